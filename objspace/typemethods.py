"""The Python-level methods and attributes of `type` (class objects in the data model)."""
from interpreter.argument import Arguments
from interpreter.error import OperationError, oefmt
from interpreter.gateway import interp2app
from interpreter.text_signature import signature_in_doc
from interpreter.text_signature_data import TYPE_SIGNATURES
from interpreter.typedef import GetSetProperty, TypeDef
from objspace.intobject import W_IntObject
from objspace.mapdict import check_layouts
from objspace.mro import compute_mro
from objspace.objectsize import BUILTIN_TYPE, HEAP_TYPE
from objspace.typecreate import best_base, calculate_metaclass, new_type
from objspace.typeobject import W_Type, update_mro


def descr_new_type(space, w_metatype, __args__):
    args_w = __args__.args_w
    if len(args_w) != 3:
        raise oefmt(space.w_TypeError, "type.__new__() takes exactly 3 arguments (%d given)", len(args_w))
    w_name, w_bases, w_dict = args_w[0], args_w[1], args_w[2]
    if not space.is_str(w_name):
        raise oefmt(space.w_TypeError, "type.__new__() argument 1 must be str, not %s",
                    space.type_name_or_none(w_name))
    if not space.isinstance_w(w_bases, space.w_tuple):
        raise oefmt(space.w_TypeError, "type.__new__() argument 2 must be tuple, not %s",
                    space.type_name_or_none(w_bases))
    if not space.isinstance_w(w_dict, space.w_dict):
        raise oefmt(space.w_TypeError, "type.__new__() argument 3 must be dict, not %s",
                    space.type_name_or_none(w_dict))
    assert isinstance(w_metatype, W_Type)
    bases_w = space.fixedview(w_bases)
    w_winner = calculate_metaclass(space, w_metatype, bases_w)
    if w_winner is not w_metatype and w_winner.slots.new is not space.w_type_new:
        # the metaclass of a base has the say
        w_new = space.constructor(w_winner.slots.new, w_winner)
        return w_new.call_args(space, __args__.prepend(w_winner))
    name = checked_name(space, w_name)
    w_doc = space.finditem_text(w_dict, '__doc__')
    if w_doc is not None and space.is_str(w_doc):
        check_encodable(space, w_doc)
    return new_type(space, w_winner, name, bases_w, w_dict,
                    Arguments(space, [], __args__.names, __args__.kwargs_w))


def check_encodable(space, w_text):
    """Raise UnicodeEncodeError for a text with surrogates."""
    space.call_method(w_text, 'encode')


def checked_name(space, w_name):
    """The text of a str that is to be the name of a class. Raises ValueError, UnicodeEncodeError."""
    check_encodable(space, w_name)
    name = space.text_w(w_name)
    if '\0' in name:
        raise oefmt(space.w_ValueError, "type name must not contain null characters")
    return name


def type_init(w_self, space, __args__):
    n = len(__args__.args_w)
    if n != 1 and n != 3:
        raise oefmt(space.w_TypeError, "type.__init__() takes 1 or 3 arguments")


def type_call(w_self, space, __args__):
    return space.instantiate_class(w_self, __args__)


def type_repr(w_self, space):
    w_type = w_self
    module = module_name(space, w_type)
    if module == '' or module == 'builtins':
        return space.newtext("<class '%s'>" % w_type.qualname)
    return space.newtext("<class '%s.%s'>" % (module, w_type.qualname))


def module_name(space, w_type):
    """The module of a class as text, '' if it has no str `__module__`."""
    w_module = w_type.own('__module__')
    if w_module is None:
        return '' if w_type.is_heaptype else w_type.typedef_of_layout.module
    if not space.is_str(w_module):
        return ''
    return space.text_w(w_module)


def type_getattribute(w_self, space, w_name):
    return space.type_getattr(w_self, space.attribute_name(w_name))


def type_setattr(w_self, space, w_name, w_value):
    space.type_setattr(w_self, space.attribute_name(w_name), w_value)


def type_delattr(w_self, space, w_name):
    space.type_delattr(w_self, space.attribute_name(w_name))


