"""accumulate, groupby, pairwise, zip_longest: iterators that put items together."""
from interpreter.error import oefmt
from interpreter.gateway import interp2app
from interpreter.root import W_Root
from module.itertools.interp_selecting import W_Chain, W_ISlice
from objspace.iterobject import W_SubclassableIterator, iterator_typedef, iterators_of
from objspace.tupleobject import W_TupleObject
from rpython.rlib import jit


class W_Accumulate(W_SubclassableIterator):
    """`w_total` is None before the first item; `w_initial` until it has been returned, if there is one."""
    _immutable_fields_ = ['w_iterator', 'w_function']

    def __init__(self, w_iterator, w_function, w_initial):
        self.w_iterator = w_iterator
        self.w_function = w_function
        self.w_initial = w_initial
        self.w_total = None

    def step(self, space):
        if self.w_initial is not None:
            self.w_total = self.w_initial
            self.w_initial = None
            return self.w_total
        w_item = space.next_or_none(self.w_iterator)
        if w_item is None:
            return None
        w_total = self.w_total
        if w_total is None:
            self.w_total = w_item
        elif self.w_function is None:
            self.w_total = space.add(w_total, w_item)
        else:
            self.w_total = space.call_function(self.w_function, w_total, w_item)
        return self.w_total

    def _chained(self, space, w_first):
        return W_Chain(space.iter(space.newtuple2(space.newtuple([w_first]), self.w_iterator)))

    def descr_reduce(self, space):
        """Return state information for pickling."""
        w_type = space.type(self)
        w_function = space.w_None if self.w_function is None else self.w_function
        if self.w_initial is not None:
            w_iterator = self._chained(space, self.w_initial)
            return space.newtuple([w_type, space.newtuple2(w_iterator, w_function), space.w_None])
        if self.w_total is not None and space.is_none(self.w_total):
            # None as the state would mean no total: start with it, and skip it
            w_accumulate = W_Accumulate(self._chained(space, self.w_total), w_function, None)
            args_w = [w_accumulate, space.newint(1), space.w_None]
            return space.newtuple2(W_ISlice.typedef.w_type, space.newtuple(args_w[:]))
        w_total = space.w_None if self.w_total is None else self.w_total
        return space.newtuple([w_type, space.newtuple2(self.w_iterator, w_function), w_total])

    def descr_setstate(self, space, w_state):
        """Set state information for unpickling."""
        self.w_total = w_state


def _none_is_missing(space, w_obj):
    return None if w_obj is None or space.is_none(w_obj) else w_obj


def descr_new_accumulate(space, w_type, w_iterable, w_func=None, __kwonly__=None, w_initial=None):
    """Create the iterator of accumulated sums, or of a function's accumulated results."""
    w_iterator = space.iter(w_iterable)
    w_result = space.allocate_instance(W_Accumulate, w_type)
    W_Accumulate.__init__(w_result, w_iterator, _none_is_missing(space, w_func),
                          _none_is_missing(space, w_initial))
    return w_result


W_Accumulate.typedef = iterator_typedef(
    'accumulate', W_Accumulate, module='itertools',
    doc="Return series of accumulated sums (or other binary function results).",
    __new__=interp2app(descr_new_accumulate, kw='iterable func'),
)


class W_GroupBy(W_SubclassableIterator):
    """`w_target_key` is the key of the group handed out last; `w_value` an item read and not handed out.

    The keys and the value are None before there is one.
    """
    _immutable_fields_ = ['w_iterator', 'w_key_function']

    def __init__(self, w_iterator, w_key_function):
        self.w_iterator = w_iterator
        self.w_key_function = w_key_function
        self.w_target_key = self.w_key = self.w_value = None
        self.grouper = None

    def read(self, space):
        """Read the next item and its key; return False at the end."""
        w_value = space.next_or_none(self.w_iterator)
        if w_value is None:
            return False
        w_key = w_value
        if self.w_key_function is not None:
            w_key = space.call_function(self.w_key_function, w_value)
        self.w_value = w_value
        self.w_key = w_key
        return True

    def step(self, space):
        self.grouper = None
        while self.w_key is None or (
                self.w_target_key is not None and space.eq_w(self.w_target_key, self.w_key)):
            if not self.read(space):
                return None
        self.w_target_key = self.w_key
        self.grouper = W_Grouper(self, self.w_key)
        return space.newtuple2(self.w_key, self.grouper)

    def descr_reduce(self, space):
        """Return state information for pickling."""
        w_function = space.w_None if self.w_key_function is None else self.w_key_function
        items_w = [space.type(self), space.newtuple2(self.w_iterator, w_function)]
        if self.w_target_key is not None and self.w_key is not None and self.w_value is not None:
            items_w.append(space.newtuple([self.w_key, self.w_value, self.w_target_key]))
        return space.newtuple(items_w[:])

    def descr_setstate(self, space, w_state):
        """Set state information for unpickling."""
        if not isinstance(w_state, W_TupleObject):
            raise oefmt(space.w_TypeError, "state is not a tuple")
        state_w = w_state.wrappeditems
        if len(state_w) != 3:
            raise oefmt(space.w_TypeError, "function takes exactly 3 arguments (%d given)", len(state_w))
        self.w_key, self.w_value, self.w_target_key = state_w[0], state_w[1], state_w[2]


def descr_new_groupby(space, w_type, w_iterable, w_key=None):
    """Create the iterator of (key, group) pairs."""
    w_iterator = space.iter(w_iterable)
    w_result = space.allocate_instance(W_GroupBy, w_type)
    W_GroupBy.__init__(w_result, w_iterator, _none_is_missing(space, w_key))
    return w_result


