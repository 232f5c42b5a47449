"""Iterators over anything: by `__getitem__`, by calls, and reversed, enumerate, map, filter.

zip is in zipobject.py; the iterators of one container type are next to that type.
"""
from interpreter.error import OperationError, oefmt
from interpreter.gateway import interp2app
from interpreter.root import W_Root
from interpreter.typedef import TypeDef
from objspace.boolobject import W_BoolObject
from objspace.intobject import W_IntObject
from objspace.sequence import state_index
from objspace.strcore import restored_index
from rpython.rlib import jit
from rpython.rlib.rarithmetic import ovfcheck


ITER_SELF = interp2app(W_Root.descr_self)
NEXT_BY_HOOK = interp2app(W_Root.descr_next)


def iterator_typedef(name, cls, **rows):
    """Return the TypeDef of an iterator: `__iter__`, `__next__`, and what `cls` has of the other protocols.

    These are the methods descr_length_hint, descr_reduce, descr_setstate and descr_copy (host level).
    """
    rows['__iter__'] = ITER_SELF
    rows['__next__'] = NEXT_BY_STEP if issubclass(cls, W_SubclassableIterator) else NEXT_BY_HOOK
    for method in ['length_hint', 'reduce', 'setstate', 'copy']:
        if hasattr(cls, 'descr_' + method):
            rows['__%s__' % method] = interp2app(getattr(cls, 'descr_' + method))
    return TypeDef(name, **rows)


class W_SubclassableIterator(W_Root):
    """Base of the built-in iterators that Python classes may inherit from.

    For those next_or_none() goes through the `__next__` slot, so the built-in `__next__`
    must not use it: step() does the work.
    """

    def step(self, space):
        "The next item, or None.  StopIteration from a called function ends the iteration too."
        raise NotImplementedError

    def next_or_none(self, space):
        try:
            return self.step(space)
        except OperationError as e:
            if not e.match(space, space.w_StopIteration):
                raise
        return None

    def descr_step(self, space):
        "`__next__`."
        w_item = self.step(space)
        if w_item is None:
            raise OperationError(space.w_StopIteration, None)
        return w_item


NEXT_BY_STEP = interp2app(W_SubclassableIterator.descr_step)


class W_SequenceIterator(W_Root):
    """The old protocol: items 0, 1, ... until IndexError.  `w_seq` is None when exhausted."""

    def __init__(self, w_seq):
        self.w_seq = w_seq
        self.index = 0

    def next_or_none(self, space):
        w_seq = self.w_seq
        if w_seq is None:
            return None
        w_item = item_or_none(space, w_seq, self.index)
        if w_item is None:
            self.w_seq = None
            return None
        self.index += 1
        return w_item

    def descr_length_hint(self, space):
        """Private method returning an estimate of len(list(it))."""
        if self.w_seq is None:
            return space.newint(0)
        if space.lookup(self.w_seq, '__len__') is None:
            return space.w_NotImplemented
        return space.newint(max(space.len_w(self.w_seq) - self.index, 0))

    def descr_reduce(self, space):
        """Return state information for pickling."""
        # looked up first: that may run Python code that uses the iterator
        w_iter = space.builtin('iter')
        if self.w_seq is None:
            return exhausted(space, w_iter)
        return space.newtuple([w_iter, space.newtuple([self.w_seq]), space.newint(self.index)])

    def descr_setstate(self, space, w_state):
        """Set state information for unpickling."""
        index = restored_index(space, w_state, space.maxint)
        if self.w_seq is not None:
            self.index = index


def exhausted(space, w_function):
    """Return `(function, ((),))`: how iterators at their end are pickled."""
    return space.newtuple2(w_function, space.newtuple([space.newtuple([])]))


def item_or_none(space, w_seq, index):
    """Return `seq[index]`, or None for IndexError and StopIteration."""
    try:
        return space.getitem(w_seq, space.newint(index))
    except OperationError as e:
        if not e.match(space, space.w_IndexError) and not e.match(space, space.w_StopIteration):
            raise
    return None


W_SequenceIterator.typedef = iterator_typedef('iterator', W_SequenceIterator)


