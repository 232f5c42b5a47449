"""The never-awaited warning of coroutines.

Its text comes from the library (`warnings._warn_unawaited_coroutine`) if that
is imported; without it, as at the end of the process, a plain one is printed.
"""
import os

from interpreter.error import OperationError


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
            space.sys.write_unraisable(space, e, coroutine)
    print_error("%sRuntimeWarning: coroutine '%s' was never awaited\n" % (
        _place(space), coroutine.getqualname()))


def _place(space):
    frame = space.ec.gettopframe()
    if frame is None:
        return 'sys:1: '
    return '%s:%d: ' % (frame.code.filename, frame.get_lineno())


def _library_function(space, module_name, name):
    """A function of a module that is in sys.modules already, or None."""
    w_module = space.finditem_text(space.sys.w_modules, module_name)
    if w_module is None:
        return None
    return space.findattr_text(w_module, name)
