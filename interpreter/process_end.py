"""How a program ends: the report of an uncaught exception, the exit status, the last flush.

What is run, and how, is in main.py.  Texts and exit codes are CPython 3.11's.
"""
from interpreter.error import OperationError
from interpreter.machine import machine
from interpreter.toplevel_report import report_text
from interpreter.traceback import caught_value
from rpython.rlib import rstackovf

# The exit status when sys.stdout could not be flushed at the end.
FLUSH_FAILED = 120


class ExitStatus(object):
    """How the process ends: with `code`, or killed by SIGINT."""

    def __init__(self, code, is_interrupted=False):
        self.code = code
        self.is_interrupted = is_interrupted


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


def wait_and_call_back(space):
    """Wait for the threads that are no daemons, then call what atexit has registered; errors are reported."""
    w_threading = space.finditem_text(space.sys.get_modules(space), 'threading')
    if w_threading is not None and not space.is_none(w_threading):
        try:
            space.call_method(w_threading, '_shutdown')
        except OperationError as e:
            space.sys.write_unraisable(space, e, w_threading)
    module = space.builtin_modules.get('atexit', None)
    if module is not None:
        w_run = module.get(space, '_run_exitfuncs')
        if w_run is not None:
            try:
                space.call_function(w_run)
            except OperationError as e:
                space.sys.write_unraisable(space, e, w_run)


def release_main(space):
    """Take `__main__` out of sys.modules, so that what only its globals refer to is finalized as in CPython."""
    try:
        space.call_method(space.sys.get_modules(space), 'pop', space.newtext('__main__'), space.w_None)
    except OperationError:
        return


def finish(space, status):
    """What CPython's Py_FinalizeEx does: threads, atexit, the streams, and what finalizers are due.

    If sys.stdout cannot be flushed, say so; the exit status is then 120.
    """
    wait_and_call_back(space)
    space.sys.mark_finalizing()
    release_main(space)
    machine.finalize_at_exit(space)
    try:
        space.sys.flush_stdout(space)
    except OperationError as e:
        w_stdout = space.sys.get(space, 'stdout')
        if w_stdout is None:
            w_stdout = space.w_None
        space.sys.write_unraisable(space, e, w_stdout)
        status = ExitStatus(FLUSH_FAILED)
    space.sys.flush_files(space)
    return status
