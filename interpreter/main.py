"""The command line: options, and what is set up before the program runs.

Texts and exit codes are CPython 3.11's.  How the program is run is in main_program.py, what comes after it
in process_end.py, the interactive session in interactive.py.
"""
import os

from interpreter import compiling, importing, importing_start, interactive, warning
from interpreter.command_help import all_text, help_text, usage_error_text, variables_text, x_options_text
from interpreter.command_line import CommandLine, Environment, FatalOption, UsageError, parse_arguments
from interpreter.error import OperationError
from interpreter.importing_library import find_library, is_file
from interpreter.importing_start import ImportSystem
from interpreter.machine import machine
from interpreter.main_program import run_main, write
from interpreter.moduleobject import W_Module
from interpreter.signal_action import signals
from interpreter.syntax import dump
from interpreter.syntax import api as syntax_api
from interpreter.syntax.errors import SyntaxFailure
from interpreter.threadstate import threads
from interpreter.process_end import finish, handle_uncaught
from interpreter.toplevel_report import report_text
from interpreter.traceback_text import report_options
from interpreter.traceback import caught_value
from rpython.rlib import rsignal
from rpython.rlib.objectmodel import we_are_translated
from rpython.rlib.rpath import rabspath
from interpreter.hostpath import host_path, path_text

# The shell's way to tell that a signal ended the process.
INTERRUPTED = 128 + 2
# Where Linux tells which file this process runs, whatever name it was started by.
RUNNING_PROGRAM = '/proc/self/exe'


PYTHON_VARIABLES = ['PYTHONDEBUG', 'PYTHONVERBOSE', 'PYTHONOPTIMIZE', 'PYTHONINSPECT',
                    'PYTHONDONTWRITEBYTECODE', 'PYTHONNOUSERSITE', 'PYTHONUNBUFFERED', 'PYTHONUTF8',
                    'PYTHONSAFEPATH', 'PYTHONDEVMODE', 'PYTHONNODEBUGRANGES',
                    'PYTHONWARNDEFAULTENCODING', 'PYTHONPATH', 'PYTHONINTMAXSTRDIGITS', 'PYTHONWARNINGS',
                    'PYTHONHOME', 'PYTHONPYCACHEPREFIX', 'PYTHONPROFILEIMPORTTIME', 'PYTHONFAULTHANDLER',
                    'PYTHONTRACEMALLOC', 'PYTHONHASHSEED', 'PYTHONSTARTUP', 'PYPY_ASYNC_STDLIB',
                    'PYPY_ASYNC_FULL_START']


def run(space, argv):
    """Run the command line `argv` (the program's name first); return the exit code."""
    argv = [path_text(arg) for arg in argv]
    try:
        options = parse_arguments(argv)
    except UsageError as e:
        write(2, usage_error_text(argv[0], e.message_text))
        return 2
    environment = Environment(process_variables())
    try:
        options.read_environment(environment)
    except FatalOption as e:
        write(2, e.report())
        return 1
    options.settle_utf8_mode(locale_name())
    text = information(space, options)
    if text != '':
        write(1, text)
        return 0
    if options.action == CommandLine.DUMP_AST:
        return dump_files(options.arguments)
    machine.set_thresholds()
    for setting in options.jit_settings:
        try:
            machine.set_jit_setting(setting)
        except ValueError:
            write(2, "invalid --jit parameters: %s\n" % setting)
            return 2
    try:
        status = run_program(space, options, environment)
    except OperationError as e:
        status = handle_uncaught(space, e)          # `site` asked for the end
    status = finish(space, status)
    if status.is_interrupted:
        die_of_interrupt()
        return INTERRUPTED
    if threads.count_others() > 0:
        os._exit(status.code)           # the others must not run while the process is taken down
    return status.code


def information(space, options):
    """What the options ask to be printed instead of running a program, '' if they do not."""
    action = options.action
    if action == CommandLine.HELP:
        return help_text(options.program)
    if action == CommandLine.HELP_ENV:
        return variables_text()
    if action == CommandLine.HELP_XOPTIONS:
        return x_options_text()
    if action == CommandLine.HELP_ALL:
        return all_text(options.program)
    if action == CommandLine.VERSION:
        w_version = space.sys.get(space, 'version')
        if options.versions == 1:
            w_version = space.getitem(space.call_method(w_version, 'split'), space.newint(0))
        return 'Python %s\n' % space.text_w(w_version)
    return ''


def die_of_interrupt():
    """End the process by SIGINT, so that the caller sees what happened (only if translated)."""
    if we_are_translated():
        rsignal.pypysig_default(rsignal.SIGINT)
        os.kill(os.getpid(), rsignal.SIGINT)


# ---- running a program

def run_program(space, options, environment):
    """Set up sys, the import system and `__main__`, and run; return an ExitStatus."""
    space.sys.prepare_stack()
    compiling.options.optimize = options.optimize
    report_options.shows_carets = options.shows_carets
    if we_are_translated():
        signals.start()
    main_module = W_Module(space)
    main_module.init_names(space, space.newtext('__main__'), space.w_None)
    w_dict = main_module.w_dict
    space.setitem_text(w_dict, '__annotations__', space.newdict())
    space.setitem_text(w_dict, '__builtins__', space.builtins)
    space.setitem_text(space.sys.get_modules(space), '__main__', main_module)
    executable = find_executable(options.program)
    space.sys.set_program(space, options.arguments, executable, '')
    space.sys.set_options(space, options)
    warning.state.bytes_warning = options.bytes_warning > 0
    space.builtins.set(space, '__debug__', space.newbool(options.optimize == 0))
    start_imports(space, options, environment, executable)
    space.sys.complete_streams(space)
    enable_debugging(space, options)
    status = run_main(space, options, executable, w_dict)
    if options.action != CommandLine.STDIN and wants_session(options, environment):
        return interactive.run(space, w_dict)
    return status


