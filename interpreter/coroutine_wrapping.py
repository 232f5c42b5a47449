"""The coroutine wrapper of Python 3.5 to 3.7: `-X coroutine_wrapper` brings it back.

`sys.set_coroutine_wrapper(f)` has each new coroutine of the thread passed to `f`, whose result the call returns in
its place (PEP 492 as first accepted).  While no thread has one, traces know nothing of it.
"""
from rpython.rlib import jit

from interpreter.code_flags import CO_COROUTINE
from interpreter.error import oefmt
from interpreter.threadstate import threads


class WrapperSwitch(object):
    """`is_on`: some thread has a coroutine wrapper."""
    _immutable_fields_ = ['is_on?']

    def __init__(self):
        self.is_on = False


switch = WrapperSwitch()


def made(space, gen):
    """What a call that has made the suspendable object `gen` returns."""
    if switch.is_on:
        return wrapped(space, gen)
    return gen


@jit.dont_look_inside
def wrapped(space, gen):
    """Pass a coroutine through the wrapper. Raises RuntimeError for one that the wrapper itself makes."""
    state = space.ec.owner
    w_wrapper = state.w_coroutine_wrapper
    code = gen.w_func.code
    if w_wrapper is None or code.flags & CO_COROUTINE == 0:
        return gen
    if state.is_wrapping:
        space.call_method(gen, 'close')
        raise oefmt(space.w_RuntimeError, "coroutine wrapper %R attempted to recursively wrap %R", w_wrapper, code)
    state.is_wrapping = True
    try:
        return space.call_function(w_wrapper, gen)
    finally:
        state.is_wrapping = False


@jit.dont_look_inside
def set_coroutine_wrapper(space, w_wrapper):
    """set_coroutine_wrapper(wrapper)

    Set a wrapper for coroutine objects; None removes it."""
    state = space.ec.owner
    if space.is_none(w_wrapper):
        state.w_coroutine_wrapper = None
    elif space.callable_w(w_wrapper):
        state.w_coroutine_wrapper = w_wrapper
    else:
        raise oefmt(space.w_TypeError, "callable expected, got %T", w_wrapper)
    is_on = state.w_coroutine_wrapper is not None
    for other in threads.states:
        if other.w_coroutine_wrapper is not None:
            is_on = True
    if switch.is_on != is_on:
        switch.is_on = is_on
    return space.w_None


def get_coroutine_wrapper(space):
    """get_coroutine_wrapper()

    Return the wrapper for coroutine objects set by sys.set_coroutine_wrapper, or None."""
    w_wrapper = space.ec.owner.w_coroutine_wrapper
    return space.w_None if w_wrapper is None else w_wrapper
