"""types.GenericAlias: what `list[int]` is (PEP 585).

`class_getitem` is the `__class_getitem__` of the built-in generic types.  `X | Y` of classes is
in uniontype.py.
"""
from interpreter.error import OperationError, oefmt
from interpreter.gateway import interp2app
from interpreter.lifeline import Weakrefable
from interpreter.root import W_Root
from interpreter.typedef import GetSetProperty, TypeDef, interp_attrproperty_w
from objspace.iterobject import exhausted, iterator_typedef
from objspace.tupleobject import W_TupleObject, fixed_size_copy
from objspace.typeobject import W_Type

# the attributes that are the alias's own; all others are those of the origin
OWN_ATTRIBUTES = {
    '__class__': None, '__origin__': None, '__args__': None, '__parameters__': None, '__unpacked__': None,
    '__typing_unpacked_tuple_args__': None, '__mro_entries__': None, '__reduce_ex__': None,
    '__reduce__': None, '__copy__': None, '__deepcopy__': None}


class W_GenericAlias(Weakrefable, W_Root):
    """`origin[args]`; `is_unpacked` for `*origin[args]`."""
    _immutable_fields_ = ['w_origin', 'args_w[*]', 'is_unpacked']

    def __init__(self, w_origin, args_w, is_unpacked=False):
        self.w_origin = w_origin
        self.args_w = args_w
        self.is_unpacked = is_unpacked

    # ---- attributes and calls: the origin's

    def descr_getattribute(self, space, w_name):
        name = space.text_w(w_name)
        if name in OWN_ATTRIBUTES:
            return space.generic_getattr(self, name)
        return space.getattr(self.w_origin, w_name)

    def descr_call(self, space, __args__):
        w_obj = space.call_args(self.w_origin, __args__)
        try:
            space.setattr_text(w_obj, '__orig_class__', self)
        except OperationError as e:
            if not e.match(space, space.w_AttributeError) and not e.match(space, space.w_TypeError):
                raise
        return w_obj

    def descr_mro_entries(self, space, w_bases):
        return space.newtuple([self.w_origin])

    def descr_dir(self, space):
        names_w = space.listview(space.call_function(space.builtin('dir'), self.w_origin))
        w_names = space.newset()
        for w_name in names_w:
            w_names.add(w_name)
        for name in OWN_ATTRIBUTES:
            w_names.add(space.newtext(name))
        return space.newlist(w_names.getitems())

    # ---- items

    def parameters_w(self, space):
        """Return the type variables of the arguments, each once, in order."""
        return collect_parameters(space, self.args_w)

    def fget_parameters(self, space):
        return W_TupleObject(fixed_size_copy(self.parameters_w(space)))

    def descr_getitem(self, space, w_item):
        """Replace the type variables."""
        new_w = substitute(space, self, self.args_w, w_item)
        return W_GenericAlias(self.w_origin, fixed_size_copy(new_w), self.is_unpacked)

    def descr_iter(self, space):
        """`*tuple[int]`."""
        return W_GenericAliasIterator(self)

    # ---- comparison and text

    def descr_eq(self, space, w_other):
        if not isinstance(w_other, W_GenericAlias):
            return space.w_NotImplemented
        return space.newbool(self.is_unpacked == w_other.is_unpacked
                             and space.eq_w(self.w_origin, w_other.w_origin)
                             and space.eq_w(W_TupleObject(self.args_w), W_TupleObject(w_other.args_w)))

    def descr_hash(self, space):
        return space.newint(space.hash_w(self.w_origin) ^ W_TupleObject(self.args_w).hash_items(space))

    def descr_repr(self, space):
        pieces = []
        for w_arg in self.args_w:
            pieces.append(item_repr(space, w_arg))
        args = ', '.join(pieces) if len(pieces) > 0 else '()'
        star = '*' if self.is_unpacked else ''
        return space.newtext('%s%s[%s]' % (star, item_repr(space, self.w_origin), args))

    def descr_instancecheck(self, space, w_obj):
        raise oefmt(space.w_TypeError, "isinstance() argument 2 cannot be a parameterized generic")

    def descr_subclasscheck(self, space, w_class):
        raise oefmt(space.w_TypeError, "issubclass() argument 2 cannot be a parameterized generic")

    def descr_or(self, space, w_other):
        return space.union_type(self, w_other)

    def descr_ror(self, space, w_other):
        return space.union_type(w_other, self)

    def descr_reduce(self, space):
        return space.newtuple([space.w_GenericAlias,
                               space.newtuple([self.w_origin, W_TupleObject(self.args_w)])])

    def fget_args(self, space):
        return W_TupleObject(self.args_w)

    def fget_unpacked(self, space):
        return space.newbool(self.is_unpacked)

    def fget_unpacked_args(self, space):
        if self.is_unpacked and space.is_w(self.w_origin, space.w_tuple):
            return W_TupleObject(self.args_w)
        return space.w_None


