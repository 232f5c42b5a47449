"""Formats of the struct module: from text to a Layout, which packs and unpacks.

Rule: "Format Strings" of the struct module in the library reference.  How one number becomes bytes is in
objspace/buffer_items.py.
"""
import sys

from interpreter.error import OperationError, oefmt
from interpreter.typedef import TypeDef
from objspace.buffer_items import (
    FLOATS, SIGNED, SIZES, UNSIGNED, OutOfRange, bits_text, float_bits, integer_bits, unpack_item)
from objspace.bytescore import W_BytesObject
from objspace.exceptions.table import EXCEPTION_TYPEDEFS
from objspace.intobject import W_IntObject
from objspace.strcore import MAX_SIZE
from rpython.rlib.rarithmetic import ovfcheck
from rpython.rlib.rstring import StringBuilder

NATIVE_IS_BIG = sys.byteorder == 'big'


def _exception_typedef():
    for typedef in EXCEPTION_TYPEDEFS:
        if getattr(typedef, 'name', '') == 'Exception':
            return typedef


STRUCT_ERROR = TypeDef('error', _exception_typedef(), module='struct')

# sizes that differ from the native ones with '<', '>', '=' and '!'
STANDARD_SIZES = {'l': 4, 'L': 4}
NOT_STANDARD = 'nNP'
# the bits of an infinite float of four bytes
_INFINITE, _NEGATIVE_INFINITE = 0x7f800000, 0xff800000


class Field(object):
    """`count` items of a format character, at `offset`; for s, p and x `count` is the number of bytes."""
    _immutable_fields_ = ['code', 'count', 'size', 'offset']

    def __init__(self, code, count, size, offset):
        self.code = code
        self.count = count
        self.size = size
        self.offset = offset


class Layout(object):
    """A format that has been read: its fields, size in bytes and number of values."""
    _immutable_fields_ = ['fields[*]', 'size', 'count', 'is_big', 'is_native']

    def __init__(self, fields, size, count, is_big, is_native):
        self.fields = fields[:]
        self.size = size
        self.count = count
        self.is_big = is_big
        self.is_native = is_native

    # ---- packing

    def pack(self, space, args_w, first, function):
        """The bytes of the values args_w[first:]. Raises struct.error."""
        if len(args_w) - first != self.count:
            raise oefmt(STRUCT_ERROR.w_type, "%s expected %d items for packing (got %d)",
                        function, self.count, len(args_w) - first)
        builder = StringBuilder(self.size)
        next = first
        for field in self.fields:
            builder.append_multiple_char('\x00', field.offset - builder.getlength())
            code = field.code
            if code == 's' or code == 'p':
                self._pack_bytes(space, builder, field, args_w[next])
                next += 1
            elif code == 'x':
                builder.append_multiple_char('\x00', field.count)
            else:
                for _ in range(field.count):
                    builder.append(self._pack_one(space, field, args_w[next]))
                    next += 1
        builder.append_multiple_char('\x00', self.size - builder.getlength())
        return builder.build()

    def _pack_bytes(self, space, builder, field, w_value):
        if not space.isinstance_w(w_value, space.w_bytes) and not space.isinstance_w(w_value, space.w_bytearray):
            raise oefmt(STRUCT_ERROR.w_type, "argument for '%s' must be a bytes object", field.code)
        data = space.bytes_w(w_value)
        room = field.count
        if field.code == 'p':
            if room == 0:
                return
            room -= 1
            builder.append(chr(min(min(len(data), room), 255)))
        length = min(len(data), room)
        builder.append_slice(data, 0, length)
        builder.append_multiple_char('\x00', room - length)

    def _pack_one(self, space, field, w_value):
        code = field.code
        if SIGNED.find(code) >= 0 or UNSIGNED.find(code) >= 0:
            return bits_text(self._integer_bits(space, field, w_value), field.size, self.is_big)
        if FLOATS.find(code) >= 0:
            return bits_text(self._float_bits(space, field, w_value), field.size, self.is_big)
        if code == '?':
            return '\x01' if space.is_true(w_value) else '\x00'
        if not isinstance(w_value, W_BytesObject) or len(w_value.data) != 1:
            raise oefmt(STRUCT_ERROR.w_type, "char format requires a bytes object of length 1")
        return w_value.data

    def _integer_bits(self, space, field, w_value):
        if isinstance(w_value, W_IntObject):
            w_int = w_value
        else:
            if space.type(w_value).slots.index is None:
                raise oefmt(STRUCT_ERROR.w_type, "required argument is not an integer")
            w_int = space.index(w_value)
        code, size = field.code, field.size
        try:
            return integer_bits(space, w_int, size, SIGNED.find(code) >= 0)
        except OutOfRange:
            if code == 'P':
                return self._address_bits(space, w_int)
            raise self._range_error(code, size, w_int)

    def _address_bits(self, space, w_int):
        try:
            return integer_bits(space, w_int, 8, True)
        except OutOfRange:
            raise oefmt(STRUCT_ERROR.w_type, "int too large to convert")

    def _range_error(self, code, size, w_int):
        if size == 8 and self.is_big and not self.is_native:
            return oefmt(STRUCT_ERROR.w_type, "int too large to convert")
        if not isinstance(w_int, W_IntObject) or size == 8 or (
                w_int.intval < 0 and (code == 'I' or code == 'L')):
            return oefmt(STRUCT_ERROR.w_type, "argument out of range")
        if code == 'b':
            return oefmt(STRUCT_ERROR.w_type, "byte format requires -128 <= number <= 127")
        if code == 'B':
            return oefmt(STRUCT_ERROR.w_type, "ubyte format requires 0 <= number <= 255")
        if size == 2 and self.is_big and not self.is_native:
            if code == 'h':
                return oefmt(STRUCT_ERROR.w_type, "'h' format requires -32768 <= number <= 32767")
            if w_int.intval < 0:
                return oefmt(STRUCT_ERROR.w_type, "argument out of range")
            return oefmt(STRUCT_ERROR.w_type, "'H' format requires 0 <= number <= 65535")
        if code == 'h':
            return oefmt(STRUCT_ERROR.w_type, "short format requires -32768 <= number <= 32767")
        if code == 'H':
            return oefmt(STRUCT_ERROR.w_type, "ushort format requires 0 <= number <= 65535")
        if SIGNED.find(code) >= 0:
            return oefmt(STRUCT_ERROR.w_type, "'%s' format requires -2147483648 <= number <= 2147483647", code)
        return oefmt(STRUCT_ERROR.w_type, "'%s' format requires 0 <= number <= 4294967295", code)

    def _float_bits(self, space, field, w_value):
        try:
            value = space.float_w(w_value)
        except OperationError as e:
            if not e.match(space, space.w_TypeError) and not e.match(space, space.w_OverflowError):
                raise
            raise oefmt(STRUCT_ERROR.w_type, "required argument is not a float")
        try:
            return float_bits(value, field.size)
        except OverflowError:
            if self.is_native and field.code == 'f':
                return _INFINITE if value > 0.0 else _NEGATIVE_INFINITE
            if space.isinstance_w(w_value, space.w_int):
                raise oefmt(STRUCT_ERROR.w_type, "int too large to convert")
            raise oefmt(space.w_OverflowError, "float too large to pack with %s format", field.code)

    # ---- unpacking

    def unpack(self, space, data):
        """The tuple of the values in `size` bytes."""
        items_w = []
        for field in self.fields:
            code, offset = field.code, field.offset
            assert offset >= 0
            if code == 's':
                stop = offset + field.count
                assert stop >= offset
                items_w.append(W_BytesObject(data[offset:stop]))
            elif code == 'p':
                items_w.append(W_BytesObject(self._pascal_string(data, field)))
            elif code != 'x':
                for _ in range(field.count):
                    items_w.append(unpack_item(space, code, data, offset, field.size, self.is_big))
                    offset += field.size
        return space.newtuple(items_w[:])

    def _pascal_string(self, data, field):
        if field.count == 0:
            return ''
        offset = field.offset
        length = min(ord(data[offset]), field.count - 1)
        start = offset + 1
        stop = start + length
        assert 0 <= start <= stop
        return data[start:stop]


