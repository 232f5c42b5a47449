"""What str and bytes share: search bounds, find/count/replace/split/strip on raw texts.

The functions are specialised by the kind of raw text (RPython str or unicode).  Boxing and
argument checks are in strmethods_*.py and bytesmethods.py.
"""
from interpreter.error import oefmt
from objspace.unicodehelpers import is_line_break, is_space
from rpython.rlib import jit, rstring
from rpython.rlib.objectmodel import specialize
from rpython.rlib.rarithmetic import ovfcheck
from rpython.rlib.rstring import StringBuilder, UnicodeBuilder


# ---- bounds

def _bound(space, w_bound):
    if space.lookup(w_bound, '__index__') is None:
        raise oefmt(space.w_TypeError,
                    "slice indices must be integers or None or have an __index__ method")
    return space.getindex_w(w_bound, None)


def search_start(space, w_start, length):
    """Return the start of a search range: >= 0, may exceed the length (then nothing is found)."""
    if w_start is None or space.is_none(w_start):
        return 0
    start = _bound(space, w_start)
    if start < 0:
        start += length
        if start < 0:
            start = 0
    return start


def search_end(space, w_end, length):
    """Return the end of a search range, in [0, length]."""
    if w_end is None or space.is_none(w_end):
        return length
    end = _bound(space, w_end)
    if end < 0:
        end += length
        if end < 0:
            end = 0
    elif end > length:
        end = length
    return end


def is_iterable(space, w_obj):
    """True if iter() of the object would find a method to call."""
    slots = space.type(w_obj).slots
    return slots.iter is not None or slots.getitem is not None


# ---- finding in raw texts; start >= 0, 0 <= end <= length

@specialize.argtype(0)
def raw_find(text, sub, start, end):
    if start > end:
        return -1
    assert start >= 0 and end >= 0
    return text.find(sub, start, end)


@specialize.argtype(0)
def raw_rfind(text, sub, start, end):
    if start > end:
        return -1
    assert start >= 0 and end >= 0
    return text.rfind(sub, start, end)


@specialize.argtype(0)
def raw_count(text, sub, start, end):
    if start > end:
        return 0
    assert start >= 0 and end >= 0
    if len(sub) == 0:
        return end - start + 1
    return text.count(sub, start, end)


@specialize.argtype(0)
@jit.elidable
def raw_startswith(text, prefix, start, end):
    if start > end or len(prefix) > end - start:
        return False
    for i in range(len(prefix)):
        if text[start + i] != prefix[i]:
            return False
    return True


@specialize.argtype(0)
@jit.elidable
def raw_endswith(text, suffix, start, end):
    if start > end or len(suffix) > end - start:
        return False
    start = end - len(suffix)
    for i in range(len(suffix)):
        if text[start + i] != suffix[i]:
            return False
    return True


@specialize.argtype(1)
def raw_replace(space, text, old, new, count):
    """Replace up to `count` (negative: all) times. Raises OverflowError if it gets too long."""
    if count == 0:
        return text
    if len(text) < len(old):
        return text
    try:
        return rstring.replace(text, old, new, count)
    except OverflowError:
        raise oefmt(space.w_OverflowError, "replace string is too long")


# ---- splitting at white space

@specialize.argtype(0)
def space_at(text, i):
    """True if the character at i is white space in the sense of str."""
    return is_space(ord(text[i]))


@specialize.argtype(0)
def split_spaces(text, maxsplit):
    """str.split() without separator."""
    length = len(text)
    pieces = []
    i = 0
    while True:
        while i < length and space_at(text, i):
            i += 1
        if i >= length:
            return pieces
        start = i
        if maxsplit == 0:
            i = stop = length
        else:
            while i < length and not space_at(text, i):
                i += 1
            stop = i
            maxsplit -= 1
        assert 0 <= start <= stop
        pieces.append(text[start:stop])


@specialize.argtype(0)
def rsplit_spaces(text, maxsplit):
    """str.rsplit() without separator."""
    pieces = []
    i = len(text)
    while True:
        while i > 0 and space_at(text, i - 1):
            i -= 1
        if i <= 0:
            break
        stop = i
        if maxsplit == 0:
            i = start = 0
        else:
            while i > 0 and not space_at(text, i - 1):
                i -= 1
            start = i
            maxsplit -= 1
        assert 0 <= start <= stop
        pieces.append(text[start:stop])
    pieces.reverse()
    return pieces


@specialize.argtype(0)
def split_lines(text, keepends):
    """str.splitlines()."""
    pieces = []
    i = 0
    length = len(text)
    while i < length:
        start = i
        while i < length and not is_line_break(ord(text[i])):
            i += 1
        stop = i
        if i < length:
            if ord(text[i]) == 13 and i + 1 < length and ord(text[i + 1]) == 10:
                i += 1
            i += 1
            if keepends:
                stop = i
        assert 0 <= start <= stop
        pieces.append(text[start:stop])
    return pieces


# ---- stripping: both bounds of what remains

@specialize.argtype(0)
def left_of_spaces(text):
    i = 0
    while i < len(text) and space_at(text, i):
        i += 1
    return i


@specialize.argtype(0)
def right_of_spaces(text, start):
    i = len(text)
    while i > start and space_at(text, i - 1):
        i -= 1
    return i


@specialize.argtype(0)
def left_of_chars(text, chars):
    i = 0
    while i < len(text) and chars.find(text[i], 0, len(chars)) >= 0:
        i += 1
    return i


@specialize.argtype(0)
def right_of_chars(text, chars, start):
    i = len(text)
    while i > start and chars.find(text[i - 1], 0, len(chars)) >= 0:
        i -= 1
    return i


# ---- expandtabs

@specialize.argtype(0)
def expanded_size(text, tabsize):
    """Return the length after expandtabs(), or -1 if it is too large."""
    total = column = 0
    try:
        for i in range(len(text)):
            c = ord(text[i])
            if c == 9:
                if tabsize > 0:
                    width = tabsize - column % tabsize
                    column = ovfcheck(column + width)
                    total = ovfcheck(total + width)
            else:
                total = ovfcheck(total + 1)
                column += 1
                if c == 10 or c == 13:
                    column = 0
    except OverflowError:
        return -1
    return total


@jit.elidable
def expand_tabs(text, tabsize):
    """bytes.expandtabs() and str.expandtabs() of ASCII texts."""
    builder = StringBuilder(len(text) + 16)
    column = 0
    for c in text:
        if c == '\t':
            if tabsize > 0:
                width = tabsize - column % tabsize
                column += width
                builder.append_multiple_char(' ', width)
        else:
            builder.append(c)
            column += 1
            if c == '\n' or c == '\r':
                column = 0
    return builder.build()


@jit.elidable
def expand_tabs_unicode(text, tabsize):
    """str.expandtabs() of texts that are not ASCII."""
    builder = UnicodeBuilder(len(text) + 16)
    column = 0
    for i in range(len(text)):
        c = text[i]
        if c == u'\t':
            if tabsize > 0:
                width = tabsize - column % tabsize
                column += width
                builder.append_multiple_char(u' ', width)
        else:
            builder.append(c)
            column += 1
            if c == u'\n' or c == u'\r':
                column = 0
    return builder.build()
