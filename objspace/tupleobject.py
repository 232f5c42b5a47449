"""The tuple type and its iterator."""
from interpreter.gateway import interp2app
from interpreter.root import W_Root
from interpreter.typedef import TypeDef
from interpreter.error import oefmt
from objspace.iterobject import iterator_typedef
from objspace.objectsize import POINTER
from objspace.reprguard import enter_repr, join_reprs, leave_repr
from objspace.sequence import (
    add_comparisons, not_concatenable, repeat_count, repeated_length, search_bound, subscript_index)
from objspace.sliceobject import W_SliceObject
from objspace.strcore import reduce_iterator, restored_index
from rpython.rlib import jit
from rpython.rlib.debug import make_sure_not_resized
from rpython.rlib.rarithmetic import intmask, r_uint

# constants of xxHash (XXH64), whose round CPython hashes tuples with since 3.8
PRIME_1 = r_uint(11400714785074694791)
PRIME_2 = r_uint(14029467366897019727)
PRIME_5 = r_uint(2870177450012600261)
LENGTH_SALT = r_uint(3527539)
# -1 is no hash value in Python; this stands for it
HASH_INSTEAD_OF_MINUS_ONE = 1546275796

# tuples up to this length are compared and hashed inside a trace
UNROLL_CUTOFF = 4


def _short(self, space):
    return jit.loop_unrolling_heuristic(self.wrappeditems, len(self.wrappeditems), UNROLL_CUTOFF)


class W_TupleObject(W_Root):
    """`wrappeditems` is a list of fixed size that nobody changes."""
    has_sequence_slots = True
    _immutable_fields_ = ['wrappeditems[*]']

    def __init__(self, wrappeditems):
        make_sure_not_resized(wrappeditems)
        self.wrappeditems = wrappeditems

    def __repr__(self):
        "NOT_RPYTHON"
        return 'W_TupleObject(%r)' % (self.wrappeditems,)

    # ---- for the interpreter

    def length(self):
        return len(self.wrappeditems)

    def getitem(self, i):
        """Return the item at `i`, which must be in [0, length)."""
        return self.wrappeditems[i]

    def getitems_copy(self):
        """Return the items in a new RPython list, which may be resized."""
        return self.wrappeditems[:]

    def find(self, space, w_item, start, stop):
        """Return the first index in [start, stop) of an item equal to w_item, or -1."""
        items_w = self.wrappeditems
        for i in range(start, min(stop, len(items_w))):
            if space.eq_w(items_w[i], w_item):
                return i
        return -1

    # ---- subscripts

    def descr_len(self, space):
        return space.newint(len(self.wrappeditems))

    def descr_getitem(self, space, w_index):
        items_w = self.wrappeditems
        if isinstance(w_index, W_SliceObject):
            start, stop, step, count = w_index.indices(space, len(items_w))
            return self._slice(space, start, step, count)
        return items_w[subscript_index(space, w_index, len(items_w), 'tuple', 'tuple')]

    def _slice(self, space, start, step, count):
        items_w = self.wrappeditems
        if step == 1:
            if count == len(items_w) and type(self) is W_TupleObject:
                return self
            stop = start + count
            assert start >= 0 and stop >= 0
            return W_TupleObject(items_w[start:stop])
        assert count >= 0
        result_w = [None] * count
        for i in range(count):
            result_w[i] = items_w[start + i * step]
        return W_TupleObject(result_w)

    def descr_contains(self, space, w_item):
        return space.newbool(self.find(space, w_item, 0, len(self.wrappeditems)) >= 0)

    def descr_iter(self, space):
        return W_TupleIterator(self.wrappeditems)

    # ---- operators

    def descr_add(self, space, w_other):
        if not isinstance(w_other, W_TupleObject):
            raise not_concatenable(space, w_other, 'tuple')
        if len(self.wrappeditems) == 0 and type(w_other) is W_TupleObject:
            return w_other
        if len(w_other.wrappeditems) == 0 and type(self) is W_TupleObject:
            return self
        return W_TupleObject(self.wrappeditems + w_other.wrappeditems)

    def descr_mul(self, space, w_times):
        times = repeat_count(space, w_times)
        if (times == 1 or len(self.wrappeditems) == 0) and type(self) is W_TupleObject:
            return self
        repeated_length(len(self.wrappeditems), times)
        return W_TupleObject(self.wrappeditems * times)

    def extra_size(self, space):
        return POINTER * len(self.wrappeditems)

    def descr_hash(self, space):
        return space.newint(self.hash_items(space))

    @jit.look_inside_iff(_short)
    def hash_items(self, space):
        """Return the hash as a machine int. Raises TypeError for an unhashable item."""
        acc = PRIME_5
        for w_item in self.wrappeditems:
            acc += r_uint(space.hash_w(w_item)) * PRIME_2
            acc = (acc << 31) | (acc >> 33)
            acc *= PRIME_1
        acc += r_uint(len(self.wrappeditems)) ^ (PRIME_5 ^ LENGTH_SALT)
        result = intmask(acc)
        if result == -1:
            return HASH_INSTEAD_OF_MINUS_ONE
        return result

    def descr_repr(self, space):
        items_w = self.wrappeditems
        if len(items_w) == 0:
            return space.newtext('()')
        if not enter_repr(space, self):
            return space.newtext('(...)')
        try:
            text = join_reprs(space, self.getitems_copy())
        finally:
            leave_repr(space)
        return space.newtext('(' + text + (',)' if len(items_w) == 1 else ')'))

    # ---- methods

    def descr_index(self, space, w_item, w_start=None, w_stop=None):
        """Return first index of value. Raises ValueError if the value is not present."""
        length = len(self.wrappeditems)
        start, stop = 0, length
        if w_start is not None:
            start = search_bound(space, w_start, length)
        if w_stop is not None:
            stop = search_bound(space, w_stop, length)
        i = self.find(space, w_item, start, stop)
        if i < 0:
            raise oefmt(space.w_ValueError, "tuple.index(x): x not in tuple")
        return space.newint(i)

    def descr_count(self, space, w_item):
        """Return number of occurrences of value."""
        count = 0
        for w_other in self.wrappeditems:
            if space.eq_w(w_other, w_item):
                count += 1
        return space.newint(count)

    def descr_getnewargs(self, space):
        return space.newtuple([W_TupleObject(self.wrappeditems)])