def wants_session(options, environment):
    """True if a session follows the program: -i, or PYTHONINSPECT, which the program may have set, at a terminal."""
    if options.interactive > 0:
        return True
    if options.inspect == 0:
        if options.ignore_environment > 0:
            return False
        text = os.environ.get('PYTHONINSPECT')
        if text is None or text == '':
            return False
    return os.isatty(0)


def enable_debugging(space, options):
    """What -X faulthandler and -X tracemalloc ask for."""
    if options.enables_faulthandler:
        call_in_module(space, 'faulthandler', 'enable', [])
    if options.traced_frames > 0:
        call_in_module(space, '_tracemalloc', 'start', [space.newint(options.traced_frames)])


def call_in_module(space, module_name, name, args_w):
    """Import a built-in module and call one of its functions; an error is reported."""
    try:
        w_module = importing.import_name(space, space.newtext(module_name), None, None, 0)
        space.call_list(space.getattr_text(w_module, name), args_w)
    except OperationError as e:
        report_failure(space, e, 'module %s cannot be used' % module_name)


def add_warning_filters(space, options):
    """What -W and PYTHONWARNINGS say: the library's module does it, if it can be imported."""
    if len(options.w_options) == 0:
        return
    if importing_start.state.phase == ImportSystem.RUNNING:
        try:
            importing.import_name(space, space.newtext('warnings'), None, None, 0)
        except OperationError as e:
            report_failure(space, e, 'importing `warnings` failed')
        return
    for option in options.w_options:
        complaint = warning.add_option(space, option)
        if complaint != '':
            write(2, 'Invalid -W option ignored: %s\n' % complaint)


def start_imports(space, options, environment, executable):
    """Find the library, set sys.path, start importlib and run `site`.

    The untranslated interpreter takes minutes for what the binary does in milliseconds: there, importlib starts
    when something is imported that is not built in, and `site` is not run, unless PYPY_ASYNC_FULL_START is set.
    """
    search_path = os.environ.get('PATH')
    if search_path is None:
        search_path = ''
    home = ''
    setting = ''
    if options.ignore_environment == 0:
        home = environment.get('PYTHONHOME')
        setting = environment.get('PYPY_ASYNC_STDLIB')
    library = find_library(executable, home, setting, search_path)
    space.sys.set_library(space, library, options.python_path)
    importing_start.prepare(space, library, options)
    if options.profiles_imports:
        importing.import_times.is_wanted = True
        write(2, 'import time: self [us] | cumulative | imported package\n')
    imp = space.builtin_modules.get('_imp', None)
    if imp is not None:
        imp.set(space, 'check_hash_based_pycs', space.newtext(options.check_hash_based_pycs))
    if not start_importlib(space, environment, library):
        add_warning_filters(space, options)
        return
    add_warning_filters(space, options)
    if options.no_site == 0:
        try:
            importing.import_name(space, space.newtext('site'), None, None, 0)
        except OperationError as e:
            if e.match(space, space.w_SystemExit):
                raise
            report_failure(space, e, "importing `site` failed; going on without it")


def start_importlib(space, environment, library):
    """True if importlib of the library runs from the start."""
    if importing_start.state.phase != ImportSystem.WAITING:
        return False
    if not we_are_translated() and not environment.is_set('PYPY_ASYNC_FULL_START'):
        return False
    try:
        importing_start.start(space)
    except OperationError as e:
        report_failure(space, e, 'importlib of %s cannot be run; going on without it' % library.stdlib)
        return False
    return True


def report_failure(space, operr, text):
    """Say on stderr that a part of the start-up failed."""
    write(2, '%s:\n%s' % (text, report_text(space, caught_value(space, operr))))


def locale_name():
    """The name of the locale that the environment asks for, '' for none (POSIX, 8.2)."""
    for variable in ['LC_ALL', 'LC_CTYPE', 'LANG']:
        value = os.environ.get(variable)
        if value is not None and value != '':
            return value
    return ''


def process_variables():
    """The environment variables whose names begin with PYTHON."""
    result = {}
    for name in PYTHON_VARIABLES:
        text = os.environ.get(name)
        if text is not None:
            result[name] = path_text(text)
    return result


def find_executable(program):
    """The absolute path of the running program, as sys.executable has it."""
    if program.find('/') >= 0:
        return path_text(rabspath(host_path(program)))
    path = os.environ.get('PATH')
    if path is not None:
        for folder in path.split(':'):
            candidate = folder + '/' + program
            if is_file(candidate):
                return path_text(candidate)
    if we_are_translated():
        try:
            return path_text(os.readlink(RUNNING_PROGRAM))
        except OSError:
            pass
    return program


# ---- -X dump-ast

def dump_files(filenames):
    """Print the AST of each file; return the exit code."""
    result = 0
    for filename in filenames:
        try:
            source = compiling.read_file(filename)
            write(1, dump.dump(syntax_api.parse(source, filename, 'exec')) + '\n')
        except OSError as e:
            write(2, "can't open file '%s': [Errno %d] %s\n" % (filename, e.errno, os.strerror(e.errno)))
            result = 2
        except SyntaxFailure as e:
            write(2, '%s: %s (%s, line %d)\n' % (e.kind, e.msg, filename, e.lineno))
            result = 1
    return result
