"""The functions of sys about the process and the host: encodings, sizes, breakpoints, and the like."""
import os

from interpreter import importing
from interpreter.error import OperationError, oefmt
from interpreter.gateway import unwrap_spec
from interpreter.warning import warn_text
from objspace.intobject import W_IntObject


class HostState(object):
    """What the functions here set: the flags of dlopen, and whether the process is about to end."""

    def __init__(self):
        self.dlopen_flags = 2
        self.is_finalizing = False


host_state = HostState()


def getfilesystemencoding(space):
    """Return the encoding used to convert Unicode filenames to OS filenames."""
    return space.newtext('utf-8')


def getfilesystemencodeerrors(space):
    """Return the error mode used for Unicode to OS filename conversion."""
    return space.newtext('surrogateescape')


def getsizeof(space, w_object, w_default=None):
    """getsizeof(object [, default]) -> int: the size of object in bytes."""
    w_method = space.lookup(w_object, '__sizeof__')
    if w_method is None:
        if w_default is not None:
            return w_default
        raise oefmt(space.w_TypeError, "Type %T doesn't define __sizeof__", w_object)
    try:
        w_size = space.get_and_call_function(w_method, w_object)
        if not space.isinstance_w(w_size, space.w_int):
            raise oefmt(space.w_TypeError, "an integer is required")
        if not isinstance(w_size, W_IntObject):
            raise oefmt(space.w_OverflowError, "Python int too large to convert to C ssize_t")
    except OperationError as e:
        if w_default is None or not e.match(space, space.w_TypeError):
            raise
        return w_default
    size = w_size.intval
    if size < 0:
        raise oefmt(space.w_ValueError, "__sizeof__() should return >= 0")
    return space.newint(size + space.type(w_object).header)


def is_finalizing(space):
    """Return True if Python is exiting."""
    return space.newbool(host_state.is_finalizing)


def getdlopenflags(space):
    """Return the current value of the flags that are used for dlopen calls."""
    return space.newint(host_state.dlopen_flags)


@unwrap_spec(flags=int)
def setdlopenflags(space, flags):
    """Set the flags used by the interpreter for dlopen calls."""
    host_state.dlopen_flags = flags


def call_tracing(space, w_func, w_args):
    """Call func(*args), while tracing is enabled."""
    if not space.isinstance_w(w_args, space.w_tuple):
        raise oefmt(space.w_TypeError, "call_tracing() argument 2 must be tuple, not %T", w_args)
    return space.call_list(w_func, space.fixedview(w_args)[:])


def clear_type_cache(space):
    """Clear the internal type lookup cache: there is nothing to clear."""


def debugmallocstats(space):
    """Print debug info about the memory allocator: it keeps no statistics."""


def breakpointhook(space, __args__):
    """This hook function is called by built-in breakpoint()."""
    target = os.environ.get('PYTHONBREAKPOINT')
    if target is None or target == '':
        target = 'pdb.set_trace'
    if target == '0':
        return space.w_None
    dot = target.rfind('.')
    if dot < 0:
        module = 'builtins'
        name = target
    else:
        module = target[:dot]
        start = dot + 1
        assert start >= 0
        name = target[start:]
    w_hook = None
    try:
        w_names = space.newtuple([space.newtext(name)])
        w_module = importing.import_name(space, space.newtext(module), None, w_names, 0)
        w_hook = space.findattr_text(w_module, name)
    except OperationError as e:
        if not e.match(space, space.w_ImportError) and not e.match(space, space.w_ValueError):
            raise
    if w_hook is None:
        warn_text(space, space.w_RuntimeWarning, 'Ignoring unimportable $PYTHONBREAKPOINT: "%s"' % target)
        return space.w_None
    return space.call_args(w_hook, __args__)
