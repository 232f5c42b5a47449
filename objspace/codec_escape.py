"""The codecs unicode-escape and raw-unicode-escape.

Decoders return (W_StrObject, bytes consumed), encoders an RPython str, as in codec_utf8.py.
The escapes of string literals in source code are decoded by interpreter/syntax/literals.py.
"""
from interpreter import warning
from objspace.codec_errors import decode_error, escape_code, hex_text
from objspace.strcore import from_unicode
from objspace.unicodehelpers import MAX_CODE, code_of_name, unicode_to_utf8
from rpython.rlib import jit
from rpython.rlib.rstring import StringBuilder, UnicodeBuilder

SIMPLE_ESCAPES = {'\\': 92, "'": 39, '"': 34, 'a': 7, 'b': 8, 't': 9, 'n': 10, 'v': 11, 'f': 12, 'r': 13}


class _Escape(object):
    """One decoded escape: `code` (-1: nothing to write, -2: an error with `reason`) and its end.

    `is_doubtful`: it is none, and stands for itself, or is octal and too large.
    """
    _immutable_ = True

    def __init__(self, code, end, reason='', is_doubtful=False):
        self.code = code
        self.end = end
        self.reason = reason
        self.is_doubtful = is_doubtful


def hex_value(c):
    """Return the value of a hexadecimal digit, or -1."""
    if '0' <= c <= '9':
        return ord(c) - 48
    if 'a' <= c <= 'f':
        return ord(c) - 87
    if 'A' <= c <= 'F':
        return ord(c) - 55
    return -1


def _hex_escape(data, start, count, truncated, too_large):
    """Decode `count` hexadecimal digits at `start`."""
    value = 0
    i = start
    while i < start + count:
        digit = hex_value(data[i]) if i < len(data) else -1
        if digit < 0:
            return _Escape(-2, i, truncated)
        value = value << 4 | digit
        i += 1
    if value > MAX_CODE:
        return _Escape(-2, i, too_large)
    return _Escape(value, i)


def _octal_escape(data, start):
    value = 0
    i = start
    while i < start + 3 and i < len(data) and '0' <= data[i] <= '7':
        value = value << 3 | (ord(data[i]) - 48)
        i += 1
    return _Escape(value, i, '', value > 0xff)


def _name_escape(data, start):
    malformed = 'malformed \\N character escape'
    if start >= len(data) or data[start] != '{':
        return _Escape(-2, start, malformed)
    end = data.find('}', start)
    if end < 0:
        return _Escape(-2, len(data), malformed)
    if end == start + 1:
        return _Escape(-2, end + 1, malformed)
    code = code_of_name(data[start + 1:end])
    if code < 0:
        return _Escape(-2, end + 1, 'unknown Unicode character name')
    return _Escape(code, end + 1)


def _decode_one(data, position):
    """Decode the escape whose backslash is at `position`."""
    if position + 1 >= len(data):
        return _Escape(-2, position + 1, '\\ at end of string')
    c = data[position + 1]
    start = position + 2
    if c in SIMPLE_ESCAPES:
        return _Escape(SIMPLE_ESCAPES[c], start)
    if c == '\n':
        return _Escape(-1, start)
    if '0' <= c <= '7':
        return _octal_escape(data, position + 1)
    illegal = 'illegal Unicode character'
    if c == 'x':
        return _hex_escape(data, start, 2, 'truncated \\xXX escape', illegal)
    if c == 'u':
        return _hex_escape(data, start, 4, 'truncated \\uXXXX escape', illegal)
    if c == 'U':
        return _hex_escape(data, start, 8, 'truncated \\UXXXXXXXX escape', illegal)
    if c == 'N':
        return _name_escape(data, start)
    # an unknown escape stands for itself, the backslash included
    return _Escape(92, position + 1, '', True)


