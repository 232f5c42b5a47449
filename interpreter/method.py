"""Bound methods, staticmethod and classmethod.

Bound methods of built-in types are in builtinfunction.py, properties in property.py.
"""
from interpreter.error import oefmt
from interpreter.gateway import interp2app
from interpreter.lifeline import Weakrefable
from interpreter.root import W_Root
from interpreter.typedef import GetSetProperty, TypeDef, check_get, interp_attrproperty_w


class W_Method(Weakrefable, W_Root):
    """A bound method: calling it calls `w_func` with `w_self` as first argument."""
    _immutable_fields_ = ['w_func', 'w_self']

    def __init__(self, w_func, w_self):
        self.w_func = w_func
        self.w_self = w_self

    def __repr__(self):
        "NOT_RPYTHON"
        return '<W_Method %r of %r>' % (self.w_func, self.w_self)

    def call0(self, space):
        return self.w_func.call1(space, self.w_self)

    def call1(self, space, w_a):
        return self.w_func.call2(space, self.w_self, w_a)

    def call2(self, space, w_a, w_b):
        return self.w_func.call3(space, self.w_self, w_a, w_b)

    def call3(self, space, w_a, w_b, w_c):
        return self.w_func.call4(space, self.w_self, w_a, w_b, w_c)

    def call4(self, space, w_a, w_b, w_c, w_d):
        return space.call_list(self.w_func, [self.w_self, w_a, w_b, w_c, w_d])

    def call_args(self, space, args):
        return self.w_func.call_args(space, args.prepend(self.w_self))

    def descr_call(self, space, __args__):
        return self.call_args(space, __args__)

    def descr_getattribute(self, space, w_name):
        """Attributes of the method itself, then those of the function."""
        name = space.attribute_name(w_name)
        w_value = space.generic_findattr(self, name)
        if w_value is not None:
            return w_value
        return space.getattr_text(self.w_func, name)

    def descr_eq(self, space, w_other):
        if not isinstance(w_other, W_Method):
            return space.w_NotImplemented
        return space.newbool(self.w_self is w_other.w_self
                             and space.eq_w(self.w_func, w_other.w_func))

    def descr_ne(self, space, w_other):
        if not isinstance(w_other, W_Method):
            return space.w_NotImplemented
        return space.newbool(self.w_self is not w_other.w_self
                             or not space.eq_w(self.w_func, w_other.w_func))

    def descr_hash(self, space):
        return space.newint(space.identity_hash(self.w_self) ^ space.hash_w(self.w_func))

    def descr_repr(self, space):
        w_name = space.findattr(self.w_func, space.newtext('__qualname__'))
        if w_name is None:
            w_name = space.findattr(self.w_func, space.newtext('__name__'))
        name = '?'
        if w_name is not None and space.isinstance_w(w_name, space.w_str):
            name = space.text_w(w_name)
        return space.newtext('<bound method %s of %s>' % (
            name, space.text_w(space.repr(self.w_self))))

    def descr_reduce(self, space):
        w_getattr = space.builtin('getattr')
        return space.newtuple2(w_getattr, space.newtuple2(
            self.w_self, space.getattr_text(self.w_func, '__name__')))

    def fget_doc(self, space):
        return space.getattr_text(self.w_func, '__doc__')


def descr_new_method(space, w_type, w_function, w_instance):
    """`types.MethodType(function, instance)`."""
    if not space.callable_w(w_function):
        raise oefmt(space.w_TypeError, "first argument must be callable")
    if space.is_none(w_instance):
        raise oefmt(space.w_TypeError, "instance must not be None")
    return W_Method(w_function, w_instance)


W_Method.typedef = TypeDef(
    'method',
    acceptable_as_base=False,
    __new__=interp2app(descr_new_method),
    __call__=interp2app(W_Method.descr_call),
    __getattribute__=interp2app(W_Method.descr_getattribute),
    __eq__=interp2app(W_Method.descr_eq),
    __ne__=interp2app(W_Method.descr_ne),
    __hash__=interp2app(W_Method.descr_hash),
    __repr__=interp2app(W_Method.descr_repr),
    __reduce__=interp2app(W_Method.descr_reduce),
    __func__=interp_attrproperty_w('w_func', cls=W_Method),
    __self__=interp_attrproperty_w('w_self', cls=W_Method),
    __doc__=GetSetProperty(W_Method.fget_doc),
)


