"""The escapes of bytes literals as a codec: codecs.escape_decode() and escape_encode().

Literals in source code are decoded by interpreter/syntax/literals.py.
"""
from interpreter.error import oefmt
from objspace.codec_escape import SIMPLE_ESCAPES, hex_value, warn_of_escape
from rpython.rlib.rstring import StringBuilder


def unescape_bytes(space, data, errors):
    """Return the bytes with escapes decoded. Raises ValueError."""
    builder = StringBuilder(len(data))
    i = 0
    size = len(data)
    unknown = -1                    # where the first escape is, after its backslash, that should not be used
    while i < size:
        c = data[i]
        i += 1
        if c != '\\':
            builder.append(c)
            continue
        if i >= size:
            raise oefmt(space.w_ValueError, "Trailing \\ in string")
        c = data[i]
        i += 1
        if c == '\n':
            continue
        if c in SIMPLE_ESCAPES:
            builder.append(chr(SIMPLE_ESCAPES[c]))
        elif '0' <= c <= '7':
            start = i - 1
            end = i + 2
            value = ord(c) - 48
            while i < size and i < end and '0' <= data[i] <= '7':
                value = value << 3 | (ord(data[i]) - 48)
                i += 1
            builder.append(chr(value & 0xff))
            if value > 0xff and unknown < 0:
                unknown = start
        elif c == 'x':
            high = hex_value(data[i]) if i < size else -1
            low = hex_value(data[i + 1]) if i + 1 < size else -1
            if high >= 0 and low >= 0:
                builder.append(chr(high << 4 | low))
                i += 2
                continue
            if errors == 'strict':
                raise oefmt(space.w_ValueError, "invalid \\x escape at position %d", i - 2)
            if errors == 'replace':
                builder.append('?')
            elif errors != 'ignore':
                raise oefmt(space.w_ValueError, "decoding error; unknown error handling code: %s", errors)
            if high >= 0:
                i += 1
        else:
            builder.append('\\')
            builder.append(c)
            if unknown < 0:
                unknown = i - 1
    if unknown >= 0:
        warn_of_escape(space, data, unknown)
    return builder.build()


def escape_bytes(data):
    """Return the bytes as printable ASCII, as between the quotes of a literal."""
    builder = StringBuilder(len(data) + 8)
    for c in data:
        code = ord(c)
        if c == '\\' or c == "'":
            builder.append('\\')
            builder.append(c)
        elif c == '\t':
            builder.append('\\t')
        elif c == '\n':
            builder.append('\\n')
        elif c == '\r':
            builder.append('\\r')
        elif 32 <= code < 127:
            builder.append(c)
        else:
            builder.append('\\x')
            builder.append('0123456789abcdef'[code >> 4])
            builder.append('0123456789abcdef'[code & 15])
    return builder.build()