def type_mro(w_self, space):
    return space.newlist([w_class for w_class in compute_mro(space, w_self)])


def type_subclasses(w_self, space):
    return space.newlist([w_subclass for w_subclass in w_self.subclasses()])


def type_subclasscheck(w_self, space, w_sub):
    return space.newbool(space.plain_issubclass(w_sub, w_self))


def type_instancecheck(w_self, space, w_obj):
    return space.newbool(space.plain_isinstance(w_obj, w_self))


def type_sizeof(w_self, space):
    """Return memory consumption of the type object."""
    return space.newint(HEAP_TYPE if w_self.is_heaptype else BUILTIN_TYPE)


def type_or(w_self, space, w_other):
    return space.union_type(w_self, w_other)


def type_ror(w_self, space, w_other):
    return space.union_type(w_other, w_self)


def type_prepare(space, w_cls, __args__):
    return space.newdict()


def type_dir(w_self, space):
    names = {}
    for w_class in w_self.mro_w:
        for name in w_class.dict_w:
            names[name] = None
    return space.newlist([space.newtext(name) for name in names])


# ---- attributes

def fget_name(w_self, space):
    # the name of a module's built-in type is `module.name`, as messages show it
    return space.newname(w_self.name if w_self.is_heaptype else w_self.qualname)


def fset_name(w_self, space, w_value):
    w_self.check_mutable(space, '__name__')
    if not space.is_str(w_value):
        raise oefmt(space.w_TypeError, "can only assign string to %N.__name__, not '%T'", w_self, w_value)
    w_self.name = checked_name(space, w_value)


def fget_qualname(w_self, space):
    return space.newname(w_self.qualname)


def fset_qualname(w_self, space, w_value):
    w_self.check_mutable(space, '__qualname__')
    if not space.is_str(w_value):
        raise oefmt(space.w_TypeError, "can only assign string to %N.__qualname__, not '%T'", w_self, w_value)
    w_self.qualname = space.text_w(w_value)


def fget_module(w_self, space):
    w_module = w_self.own('__module__')
    # a built-in type may have a descriptor of this name for its instances
    if w_module is not None and (w_self.is_heaptype or space.is_str(w_module)):
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
        # the MRO of the base may be about to change: an overridden mro() assigns `__bases__`, too
        if w_base.issubtype(w_self) or _is_along_bases(space, w_base, w_self):
            raise oefmt(space.w_TypeError, "a __bases__ item causes an inheritance cycle")
    w_old_best = best_base(space, w_self.bases_w)
    check_layouts(space, '__bases__', w_old_best, best_base(space, bases_w))
    _replace_bases(space, w_self, bases_w[:])
    w_self.change_best_base(best_base(space, w_self.bases_w))


def _replace_bases(space, w_type, bases_w):
    """Set the bases and what follows from them; bases set by an overridden mro() in between have their way."""
    old_bases_w = w_type.bases_w
    w_type.bases_w = bases_w
    changes = []
    try:
        _recompute_mros(space, w_type, changes)
    except OperationError:
        for change in changes:
            change.undo()
        if w_type.bases_w is bases_w:
            w_type.bases_w = old_bases_w
        raise
    if w_type.bases_w is bases_w:
        for w_base in old_bases_w:
            w_base.remove_subclass(w_type)
        for w_base in bases_w:
            w_base.add_subclass(w_type)
        w_type.mutated('')


class MroChange(object):
    """The MROs of a class before and after its bases were set."""

    def __init__(self, w_type, old_mro_w):
        self.w_type = w_type
        self.old_mro_w = old_mro_w
        self.new_mro_w = w_type.mro_w

    def undo(self):
        """Give the class its old MRO, unless it has got a newer one since."""
        if self.w_type.mro_w is self.new_mro_w:
            self.w_type.mro_w = self.old_mro_w


def _recompute_mros(space, w_type, changes):
    """Compute the MROs of a class and its subclasses; append a MroChange of each to `changes`."""
    old_mro_w = w_type.mro_w
    if not update_mro(space, w_type):
        return
    changes.append(MroChange(w_type, old_mro_w))
    for w_subclass in w_type.subclasses():
        _recompute_mros(space, w_subclass, changes)


