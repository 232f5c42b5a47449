"""The functions of _heapq: binary heaps in lists, the smallest item first, or with `_max` the largest.

Items are compared in the order in which CPython compares them.  Machine ints and floats are compared directly;
other comparisons may run Python code, which may change the list: that is RuntimeError if its length is another then.
"""
from interpreter.error import oefmt
from interpreter.gateway import unwrap_spec
from objspace.listobject import W_ListObject
from objspace.liststrategy import FloatListStrategy, IntListStrategy
from rpython.rlib.objectmodel import import_from_mixin


class Sifting(object):
    """Mixin: how a heap is put right.  Users have `size`, before(i, j) and swap(i, j) for indices in [0, size)."""

    def sift_down(self, start, position):
        """Move an item towards the root `start` until its parent does not come after it."""
        while position > start:
            parent = (position - 1) >> 1
            if not self.before(position, parent):
                return
            self.swap(position, parent)
            position = parent

    def sift_up(self, position):
        """Put the subtree at `position` right, only the root of which is wrong.

        The item goes down to a leaf and then up again: it came from a leaf mostly, so that costs fewer comparisons.
        """
        start = position
        first_leaf = self.size >> 1
        while position < first_leaf:
            child = 2 * position + 1
            if child + 1 < self.size and not self.before(child, child + 1):
                child += 1
            self.swap(position, child)
            position = child
        self.sift_down(start, position)

    def heapify(self):
        position = (self.size >> 1) - 1
        while position >= 0:
            self.sift_up(position)
            position -= 1


class TypedAccess(object):
    """Mixin: the items are in an RPython list of one type."""

    def __init__(self, items):
        self.items = items
        self.size = len(items)

    def before(self, i, j):
        return self.items[i] < self.items[j]

    def swap(self, i, j):
        items = self.items
        items[i], items[j] = items[j], items[i]


class IntHeap(object):
    """Machine ints."""
    import_from_mixin(Sifting)
    import_from_mixin(TypedAccess)


class FloatHeap(object):
    """Floats, no NaN among them."""
    import_from_mixin(Sifting)
    import_from_mixin(TypedAccess)


class BoxedHeap(object):
    """A list of anything; `is_max`: the largest item comes first."""
    import_from_mixin(Sifting)

    def __init__(self, space, w_list, is_max):
        self.space = space
        self.w_list = w_list
        self.is_max = is_max
        self.size = w_list.length()

    def before(self, i, j):
        if self.is_max:
            i, j = j, i
        space, w_list = self.space, self.w_list
        is_less = space.is_true(space.lt(w_list.getitem(i), w_list.getitem(j)))
        if w_list.length() != self.size:
            raise oefmt(space.w_RuntimeError, "list changed size during iteration")
        return is_less

    def swap(self, i, j):
        w_list = self.w_list
        w_first, w_second = w_list.getitem(i), w_list.getitem(j)
        w_list.setitem(i, w_second)
        w_list.setitem(j, w_first)


def sift_down_last(space, w_heap):
    """The last item is new."""
    strategy = w_heap.strategy
    if isinstance(strategy, IntListStrategy):
        ints = IntHeap(strategy.unerase(w_heap.storage))
        ints.sift_down(0, ints.size - 1)
    elif isinstance(strategy, FloatListStrategy):
        floats = FloatHeap(strategy.unerase(w_heap.storage))
        floats.sift_down(0, floats.size - 1)
    else:
        boxed = BoxedHeap(space, w_heap, False)
        boxed.sift_down(0, boxed.size - 1)


def sift_up_first(space, w_heap, is_max):
    """The first item is new."""
    strategy = w_heap.strategy
    if is_max:
        BoxedHeap(space, w_heap, True).sift_up(0)
    elif isinstance(strategy, IntListStrategy):
        IntHeap(strategy.unerase(w_heap.storage)).sift_up(0)
    elif isinstance(strategy, FloatListStrategy):
        FloatHeap(strategy.unerase(w_heap.storage)).sift_up(0)
    else:
        BoxedHeap(space, w_heap, False).sift_up(0)


def pop_first(space, w_heap, is_max):
    length = w_heap.length()
    if length == 0:
        raise oefmt(space.w_IndexError, "index out of range")
    w_last = w_heap.pop(length - 1)
    if length == 1:
        return w_last
    return put_first(space, w_heap, w_last, is_max)


def put_first(space, w_heap, w_item, is_max):
    """Replace the first item, which is returned. Raises IndexError if there is none."""
    if w_heap.length() == 0:
        raise oefmt(space.w_IndexError, "index out of range")
    w_first = w_heap.getitem(0)
    w_heap.setitem(0, w_item)
    sift_up_first(space, w_heap, is_max)
    return w_first


@unwrap_spec(w_heap=W_ListObject)
def heappush(space, w_heap, w_item):
    """Add an item to a heap."""
    w_heap.append(w_item)
    sift_down_last(space, w_heap)


@unwrap_spec(w_heap=W_ListObject)
def heappop(space, w_heap):
    """Remove the smallest item of a heap and return it."""
    return pop_first(space, w_heap, False)


@unwrap_spec(w_heap=W_ListObject)
def heapreplace(space, w_heap, w_item):
    """Return the smallest item of a heap, which the given one takes the place of.

    That is heappop() and then heappush(), with less work; the result may be larger than the new item.
    """
    return put_first(space, w_heap, w_item, False)


@unwrap_spec(w_heap=W_ListObject)
def heappushpop(space, w_heap, w_item):
    """Add an item to a heap, then remove the smallest and return it.

    That is heappush() and then heappop(), with less work.
    """
    if w_heap.length() == 0 or not space.is_true(space.lt(w_heap.getitem(0), w_item)):
        return w_item
    return put_first(space, w_heap, w_item, False)


@unwrap_spec(w_heap=W_ListObject)
def heapify(space, w_heap):
    """Order the items of a list so that it is a heap; takes time proportional to its length."""
    strategy = w_heap.strategy
    if isinstance(strategy, IntListStrategy):
        IntHeap(strategy.unerase(w_heap.storage)).heapify()
    elif isinstance(strategy, FloatListStrategy):
        FloatHeap(strategy.unerase(w_heap.storage)).heapify()
    else:
        BoxedHeap(space, w_heap, False).heapify()


@unwrap_spec(w_heap=W_ListObject)
def heappop_max(space, w_heap):
    """heappop() for a heap with the largest item first."""
    return pop_first(space, w_heap, True)


@unwrap_spec(w_heap=W_ListObject)
def heapreplace_max(space, w_heap, w_item):
    """heapreplace() for a heap with the largest item first."""
    return put_first(space, w_heap, w_item, True)


@unwrap_spec(w_heap=W_ListObject)
def heapify_max(space, w_heap):
    """heapify() for a heap with the largest item first."""
    BoxedHeap(space, w_heap, True).heapify()
