"""W_Property: the built-in `property`."""
from interpreter.error import oefmt
from interpreter.gateway import interp2app
from interpreter.root import W_Root
from interpreter.typedef import GetSetProperty, TypeDef, check_get, interp_attrproperty_w


class W_Property(W_Root):
    """A property; an accessor that is None (the RPython one) is missing.

    `name` is what `__set_name__` was told, '' if nothing; `doc_from_getter` tells that the
    docstring is the getter's, which `getter()` then replaces.
    """

    def __init__(self):
        self.w_fget = None
        self.w_fset = None
        self.w_fdel = None
        self.w_doc = None
        self.doc_from_getter = False
        self.w_name = None

    def descr_init(self, space, w_fget=None, w_fset=None, w_fdel=None, w_doc=None):
        self.w_fget = _present(space, w_fget)
        self.w_fset = _present(space, w_fset)
        self.w_fdel = _present(space, w_fdel)
        self.doc_from_getter = False
        self.w_doc = _present(space, w_doc)
        if self.w_doc is None and self.w_fget is not None:
            w_getter_doc = space.findattr_text(self.w_fget, '__doc__')
            if w_getter_doc is not None:
                self.doc_from_getter = True
                if space.type(self) is space.w_property:
                    self.w_doc = _present(space, w_getter_doc)
                else:
                    # a subclass has a `__doc__` of its own, which would hide ours
                    space.setattr_text(self, '__doc__', w_getter_doc)

    def descr_get(self, space, w_obj, w_cls=None):
        if space.is_none(w_obj):
            check_get(space, w_obj, w_cls)
            return self
        if self.w_fget is None:
            raise self.missing(space, w_obj, 'getter')
        return space.call_function(self.w_fget, w_obj)

    def descr_set(self, space, w_obj, w_value):
        if self.w_fset is None:
            raise self.missing(space, w_obj, 'setter')
        space.call_function(self.w_fset, w_obj, w_value)
        return space.w_None

    def descr_delete(self, space, w_obj):
        if self.w_fdel is None:
            raise self.missing(space, w_obj, 'deleter')
        space.call_function(self.w_fdel, w_obj)
        return space.w_None

    def missing(self, space, w_obj, accessor):
        """The AttributeError of a missing accessor."""
        w_class_name = space.getattr_text(space.type(w_obj), '__qualname__')
        if self.w_name is not None:
            return oefmt(space.w_AttributeError, "property %R of %R object has no %s",
                         self.w_name, w_class_name, accessor)
        return oefmt(space.w_AttributeError, "property of %R object has no %s",
                     w_class_name, accessor)

    def descr_set_name(self, space, args_w):
        if len(args_w) != 2:
            raise oefmt(space.w_TypeError, "__set_name__() takes 2 positional arguments but %d were given", len(args_w))
        self.w_name = args_w[1]

    def _copy(self, space, w_fget, w_fset, w_fdel):
        """A property of the same type with some accessors replaced."""
        w_none = space.w_None
        if w_fget is None:
            w_fget = w_none
        w_doc = self.w_doc
        if w_doc is None or (self.doc_from_getter and not space.is_none(w_fget)):
            w_doc = w_none
        w_new = space.call_function(
            space.type(self), w_fget,
            w_none if w_fset is None else w_fset, w_none if w_fdel is None else w_fdel, w_doc)
        if isinstance(w_new, W_Property):
            w_new.w_name = self.w_name
        return w_new

    def descr_getter(self, space, w_fget):
        """Descriptor to obtain a copy of the property with a different getter."""
        return self._copy(space, w_fget if not space.is_none(w_fget) else self.w_fget,
                          self.w_fset, self.w_fdel)

    def descr_setter(self, space, w_fset):
        """Descriptor to obtain a copy of the property with a different setter."""
        return self._copy(space, self.w_fget,
                          w_fset if not space.is_none(w_fset) else self.w_fset, self.w_fdel)

    def descr_deleter(self, space, w_fdel):
        """Descriptor to obtain a copy of the property with a different deleter."""
        return self._copy(space, self.w_fget, self.w_fset,
                          w_fdel if not space.is_none(w_fdel) else self.w_fdel)

    def fget_doc(self, space):
        return space.w_None if self.w_doc is None else self.w_doc

    def fset_doc(self, space, w_value):
        self.w_doc = w_value

    def fdel_doc(self, space):
        self.w_doc = None

    def fget_isabstract(self, space):
        for w_accessor in [self.w_fget, self.w_fset, self.w_fdel]:
            if w_accessor is not None:
                w_flag = space.findattr_text(w_accessor, '__isabstractmethod__')
                if w_flag is not None and space.is_true(w_flag):
                    return space.w_True
        return space.w_False


def _present(space, w_value):
    """The value, or RPython None for a missing one or None."""
    if w_value is None or space.is_none(w_value):
        return None
    return w_value


def descr_new_property(space, w_type, __args__):
    w_property = space.allocate_instance(W_Property, w_type)
    W_Property.__init__(w_property)
    return w_property


W_Property.typedef = TypeDef(
    'property',
    __new__=interp2app(descr_new_property),
    __init__=interp2app(W_Property.descr_init, kw='*'),
    __get__=interp2app(W_Property.descr_get),
    __set__=interp2app(W_Property.descr_set),
    __delete__=interp2app(W_Property.descr_delete),
    __set_name__=interp2app(W_Property.descr_set_name),
    getter=interp2app(W_Property.descr_getter),
    setter=interp2app(W_Property.descr_setter),
    deleter=interp2app(W_Property.descr_deleter),
    fget=interp_attrproperty_w('w_fget', cls=W_Property),
    fset=interp_attrproperty_w('w_fset', cls=W_Property),
    fdel=interp_attrproperty_w('w_fdel', cls=W_Property),
    __doc__=GetSetProperty(W_Property.fget_doc, W_Property.fset_doc, W_Property.fdel_doc),
    __isabstractmethod__=GetSetProperty(W_Property.fget_isabstract),
)
