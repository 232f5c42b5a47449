"""chain, compress, dropwhile, takewhile, filterfalse, islice, starmap: some items of iterables, in order."""
from interpreter.error import OperationError, oefmt
from interpreter.gateway import interp2app
from objspace.genericalias import class_getitem
from objspace.iterobject import W_SubclassableIterator, iterator_typedef
from objspace.tupleobject import W_TupleObject
from rpython.rlib import jit


class W_Chain(W_SubclassableIterator):
    """`w_active` iterates over the current iterable, None between two; `w_source` is None at the end."""

    def __init__(self, w_source):
        self.w_source = w_source
        self.w_active = None

    @jit.unroll_safe        # one round per iterable that ends, mostly none
    def step(self, space):
        while True:
            if self.w_source is None:
                return None
            if self.w_active is None:
                w_iterable = space.next_or_none(self.w_source)
                if w_iterable is None:
                    self.w_source = None
                    return None
                try:
                    self.w_active = space.iter(w_iterable)
                except OperationError:
                    self.w_source = None
                    raise
            w_item = space.next_or_none(self.w_active)
            if w_item is not None:
                return w_item
            self.w_active = None

    def descr_reduce(self, space):
        """Return state information for pickling."""
        w_class, w_none = space.type(self), space.newtuple([])
        if self.w_source is None:
            return space.newtuple2(w_class, w_none)
        state_w = [self.w_source]
        if self.w_active is not None:
            state_w.append(self.w_active)
        return space.newtuple([w_class, w_none, space.newtuple(state_w[:])])

    def descr_setstate(self, space, w_state):
        """Set state information for unpickling."""
        if not isinstance(w_state, W_TupleObject):
            raise oefmt(space.w_TypeError, "state is not a tuple")
        state_w = w_state.wrappeditems
        if len(state_w) < 1:
            raise oefmt(space.w_TypeError, "function takes at least 1 argument (0 given)")
        if len(state_w) > 2:
            raise oefmt(space.w_TypeError, "function takes at most 2 arguments (%d given)", len(state_w))
        for w_iterator in state_w:
            if space.type(w_iterator).slots.next is None:
                raise oefmt(space.w_TypeError, "Arguments must be iterators.")
        self.w_source = state_w[0]
        self.w_active = state_w[1] if len(state_w) == 2 else None


def _new_chain(space, w_type, w_source):
    w_result = space.allocate_instance(W_Chain, w_type)
    W_Chain.__init__(w_result, w_source)
    return w_result


def descr_new_chain(space, w_type, args_w):
    """Create the iterator over the items of all the iterables."""
    return _new_chain(space, w_type, space.iter(space.newtuple(args_w)))


def descr_from_iterable(space, w_type, w_iterable):
    """Alternative chain() constructor taking a single iterable argument that evaluates lazily."""
    return _new_chain(space, w_type, space.iter(w_iterable))


W_Chain.typedef = iterator_typedef(
    'chain', W_Chain, module='itertools',
    doc="chain(*iterables) --> chain object\n\n"
        "Return a chain object whose .__next__() method returns elements from the\n"
        "first iterable until it is exhausted, then elements from the next\n"
        "iterable, until all of the iterables are exhausted.",
    __new__=interp2app(descr_new_chain),
    from_iterable=interp2app(descr_from_iterable, as_classmethod=True),
    __class_getitem__=interp2app(class_getitem, as_classmethod=True),
)


class W_Compress(W_SubclassableIterator):
    _immutable_fields_ = ['w_data', 'w_selectors']

    def __init__(self, w_data, w_selectors):
        self.w_data = w_data
        self.w_selectors = w_selectors

    def step(self, space):
        while True:
            w_item = space.next_or_none(self.w_data)
            if w_item is None:
                return None
            w_selector = space.next_or_none(self.w_selectors)
            if w_selector is None:
                return None
            if space.is_true(w_selector):
                return w_item

    def descr_reduce(self, space):
        """Return state information for pickling."""
        return space.newtuple2(space.type(self), space.newtuple2(self.w_data, self.w_selectors))