class W_CallableIterator(W_Root):
    """`iter(callable, sentinel)`.  `w_callable` is None when exhausted."""

    def __init__(self, w_callable, w_sentinel):
        self.w_callable = w_callable
        self.w_sentinel = w_sentinel

    def next_or_none(self, space):
        if self.w_callable is None:
            return None
        try:
            w_item = space.call_function(self.w_callable)
        except OperationError as e:
            if not e.match(space, space.w_StopIteration):
                raise
            self.w_callable = None
            return None
        # the call may have exhausted this very iterator
        if self.w_callable is None:
            return None
        if space.eq_w(self.w_sentinel, w_item):
            self.w_callable = None
            return None
        return w_item

    def descr_reduce(self, space):
        """Return state information for pickling."""
        w_iter = space.builtin('iter')
        if self.w_callable is None:
            return exhausted(space, w_iter)
        return space.newtuple2(w_iter, space.newtuple2(self.w_callable, self.w_sentinel))


W_CallableIterator.typedef = iterator_typedef('callable_iterator', W_CallableIterator)


class W_Reversed(W_SubclassableIterator):
    """Items len - 1, ..., 0 by `__getitem__`.  `index` is the next item's, -1 when exhausted."""

    def __init__(self, w_seq, length):
        self.w_seq = w_seq
        self.index = length - 1

    def step(self, space):
        index = self.index
        w_item = item_or_none(space, self.w_seq, index) if index >= 0 else None
        if w_item is None:
            self.index = -1
            self.w_seq = space.w_None
            return None
        self.index = index - 1
        return w_item

    def descr_length_hint(self, space):
        """Private method returning an estimate of len(list(it))."""
        if self.index < 0 or space.len_w(self.w_seq) < self.index + 1:
            return space.newint(0)
        return space.newint(self.index + 1)

    def descr_reduce(self, space):
        """Return state information for pickling."""
        if space.is_none(self.w_seq):
            return exhausted(space, space.type(self))
        return space.newtuple([space.type(self), space.newtuple([self.w_seq]), space.newint(self.index)])

    def descr_setstate(self, space, w_state):
        """Set state information for unpickling."""
        index = state_index(space, w_state)
        if not space.is_none(self.w_seq):
            self.index = min(max(index, -1), space.len_w(self.w_seq) - 1)


def descr_new_reversed(space, w_type, w_sequence):
    """Return what `__reversed__` of the sequence returns, or an iterator over its items."""
    w_method = space.lookup(w_sequence, '__reversed__')
    if w_method is not None and not space.is_none(w_method):
        return space.get_and_call_function(w_method, w_sequence)
    if w_method is not None or space.lookup(w_sequence, '__getitem__') is None or (
            space.isinstance_w(w_sequence, space.w_dict)):
        raise oefmt(space.w_TypeError, "'%T' object is not reversible", w_sequence)
    length = space.len_w(w_sequence)
    w_result = space.allocate_instance(W_Reversed, w_type)
    W_Reversed.__init__(w_result, w_sequence, length)
    return w_result


W_Reversed.typedef = iterator_typedef(
    'reversed', W_Reversed,
    doc="Return a reverse iterator over the values of the given sequence.",
    __new__=interp2app(descr_new_reversed),
)


class W_Enumerate(W_SubclassableIterator):
    """Counts in `index` while `w_index` is None; after an overflow in `w_index`."""

    def __init__(self, w_iterator, index, w_index):
        self.w_iterator = w_iterator
        self.index = index
        self.w_index = w_index

    def step(self, space):
        w_item = space.next_or_none(self.w_iterator)
        if w_item is None:
            return None
        w_index = self.w_index
        if w_index is not None:
            self.w_index = space.add(w_index, space.newint(1))
            return space.newtuple2(w_index, w_item)
        index = self.index
        try:
            self.index = ovfcheck(index + 1)
        except OverflowError:
            self.w_index = space.add(space.newint(index), space.newint(1))
        return space.newtuple2(space.newint(index), w_item)

    def descr_reduce(self, space):
        """Return state information for pickling."""
        w_index = space.newint(self.index) if self.w_index is None else self.w_index
        return space.newtuple2(space.type(self), space.newtuple2(self.w_iterator, w_index))


def descr_new_enumerate(space, w_type, w_iterable=None, w_start=None):
    """Create the iterator of (count, item) pairs."""
    if w_iterable is None:
        raise oefmt(space.w_TypeError, "enumerate() missing required argument 'iterable'")
    index, w_index = 0, None
    if w_start is not None:
        w_start = space.index(w_start)
        if isinstance(w_start, W_IntObject):
            index = w_start.intval
        else:
            w_index = w_start
    w_iterator = space.iter(w_iterable)
    w_result = space.allocate_instance(W_Enumerate, w_type)
    W_Enumerate.__init__(w_result, w_iterator, index, w_index)
    return w_result


