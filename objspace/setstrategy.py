"""Set strategies: how the elements of a set or frozenset are stored.

Here: the interface, the empty set, and three over a hash table (text, int, boxed
elements), from one mixin.  What sets do is in setobject.py.  They keep insertion order, which
Python code may not rely on.
"""
from collections import OrderedDict

from interpreter.error import oefmt
from objspace.intobject import W_IntObject
from objspace.strategycache import strategy_instance
from objspace.strobject import W_StrObject
from rpython.rlib import rerased
from rpython.rlib.objectmodel import (
    contains_with_hash, delitem_with_hash, import_from_mixin, iterkeys_with_hash, r_ordereddict, setitem_with_hash)


def is_text_or_int(w_item):
    "Whether the object is of exactly one of these types, so that its hash runs no Python code."
    return type(w_item) is W_StrObject or type(w_item) is W_IntObject


class SetStrategy(object):
    """The interface.  Methods that take `w_item` raise TypeError if it is unhashable."""
    _immutable_fields_ = ['space']

    def __init__(self, space):
        self.space = space

    def length(self, w_set):
        raise NotImplementedError

    def add(self, w_set, w_item):
        raise NotImplementedError

    def has(self, w_set, w_item):
        raise NotImplementedError

    def remove(self, w_set, w_item):
        "Remove the element; return False if it is missing."
        raise NotImplementedError

    def hashes(self, w_set):
        "The hashes of items(), in the same order, or None if no Python code computes them."
        return None

    # As the methods without `_hashed`, but the hash of the element is known.

    def add_hashed(self, w_set, w_item, hash):
        if is_text_or_int(w_item):
            self.add(w_set, w_item)
        else:
            self.generalize(w_set)
            w_set.strategy.add_hashed(w_set, w_item, hash)

    def has_hashed(self, w_set, w_item, hash):
        if is_text_or_int(w_item):
            return self.has(w_set, w_item)
        self.generalize(w_set)
        return w_set.strategy.has_hashed(w_set, w_item, hash)

    def remove_hashed(self, w_set, w_item, hash):
        if is_text_or_int(w_item):
            return self.remove(w_set, w_item)
        self.generalize(w_set)
        return w_set.strategy.remove_hashed(w_set, w_item, hash)

    def popitem(self, w_set):
        "Remove and return an element of a set that is not empty."
        raise NotImplementedError

    def copy_into(self, w_set, w_target):
        "Make another set equal to `w_set`."
        raise NotImplementedError

    def items(self, w_set):
        "The elements, boxed, in a new list."
        raise NotImplementedError

    def iterator(self, w_set):
        "A new SetIterator."
        raise NotImplementedError

    def generalize(self, w_set):
        "Go over to boxed elements."
        strategy = strategy_instance(self.space, ObjectSetStrategy)
        items_w = self.items(w_set)
        w_set.strategy = strategy
        w_set.storage = strategy.empty_storage()
        for w_item in items_w:
            strategy.add(w_set, w_item)


class SetIterator(object):
    """`next_or_none()` gives the elements; RuntimeError if the set has changed its size."""

    def __init__(self, space, w_set):
        self.space = space
        self.w_set = w_set
        self.expected = w_set.length()
        self.remaining = self.expected

    def advance(self):
        "The next element, boxed, or None."
        return None

    def next_or_none(self):
        w_set = self.w_set
        if w_set is None:
            return None
        if w_set.length() != self.expected:
            self.expected = -1
            raise oefmt(self.space.w_RuntimeError, "Set changed size during iteration")
        w_item = self.advance()
        if w_item is None:
            self.w_set = None
            return None
        self.remaining -= 1
        return w_item

    def remaining_items(self):
        """Return what is still to come in a list; the iterator does not move."""
        w_set = self.w_set
        if w_set is None:
            return []
        if w_set.length() != self.expected:
            self.expected = -1
            raise oefmt(self.space.w_RuntimeError, "Set changed size during iteration")
        items_w = w_set.getitems()
        start = self.expected - self.remaining
        assert start >= 0
        return items_w[start:]

    def length_hint(self):
        if self.w_set is None or self.w_set.length() != self.expected:
            return 0
        return max(self.remaining, 0)


class EmptySetStrategy(SetStrategy):
    """No elements; the first that is added decides about the strategy."""

    erase, unerase = rerased.new_static_erasing_pair('empty set')

    def empty_storage(self):
        return self.erase(None)

    def length(self, w_set):
        return 0

    def add(self, w_set, w_item):
        if type(w_item) is W_StrObject:
            text_strategy = strategy_instance(self.space, TextSetStrategy)
            w_set.strategy, w_set.storage = text_strategy, text_strategy.empty_storage()
        elif type(w_item) is W_IntObject:
            int_strategy = strategy_instance(self.space, IntSetStrategy)
            w_set.strategy, w_set.storage = int_strategy, int_strategy.empty_storage()
        else:
            self.add_hashed(w_set, w_item, self.space.hash_w(w_item))
            return
        w_set.strategy.add(w_set, w_item)

    def has(self, w_set, w_item):
        self.space.hash_w(w_item)
        return False

    def remove(self, w_set, w_item):
        self.space.hash_w(w_item)
        return False

    def has_hashed(self, w_set, w_item, hash):
        return False

    def remove_hashed(self, w_set, w_item, hash):
        return False

    def popitem(self, w_set):
        raise KeyError

    def copy_into(self, w_set, w_target):
        w_target.strategy, w_target.storage = self, self.empty_storage()

    def items(self, w_set):
        return []

    def iterator(self, w_set):
        return SetIterator(self.space, w_set)


