"""What the machine needs to do with exception instances and a few other known objects."""
from interpreter.cell import Cell
from interpreter.error import instance_error, oefmt
from interpreter.function import W_Function
from interpreter.builtinfunction import W_MethodDescriptor
from interpreter.traceback import W_Traceback
from objspace.dictobject import W_DictObject
from objspace.exceptions.base import W_BaseException
from objspace.exceptions.fields import W_AttributeError
from objspace.exceptions.group import match_group, reraise_star
from objspace.listobject import W_ListObject
from objspace.setobject import W_SetObject
from objspace.strobject import join_pieces
from objspace.typeobject import W_Type
from objspace.uniontype import make_union
from rpython.rlib import jit


class ExceptionOperations(object):
    """Mixin of ObjSpace."""

    def is_exception_instance(self, w_obj):
        return isinstance(w_obj, W_BaseException)

    def exception_is_valid_class_w(self, w_obj):
        """True for a class that derives from BaseException."""
        return isinstance(w_obj, W_Type) and w_obj.issubtype(self.w_BaseException)

    def exception_type(self, name):
        """Return the built-in exception class `name`."""
        return self.finditem_text(self.w_builtins_dict, name)

    def is_traceback(self, w_obj):
        return isinstance(w_obj, W_Traceback)

    def exception_traceback(self, w_exc):
        """The traceback kept in an exception instance, or None."""
        assert isinstance(w_exc, W_BaseException)
        w_traceback = w_exc.w_traceback
        if w_traceback is None:
            return None
        assert isinstance(w_traceback, W_Traceback)
        return w_traceback

    def set_exception_traceback(self, w_exc, w_traceback):
        assert isinstance(w_exc, W_BaseException)
        w_exc.w_traceback = w_traceback

    def exception_context(self, w_exc):
        """`__context__`, or None."""
        assert isinstance(w_exc, W_BaseException)
        return w_exc.w_context

    def set_exception_context(self, w_exc, w_context):
        assert isinstance(w_exc, W_BaseException)
        w_exc.w_context = w_context

    def set_exception_cause(self, w_exc, w_cause):
        """`raise exc from cause`: the cause may be the None object."""
        assert isinstance(w_exc, W_BaseException)
        w_exc.w_cause = None if self.is_none(w_cause) else w_cause
        w_exc.suppress_context = True

    def chain_exceptions(self, operr, cause):
        """Return `operr` with `cause` as its cause and context."""
        w_exc = operr.get_w_value(self)
        w_cause = cause.get_w_value(self)
        self.set_exception_cause(w_exc, w_cause)
        self.set_exception_context(w_exc, w_cause)
        return operr

    def match_exception_group(self, w_exc, w_types):
        """CHECK_EG_MATCH: (rest, match), RPython None for what is empty."""
        return match_group(self, w_exc, w_types)

    def reraise_star(self, w_original, raised_w):
        """PREP_RERAISE_STAR: the exception to raise, or None."""
        return reraise_star(self, w_original, raised_w)

    @jit.dont_look_inside
    def attribute_error(self, w_obj, name, text):
        """Return the AttributeError `text` with its `name` and `obj` set."""
        w_exc = self.call_function(self.w_AttributeError, self.newtext(text))
        assert isinstance(w_exc, W_AttributeError)
        w_exc.w_name = self.newtext(name)
        w_exc.w_obj = w_obj
        return instance_error(self, w_exc)

    @jit.dont_look_inside
    def note_missing_attribute(self, operr, w_obj, w_name):
        """Fill the fields of an AttributeError that a descriptor, `__getattr__` or `__getattribute__` raised
        without any, so that a traceback can suggest a name."""
        w_exc = operr.get_w_value(self)
        if isinstance(w_exc, W_AttributeError) and w_exc.w_name is None and w_exc.w_obj is None:
            w_exc.w_name = w_name
            w_exc.w_obj = w_obj

    @jit.dont_look_inside
    def write_unraisable(self, operr, w_where):
        """Report an exception that nobody can catch, through sys.unraisablehook."""
        self.sys.write_unraisable(self, operr, w_where)

    # ---- helpers of opcode handlers

    def find_unbound_method(self, w_obj, name):
        """The plain function that `obj.name(...)` calls with obj first, or None."""
        w_type = self.type(w_obj)
        if w_type.slots.getattribute is not self.w_object_getattribute:
            return None
        w_descr = w_type.lookup(name)
        if isinstance(w_descr, W_Function) or isinstance(w_descr, W_MethodDescriptor):
            if w_obj.getdictvalue(self, name) is None:
                return w_descr
        return None

    def object_getattr_or_none(self, w_obj, name):
        """`object.__getattribute__`, or None where that raises AttributeError."""
        return self.generic_findattr(w_obj, name)

    def fill_cell(self, w_cell, w_value):
        """Give the `__class__` cell of a class body its class. Raises TypeError."""
        if not isinstance(w_cell, Cell):
            raise oefmt(self.w_TypeError, "__classcell__ must be a nonlocal cell, not %R",
                        self.type(w_cell))
        w_cell.w_value = w_value

    def list_append(self, w_list, w_item):
        assert isinstance(w_list, W_ListObject)
        w_list.append(w_item)

    def list_extend(self, w_list, w_iterable):
        assert isinstance(w_list, W_ListObject)
        self.call_method(w_list, 'extend', w_iterable)

    def dict_setitem(self, w_dict, w_key, w_value):
        assert isinstance(w_dict, W_DictObject)
        w_dict.setitem(w_key, w_value)

    def dict_update(self, w_dict, w_mapping):
        self.call_method(w_dict, 'update', w_mapping)

    def set_add(self, w_set, w_item):
        assert isinstance(w_set, W_SetObject)
        w_set.add(w_item)

    def set_update(self, w_set, w_iterable):
        self.call_method(w_set, 'update', w_iterable)

    def join_text(self, pieces_w):
        """BUILD_STRING: concatenate strs."""
        return join_pieces(self, pieces_w)

    def get_builtins(self, w_globals):
        """The namespace of built-in names for code with these globals."""
        w_builtins = self.finditem_text(w_globals, '__builtins__')
        if w_builtins is None:
            return self.w_builtins_dict
        if self.isinstance_w(w_builtins, self.w_dict):
            return w_builtins
        w_dict = w_builtins.getdict(self)
        if w_dict is not None:
            return w_dict
        return w_builtins

    def union_type(self, w_a, w_b):
        """`X | Y` of classes."""
        return make_union(self, w_a, w_b)

    def reraise(self, w_exc):
        """Return the OperationError that raises an existing instance again."""
        return instance_error(self, w_exc)

