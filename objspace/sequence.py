"""What list and tuple share: index arithmetic, operand checks and their messages.

Strings have their own (objspace/strobject.py): they are not containers of objects.
"""
from interpreter.error import oefmt
from objspace.intobject import W_IntObject
from rpython.rlib.rarithmetic import ovfcheck


def subscript_index(space, w_index, length, kind, kind_out_of_range):
    """Return a subscript as an index in [0, length).

    `kind` names the type in "list indices must be integers or slices"; IndexError says
    "`kind_out_of_range` index out of range".
    """
    if isinstance(w_index, W_IntObject):
        i = w_index.intval
    else:
        if space.lookup(w_index, '__index__') is None:
            raise oefmt(space.w_TypeError, "%s indices must be integers or slices, not %T", kind, w_index)
        i = space.getindex_w(w_index, space.w_IndexError)
    if i < 0:
        i += length
    if i < 0 or i >= length:
        raise oefmt(space.w_IndexError, "%s index out of range", kind_out_of_range)
    return i


def search_bound(space, w_bound, length):
    """Return a start or stop argument of `index` as a bound in [0, length]; clamps."""
    if space.lookup(w_bound, '__index__') is None:
        raise oefmt(space.w_TypeError,
                    "slice indices must be integers or have an __index__ method")
    i = space.getindex_w(w_bound, None)
    if i < 0:
        i += length
        if i < 0:
            return 0
    return i


def not_concatenable(space, w_other, kind):
    """The TypeError of `__add__` with what is not a `kind`; `+` has asked the other's `__radd__` by then."""
    return oefmt(space.w_TypeError, 'can only concatenate %s (not "%T") to %s', kind, w_other, kind)


def repeat_count(space, w_times):
    """Return the count of a `*`, 0 for negative ones. Raises TypeError, OverflowError."""
    if isinstance(w_times, W_IntObject):
        times = w_times.intval
    else:
        times = space.getindex_w(w_times, space.w_OverflowError)
    if times < 0:
        return 0
    return times


def repeated_length(length, times):
    """Return length * times. Raises MemoryError if it is no machine int."""
    try:
        return ovfcheck(length * times)
    except OverflowError:
        raise MemoryError


def same_or_equal(space, w_a, w_b):
    """Are two items equal or identical?  A NaN kept unboxed is a new object each time it is read, so eq_w is not enough."""
    return space.eq_w(w_a, w_b) or space.is_w(w_a, w_b)


def make_ordering(cls, opname):
    """Return `descr_<opname>` (lt, le, gt, ge) for a sequence class with length() and getitem(i).

    The lengths are read anew at every step: comparing items may run Python code.
    """
    def descr_ordering(self, space, w_other):
        if not isinstance(w_other, cls):
            return space.w_NotImplemented
        i = 0
        while i < self.length() and i < w_other.length():
            w_a, w_b = self.getitem(i), w_other.getitem(i)
            if not same_or_equal(space, w_a, w_b):
                return getattr(space, opname)(w_a, w_b)
            i += 1
        a, b = self.length(), w_other.length()
        if opname == 'lt':
            return space.newbool(a < b)
        elif opname == 'le':
            return space.newbool(a <= b)
        elif opname == 'gt':
            return space.newbool(a > b)
        else:
            return space.newbool(a >= b)
    descr_ordering.__name__ = 'descr_' + opname
    return descr_ordering


def make_equality(cls):
    """Return `_equal(self, space, other)` -> bool for a sequence class, as in make_ordering."""
    def _equal(self, space, other):
        if self.length() != other.length():
            return False
        i = 0
        while i < self.length() and i < other.length():
            if not same_or_equal(space, self.getitem(i), other.getitem(i)):
                # the comparison may have emptied both
                if i < self.length() and i < other.length():
                    return False
                break
            i += 1
        return self.length() == other.length()

    def descr_eq(self, space, w_other):
        if not isinstance(w_other, cls):
            return space.w_NotImplemented
        return space.newbool(_equal(self, space, w_other))

    def descr_ne(self, space, w_other):
        if not isinstance(w_other, cls):
            return space.w_NotImplemented
        return space.newbool(not _equal(self, space, w_other))
    return descr_eq, descr_ne


def add_comparisons(cls):
    """Give the class the six descr_ comparisons (host level, at import)."""
    cls.descr_eq, cls.descr_ne = make_equality(cls)
    for opname in ('lt', 'le', 'gt', 'ge'):
        setattr(cls, 'descr_' + opname, make_ordering(cls, opname))


def state_index(space, w_state):
    """The index that `__setstate__` of an iterator is given: an int, not what has only __index__. Raises TypeError."""
    if isinstance(w_state, W_IntObject):
        return w_state.intval
    if space.isinstance_w(w_state, space.w_int):
        raise oefmt(space.w_OverflowError, "Python int too large to convert to C ssize_t")
    raise oefmt(space.w_TypeError, "an integer is required")