NOT_INITIALIZED = Layout([], -1, -1, False, False)


def parse_layout(format):
    """Read a format. Raises struct.error."""
    i = 0
    is_native = True
    is_big = NATIVE_IS_BIG
    if len(format) > 0 and '@=<>!'.find(format[0]) >= 0:
        i = 1
        is_native = format[0] == '@'
        if format[0] == '<':
            is_big = False
        elif format[0] == '>' or format[0] == '!':
            is_big = True
    fields = []
    position = values = 0
    try:
        while i < len(format):
            c = format[i]
            i += 1
            if c.isspace():
                continue
            number = 1
            if c.isdigit():
                number = ord(c) - ord('0')
                while i < len(format) and format[i].isdigit():
                    number = ovfcheck(ovfcheck(number * 10) + (ord(format[i]) - ord('0')))
                    i += 1
                if i == len(format):
                    raise oefmt(STRUCT_ERROR.w_type, "repeat count given without format specifier")
                c = format[i]
                i += 1
            size = _field_size(c, is_native)
            if is_native and size > 1:
                position = ovfcheck(position + (-position) % size)
            fields.append(Field(c, number, size, position))
            position = ovfcheck(position + ovfcheck(number * size))
            if c == 's' or c == 'p':
                values += 1
            elif c != 'x':
                values = ovfcheck(values + number)
    except OverflowError:
        raise oefmt(STRUCT_ERROR.w_type, "total struct size too long")
    if position > MAX_SIZE // 2:
        raise oefmt(STRUCT_ERROR.w_type, "total struct size too long")
    return Layout(fields, position, values, is_big, is_native)


def _field_size(code, is_native):
    if code == 's' or code == 'p' or code == 'x':
        return 1
    if code == '\x00':
        raise oefmt(STRUCT_ERROR.w_type, "embedded null character")
    size = -1
    if not is_native:
        if NOT_STANDARD.find(code) < 0:
            size = STANDARD_SIZES.get(code, SIZES.get(code, -1))
    else:
        size = SIZES.get(code, -1)
    if size < 0:
        raise oefmt(STRUCT_ERROR.w_type, "bad char in struct format")
    return size
