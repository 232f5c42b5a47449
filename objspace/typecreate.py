"""Making classes: `type(name, bases, dict)` ("Customizing class creation" in the reference manual).

The `class` statement's own part (metaclass choice, `__prepare__`) is in
interpreter/build_class.py.
"""
from collections import OrderedDict

from interpreter.builtinfunction import W_BuiltinFunction
from interpreter.error import OperationError, oefmt
from interpreter.function import W_ClassMethod, W_Function, W_StaticMethod
from interpreter.typedef import W_Member, instantiate_property
from objspace.typeobject import W_Type
from rpython.rlib.listsort import make_timsort_class

TimSort = make_timsort_class()


def new_type(space, w_metaclass, name, items_w, w_dict, args):
    """Return a new class of the given (most derived) metaclass. `args` are the keyword arguments for
    `__init_subclass__`.

    Raises TypeError for unsuitable bases or bad `__slots__`.
    """
    if len(items_w) == 0:
        items_w = [space.w_object]
    bases_w = check_bases(space, items_w)
    w_best = best_base(space, bases_w)
    dict_w = _copy_namespace(space, w_dict)
    w_type = W_Type(space, name, bases_w, dict_w, w_best.typedef_of_layout, True, w_metaclass)
    w_type.take_layout(w_best)
    w_type.acceptable_as_base = True
    w_slots = dict_w.get('__slots__', None)
    members = []
    if w_slots is not None:
        members = _member_names(space, w_type, w_best, w_slots)
    add_attribute_holders(w_type, bases_w, w_slots is None)
    _take_qualname(space, w_type)
    _set_module(space, w_type)
    if '__doc__' not in dict_w:
        dict_w['__doc__'] = space.w_None
    _wrap_special(space, w_type, '__new__', True)
    _wrap_special(space, w_type, '__init_subclass__', False)
    _wrap_special(space, w_type, '__class_getitem__', False)
    if '__eq__' in dict_w and '__hash__' not in dict_w:
        dict_w['__hash__'] = space.w_None
    w_cell = dict_w.get('__classcell__', None)
    if w_cell is not None:
        del dict_w['__classcell__']
    _make_members(w_type, w_best, members)
    _add_holder_properties(space, w_type, w_best)
    w_type.finish_layout(w_best, members)
    w_type.ready()
    if w_cell is not None:
        space.fill_cell(w_cell, w_type)
    _call_set_name(space, w_type)
    _call_init_subclass(space, w_type, args)
    return w_type


def calculate_metaclass(space, w_metaclass, bases_w):
    """Return the most derived metaclass. Raises TypeError for a conflict."""
    for w_base in bases_w:
        w_meta = space.type(w_base)
        if not isinstance(w_base, W_Type) and space.findattr_text(w_base, '__mro_entries__') is not None:
            raise oefmt(space.w_TypeError, "type() doesn't support MRO entry resolution; use types.new_class()")
        if w_metaclass.issubtype(w_meta):
            continue
        if w_meta.issubtype(w_metaclass):
            w_metaclass = w_meta
            continue
        raise oefmt(space.w_TypeError,
                    "metaclass conflict: the metaclass of a derived class must be a (non-strict) "
                    "subclass of the metaclasses of all its bases")
    return w_metaclass


def check_bases(space, items_w):
    """Return the bases as a list of W_Type. Raises TypeError for other objects."""
    bases_w = []
    for w_item in items_w:
        if not isinstance(w_item, W_Type):
            raise oefmt(space.w_TypeError, "bases must be types")
        bases_w.append(w_item)
    return bases_w


def best_base(space, bases_w):
    """Return the base whose layout the new class takes. Raises TypeError for unsuitable bases."""
    w_best = w_winner = None
    for w_base in bases_w:
        if not w_base.acceptable_as_base:
            raise oefmt(space.w_TypeError, "type '%N' is not an acceptable base type", w_base)
        w_candidate = w_base.solid()
        if w_best is None:
            w_winner, w_best = w_candidate, w_base
        elif w_winner.issubtype(w_candidate):
            continue
        elif w_candidate.issubtype(w_winner):
            w_winner, w_best = w_candidate, w_base
        else:
            raise oefmt(space.w_TypeError, "multiple bases have instance lay-out conflict")
    return w_best


def add_attribute_holders(w_type, bases_w, all):
    """Give the class `__dict__` and `__weakref__` if it is to have all, or if one of the bases has them."""
    for w_base in bases_w:
        w_type.has_dict = w_type.has_dict or w_base.has_dict
        w_type.weakrefable = w_type.weakrefable or w_base.weakrefable
    if all:
        w_type.has_dict = True
        if w_type.itemsize == 0:
            w_type.weakrefable = True


