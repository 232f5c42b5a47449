"""Methods of bytes that search, replace, test and convert; splitting and layout are in bytesmethods_layout.py."""
from interpreter.error import oefmt
from interpreter.gateway import PARSED_TUPLE, takes
from objspace.bytescore import W_BytesObject, buffer_of, buffer_or_none, byte_value, exact_bytes
from objspace.codec_registry import decode
from objspace.strmethods_case import (
    ascii_capitalize, ascii_is_alnum, ascii_is_alpha, ascii_is_digit, ascii_is_lower, ascii_is_title,
    ascii_is_upper, ascii_swapcase, ascii_title)
from objspace.strmethods_convert import option_text
from objspace.strsearch import (
    raw_count, raw_endswith, raw_find, raw_replace, raw_rfind, raw_startswith, search_end, search_start)
from objspace.tupleobject import W_TupleObject
from objspace.unicodehelpers import is_ascii
from rpython.rlib import jit
from rpython.rlib.rstring import StringBuilder


def _search_argument(space, w_sub):
    """Return what find() and its relatives search: bytes, or the byte of an integer."""
    data = buffer_or_none(space, w_sub)
    if data is not None:
        return data
    if space.lookup(w_sub, '__index__') is None:
        raise oefmt(space.w_TypeError,
                    "argument should be integer or bytes-like object, not '%T'", w_sub)
    return chr(byte_value(space, w_sub, "byte must be in range(0, 256)"))


def _find(space, w_self, w_sub, w_start, w_end):
    data = w_self.data
    start = search_start(space, w_start, len(data))
    end = search_end(space, w_end, len(data))
    return raw_find(data, _search_argument(space, w_sub), start, end)


def _rfind(space, w_self, w_sub, w_start, w_end):
    data = w_self.data
    start = search_start(space, w_start, len(data))
    end = search_end(space, w_end, len(data))
    return raw_rfind(data, _search_argument(space, w_sub), start, end)


@takes(PARSED_TUPLE)
def bytes_find(self, space, w_sub, w_start=None, w_end=None):
    """Return the lowest index of sub in self[start:end], or -1."""
    return space.newint(_find(space, self, w_sub, w_start, w_end))


@takes(PARSED_TUPLE)
def bytes_rfind(self, space, w_sub, w_start=None, w_end=None):
    """Return the highest index of sub in self[start:end], or -1."""
    return space.newint(_rfind(space, self, w_sub, w_start, w_end))


@takes(PARSED_TUPLE)
def bytes_index(self, space, w_sub, w_start=None, w_end=None):
    """Like find(), but raise ValueError if sub is not found."""
    index = _find(space, self, w_sub, w_start, w_end)
    if index < 0:
        raise oefmt(space.w_ValueError, "subsection not found")
    return space.newint(index)


@takes(PARSED_TUPLE)
def bytes_rindex(self, space, w_sub, w_start=None, w_end=None):
    """Like rfind(), but raise ValueError if sub is not found."""
    index = _rfind(space, self, w_sub, w_start, w_end)
    if index < 0:
        raise oefmt(space.w_ValueError, "subsection not found")
    return space.newint(index)


@takes(PARSED_TUPLE)
def bytes_count(self, space, w_sub, w_start=None, w_end=None):
    """Return the number of non-overlapping occurrences of sub in self[start:end]."""
    data = self.data
    start = search_start(space, w_start, len(data))
    end = search_end(space, w_end, len(data))
    return space.newint(raw_count(data, _search_argument(space, w_sub), start, end))


def _match_ends(space, w_self, w_arg, w_start, w_end, name):
    data = w_self.data
    start = search_start(space, w_start, len(data))
    end = search_end(space, w_end, len(data))
    at_start = name == 'startswith'
    if isinstance(w_arg, W_TupleObject):
        for w_item in space.fixedview(w_arg):
            item = buffer_of(space, w_item)
            if at_start:
                found = raw_startswith(data, item, start, end)
            else:
                found = raw_endswith(data, item, start, end)
            if found:
                return True
        return False
    arg = buffer_or_none(space, w_arg)
    if arg is None:
        raise oefmt(space.w_TypeError, "%s first arg must be bytes or a tuple of bytes, not %T",
                    name, w_arg)
    if at_start:
        return raw_startswith(data, arg, start, end)
    return raw_endswith(data, arg, start, end)


