"""What the object space asks about characters, and raw conversions between text representations.

The database itself is interpreter/unicode/.  Codecs that report errors are in codec_*.py; what str
does with the properties is in strmethods_case.py.
"""
from interpreter.unicode import names
from interpreter.unicode.database import (
    ALPHA, CASED, DECIMAL, DIGIT, IGNORABLE, LOWER, NUMERIC, PRINTABLE, SPACE, TITLE, UPPER, XID_CONTINUE, XID_START,
    fold_codes, has_flag, lower_codes, title_codes, upper_codes)
from interpreter.unicode import database
from rpython.rlib import jit
from rpython.rlib.rstring import StringBuilder, UnicodeBuilder

MAX_CODE = 0x10ffff

# for the rest of the object space
__all__ = ['fold_codes', 'lower_codes', 'title_codes', 'upper_codes']


# ---- properties of one code point

def is_space(code):
    """str.isspace() of one character; wider than C's isspace: includes 0x1c-0x1f."""
    if code < 128:
        return code == 32 or 9 <= code <= 13 or 0x1c <= code <= 0x1f
    return has_flag(code, SPACE)


def is_line_break(code):
    """True for what str.splitlines() splits at."""
    if code < 128:
        return 10 <= code <= 13 or 0x1c <= code <= 0x1e
    return code == 0x85 or code == 0x2028 or code == 0x2029


def is_alpha(code):
    return has_flag(code, ALPHA)


def is_decimal(code):
    return has_flag(code, DECIMAL)


def is_digit(code):
    return has_flag(code, DIGIT)


def is_numeric(code):
    return has_flag(code, NUMERIC)


def is_alnum(code):
    return has_flag(code, ALPHA | DECIMAL | DIGIT | NUMERIC)


def is_lower(code):
    return has_flag(code, LOWER)


def is_upper(code):
    return has_flag(code, UPPER)


def is_title(code):
    return has_flag(code, TITLE)


def is_cased(code):
    return has_flag(code, CASED)


def is_case_ignorable(code):
    return has_flag(code, IGNORABLE)


def decimal_value(code):
    """Return the value 0..9 of a decimal digit, or -1."""
    if code < 128:
        return code - 48 if 48 <= code <= 57 else -1
    return database.decimal_value(code)


def name_of_code(code):
    """Return the character's name for \\N{...}, or ''."""
    return names.name_of(code, True)


def code_of_name(name):
    """Return the code point that \\N{name} means, or -1."""
    return names.literal_code(name)


def is_identifier_start(code):
    return has_flag(code, XID_START)


def is_identifier_part(code):
    return has_flag(code, XID_CONTINUE)


def is_printable_code(code):
    """str.isprintable() of one character; repr() escapes the others."""
    if code < 128:
        return 32 <= code < 127
    return has_flag(code, PRINTABLE)


# ---- representations

@jit.elidable
def is_ascii(data):
    """True if all bytes of the str are below 128."""
    for c in data:
        if ord(c) >= 128:
            return False
    return True


@jit.elidable
def unicode_is_ascii(text):
    """True if all characters of the unicode are below 128."""
    for i in range(len(text)):
        if ord(text[i]) >= 128:
            return False
    return True


@jit.elidable
def widen_latin1(data):
    """Return the unicode with the code points that the bytes have."""
    builder = UnicodeBuilder(len(data))
    for c in data:
        builder.append(unichr(ord(c)))
    return builder.build()


@jit.elidable
def narrow_latin1(text):
    """Return the str of a unicode whose characters are all below 256."""
    builder = StringBuilder(len(text))
    for i in range(len(text)):
        builder.append(chr(ord(text[i]) & 0xff))
    return builder.build()


def append_utf8(builder, code):
    """Append the UTF-8 form of one code point; a surrogate gives its three bytes."""
    if code < 0x80:
        builder.append(chr(code))
    elif code < 0x800:
        builder.append(chr(0xc0 | (code >> 6)))
        builder.append(chr(0x80 | (code & 0x3f)))
    elif code < 0x10000:
        builder.append(chr(0xe0 | (code >> 12)))
        builder.append(chr(0x80 | ((code >> 6) & 0x3f)))
        builder.append(chr(0x80 | (code & 0x3f)))
    else:
        builder.append(chr(0xf0 | (code >> 18)))
        builder.append(chr(0x80 | ((code >> 12) & 0x3f)))
        builder.append(chr(0x80 | ((code >> 6) & 0x3f)))
        builder.append(chr(0x80 | (code & 0x3f)))


@jit.elidable
def unicode_to_utf8(text):
    """Return the internal UTF-8 form: as UTF-8, and surrogates as three bytes each."""
    builder = StringBuilder(len(text) + (len(text) >> 1))
    for i in range(len(text)):
        append_utf8(builder, ord(text[i]))
    return builder.build()


@jit.elidable
def utf8_to_unicode(data):
    """Inverse of unicode_to_utf8.  `data` must be well-formed (surrogates allowed)."""
    builder = UnicodeBuilder(len(data))
    i = 0
    size = len(data)
    while i < size:
        first = ord(data[i])
        if first < 0x80:
            code = first
            i += 1
        elif first < 0xe0:
            code = (first & 0x1f) << 6 | _tail(data, i + 1)
            i += 2
        elif first < 0xf0:
            code = (first & 0x0f) << 12 | _tail(data, i + 1) << 6 | _tail(data, i + 2)
            i += 3
        else:
            code = ((first & 0x07) << 18 | _tail(data, i + 1) << 12
                    | _tail(data, i + 2) << 6 | _tail(data, i + 3))
            i += 4
        builder.append(unichr(code))
    return builder.build()


def _tail(data, i):
    if i >= len(data):
        return 0
    return ord(data[i]) & 0x3f
