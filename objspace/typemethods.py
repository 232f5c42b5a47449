"""The Python-level methods and attributes of `type` (class objects in the data model)."""
from interpreter.argument import Arguments
from interpreter.error import OperationError, oefmt
from interpreter.gateway import interp2app
from interpreter.typedef import GetSetProperty, TypeDef
from objspace.mro import compute_mro
from objspace.typecreate import best_base, new_type
from objspace.typeobject import W_Type


def descr_new_type(space, w_metatype, __args__):
    args_w = __args__.args_w
    if len(args_w) == 1 and w_metatype is space.w_type:
        if __args__.names is not None and len(__args__.names) > 0:
            raise oefmt(space.w_TypeError, "type() takes 1 or 3 arguments")
        return space.type(args_w[0])
    if len(args_w) != 3:
        raise oefmt(space.w_TypeError, "type.__new__() takes exactly 3 arguments (%d given)", len(args_w))
    w_name, w_bases, w_dict = args_w[0], args_w[1], args_w[2]
    if not space.is_str(w_name):
        raise oefmt(space.w_TypeError, "type.__new__() argument 1 must be str, not %T", w_name)
    if not space.isinstance_w(w_bases, space.w_tuple):
        raise oefmt(space.w_TypeError, "type.__new__() argument 2 must be tuple, not %T", w_bases)
    if not space.isinstance_w(w_dict, space.w_dict):
        raise oefmt(space.w_TypeError, "type.__new__() argument 3 must be dict, not %T", w_dict)
    name = space.text_w(w_name)
    if '\0' in name:
        raise oefmt(space.w_ValueError, "type name must not contain null characters")
    assert isinstance(w_metatype, W_Type)
    return new_type(space, w_metatype, name, w_bases, w_dict,
                    Arguments(space, [], __args__.names, __args__.kwargs_w))


def type_init(w_self, space, __args__):
    n = len(__args__.args_w)
    if n != 1 and n != 3:
        raise oefmt(space.w_TypeError, "type.__init__() takes 1 or 3 arguments")


def type_call(w_self, space, __args__):
    return space.call_type(_check(space, w_self), __args__)


def type_repr(w_self, space):
    w_type = _check(space, w_self)
    module = module_name(space, w_type)
    if module == '' or module == 'builtins':
        return space.newtext("<class '%s'>" % w_type.qualname)
    return space.newtext("<class '%s.%s'>" % (module, w_type.qualname))


def module_name(space, w_type):
    """The module of a class as text, '' if it has no str `__module__`."""
    w_module = w_type.dict_w.get('__module__', None)
    if w_module is None:
        return '' if w_type.is_heaptype else w_type.typedef_of_layout.module
    if not space.is_str(w_module):
        return ''
    return space.text_w(w_module)


def _check(space, w_self):
    if not isinstance(w_self, W_Type):
        raise oefmt(space.w_TypeError, "descriptor requires a 'type' object but received a '%T'", w_self)
    return w_self


def type_getattribute(w_self, space, w_name):
    return space.type_getattr(_check(space, w_self), space.attribute_name(w_name))


def type_setattr(w_self, space, w_name, w_value):
    space.type_setattr(_check(space, w_self), space.attribute_name(w_name), w_value)


def type_delattr(w_self, space, w_name):
    space.type_delattr(_check(space, w_self), space.attribute_name(w_name))


def type_mro(w_self, space):
    return space.newlist([w_class for w_class in compute_mro(space, _check(space, w_self))])


def type_subclasses(w_self, space):
    return space.newlist([w_subclass for w_subclass in _check(space, w_self).subclasses()])


def type_subclasscheck(w_self, space, w_sub):
    return space.newbool(space.plain_issubclass(w_sub, _check(space, w_self)))


def type_instancecheck(w_self, space, w_obj):
    return space.newbool(space.plain_isinstance(w_obj, _check(space, w_self)))


def type_or(w_self, space, w_other):
    return space.union_type(w_self, w_other)


def type_ror(w_self, space, w_other):
    return space.union_type(w_other, w_self)


def type_prepare(space, w_cls, __args__):
    return space.newdict()


def type_dir(w_self, space):
    names = {}
    for w_class in _check(space, w_self).mro_w:
        for name in w_class.dict_w:
            names[name] = None
    return space.newlist([space.newtext(name) for name in names])


# ---- attributes

def fget_name(w_self, space):
    return space.newtext(w_self.name)


def fset_name(w_self, space, w_value):
    w_self.check_mutable(space, '__name__')
    if not space.is_str(w_value):
        raise oefmt(space.w_TypeError, "can only assign string to %N.__name__, not '%T'", w_self, w_value)
    w_self.name = space.text_w(w_value)


def fget_qualname(w_self, space):
    return space.newtext(w_self.qualname)


def fset_qualname(w_self, space, w_value):
    w_self.check_mutable(space, '__qualname__')
    if not space.is_str(w_value):
        raise oefmt(space.w_TypeError, "can only assign string to %N.__qualname__, not '%T'", w_self, w_value)
    w_self.qualname = space.text_w(w_value)


def fget_module(w_self, space):
    # in the dict of `type` itself this name is the property that we are in
    w_module = w_self.dict_w.get('__module__', None)
    if w_module is not None and w_self is not space.w_type:
        return w_module
    if w_self.is_heaptype:
        raise oefmt(space.w_AttributeError, "__module__")
    return space.newtext(w_self.typedef_of_layout.module)


