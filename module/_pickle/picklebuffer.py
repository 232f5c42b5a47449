"""PickleBuffer (PEP 574): a wrapper that lets the bytes of an object travel outside the pickle."""
from interpreter.error import oefmt
from interpreter.gateway import interp2app
from interpreter.lifeline import Weakrefable
from interpreter.root import W_Root
from interpreter.typedef import TypeDef
from objspace.buffer import WindowBuffer
from objspace.memoryviewcore import view_of


class W_PickleBuffer(Weakrefable, W_Root):
    """States: in use (`view`, a W_MemoryView, is not None) and released."""

    def __init__(self, view):
        self.view = view

    def check(self, space):
        """Return the view. Raises ValueError for a released buffer."""
        view = self.view
        if view is None:
            raise oefmt(space.w_ValueError, "operation forbidden on released PickleBuffer object")
        return view

    def is_contiguous(self, space):
        view = self.check(space)
        return view.is_c_contiguous() or view.is_f_contiguous()

    def contents(self, space):
        """The bytes of a contiguous buffer in the order of the memory, as an RPython str."""
        view = self.check(space)
        return view.check(space).getslice(view.offset, 1, view.nbytes())

    def buffer_w(self, space):
        view = self.check(space)
        buf = view.buffer_w(space)
        # a memoryview of this names the wrapped object, not the view that was made here
        return WindowBuffer(view.check(space).w_obj, view.readonly, view.format, view.itemsize, buf, 0, buf.getlength())

    def descr_raw(self, space):
        """Return a memoryview of the bytes as they are in memory, of one dimension. Raises BufferError."""
        view = self.check(space)
        if not self.is_contiguous(space):
            raise oefmt(space.w_BufferError, "cannot extract raw buffer from non-contiguous buffer")
        return view.derived('B', 1, view.readonly, view.offset, [view.nbytes()], [1])

    def descr_release(self, space):
        """Give the wrapped object's buffer back."""
        if self.view is not None:
            self.view.release()
            self.view = None


def descr_new_picklebuffer(space, w_type, __args__):
    """Wrap an object that has a buffer."""
    given = len(__args__.args_w)
    if __args__.has_keywords():
        raise oefmt(space.w_TypeError, "PickleBuffer() takes no keyword arguments")
    if given == 0:
        raise oefmt(space.w_TypeError, "PickleBuffer() takes exactly 1 positional argument (0 given)")
    if given > 1:
        raise oefmt(space.w_TypeError, "PickleBuffer() takes at most 1 argument (%d given)", given)
    w_object = __args__.args_w[0]
    view = view_of(space, w_object)
    if view is None:
        raise oefmt(space.w_TypeError, "a bytes-like object is required, not '%T'", w_object)
    if view is w_object:
        view = view.derived(view.format, view.itemsize, view.readonly, view.offset, view.shape, view.strides)
    return W_PickleBuffer(view)


W_PickleBuffer.typedef = TypeDef(
    'PickleBuffer',
    module='pickle',
    doc="An object's buffer, which may be pickled out-of-band",
    acceptable_as_base=False,
    __new__=interp2app(descr_new_picklebuffer),
    raw=interp2app(W_PickleBuffer.descr_raw),
    release=interp2app(W_PickleBuffer.descr_release),
)