def decode_unicode_escape(space, data, errors, final=True):
    """Decode Latin-1 text with the escapes of str literals; if not final, an incomplete escape is left."""
    builder = UnicodeBuilder(len(data))
    position = 0
    unknown = -1                    # where the first escape is, after its backslash, that should not be used
    while position < len(data):
        c = data[position]
        if c != '\\':
            builder.append(unichr(ord(c)))
            position += 1
            continue
        escape = _decode_one(data, position)
        if escape.code == -2:
            if not final and escape.end >= len(data):
                break
            text, position, data = decode_error(space, errors, 'unicodeescape', escape.reason,
                                                data, position, escape.end)
            builder.append(text)
            continue
        if escape.code >= 0:
            builder.append(unichr(escape.code))
        if escape.is_doubtful and unknown < 0:
            unknown = position + 1
        position = escape.end
    if unknown >= 0:
        warn_of_escape(space, data, unknown)
    return from_unicode(builder.build()), position


def warn_of_escape(space, data, i):
    """Warn that a backslash before data[i] has no meaning, or that the octal escape there is too large."""
    assert i >= 0
    if i >= len(data):
        return          # an error handler has put other data there since
    if '4' <= data[i] <= '7':
        text = "invalid octal escape sequence '\\%s'" % data[i:i + 3]
    else:
        text = "invalid escape sequence '\\%s'" % unicode_to_utf8(unichr(ord(data[i])) + u'')
    warning.warn_text(space, space.w_DeprecationWarning, text)


def decode_raw_unicode_escape(space, data, errors, final=True):
    """Decode Latin-1 text where \\uXXXX and \\UXXXXXXXX after an odd number of backslashes are escapes."""
    builder = UnicodeBuilder(len(data))
    position = 0
    while position < len(data):
        c = data[position]
        if c == '\\' and position + 1 >= len(data) and not final:
            break
        if c != '\\' or position + 1 >= len(data):
            builder.append(unichr(ord(c)))
            position += 1
            continue
        kind = data[position + 1]
        if kind == 'u':
            escape = _hex_escape(data, position + 2, 4, 'truncated \\uXXXX escape', '')
        elif kind == 'U':
            escape = _hex_escape(data, position + 2, 8, 'truncated \\UXXXXXXXX escape',
                                 '\\Uxxxxxxxx out of range')
        else:
            # also swallows the second of two backslashes, so that it starts no escape
            builder.append(u'\\')
            builder.append(unichr(ord(kind)))
            position += 2
            continue
        if escape.code == -2:
            if not final and escape.end >= len(data):
                break
            text, position, data = decode_error(space, errors, 'rawunicodeescape', escape.reason,
                                                data, position, escape.end)
            builder.append(text)
            continue
        builder.append(unichr(escape.code))
        position = escape.end
    return from_unicode(builder.build()), position


@jit.elidable
def _unicode_escape(text):
    builder = StringBuilder(len(text) * 2)
    for i in range(len(text)):
        code = ord(text[i])
        if code == 92:
            builder.append('\\\\')
        elif code == 9:
            builder.append('\\t')
        elif code == 10:
            builder.append('\\n')
        elif code == 13:
            builder.append('\\r')
        elif 32 <= code < 127:
            builder.append(chr(code))
        else:
            builder.append(escape_code(code))
    return builder.build()


@jit.elidable
def _raw_unicode_escape(text):
    builder = StringBuilder(len(text) * 2)
    for i in range(len(text)):
        code = ord(text[i])
        if code < 256:
            builder.append(chr(code))
        elif code < 0x10000:
            builder.append('\\u' + hex_text(code, 4))
        else:
            builder.append('\\U' + hex_text(code, 8))
    return builder.build()


def encode_unicode_escape(space, w_str, errors):
    """Encode to printable ASCII with escapes."""
    return _unicode_escape(w_str.unicode())


def encode_raw_unicode_escape(space, w_str, errors):
    """Encode to Latin-1, other characters as escapes."""
    return _raw_unicode_escape(w_str.unicode())
