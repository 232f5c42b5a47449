"""The memoryview type: constructor, methods, cast() and TypeDefs.

Representation, subscripts and comparison are in memoryviewcore.py.
"""
import types

from interpreter.error import oefmt
from interpreter.gateway import interp2app, unwrap_spec
from interpreter.root import W_Root
from interpreter.typedef import GetSetProperty, TypeDef
from objspace.buffer_items import native_size
from objspace.bytescore import W_BytesObject
from objspace.bytesmethods_layout import bytes_hex
from objspace.memoryviewcore import W_MemoryView, format_code, view_of
from objspace.strcore import MAX_SIZE
from objspace.strmethods_convert import option_text

MAX_DIMENSIONS = 64


class W_MemoryIterator(W_Root):
    """Iterator over a view; `w_view` is None when exhausted."""

    def __init__(self, w_view):
        self.w_view = w_view
        self.index = 0

    def next_or_none(self, space):
        w_view = self.w_view
        if w_view is None:
            return None
        index = self.index
        if index >= w_view.length(space):
            self.w_view = None
            return None
        self.index = index + 1
        return w_view.item(space, index)


def descr_new_memoryview(space, w_type, w_object):
    """Create a new memoryview object which references the given object."""
    w_view = view_of(space, w_object)
    if w_view is None:
        raise oefmt(space.w_TypeError, "memoryview: a bytes-like object is required, not '%T'", w_object)
    if w_view is not w_object:
        return w_view
    return _same_layout(w_view, w_view.readonly)


def _same_layout(w_view, readonly):
    return w_view.derived(w_view.format, w_view.itemsize, readonly, w_view.offset, w_view.shape, w_view.strides)


def descr_len(self, space):
    return space.newint(self.length(space))


def descr_iter(self, space):
    self.check(space)
    if len(self.shape) == 0:
        raise oefmt(space.w_TypeError, "invalid indexing of 0-dim memory")
    if len(self.shape) > 1:
        raise oefmt(space.w_NotImplementedError, "multi-dimensional sub-views are not implemented")
    return W_MemoryIterator(self)


def descr_hash(self, space):
    if not self.is_hashed:
        buf = self.check(space)
        if not self.readonly:
            raise oefmt(space.w_ValueError, "cannot hash writable memoryview object")
        if self.code != 'B' and self.code != 'b' and self.code != 'c':
            raise oefmt(space.w_ValueError, "memoryview: hashing is restricted to formats 'B', 'b' or 'c'")
        space.hash(buf.w_obj)
        self.hash_value = space.hash_w(W_BytesObject(self.tobytes(space)))
        self.is_hashed = True
    return space.newint(self.hash_value)


def descr_repr(self, space):
    kind = 'memory' if self.export is not None else 'released memory'
    return space.newtext('<%s at 0x%s>' % (kind, space.address_text(self)))


# ---- contents

def descr_tobytes(self, space, w_order=None):
    """Return the data in the buffer as a byte string, in C order, 'F' order or ('A') that of the memory."""
    self.check(space)
    order = 'C'
    if w_order is not None and not space.is_none(w_order):
        if not space.is_str(w_order):
            raise oefmt(space.w_TypeError, "tobytes() argument 'order' must be str or None, not %T", w_order)
        order = space.text_w(w_order)
        if order != 'C' and order != 'F' and order != 'A':
            raise oefmt(space.w_ValueError, "order must be 'C', 'F' or 'A'")
    if order == 'F':
        return W_BytesObject(_fortran_bytes(space, self))
    return W_BytesObject(self.tobytes(space))


def _fortran_bytes(space, w_view):
    """The items with the first index changing first."""
    shape = [size for size in w_view.shape]
    strides = [stride for stride in w_view.strides]
    shape.reverse()
    strides.reverse()
    w_reversed = w_view.derived(w_view.format, w_view.itemsize, True, w_view.offset, shape[:], strides[:])
    data = w_reversed.tobytes(space)
    w_reversed.release()
    return data


