"""The iterators of lists: list_iterator and list_reverseiterator.

Other iterators: iterobject.py (any sequence, callables), dictview.py, setbase.py.
"""
from interpreter.root import W_Root
from objspace.iterobject import iterator_typedef
from objspace.sequence import state_index
from objspace.strcore import reduce_iterator, restored_index


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

    def descr_reduce(self, space):
        """Return state information for pickling."""
        w_iter = space.builtin('iter')
        w_list = self.w_list
        if w_list is None:
            return space.newtuple2(w_iter, space.newtuple([space.newlist([])]))
        return reduce_iterator(space, w_iter, w_list, w_list, self.index, self.index + 1)

    def descr_setstate(self, space, w_state):
        """Set state information for unpickling."""
        index = restored_index(space, w_state, space.maxint)
        if self.w_list is not None:
            self.index = min(index, self.w_list.length())


def exhausted_list(space):
    """Return `(iter, ([],))`: how iterators at their end are pickled."""
    return space.newtuple2(space.builtin('iter'), space.newtuple([space.newlist([])]))


W_ListIterator.typedef = iterator_typedef('list_iterator', W_ListIterator)


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

    def descr_reduce(self, space):
        """Return state information for pickling."""
        # looked up by name and first: that may run Python code that uses the iterator
        w_reversed = space.builtin('reversed')
        if self.w_list is None:
            return exhausted_list(space)
        return space.newtuple([w_reversed, space.newtuple([self.w_list]), space.newint(self.index)])

    def descr_setstate(self, space, w_state):
        """Set state information for unpickling."""
        index = state_index(space, w_state)
        if self.w_list is not None:
            self.index = min(max(index, -1), self.w_list.length() - 1)


W_ListReverseIterator.typedef = iterator_typedef('list_reverseiterator', W_ListReverseIterator)
