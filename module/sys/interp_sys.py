"""The functions of sys."""
from interpreter.error import OperationError, oefmt
from interpreter.gateway import unwrap_spec
from interpreter.recursion import DEFAULT_RECURSION_LIMIT, recursion_limit
from interpreter.toplevel_report import report_text, unraisable_report
from module.sys.interp_audit import audit
from module.sys.interp_info import W_AsyncgenHooks, W_UnraisableHookArgs
from objspace.interned import intern_object
from objspace.numberparsing import digit_limit
from rpython.rlib import rstack

LEAST_DIGIT_LIMIT = 640
GREATEST_LIMIT = 0x7fffffff
# A recursion limit above this is not compared with the depth, which is costly to find.
LEAST_SURE_LIMIT = 100
# Machine stack in units of rpython's 768 KiB (translator/c/src/stack.h): for the default limit, enough
# for 1,000 nested calls; and at most, within the 8 MiB that systems give the main thread.
# The garbage collector's stack of roots is made for the latter (translator_config.ROOT_STACK_DEPTH).
STACK_FRACTION = 4.0
# three times what machine code leaves to others (interpreter/stack_headroom.py); so low a limit is kept by counting frames
LEAST_STACK_FRACTION = 0.25
MAX_STACK_FRACTION = 8.0


# ---- leaving

def exit(space, w_status=None):
    """exit([status]): raise SystemExit"""
    if w_status is None or space.is_none(w_status):
        raise OperationError(space.w_SystemExit, space.call_function(space.w_SystemExit))
    if space.isinstance_w(w_status, space.w_tuple):
        w_exit = space.call_list(space.w_SystemExit, space.fixedview(w_status)[:])
        raise OperationError(space.w_SystemExit, w_exit)
    raise OperationError(space.w_SystemExit, space.call_function(space.w_SystemExit, w_status))


# ---- exceptions

def exc_info(space):
    """exc_info(): (class, instance, traceback) of the exception being handled"""
    w_exc = space.ec.w_exc
    if w_exc is None:
        return space.newtuple([space.w_None, space.w_None, space.w_None])
    return space.newtuple([space.type(w_exc), w_exc, space.getattr_text(w_exc, '__traceback__')])


def exception(space):
    """exception(): the exception being handled, or None"""
    w_exc = space.ec.w_exc
    return space.w_None if w_exc is None else w_exc


def excepthook(space, w_type, w_value, w_traceback):
    """excepthook(exctype, value, traceback): report an exception on sys.stderr"""
    if space.is_exception_instance(w_value) and space.is_traceback(w_traceback):
        if space.exception_traceback(w_value) is None:
            space.setattr_text(w_value, '__traceback__', w_traceback)
    space.sys.write_stderr(space, report_text(space, w_value))
    return space.w_None


def unraisablehook(space, w_unraisable):
    """unraisablehook(unraisable): report an exception that nobody can catch"""
    if not isinstance(w_unraisable, W_UnraisableHookArgs):
        raise oefmt(space.w_TypeError, "sys.unraisablehook argument type must be UnraisableHookArgs")
    w_value = space.getattr_text(w_unraisable, 'exc_value')
    w_message = space.getattr_text(w_unraisable, 'err_msg')
    message = '' if space.is_none(w_message) else space.text_w(w_message)
    space.sys.write_stderr(space, unraisable_report(
        space, space.getattr_text(w_unraisable, 'exc_type'), w_value,
        space.getattr_text(w_unraisable, 'exc_traceback'), message, space.getattr_text(w_unraisable, 'object')))
    return space.w_None


def displayhook(space, w_value):
    """displayhook(value): print its repr, and keep it in builtins._"""
    if space.is_none(w_value):
        return space.w_None
    space.builtins.set(space, '_', space.w_None)
    w_stdout = space.sys.get(space, 'stdout')
    if w_stdout is None or space.is_none(w_stdout):
        raise oefmt(space.w_RuntimeError, "lost sys.stdout")
    w_text = space.repr(w_value)
    try:
        space.call_method(w_stdout, 'write', w_text)
    except OperationError as e:
        if not e.match(space, space.w_UnicodeEncodeError):
            raise
        _write_escaped(space, w_stdout, w_text)
    space.call_method(w_stdout, 'write', space.newtext('\n'))
    space.builtins.set(space, '_', w_value)
    return space.w_None


def _write_escaped(space, w_stdout, w_text):
    "Write what the encoding of sys.stdout does not have as escapes."
    w_encoding = space.getattr_text(w_stdout, 'encoding')
    w_data = space.call_method(w_text, 'encode', w_encoding, space.newtext('backslashreplace'))
    w_buffer = space.findattr_text(w_stdout, 'buffer')
    if w_buffer is not None:
        space.call_method(w_buffer, 'write', w_data)
    else:
        space.call_method(w_stdout, 'write', space.call_method(w_data, 'decode', w_encoding))


# ---- frames and recursion

