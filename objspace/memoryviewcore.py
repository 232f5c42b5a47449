"""W_MemoryView: a view of the items of a buffer, in any number of dimensions; subscripts and comparison.

Methods, the cast and the TypeDef are in memoryviewobject.py, boxing of items is in buffer_items.py.
"""
import sys

from interpreter.error import OperationError, oefmt
from interpreter.lifeline import Weakrefable
from interpreter.root import W_Root
from objspace.boolobject import W_BoolObject
from objspace.buffer import Export, WindowBuffer
from objspace.buffer_items import OutOfRange, bits_text, native_size, pack_item, unpack_item
from objspace.intobject import W_IntObject
from objspace.singletons import W_Ellipsis
from objspace.sliceobject import W_SliceObject
from objspace.tupleobject import W_TupleObject
from rpython.rlib.debug import make_sure_not_resized
from rpython.rlib.rstring import StringBuilder

IS_BIG = sys.byteorder == 'big'
# the bits of an infinite float of four bytes
INFINITE, NEGATIVE_INFINITE = 0x7f800000, 0xff800000


def format_code(format):
    """The character of a native format, with or without '@'; NUL if it is none."""
    if len(format) == 1:
        code = format[0]
    elif len(format) == 2 and format[0] == '@':
        code = format[1]
    else:
        return '\x00'
    if native_size(code) < 0 or code == 'e':
        return '\x00'
    return code


