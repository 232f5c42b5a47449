"""types.SimpleNamespace, of which sys.implementation is one."""
from interpreter.error import oefmt
from interpreter.gateway import interp2app
from interpreter.root import W_Root
from interpreter.typedef import GetSetProperty, TypeDef
from objspace.reprguard import enter_repr, leave_repr


class W_Namespace(W_Root):
    """An object that is nothing but its attributes; `w_dict` holds them."""

    def __init__(self, space):
        self.w_dict = space.newdict()

    def getdict(self, space):
        return self.w_dict

    def descr_init(self, space, __args__):
        if len(__args__.args_w) > 0:
            raise oefmt(space.w_TypeError, "no positional arguments expected")
        if __args__.names is not None:
            for i in range(len(__args__.names)):
                space.setitem_text(self.w_dict, __args__.names[i], __args__.kwargs_w[i])

    def descr_repr(self, space):
        w_type = space.type(self)
        name = 'namespace' if space.is_w(w_type, space.w_SimpleNamespace) else w_type.getname()
        if not enter_repr(space, self):
            return space.newtext('%s(...)' % name)
        pieces = []
        try:
            for w_key in space.unpackiterable(self.w_dict):
                if space.isinstance_w(w_key, space.w_str) and space.text_w(w_key) != '':
                    w_value = space.getitem(self.w_dict, w_key)
                    pieces.append('%s=%s' % (space.text_w(w_key), space.text_w(space.repr(w_value))))
        finally:
            leave_repr(space)
        return space.newtext('%s(%s)' % (name, ', '.join(pieces)))

    def descr_eq(self, space, w_other):
        if not isinstance(w_other, W_Namespace):
            return space.w_NotImplemented
        return space.eq(self.w_dict, w_other.w_dict)

    def descr_ne(self, space, w_other):
        if not isinstance(w_other, W_Namespace):
            return space.w_NotImplemented
        return space.ne(self.w_dict, w_other.w_dict)

    def descr_lt(self, space, w_other):
        if not isinstance(w_other, W_Namespace):
            return space.w_NotImplemented
        return space.lt(self.w_dict, w_other.w_dict)

    def descr_le(self, space, w_other):
        if not isinstance(w_other, W_Namespace):
            return space.w_NotImplemented
        return space.le(self.w_dict, w_other.w_dict)

    def descr_gt(self, space, w_other):
        if not isinstance(w_other, W_Namespace):
            return space.w_NotImplemented
        return space.gt(self.w_dict, w_other.w_dict)

    def descr_ge(self, space, w_other):
        if not isinstance(w_other, W_Namespace):
            return space.w_NotImplemented
        return space.ge(self.w_dict, w_other.w_dict)

    def descr_reduce(self, space):
        """`__reduce__`."""
        return space.newtuple([space.type(self), space.newtuple([]), self.w_dict])

    def fget_dict(self, space):
        return self.w_dict


def descr_new_namespace(space, w_type, __args__):
    """`types.SimpleNamespace(**attributes)`"""
    w_obj = space.allocate_instance(W_Namespace, w_type)
    W_Namespace.__init__(w_obj, space)
    return w_obj


W_Namespace.typedef = TypeDef(
    'SimpleNamespace', module='types', has_dict=True, has_map=False,
    doc='A simple attribute-based namespace.\n\nSimpleNamespace(**kwargs)',
    __new__=interp2app(descr_new_namespace),
    __init__=interp2app(W_Namespace.descr_init),
    __repr__=interp2app(W_Namespace.descr_repr),
    __eq__=interp2app(W_Namespace.descr_eq),
    __ne__=interp2app(W_Namespace.descr_ne),
    __lt__=interp2app(W_Namespace.descr_lt),
    __le__=interp2app(W_Namespace.descr_le),
    __gt__=interp2app(W_Namespace.descr_gt),
    __ge__=interp2app(W_Namespace.descr_ge),
    __hash__=None,
    __reduce__=interp2app(W_Namespace.descr_reduce),
    __dict__=GetSetProperty(W_Namespace.fget_dict),
)
