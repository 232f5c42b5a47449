"""Methods of str that take texts apart or lay them out: split, strip, join, center, zfill...

Raw splitting is in strsearch.py.
"""
from interpreter.error import oefmt
from interpreter.gateway import unwrap_spec
from objspace.strbuilder import TextBuilder
from objspace.strcore import EMPTY, MAX_SIZE, W_StrObject, exact, from_ascii, from_unicode
from objspace.strsearch import (
    expand_tabs, expand_tabs_unicode, expanded_size, is_iterable, left_of_chars, left_of_spaces, right_of_chars,
    right_of_spaces, rsplit_spaces, split_lines, split_spaces)
from rpython.rlib import rstring

LEFT, RIGHT, BOTH = 1, 2, 3


def ascii_list(space, pieces):
    """Box a list of ASCII str."""
    return space.newlist([from_ascii(piece) for piece in pieces])


def unicode_list(space, pieces):
    """Box a list of unicode."""
    return space.newlist([from_unicode(piece) for piece in pieces])


def _separator(space, w_sep):
    if not isinstance(w_sep, W_StrObject):
        raise oefmt(space.w_TypeError, "must be str or None, not %T", w_sep)
    if w_sep.length() == 0:
        raise oefmt(space.w_ValueError, "empty separator")
    return w_sep


@unwrap_spec(maxsplit='index')
def str_split(self, space, w_sep=None, maxsplit=-1):
    """Return the list of words, separated by sep or, if it is None, by white space."""
    if w_sep is None or space.is_none(w_sep):
        if self.asc is not None:
            return ascii_list(space, split_spaces(self.asc, maxsplit))
        return unicode_list(space, split_spaces(self.uni, maxsplit))
    w_sep = _separator(space, w_sep)
    if self.asc is None:
        return unicode_list(space, rstring.split(self.uni, w_sep.unicode(), maxsplit))
    if w_sep.asc is None:
        return space.newlist([exact(self)])
    return ascii_list(space, rstring.split(self.asc, w_sep.asc, maxsplit))


@unwrap_spec(maxsplit='index')
def str_rsplit(self, space, w_sep=None, maxsplit=-1):
    """Like split(), but splits are counted from the end."""
    if w_sep is None or space.is_none(w_sep):
        if self.asc is not None:
            return ascii_list(space, rsplit_spaces(self.asc, maxsplit))
        return unicode_list(space, rsplit_spaces(self.uni, maxsplit))
    w_sep = _separator(space, w_sep)
    if self.asc is None:
        return unicode_list(space, rstring.rsplit(self.uni, w_sep.unicode(), maxsplit))
    if w_sep.asc is None:
        return space.newlist([exact(self)])
    return ascii_list(space, rstring.rsplit(self.asc, w_sep.asc, maxsplit))


@unwrap_spec(keepends=int)
def str_splitlines(self, space, keepends=0):
    """Return the list of lines, without their line breaks unless keepends is true."""
    if self.asc is not None:
        return ascii_list(space, split_lines(self.asc, keepends != 0))
    return unicode_list(space, split_lines(self.uni, keepends != 0))


# ---- strip

def _strip_spaces(w_self, sides):
    start = 0
    stop = w_self.length()
    if w_self.asc is not None:
        if sides & LEFT:
            start = left_of_spaces(w_self.asc)
        if sides & RIGHT:
            stop = right_of_spaces(w_self.asc, start)
    else:
        if sides & LEFT:
            start = left_of_spaces(w_self.uni)
        if sides & RIGHT:
            stop = right_of_spaces(w_self.uni, start)
    return w_self.slice(start, stop)


def _strip_chars(w_self, w_chars, sides):
    start = 0
    stop = w_self.length()
    if w_self.asc is not None and w_chars.asc is not None:
        if sides & LEFT:
            start = left_of_chars(w_self.asc, w_chars.asc)
        if sides & RIGHT:
            stop = right_of_chars(w_self.asc, w_chars.asc, start)
    else:
        text, chars = w_self.unicode(), w_chars.unicode()
        if sides & LEFT:
            start = left_of_chars(text, chars)
        if sides & RIGHT:
            stop = right_of_chars(text, chars, start)
    return w_self.slice(start, stop)


def _strip(space, w_self, w_chars, sides, name):
    if w_chars is None or space.is_none(w_chars):
        return _strip_spaces(w_self, sides)
    if not isinstance(w_chars, W_StrObject):
        raise oefmt(space.w_TypeError, "%s arg must be None or str", name)
    return _strip_chars(w_self, w_chars, sides)


def str_strip(self, space, w_chars=None):
    """Return a copy without leading and trailing white space, or characters of chars."""
    return _strip(space, self, w_chars, BOTH, 'strip')


def str_lstrip(self, space, w_chars=None):
    """Return a copy without leading white space, or characters of chars."""
    return _strip(space, self, w_chars, LEFT, 'lstrip')


def str_rstrip(self, space, w_chars=None):
    """Return a copy without trailing white space, or characters of chars."""
    return _strip(space, self, w_chars, RIGHT, 'rstrip')


