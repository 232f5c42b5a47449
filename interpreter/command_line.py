"""The options of the command line and their texts."""


class UsageError(Exception):
    """`message_text` says what is wrong with the command line."""

    def __init__(self, message_text):
        self.message_text = message_text


class CommandLine(object):
    """A parsed command line.

    action: one of
    FILE      run the file `target`
    COMMAND   run the text `target`
    STDIN     run the program on standard input
    HELP, VERSION  print and exit
    DUMP_AST  print the AST of the files in `arguments`
    MODULE    run the module `target`

    `arguments` is sys.argv, `program` the interpreter's own name, `original` all of the command line.
    The counts and flags below are those of sys.flags.
    """
    FILE, COMMAND, STDIN, HELP, VERSION, DUMP_AST, MODULE = range(7)

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
        self.utf8_mode = 0
        self.warn_default_encoding = 0
        self.safe_path = False
        self.int_max_str_digits = -1
        self.unbuffered = 0
        self.skips_first_line = False
        self.shows_carets = True
        self.full_version = False
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
        """Add what the PYTHON* variables say, and work out what depends on -X. Raises UsageError."""
        if self.ignore_environment == 0:
            self._read_flags(environment)
        if self.x_value('dev') is not None:
            self.dev_mode = True
        if self.x_value('warn_default_encoding') is not None:
            self.warn_default_encoding = 1
        if self.x_value('no_debug_ranges') is not None:
            self.shows_carets = False
        utf8 = self.x_value('utf8')
        if utf8 is not None:
            self.utf8_mode = 0 if utf8 == '0' else 1
        self._set_digits(self.x_value('int_max_str_digits'), '-X int_max_str_digits')
        prefix = self.x_value('pycache_prefix')
        if prefix is not None:
            self.pycache_prefix = prefix
        if self.x_value('importtime') is not None:
            self.profiles_imports = True
        if self.dev_mode:
            self.w_options.insert(0, 'default')
        if self.bytes_warning > 1:
            self.w_options.append('error::BytesWarning')
        elif self.bytes_warning == 1:
            self.w_options.append('default::BytesWarning')

    def _read_flags(self, environment):
        self.debug = _most(self.debug, environment, 'PYTHONDEBUG')
        self.verbose = _most(self.verbose, environment, 'PYTHONVERBOSE')
        self.optimize = _most(self.optimize, environment, 'PYTHONOPTIMIZE')
        self.inspect = _most(self.inspect, environment, 'PYTHONINSPECT')
        self.dont_write_bytecode = _most(self.dont_write_bytecode, environment, 'PYTHONDONTWRITEBYTECODE')
        self.no_user_site = _most(self.no_user_site, environment, 'PYTHONNOUSERSITE')
        self.unbuffered = _most(self.unbuffered, environment, 'PYTHONUNBUFFERED')
        self.utf8_mode = _most(self.utf8_mode, environment, 'PYTHONUTF8')
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
        if environment.is_set('PYTHONWARNINGS'):
            self.w_options = environment.get('PYTHONWARNINGS').split(',') + self.w_options

    def _set_digits(self, text, where):
        if text is None:
            return
        digits = -1
        try:
            digits = int(text)
        except ValueError:
            pass
        if digits != 0 and digits < 640:
            raise UsageError('%s: invalid limit; must be >= 640 or 0 for unlimited.' % where)
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


def usage_text(program):
    """What -h prints."""
    return (
        'usage: %s [option] ... [-c cmd | file | -] [arg] ...\n'
        'Options (and corresponding environment variables):\n'
        '-b     : issue warnings about str(bytes_instance); -bb: issue errors\n'
        '-B     : write no compiled code into the cache\n'
        '-c cmd : program passed in as string (terminates option list)\n'
        '-E     : ignore PYTHON* environment variables (such as PYTHONPATH)\n'
        '-i     : inspect interactively after running the script\n'
        '-s     : do not put the user\'s own site-packages on sys.path\n'
        '-S     : do not import `site` at the start\n'
        '-I     : isolate from the environment and the current folder (implies -E, -P and -s)\n'
        '-m mod : run the module as a script (terminates option list)\n'
        '-O     : remove assertions; -OO: and docstrings\n'
        '-P     : do not put the current folder or the script\'s folder on sys.path\n'
        '-q     : no version message on interactive startup\n'
        '-u     : unbuffered stdout and stderr\n'
        '-W arg : warning control; arg is action:message:category:module:lineno\n'
        '-x     : skip the first line of the source\n'
        '-X opt : set an option: dev, utf8, no_debug_ranges, int_max_str_digits=number, importtime,\n'
        '         pycache_prefix=folder\n'
        '--check-hash-based-pycs always|default|never: validation of hash-based .pyc files\n'
        '-h     : print this help message and exit (also --help)\n'
        '-V     : print the Python version number and exit (also --version)\n'
        '-X dump-ast FILE ... : print the syntax tree of each file and exit\n'
        '--jit param=value,... : set parameters of the JIT; `--jit off` switches it off\n'
        'file   : program read from script file\n'
        '-      : program read from stdin (default)\n'
        'arg ...: arguments passed to program in sys.argv[1:]\n' % program)


def usage_error_text(program, message):
    """What a bad command line prints."""
    return ('%s\nusage: %s [option] ... [-c cmd | -m mod | file | -] [arg] ...\n'
            "Try `python -h' for more information.\n" % (message, program))


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
            return result
    _take_target(result, argv, i)
    return result


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
    elif arg == '--version':
        result.action = CommandLine.VERSION
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
            result.action = CommandLine.VERSION
            result.full_version = arg.startswith('-VV')
            return i
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
