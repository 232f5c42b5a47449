"""What one item of an array is: typecodes, their sizes, and conversion from and to objects."""
from interpreter.error import oefmt
from objspace.buffer_items import (
    FLOATS, SIGNED, float_bits, load_float, new_unsigned, sign_extended)
from objspace.intobject import W_IntObject
from objspace.strcore import W_StrObject, from_code
from objspace.unicodehelpers import MAX_CODE
from rpython.rlib.rarithmetic import intmask, r_uint

TYPECODES = 'bBuhHiIlLqQfd'
_ITEM_SIZES = [1, 1, 4, 2, 2, 4, 4, 8, 8, 8, 8, 4, 8]
# the bits of an infinite float of four bytes
_INFINITE, _NEGATIVE_INFINITE = 0x7f800000, 0xff800000


def item_size(code):
    """The size of an item, or -1 if there is no such typecode."""
    index = TYPECODES.find(code)
    if index < 0:
        return -1
    return _ITEM_SIZES[index]


def buffer_format(code):
    """The format under which memoryviews know the items."""
    return 'w' if code == 'u' else code


def new_item(space, code, size, bits):
    """Box an item given by its bits (a machine int without sign)."""
    if code == 'u':
        if bits > MAX_CODE:
            raise oefmt(space.w_ValueError, "chr() arg not in range(0x110000)")
        return from_code(bits)
    if SIGNED.find(code) >= 0:
        return space.newint(sign_extended(bits, size))
    if FLOATS.find(code) >= 0:
        return space.newfloat(load_float(bits, size))
    return new_unsigned(space, bits)


def item_bits(space, code, w_value):
    """The bits of a boxed value. Raises TypeError, OverflowError."""
    if code == 'u':
        if not isinstance(w_value, W_StrObject) or w_value.length() != 1:
            raise oefmt(space.w_TypeError, "array item must be unicode character")
        return w_value.code_at(0)
    if code == 'd':
        return float_bits(space.float_w(w_value), 8)
    if code == 'f':
        return _single_bits(space.float_w(w_value))
    if isinstance(w_value, W_IntObject):
        w_int = w_value
    else:
        w_int = space.index(w_value)
    if isinstance(w_int, W_IntObject):
        return _small_int_bits(space, code, w_int.intval)
    return _big_int_bits(space, code, w_int)


def _single_bits(value):
    try:
        return float_bits(value, 4)
    except OverflowError:
        return _INFINITE if value > 0.0 else _NEGATIVE_INFINITE


def _small_int_bits(space, code, value):
    if code == 'i':
        _check(space, value, 31, True, 'signed integer')
    elif code == 'B':
        _check(space, value, 8, False, 'unsigned byte integer')
    elif code == 'b':
        _check(space, value, 15, True, 'signed short integer')
        _check(space, value, 7, True, 'signed char')
    elif code == 'h':
        _check(space, value, 15, True, 'signed short integer')
    elif code == 'H':
        _check(space, value, 31, True, 'signed integer')
        _check(space, value, 16, False, 'unsigned short')
    elif value < 0:
        if code == 'Q':
            raise oefmt(space.w_OverflowError, "can't convert negative int to unsigned")
        if code == 'I' or code == 'L':
            raise oefmt(space.w_OverflowError, "can't convert negative value to unsigned int")
    elif code == 'I':
        _check(space, value, 32, False, 'unsigned int')
    return value


def _check(space, value, bits, is_signed, noun):
    if value < (-(1 << bits) if is_signed else 0):
        raise oefmt(space.w_OverflowError, "%s is less than minimum", noun)
    if value >= 1 << bits:
        raise oefmt(space.w_OverflowError, "%s is greater than maximum", noun)


def _big_int_bits(space, code, w_int):
    """The bits of an int that is no machine int."""
    number = space.bigint_w(w_int)
    if code == 'I' or code == 'L' or code == 'Q':
        if number.sign < 0:
            if code == 'Q':
                raise oefmt(space.w_OverflowError, "can't convert negative int to unsigned")
            raise oefmt(space.w_OverflowError, "can't convert negative value to unsigned int")
        bits = r_uint(0)
        try:
            bits = number.touint()
        except OverflowError:
            if code != 'Q':
                raise oefmt(space.w_OverflowError, "Python int too large to convert to C unsigned long")
            raise oefmt(space.w_OverflowError, "int too big to convert")
        if code == 'I':
            raise oefmt(space.w_OverflowError, "unsigned int is greater than maximum")
        return intmask(bits)
    if code == 'q':
        raise oefmt(space.w_OverflowError, "int too big to convert")
    raise oefmt(space.w_OverflowError, "Python int too large to convert to C long")