# ---- join

def str_join(self, space, w_iterable):
    """Concatenate the strings of an iterable, with self between them."""
    if not is_iterable(space, w_iterable):
        raise oefmt(space.w_TypeError, "can only join an iterable")
    if space.type(w_iterable) is space.w_list or space.type(w_iterable) is space.w_tuple:
        items_w = space.listview(w_iterable)
    else:
        items_w = space.unpackiterable(w_iterable)
    if len(items_w) == 1:
        w_item = items_w[0]
        if isinstance(w_item, W_StrObject) and not w_item.is_user_instance:
            return w_item
    return _join_items(space, self, items_w)


def _join_items(space, w_sep, items_w):
    size = 0
    is_ascii = w_sep.asc is not None
    for i in range(len(items_w)):
        w_item = items_w[i]
        if not isinstance(w_item, W_StrObject):
            raise oefmt(space.w_TypeError, "sequence item %d: expected str instance, %T found", i, w_item)
        size += w_item.length()
        is_ascii = is_ascii and w_item.asc is not None
    if len(items_w) == 0:
        return EMPTY
    if is_ascii:
        return _join_ascii(w_sep, items_w, size + len(w_sep.asc) * (len(items_w) - 1))
    builder = TextBuilder(size + w_sep.length() * (len(items_w) - 1))
    for i in range(len(items_w)):
        if i > 0:
            builder.append(w_sep)
        w_item = items_w[i]
        assert isinstance(w_item, W_StrObject)
        builder.append(w_item)
    return builder.build()


def _join_ascii(w_sep, items_w, size):
    separator = w_sep.asc
    builder = rstring.StringBuilder(size)
    for i in range(len(items_w)):
        if i > 0 and separator:
            builder.append(separator)
        w_item = items_w[i]
        assert isinstance(w_item, W_StrObject)
        builder.append(w_item.asc)
    return W_StrObject(builder.build())


# ---- padding

def _fill_code(space, w_fill):
    if w_fill is None:
        return ord(' ')
    if not isinstance(w_fill, W_StrObject):
        raise oefmt(space.w_TypeError, "The fill character must be a unicode character, not %T", w_fill)
    if w_fill.length() != 1:
        raise oefmt(space.w_TypeError, "The fill character must be exactly one character long")
    return w_fill.code_at(0)


def pad(space, w_self, left, right, fill):
    """Return w_self with `left` and `right` times the code point `fill` around it."""
    if left <= 0 and right <= 0:
        return exact(w_self)
    if left + right > MAX_SIZE - w_self.length():
        raise oefmt(space.w_OverflowError, "padded string is too long")
    builder = TextBuilder(w_self.length() + left + right)
    builder.append_repeated(fill, left)
    builder.append(w_self)
    builder.append_repeated(fill, right)
    return builder.build()


def center_left(length, width):
    """Return how much of the padding of center() goes to the left."""
    total = width - length
    # the odd one goes to the right if width is even, to the left if it is odd
    return total // 2 + (total & width & 1)


@unwrap_spec(width='index')
def str_center(self, space, width, w_fillchar=None):
    """Return self centred in a string of length width."""
    fill = _fill_code(space, w_fillchar)
    length = self.length()
    if width <= length:
        return exact(self)
    left = center_left(length, width)
    return pad(space, self, left, width - length - left, fill)


@unwrap_spec(width='index')
def str_ljust(self, space, width, w_fillchar=None):
    """Return self left-justified in a string of length width."""
    fill = _fill_code(space, w_fillchar)
    return pad(space, self, 0, width - self.length(), fill)


@unwrap_spec(width='index')
def str_rjust(self, space, width, w_fillchar=None):
    """Return self right-justified in a string of length width."""
    fill = _fill_code(space, w_fillchar)
    return pad(space, self, width - self.length(), 0, fill)


@unwrap_spec(width='index')
def str_zfill(self, space, width):
    """Pad with zeros on the left, after a sign."""
    length = self.length()
    if width <= length:
        return exact(self)
    if length > 0 and (self.code_at(0) == ord('+') or self.code_at(0) == ord('-')):
        builder = TextBuilder(width)
        builder.append_slice(self, 0, 1)
        builder.append_repeated(ord('0'), width - length)
        builder.append_slice(self, 1, length)
        return builder.build()
    return pad(space, self, width - length, 0, ord('0'))


@unwrap_spec(tabsize=int)
def str_expandtabs(self, space, tabsize=8):
    """Return a copy where tabs are expanded to the next multiple of tabsize."""
    if self.asc is not None:
        if self.asc.find('\t') < 0:
            return exact(self)
        if expanded_size(self.asc, tabsize) < 0:
            raise oefmt(space.w_OverflowError, "new string is too long")
        return W_StrObject(expand_tabs(self.asc, tabsize))
    if expanded_size(self.uni, tabsize) < 0:
        raise oefmt(space.w_OverflowError, "new string is too long")
    return W_StrObject(None, expand_tabs_unicode(self.uni, tabsize))
