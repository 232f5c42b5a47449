"""Methods of str that search: find, index, count, startswith, replace, partition, removeprefix...

Raw searching is in strsearch.py.
"""
from interpreter.error import oefmt
from interpreter.gateway import PARSED_TUPLE, takes
from objspace.strcore import EMPTY, W_StrObject, exact, from_unicode
from objspace.strsearch import (
    raw_count, raw_endswith, raw_find, raw_replace, raw_rfind, raw_startswith, search_end, search_start)
from objspace.tupleobject import W_TupleObject


ONLY_ARGUMENT = -1


def text_argument(space, w_arg, name, position=0):
    """Return a str argument of the method `name`. Raises TypeError.

    `position` says how CPython names the argument: 0 not at all, ONLY_ARGUMENT without number.
    """
    if isinstance(w_arg, W_StrObject):
        return w_arg
    if position == 0:
        raise oefmt(space.w_TypeError, "must be str, not %T", w_arg)
    if position == ONLY_ARGUMENT:
        raise oefmt(space.w_TypeError, "%s() argument must be str, not %s", name,
                    space.type_name_or_none(w_arg))
    raise oefmt(space.w_TypeError, "%s() argument %d must be str, not %s", name, position,
                space.type_name_or_none(w_arg))


def _find(space, w_self, w_sub, w_start, w_end):
    length = w_self.length()
    start = search_start(space, w_start, length)
    end = search_end(space, w_end, length)
    w_sub = text_argument(space, w_sub, 'find')
    if w_self.asc is None:
        return raw_find(w_self.uni, w_sub.unicode(), start, end)
    if w_sub.asc is None:
        return -1
    return raw_find(w_self.asc, w_sub.asc, start, end)


def _rfind(space, w_self, w_sub, w_start, w_end):
    length = w_self.length()
    start = search_start(space, w_start, length)
    end = search_end(space, w_end, length)
    w_sub = text_argument(space, w_sub, 'rfind')
    if w_self.asc is None:
        return raw_rfind(w_self.uni, w_sub.unicode(), start, end)
    if w_sub.asc is None:
        return -1
    return raw_rfind(w_self.asc, w_sub.asc, start, end)


@takes(PARSED_TUPLE)
def str_find(self, space, w_sub, w_start=None, w_end=None):
    """Return the lowest index of sub in self[start:end], or -1."""
    return space.newint(_find(space, self, w_sub, w_start, w_end))


@takes(PARSED_TUPLE)
def str_rfind(self, space, w_sub, w_start=None, w_end=None):
    """Return the highest index of sub in self[start:end], or -1."""
    return space.newint(_rfind(space, self, w_sub, w_start, w_end))


@takes(PARSED_TUPLE)
def str_index(self, space, w_sub, w_start=None, w_end=None):
    """Like find(), but raise ValueError if sub is not found."""
    index = _find(space, self, w_sub, w_start, w_end)
    if index < 0:
        raise oefmt(space.w_ValueError, "substring not found")
    return space.newint(index)


@takes(PARSED_TUPLE)
def str_rindex(self, space, w_sub, w_start=None, w_end=None):
    """Like rfind(), but raise ValueError if sub is not found."""
    index = _rfind(space, self, w_sub, w_start, w_end)
    if index < 0:
        raise oefmt(space.w_ValueError, "substring not found")
    return space.newint(index)


@takes(PARSED_TUPLE)
def str_count(self, space, w_sub, w_start=None, w_end=None):
    """Return the number of non-overlapping occurrences of sub in self[start:end]."""
    length = self.length()
    start = search_start(space, w_start, length)
    end = search_end(space, w_end, length)
    w_sub = text_argument(space, w_sub, 'count')
    if self.asc is None:
        return space.newint(raw_count(self.uni, w_sub.unicode(), start, end))
    if w_sub.asc is None:
        return space.newint(0)
    return space.newint(raw_count(self.asc, w_sub.asc, start, end))


def starts_with(w_self, w_prefix, start, end):
    """True if w_self[start:end] starts with `w_prefix`."""
    if w_self.asc is None:
        return raw_startswith(w_self.uni, w_prefix.unicode(), start, end)
    return w_prefix.asc is not None and raw_startswith(w_self.asc, w_prefix.asc, start, end)


