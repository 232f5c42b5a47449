"""The bytearray type: its TypeDefs, with the methods of bytes wrapped for bytearray.

Representation and operators are in bytearraycore.py, methods of its own in bytearraymethods.py.
"""
import inspect
import types

from interpreter.gateway import interp2app
from interpreter.typedef import TypeDef
from objspace import bytearraymethods, bytesmethods, bytesmethods_layout
from objspace.bytearraycore import W_BytearrayIterator, W_BytearrayObject, as_bytearrays
from objspace.bytescore import W_BytesObject
from objspace.bytesobject import METHOD_KEYWORDS
from objspace.strpercent import bytes_mod


def descr_new_bytearray(space, w_type, __args__):
    """Create an empty bytearray; __init__ fills it."""
    w_result = space.allocate_instance(W_BytearrayObject, w_type)
    W_BytearrayObject.__init__(w_result, '')
    return w_result


def _wrapped(function):
    """The function of bytes as one of bytearray: it works on a bytes copy of self."""
    argnames = inspect.getargspec(function)[0]
    source = 'def wrapped(%s):\n    return as_bytearrays(space, function(W_BytesObject(self.as_str()), %s))' % (
        ', '.join(argnames), ', '.join(argnames[1:]))
    namespace = {'as_bytearrays': as_bytearrays, 'function': function, 'W_BytesObject': W_BytesObject}
    exec(source, namespace)
    wrapped = namespace['wrapped']
    wrapped.__defaults__ = function.__defaults__
    wrapped.__doc__ = function.__doc__
    wrapped.__name__ = function.__name__.replace('bytes_', 'bytearray_')
    for name in ('unwrap_spec', 'convention', 'shown_name'):
        if hasattr(function, name):
            setattr(wrapped, name, getattr(function, name))
    return wrapped


def _method(function, kw=''):
    "Expose a plain function as a method of bytearray."
    return interp2app(types.MethodType(function, None, W_BytearrayObject), kw=kw)


def _methods_of_bytes(module):
    "The functions bytes_<name> of a module, as TypeDef entries."
    result = {}
    for name, function in module.__dict__.items():
        if name.startswith('bytes_') and name not in ('bytes_maketrans', 'bytes_fromhex', 'bytes_join'):
            bare = name[len('bytes_'):]
            result[bare] = _method(_wrapped(function), METHOD_KEYWORDS.get(bare, ''))
    return result


W_BytearrayObject.typedef = TypeDef(
    'bytearray',
    doc='''bytearray(iterable_of_ints) -> bytearray
bytearray(string, encoding[, errors]) -> bytearray
bytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer
bytearray(int) -> bytes array of size given by the parameter initialized with null bytes
bytearray() -> empty bytes array''',
    __new__=interp2app(descr_new_bytearray),
    __init__=interp2app(W_BytearrayObject.descr_init, kw='source encoding errors'),
    __len__=interp2app(W_BytearrayObject.descr_len),
    __iter__=interp2app(W_BytearrayObject.descr_iter),
    __getitem__=interp2app(W_BytearrayObject.descr_getitem),
    __setitem__=interp2app(W_BytearrayObject.descr_setitem),
    __delitem__=interp2app(W_BytearrayObject.descr_delitem),
    __contains__=interp2app(W_BytearrayObject.descr_contains),
    __add__=interp2app(W_BytearrayObject.descr_add),
    __iadd__=interp2app(W_BytearrayObject.descr_iadd),
    __mul__=interp2app(W_BytearrayObject.descr_mul),
    __rmul__=interp2app(W_BytearrayObject.descr_mul),
    __imul__=interp2app(W_BytearrayObject.descr_imul),
    __mod__=_method(_wrapped(bytes_mod)),
    __rmod__=_method(bytearraymethods.descr_rmod),
    __eq__=interp2app(W_BytearrayObject.descr_eq),
    __ne__=interp2app(W_BytearrayObject.descr_ne),
    __lt__=interp2app(W_BytearrayObject.descr_lt),
    __le__=interp2app(W_BytearrayObject.descr_le),
    __gt__=interp2app(W_BytearrayObject.descr_gt),
    __ge__=interp2app(W_BytearrayObject.descr_ge),
    __hash__=None,
    __repr__=interp2app(W_BytearrayObject.descr_repr),
    __str__=interp2app(W_BytearrayObject.descr_str),
    __alloc__=_method(bytearraymethods.descr_alloc),
    join=_method(bytearraymethods.descr_join),
    __reduce__=_method(bytearraymethods.descr_reduce),
    __reduce_ex__=_method(bytearraymethods.descr_reduce_ex),
    maketrans=interp2app(bytesmethods.bytes_maketrans, as_staticmethod=True),
    fromhex=interp2app(bytearraymethods.descr_fromhex, as_classmethod=True),
)
for _name in 'append extend insert pop remove reverse clear copy'.split():
    W_BytearrayObject.typedef.add(**{_name: _method(getattr(bytearraymethods, 'descr_' + _name))})
W_BytearrayObject.typedef.add(**_methods_of_bytes(bytesmethods))
W_BytearrayObject.typedef.add(**_methods_of_bytes(bytesmethods_layout))

W_BytearrayIterator.typedef = TypeDef(
    'bytearray_iterator',
    __iter__=interp2app(W_BytearrayIterator.descr_self),
    __next__=interp2app(W_BytearrayIterator.descr_next),
    __length_hint__=interp2app(W_BytearrayIterator.descr_length_hint),
    __reduce__=interp2app(W_BytearrayIterator.descr_reduce),
    __setstate__=interp2app(W_BytearrayIterator.descr_setstate),
)

BYTEARRAY_CLASSES = [W_BytearrayObject, W_BytearrayIterator]
