"""The SEND instruction, and driving awaited objects from the object that awaits them.

An object of ours that is awaited outside an exception handler becomes part of the chain
(engine.py) and is resumed directly.  Everything else is *delegated* to: the awaiting
object is the innermost of its chain, and when it is resumed it first drives what it
awaits with the received value or exception, by the rules of PEP 380.  These are foreign
iterators, the steps of async generators (asyncgen.py), and objects of ours awaited in an
`except` block, where the handled exception has to be switched at each resume.
"""
from interpreter.code import GENERATOR
from interpreter.error import OperationError
from interpreter.frame import peek, poke, take
from interpreter.machine import machine
from interpreter.traceback import recursion_error
from interpreter.tracing import (
    CALL, RETURN, pop_frame, push_frame, send_both, send_stop, switch, was_entered)
from pypy_async.asyncgen_steps import AsyncGenStep
from pypy_async.coroutine import W_CoroutineWrapper
from pypy_async.engine import Engine, get_engine, thrown_into_handler
from pypy_async.generator import stop_iteration
from pypy_async.options import options
from pypy_async.saved_frame import RunToken
from pypy_async.stand_in import begin, end, enter, leave
from pypy_async.throwing import ThrownError, note_error_inside
from rpython.rlib import jit, rstackovf


def send(space, frame, code, pc, sp):
    """SEND: drive the object on the stack for the first time.

    Return True if it suspended: then so has the frame's object, and the stack's top is
    the value to pass out; else the top is the result.
    """
    w_awaited = peek(frame, sp - 1)
    if isinstance(w_awaited, Engine):
        return send_linked(space, frame, code, pc, sp, w_awaited)
    if isinstance(w_awaited, AsyncGenStep):
        w_result = w_awaited.step(space, space.w_None, None)
        finished = w_awaited.take_finished()
    else:
        w_result, finished = drive(space, w_awaited, space.w_None, None)
    if not finished:
        take(frame, sp - 1)
        get_engine(frame).suspend(frame, code, pc, sp - 1, w_awaited, False)
    poke(frame, sp - 1, w_result)
    return not finished


def send_linked(space, frame, code, pc, sp, sub):
    """SEND to an object of ours."""
    w_result = sub.send_ex(space.w_None, None)
    if sub.rp is None:
        if not options.direct_results:
            w_result = through_exception(space, w_result)
        poke(frame, sp - 1, w_result)
        return False
    take(frame, sp - 1)
    gen = get_engine(frame)
    linked = code.rp_at(pc, sp - 1).exc_slot < 0 and sub.awaiter is None and options.linked_chains
    gen.suspend(frame, code, pc, sp - 1, sub, linked)
    poke(frame, sp - 1, w_result)
    return True


def resume_delegating(gen, rp, w_arg, operr):
    """Resume `gen`, innermost of its chain and suspended in SEND: drive what it awaits."""
    if switch.is_on:
        return resume_traced(gen, rp, w_arg, operr)
    space = machine.space
    ec = space.ec
    w_awaited = gen.awaiting
    frame = begin(gen, rp, w_awaited, operr)
    w_resumers = ec.w_exc
    is_throw = operr is not None
    in_handler = rp.exc_slot >= 0
    if in_handler and not is_throw:
        ec.w_exc = gen.get_handled()        # an exception is thrown in under that of throw()'s caller (CPython)
    w_value = None
    finished = True
    try:
        w_value, finished = drive_inside(space, frame, w_awaited, w_arg, operr)
        operr = None
    except OperationError as e:
        note_error_inside(space, e)
        operr = e
    if in_handler:
        ec.w_exc = w_resumers
        if is_throw and operr is not None:
            thrown_into_handler(space, gen, operr)
    end(gen, rp, frame)
    if not finished:
        return w_value
    return gen.resume(w_value, operr)


def drive_inside(space, frame, w_awaited, w_arg, operr):
    """drive() with `frame` on the stack."""
    ec = space.ec
    enter(ec, frame)
    try:
        return drive(space, w_awaited, w_arg, operr)
    except rstackovf.StackOverflow:
        rstackovf.check_stack_overflow()
        raise recursion_error(space)
    finally:
        leave(ec, frame)


