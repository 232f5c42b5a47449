"""What set and frozenset share: W_BaseSetObject, and the iterator.

The two types, with what changes a set in place, are in setobject.py; how elements are
stored is in setstrategy.py.
"""
from interpreter.error import OperationError
from interpreter.lifeline import Weakrefable
from interpreter.root import W_Root
from objspace.hashtable import StoredItems, W_HashTable
from objspace.iterobject import iterator_typedef
from objspace.objectreduce import state_of
from objspace.objectsize import set_table_size
from objspace.reprguard import enter_repr, join_reprs, leave_repr
from objspace.setstrategy import EmptySetStrategy
from objspace.strategycache import strategy_instance


class W_SetIterator(W_Root):
    """`iterator` is the SetIterator."""
    _immutable_fields_ = ['iterator']

    def __init__(self, iterator):
        self.iterator = iterator

    def next_or_none(self, space):
        return self.iterator.next_or_none()

    def descr_length_hint(self, space):
        """Private method returning an estimate of len(list(it))."""
        return space.newint(self.iterator.length_hint())

    def descr_reduce(self, space):
        """Return state information for pickling."""
        w_items = space.newlist(self.iterator.remaining_items())
        return space.newtuple2(space.builtin('iter'), space.newtuple([w_items]))


W_SetIterator.typedef = iterator_typedef('set_iterator', W_SetIterator)


def items_stored_in(w_iterable):
    """StoredItems of a set, or of an object of exactly the type dict; else None."""
    if isinstance(w_iterable, W_HashTable):
        return w_iterable.stored_items()
    return None


