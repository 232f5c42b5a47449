"""The never-awaited warning of coroutines.

Its text comes from the library (`warnings._warn_unawaited_coroutine`) if that
is imported; without it a plain one is issued, through the same filters.
"""
from interpreter.error import OperationError
from interpreter.warning import warn_text


def warn_never_awaited(space, coroutine):
    """Issue "coroutine '...' was never awaited"; nobody can catch it, even if the filters make it an error."""
    w_warn = _library_function(space, 'warnings', '_warn_unawaited_coroutine')
    is_warned = False
    if w_warn is not None:
        try:
            space.call_function(w_warn, coroutine)
            is_warned = True
        except OperationError as e:
            # the warning itself, made an error; or a broken function, for which the plain text stands in
            is_warned = e.match(space, space.w_RuntimeWarning)
            space.sys.write_unraisable(space, e, coroutine)
    if not is_warned:
        try:
            warn_text(space, space.w_RuntimeWarning,
                      "coroutine '%s' was never awaited" % coroutine.getqualname())
        except OperationError as e:
            space.sys.write_unraisable(space, e, coroutine)


def _library_function(space, module_name, name):
    """A function of a module that is in sys.modules already, or None."""
    w_module = space.finditem_text(space.sys.w_modules, module_name)
    if w_module is None:
        return None
    return space.findattr_text(w_module, name)
