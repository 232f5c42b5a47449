"""The options of the command line, and what the environment says about the same things.

The texts of -h are in command_help.py; what the options do is in main.py.
"""


GREATEST_SEED = 0xffffffff


class UsageError(Exception):
    """`message_text` says what is wrong with the command line."""

    def __init__(self, message_text):
        self.message_text = message_text


class FatalOption(Exception):
    """An option or a variable has a value that it cannot have; `message_text` says which.

    `is_early`: CPython looks at it before anything else, and says so.
    """

    def __init__(self, message_text, is_early=False):
        self.message_text = message_text
        self.is_early = is_early

    def report(self):
        """What is printed."""
        return 'Fatal Python error: %s\nPython runtime state: %s\n\n' % (
            self.message_text, 'preinitializing' if self.is_early else 'preinitialized')


class CommandLine(object):
    """A parsed command line.

    action: one of
    FILE      run the file `target`
    COMMAND   run the text `target`
    STDIN     run the program on standard input
    HELP, HELP_ENV, HELP_XOPTIONS, HELP_ALL, VERSION  print and exit
    DUMP_AST  print the AST of the files in `arguments`
    MODULE    run the module `target`

    `arguments` is sys.argv, `program` the interpreter's own name, `original` all of the command line.
    The counts and flags below are those of sys.flags.
    """
    FILE, COMMAND, STDIN, HELP, HELP_ENV, HELP_XOPTIONS, HELP_ALL, VERSION, DUMP_AST, MODULE = range(10)

    def __init__(self, program, original):
        self.program = program
        self.original = original
        self.action = CommandLine.STDIN
        self.target = ''
        self.arguments = ['']
        self.jit_settings = []
        self.debug = 0
        self.inspect = 0
        self.interactive = 0
        self.optimize = 0
        self.dont_write_bytecode = 0
        self.no_user_site = 0
        self.no_site = 0
        self.ignore_environment = 0
        self.verbose = 0
        self.bytes_warning = 0
        self.quiet = 0
        self.isolated = 0
        self.dev_mode = False
        self.utf8_mode = -1             # -1: not said
        self.hash_randomization = 1
        self.enables_faulthandler = False
        self.traced_frames = 0          # of -X tracemalloc
        self.versions = 0               # how often -V was given
        self.startup_file = ''          # of PYTHONSTARTUP
        self.warn_default_encoding = 0
        self.safe_path = False
        self.int_max_str_digits = -1
        self.unbuffered = 0
        self.skips_first_line = False
        self.shows_carets = True
        self.x_options = []             # `name` or `name=value`, of -X
        self.w_options = []             # of -W
        self.python_path = ''           # of PYTHONPATH
        self.pycache_prefix = ''
        self.profiles_imports = False
        self.check_hash_based_pycs = 'default'

    def set_flag(self, c):
        """An option of one letter without a value; False if there is none such."""
        if c == 'b':
            self.bytes_warning += 1
        elif c == 'B':
            self.dont_write_bytecode += 1
        elif c == 'd':
            self.debug += 1
        elif c == 'E':
            self.ignore_environment += 1
        elif c == 'i':
            self.inspect += 1
            self.interactive += 1
        elif c == 'I':
            self.isolated += 1
            self.ignore_environment += 1
            self.no_user_site += 1
            self.safe_path = True
        elif c == 'O':
            self.optimize += 1
        elif c == 'P':
            self.safe_path = True
        elif c == 'q':
            self.quiet += 1
        elif c == 's':
            self.no_user_site += 1
        elif c == 'S':
            self.no_site += 1
        elif c == 'u':
            self.unbuffered = 1
        elif c == 'v':
            self.verbose += 1
        elif c == 'x':
            self.skips_first_line = True
        elif c == 't' or c == 'R':
            return True                 # without a meaning since Python 3.3
        else:
            return False
        return True

    # ---- -X and the environment

    def x_value(self, name):
        """The value of -X name=value; '' without a value, None if the option is not given."""
        found = None
        for option in self.x_options:
            if option == name:
                found = ''
            elif option.startswith(name + '='):
                start = len(name) + 1
                found = option[start:]
        return found

    def read_environment(self, environment):
        """Add what the PYTHON* variables say, and work out what depends on -X. Raises FatalOption."""
        if self.ignore_environment > 0:
            environment = Environment({})
        self._read_utf8_mode(environment)
        self._read_flags(environment)
        self._read_x_flags()
        self._set_digits(self.x_value('int_max_str_digits'), '-X int_max_str_digits')
        self._read_frozen_modules()
        self._read_tracemalloc(environment)
        self._read_hash_seed(environment)
        self._collect_warnings(environment)

    def _read_x_flags(self):
        if self.x_value('dev') is not None:
            self.dev_mode = True
        if self.dev_mode or self.x_value('faulthandler') is not None:
            self.enables_faulthandler = True
        if self.x_value('warn_default_encoding') is not None:
            self.warn_default_encoding = 1
        if self.x_value('no_debug_ranges') is not None:
            self.shows_carets = False
        prefix = self.x_value('pycache_prefix')
        if prefix is not None:
            self.pycache_prefix = prefix
        if self.x_value('importtime') is not None:
            self.profiles_imports = True

    def _read_utf8_mode(self, environment):
        text = self.x_value('utf8')
        where = '-X utf8 option'
        if text is None and environment.is_set('PYTHONUTF8'):
            text = environment.get('PYTHONUTF8')
            where = 'PYTHONUTF8 environment variable'
        elif text == '' and 'utf8' in self.x_options:
            text = '1'
        if text is None:
            self.utf8_mode = -1
        elif text == '0' or text == '1':
            self.utf8_mode = 1 if text == '1' else 0
        else:
            raise FatalOption('preconfig_init_utf8_mode: invalid %s value' % where, True)

    def settle_utf8_mode(self, locale):
        """Nobody has said anything about the UTF-8 mode: it is on in the C locale (PEP 540)."""
        if self.utf8_mode < 0:
            self.utf8_mode = 1 if locale == '' or locale == 'C' or locale == 'POSIX' else 0

    def _read_frozen_modules(self):
        text = self.x_value('frozen_modules')
        if text is not None and text != '' and text != 'on' and text != 'off':
            raise FatalOption('bad value for option -X frozen_modules (expected "on" or "off")')

    def _read_tracemalloc(self, environment):
        if environment.is_set('PYTHONTRACEMALLOC'):
            self.traced_frames = _number(environment.get('PYTHONTRACEMALLOC'), 0)
            if self.traced_frames < 0:
                raise FatalOption('config_init_tracemalloc: PYTHONTRACEMALLOC: invalid number of frames')
        text = self.x_value('tracemalloc')
        if text is not None:
            self.traced_frames = 1 if 'tracemalloc' in self.x_options else _number(text, 0)
            if self.traced_frames < 0:
                raise FatalOption('config_init_tracemalloc: -X tracemalloc=NFRAME: invalid number of frames')

    def _read_hash_seed(self, environment):
        text = environment.get('PYTHONHASHSEED')
        if text == '' or text == 'random':
            return
        seed = _number(text, 0)
        if seed < 0 or seed > GREATEST_SEED:
            raise FatalOption('config_init_hash_seed: PYTHONHASHSEED must be "random" or an integer in range '
                              '[0; 4294967295]')
        self.hash_randomization = 0 if seed == 0 else 1

    def _collect_warnings(self, environment):
        """The filters in the order in which they are added, each once."""
        given = []
        if self.dev_mode:
            given.append('default')
        if environment.is_set('PYTHONWARNINGS'):
            given += environment.get('PYTHONWARNINGS').split(',')
        given += self.w_options
        if self.bytes_warning > 1:
            given.append('error::BytesWarning')
        elif self.bytes_warning == 1:
            given.append('default::BytesWarning')
        self.w_options = []
        for option in given:
            if option not in self.w_options:
                self.w_options.append(option)

    def _read_flags(self, environment):
        self.debug = _most(self.debug, environment, 'PYTHONDEBUG')
        self.verbose = _most(self.verbose, environment, 'PYTHONVERBOSE')
        self.optimize = _most(self.optimize, environment, 'PYTHONOPTIMIZE')
        self.inspect = _most(self.inspect, environment, 'PYTHONINSPECT')
        if _most(0, environment, 'PYTHONDONTWRITEBYTECODE') > 0:
            self.dont_write_bytecode = 1
        if _most(0, environment, 'PYTHONNOUSERSITE') > 0:
            self.no_user_site = 1
        self.unbuffered = _most(self.unbuffered, environment, 'PYTHONUNBUFFERED')
        self.safe_path = self.safe_path or environment.is_set('PYTHONSAFEPATH')
        self.dev_mode = environment.is_set('PYTHONDEVMODE')
        self.shows_carets = not environment.is_set('PYTHONNODEBUGRANGES')
        if environment.is_set('PYTHONWARNDEFAULTENCODING'):
            self.warn_default_encoding = 1
        self.python_path = environment.get('PYTHONPATH')
        self.pycache_prefix = environment.get('PYTHONPYCACHEPREFIX')
        self.profiles_imports = environment.is_set('PYTHONPROFILEIMPORTTIME')
        if environment.is_set('PYTHONINTMAXSTRDIGITS'):
            self._set_digits(environment.get('PYTHONINTMAXSTRDIGITS'), 'PYTHONINTMAXSTRDIGITS')
        self.enables_faulthandler = environment.is_set('PYTHONFAULTHANDLER')
        self.startup_file = environment.get('PYTHONSTARTUP')

    def _set_digits(self, text, where):
        if text is None:
            return
        digits = _number(text, -1)
        if digits != 0 and digits < 640:
            raise FatalOption('config_init_int_max_str_digits: %s: invalid limit; must be >= 640 or 0 for unlimited.'
                              % where)
        self.int_max_str_digits = digits


