"""The command line: options, what to run, and how the process ends.

Texts and exit codes are CPython 3.11's.  What comes after the program is in
process_end.py, the interactive session in interactive.py.
"""
import os

from interpreter import compiling, interactive, warning
from interpreter.command_line import CommandLine, Environment, UsageError, parse_arguments, usage_error_text, usage_text
from interpreter.error import OperationError, oefmt
from interpreter.importing import find_and_load, find_source, is_file, parent_name
from interpreter.machine import machine
from interpreter.moduleobject import W_Module
from interpreter.signal_action import signals
from interpreter.syntax import dump
from interpreter.syntax import api as syntax_api
from interpreter.syntax.errors import SyntaxFailure
from interpreter.threadstate import threads
from interpreter.process_end import ExitStatus, finish, handle_uncaught, report_uncaught
from interpreter.traceback_text import report_options
from interpreter.traceback import caught_value
from rpython.rlib import jit, rsignal
from rpython.rlib.objectmodel import we_are_translated
from rpython.rlib.rpath import rabspath
from interpreter.hostpath import host_path

# The shell's way to tell that a signal ended the process.
INTERRUPTED = 128 + 2


PYTHON_VARIABLES = ['PYTHONDEBUG', 'PYTHONVERBOSE', 'PYTHONOPTIMIZE', 'PYTHONINSPECT',
                    'PYTHONDONTWRITEBYTECODE', 'PYTHONNOUSERSITE', 'PYTHONUNBUFFERED', 'PYTHONUTF8',
                    'PYTHONSAFEPATH', 'PYTHONDEVMODE', 'PYTHONNODEBUGRANGES',
                    'PYTHONWARNDEFAULTENCODING', 'PYTHONPATH', 'PYTHONINTMAXSTRDIGITS', 'PYTHONWARNINGS']


def run(space, argv):
    """Run the command line `argv` (the program's name first); return the exit code."""
    try:
        options = parse_arguments(argv)
    except UsageError as e:
        write(2, usage_error_text(argv[0], e.message_text))
        return 2
    try:
        options.read_environment(Environment(process_variables()))
    except UsageError as e:
        write(2, 'Fatal Python error: config_init_int_max_str_digits: %s\n'
                 'Python runtime state: preinitialized\n' % e.message_text)
        return 1
    if options.action == CommandLine.HELP:
        write(1, usage_text(argv[0]))
        return 0
    if options.action == CommandLine.VERSION:
        if options.full_version:
            write(1, 'Python %s\n' % space.text_w(space.sys.get(space, 'version')))
            return 0
        write(1, 'Python %s\n' % space.text_w(space.getitem(
            space.call_method(space.sys.get(space, 'version'), 'split'), space.newint(0))))
        return 0
    if options.action == CommandLine.DUMP_AST:
        return dump_files(options.arguments)
    machine.set_thresholds()
    for setting in options.jit_settings:
        try:
            jit.set_user_param(None, setting)
        except ValueError:
            write(2, "invalid --jit parameters: %s\n" % setting)
            return 2
    status = run_program(space, options)
    status = finish(space, status)
    if status.is_interrupted:
        die_of_interrupt()
        return INTERRUPTED
    if threads.count_others() > 0:
        os._exit(status.code)           # the others must not run while the process is taken down
    return status.code


def write(fd, text):
    """Write to a descriptor; errors are ignored."""
    try:
        while text != '':
            n = os.write(fd, text)
            assert n >= 0
            text = text[n:]
    except OSError:
        pass


def die_of_interrupt():
    """End the process by SIGINT, so that the caller sees what happened (only if translated)."""
    if we_are_translated():
        rsignal.pypysig_default(rsignal.SIGINT)
        os.kill(os.getpid(), rsignal.SIGINT)


# ---- running a program

def run_program(space, options):
    """Set up sys and `__main__` and run; return an ExitStatus."""
    space.sys.startup(space)
    compiling.options.optimize = options.optimize
    report_options.shows_carets = options.shows_carets
    if we_are_translated():
        signals.start()
        rsignal.pypysig_ignore(rsignal.SIGPIPE)
    main_module = W_Module(space)
    main_module.init_names(space, space.newtext('__main__'), space.w_None)
    w_dict = main_module.w_dict
    space.setitem_text(w_dict, '__annotations__', space.newdict())
    space.setitem_text(w_dict, '__builtins__', space.builtins)
    space.setitem_text(space.sys.get_modules(space), '__main__', main_module)
    executable = find_executable(options.program)
    first_path = ''
    filename = ''
    if options.action == CommandLine.FILE:
        filename = rabspath(host_path(options.target))
        first_path = folder_of(filename)
        if os.path.isdir(host_path(filename)):
            first_path = filename
            filename = filename + '/__main__.py'
            if not is_file(filename):
                write(2, "%s: can't find '__main__' module in '%s'\n" % (
                    executable, rabspath(host_path(options.target))))
                return ExitStatus(1)
            space.setitem_text(w_dict, '__package__', space.newtext(''))
    elif options.action == CommandLine.MODULE:
        first_path = rabspath(host_path('.'))
    space.sys.set_program(space, options.arguments, executable, first_path)
    space.sys.set_options(space, options)
    warning.state.bytes_warning = options.bytes_warning > 0
    for option in options.w_options:
        complaint = warning.add_option(space, option)
        if complaint != '':
            write(2, 'Invalid -W option ignored: %s\n' % complaint)
    space.builtins.set(space, '__debug__', space.newbool(options.optimize == 0))
    status = run_main(space, options, executable, filename, w_dict)
    if options.inspect > 0 and options.action != CommandLine.STDIN:
        return interactive.run(space, w_dict)
    return status


