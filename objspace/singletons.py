"""None, Ellipsis and NotImplemented (True and False are in boolobject.py)."""
from interpreter import warning
from interpreter.error import oefmt
from interpreter.gateway import interp2app
from interpreter.root import W_Root
from interpreter.typedef import TypeDef


class W_NoneObject(W_Root):
    _attrs_ = []

    def descr_repr(self, space):
        return space.newtext('None')

    def descr_bool(self, space):
        return space.w_False


class W_Ellipsis(W_Root):
    _attrs_ = []

    def descr_repr(self, space):
        return space.newtext('Ellipsis')


class W_NotImplemented(W_Root):
    _attrs_ = []

    def descr_repr(self, space):
        return space.newtext('NotImplemented')

    def descr_bool(self, space):
        warning.warn_text(space, space.w_DeprecationWarning,
                          "NotImplemented should not be used in a boolean context")
        return space.w_True


w_None = W_NoneObject()
w_Ellipsis = W_Ellipsis()
w_NotImplemented = W_NotImplemented()


def _no_arguments(space, w_type, args):
    if len(args.args_w) > 0 or (args.names is not None and len(args.names) > 0):
        raise oefmt(space.w_TypeError, "%N takes no arguments", w_type)


def descr_new_none(space, w_type, __args__):
    _no_arguments(space, w_type, __args__)
    return w_None


def descr_new_ellipsis(space, w_type, __args__):
    _no_arguments(space, w_type, __args__)
    return w_Ellipsis


def descr_new_not_implemented(space, w_type, __args__):
    _no_arguments(space, w_type, __args__)
    return w_NotImplemented


W_NoneObject.typedef = TypeDef(
    'NoneType', acceptable_as_base=False,
    __new__=interp2app(descr_new_none),
    __repr__=interp2app(W_NoneObject.descr_repr),
    __bool__=interp2app(W_NoneObject.descr_bool))

W_Ellipsis.typedef = TypeDef(
    'ellipsis', acceptable_as_base=False,
    __new__=interp2app(descr_new_ellipsis),
    __reduce__=interp2app(W_Ellipsis.descr_repr),           # pickled by name
    __repr__=interp2app(W_Ellipsis.descr_repr))

W_NotImplemented.typedef = TypeDef(
    'NotImplementedType', acceptable_as_base=False,
    __new__=interp2app(descr_new_not_implemented),
    __bool__=interp2app(W_NotImplemented.descr_bool),
    __reduce__=interp2app(W_NotImplemented.descr_repr),
    __repr__=interp2app(W_NotImplemented.descr_repr))
