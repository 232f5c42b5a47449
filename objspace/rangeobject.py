"""range objects: a lazy sequence of ints of any size. Their iterators are in rangeiterator.py.

A range whose start, step, length and end fit machine words (all but exotic ones) also keeps
them unboxed; loops and indexing use only those.
"""
from interpreter.error import oefmt
from interpreter.gateway import interp2app
from interpreter.root import W_Root
from interpreter.typedef import TypeDef, interp_attrproperty_w
from objspace.int_base import W_AbstractIntObject
from objspace.intobject import W_IntObject
from objspace.rangeiterator import ITERATOR_CLASSES, W_LongRangeIterator, new_range_iterator
from objspace.sliceobject import W_SliceObject
from rpython.rlib import jit
from rpython.rlib.rarithmetic import ovfcheck
from rpython.rlib.rbigint import rbigint


class W_RangeObject(W_Root):
    """States: small (`is_small`; `start`, `step`, `length`, `end` are valid) and large.

    `end` is start + length * step: the first value past the last item.
    """
    _attrs_ = ['w_start', 'w_stop', 'w_step', 'w_length', 'is_small', 'start', 'step', 'length', 'end']
    _immutable_fields_ = _attrs_

    def __init__(self, w_start, w_stop, w_step, w_length):
        self.w_start = w_start
        self.w_stop = w_stop
        self.w_step = w_step
        self.w_length = w_length
        is_small = False
        start = step = length = end = 0
        if (isinstance(w_start, W_IntObject) and isinstance(w_step, W_IntObject)
                and isinstance(w_length, W_IntObject)):
            start = w_start.intval
            step = w_step.intval
            length = w_length.intval
            try:
                end = ovfcheck(start + ovfcheck(length * step))
                is_small = True
            except OverflowError:
                pass
        self.is_small = is_small
        self.start = start
        self.step = step
        self.length = length
        self.end = end

    # ---- items

    def item(self, space, index):
        """The item at a machine-int index within a small range."""
        return W_IntObject(self.start + index * self.step)

    def big_item(self, space, num):
        """start + num * step for an rbigint."""
        return space.newbigint(_big(self.w_start).add(num.mul(_big(self.w_step))))

    def descr_len(self, space):
        w_length = self.w_length
        if isinstance(w_length, W_IntObject):
            return w_length
        raise oefmt(space.w_OverflowError, "Python int too large to convert to C ssize_t")

    def descr_bool(self, space):
        return space.newbool(_big(self.w_length).tobool())

    def descr_iter(self, space):
        if self.is_small:
            return new_range_iterator(self.start, self.end, self.step)
        return W_LongRangeIterator(_big(self.w_start), _big(self.w_step), _big(self.w_length))

    def descr_reversed(self, space):
        """Return a reverse iterator."""
        if self.is_small:
            try:
                end = ovfcheck(self.start - self.step)
                step = ovfcheck(-self.step)
                return new_range_iterator(self.end - self.step, end, step)
            except OverflowError:
                pass
        step = _big(self.w_step)
        length = _big(self.w_length)
        last = _big(self.w_start).add(length.int_sub(1).mul(step))
        return W_LongRangeIterator(last, step.neg(), length)

    def descr_getitem(self, space, w_index):
        if isinstance(w_index, W_SliceObject):
            return self._slice(space, w_index)
        if self.is_small and isinstance(w_index, W_IntObject):
            index = w_index.intval
            if index < 0:
                index += self.length
            if not 0 <= index < self.length:
                raise oefmt(space.w_IndexError, "range object index out of range")
            return self.item(space, index)
        if space.type(w_index).slots.index is None:
            raise oefmt(space.w_TypeError, "range indices must be integers or slices, not %T", w_index)
        num = space.index(w_index).bigint_w(space)
        length = _big(self.w_length)
        if num.sign < 0:
            num = num.add(length)
        if num.sign < 0 or num.ge(length):
            raise oefmt(space.w_IndexError, "range object index out of range")
        return self.big_item(space, num)

    def _slice(self, space, w_slice):
        start, stop, step = w_slice.big_indices(space, _big(self.w_length))
        return new_range(space, self.big_item(space, start), self.big_item(space, stop),
                         space.newbigint(step.mul(_big(self.w_step))))

    # ---- searching

    def _position(self, space, w_item):
        """The index of an int as an rbigint, or None if it is not in the range."""
        distance = _big(w_item).sub(_big(self.w_start))
        step = _big(self.w_step)
        index, rest = distance.divmod(step)
        if rest.sign != 0 or index.sign < 0 or index.ge(_big(self.w_length)):
            return None
        return index

    def contains(self, space, w_item):
        """`item in range`, as an RPython bool."""
        if _is_plain_int(w_item):
            if self.is_small and isinstance(w_item, W_IntObject):
                return self._contains_int(w_item.intval)
            return self._position(space, w_item) is not None
        return self._search(space, w_item) is not None

    def _contains_int(self, value):
        if self.step > 0:
            if not self.start <= value < self.end:
                return False
        elif not self.end < value <= self.start:
            return False
        if self.step == 1 or self.step == -1:
            return True
        try:
            return ovfcheck(value - self.start) % self.step == 0
        except OverflowError:
            distance = rbigint.fromint(value).int_sub(self.start)
            return distance.mod(rbigint.fromint(self.step)).sign == 0

    def _search(self, space, w_item):
        """The first index whose item equals an object that is no plain int, boxed, or None."""
        w_iterator = self.descr_iter(space)
        index = 0
        while True:
            w_other = w_iterator.next_or_none(space)
            if w_other is None:
                return None
            if space.eq_w(w_other, w_item):
                return space.newint(index)
            index += 1

    def descr_contains(self, space, w_item):
        return space.newbool(self.contains(space, w_item))

    def descr_index(self, space, w_item):
        """rangeobject.index(value) -> the position of value. Raises ValueError if it is not there."""
        if _is_plain_int(w_item):
            index = self._position(space, w_item)
            if index is None:
                raise oefmt(space.w_ValueError, "%R is not in range", w_item)
            return space.newbigint(index)
        w_index = self._search(space, w_item)
        if w_index is None:
            raise oefmt(space.w_ValueError, "sequence.index(x): x not in sequence")
        return w_index

    def descr_count(self, space, w_item):
        """rangeobject.count(value) -> how many times value is in the range."""
        if _is_plain_int(w_item):
            return space.newint(1 if self.contains(space, w_item) else 0)
        w_iterator = self.descr_iter(space)
        count = 0
        while True:
            w_other = w_iterator.next_or_none(space)
            if w_other is None:
                return space.newint(count)
            if space.eq_w(w_other, w_item):
                count += 1

    # ---- comparison, text

    def _identity(self, space):
        """What equal ranges have in common: length; then start; then step, where they matter."""
        length = _big(self.w_length)
        w_start = w_step = space.w_None
        if length.sign != 0:
            w_start = self.w_start
            if not length.int_eq(1):
                w_step = self.w_step
        return space.newtuple([self.w_length, w_start, w_step])

    def descr_eq(self, space, w_other):
        if not isinstance(w_other, W_RangeObject):
            return space.w_NotImplemented
        return space.newbool(space.eq_w(self._identity(space), w_other._identity(space)))

    def descr_ne(self, space, w_other):
        if not isinstance(w_other, W_RangeObject):
            return space.w_NotImplemented
        return space.newbool(not space.eq_w(self._identity(space), w_other._identity(space)))

    def descr_hash(self, space):
        return space.hash(self._identity(space))

    def descr_repr(self, space):
        text = 'range(%s, %s' % (space.text_w(space.repr(self.w_start)), space.text_w(space.repr(self.w_stop)))
        if not _big(self.w_step).int_eq(1):
            text += ', ' + space.text_w(space.repr(self.w_step))
        return space.newtext(text + ')')

    def descr_reduce(self, space):
        return space.newtuple2(space.w_range, space.newtuple([self.w_start, self.w_stop, self.w_step]))