class W_BaseSetObject(Weakrefable, W_HashTable):
    """What set and frozenset share.  `strategy` says what the erased `storage` is."""
    is_mutable = False

    def __init__(self, strategy, storage):
        self.strategy = strategy
        self.storage = storage

    def __repr__(self):
        "NOT_RPYTHON"
        return '%s(%s, %r)' % (self.__class__.__name__, self.strategy.__class__.__name__, self.storage)

    # ---- for the interpreter

    def length(self):
        return self.strategy.length(self)

    def add(self, w_item):
        """Add an element. Raises TypeError if it is unhashable."""
        self.strategy.add(self, w_item)

    def has(self, w_item):
        """Return whether the element is there. Raises TypeError if it is unhashable."""
        return self.strategy.has(self, w_item)

    def remove(self, w_item):
        """Remove an element; return False if it is missing. Raises TypeError if it is unhashable."""
        return self.strategy.remove(self, w_item)

    def getitems(self):
        """Return the elements in a new RPython list."""
        return self.strategy.items(self)

    def stored_items(self):
        return StoredItems(self.strategy.items(self), self.strategy.hashes(self))

    # ---- elements of another set, or keys of a dict, by their number in StoredItems

    def add_stored(self, stored, i):
        if stored.hashes is None:
            self.add(stored.items_w[i])
        else:
            self.strategy.add_hashed(self, stored.items_w[i], stored.hashes[i])

    def has_stored(self, stored, i):
        if stored.hashes is None:
            return self.has(stored.items_w[i])
        return self.strategy.has_hashed(self, stored.items_w[i], stored.hashes[i])

    def remove_stored(self, stored, i):
        if stored.hashes is None:
            return self.remove(stored.items_w[i])
        return self.strategy.remove_hashed(self, stored.items_w[i], stored.hashes[i])

    def iterator(self):
        """Return a SetIterator: `next_or_none()` gives the elements."""
        return self.strategy.iterator(self)

    def clear(self, space):
        strategy = strategy_instance(space, EmptySetStrategy)
        self.strategy, self.storage = strategy, strategy.empty_storage()

    def copy_real(self, space):
        """Return a new set of exactly the type set or frozenset with the same elements."""
        w_copy = self.new_like(space)
        self.strategy.copy_into(self, w_copy)
        return w_copy

    def new_like(self, space):
        "An empty set or frozenset, without regard to subclasses."
        raise NotImplementedError

    def frozen_copy(self, space):
        "A new frozenset with the same elements."
        raise NotImplementedError

    def as_set(self, space, w_iterable):
        "A set as it is; another iterable as a new set."
        if isinstance(w_iterable, W_BaseSetObject):
            return w_iterable
        w_set = self.new_like(space)
        w_set.update_from(space, w_iterable)
        return w_set

    def take(self, w_other):
        "Take over the content of a set that nobody else refers to."
        self.strategy, self.storage = w_other.strategy, w_other.storage

    # ---- in place, with any iterable

    def update_from(self, space, w_iterable):
        """Add all elements of an iterable."""
        if isinstance(w_iterable, W_BaseSetObject) and self.length() == 0:
            w_iterable.strategy.copy_into(w_iterable, self)
            return
        stored = items_stored_in(w_iterable)
        if stored is not None:
            for i in range(len(stored.items_w)):
                self.add_stored(stored, i)
            return
        w_iterator = space.iter(w_iterable)
        while True:
            w_item = space.next_or_none(w_iterator)
            if w_item is None:
                return
            self.add(w_item)

    def difference_from(self, space, w_iterable):
        """Remove all elements of an iterable."""
        if w_iterable is self:
            self.clear(space)
            return
        stored = items_stored_in(w_iterable)
        if stored is not None:
            for i in range(len(stored.items_w)):
                self.remove_stored(stored, i)
            return
        w_iterator = space.iter(w_iterable)
        while True:
            w_item = space.next_or_none(w_iterator)
            if w_item is None:
                return
            self.remove(w_item)

    def symmetric_difference_from(self, space, w_iterable):
        """Keep what is in exactly one of this set and an iterable."""
        if w_iterable is self:
            self.clear(space)
            return
        stored = items_stored_in(w_iterable)
        if stored is None:
            stored = self.as_set(space, w_iterable).stored_items()
        for i in range(len(stored.items_w)):
            if not self.remove_stored(stored, i):
                self.add_stored(stored, i)

    def intersection_with(self, space, w_iterable):
        """Return a new set of the elements also in an iterable."""
        w_result = self.new_like(space)
        if isinstance(w_iterable, W_BaseSetObject):
            w_small, w_large = w_iterable, self
            if w_small.length() > w_large.length():
                w_small, w_large = w_large, w_small
            stored = w_small.stored_items()
            for i in range(len(stored.items_w)):
                if w_large.has_stored(stored, i):
                    w_result.add_stored(stored, i)
            return w_result
        w_iterator = space.iter(w_iterable)
        while True:
            w_item = space.next_or_none(w_iterator)
            if w_item is None:
                return w_result
            if self.has(w_item):
                w_result.add(w_item)

    def is_subset_of(self, w_other):
        """Return whether all elements are in another set."""
        if self.length() > w_other.length():
            return False
        hashes = self.strategy.hashes(self)
        iterator = self.iterator()
        length = self.length()
        i = 0
        # a comparison may empty the set: what is no longer there is a subset
        while self.length() == length:
            w_item = iterator.next_or_none()
            if w_item is None:
                break
            if hashes is None:
                is_there = w_other.has(w_item)
            else:
                is_there = w_other.strategy.has_hashed(w_other, w_item, hashes[i])
            if not is_there:
                return False
            i += 1
        return True

    def same_elements(self, w_other):
        return self.length() == w_other.length() and self.is_subset_of(w_other)

    # ---- protocol

    def extra_size(self, space):
        return set_table_size(self.length())

    def descr_len(self, space):
        return space.newint(self.length())

    def descr_iter(self, space):
        return W_SetIterator(self.iterator())

    def descr_contains(self, space, w_item):
        """x.__contains__(y) <==> y in x."""
        return space.newbool(self.has_or_frozen(space, w_item))

    def has_or_frozen(self, space, w_item):
        """As has(), but a set is looked up as the frozenset of its elements."""
        try:
            return self.has(w_item)
        except OperationError as e:
            return self.has(self._frozen_instead(space, w_item, e))

    def remove_or_frozen(self, space, w_item):
        """As remove(), but a set is looked up as the frozenset of its elements."""
        try:
            return self.remove(w_item)
        except OperationError as e:
            return self.remove(self._frozen_instead(space, w_item, e))

    def _frozen_instead(self, space, w_item, e):
        "The frozenset for an element that was unhashable; raises `e` if it is no set."
        if not isinstance(w_item, W_BaseSetObject) or not w_item.is_mutable or (
                not e.match(space, space.w_TypeError)):
            raise e
        return w_item.frozen_copy(space)

    def descr_repr(self, space):
        is_plain_set = self.is_mutable and not self.is_user_instance
        name = space.type(self).name
        if self.length() == 0:
            return space.newtext(name + '()')
        if not enter_repr(space, self):
            return space.newtext(name + '(...)')
        try:
            text = '{' + join_reprs(space, self.getitems()) + '}'
        finally:
            leave_repr(space)
        if is_plain_set:
            return space.newtext(text)
        return space.newtext(name + '(' + text + ')')

    def descr_eq(self, space, w_other):
        if not isinstance(w_other, W_BaseSetObject):
            return space.w_NotImplemented
        return space.newbool(self.same_elements(w_other))

    def descr_ne(self, space, w_other):
        if not isinstance(w_other, W_BaseSetObject):
            return space.w_NotImplemented
        return space.newbool(not self.same_elements(w_other))

    def descr_le(self, space, w_other):
        if not isinstance(w_other, W_BaseSetObject):
            return space.w_NotImplemented
        return space.newbool(self.is_subset_of(w_other))

    def descr_lt(self, space, w_other):
        if not isinstance(w_other, W_BaseSetObject):
            return space.w_NotImplemented
        return space.newbool(self.length() < w_other.length() and self.is_subset_of(w_other))

    def descr_ge(self, space, w_other):
        if not isinstance(w_other, W_BaseSetObject):
            return space.w_NotImplemented
        return space.newbool(w_other.is_subset_of(self))

    def descr_gt(self, space, w_other):
        if not isinstance(w_other, W_BaseSetObject):
            return space.w_NotImplemented
        return space.newbool(w_other.length() < self.length() and w_other.is_subset_of(self))

    def descr_and(self, space, w_other):
        if not isinstance(w_other, W_BaseSetObject):
            return space.w_NotImplemented
        return self.intersection_with(space, w_other)

    def descr_or(self, space, w_other):
        if not isinstance(w_other, W_BaseSetObject):
            return space.w_NotImplemented
        w_result = self.copy_real(space)
        w_result.update_from(space, w_other)
        return w_result

    def descr_sub(self, space, w_other):
        if not isinstance(w_other, W_BaseSetObject):
            return space.w_NotImplemented
        return self._difference(space, w_other)

    def descr_xor(self, space, w_other):
        if not isinstance(w_other, W_BaseSetObject):
            return space.w_NotImplemented
        w_result = self.copy_real(space)
        w_result.symmetric_difference_from(space, w_other)
        return w_result

    # the reflected operators differ from these only in whose type the result has
    def descr_rand(self, space, w_other):
        if not isinstance(w_other, W_BaseSetObject):
            return space.w_NotImplemented
        return w_other.descr_and(space, self)

    def descr_ror(self, space, w_other):
        if not isinstance(w_other, W_BaseSetObject):
            return space.w_NotImplemented
        return w_other.descr_or(space, self)

    def descr_rsub(self, space, w_other):
        if not isinstance(w_other, W_BaseSetObject):
            return space.w_NotImplemented
        return w_other.descr_sub(space, self)

    def descr_rxor(self, space, w_other):
        if not isinstance(w_other, W_BaseSetObject):
            return space.w_NotImplemented
        return w_other.descr_xor(space, self)

    def _difference(self, space, w_iterable):
        if not isinstance(w_iterable, W_BaseSetObject):
            w_result = self.copy_real(space)
            w_result.difference_from(space, w_iterable)
            return w_result
        w_result = self.new_like(space)
        stored = self.stored_items()
        for i in range(len(stored.items_w)):
            if not w_iterable.has_stored(stored, i):
                w_result.add_stored(stored, i)
        return w_result

    # ---- methods

    def descr_union(self, space, args_w):
        """Return the union of sets as a new set."""
        w_result = self.copy_real(space)
        for w_iterable in args_w:
            w_result.update_from(space, w_iterable)
        return w_result

    def descr_intersection(self, space, args_w):
        """Return the intersection of two sets as a new set."""
        w_result = self.copy_real(space)
        for w_iterable in args_w:
            w_result = w_result.intersection_with(space, w_iterable)
        return w_result

    def descr_difference(self, space, args_w):
        """Return the difference of two or more sets as a new set."""
        w_result = self.copy_real(space)
        for w_iterable in args_w:
            w_result = w_result._difference(space, w_iterable)
        return w_result

    def descr_symmetric_difference(self, space, w_iterable):
        """Return the symmetric difference of two sets as a new set."""
        w_result = self.copy_real(space)
        w_result.symmetric_difference_from(space, w_iterable)
        return w_result

    def descr_issubset(self, space, w_iterable):
        """Report whether another set contains this set."""
        return space.newbool(self.is_subset_of(self.as_set(space, w_iterable)))

    def descr_issuperset(self, space, w_iterable):
        """Report whether this set contains another set."""
        if isinstance(w_iterable, W_BaseSetObject):
            return space.newbool(w_iterable.is_subset_of(self))
        w_iterator = space.iter(w_iterable)
        while True:
            w_item = space.next_or_none(w_iterator)
            if w_item is None:
                return space.w_True
            if not self.has(w_item):
                return space.w_False

    def descr_isdisjoint(self, space, w_iterable):
        """Return True if two sets have a null intersection."""
        if w_iterable is self:
            return space.newbool(self.length() == 0)
        w_iterator = space.iter(w_iterable)
        while True:
            w_item = space.next_or_none(w_iterator)
            if w_item is None:
                return space.w_True
            if self.has(w_item):
                return space.w_False

    def descr_reduce(self, space):
        """Return state information for pickling."""
        return space.newtuple([space.type(self), space.newtuple([space.newlist(self.getitems())]),
                               state_of(space, self, False)])