def _is_along_bases(space, w_type, w_base):
    """True if `w_base` is the class, its `__base__`, the `__base__` of that, and so on."""
    while w_type is not w_base:
        if len(w_type.bases_w) == 0:
            return False
        w_type = best_base(space, w_type.bases_w)
    return True


def fget_base(w_self, space):
    if len(w_self.bases_w) == 0:
        return space.w_None
    return best_base(space, w_self.bases_w)


def fget_mro(w_self, space):
    if not w_self.is_ready():
        return space.w_None
    return space.newtuple([w_class for w_class in w_self.mro_w])


def fget_dict(w_self, space):
    return space.new_type_dict_view(w_self)


def fget_doc(w_self, space):
    if not w_self.is_heaptype:
        return space.newtext_or_none(w_self.doc)
    w_doc = w_self.own('__doc__')
    if w_doc is None:
        return space.w_None
    return space.get(w_doc, space.w_None, w_self)


def fset_doc(w_self, space, w_value):
    w_self.check_mutable(space, '__doc__')
    w_self.set_attribute('__doc__', w_value)


def fget_abstractmethods(w_self, space):
    w_value = None
    if w_self is not space.w_type:
        w_value = w_self.own('__abstractmethods__')
    if w_value is None:
        raise oefmt(space.w_AttributeError, "__abstractmethods__")
    return w_value


def fset_abstractmethods(w_self, space, w_value):
    w_self.set_attribute('__abstractmethods__', w_value)
    w_self.is_abstract = space.is_true(w_value)


def fdel_abstractmethods(w_self, space):
    if not w_self.delete_attribute('__abstractmethods__'):
        raise oefmt(space.w_AttributeError, "__abstractmethods__")
    w_self.is_abstract = False


# the flags of the types that are faster to recognise in CPython, by the name of the type
SUBCLASS_FLAGS = [('int', 1 << 24), ('list', 1 << 25), ('tuple', 1 << 26), ('bytes', 1 << 27), ('str', 1 << 28),
                  ('dict', 1 << 29), ('BaseException', 1 << 30), ('type', 1 << 31)]
SEQUENCE, MAPPING = 1 << 5, 1 << 6
PATTERN_FLAGS = {'list': SEQUENCE, 'tuple': SEQUENCE, 'range': SEQUENCE, 'memoryview': SEQUENCE,
                 'collections.deque': SEQUENCE, 'array.array': SEQUENCE, 'dict': MAPPING, 'mappingproxy': MAPPING}


def _flags_of_abc(w_class):
    """The flags that `abc` has given to an abstract class and those registered with it."""
    w_flags = w_class.own('__abc_tpflags__')
    if isinstance(w_flags, W_IntObject):
        return w_flags.intval & (SEQUENCE | MAPPING)
    return 0


def fget_flags(w_self, space):
    # IMMUTABLETYPE, HEAPTYPE, BASETYPE, READY and IS_ABSTRACT as CPython numbers them
    flags = 1 << 12
    if not w_self.is_heaptype:
        flags |= 1 << 8
    else:
        flags |= 1 << 9
    if w_self.acceptable_as_base:
        flags |= 1 << 10
    if w_self.is_abstract:
        flags |= 1 << 20
    for w_class in w_self.mro_w:
        if w_class.is_heaptype:
            flags |= _flags_of_abc(w_class)
        else:
            flags |= PATTERN_FLAGS.get(w_class.name, 0)
            for name, flag in SUBCLASS_FLAGS:
                if w_class.name == name:
                    flags |= flag
    return space.newint(flags)


def fget_annotations(w_self, space):
    w_value = None
    if w_self is not space.w_type:
        w_value = w_self.own('__annotations__')
    if w_value is None:
        if not w_self.is_heaptype:
            raise oefmt(space.w_AttributeError, "type object '%N' has no attribute '__annotations__'", w_self)
        w_value = space.newdict()
        w_self.set_attribute('__annotations__', w_value)
    return space.get(w_value, space.w_None, w_self)