class Environment(object):
    """The variables of the process; a test may give its own."""

    def __init__(self, variables):
        self.variables = variables

    def get(self, name):
        """The value, '' if there is none."""
        return self.variables.get(name, '')

    def is_set(self, name):
        """True if there is a value that is not empty."""
        return self.get(name) != ''


def _number(text, least):
    "The number that a text is, -1 if it is none or less than `least`."
    try:
        number = int(text)
    except ValueError:
        return -1
    return number if number >= least else -1


def _most(value, environment, name):
    "The greater of a count and the number in a variable; what is no number counts as 1."
    text = environment.get(name)
    if text == '':
        return value
    try:
        number = int(text)
    except ValueError:
        number = 1
    if number < 0:
        number = 1
    return max(value, number)


def parse_arguments(argv):
    """Return the CommandLine. Raises UsageError."""
    result = CommandLine(argv[0], argv)
    i = 1
    while i < len(argv):
        arg = argv[i]
        if len(arg) < 2 or arg[0] != '-':
            break
        i += 1
        if arg == '--':
            break
        if arg.startswith('--'):
            i = _long_option(result, argv, arg, i)
        else:
            i = _short_options(result, argv, arg, i)
        if result.action != CommandLine.STDIN:
            break
    if result.versions > 0 and not _is_help(result.action):
        result.action = CommandLine.VERSION
    if result.action != CommandLine.STDIN:
        return result
    _take_target(result, argv, i)
    return result