W_Enumerate.typedef = iterator_typedef(
    'enumerate', W_Enumerate,
    doc="Return an enumerate object.\n\n  iterable\n    an object supporting iteration\n\n"
        "The enumerate object yields pairs containing a count (from start, which\n"
        "defaults to zero) and a value yielded by the iterable argument.",
    __new__=interp2app(descr_new_enumerate, kw='iterable start'),
)


class W_Map(W_SubclassableIterator):
    """`w_single` is the iterator if there is only one; else None and all are in `iterators_w`."""
    _immutable_fields_ = ['w_function', 'w_single', 'iterators_w[*]']

    def __init__(self, w_function, iterators_w):
        self.w_function = w_function
        self.iterators_w = iterators_w
        self.w_single = iterators_w[0] if len(iterators_w) == 1 else None

    def step(self, space):
        w_single = self.w_single
        if w_single is None:
            return self._step_many(space)
        w_item = space.next_or_none(w_single)
        if w_item is None:
            return None
        return space.call_function(self.w_function, w_item)

    @jit.unroll_safe
    def _step_many(self, space):
        iterators_w = self.iterators_w
        items_w = [None] * len(iterators_w)
        for i in range(len(iterators_w)):
            w_item = space.next_or_none(iterators_w[i])
            if w_item is None:
                return None
            items_w[i] = w_item
        return space.call_list(self.w_function, items_w)

    def descr_reduce(self, space):
        """Return state information for pickling."""
        return space.newtuple2(space.type(self), space.newtuple([self.w_function] + self.iterators_w))


def iterators_of(space, iterables_w, skip):
    """Return the iterators of all iterables but the first `skip`, a list of fixed size."""
    count = len(iterables_w) - skip
    assert count >= 0
    iterators_w = [None] * count
    for i in range(count):
        iterators_w[i] = space.iter(iterables_w[skip + i])
    return iterators_w


def descr_new_map(space, w_type, args_w):
    """Create the iterator of the function's results."""
    if len(args_w) < 2:
        raise oefmt(space.w_TypeError, "map() must have at least two arguments.")
    iterators_w = iterators_of(space, args_w, 1)
    w_result = space.allocate_instance(W_Map, w_type)
    W_Map.__init__(w_result, args_w[0], iterators_w)
    return w_result


W_Map.typedef = iterator_typedef(
    'map', W_Map,
    doc="map(func, *iterables) --> map object\n\n"
        "Make an iterator that computes the function using arguments from\n"
        "each of the iterables.  Stops when the shortest iterable is exhausted.",
    __new__=interp2app(descr_new_map),
)


class W_Filter(W_SubclassableIterator):
    """`w_predicate` is None for the truth of the items themselves; `w_given` is what the caller gave."""
    _immutable_fields_ = ['w_given', 'w_predicate', 'w_iterator']

    def __init__(self, w_given, w_predicate, w_iterator):
        self.w_given = w_given
        self.w_predicate = w_predicate
        self.w_iterator = w_iterator

    def step(self, space):
        while True:
            w_item = space.next_or_none(self.w_iterator)
            if w_item is None or self._keeps(space, w_item):
                return w_item

    def _keeps(self, space, w_item):
        if self.w_predicate is None:
            return space.is_true(w_item)
        w_answer = space.call_function(self.w_predicate, w_item)
        if isinstance(w_answer, W_BoolObject):
            return w_answer is space.w_True
        return space.is_true(w_answer)

    def descr_reduce(self, space):
        """Return state information for pickling."""
        return space.newtuple2(space.type(self), space.newtuple2(self.w_given, self.w_iterator))


def descr_new_filter(space, w_type, w_predicate, w_iterable):
    """Create the iterator of the items for which the predicate is true."""
    w_iterator = space.iter(w_iterable)
    w_given = w_predicate
    if space.is_none(w_predicate) or space.is_w(w_predicate, space.w_bool):
        w_predicate = None
    w_result = space.allocate_instance(W_Filter, w_type)
    W_Filter.__init__(w_result, w_given, w_predicate, w_iterator)
    return w_result


W_Filter.typedef = iterator_typedef(
    'filter', W_Filter,
    doc="filter(function or None, iterable) --> filter object\n\n"
        "Return an iterator yielding those items of iterable for which function(item)\n"
        "is true. If function is None, return the items that are true.",
    __new__=interp2app(descr_new_filter),
)

ITERATOR_CLASSES = [W_SequenceIterator, W_CallableIterator, W_Reversed, W_Enumerate, W_Map, W_Filter]
