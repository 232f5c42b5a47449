"""Items of buffers: numbers to and from bytes, for memoryview, array and struct.

A format is one character of the struct module's.  What is said when a value does not fit is up to
the callers: they get OutOfRange.
"""
from interpreter.error import oefmt
from objspace.intobject import W_IntObject
from rpython.rlib import jit
from rpython.rlib.longlong2float import float2longlong, longlong2float
from rpython.rlib.rarithmetic import intmask, r_uint, r_ulonglong
from rpython.rlib.rbigint import rbigint
from rpython.rlib.rstring import StringBuilder
from rpython.rlib.rstruct import ieee

SIGNED = 'bhilqn'
UNSIGNED = 'BHILQNP'
FLOATS = 'fde'

SIZES = {
    'c': 1, 'b': 1, 'B': 1, '?': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 8, 'L': 8, 'q': 8, 'Q': 8,
    'n': 8, 'N': 8, 'P': 8, 'e': 2, 'f': 4, 'd': 8,
}


class OutOfRange(Exception):
    """The value does not fit into the item."""


def native_size(code):
    """The size of a native item, or -1 if there is no such format."""
    return SIZES.get(code, -1)


@jit.elidable
def load_bits(data, position, size, is_big):
    """The `size` bytes at a position as a machine int (without sign, but all 64 bits if size is 8)."""
    bits = r_uint(0)
    for i in range(size):
        c = data[position + i] if is_big else data[position + size - 1 - i]
        bits = (bits << 8) | r_uint(ord(c))
    return intmask(bits)


@jit.elidable
def bits_text(value, size, is_big):
    """The lowest `size` bytes of a machine int."""
    builder = StringBuilder(size)
    for i in range(size):
        shift = 8 * (size - 1 - i) if is_big else 8 * i
        builder.append(chr((value >> shift) & 255))
    return builder.build()


def sign_extended(bits, size):
    """The value of an item of `size` bytes that is signed."""
    if size < 8 and bits >> (8 * size - 1):
        return bits - (1 << (8 * size))
    return bits


def new_unsigned(space, bits):
    """Box a machine int that stands for an unsigned one."""
    if bits >= 0:
        return space.newint(bits)
    return space.newbigint(rbigint.fromrarith_int(r_uint(bits)))


def load_float(bits, size):
    """The float with these bits."""
    if size == 8:
        return longlong2float(bits)
    return ieee.float_unpack(r_ulonglong(bits), size)


def float_bits(value, size):
    """The bits of a float. Raises OverflowError if it is too large for the size."""
    if size == 8:
        return float2longlong(value)
    return intmask(ieee.float_pack(value, size))


def unpack_item(space, code, data, position, size, is_big):
    """Box the item at a position of `data`; None for an unknown format."""
    if code == 'c':
        return space.newbytes(data[position])
    if SIGNED.find(code) >= 0:
        return space.newint(sign_extended(load_bits(data, position, size, is_big), size))
    if UNSIGNED.find(code) >= 0:
        return new_unsigned(space, load_bits(data, position, size, is_big))
    if FLOATS.find(code) >= 0:
        return space.newfloat(load_float(load_bits(data, position, size, is_big), size))
    if code == '?':
        return space.newbool(data[position] != '\x00')
    return None


def integer_bits(space, w_int, size, is_signed):
    """The machine int for a boxed int (a real int, not any object). Raises OutOfRange."""
    if isinstance(w_int, W_IntObject):
        value = w_int.intval
        if is_signed:
            if size < 8:
                limit = 1 << (8 * size - 1)
                if value < -limit or value >= limit:
                    raise OutOfRange
        elif value < 0 or (size < 8 and value >= 1 << (8 * size)):
            raise OutOfRange
        return value
    if is_signed or size < 8:
        raise OutOfRange
    big = space.bigint_w(w_int)
    if big.sign < 0:
        raise OutOfRange
    try:
        return intmask(big.touint())
    except OverflowError:
        raise OutOfRange


def pack_item(space, code, w_value, size, is_big):
    """The bytes of a boxed value. Raises OutOfRange, TypeError."""
    if SIGNED.find(code) >= 0 or UNSIGNED.find(code) >= 0:
        bits = integer_bits(space, space.index(w_value), size, SIGNED.find(code) >= 0)
        return bits_text(bits, size, is_big)
    if FLOATS.find(code) >= 0:
        try:
            return bits_text(float_bits(space.float_w(w_value), size), size, is_big)
        except OverflowError:
            raise OutOfRange
    if code == '?':
        return '\x01' if space.is_true(w_value) else '\x00'
    data = space.bytes_w(w_value) if space.isinstance_w(w_value, space.w_bytes) else ''
    if len(data) != 1:
        raise oefmt(space.w_TypeError, "a bytes object of length 1 is required, not '%T'", w_value)
    return data
