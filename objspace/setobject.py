"""The set and frozenset types: what changes a set, hash, construction, the TypeDefs.

What both share is in setbase.py; how elements are stored is in setstrategy.py.
"""
from interpreter.error import oefmt
from interpreter.gateway import interp2app
from interpreter.typedef import TypeDef
from objspace.keyerror import key_error
from objspace.setbase import W_BaseSetObject, W_SetIterator
from objspace.setstrategy import EmptySetStrategy
from objspace.strategycache import strategy_instance
from rpython.rlib.rarithmetic import intmask, r_uint


class W_SetObject(W_BaseSetObject):
    """A set."""
    is_mutable = True

    def new_like(self, space):
        return new_set(space)

    def frozen_copy(self, space):
        w_copy = new_frozenset(space)
        self.strategy.copy_into(self, w_copy)
        return w_copy

    def descr_init(self, space, w_iterable=None):
        """Fill from an iterable, dropping what was there."""
        self.clear(space)
        if w_iterable is not None:
            self.update_from(space, w_iterable)

    def descr_iand(self, space, w_other):
        if not isinstance(w_other, W_BaseSetObject):
            return space.w_NotImplemented
        self.take(self.intersection_with(space, w_other))
        return self

    def descr_ior(self, space, w_other):
        if not isinstance(w_other, W_BaseSetObject):
            return space.w_NotImplemented
        self.update_from(space, w_other)
        return self

    def descr_isub(self, space, w_other):
        if not isinstance(w_other, W_BaseSetObject):
            return space.w_NotImplemented
        self.difference_from(space, w_other)
        return self

    def descr_ixor(self, space, w_other):
        if not isinstance(w_other, W_BaseSetObject):
            return space.w_NotImplemented
        self.symmetric_difference_from(space, w_other)
        return self

    def descr_add(self, space, w_item):
        """Add an element to a set."""
        self.add(w_item)

    def descr_remove(self, space, w_item):
        """Remove an element from a set. Raises KeyError if it is not there."""
        if not self.remove_or_frozen(space, w_item):
            raise key_error(space, w_item)

    def descr_discard(self, space, w_item):
        """Remove an element from a set if it is a member."""
        self.remove_or_frozen(space, w_item)

    def descr_pop(self, space):
        """Remove and return an arbitrary set element. Raises KeyError if the set is empty."""
        if self.length() == 0:
            raise oefmt(space.w_KeyError, "pop from an empty set")
        return self.strategy.popitem(self)

    def descr_clear(self, space):
        """Remove all elements from this set."""
        self.clear(space)

    def descr_copy(self, space):
        """Return a shallow copy of a set."""
        return self.copy_real(space)

    def descr_update(self, space, args_w):
        """Update a set with the union of itself and others."""
        for w_iterable in args_w:
            self.update_from(space, w_iterable)

    def descr_intersection_update(self, space, args_w):
        """Update a set with the intersection of itself and another."""
        self.take(self.descr_intersection(space, args_w))

    def descr_difference_update(self, space, args_w):
        """Remove all elements of another set from this set."""
        for w_iterable in args_w:
            self.difference_from(space, w_iterable)

    def descr_symmetric_difference_update(self, space, w_iterable):
        """Update a set with the symmetric difference of itself and another."""
        self.symmetric_difference_from(space, w_iterable)


class W_FrozensetObject(W_BaseSetObject):
    """A frozenset; `hash` is 0 until it has been computed."""
    hash = 0

    def new_like(self, space):
        return new_frozenset(space)

    def frozen_copy(self, space):
        return self.copy_real(space)

    def descr_hash(self, space):
        if self.hash == 0:
            self.hash = self._compute_hash(space)
        return space.newint(self.hash)

    def _compute_hash(self, space):
        """Mix the elements' hashes so that neither order nor regular spacing matters."""
        result = r_uint(0)
        stored = self.stored_items()
        for i in range(len(stored.items_w)):
            h = r_uint(space.hash_w(stored.items_w[i]) if stored.hashes is None else stored.hashes[i])
            result ^= ((h ^ r_uint(89869747)) ^ (h << 16)) * r_uint(3644798167)
        result ^= (r_uint(self.length()) + r_uint(1)) * r_uint(1927868237)
        result ^= (result >> 11) ^ (result >> 25)
        value = intmask(result * r_uint(69069) + r_uint(907133923))
        if value == -1 or value == 0:
            value = 590923713
        return value

    def descr_copy(self, space):
        """Return a shallow copy of a set."""
        if type(self) is W_FrozensetObject:
            return self
        return self.copy_real(space)


