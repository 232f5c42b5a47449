"""Text of numbers: int, float and complex through the format mini-language, and repr of floats.

The specification is parsed in formatspec.py; `%`-formatting is in strpercent_number.py.
All results are UTF-8 (ASCII but for the fill character).
"""
from interpreter.error import oefmt
from objspace.floattext import general_text
from objspace.formatspec import append_fill, pad, pad_counts, parse_spec, unknown_type
from objspace.numberparsing import bigint_text
from objspace.unicodehelpers import append_utf8
from rpython.rlib import jit
from rpython.rlib.rfloat import DTSF_ADD_DOT_0, DTSF_ALT, DTSF_SIGN, copysign, formatd
from rpython.rlib.rstring import StringBuilder

DIGITS_2 = '01'
DIGITS_8 = '01234567'
DIGITS_16 = '0123456789abcdef'
DEFAULT_PRECISION = 6
# more decimal places than the conversion can count
MAX_PRECISION = 0x7fff0000


# ---- repr

@jit.elidable
def float_repr(value):
    """The shortest text that reads back as the same float."""
    return formatd(value, 'r', 0, DTSF_ADD_DOT_0)


@jit.elidable
def _complex_part(value, flags):
    text = formatd(value, 'r', 0, flags)
    if flags & DTSF_SIGN and text[0] != '-' and text[0] != '+':
        return '+' + text
    return text


@jit.elidable
def complex_repr(real, imag):
    """`(1+2j)`; only the imaginary part where the real one is a positive zero."""
    if real == 0.0 and not is_negative(real):
        return _complex_part(imag, 0) + 'j'
    return '(%s%sj)' % (_complex_part(real, 0), _complex_part(imag, DTSF_SIGN))


def is_negative(value):
    """The sign bit of a float that is not a NaN."""
    return copysign(1.0, value) < 0.0


# ---- laying out one number

def _group(digits, size, separator, least):
    """Insert separators, and zeros on the left until the text has `least` characters."""
    pieces = []
    remaining = len(digits)
    while True:
        length = min(size, max(max(remaining, least), 1))
        taken = min(remaining, length)
        start = remaining - taken
        assert start >= 0
        pieces.append('0' * (length - taken) + digits[start:remaining])
        remaining = start
        least -= length
        if remaining <= 0 and least <= 0:
            break
        least -= 1
    pieces.reverse()
    return separator.join(pieces)


class NumberParts(object):
    """A number cut for layout: sign ('' or '-'), 0x prefix, integer digits, and the rest."""
    _immutable_ = True

    def __init__(self, is_negative, prefix, digits, rest):
        self.is_negative = is_negative
        self.prefix = prefix
        self.digits = digits
        self.rest = rest


def _sign_text(is_negative, sign):
    if is_negative:
        return '-'
    if sign == '+':
        return '+'
    if sign == ' ':
        return ' '
    return ''


def _layout(spec, parts, group_size):
    """Put sign, padding, separators together."""
    sign = _sign_text(parts.is_negative, spec.sign)
    fixed = len(sign) + len(parts.prefix) + len(parts.rest)
    least = 0
    if spec.fill == ord('0') and spec.align == '=':
        least = spec.width - fixed
    digits = parts.digits
    if digits != '':
        if spec.thousands != '\0':
            digits = _group(digits, group_size, spec.thousands, least)
        elif len(digits) < least:
            digits = '0' * (least - len(digits)) + digits
    head = sign + parts.prefix
    tail = digits + parts.rest
    if spec.align != '=':
        text = head + tail
        return pad(spec, text, len(text))
    left, right = pad_counts(spec, len(head) + len(tail))
    builder = StringBuilder(len(head) + len(tail) + left)
    builder.append(head)
    append_fill(builder, spec.fill, left)
    builder.append(tail)
    return builder.build()


# ---- int

def _int_digits(space, num, type_char):
    """Digits of a non-negative rbigint."""
    if type_char == 'b':
        return num.format(DIGITS_2)
    if type_char == 'o':
        return num.format(DIGITS_8)
    if type_char == 'x' or type_char == 'X':
        text = num.format(DIGITS_16)
        if type_char == 'X':
            return text.upper()
        return text
    return bigint_text(space, num)


def int_text_in_base(num, base):
    """Text of an rbigint in base 2, 8 or 16 with its prefix: what bin(), oct(), hex() give."""
    if base == 2:
        return num.format(DIGITS_2, '0b')
    if base == 8:
        return num.format(DIGITS_8, '0o')
    return num.format(DIGITS_16, '0x')


def format_int(space, w_obj, num, text):
    """`format(int, spec)`: `num` is the value of w_obj as an rbigint, `text` the unicode spec."""
    spec = parse_spec(space, text, w_obj, 'd', '>')
    kind = spec.type_char()
    if kind in 'eEfFgG%':
        return _format_one_float(space, w_obj, bigint_to_float(space, num), spec)
    if not (kind in 'bcdnoxX'):
        raise unknown_type(space, spec, w_obj)
    if spec.precision != -1:
        raise oefmt(space.w_ValueError, "Precision not allowed in integer format specifier")
    if spec.zero_negative:
        raise oefmt(space.w_ValueError, "Negative zero coercion (z) not allowed in integer format specifier")
    if kind == 'c':
        return _format_char(space, num, spec)
    prefix = ''
    if spec.alternate and kind in 'boxX':
        prefix = '0' + kind
    digits = _int_digits(space, num.abs(), kind)
    group_size = 3
    if kind in 'boxX':
        group_size = 4
    return _layout(spec, NumberParts(num.sign < 0, prefix, digits, ''), group_size)


