"""int() of anything: numbers, text, bytes.

Reading text is in numberparsing.py; the constructor itself, with subclasses, in intobject.py.
"""
from interpreter.error import OperationError, oefmt
from objspace.conversion_result import warn_of_subclass, warn_of_trunc
from objspace.int_base import W_AbstractIntObject
from objspace.numberparsing import number_text, parse_int


def new_int_value(space, w_x, w_base):
    """The plain int that `int(x, base)` is; a missing argument is an RPython None."""
    if w_x is None:
        if w_base is not None:
            raise oefmt(space.w_TypeError, "int() missing string argument")
        return space.newint(0)
    if w_base is None:
        return to_int(space, w_x)
    return _int_in_base(space, w_x, w_base)


def _int_in_base(space, w_x, w_base):
    base = space.getindex_w(w_base, None)
    if base != 0 and not 2 <= base <= 36:
        raise oefmt(space.w_ValueError, "int() base must be >= 2 and <= 36, or 0")
    if space.is_str(w_x):
        return parse_int(space, number_text(space.text_w(w_x)), base, w_x)
    if space.isinstance_w(w_x, space.w_bytes) or space.isinstance_w(w_x, space.w_bytearray):
        data = space.bytes_w(w_x)
        return parse_int(space, data, base, space.newbytes(data))
    raise oefmt(space.w_TypeError, "int() can't convert non-string with explicit base")


def bytes_or_none(space, w_x):
    """The contents of a bytes-like object; None for any other."""
    try:
        return space.bytes_w(w_x)
    except OperationError as e:
        if not e.match(space, space.w_TypeError):
            raise
        return None


def to_int(space, w_x):
    """`int(x)`: a plain int of a number, of text or of bytes. Raises TypeError, ValueError.

    Rule: int() in the library reference: `__int__`, then `__index__`, then `__trunc__`.
    """
    if isinstance(w_x, W_AbstractIntObject) and not w_x.is_user_instance:
        return w_x.exact(space)
    slots = space.type(w_x).slots
    if slots.int is not None:
        w_result = space.get_and_call_function(slots.int, w_x)
        if not isinstance(w_result, W_AbstractIntObject):
            raise oefmt(space.w_TypeError, "__int__ returned non-int (type %T)", w_result)
        if space.type(w_result) is not space.w_int:
            warn_of_subclass(space, '__int__', w_result, 'int')
        return w_result.exact(space)
    if slots.index is not None:
        return _plain(space, space.index(w_x))
    w_trunc = space.lookup(w_x, '__trunc__')
    if w_trunc is not None:
        warn_of_trunc(space)
        return _truncated(space, space.get_and_call_function(w_trunc, w_x))
    if space.is_str(w_x):
        return parse_int(space, number_text(space.text_w(w_x)), 10, w_x)
    data = bytes_or_none(space, w_x)
    if data is not None:
        return parse_int(space, data, 10, space.newbytes(data))
    raise oefmt(space.w_TypeError,
                "int() argument must be a string, a bytes-like object or a real number, not '%T'", w_x)


def _plain(space, w_int):
    assert isinstance(w_int, W_AbstractIntObject)
    return w_int.exact(space)


def _truncated(space, w_result):
    """The plain int of what `__trunc__` returned."""
    if isinstance(w_result, W_AbstractIntObject):
        return w_result.exact(space)
    if space.type(w_result).slots.index is None:
        raise oefmt(space.w_TypeError, "__trunc__ returned non-Integral (type %T)", w_result)
    return _plain(space, space.index(w_result))
