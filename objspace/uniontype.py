"""types.UnionType: what `int | None` of classes is (PEP 604)."""
from interpreter.error import oefmt
from interpreter.gateway import interp2app
from interpreter.root import W_Root
from interpreter.typedef import GetSetProperty, TypeDef
from objspace.genericalias import W_GenericAlias, collect_parameters, item_repr, substitute
from objspace.tupleobject import W_TupleObject, fixed_size_copy
from objspace.typeobject import W_Type


class W_UnionType(W_Root):
    """`args_w`: at least two different classes or aliases, no unions."""
    _immutable_fields_ = ['args_w[*]']

    def __init__(self, args_w):
        self.args_w = args_w

    def descr_or(self, space, w_other):
        return make_union(space, self, w_other)

    def descr_ror(self, space, w_other):
        return make_union(space, w_other, self)

    def _has(self, space, w_item):
        for w_arg in self.args_w:
            if space.eq_w(w_arg, w_item):
                return True
        return False

    def descr_eq(self, space, w_other):
        if not isinstance(w_other, W_UnionType):
            return space.w_NotImplemented
        if len(self.args_w) != len(w_other.args_w):
            return space.w_False
        for w_arg in self.args_w:
            if not w_other._has(space, w_arg):
                return space.w_False
        return space.w_True

    def descr_hash(self, space):
        # that of typing.Union: the order of the arguments does not matter
        return space.hash(space.call_function(space.w_frozenset, space.newtuple(self.args_w)))

    def descr_repr(self, space):
        pieces = []
        for w_arg in self.args_w:
            if w_arg is space.type(space.w_None):
                pieces.append('None')
            else:
                pieces.append(item_repr(space, w_arg))
        return space.newtext(' | '.join(pieces))

    def descr_instancecheck(self, space, w_obj):
        for w_arg in self.args_w:
            if isinstance(w_arg, W_GenericAlias):
                raise oefmt(space.w_TypeError, "isinstance() argument 2 cannot be a parameterized generic")
            if space.abstract_isinstance_w(w_obj, w_arg):
                return space.w_True
        return space.w_False

    def descr_subclasscheck(self, space, w_class):
        if not isinstance(w_class, W_Type):
            raise oefmt(space.w_TypeError, "issubclass() arg 1 must be a class")
        for w_arg in self.args_w:
            if isinstance(w_arg, W_GenericAlias):
                raise oefmt(space.w_TypeError, "issubclass() argument 2 cannot be a parameterized generic")
            if space.abstract_issubclass_w(w_class, w_arg):
                return space.w_True
        return space.w_False

    def descr_getitem(self, space, w_item):
        """Replace the type variables."""
        w_parameters = self.fget_parameters(space)
        if w_parameters.length() == 0:
            raise oefmt(space.w_TypeError, "%R is not a generic class", self)
        new_w = substitute(space, self, self.args_w, w_item)
        w_result = new_w[0]
        for i in range(1, len(new_w)):
            w_result = space.or_(w_result, new_w[i])
        return w_result

    def fget_args(self, space):
        return W_TupleObject(self.args_w)

    def fget_parameters(self, space):
        return W_TupleObject(fixed_size_copy(collect_parameters(space, self.args_w)))


def _add_arguments(space, w_obj, args_w):
    "Append the classes an operand of `|` stands for; return False if it is no operand."
    if isinstance(w_obj, W_UnionType):
        for w_arg in w_obj.args_w:
            _add_argument(space, w_arg, args_w)
        return True
    if space.is_none(w_obj):
        w_obj = space.type(w_obj)
    elif not isinstance(w_obj, W_Type) and not isinstance(w_obj, W_GenericAlias):
        return False
    _add_argument(space, w_obj, args_w)
    return True


def _add_argument(space, w_new, args_w):
    for w_arg in args_w:
        # an alias is not the same as the class it compares equal to
        if isinstance(w_arg, W_GenericAlias) == isinstance(w_new, W_GenericAlias) and (
                space.eq_w(w_arg, w_new)):
            return
    args_w.append(w_new)


def make_union(space, w_a, w_b):
    """Return `w_a | w_b`; NotImplemented unless both are classes, aliases, unions or None."""
    args_w = []
    if not _add_arguments(space, w_a, args_w) or not _add_arguments(space, w_b, args_w):
        return space.w_NotImplemented
    if len(args_w) == 1:
        return args_w[0]
    return W_UnionType(fixed_size_copy(args_w))


W_UnionType.typedef = TypeDef(
    'UnionType',
    module='types',
    doc="Represent a PEP 604 union type\n\nE.g. for int | str",
    __or__=interp2app(W_UnionType.descr_or),
    __ror__=interp2app(W_UnionType.descr_ror),
    __eq__=interp2app(W_UnionType.descr_eq),
    __hash__=interp2app(W_UnionType.descr_hash),
    __repr__=interp2app(W_UnionType.descr_repr),
    __getitem__=interp2app(W_UnionType.descr_getitem),
    __instancecheck__=interp2app(W_UnionType.descr_instancecheck),
    __subclasscheck__=interp2app(W_UnionType.descr_subclasscheck),
    __module__='types',
    __args__=GetSetProperty(W_UnionType.fget_args),
    __parameters__=GetSetProperty(W_UnionType.fget_parameters),
)
