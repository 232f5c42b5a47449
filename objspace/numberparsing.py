"""Text to number: int() with bases and underscores, float(), complex(); and the digit limit.

The scanners work on ASCII; number_text() first maps other decimal digits and spaces to
it.  Which objects the constructors accept is with the types (int_new.py,
floatobject.py, complexobject.py).
"""
from interpreter.error import oefmt
from objspace.bigint_fast import decimal_text, parse_binary_digits
from objspace.floatmath import nan_of_sign
from objspace.unicodehelpers import decimal_value, is_ascii, is_space, utf8_to_unicode
from rpython.rlib import jit
from rpython.rlib.rbigint import rbigint
from rpython.rlib.rfloat import INFINITY, rstring_to_float
from rpython.rlib.rstring import StringBuilder, replace

# no digit can overflow a value that is at most this, in any base up to 36
_SAFE_VALUE = 2 ** 57 - 1
_MAX_ERROR_TEXT = 200


class DigitLimit(object):
    """sys.get_int_max_str_digits(): the most decimal digits a conversion may have, 0 for no limit."""

    def __init__(self):
        self.value = 4300


digit_limit = DigitLimit()


class NumberSyntaxError(Exception):
    """The text is not a number."""


# ---- preparation of the text

@jit.elidable
def number_text(utf8):
    """Return the ASCII form of a str given to a number constructor.

    Decimal digits and spaces outside ASCII become '0'..'9' and ' ', anything else '?'.
    """
    if is_ascii(utf8):
        return utf8
    text = utf8_to_unicode(utf8)
    builder = StringBuilder(len(text))
    for i in range(len(text)):
        code = ord(text[i])
        if code < 128:
            builder.append(chr(code))
        elif is_space(code):
            builder.append(' ')
        else:
            value = decimal_value(code)
            if value >= 0:
                builder.append(chr(48 + value))
            else:
                builder.append('?')
    return builder.build()


def is_c_space(c):
    """What C's isspace() accepts."""
    return c == ' ' or '\t' <= c <= '\r'


def skip_spaces(text, i, end):
    """Return the index of the first character that is no space."""
    while i < end and is_c_space(text[i]):
        i += 1
    return i


def skip_spaces_back(text, start, end):
    """Return the end of the text without its final spaces."""
    while end > start and is_c_space(text[end - 1]):
        end -= 1
    return end


def shortened_repr(space, w_source):
    """The repr of the offending text, cut as `%.200R` does."""
    text = space.text_w(space.repr(w_source))
    if len(text) <= _MAX_ERROR_TEXT:
        return text
    i = 0
    count = 0
    while i < len(text) and count < _MAX_ERROR_TEXT:
        i += 1
        # the bytes after the first of a character
        while i < len(text) and ord(text[i]) & 0xc0 == 0x80:
            i += 1
        count += 1
    return text[:i]


# ---- int

def _digit_value(c):
    if '0' <= c <= '9':
        return ord(c) - 48
    if 'a' <= c <= 'z':
        return ord(c) - 87
    if 'A' <= c <= 'Z':
        return ord(c) - 55
    return 99


def _prefix_base(text, i, end):
    """Return the base announced by 0x, 0o or 0b at i, or 0."""
    if i + 1 < end and text[i] == '0':
        c = text[i + 1]
        if c == 'x' or c == 'X':
            return 16
        if c == 'o' or c == 'O':
            return 8
        if c == 'b' or c == 'B':
            return 2
    return 0


def parse_int(space, text, base, w_source):
    """Return the boxed int that ASCII `text` spells in `base` (0, 2..36).

    Raises ValueError, which shows `w_source`, for bad syntax or too many digits.
    Rule: "Integer literals" in the language reference, and int() in the library reference.
    """
    end = skip_spaces_back(text, 0, len(text))
    i = skip_spaces(text, 0, end)
    negative = False
    if i < end and (text[i] == '-' or text[i] == '+'):
        negative = text[i] == '-'
        i += 1
    real_base = base
    prefix = _prefix_base(text, i, end)
    only_zero = False
    if base == 0:
        real_base = prefix
        if prefix == 0:
            real_base = 10
            only_zero = i < end and text[i] == '0'
    if prefix != 0 and prefix == real_base:
        i += 2
        if i < end and text[i] == '_':
            i += 1
    count, value, is_big = _scan_digits(text, i, end, real_base)
    if count == 0 or (only_zero and (is_big or value != 0)):
        raise invalid_int(space, base, w_source)
    if not is_big:
        return space.newint(-value if negative else value)
    limit = digit_limit.value
    if real_base & (real_base - 1) != 0 and 0 < limit < count:
        raise oefmt(space.w_ValueError,
                    "Exceeds the limit (%d digits) for integer string conversion: value has %d digits; "
                    "use sys.set_int_max_str_digits() to increase the limit", limit, count)
    assert 0 <= i <= end
    num = _big_value(text[i:end], real_base)
    return space.newbigint(num.neg() if negative else num)


@jit.elidable
def _big_value(digits, base):
    digits = replace(digits, '_', '')
    if base == 10:
        return rbigint.fromdecimalstr(digits)
    if base == 16:
        return parse_binary_digits(digits, 4)
    if base == 8:
        return parse_binary_digits(digits, 3)
    if base == 2:
        return parse_binary_digits(digits, 1)
    return rbigint.fromstr(digits, base)


@jit.elidable
def _scan_digits(text, i, end, base):
    """Check digits with single underscores between them.

    Return their number (0: bad syntax), the value, and whether the value was too big to
    be computed here.
    """
    value = 0
    count = 0
    is_big = False
    after_digit = False
    while i < end:
        c = text[i]
        if c == '_':
            if not after_digit:
                return 0, 0, False
            after_digit = False
        else:
            digit = _digit_value(c)
            if digit >= base:
                return 0, 0, False
            if value > _SAFE_VALUE:
                is_big = True
            else:
                value = value * base + digit
            count += 1
            after_digit = True
        i += 1
    if not after_digit:
        return 0, 0, False
    return count, value, is_big


