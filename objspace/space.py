"""The object space: one frozen, prebuilt object through which the machine reaches all others.

`space` at the end of this file is that object.  Its operations come from the mixins in
operations_*.py; here the types are made from the TypeDefs of `builtin_types.py` and the
well-known objects are named.
"""
import sys

from interpreter.builtinfunction import (
    W_ClassMethodDescriptor, W_MethodDescriptor, W_NewFunction, W_SlotWrapper, W_StaticFunction)
from interpreter.error import oefmt
from interpreter.executioncontext import ExecutionContext
from interpreter.gateway import interp2app
from interpreter.machine import machine
from interpreter.root import W_Root
from interpreter.function import W_StaticMethod
from interpreter.typedef import MEMBERS, GetSetProperty, instantiate_property
from objspace.boolobject import w_False, w_True
from objspace.builtin_types import BUILTIN_CLASSES
from objspace.dictobject import new_dict
from objspace.instancedict import W_MappingProxy, new_instance_dict, new_type_dict_view
from objspace.iterobject import W_SequenceIterator
from objspace.listobject import new_list
from objspace.mapdict import check_layouts
from objspace.moduledict import new_module_dict
from objspace.objectobject import INSTANCE_DICT, INSTANCE_WEAKREF, W_Object
from objspace.operations_attributes import AttributeOperations
from objspace.operations_binary import BinaryOperations
from objspace.operations_calls import CallOperations
from objspace.operations_containers import ContainerOperations
from objspace.operations_convert import ConvertOperations
from objspace.operations_exceptions import ExceptionOperations
from objspace.setobject import new_set
from objspace.singletons import w_Ellipsis, w_None, w_NotImplemented
from objspace.sliceobject import W_SliceObject
from objspace.slots import is_slot_wrapper
from objspace.tupleobject import W_TupleObject
from objspace.typemethods import W_Type
from objspace.typeobject import new_builtin_type


