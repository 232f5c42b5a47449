"""W_BytearrayObject: representation, construction, subscripts and operators of bytearray.

Methods that change it are in bytearraymethods.py; those shared with bytes are wrapped and the type is put together
in bytearrayobject.py.
"""
from interpreter.error import oefmt
from interpreter.root import W_Root
from objspace.buffer import ByteStore, StoreBuffer
from objspace.bytescore import (
    W_BytesObject, byte_or_buffer, byte_value, contiguous_or_none, not_comparable,
    size_or_not_int, warn_str)
from objspace.bytesobject import encoded_source
from objspace.intobject import W_IntObject
from objspace.sequence import repeat_count
from objspace.sliceobject import W_SliceObject
from objspace.strcore import MAX_SIZE, W_StrObject, compare_texts, reduce_iterator, restored_index
from objspace.strrepr import repr_bytes_text
from objspace.strsearch import is_iterable
from rpython.rlib.rstring import StringBuilder, replace

OUT_OF_RANGE = "byte must be in range(0, 256)"


class W_BytearrayObject(W_Root):
    """A bytearray; its bytes are in a ByteStore."""
    has_sequence_slots = True
    _attrs_ = ['store']
    _immutable_fields_ = ['store']

    def __init__(self, data):
        self.store = ByteStore(data)

    def as_str(self):
        """The contents as an RPython str."""
        return self.store.as_str()

    # ---- hooks of W_Root

    def bytes_w(self, space):
        return self.store.as_str()

    def buffer_w(self, space):
        return StoreBuffer(self, self.store, 'B', 1)

    def extra_size(self, space):
        length = self.store.length()
        return length + 1 if length > 0 else 0

    # ---- construction

    def descr_init(self, space, w_source=None, w_encoding=None, w_errors=None):
        data = _initial_data(space, w_source, w_encoding, w_errors)
        self.store.check_resizable(space)
        if data is None:
            self._fill(space, w_source)
        else:
            self.store.set_contents(data)

    def _fill(self, space, w_iterable):
        """Take the ints of an iterable, which may look at what is there so far."""
        self.store.clear()
        w_iterator = space.iter(w_iterable)
        while True:
            w_item = space.next_or_none(w_iterator)
            if w_item is None:
                return
            self.store.append_char(chr(byte_value(space, w_item, OUT_OF_RANGE)))

    # ---- subscripts

    def descr_len(self, space):
        return space.newint(self.store.length())

    def _index(self, space, w_index):
        if isinstance(w_index, W_IntObject):
            index = w_index.intval
        else:
            if space.lookup(w_index, '__index__') is None:
                raise oefmt(space.w_TypeError, "bytearray indices must be integers or slices, not %T", w_index)
            index = space.getindex_w(w_index, space.w_IndexError)
        length = self.store.length()
        if index < 0:
            index += length
        if index < 0 or index >= length:
            raise oefmt(space.w_IndexError, "bytearray index out of range")
        return index

    def descr_getitem(self, space, w_index):
        if isinstance(w_index, W_SliceObject):
            start, stop, step, count = w_index.indices(space, self.store.length())
            return W_BytearrayObject(self.store.getslice(start, step, count))
        return space.newint(ord(self.store.getitem(self._index(space, w_index))))

    def descr_setitem(self, space, w_index, w_value):
        if isinstance(w_index, W_SliceObject):
            self._set_slice(space, w_index, w_value)
            return
        if isinstance(w_value, W_IntObject) and 0 <= w_value.intval <= 255:
            char = chr(w_value.intval)
        else:
            # before the size is looked at: __index__ may change it (gh-91153)
            if space.lookup(w_index, '__index__') is not None:
                space.getindex_w(w_index, space.w_IndexError)
                char = chr(byte_value(space, w_value, OUT_OF_RANGE))
            else:
                char = '\0'
        self.store.setitem(self._index(space, w_index), char)

    def _set_slice(self, space, w_slice, w_value):
        store = self.store
        # the slice is checked before the value, and read again after it: the value may change the length
        start, stop, step, count = w_slice.indices(space, store.length())
        if isinstance(w_value, W_BytearrayObject):
            data = w_value.as_str()
        else:
            slots = space.type(w_value).slots
            if isinstance(w_value, W_StrObject) or slots.index is not None or slots.int is not None or (
                    slots.float is not None or space.isinstance_w(w_value, space.w_complex)):
                raise oefmt(space.w_TypeError,
                            "can assign only bytes, buffers, or iterables of ints in range(0, 256)")
            data = _initial_data(space, w_value, None, None)
            if data is None:
                data = data_of_iterable(space, w_value)
            start, stop, step, count = w_slice.indices(space, store.length())
        if step == 1:
            if len(data) != count:
                store.check_resizable(space)
            store.splice(start, start + count, data)
        elif len(data) == 0:
            self._delete_slice(space, start, step, count)
        elif len(data) != count:
            raise oefmt(space.w_ValueError, "attempt to assign bytes of size %d to extended slice of size %d",
                        len(data), count)
        else:
            store.overwrite_stepped(start, step, data)

    def descr_delitem(self, space, w_index):
        if isinstance(w_index, W_SliceObject):
            start, stop, step, count = w_index.indices(space, self.store.length())
            self._delete_slice(space, start, step, count)
            return
        index = self._index(space, w_index)
        self.store.check_resizable(space)
        self.store.delete(index, index + 1)

    def _delete_slice(self, space, start, step, count):
        if count == 0:
            return
        self.store.check_resizable(space)
        if step < 0:
            start += step * (count - 1)
            step = -step
        if step == 1:
            self.store.delete(start, start + count)
        else:
            self.store.delete_stepped(start, step, 1, count)

    def descr_contains(self, space, w_item):
        return space.newbool(self.as_str().find(byte_or_buffer(space, w_item)) >= 0)

    def descr_iter(self, space):
        return W_BytearrayIterator(self)

    # ---- operators

    def descr_add(self, space, w_other):
        other = contiguous_or_none(space, w_other)
        if other is None:
            raise oefmt(space.w_TypeError, "can't concat %T to bytearray", w_other)
        return W_BytearrayObject(self.as_str() + other)

    def descr_iadd(self, space, w_other):
        other = contiguous_or_none(space, w_other)
        if other is None:
            raise oefmt(space.w_TypeError, "can't concat %T to bytearray", w_other)
        if len(other) > 0:
            self.store.check_resizable(space)
            self.store.append(other)
        return self

    def descr_mul(self, space, w_times):
        times = repeat_count(space, w_times)
        return W_BytearrayObject(self._repeated(times))

    def _repeated(self, times):
        data = self.as_str()
        if len(data) > 0 and times > MAX_SIZE // 16 // len(data):
            raise MemoryError
        return data * times

    def descr_imul(self, space, w_times):
        times = repeat_count(space, w_times)
        if times != 1:
            data = self._repeated(times)
            self.store.check_resizable(space)
            self.store.set_contents(data)
        return self

    def descr_eq(self, space, w_other):
        other = contiguous_or_none(space, w_other)
        if other is None:
            return not_comparable(space, 'bytearray', w_other)
        return space.newbool(self.as_str() == other)

    def descr_ne(self, space, w_other):
        other = contiguous_or_none(space, w_other)
        if other is None:
            return not_comparable(space, 'bytearray', w_other)
        return space.newbool(self.as_str() != other)

    def descr_lt(self, space, w_other):
        other = contiguous_or_none(space, w_other)
        if other is None:
            return space.w_NotImplemented
        return space.newbool(compare_texts(self.as_str(), other) < 0)

    def descr_le(self, space, w_other):
        other = contiguous_or_none(space, w_other)
        if other is None:
            return space.w_NotImplemented
        return space.newbool(compare_texts(self.as_str(), other) <= 0)

    def descr_gt(self, space, w_other):
        other = contiguous_or_none(space, w_other)
        if other is None:
            return space.w_NotImplemented
        return space.newbool(compare_texts(self.as_str(), other) > 0)

    def descr_ge(self, space, w_other):
        other = contiguous_or_none(space, w_other)
        if other is None:
            return space.w_NotImplemented
        return space.newbool(compare_texts(self.as_str(), other) >= 0)

    def descr_repr(self, space):
        text = repr_bytes_text(self.as_str(), 'b')
        if text[1] == '"':
            # as CPython: unlike in bytes, ' is escaped here too
            text = replace(text, "'", "\\'")
        return space.newtext('%s(%s)' % (space.type(self).name, text))

    def descr_str(self, space):
        warn_str(space, 'bytearray')
        return self.descr_repr(space)


