"""W_StrObject: representation and core operations of str.

An all-ASCII text (by far the most common kind) is an RPython str in `asc`; any other is an
RPython unicode in `uni`.  The choice is canonical: equal texts have equal
representations.  Methods are in strmethods_*.py, the type is put together in strobject.py.
"""
from interpreter.error import oefmt
from interpreter.root import W_Root
from objspace.objectsize import text_size
from objspace.sequence import not_concatenable, repeat_count, state_index
from objspace.sliceobject import W_SliceObject
from objspace.unicodehelpers import (
    is_ascii, narrow_latin1, unicode_is_ascii, unicode_to_utf8, utf8_to_unicode, widen_latin1)
from rpython.rlib import jit
from rpython.rlib.objectmodel import compute_hash, specialize
from rpython.rlib.rstring import StringBuilder, UnicodeBuilder


# the size of str in CPython (objectsize.py), which is that of instances of subclasses only
TYPE_SIZE = 80


class W_StrObject(W_Root):
    """A str.  States: ASCII (`asc` is not None) and wide (`uni` is not None)."""
    has_sequence_slots = True
    _attrs_ = ['asc', 'uni']
    _immutable_fields_ = ['asc', 'uni']

    def __init__(self, asc, uni=None):
        self.asc = asc
        self.uni = uni

    # ---- making one

    @staticmethod
    def from_utf8(utf8):
        """Box UTF-8 (internal form: surrogates as three bytes)."""
        if len(utf8) <= 1 or is_ascii(utf8):
            return from_ascii(utf8)
        return W_StrObject(None, utf8_to_unicode(utf8))

    @staticmethod
    def from_unicode(text):
        """Box an RPython unicode."""
        return from_unicode(text)

    @staticmethod
    def from_ascii(text):
        """Box an RPython str known to be ASCII."""
        return from_ascii(text)

    # ---- reading it

    def utf8(self):
        """The text as UTF-8; surrogates become three bytes each."""
        if self.asc is not None:
            return self.asc
        return unicode_to_utf8(self.uni)

    def unicode(self):
        """The text as an RPython unicode."""
        if self.asc is not None:
            return widen_latin1(self.asc)
        return self.uni

    def extra_size(self, space):
        largest = 0
        if self.asc is None:
            for i in range(len(self.uni)):
                largest = max(largest, ord(self.uni[i]))
        size = text_size(self.length(), largest)
        if not self.is_user_instance:
            return size - TYPE_SIZE
        # one of a subclass has its text apart
        width = 1 if largest < 0x100 else 2 if largest < 0x10000 else 4
        return TYPE_SIZE + (self.length() + 1) * width - space.type(self).basicsize

    def length(self):
        """The number of code points."""
        if self.asc is not None:
            return len(self.asc)
        return len(self.uni)

    def code_at(self, i):
        """The code point at 0 <= i < length()."""
        assert i >= 0
        if self.asc is not None:
            return ord(self.asc[i])
        return ord(self.uni[i])

    def char_at(self, i):
        """The one-character str at 0 <= i < length()."""
        assert i >= 0
        if self.asc is not None:
            return ASCII_CHARS[ord(self.asc[i])]
        return from_code(ord(self.uni[i]))

    def slice(self, start, stop):
        """The text between 0 <= start <= stop <= length()."""
        assert 0 <= start <= stop
        if self.asc is not None:
            if start == 0 and stop == len(self.asc):
                return exact(self)
            return from_ascii(self.asc[start:stop])
        if start == 0 and stop == len(self.uni):
            return exact(self)
        return from_unicode(self.uni[start:stop])

    def eq(self, other):
        """Equality of two W_StrObjects."""
        if self.asc is not None:
            return other.asc is not None and self.asc == other.asc
        return other.uni is not None and self.uni == other.uni

    def compare(self, other):
        """Return -1, 0 or 1 by code points."""
        if self.asc is not None and other.asc is not None:
            return compare_texts(self.asc, other.asc)
        return compare_texts(self.unicode(), other.unicode())

    def hash_value(self):
        """The hash: that of the contents, never -1; interpreter/siphash.py says which once translated."""
        if self.asc is not None:
            if len(self.asc) == 0:
                return 0
            value = compute_hash(self.asc)
        else:
            value = compute_hash(self.uni)
        if value == -1:
            return -2
        return value

    def concat(self, other):
        """The text followed by that of another W_StrObject."""
        if self.asc is not None and other.asc is not None:
            return W_StrObject(self.asc + other.asc, None)
        return W_StrObject(None, self.unicode() + other.unicode())

    # ---- hooks of W_Root

    def text_w(self, space):
        return self.utf8()

    def unicode_w(self, space):
        return self.unicode()

    # ---- operators

    def descr_len(self, space):
        return space.newint(self.length())

    def descr_hash(self, space):
        return space.newint(self.hash_value())

    def descr_str(self, space):
        return exact(self)

    def descr_eq(self, space, w_other):
        if not isinstance(w_other, W_StrObject):
            return space.w_NotImplemented
        return space.newbool(self.eq(w_other))

    def descr_ne(self, space, w_other):
        if not isinstance(w_other, W_StrObject):
            return space.w_NotImplemented
        return space.newbool(not self.eq(w_other))

    def descr_lt(self, space, w_other):
        if not isinstance(w_other, W_StrObject):
            return space.w_NotImplemented
        return space.newbool(self.compare(w_other) < 0)

    def descr_le(self, space, w_other):
        if not isinstance(w_other, W_StrObject):
            return space.w_NotImplemented
        return space.newbool(self.compare(w_other) <= 0)

    def descr_gt(self, space, w_other):
        if not isinstance(w_other, W_StrObject):
            return space.w_NotImplemented
        return space.newbool(self.compare(w_other) > 0)

    def descr_ge(self, space, w_other):
        if not isinstance(w_other, W_StrObject):
            return space.w_NotImplemented
        return space.newbool(self.compare(w_other) >= 0)

    def descr_add(self, space, w_other):
        if not isinstance(w_other, W_StrObject):
            raise not_concatenable(space, w_other, 'str')
        if w_other.asc is not None and len(w_other.asc) == 0:
            return exact(self)
        if self.asc is not None and len(self.asc) == 0:
            return exact(w_other)
        return self.concat(w_other)

    def descr_mul(self, space, w_times):
        times = repeat_count(space, w_times)
        if times == 0 or self.length() == 0:
            return EMPTY
        if times == 1:
            return exact(self)
        if times > MAX_SIZE // self.length():
            raise oefmt(space.w_OverflowError, "repeated string is too long")
        if self.asc is not None:
            return W_StrObject(self.asc * times, None)
        return W_StrObject(None, self.uni * times)

    def descr_contains(self, space, w_other):
        if not isinstance(w_other, W_StrObject):
            raise oefmt(space.w_TypeError, "'in <string>' requires string as left operand, not %T",
                        w_other)
        return space.newbool(find_text(self, w_other, 0, self.length()) >= 0)

    def descr_getitem(self, space, w_index):
        if space.isinstance_w(w_index, space.w_slice):
            return self.getitem_slice(space, w_index)
        if space.lookup(w_index, '__index__') is None:
            raise oefmt(space.w_TypeError, "string indices must be integers, not '%T'", w_index)
        index = space.getindex_w(w_index, space.w_IndexError)
        length = self.length()
        if index < 0:
            index += length
        if index < 0 or index >= length:
            raise oefmt(space.w_IndexError, "string index out of range")
        return self.char_at(index)

    def getitem_slice(self, space, w_slice):
        """`self[a:b:c]` for a slice object."""
        start, stop, step, length = slice_indices(space, w_slice, self.length())
        if length == 0:
            return EMPTY
        if step == 1:
            return self.slice(start, start + length)
        if self.asc is not None:
            return from_ascii(stepped_slice(self.asc, start, step, length))
        return from_unicode(stepped_slice_unicode(self.uni, start, step, length))

    def descr_iter(self, space):
        if self.asc is None:
            return W_StrIterator(self, self.uni)
        if space.is_w(space.type(self), space.w_str):
            return W_AsciiIterator(self.asc)
        return W_StrIterator(self, self.unicode())

    def descr_getnewargs(self, space):
        return space.newtuple([W_StrObject(self.asc, self.uni)])


