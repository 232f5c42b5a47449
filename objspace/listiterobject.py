"""The iterators of lists: list_iterator and list_reverseiterator.

Other iterators: iterobject.py (any sequence, callables), dictiterobject.py, setobject.py.
"""
from interpreter.gateway import interp2app
from interpreter.root import W_Root
from interpreter.typedef import TypeDef


class W_ListIterator(W_Root):
    """States: running (`w_list` set), exhausted (None; appending does not wake it up)."""

    def __init__(self, w_list):
        self.w_list = w_list
        self.index = 0

    def next_or_none(self, space):
        w_list = self.w_list
        if w_list is None:
            return None
        index = self.index
        if index >= w_list.length():
            self.w_list = None
            return None
        self.index = index + 1
        return w_list.getitem(index)

    def descr_length_hint(self, space):
        """Private method returning an estimate of len(list(it))."""
        if self.w_list is None:
            return space.newint(0)
        return space.newint(max(self.w_list.length() - self.index, 0))

    def descr_setstate(self, space, w_state):
        """Set state information for unpickling."""
        if self.w_list is not None:
            index = space.int_w(w_state)
            self.index = min(max(index, 0), self.w_list.length())


W_ListIterator.typedef = TypeDef(
    'list_iterator',
    __iter__=interp2app(W_Root.descr_self),
    __next__=interp2app(W_Root.descr_next),
    __length_hint__=interp2app(W_ListIterator.descr_length_hint),
    __setstate__=interp2app(W_ListIterator.descr_setstate),
)


class W_ListReverseIterator(W_Root):
    """`index` is the next item's; -1 when exhausted."""

    def __init__(self, w_list):
        self.w_list = w_list
        self.index = w_list.length() - 1

    def next_or_none(self, space):
        w_list = self.w_list
        if w_list is None:
            return None
        index = self.index
        if index < 0 or index >= w_list.length():
            self.w_list = None
            self.index = -1
            return None
        self.index = index - 1
        return w_list.getitem(index)

    def descr_length_hint(self, space):
        """Private method returning an estimate of len(list(it))."""
        if self.w_list is None or self.index >= self.w_list.length():
            return space.newint(0)
        return space.newint(self.index + 1)


W_ListReverseIterator.typedef = TypeDef(
    'list_reverseiterator',
    __iter__=interp2app(W_Root.descr_self),
    __next__=interp2app(W_Root.descr_next),
    __length_hint__=interp2app(W_ListReverseIterator.descr_length_hint),
)
