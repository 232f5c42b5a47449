"""Iterators over ranges: one for machine ints, which is what `for i in range(n)` runs, one for any size."""
from interpreter.error import oefmt
from interpreter.gateway import interp2app
from interpreter.root import W_Root
from interpreter.typedef import TypeDef
from objspace.intobject import W_IntObject
from rpython.rlib.rbigint import rbigint


class W_RangeIterator(W_Root):
    """Any step. `current` is the next item, equal to `end` when exhausted.

    One mutable field, and one comparison whatever the sign of the step: the trace of a
    loop is a load, a guard, an addition and a store.
    """
    _attrs_ = ['current', 'first', 'end', 'step']
    _immutable_fields_ = ['first', 'end', 'step']

    def __init__(self, start, end, step):
        self.current = start
        self.first = start
        self.end = end
        self.step = step

    def next_or_none(self, space):
        current = self.current
        if current == self.end:
            return None
        self.current = current + self.step
        return W_IntObject(current)

    def descr_length_hint(self, space):
        """Private method returning an estimate of len(list(it))."""
        return W_IntObject((self.end - self.current) // self.step)

    def descr_reduce(self, space):
        """Return state information for pickling."""
        w_range = space.call_function(space.w_range, W_IntObject(self.first), W_IntObject(self.end),
                                      W_IntObject(self.step))
        return space.newtuple([space.builtin('iter'), space.newtuple([w_range]),
                               W_IntObject((self.current - self.first) // self.step)])

    def descr_setstate(self, space, w_index):
        """Set state information for unpickling: the number of items to skip."""
        w_index = space.index(w_index)
        if not isinstance(w_index, W_IntObject):
            raise oefmt(space.w_OverflowError, "Python int too large to convert to C long")
        index = w_index.intval
        length = (self.end - self.first) // self.step
        index = min(max(index, 0), length)
        self.current = self.first + index * self.step


class W_StepOneRangeIterator(W_RangeIterator):
    """Step 1. Comparing with `<` tells the optimizer that items are below the largest int."""
    _attrs_ = []

    def next_or_none(self, space):
        current = self.current
        if current < self.end:
            self.current = current + 1
            return W_IntObject(current)
        return None


def new_range_iterator(start, end, step):
    """Return the iterator from start to end, where end is start plus a multiple of step."""
    if step == 1:
        return W_StepOneRangeIterator(start, end, 1)
    return W_RangeIterator(start, end, step)


class W_LongRangeIterator(W_Root):
    """Ints of any size: `index` of `length` items are behind us."""
    _attrs_ = ['start', 'step', 'length', 'index']
    _immutable_fields_ = ['start', 'step', 'length']

    def __init__(self, start, step, length):
        self.start = start
        self.step = step
        self.length = length
        self.index = rbigint.fromint(0)

    def next_or_none(self, space):
        index = self.index
        if not index.lt(self.length):
            return None
        self.index = index.int_add(1)
        return space.newbigint(self.start.add(index.mul(self.step)))

    def descr_length_hint(self, space):
        """Private method returning an estimate of len(list(it))."""
        return space.newbigint(self.length.sub(self.index))

    def descr_reduce(self, space):
        """Return state information for pickling."""
        stop = self.start.add(self.length.mul(self.step))
        w_range = space.call_function(space.w_range, space.newbigint(self.start), space.newbigint(stop),
                                      space.newbigint(self.step))
        return space.newtuple([space.builtin('iter'), space.newtuple([w_range]), space.newbigint(self.index)])

    def descr_setstate(self, space, w_index):
        """Set state information for unpickling: the number of items to skip."""
        if not space.isinstance_w(w_index, space.w_int):
            raise oefmt(space.w_TypeError, "'<' not supported between instances of '%T' and 'int'", w_index)
        index = w_index.bigint_w(space)
        if index.sign < 0:
            index = rbigint.fromint(0)
        if index.gt(self.length):
            index = self.length
        self.index = index


W_RangeIterator.typedef = TypeDef(
    'range_iterator',
    __iter__=interp2app(W_Root.descr_self),
    __next__=interp2app(W_Root.descr_next),
    __length_hint__=interp2app(W_RangeIterator.descr_length_hint),
    __reduce__=interp2app(W_RangeIterator.descr_reduce),
    __setstate__=interp2app(W_RangeIterator.descr_setstate),
)

W_LongRangeIterator.typedef = TypeDef(
    'longrange_iterator',
    __iter__=interp2app(W_Root.descr_self),
    __next__=interp2app(W_Root.descr_next),
    __length_hint__=interp2app(W_LongRangeIterator.descr_length_hint),
    __reduce__=interp2app(W_LongRangeIterator.descr_reduce),
    __setstate__=interp2app(W_LongRangeIterator.descr_setstate),
)

ITERATOR_CLASSES = [W_RangeIterator, W_LongRangeIterator]
