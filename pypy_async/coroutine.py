"""W_Coroutine, and the iterator that its `__await__` returns."""
from interpreter.gateway import interp2app
from interpreter.root import W_Root
from interpreter.typedef import GetSetProperty, TypeDef
from pypy_async.engine import COROUTINE
from pypy_async.generator import SuspendableObject, name_property, qualname_property
from pypy_async.warn import warn_never_awaited
from rpython.rlib import jit


class W_Coroutine(SuspendableObject):
    """What calling an `async def` function gives."""
    kind = COROUTINE

    def finalize(self, space):
        """Warn if it was never awaited; close what is suspended in a `try`."""
        if self.is_created():
            warn_never_awaited(space, self)
            self.finish()
        elif self.is_suspended():
            SuspendableObject.finalize(self, space)

    def descr_await(self, space):
        return W_CoroutineWrapper(self)

    def fget_origin(self, space):
        if self.extra is None or self.extra.w_origin is None:
            return space.w_None
        return self.extra.w_origin


@jit.dont_look_inside
def note_origin(space, coroutine):
    """Remember who creates the coroutine (sys.set_coroutine_origin_tracking_depth)."""
    depth = space.ec.origin_depth()
    if depth == 0:
        return                  # it is another thread that asked
    rows_w = []
    while len(rows_w) < depth:
        frame = space.ec.getframe(len(rows_w))
        if frame is None:
            break
        rows_w.append(space.newtuple([space.newtext(frame.code.filename),
                                      space.newint(frame.get_lineno()),
                                      space.newtext(frame.code.name)]))
    coroutine.get_extra().w_origin = space.newtuple(rows_w[:])


class W_CoroutineWrapper(W_Root):
    """`coroutine.__await__()`: the coroutine as an iterator."""
    _immutable_fields_ = ['coroutine']

    def __init__(self, coroutine):
        self.coroutine = coroutine

    def descr_next(self, space):
        return self.coroutine.descr_send(space, space.w_None)

    def descr_send(self, space, w_arg):
        return self.coroutine.descr_send(space, w_arg)

    def descr_throw(self, space, w_type, w_value=None, w_tb=None):
        return self.coroutine.descr_throw(space, w_type, w_value, w_tb)

    def descr_close(self, space):
        return self.coroutine.descr_close(space)


W_CoroutineWrapper.typedef = TypeDef(
    'coroutine_wrapper',
    acceptable_as_base=False,
    doc="A wrapper object implementing __await__ for coroutines.",
    send=interp2app(W_CoroutineWrapper.descr_send),
    throw=interp2app(W_CoroutineWrapper.descr_throw),
    close=interp2app(W_CoroutineWrapper.descr_close),
    __iter__=interp2app(W_Root.descr_self),
    __next__=interp2app(W_CoroutineWrapper.descr_next),
)

W_Coroutine.typedef = TypeDef(
    'coroutine',
    acceptable_as_base=False,
    __await__=interp2app(W_Coroutine.descr_await, doc=(
        "Return an iterator to be used in await expression.")),
    send=interp2app(W_Coroutine.descr_send, doc=(
        "send(arg) -> send 'arg' into coroutine,\nreturn next iterated value or raise StopIteration.")),
    throw=interp2app(W_Coroutine.descr_throw, doc=(
        "throw(value)\nthrow(type[,value[,traceback]])\n\nRaise exception in coroutine, "
        "return next iterated value or raise\nStopIteration.")),
    close=interp2app(W_Coroutine.descr_close, doc=(
        "close() -> raise GeneratorExit inside coroutine.")),
    __del__=interp2app(W_Coroutine.descr_del),
    __name__=name_property('coroutine'),
    __qualname__=qualname_property('coroutine'),
    cr_code=GetSetProperty(W_Coroutine.fget_code, cls=W_Coroutine),
    cr_frame=GetSetProperty(W_Coroutine.fget_frame, cls=W_Coroutine),
    cr_running=GetSetProperty(W_Coroutine.fget_running, cls=W_Coroutine),
    cr_suspended=GetSetProperty(W_Coroutine.fget_suspended, cls=W_Coroutine),
    cr_await=GetSetProperty(W_Coroutine.fget_awaited, cls=W_Coroutine,
                            doc="object being awaited on, or None"),
    cr_origin=GetSetProperty(W_Coroutine.fget_origin),
    __repr__=interp2app(W_Coroutine.descr_repr),
)
