"""W_BytesObject: representation and operators of bytes.

Methods are in bytesmethods.py and bytesmethods_layout.py; the type is put together in
bytesobject.py.
"""
from interpreter import warning
from interpreter.error import OperationError, oefmt
from interpreter.root import W_Root
from objspace.buffer import StringBuffer
from objspace.intobject import W_IntObject
from objspace.sequence import repeat_count
from objspace.sliceobject import W_SliceObject
from objspace.strcore import (
    MAX_SIZE, compare_texts, reduce_iterator, restored_index, stepped_slice)
from rpython.rlib import jit
from rpython.rlib.objectmodel import compute_hash


class W_BytesObject(W_Root):
    """A bytes object; `data` is an RPython str."""
    has_sequence_slots = True
    _attrs_ = ['data']
    _immutable_fields_ = ['data']
    data = ''           # so that the annotator knows a str, and not a char, whatever it comes across first

    def __init__(self, data):
        assert data is not None
        self.data = data

    # ---- hooks of W_Root

    def bytes_w(self, space):
        return self.data

    def buffer_w(self, space):
        return StringBuffer(self, self.data)

    def extra_size(self, space):
        return len(self.data)

    # ---- operators

    def descr_len(self, space):
        return space.newint(len(self.data))

    def descr_hash(self, space):
        if len(self.data) == 0:
            return space.newint(0)
        value = compute_hash(self.data)
        if value == -1:
            value = -2
        return space.newint(value)

    def descr_eq(self, space, w_other):
        if not isinstance(w_other, W_BytesObject):
            return not_comparable(space, 'bytes', w_other)
        return space.newbool(self.data == w_other.data)

    def descr_ne(self, space, w_other):
        if not isinstance(w_other, W_BytesObject):
            return not_comparable(space, 'bytes', w_other)
        return space.newbool(self.data != w_other.data)

    def descr_lt(self, space, w_other):
        if not isinstance(w_other, W_BytesObject):
            return space.w_NotImplemented
        return space.newbool(compare_texts(self.data, w_other.data) < 0)

    def descr_le(self, space, w_other):
        if not isinstance(w_other, W_BytesObject):
            return space.w_NotImplemented
        return space.newbool(compare_texts(self.data, w_other.data) <= 0)

    def descr_gt(self, space, w_other):
        if not isinstance(w_other, W_BytesObject):
            return space.w_NotImplemented
        return space.newbool(compare_texts(self.data, w_other.data) > 0)

    def descr_ge(self, space, w_other):
        if not isinstance(w_other, W_BytesObject):
            return space.w_NotImplemented
        return space.newbool(compare_texts(self.data, w_other.data) >= 0)

    def descr_add(self, space, w_other):
        other = contiguous_or_none(space, w_other)
        if other is None:
            raise oefmt(space.w_TypeError, "can't concat %T to bytes", w_other)
        if len(other) == 0:
            return exact_bytes(self)
        return W_BytesObject(self.data + other)

    def descr_mul(self, space, w_times):
        times = repeat_count(space, w_times)
        if times == 1:
            return exact_bytes(self)
        if len(self.data) > 0 and times > MAX_SIZE // len(self.data):
            raise oefmt(space.w_OverflowError, "repeated bytes are too long")
        return W_BytesObject(self.data * times)

    def descr_contains(self, space, w_item):
        return space.newbool(self.data.find(byte_or_buffer(space, w_item)) >= 0)

    def descr_getitem(self, space, w_index):
        data = self.data
        if isinstance(w_index, W_SliceObject):
            return self._getitem_slice(space, w_index)
        if isinstance(w_index, W_IntObject):
            index = w_index.intval
        else:
            if space.lookup(w_index, '__index__') is None:
                raise oefmt(space.w_TypeError, "byte indices must be integers or slices, not %T", w_index)
            index = space.getindex_w(w_index, space.w_IndexError)
        if index < 0:
            index += len(data)
        if index < 0 or index >= len(data):
            raise oefmt(space.w_IndexError, "index out of range")
        return space.newint(ord(data[index]))

    def _getitem_slice(self, space, w_slice):
        data = self.data
        start, stop, step, length = w_slice.indices(space, len(data))
        if length == 0:
            return W_BytesObject('')
        if step != 1:
            return W_BytesObject(stepped_slice(data, start, step, length))
        if length == len(data):
            return exact_bytes(self)
        stop = start + length
        assert 0 <= start <= stop
        return W_BytesObject(data[start:stop])

    def descr_iter(self, space):
        return W_BytesIterator(self.data)

    def descr_getnewargs(self, space):
        return space.newtuple([W_BytesObject(self.data)])

    def descr_bytes(self, space):
        return exact_bytes(self)