class W_GenericAliasIterator(W_Root):
    """Gives the unpacked alias, once; `w_alias` is None afterwards."""

    def __init__(self, w_alias):
        self.w_alias = w_alias

    def next_or_none(self, space):
        w_alias = self.w_alias
        if w_alias is None:
            return None
        self.w_alias = None
        return W_GenericAlias(w_alias.w_origin, w_alias.args_w, True)

    def descr_reduce(self, space):
        """Return state information for pickling."""
        w_iter = space.builtin('iter')
        if self.w_alias is None:
            return exhausted(space, w_iter)
        return space.newtuple2(w_iter, space.newtuple([self.w_alias]))


W_GenericAliasIterator.typedef = iterator_typedef('generic_alias_iterator', W_GenericAliasIterator)


def collect_parameters(space, args_w):
    """Return the type variables among and inside `args_w`, each once, in order."""
    result_w = []
    for w_arg in args_w:
        if isinstance(w_arg, W_Type):
            continue
        if space.findattr_text(w_arg, '__typing_subst__') is not None:
            if position_of(space, result_w, w_arg) < 0:
                result_w.append(w_arg)
            continue
        w_inner = space.findattr_text(w_arg, '__parameters__')
        if w_inner is not None and isinstance(w_inner, W_TupleObject):
            for w_parameter in w_inner.wrappeditems:
                if position_of(space, result_w, w_parameter) < 0:
                    result_w.append(w_parameter)
    return result_w


def substitute(space, w_self, args_w, w_item):
    """Return the arguments of `w_self` with what `w_item` (one object or a tuple) gives for the type variables.

    Raises TypeError if there are none, or for a wrong number.
    """
    parameters_w = collect_parameters(space, args_w)
    if len(parameters_w) == 0:
        raise oefmt(space.w_TypeError, "%R is not a generic class", w_self)
    w_items = _unpacked_items(space, w_item)
    for w_parameter in parameters_w:
        w_prepare = space.findattr_text(w_parameter, '__typing_prepare_subst__')
        if w_prepare is not None:
            w_items = space.call_function(w_prepare, w_self, w_items)
    items_w = space.listview(w_items)
    if len(items_w) != len(parameters_w):
        raise oefmt(space.w_TypeError, "Too %s arguments for %R; actual %d, expected %d",
                    'many' if len(items_w) > len(parameters_w) else 'few', w_self,
                    len(items_w), len(parameters_w))
    new_w = []
    for w_arg in args_w:
        _substitute_one(space, w_arg, parameters_w, items_w, new_w)
    return new_w


def _substitute_one(space, w_arg, parameters_w, items_w, new_w):
    "Append to new_w what takes the place of one argument."
    if isinstance(w_arg, W_Type):
        new_w.append(w_arg)
        return
    w_subst = space.findattr_text(w_arg, '__typing_subst__')
    if w_subst is not None:
        w_new = space.call_function(w_subst, items_w[position_of(space, parameters_w, w_arg)])
    else:
        w_new = _substitute_inside(space, w_arg, parameters_w, items_w)
    if isinstance(w_new, W_TupleObject) and _is_unpacked_variable(space, w_arg):
        new_w.extend(w_new.wrappeditems)
    else:
        new_w.append(w_new)


def _unpacked_items(space, w_item):
    """What is given in brackets as a tuple, with the items of `*tuple[int, str]` in the place of that."""
    given_w = [w_item]
    if isinstance(w_item, W_TupleObject):
        given_w = w_item.wrappeditems
    result_w = []
    for w_given in given_w:
        w_inner = None
        if not isinstance(w_given, W_Type):
            w_inner = space.findattr_text(w_given, '__typing_unpacked_tuple_args__')
        if isinstance(w_inner, W_TupleObject) and not _ends_with_ellipsis(space, w_inner):
            result_w.extend(w_inner.wrappeditems)
        else:
            result_w.append(w_given)
    return space.newtuple(result_w[:])


