"""Everything that asks the Unicode database, and raw conversions between text representations.

The only file of the object space that names rlib's database, so that a newer one can be
swapped in here.  Codecs that report errors are in codec_*.py; what str does with the
properties is in strmethods_case.py.
"""
from interpreter.syntax.identifiers import is_printable, is_xid_continue, is_xid_start
from rpython.rlib import jit
from rpython.rlib.rstring import StringBuilder, UnicodeBuilder
from rpython.rlib.unicodedata import unicodedb_8_0_0 as unicodedb

MAX_CODE = 0x10ffff


# ---- properties of one code point

def is_space(code):
    """str.isspace() of one character; wider than C's isspace: includes 0x1c-0x1f."""
    if code < 128:
        return code == 32 or 9 <= code <= 13 or 0x1c <= code <= 0x1f
    return unicodedb.isspace(code)


def is_line_break(code):
    """True for what str.splitlines() splits at."""
    if code < 128:
        return 10 <= code <= 13 or 0x1c <= code <= 0x1e
    return code == 0x85 or code == 0x2028 or code == 0x2029


def is_alpha(code):
    return unicodedb.isalpha(code)


def is_decimal(code):
    return unicodedb.isdecimal(code)


def is_digit(code):
    return unicodedb.isdigit(code)


def is_numeric(code):
    return unicodedb.isnumeric(code)


def is_alnum(code):
    return (unicodedb.isalpha(code) or unicodedb.isdecimal(code) or unicodedb.isdigit(code)
            or unicodedb.isnumeric(code))


def is_lower(code):
    return unicodedb.islower(code)


def is_upper(code):
    return unicodedb.isupper(code)


def is_title(code):
    return unicodedb.istitle(code)


def is_cased(code):
    return unicodedb.iscased(code)


def is_case_ignorable(code):
    return unicodedb.iscaseignorable(code)


def decimal_value(code):
    """Return the value 0..9 of a decimal digit, or -1."""
    if 48 <= code <= 57:
        return code - 48
    if code < 128 or not unicodedb.isdecimal(code):
        return -1
    return unicodedb.decimal(code)


def upper_codes(code):
    """Return the full upper-case mapping: a list of code points."""
    return unicodedb.toupper_full(code)


def lower_codes(code):
    """Return the full lower-case mapping, without the final-sigma rule."""
    return unicodedb.tolower_full(code)


def title_codes(code):
    """Return the full title-case mapping."""
    return unicodedb.totitle_full(code)


def fold_codes(code):
    """Return the case folding: a list of code points."""
    codes = unicodedb.casefold_lookup(code)
    if codes is None:
        return unicodedb.tolower_full(code)
    return codes


def name_of_code(code):
    """Return the character's name. Raises KeyError if it has none."""
    return unicodedb.name(code)


def code_of_name(name):
    """Return the code point called `name` (upper case). Raises KeyError."""
    return unicodedb.lookup(name)


def is_identifier_start(code):
    return is_xid_start(code)


def is_identifier_part(code):
    return is_xid_continue(code)


def is_printable_code(code):
    """str.isprintable() of one character; repr() escapes the others."""
    if code < 128:
        return 32 <= code < 127
    return is_printable(code)


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
