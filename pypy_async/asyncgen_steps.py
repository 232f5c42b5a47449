"""The awaitables of async generators: one step each (PEP 525).

`__anext__()` and `asend(v)` give an `async_generator_asend`, `athrow(...)` and `aclose()` an
`async_generator_athrow`.  A step drives the generator until it yields (the result of
the step), awaits something that suspends (the step suspends), or ends.

Who may drive the generator is decided by its `ag_running`, as in CPython 3.11: true from the step that sends until the
generator yields or ends, with the exceptions that the methods below note.
"""
from interpreter.error import OperationError, oefmt
from interpreter.gateway import interp2app
from interpreter.resumepoint import ResumePoint
from interpreter.root import W_Root
from interpreter.typedef import TypeDef
from pypy_async.generator import stop_iteration
from pypy_async.throwing import throw_arguments, throw_ex, thrown_error

# AsyncGenStep.state
FRESH = 0
STARTED = 1
DONE = 2


def already_running(space, name):
    return oefmt(space.w_RuntimeError, "%s(): asynchronous generator is already running", name)


def ends_iteration(space, operr):
    return operr.match(space, space.w_StopAsyncIteration) or operr.match(space, space.w_GeneratorExit)


class AsyncGenStep(W_Root):
    """
    FRESH     nothing was sent; but it may have been thrown into
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
            return self.throw_step(space, operr)
        return self.send_step(space, w_arg)

    def send_step(self, space, w_arg):
        raise NotImplementedError

    def throw_step(self, space, operr):
        raise NotImplementedError

    def take_finished(self):
        """True if the value of the last step was the result."""
        finished = self.has_result
        self.has_result = False
        return finished

    def reused(self, space):
        return oefmt(space.w_RuntimeError, "cannot reuse already awaited %s", self.describe())

    def outcome(self, space, w_value):
        """What a resume of the generator, that gave `w_value`, means for a step that is no aclose().

        Return the value to pass out; it is the result if that is noted. Raises StopAsyncIteration at the end.
        """
        agen = self.agen
        rp = agen.rp
        if rp is None:
            raise self.failed(space, OperationError(space.w_StopAsyncIteration, None))
        if isinstance(rp, ResumePoint) and rp.is_await:
            return w_value
        agen.clear_running_async()
        self.has_result = True
        return w_value

    def failed(self, space, operr):
        """The generator has raised `operr`, or ended: return the error."""
        agen = self.agen
        if ends_iteration(space, operr):
            agen.is_closed = True
        agen.clear_running_async()
        return operr

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

    def send_step(self, space, w_arg):
        agen = self.agen
        if self.state == FRESH:
            if agen.is_running_async():
                raise already_running(space, 'anext')       # and may be tried again
            if w_arg is space.w_None:
                w_arg = self.w_value
            self.state = STARTED
        agen.set_running_async()
        try:
            if w_arg is not space.w_None and agen.is_created():
                raise oefmt(space.w_TypeError, "can't send non-None value to a just-started async generator")
            w_value = agen.send_ex(w_arg, None)
        except OperationError as e:
            raise self.failed(space, e)
        return self.outcome(space, w_value)

    def throw_step(self, space, operr):
        """`ag_running` stays false if a fresh step is thrown into."""
        agen = self.agen
        agen.keep_running_async()
        try:
            w_value = throw_ex(space, agen, operr)
        except OperationError as e:
            raise self.failed(space, e)
        return self.outcome(space, w_value)

    def outcome(self, space, w_value):
        w_value = AsyncGenStep.outcome(self, space, w_value)
        if self.has_result:
            self.state = DONE
        return w_value

    def failed(self, space, operr):
        self.state = DONE
        return AsyncGenStep.failed(self, space, operr)

    def describe(self):
        return '__anext__()/asend()'


class W_AsyncGenAThrow(AsyncGenStep):
    """`athrow(...)`; `aclose()` if `w_type` is None and no number of arguments is wrong."""

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

    def is_aclose(self):
        return self.w_type is None and self.wrong_count < 0

    def send_step(self, space, w_arg):
        if self.agen.rp is None:
            return self.result(space)
        if self.state == FRESH:
            return self.start(space, w_arg)
        self.agen.keep_running_async()      # false in an athrow() that had its result and is used again
        try:
            w_value = self.agen.send_ex(w_arg, None)
        except OperationError as e:
            if not self.is_aclose():
                raise self.failed(space, e)
            return self.closed(space, e)
        return self.close_outcome(space, w_value) if self.is_aclose() else self.outcome(space, w_value)

    def start(self, space, w_arg):
        """The first step: throw the exception."""
        agen = self.agen
        is_aclose = self.is_aclose()
        if agen.is_running_async():
            self.state = DONE
            raise already_running(space, 'aclose' if is_aclose else 'athrow')
        if agen.is_closed:
            self.state = DONE
            raise OperationError(space.w_StopAsyncIteration, None)
        if w_arg is not space.w_None:
            raise oefmt(space.w_RuntimeError, "can't send non-None value to a just-started coroutine")
        self.state = STARTED
        agen.set_running_async()
        if is_aclose:
            agen.is_closed = True
            try:
                w_value = throw_ex(space, agen, OperationError(space.w_GeneratorExit, None))
            except OperationError as e:
                return self.closed(space, e)
            return self.close_outcome(space, w_value)
        if self.wrong_count >= 0:
            agen.run_for_good()
            if self.wrong_count == 0:
                raise oefmt(space.w_TypeError, "athrow expected at least 1 argument, got 0")
            raise oefmt(space.w_TypeError, "athrow expected at most 3 arguments, got %d", self.wrong_count)
        try:
            w_value = throw_arguments(space, agen, self.w_type, self.w_exc_value, self.w_tb)
            w_value = self.outcome(space, w_value)
        except OperationError as e:
            self.state = DONE
            raise self.failed(space, e)
        if self.has_result:
            self.state = DONE
        return w_value

    def throw_step(self, space, operr):
        """Does not end the use of the step; one that leaves an aclose() leaves `ag_running` true for good."""
        agen = self.agen
        agen.keep_running_async()
        try:
            w_value = throw_ex(space, agen, operr)
        except OperationError as e:
            if not self.is_aclose():
                raise self.failed(space, e)
            if not ends_iteration(space, e):
                raise
            self.has_result = True
            return space.w_None
        if not self.is_aclose():
            return self.outcome(space, w_value)
        if agen.rp is None:
            self.has_result = True
            return space.w_None
        return self.close_outcome(space, w_value)

    def close_outcome(self, space, w_value):
        """outcome() for an aclose()."""
        agen = self.agen
        rp = agen.rp
        if rp is None:
            return self.closed(space, OperationError(space.w_StopAsyncIteration, None))
        if isinstance(rp, ResumePoint) and rp.is_await:
            return w_value
        agen.clear_running_async()
        self.state = DONE
        raise oefmt(space.w_RuntimeError, "async generator ignored GeneratorExit")

    def closed(self, space, operr):
        """The generator has raised `operr` in answer to aclose(), or ended: its result. Raises any other error."""
        self.agen.clear_running_async()
        self.state = DONE
        if not ends_iteration(space, operr):
            raise operr
        self.has_result = True
        return space.w_None

    def result(self, space):
        """The generator has finished already."""
        self.state = DONE
        self.has_result = True
        return space.w_None

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
