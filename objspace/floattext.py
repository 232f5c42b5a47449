"""float and text: float(str), float.hex(), float.fromhex(). repr and format are in format_number.py."""
import math

from interpreter.error import oefmt
from objspace.floatmath import nan_of_sign
from objspace.numberparsing import (
    NumberSyntaxError, number_text, skip_spaces, skip_spaces_back, string_to_float)
from rpython.rlib import jit
from rpython.rlib.rbigint import rbigint
from rpython.rlib.rfloat import DBL_MIN_EXP, DTSF_ADD_DOT_0, DTSF_ALT, INFINITY, copysign, isinf, isnan

# hexadecimal digits after the point: 52 bits
_FRACTION_DIGITS = 13
# exponents are cut here; no text is long enough to make up for it
_HUGE_EXPONENT = 2 ** 50
_TOO_LARGE = 1025
_TOO_SMALL = -1076


def float_from_text(space, w_source, utf8):
    """The float a str (as UTF-8) or the contents of a bytes object spell. Raises ValueError."""
    try:
        return string_to_float(number_text(utf8) if space.is_str(w_source) else utf8)
    except NumberSyntaxError:
        raise oefmt(space.w_ValueError, "could not convert string to float: %s",
                    space.text_w(space.repr(w_source)))


# ---- hexadecimal

@jit.elidable
def float_hex(value):
    """The text of float.hex()."""
    if isinf(value):
        return '-inf' if value < 0.0 else 'inf'
    if isnan(value):
        return 'nan'
    sign = '-' if copysign(1.0, value) < 0.0 else ''
    if value == 0.0:
        return sign + '0x0.0p+0'
    mantissa, exponent = math.frexp(abs(value))
    # normal numbers start with 1, subnormal ones with 0
    shift = 1 - max(DBL_MIN_EXP - exponent, 0)
    mantissa = math.ldexp(mantissa, shift)
    exponent -= shift
    lead = int(mantissa)
    digits = [chr(48 + lead), '.']
    mantissa -= float(lead)
    for _ in range(_FRACTION_DIGITS):
        mantissa *= 16.0
        lead = int(mantissa)
        mantissa -= float(lead)
        digits.append('0123456789abcdef'[lead])
    if exponent < 0:
        return '%s0x%sp-%d' % (sign, ''.join(digits), -exponent)
    return '%s0x%sp+%d' % (sign, ''.join(digits), exponent)


def _hex_value(c):
    if '0' <= c <= '9':
        return ord(c) - 48
    if 'a' <= c <= 'f':
        return ord(c) - 87
    if 'A' <= c <= 'F':
        return ord(c) - 55
    return -1


def _skip_hex_digits(text, i):
    while i < len(text) and _hex_value(text[i]) >= 0:
        i += 1
    return i


@jit.elidable
def parse_hex(text):
    """The float of a hexadecimal text, correctly rounded.

    Raises NumberSyntaxError; OverflowError if it is too large. Rule: float.fromhex() in the
    library reference.
    """
    end = skip_spaces_back(text, 0, len(text))
    start = skip_spaces(text, 0, end)
    assert 0 <= start <= end
    text = text[start:end].lower()
    i = 0
    negative = False
    if i < len(text) and (text[i] == '+' or text[i] == '-'):
        negative = text[i] == '-'
        i += 1
    word = text[i:]
    if word == 'inf' or word == 'infinity':
        return -INFINITY if negative else INFINITY
    if word == 'nan':
        return nan_of_sign(negative)
    if word.startswith('0x'):
        i += 2
    value = _hex_magnitude(text, i)
    return -value if negative else value


def _hex_magnitude(text, start):
    """The value of digits[.digits][p[sign]digits], which must be all of text[start:]."""
    stop = _skip_hex_digits(text, start)
    digits = text[start:stop]
    fraction = ''
    if stop < len(text) and text[stop] == '.':
        start = stop + 1
        stop = _skip_hex_digits(text, start)
        fraction = text[start:stop]
    digits += fraction
    if len(digits) == 0:
        raise NumberSyntaxError
    exponent = 0
    if stop < len(text) and text[stop] == 'p':
        exponent, stop = _exponent(text, stop + 1)
    if stop != len(text):
        raise NumberSyntaxError
    mantissa = rbigint.fromstr(digits, 16)
    return _scaled(mantissa, exponent - 4 * len(fraction))


def _exponent(text, i):
    """Return the exponent at i and the index after it."""
    negative = False
    if i < len(text) and (text[i] == '+' or text[i] == '-'):
        negative = text[i] == '-'
        i += 1
    first = i
    value = 0
    while i < len(text) and '0' <= text[i] <= '9':
        if value < _HUGE_EXPONENT:
            value = value * 10 + (ord(text[i]) - 48)
        i += 1
    if i == first:
        raise NumberSyntaxError
    return (-value if negative else value), i


def _scaled(mantissa, exponent):
    """mantissa * 2**exponent, rounded to nearest even."""
    if mantissa.sign == 0:
        return 0.0
    top = mantissa.bit_length() + exponent
    if top >= _TOO_LARGE:
        raise OverflowError
    if top < _TOO_SMALL:
        return 0.0
    if exponent >= 0:
        return mantissa.lshift(exponent).tofloat()
    return mantissa.truediv(rbigint.fromint(1).lshift(-exponent))


def descr_fromhex(space, w_type, w_text):
    """Create a floating-point number from a hexadecimal string."""
    if not space.is_str(w_text):
        raise oefmt(space.w_TypeError, "bad argument type for built-in operation")
    try:
        value = parse_hex(space.strict_text_w(w_text))
    except NumberSyntaxError:
        raise oefmt(space.w_ValueError, "invalid hexadecimal floating-point string")
    except OverflowError:
        raise oefmt(space.w_OverflowError, "hexadecimal value too large to represent as a float")
    w_float = space.newfloat(value)
    if space.is_w(w_type, space.w_float):
        return w_float
    return space.call_function(w_type, w_float)


def general_text(text, flags):
    """The result of formatd() with 'g' or 'G', without the zeros that rlib's leaves behind where it has rounded up to a ten.

    `flags`: as given to formatd(): the alternate form keeps all zeros, and one stays behind the point if there is
    no exponent and DTSF_ADD_DOT_0.
    """
    if flags & DTSF_ALT or text.find('.') < 0:
        return text
    end = 0
    while end < len(text) and text[end] != 'e' and text[end] != 'E':
        end += 1
    stop = end
    while stop > 0 and text[stop - 1] == '0':
        stop -= 1
    if stop > 0 and text[stop - 1] == '.':
        if end == len(text) and flags & DTSF_ADD_DOT_0:
            stop += 1
        else:
            stop -= 1
    assert 0 <= stop <= end
    return text[:stop] + text[end:]
