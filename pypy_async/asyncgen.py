"""W_AsyncGenerator: the async generator type, and its hooks (PEP 525).

Its awaitables are in asyncgen_steps.py.  A yield is told from a suspended await by the
resume point, so yielded values need no wrapper.
"""
from interpreter.gateway import interp2app
from interpreter.root import W_Root
from interpreter.typedef import GetSetProperty, TypeDef
from objspace.genericalias import class_getitem
from pypy_async.asyncgen_steps import W_AsyncGenASend, W_AsyncGenAThrow, is_running
from pypy_async.engine import ASYNC_GENERATOR
from pypy_async.finalizer import finalizers
from pypy_async.generator import SuspendableObject, name_property, qualname_property
from rpython.rlib import jit


class W_AsyncGenerator(SuspendableObject):
    """
    is_closed       aclose() was started, or the end was seen
    has_hooks       the hooks were looked at: the first step was made
    w_finalizer     the hook in force then, or None
    shown           whether `ag_running` tells that it awaits: AS_IT_IS, or as CPython 3.11 has it,
                    NOT_RUNNING    though it awaits: it is driven by throw() of a fresh step, or another step was
                                   tried meanwhile and failed
                    RUNNING        though it does not: what was thrown into an aclose() came out
    """
    kind = ASYNC_GENERATOR
    is_closed = False
    has_hooks = False
    w_finalizer = None
    shown = 0

    def init_hooks(self, space):
        if not self.has_hooks:
            self.run_hooks(space)

    @jit.dont_look_inside
    def run_hooks(self, space):
        """Call the `firstiter` hook, and remember the finalizer."""
        self.has_hooks = True
        ec = space.ec
        self.w_finalizer = ec.w_finalizer
        if self.w_finalizer is not None and not self.has_finalizer:
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
        return space.newbool(is_running(self))


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
