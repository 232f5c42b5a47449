"""`object`: the root of Python's classes, and instances of user-defined classes."""
from interpreter.error import oefmt
from interpreter.gateway import interp2app
from interpreter.root import W_Root
from interpreter.typedef import GetSetProperty, TypeDef
from objspace.objectreduce import descr_getstate, descr_reduce, descr_reduce_ex
from objspace.typeobject import W_Type


class W_Object(W_Root):
    """A bare `object()`; instances of classes are its generated user subclass (mapdict.py)."""
    _attrs_ = []


def descr_new_object(space, w_type, __args__):
    if not isinstance(w_type, W_Type):
        raise oefmt(space.w_TypeError, "object.__new__(X): X is not a type object (%T)", w_type)
    if len(__args__.args_w) > 0 or (__args__.names is not None and len(__args__.names) > 0):
        # excess arguments are an error unless exactly one of __new__ and __init__ is overridden
        if w_type.slots.new is not space.w_object.slots.new:
            raise oefmt(space.w_TypeError,
                        "object.__new__() takes exactly one argument (the type to instantiate)")
        if w_type.slots.init is space.w_object.slots.init:
            raise oefmt(space.w_TypeError, "%N() takes no arguments", w_type)
    if w_type.is_abstract:
        raise _abstract_error(space, w_type)
    return space.allocate_instance(W_Object, w_type)


def _abstract_error(space, w_type):
    w_names = space.call_function(space.builtin('sorted'), w_type.own('__abstractmethods__'))
    names_w = space.listview(w_names)
    names = space.text_w(space.call_method(space.newtext(', '), 'join', w_names))
    return oefmt(space.w_TypeError, "Can't instantiate abstract class %N with abstract method%s %s",
                 w_type, '' if len(names_w) == 1 else 's', names)


def descr_init(w_self, space, __args__):
    if len(__args__.args_w) > 0 or (__args__.names is not None and len(__args__.names) > 0):
        w_type = space.type(w_self)
        if w_type.slots.init is not space.w_object.slots.init:
            raise oefmt(space.w_TypeError,
                        "object.__init__() takes exactly one argument (the instance to initialize)")
        if w_type.slots.new is space.w_object.slots.new:
            raise oefmt(space.w_TypeError,
                        "%N.__init__() takes exactly one argument (the instance to initialize)", w_type)


def descr_repr(w_self, space):
    w_type = space.type(w_self)
    module = space.module_name(w_type)
    prefix = '' if module == '' or module == 'builtins' else module + '.'
    return space.newtext('<%s%s object at 0x%s>' % (prefix, w_type.qualname, space.address_text(w_self)))


def descr_str(w_self, space):
    return space.get_and_call_function(space.type(w_self).slots.repr, w_self)


def descr_sizeof(w_self, space):
    """Size of object in memory, in bytes, as CPython counts it."""
    return space.newint(space.type(w_self).basicsize + w_self.extra_size(space))


def descr_format(w_self, space, w_spec):
    if not space.is_str(w_spec):
        raise oefmt(space.w_TypeError, "__format__() argument must be str, not %s",
                    space.type_name_or_none(w_spec))
    if space.len_w(w_spec) > 0:
        raise oefmt(space.w_TypeError, "unsupported format string passed to %T.__format__", w_self)
    return space.str(w_self)


def descr_hash(w_self, space):
    return space.newint(space.identity_hash(w_self))


def descr_eq(w_self, space, w_other):
    if w_self is w_other:
        return space.w_True
    return space.w_NotImplemented


def descr_ne(w_self, space, w_other):
    w_equal = space.get_and_call_function(space.type(w_self).slots.eq, w_self, w_other)
    if w_equal is space.w_NotImplemented:
        return w_equal
    return space.not_(w_equal)


def descr_not_implemented(w_self, space, w_other):
    return space.w_NotImplemented


def descr_getattribute(w_self, space, w_name):
    return space.generic_getattr(w_self, space.attribute_name(w_name))


def _check_no_type(space, w_self, name):
    # a class has a way of its own to set attributes, which must not be gone around
    if isinstance(w_self, W_Type):
        raise oefmt(space.w_TypeError, "can't apply this %s to %T object", name, w_self)


def descr_setattr(w_self, space, w_name, w_value):
    _check_no_type(space, w_self, '__setattr__')
    space.generic_setattr(w_self, space.attribute_name(w_name), w_value)


def descr_delattr(w_self, space, w_name):
    _check_no_type(space, w_self, '__delattr__')
    space.generic_delattr(w_self, space.attribute_name(w_name))


def descr_init_subclass(space, w_cls):
    return space.w_None


def descr_subclasshook(space, w_cls, w_sub):
    return space.w_NotImplemented


