"""The callables Python code sees for interp-level functions.

    W_BuiltinFunction   len, and bound methods such as [].append ('builtin_function_or_method')
    W_MethodDescriptor  list.append                              ('method_descriptor')
    W_SlotWrapper       list.__len__                             ('wrapper_descriptor')
    W_MethodWrapper     [].__len__                               ('method-wrapper')

The code behind each is a gateway.BuiltinCode.
"""
from interpreter import call_errors
from interpreter.error import oefmt
from interpreter.gateway import interp2app
from interpreter.lifeline import Weakrefable
from interpreter.root import W_Root
from interpreter.typedef import GetSetProperty, TypeDef, check_get


class W_BuiltinCallable(W_Root):
    """Common part: `code` is the gateway.BuiltinCode."""
    _immutable_fields_ = ['code']

    def fget_name(self, space):
        return space.newtext(self.code.name)

    def fget_qualname(self, space):
        return space.newtext(self.code.qualified_name(space))

    def fget_doc(self, space):
        return space.newtext_or_none(self.code.doc)

    def fget_text_signature(self, space):
        return space.newtext_or_none(self.code.text_signature)

    def descr_reduce(self, space):
        """How pickle names it: a function of a module by its name, a method as an attribute."""
        w_owner = self.owner_for_reduce()
        if w_owner is None:
            return space.newtext(self.code.qualified_name(space))
        return space.newtuple2(space.builtin('getattr'), space.newtuple2(w_owner, space.newtext(self.code.name)))

    def owner_for_reduce(self):
        return None


class W_BuiltinFunction(Weakrefable, W_BuiltinCallable):
    """A built-in function, or a built-in method bound to `w_self`.

    For functions of modules `w_self` is None, `w_module` the module's name and `w_holder` the module.
    """
    _immutable_fields_ = ['w_self', 'w_module']
    w_holder = None

    def __init__(self, code, w_self=None, w_module=None):
        self.code = code
        self.w_self = w_self
        self.w_module = w_module

    def call0(self, space):
        if self.w_self is not None:
            self.code.check_bound(space, self.w_self, 0)
            return self.code.run1(space, self.w_self)
        return self.code.run0(space)

    def call1(self, space, w_a):
        if self.w_self is not None:
            self.code.check_bound(space, self.w_self, 1)
            return self.code.run2(space, self.w_self, w_a)
        return self.code.run1(space, w_a)

    def call2(self, space, w_a, w_b):
        if self.w_self is not None:
            self.code.check_bound(space, self.w_self, 2)
            return self.code.run3(space, self.w_self, w_a, w_b)
        return self.code.run2(space, w_a, w_b)

    def call3(self, space, w_a, w_b, w_c):
        if self.w_self is not None:
            self.code.check_bound(space, self.w_self, 3)
            return self.code.run4(space, self.w_self, w_a, w_b, w_c)
        return self.code.run3(space, w_a, w_b, w_c)

    def call4(self, space, w_a, w_b, w_c, w_d):
        if self.w_self is not None:
            self.code.check_bound(space, self.w_self, 4)
            return self.code.run_list(space, [self.w_self, w_a, w_b, w_c, w_d])
        return self.code.run4(space, w_a, w_b, w_c, w_d)

    def call_args(self, space, args):
        if self.w_self is not None:
            if args.has_keywords():
                self.code.check_bound_keywords(space, self.w_self)
            else:
                self.code.check_bound(space, self.w_self, len(args.args_w))
            args = args.prepend(self.w_self)
        return self.code.run_args(space, args)

    def descr_call(self, space, __args__):
        return self.call_args(space, __args__)

    def descr_repr(self, space):
        w_owner = self.owner_in_repr()
        if w_owner is not None:
            return space.newtext("<built-in method %s of %s object at 0x%s>" % (
                self.code.name, space.type(w_owner).name, space.address_text(w_owner)))
        return space.newtext("<built-in function %s>" % self.code.name)

    def owner_in_repr(self):
        """Whose method repr() says this is, or None."""
        return self.w_self

    def fget_self(self, space):
        if self.w_self is not None:
            return self.w_self
        return space.w_None if self.w_holder is None else self.w_holder

    def fget_module(self, space):
        return space.w_None if self.w_module is None else self.w_module

    def descr_eq(self, space, w_other):
        if not isinstance(w_other, W_BuiltinFunction):
            return space.w_NotImplemented
        if self.w_self is None or w_other.w_self is None:
            return space.newbool(self is w_other)
        return space.newbool(self.code is w_other.code and space.is_w(self.w_self, w_other.w_self))

    def owner_for_reduce(self):
        return self.w_self

    def descr_hash(self, space):
        if self.w_self is None:
            return space.newint(space.identity_hash(self))
        return space.newint(space.identity_hash(self.w_self) ^ 1000003)


