"""W_AsyncGenerator: the async generator type, and its hooks (PEP 525).

Its awaitables are in asyncgen_steps.py.  A yield is told from a suspended await by the
resume point, so yielded values need no wrapper.
"""
from interpreter.gateway import interp2app
from interpreter.resumepoint import ResumePoint
from interpreter.root import W_Root
from interpreter.typedef import GetSetProperty, TypeDef
from objspace.genericalias import class_getitem
from pypy_async.asyncgen_steps import W_AsyncGenASend, W_AsyncGenAThrow
from pypy_async.engine import ASYNC_GENERATOR
from pypy_async.finalizer import finalizers
from pypy_async.generator import SuspendableObject, name_property, qualname_property
from rpython.rlib import jit


# W_AsyncGenerator.running
AS_IT_IS, NOT_RUNNING, RUNNING = 0, 1, 2


class W_AsyncGenerator(SuspendableObject):
    """
    is_closed       aclose() was started, or the end was seen
    has_hooks       the hooks were looked at: the first step was made
    w_finalizer     the hook in force then, or None
    running         `ag_running`: AS_IT_IS, which stands for true while it runs or awaits, and needs no store per item;
                    where CPython 3.11 has it otherwise, NOT_RUNNING or RUNNING
    """
    kind = ASYNC_GENERATOR
    is_closed = False
    has_hooks = False
    w_finalizer = None
    running = 0

    # ---- may a step drive it? (asyncgen_steps.py)

    def is_active(self):
        rp = self.rp
        if isinstance(rp, ResumePoint):
            return rp.is_await
        return rp is not None

    def is_running_async(self):
        if self.running == AS_IT_IS:
            return self.is_active()
        return self.running == RUNNING

    def set_running_async(self):
        """True from now on: it is about to run."""
        if self.running != AS_IT_IS:
            self.running = AS_IT_IS

    def clear_running_async(self):
        if self.is_active():
            self.running = NOT_RUNNING
        elif self.running != AS_IT_IS:
            self.running = AS_IT_IS

    def keep_running_async(self):
        """It stays what it is now, whatever the generator does."""
        self.running = RUNNING if self.is_running_async() else NOT_RUNNING

    def run_for_good(self):
        """True, though nothing runs: an error has come between."""
        self.running = RUNNING

    # ---- hooks

    def init_hooks(self, space):
        if not self.has_hooks:
            self.run_hooks(space)

    @jit.dont_look_inside
    def run_hooks(self, space):
        """Call the `firstiter` hook, and remember the finalizer."""
        self.has_hooks = True
        ec = space.ec
        self.w_finalizer = ec.w_finalizer
        if self.w_finalizer is not None and not self.has_finalizer():
            finalizers.register(self)
        if ec.w_firstiter is not None:
            space.call_function(ec.w_firstiter, self)

    def finalize(self, space):
        if self.rp is None:
            return
        if self.w_finalizer is not None and not self.is_closed:
            space.call_function(self.w_finalizer, self)
            return
        SuspendableObject.finalize(self, space)

    def descr_anext(self, space):
        self.init_hooks(space)
        return W_AsyncGenASend(self, space.w_None)

    def descr_asend(self, space, w_value):
        self.init_hooks(space)
        return W_AsyncGenASend(self, w_value)

    def descr_athrow(self, space, args_w):
        self.init_hooks(space)
        step = W_AsyncGenAThrow(self, space.w_None, None, None)
        step.set_arguments(args_w)
        return step

    def descr_aclose(self, space):
        self.init_hooks(space)
        return W_AsyncGenAThrow(self, None, None, None)

    def fget_ag_running(self, space):
        return space.newbool(self.is_running_async())


W_AsyncGenerator.typedef = TypeDef(
    'async_generator',
    acceptable_as_base=False,
    __aiter__=interp2app(W_Root.descr_self, doc="Return an awaitable, that resolves in asynchronous iterator."),
    __anext__=interp2app(W_AsyncGenerator.descr_anext, doc="Return a value or raise StopAsyncIteration."),
    asend=interp2app(W_AsyncGenerator.descr_asend, doc="asend(v) -> send 'v' in generator."),
    athrow=interp2app(W_AsyncGenerator.descr_athrow, doc=(
        "athrow(value)\nathrow(type[,value[,tb]])\n\nraise exception in generator.")),
    aclose=interp2app(W_AsyncGenerator.descr_aclose, doc="aclose() -> raise GeneratorExit inside generator."),
    __class_getitem__=interp2app(class_getitem, as_classmethod=True),
    __del__=interp2app(W_AsyncGenerator.descr_del),
    __name__=name_property('async generator'),
    __qualname__=qualname_property('async generator'),
    ag_code=GetSetProperty(W_AsyncGenerator.fget_code, cls=W_AsyncGenerator),
    ag_frame=GetSetProperty(W_AsyncGenerator.fget_frame, cls=W_AsyncGenerator),
    ag_running=GetSetProperty(W_AsyncGenerator.fget_ag_running),
    ag_await=GetSetProperty(W_AsyncGenerator.fget_awaited, cls=W_AsyncGenerator,
                            doc="object being awaited on, or None"),
    __repr__=interp2app(W_AsyncGenerator.descr_repr),
)