MAX_SIZE = 0x7fffffffffffffff

ASCII_CHARS = [W_StrObject(chr(_i), None) for _i in range(128)]
EMPTY = W_StrObject('', None)


def from_ascii(text):
    """Box an RPython str known to be ASCII; '' and single characters are prebuilt."""
    if len(text) <= 1:
        if len(text) == 0:
            return EMPTY
        return ASCII_CHARS[ord(text[0])]
    return W_StrObject(text, None)


def from_unicode(text):
    """Box an RPython unicode in the canonical representation."""
    if unicode_is_ascii(text):
        return from_ascii(narrow_latin1(text))
    return W_StrObject(None, text)


def from_code(code):
    """Box one code point."""
    if code < 128:
        return ASCII_CHARS[code]
    return W_StrObject(None, unichr(code) + u'')


def exact(w_str):
    """Return `w_str`, or a plain str with its text if it is of a subclass."""
    if w_str.is_user_instance:
        return W_StrObject(w_str.asc, w_str.uni)
    return w_str


def slice_indices(space, w_slice, length):
    """Return (start, stop, step, slicelength) of a slice object."""
    assert isinstance(w_slice, W_SliceObject)
    return w_slice.indices(space, length)


def stepped_slice(text, start, step, length):
    """Return the `length` characters of a str at start, start + step, ..."""
    builder = StringBuilder(length)
    for _ in range(length):
        assert start >= 0
        builder.append(text[start])
        start += step
    return builder.build()