def copy_names(space, w_wrapper, w_wrapped):
    """Give a wrapper the names of what it wraps, as functools.wraps (bpo-43682)."""
    for name in ['__module__', '__name__', '__qualname__', '__doc__', '__annotations__']:
        w_value = space.findattr(w_wrapped, space.newtext(name))
        if w_value is not None:
            w_wrapper.setdictvalue(space, name, w_value)


class W_FunctionWrapper(W_Root):
    """What staticmethod and classmethod share: `w_function`, a dict, the copied names."""

    def __init__(self, w_function):
        self.w_function = w_function
        self.w_dict = None

    def getdict(self, space):
        if self.w_dict is None:
            self.w_dict = space.newdict()
        return self.w_dict

    def setdict(self, space, w_dict):
        self.w_dict = w_dict

    def descr_init(self, space, w_function):
        self.w_function = w_function
        copy_names(space, self, w_function)

    def fget_function(self, space):
        return space.w_None if self.w_function is None else self.w_function

    def fget_isabstract(self, space):
        w_function = self.w_function
        if w_function is None:
            return space.w_False
        w_abstract = space.findattr(w_function, space.newtext('__isabstractmethod__'))
        return space.newbool(w_abstract is not None and space.is_true(w_abstract))

    def fget_dict(self, space):
        return self.getdict(space)

    def repr_as(self, space, name):
        return space.newtext('<%s(%s)>' % (
            name, space.text_w(space.repr(self.fget_function(space)))))


class W_StaticMethod(W_FunctionWrapper):
    """`staticmethod(f)`: reading it from a class or an instance gives f; it can be called itself."""

    def descr_get(self, space, w_obj, w_cls=None):
        check_get(space, w_obj, w_cls)
        return self.fget_function(space)

    def call_args(self, space, args):
        return space.call_args(self.fget_function(space), args)

    def descr_call(self, space, __args__):
        return self.call_args(space, __args__)

    def descr_repr(self, space):
        return self.repr_as(space, 'staticmethod')


class W_ClassMethod(W_FunctionWrapper):
    """`classmethod(f)`: reading it gives f bound to the class.

    As in Python 3.9 to 3.12 a wrapped descriptor (such as a property) is bound to the class too.
    """

    def descr_get(self, space, w_obj, w_cls=None):
        check_get(space, w_obj, w_cls)
        if w_cls is None or space.is_none(w_cls):
            w_cls = space.type(w_obj)
        w_function = self.fget_function(space)
        if space.lookup(w_function, '__get__') is not None:
            return space.get(w_function, w_cls, w_cls)
        return W_Method(w_function, w_cls)

    def descr_repr(self, space):
        return self.repr_as(space, 'classmethod')


def descr_new_staticmethod(space, w_type, __args__):
    w_obj = space.allocate_instance(W_StaticMethod, w_type)
    W_StaticMethod.__init__(w_obj, None)
    return w_obj


def descr_new_classmethod(space, w_type, __args__):
    w_obj = space.allocate_instance(W_ClassMethod, w_type)
    W_ClassMethod.__init__(w_obj, None)
    return w_obj


W_StaticMethod.typedef = TypeDef(
    'staticmethod',
    has_dict=True,
    __new__=interp2app(descr_new_staticmethod),
    __init__=interp2app(W_FunctionWrapper.descr_init),
    __get__=interp2app(W_StaticMethod.descr_get),
    __call__=interp2app(W_StaticMethod.descr_call),
    __repr__=interp2app(W_StaticMethod.descr_repr),
    __func__=GetSetProperty(W_FunctionWrapper.fget_function),
    __wrapped__=GetSetProperty(W_FunctionWrapper.fget_function),
    __isabstractmethod__=GetSetProperty(W_FunctionWrapper.fget_isabstract),
    __dict__=GetSetProperty(W_FunctionWrapper.fget_dict),
)

W_ClassMethod.typedef = TypeDef(
    'classmethod',
    has_dict=True,
    __new__=interp2app(descr_new_classmethod),
    __init__=interp2app(W_FunctionWrapper.descr_init),
    __get__=interp2app(W_ClassMethod.descr_get),
    __repr__=interp2app(W_ClassMethod.descr_repr),
    __func__=GetSetProperty(W_FunctionWrapper.fget_function),
    __wrapped__=GetSetProperty(W_FunctionWrapper.fget_function),
    __isabstractmethod__=GetSetProperty(W_FunctionWrapper.fget_isabstract),
    __dict__=GetSetProperty(W_FunctionWrapper.fget_dict),
)