def _initial_data(space, w_source, w_encoding, w_errors):
    """The bytes that bytearray(source, encoding, errors) starts with; None for an iterable of ints."""
    if w_encoding is not None or w_errors is not None:
        return space.bytes_w(encoded_source(space, w_source, w_encoding, w_errors, 'bytearray'))
    if w_source is None:
        return ''
    if isinstance(w_source, W_StrObject):
        raise oefmt(space.w_TypeError, "string argument without an encoding")
    if space.type(w_source).slots.index is not None:
        count = size_or_not_int(space, w_source)
        if count >= 0:
            return '\x00' * count
    data = w_source.flat_bytes(space)
    if data is not None:
        return data
    if not is_iterable(space, w_source):
        raise oefmt(space.w_TypeError, "cannot convert '%T' object to bytearray", w_source)
    return None


def data_of_iterable(space, w_iterable):
    """The bytes that the ints of an iterable are. Raises TypeError, ValueError."""
    builder = StringBuilder()
    w_iterator = space.iter(w_iterable)
    while True:
        w_item = space.next_or_none(w_iterator)
        if w_item is None:
            return builder.build()
        builder.append(chr(byte_value(space, w_item, OUT_OF_RANGE)))


def as_bytearrays(space, w_value):
    """The result of a method of bytes as that of bytearray: bytes become bytearrays, in a list or tuple too."""
    if isinstance(w_value, W_BytesObject):
        return W_BytearrayObject(w_value.data)
    if space.isinstance_w(w_value, space.w_list):
        return space.newlist([as_bytearray(w_item) for w_item in space.listview(w_value)])
    if space.isinstance_w(w_value, space.w_tuple):
        return space.newtuple([as_bytearray(w_item) for w_item in space.listview(w_value)])
    return w_value