class W_StaticFunction(W_BuiltinFunction):
    """The function of a built-in static method: repr() shows its type, which is not its `__self__`."""
    _immutable_fields_ = ['w_owner']

    def __init__(self, code, w_owner):
        W_BuiltinFunction.__init__(self, code)
        self.w_owner = w_owner

    def owner_in_repr(self):
        return self.w_owner


class W_NewFunction(W_BuiltinFunction):
    """`T.__new__`: checks that its first argument is a subtype of T (tp_new_wrapper in CPython)."""
    _immutable_fields_ = ['w_owner']

    def __init__(self, code, w_owner):
        W_BuiltinFunction.__init__(self, code)
        self.w_owner = w_owner
        self.w_holder = w_owner

    def owner_in_repr(self):
        return self.w_owner

    def call_args(self, space, args):
        if len(args.args_w) == 0:
            raise oefmt(space.w_TypeError, "%N.__new__(): not enough arguments", self.w_owner)
        space.check_new_type(self.w_owner, args.args_w[0])
        code = self.code
        if args.has_keywords() and not code.has_keywords and not code.takes_arguments \
                and space.overrides_init(self.w_owner, args.args_w[0]):
            return code.run_list(space, args.args_w)    # the keywords are for its `__init__`
        return code.run_args(space, args)

    def owner_for_reduce(self):
        return self.w_owner

    def call0(self, space):
        raise oefmt(space.w_TypeError, "%N.__new__(): not enough arguments", self.w_owner)

    def call1(self, space, w_a):
        space.check_new_type(self.w_owner, w_a)
        return self.code.run1(space, w_a)

    def call2(self, space, w_a, w_b):
        space.check_new_type(self.w_owner, w_a)
        return self.code.run2(space, w_a, w_b)

    def call3(self, space, w_a, w_b, w_c):
        space.check_new_type(self.w_owner, w_a)
        return self.code.run3(space, w_a, w_b, w_c)

    def call4(self, space, w_a, w_b, w_c, w_d):
        space.check_new_type(self.w_owner, w_a)
        return self.code.run4(space, w_a, w_b, w_c, w_d)


class W_MethodDescriptor(W_BuiltinCallable):
    """An unbound built-in method; calling it takes the object as first argument."""
    _immutable_fields_ = ['w_objclass']

    def __init__(self, code, w_objclass):
        self.code = code
        self.w_objclass = w_objclass
        code.w_objclass = w_objclass

    def call0(self, space):
        return self.code.run0(space)

    def call1(self, space, w_a):
        return self.code.run1(space, w_a)

    def call2(self, space, w_a, w_b):
        return self.code.run2(space, w_a, w_b)

    def call3(self, space, w_a, w_b, w_c):
        return self.code.run3(space, w_a, w_b, w_c)

    def call4(self, space, w_a, w_b, w_c, w_d):
        return self.code.run4(space, w_a, w_b, w_c, w_d)

    def call_args(self, space, args):
        return self.code.run_args(space, args)

    def descr_call(self, space, __args__):
        return self.call_args(space, __args__)

    def owner_for_reduce(self):
        return self.w_objclass

    def bind(self, space, w_obj):
        """Return the bound method."""
        return W_BuiltinFunction(self.code, w_obj)

    def descr_get(self, space, w_obj, w_cls=None):
        check_get(space, w_obj, w_cls)
        if w_obj is None or (space.is_none(w_obj) and w_cls is not None
                             and not space.is_w(w_cls, space.type(w_obj))):
            return self
        if not space.issubtype_w(space.type(w_obj), self.w_objclass):
            raise call_errors.not_applicable(space, self.code, w_obj)
        return self.bind(space, w_obj)

    def descr_repr(self, space):
        return space.newtext("<method '%s' of '%s' objects>" % (
            self.code.name, self.w_objclass.getname()))

    def fget_objclass(self, space):
        return self.w_objclass


class W_SlotWrapper(W_MethodDescriptor):
    """An unbound special method of a built-in type."""

    def bind(self, space, w_obj):
        return W_MethodWrapper(self.code, w_obj)

    def descr_repr(self, space):
        return space.newtext("<slot wrapper '%s' of '%s' objects>" % (
            self.code.name, self.w_objclass.getname()))


class W_MethodWrapper(W_BuiltinFunction):
    """A special method of a built-in type, bound."""

    def setlifeline(self, space, lifeline):
        W_Root.setlifeline(self, space, lifeline)

    def descr_repr(self, space):
        return space.newtext("<method-wrapper '%s' of %s object at 0x%s>" % (
            self.code.name, space.type(self.w_self).name, space.address_text(self.w_self)))

    def fget_objclass(self, space):
        return self.code.w_objclass