@jit.dont_look_inside
def resume_traced(gen, rp, w_arg, operr):
    """The same while tracing: `gen` is entered, as its events show, before what it awaits is.

    For an exception it is entered only when that has passed through what it awaits.
    """
    space = machine.space
    ec = space.ec
    frame = machine.picture_of(gen)
    rp = rp.kept()
    is_throw = operr is not None
    push_frame(space, frame)
    w_value = None
    finished = True
    is_bad = True
    try:
        if not is_throw and not was_entered(gen):
            send_both(space, frame, CALL, space.w_None)
        gen.rp = RunToken(rp)
        w_resumers = ec.w_exc
        in_handler = rp.exc_slot >= 0 and not is_throw
        if in_handler:
            ec.w_exc = gen.get_handled()
        try:
            w_value, finished = drive(space, gen.awaiting, w_arg, operr)
            operr = None
        except OperationError as e:
            note_error_inside(space, e)
            operr = e
        if in_handler:
            ec.w_exc = w_resumers
        gen.rp = rp
        if is_throw and operr is not None and rp.exc_slot >= 0:
            thrown_into_handler(space, gen, operr)
        if not is_throw:
            if not finished:
                send_both(space, frame, RETURN, w_value)
            elif operr is None:
                send_stop(space, frame, gen.awaiting, w_arg, w_value)
        is_bad = False
    finally:
        pop_frame(space, frame)
        if is_bad:
            gen.finish()         # by an exception of the trace function
    if not finished:
        return w_value
    if not is_throw:
        switch.entered = gen
    return gen.resume(w_value, operr)


def drive(space, w_awaited, w_arg, operr):
    """Send, or throw if `operr` is there. Return (value, True if it is the result)."""
    if isinstance(w_awaited, Engine):
        if operr is not None and w_awaited.rp is None and w_awaited.kind == GENERATOR:
            return stop_value(space, operr), True       # a StopIteration thrown into a finished one is a result
        if operr is not None:
            w_value = w_awaited.throw_through(operr)
        else:
            w_value = w_awaited.send_ex(w_arg, None)
        if w_awaited.rp is None and not options.direct_results:
            w_value = through_exception(space, w_value)
        return w_value, w_awaited.rp is None
    if isinstance(w_awaited, AsyncGenStep):
        return step_on(space, w_awaited, w_arg, operr)
    if isinstance(w_awaited, W_CoroutineWrapper):
        return drive(space, w_awaited.coroutine, w_arg, operr)
    if operr is not None:
        return throw_foreign(space, w_awaited, operr)
    return send_foreign(space, w_awaited, w_arg)


def step_on(space, step, w_arg, operr):
    try:
        w_value = step.step(space, w_arg, operr)
    except OperationError as e:
        if operr is None:
            raise
        return stop_value(space, e), True
    return w_value, step.take_finished()


def send_foreign(space, w_awaited, w_arg):
    try:
        if space.is_none(w_arg):
            return space.next(w_awaited), False
        return space.call_method(w_awaited, 'send', w_arg), False
    except OperationError as e:
        return stop_value(space, e), True


def throw_foreign(space, w_awaited, operr):
    w_method = space.findattr_text(w_awaited, 'throw')
    if w_method is None:
        raise operr
    if isinstance(operr, ThrownError):
        args_w = operr.throw_args_w
    else:
        args_w = [operr.get_w_value(space)]
    try:
        return space.call_list(w_method, args_w), False
    except OperationError as e:
        return stop_value(space, e), True


def through_exception(space, w_result):
    """A result the way of generators: raised as StopIteration, and caught."""
    try:
        raise stop_iteration(space, w_result)
    except OperationError as e:
        return stop_value(space, e)


def stop_value(space, operr):
    """The value of a StopIteration; anything else is raised again."""
    if not operr.match(space, space.w_StopIteration):
        raise operr
    return space.getattr_text(operr.get_w_value(space), 'value')


machine.send = send
machine.resume_delegating = resume_delegating