class W_MemoryView(Weakrefable, W_Root):
    """States: in use (`export` is not None) and released.

    The item at (i, j, ...) is at offset + i * strides[0] + j * strides[1] ... of the export's buffer.
    """
    is_matched_as_sequence = True
    _immutable_fields_ = ['format', 'code', 'itemsize', 'readonly', 'offset', 'shape[*]', 'strides[*]']

    def __init__(self, export, format, itemsize, readonly, offset, shape, strides):
        self.export = export
        export.views += 1
        self.format = format
        self.code = format_code(format)
        self.itemsize = itemsize
        self.readonly = readonly
        self.offset = offset
        make_sure_not_resized(shape)
        make_sure_not_resized(strides)
        self.shape = shape
        self.strides = strides
        self.hash_value = 0
        self.is_hashed = False

    def release(self):
        """Give the buffer back; nothing happens the second time."""
        if self.export is not None:
            self.export.views -= 1
            self.export = None

    def check(self, space):
        """Return the buffer. Raises ValueError for a released view."""
        export = self.export
        if export is None:
            raise oefmt(space.w_ValueError, "operation forbidden on released memoryview object")
        return export.buf

    def derived(self, format, itemsize, readonly, offset, shape, strides):
        """Another view of the same buffer."""
        return W_MemoryView(self.export, format, itemsize, readonly, offset, shape, strides)

    # ---- the layout

    def count(self):
        """The number of items."""
        result = 1
        for size in self.shape:
            result *= size
        return result

    def nbytes(self):
        return self.count() * self.itemsize

    def is_c_contiguous(self):
        """True if the items follow each other, the last index changing first."""
        expected = self.itemsize
        i = len(self.shape) - 1
        while i >= 0:
            if self.shape[i] != 1 and self.strides[i] != expected:
                return len(self.shape) > 1 and self.count() == 0
            expected *= self.shape[i]
            i -= 1
        return True

    def is_f_contiguous(self):
        """As is_c_contiguous, the first index changing first."""
        expected = self.itemsize
        for i in range(len(self.shape)):
            if self.shape[i] != 1 and self.strides[i] != expected:
                return len(self.shape) > 1 and self.count() == 0
            expected *= self.shape[i]
        return True

    def tobytes(self, space):
        """The items' bytes in C order."""
        buf = self.check(space)
        if self.is_c_contiguous():
            if self.offset == 0 and self.nbytes() == buf.getlength():
                return buf.as_str()
            return buf.getslice(self.offset, 1, self.nbytes())
        builder = StringBuilder(self.nbytes())
        self._collect(buf, builder, 0, self.offset)
        return builder.build()

    def _collect(self, buf, builder, dimension, offset):
        if dimension == len(self.shape):
            builder.append(buf.getslice(offset, 1, self.itemsize))
        elif dimension == len(self.shape) - 1 and self.itemsize == 1:
            builder.append(buf.getslice(offset, self.strides[dimension], self.shape[dimension]))
        else:
            for _ in range(self.shape[dimension]):
                self._collect(buf, builder, dimension + 1, offset)
                offset += self.strides[dimension]

    # ---- hooks of W_Root

    def buffer_w(self, space):
        buf = self.check(space)
        if not self.is_c_contiguous():
            raise oefmt(space.w_BufferError, "memoryview: underlying buffer is not C-contiguous")
        return WindowBuffer(self, self.readonly, self.format, self.itemsize, buf, self.offset, self.nbytes())

    def flat_bytes(self, space):
        return self.tobytes(space)

    # ---- one item

    def unpack_at(self, space, offset):
        """Box the item at a byte offset."""
        buf = self.check(space)
        code = self.code
        if code == 'B':
            return space.newint(ord(buf.getitem(offset)))
        if code == '\x00':
            raise oefmt(space.w_NotImplementedError, "memoryview: format %s not supported", self.format)
        return unpack_item(space, code, buf.getslice(offset, 1, self.itemsize), 0, self.itemsize, IS_BIG)

    def pack_at(self, space, offset, w_value):
        """Store a boxed value at a byte offset. Raises TypeError, ValueError."""
        if self.code == '\x00':
            raise oefmt(space.w_NotImplementedError, "memoryview: format %s not supported", self.format)
        data = self._packed(space, w_value)
        buf = self.check(space)
        if len(data) == 1:
            buf.setitem(offset, data[0])
        else:
            buf.setslice(offset, data)

    def _packed(self, space, w_value):
        code = self.code
        if code == '?':
            return pack_item(space, code, w_value, 1, IS_BIG)
        if code == 'c' and space.isinstance_w(w_value, space.w_bytes) and len(space.bytes_w(w_value)) != 1:
            raise self._invalid_value(space)
        try:
            return pack_item(space, code, w_value, self.itemsize, IS_BIG)
        except OutOfRange:
            if code == 'f':
                bits = INFINITE if space.float_w(w_value) > 0 else NEGATIVE_INFINITE
                return bits_text(bits, self.itemsize, IS_BIG)
            raise self._invalid_value(space)
        except OperationError as e:
            if e.match(space, space.w_TypeError):
                raise oefmt(space.w_TypeError, "memoryview: invalid type for format '%s'", self.format)
            raise

    def _invalid_value(self, space):
        return oefmt(space.w_ValueError, "memoryview: invalid value for format '%s'", self.format)

    # ---- subscripts

    def length(self, space):
        """len(): the size of the first dimension."""
        self.check(space)
        if len(self.shape) == 0:
            return 1
        return self.shape[0]

    def offset_of(self, space, dimension, index):
        """What an index of one dimension adds to the offset. Raises IndexError."""
        size = self.shape[dimension]
        if index < 0:
            index += size
        if index < 0 or index >= size:
            raise oefmt(space.w_IndexError, "index out of bounds on dimension %d", dimension + 1)
        return index * self.strides[dimension]

    def item(self, space, index):
        """`view[index]` for an int. Raises NotImplementedError if the view has several dimensions."""
        if len(self.shape) == 0:
            raise oefmt(space.w_TypeError, "invalid indexing of 0-dim memory")
        if len(self.shape) != 1:
            raise oefmt(space.w_NotImplementedError, "multi-dimensional sub-views are not implemented")
        return self.unpack_at(space, self.offset + self.offset_of(space, 0, index))

    def _offset_of_tuple(self, space, w_key):
        """The offset of the item that a tuple of ints selects."""
        keys_w = w_key.wrappeditems
        if len(keys_w) < len(self.shape):
            raise oefmt(space.w_NotImplementedError, "sub-views are not implemented")
        if len(keys_w) > len(self.shape):
            raise oefmt(space.w_TypeError, "cannot index %d-dimension view with %d-element tuple",
                        len(self.shape), len(keys_w))
        offset = self.offset
        for i in range(len(keys_w)):
            offset += self.offset_of(space, i, space.getindex_w(keys_w[i], space.w_IndexError))
        return offset

    def sliced(self, space, w_slice):
        """`view[a:b:c]`: along the first dimension."""
        start, _, step, count = w_slice.indices(space, self.shape[0])
        stride = self.strides[0]
        return self.derived(self.format, self.itemsize, self.readonly, self.offset + start * stride,
                            [count] + self.shape[1:], [stride * step] + self.strides[1:])

    def descr_getitem(self, space, w_key):
        self.check(space)
        if isinstance(w_key, W_IntObject) or is_index(space, w_key):
            return self.item(space, space.getindex_w(w_key, space.w_IndexError))
        if len(self.shape) == 0:
            if isinstance(w_key, W_TupleObject) and len(w_key.wrappeditems) == 0:
                return self.unpack_at(space, self.offset)
            if isinstance(w_key, W_Ellipsis):
                return self
            raise oefmt(space.w_TypeError, "invalid indexing of 0-dim memory")
        if isinstance(w_key, W_SliceObject):
            return self.sliced(space, w_key)
        if isinstance(w_key, W_TupleObject):
            if all_are_indices(space, w_key):
                return self.unpack_at(space, self._offset_of_tuple(space, w_key))
            if all_are_slices(w_key):
                raise oefmt(space.w_NotImplementedError, "multi-dimensional slicing is not implemented")
        raise oefmt(space.w_TypeError, "memoryview: invalid slice key")

    def check_writable(self, space):
        self.check(space)
        if self.readonly:
            raise oefmt(space.w_TypeError, "cannot modify read-only memory")

    def descr_setitem(self, space, w_key, w_value):
        self.check_writable(space)
        if len(self.shape) == 0:
            if not isinstance(w_key, W_Ellipsis) and not (
                    isinstance(w_key, W_TupleObject) and len(w_key.wrappeditems) == 0):
                raise oefmt(space.w_TypeError, "invalid indexing of 0-dim memory")
            self.pack_at(space, self.offset, w_value)
        elif isinstance(w_key, W_IntObject) or is_index(space, w_key):
            if len(self.shape) > 1:
                raise oefmt(space.w_NotImplementedError, "sub-views are not implemented")
            index = space.getindex_w(w_key, space.w_IndexError)
            self.pack_at(space, self.offset + self.offset_of(space, 0, index), w_value)
        elif isinstance(w_key, W_SliceObject) and len(self.shape) == 1:
            self._set_slice(space, w_key, w_value)
        elif isinstance(w_key, W_TupleObject) and all_are_indices(space, w_key):
            self.pack_at(space, self._offset_of_tuple(space, w_key), w_value)
        elif isinstance(w_key, W_SliceObject) or isinstance(w_key, W_TupleObject) and all_are_slices(w_key):
            raise oefmt(space.w_NotImplementedError,
                        "memoryview slice assignments are currently restricted to ndim = 1")
        else:
            raise oefmt(space.w_TypeError, "memoryview: invalid slice key")

    def _set_slice(self, space, w_slice, w_value):
        w_source = view_of(space, w_value)
        if w_source is None:
            raise oefmt(space.w_TypeError, "a bytes-like object is required, not '%T'", w_value)
        w_target = self.sliced(space, w_slice)
        if not w_target.has_structure_of(w_source):
            raise oefmt(space.w_ValueError,
                        "memoryview assignment: lvalue and rvalue have different structures")
        data = w_source.tobytes(space)
        w_target.overwrite(space, data)
        w_target.release()

    def overwrite(self, space, data):
        """Replace all items of a view of one dimension."""
        buf = self.check(space)
        stride = self.strides[0]
        size = self.itemsize
        if stride == size:
            if len(data) > 0:
                buf.setslice(self.offset, data)
            return
        offset = self.offset
        for i in range(self.shape[0]):
            start = i * size
            stop = start + size
            assert 0 <= start <= stop
            buf.setslice(offset, data[start:stop])
            offset += stride

    def descr_delitem(self, space, w_key):
        self.check_writable(space)
        raise oefmt(space.w_TypeError, "cannot delete memory")

    # ---- comparison

    def has_structure_of(self, other):
        """True if items and shape are alike."""
        if self.itemsize != other.itemsize:
            return False
        if self.format != other.format and (self.code != other.code or self.code == '\x00'):
            return False
        return self.has_shape_of(other)

    def has_shape_of(self, other):
        """True if the two have the same dimensions; what follows an empty one does not matter."""
        if len(self.shape) != len(other.shape):
            return False
        for i in range(len(self.shape)):
            if self.shape[i] != other.shape[i]:
                return False
            if self.shape[i] == 0:
                break
        return True

    def equals(self, space, w_other):
        """True if the view has the same shape and equal items as that of another W_MemoryView."""
        if self.export is None or w_other.export is None:
            return self is w_other
        if not self.has_shape_of(w_other):
            return False
        if self.code == '\x00' or w_other.code == '\x00':
            return False
        if self.code == w_other.code and self.code != 'd' and self.code != 'f' and self.code != '?':
            return self.tobytes(space) == w_other.tobytes(space)
        return self._equal_items(space, w_other, 0, self.offset, w_other.offset)

    def _equal_items(self, space, w_other, dimension, offset, other_offset):
        if dimension == len(self.shape):
            return space.eq_w(self.unpack_at(space, offset), w_other.unpack_at(space, other_offset))
        for _ in range(self.shape[dimension]):
            if not self._equal_items(space, w_other, dimension + 1, offset, other_offset):
                return False
            offset += self.strides[dimension]
            other_offset += w_other.strides[dimension]
        return True

    def descr_eq(self, space, w_other):
        if self is w_other and self.export is None:
            return space.w_True
        if self.export is None:
            return space.w_False
        w_view = comparable_view(space, w_other)
        if w_view is None:
            return space.w_NotImplemented
        return space.newbool(self.equals(space, w_view))

    def descr_ne(self, space, w_other):
        w_result = self.descr_eq(space, w_other)
        if w_result is space.w_NotImplemented:
            return w_result
        return space.not_(w_result)


