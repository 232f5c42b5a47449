"""The values of literals: numbers, and the escapes of str and bytes.

The text is that of a token that the tokenizer accepted.  Concatenation and f-strings are
in `fstring.py`.

Source of the rules: "Literals" in the Python 3.11 reference.
"""
from rpython.rlib.rarithmetic import intmask
from rpython.rlib.rbigint import rbigint
from rpython.rlib.rfloat import string_to_float
from rpython.rlib.rstring import ParseStringError, UnicodeBuilder, StringBuilder
from rpython.rlib.runicode import UNICHR
from interpreter.syntax import constants
from interpreter.unicode.names import literal_code

# CPython refuses to convert longer decimal integers (sys.set_int_max_str_digits)
MAX_INT_DIGITS = 4300


class LiteralError(Exception):
    "Internal: the reason why an escape is wrong."

    def __init__(self, msg):
        self.msg = msg


# ---- numbers

def _without_underscores(text):
    if text.find('_') < 0:
        return text
    return ''.join(text.split('_'))


def number_value(text):
    "The constant of a number token, or None for an integer of too many digits."
    text = _without_underscores(text)
    size = len(text)
    if size > 1 and text[0] == '0':
        char = text[1]
        if char == 'x' or char == 'X':
            return constants.ConstInt(rbigint.fromstr(text[2:], 16))
        if char == 'o' or char == 'O':
            return constants.ConstInt(rbigint.fromstr(text[2:], 8))
        if char == 'b' or char == 'B':
            return constants.ConstInt(rbigint.fromstr(text[2:], 2))
    last = text[size - 1]
    if last == 'j' or last == 'J':
        return constants.ConstComplex(0.0, _float(text[:-1]))
    for char in text:
        if not char.isdigit():
            return constants.ConstFloat(_float(text))
    if size < 18:
        value = 0
        for char in text:
            value = value * 10 + (ord(char) - ord('0'))
        return constants.ConstInt(rbigint.fromint(value))
    if size > MAX_INT_DIGITS:
        return None
    return constants.ConstInt(rbigint.fromdecimalstr(text))


def _float(text):
    try:
        return string_to_float(text)
    except ParseStringError:
        return 0.0


def too_many_digits(text):
    return ('Exceeds the limit (%d digits) for integer string conversion: value has %d '
            'digits; use sys.set_int_max_str_digits() to increase the limit - Consider '
            'hexadecimal for huge integer literals to avoid decimal conversion limits.'
            % (MAX_INT_DIGITS, len(_without_underscores(text))))


# ---- prefixes

class Prefix(object):
    "What stands around the contents of a string token."
    _attrs_ = ['is_bytes', 'is_raw', 'is_format', 'is_u', 'start', 'stop']

    def __init__(self, text):
        self.is_bytes = False
        self.is_raw = False
        self.is_format = False
        self.is_u = False
        i = 0
        while text[i] != '"' and text[i] != "'":
            char = text[i]
            if char == 'b' or char == 'B':
                self.is_bytes = True
            elif char == 'r' or char == 'R':
                self.is_raw = True
            elif char == 'f' or char == 'F':
                self.is_format = True
            elif char == 'u':
                # only the lower-case prefix is remembered as the constant's kind
                self.is_u = True
            i += 1
        quotes = 1
        if i + 5 < len(text) and text[i + 1] == text[i] and text[i + 2] == text[i]:
            quotes = 3
        self.start = i + quotes
        self.stop = len(text) - quotes


# ---- escapes

_SIMPLE_ESCAPES = {'\\': '\\', "'": "'", '"': '"', 'a': '\x07', 'b': '\x08', 'f': '\x0c',
                   'n': '\n', 'r': '\r', 't': '\t', 'v': '\x0b'}


def _hex_value(char):
    if '0' <= char <= '9':
        return ord(char) - ord('0')
    if 'a' <= char <= 'f':
        return ord(char) - ord('a') + 10
    if 'A' <= char <= 'F':
        return ord(char) - ord('A') + 10
    return -1


def _octal_end(text, i, stop):
    end = i
    while end < stop and end < i + 3 and '0' <= text[end] <= '7':
        end += 1
    assert end >= 0
    return end


def _octal_value(text, i, end):
    value = 0
    for k in range(i, end):
        value = value * 8 + ord(text[k]) - ord('0')
    return value


