"""Cell: a variable shared between a function and the functions inside it.

Made by MAKE_CELL and held in the fast locals; a function's `closure` is a list of cells.
"""
from interpreter.error import oefmt
from interpreter.gateway import interp2app
from interpreter.root import W_Root
from interpreter.typedef import GetSetProperty, TypeDef


class Cell(W_Root):
    """One variable; `w_value` is None while it is unset."""
    _attrs_ = ['w_value']

    def __init__(self, w_value):
        self.w_value = w_value

    def __repr__(self):
        "NOT_RPYTHON"
        return '<Cell %r>' % (self.w_value,)

    def _compare(self, space, w_other, op):
        if not isinstance(w_other, Cell):
            return space.w_NotImplemented
        w_a = self.w_value
        w_b = w_other.w_value
        if w_a is None or w_b is None:
            # an empty cell is smaller than a full one
            a = int(w_a is not None)
            b = int(w_b is not None)
            if op == 0:
                return space.newbool(a == b)
            if op == 1:
                return space.newbool(a != b)
            if op == 2:
                return space.newbool(a < b)
            if op == 3:
                return space.newbool(a <= b)
            if op == 4:
                return space.newbool(a > b)
            return space.newbool(a >= b)
        if op == 0:
            return space.eq(w_a, w_b)
        if op == 1:
            return space.ne(w_a, w_b)
        if op == 2:
            return space.lt(w_a, w_b)
        if op == 3:
            return space.le(w_a, w_b)
        if op == 4:
            return space.gt(w_a, w_b)
        return space.ge(w_a, w_b)

    def descr_eq(self, space, w_other):
        return self._compare(space, w_other, 0)

    def descr_ne(self, space, w_other):
        return self._compare(space, w_other, 1)

    def descr_lt(self, space, w_other):
        return self._compare(space, w_other, 2)

    def descr_le(self, space, w_other):
        return self._compare(space, w_other, 3)

    def descr_gt(self, space, w_other):
        return self._compare(space, w_other, 4)

    def descr_ge(self, space, w_other):
        return self._compare(space, w_other, 5)

    def descr_repr(self, space):
        w_value = self.w_value
        address = space.address_text(self)
        if w_value is None:
            return space.newtext("<cell at 0x%s: empty>" % address)
        return space.newtext("<cell at 0x%s: %s object at 0x%s>" % (
            address, space.type(w_value).name, space.address_text(w_value)))

    def fget_contents(self, space):
        if self.w_value is None:
            raise oefmt(space.w_ValueError, "Cell is empty")
        return self.w_value

    def fset_contents(self, space, w_value):
        self.w_value = w_value

    def fdel_contents(self, space):
        self.w_value = None


def descr_new_cell(space, w_type, w_contents=None):
    """`types.CellType([contents])`."""
    return Cell(w_contents)


Cell.typedef = TypeDef(
    'cell',
    acceptable_as_base=False,
    __new__=interp2app(descr_new_cell),
    __eq__=interp2app(Cell.descr_eq),
    __ne__=interp2app(Cell.descr_ne),
    __lt__=interp2app(Cell.descr_lt),
    __le__=interp2app(Cell.descr_le),
    __gt__=interp2app(Cell.descr_gt),
    __ge__=interp2app(Cell.descr_ge),
    __hash__=None,
    __repr__=interp2app(Cell.descr_repr),
    cell_contents=GetSetProperty(Cell.fget_contents, Cell.fset_contents, Cell.fdel_contents),
)