def fixed_size_copy(items_w):
    """Return the items of a resizable RPython list as a list of fixed size, fit for a tuple."""
    result_w = [None] * len(items_w)
    for i in range(len(items_w)):
        result_w[i] = items_w[i]
    return result_w


def descr_new_tuple(space, w_type, w_iterable=None):
    """Create a tuple from an iterable."""
    if w_iterable is None:
        items_w = []
    elif type(w_iterable) is W_TupleObject:
        if space.is_w(w_type, space.w_tuple):
            return w_iterable
        items_w = w_iterable.wrappeditems
    else:
        items_w = fixed_size_copy(space.unpackiterable(w_iterable))
    w_tuple = space.allocate_instance(W_TupleObject, w_type)
    W_TupleObject.__init__(w_tuple, items_w)
    return w_tuple


add_comparisons(W_TupleObject)

W_TupleObject.typedef = TypeDef(
    'tuple',
    doc="Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an empty tuple.\n"
        "If iterable is specified the tuple is initialized from iterable's items.\n\n"
        "If the argument is a tuple, the return value is the same object.",
    __new__=interp2app(descr_new_tuple),
    __len__=interp2app(W_TupleObject.descr_len),
    __getitem__=interp2app(W_TupleObject.descr_getitem),
    __contains__=interp2app(W_TupleObject.descr_contains),
    __iter__=interp2app(W_TupleObject.descr_iter),
    __add__=interp2app(W_TupleObject.descr_add),
    __mul__=interp2app(W_TupleObject.descr_mul),
    __rmul__=interp2app(W_TupleObject.descr_mul),
    __eq__=interp2app(W_TupleObject.descr_eq),
    __ne__=interp2app(W_TupleObject.descr_ne),
    __lt__=interp2app(W_TupleObject.descr_lt),
    __le__=interp2app(W_TupleObject.descr_le),
    __gt__=interp2app(W_TupleObject.descr_gt),
    __ge__=interp2app(W_TupleObject.descr_ge),
    __hash__=interp2app(W_TupleObject.descr_hash),
    __repr__=interp2app(W_TupleObject.descr_repr),
    __getnewargs__=interp2app(W_TupleObject.descr_getnewargs),
    index=interp2app(W_TupleObject.descr_index),
    count=interp2app(W_TupleObject.descr_count),
)


class W_TupleIterator(W_Root):
    """`items_w` is the tuple's list; `index` is the next item's, its length when exhausted."""
    _immutable_fields_ = ['items_w[*]']

    def __init__(self, items_w):
        self.items_w = items_w
        self.index = 0

    def next_or_none(self, space):
        index = self.index
        if index >= len(self.items_w):
            self.index = len(self.items_w) + 1
            return None
        self.index = index + 1
        return self.items_w[index]

    def descr_length_hint(self, space):
        """Private method returning an estimate of len(list(it))."""
        return space.newint(max(len(self.items_w) - self.index, 0))

    def descr_reduce(self, space):
        """Return state information for pickling."""
        w_iter = space.builtin('iter')
        return reduce_iterator(space, w_iter, W_TupleObject(self.items_w), space.newtuple([]), self.index,
                               len(self.items_w))

    def descr_setstate(self, space, w_state):
        """Set state information for unpickling."""
        index = restored_index(space, w_state, len(self.items_w))
        if self.index <= len(self.items_w):
            self.index = index


W_TupleIterator.typedef = iterator_typedef('tuple_iterator', W_TupleIterator)