def ends_with(w_self, w_suffix, start, end):
    """True if w_self[start:end] ends with `w_suffix`."""
    if w_self.asc is None:
        return raw_endswith(w_self.uni, w_suffix.unicode(), start, end)
    return w_suffix.asc is not None and raw_endswith(w_self.asc, w_suffix.asc, start, end)


def _match_ends(space, w_self, w_arg, w_start, w_end, name):
    at_start = name == 'startswith'
    length = w_self.length()
    start = search_start(space, w_start, length)
    end = search_end(space, w_end, length)
    if isinstance(w_arg, W_StrObject):
        if at_start:
            return starts_with(w_self, w_arg, start, end)
        return ends_with(w_self, w_arg, start, end)
    if not isinstance(w_arg, W_TupleObject):
        raise oefmt(space.w_TypeError, "%s first arg must be str or a tuple of str, not %T", name, w_arg)
    start = search_start(space, w_start, length)
    end = search_end(space, w_end, length)
    for w_item in space.fixedview(w_arg):
        if not isinstance(w_item, W_StrObject):
            raise oefmt(space.w_TypeError, "tuple for %s must only contain str, not %T", name, w_item)
        if at_start:
            found = starts_with(w_self, w_item, start, end)
        else:
            found = ends_with(w_self, w_item, start, end)
        if found:
            return True
    return False


@takes(PARSED_TUPLE)
def str_startswith(self, space, w_prefix, w_start=None, w_end=None):
    """True if self[start:end] starts with prefix, or with one of a tuple of them."""
    return space.newbool(_match_ends(space, self, w_prefix, w_start, w_end, 'startswith'))


@takes(PARSED_TUPLE)
def str_endswith(self, space, w_suffix, w_start=None, w_end=None):
    """True if self[start:end] ends with suffix, or with one of a tuple of them."""
    return space.newbool(_match_ends(space, self, w_suffix, w_start, w_end, 'endswith'))


def str_removeprefix(self, space, w_prefix):
    """Return the rest after prefix if self starts with it, else a copy."""
    w_prefix = text_argument(space, w_prefix, 'removeprefix', ONLY_ARGUMENT)
    length = self.length()
    if starts_with(self, w_prefix, 0, length):
        return self.slice(w_prefix.length(), length)
    return exact(self)


def str_removesuffix(self, space, w_suffix):
    """Return what is before suffix if self ends with it, else a copy."""
    w_suffix = text_argument(space, w_suffix, 'removesuffix', ONLY_ARGUMENT)
    length = self.length()
    if w_suffix.length() > 0 and ends_with(self, w_suffix, 0, length):
        stop = length - w_suffix.length()
        assert stop >= 0
        return self.slice(0, stop)
    return exact(self)


def str_replace(self, space, w_old, w_new, w_count=None):
    """Return a copy with the first count (default: all) occurrences of old replaced by new."""
    w_old = text_argument(space, w_old, 'replace', 1)
    w_new = text_argument(space, w_new, 'replace', 2)
    count = -1 if w_count is None else space.gateway_index_w(w_count)
    if self.asc is not None:
        if w_old.asc is None:
            return exact(self)
        if w_new.asc is not None:
            return W_StrObject(raw_replace(space, self.asc, w_old.asc, w_new.asc, count))
    return from_unicode(raw_replace(space, self.unicode(), w_old.unicode(), w_new.unicode(), count))


def _separator(space, w_sep, name):
    w_sep = text_argument(space, w_sep, name)
    if w_sep.length() == 0:
        raise oefmt(space.w_ValueError, "empty separator")
    return w_sep


def str_partition(self, space, w_sep):
    """Return (head, sep, tail) at the first occurrence of sep, or (self, '', '')."""
    w_sep = _separator(space, w_sep, 'partition')
    index = _find(space, self, w_sep, None, None)
    if index < 0:
        return space.newtuple([exact(self), EMPTY, EMPTY])
    return space.newtuple([self.slice(0, index), exact(w_sep),
                           self.slice(index + w_sep.length(), self.length())])


def str_rpartition(self, space, w_sep):
    """Return (head, sep, tail) at the last occurrence of sep, or ('', '', self)."""
    w_sep = _separator(space, w_sep, 'rpartition')
    index = _rfind(space, self, w_sep, None, None)
    if index < 0:
        return space.newtuple([EMPTY, EMPTY, exact(self)])
    return space.newtuple([self.slice(0, index), exact(w_sep),
                           self.slice(index + w_sep.length(), self.length())])
