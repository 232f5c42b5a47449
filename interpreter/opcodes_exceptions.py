"""Handlers of `raise`, `try` and `except*`, and the chaining of exceptions.

The currently handled exception is `space.ec.w_exc` (an instance or None).  Finding the
handler of a raised exception and recording tracebacks is dispatch.py's; `with` is in
opcodes_with.py; splitting groups for `except*` is the exceptions' own
(objspace/exceptions/group.py).
"""
from rpython.rlib import jit

from interpreter.error import instance_error, oefmt
from interpreter.frame import peek, poke, take


# ---- chaining

def set_context(space, operr):
    """Make the handled exception the `__context__` of a newly raised one.

    Dispatch calls it for errors that reach it without a traceback, that is, before they
    have passed any frame; RAISE_VARARGS chains by itself; re-raising never chains.
    """
    w_handled = space.ec.w_exc
    if w_handled is not None:
        chain_context(space, operr.get_w_value(space), w_handled)


@jit.dont_look_inside
def chain_context(space, w_exc, w_handled):
    """Set w_exc.__context__ = w_handled, cutting the link that would close a cycle."""
    if w_exc is w_handled:
        return
    w_current = w_handled
    w_slow = w_handled
    move_slow = False
    while True:
        w_next = space.exception_context(w_current)
        if w_next is None:
            break
        if w_next is w_exc:
            space.set_exception_context(w_current, None)
            break
        w_current = w_next
        if w_current is w_slow:
            break               # a cycle made by assignments to __context__
        if move_slow:
            w_slow = space.exception_context(w_slow)
        move_slow = not move_slow
    space.set_exception_context(w_exc, w_handled)


# ---- raise

def RAISE_VARARGS(space, frame, code, oparg, sp):
    if oparg == 0:
        raise reraised(space)
    w_cause = None
    if oparg == 2:
        w_cause = take(frame, sp - 1)
        sp -= 1
    raise raised(space, take(frame, sp - 1), w_cause)


def reraised(space):
    """The OperationError of a bare `raise`."""
    w_exc = space.ec.w_exc
    if w_exc is None:
        operr = oefmt(space.w_RuntimeError, "No active exception to reraise")
        return operr
    return instance_error(space, w_exc)


def raised(space, w_exc, w_cause):
    """The OperationError of `raise w_exc` or `raise w_exc from w_cause`, with its context."""
    if space.exception_is_valid_class_w(w_exc):
        w_class = w_exc
        w_exc = space.call_function(w_class)
        if not space.is_exception_instance(w_exc):
            raise oefmt(space.w_TypeError,
                        "calling %R should have returned an instance of BaseException, not %R",
                        w_class, space.type(w_exc))
    elif not space.is_exception_instance(w_exc):
        raise oefmt(space.w_TypeError, "exceptions must derive from BaseException")
    if w_cause is not None:
        space.set_exception_cause(w_exc, _cause_instance(space, w_cause))
    w_handled = space.ec.w_exc
    if w_handled is not None:
        chain_context(space, w_exc, w_handled)
    return instance_error(space, w_exc)


def _cause_instance(space, w_cause):
    """The instance to be `__cause__`, or RPython None."""
    if space.is_none(w_cause):
        return None
    if space.exception_is_valid_class_w(w_cause):
        w_class = w_cause
        w_cause = space.call_function(w_class)
        if not space.is_exception_instance(w_cause):
            raise oefmt(space.w_TypeError,
                        "calling %R should have returned an instance of BaseException, not %R",
                        w_class, space.type(w_cause))
    elif not space.is_exception_instance(w_cause):
        raise oefmt(space.w_TypeError, "exception causes must derive from BaseException")
    return w_cause


def RERAISE(space, frame, code, oparg, sp):
    raise instance_error(space, take(frame, sp - 1))


def LOAD_ASSERTION_ERROR(space, frame, code, oparg, sp):
    poke(frame, sp, space.w_AssertionError)


# ---- except

def PUSH_EXC_INFO(space, frame, code, oparg, sp):
    w_exc = peek(frame, sp - 1)
    w_previous = space.ec.w_exc
    if w_previous is None:
        w_previous = space.w_None
    poke(frame, sp - 1, w_previous)
    poke(frame, sp, w_exc)
    space.ec.w_exc = w_exc


def POP_EXCEPT(space, frame, code, oparg, sp):
    w_previous = take(frame, sp - 1)
    if space.is_none(w_previous):
        space.ec.w_exc = None
    else:
        space.ec.w_exc = w_previous


def CHECK_EXC_MATCH(space, frame, code, oparg, sp):
    w_check = take(frame, sp - 1)
    check_exception_classes(space, w_check)
    w_type = space.type(peek(frame, sp - 2))
    poke(frame, sp - 1, space.newbool(space.exception_match(w_type, w_check)))


@jit.unroll_safe
def check_exception_classes(space, w_check):
    """Raise TypeError unless `w_check` is an exception class or a tuple of them."""
    if space.isinstance_w(w_check, space.w_tuple):
        for w_item in space.fixedview(w_check):
            if not space.exception_is_valid_class_w(w_item):
                raise _not_exception_class(space)
    elif not space.exception_is_valid_class_w(w_check):
        raise _not_exception_class(space)


def _not_exception_class(space):
    return oefmt(space.w_TypeError,
                 "catching classes that do not inherit from BaseException is not allowed")


# ---- except*

def CHECK_EG_MATCH(space, frame, code, oparg, sp):
    w_check = peek(frame, sp - 1)
    w_rest, w_match = space.match_exception_group(peek(frame, sp - 2), w_check)
    if w_match is None:
        w_match = space.w_None
    else:
        space.ec.w_exc = w_match
    if w_rest is None:
        w_rest = space.w_None
    poke(frame, sp - 2, w_rest)
    poke(frame, sp - 1, w_match)


def PREP_RERAISE_STAR(space, frame, code, oparg, sp):
    raised_w = space.listview(take(frame, sp - 1))
    w_result = space.reraise_star(peek(frame, sp - 2), raised_w)
    if w_result is None:
        w_result = space.w_None
    poke(frame, sp - 2, w_result)