def _format_char(space, num, spec):
    if spec.sign != '\0':
        raise oefmt(space.w_ValueError, "Sign not allowed with integer format specifier 'c'")
    if spec.alternate:
        raise oefmt(space.w_ValueError, "Alternate form (#) not allowed with integer format specifier 'c'")
    try:
        code = num.toint()
    except OverflowError:
        raise oefmt(space.w_OverflowError, "Python int too large to convert to C long")
    if not 0 <= code <= 0x10ffff:
        raise oefmt(space.w_OverflowError, "%%c arg not in range(0x110000)")
    builder = StringBuilder(4)
    append_utf8(builder, code)
    return pad(spec, builder.build(), 1)


def bigint_to_float(space, num):
    """The nearest float. Raises OverflowError."""
    try:
        return num.tofloat()
    except OverflowError:
        raise oefmt(space.w_OverflowError, "int too large to convert to float")


# ---- float

def _float_text(value, kind, precision, flags):
    """formatd() for any presentation type; precision -1 is the type's default."""
    if kind == '%':
        return formatd(value * 100.0, 'f', precision, flags) + '%'
    if kind == 'e':
        return formatd(value, 'e', precision, flags)
    if kind == 'E':
        return formatd(value, 'E', precision, flags)
    if kind == 'f':
        return formatd(value, 'f', precision, flags)
    if kind == 'F':
        return formatd(value, 'F', precision, flags)
    if kind == 'G':
        return general_text(formatd(value, 'G', precision, flags), flags)
    if kind == 'r':
        return formatd(value, 'r', 0, flags)
    return general_text(formatd(value, 'g', precision, flags), flags)


def _is_zero_text(text):
    """True if the digits before any exponent are all zeros."""
    for c in text:
        if c == 'e' or c == 'E':
            break
        if '1' <= c <= '9' or c == 'n' or c == 'N' or c == 'i' or c == 'I':
            return False
    return True


def _cut_float(space, value, spec, no_point):
    """Format without layout; return NumberParts. `no_point`: repr style without '.0' (complex)."""
    kind = spec.type_char()
    precision = spec.precision
    if precision > MAX_PRECISION:
        raise oefmt(space.w_ValueError, "precision too big")
    flags = 0
    if spec.alternate:
        flags |= DTSF_ALT
    if spec.type_code == 0:
        if not no_point:
            flags |= DTSF_ADD_DOT_0
        kind = 'r'
        if precision >= 0:
            kind = 'g'
    elif kind == 'n':
        kind = 'g'
    if precision < 0:
        precision = DEFAULT_PRECISION
    text = _float_text(value, kind, precision, flags)
    negative = text[0] == '-'
    start = 1 if negative else 0
    if negative and spec.zero_negative and _is_zero_text(text):
        negative = False
    stop = start
    while stop < len(text) and '0' <= text[stop] <= '9':
        stop += 1
    return NumberParts(negative, '', text[start:stop], text[stop:])


def _format_one_float(space, w_obj, value, spec):
    return _layout(spec, _cut_float(space, value, spec, False), 3)


def _check_float_type(space, spec, w_obj, allowed):
    if spec.type_code != 0 and (spec.type_code >= 128 or spec.type_char() not in allowed):
        raise unknown_type(space, spec, w_obj)


def format_float(space, w_obj, value, text):
    """`format(float, spec)` with the unicode spec `text`."""
    spec = parse_spec(space, text, w_obj, '\0', '>')
    _check_float_type(space, spec, w_obj, 'eEfFgGn%')
    return _format_one_float(space, w_obj, value, spec)


# ---- complex

def format_complex(space, w_obj, real, imag, text):
    """`format(complex, spec)` with the unicode spec `text`."""
    spec = parse_spec(space, text, w_obj, '\0', '>')
    _check_float_type(space, spec, w_obj, 'eEfFgGn')
    if spec.fill == ord('0'):
        raise oefmt(space.w_ValueError, "Zero padding is not allowed in complex format specifier")
    if spec.align == '=':
        raise oefmt(space.w_ValueError, "'=' alignment flag is not allowed in complex format specifier")
    imag_parts = _cut_float(space, imag, spec, True)
    only_imag = spec.type_code == 0 and real == 0.0 and not is_negative(real)
    if only_imag:
        body = _grouped(spec, imag_parts, spec.sign) + 'j'
    else:
        body = (_grouped(spec, _cut_float(space, real, spec, True), spec.sign)
                + _grouped(spec, imag_parts, '+') + 'j')
        if spec.type_code == 0:
            body = '(' + body + ')'
    return pad(spec, body, len(body))


def _grouped(spec, parts, sign):
    """Sign, digits with separators, rest; no padding."""
    digits = parts.digits
    if digits != '' and spec.thousands != '\0':
        digits = _group(digits, 3, spec.thousands, 0)
    return _sign_text(parts.is_negative, sign) + digits + parts.rest
