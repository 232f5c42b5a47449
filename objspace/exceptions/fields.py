"""Exceptions with a field or two: StopIteration, SystemExit, NameError,
AttributeError, ImportError; and KeyError's str().

OSError is in oserror.py, SyntaxError in syntax.py, the UnicodeErrors in unicodeerror.py,
groups in group.py.
"""
from interpreter.error import oefmt
from interpreter.gateway import interp2app
from interpreter.typedef import TypeDef
from objspace.exceptions.base import (
    W_BaseException, member, new_exception_maker, take_keywords)


class W_StopIteration(W_BaseException):
    """`value` is the returned value of a generator."""

    def __init__(self, space):
        W_BaseException.__init__(self, space)
        self.w_value = None

    def descr_init(self, space, __args__):
        W_BaseException.descr_init(self, space, __args__)
        self.w_value = self.args_w[0] if len(self.args_w) > 0 else None


class W_SystemExit(W_BaseException):
    """`code` is the process's exit status, or a message."""

    def __init__(self, space):
        W_BaseException.__init__(self, space)
        self.w_code = None

    def descr_init(self, space, __args__):
        W_BaseException.descr_init(self, space, __args__)
        count = len(self.args_w)
        if count == 1:
            self.w_code = self.args_w[0]
        elif count > 1:
            self.w_code = space.newtuple(self.args_w)


def descr_str_of_key_error(space, w_self):
    """str() of a KeyError is the repr() of the missing key, so that an empty or blank key is seen."""
    if not isinstance(w_self, W_BaseException):
        raise oefmt(space.w_TypeError,
                    "descriptor '__str__' requires a 'BaseException' object but received a '%T'", w_self)
    if len(w_self.args_w) == 1:
        return space.repr(w_self.args_w[0])
    return w_self.descr_str(space)


class W_NameError(W_BaseException):
    """`name` is the unknown name."""

    def __init__(self, space):
        W_BaseException.__init__(self, space)
        self.w_name = None

    def descr_init(self, space, __args__):
        values_w = take_keywords(space, __args__, self, ['name'])
        self.args_w = __args__.args_w
        self.w_name = values_w[0]


class W_AttributeError(W_BaseException):
    """`name` is the missing attribute of `obj`."""

    def __init__(self, space):
        W_BaseException.__init__(self, space)
        self.w_name = None
        self.w_obj = None

    def descr_init(self, space, __args__):
        values_w = take_keywords(space, __args__, self, ['name', 'obj'])
        self.args_w = __args__.args_w
        self.w_name = values_w[0]
        self.w_obj = values_w[1]


class W_ImportError(W_BaseException):
    """`msg`, the module's `name`, and the `path` of the file that failed."""

    def __init__(self, space):
        W_BaseException.__init__(self, space)
        self.w_msg = None
        self.w_name = None
        self.w_path = None

    def descr_init(self, space, __args__):
        values_w = take_keywords(space, __args__, self, ['name', 'path'])
        self.args_w = __args__.args_w
        self.w_name = values_w[0]
        self.w_path = values_w[1]
        self.w_msg = self.args_w[0] if len(self.args_w) == 1 else None

    def descr_str(self, space):
        w_msg = self.w_msg
        if w_msg is not None and space.type(w_msg) is space.w_str:
            return w_msg
        return W_BaseException.descr_str(self, space)

    def descr_reduce(self, space):
        if self.w_name is None and self.w_path is None:
            return W_BaseException.descr_reduce(self, space)
        w_state = space.newdict()
        if self.w_name is not None:
            space.setitem_text(w_state, 'name', self.w_name)
        if self.w_path is not None:
            space.setitem_text(w_state, 'path', self.w_path)
        return space.newtuple([space.type(self), space.newtuple(self.args_w), w_state])


def _typedef(name, cls, base, **attributes):
    return TypeDef(name, base, __new__=new_exception_maker(cls), **attributes)


def define(exception_typedef):
    """Make the TypeDefs of this file's classes, given their bases; called once by table.py.

    An attribute called `name` is added afterwards: TypeDef has a parameter of that name.
    """
    W_StopIteration.typedef = _typedef(
        'StopIteration', W_StopIteration, exception_typedef,
        __init__=interp2app(W_StopIteration.descr_init),
        value=member(W_StopIteration, 'w_value'))
    W_SystemExit.typedef = _typedef(
        'SystemExit', W_SystemExit, W_BaseException.typedef,
        __init__=interp2app(W_SystemExit.descr_init),
        code=member(W_SystemExit, 'w_code'))
    W_NameError.typedef = _typedef(
        'NameError', W_NameError, exception_typedef,
        __init__=interp2app(W_NameError.descr_init))
    W_NameError.typedef.add(name=member(W_NameError, 'w_name'))
    W_AttributeError.typedef = _typedef(
        'AttributeError', W_AttributeError, exception_typedef,
        __init__=interp2app(W_AttributeError.descr_init),
        obj=member(W_AttributeError, 'w_obj'))
    W_AttributeError.typedef.add(name=member(W_AttributeError, 'w_name'))
    W_ImportError.typedef = _typedef(
        'ImportError', W_ImportError, exception_typedef,
        __init__=interp2app(W_ImportError.descr_init),
        __str__=interp2app(W_ImportError.descr_str),
        __reduce__=interp2app(W_ImportError.descr_reduce),
        msg=member(W_ImportError, 'w_msg'),
        path=member(W_ImportError, 'w_path'))
    W_ImportError.typedef.add(name=member(W_ImportError, 'w_name'))