def is_index(space, w_key):
    """True if the object may be used as an index."""
    return isinstance(w_key, W_BoolObject) or space.type(w_key).slots.index is not None


def all_are_indices(space, w_tuple):
    for w_key in w_tuple.wrappeditems:
        if not is_index(space, w_key):
            return False
    return True


def all_are_slices(w_tuple):
    for w_key in w_tuple.wrappeditems:
        if not isinstance(w_key, W_SliceObject):
            return False
    return len(w_tuple.wrappeditems) > 0


def comparable_view(space, w_obj):
    """As view_of, but a released view is returned as it is."""
    if isinstance(w_obj, W_MemoryView):
        return w_obj
    return view_of(space, w_obj)


def view_of(space, w_obj):
    """Return a W_MemoryView of a bytes-like object (itself if it is one), None for any other. Raises ValueError."""
    if isinstance(w_obj, W_MemoryView):
        w_obj.check(space)
        return w_obj
    buf = w_obj.buffer_w(space)
    if buf is None:
        return None
    return view_of_buffer(buf)


def view_of_buffer(buf):
    """Return a new view of one dimension over a whole Buffer."""
    size = buf.itemsize
    return W_MemoryView(Export(buf), buf.format, size, buf.readonly, 0, [buf.getlength() // size], [size])
