"""Throwing into suspended objects and closing them: throw(), close(), the arguments of throw.

Cold paths.  An ordinary exception goes straight to the innermost object of the chain, as
a value does; GeneratorExit closes what is awaited first, object by object, outermost
last (PEP 342, PEP 380).
"""
from interpreter.code import ASYNC_GENERATOR
from interpreter.error import ChainedError, OperationError, oefmt
from interpreter.opcodes_exceptions import set_context
from interpreter.resumepoint import ResumePoint
from interpreter.traceback import W_Traceback, recursion_error
from interpreter.tracing import switch
from pypy_async.engine import Engine, kind_name, thrown_into_handler
from pypy_async.extra import ONLY_FINALIZER
from pypy_async.finalizer import suspended_in_try
from pypy_async.stand_in import begin_closing, end_closing
from rpython.rlib import jit, rstackovf


class ThrownError(ChainedError):
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
    throw_args_w = given_arguments(space, w_type, w_value, w_tb)
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
            w_error = e.get_w_value(space)
            return make_thrown(space, w_error, e.tb, throw_args_w)
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
    return make_thrown(space, w_exc, tb, throw_args_w)


def make_thrown(space, w_exc, tb, throw_args_w):
    operr = ThrownError(space.type(w_exc), w_exc, tb, throw_args_w)
    operr.is_normalized = True
    return operr


def given_arguments(space, w_type, w_value, w_tb):
    if w_tb is not None:
        return [w_type, space.w_None if w_value is None else w_value, w_tb]
    if w_value is not None:
        return [w_type, w_value]
    return [w_type]


def throw_arguments(space, gen, w_type, w_value, w_tb):
    """`throw()`: throw_ex() for its arguments."""
    try:
        operr = thrown_error(space, w_type, w_value, w_tb)
    except OperationError as e:
        return throw_wrongly(space, gen, e, given_arguments(space, w_type, w_value, w_tb))
    return throw_ex(space, gen, operr)


def throw_wrongly(space, gen, error, throw_args_w):
    """The arguments make no exception: only the innermost object finds that out, and its awaiter gets the `error`.

    What is awaited is driven object by object, and a foreign one is called with the arguments as they are.
    """
    rp = gen.rp
    if not (isinstance(rp, ResumePoint) and rp.is_await):
        raise error
    w_awaited = stand_alone(space, gen)
    w_class = throw_args_w[0]
    if space.is_exception_instance(w_class):
        w_class = space.type(w_class)
    is_exit = space.exception_match(w_class, space.w_GeneratorExit)
    w_throw = None
    if not is_exit and not isinstance(w_awaited, Engine):
        w_throw = space.findattr_text(w_awaited, 'throw')
        if w_throw is None:
            raise error
    w_value = None
    operr = None
    finished = is_exit
    frame = begin_closing(space, gen, rp)
    try:
        if is_exit:
            close_awaited(space, w_awaited, 0)
        elif isinstance(w_awaited, Engine):
            w_value = throw_wrongly(space, w_awaited, error, throw_args_w)
            finished = w_awaited.rp is None
        else:
            w_value = space.call_list(w_throw, throw_args_w)
    except OperationError as e:
        note_error_inside(space, e)
        operr = e
    except rstackovf.StackOverflow:
        rstackovf.check_stack_overflow()
        operr = recursion_error(space)
    end_closing(space, gen, rp, frame)
    if operr is not None:
        if rp.exc_slot >= 0:
            thrown_into_handler(space, gen, operr)
        if not is_exit and operr.match(space, space.w_StopIteration):
            w_value = space.getattr_text(operr.get_w_value(space), 'value')
            operr = None
    elif is_exit:
        raise error
    elif not finished:
        return w_value
    return gen.resume(w_value, operr)


def note_error_inside(space, operr):
    """Driving an awaited object has raised `operr`: its context is what was handled then, not what the awaiter handles."""
    if operr.tb is None and operr.wants_context():
        set_context(space, operr)


def stand_alone(space, gen):
    """Take `gen`, suspended in an await, out of its chain; return what it awaits. Raises ValueError if that runs."""
    if gen.awaiter is not None:
        gen.detach()
    leaf = gen.leaf
    if leaf is not None:
        if not isinstance(leaf.rp, ResumePoint):
            raise gen.executing_error(space)
        gen.cut(leaf)
    return gen.awaiting


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
        return _throw_exit(space, gen, operr, 0)
    return gen.throw_through(operr)


