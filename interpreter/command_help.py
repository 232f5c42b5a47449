"""What -h and its relatives print: the options, -X, and the environment variables."""

_OPTIONS = '''Options (and corresponding environment variables):
-b     : issue warnings about str(bytes_instance); -bb: issue errors
-B     : write no compiled code into the cache; also PYTHONDONTWRITEBYTECODE=x
-c cmd : program passed in as string (terminates option list)
-d     : set sys.flags.debug, nothing else; also PYTHONDEBUG=x
-E     : ignore PYTHON* environment variables (such as PYTHONPATH)
-h     : print this help message and exit (also -? or --help)
-i     : inspect interactively after running the script; also PYTHONINSPECT=x
-I     : isolate from the environment and the current folder (implies -E, -P and -s)
-m mod : run the module as a script (terminates option list)
-O     : remove assertions; -OO: and docstrings; also PYTHONOPTIMIZE=x
-P     : do not put the current folder or the script's folder on sys.path; also PYTHONSAFEPATH
-q     : no version message on interactive startup
-s     : do not put the user's own site-packages on sys.path; also PYTHONNOUSERSITE
-S     : do not import `site` at the start
-u     : unbuffered stdout and stderr; also PYTHONUNBUFFERED=x
-v     : trace what is imported from where; also PYTHONVERBOSE=x
-V     : print the Python version number and exit (also --version); -VV: and what was built
-W arg : warning control; arg is action:message:category:module:lineno; also PYTHONWARNINGS=arg
-x     : skip the first line of the source
-X opt : set an option of the implementation, see --help-xoptions
--check-hash-based-pycs always|default|never: validation of hash-based .pyc files
--help-env      : print help about the environment variables and exit
--help-xoptions : print help about the options of -X and exit
--help-all      : print all of this and exit
-X dump-ast FILE ... : print the syntax tree of each file and exit
--jit param=value,... : set parameters of the JIT; `--jit off` switches it off
file   : program read from script file
-      : program read from stdin (default; interactive mode if a tty)
arg ...: arguments passed to program in sys.argv[1:]
'''

_X_OPTIONS = '''The options of -X:
-X dev : the development mode: all warnings, the fault handler, checks of encodings and of unclosed files;
         also PYTHONDEVMODE
-X faulthandler : show where the program is when it crashes; also PYTHONFAULTHANDLER
-X frozen_modules=[on|off] : accepted; no module of this interpreter is frozen
-X importtime : print how long each import takes; also PYTHONPROFILEIMPORTTIME
-X int_max_str_digits=number : limit of int to str conversions, 0 for none; also PYTHONINTMAXSTRDIGITS
-X no_debug_ranges : no carets in tracebacks; also PYTHONNODEBUGRANGES
-X pycache_prefix=path : the folder of compiled code; also PYTHONPYCACHEPREFIX
-X tracemalloc[=N] : accepted; this interpreter records no memory blocks; also PYTHONTRACEMALLOC
-X utf8[=0|1] : the UTF-8 mode; also PYTHONUTF8
-X warn_default_encoding : warn of text streams without an encoding; also PYTHONWARNDEFAULTENCODING
'''

_VARIABLES = '''Environment variables that change behavior:
PYTHONHASHSEED  : seed of the hashes of str and bytes, or `random`
PYTHONHOME      : folder above the library
PYTHONIOENCODING: encoding[:errors] of stdin, stdout and stderr
PYTHONPATH      : folders, separated by `:`, put on sys.path in front of the library
PYTHONSTARTUP   : file that an interactive session runs first
PYPY_ASYNC_STDLIB: the standard library's folder
Those of the options are named in their help.
'''


def usage_line(program):
    """The first line of the help."""
    return 'usage: %s [option] ... [-c cmd | -m mod | file | -] [arg] ...\n' % program


def help_text(program):
    """What -h prints."""
    return usage_line(program) + _OPTIONS


def x_options_text():
    """What --help-xoptions prints."""
    return _X_OPTIONS


def variables_text():
    """What --help-env prints."""
    return _VARIABLES


def all_text(program):
    """What --help-all prints."""
    return help_text(program) + '\n' + _VARIABLES + '\n' + _X_OPTIONS


def usage_error_text(program, message):
    """What a bad command line prints."""
    return "%s\n%sTry `python -h' for more information.\n" % (message, usage_line(program))