def stepped_slice_unicode(text, start, step, length):
    """As stepped_slice, for unicode."""
    builder = UnicodeBuilder(length)
    for _ in range(length):
        assert start >= 0
        builder.append(text[start])
        start += step
    return builder.build()


@specialize.argtype(0)
@jit.elidable
def compare_texts(a, b):
    """Return -1, 0 or 1 for two str or two unicode."""
    if a == b:
        return 0
    return -1 if a < b else 1


def find_text(w_str, w_sub, start, end):
    """Return the first index of `w_sub` in w_str[start:end], or -1."""
    if start > end:
        return -1
    assert start >= 0 and end >= 0
    if w_str.asc is not None:
        if w_sub.asc is None:
            return -1
        return w_str.asc.find(w_sub.asc, start, end)
    return w_str.uni.find(w_sub.unicode(), start, end)


def reduce_iterator(space, w_iter, w_sequence, w_empty, index, length):
    """`__reduce__` of an iterator over a sequence: (iter, (sequence,), index).

    An index beyond the length says that the iterator has found its end.  `w_iter`, the builtin, has been looked
    up before the iterator was asked for its state: the lookup may run Python code that uses the iterator.
    """
    if index > length:
        return space.newtuple2(w_iter, space.newtuple([w_empty]))
    return space.newtuple([w_iter, space.newtuple([w_sequence]), space.newint(index)])


def restored_index(space, w_index, length):
    """The index that `__setstate__` sets: in [0, length]."""
    return min(max(state_index(space, w_index), 0), length)


class W_AsciiIterator(W_Root):
    """Iterator over an ASCII str."""
    _immutable_fields_ = ['text']

    def __init__(self, text):
        self.text = text
        self.index = 0

    def next_or_none(self, space):
        index = self.index
        if index >= len(self.text):
            self.index = len(self.text) + 1
            return None
        self.index = index + 1
        return ASCII_CHARS[ord(self.text[index])]

    def descr_length_hint(self, space):
        return space.newint(max(len(self.text) - self.index, 0))

    def descr_reduce(self, space):
        w_iter = space.builtin('iter')
        return reduce_iterator(space, w_iter, W_StrObject(self.text), EMPTY, self.index, len(self.text))

    def descr_setstate(self, space, w_index):
        index = restored_index(space, w_index, len(self.text))
        if self.index <= len(self.text):
            self.index = index


class W_StrIterator(W_Root):
    """Iterator over a str that is not ASCII, or over an instance of a subclass."""
    _immutable_fields_ = ['text']

    def __init__(self, w_text, text):
        self.w_text = w_text
        self.text = text
        self.index = 0

    def next_or_none(self, space):
        index = self.index
        if index >= len(self.text):
            self.index = len(self.text) + 1
            self.w_text = None          # an iterator lets go of what it has come to the end of
            return None
        self.index = index + 1
        return from_code(ord(self.text[index]))

    def descr_length_hint(self, space):
        return space.newint(max(len(self.text) - self.index, 0))

    def descr_reduce(self, space):
        w_iter = space.builtin('iter')
        return reduce_iterator(space, w_iter, self.w_text, EMPTY, self.index, len(self.text))

    def descr_setstate(self, space, w_index):
        index = restored_index(space, w_index, len(self.text))
        if self.index <= len(self.text):
            self.index = index