@unwrap_spec(depth=int)
def getframe(space, depth=0):
    """_getframe(depth=0): the frame `depth` calls below the innermost one"""
    if depth < 0:
        depth = 0
    frame = space.ec.getframe(depth)
    if frame is None:
        raise oefmt(space.w_ValueError, "call stack is not deep enough")
    audit(space, 'sys._getframe', [frame])
    return frame.seen(space)


def getrecursionlimit(space):
    """getrecursionlimit()"""
    return space.newint(recursion_limit.value)


@unwrap_spec(limit=int)
def setrecursionlimit(space, limit):
    """setrecursionlimit(limit)"""
    if limit < 1:
        raise oefmt(space.w_ValueError, "recursion limit must be greater or equal than 1")
    if limit > GREATEST_LIMIT:
        raise oefmt(space.w_OverflowError, "Python int too large to convert to C int")
    depth = 0
    while depth <= limit and space.ec.getframe(depth) is not None:
        depth += 1
        if depth > LEAST_SURE_LIMIT:
            break
    if depth >= limit:
        raise oefmt(space.w_RecursionError, "cannot set the recursion limit to %d at the recursion depth %d: "
                    "the limit is too low", limit, depth)
    recursion_limit.value = limit
    set_stack_size()
    space.ec.limit_frames(limit if limit < DEFAULT_RECURSION_LIMIT else 0)
    return space.w_None


def set_stack_size():
    """Let the machine stack grow in proportion to the recursion limit, as far as it really is there."""
    fraction = STACK_FRACTION * recursion_limit.value / DEFAULT_RECURSION_LIMIT
    rstack._stack_set_length_fraction(min(max(fraction, LEAST_STACK_FRACTION), MAX_STACK_FRACTION))


def intern(space, w_string):
    """intern(string)"""
    if not space.isinstance_w(w_string, space.w_str):
        raise oefmt(space.w_TypeError, "intern() argument must be str, not %T", w_string)
    if not space.is_w(space.type(w_string), space.w_str):
        raise oefmt(space.w_TypeError, "can't intern %T", w_string)
    text = space.text_w(w_string)
    return intern_object(text, w_string)


def get_int_max_str_digits(space):
    """Return the maximum string digits limit for non-binary int<->str conversions."""
    return space.newint(digit_limit.value)


@unwrap_spec(maxdigits=int)
def set_int_max_str_digits(space, maxdigits):
    """Set the maximum string digits limit for non-binary int<->str conversions."""
    if maxdigits != 0 and maxdigits < LEAST_DIGIT_LIMIT:
        raise oefmt(space.w_ValueError, "maxdigits must be 0 or larger than 640")
    digit_limit.value = maxdigits


def getdefaultencoding(space):
    """getdefaultencoding()"""
    return space.newtext('utf-8')


# ---- asynchronous generators and coroutines

def set_asyncgen_hooks(space, __args__):
    """set_asyncgen_hooks([firstiter] [, finalizer])"""
    args_w = __args__.args_w
    if len(args_w) > 2:
        raise oefmt(space.w_TypeError, "set_asyncgen_hooks() takes at most 2 arguments (%d given)", len(args_w))
    w_firstiter = args_w[0] if len(args_w) > 0 else __args__.get_keyword('firstiter')
    w_finalizer = args_w[1] if len(args_w) > 1 else __args__.get_keyword('finalizer')
    if __args__.names is not None:
        for name in __args__.names:
            if name != 'firstiter' and name != 'finalizer':
                raise oefmt(space.w_TypeError, "'%s' is an invalid keyword argument for this function", name)
    ec = space.ec
    # both are checked before either is set
    if w_finalizer is not None and not space.is_none(w_finalizer) and not space.callable_w(w_finalizer):
        raise oefmt(space.w_TypeError, "callable finalizer expected, got %T", w_finalizer)
    if w_firstiter is not None and not space.is_none(w_firstiter) and not space.callable_w(w_firstiter):
        raise oefmt(space.w_TypeError, "callable firstiter expected, got %T", w_firstiter)
    if w_finalizer is not None:
        ec.w_finalizer = None if space.is_none(w_finalizer) else w_finalizer
    if w_firstiter is not None:
        ec.w_firstiter = None if space.is_none(w_firstiter) else w_firstiter
    return space.w_None


def get_asyncgen_hooks(space):
    """get_asyncgen_hooks()"""
    ec = space.ec
    return W_AsyncgenHooks([space.w_None if ec.w_firstiter is None else ec.w_firstiter,
                            space.w_None if ec.w_finalizer is None else ec.w_finalizer])


@unwrap_spec(depth=int)
def set_coroutine_origin_tracking_depth(space, depth):
    """set_coroutine_origin_tracking_depth(depth)"""
    if depth < 0:
        raise oefmt(space.w_ValueError, "depth must be >= 0")
    space.ec.set_origin_depth(depth)
    return space.w_None


def get_coroutine_origin_tracking_depth(space):
    """get_coroutine_origin_tracking_depth()"""
    return space.newint(space.ec.origin_depth())