def descr_new_compress(space, w_type, w_data, w_selectors):
    """Create the iterator of the data whose selector is true."""
    w_data, w_selectors = space.iter(w_data), space.iter(w_selectors)
    w_result = space.allocate_instance(W_Compress, w_type)
    W_Compress.__init__(w_result, w_data, w_selectors)
    return w_result


W_Compress.typedef = iterator_typedef(
    'compress', W_Compress, module='itertools',
    doc="Return data elements corresponding to true selector elements.\n\n"
        "Forms a shorter iterator from selected data elements using the selectors to\n"
        "choose the data elements.",
    __new__=interp2app(descr_new_compress, kw='data selectors'),
)


class W_Predicated(W_SubclassableIterator):
    """A function (or None) and an iterator; `is_past` once the function has decided for good."""
    _immutable_fields_ = ['w_function', 'w_iterator']

    def __init__(self, w_function, w_iterator):
        self.w_function = w_function
        self.w_iterator = w_iterator
        self.is_past = False

    def answer(self, space, w_item):
        return space.is_true(space.call_function(self.w_function, w_item))

    def descr_reduce(self, space):
        """Return state information for pickling."""
        return space.newtuple2(space.type(self), space.newtuple2(self.w_function, self.w_iterator))


class W_StatefulPredicated(W_Predicated):

    def descr_reduce(self, space):
        """Return state information for pickling."""
        return space.newtuple([space.type(self), space.newtuple2(self.w_function, self.w_iterator),
                               space.newint(int(self.is_past))])

    def descr_setstate(self, space, w_state):
        """Set state information for unpickling."""
        self.is_past = space.is_true(w_state)


class W_DropWhile(W_StatefulPredicated):

    def step(self, space):
        while True:
            w_item = space.next_or_none(self.w_iterator)
            if w_item is None or self.is_past:
                return w_item
            if not self.answer(space, w_item):
                self.is_past = True
                return w_item


class W_TakeWhile(W_StatefulPredicated):

    def step(self, space):
        if self.is_past:
            return None
        w_item = space.next_or_none(self.w_iterator)
        if w_item is None or self.answer(space, w_item):
            return w_item
        self.is_past = True
        return None


class W_FilterFalse(W_Predicated):

    def step(self, space):
        by_truth = space.is_none(self.w_function) or space.is_w(self.w_function, space.w_bool)
        while True:
            w_item = space.next_or_none(self.w_iterator)
            if w_item is None:
                return None
            if not (space.is_true(w_item) if by_truth else self.answer(space, w_item)):
                return w_item


class W_StarMap(W_Predicated):

    def step(self, space):
        w_args = space.next_or_none(self.w_iterator)
        if w_args is None:
            return None
        return space.call_list(self.w_function, space.fixedview(w_args)[:])


def _predicated_typedef(name, cls, doc):
    def descr_new(space, w_type, w_function, w_iterable):
        w_iterator = space.iter(w_iterable)
        w_result = space.allocate_instance(cls, w_type)
        cls.__init__(w_result, w_function, w_iterator)
        return w_result
    descr_new.__name__ = 'descr_new_' + name
    return iterator_typedef(name, cls, module='itertools', doc=doc, __new__=interp2app(descr_new))


W_DropWhile.typedef = _predicated_typedef(
    'dropwhile', W_DropWhile, "Drop items from the iterable while predicate(item) is true.\n\n"
    "Afterwards, return every element until the iterable is exhausted.")
W_TakeWhile.typedef = _predicated_typedef(
    'takewhile', W_TakeWhile,
    "Return successive entries from an iterable as long as the predicate evaluates to true for each entry.")
W_FilterFalse.typedef = _predicated_typedef(
    'filterfalse', W_FilterFalse, "Return those items of iterable for which function(item) is false.\n\n"
    "If function is None, return the items that are false.")
