"""Iteration and items: iter, next, len, contains, getitem, unpacking.

Rule: "Emulating container types" in the data model.
"""
from interpreter.error import OperationError, oefmt
from objspace.dictobject import W_DictObject
from objspace.genericalias import class_getitem
from objspace.intobject import W_IntObject
from objspace.listobject import W_ListObject
from objspace.tupleobject import W_TupleObject


class ContainerOperations(object):
    """Mixin of ObjSpace."""

    # ---- iteration

    def iter(self, w_obj):
        """`iter(obj)`. Raises TypeError if the object is not iterable."""
        slots = self.type(w_obj).slots
        w_iter = slots.iter
        if w_iter is None:
            if slots.getitem is not None and not self.isinstance_w(w_obj, self.w_dict):
                return self.new_sequence_iterator(w_obj)
            raise oefmt(self.w_TypeError, "'%T' object is not iterable", w_obj)
        if self.is_none(w_iter):
            raise oefmt(self.w_TypeError, "'%T' object is not iterable", w_obj)
        w_iterator = self.get_and_call_function(w_iter, w_obj)
        if self.type(w_iterator).slots.next is None:
            raise oefmt(self.w_TypeError, "iter() returned non-iterator of type '%T'", w_iterator)
        return w_iterator

    def next_or_none(self, w_iterator):
        """The next item, or None at the end."""
        return w_iterator.next_or_none(self)

    def next_by_slot(self, w_iterator):
        """next_or_none through the type's `__next__`."""
        w_next = self.type(w_iterator).slots.next
        if w_next is None:
            raise oefmt(self.w_TypeError, "'%T' object is not an iterator", w_iterator)
        try:
            return self.get_and_call_function(w_next, w_iterator)
        except OperationError as e:
            if not e.match(self, self.w_StopIteration):
                raise
        return None

    def next(self, w_iterator):
        """`next(iterator)`. Raises StopIteration at the end."""
        w_next = self.type(w_iterator).slots.next
        if w_next is None:
            raise oefmt(self.w_TypeError, "'%T' object is not an iterator", w_iterator)
        return self.get_and_call_function(w_next, w_iterator)

    def length_hint(self, w_obj, default):
        """`operator.length_hint` as an int."""
        slots = self.type(w_obj).slots
        if slots.len is not None:
            try:
                return self.len_w(w_obj)
            except OperationError as e:
                if not e.match(self, self.w_TypeError):
                    raise
        if slots.length_hint is None:
            return default
        try:
            w_hint = self.get_and_call_function(slots.length_hint, w_obj)
        except OperationError as e:
            if not e.match(self, self.w_TypeError):
                raise
            return default
        if w_hint is self.w_NotImplemented:
            return default
        if not self.isinstance_w(w_hint, self.w_int):
            raise oefmt(self.w_TypeError, "__length_hint__ must be an integer, not %T", w_hint)
        if not isinstance(w_hint, W_IntObject):
            raise oefmt(self.w_OverflowError, "Python int too large to convert to C ssize_t")
        if w_hint.intval < 0:
            raise oefmt(self.w_ValueError, "__length_hint__() should return >= 0")
        return w_hint.intval

    def ask_length_hint(self, w_iterable):
        """Let a user-defined iterable answer how long it is, as list() and the like do.

        No list here is made larger for the answer: it is asked for because programs can see that, and its errors.
        """
        if self.type(w_iterable).is_heaptype:
            self.length_hint(w_iterable, 0)

    def unpackiterable(self, w_iterable, expected_length=-1):
        """Return a new list of the items. Raises ValueError unless there are expected_length."""
        if self.type(w_iterable) is self.w_tuple or self.type(w_iterable) is self.w_list:
            items_w = self.listview(w_iterable)
            if expected_length != -1 and len(items_w) != expected_length:
                raise self._wrong_length(expected_length, len(items_w))
            return items_w[:]
        w_iterator = self.iter(w_iterable)
        if expected_length == -1:
            self.ask_length_hint(w_iterable)
        return self.unpack_iterator(w_iterator, expected_length)

    def unpack_iterator(self, w_iterator, expected_length=-1):
        items_w = []
        while True:
            w_item = w_iterator.next_or_none(self)
            if w_item is None:
                break
            if len(items_w) == expected_length:
                raise oefmt(self.w_ValueError, "too many values to unpack (expected %d)", expected_length)
            items_w.append(w_item)
        if expected_length != -1 and len(items_w) < expected_length:
            raise self._wrong_length(expected_length, len(items_w))
        return items_w

    def _wrong_length(self, expected, length):
        if length > expected:
            return oefmt(self.w_ValueError, "too many values to unpack (expected %d)", expected)
        return oefmt(self.w_ValueError, "not enough values to unpack (expected %d, got %d)", expected, length)

    def listview(self, w_obj):
        """The items of a list, tuple or other iterable as an RPython list not to be changed."""
        if isinstance(w_obj, W_TupleObject) and not w_obj.is_user_instance:
            return w_obj.wrappeditems[:]
        if isinstance(w_obj, W_ListObject) and not w_obj.is_user_instance:
            return w_obj.getitems()
        return self.unpack_iterator(self.iter(w_obj))

    def fixedview(self, w_obj):
        """As listview, but the list has a fixed size."""
        if isinstance(w_obj, W_TupleObject) and not w_obj.is_user_instance:
            return w_obj.wrappeditems
        return self.listview(w_obj)[:]

    # ---- items

    def len_w(self, w_obj):
        """`len(obj)` as a machine int. Raises TypeError, ValueError as CPython."""
        w_len = self.type(w_obj).slots.len
        if w_len is None:
            raise oefmt(self.w_TypeError, "object of type '%T' has no len()", w_obj)
        w_result = self.get_and_call_function(w_len, w_obj)
        w_length = self.index(w_result)
        if not isinstance(w_length, W_IntObject) and w_length.bigint_w(self).sign > 0:
            raise oefmt(self.w_OverflowError, "cannot fit '%T' into an index-sized integer", w_result)
        length = w_length.intval if isinstance(w_length, W_IntObject) else -1
        if length < 0:
            raise oefmt(self.w_ValueError, "__len__() should return >= 0")
        return length

    def len(self, w_obj):
        """`len(obj)`."""
        return self.newint(self.len_w(w_obj))

    def contains(self, w_container, w_item):
        """`item in container`."""
        slots = self.type(w_container).slots
        if slots.contains is not None:
            if self.is_none(slots.contains):
                raise oefmt(self.w_TypeError, "'%T' object is not a container", w_container)
            return self.is_true(self.get_and_call_function(slots.contains, w_container, w_item))
        if slots.iter is None and slots.getitem is None:
            raise oefmt(self.w_TypeError, "argument of type '%T' is not iterable", w_container)
        return self._contains_by_iteration(w_container, w_item)

    def _contains_by_iteration(self, w_container, w_item):
        w_iterator = self.iter(w_container)
        while True:
            w_candidate = w_iterator.next_or_none(self)
            if w_candidate is None:
                return False
            if self.eq_w(w_candidate, w_item):
                return True

    def getitem(self, w_obj, w_index):
        """`obj[index]`; on a class, `__class_getitem__`."""
        w_getitem = self.type(w_obj).slots.getitem
        if w_getitem is None:
            return self._class_getitem(w_obj, w_index)
        return self.get_and_call_function(w_getitem, w_obj, w_index)

    def _class_getitem(self, w_obj, w_index):
        if w_obj is self.w_type:
            return class_getitem(self, w_obj, w_index)
        if self.isinstance_w(w_obj, self.w_type):
            w_method = self.findattr_text(w_obj, '__class_getitem__')
            if w_method is not None:
                return self.call_function(w_method, w_index)
            raise oefmt(self.w_TypeError, "type '%N' is not subscriptable", w_obj)
        raise oefmt(self.w_TypeError, "'%T' object is not subscriptable", w_obj)

    def setitem(self, w_obj, w_index, w_value):
        """`obj[index] = value`."""
        w_setitem = self.type(w_obj).slots.setitem
        if w_setitem is None:
            self._indexes_sequence(w_obj, w_index)
            raise oefmt(self.w_TypeError, "'%T' object does not support item assignment", w_obj)
        self.get_and_call_function(w_setitem, w_obj, w_index, w_value)

    def tuple_item(self, w_tuple, index):
        """The item of a tuple, not a subclass's idea of it; a constant in traces if both are."""
        assert isinstance(w_tuple, W_TupleObject)
        return w_tuple.wrappeditems[index]

    def delitem(self, w_obj, w_index):
        """`del obj[index]`."""
        w_delitem = self.type(w_obj).slots.delitem
        if w_delitem is None:
            # CPython words it differently for an index of what has the sequence protocol
            if self._indexes_sequence(w_obj, w_index):
                raise oefmt(self.w_TypeError, "'%T' object doesn't support item deletion", w_obj)
            raise oefmt(self.w_TypeError, "'%T' object does not support item deletion", w_obj)
        self.get_and_call_function(w_delitem, w_obj, w_index)

    def _indexes_sequence(self, w_obj, w_index):
        """True if an index is used on a sequence. Raises IndexError if it is too large."""
        slots = self.type(w_obj).slots
        if slots.getitem is None and slots.contains is None and not self.type(w_obj).is_heaptype:
            return False
        if self.type(w_index).slots.index is None:
            return False
        self.getindex_w(w_index, self.w_IndexError)
        return True

    def is_sequence_type(self, w_obj):
        """True for the built-in sequences, whose + and * have error messages of their own."""
        return (self.isinstance_w(w_obj, self.w_str) or self.isinstance_w(w_obj, self.w_list)
                or self.isinstance_w(w_obj, self.w_tuple) or self.isinstance_w(w_obj, self.w_bytes)
                or self.isinstance_w(w_obj, self.w_bytearray))

    # ---- dictionaries with text keys

    def finditem_text(self, w_dict, name):
        """`d[name]` of a dict, or None."""
        assert isinstance(w_dict, W_DictObject)
        return w_dict.getitem_text(name)

    def setitem_text(self, w_dict, name, w_value):
        assert isinstance(w_dict, W_DictObject)
        w_dict.setitem_text(name, w_value)

    def delitem_text(self, w_dict, name):
        """Delete; return False if there was no such key."""
        assert isinstance(w_dict, W_DictObject)
        return w_dict.delitem_text(name)

    def finditem(self, w_obj, w_key):
        """`obj[key]`, or None for KeyError."""
        if isinstance(w_obj, W_DictObject) and not w_obj.is_user_instance:
            return w_obj.getitem(w_key)
        try:
            return self.getitem(w_obj, w_key)
        except OperationError as e:
            if not e.match(self, self.w_KeyError):
                raise
        return None

    def dict_keys(self, w_dict):
        """The keys of a dict as a list of boxed objects."""
        assert isinstance(w_dict, W_DictObject)
        return w_dict.w_keys_list()