def run_main(space, options, executable, filename, w_dict):
    """Run what the command line names, in the namespace of `__main__`; return an ExitStatus."""
    try:
        if options.action == CommandLine.FILE:
            return run_script(space, options, filename, w_dict)
        if options.action == CommandLine.MODULE:
            return run_module(space, options, executable, w_dict)
        if options.action == CommandLine.COMMAND:
            code = compiling.compile_text(space, options.target, '<string>', 'exec')
            compiling.run_in_namespace(space, code, w_dict)
        elif options.interactive > 0 or os.isatty(0):
            if options.quiet == 0:
                write(2, banner(space))
            return interactive.run(space, w_dict)
        else:
            source = read_stdin(space)
            code = compiling.compile_bytes(space, source, '<stdin>', 'exec')
            compiling.run_in_namespace(space, code, w_dict)
    except OperationError as e:
        if options.inspect > 0 and e.match(space, space.w_SystemExit):
            report_uncaught(space, e, caught_value(space, e))
            return ExitStatus(0)
        return handle_uncaught(space, e)
    return ExitStatus(0)


def banner(space):
    """What an interactive session begins with."""
    return 'Python %s on linux\n' % space.text_w(space.sys.get(space, 'version'))


def process_variables():
    """The environment variables whose names begin with PYTHON."""
    result = {}
    for name in PYTHON_VARIABLES:
        text = os.environ.get(name)
        if text is not None:
            result[name] = text
    return result


def read_stdin(space):
    """All of the standard input, as the source of a program."""
    pieces = []
    while True:
        try:
            piece = os.read(0, 65536)
        except OSError:
            break
        if piece == '':
            break
        pieces.append(piece)
    return ''.join(pieces)


def run_script(space, options, filename, w_dict):
    """Run a file as `__main__`."""
    try:
        source = compiling.read_file(filename)
        if options.skips_first_line:
            source = without_first_line(source)
    except OSError as e:
        write(2, "%s: can't open file '%s': [Errno %d] %s\n" % (
            options.program, rabspath(host_path(options.target)), e.errno, os.strerror(e.errno)))
        return ExitStatus(2)
    space.setitem_text(w_dict, '__file__', space.newtext(filename))
    space.setitem_text(w_dict, '__cached__', space.w_None)
    code = compiling.compile_bytes(space, source, filename, 'exec', 0, True)
    compiling.run_in_namespace(space, code, w_dict)
    return ExitStatus(0)


def without_first_line(source):
    """Empty the first line, so that the others keep their numbers."""
    end = source.find('\n')
    if end < 0:
        return ''
    return source[end:]


def run_module(space, options, executable, w_dict):
    """Run a module found on sys.path as `__main__`, as `python -m` does (library reference: runpy)."""
    name = options.target
    try:
        found = find_main(space, name)
        if found is not None and found.folders is not None:
            name += '.__main__'
            found = find_main(space, name)
            if found is None:
                write(2, "%s: No module named %s; '%s' is a package and cannot be directly executed\n" % (
                    executable, name, options.target))
                return ExitStatus(1)
    except OperationError as e:
        if not e.match(space, space.w_ImportError):
            raise
        w_error = caught_value(space, e)
        write(2, "%s: Error while finding module specification for '%s' (%s: %s)\n" % (
            executable, name, space.type(w_error).name, space.text_w(space.str(w_error))))
        return ExitStatus(1)
    if found is None:
        what = 'No code object available for' if name in space.builtin_modules else 'No module named'
        write(2, '%s: %s %s\n' % (executable, what, name))
        return ExitStatus(1)
    filename = found.filename
    assert filename is not None
    spec = found.make_spec(space, name)
    options.arguments[0] = filename
    space.setitem(space.sys.get(space, 'argv'), space.newint(0), space.newtext(filename))
    space.setitem_text(w_dict, '__spec__', spec)
    space.setitem_text(w_dict, '__package__', spec.fget_parent(space))
    space.setitem_text(w_dict, '__file__', space.newtext(filename))
    space.setitem_text(w_dict, '__cached__', space.w_None)
    code = compiling.compile_bytes(space, compiling.read_file(filename), filename, 'exec')
    compiling.run_in_namespace(space, code, w_dict)
    return ExitStatus(0)


def find_main(space, name):
    """The FoundSource of a module, its packages imported; None if there is none. Raises ImportError."""
    parent = parent_name(name)
    if parent == '':
        return find_source(space, name, space.sys.get(space, 'path'))
    w_package = find_and_load(space, parent)
    w_path = space.findattr_text(w_package, '__path__')
    if w_path is None:
        raise oefmt(space.w_ModuleNotFoundError,
                    "__path__ attribute not found on '%s' while trying to find '%s'", parent, name)
    return find_source(space, name, w_path)


def folder_of(path):
    """The folder of an absolute path."""
    end = path.rfind('/')
    if end <= 0:
        return '/'
    return path[:end]


def find_executable(program):
    """The absolute path of the running program, as sys.executable has it."""
    if program.find('/') >= 0:
        return rabspath(host_path(program))
    path = os.environ.get('PATH')
    if path is not None:
        for folder in path.split(':'):
            candidate = folder + '/' + program
            if is_file(candidate):
                return candidate
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