W_StarMap.typedef = _predicated_typedef(
    'starmap', W_StarMap,
    "Return an iterator whose values are returned from the function evaluated with an argument tuple taken"
    " from the given sequence.")


class W_ISlice(W_SubclassableIterator):
    """`count` items have been read; `next_index` is wanted next, up to `stop` (-1: no end).

    `w_iterator` is None when exhausted.
    """

    def __init__(self, w_iterator, start, stop, step_by):
        self.w_iterator = w_iterator
        self.count = 0
        self.next_index = start
        self.stop = stop
        self.step_by = step_by

    def step(self, space):
        w_iterator = self.w_iterator
        if w_iterator is None:
            return None
        stop = self.stop
        if self.count < self.next_index and not self._skip(space, w_iterator):
            return None
        if stop >= 0 and self.count >= stop:
            self.w_iterator = None
            return None
        w_item = space.next_or_none(w_iterator)
        if w_item is None:
            self.w_iterator = None
            return None
        self.count += 1
        index = self.next_index + self.step_by
        if index < 0 or (stop >= 0 and index > stop):       # below zero: it has overflowed
            index = stop
        self.next_index = index
        return w_item

    def _skip(self, space, w_iterator):
        "Read the items before the next one wanted; return False at the end.  Apart, for it is a loop."
        while self.count < self.next_index:
            if space.next_or_none(w_iterator) is None:
                self.w_iterator = None
                return False
            self.count += 1
        return True

    def descr_reduce(self, space):
        """Return state information for pickling."""
        if self.w_iterator is None:
            w_empty = space.iter(space.newlist([]))
            w_zero = space.newint(0)
            return space.newtuple([space.type(self), space.newtuple2(w_empty, w_zero), w_zero])
        w_stop = space.w_None if self.stop < 0 else space.newint(self.stop)
        args_w = [self.w_iterator, space.newint(self.next_index), w_stop, space.newint(self.step_by)]
        return space.newtuple([space.type(self), space.newtuple(args_w[:]), space.newint(self.count)])

    def descr_setstate(self, space, w_state):
        """Set state information for unpickling."""
        self.count = space.index_w(w_state)


def _slice_number(space, w_value, default, least, message):
    if w_value is None or space.is_none(w_value):
        return default
    value = -1
    try:
        value = space.index_w(w_value)
    except OperationError as e:
        if not e.match(space, space.w_TypeError) and not e.match(space, space.w_OverflowError):
            raise
    if value < least:
        raise oefmt(space.w_ValueError, "%s", message)
    return value


_RANGE = " for islice() must be None or an integer: 0 <= x <= sys.maxsize."


def descr_new_islice(space, w_type, w_iterable, w_a, w_b=None, w_c=None):
    """Create the iterator of selected items: islice(iterable, stop) or (iterable, start, stop[, step])."""
    start, step_by = 0, 1
    if w_b is None:
        stop = _slice_number(space, w_a, -1, 0, 'Stop argument' + _RANGE)
    else:
        stop = _slice_number(space, w_b, -1, 0, 'Stop argument' + _RANGE)
        start = _slice_number(space, w_a, 0, 0, 'Indices' + _RANGE)
        step_by = _slice_number(space, w_c, 1, 1, 'Step for islice() must be a positive integer or None.')
    w_iterator = space.iter(w_iterable)
    w_result = space.allocate_instance(W_ISlice, w_type)
    W_ISlice.__init__(w_result, w_iterator, start, stop, step_by)
    return w_result


W_ISlice.typedef = iterator_typedef(
    'islice', W_ISlice, module='itertools',
    doc="islice(iterable, stop) --> islice object\n"
        "islice(iterable, start, stop[, step]) --> islice object\n\n"
        "Return an iterator whose next() method returns selected values from an\niterable.",
    __new__=interp2app(descr_new_islice),
)