def exact_bytes(w_bytes):
    """Return `w_bytes`, or plain bytes with its data if it is of a subclass."""
    if w_bytes.is_user_instance:
        return W_BytesObject(w_bytes.data)
    return w_bytes


def buffer_or_none(space, w_obj):
    """Return the bytes of a bytes-like object as an RPython str, or None if it is not one.

    Raises BufferError if they are not contiguous.
    """
    if isinstance(w_obj, W_BytesObject):
        return w_obj.data
    buf = w_obj.buffer_w(space)
    if buf is None:
        return None
    return buf.as_str()


def not_comparable(space, name, w_other):
    """The result of == and != with what holds no bytes; with the option -b some of that gives a warning."""
    if warning.state.bytes_warning:
        warn_comparison(space, name, w_other)
    return space.w_NotImplemented


@jit.dont_look_inside
def warn_comparison(space, name, w_other):
    """Issue the BytesWarning of a comparison with a str, or of bytes with an int."""
    if space.isinstance_w(w_other, space.w_str):
        warning.warn_text(space, space.w_BytesWarning, 'Comparison between %s and string' % name)
    elif name == 'bytes' and space.isinstance_w(w_other, space.w_int):
        warning.warn_text(space, space.w_BytesWarning, 'Comparison between bytes and int')


@jit.dont_look_inside
def warn_str(space, name):
    """Issue the BytesWarning of str() if the option -b is set."""
    if warning.state.bytes_warning:
        warning.warn_text(space, space.w_BytesWarning, 'str() on a %s instance' % name)


def contiguous_or_none(space, w_obj):
    """As buffer_or_none, but None where the bytes are not contiguous."""
    try:
        return buffer_or_none(space, w_obj)
    except OperationError as e:
        if not e.match(space, space.w_BufferError):
            raise
        return None


def buffer_of(space, w_obj):
    """Return the bytes of a bytes-like object. Raises TypeError."""
    data = buffer_or_none(space, w_obj)
    if data is None:
        raise oefmt(space.w_TypeError, "a bytes-like object is required, not '%T'", w_obj)
    return data


def byte_value(space, w_int, message):
    """Return an integer in range(256). Raises ValueError with `message`."""
    value = space.getindex_w(w_int, None)
    if not 0 <= value <= 255:
        raise oefmt(space.w_ValueError, "%s", message)
    return value


# CPython's limit for the size of a bytes object, whose header it counts in
LONGEST = MAX_SIZE - 33


def size_or_not_int(space, w_count, longest=MAX_SIZE):
    """The size that bytes(n) and bytearray(n) are to have, or -1 if n is not an int after all: its __index__
    raised TypeError. Raises ValueError, OverflowError, MemoryError."""
    try:
        count = space.index_w(w_count)
    except OperationError as e:
        if not e.match(space, space.w_TypeError):
            raise
        return -1
    if count < 0:
        raise oefmt(space.w_ValueError, "negative count")
    if count > longest:
        raise oefmt(space.w_OverflowError, "byte string is too large")
    if count > MAX_SIZE // 16:
        raise MemoryError
    return count


def byte_or_buffer(space, w_item):
    """Return the bytes to search for with `in`: those of an integer or a bytes-like object."""
    data = buffer_or_none(space, w_item)
    if data is not None:
        return data
    if space.lookup(w_item, '__index__') is not None:
        try:
            w_item = space.index(w_item)
        except OperationError:
            pass  # CPython forgets it and looks for a buffer
        else:
            return chr(byte_value(space, w_item, "byte must be in range(0, 256)"))
    raise oefmt(space.w_TypeError, "a bytes-like object is required, not '%T'", w_item)


class W_BytesIterator(W_Root):
    """Iterator over bytes: gives ints."""
    _immutable_fields_ = ['data']

    def __init__(self, data):
        self.data = data
        self.index = 0

    def next_or_none(self, space):
        index = self.index
        if index >= len(self.data):
            self.index = len(self.data) + 1
            return None
        self.index = index + 1
        return space.newint(ord(self.data[index]))

    def descr_length_hint(self, space):
        return space.newint(max(len(self.data) - self.index, 0))

    def descr_reduce(self, space):
        w_iter = space.builtin('iter')
        return reduce_iterator(space, w_iter, W_BytesObject(self.data), space.newtuple([]), self.index, len(self.data))

    def descr_setstate(self, space, w_index):
        index = restored_index(space, w_index, len(self.data))
        if self.index <= len(self.data):
            self.index = index