def _throw_exit(space, gen, operr, loud):
    if gen.awaited_by_throwing(space) is not None:
        raise close_running(space, gen)
    rp = gen.rp
    if not (isinstance(rp, ResumePoint) and rp.is_await):
        return gen.throw_through(operr)
    w_awaited = stand_alone(space, gen)
    frame = begin_closing(space, gen, rp)
    try:
        close_awaited(space, w_awaited, loud - 1)
    except OperationError as e:
        note_error_inside(space, e)
        operr = e
    end_closing(space, gen, rp, frame)
    if rp.exc_slot >= 0:
        thrown_into_handler(space, gen, operr)
    return gen.resume(None, operr)


def close_running(space, gen):
    """The error of closing `gen` from inside what it throws into: that is closed nevertheless (CPython 3.11)."""
    try:
        close_awaited(space, gen.awaited_by_throwing(space), 0)
    except OperationError:
        pass                            # gives way to the error of `gen` itself
    return gen.executing_error(space)


def close_ex(space, gen, loud=0):
    """`close()`: GeneratorExit at the suspension point.

    `loud`: if positive, how many objects of the chain, from `gen` on, are known to have one among them that runs code.
    Raises RuntimeError if it is answered by a yield, and any other exception that comes out.
    """
    rp = gen.rp
    if rp is None:
        return
    if isinstance(rp, ResumePoint) and rp.pc == 0:
        gen.finish()
        return
    if loud <= 0:
        loud = count_loud(gen)
        if loud == 0:
            finish_chain(gen)
            return
    _close_by_throwing(space, gen, loud)


@jit.unroll_safe
def count_loud(gen):
    """0 if closing the suspended chain would run no code: nothing in it is in a `try` or awaits a foreign object.

    Else the place in the chain, from 1, of the first object that is.
    """
    place = 1
    if gen.awaiter is not None or switch.is_on:
        return place
    while True:
        rp = jit.promote(gen.rp)
        if not isinstance(rp, ResumePoint) or has_more(gen) or gen.kind == ASYNC_GENERATOR:
            return place
        if suspended_in_try(rp):
            return place
        if not rp.is_await:
            return 0
        awaited = gen.awaiting
        if not isinstance(awaited, Engine) or awaited.awaiter is not gen:
            return place
        gen = awaited
        place += 1


def has_more(gen):
    """True if there is more to the object than a finalizer."""
    return gen.extra is not None and gen.extra is not ONLY_FINALIZER


@jit.unroll_safe
def finish_chain(gen):
    """Finish the objects of a chain that closes quietly."""
    while True:
        rp = jit.promote(gen.rp)
        assert isinstance(rp, ResumePoint)
        awaited = gen.awaiting
        gen.leaf = None
        gen.awaiter = None
        gen.awaiting = None
        gen.finish()
        if not rp.is_await:
            return
        assert isinstance(awaited, Engine)
        gen = awaited


@jit.dont_look_inside
def _close_by_throwing(space, gen, loud):
    exit = OperationError(space.w_GeneratorExit, None)
    set_context(space, exit)            # what throw() is given gets none
    try:
        _throw_exit(space, gen, exit, loud)
    except OperationError as e:
        if not (e.match(space, space.w_GeneratorExit) or e.match(space, space.w_StopIteration)):
            raise
        return
    if gen.rp is not None:
        raise oefmt(space.w_RuntimeError, "%s ignored GeneratorExit", kind_name(gen.kind))


def close_awaited(space, w_awaited, loud):
    """close_one(), with a stack overflow as the exception that it is for Python code."""
    try:
        close_one(space, w_awaited, loud)
    except rstackovf.StackOverflow:
        rstackovf.check_stack_overflow()
        raise recursion_error(space)


def close_one(space, w_awaited, loud):
    """Close what a GeneratorExit finds awaited: ours, or whatever has a `close` method.

    An error in looking the method up, other than AttributeError, is unraisable (CPython).
    """
    if isinstance(w_awaited, Engine):
        close_ex(space, w_awaited, loud)
        return
    try:
        w_method = space.findattr_text(w_awaited, 'close')
    except OperationError as e:
        space.sys.write_unraisable(space, e, w_awaited)
        return
    if w_method is not None:
        space.call_function(w_method)