def fset_module(w_self, space, w_value):
    w_self.check_mutable(space, '__module__')
    w_self.set_attribute('__module__', w_value)


def fget_bases(w_self, space):
    return space.newtuple([w_base for w_base in w_self.bases_w])


def fset_bases(w_self, space, w_value):
    w_self.check_mutable(space, '__bases__')
    if not space.isinstance_w(w_value, space.w_tuple):
        raise oefmt(space.w_TypeError, "can only assign tuple to %N.__bases__, not %T", w_self, w_value)
    bases_w = []
    for w_base in space.fixedview(w_value):
        if not isinstance(w_base, W_Type):
            raise oefmt(space.w_TypeError, "%N.__bases__ must be tuple of classes, not '%T'", w_self, w_base)
        bases_w.append(w_base)
    if len(bases_w) == 0:
        raise oefmt(space.w_TypeError, "can only assign non-empty tuple to %N.__bases__, not ()", w_self)
    for w_base in bases_w:
        if w_base.issubtype(w_self):
            raise oefmt(space.w_TypeError, "a __bases__ item causes an inheritance cycle")
    if best_base(space, bases_w).layout != best_base(space, w_self.bases_w).layout:
        raise oefmt(space.w_TypeError, "__bases__ assignment: '%N' object layout differs from '%N'",
                    bases_w[0], w_self.bases_w[0])
    old_bases_w = w_self.bases_w
    w_self.bases_w = bases_w
    try:
        w_self.mro_w = compute_mro(space, w_self)[:]
    except OperationError:
        w_self.bases_w = old_bases_w
        raise
    for w_base in old_bases_w:
        w_base.remove_subclass(w_self)
    for w_base in bases_w:
        w_base.add_subclass(w_self)
    _recompute_subclasses(space, w_self)
    w_self.mutated('')


def _recompute_subclasses(space, w_type):
    for w_subclass in w_type.subclasses():
        w_subclass.mro_w = compute_mro(space, w_subclass)[:]
        _recompute_subclasses(space, w_subclass)


def fget_base(w_self, space):
    if len(w_self.bases_w) == 0:
        return space.w_None
    return best_base(space, w_self.bases_w)


def fget_mro(w_self, space):
    return space.newtuple([w_class for w_class in w_self.mro_w])


def fget_dict(w_self, space):
    return space.new_type_dict_view(w_self)


def fget_doc(w_self, space):
    w_doc = w_self.dict_w.get('__doc__', None)
    if w_doc is None:
        return space.newtext_or_none(w_self.doc)
    return space.get(w_doc, space.w_None, w_self)


def fset_doc(w_self, space, w_value):
    w_self.check_mutable(space, '__doc__')
    w_self.set_attribute('__doc__', w_value)


def fget_abstractmethods(w_self, space):
    w_value = w_self.dict_w.get('__abstractmethods__', None)
    if w_value is None:
        raise oefmt(space.w_AttributeError, "__abstractmethods__")
    return w_value


def fset_abstractmethods(w_self, space, w_value):
    w_self.set_attribute('__abstractmethods__', w_value)
    w_self.is_abstract = space.is_true(w_value)


def fget_flags(w_self, space):
    # Py_TPFLAGS_HEAPTYPE, _BASETYPE and _IS_ABSTRACT as CPython numbers them
    flags = 1 << 12
    if w_self.is_heaptype:
        flags |= 1 << 9
    if w_self.acceptable_as_base:
        flags |= 1 << 10
    if w_self.is_abstract:
        flags |= 1 << 20
    return space.newint(flags)


def fget_annotations(w_self, space):
    w_value = w_self.dict_w.get('__annotations__', None)
    if w_value is None:
        if not w_self.is_heaptype:
            raise oefmt(space.w_AttributeError, "type object '%N' has no attribute '__annotations__'", w_self)
        w_value = space.newdict()
        w_self.set_attribute('__annotations__', w_value)
    return w_value


def fset_annotations(w_self, space, w_value):
    w_self.check_mutable(space, '__annotations__')
    w_self.set_attribute('__annotations__', w_value)


def _property(fget, fset=None):
    return GetSetProperty(fget, fset, cls=W_Type)


W_Type.typedef = TypeDef(
    'type',
    acceptable_as_base=True,
    __new__=interp2app(descr_new_type),
    __init__=interp2app(type_init),
    __call__=interp2app(type_call),
    __repr__=interp2app(type_repr),
    __getattribute__=interp2app(type_getattribute),
    __setattr__=interp2app(type_setattr),
    __delattr__=interp2app(type_delattr),
    mro=interp2app(type_mro),
    __subclasses__=interp2app(type_subclasses),
    __subclasscheck__=interp2app(type_subclasscheck),
    __instancecheck__=interp2app(type_instancecheck),
    __prepare__=interp2app(type_prepare, as_classmethod=True),
    __dir__=interp2app(type_dir),
    __or__=interp2app(type_or),
    __ror__=interp2app(type_ror),
    __name__=_property(fget_name, fset_name),
    __qualname__=_property(fget_qualname, fset_qualname),
    __module__=_property(fget_module, fset_module),
    __bases__=_property(fget_bases, fset_bases),
    __base__=_property(fget_base),
    __mro__=_property(fget_mro),
    __dict__=_property(fget_dict),
    __doc__=_property(fget_doc, fset_doc),
    __abstractmethods__=_property(fget_abstractmethods, fset_abstractmethods),
    __flags__=_property(fget_flags),
    __annotations__=_property(fget_annotations, fset_annotations),
)
