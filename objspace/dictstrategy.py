"""Dict strategies: the interface, the empty dict, and iteration.

The strategies that hash are in dictstrategy_hashed.py (text, int and object keys), those
of module globals in moduledict.py, of instance `__dict__`s in instancedict.py.  What
dicts do is in dictobject.py.  All keep insertion order.
"""
from interpreter.error import oefmt
from objspace.bytesobject import W_BytesObject
from objspace.floatobject import W_FloatObject
from objspace.intobject import W_IntObject
from objspace.strobject import W_StrObject
from objspace.tupleobject import W_TupleObject
from rpython.rlib import rerased


class DictStrategy(object):
    """The interface, and defaults for a strategy whose keys are all of exactly the type str.

    Such a strategy defines getitem_text, setitem_text, delitem_text, length, clear and
    iterator; the other methods follow, and may be overridden where it is faster.
    Names are UTF-8.
    """
    _immutable_fields_ = ['space']
    # True if a copy of the dict's storage, with this strategy, is a copy of the dict
    storage_is_all = False

    def __init__(self, space):
        self.space = space

    # ---- what every strategy defines

    def getitem_text(self, w_dict, name):
        "The value, or None."
        raise NotImplementedError

    def setitem_text(self, w_dict, name, w_value):
        raise NotImplementedError

    def delitem_text(self, w_dict, name):
        "Delete; return False if the key is missing."
        raise NotImplementedError

    def length(self, w_dict):
        raise NotImplementedError

    def clear(self, w_dict):
        raise NotImplementedError

    def iterator(self, w_dict, needs_key):
        "A new DictIterator; without `needs_key` its `w_key` may stay None."
        raise NotImplementedError

    # ---- what may be overridden

    def getitem(self, w_dict, w_key):
        "The value, or None. Raises TypeError for an unhashable key."
        if type(w_key) is W_StrObject:
            return self.getitem_text(w_dict, w_key.utf8())
        if self.is_never_text(w_key):
            return None
        self.generalize(w_dict)
        return w_dict.getitem(w_key)

    def setitem(self, w_dict, w_key, w_value):
        "Raises TypeError for an unhashable key."
        if type(w_key) is W_StrObject:
            self.setitem_text(w_dict, w_key.utf8(), w_value)
        else:
            self.generalize(w_dict)
            w_dict.setitem(w_key, w_value)

    def hashes(self, w_dict):
        "The hashes of the keys, in their order, or None if no Python code computes them."
        return None

    def setitem_hashed(self, w_dict, w_key, hash, w_value):
        "As setitem(), but the hash of the key is known."
        self.setitem(w_dict, w_key, w_value)

    def delitem(self, w_dict, w_key):
        "Delete; return False if the key is missing. Raises TypeError for an unhashable key."
        if type(w_key) is W_StrObject:
            return self.delitem_text(w_dict, w_key.utf8())
        if self.is_never_text(w_key):
            return False
        self.generalize(w_dict)
        return w_dict.delitem(w_key)

    def setdefault(self, w_dict, w_key, w_default):
        "The value; it is `w_default`, stored now, if the key was missing."
        w_value = self.getitem(w_dict, w_key)
        if w_value is None:
            w_value = w_default
            w_dict.setitem(w_key, w_default)
        return w_value

    def setdefault_hashed(self, w_dict, w_key, hash, w_default):
        "setdefault() with the hash of the key."
        self.generalize(w_dict)
        return w_dict.get_strategy().setdefault_hashed(w_dict, w_key, hash, w_default)

    def pop(self, w_dict, w_key):
        "Delete and return the value, or None if the key is missing."
        w_value = self.getitem(w_dict, w_key)
        if w_value is not None:
            w_dict.delitem(w_key)
        return w_value

    def popitem(self, w_dict):
        "Delete the last item and return (w_key, w_value); the dict is not empty."
        iterator = self.iterator(w_dict, True)
        w_key, w_value = None, None
        while iterator.next_item():
            w_key, w_value = iterator.w_key, iterator.w_value
        w_dict.delitem(w_key)
        return w_key, w_value

    def move_to_end(self, w_dict, w_key, last):
        "Move a key that is there to the end, or to the beginning; for OrderedDict."
        raise NotImplementedError

    def copy(self, w_dict):
        "A new dict, of exactly the type dict, with the same items."
        w_copy = w_dict.new_empty(self.space)
        iterator = self.iterator(w_dict, True)
        while iterator.next_item():
            w_copy.setitem(iterator.w_key, iterator.w_value)
        return w_copy

    def generalize(self, w_dict):
        "Go over to boxed keys of any type."
        iterator = self.iterator(w_dict, True)
        w_boxed = w_dict.new_boxed(self.space)
        while iterator.next_item():
            w_boxed.setitem(iterator.w_key, iterator.w_value)
        w_dict.set_strategy(w_boxed.get_strategy(), w_boxed.storage)

    def is_never_text(self, w_key):
        "True if no str can be equal to the key. Raises TypeError if it is unhashable."
        if isinstance(w_key, W_IntObject) or type(w_key) is W_FloatObject or (
                type(w_key) is W_BytesObject) or self.space.is_none(w_key):
            return True
        if type(w_key) is W_TupleObject:
            self.space.hash_w(w_key)
            return True
        return False


