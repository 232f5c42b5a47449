"""The str type: TypeDefs of str and its iterators.

Representation and operators are in strcore.py, methods in strmethods_*.py, formatting in
strformat.py and strpercent.py, repr in strrepr.py, codecs in codec_*.py.
"""
import types

from interpreter.gateway import interp2app
from interpreter.typedef import TypeDef
from objspace import strmethods_case, strmethods_search, strmethods_split
from objspace.strbuilder import join_pieces
from objspace.strcore import W_AsciiIterator, W_StrIterator, W_StrObject
from objspace.strformat import format_value, str_dunder_format, str_format, str_format_map
from objspace.strmethods_convert import descr_new_str, str_encode, str_maketrans, str_translate
from objspace.strpercent import str_mod, str_rmod
from objspace.strrepr import ascii_of, str_repr

# for the rest of the object space
__all__ = ['W_AsciiIterator', 'W_StrIterator', 'W_StrObject', 'ascii_of', 'format_value', 'join_pieces']


def _method(function, kw=''):
    "Expose a function of strmethods_*.py as a method of str."
    return interp2app(types.MethodType(function, None, W_StrObject), kw=kw)


_KEYWORDS = {
    'split': 'sep maxsplit', 'rsplit': 'sep maxsplit', 'splitlines': 'keepends', 'expandtabs': 'tabsize',
}


def _methods(module):
    "All functions str_<name> of a module, as TypeDef entries."
    result = {}
    for name, function in module.__dict__.items():
        if name.startswith('str_'):
            bare = name[len('str_'):]
            result[bare] = _method(function, _KEYWORDS.get(bare, ''))
    return result


W_StrObject.typedef = TypeDef(
    'str',
    doc=descr_new_str.__doc__,
    __new__=interp2app(descr_new_str, kw='object encoding errors'),
    __len__=interp2app(W_StrObject.descr_len),
    __iter__=interp2app(W_StrObject.descr_iter),
    __getitem__=interp2app(W_StrObject.descr_getitem),
    __contains__=interp2app(W_StrObject.descr_contains),
    __add__=interp2app(W_StrObject.descr_add),
    __mul__=interp2app(W_StrObject.descr_mul),
    __rmul__=interp2app(W_StrObject.descr_mul),
    __mod__=_method(str_mod),
    __rmod__=_method(str_rmod),
    __eq__=interp2app(W_StrObject.descr_eq),
    __ne__=interp2app(W_StrObject.descr_ne),
    __lt__=interp2app(W_StrObject.descr_lt),
    __le__=interp2app(W_StrObject.descr_le),
    __gt__=interp2app(W_StrObject.descr_gt),
    __ge__=interp2app(W_StrObject.descr_ge),
    __hash__=interp2app(W_StrObject.descr_hash),
    __getnewargs__=interp2app(W_StrObject.descr_getnewargs),
    __repr__=_method(str_repr),
    __str__=interp2app(W_StrObject.descr_str),
    __format__=_method(str_dunder_format),
    format=_method(str_format),
    format_map=_method(str_format_map),
    encode=_method(str_encode, 'encoding errors'),
    translate=_method(str_translate),
    maketrans=interp2app(str_maketrans, as_staticmethod=True),
)
W_StrObject.typedef.add(**_methods(strmethods_case))
W_StrObject.typedef.add(**_methods(strmethods_search))
W_StrObject.typedef.add(**_methods(strmethods_split))


def _iterator_typedef(name, cls):
    return TypeDef(
        name,
        __iter__=interp2app(cls.descr_self),
        __next__=interp2app(cls.descr_next),
        __length_hint__=interp2app(cls.descr_length_hint),
        __reduce__=interp2app(cls.descr_reduce),
        __setstate__=interp2app(cls.descr_setstate),
    )


W_AsciiIterator.typedef = _iterator_typedef('str_ascii_iterator', W_AsciiIterator)
W_StrIterator.typedef = _iterator_typedef('str_iterator', W_StrIterator)
