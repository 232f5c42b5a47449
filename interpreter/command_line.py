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

    `arguments` is sys.argv, `program` the interpreter's own name.
    """
    FILE, COMMAND, STDIN, HELP, VERSION, DUMP_AST = range(6)

    def __init__(self, program):
        self.program = program
        self.action = CommandLine.STDIN
        self.target = ''
        self.arguments = ['']
        self.jit_settings = []


# Options of CPython that change nothing here: there is no site module, no bytecode file
# and no environment variable that is looked at.
IGNORED = 'bBdEIOPqsSuvx'


def usage_text(program):
    """What -h prints."""
    return (
        'usage: %s [option] ... [-c cmd | file | -] [arg] ...\n'
        'Options (and corresponding environment variables):\n'
        '-c cmd : program passed in as string (terminates option list)\n'
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
    result = CommandLine(argv[0])
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
    assert i >= 0
    return argv[i:]


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
            elif c == 'm':
                raise UsageError('Unknown option: -m')
            return i
        if c not in IGNORED:
            raise UsageError('Unknown option: -%s' % c)
    return i
