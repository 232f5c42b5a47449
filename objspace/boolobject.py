"""bool: the two instances, and the operators that keep bools bools. All else is int's (intobject.py)."""
from interpreter.gateway import interp2app
from interpreter.typedef import TypeDef
from objspace.intobject import W_IntObject


class W_BoolObject(W_IntObject):
    """True or False; there are no others. `intval` is 1 or 0."""
    _attrs_ = []

    def __repr__(self):
        "NOT_RPYTHON"
        return 'w_True' if self.intval else 'w_False'

    def is_w(self, space, w_other):
        return self is w_other

    def descr_repr(self, space):
        return space.newtext('True' if self.intval else 'False')

    def descr_bool_and(self, space, w_other):
        if isinstance(w_other, W_BoolObject):
            return space.newbool(self.intval & w_other.intval != 0)
        return self.descr_and(space, w_other)

    def descr_bool_or(self, space, w_other):
        if isinstance(w_other, W_BoolObject):
            return space.newbool(self.intval | w_other.intval != 0)
        return self.descr_or(space, w_other)

    def descr_bool_xor(self, space, w_other):
        if isinstance(w_other, W_BoolObject):
            return space.newbool(self.intval ^ w_other.intval != 0)
        return self.descr_xor(space, w_other)


w_False = W_BoolObject(0)
w_True = W_BoolObject(1)


def descr_new_bool(space, w_type, w_x=None):
    """Create and return a new bool."""
    return space.newbool(w_x is not None and space.is_true(w_x))


W_BoolObject.typedef = TypeDef(
    'bool', W_IntObject.typedef,
    doc="bool(x) -> bool\n\nTrue if the argument counts as true, else False. The two are\n"
        "the only instances of bool; the class is a subclass of int and has no subclasses.",
    acceptable_as_base=False,
    __new__=interp2app(descr_new_bool),
    __repr__=interp2app(W_BoolObject.descr_repr),
    __and__=interp2app(W_BoolObject.descr_bool_and),
    __rand__=interp2app(W_BoolObject.descr_bool_and),
    __or__=interp2app(W_BoolObject.descr_bool_or),
    __ror__=interp2app(W_BoolObject.descr_bool_or),
    __xor__=interp2app(W_BoolObject.descr_bool_xor),
    __rxor__=interp2app(W_BoolObject.descr_bool_xor),
)
