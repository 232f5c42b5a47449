"""The never-awaited warning of coroutines.

Its text comes from the library (`warnings._warn_unawaited_coroutine`), which is imported for it; without it,
or if the process ends already, a plain one is issued, through the same filters.
"""
from interpreter.error import OperationError
from interpreter.importing import import_name
from interpreter.warning import warn_text


def warn_never_awaited(space, coroutine):
    """Issue "coroutine '...' was never awaited"; nobody can catch it, even if the filters make it an error."""
    is_warned = False
    try:
        w_warn = _library_function(space, 'warnings', '_warn_unawaited_coroutine')
    except OperationError as e:
        space.sys.write_unraisable(space, e, coroutine)
        w_warn = None
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
    """A function of a module, which is imported if it can be, or None."""
    w_module = space.finditem_text(space.sys.w_modules, module_name)
    if w_module is None and not space.sys.is_finalizing():
        try:
            w_module = import_name(space, space.newtext(module_name), None, None, 0)
        except OperationError as e:
            if not e.match(space, space.w_ImportError):
                raise
    if w_module is None:
        return None
    return space.findattr_text(w_module, name)
