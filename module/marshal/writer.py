"""marshal: objects to bytes.

The format is that of CPython 3.11's marshal, except for code objects, which are the 18 arguments
of their constructor.  CPython marks what may be referred to again by looking at reference counts;
here everything is marked that CPython can mark.
"""
from rpython.rlib.listsort import make_timsort_class
from rpython.rlib.longlong2float import float2longlong
from rpython.rlib.rarithmetic import intmask
from rpython.rlib.rfloat import formatd
from rpython.rlib.rstring import StringBuilder

from interpreter.code import W_Code
from interpreter.error import oefmt
from objspace.bytescore import buffer_or_none
from objspace.strobject import W_StrObject

MAX_DEPTH = 2000
REF_FLAG = 0x80
MASK31 = 0x7fffffff
LONG_BITS = 15


class Element(object):
    """A member of a set with its own bytes, by which the members are sorted."""

    def __init__(self, text, w_value):
        self.text = text
        self.w_value = w_value


def _element_before(a, b):
    return a.text < b.text


ElementSort = make_timsort_class(lt=_element_before)


def is_name_like(text):
    """True for strs that CPython has interned when they are constants."""
    for c in text:
        if not (c.isalnum() or c == '_'):
            return False
    return True


class Writer(object):
    """Collects the bytes of one dumps().

    `refs`, `int_refs`, `text_refs`: the number of each object written, by identity, and by value for ints
    and for interned strs.
    """

    def __init__(self, space, version):
        self.space = space
        self.version = version
        self.builder = StringBuilder()
        self.depth = 0
        self.refs = {}
        self.int_refs = {}
        self.text_refs = {}
        self.ref_count = 0

    def byte(self, value):
        self.builder.append(chr(value & 0xff))

    def short(self, value):
        self.byte(value)
        self.byte(value >> 8)

    def long(self, value):
        self.short(value)
        self.short(value >> 16)

    def double(self, value):
        bits = float2longlong(value)
        self.long(intmask(bits))
        self.long(intmask(bits >> 32))

    def size(self, value):
        if value > MASK31:
            raise oefmt(self.space.w_ValueError, "unmarshallable object")
        self.long(value)

    def sized(self, text):
        self.size(len(text))
        self.builder.append(text)

    # ---- objects

    def write(self, w_obj):
        """Write one object. Raises ValueError for what has no representation."""
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise oefmt(self.space.w_ValueError, "object too deeply nested to marshal")
        if not self._write_singleton(w_obj) and not self._write_reference(w_obj):
            self._write_complex(w_obj, REF_FLAG if self.version >= 3 else 0)
        self.depth -= 1

    def _write_singleton(self, w_obj):
        space = self.space
        if space.is_none(w_obj):
            self.builder.append('N')
        elif space.is_w(w_obj, space.w_StopIteration):
            self.builder.append('S')
        elif space.is_w(w_obj, space.w_Ellipsis):
            self.builder.append('.')
        elif w_obj is space.w_False:
            self.builder.append('F')
        elif w_obj is space.w_True:
            self.builder.append('T')
        else:
            return False
        return True

    def _write_reference(self, w_obj):
        "Write a reference to what was written before; else number the object."
        if self.version < 3:
            return False
        space = self.space
        w_type = space.type(w_obj)
        if space.is_w(w_type, space.w_int):
            bits = space.bigint_w(w_obj)
            if bits.bit_length() < 63:
                value = bits.toint()
                index = self.int_refs.get(value, -1)
                if index < 0:
                    self.int_refs[value] = self.ref_count
            else:
                index = self._index_by_identity(w_obj)
        elif isinstance(w_obj, W_StrObject) and space.is_w(w_type, space.w_str) and self._is_interned(w_obj):
            text = space.text_w(w_obj)
            index = self.text_refs.get(text, -1)
            if index < 0:
                self.text_refs[text] = self.ref_count
        else:
            index = self._index_by_identity(w_obj)
        if index < 0:
            self.ref_count += 1
            return False
        self.builder.append('r')
        self.long(index)
        return True

    def _index_by_identity(self, w_obj):
        index = self.refs.get(w_obj, -1)
        if index < 0:
            self.refs[w_obj] = self.ref_count
        return index

    def _is_interned(self, w_str):
        return w_str.asc is not None and is_name_like(w_str.asc)

    def _write_complex(self, w_obj, flag):
        space = self.space
        w_type = space.type(w_obj)
        if space.is_w(w_type, space.w_int):
            self._write_int(w_obj, flag)
        elif space.is_w(w_type, space.w_float):
            self._write_float(space.float_w(w_obj), flag)
        elif space.is_w(w_type, space.w_complex):
            self._write_complex_number(w_obj, flag)
        elif space.is_w(w_type, space.w_bytes):
            self.byte(ord('s') | flag)
            self.sized(space.bytes_w(w_obj))
        elif isinstance(w_obj, W_StrObject) and space.is_w(w_type, space.w_str):
            self._write_str(w_obj, flag)
        elif space.is_w(w_type, space.w_tuple):
            self._write_tuple(w_obj, flag)
        elif space.is_w(w_type, space.w_list):
            items_w = space.unpackiterable(w_obj)
            self.byte(ord('[') | flag)
            self._write_items(items_w)
        elif space.is_w(w_type, space.w_dict):
            self._write_dict(w_obj, flag)
        elif space.is_w(w_type, space.w_set) or space.is_w(w_type, space.w_frozenset):
            self._write_set(w_obj, flag)
        elif isinstance(w_obj, W_Code):
            self.byte(ord('c') | flag)
            for w_field in w_obj.fields_w(space):
                self.write(w_field)
        else:
            text = buffer_or_none(space, w_obj)
            if text is None:
                raise oefmt(space.w_ValueError, "unmarshallable object")
            self.byte(ord('s') | flag)
            self.sized(text)

    def _write_items(self, items_w):
        self.size(len(items_w))
        for w_item in items_w:
            self.write(w_item)

    def _write_int(self, w_obj, flag):
        number = self.space.bigint_w(w_obj)
        if number.bit_length() <= 32:
            value = number.toint()
            if -0x80000000 <= value <= 0x7fffffff:
                self.byte(ord('i') | flag)
                self.long(value)
                return
        self.byte(ord('l') | flag)
        bits = number.bit_length()
        count = (bits + LONG_BITS - 1) // LONG_BITS
        is_negative = number.sign < 0
        text = number.abs().tobytes(bits // 8 + 1, 'little', False)
        self.long(-count if is_negative else count)
        accumulator = 0
        available = 0
        index = 0
        for _ in range(count):
            while available < LONG_BITS and index < len(text):
                accumulator |= ord(text[index]) << available
                available += 8
                index += 1
            self.short(accumulator & 0x7fff)
            accumulator >>= LONG_BITS
            available -= LONG_BITS

    def _short_text(self, text):
        self.byte(len(text))
        self.builder.append(text)

    def _write_float(self, value, flag):
        if self.version > 1:
            self.byte(ord('g') | flag)
            self.double(value)
        else:
            self.byte(ord('f') | flag)
            self._short_text(formatd(value, 'g', 17))

    def _write_complex_number(self, w_obj, flag):
        space = self.space
        real = space.float_w(space.getattr_text(w_obj, 'real'))
        imag = space.float_w(space.getattr_text(w_obj, 'imag'))
        if self.version > 1:
            self.byte(ord('y') | flag)
            self.double(real)
            self.double(imag)
        else:
            self.byte(ord('x') | flag)
            self._short_text(formatd(real, 'g', 17))
            self._short_text(formatd(imag, 'g', 17))

    def _write_str(self, w_str, flag):
        text = self.space.text_w(w_str)
        if self.version >= 4 and w_str.asc is not None:
            is_interned = self._is_interned(w_str)
            if len(text) < 256:
                self.byte(ord('Z' if is_interned else 'z') | flag)
                self._short_text(text)
            else:
                self.byte(ord('A' if is_interned else 'a') | flag)
                self.sized(text)
            return
        is_interned = self.version >= 3 and self._is_interned(w_str)
        self.byte(ord('t' if is_interned else 'u') | flag)
        self.sized(text)

    def _write_tuple(self, w_obj, flag):
        items_w = self.space.fixedview(w_obj)
        if self.version >= 4 and len(items_w) < 256:
            self.byte(ord(')') | flag)
            self.byte(len(items_w))
            for w_item in items_w:
                self.write(w_item)
        else:
            self.byte(ord('(') | flag)
            self._write_items(items_w[:])

    def _write_dict(self, w_obj, flag):
        space = self.space
        self.byte(ord('{') | flag)
        for w_key in space.unpackiterable(w_obj):
            w_value = space.finditem(w_obj, w_key)
            if w_value is not None:
                self.write(w_key)
                self.write(w_value)
        self.builder.append('0')

    def _write_set(self, w_obj, flag):
        space = self.space
        is_frozen = space.is_w(space.type(w_obj), space.w_frozenset)
        self.byte(ord('>' if is_frozen else '<') | flag)
        elements = []
        for w_item in space.unpackiterable(w_obj):
            elements.append(Element(dumps_text(space, w_item, self.version), w_item))
        ElementSort(elements).sort()
        self.size(len(elements))
        for element in elements:
            self.write(element.w_value)


def dumps_text(space, w_value, version):
    """The bytes of an object. Raises ValueError."""
    writer = Writer(space, version)
    writer.write(w_value)
    return writer.builder.build()