@unwrap_spec(bytes_per_sep=int)
def descr_hex(self, space, w_sep=None, bytes_per_sep=1):
    """Return the data in the buffer as a str of hexadecimal numbers."""
    return bytes_hex(W_BytesObject(self.tobytes(space)), space, w_sep, bytes_per_sep)


def descr_tolist(self, space):
    """Return the data in the buffer as a list of elements."""
    self.check(space)
    return _nested_list(space, self, 0, self.offset)


def _nested_list(space, w_view, dimension, offset):
    if dimension == len(w_view.shape):
        return w_view.unpack_at(space, offset)
    items_w = []
    for _ in range(w_view.shape[dimension]):
        items_w.append(_nested_list(space, w_view, dimension + 1, offset))
        offset += w_view.strides[dimension]
    return space.newlist(items_w)


# ---- other views

def descr_toreadonly(self, space):
    """Return a readonly version of the memoryview."""
    self.check(space)
    return _same_layout(self, True)


def descr_cast(self, space, w_format, w_shape=None):
    """Cast a memoryview to a new format or shape."""
    format = option_text(space, w_format, 'cast', 'format', 'B')
    self.check(space)
    if not self.is_c_contiguous():
        raise oefmt(space.w_TypeError, "memoryview: casts are restricted to C-contiguous views")
    if (w_shape is not None or len(self.shape) != 1) and self.count() == 0:
        raise oefmt(space.w_TypeError, "memoryview: cannot cast view with zeros in shape or strides")
    sizes_w = None
    if w_shape is not None:
        if not space.isinstance_w(w_shape, space.w_list) and not space.isinstance_w(w_shape, space.w_tuple):
            raise oefmt(space.w_TypeError, "shape must be a list or a tuple")
        sizes_w = space.listview(w_shape)
        if len(sizes_w) > MAX_DIMENSIONS:
            raise oefmt(space.w_ValueError, "memoryview: number of dimensions must not exceed 64")
        if len(self.shape) != 1 and len(sizes_w) != 1:
            raise oefmt(space.w_TypeError, "memoryview: cast must be 1D -> ND or ND -> 1D")
    itemsize = _checked_item_size(space, self, format)
    if sizes_w is None:
        shape = [self.nbytes() // itemsize]
    else:
        shape = _checked_shape(space, sizes_w)
        product = itemsize
        for size in shape:
            product *= size
        if product != self.nbytes():
            raise oefmt(space.w_TypeError, "memoryview: product(shape) * itemsize != buffer size")
    return self.derived(format, itemsize, self.readonly, self.offset, shape, _c_strides(shape, itemsize))


def _checked_item_size(space, w_view, format):
    if w_view.code == '\x00':
        raise oefmt(space.w_ValueError, "memoryview: source format must be a native single character format"
                    " prefixed with an optional '@'")
    space.call_method(space.newtext(format), 'encode', space.newtext('ascii'))
    code = format_code(format)
    if code == '\x00':
        raise oefmt(space.w_ValueError, "memoryview: destination format must be a native single character format"
                    " prefixed with an optional '@'")
    if not _is_byte_code(code) and not _is_byte_code(w_view.code):
        raise oefmt(space.w_TypeError, "memoryview: cannot cast between two non-byte formats")
    itemsize = native_size(code)
    if w_view.nbytes() % itemsize != 0:
        raise oefmt(space.w_TypeError, "memoryview: length is not a multiple of itemsize")
    return itemsize


def _is_byte_code(code):
    return code == 'B' or code == 'b' or code == 'c'


def _checked_shape(space, sizes_w):
    shape = [0] * len(sizes_w)
    product = 1
    for i in range(len(sizes_w)):
        if not space.isinstance_w(sizes_w[i], space.w_int):
            raise oefmt(space.w_TypeError, "memoryview.cast(): elements of shape must be integers")
        size = space.index_w(sizes_w[i])
        if size <= 0:
            raise oefmt(space.w_ValueError, "memoryview.cast(): elements of shape must be integers > 0")
        if size > MAX_SIZE // product:
            raise oefmt(space.w_ValueError, "memoryview.cast(): product(shape) > SSIZE_MAX")
        product *= size
        shape[i] = size
    return shape


def _c_strides(shape, itemsize):
    strides = [0] * len(shape)
    stride = itemsize
    i = len(shape) - 1
    while i >= 0:
        strides[i] = stride
        stride *= shape[i]
        i -= 1
    return strides


# ---- releasing

def descr_release(self, space):
    """Release the underlying buffer exposed by the memoryview object."""
    self.release()


def descr_enter(self, space):
    self.check(space)
    return self


def descr_exit(self, space, args_w):
    self.release()


# ---- attributes

def _int_tuple(space, values):
    return space.newtuple([space.newint(value) for value in values])


def fget_obj(self, space):
    return self.check(space).w_obj


def fget_nbytes(self, space):
    self.check(space)
    return space.newint(self.nbytes())


def fget_readonly(self, space):
    self.check(space)
    return space.newbool(self.readonly)


def fget_itemsize(self, space):
    self.check(space)
    return space.newint(self.itemsize)


def fget_format(self, space):
    self.check(space)
    return space.newtext(self.format)


def fget_ndim(self, space):
    self.check(space)
    return space.newint(len(self.shape))


def fget_shape(self, space):
    self.check(space)
    return _int_tuple(space, self.shape)


def fget_strides(self, space):
    self.check(space)
    return _int_tuple(space, self.strides)


def fget_suboffsets(self, space):
    self.check(space)
    return space.newtuple([])


def fget_c_contiguous(self, space):
    self.check(space)
    return space.newbool(self.is_c_contiguous())


def fget_f_contiguous(self, space):
    self.check(space)
    return space.newbool(self.is_f_contiguous())


def fget_contiguous(self, space):
    self.check(space)
    return space.newbool(self.is_c_contiguous() or self.is_f_contiguous())


def _method(function, kw=''):
    "Expose a plain function as a method of memoryview."
    return interp2app(types.MethodType(function, None, W_MemoryView), kw=kw)


W_MemoryView.typedef = TypeDef(
    'memoryview',
    doc=descr_new_memoryview.__doc__,
    acceptable_as_base=False,
    __new__=interp2app(descr_new_memoryview, kw='object'),
    __len__=_method(descr_len),
    __iter__=_method(descr_iter),
    __getitem__=interp2app(W_MemoryView.descr_getitem),
    __setitem__=interp2app(W_MemoryView.descr_setitem),
    __delitem__=interp2app(W_MemoryView.descr_delitem),
    __eq__=interp2app(W_MemoryView.descr_eq),
    __ne__=interp2app(W_MemoryView.descr_ne),
    __hash__=_method(descr_hash),
    __repr__=_method(descr_repr),
    __enter__=_method(descr_enter),
    __exit__=_method(descr_exit),
    tobytes=_method(descr_tobytes, kw='order'),
    hex=_method(descr_hex, kw='sep bytes_per_sep'),
    tolist=_method(descr_tolist),
    toreadonly=_method(descr_toreadonly),
    cast=_method(descr_cast, kw='format shape'),
    release=_method(descr_release),
)
for _name in ('obj nbytes readonly itemsize format ndim shape strides suboffsets c_contiguous f_contiguous'
              ' contiguous').split():
    W_MemoryView.typedef.add(**{_name: GetSetProperty(globals()['fget_' + _name], cls=W_MemoryView)})

W_MemoryIterator.typedef = TypeDef(
    'memory_iterator',
    __iter__=interp2app(W_MemoryIterator.descr_self),
    __next__=interp2app(W_MemoryIterator.descr_next),
)

MEMORYVIEW_CLASSES = [W_MemoryView, W_MemoryIterator]
