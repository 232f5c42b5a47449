"""product, permutations, combinations, combinations_with_replacement.

Each has `indices` into its pool (or pools), which a step advances; `result_w` is the last
result, None before the first one.
"""
from interpreter.error import oefmt
from interpreter.gateway import interp2app
from objspace.iterobject import W_SubclassableIterator, iterator_typedef
from objspace.tupleobject import W_TupleObject, fixed_size_copy


class W_Combinatoric(W_SubclassableIterator):
    """Base: subclasses define advance(), first() and their arguments for pickling."""

    def __init__(self):
        self.result_w = None
        self.is_stopped = False

    def advance(self):
        "Change `indices` and the result; return False at the end."
        raise NotImplementedError

    def first(self):
        "The first result, or None if there is none."
        raise NotImplementedError

    def step(self, space):
        if self.is_stopped:
            return None
        if self.result_w is None:
            self.result_w = self.first()
            if self.result_w is None:
                self.is_stopped = True
                return None
        else:
            if not self.advance():
                self.is_stopped = True
                return None
        return W_TupleObject(fixed_size_copy(self.result_w))


    def state_items(self, space, w_state, count):
        """Check that an unpickled state is a tuple of `count` items; return them."""
        if not isinstance(w_state, W_TupleObject) or w_state.length() != count:
            raise oefmt(space.w_ValueError, "invalid arguments")
        return w_state.wrappeditems

    def set_indices(self, space, w_state, limits):
        """Set the indices from an unpickled tuple, clamped to limits."""
        items_w = self.state_items(space, w_state, len(limits))
        indices = [0] * len(limits)
        for i in range(len(limits)):
            indices[i] = max(min(space.index_w(items_w[i]), limits[i] - 1), 0)
        return indices


def _boxed_ints(space, values):
    return space.newtuple([space.newint(value) for value in values])


class W_Product(W_Combinatoric):
    """`pools` has one list of items per factor."""

    def __init__(self, pools):
        W_Combinatoric.__init__(self)
        self.pools = pools
        self.indices = [0] * len(pools)

    def first(self):
        for pool_w in self.pools:
            if len(pool_w) == 0:
                return None
        return [pool_w[0] for pool_w in self.pools]

    def advance(self):
        i = len(self.pools) - 1
        while i >= 0:
            pool_w = self.pools[i]
            index = self.indices[i] + 1
            if index < len(pool_w):
                self.indices[i] = index
                self.result_w[i] = pool_w[index]
                return True
            self.indices[i] = 0
            self.result_w[i] = pool_w[0]
            i -= 1
        return False

    def descr_reduce(self, space):
        """Return state information for pickling."""
        if self.is_stopped:
            return space.newtuple2(space.type(self), space.newtuple([space.newtuple([])]))
        args_w = [space.newtuple(pool_w[:]) for pool_w in self.pools]
        items_w = [space.type(self), space.newtuple(args_w[:])]
        if self.result_w is not None:
            items_w.append(_boxed_ints(space, self.indices))
        return space.newtuple(items_w[:])

    def descr_setstate(self, space, w_state):
        """Set state information for unpickling."""
        indices = self.set_indices(space, w_state, [len(pool_w) for pool_w in self.pools])
        if self.first() is None:
            self.is_stopped = True
            return
        self.indices = indices
        self.result_w = [self.pools[i][indices[i]] for i in range(len(indices))]


def descr_new_product(space, w_type, args_w, __kwonly__, w_repeat=None):
    """Create the iterator over the cartesian product of the iterables."""
    times = 1
    if w_repeat is not None:
        times = space.index_w(w_repeat)
        if times < 0:
            raise oefmt(space.w_ValueError, "repeat argument cannot be negative")
    factors = []
    if times > 0:
        for w_iterable in args_w:
            factors.append(space.unpackiterable(w_iterable))
    pools = []
    for i in range(times if len(factors) > 0 else 0):
        pools += factors
    w_result = space.allocate_instance(W_Product, w_type)
    W_Product.__init__(w_result, pools)
    return w_result


W_Product.typedef = iterator_typedef(
    'product', W_Product, module='itertools',
    doc="product(*iterables, repeat=1) --> product object\n\n"
        "Cartesian product of input iterables.  Equivalent to nested for-loops.",
    __new__=interp2app(descr_new_product),
)


class W_Selection(W_Combinatoric):
    """Base of the three that choose `r` items of one `pool_w`."""

    def __init__(self, pool_w, r):
        W_Combinatoric.__init__(self)
        self.pool_w = pool_w
        self.r = r
        self.indices = self.first_indices()

    def first_indices(self):
        return range_list(self.r)

    def chosen(self):
        return [self.pool_w[self.indices[i]] for i in range(self.r)]

    def first(self):
        if self.r > len(self.pool_w):
            return None
        return self.chosen()

    def restart(self, indices):
        """Go on from unpickled indices."""
        if self.first() is None:
            self.is_stopped = True
        else:
            self.indices = indices
            self.result_w = self.chosen()

    def args(self, space):
        pool_w = [] if self.is_stopped and self.result_w is not None else self.pool_w
        return space.newtuple2(space.newtuple(pool_w[:]), space.newint(self.r))

    def boxed_state(self, space):
        return _boxed_ints(space, self.indices)

    def descr_reduce(self, space):
        """Return state information for pickling."""
        items_w = [space.type(self), self.args(space)]
        if self.result_w is not None and not self.is_stopped:
            items_w.append(self.boxed_state(space))
        return space.newtuple(items_w[:])