def decode_bytes(text, start, stop, is_raw, warnings):
    """The value of the contents text[start:stop] of a bytes literal.

    `warnings` is a list that gets the text of each warning.  Raises LiteralError.
    """
    assert start >= 0
    assert stop >= 0
    contents = text[start:stop]
    for char in contents:
        if ord(char) >= 0x80:
            raise LiteralError('bytes can only contain ASCII literal characters')
    if is_raw or contents.find('\\') < 0:
        return contents
    builder = StringBuilder(len(contents))
    i = 0
    size = len(contents)
    while i < size:
        char = contents[i]
        i += 1
        if char != '\\':
            builder.append(char)
            continue
        char = contents[i]
        i += 1
        if char == '\n':
            continue
        if char in _SIMPLE_ESCAPES:
            builder.append(_SIMPLE_ESCAPES[char])
        elif '0' <= char <= '7':
            end = _octal_end(contents, i - 1, size)
            value = _octal_value(contents, i - 1, end)
            if value > 0o377:
                begin = i - 1
                assert begin >= 0
                warnings.append("invalid octal escape sequence '\\%s'" % contents[begin:end])
            builder.append(chr(value & 0xFF))
            i = end
        elif char == 'x':
            if (i + 1 >= size or _hex_value(contents[i]) < 0
                    or _hex_value(contents[i + 1]) < 0):
                raise LiteralError('(value error) invalid \\x escape at position %d' % (i - 2))
            builder.append(chr(_hex_value(contents[i]) * 16 + _hex_value(contents[i + 1])))
            i += 2
        else:
            builder.append('\\')
            builder.append(char)
            warnings.append("invalid escape sequence '\\%s'" % char)
    return builder.build()


def append_utf8(builder, text, i):
    "Append the character at byte i of valid UTF-8; returns the index after it."
    first = ord(text[i])
    if first < 0x80:
        builder.append(unichr(first))
        return i + 1
    if first < 0xE0:
        code = (first & 0x1F) << 6 | (ord(text[i + 1]) & 0x3F)
        i += 2
    elif first < 0xF0:
        code = ((first & 0x0F) << 12 | (ord(text[i + 1]) & 0x3F) << 6
                | (ord(text[i + 2]) & 0x3F))
        i += 3
    else:
        code = ((first & 0x07) << 18 | (ord(text[i + 1]) & 0x3F) << 12
                | (ord(text[i + 2]) & 0x3F) << 6 | (ord(text[i + 3]) & 0x3F))
        i += 4
    builder.append(UNICHR(code))
    return i


def decode_text(text, start, stop, is_raw, warnings):
    """The value of the contents text[start:stop] of a str literal, as unicode.

    `warnings` is a list that gets the text of each warning.  Raises LiteralError.
    """
    builder = UnicodeBuilder(stop - start)
    # positions in messages: CPython first turns each other character into \UXXXXXXXX
    position = 0
    i = start
    while i < stop:
        char = text[i]
        if char != '\\' or is_raw:
            if ord(char) >= 0x80:
                position += 10
            else:
                position += 1
            i = append_utf8(builder, text, i)
            continue
        begin = i
        i = _append_escape(builder, text, i + 1, stop, position, warnings)
        position += i - begin
    return builder.build()


def _append_escape(builder, text, i, stop, position, warnings):
    "The escape whose character after the backslash is at i; returns the index after it."
    char = text[i]
    i += 1
    if char == '\n':
        return i
    if char in _SIMPLE_ESCAPES:
        builder.append(unichr(ord(_SIMPLE_ESCAPES[char])))
        return i
    if '0' <= char <= '7':
        end = _octal_end(text, i - 1, stop)
        value = _octal_value(text, i - 1, end)
        if value > 0o377:
            begin = i - 1
            assert begin >= 0
            warnings.append("invalid octal escape sequence '\\%s'" % text[begin:end])
        builder.append(unichr(value))
        return end
    if char == 'x':
        return _append_hex(builder, text, i, stop, position, 2, 'truncated \\xXX escape')
    if char == 'u':
        return _append_hex(builder, text, i, stop, position, 4, 'truncated \\uXXXX escape')
    if char == 'U':
        return _append_hex(builder, text, i, stop, position, 8,
                           'truncated \\UXXXXXXXX escape')
    if char == 'N':
        return _append_named(builder, text, i, stop, position)
    builder.append(u'\\')
    if ord(char) < 0x80:
        warnings.append("invalid escape sequence '\\%s'" % char)
    return append_utf8(builder, text, i - 1)


def _unicode_error(position, last, reason):
    return LiteralError("(unicode error) 'unicodeescape' codec can't decode bytes in position "
                        "%d-%d: %s" % (position, last, reason))


def _append_hex(builder, text, i, stop, position, digits, reason):
    code = 0
    for k in range(digits):
        value = -1
        if i + k < stop:
            value = _hex_value(text[i + k])
        if value < 0:
            raise _unicode_error(position, position + 1 + k, reason)
        code = intmask(code * 16 + value)
    if code > 0x10FFFF or code < 0:
        raise _unicode_error(position, position + 1 + digits, 'illegal Unicode character')
    builder.append(UNICHR(code))
    return i + digits


def _append_named(builder, text, i, stop, position):
    if i >= stop or text[i] != '{':
        raise _unicode_error(position, position + 1, 'malformed \\N character escape')
    assert i >= 0
    assert stop >= 0
    end = text.find('}', i, stop)
    if end < 0:
        raise _unicode_error(position, position + 1 + stop - i,
                             'malformed \\N character escape')
    if end == i + 1:
        raise _unicode_error(position, position + 2, 'malformed \\N character escape')
    begin = i + 1
    assert begin >= 0
    code = literal_code(text[begin:end])
    if code < 0:
        raise _unicode_error(position, position + 2 + end - i,
                             'unknown Unicode character name')
    builder.append(UNICHR(code))
    return end + 1