class W_ClassMethodDescriptor(W_BuiltinCallable):
    """A built-in class method, such as dict.fromkeys: binds to the class.

    No W_MethodDescriptor, for those are called with the instance without being bound.
    """
    _immutable_fields_ = ['w_objclass']

    def __init__(self, code, w_objclass):
        self.code = code
        self.w_objclass = w_objclass

    def check_class(self, space, w_cls):
        """Raise TypeError unless w_cls is a class that has this method."""
        if not space.isinstance_w(w_cls, space.w_type):
            raise oefmt(space.w_TypeError, "descriptor '%s' for type '%N' needs a type, not a '%T' as arg 2",
                        self.code.name, self.w_objclass, w_cls)
        if not space.issubtype_w(w_cls, self.w_objclass):
            raise oefmt(space.w_TypeError, "descriptor '%s' requires a subtype of '%N' but received '%N'",
                        self.code.name, self.w_objclass, w_cls)

    def call_args(self, space, args):
        if len(args.args_w) == 0:
            raise oefmt(space.w_TypeError, "descriptor '%s' of '%N' object needs an argument",
                        self.code.name, self.w_objclass)
        self.check_class(space, args.args_w[0])
        return self.code.run_args(space, args)

    def descr_call(self, space, __args__):
        return self.call_args(space, __args__)

    def descr_get(self, space, w_obj, w_cls=None):
        check_get(space, w_obj, w_cls)
        if w_cls is None or space.is_none(w_cls):
            w_cls = space.type(w_obj)
        self.check_class(space, w_cls)
        return W_BuiltinFunction(self.code, w_cls)

    def descr_repr(self, space):
        return space.newtext("<method '%s' of '%s' objects>" % (
            self.code.name, self.w_objclass.getname()))

    def fget_objclass(self, space):
        return self.w_objclass


_NAMES = dict(
    __call__=interp2app(W_BuiltinFunction.descr_call),
    __reduce__=interp2app(W_BuiltinCallable.descr_reduce),
    __name__=GetSetProperty(W_BuiltinCallable.fget_name),
    __qualname__=GetSetProperty(W_BuiltinCallable.fget_qualname),
    __doc__=GetSetProperty(W_BuiltinCallable.fget_doc),
    __text_signature__=GetSetProperty(W_BuiltinCallable.fget_text_signature),
)

W_BuiltinFunction.typedef = TypeDef(
    'builtin_function_or_method',
    __repr__=interp2app(W_BuiltinFunction.descr_repr),
    __eq__=interp2app(W_BuiltinFunction.descr_eq),
    __hash__=interp2app(W_BuiltinFunction.descr_hash),
    __self__=GetSetProperty(W_BuiltinFunction.fget_self),
    __module__=GetSetProperty(W_BuiltinFunction.fget_module),
    **_NAMES)

W_MethodWrapper.typedef = TypeDef(
    'method-wrapper',
    __repr__=interp2app(W_MethodWrapper.descr_repr),
    __eq__=interp2app(W_BuiltinFunction.descr_eq),
    __hash__=interp2app(W_BuiltinFunction.descr_hash),
    __self__=GetSetProperty(W_BuiltinFunction.fget_self),
    __objclass__=GetSetProperty(W_MethodWrapper.fget_objclass),
    **_NAMES)

_DESCRIPTOR_NAMES = dict(_NAMES)
_DESCRIPTOR_NAMES.update(
    __call__=interp2app(W_MethodDescriptor.descr_call),
    __objclass__=GetSetProperty(W_MethodDescriptor.fget_objclass))

W_MethodDescriptor.typedef = TypeDef(
    'method_descriptor',
    __get__=interp2app(W_MethodDescriptor.descr_get),
    __repr__=interp2app(W_MethodDescriptor.descr_repr),
    **_DESCRIPTOR_NAMES)

W_SlotWrapper.typedef = TypeDef(
    'wrapper_descriptor',
    __get__=interp2app(W_SlotWrapper.descr_get),
    __repr__=interp2app(W_SlotWrapper.descr_repr),
    **_DESCRIPTOR_NAMES)

W_ClassMethodDescriptor.typedef = TypeDef(
    'classmethod_descriptor',
    __get__=interp2app(W_ClassMethodDescriptor.descr_get),
    __repr__=interp2app(W_ClassMethodDescriptor.descr_repr),
    __objclass__=GetSetProperty(W_ClassMethodDescriptor.fget_objclass),
    __call__=interp2app(W_ClassMethodDescriptor.descr_call),
    __name__=GetSetProperty(W_BuiltinCallable.fget_name),
    __qualname__=GetSetProperty(W_BuiltinCallable.fget_qualname),
    __doc__=GetSetProperty(W_BuiltinCallable.fget_doc),
    __text_signature__=GetSetProperty(W_BuiltinCallable.fget_text_signature))