W_GroupBy.typedef = iterator_typedef(
    'groupby', W_GroupBy, module='itertools',
    doc="make an iterator that returns consecutive keys and groups from the iterable\n\n"
        "  iterable\n    Elements to divide into groups according to the key function.\n"
        "  key\n    A function for computing the group category for each element.\n"
        "    If the key function is not specified or is None, the element itself\n"
        "    is used for grouping.",
    __new__=interp2app(descr_new_groupby, kw='iterable key'),
)


class W_Grouper(W_Root):
    """One group; it ends when its groupby goes on."""
    _immutable_fields_ = ['groupby', 'w_key']

    def __init__(self, groupby, w_key):
        self.groupby = groupby
        self.w_key = w_key

    def next_or_none(self, space):
        groupby = self.groupby
        if groupby.grouper is not self:
            return None
        if groupby.w_value is None and not groupby.read(space):
            return None
        if not space.eq_w(self.w_key, groupby.w_key):
            return None
        w_item = groupby.w_value
        groupby.w_value = None
        return w_item

    def descr_reduce(self, space):
        """Return state information for pickling."""
        if self.groupby.grouper is not self:
            return space.newtuple2(space.builtin('iter'), space.newtuple([space.newtuple([])]))
        return space.newtuple2(space.type(self), space.newtuple2(self.groupby, self.w_key))


def descr_new_grouper(space, w_type, w_parent, w_key):
    """Create a group of a groupby, for unpickling."""
    if not isinstance(w_parent, W_GroupBy):
        raise oefmt(space.w_TypeError, "_grouper() argument 1 must be itertools.groupby, not %s",
                    space.type_name_or_none(w_parent))
    grouper = W_Grouper(w_parent, w_key)
    w_parent.grouper = grouper
    return grouper


W_Grouper.typedef = iterator_typedef(
    '_grouper', W_Grouper, module='itertools', acceptable_as_base=False,
    __new__=interp2app(descr_new_grouper),
)


class W_Pairwise(W_SubclassableIterator):
    """`w_iterator` is None at the end, `w_previous` before the first item."""

    def __init__(self, w_iterator):
        self.w_iterator = w_iterator
        self.w_previous = None

    def step(self, space):
        w_iterator = self.w_iterator
        if w_iterator is None:
            return None
        w_previous = self.w_previous
        if w_previous is None:
            w_previous = space.next_or_none(w_iterator)
            self.w_previous = w_previous
            if w_previous is None:
                self.w_iterator = None
                return None
        w_item = space.next_or_none(w_iterator)
        self.w_previous = w_item
        if w_item is None:
            self.w_iterator = None
            return None
        return space.newtuple2(w_previous, w_item)


def descr_new_pairwise(space, w_type, w_iterable):
    """Create the iterator of overlapping pairs."""
    w_iterator = space.iter(w_iterable)
    w_result = space.allocate_instance(W_Pairwise, w_type)
    W_Pairwise.__init__(w_result, w_iterator)
    return w_result


W_Pairwise.typedef = iterator_typedef(
    'pairwise', W_Pairwise, module='itertools',
    doc="Return an iterator of overlapping pairs taken from the input iterator.\n\n"
        "    s -> (s0,s1), (s1,s2), (s2, s3), ...",
    __new__=interp2app(descr_new_pairwise),
)


class W_ZipLongest(W_SubclassableIterator):
    """An exhausted iterator of `iterators_w` is replaced by None; `active` counts the others."""

    def __init__(self, iterators_w, w_fill):
        self.iterators_w = iterators_w
        self.w_fill = w_fill
        self.active = len(iterators_w)

    @jit.unroll_safe
    def step(self, space):
        iterators_w = self.iterators_w
        if self.active == 0:
            return None
        items_w = [self.w_fill] * len(iterators_w)
        for i in range(len(iterators_w)):
            w_iterator = iterators_w[i]
            if w_iterator is None:
                continue
            w_item = space.next_or_none(w_iterator)
            if w_item is not None:
                items_w[i] = w_item
                continue
            iterators_w[i] = None
            self.active -= 1
            if self.active == 0:
                return None
        return W_TupleObject(items_w)

    def descr_reduce(self, space):
        """Return state information for pickling."""
        args_w = []
        for w_iterator in self.iterators_w:
            args_w.append(space.newtuple([]) if w_iterator is None else w_iterator)
        return space.newtuple([space.type(self), space.newtuple(args_w[:]), self.w_fill])

    def descr_setstate(self, space, w_state):
        """Set state information for unpickling."""
        self.w_fill = w_state


def descr_new_zip_longest(space, w_type, __args__):
    """Create the iterator of tuples as long as the longest iterable; missing items are `fillvalue`."""
    w_fill = space.w_None
    if __args__.has_keywords():
        w_fill = __args__.get_keyword('fillvalue')
        if w_fill is None or len(__args__.names) != 1:
            raise oefmt(space.w_TypeError, "zip_longest() got an unexpected keyword argument")
    iterators_w = iterators_of(space, __args__.args_w, 0)
    w_result = space.allocate_instance(W_ZipLongest, w_type)
    W_ZipLongest.__init__(w_result, iterators_w, w_fill)
    return w_result


W_ZipLongest.typedef = iterator_typedef(
    'zip_longest', W_ZipLongest, module='itertools',
    doc="zip_longest(iter1 [,iter2 [...]], [fillvalue=None]) --> zip_longest object",
    __new__=interp2app(descr_new_zip_longest),
)
