"""The awaitables of async generators: one step each (PEP 525).

`__anext__()` and `asend(v)` give an `async_generator_asend`, `athrow(...)` and `aclose()` an
`async_generator_athrow`.  A step drives the generator until it yields (the result of
the step), awaits something that suspends (the step suspends), or ends.
"""
from interpreter.error import OperationError, oefmt
from interpreter.gateway import interp2app
from interpreter.resumepoint import ResumePoint
from interpreter.root import W_Root
from interpreter.typedef import TypeDef
from pypy_async.engine import RunToken
from pypy_async.generator import stop_iteration
from pypy_async.throwing import throw_ex, thrown_error

# W_AsyncGenerator.shown
AS_IT_IS, NOT_RUNNING, RUNNING = 0, 1, 2

# AsyncGenStep.state
FRESH = 0
STARTED = 1
DONE = 2


def is_running(agen):
    """True between the first step of an operation and its end, also while it awaits."""
    if agen.shown == AS_IT_IS:
        return is_active(agen)
    return agen.shown == RUNNING


def is_active(agen):
    rp = agen.rp
    if isinstance(rp, ResumePoint):
        return rp.is_await
    return isinstance(rp, RunToken)


def already_running(space, name):
    return oefmt(space.w_RuntimeError, "%s(): asynchronous generator is already running", name)


class AsyncGenStep(W_Root):
    """
    FRESH     nothing has happened
    STARTED   the generator runs or awaits on our behalf
    DONE      finished, closed, or failed
    """

    def __init__(self, agen):
        self.agen = agen
        self.state = FRESH
        self.has_result = False

    def step(self, space, w_arg, operr):
        """Send, or throw if `operr` is there; the value is the result iff take_finished() then."""
        if self.state == DONE:
            raise self.reused(space)
        if operr is not None:
            return self.drive(space, w_arg, operr, True)
        if self.state == FRESH:
            return self.first_step(space, w_arg)
        return self.drive(space, w_arg, None, False)

    def take_finished(self):
        """True if the value of the last step was the result."""
        finished = self.has_result
        self.has_result = False
        return finished

    def reused(self, space):
        return oefmt(space.w_RuntimeError, "cannot reuse already awaited %s", self.describe())

    def drive(self, space, w_arg, operr, is_throw):
        """Resume the generator, and see what became of it. `is_throw`: by our throw()."""
        agen = self.agen
        ends = self.ends(is_throw)
        if not is_throw:
            self.state = STARTED
            if agen.shown == NOT_RUNNING:
                agen.shown = AS_IT_IS
        elif self.state == FRESH and not is_running(agen):
            agen.shown = NOT_RUNNING
        goes_on = is_throw and self.is_aclose() and is_running(agen)
        try:
            if is_throw:
                w_result = throw_ex(space, agen, operr)
            else:
                w_result = agen.send_ex(w_arg, operr)
        except OperationError as e:
            if goes_on:
                agen.shown = RUNNING
            else:
                agen.shown = NOT_RUNNING if is_active(agen) else AS_IT_IS
            if ends:
                self.state = DONE
            return self.failed(space, e)
        rp = agen.rp
        if rp is None:
            if goes_on:
                agen.shown = RUNNING
            elif agen.shown == RUNNING:
                agen.shown = AS_IT_IS
            if ends:
                self.state = DONE
            return self.failed(space, OperationError(space.w_StopAsyncIteration, None))
        if isinstance(rp, ResumePoint) and rp.is_await:
            return w_result
        if agen.shown != AS_IT_IS:
            agen.shown = AS_IT_IS
        if ends:
            self.state = DONE
        self.has_result = True
        return self.yielded(space, w_result)

    def ends(self, is_throw):
        """True if the object cannot be used again when the generator has yielded or ended."""
        return True

    def is_aclose(self):
        return False

    def first_step(self, space, w_arg):
        raise NotImplementedError

    def failed(self, space, operr):
        """The generator raised, or ended: the result, or raise."""
        if operr.match(space, space.w_StopAsyncIteration) or operr.match(space, space.w_GeneratorExit):
            self.agen.is_closed = True
        raise operr

    def yielded(self, space, w_value):
        return w_value

    def describe(self):
        raise NotImplementedError

    # ---- as an iterator

    def descr_send(self, space, w_arg):
        w_result = self.step(space, w_arg, None)
        if self.take_finished():
            raise stop_iteration(space, w_result)
        return w_result

    def descr_next(self, space):
        return self.descr_send(space, space.w_None)

    def descr_throw(self, space, w_type, w_value=None, w_tb=None):
        if self.state == DONE:
            raise self.reused(space)
        w_result = self.step(space, space.w_None, thrown_error(space, w_type, w_value, w_tb))
        if self.take_finished():
            raise stop_iteration(space, w_result)
        return w_result

    def descr_close(self, space):
        self.state = DONE
        return space.w_None


