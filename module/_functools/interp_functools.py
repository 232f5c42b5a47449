"""reduce() and cmp_to_key()."""
from interpreter.error import OperationError, oefmt
from interpreter.gateway import TUPLE, interp2app, takes
from interpreter.root import W_Root
from interpreter.typedef import GetSetProperty, TypeDef
from rpython.rlib import jit


reduce_driver = jit.JitDriver(greens=['w_type'], reds='auto', name='reduce')


@takes(TUPLE)
def reduce(space, w_function, w_iterable, w_initial=None):
    """reduce(function, iterable[, initial]) -> value

    Apply a function of two arguments cumulatively to the items of a sequence or iterable.
    """
    try:
        w_iterator = space.iter(w_iterable)
    except OperationError as e:
        if not e.match(space, space.w_TypeError):
            raise
        raise oefmt(space.w_TypeError, "reduce() arg 2 must support iteration")
    w_result = w_initial
    w_type = space.type(w_iterator)
    while True:
        reduce_driver.jit_merge_point(w_type=w_type)
        w_item = space.next_or_none(w_iterator)
        if w_item is None:
            break
        w_result = w_item if w_result is None else space.call_function(w_function, w_result, w_item)
    if w_result is None:
        raise oefmt(space.w_TypeError, "reduce() of empty iterable with no initial value")
    return w_result


class W_KeyWrapper(W_Root):
    """A key that compares by a function; `w_object` is None in the one that makes the others."""
    _immutable_fields_ = ['w_compare']

    def __init__(self, w_compare, w_object):
        self.w_compare = w_compare
        self.w_object = w_object

    def descr_call(self, space, __args__):
        args_w, names = __args__.args_w, __args__.names
        nkeywords = 0 if names is None else len(names)
        if len(args_w) + nkeywords > 1:
            raise oefmt(space.w_TypeError, "K() takes at most 1 argument (%d given)", len(args_w) + nkeywords)
        if len(args_w) == 1:
            return W_KeyWrapper(self.w_compare, args_w[0])
        if nkeywords == 1 and names[0] == 'obj':
            return W_KeyWrapper(self.w_compare, __args__.kwargs_w[0])
        raise oefmt(space.w_TypeError, "K() missing required argument 'obj' (pos 1)")

    def call1(self, space, w_obj):
        return W_KeyWrapper(self.w_compare, w_obj)

    def result(self, space, w_other):
        """Return what the function says of the two objects."""
        if not isinstance(w_other, W_KeyWrapper):
            raise oefmt(space.w_TypeError, "other argument must be K instance")
        if self.w_object is None or w_other.w_object is None:
            raise oefmt(space.w_AttributeError, "object")
        return space.call_function(self.w_compare, self.w_object, w_other.w_object)

    def descr_lt(self, space, w_other):
        return space.lt(self.result(space, w_other), space.newint(0))

    def descr_le(self, space, w_other):
        return space.le(self.result(space, w_other), space.newint(0))

    def descr_eq(self, space, w_other):
        return space.eq(self.result(space, w_other), space.newint(0))

    def descr_ne(self, space, w_other):
        return space.ne(self.result(space, w_other), space.newint(0))

    def descr_gt(self, space, w_other):
        return space.gt(self.result(space, w_other), space.newint(0))

    def descr_ge(self, space, w_other):
        return space.ge(self.result(space, w_other), space.newint(0))

    def fget_obj(self, space):
        return space.w_None if self.w_object is None else self.w_object

    def fset_obj(self, space, w_value):
        self.w_object = w_value


W_KeyWrapper.typedef = TypeDef(
    'KeyWrapper', module='functools',
    __call__=interp2app(W_KeyWrapper.descr_call),
    __lt__=interp2app(W_KeyWrapper.descr_lt),
    __le__=interp2app(W_KeyWrapper.descr_le),
    __eq__=interp2app(W_KeyWrapper.descr_eq),
    __ne__=interp2app(W_KeyWrapper.descr_ne),
    __gt__=interp2app(W_KeyWrapper.descr_gt),
    __ge__=interp2app(W_KeyWrapper.descr_ge),
    __hash__=None,
    obj=GetSetProperty(W_KeyWrapper.fget_obj, W_KeyWrapper.fset_obj, doc='Value wrapped by a key function.'),
)


def cmp_to_key(space, w_mycmp):
    """Convert a cmp= function into a key= function."""
    return W_KeyWrapper(w_mycmp, None)
