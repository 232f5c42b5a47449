"""Attribute access: getattr and friends, descriptors, attributes of classes.

Rule: "Implementing Descriptors" and "Customizing attribute access" in the data model.
"""
from interpreter.builtinfunction import W_MethodDescriptor
from interpreter.error import OperationError, oefmt
from interpreter.function import W_Function, W_Method
from interpreter.typedef import GetSetProperty, W_FieldDescriptor, W_Member
from objspace.typeobject import W_Type


class AttributeOperations(object):
    """Mixin of ObjSpace.  `name` arguments are UTF-8 text."""

    def attribute_name(self, w_name):
        """Return the text of an attribute name. Raises TypeError if it is not a str."""
        if not self.is_str(w_name):
            raise oefmt(self.w_TypeError, "attribute name must be string, not '%T'", w_name)
        return self.text_w(w_name)

    def lookup(self, w_obj, name):
        """Return the attribute `name` of the object's type, unbound, or None."""
        return self.type(w_obj).lookup(name)

    def lookup_in_type(self, w_type, name):
        """Return the attribute `name` along the MRO of w_type, unbound, or None."""
        return w_type.lookup(name)

    def lookup_in_type_after(self, w_type, w_class, name):
        """Return the attribute `name` along the MRO of w_type behind w_class, or None (for super)."""
        assert isinstance(w_type, W_Type)
        return w_type.lookup_after(w_class, name)

    # ---- descriptors

    def get(self, w_descr, w_obj, w_type):
        """Bind a class attribute to an instance (`__get__`); w_obj None means read from the class."""
        if isinstance(w_descr, W_Function):
            if self.is_none(w_obj) and w_type is not self.type(w_obj):
                return w_descr
            return W_Method(w_descr, w_obj)
        w_get = self.type(w_descr).slots.get
        if w_get is None:
            return w_descr
        return self.get_and_call_function(w_get, w_descr, w_obj, w_type)

    def bind(self, w_descr, w_obj, w_type):
        """Bind a class attribute found for an attribute access on an instance."""
        if isinstance(w_descr, W_Function):
            return W_Method(w_descr, w_obj)
        if isinstance(w_descr, W_MethodDescriptor):
            return w_descr.descr_get(self, w_obj, w_type)
        if isinstance(w_descr, GetSetProperty):
            return w_descr.get_value(self, w_obj)
        if isinstance(w_descr, W_Member):
            return w_descr.get_value(self, w_obj)
        w_get = self.type(w_descr).slots.get
        if w_get is None:
            return w_descr
        return self.get_and_call_function(w_get, w_descr, w_obj, w_type)

    def is_data_descriptor(self, w_descr):
        """True if the descriptor is asked before the instance: it has `__get__` and decides on assignment too."""
        slots = self.type(w_descr).slots
        return slots.get is not None and (slots.set is not None or slots.delete is not None)

    # ---- getattr

    def getattr(self, w_obj, w_name):
        """`getattr(obj, name)`."""
        return self.getattr_text(w_obj, self.attribute_name(w_name))

    def getattr_text(self, w_obj, name):
        """`obj.name`. Raises AttributeError."""
        slots = self.type(w_obj).slots
        if slots.getattr is None:
            if slots.getattribute is self.w_object_getattribute:
                return self.generic_getattr(w_obj, name)
            if isinstance(w_obj, W_Type) and slots.getattribute is self.w_type_getattribute:
                return self.type_getattr(w_obj, name)
        return self._getattr_by_slot(w_obj, slots, name)

    def _getattr_by_slot(self, w_obj, slots, name):
        w_name = self.newtext(name)
        try:
            return self.get_and_call_function(slots.getattribute, w_obj, w_name)
        except OperationError as e:
            if not e.match(self, self.w_AttributeError):
                raise
            if slots.getattr is None:
                self.note_missing_attribute(e, w_obj, w_name)
                raise
        try:
            return self.get_and_call_function(slots.getattr, w_obj, w_name)
        except OperationError as e:
            if e.match(self, self.w_AttributeError):
                self.note_missing_attribute(e, w_obj, w_name)
            raise

    def _no_attribute(self, w_obj, name):
        return self.attribute_error(
            w_obj, name, "'%s' object has no attribute '%s'" % (self.type(w_obj).name, name))

    def generic_getattr(self, w_obj, name):
        """`object.__getattribute__`. Raises AttributeError."""
        try:
            w_result = self.generic_findattr(w_obj, name)
        except OperationError as e:
            if e.match(self, self.w_AttributeError):
                self.note_missing_attribute(e, w_obj, self.newtext(name))
            raise
        if w_result is None:
            raise self._no_attribute(w_obj, name)
        return w_result

    def generic_findattr(self, w_obj, name):
        """As generic_getattr, but returns None if there is no such attribute."""
        w_type = self.type(w_obj)
        w_descr = w_type.lookup(name)
        if w_descr is not None and self.is_data_descriptor(w_descr):
            return self.bind(w_descr, w_obj, w_type)
        w_value = w_obj.getdictvalue(self, name)
        if w_value is not None:
            return w_value
        if w_descr is not None:
            return self.bind(w_descr, w_obj, w_type)
        return None

    def findattr(self, w_obj, w_name):
        """`getattr(obj, name)`, or None if that raises AttributeError."""
        return self.findattr_text(w_obj, self.text_w(w_name))

    def findattr_text(self, w_obj, name):
        slots = self.type(w_obj).slots
        try:
            if slots.getattribute is self.w_object_getattribute and slots.getattr is None:
                return self.generic_findattr(w_obj, name)
            return self.getattr_text(w_obj, name)
        except OperationError as e:
            if not e.match(self, self.w_AttributeError):
                raise
        return None

    # ---- setattr, delattr

    def setattr(self, w_obj, w_name, w_value):
        """`setattr(obj, name, value)`."""
        self.setattr_text(w_obj, self.attribute_name(w_name), w_value)

    def setattr_text(self, w_obj, name, w_value):
        """`obj.name = value`."""
        w_setattr = self.type(w_obj).slots.setattr
        if w_setattr is self.w_object_setattr:
            self.generic_setattr(w_obj, name, w_value)
        else:
            self.get_and_call_function(w_setattr, w_obj, self.newtext(name), w_value)

    def generic_setattr(self, w_obj, name, w_value):
        """`object.__setattr__`. Raises AttributeError."""
        w_type = self.type(w_obj)
        w_descr = w_type.lookup(name)
        if w_descr is not None:
            if isinstance(w_descr, W_Member):
                w_descr.descr_set(self, w_obj, w_value)
                return
            if isinstance(w_descr, GetSetProperty):
                w_descr.descr_set(self, w_obj, w_value)
                return
            slots = self.type(w_descr).slots
            if slots.set is not None:
                self.get_and_call_function(slots.set, w_descr, w_obj, w_value)
                return
            if slots.delete is not None:
                raise oefmt(self.w_AttributeError, "__set__")
        if not w_obj.setdictvalue(self, name, w_value):
            raise self._not_settable(w_obj, name, w_descr)

    def _not_settable(self, w_obj, name, w_descr):
        if w_descr is not None:
            return oefmt(self.w_AttributeError, "'%T' object attribute '%s' is read-only", w_obj, name)
        return self._no_attribute(w_obj, name)

    def delattr(self, w_obj, w_name):
        """`delattr(obj, name)`."""
        self.delattr_text(w_obj, self.attribute_name(w_name))

    def delattr_text(self, w_obj, name):
        """`del obj.name`."""
        w_delattr = self.type(w_obj).slots.delattr
        if w_delattr is self.w_object_delattr:
            self.generic_delattr(w_obj, name)
        else:
            self.get_and_call_function(w_delattr, w_obj, self.newtext(name))

    def generic_delattr(self, w_obj, name):
        """`object.__delattr__`. Raises AttributeError."""
        w_descr = self.type(w_obj).lookup(name)
        if w_descr is not None:
            slots = self.type(w_descr).slots
            if slots.delete is not None:
                self.get_and_call_function(slots.delete, w_descr, w_obj)
                return
            if slots.set is not None:
                raise oefmt(self.w_AttributeError, "__delete__")
        if not w_obj.deldictvalue(self, name):
            if w_obj.getdict(self) is not None:
                raise self._no_attribute(w_obj, name)
            raise self._not_settable(w_obj, name, w_descr)

    # ---- attributes of classes

    def type_getattr(self, w_type, name):
        """`type.__getattribute__`. Raises AttributeError."""
        w_result = self.type_findattr(w_type, name)
        if w_result is None:
            raise self.attribute_error(
                w_type, name, "type object '%s' has no attribute '%s'" % (w_type.name, name))
        return w_result

    def type_findattr(self, w_type, name):
        w_meta = self.type(w_type)
        w_descr = w_meta.lookup(name)
        if w_descr is not None and self.is_data_descriptor(w_descr):
            return self.bind(w_descr, w_type, w_meta)
        w_value = w_type.lookup(name)
        if w_value is not None:
            return self.get_from_class(w_value, w_type)
        if w_descr is not None:
            return self.bind(w_descr, w_type, w_meta)
        return None

    def get_from_class(self, w_value, w_type):
        """`__get__(None, type)` of a class attribute."""
        if isinstance(w_value, W_Function) or isinstance(w_value, W_MethodDescriptor) or (
                isinstance(w_value, W_FieldDescriptor)):
            # also for the type of None, with which `__get__` takes None for an instance
            return w_value
        w_get = self.type(w_value).slots.get
        if w_get is None:
            return w_value
        return self.get_and_call_function(w_get, w_value, self.w_None, w_type)

    def type_setattr(self, w_type, name, w_value):
        """`type.__setattr__`. Raises TypeError for built-in types."""
        w_type.check_mutable(self, name)
        w_descr = self.type(w_type).lookup(name)
        if w_descr is not None:
            slots = self.type(w_descr).slots
            if slots.set is not None:
                self.get_and_call_function(slots.set, w_descr, w_type, w_value)
                return
            if slots.delete is not None:
                raise oefmt(self.w_AttributeError, "__set__")
        w_type.set_attribute(name, w_value)

    def type_delattr(self, w_type, name):
        """`type.__delattr__`. Raises TypeError for built-in types."""
        w_type.check_mutable(self, name)
        w_descr = self.type(w_type).lookup(name)
        if w_descr is not None:
            slots = self.type(w_descr).slots
            if slots.delete is not None:
                self.get_and_call_function(slots.delete, w_descr, w_type)
                return
            if slots.set is not None:
                raise oefmt(self.w_AttributeError, "__delete__")
        if not w_type.delete_attribute(name):
            raise oefmt(self.w_AttributeError, "type object '%N' has no attribute '%s'", w_type, name)

    def module_name(self, w_type):
        """The text of a class's `__module__`, '' if it has none."""
        assert isinstance(w_type, W_Type)
        w_module = w_type.own('__module__')
        if w_module is None:
            return '' if w_type.is_heaptype else w_type.typedef_of_layout.module
        if not self.is_str(w_module):
            return ''
        return self.text_w(w_module)
