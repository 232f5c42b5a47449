"""zip: tuples of the next items of several iterables, with the strict mode of PEP 618."""
from interpreter.error import oefmt
from interpreter.gateway import COUNTED, interp2app, takes
from objspace.iterobject import W_SubclassableIterator, iterator_typedef, iterators_of
from objspace.tupleobject import W_TupleObject
from rpython.rlib import jit


class W_Zip(W_SubclassableIterator):
    """States: running, or exhausted because an iterable was; then the others may go on."""
    _immutable_fields_ = ['iterators_w[*]']

    def __init__(self, iterators_w, is_strict):
        self.iterators_w = iterators_w
        self.is_strict = is_strict

    @jit.unroll_safe
    def step(self, space):
        iterators_w = self.iterators_w
        if len(iterators_w) == 0:
            return None
        items_w = [None] * len(iterators_w)
        for i in range(len(iterators_w)):
            w_item = space.next_or_none(iterators_w[i])
            if w_item is None:
                if self.is_strict:
                    self._check_lengths(space, i)
                return None
            items_w[i] = w_item
        return W_TupleObject(items_w)

    def _check_lengths(self, space, exhausted):
        "Raise ValueError unless all iterables end together; `exhausted` is the first that did."
        if exhausted > 0:
            raise self._different(space, exhausted, 'shorter')
        for i in range(1, len(self.iterators_w)):
            if space.next_or_none(self.iterators_w[i]) is not None:
                raise self._different(space, i, 'longer')

    def _different(self, space, i, relation):
        return oefmt(space.w_ValueError, "zip() argument %d is %s than argument%s%d",
                     i + 1, relation, ' ' if i == 1 else 's 1-', i)

    def descr_reduce(self, space):
        """Return state information for pickling."""
        items_w = [space.type(self), space.newtuple(self.iterators_w)]
        if self.is_strict:
            items_w.append(space.w_True)
        return space.newtuple(items_w[:])

    def descr_setstate(self, space, w_state):
        """Set state information for unpickling: whether it is strict."""
        self.is_strict = space.is_true(w_state)


@takes(COUNTED)
def descr_new_zip(space, w_type, args_w, __kwonly__, w_strict=None):
    """Create the iterator of tuples."""
    is_strict = w_strict is not None and space.is_true(w_strict)
    iterators_w = iterators_of(space, args_w, 0)
    w_result = space.allocate_instance(W_Zip, w_type)
    W_Zip.__init__(w_result, iterators_w, is_strict)
    return w_result


W_Zip.typedef = iterator_typedef(
    'zip', W_Zip,
    doc="zip(*iterables, strict=False) --> Yield tuples until an input is exhausted.",
    __new__=interp2app(descr_new_zip),
)