class ObjSpace(AttributeOperations, BinaryOperations, CallOperations, ContainerOperations,
               ConvertOperations, ExceptionOperations):
    """All operations on boxed objects. Frozen: its attributes are constants when translated."""

    maxint = sys.maxint
    w_None = w_None
    w_True = w_True
    w_False = w_False
    w_Ellipsis = w_Ellipsis
    w_NotImplemented = w_NotImplemented

    def __init__(self):
        self.ec = ExecutionContext()
        self.builtin_modules = {}
        for cls in BUILTIN_CLASSES:
            self.add_type(cls)
        self._finish_types()

    def _freeze_(self):
        return True

    # ---- types (host level, while the space starts)

    def add_type(self, cls):
        """Make the W_Type of an interp-level class (or of a bare TypeDef); host level only.

        It becomes `space.w_<name>`. Modules call this for types of their own.
        """
        typedef = getattr(cls, 'typedef', cls)
        if typedef.w_type is not None:
            return typedef.w_type
        if typedef is not cls:
            typedef.interp_class = cls
        if typedef.base is not None:
            bases_w = [self.add_type(typedef.base)]
            if typedef.extra_base is not None:
                bases_w.append(self.add_type(typedef.extra_base))
        elif typedef.name == 'object':
            bases_w = []
        else:
            bases_w = [self.add_type(W_Object)]
        w_type = new_builtin_type(self, typedef, bases_w, {})
        setattr(self, 'w_' + typedef.name.replace('-', '_').replace('.', '_'), w_type)
        self._fill_type(w_type, typedef)
        w_type.ready()
        return w_type

    def _fill_type(self, w_type, typedef):
        for name in sorted(typedef.rawdict):
            w_type.dict_w[name] = self.wrap_typedef_entry(w_type, typedef, name, typedef.rawdict[name])
        if typedef.has_dict and '__dict__' not in typedef.rawdict \
                and not (typedef.base is not None and typedef.base.has_dict):
            w_type.dict_w['__dict__'] = self._property_of(w_type, '__dict__', INSTANCE_DICT)
        if '__doc__' not in typedef.rawdict:
            w_type.dict_w['__doc__'] = self.newtext_or_none(typedef.doc)
        if '__eq__' in typedef.rawdict and '__hash__' not in typedef.rawdict:
            w_type.dict_w['__hash__'] = self.w_None

    def _property_of(self, w_type, name, prop):
        prop = instantiate_property(prop)
        prop.name = name
        prop.w_objclass = w_type
        prop.is_member = name in MEMBERS.get(w_type.name, [])
        return prop

    def wrap_typedef_entry(self, w_type, typedef, name, value):
        """Return the boxed object for one entry of a TypeDef."""
        if isinstance(value, interp2app):
            if name == '__new__':
                return W_NewFunction(value.make_code(name, typedef.name), w_type)
            if value.as_staticmethod:
                return W_StaticMethod(W_StaticFunction(value.make_code(name, typedef.name), w_type))
            is_slot = is_slot_wrapper(typedef.name, name)
            code = value.make_code(name, typedef.name, is_method=True, is_slot=is_slot)
            if value.as_classmethod:
                return W_ClassMethodDescriptor(code, w_type)
            if is_slot:
                return W_SlotWrapper(code, w_type)
            return W_MethodDescriptor(code, w_type)
        if isinstance(value, GetSetProperty):
            return self._property_of(w_type, name, value)
        if isinstance(value, W_Root):
            return value
        if value is None:
            return self.w_None
        if isinstance(value, bool):
            return self.newbool(value)
        if isinstance(value, int):
            return self.newint(value)
        assert isinstance(value, str), (name, value)
        return self.newtext(value)

    def _finish_types(self):
        w_object, w_type = self.w_object, self.w_type
        self.w_instance_dict = self._property_of(w_object, '__dict__', INSTANCE_DICT)
        self.instance_dict_property = INSTANCE_DICT
        self.instance_weakref_property = INSTANCE_WEAKREF
        self.w_object_class = w_object.dict_w['__class__']
        self.w_object_getattribute = w_object.dict_w['__getattribute__']
        self.w_object_setattr = w_object.dict_w['__setattr__']
        self.w_object_delattr = w_object.dict_w['__delattr__']
        self.w_object_new = w_object.dict_w['__new__']
        self.w_object_init = w_object.dict_w['__init__']
        self.w_object_reduce = w_object.dict_w['__reduce__']
        self.w_object_getstate = w_object.dict_w['__getstate__']
        self.w_type_mro = w_type.dict_w['mro']
        self.w_type_new = w_type.dict_w['__new__']
        self.w_type_call = w_type.dict_w['__call__']
        self.w_type_getattribute = w_type.dict_w['__getattribute__']
        self.w_type_instancecheck = w_type.dict_w['__instancecheck__']
        self.w_type_subclasscheck = w_type.dict_w['__subclasscheck__']

    def builtin(self, name):
        """Return a member of the builtins module."""
        w_value = self.finditem_text(self.w_builtins_dict, name)
        if w_value is None:
            raise oefmt(self.w_AttributeError, "%s", name)
        return w_value

    # ---- constructors of containers

    def newtuple(self, items_w):
        """Box a list as a tuple; the list must not be changed afterwards."""
        return W_TupleObject(items_w[:])

    def newtuple2(self, w_a, w_b):
        return W_TupleObject([w_a, w_b])

    def newlist(self, items_w):
        """Box a copy of a list."""
        return new_list(self, items_w)

    def newdict(self):
        return new_dict(self)

    def new_mappingproxy(self, w_mapping):
        return W_MappingProxy(w_mapping)

    def new_module_dict(self):
        return new_module_dict(self)

    def newset(self):
        return new_set(self)

    def newslice(self, w_start, w_stop, w_step):
        return W_SliceObject(w_start, w_stop, w_step)

    def new_sequence_iterator(self, w_obj):
        return W_SequenceIterator(w_obj)

    def check_layouts(self, what, w_old, w_new):
        check_layouts(self, what, w_old, w_new)

    def new_instance_dict(self, w_obj):
        return new_instance_dict(self, w_obj)

    def new_type_dict_view(self, w_type):
        return new_type_dict_view(self, w_type)


assert W_Type.typedef is not None
space = ObjSpace()
machine.space = space
machine.space = space
