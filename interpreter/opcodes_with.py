"""Handlers of the `with` statement; `async with` is in opcodes_suspend.py.

Rule: PEP 343, and "The with statement" in the Python 3.11 reference: both methods are
looked up on the type and bound, `__enter__` first, before either is called.
"""
from interpreter.error import oefmt
from interpreter.frame import peek, poke
from interpreter.function import W_Function


def BEFORE_WITH(space, frame, code, oparg, sp):
    w_manager = peek(frame, sp - 1)
    w_enter = space.lookup(w_manager, '__enter__')
    if w_enter is None:
        raise oefmt(space.w_TypeError,
                    "'%T' object does not support the context manager protocol", w_manager)
    w_type = space.type(w_manager)
    w_bound_enter = None
    if not isinstance(w_enter, W_Function):
        w_bound_enter = space.get(w_enter, w_manager, w_type)       # before `__exit__` is looked up
    w_exit = space.lookup(w_manager, '__exit__')
    if w_exit is None:
        raise oefmt(space.w_TypeError,
                    "'%T' object does not support the context manager protocol "
                    "(missed __exit__ method)", w_manager)
    poke(frame, sp - 1, space.get(w_exit, w_manager, w_type))
    if w_bound_enter is None:
        w_value = space.get_and_call_function(w_enter, w_manager)
    else:
        w_value = space.call_function(w_bound_enter)
    poke(frame, sp, w_value)


def WITH_EXCEPT_START(space, frame, code, oparg, sp):
    w_exc = peek(frame, sp - 1)
    w_exit = peek(frame, sp - 3)
    w_traceback = space.exception_traceback(w_exc)
    if w_traceback is None:
        w_traceback = space.w_None
    poke(frame, sp, w_exit.call3(space, space.type(w_exc), w_exc, w_traceback))
