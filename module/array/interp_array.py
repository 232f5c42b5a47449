"""array.array: representation, constructor, subscripts, operators and comparison.

Methods are in interp_methods.py, the TypeDefs in interp_type.py; items are converted in interp_items.py.
"""
from interpreter.error import oefmt
from interpreter.lifeline import Weakrefable
from interpreter.root import W_Root
from module.array.interp_items import buffer_format, item_bits, item_size, new_item
from objspace.buffer import ByteStore, StoreBuffer
from objspace.intobject import W_IntObject
from objspace.sequence import repeat_count, repeated_length
from objspace.sliceobject import W_SliceObject
from objspace.strcore import MAX_SIZE, from_unicode
from rpython.rlib.rstring import StringBuilder, UnicodeBuilder
from rpython.rlib.runicode import UNICHR


class W_Array(Weakrefable, W_Root):
    """`size` bytes per item in a ByteStore, little-endian as the machine; `code` is the typecode."""
    is_matched_as_sequence = True
    has_sequence_slots = True
    _immutable_fields_ = ['code', 'size', 'store']

    def __init__(self, code, data):
        self.code = code
        self.size = item_size(code)
        self.store = ByteStore(data)

    # ---- for other modules

    def buffer_w(self, space):
        return StoreBuffer(self, self.store, buffer_format(self.code), self.size)

    def length(self):
        """The number of items."""
        return self.store.length() // self.size

    def getitem(self, space, i):
        """Box the item at 0 <= i < length()."""
        return new_item(space, self.code, self.size, self.store.load_bits(i * self.size, self.size))

    def check_resizable(self, space):
        """Raise BufferError if a memoryview refers to the items."""
        if not self.store.is_resizable():
            raise oefmt(space.w_BufferError, "cannot resize an array that is exporting buffers")

    def append(self, space, w_value):
        """Add an item. Raises BufferError, and what the conversion raises."""
        self.append_bits(space, item_bits(space, self.code, w_value))

    def append_bits(self, space, bits):
        """Add an item given by its bits."""
        self.check_resizable(space)
        for _ in range(self.size):
            self.store.append_char(chr(bits & 255))
            bits >>= 8

    def new(self, data):
        """Another array, of the exact type, with the same typecode."""
        return W_Array(self.code, data)

    def extend(self, space, w_iterable):
        """Append the items of an array of the same kind, or of any iterable."""
        if isinstance(w_iterable, W_Array):
            if w_iterable.code != self.code:
                raise oefmt(space.w_TypeError, "can only extend with array of same kind")
            self.check_resizable(space)
            self.store.append(w_iterable.store.as_str())
            return
        w_iterator = space.iter(w_iterable)
        while True:
            w_item = space.next_or_none(w_iterator)
            if w_item is None:
                return
            self.append(space, w_item)

    def frombytes(self, space, data):
        """Append items given as the machine's bytes."""
        if len(data) % self.size != 0:
            raise oefmt(space.w_ValueError, "bytes length not a multiple of item size")
        if len(data) > 0:
            self.check_resizable(space)
            self.store.append(data)

    def extend_text(self, space, w_text):
        """Append the characters of a str."""
        self.check_resizable(space)
        for i in range(w_text.length()):
            self.append_bits(space, w_text.code_at(i))

    def text(self, space):
        """The str that an array of characters holds. Raises ValueError."""
        builder = UnicodeBuilder(self.length())
        for i in range(self.length()):
            code = self.store.load_bits(i * 4, 4)
            if code > 0x10ffff:
                raise oefmt(space.w_ValueError, "character U+%x is not in range [U+0000; U+10ffff]", code)
            builder.append(UNICHR(code))
        return from_unicode(builder.build())

    def items(self, space):
        """All items, boxed."""
        result_w = []
        i = 0
        while i < self.length():
            result_w.append(self.getitem(space, i))
            i += 1
        return result_w

    # ---- subscripts

    def _index(self, space, w_index, noun):
        if isinstance(w_index, W_IntObject):
            index = w_index.intval
        else:
            if space.lookup(w_index, '__index__') is None:
                raise oefmt(space.w_TypeError, "array indices must be integers")
            index = space.getindex_w(w_index, space.w_IndexError)
        length = self.length()
        if index < 0:
            index += length
        if index < 0 or index >= length:
            raise oefmt(space.w_IndexError, "%s index out of range", noun)
        return index

    def descr_len(self, space):
        return space.newint(self.length())

    def descr_getitem(self, space, w_index):
        if isinstance(w_index, W_SliceObject):
            start, _, step, count = w_index.indices(space, self.length())
            return self.new(self._slice_data(start, step, count))
        return self.getitem(space, self._index(space, w_index, 'array'))

    def _slice_data(self, start, step, count):
        size = self.size
        if step == 1:
            return self.store.getslice(start * size, 1, count * size)
        if size == 1:
            return self.store.getslice(start, step, count)
        builder = StringBuilder(count * size)
        for _ in range(count):
            builder.append(self.store.getslice(start * size, 1, size))
            start += step
        return builder.build()

    def descr_setitem(self, space, w_index, w_value):
        if isinstance(w_index, W_SliceObject):
            self._set_slice(space, w_index, w_value)
            return
        index = self._index(space, w_index, 'array assignment')
        bits = item_bits(space, self.code, w_value)
        if index < self.length():
            self.store.store_bits(index * self.size, bits, self.size)

    def _set_slice(self, space, w_slice, w_value):
        if not isinstance(w_value, W_Array):
            raise oefmt(space.w_TypeError, 'can only assign array (not "%T") to array slice', w_value)
        if w_value.code != self.code:
            raise oefmt(space.w_TypeError, "bad argument type for built-in operation")
        data = w_value.store.as_str()
        size = self.size
        start, _, step, count = w_slice.indices(space, self.length())
        if step == 1:
            if len(data) != count * size:
                self.check_resizable(space)
            self.store.splice(start * size, (start + count) * size, data)
        elif len(data) == 0:
            self._delete_slice(space, start, step, count)
        elif len(data) != count * size:
            raise oefmt(space.w_ValueError, "attempt to assign array of size %d to extended slice of size %d",
                        len(data) // size, count)
        else:
            for i in range(count):
                begin = i * size
                end = begin + size
                assert 0 <= begin <= end
                self.store.overwrite(start * size, data[begin:end])
                start += step

    def descr_delitem(self, space, w_index):
        if isinstance(w_index, W_SliceObject):
            start, _, step, count = w_index.indices(space, self.length())
            self._delete_slice(space, start, step, count)
        else:
            self.delete_at(space, self._index(space, w_index, 'array assignment'))

    def delete_at(self, space, index):
        """Remove one item."""
        self.check_resizable(space)
        self.store.delete(index * self.size, (index + 1) * self.size)

    def _delete_slice(self, space, start, step, count):
        if count == 0:
            return
        self.check_resizable(space)
        if step < 0:
            start += step * (count - 1)
            step = -step
        size = self.size
        if step == 1:
            self.store.delete(start * size, (start + count) * size)
        else:
            self.store.delete_stepped(start * size, step * size, size, count)

    def find(self, space, w_value, start, stop):
        """The index of the first item equal to a value, or -1."""
        i = start
        while i < stop and i < self.length():
            if space.eq_w(self.getitem(space, i), w_value):
                return i
            i += 1
        return -1

    def descr_contains(self, space, w_value):
        return space.newbool(self.find(space, w_value, 0, MAX_SIZE) >= 0)

    def descr_iter(self, space):
        return W_ArrayIterator(self)

    # ---- operators

    def descr_add(self, space, w_other):
        if not isinstance(w_other, W_Array):
            raise oefmt(space.w_TypeError, 'can only append array (not "%T") to array', w_other)
        if w_other.code != self.code:
            raise oefmt(space.w_TypeError, "bad argument type for built-in operation")
        return self.new(self.store.as_str() + w_other.store.as_str())

    def descr_iadd(self, space, w_other):
        if not isinstance(w_other, W_Array):
            raise oefmt(space.w_TypeError, 'can only extend array with array (not "%T")', w_other)
        self.extend(space, w_other)
        return self

    def _repeated(self, times):
        data = self.store.as_str()
        if repeated_length(len(data), times) > MAX_SIZE // 16:
            raise MemoryError
        return data * times

    def descr_mul(self, space, w_times):
        times = repeat_count(space, w_times)
        return self.new(self._repeated(times))

    def descr_imul(self, space, w_times):
        times = repeat_count(space, w_times)
        if times != 1 and self.length() > 0:
            self.check_resizable(space)
            self.store.set_contents(self._repeated(times))
        return self

    # ---- comparison

    def _equals(self, space, other):
        if self.length() != other.length():
            return False
        if self.code == other.code and self.code != 'f' and self.code != 'd':
            return self.store.as_str() == other.store.as_str()
        return self._first_difference(space, other) < 0

    def _first_difference(self, space, other):
        """The index of the first items that differ, or -1."""
        i = 0
        while i < self.length() and i < other.length():
            if not space.is_true(space.eq(self.getitem(space, i), other.getitem(space, i))):
                return i
            i += 1
        return -1

    def descr_eq(self, space, w_other):
        if not isinstance(w_other, W_Array):
            return space.w_NotImplemented
        return space.newbool(self._equals(space, w_other))

    def descr_ne(self, space, w_other):
        if not isinstance(w_other, W_Array):
            return space.w_NotImplemented
        return space.newbool(not self._equals(space, w_other))

    def descr_lt(self, space, w_other):
        if not isinstance(w_other, W_Array):
            return space.w_NotImplemented
        i = self._first_difference(space, w_other)
        if i < 0:
            return space.newbool(self.length() < w_other.length())
        return space.lt(self.getitem(space, i), w_other.getitem(space, i))

    def descr_le(self, space, w_other):
        if not isinstance(w_other, W_Array):
            return space.w_NotImplemented
        i = self._first_difference(space, w_other)
        if i < 0:
            return space.newbool(self.length() <= w_other.length())
        return space.le(self.getitem(space, i), w_other.getitem(space, i))

    def descr_gt(self, space, w_other):
        if not isinstance(w_other, W_Array):
            return space.w_NotImplemented
        i = self._first_difference(space, w_other)
        if i < 0:
            return space.newbool(self.length() > w_other.length())
        return space.gt(self.getitem(space, i), w_other.getitem(space, i))

    def descr_ge(self, space, w_other):
        if not isinstance(w_other, W_Array):
            return space.w_NotImplemented
        i = self._first_difference(space, w_other)
        if i < 0:
            return space.newbool(self.length() >= w_other.length())
        return space.ge(self.getitem(space, i), w_other.getitem(space, i))

    def descr_repr(self, space):
        name = space.text_w(space.getattr_text(space.type(self), '__name__'))
        if self.length() == 0:
            return space.newtext("%s('%s')" % (name, self.code))
        if self.code == 'u':
            w_items = self.text(space)
        else:
            w_items = space.newlist(self.items(space))
        return space.newtext("%s('%s', %s)" % (name, self.code, space.text_w(space.repr(w_items))))


class W_ArrayIterator(W_Root):
    """Iterator over an array; `w_array` is None when exhausted."""

    def __init__(self, w_array):
        self.w_array = w_array
        self.index = 0

    def next_or_none(self, space):
        w_array = self.w_array
        if w_array is None:
            return None
        index = self.index
        if index >= w_array.length():
            self.w_array = None
            return None
        self.index = index + 1
        return w_array.getitem(space, index)

    def descr_reduce(self, space):
        """Return state information for pickling."""
        w_iter = space.builtin('iter')
        if self.w_array is None:
            return space.newtuple2(w_iter, space.newtuple([space.newtuple([])]))
        return space.newtuple([w_iter, space.newtuple([self.w_array]), space.newint(self.index)])

    def descr_setstate(self, space, w_index):
        """Set state information for unpickling."""
        if self.w_array is not None:
            self.index = min(max(space.index_w(w_index), 0), self.w_array.length())
