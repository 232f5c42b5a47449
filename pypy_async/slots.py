"""What may be awaited, iterated asynchronously, and delegated to: the asynchronous slots.

The slot group is in objspace/slots.py: await_, aiter, anext, aenter, aexit; here are the
opcodes that use it, with the errors of CPython 3.11.  Our own objects take a short way.
Rules: PEP 492, PEP 525; "Coroutines" in the Python 3.11 reference manual.
"""
from interpreter.code_flags import CO_COROUTINE, CO_ITERABLE_COROUTINE
from interpreter.error import OperationError, oefmt
from interpreter.frame import peek, poke
from interpreter.function import W_Function
from interpreter.machine import machine
from interpreter.resumepoint import ResumePoint
from pypy_async.asyncgen import W_AsyncGenerator
from pypy_async.asyncgen_steps import AsyncGenStep
from pypy_async.coroutine import W_Coroutine
from pypy_async.generator import W_Generator
from rpython.rlib import jit

FROM_AENTER = 1
FROM_AEXIT = 2


def is_coroutine(w_obj):
    """True for a coroutine, or a generator marked by types.coroutine."""
    if isinstance(w_obj, W_Coroutine):
        return True
    return isinstance(w_obj, W_Generator) and w_obj.get_flags() & CO_ITERABLE_COROUTINE != 0


def get_awaitable(space, w_obj, origin):
    """GET_AWAITABLE: the object that SEND drives. Raises TypeError, RuntimeError.

    `origin`: 0, FROM_AENTER or FROM_AEXIT, for the message.
    """
    if isinstance(w_obj, W_Coroutine):
        rp = w_obj.rp
        if isinstance(rp, ResumePoint):
            is_bad = rp.is_await and is_awaited(w_obj)
        else:
            is_bad = rp is not None and w_obj.is_throwing(space)
        if is_bad:
            raise oefmt(space.w_RuntimeError, "coroutine is being awaited already")
        return w_obj
    if isinstance(w_obj, AsyncGenStep):
        return w_obj
    return get_other_awaitable(space, w_obj, origin)


@jit.dont_look_inside
def is_awaited(coroutine):
    """False for one that runs in a chain: that cannot be awaited either, but with another error."""
    return not coroutine.is_executing() or coroutine.is_thrown_into()


def get_other_awaitable(space, w_obj, origin):
    if is_coroutine(w_obj):
        return w_obj
    w_await = space.type(w_obj).slots.await_
    if w_await is None:
        raise not_awaitable(space, w_obj, origin)
    w_iterator = space.get_and_call_function(w_await, w_obj)
    if is_coroutine(w_iterator):
        raise oefmt(space.w_TypeError, "__await__() returned a coroutine")
    if space.type(w_iterator).slots.next is None:
        raise oefmt(space.w_TypeError, "__await__() returned non-iterator of type '%T'", w_iterator)
    return w_iterator


@jit.dont_look_inside
def not_awaitable(space, w_obj, origin):
    if origin == FROM_AENTER:
        return oefmt(space.w_TypeError,
                     "'async with' received an object from __aenter__ "
                     "that does not implement __await__: %T", w_obj)
    if origin == FROM_AEXIT:
        return oefmt(space.w_TypeError,
                     "'async with' received an object from __aexit__ "
                     "that does not implement __await__: %T", w_obj)
    return oefmt(space.w_TypeError, "object %T can't be used in 'await' expression", w_obj)


def get_aiter(space, w_obj):
    """GET_AITER. Raises TypeError."""
    if isinstance(w_obj, W_AsyncGenerator):
        return w_obj
    w_aiter = space.type(w_obj).slots.aiter
    if w_aiter is None:
        raise oefmt(space.w_TypeError,
                    "'async for' requires an object with __aiter__ method, got %T", w_obj)
    w_iterator = space.get_and_call_function(w_aiter, w_obj)
    if space.type(w_iterator).slots.anext is None:
        raise oefmt(space.w_TypeError,
                    "'async for' received an object from __aiter__ "
                    "that does not implement __anext__: %T", w_iterator)
    return w_iterator


def get_anext(space, w_iterator):
    """GET_ANEXT: the awaitable of the next item, ready for SEND. Raises TypeError."""
    if isinstance(w_iterator, W_AsyncGenerator):
        return w_iterator.descr_anext(space)
    w_anext = space.type(w_iterator).slots.anext
    if w_anext is None:
        raise oefmt(space.w_TypeError,
                    "'async for' requires an iterator with __anext__ method, got %T", w_iterator)
    w_awaitable = call_awaited(space, w_anext, w_iterator)
    if isinstance(w_awaitable, W_Coroutine):
        return get_awaitable(space, w_awaitable, 0)
    return checked_anext(space, w_awaitable)


def checked_anext(space, w_awaitable):
    """The awaitable, or an error that names what `__anext__` gave."""
    try:
        return get_awaitable(space, w_awaitable, 0)
    except OperationError as e:
        error = oefmt(space.w_TypeError,
                      "'async for' received an invalid object from __anext__: %T", w_awaitable)
        raise space.chain_exceptions(error, e)


def call_awaited(space, w_descr, w_obj):
    """Call a special method without arguments whose result is awaited at once."""
    if isinstance(w_descr, W_Function):
        return w_descr.call1_awaited(space, w_obj)
    return space.get_and_call_function(w_descr, w_obj)


def enter_async_with(space, frame, sp):
    """BEFORE_ASYNC_WITH: both methods are looked up before the first is called (PEP 492)."""
    w_manager = peek(frame, sp - 1)
    w_type = space.type(w_manager)
    slots = w_type.slots
    w_aenter = slots.aenter
    if w_aenter is None:
        raise oefmt(space.w_TypeError,
                    "'%T' object does not support the asynchronous context manager protocol",
                    w_manager)
    w_bound = None
    if not isinstance(w_aenter, W_Function):
        w_bound = space.get(w_aenter, w_manager, w_type)    # before `__aexit__` is bound
    w_aexit = slots.aexit
    if w_aexit is None:
        raise oefmt(space.w_TypeError,
                    "'%T' object does not support the asynchronous context manager protocol"
                    " (missed __aexit__ method)", w_manager)
    poke(frame, sp - 1, space.get(w_aexit, w_manager, w_type))
    if w_bound is None:
        w_awaitable = call_awaited(space, w_aenter, w_manager)
    else:
        w_awaitable = space.call_function(w_bound)
    poke(frame, sp, w_awaitable)


def get_yield_from_iter(space, w_obj, code):
    """GET_YIELD_FROM_ITER. Raises TypeError for a coroutine in a plain generator."""
    if isinstance(w_obj, W_Coroutine):
        if code.flags & (CO_COROUTINE | CO_ITERABLE_COROUTINE) == 0:
            raise oefmt(space.w_TypeError, "cannot 'yield from' a coroutine object "
                                           "in a non-coroutine generator")
        return w_obj
    if isinstance(w_obj, W_Generator):
        return w_obj
    return space.iter(w_obj)


machine.get_awaitable = get_awaitable
machine.get_aiter = get_aiter
machine.get_anext = get_anext
machine.enter_async_with = enter_async_with
machine.get_yield_from_iter = get_yield_from_iter
