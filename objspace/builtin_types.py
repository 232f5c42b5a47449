"""The built-in types: one row each.  objspace/space.py makes a W_Type of every row."""
from interpreter.builtinfunction import (
    W_BuiltinFunction, W_ClassMethodDescriptor, W_MethodDescriptor, W_MethodWrapper, W_SlotWrapper)
from interpreter.cell import Cell
from interpreter.code import W_Code
from interpreter.frame import Frame
from interpreter.function import W_Function
from interpreter.gateway import interp2app
from interpreter.method import W_ClassMethod, W_Method, W_StaticMethod
from interpreter.moduleobject import W_Module
from interpreter.property import W_Property
from interpreter.superobject import W_Super
from interpreter.traceback import W_Traceback
from interpreter.typedef import GetSetProperty, W_Member
from objspace.boolobject import W_BoolObject
from objspace.bytearrayobject import BYTEARRAY_CLASSES
from objspace.bytesobject import W_BytesIterator, W_BytesObject
from objspace.complexobject import W_ComplexObject
from objspace.dictobject import W_DictObject
from objspace.dictview import DICT_VIEW_CLASSES
from objspace.exceptions.table import EXCEPTION_TYPEDEFS
from objspace.floatobject import W_FloatObject
from objspace.genericalias import W_GenericAlias, W_GenericAliasIterator, class_getitem
from objspace.instancedict import W_MappingProxy
from objspace.intobject import W_IntObject
from objspace.iterobject import ITERATOR_CLASSES, W_Enumerate
from objspace.listiterobject import W_ListIterator, W_ListReverseIterator
from objspace.listobject import W_ListObject
from objspace.memoryviewobject import MEMORYVIEW_CLASSES
from objspace.objectobject import W_Object
from objspace.rangeobject import RANGE_CLASSES
from objspace.setobject import SET_CLASSES, W_FrozensetObject, W_SetObject
from objspace.singletons import W_Ellipsis, W_NoneObject, W_NotImplemented
from objspace.sliceobject import W_SliceObject
from objspace.strobject import W_AsciiIterator, W_StrIterator, W_StrObject
from objspace.tupleobject import W_TupleIterator, W_TupleObject
from objspace.typemethods import W_Type
from objspace.uniontype import W_UnionType
from objspace.zipobject import W_Zip

BUILTIN_CLASSES = [
    W_Object,
    W_Type,
    W_NoneObject,
    W_Ellipsis,
    W_NotImplemented,
    # numbers
    W_IntObject,
    W_BoolObject,
    W_FloatObject,
    W_ComplexObject,
    W_SliceObject,
    # text
    W_StrObject,
    W_StrIterator,
    W_AsciiIterator,
    W_BytesObject,
    W_BytesIterator,
    # containers
    W_TupleObject,
    W_TupleIterator,
    W_ListObject,
    W_ListIterator,
    W_ListReverseIterator,
    W_DictObject,
    W_MappingProxy,
    W_Zip,
    W_GenericAlias,
    W_GenericAliasIterator,
    W_UnionType,
    # functions and classes
    W_BuiltinFunction,
    W_MethodDescriptor,
    W_SlotWrapper,
    W_MethodWrapper,
    W_ClassMethodDescriptor,
    W_Function,
    W_Method,
    W_StaticMethod,
    W_ClassMethod,
    W_Property,
    W_Super,
    W_Member,
    GetSetProperty,
    Cell,
    # code and frames
    W_Code,
    Frame,
    W_Traceback,
    W_Module,
] + BYTEARRAY_CLASSES + MEMORYVIEW_CLASSES + RANGE_CLASSES + SET_CLASSES + DICT_VIEW_CLASSES + ITERATOR_CLASSES + EXCEPTION_TYPEDEFS

# the types that can be subscripted: `list[int]`
for _cls in [W_TupleObject, W_ListObject, W_DictObject, W_SetObject, W_FrozensetObject, W_Enumerate,
             W_MappingProxy]:
    _cls.typedef.add(__class_getitem__=interp2app(class_getitem, as_classmethod=True))