def _is_help(action):
    return (action == CommandLine.HELP or action == CommandLine.HELP_ENV or action == CommandLine.HELP_XOPTIONS
            or action == CommandLine.HELP_ALL)


def _take_target(result, argv, i):
    if i < len(argv):
        result.target = argv[i]
        if argv[i] != '-':
            result.action = CommandLine.FILE
        result.arguments = _rest(argv, i)


def _rest(argv, i):
    result = []
    while i < len(argv):
        result.append(argv[i])
        i += 1
    return result


def _long_option(result, argv, arg, i):
    if arg == '--help':
        result.action = CommandLine.HELP
    elif arg == '--help-env':
        result.action = CommandLine.HELP_ENV
    elif arg == '--help-xoptions':
        result.action = CommandLine.HELP_XOPTIONS
    elif arg == '--help-all':
        result.action = CommandLine.HELP_ALL
    elif arg == '--version':
        result.versions += 1
    elif arg == '--jit':
        if i >= len(argv):
            raise UsageError('Argument expected for the --jit option')
        result.jit_settings.append(argv[i])
        i += 1
    elif arg == '--check-hash-based-pycs':
        if i >= len(argv):
            raise UsageError('Argument expected for the --check-hash-based-pycs option')
        result.check_hash_based_pycs = argv[i]
        i += 1
        if result.check_hash_based_pycs not in ('default', 'always', 'never'):
            raise UsageError("--check-hash-based-pycs must be one of 'default', 'always', or 'never'")
    elif arg.startswith('--jit='):
        result.jit_settings.append(arg[6:])
    else:
        raise UsageError('unknown option %s' % arg)
    return i


def _short_options(result, argv, arg, i):
    "Handle an argument of one or more letters; return the index of the next argument."
    k = 1
    while k < len(arg):
        c = arg[k]
        k += 1
        if c == 'h' or c == '?':
            result.action = CommandLine.HELP
            return i
        if c == 'V':
            result.versions += 1
            continue
        if c == 'J':
            raise UsageError('-J is reserved for Jython')
        if c == 'c' or c == 'X' or c == 'W' or c == 'm':
            assert k >= 0
            value = arg[k:]
            if value == '':
                if i >= len(argv):
                    raise UsageError('Argument expected for the -%s option' % c)
                value = argv[i]
                i += 1
            if c == 'c':
                result.action = CommandLine.COMMAND
                result.target = value
                result.arguments = ['-c'] + _rest(argv, i)
            elif c == 'X' and value == 'dump-ast':
                result.action = CommandLine.DUMP_AST
                result.arguments = _rest(argv, i)
            elif c == 'X':
                result.x_options.append(value)
            elif c == 'W':
                result.w_options.append(value)
            elif c == 'm':
                result.action = CommandLine.MODULE
                result.target = value
                result.arguments = ['-m'] + _rest(argv, i)
            return i
        if not result.set_flag(c):
            raise UsageError('Unknown option: -%s' % c)
    return i
