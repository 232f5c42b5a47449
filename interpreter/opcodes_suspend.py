"""Handlers around awaiting and delegating, except SEND and YIELD_VALUE (dispatch.py).

What they accept, and their errors, is in pypy_async/slots.py; END_ASYNC_FOR needs
nothing of it.
"""
from interpreter.error import instance_error
from interpreter.frame import peek, poke, take
from interpreter.machine import machine


def GET_AWAITABLE(space, frame, code, oparg, sp):
    poke(frame, sp - 1, machine.get_awaitable(space, peek(frame, sp - 1), oparg))


def GET_YIELD_FROM_ITER(space, frame, code, oparg, sp):
    poke(frame, sp - 1, machine.get_yield_from_iter(space, peek(frame, sp - 1), code))


def GET_AITER(space, frame, code, oparg, sp):
    poke(frame, sp - 1, machine.get_aiter(space, peek(frame, sp - 1)))


def GET_ANEXT(space, frame, code, oparg, sp):
    poke(frame, sp, machine.get_anext(space, peek(frame, sp - 1)))


def BEFORE_ASYNC_WITH(space, frame, code, oparg, sp):
    machine.enter_async_with(space, frame, sp)


def END_ASYNC_FOR(space, frame, code, oparg, sp):
    """Swallow StopAsyncIteration; re-raise anything else without a new traceback entry."""
    w_exc = take(frame, sp - 1)
    take(frame, sp - 2)
    if not space.exception_match(space.type(w_exc), space.w_StopAsyncIteration):
        raise instance_error(space, w_exc)
