"""collections.deque: a ring of items.

The ring is a list whose length is a power of two; it doubles when it is full, so both ends
and any index are reached in constant time.  The iterators are in interp_deque_iterator.py.
"""
from interpreter.error import oefmt
from interpreter.gateway import ONE_BY_ONE, PARSED, interp2app, takes, unwrap_spec
from interpreter.lifeline import Weakrefable
from interpreter.typedef import GetSetProperty, TypeDef
from module._collections.interp_deque_iterator import (
    W_DequeBase, W_DequeIterator, W_DequeReverseIterator, instance_state)
from objspace.genericalias import class_getitem
from objspace.reprguard import guarded_repr, short_type_name
from objspace.sequence import add_comparisons, not_concatenable, repeat_count, repeated_length, search_bound
from rpython.rlib import jit
from rpython.rlib.debug import make_sure_not_resized

FIRST_SIZE = 8


class W_Deque(Weakrefable, W_DequeBase):
    """Item i is `ring_w[(head + i) & (len(ring_w) - 1)]`; unused places are None.

    `maxlen` is -1 if there is no bound; `state` changes with every change of the items' places.
    """
    has_sequence_slots = True

    def __init__(self):
        self.ring_w = [None] * FIRST_SIZE
        make_sure_not_resized(self.ring_w)
        self.head = 0
        self.size = 0
        self.maxlen = -1
        self.state = 0

    # ---- the ring

    def length(self):
        return self.size

    def getitem(self, i):
        return self.ring_w[(self.head + i) & (len(self.ring_w) - 1)]

    def setitem(self, i, w_item):
        self.ring_w[(self.head + i) & (len(self.ring_w) - 1)] = w_item

    @jit.dont_look_inside
    def _add_room(self):
        ring_w = [None] * (2 * len(self.ring_w))
        for i in range(self.size):
            ring_w[i] = self.getitem(i)
        self.ring_w = ring_w
        self.head = 0

    def append(self, w_item):
        """Add at the right end; with a full bound, drop the leftmost."""
        self.state += 1
        if self.size == self.maxlen:
            if self.size == 0:
                return
            self.take_left()
        if self.size == len(self.ring_w):
            self._add_room()
        self.setitem(self.size, w_item)
        self.size += 1

    def append_left(self, w_item):
        """Add at the left end; with a full bound, drop the rightmost."""
        self.state += 1
        if self.size == self.maxlen:
            if self.size == 0:
                return
            self.take_right()
        if self.size == len(self.ring_w):
            self._add_room()
        self.head = (self.head - 1) & (len(self.ring_w) - 1)
        self.ring_w[self.head] = w_item
        self.size += 1

    def take_left(self):
        """Remove and return the leftmost item; there is one."""
        head = self.head
        w_item = self.ring_w[head]
        self.ring_w[head] = None
        self.head = (head + 1) & (len(self.ring_w) - 1)
        self.size -= 1
        self.state += 1
        return w_item

    def take_right(self):
        """Remove and return the rightmost item; there is one."""
        self.size -= 1
        self.state += 1
        w_item = self.getitem(self.size)
        self.setitem(self.size, None)
        return w_item

    def delete(self, index):
        """Remove the item at an index, moving the shorter side."""
        if index < self.size - 1 - index:
            while index > 0:
                self.setitem(index, self.getitem(index - 1))
                index -= 1
            self.take_left()
        else:
            while index < self.size - 1:
                self.setitem(index, self.getitem(index + 1))
                index += 1
            self.take_right()

    def clear(self):
        self.ring_w = [None] * FIRST_SIZE
        self.head = 0
        self.size = 0
        self.state += 1

    def items(self):
        """Return the items in a new list."""
        return [self.getitem(i) for i in range(self.size)]

    def extend(self, space, w_iterable):
        """Append all items of an iterable, which may be the deque itself."""
        if w_iterable is self:
            w_iterable = space.newlist(self.items())
        w_iterator = space.iter(w_iterable)
        while True:
            w_item = space.next_or_none(w_iterator)
            if w_item is None:
                return
            self.append(w_item)

    def _copy(self):
        result = W_Deque()
        result.maxlen = self.maxlen
        for i in range(self.size):
            result.append(self.getitem(i))
        return result

    def _check_state(self, space, state):
        if state != self.state:
            raise oefmt(space.w_RuntimeError, "deque mutated during iteration")

    # ---- construction

    def descr_init(self, space, w_iterable=None, w_maxlen=None):
        """Fill from an iterable, with a bound on the length or without."""
        maxlen = -1
        if w_maxlen is not None and not space.is_none(w_maxlen):
            if not space.isinstance_w(w_maxlen, space.w_int):
                raise oefmt(space.w_TypeError, "an integer is required")
            maxlen = space.index_w(w_maxlen)
            if maxlen < 0:
                raise oefmt(space.w_ValueError, "maxlen must be non-negative")
        self.maxlen = maxlen
        if self.size > 0:
            self.clear()
        if w_iterable is not None:
            self.extend(space, w_iterable)

    # ---- the ends

    def descr_append(self, space, w_item):
        """Add an element to the right side of the deque."""
        self.append(w_item)

    def descr_appendleft(self, space, w_item):
        """Add an element to the left side of the deque."""
        self.append_left(w_item)

    def descr_pop(self, space):
        """Remove and return the rightmost element."""
        if self.size == 0:
            raise oefmt(space.w_IndexError, "pop from an empty deque")
        return self.take_right()

    def descr_popleft(self, space):
        """Remove and return the leftmost element."""
        if self.size == 0:
            raise oefmt(space.w_IndexError, "pop from an empty deque")
        return self.take_left()

    def descr_extend(self, space, w_iterable):
        """Extend the right side of the deque with elements from the iterable"""
        self.extend(space, w_iterable)

    def descr_extendleft(self, space, w_iterable):
        """Extend the left side of the deque with elements from the iterable"""
        if w_iterable is self:
            w_iterable = space.newlist(self.items())
        w_iterator = space.iter(w_iterable)
        while True:
            w_item = space.next_or_none(w_iterator)
            if w_item is None:
                return
            self.append_left(w_item)

    def descr_clear(self, space):
        """Remove all elements from the deque."""
        self.clear()

    @takes(ONE_BY_ONE, 'deque.rotate')
    @unwrap_spec(n='index')
    def descr_rotate(self, space, n=1):
        """Rotate the deque n steps to the right (default n=1).  If n is negative, rotates left."""
        size = self.size
        if size <= 1:
            return
        self.state += 1
        n %= size
        if n <= size >> 1:
            for _ in range(n):
                w_item = self.take_right()
                self.head = (self.head - 1) & (len(self.ring_w) - 1)
                self.ring_w[self.head] = w_item
                self.size += 1
        else:
            for _ in range(size - n):
                w_item = self.take_left()
                self.setitem(self.size, w_item)
                self.size += 1

    def descr_reverse(self, space):
        """Reverse *IN PLACE*"""
        i, j = 0, self.size - 1
        while i < j:
            w_item = self.getitem(i)
            self.setitem(i, self.getitem(j))
            self.setitem(j, w_item)
            i += 1
            j -= 1

    # ---- by index

    def _subscript(self, space, w_index):
        if space.lookup(w_index, '__index__') is None:
            raise oefmt(space.w_TypeError, "sequence index must be integer, not '%T'", w_index)
        index = space.getindex_w(w_index, space.w_IndexError)
        if index < 0:
            index += self.size
        if index < 0 or index >= self.size:
            raise oefmt(space.w_IndexError, "deque index out of range")
        return index

    def descr_len(self, space):
        return space.newint(self.size)

    def descr_getitem(self, space, w_index):
        return self.getitem(self._subscript(space, w_index))

    def descr_setitem(self, space, w_index, w_item):
        self.setitem(self._subscript(space, w_index), w_item)

    def descr_delitem(self, space, w_index):
        self.delete(self._subscript(space, w_index))

    @takes(PARSED)
    @unwrap_spec(index='index')
    def descr_insert(self, space, index, w_item):
        """D.insert(index, object) -- insert object before index"""
        size = self.size
        if size == self.maxlen:
            raise oefmt(space.w_IndexError, "deque already at its maximum size")
        if index < 0:
            index = max(index + size, 0)
        if index >= size:
            self.append(w_item)
        elif index < size - index:
            self.append_left(w_item)
            for i in range(index):
                self.setitem(i, self.getitem(i + 1))
            self.setitem(index, w_item)
        else:
            self.append(w_item)
            i = size
            while i > index:
                self.setitem(i, self.getitem(i - 1))
                i -= 1
            self.setitem(index, w_item)

    # ---- by value

    def _find(self, space, w_item, start, stop):
        "The index of an equal item in start:stop, or -1."
        state = self.state
        i = start
        while i < min(stop, self.size):
            is_equal = space.eq_w(self.getitem(i), w_item)
            self._check_state(space, state)
            if is_equal:
                return i
            i += 1
        return -1

    def descr_contains(self, space, w_item):
        return space.newbool(self._find(space, w_item, 0, self.size) >= 0)

    @takes(PARSED)
    def descr_index(self, space, w_item, w_start=None, w_stop=None):
        """D.index(value, [start, [stop]]) -> integer -- return first index of value."""
        start, stop = 0, self.size
        if w_start is not None:
            start = search_bound(space, w_start, self.size)
        if w_stop is not None:
            stop = search_bound(space, w_stop, self.size)
        index = self._find(space, w_item, start, stop)
        if index < 0:
            raise oefmt(space.w_ValueError, "%R is not in deque", w_item)
        return space.newint(index)

    def descr_count(self, space, w_item):
        """D.count(value) -- return number of occurrences of value"""
        state, count = self.state, 0
        i = 0
        while i < self.size:
            if space.eq_w(self.getitem(i), w_item):
                count += 1
            self._check_state(space, state)
            i += 1
        return space.newint(count)

    def descr_remove(self, space, w_item):
        """D.remove(value) -- remove first occurrence of value."""
        state = self.state
        i = 0
        while i < self.size:
            is_equal = space.eq_w(self.getitem(i), w_item)
            if self.state != state:
                raise oefmt(space.w_IndexError, "deque mutated during iteration")
            if is_equal:
                self.delete(i)
                return
            i += 1
        raise oefmt(space.w_ValueError, "%R is not in deque", w_item)

    # ---- operators

    def descr_add(self, space, w_other):
        if not isinstance(w_other, W_Deque):
            raise not_concatenable(space, w_other, 'deque')
        w_result = self.descr_copy(space)
        assert isinstance(w_result, W_Deque)
        w_result.extend(space, w_other)
        return w_result

    def descr_iadd(self, space, w_iterable):
        self.extend(space, w_iterable)
        return self

    def descr_mul(self, space, w_times):
        times = repeat_count(space, w_times)
        w_result = self.descr_copy(space)
        assert isinstance(w_result, W_Deque)
        w_result.repeat(times)
        return w_result

    def descr_imul(self, space, w_times):
        times = repeat_count(space, w_times)
        self.repeat(times)
        return self

    def repeat(self, times):
        """Repeat the items in place."""
        if times == 0:
            self.clear()
            return
        items_w = self.items()
        if self.maxlen >= 0 and len(items_w) > 0:       # what would be dropped is not added first
            times = min(times, self.maxlen // len(items_w) + 2)
        repeated_length(len(items_w), times)
        for _ in range(times - 1):
            for w_item in items_w:
                self.append(w_item)

    def descr_repr(self, space):
        after = '])' if self.maxlen < 0 else '], maxlen=%d)' % self.maxlen
        return guarded_repr(space, self, self.items(), short_type_name(space, self) + '([', after, '[...]')

    def descr_iter(self, space):
        return W_DequeIterator(self)

    def descr_reversed(self, space):
        """D.__reversed__() -- return a reverse iterator over the deque"""
        return W_DequeReverseIterator(self)

    # ---- copies

    def descr_copy(self, space):
        """Return a shallow copy of a deque."""
        if not self.is_user_instance:
            return self._copy()
        w_type = space.type(self)
        if self.maxlen < 0:
            w_result = space.call_function(w_type, self)
        else:
            w_result = space.call_function(w_type, self, space.newint(self.maxlen))
        if not isinstance(w_result, W_Deque):
            raise oefmt(space.w_TypeError, "%N() must return a deque, not %T", w_type, w_result)
        return w_result

    def descr_reduce(self, space):
        """Return state information for pickling."""
        args_w = []
        if self.maxlen >= 0:
            args_w = [space.newtuple([]), space.newint(self.maxlen)]
        return space.newtuple([space.type(self), space.newtuple(args_w), instance_state(space, self),
                               space.iter(self)])

    def fget_maxlen(self, space):
        return space.w_None if self.maxlen < 0 else space.newint(self.maxlen)


add_comparisons(W_Deque)


def descr_new_deque(space, w_type, __args__):
    """Create an empty deque; `__init__` fills it."""
    w_result = space.allocate_instance(W_Deque, w_type)
    W_Deque.__init__(w_result)
    return w_result


W_Deque.typedef = TypeDef(
    'deque', module='collections',
    doc="deque([iterable[, maxlen]]) --> deque object\n\n"
        "A list-like sequence optimized for data accesses near its endpoints.",
    __new__=interp2app(descr_new_deque),
    __init__=interp2app(W_Deque.descr_init, kw='iterable maxlen'),
    __len__=interp2app(W_Deque.descr_len),
    __getitem__=interp2app(W_Deque.descr_getitem),
    __setitem__=interp2app(W_Deque.descr_setitem),
    __delitem__=interp2app(W_Deque.descr_delitem),
    __contains__=interp2app(W_Deque.descr_contains),
    __iter__=interp2app(W_Deque.descr_iter),
    __reversed__=interp2app(W_Deque.descr_reversed),
    __eq__=interp2app(W_Deque.descr_eq),
    __ne__=interp2app(W_Deque.descr_ne),
    __lt__=interp2app(W_Deque.descr_lt),
    __le__=interp2app(W_Deque.descr_le),
    __gt__=interp2app(W_Deque.descr_gt),
    __ge__=interp2app(W_Deque.descr_ge),
    __hash__=None,
    __add__=interp2app(W_Deque.descr_add),
    __iadd__=interp2app(W_Deque.descr_iadd),
    __mul__=interp2app(W_Deque.descr_mul),
    __rmul__=interp2app(W_Deque.descr_mul),
    __imul__=interp2app(W_Deque.descr_imul),
    __repr__=interp2app(W_Deque.descr_repr),
    __copy__=interp2app(W_Deque.descr_copy),
    __reduce__=interp2app(W_Deque.descr_reduce),
    __class_getitem__=interp2app(class_getitem, as_classmethod=True),
    append=interp2app(W_Deque.descr_append),
    appendleft=interp2app(W_Deque.descr_appendleft),
    clear=interp2app(W_Deque.descr_clear),
    copy=interp2app(W_Deque.descr_copy),
    count=interp2app(W_Deque.descr_count),
    extend=interp2app(W_Deque.descr_extend),
    extendleft=interp2app(W_Deque.descr_extendleft),
    index=interp2app(W_Deque.descr_index),
    insert=interp2app(W_Deque.descr_insert),
    pop=interp2app(W_Deque.descr_pop),
    popleft=interp2app(W_Deque.descr_popleft),
    remove=interp2app(W_Deque.descr_remove),
    reverse=interp2app(W_Deque.descr_reverse),
    rotate=interp2app(W_Deque.descr_rotate),
    maxlen=GetSetProperty(W_Deque.fget_maxlen, doc="maximum size of a deque or None if unbounded"),
)