class W_AsyncGenASend(AsyncGenStep):
    """`__anext__()` and `asend(value)`."""

    def __init__(self, agen, w_value):
        AsyncGenStep.__init__(self, agen)
        self.w_value = w_value

    def first_step(self, space, w_arg):
        if is_running(self.agen):
            raise already_running(space, 'anext')       # and may be tried again (CPython 3.11)
        if w_arg is space.w_None:
            w_arg = self.w_value
        if w_arg is not space.w_None and self.agen.is_created():
            self.state = DONE
            raise oefmt(space.w_TypeError,
                        "can't send non-None value to a just-started async generator")
        return self.drive(space, w_arg, None, False)

    def describe(self):
        return '__anext__()/asend()'


class W_AsyncGenAThrow(AsyncGenStep):
    """`athrow(...)`; `aclose()` if `operr` is None."""

    def __init__(self, agen, w_type, w_value, w_tb):
        AsyncGenStep.__init__(self, agen)
        self.w_type = w_type            # None: aclose()
        self.w_exc_value = w_value
        self.w_tb = w_tb
        self.wrong_count = -1

    def set_arguments(self, args_w):
        """Those of `athrow()`: a wrong number of them is reported when it is awaited."""
        count = len(args_w)
        if 0 < count <= 3:
            self.w_type = args_w[0]
            self.w_exc_value = args_w[1] if count > 1 else None
            self.w_tb = args_w[2] if count > 2 else None
        else:
            self.wrong_count = count

    def step(self, space, w_arg, operr):
        if operr is None and self.state == STARTED and self.agen.rp is None:
            self.state = DONE
            self.has_result = True
            return space.w_None
        return AsyncGenStep.step(self, space, w_arg, operr)

    def is_aclose(self):
        return self.w_type is None and self.wrong_count < 0

    def ends(self, is_throw):
        """CPython 3.11 lets `athrow()` be resumed again if the generator has awaited something in between."""
        if is_throw:
            return False
        return self.state == FRESH or self.is_aclose()

    def first_step(self, space, w_arg):
        agen = self.agen
        if agen.rp is None:
            self.state = DONE
            self.has_result = True
            return space.w_None
        if is_running(agen):
            self.state = DONE
            raise already_running(space, 'aclose' if self.is_aclose() else 'athrow')
        if agen.is_closed:
            self.state = DONE
            raise OperationError(space.w_StopAsyncIteration, None)
        if w_arg is not space.w_None:
            raise oefmt(space.w_RuntimeError,
                        "can't send non-None value to a just-started coroutine")
        if self.is_aclose():
            agen.is_closed = True
            operr = OperationError(space.w_GeneratorExit, None)
        else:
            if self.wrong_count == 0:
                raise oefmt(space.w_TypeError, "athrow expected at least 1 argument, got 0")
            if self.wrong_count > 0:
                raise oefmt(space.w_TypeError, "athrow expected at most 3 arguments, got %d", self.wrong_count)
            operr = thrown_error(space, self.w_type, self.w_exc_value, self.w_tb)
        return self.drive(space, space.w_None, operr, False)

    def failed(self, space, operr):
        if self.is_aclose() and (operr.match(space, space.w_StopAsyncIteration)
                                 or operr.match(space, space.w_GeneratorExit)):
            self.agen.is_closed = True
            self.has_result = True
            return space.w_None
        return AsyncGenStep.failed(self, space, operr)

    def yielded(self, space, w_value):
        if self.is_aclose():
            self.state = DONE
            self.has_result = False
            raise oefmt(space.w_RuntimeError, "async generator ignored GeneratorExit")
        return w_value

    def describe(self):
        return 'aclose()/athrow()'


_METHODS = dict(
    __await__=interp2app(W_Root.descr_self),
    __iter__=interp2app(W_Root.descr_self),
    __next__=interp2app(AsyncGenStep.descr_next),
    send=interp2app(AsyncGenStep.descr_send),
    throw=interp2app(AsyncGenStep.descr_throw),
    close=interp2app(AsyncGenStep.descr_close),
)

W_AsyncGenASend.typedef = TypeDef('async_generator_asend', acceptable_as_base=False, **_METHODS)
W_AsyncGenAThrow.typedef = TypeDef('async_generator_athrow', acceptable_as_base=False, **_METHODS)
