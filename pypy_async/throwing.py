"""Throwing into suspended objects and closing them: throw(), close(), the arguments of throw.

Cold paths.  An ordinary exception goes straight to the innermost object of the chain, as
a value does; GeneratorExit closes what is awaited first, object by object, outermost
last (PEP 342, PEP 380).
"""
from interpreter.code import ASYNC_GENERATOR
from interpreter.error import OperationError, oefmt
from interpreter.resumepoint import ResumePoint
from interpreter.traceback import W_Traceback
from interpreter.tracing import switch
from pypy_async.engine import Engine, RunToken, kind_name
from pypy_async.finalizer import suspended_in_try
from rpython.rlib import jit


class ThrownError(OperationError):
    """An exception given to throw(); `throw_args_w` are handed on to foreign iterators."""
    _attrs_ = ['throw_args_w']

    def __init__(self, w_type, w_value, tb, throw_args_w):
        OperationError.__init__(self, w_type, w_value, tb)
        self.throw_args_w = throw_args_w


def thrown_error(space, w_type, w_value, w_tb):
    """Return the OperationError for the arguments of throw() (RPython None: missing).

    Raises TypeError for wrong arguments.  An error in making the instance is returned in
    its place: it is raised inside the generator.
    """
    throw_args_w = [w_type]
    if w_tb is not None:
        throw_args_w = [w_type, space.w_None if w_value is None else w_value, w_tb]
    elif w_value is not None:
        throw_args_w = [w_type, w_value]
    tb = None
    if w_tb is not None and not space.is_none(w_tb):
        if not isinstance(w_tb, W_Traceback):
            raise oefmt(space.w_TypeError, "throw() third argument must be a traceback object")
        tb = w_tb
    if w_value is not None and space.is_none(w_value):
        w_value = None
    if space.exception_is_valid_class_w(w_type):
        try:
            w_exc = _instantiate(space, w_type, w_value)
        except OperationError as e:
            return e
    elif space.is_exception_instance(w_type):
        if w_value is not None:
            raise oefmt(space.w_TypeError, "instance exception may not have a separate value")
        w_exc = w_type
        if tb is None:
            tb = space.exception_traceback(w_exc)
    else:
        raise oefmt(space.w_TypeError,
                    "exceptions must be classes or instances deriving from BaseException, not %T",
                    w_type)
    operr = ThrownError(space.type(w_exc), w_exc, tb, throw_args_w)
    operr.is_normalized = True
    return operr


def _instantiate(space, w_class, w_value):
    if w_value is None:
        w_exc = space.call_function(w_class)
    elif space.is_exception_instance(w_value) and space.isinstance_w(w_value, w_class):
        return w_value
    elif space.isinstance_w(w_value, space.w_tuple):
        w_exc = space.call_list(w_class, space.fixedview(w_value)[:])
    else:
        w_exc = space.call_function(w_class, w_value)
    if not space.is_exception_instance(w_exc):
        raise oefmt(space.w_TypeError,
                    "calling %R should have returned an instance of BaseException, not %T",
                    w_class, w_exc)
    return w_exc


def throw_ex(space, gen, operr):
    """Raise `operr` at the suspension point; result as of Engine.send_ex().

    A GeneratorExit closes the awaited object first, and is then raised in `gen` itself.
    """
    if operr.match(space, space.w_GeneratorExit):
        return _throw_exit(space, gen, operr)
    return gen.send_ex(space.w_None, operr)


def _throw_exit(space, gen, operr):
    rp = gen.rp
    if not (isinstance(rp, ResumePoint) and rp.is_await):
        return gen.send_ex(space.w_None, operr)
    if gen.awaiter is not None:
        gen.detach()
    leaf = gen.leaf
    if leaf is not None and not isinstance(leaf.rp, ResumePoint):
        raise gen.executing_error(space)
    w_awaited = gen.awaiting
    if leaf is not None:
        gen.cut(leaf)
    gen.rp = RunToken()
    try:
        close_awaited(space, w_awaited)
    except OperationError as e:
        operr = e
    gen.rp = rp
    return gen.resume(None, operr)


def close_ex(space, gen):
    """`close()`: GeneratorExit at the suspension point.

    Raises RuntimeError if it is answered by a yield, and any other exception that comes out.
    """
    rp = gen.rp
    if rp is None:
        return
    if isinstance(rp, ResumePoint) and rp.pc == 0:
        gen.finish(rp.code)
        return
    if closes_quietly(gen):
        finish_chain(gen)
        return
    _close_by_throwing(space, gen)


@jit.unroll_safe
def closes_quietly(gen):
    """True if closing the suspended chain would run no code: nothing in it is in a `try` or awaits a foreign object."""
    if gen.awaiter is not None or switch.is_on:
        return False
    while True:
        rp = jit.promote(gen.rp)
        if not isinstance(rp, ResumePoint) or gen.extra is not None or gen.kind == ASYNC_GENERATOR:
            return False
        if suspended_in_try(rp):
            return False
        if not rp.is_await:
            return True
        awaited = gen.awaiting
        if not isinstance(awaited, Engine) or awaited.awaiter is not gen:
            return False
        gen = awaited


@jit.unroll_safe
def finish_chain(gen):
    """Finish the objects of a chain of which closes_quietly() is true."""
    while True:
        rp = jit.promote(gen.rp)
        assert isinstance(rp, ResumePoint)
        awaited = gen.awaiting
        gen.leaf = None
        gen.finish(rp.code)
        if not rp.is_await:
            return
        assert isinstance(awaited, Engine)
        gen = awaited


@jit.dont_look_inside
def _close_by_throwing(space, gen):
    try:
        throw_ex(space, gen, OperationError(space.w_GeneratorExit, None))
    except OperationError as e:
        if not (e.match(space, space.w_GeneratorExit) or e.match(space, space.w_StopIteration)):
            raise
        return
    if gen.rp is not None:
        raise oefmt(space.w_RuntimeError, "%s ignored GeneratorExit", kind_name(gen.kind))


def close_awaited(space, w_awaited):
    """Close what a GeneratorExit finds awaited: ours, or whatever has a `close` method.

    An error in looking the method up, other than AttributeError, is unraisable (CPython).
    """
    if isinstance(w_awaited, Engine):
        close_ex(space, w_awaited)
        return
    try:
        w_method = space.findattr_text(w_awaited, 'close')
    except OperationError as e:
        space.sys.write_unraisable(space, e, w_awaited)
        return
    if w_method is not None:
        space.call_function(w_method)
