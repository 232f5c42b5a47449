"""Calls: calling any object, special methods, instantiating classes.

Rule: "Calls" in the reference manual, `type.__call__` in the data model.
"""
from interpreter.argument import Arguments
from interpreter.builtinfunction import W_BuiltinFunction, W_MethodDescriptor
from interpreter.error import oefmt
from interpreter.function import W_Function, W_StaticMethod
from objspace.mapdict import user_class
from objspace.objectobject import W_Object
from objspace.typeobject import W_Type
from objspace.userdel import register_del
from rpython.rlib import jit
from rpython.rlib.objectmodel import instantiate, specialize


class CallOperations(object):
    """Mixin of ObjSpace."""

    def call_function(self, w_callable, *args_w):
        """Call with up to four, or any constant number of, positional arguments."""
        n = len(args_w)
        if n == 0:
            return w_callable.call0(self)
        if n == 1:
            return w_callable.call1(self, args_w[0])
        if n == 2:
            return w_callable.call2(self, args_w[0], args_w[1])
        if n == 3:
            return w_callable.call3(self, args_w[0], args_w[1], args_w[2])
        if n == 4:
            return w_callable.call4(self, args_w[0], args_w[1], args_w[2], args_w[3])
        return self.call_list(w_callable, list(args_w))

    def call_list(self, w_callable, args_w):
        """Call with a list of positional arguments."""
        return w_callable.call_args(self, Arguments(self, args_w))

    def call_args(self, w_callable, args):
        """Call with an Arguments object."""
        return w_callable.call_args(self, args)

    def call_by_slot(self, w_obj, args_w):
        """Call an object through its type's `__call__`. Raises TypeError if it has none."""
        return self.call_args_by_slot(w_obj, Arguments(self, args_w))

    def call_args_by_slot(self, w_obj, args):
        w_call = self.type(w_obj).slots.call
        if w_call is None:
            raise oefmt(self.w_TypeError, "'%T' object is not callable", w_obj)
        return self.get_and_call_args(w_call, w_obj, args)

    def callable_w(self, w_obj):
        """`callable(obj)` as a bool."""
        return self.type(w_obj).slots.call is not None

    def class_name_of_bound(self, w_self):
        """The `__qualname__` that stands before a bound method's name: w_self's class, or w_self as a class."""
        if isinstance(w_self, W_Type):
            return w_self.qualname
        return self.type(w_self).qualname

    # ---- special methods

    def get_and_call_function(self, w_descr, w_obj, *args_w):
        """Call a special method found on the object's type, without making a bound method."""
        if isinstance(w_descr, W_Function) or isinstance(w_descr, W_MethodDescriptor):
            n = len(args_w)
            if n == 0:
                return w_descr.call1(self, w_obj)
            if n == 1:
                return w_descr.call2(self, w_obj, args_w[0])
            if n == 2:
                return w_descr.call3(self, w_obj, args_w[0], args_w[1])
            if n == 3:
                return w_descr.call4(self, w_obj, args_w[0], args_w[1], args_w[2])
        w_bound = self.get(w_descr, w_obj, self.type(w_obj))
        return self.call_function(w_bound, *args_w)

    def get_and_call_args(self, w_descr, w_obj, args):
        """As get_and_call_function, with an Arguments object."""
        if isinstance(w_descr, W_Function) or isinstance(w_descr, W_MethodDescriptor):
            return w_descr.call_args(self, args.prepend(w_obj))
        return self.get(w_descr, w_obj, self.type(w_obj)).call_args(self, args)

    def call_method(self, w_obj, name, *args_w):
        """`obj.name(...)`."""
        w_type = self.type(w_obj)
        if w_type.slots.getattribute is self.w_object_getattribute:
            w_descr = w_type.lookup(name)
            if (isinstance(w_descr, W_Function) or isinstance(w_descr, W_MethodDescriptor)) \
                    and w_obj.getdictvalue(self, name) is None:
                return self.get_and_call_function(w_descr, w_obj, *args_w)
        return self.call_function(self.getattr_text(w_obj, name), *args_w)

    # ---- classes

    def call_type_list(self, w_type, args_w):
        return self.call_type(w_type, Arguments(self, args_w))

    def call_type(self, w_type, args):
        """`type.__call__`: `__new__`, then `__init__` if that gave an instance."""
        if w_type is self.w_type and len(args.args_w) == 1 and not args.has_keywords():
            return self.type(args.args_w[0])
        w_meta_call = self.type(w_type).slots.call
        if w_meta_call is not self.w_type_call:
            return self.get_and_call_args(w_meta_call, w_type, args)
        return self.instantiate_class(w_type, args)

    def instantiate_class(self, w_type, args):
        """`type.__call__` itself, without looking at the metaclass."""
        if w_type is self.w_type:
            n = len(args.args_w)
            if n == 1 and not args.has_keywords():
                return self.type(args.args_w[0])
            if n == 1:
                raise oefmt(self.w_TypeError, "type() takes no keyword arguments")
            if n != 3:
                raise oefmt(self.w_TypeError, "type() takes 1 or 3 arguments")
        w_type = jit.promote(w_type)
        slots = w_type.slots
        w_new = slots.new
        if w_new is None or (w_new is self.w_object_new and not w_type.is_heaptype
                             and w_type is not self.w_object):
            raise oefmt(self.w_TypeError, "cannot create '%N' instances", w_type)
        if w_new is self.w_object_new and not w_type.is_abstract and slots.init is not self.w_object_init:
            w_obj = self.allocate_instance(W_Object, w_type)
        else:
            w_obj = self.constructor(w_new, w_type).call_args(self, args.prepend(w_type))
            if not self.type(w_obj).issubtype(w_type):
                return w_obj
            slots = self.type(w_obj).slots
        w_init = slots.init
        if w_init is not self.w_object_init:
            w_result = self.get_and_call_args(w_init, w_obj, args)
            if not self.is_none(w_result):
                raise oefmt(self.w_TypeError, "__init__() should return None, not '%T'", w_result)
        return w_obj

    def constructor(self, w_new, w_type):
        """What to call with a class, from its slot `__new__`: a static method, or whatever is found there."""
        if isinstance(w_new, W_StaticMethod):
            return w_new.w_function
        if isinstance(w_new, W_BuiltinFunction):
            return w_new
        return self.get(w_new, self.w_None, w_type)

    @specialize.arg(1)
    def allocate_instance(self, cls, w_subtype):
        """Return a new, uninitialised object of interp-level class `cls` and Python type w_subtype."""
        assert isinstance(w_subtype, W_Type)
        if not w_subtype.has_map:
            return instantiate(cls)
        w_obj = instantiate(user_class(cls))
        w_obj.init_map(w_subtype.terminator)
        if w_subtype.slots.del_ is not None:
            register_del(w_obj)
        return w_obj

    def check_new_type(self, w_owner, w_type):
        """Check the first argument of `T.__new__`. Raises TypeError."""
        if not isinstance(w_type, W_Type):
            raise oefmt(self.w_TypeError, "%N.__new__(X): X is not a type object (%T)", w_owner, w_type)
        if not w_type.issubtype(w_owner):
            raise oefmt(self.w_TypeError, "%N.__new__(%N): %N is not a subtype of %N",
                        w_owner, w_type, w_type, w_owner)
        if w_type.typedef_of_layout is not w_owner.typedef_of_layout and not self._same_new(w_owner, w_type):
            raise oefmt(self.w_TypeError, "%N.__new__(%N) is not safe, use %N.__new__()",
                        w_owner, w_type, w_type)

    def overrides_init(self, w_owner, w_type):
        """True if a subclass has an `__init__` of its own."""
        assert isinstance(w_type, W_Type)
        return w_type.slots.init is not w_owner.slots.init

    def _same_new(self, w_owner, w_type):
        w_layout = w_type.typedef_of_layout.w_type
        return w_layout.slots.new is w_owner.slots.new
