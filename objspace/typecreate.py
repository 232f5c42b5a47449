"""Making classes: `type(name, bases, dict)` ("Customizing class creation" in the reference manual).

The `class` statement's own part (metaclass choice, `__prepare__`) is in
interpreter/build_class.py.
"""
from collections import OrderedDict

from interpreter.builtinfunction import W_BuiltinFunction
from interpreter.error import OperationError, oefmt
from interpreter.function import W_ClassMethod, W_Function, W_StaticMethod
from interpreter.typedef import W_Member
from objspace.typeobject import W_Type


def new_type(space, w_metaclass, name, w_bases, w_dict, args):
    """Return a new class. `args` are the keyword arguments for `__init_subclass__`.

    Raises TypeError for unsuitable bases, a metaclass conflict or bad `__slots__`.
    """
    items_w = space.fixedview(w_bases)
    w_metaclass = calculate_metaclass(space, w_metaclass, items_w)
    if len(items_w) == 0:
        items_w = [space.w_object]
    bases_w = check_bases(space, items_w)
    w_best = best_base(space, bases_w)
    dict_w = _copy_namespace(space, w_dict)
    w_type = W_Type(space, name, bases_w, dict_w, w_best.typedef_of_layout, True, w_metaclass)
    w_type.layout = w_best.layout
    w_type.n_members = w_best.n_members
    w_type.has_dict = _any_base_has_dict(bases_w)
    w_type.acceptable_as_base = True
    _take_qualname(space, w_type)
    _set_module(space, w_type)
    _wrap_special(space, w_type, '__new__', True)
    _wrap_special(space, w_type, '__init_subclass__', False)
    _wrap_special(space, w_type, '__class_getitem__', False)
    if '__eq__' in dict_w and '__hash__' not in dict_w:
        dict_w['__hash__'] = space.w_None
    w_slots = dict_w.get('__slots__', None)
    if w_slots is None:
        w_type.has_dict = True
    else:
        _make_members(space, w_type, w_best, w_slots)
    if w_type.has_dict and not _any_base_has_dict(bases_w) and '__dict__' not in dict_w:
        dict_w['__dict__'] = space.w_instance_dict
    if '__doc__' not in dict_w:
        dict_w['__doc__'] = space.w_None
    w_cell = dict_w.get('__classcell__', None)
    if w_cell is not None:
        del dict_w['__classcell__']
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
    w_best = None
    for w_base in bases_w:
        if not w_base.acceptable_as_base:
            raise oefmt(space.w_TypeError, "type '%N' is not an acceptable base type", w_base)
        if w_best is None or _extends_layout(w_base, w_best):
            w_best = w_base
        elif not _extends_layout(w_best, w_base):
            raise oefmt(space.w_TypeError, "multiple bases have instance lay-out conflict")
    return w_best


def _extends_layout(w_type, w_other):
    """True if the instance layout of w_type is that of w_other or an extension of it."""
    if w_other.n_members > 0:
        return w_type.n_members >= w_other.n_members and w_type.issubtype(w_other)
    typedef = w_type.typedef_of_layout.layout_typedef
    while typedef is not None:
        if typedef is w_other.typedef_of_layout.layout_typedef:
            return True
        typedef = typedef.base
    return w_other.typedef_of_layout.name == 'object'


def _any_base_has_dict(bases_w):
    for w_base in bases_w:
        if w_base.has_dict:
            return True
    return False


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


def _make_members(space, w_type, w_best, w_slots):
    if space.is_str(w_slots):
        names_w = [w_slots]
    else:
        names_w = space.unpackiterable(w_slots)
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
            continue
        if name == '__weakref__':
            continue
        name = mangle(name, w_type.name)
        if name in w_type.dict_w:
            raise oefmt(space.w_ValueError, "'%s' in __slots__ conflicts with class variable", name)
        w_type.dict_w[name] = W_Member(w_type.n_members, name, w_type)
        w_type.n_members += 1
    if w_type.n_members > w_best.n_members:
        w_type.layout = '%s+%d %s' % (w_best.layout, w_type.n_members, w_type.name)


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
        w_value = w_type.dict_w.get(name, None)
        if w_value is None:
            continue
        w_set_name = space.lookup(w_value, '__set_name__')
        if w_set_name is None:
            continue
        try:
            space.get_and_call_function(w_set_name, w_value, w_type, space.newtext(name))
        except OperationError as e:
            w_error = oefmt(space.w_RuntimeError, "Error calling __set_name__ on '%T' instance '%s' in '%N'",
                            w_value, name, w_type)
            raise space.chain_exceptions(w_error, e)


def _call_init_subclass(space, w_type, args):
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
