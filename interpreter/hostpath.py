"""Paths and arguments between the operating system's bytes and the internal UTF-8.

What is no UTF-8 is held as the lone surrogates U+DC80 to U+DCFF (the error handler surrogateescape, PEP 383),
which have three bytes each in the internal form.
"""
from interpreter.utf8 import is_valid
from rpython.rlib.rstring import StringBuilder, assert_str0


def host_path(path):
    """Return the bytes of `path`, promising rpython that it is there and has no NUL byte.

    Callers refuse NULs in what comes from Python code first ("embedded null byte").
    """
    assert path is not None
    if path.find('\xed') >= 0:
        path = _without_escapes(path)
    return assert_str0(path)


def _escaped_byte(path, i):
    "The byte that the surrogate at `i` stands for, -1 if there is none."
    if i + 2 >= len(path) or path[i] != '\xed':
        return -1
    code = (ord(path[i + 1]) & 0x3f) << 6 | ord(path[i + 2]) & 0x3f
    if (path[i + 1] == '\xb2' or path[i + 1] == '\xb3') and 0xc80 <= code <= 0xcff:
        return code & 0xff
    return -1


def _without_escapes(path):
    builder = StringBuilder(len(path))
    i = 0
    while i < len(path):
        byte = _escaped_byte(path, i)
        if byte >= 0:
            builder.append(chr(byte))
            i += 3
        else:
            builder.append(path[i])
            i += 1
    return builder.build()


def path_text(data):
    """The internal form of bytes from the operating system."""
    if is_valid(data):
        return data
    builder = StringBuilder(len(data))
    i = 0
    while i < len(data):
        length = _valid_length(data, i)
        if length > 0:
            for k in range(i, i + length):
                builder.append(data[k])
            i += length
        else:
            byte = ord(data[i])
            builder.append('\xed')
            builder.append(chr(0xb0 | byte >> 6))
            builder.append(chr(0x80 | byte & 0x3f))
            i += 1
    return builder.build()


def _valid_length(data, i):
    "How many bytes the valid character at `i` has, 0 if there is none."
    assert i >= 0
    for length in range(1, 5):
        stop = i + length
        if stop <= len(data) and is_valid(data[i:stop]):
            return length
    return 0