def range_list(n):
    """0, ..., n - 1 as a list."""
    result = [0] * n
    for i in range(n):
        result[i] = i
    return result


class W_Combinations(W_Selection):

    def advance(self):
        indices, r, n = self.indices, self.r, len(self.pool_w)
        i = r - 1
        while i >= 0 and indices[i] == i + n - r:
            i -= 1
        if i < 0:
            return False
        indices[i] += 1
        for j in range(i + 1, r):
            indices[j] = indices[j - 1] + 1
        for j in range(i, r):
            self.result_w[j] = self.pool_w[indices[j]]
        return True

    def descr_setstate(self, space, w_state):
        """Set state information for unpickling."""
        n, r = len(self.pool_w), self.r
        self.restart(self.set_indices(space, w_state, [n - r + i + 1 for i in range(r)]))


class W_CombinationsWithReplacement(W_Selection):

    def first_indices(self):
        return [0] * self.r

    def first(self):
        if len(self.pool_w) == 0 and self.r > 0:
            return None
        return self.chosen()

    def advance(self):
        indices, r, n = self.indices, self.r, len(self.pool_w)
        i = r - 1
        while i >= 0 and indices[i] == n - 1:
            i -= 1
        if i < 0:
            return False
        index = indices[i] + 1
        for j in range(i, r):
            indices[j] = index
            self.result_w[j] = self.pool_w[index]
        return True

    def descr_setstate(self, space, w_state):
        """Set state information for unpickling."""
        self.restart(self.set_indices(space, w_state, [len(self.pool_w)] * self.r))


class W_Permutations(W_Selection):
    """`cycles[i]` counts down how many items position i has still to show."""

    def __init__(self, pool_w, r):
        W_Selection.__init__(self, pool_w, r)
        n = len(pool_w)
        self.cycles = [n - i for i in range(r)]

    def first_indices(self):
        return range_list(len(self.pool_w))

    def advance(self):
        indices, cycles, n = self.indices, self.cycles, len(self.pool_w)
        if n == 0:
            return False
        i = self.r - 1
        while i >= 0:
            cycles[i] -= 1
            if cycles[i] > 0:
                j = n - cycles[i]
                indices[i], indices[j] = indices[j], indices[i]
                for k in range(i, self.r):
                    self.result_w[k] = self.pool_w[indices[k]]
                return True
            index = indices[i]
            for j in range(i, n - 1):
                indices[j] = indices[j + 1]
            indices[n - 1] = index
            cycles[i] = n - i
            i -= 1
        return False

    def boxed_state(self, space):
        return space.newtuple2(_boxed_ints(space, self.indices), _boxed_ints(space, self.cycles))

    def descr_setstate(self, space, w_state):
        """Set state information for unpickling."""
        if not isinstance(w_state, W_TupleObject):
            raise oefmt(space.w_TypeError, "state is not a tuple")
        if w_state.length() != 2:
            raise oefmt(space.w_TypeError, "function takes exactly 2 arguments (%d given)", w_state.length())
        parts_w = w_state.wrappeditems
        n = len(self.pool_w)
        indices = self.set_indices(space, parts_w[0], [n] * n)
        items_w = self.state_items(space, parts_w[1], self.r)
        cycles = [max(min(space.index_w(items_w[i]), n - i), 1) for i in range(self.r)]
        self.cycles = cycles
        self.restart(indices)


def _check_r(space, r):
    if r < 0:
        raise oefmt(space.w_ValueError, "r must be non-negative")
    return r


def _selection_typedef(name, cls, doc):
    def descr_new(space, w_type, w_iterable, w_r):
        r = space.index_w(w_r)
        pool_w = space.unpackiterable(w_iterable)
        w_result = space.allocate_instance(cls, w_type)
        cls.__init__(w_result, pool_w, _check_r(space, r))
        return w_result
    descr_new.__name__ = 'descr_new_' + name
    return iterator_typedef(name, cls, module='itertools', doc=doc, __new__=interp2app(descr_new, kw='iterable r'))


def descr_new_permutations(space, w_type, w_iterable, w_r=None):
    """Create the iterator of the arrangements of r items."""
    pool_w = space.unpackiterable(w_iterable)
    r = len(pool_w)
    if w_r is not None and not space.is_none(w_r):
        if not space.isinstance_w(w_r, space.w_int):
            raise oefmt(space.w_TypeError, "Expected int as r")
        r = _check_r(space, space.index_w(w_r))
    w_result = space.allocate_instance(W_Permutations, w_type)
    W_Permutations.__init__(w_result, pool_w, r)
    return w_result


W_Combinations.typedef = _selection_typedef(
    'combinations', W_Combinations, "Return successive r-length combinations of elements in the iterable.\n\n"
    "combinations(range(4), 3) --> (0,1,2), (0,1,3), (0,2,3), (1,2,3)")
W_CombinationsWithReplacement.typedef = _selection_typedef(
    'combinations_with_replacement', W_CombinationsWithReplacement,
    "Return successive r-length combinations of elements in the iterable allowing individual elements to have"
    " successive repeats.")
W_Permutations.typedef = iterator_typedef(
    'permutations', W_Permutations, module='itertools',
    doc="Return successive r-length permutations of elements in the iterable.\n\n"
        "permutations(range(3), 2) --> (0,1), (0,2), (1,0), (1,2), (2,0), (2,1)",
    __new__=interp2app(descr_new_permutations, kw='iterable r'),
)
