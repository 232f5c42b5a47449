"""The TypeDefs of array.array and its iterator."""
import types

from interpreter.gateway import interp2app
from interpreter.typedef import GetSetProperty, TypeDef
from module.array import interp_methods, interp_pickle
from module.array.interp_array import W_Array, W_ArrayIterator


def fget_typecode(self, space):
    return space.newtext(self.code)


def fget_itemsize(self, space):
    return space.newint(self.size)


def _method(function):
    "Expose a plain function as a method of array."
    return interp2app(types.MethodType(function, None, W_Array))


W_Array.typedef = TypeDef(
    'array', module='array',
    doc=interp_methods.descr_new_array.__doc__,
    __module__='array',
    __new__=interp2app(interp_methods.descr_new_array),
    __len__=interp2app(W_Array.descr_len),
    __iter__=interp2app(W_Array.descr_iter),
    __getitem__=interp2app(W_Array.descr_getitem),
    __setitem__=interp2app(W_Array.descr_setitem),
    __delitem__=interp2app(W_Array.descr_delitem),
    __contains__=interp2app(W_Array.descr_contains),
    __add__=interp2app(W_Array.descr_add),
    __iadd__=interp2app(W_Array.descr_iadd),
    __mul__=interp2app(W_Array.descr_mul),
    __rmul__=interp2app(W_Array.descr_mul),
    __imul__=interp2app(W_Array.descr_imul),
    __eq__=interp2app(W_Array.descr_eq),
    __ne__=interp2app(W_Array.descr_ne),
    __lt__=interp2app(W_Array.descr_lt),
    __le__=interp2app(W_Array.descr_le),
    __gt__=interp2app(W_Array.descr_gt),
    __ge__=interp2app(W_Array.descr_ge),
    __hash__=None,
    __repr__=interp2app(W_Array.descr_repr),
    __copy__=_method(interp_methods.array_copy),
    __deepcopy__=_method(interp_methods.array_deepcopy),
    __reduce_ex__=_method(interp_pickle.array_reduce_ex),
    typecode=GetSetProperty(fget_typecode, cls=W_Array),
    itemsize=GetSetProperty(fget_itemsize, cls=W_Array),
)
for _name in ('append extend insert pop remove index count reverse byteswap buffer_info tobytes frombytes tolist'
              ' fromlist fromunicode tounicode fromfile tofile').split():
    W_Array.typedef.add(**{_name: _method(getattr(interp_methods, 'array_' + _name))})

W_ArrayIterator.typedef = TypeDef(
    'arrayiterator', module='array',
    __iter__=interp2app(W_ArrayIterator.descr_self),
    __next__=interp2app(W_ArrayIterator.descr_next),
    __reduce__=interp2app(W_ArrayIterator.descr_reduce),
    __setstate__=interp2app(W_ArrayIterator.descr_setstate),
)