def invalid_int(space, base, w_source):
    """The ValueError for a text that is no int."""
    return oefmt(space.w_ValueError, "invalid literal for int() with base %d: %s",
                 base, shortened_repr(space, w_source))


# a little below the logarithm, so that what it says is certain
LOG10_OF_2 = 0.30102999566398


def bigint_text(space, num):
    """Return the decimal text of an rbigint. Raises ValueError beyond the digit limit."""
    limit = digit_limit.value
    if limit > 0:
        # a cheap lower bound first: the conversion itself is what the limit protects from
        if int((num.bit_length() - 1) * LOG10_OF_2) >= limit:
            raise too_many_digits(space, limit)
        text = decimal_text(num)
        if len(text) - (num.sign < 0) > limit:
            raise too_many_digits(space, limit)
        return text
    return decimal_text(num)


def too_many_digits(space, limit):
    return oefmt(space.w_ValueError, "Exceeds the limit (%d digits) for integer string conversion; "
                 "use sys.set_int_max_str_digits() to increase the limit", limit)


# ---- float

@jit.elidable
def without_underscores(text):
    """Remove underscores that stand between digits. Raises NumberSyntaxError for others."""
    if text.find('_') < 0:
        return text
    last = len(text) - 1
    for i in range(len(text)):
        if text[i] == '_':
            if i == 0 or i == last or not ('0' <= text[i - 1] <= '9') or not ('0' <= text[i + 1] <= '9'):
                raise NumberSyntaxError
    return replace(text, '_', '')


def _matches_word(text, i, end, word):
    if end - i < len(word):
        return False
    for k in range(len(word)):
        c = text[i + k]
        if c != word[k] and c != chr(ord(word[k]) - 32):
            return False
    return True


def _skip_digits(text, i, end):
    while i < end and '0' <= text[i] <= '9':
        i += 1
    return i


def _special_end(text, i, end):
    """Return the end of inf, infinity or nan at i, or -1."""
    if _matches_word(text, i, end, 'infinity'):
        return i + 8
    if _matches_word(text, i, end, 'inf') or _matches_word(text, i, end, 'nan'):
        return i + 3
    return -1


@jit.elidable
def scan_float(text, start, end):
    """Return the end of the longest float (sign, digits, exponent, inf, nan) at start, or start."""
    i = start
    if i < end and (text[i] == '+' or text[i] == '-'):
        i += 1
    special = _special_end(text, i, end)
    if special >= 0:
        return special
    first = i
    i = _skip_digits(text, i, end)
    digits = i - first
    if i < end and text[i] == '.':
        first = i + 1
        i = _skip_digits(text, first, end)
        digits += i - first
    if digits == 0:
        return start
    if i < end and (text[i] == 'e' or text[i] == 'E'):
        k = i + 1
        if k < end and (text[k] == '+' or text[k] == '-'):
            k += 1
        stop = _skip_digits(text, k, end)
        if stop > k:
            return stop
    return i


@jit.elidable
def float_value(text, start, end):
    """Return the float that scan_float() found between start and end, rounded correctly."""
    assert 0 <= start < end
    i = start
    negative = text[i] == '-'
    if negative or text[i] == '+':
        i += 1
    c = text[i]
    if c == 'i' or c == 'I':
        return -INFINITY if negative else INFINITY
    if c == 'n' or c == 'N':
        return nan_of_sign(negative)
    assert end >= 0
    try:
        return rstring_to_float(text[start:end])
    except ValueError:
        raise NumberSyntaxError


def string_to_float(text):
    """Return the float an ASCII text spells. Raises NumberSyntaxError."""
    end = skip_spaces_back(text, 0, len(text))
    start = skip_spaces(text, 0, end)
    assert 0 <= start <= end
    text = without_underscores(text[start:end])
    size = len(text)
    if size == 0 or scan_float(text, 0, size) != size:
        raise NumberSyntaxError
    return float_value(text, 0, size)


# ---- complex

def string_to_complex(text):
    """Return (real, imag) of an ASCII text. Raises NumberSyntaxError."""
    end = skip_spaces_back(text, 0, len(text))
    i = skip_spaces(text, 0, end)
    if i < end and text[i] == '(':
        if text[end - 1] != ')':
            raise NumberSyntaxError
        end -= 1
        i = skip_spaces(text, i + 1, end)
        end = skip_spaces_back(text, i, end)
    stop = scan_float(text, i, end)
    if stop == i:
        return 0.0, _imaginary_unit(text, i, end)
    first = float_value(text, i, stop)
    if stop == end:
        return first, 0.0
    if _is_j(text[stop]):
        if stop + 1 != end:
            raise NumberSyntaxError
        return 0.0, first
    if text[stop] != '+' and text[stop] != '-':
        raise NumberSyntaxError
    i = stop
    stop = scan_float(text, i, end)
    if stop == i:
        return first, _imaginary_unit(text, i, end)
    if stop + 1 != end or not _is_j(text[stop]):
        raise NumberSyntaxError
    return first, float_value(text, i, stop)


def _is_j(c):
    return c == 'j' or c == 'J'


def _imaginary_unit(text, i, end):
    """The value of j, +j or -j, which must fill the rest of the text."""
    unit = 1.0
    if i < end and (text[i] == '+' or text[i] == '-'):
        if text[i] == '-':
            unit = -1.0
        i += 1
    if i + 1 != end or not _is_j(text[i]):
        raise NumberSyntaxError
    return unit
