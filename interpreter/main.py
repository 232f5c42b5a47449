"""The command line: options, what to run, and how the process ends.

Texts and exit codes are CPython 3.11's.  Reports of exceptions are made by
toplevel_report.py.
"""
import os

from interpreter import compiling
from interpreter.command_line import CommandLine, UsageError, parse_arguments, usage_error_text, usage_text
from interpreter.error import OperationError
from interpreter.importing import is_file
from interpreter.moduleobject import W_Module
from interpreter.signal_action import signals
from interpreter.syntax import dump
from interpreter.syntax import api as syntax_api
from interpreter.syntax.errors import SyntaxFailure
from interpreter.toplevel_report import report_text
from interpreter.traceback import caught_value
from rpython.rlib import jit, rsignal, rstackovf
from rpython.rlib.objectmodel import we_are_translated
from rpython.rlib.rpath import rabspath
from interpreter.hostpath import host_path

# The exit status when sys.stdout could not be flushed at the end.
FLUSH_FAILED = 120
# The shell's way to tell that a signal ended the process.
INTERRUPTED = 128 + 2


class ExitStatus(object):
    """How the process ends: with `code`, or killed by SIGINT."""

    def __init__(self, code, is_interrupted=False):
        self.code = code
        self.is_interrupted = is_interrupted


def run(space, argv):
    """Run the command line `argv` (the program's name first); return the exit code."""
    try:
        options = parse_arguments(argv)
    except UsageError as e:
        write(2, usage_error_text(argv[0], e.message_text))
        return 2
    if options.action == CommandLine.HELP:
        write(1, usage_text(argv[0]))
        return 0
    if options.action == CommandLine.VERSION:
        write(1, 'Python %s\n' % space.text_w(space.getitem(
            space.call_method(space.sys.get(space, 'version'), 'split'), space.newint(0))))
        return 0
    if options.action == CommandLine.DUMP_AST:
        return dump_files(options.arguments)
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
    space.sys.set_program(space, options.arguments, executable, first_path)
    try:
        if options.action == CommandLine.FILE:
            return run_script(space, options, filename, w_dict)
        if options.action == CommandLine.COMMAND:
            code = compiling.compile_text(space, options.target, '<string>', 'exec')
            compiling.run_in_namespace(space, code, w_dict)
        else:
            source = read_stdin(space)
            code = compiling.compile_bytes(space, source, '<stdin>', 'exec')
            compiling.run_in_namespace(space, code, w_dict)
    except OperationError as e:
        return handle_uncaught(space, e)
    return ExitStatus(0)


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
    except OSError as e:
        write(2, "%s: can't open file '%s': [Errno %d] %s\n" % (
            options.program, rabspath(host_path(options.target)), e.errno, os.strerror(e.errno)))
        return ExitStatus(2)
    space.setitem_text(w_dict, '__file__', space.newtext(filename))
    space.setitem_text(w_dict, '__cached__', space.w_None)
    code = compiling.compile_bytes(space, source, filename, 'exec', 0, True)
    compiling.run_in_namespace(space, code, w_dict)
    return ExitStatus(0)


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


# ---- the end

def handle_uncaught(space, operr):
    """Report an exception that reached the top; return the ExitStatus."""
    w_value = caught_value(space, operr)
    if operr.match(space, space.w_SystemExit):
        return exit_status_of(space, w_value)
    try:
        report_uncaught(space, operr, w_value)
    except OperationError as e:
        if e.match(space, space.w_SystemExit):
            return exit_status_of(space, caught_value(space, e))
    except rstackovf.StackOverflow:
        # a very long chain of causes: as much of the report as CPython prints, none
        rstackovf.check_stack_overflow()
    return ExitStatus(1, operr.match(space, space.w_KeyboardInterrupt))


def report_uncaught(space, operr, w_value):
    """Call sys.excepthook. A SystemExit from the hook is passed on."""
    flush_quietly(space)
    w_hook = space.sys.get(space, 'excepthook')
    if w_hook is None:
        space.sys.write_stderr(space, 'sys.excepthook is missing\n' + report_text(space, w_value))
        return
    try:
        space.call_function(w_hook, space.type(w_value), w_value,
                            space.getattr_text(w_value, '__traceback__'))
    except OperationError as e:
        if e.match(space, space.w_SystemExit):
            raise
        text = 'Error in sys.excepthook:\n' + report_text(space, caught_value(space, e))
        text += '\nOriginal exception was:\n' + report_text(space, w_value)
        space.sys.write_stderr(space, text)


def exit_status_of(space, w_exit):
    """The status that a SystemExit asks for; a message is printed on stderr."""
    w_code = space.findattr_text(w_exit, 'code')
    if w_code is None:
        w_code = w_exit
    if space.is_none(w_code):
        return ExitStatus(0)
    if space.isinstance_w(w_code, space.w_int):
        try:
            return ExitStatus(space.int_w(w_code) & 0xff)
        except OperationError:
            return ExitStatus(0xff)
    flush_quietly(space)
    try:
        text = space.text_w(space.str(w_code))
        space.sys.write_stderr(space, text + '\n')
    except OperationError:
        space.sys.write_stderr(space, '\n')
    return ExitStatus(1)


def flush_quietly(space):
    try:
        space.sys.flush_stdout(space)
    except OperationError:
        return


def finish(space, status):
    """Flush sys.stdout; if that fails say so, as CPython does at its end."""
    try:
        space.sys.flush_stdout(space)
    except OperationError as e:
        w_stdout = space.sys.get(space, 'stdout')
        if w_stdout is None:
            w_stdout = space.w_None
        space.sys.write_unraisable(space, e, w_stdout)
        if status.code == 0:
            return ExitStatus(FLUSH_FAILED)
    space.sys.flush_files(space)
    return status


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