class HashedSetStrategy(object):
    """Mixin: the elements are the keys of an RPython dict.

    Users define erase, unerase, new_table(), wrap(key), unwrap(w_item), accepts(w_item),
    never_has(w_item), and iterator().
    """

    def empty_storage(self):
        return self.erase(self.new_table())

    def length(self, w_set):
        return len(self.unerase(w_set.storage))

    def add(self, w_set, w_item):
        if self.accepts(w_item):
            self.unerase(w_set.storage)[self.unwrap(w_item)] = None
        else:
            self.generalize(w_set)
            w_set.strategy.add(w_set, w_item)

    def has(self, w_set, w_item):
        if self.accepts(w_item):
            return self.unwrap(w_item) in self.unerase(w_set.storage)
        if self.never_has(w_item):
            return False
        self.generalize(w_set)
        return w_set.strategy.has(w_set, w_item)

    def remove(self, w_set, w_item):
        if self.accepts(w_item):
            table = self.unerase(w_set.storage)
            try:
                del table[self.unwrap(w_item)]
            except KeyError:
                return False
            return True
        if self.never_has(w_item):
            return False
        self.generalize(w_set)
        return w_set.strategy.remove(w_set, w_item)

    def popitem(self, w_set):
        key, _ = self.unerase(w_set.storage).popitem()
        return self.wrap(key)

    def copy_into(self, w_set, w_target):
        w_target.strategy = self
        w_target.storage = self.erase(self.unerase(w_set.storage).copy())

    def items(self, w_set):
        items_w = []
        for key in self.unerase(w_set.storage).iterkeys():
            items_w.append(self.wrap(key))
        return items_w


def _make_iterator_class(name):
    class HashedSetIterator(SetIterator):
        def __init__(self, space, w_set, strategy):
            SetIterator.__init__(self, space, w_set)
            self.strategy = strategy
            self.keys = strategy.unerase(w_set.storage).iterkeys()

        def advance(self):
            for key in self.keys:
                return self.strategy.wrap(key)
            return None
    HashedSetIterator.__name__ = name
    return HashedSetIterator


TextSetIterator = _make_iterator_class('TextSetIterator')
IntSetIterator = _make_iterator_class('IntSetIterator')
ObjectSetIterator = _make_iterator_class('ObjectSetIterator')


class TextSetStrategy(SetStrategy):
    """Elements of exactly the type str, stored as UTF-8."""
    import_from_mixin(HashedSetStrategy)

    erase, unerase = rerased.new_static_erasing_pair('text set')

    def new_table(self):
        return OrderedDict()

    def accepts(self, w_item):
        return type(w_item) is W_StrObject

    def wrap(self, key):
        return self.space.newtext(key)

    def unwrap(self, w_item):
        assert isinstance(w_item, W_StrObject)
        return w_item.utf8()

    def never_has(self, w_item):
        return isinstance(w_item, W_IntObject) or self.space.is_none(w_item)

    def iterator(self, w_set):
        return TextSetIterator(self.space, w_set, self)


class IntSetStrategy(SetStrategy):
    """Elements of exactly the type int that are machine ints."""
    import_from_mixin(HashedSetStrategy)

    erase, unerase = rerased.new_static_erasing_pair('int set')

    def new_table(self):
        return OrderedDict()

    def accepts(self, w_item):
        return type(w_item) is W_IntObject

    def wrap(self, key):
        return W_IntObject(key)

    def unwrap(self, w_item):
        assert isinstance(w_item, W_IntObject)
        return w_item.intval

    def never_has(self, w_item):
        return type(w_item) is W_StrObject or self.space.is_none(w_item)

    def iterator(self, w_set):
        return IntSetIterator(self.space, w_set, self)


class ObjectSetStrategy(SetStrategy):
    """Boxed elements of any type, by Python's hash and `==`."""
    import_from_mixin(HashedSetStrategy)

    erase, unerase = rerased.new_static_erasing_pair('object set')

    def new_table(self):
        space = self.space
        return r_ordereddict(space.eq_w, space.hash_w)

    def accepts(self, w_item):
        return True

    def wrap(self, w_item):
        return w_item

    def unwrap(self, w_item):
        return w_item

    def never_has(self, w_item):
        return False

    def generalize(self, w_set):
        pass

    def hashes(self, w_set):
        return [hash for _, hash in iterkeys_with_hash(self.unerase(w_set.storage))]

    def add_hashed(self, w_set, w_item, hash):
        setitem_with_hash(self.unerase(w_set.storage), w_item, hash, None)

    def has_hashed(self, w_set, w_item, hash):
        return contains_with_hash(self.unerase(w_set.storage), w_item, hash)

    def remove_hashed(self, w_set, w_item, hash):
        try:
            delitem_with_hash(self.unerase(w_set.storage), w_item, hash)
        except KeyError:
            return False
        return True

    def iterator(self, w_set):
        return ObjectSetIterator(self.space, w_set, self)