class DictIterator(object):
    """Goes through a dict: `while it.next_item(): ... it.w_key ... it.w_value`.

    Subclasses define advance() and may define current_key().  When the dict changes its
    strategy meanwhile the iterator goes on over the old storage, and looks the keys up.
    States: running (`w_dict` set), broken (`expected` is -1), finished (`w_dict` None).
    """
    is_reversed = False

    def __init__(self, space, w_dict, strategy, needs_key):
        self.space = space
        self.w_dict = w_dict
        self.strategy = strategy
        self.needs_key = needs_key
        self.expected = w_dict.length()
        self.remaining = self.expected
        self.w_key = None
        self.w_value = None

    def advance(self):
        "Set `w_value`, and `w_key` if `needs_key`; return False at the end."
        raise NotImplementedError

    def current_key(self):
        "The boxed key of the current item."
        return self.w_key

    def next_item(self):
        """Go to the next item; return False at the end.

        Raises RuntimeError if the dict has changed its size, or its keys noticeably.
        """
        w_dict = self.w_dict
        if w_dict is None:
            return False
        if w_dict.length() != self.expected:
            self.expected = -1
            raise oefmt(self.space.w_RuntimeError, "dictionary changed size during iteration")
        if not self.advance():
            if self.remaining > 0:
                raise self._keys_changed()
            self.finish()
            return False
        if self.remaining == 0:
            raise self._keys_changed()
        self.remaining -= 1
        if w_dict.get_strategy() is not self.strategy:
            self._find_value(w_dict)
        return True

    def _find_value(self, w_dict):
        "Read the value of the current key from a dict that has another storage by now."
        w_value = w_dict.getitem(self.current_key())
        if w_value is None:
            raise self._keys_changed()
        self.w_value = w_value

    def _keys_changed(self):
        self.finish()
        return oefmt(self.space.w_RuntimeError, "dictionary keys changed during iteration")

    def finish(self):
        self.w_dict = None
        self.w_key = None
        self.w_value = None

    def length_hint(self):
        "How many items are left, as far as can be told."
        if self.w_dict is None or self.w_dict.length() != self.expected:
            return 0
        return self.remaining


class ReverseDictIterator(DictIterator):
    """Backwards, over a snapshot of the keys."""
    is_reversed = True

    def __init__(self, space, w_dict):
        DictIterator.__init__(self, space, w_dict, w_dict.get_strategy(), True)
        self.keys_w = w_dict.w_keys_list()

    def advance(self):
        if len(self.keys_w) == 0:
            return False
        self.w_key = self.keys_w.pop()
        if self.w_dict.get_strategy() is self.strategy:
            self._find_value(self.w_dict)
        return True


class EmptyDictStrategy(DictStrategy):
    """No items; the first key that is stored decides about the strategy."""

    erase, unerase = rerased.new_static_erasing_pair('empty dict')

    def empty_storage(self):
        return self.erase(None)

    def getitem_text(self, w_dict, name):
        return None

    def getitem(self, w_dict, w_key):
        if type(w_key) is not W_StrObject and type(w_key) is not W_IntObject:
            self.space.hash_w(w_key)
        return None

    def setitem_text(self, w_dict, name, w_value):
        w_dict.become_text_keyed(self.space)
        w_dict.setitem_text(name, w_value)

    def setitem(self, w_dict, w_key, w_value):
        if type(w_key) is W_StrObject:
            w_dict.become_text_keyed(self.space)
        elif type(w_key) is W_IntObject:
            w_dict.become_int_keyed(self.space)
        else:
            hash = self.space.hash_w(w_key)         # may run code that changes the dict
            w_dict.get_strategy().setitem_hashed(w_dict, w_key, hash, w_value)
            return
        w_dict.setitem(w_key, w_value)

    def setitem_hashed(self, w_dict, w_key, hash, w_value):
        if type(w_key) is W_StrObject or type(w_key) is W_IntObject:
            self.setitem(w_dict, w_key, w_value)
        else:
            self.generalize(w_dict)
            w_dict.get_strategy().setitem_hashed(w_dict, w_key, hash, w_value)

    def setdefault(self, w_dict, w_key, w_default):
        if type(w_key) is W_StrObject or type(w_key) is W_IntObject:
            self.setitem(w_dict, w_key, w_default)
            return w_default
        hash = self.space.hash_w(w_key)             # as above
        return w_dict.get_strategy().setdefault_hashed(w_dict, w_key, hash, w_default)

    def delitem_text(self, w_dict, name):
        return False

    def delitem(self, w_dict, w_key):
        self.getitem(w_dict, w_key)
        return False

    def length(self, w_dict):
        return 0

    def clear(self, w_dict):
        pass

    def iterator(self, w_dict, needs_key):
        return EmptyDictIterator(self.space, w_dict, self, needs_key)

    def copy(self, w_dict):
        return w_dict.new_empty(self.space)


class EmptyDictIterator(DictIterator):
    """Over a dict that is empty at the start."""

    def advance(self):
        return False
