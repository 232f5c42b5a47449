"""slice objects, and the clamping of their indices to a length, which all sequences share."""
from interpreter.error import oefmt
from interpreter.gateway import interp2app
from interpreter.root import W_Root
from interpreter.typedef import TypeDef, interp_attrproperty_w
from rpython.rlib.rbigint import rbigint


class W_SliceObject(W_Root):
    """`w_start`, `w_stop` and `w_step` are any objects, None where left out."""
    _attrs_ = ['w_start', 'w_stop', 'w_step']
    _immutable_fields_ = ['w_start', 'w_stop', 'w_step']

    def __init__(self, w_start, w_stop, w_step):
        self.w_start = w_start
        self.w_stop = w_stop
        self.w_step = w_step

    def indices(self, space, length):
        """Return (start, stop, step, number of items) for a sequence of `length`, all clamped.

        Raises TypeError for an index without `__index__`, ValueError for step 0.
        """
        if space.is_none(self.w_step):
            step = 1
        else:
            step = slice_index(space, self.w_step)
            if step == 0:
                raise oefmt(space.w_ValueError, "slice step cannot be zero")
        start, stop = self._bounds(space, step, length)
        return start, stop, step, item_count(start, stop, step)

    def _bounds(self, space, step, length):
        backwards = step < 0
        if space.is_none(self.w_start):
            start = length - 1 if backwards else 0
        else:
            start = _clamped(slice_index(space, self.w_start), length, backwards)
        if space.is_none(self.w_stop):
            stop = -1 if backwards else length
        else:
            stop = _clamped(slice_index(space, self.w_stop), length, backwards)
        return start, stop

    # ---- methods

    def descr_indices(self, space, w_length):
        """Return the (start, stop, stride) that the slice means for a sequence of that length."""
        length = space.index(w_length).bigint_w(space)
        if length.sign < 0:
            raise oefmt(space.w_ValueError, "length should not be negative")
        start, stop, step = self.big_indices(space, length)
        return space.newtuple([space.newbigint(start), space.newbigint(stop), space.newbigint(step)])

    def big_indices(self, space, length):
        """As indices(), for ints of any size; returns rbigints."""
        zero = rbigint.fromint(0)
        minus_one = rbigint.fromint(-1)
        if space.is_none(self.w_step):
            step = rbigint.fromint(1)
        else:
            step = _big_index(space, self.w_step)
            if step.sign == 0:
                raise oefmt(space.w_ValueError, "slice step cannot be zero")
        lower, upper = zero, length
        if step.sign < 0:
            lower, upper = minus_one, length.add(minus_one)
        if space.is_none(self.w_start):
            start = upper if step.sign < 0 else lower
        else:
            start = _big_clamped(_big_index(space, self.w_start), length, lower, upper)
        if space.is_none(self.w_stop):
            stop = lower if step.sign < 0 else upper
        else:
            stop = _big_clamped(_big_index(space, self.w_stop), length, lower, upper)
        return start, stop, step

    def descr_repr(self, space):
        return space.newtext('slice(%s, %s, %s)' % (
            space.text_w(space.repr(self.w_start)), space.text_w(space.repr(self.w_stop)),
            space.text_w(space.repr(self.w_step))))

    def _as_tuple(self, space):
        return space.newtuple([self.w_start, self.w_stop, self.w_step])

    def descr_reduce(self, space):
        """Return state information for pickling."""
        return space.newtuple2(space.w_slice, self._as_tuple(space))

    def descr_eq(self, space, w_other):
        if not isinstance(w_other, W_SliceObject):
            return space.w_NotImplemented
        return space.newbool(self is w_other or (
            space.eq_w(self.w_start, w_other.w_start) and space.eq_w(self.w_stop, w_other.w_stop)
            and space.eq_w(self.w_step, w_other.w_step)))

    def descr_ne(self, space, w_other):
        w_result = self.descr_eq(space, w_other)
        if w_result is space.w_NotImplemented:
            return w_result
        return space.not_(w_result)

    def descr_lt(self, space, w_other):
        if not isinstance(w_other, W_SliceObject):
            return space.w_NotImplemented
        return space.lt(self._as_tuple(space), w_other._as_tuple(space))

    def descr_le(self, space, w_other):
        if not isinstance(w_other, W_SliceObject):
            return space.w_NotImplemented
        return space.le(self._as_tuple(space), w_other._as_tuple(space))

    def descr_gt(self, space, w_other):
        if not isinstance(w_other, W_SliceObject):
            return space.w_NotImplemented
        return space.gt(self._as_tuple(space), w_other._as_tuple(space))

    def descr_ge(self, space, w_other):
        if not isinstance(w_other, W_SliceObject):
            return space.w_NotImplemented
        return space.ge(self._as_tuple(space), w_other._as_tuple(space))


def _check_index(space, w_index):
    if space.type(w_index).slots.index is None:
        raise oefmt(space.w_TypeError, "slice indices must be integers or None or have an __index__ method")


def slice_index(space, w_index):
    """The machine int of one index that is not None; huge ones are clamped. Raises TypeError."""
    _check_index(space, w_index)
    return space.getindex_w(w_index, None)


def _big_index(space, w_index):
    _check_index(space, w_index)
    return space.index(w_index).bigint_w(space)


def _clamped(index, length, backwards):
    if index < 0:
        index += length
        if index < 0:
            return -1 if backwards else 0
        return index
    if index >= length:
        return length - 1 if backwards else length
    return index


def _big_clamped(index, length, lower, upper):
    if index.sign < 0:
        index = index.add(length)
        if index.lt(lower):
            return lower
        return index
    if index.gt(upper):
        return upper
    return index


def item_count(start, stop, step):
    """The number of items from start to stop (excluded) by step; the bounds are clamped ones."""
    if step < 0:
        if stop < start:
            # step may be the smallest int, which has no negative
            return (stop - start + 1) // step + 1
        return 0
    if start < stop:
        return (stop - start - 1) // step + 1
    return 0


def descr_new_slice(space, w_type, w_start, w_stop=None, w_step=None):
    """slice(stop), slice(start, stop[, step])"""
    if w_stop is None:
        w_start, w_stop = space.w_None, w_start
    if w_step is None:
        w_step = space.w_None
    return W_SliceObject(w_start, w_stop, w_step)


W_SliceObject.typedef = TypeDef(
    'slice',
    doc="slice(stop)\nslice(start, stop[, step])\n\nThe start, stop and step of extended slicing.",
    acceptable_as_base=False,
    __new__=interp2app(descr_new_slice),
    __repr__=interp2app(W_SliceObject.descr_repr),
    __hash__=None,
    __eq__=interp2app(W_SliceObject.descr_eq),
    __ne__=interp2app(W_SliceObject.descr_ne),
    __lt__=interp2app(W_SliceObject.descr_lt),
    __le__=interp2app(W_SliceObject.descr_le),
    __gt__=interp2app(W_SliceObject.descr_gt),
    __ge__=interp2app(W_SliceObject.descr_ge),
    __reduce__=interp2app(W_SliceObject.descr_reduce),
    start=interp_attrproperty_w('w_start', cls=W_SliceObject),
    stop=interp_attrproperty_w('w_stop', cls=W_SliceObject),
    step=interp_attrproperty_w('w_step', cls=W_SliceObject),
    indices=interp2app(W_SliceObject.descr_indices),
)