def fset_annotations(w_self, space, w_value):
    w_self.check_mutable(space, '__annotations__')
    w_self.set_attribute('__annotations__', w_value)


def fdel_annotations(w_self, space):
    w_self.check_mutable(space, '__annotations__')
    if not w_self.delete_attribute('__annotations__'):
        raise oefmt(space.w_AttributeError, "__annotations__")


def fget_itemsize(w_self, space):
    return space.newint(w_self.itemsize)


def fget_basicsize(w_self, space):
    return space.newint(w_self.basicsize)


def fget_dictoffset(w_self, space):
    # no address: only whether there is one
    return space.newint(w_self.basicsize - 8 if w_self.has_dict else 0)


def fget_weakrefoffset(w_self, space):
    return space.newint(w_self.basicsize - 8 if w_self.weakrefable else 0)


def fget_text_signature(w_self, space):
    if w_self.is_heaptype:
        w_doc = w_self.own('__doc__')
        if w_doc is None or not space.is_str(w_doc):
            return space.w_None
        return space.newtext_or_none(signature_in_doc(w_self.name, space.text_w(w_doc)))
    return space.newtext_or_none(TYPE_SIGNATURES.get(w_self.name, None))


def readonly(w_self, space, w_value):
    raise oefmt(space.w_AttributeError, "readonly attribute")


def readonly_del(w_self, space):
    raise oefmt(space.w_AttributeError, "readonly attribute")


def _property(fget, fset=None, fdel=None):
    return GetSetProperty(fget, fset, fdel, cls=W_Type)


def _undeletable(name, fget, fset):
    """A property that refuses deletion as CPython does, whose message calls the class immutable."""
    def fdel(w_self, space):
        raise oefmt(space.w_TypeError, "cannot delete '%s' attribute of immutable type '%s'", name, w_self.name)
    return GetSetProperty(fget, fset, fdel, cls=W_Type)


def _member(fget):
    return GetSetProperty(fget, readonly, readonly_del, cls=W_Type)


def _method(f):
    """Expose a function as a method of W_Type: the gateway checks what it is called with."""
    setattr(W_Type, f.__name__, f)
    return interp2app(getattr(W_Type, f.__name__))


W_Type.typedef = TypeDef(
    'type',
    acceptable_as_base=True,
    doc="type(object) -> the object's type\n"
        "type(name, bases, dict, **kwds) -> a new type",
    __new__=interp2app(descr_new_type),
    __init__=_method(type_init),
    __call__=_method(type_call),
    __repr__=_method(type_repr),
    __getattribute__=_method(type_getattribute),
    __setattr__=_method(type_setattr),
    __delattr__=_method(type_delattr),
    mro=_method(type_mro),
    __subclasses__=_method(type_subclasses),
    __subclasscheck__=_method(type_subclasscheck),
    __instancecheck__=_method(type_instancecheck),
    __prepare__=interp2app(type_prepare, as_classmethod=True),
    __dir__=_method(type_dir),
    __sizeof__=_method(type_sizeof),
    __or__=_method(type_or),
    __ror__=_method(type_ror),
    __name__=_undeletable('__name__', fget_name, fset_name),
    __qualname__=_undeletable('__qualname__', fget_qualname, fset_qualname),
    __module__=_undeletable('__module__', fget_module, fset_module),
    __bases__=_undeletable('__bases__', fget_bases, fset_bases),
    __base__=_member(fget_base),
    __mro__=_member(fget_mro),
    __dict__=_property(fget_dict),
    __doc__=_undeletable('__doc__', fget_doc, fset_doc),
    __abstractmethods__=_property(fget_abstractmethods, fset_abstractmethods, fdel_abstractmethods),
    __flags__=_member(fget_flags),
    __itemsize__=_member(fget_itemsize),
    __basicsize__=_member(fget_basicsize),
    __dictoffset__=_member(fget_dictoffset),
    __weakrefoffset__=_member(fget_weakrefoffset),
    __text_signature__=_property(fget_text_signature),
    __annotations__=_property(fget_annotations, fset_annotations, fdel_annotations),
)
