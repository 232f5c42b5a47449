"""Small helpers on UTF-8 held in RPython strings: validity, length, slicing by characters.

Real decoding, with error handlers, is in objspace/ (str and bytes).
"""
from rpython.rlib import jit
from rpython.rlib.rstring import replace


def _is_continuation(text, i):
    return i < len(text) and 0x80 <= ord(text[i]) < 0xc0


@jit.elidable
def is_valid(text):
    """True if `text` is strict UTF-8: no surrogates, no overlong forms (Unicode 15, table 3-7)."""
    i = 0
    n = len(text)
    while i < n:
        first = ord(text[i])
        i += 1
        if first < 0x80:
            continue
        if first < 0xc2 or first > 0xf4 or not _is_continuation(text, i):
            return False
        second = ord(text[i])
        i += 1
        if first < 0xe0:
            continue
        if not _is_continuation(text, i):
            return False
        i += 1
        if first < 0xf0:
            if first == 0xe0 and second < 0xa0 or first == 0xed and second >= 0xa0:
                return False
            continue
        if not _is_continuation(text, i):
            return False
        i += 1
        if first == 0xf0 and second < 0x90 or first == 0xf4 and second >= 0x90:
            return False
    return True


def next_position(text, i):
    """Byte index of the character after the one at `i`."""
    i += 1
    while i < len(text) and 0x80 <= ord(text[i]) < 0xc0:
        i += 1
    return i


def byte_index(text, start, count):
    """Byte index of the character `count` places after byte index `start`, or the length."""
    i = start
    while count > 0 and i < len(text):
        i = next_position(text, i)
        count -= 1
    assert i >= 0
    return i


def length(text):
    """Number of characters."""
    n = 0
    for i in range(len(text)):
        if not 0x80 <= ord(text[i]) < 0xc0:
            n += 1
    return n


def code_points(text):
    """The characters' code points, a list of ints; `text` is valid, surrogates allowed."""
    result = []
    i = 0
    while i < len(text):
        first = ord(text[i])
        end = next_position(text, i)
        if first < 0x80:
            point = first
        elif first < 0xe0:
            point = first & 0x1f
        elif first < 0xf0:
            point = first & 0x0f
        else:
            point = first & 0x07
        i += 1
        while i < end:
            point = point << 6 | ord(text[i]) & 0x3f
            i += 1
        result.append(point)
    return result


def with_universal_newlines(text):
    """Return the text with each `\\r\\n` and `\\r` turned into `\\n`."""
    if text.find('\r') < 0:
        return text
    return replace(text, '\r\n', '\n').replace('\r', '\n')
