"""The never-awaited warning, and errors that have nowhere to go (sys.unraisablehook).

The warning's text comes from the library (`warnings._warn_unawaited_coroutine`) if that
is imported; without it, as at the end of the process, a plain one is printed.
"""
import os

from interpreter.error import OperationError
from interpreter.machine import machine
from interpreter.toplevel_report import type_text


def print_error(text):
    """Write to the process's standard error; nothing can be done if that fails."""
    try:
        os.write(2, text)
    except OSError:
        pass


def warn_never_awaited(space, coroutine):
    """Issue "coroutine '...' was never awaited"."""
    w_warn = _library_function(space, 'warnings', '_warn_unawaited_coroutine')
    if w_warn is not None:
        try:
            space.call_function(w_warn, coroutine)
            return
        except OperationError as e:
            machine.write_unraisable(space, e, coroutine)
    print_error("%sRuntimeWarning: coroutine '%s' was never awaited\n" % (
        _place(space), coroutine.getqualname()))


def _place(space):
    frame = space.ec.gettopframe()
    if frame is None:
        return 'sys:1: '
    return '%s:%d: ' % (frame.code.filename, frame.get_lineno())


def _library_function(space, module_name, name):
    """A function of a module that is in sys.modules already, or None."""
    sys_module = space.builtin_modules.get('sys', None)
    if sys_module is None:
        return None
    w_modules = space.findattr_text(sys_module, 'modules')
    if w_modules is None:
        return None
    w_module = space.finditem_text(w_modules, module_name)
    if w_module is None:
        return None
    return space.findattr_text(w_module, name)


def write_unraisable(space, operr, w_obj):
    """Report an error of a finalizer; module/sys replaces it by the hook."""
    w_exc = operr.get_w_value(space)
    print_error('Exception ignored in: %s\n%s: %s\n' % (
        space.text_w(space.repr(w_obj)), type_text(space, w_exc),
        space.text_w(space.str(w_exc))))


if machine.write_unraisable is None:
    machine.write_unraisable = write_unraisable
