"""_json: how a str is written in JSON. Reading one is in interp_scan.py.

Rule: RFC 8259, section 7.
"""
from interpreter.error import oefmt
from objspace.strbuilder import TextBuilder
from objspace.strcore import W_StrObject

HEX = '0123456789abcdef'


def string_argument(space, w_string):
    """The argument as a W_StrObject. Raises TypeError."""
    if not isinstance(w_string, W_StrObject):
        raise oefmt(space.w_TypeError, "first argument must be a string, not %T", w_string)
    return w_string


def encode_basestring(space, w_string):
    """encode_basestring(string) -> string

    Return a JSON representation of a Python string"""
    builder = TextBuilder()
    write_string(builder, string_argument(space, w_string), False)
    return builder.build()


def encode_basestring_ascii(space, w_string):
    """encode_basestring_ascii(string) -> string

    Return an ASCII-only JSON representation of a Python string"""
    builder = TextBuilder()
    write_string(builder, string_argument(space, w_string), True)
    return builder.build()


def write_string(builder, w_string, only_ascii):
    """Append the JSON form of a W_StrObject to a TextBuilder."""
    builder.append_ascii('"')
    start = 0
    size = w_string.length()
    while start < size:
        i = _plain_end(w_string, start, only_ascii)
        if i > start:
            builder.append_slice(w_string, start, i)
        if i < size:
            _write_escaped(builder, w_string.code_at(i))
        start = i + 1
    builder.append_ascii('"')


def _plain_end(w_string, i, only_ascii):
    """The index of the first character from i on that has to be escaped, or the length."""
    assert i >= 0
    asc = w_string.asc
    if asc is not None:
        while i < len(asc):
            c = asc[i]
            if c < ' ' or c == '"' or c == '\\' or (c == '\x7f' and only_ascii):
                break
            i += 1
        return i
    uni = w_string.uni
    while i < len(uni):
        code = ord(uni[i])
        if code < 32 or code == 34 or code == 92 or (code >= 127 and only_ascii):
            break
        i += 1
    return i


def _write_escaped(builder, code):
    if code == 34:
        builder.append_ascii('\\"')
    elif code == 92:
        builder.append_ascii('\\\\')
    elif code == 10:
        builder.append_ascii('\\n')
    elif code == 13:
        builder.append_ascii('\\r')
    elif code == 9:
        builder.append_ascii('\\t')
    elif code == 12:
        builder.append_ascii('\\f')
    elif code == 8:
        builder.append_ascii('\\b')
    elif code >= 0x10000:
        code -= 0x10000
        _write_unit(builder, 0xd800 | (code >> 10))
        _write_unit(builder, 0xdc00 | (code & 0x3ff))
    else:
        _write_unit(builder, code)


def _write_unit(builder, unit):
    builder.append_ascii('\\u' + HEX[(unit >> 12) & 15] + HEX[(unit >> 8) & 15] + HEX[(unit >> 4) & 15]
                         + HEX[unit & 15])