def _big(w_int):
    assert isinstance(w_int, W_AbstractIntObject)
    return w_int.asbigint()


def _is_plain_int(w_item):
    """An int or bool, no subclass: `==` of a subclass may be anything."""
    return isinstance(w_item, W_AbstractIntObject) and not w_item.is_user_instance


def _plain_index(space, w_value):
    w_value = space.index(w_value)
    assert isinstance(w_value, W_AbstractIntObject)
    return w_value.exact(space)


@jit.elidable
def _small_length(start, stop, step):
    """The number of items. Raises OverflowError."""
    if step > 0:
        if start >= stop:
            return 0
        return ovfcheck(ovfcheck(ovfcheck(stop - start) - 1) // step + 1)
    if start <= stop:
        return 0
    return ovfcheck(ovfcheck(ovfcheck(stop - start) + 1) // step + 1)


def _length(space, w_start, w_stop, w_step):
    if isinstance(w_start, W_IntObject) and isinstance(w_stop, W_IntObject) and isinstance(w_step, W_IntObject):
        try:
            return space.newint(_small_length(w_start.intval, w_stop.intval, w_step.intval))
        except OverflowError:
            pass
    start, stop, step = _big(w_start), _big(w_stop), _big(w_step)
    if step.sign < 0:
        start, stop, step = stop, start, step.neg()
    distance = stop.sub(start)
    if distance.sign <= 0:
        return space.newint(0)
    return space.newbigint(distance.int_sub(1).floordiv(step).int_add(1))


def new_range(space, w_start, w_stop, w_step):
    """Make a range of three plain ints; the step is not zero."""
    return W_RangeObject(w_start, w_stop, w_step, _length(space, w_start, w_stop, w_step))


def descr_new_range(space, w_type, w_start, w_stop=None, w_step=None):
    """range(stop), range(start, stop[, step])"""
    if w_stop is None:
        return new_range(space, space.newint(0), _plain_index(space, w_start), space.newint(1))
    w_start = _plain_index(space, w_start)
    w_stop = _plain_index(space, w_stop)
    if w_step is None:
        w_step = space.newint(1)
    else:
        w_step = _plain_index(space, w_step)
        if _big(w_step).sign == 0:
            raise oefmt(space.w_ValueError, "range() arg 3 must not be zero")
    return new_range(space, w_start, w_stop, w_step)


W_RangeObject.typedef = TypeDef(
    'range',
    doc="range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\n"
        "The ints from start (included, 0 by default) to stop (excluded) by step.",
    acceptable_as_base=False,
    __new__=interp2app(descr_new_range),
    __len__=interp2app(W_RangeObject.descr_len),
    __bool__=interp2app(W_RangeObject.descr_bool),
    __iter__=interp2app(W_RangeObject.descr_iter),
    __reversed__=interp2app(W_RangeObject.descr_reversed),
    __getitem__=interp2app(W_RangeObject.descr_getitem),
    __contains__=interp2app(W_RangeObject.descr_contains),
    __eq__=interp2app(W_RangeObject.descr_eq),
    __ne__=interp2app(W_RangeObject.descr_ne),
    __hash__=interp2app(W_RangeObject.descr_hash),
    __repr__=interp2app(W_RangeObject.descr_repr),
    __reduce__=interp2app(W_RangeObject.descr_reduce),
    start=interp_attrproperty_w('w_start', cls=W_RangeObject),
    stop=interp_attrproperty_w('w_stop', cls=W_RangeObject),
    step=interp_attrproperty_w('w_step', cls=W_RangeObject),
    index=interp2app(W_RangeObject.descr_index),
    count=interp2app(W_RangeObject.descr_count),
)

RANGE_CLASSES = [W_RangeObject] + ITERATOR_CLASSES
