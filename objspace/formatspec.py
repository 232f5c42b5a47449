"""The format mini-language: parsing a specification, its errors, and padding.

Rule: "Format Specification Mini-Language" in the library reference.  Numbers are laid out in
format_number.py; str.__format__ uses parse_spec(), check_str_spec() and pad_counts()
(or pad(), for UTF-8 text).
"""
from interpreter.error import OperationError, oefmt
from objspace.unicodehelpers import append_utf8, unicode_to_utf8
from rpython.rlib import jit
from rpython.rlib.rarithmetic import ovfcheck
from rpython.rlib.rstring import StringBuilder

# wider results are refused at once instead of by the allocator
MAX_WIDTH = 2 ** 31 - 1


class FormatSpec(object):
    """A parsed specification; `width` and `precision` are -1, `sign` and `thousands` NUL when absent.

    `fill` and `type_code` are code points, `align` is one of '<>^=', `zero_negative` is
    the 'z' option (negative zero loses its sign).
    """
    _immutable_ = True

    def __init__(self, fill, align, sign, zero_negative, alternate, width, thousands, precision, type_code):
        self.fill = fill
        self.align = align
        self.sign = sign
        self.zero_negative = zero_negative
        self.alternate = alternate
        self.width = width
        self.thousands = thousands
        self.precision = precision
        self.type_code = type_code

    def type_char(self):
        """The presentation type as an ASCII character; '?' for others, which no number has."""
        if 0 <= self.type_code < 128:
            return chr(self.type_code)
        return '?'


@jit.elidable
def _with_digit(value, digit):
    """Append a decimal digit to a number. Raises OverflowError."""
    tens = ovfcheck(value * 10)
    return ovfcheck(tens + digit)


class _Scanner(object):
    """A position in the specification."""

    def __init__(self, text):
        self.text = text
        self.pos = 0

    def left(self):
        return len(self.text) - self.pos

    def at(self, offset):
        """The code point `offset` after the position, or -1."""
        i = self.pos + offset
        if i >= len(self.text):
            return -1
        assert i >= 0
        return ord(self.text[i])

    def accept(self, c):
        """Step over the character if it is next."""
        if self.at(0) == ord(c):
            self.pos += 1
            return True
        return False

    def number(self, space):
        """Step over digits; return their value, -1 without any. Raises ValueError if too large."""
        value = -1
        while True:
            code = self.at(0)
            if not 48 <= code <= 57:
                return value
            if value < 0:
                value = 0
            try:
                value = _with_digit(value, code - 48)
            except OverflowError:
                raise oefmt(space.w_ValueError, "Too many decimal digits in format string")
            self.pos += 1


def _is_align(code):
    return code == ord('<') or code == ord('>') or code == ord('=') or code == ord('^')


def parse_spec(space, text, w_obj, default_type, default_align):
    """Parse the unicode `text` for formatting `w_obj`, which errors name.

    `default_type` ('s', 'd' or NUL for float and complex) and `default_align` are characters.
    Raises ValueError.
    """
    scanner = _Scanner(text)
    fill = 32
    align = default_align
    has_fill = has_align = False
    if scanner.left() >= 2 and _is_align(scanner.at(1)):
        fill = scanner.at(0)
        align = chr(scanner.at(1) & 127)
        has_fill = has_align = True
        scanner.pos = 2
    elif _is_align(scanner.at(0)):
        align = chr(scanner.at(0) & 127)
        has_align = True
        scanner.pos = 1
    sign = '\0'
    code = scanner.at(0)
    if code == ord(' ') or code == ord('+') or code == ord('-'):
        sign = chr(code & 127)
        scanner.pos += 1
    zero_negative = scanner.accept('z')
    alternate = scanner.accept('#')
    if not has_fill and scanner.accept('0'):
        fill = ord('0')
        if not has_align and default_align == '>':
            align = '='
    width = scanner.number(space)
    thousands = _parse_thousands(space, scanner)
    precision = -1
    if scanner.accept('.'):
        precision = scanner.number(space)
        if precision < 0:
            raise oefmt(space.w_ValueError, "Format specifier missing precision")
    type_code = ord(default_type)
    if scanner.left() > 1:
        raise oefmt(space.w_ValueError, "Invalid format specifier '%s' for object of type '%T'",
                    unicode_to_utf8(text), w_obj)
    if scanner.left() == 1:
        type_code = scanner.at(0)
    if thousands != '\0':
        _check_thousands(space, thousands, type_code)
    if width > MAX_WIDTH:
        raise OperationError(space.w_MemoryError, None)
    return FormatSpec(fill, align, sign, zero_negative, alternate, width, thousands, precision, type_code)