def _add_holder_properties(space, w_type, w_best):
    # types and modules have a `__dict__` of their own kind, which subclasses inherit
    if w_type.has_dict and not w_best.has_dict and '__dict__' not in w_type.dict_w and w_best.lookup('__dict__') is None:
        w_type.dict_w['__dict__'] = _holder(w_type, '__dict__', space.instance_dict_property)
    if w_type.weakrefable and not w_best.weakrefable and '__weakref__' not in w_type.dict_w:
        w_type.dict_w['__weakref__'] = _holder(w_type, '__weakref__', space.instance_weakref_property)


def _holder(w_type, name, prop):
    result = instantiate_property(prop)
    result.name = name
    result.w_objclass = w_type
    return result


def _copy_namespace(space, w_dict):
    dict_w = OrderedDict()
    for w_key in space.dict_keys(w_dict):
        if space.is_str(w_key):
            dict_w[space.text_w(w_key)] = space.getitem(w_dict, w_key)
    return dict_w


def _take_qualname(space, w_type):
    w_qualname = w_type.dict_w.get('__qualname__', None)
    if w_qualname is not None:
        if not space.is_str(w_qualname):
            raise oefmt(space.w_TypeError, "type __qualname__ must be a str, not %T", w_qualname)
        w_type.qualname = space.text_w(w_qualname)
        del w_type.dict_w['__qualname__']


def _set_module(space, w_type):
    if '__module__' not in w_type.dict_w:
        frame = space.ec.gettopframe()
        if frame is not None:
            w_name = space.finditem_text(frame.get_w_globals(), '__name__')
            if w_name is not None:
                w_type.dict_w['__module__'] = w_name


def _wrap_special(space, w_type, name, static):
    w_value = w_type.dict_w.get(name, None)
    if isinstance(w_value, W_Function):
        if static:
            w_type.dict_w[name] = W_StaticMethod(w_value)
        else:
            w_type.dict_w[name] = W_ClassMethod(w_value)


def _member_names(space, w_type, w_best, w_slots):
    """Return the names of `__slots__` that become members, mangled; note `__dict__` and `__weakref__`."""
    names_w = [w_slots] if space.is_str(w_slots) else space.unpackiterable(w_slots)
    if len(names_w) > 0 and w_best.itemsize != 0:
        raise oefmt(space.w_TypeError, "nonempty __slots__ not supported for subtype of '%N'", w_best)
    members = []
    for w_name in names_w:
        if not space.is_str(w_name):
            raise oefmt(space.w_TypeError, "__slots__ items must be strings, not '%T'", w_name)
        name = space.text_w(w_name)
        if not space.is_identifier(name):
            raise oefmt(space.w_TypeError, "__slots__ must be identifiers")
        if name == '__dict__':
            if w_type.has_dict:
                raise oefmt(space.w_TypeError, "__dict__ slot disallowed: we already got one")
            w_type.has_dict = True
        elif name == '__weakref__':
            if w_type.weakrefable:
                raise oefmt(space.w_TypeError, "__weakref__ slot disallowed: "
                            "either we already got one, or __itemsize__ != 0")
            w_type.weakrefable = True
        else:
            name = mangle(name, w_type.name)
            # these two are taken out of the namespace
            if name in w_type.dict_w and name != '__qualname__' and name != '__classcell__':
                raise oefmt(space.w_ValueError, "%R in __slots__ conflicts with class variable",
                            space.newtext(name))
            members.append(name)
    # in alphabetical order, so that the order in which they are written does not make a layout of its own
    TimSort(members).sort()
    return members


def _make_members(w_type, w_best, members):
    for name in members:
        w_type.dict_w[name] = W_Member(w_type.n_members, name, w_type)
        w_type.n_members += 1


def mangle(name, class_name):
    """Return the private name `_Class__name` for `__name` ("Identifiers (Names)")."""
    if not name.startswith('__') or name.endswith('__'):
        return name
    start = 0
    while start < len(class_name) and class_name[start] == '_':
        start += 1
    if start == len(class_name):
        return name
    return '_' + class_name[start:] + name


def _call_set_name(space, w_type):
    names = w_type.dict_w.keys()
    for name in names:
        w_value = w_type.own(name)
        if w_value is None:
            continue
        w_set_name = space.lookup(w_value, '__set_name__')
        if w_set_name is None:
            continue
        try:
            space.get_and_call_function(w_set_name, w_value, w_type, space.newtext(name))
        except OperationError as e:
            w_error = oefmt(space.w_RuntimeError, "Error calling __set_name__ on '%T' instance %R in '%N'",
                            w_value, space.newtext(name), w_type)
            raise space.chain_exceptions(w_error, e)


def _call_init_subclass(space, w_type, args):
    if not w_type.issubtype(w_type):
        # the metaclass's mro() has left out the class itself
        raise oefmt(space.w_TypeError, "super(type, obj): obj must be an instance or subtype of type")
    w_super_init = w_type.lookup_after(w_type, '__init_subclass__')
    if w_super_init is None:
        return
    if isinstance(w_super_init, W_BuiltinFunction) and (args is None or args.names is None):
        return
    w_bound = space.get(w_super_init, space.w_None, w_type)
    if args is None:
        space.call_function(w_bound)
    else:
        space.call_args(w_bound, args)