def new_set(space):
    """Return a new empty set."""
    strategy = strategy_instance(space, EmptySetStrategy)
    return W_SetObject(strategy, strategy.empty_storage())


def new_frozenset(space):
    """Return a new empty frozenset, for the caller to fill."""
    strategy = strategy_instance(space, EmptySetStrategy)
    return W_FrozensetObject(strategy, strategy.empty_storage())


def new_set_from_iterable(space, w_iterable):
    """Return a new set of the elements of an iterable, or an empty one for None."""
    w_set = new_set(space)
    if w_iterable is not None:
        w_set.update_from(space, w_iterable)
    return w_set


def descr_new_set(space, w_type, __args__):
    """Create an empty set; `__init__` fills it."""
    w_set = space.allocate_instance(W_SetObject, w_type)
    strategy = strategy_instance(space, EmptySetStrategy)
    W_SetObject.__init__(w_set, strategy, strategy.empty_storage())
    return w_set


def descr_new_frozenset(space, w_type, w_iterable=None):
    """Create a frozenset from an iterable."""
    if space.is_w(w_type, space.w_frozenset) and type(w_iterable) is W_FrozensetObject:
        return w_iterable
    w_set = space.allocate_instance(W_FrozensetObject, w_type)
    strategy = strategy_instance(space, EmptySetStrategy)
    W_FrozensetObject.__init__(w_set, strategy, strategy.empty_storage())
    if w_iterable is not None:
        w_set.update_from(space, w_iterable)
    return w_set


def _shared_methods(cls):
    """The part of the two TypeDefs that is alike (host level)."""
    return dict(
        __len__=interp2app(cls.descr_len),
        __contains__=interp2app(cls.descr_contains),
        __iter__=interp2app(cls.descr_iter),
        __repr__=interp2app(cls.descr_repr),
        __eq__=interp2app(cls.descr_eq),
        __ne__=interp2app(cls.descr_ne),
        __lt__=interp2app(cls.descr_lt),
        __le__=interp2app(cls.descr_le),
        __gt__=interp2app(cls.descr_gt),
        __ge__=interp2app(cls.descr_ge),
        __and__=interp2app(cls.descr_and),
        __rand__=interp2app(cls.descr_rand),
        __or__=interp2app(cls.descr_or),
        __ror__=interp2app(cls.descr_ror),
        __xor__=interp2app(cls.descr_xor),
        __rxor__=interp2app(cls.descr_rxor),
        __sub__=interp2app(cls.descr_sub),
        __rsub__=interp2app(cls.descr_rsub),
        __reduce__=interp2app(cls.descr_reduce),
        copy=interp2app(cls.descr_copy),
        union=interp2app(cls.descr_union),
        intersection=interp2app(cls.descr_intersection),
        difference=interp2app(cls.descr_difference),
        symmetric_difference=interp2app(cls.descr_symmetric_difference),
        issubset=interp2app(cls.descr_issubset),
        issuperset=interp2app(cls.descr_issuperset),
        isdisjoint=interp2app(cls.descr_isdisjoint),
    )


W_SetObject.typedef = TypeDef(
    'set',
    doc="set() -> new empty set object\nset(iterable) -> new set object\n\n"
        "Build an unordered collection of unique elements.",
    __new__=interp2app(descr_new_set),
    __init__=interp2app(W_SetObject.descr_init),
    __hash__=None,
    __iand__=interp2app(W_SetObject.descr_iand),
    __ior__=interp2app(W_SetObject.descr_ior),
    __isub__=interp2app(W_SetObject.descr_isub),
    __ixor__=interp2app(W_SetObject.descr_ixor),
    add=interp2app(W_SetObject.descr_add),
    remove=interp2app(W_SetObject.descr_remove),
    discard=interp2app(W_SetObject.descr_discard),
    pop=interp2app(W_SetObject.descr_pop),
    clear=interp2app(W_SetObject.descr_clear),
    update=interp2app(W_SetObject.descr_update),
    intersection_update=interp2app(W_SetObject.descr_intersection_update),
    difference_update=interp2app(W_SetObject.descr_difference_update),
    symmetric_difference_update=interp2app(W_SetObject.descr_symmetric_difference_update),
    **_shared_methods(W_SetObject)
)

W_FrozensetObject.typedef = TypeDef(
    'frozenset',
    doc="frozenset() -> empty frozenset object\nfrozenset(iterable) -> frozenset object\n\n"
        "Build an immutable unordered collection of unique elements.",
    __new__=interp2app(descr_new_frozenset),
    __hash__=interp2app(W_FrozensetObject.descr_hash),
    **_shared_methods(W_FrozensetObject)
)

SET_CLASSES = [W_SetObject, W_FrozensetObject, W_SetIterator]