def _ends_with_ellipsis(space, w_tuple):
    items_w = w_tuple.wrappeditems
    return len(items_w) > 0 and items_w[len(items_w) - 1] is space.w_Ellipsis


def _substitute_inside(space, w_arg, parameters_w, items_w):
    """An argument that is no type variable itself, with its own type variables replaced."""
    w_inner = space.findattr_text(w_arg, '__parameters__')
    if w_inner is None or not isinstance(w_inner, W_TupleObject) or w_inner.length() == 0:
        return w_arg
    chosen_w = []
    for w_parameter in w_inner.wrappeditems:
        w_chosen = items_w[position_of(space, parameters_w, w_parameter)]
        # a type variable tuple stands for several
        if isinstance(w_chosen, W_TupleObject) and space.type(w_parameter).slots.iter is not None:
            chosen_w.extend(w_chosen.wrappeditems)
        else:
            chosen_w.append(w_chosen)
    return space.getitem(w_arg, W_TupleObject(fixed_size_copy(chosen_w)))


def _is_unpacked_variable(space, w_arg):
    w_flag = space.findattr_text(w_arg, '__typing_is_unpacked_typevartuple__')
    return w_flag is not None and space.is_true(w_flag)


def position_of(space, items_w, w_item):
    """Return the index of an object in a list, by identity, or -1."""
    for i in range(len(items_w)):
        if items_w[i] is w_item:
            return i
    return -1


def item_repr(space, w_item):
    """How an argument is shown: classes by their qualified names, without `builtins`."""
    if w_item is space.w_Ellipsis:
        return '...'
    if space.findattr_text(w_item, '__origin__') is None or space.findattr_text(w_item, '__args__') is None:
        w_name = space.findattr_text(w_item, '__qualname__')
        w_module = space.findattr_text(w_item, '__module__')
        if w_name is not None and w_module is not None and not space.is_none(w_module):
            name = space.text_w(space.str(w_name))
            module = space.text_w(space.str(w_module))
            return name if module == 'builtins' else module + '.' + name
    return space.text_w(space.repr(w_item))


def descr_new_generic_alias(space, w_type, w_origin, w_args):
    """Create an alias; arguments that are no tuple become one."""
    args_w = [w_args]
    if isinstance(w_args, W_TupleObject):
        args_w = w_args.wrappeditems
    w_alias = space.allocate_instance(W_GenericAlias, w_type)
    W_GenericAlias.__init__(w_alias, w_origin, args_w)
    return w_alias


def class_getitem(space, w_type, w_item):
    """See PEP 585."""
    if isinstance(w_item, W_TupleObject):
        return W_GenericAlias(w_type, w_item.wrappeditems)
    return W_GenericAlias(w_type, [w_item])


W_GenericAlias.typedef = TypeDef(
    'GenericAlias',
    module='types',
    doc="Represent a PEP 585 generic type\n\n"
        "E.g. for t = list[int], t.__origin__ is list and t.__args__ is (int,).",
    __new__=interp2app(descr_new_generic_alias),
    __getattribute__=interp2app(W_GenericAlias.descr_getattribute),
    __call__=interp2app(W_GenericAlias.descr_call),
    __getitem__=interp2app(W_GenericAlias.descr_getitem),
    __iter__=interp2app(W_GenericAlias.descr_iter),
    __eq__=interp2app(W_GenericAlias.descr_eq),
    __hash__=interp2app(W_GenericAlias.descr_hash),
    __repr__=interp2app(W_GenericAlias.descr_repr),
    __or__=interp2app(W_GenericAlias.descr_or),
    __ror__=interp2app(W_GenericAlias.descr_ror),
    __dir__=interp2app(W_GenericAlias.descr_dir),
    __mro_entries__=interp2app(W_GenericAlias.descr_mro_entries),
    __instancecheck__=interp2app(W_GenericAlias.descr_instancecheck),
    __subclasscheck__=interp2app(W_GenericAlias.descr_subclasscheck),
    __reduce__=interp2app(W_GenericAlias.descr_reduce),
    __origin__=interp_attrproperty_w('w_origin', cls=W_GenericAlias),
    __args__=GetSetProperty(W_GenericAlias.fget_args),
    __parameters__=GetSetProperty(W_GenericAlias.fget_parameters),
    __unpacked__=GetSetProperty(W_GenericAlias.fget_unpacked),
    __typing_unpacked_tuple_args__=GetSetProperty(W_GenericAlias.fget_unpacked_args),
)