def descr_dir(w_self, space):
    """Names from `__dict__`, the class and its bases."""
    names = {}
    w_dict = space.findattr(w_self, space.newtext('__dict__'))
    if w_dict is not None and space.isinstance_w(w_dict, space.w_dict):
        for w_key in space.dict_keys(w_dict):
            if space.is_str(w_key):
                names[space.text_w(w_key)] = None
    # by attribute: a proxy shows the class of what it stands for
    w_own_class = space.findattr_text(w_self, '__class__')
    if w_own_class is not None:
        if not isinstance(w_own_class, W_Type):
            w_own_class = space.type(w_self)
        for w_class in w_own_class.mro_w:
            for name in w_class.dict_w:
                names[name] = None
    return space.newlist([space.newtext(name) for name in names])


def fget_class(w_self, space):
    return space.type(w_self)


def fset_class(w_self, space, w_value):
    if not isinstance(w_value, W_Type):
        raise oefmt(space.w_TypeError, "__class__ must be set to a class, not '%T' object", w_value)
    w_old = space.type(w_self)
    if not (w_old.is_heaptype and w_value.is_heaptype) and not (
            w_old.issubtype(space.w_module) and w_value.issubtype(space.w_module)):
        raise oefmt(space.w_TypeError,
                    "__class__ assignment only supported for mutable types or ModuleType subclasses")
    w_self.setclass(space, w_value)


def fdel_class(w_self, space):
    raise oefmt(space.w_TypeError, "can't delete __class__ attribute")


W_Object.typedef = TypeDef(
    'object',
    acceptable_as_base=True,
    doc='The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns a new featureless\n'
        'instance that has no instance attributes and cannot be given any.\n',
    __new__=interp2app(descr_new_object),
    __init__=interp2app(descr_init),
    __repr__=interp2app(descr_repr),
    __str__=interp2app(descr_str),
    __format__=interp2app(descr_format),
    __hash__=interp2app(descr_hash),
    __eq__=interp2app(descr_eq),
    __ne__=interp2app(descr_ne),
    __lt__=interp2app(descr_not_implemented),
    __le__=interp2app(descr_not_implemented),
    __gt__=interp2app(descr_not_implemented),
    __ge__=interp2app(descr_not_implemented),
    __getattribute__=interp2app(descr_getattribute),
    __setattr__=interp2app(descr_setattr),
    __delattr__=interp2app(descr_delattr),
    __init_subclass__=interp2app(descr_init_subclass, as_classmethod=True),
    __subclasshook__=interp2app(descr_subclasshook, as_classmethod=True),
    __dir__=interp2app(descr_dir),
    __sizeof__=interp2app(descr_sizeof),
    __reduce__=interp2app(descr_reduce),
    __reduce_ex__=interp2app(descr_reduce_ex),
    __getstate__=interp2app(descr_getstate),
    __class__=GetSetProperty(fget_class, fset_class, fdel_class, cls=W_Root),
)


def _built_in_dict_property(space, w_self):
    """The `__dict__` of the built-in type that the object's class derives from, if it is of a kind of its own.

    Classes and modules have one, and in `class Meta(Plain, type)` the property of Plain is found first.
    """
    w_prop = space.type(w_self).typedef_of_layout.w_type.lookup('__dict__')
    if isinstance(w_prop, GetSetProperty) and w_prop.accessor is not INSTANCE_DICT.accessor:
        return w_prop
    return None


def fget_instance_dict(w_self, space):
    w_prop = _built_in_dict_property(space, w_self)
    if w_prop is not None:
        return w_prop.get_value(space, w_self)
    w_dict = w_self.getdict(space)
    if w_dict is None:
        raise oefmt(space.w_AttributeError, "'%T' object has no attribute '__dict__'", w_self)
    return w_dict


def fset_instance_dict(w_self, space, w_value):
    w_prop = _built_in_dict_property(space, w_self)
    if w_prop is not None:
        w_prop.descr_set(space, w_self, w_value)
        return
    if not space.isinstance_w(w_value, space.w_dict):
        raise oefmt(space.w_TypeError, "__dict__ must be set to a dictionary, not a '%T'", w_value)
    w_self.setdict(space, w_value)


def fdel_instance_dict(w_self, space):
    w_prop = _built_in_dict_property(space, w_self)
    if w_prop is not None:
        w_prop.descr_delete(space, w_self)
        return
    if w_self.getdict(space) is None:
        raise oefmt(space.w_AttributeError, "'%T' object has no attribute '__dict__'", w_self)
    if space.type(w_self).typedef_of_layout.has_dict:
        # that of a built-in type, such as an exception
        raise oefmt(space.w_TypeError, "cannot delete __dict__")
    w_self.setdict(space, space.newdict())


def fget_weakref(w_self, space):
    lifeline = w_self.getlifeline()
    if lifeline is None:
        return space.w_None
    w_ref = lifeline.any_weakref(space)
    return space.w_None if w_ref is None else w_ref


# `__dict__` and `__weakref__` of instances: typecreate.py puts them into every class that introduces them
INSTANCE_DICT = GetSetProperty(fget_instance_dict, fset_instance_dict, fdel_instance_dict, cls=W_Root,
                               doc='dictionary for instance variables (if defined)')
INSTANCE_WEAKREF = GetSetProperty(fget_weakref, cls=W_Root, doc='list of weak references to the object')