def _parse_thousands(space, scanner):
    thousands = '\0'
    if scanner.accept(','):
        thousands = ','
    if scanner.accept('_'):
        if thousands == ',':
            raise oefmt(space.w_ValueError, "Cannot specify both ',' and '_'.")
        thousands = '_'
    if thousands == '_' and scanner.at(0) == ord(','):
        raise oefmt(space.w_ValueError, "Cannot specify both ',' and '_'.")
    return thousands


def _check_thousands(space, thousands, type_code):
    if type_code == 0 or (type_code < 128 and chr(type_code & 127) in 'defgEGF%'):
        return
    if thousands == '_' and type_code < 128 and chr(type_code & 127) in 'boxX':
        return
    if 32 < type_code < 128:
        raise oefmt(space.w_ValueError, "Cannot specify '%c' with '%c'.", thousands, chr(type_code & 127))
    raise oefmt(space.w_ValueError, "Cannot specify '%c' with '\\x%x'.", thousands, type_code)


def unknown_type(space, spec, w_obj):
    """The ValueError for a presentation type that `w_obj` does not have."""
    code = spec.type_code
    if 32 < code < 128:
        return oefmt(space.w_ValueError, "Unknown format code '%c' for object of type '%T'",
                     chr(code & 127), w_obj)
    return oefmt(space.w_ValueError, "Unknown format code '\\x%x' for object of type '%T'", code, w_obj)


def check_str_spec(space, spec, w_obj):
    """Raise ValueError for what a specification for str must not have."""
    if spec.type_code != ord('s'):
        raise unknown_type(space, spec, w_obj)
    if spec.sign == ' ':
        raise oefmt(space.w_ValueError, "Space not allowed in string format specifier")
    if spec.sign != '\0':
        raise oefmt(space.w_ValueError, "Sign not allowed in string format specifier")
    if spec.zero_negative:
        raise oefmt(space.w_ValueError, "Negative zero coercion (z) not allowed in string format specifier")
    if spec.alternate:
        raise oefmt(space.w_ValueError, "Alternate form (#) not allowed in string format specifier")
    if spec.align == '=':
        raise oefmt(space.w_ValueError, "'=' alignment not allowed in string format specifier")


def pad_counts(spec, length):
    """Return how many fill characters go to the left and to the right of `length` characters."""
    total = spec.width - length
    if total <= 0:
        return 0, 0
    if spec.align == '<':
        return 0, total
    if spec.align == '^':
        return total // 2, total - total // 2
    return total, 0


def append_fill(builder, code, count):
    """Append `count` fill characters, as UTF-8."""
    if code < 128:
        builder.append_multiple_char(chr(code & 127), count)
    else:
        for _ in range(count):
            append_utf8(builder, code)


def pad(spec, utf8, length):
    """Return UTF-8 text of `length` code points, padded to the width."""
    left, right = pad_counts(spec, length)
    if left == 0 and right == 0:
        return utf8
    builder = StringBuilder(len(utf8) + left + right)
    append_fill(builder, spec.fill, left)
    builder.append(utf8)
    append_fill(builder, spec.fill, right)
    return builder.build()