def as_bytearray(w_bytes):
    """A bytearray with the contents of bytes."""
    assert isinstance(w_bytes, W_BytesObject)
    return W_BytearrayObject(w_bytes.data)


class W_BytearrayIterator(W_Root):
    """Iterator over a bytearray: gives ints; `w_bytearray` is None when exhausted."""

    def __init__(self, w_bytearray):
        self.w_bytearray = w_bytearray
        self.index = 0

    def next_or_none(self, space):
        w_bytearray = self.w_bytearray
        if w_bytearray is None:
            return None
        index = self.index
        if index >= w_bytearray.store.length():
            self.w_bytearray = None
            return None
        self.index = index + 1
        return space.newint(ord(w_bytearray.store.getitem(index)))

    def descr_length_hint(self, space):
        if self.w_bytearray is None:
            return space.newint(0)
        return space.newint(max(self.w_bytearray.store.length() - self.index, 0))

    def descr_reduce(self, space):
        w_iter = space.builtin('iter')
        if self.w_bytearray is None:
            return space.newtuple2(w_iter, space.newtuple([space.newtuple([])]))
        return reduce_iterator(space, w_iter, self.w_bytearray, space.newtuple([]), self.index, self.index + 1)

    def descr_setstate(self, space, w_index):
        index = restored_index(space, w_index, space.maxint)
        if self.w_bytearray is not None:
            self.index = min(index, self.w_bytearray.store.length())
