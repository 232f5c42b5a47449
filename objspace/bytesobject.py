"""The bytes type: its constructor, iterator and TypeDefs.

Representation and operators are in bytescore.py, methods in bytesmethods*.py, % in strpercent.py.
"""
import types

from interpreter.error import oefmt
from interpreter.gateway import interp2app
from interpreter.typedef import TypeDef
from objspace import bytesmethods, bytesmethods_layout
from objspace.bytescore import LONGEST, W_BytesIterator, W_BytesObject, size_or_not_int, warn_str
from objspace.codec_registry import encode
from objspace.strcore import W_StrObject, from_ascii
from objspace.strmethods_convert import option_text
from objspace.strpercent import bytes_mod, bytes_rmod
from objspace.strrepr import repr_bytes_text
from objspace.strsearch import is_iterable


def descr_new_bytes(space, w_type, w_source=None, w_encoding=None, w_errors=None):
    """bytes(iterable_of_ints) -> bytes
    bytes(string, encoding[, errors]) -> bytes
    bytes(bytes_or_buffer) -> immutable copy of bytes_or_buffer
    bytes(int) -> bytes object of size given by the parameter initialized with null bytes
    bytes() -> empty bytes object"""
    w_value = _new_value(space, w_source, w_encoding, w_errors)
    if w_type is space.w_bytes:
        return w_value
    w_result = space.allocate_instance(W_BytesObject, w_type)
    W_BytesObject.__init__(w_result, w_value.data)
    return w_result


def _new_value(space, w_source, w_encoding, w_errors):
    if w_encoding is not None or w_errors is not None:
        return encoded_source(space, w_source, w_encoding, w_errors, 'bytes')
    if w_source is None:
        return W_BytesObject('')
    if isinstance(w_source, W_BytesObject) and not w_source.is_user_instance:
        return w_source
    w_method = space.lookup(w_source, '__bytes__')
    if w_method is not None:
        w_value = space.get_and_call_function(w_method, w_source)
        if not isinstance(w_value, W_BytesObject):
            raise oefmt(space.w_TypeError, "__bytes__ returned non-bytes (type %T)", w_value)
        return w_value
    if isinstance(w_source, W_StrObject):
        raise oefmt(space.w_TypeError, "string argument without an encoding")
    if space.type(w_source).slots.index is not None:
        count = size_or_not_int(space, w_source, LONGEST)
        if count >= 0:
            return W_BytesObject('\x00' * count)
    return W_BytesObject(bytes_of_object(space, w_source))


def encoded_source(space, w_source, w_encoding, w_errors, function):
    """The bytes of the str given to bytes() or bytearray() with an encoding, or with errors. Raises TypeError."""
    encoding = option_text(space, w_encoding, function, 'encoding', 'utf-8')
    errors = option_text(space, w_errors, function, 'errors', 'strict')
    if not isinstance(w_source, W_StrObject):
        if w_encoding is None:
            raise oefmt(space.w_TypeError, "errors without a string argument")
        raise oefmt(space.w_TypeError, "encoding without a string argument")
    if w_encoding is None:
        raise oefmt(space.w_TypeError, "string argument without an encoding")
    return encode(space, w_source, encoding, errors)


def bytes_of_object(space, w_source):
    """Return the bytes of a bytes-like object or an iterable of ints. Raises TypeError, ValueError."""
    data = w_source.flat_bytes(space)
    if data is not None:
        return data
    if not is_iterable(space, w_source):
        raise oefmt(space.w_TypeError, "cannot convert '%T' object to bytes", w_source)
    chars = []
    w_iterator = space.iter(w_source)
    space.ask_length_hint(w_source)
    while True:
        w_item = space.next_or_none(w_iterator)
        if w_item is None:
            return ''.join(chars)
        value = space.getindex_w(w_item, None)
        if not 0 <= value <= 255:
            raise oefmt(space.w_ValueError, "bytes must be in range(0, 256)")
        chars.append(chr(value))


def bytes_repr(self, space):
    """`repr(bytes)`."""
    return from_ascii(repr_bytes_text(self.data, 'b'))


def bytes_str(self, space):
    """`str(bytes)`."""
    warn_str(space, 'bytes')
    return bytes_repr(self, space)


def _method(function, kw=''):
    "Expose a function of bytesmethods*.py as a method of bytes."
    return interp2app(types.MethodType(function, None, W_BytesObject), kw=kw)


METHOD_KEYWORDS = {
    'decode': 'encoding errors', 'split': 'sep maxsplit', 'rsplit': 'sep maxsplit',
    'splitlines': 'keepends', 'expandtabs': 'tabsize', 'hex': 'sep bytes_per_sep',
    'translate': 'delete',
}


def _methods(module):
    "All functions bytes_<name> of a module, as TypeDef entries."
    result = {}
    for name, function in module.__dict__.items():
        if name.startswith('bytes_') and name not in ('bytes_maketrans', 'bytes_fromhex'):
            bare = name[len('bytes_'):]
            result[bare] = _method(function, METHOD_KEYWORDS.get(bare, ''))
    return result


W_BytesObject.typedef = TypeDef(
    'bytes',
    doc=descr_new_bytes.__doc__,
    __new__=interp2app(descr_new_bytes, kw='source encoding errors'),
    __len__=interp2app(W_BytesObject.descr_len),
    __iter__=interp2app(W_BytesObject.descr_iter),
    __getitem__=interp2app(W_BytesObject.descr_getitem),
    __contains__=interp2app(W_BytesObject.descr_contains),
    __add__=interp2app(W_BytesObject.descr_add),
    __mul__=interp2app(W_BytesObject.descr_mul),
    __rmul__=interp2app(W_BytesObject.descr_mul),
    __mod__=_method(bytes_mod),
    __rmod__=_method(bytes_rmod),
    __eq__=interp2app(W_BytesObject.descr_eq),
    __ne__=interp2app(W_BytesObject.descr_ne),
    __lt__=interp2app(W_BytesObject.descr_lt),
    __le__=interp2app(W_BytesObject.descr_le),
    __gt__=interp2app(W_BytesObject.descr_gt),
    __ge__=interp2app(W_BytesObject.descr_ge),
    __hash__=interp2app(W_BytesObject.descr_hash),
    __getnewargs__=interp2app(W_BytesObject.descr_getnewargs),
    __bytes__=interp2app(W_BytesObject.descr_bytes),
    __repr__=_method(bytes_repr),
    __str__=_method(bytes_str),
    maketrans=interp2app(bytesmethods.bytes_maketrans, as_staticmethod=True),
    fromhex=interp2app(bytesmethods_layout.bytes_fromhex, as_classmethod=True),
)
W_BytesObject.typedef.add(**_methods(bytesmethods))
W_BytesObject.typedef.add(**_methods(bytesmethods_layout))

W_BytesIterator.typedef = TypeDef(
    'bytes_iterator',
    __iter__=interp2app(W_BytesIterator.descr_self),
    __next__=interp2app(W_BytesIterator.descr_next),
    __length_hint__=interp2app(W_BytesIterator.descr_length_hint),
    __reduce__=interp2app(W_BytesIterator.descr_reduce),
    __setstate__=interp2app(W_BytesIterator.descr_setstate),
)