@takes(PARSED_TUPLE)
def bytes_startswith(self, space, w_prefix, w_start=None, w_end=None):
    """True if self[start:end] starts with prefix, or with one of a tuple of them."""
    return space.newbool(_match_ends(space, self, w_prefix, w_start, w_end, 'startswith'))


@takes(PARSED_TUPLE)
def bytes_endswith(self, space, w_suffix, w_start=None, w_end=None):
    """True if self[start:end] ends with suffix, or with one of a tuple of them."""
    return space.newbool(_match_ends(space, self, w_suffix, w_start, w_end, 'endswith'))


def bytes_removeprefix(self, space, w_prefix):
    """Return the rest after prefix if self starts with it, else a copy."""
    prefix = buffer_of(space, w_prefix)
    if len(prefix) > 0 and self.data.startswith(prefix):
        return W_BytesObject(self.data[len(prefix):])
    return exact_bytes(self)


def bytes_removesuffix(self, space, w_suffix):
    """Return what is before suffix if self ends with it, else a copy."""
    suffix = buffer_of(space, w_suffix)
    if len(suffix) > 0 and self.data.endswith(suffix):
        stop = len(self.data) - len(suffix)
        assert stop >= 0
        return W_BytesObject(self.data[:stop])
    return exact_bytes(self)


def bytes_replace(self, space, w_old, w_new, w_count=None):
    """Return a copy with the first count (default: all) occurrences of old replaced by new."""
    old = buffer_of(space, w_old)
    new = buffer_of(space, w_new)
    count = -1 if w_count is None else space.gateway_index_w(w_count)
    return W_BytesObject(raw_replace(space, self.data, old, new, count))


# ---- case and character classes, which are those of ASCII

def bytes_upper(self, space):
    return W_BytesObject(self.data.upper())


def bytes_lower(self, space):
    return W_BytesObject(self.data.lower())


def bytes_swapcase(self, space):
    return W_BytesObject(ascii_swapcase(self.data))


def bytes_title(self, space):
    return W_BytesObject(ascii_title(self.data))


def bytes_capitalize(self, space):
    return W_BytesObject(ascii_capitalize(self.data))


def bytes_isalnum(self, space):
    return space.newbool(ascii_is_alnum(self.data))


def bytes_isalpha(self, space):
    return space.newbool(ascii_is_alpha(self.data))


def bytes_isascii(self, space):
    return space.newbool(is_ascii(self.data))


def bytes_isdigit(self, space):
    return space.newbool(ascii_is_digit(self.data))


def bytes_islower(self, space):
    return space.newbool(ascii_is_lower(self.data))


def bytes_isupper(self, space):
    return space.newbool(ascii_is_upper(self.data))


def bytes_istitle(self, space):
    return space.newbool(ascii_is_title(self.data))


@jit.elidable
def _is_space(data):
    for c in data:
        if not (c == ' ' or '\t' <= c <= '\r'):
            return False
    return len(data) > 0


def bytes_isspace(self, space):
    return space.newbool(_is_space(self.data))


# ---- translate

@jit.elidable
def _translate(data, table, deleted):
    builder = StringBuilder(len(data))
    for c in data:
        if deleted.find(c) < 0:
            builder.append(c if len(table) == 0 else table[ord(c)])
    return builder.build()


def bytes_translate(self, space, w_table, w_delete=None):
    """Map each byte through a table of 256 bytes (or None), without those in delete."""
    table = ''
    if not space.is_none(w_table):
        table = buffer_of(space, w_table)
        if len(table) != 256:
            raise oefmt(space.w_ValueError, "translation table must be 256 characters long")
    deleted = ''
    if w_delete is not None:
        deleted = buffer_of(space, w_delete)
    return W_BytesObject(_translate(self.data, table, deleted))


def bytes_maketrans(space, w_frm, w_to):
    """Return a translation table for bytes.translate()."""
    frm = buffer_of(space, w_frm)
    to = buffer_of(space, w_to)
    if len(frm) != len(to):
        raise oefmt(space.w_ValueError, "maketrans arguments must have same length")
    table = [chr(i) for i in range(256)]
    for i in range(len(frm)):
        table[ord(frm[i])] = to[i]
    return W_BytesObject(''.join(table))


# ---- text

def bytes_decode(self, space, w_encoding=None, w_errors=None):
    """Decode the bytes using the codec registered for encoding."""
    encoding = option_text(space, w_encoding, 'decode', 'encoding', 'utf-8')
    errors = option_text(space, w_errors, 'decode', 'errors', 'strict')
    return decode(space, self.data, encoding, errors)
