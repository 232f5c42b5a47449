"""The dict type.

Here: W_DictObject with its methods.  How items are stored is in dictstrategy.py and
dictstrategy_hashed.py; update() and its kin in dictupdate.py; the views and
iterators in dictview.py; globals in moduledict.py.
"""
from interpreter.error import oefmt
from interpreter.gateway import interp2app
from interpreter.typedef import TypeDef
from objspace.dictstrategy import EmptyDictStrategy, ReverseDictIterator
from objspace.dictstrategy_hashed import IntKeyStrategy, ObjectKeyStrategy, TextKeyStrategy
from objspace.dictupdate import update_from, update_from_arguments
from objspace.dictview import (
    W_DictItemsView, W_DictKeyIterator, W_DictKeysView, W_DictReverseKeyIterator, W_DictValuesView)
from objspace.hashtable import StoredItems, W_HashTable
from objspace.keyerror import key_error
from objspace.objectsize import dict_table_size
from objspace.reprguard import enter_repr, leave_repr
from objspace.strategycache import strategy_instance
from objspace.strcore import W_StrObject


class W_DictObject(W_HashTable):
    """`strategy` says what the erased `storage` is; see dictstrategy.py."""

    def __init__(self, strategy, storage):
        self.strategy = strategy
        self.storage = storage

    def __repr__(self):
        "NOT_RPYTHON"
        return 'W_DictObject(%s, %r)' % (self.get_strategy().__class__.__name__, self.storage)

    # ---- for the strategies

    def get_strategy(self):
        return self.strategy

    def set_strategy(self, strategy, storage):
        self.strategy = strategy
        self.storage = storage

    def with_storage(self, strategy, storage):
        """Return a new dict of exactly the type dict."""
        return W_DictObject(strategy, storage)

    def new_empty(self, space):
        return new_dict(space)

    def new_boxed(self, space):
        """Return a new empty dict with the strategy for keys of any type."""
        strategy = strategy_instance(space, ObjectKeyStrategy)
        return W_DictObject(strategy, strategy.empty_storage())

    def become_text_keyed(self, space):
        strategy = strategy_instance(space, TextKeyStrategy)
        self.set_strategy(strategy, strategy.empty_storage())

    def become_int_keyed(self, space):
        strategy = strategy_instance(space, IntKeyStrategy)
        self.set_strategy(strategy, strategy.empty_storage())

    # ---- for dictupdate.py

    def as_plain_dict(self, space, w_obj):
        """Return the object if its items may be read without asking its class, else None."""
        if not isinstance(w_obj, W_DictObject):
            return None
        if w_obj.is_user_instance and not space.is_w(
                space.lookup(w_obj, '__iter__'), space.lookup_in_type(space.w_dict, '__iter__')):
            return None
        return w_obj

    def take_copy(self, w_source):
        """Make an empty dict a copy of another; return False where it must be filled item by item."""
        strategy = w_source.get_strategy()
        own = self.get_strategy()
        # the dict of an instance or a module keeps its strategy
        if type(self) is W_DictObject and strategy.storage_is_all and (
                own.storage_is_all or type(own) is EmptyDictStrategy):
            w_copy = strategy.copy(w_source)
            self.strategy, self.storage = w_copy.strategy, w_copy.storage
            return True
        return False

    # ---- for the interpreter: keys boxed, or UTF-8 (`_text`); no `__missing__` here

    def getitem(self, w_key):
        """Return the value, or None. Raises TypeError for an unhashable key."""
        return self.get_strategy().getitem(self, w_key)

    def getitem_text(self, name):
        """Return the value of a str key, or None."""
        return self.get_strategy().getitem_text(self, name)

    def setitem(self, w_key, w_value):
        """Store. Raises TypeError for an unhashable key."""
        self.get_strategy().setitem(self, w_key, w_value)

    def stored_items(self):
        if type(self) is not W_DictObject:
            return None
        return StoredItems(self.w_keys_list(), self.get_strategy().hashes(self))

    def setitem_text(self, name, w_value):
        self.get_strategy().setitem_text(self, name, w_value)

    def delitem(self, w_key):
        """Delete; return False if the key is missing. Raises TypeError for an unhashable key."""
        return self.get_strategy().delitem(self, w_key)

    def delitem_text(self, name):
        """Delete a str key; return False if it is missing."""
        return self.get_strategy().delitem_text(self, name)

    def setdefault(self, w_key, w_default):
        """Return the value; `w_default`, which is stored, if the key is missing."""
        return self.get_strategy().setdefault(self, w_key, w_default)

    def pop(self, w_key):
        """Delete and return the value, or None if the key is missing."""
        return self.get_strategy().pop(self, w_key)

    def length(self):
        return self.get_strategy().length(self)

    def clear(self):
        self.get_strategy().clear(self)

    def copy(self):
        """Return a new dict, of exactly the type dict, with the same items."""
        return self.get_strategy().copy(self)

    def iteritems(self):
        """Return a DictIterator: `while it.next_item(): ... it.w_key ... it.w_value`."""
        return self.get_strategy().iterator(self, True)

    def itervalues(self):
        """Return a DictIterator whose `w_key` is not to be read."""
        return self.get_strategy().iterator(self, False)

    def w_keys_list(self):
        """Return the boxed keys in a new RPython list."""
        result_w = []
        iterator = self.iteritems()
        while iterator.next_item():
            result_w.append(iterator.w_key)
        return result_w

    def w_values_list(self):
        """Return the values in a new RPython list."""
        result_w = []
        iterator = self.itervalues()
        while iterator.next_item():
            result_w.append(iterator.w_value)
        return result_w

    def items_list(self, space):
        """Return the items as boxed pairs in a new RPython list."""
        result_w = []
        iterator = self.iteritems()
        while iterator.next_item():
            result_w.append(space.newtuple2(iterator.w_key, iterator.w_value))
        return result_w

    # ---- construction

    def descr_init(self, space, __args__):
        """Fill from a mapping or an iterable of pairs, and from keyword arguments."""
        update_from_arguments(space, self, __args__, 'dict')

    # ---- subscripts

    def extra_size(self, space):
        return dict_table_size(self.length(), self.has_text_keys(space))

    def has_text_keys(self, space):
        """True if all keys are of exactly the type str."""
        for w_key in self.w_keys_list():
            if type(w_key) is not W_StrObject:
                return False
        return True

    def descr_len(self, space):
        return space.newint(self.length())

    def descr_getitem(self, space, w_key):
        w_value = self.getitem(w_key)
        if w_value is not None:
            return w_value
        if type(self) is not W_DictObject:
            w_missing = space.lookup(self, '__missing__')
            if w_missing is not None:
                return space.get_and_call_function(w_missing, self, w_key)
        raise key_error(space, w_key)

    def descr_setitem(self, space, w_key, w_value):
        self.setitem(w_key, w_value)

    def descr_delitem(self, space, w_key):
        if not self.delitem(w_key):
            raise key_error(space, w_key)

    def descr_contains(self, space, w_key):
        """True if the dictionary has the specified key, else False."""
        return space.newbool(self.getitem(w_key) is not None)

    def descr_iter(self, space):
        return W_DictKeyIterator(self, self.iteritems())

    def descr_reversed(self, space):
        """Return a reverse iterator over the dict keys."""
        return W_DictReverseKeyIterator(self, ReverseDictIterator(space, self))

    # ---- operators

    def descr_eq(self, space, w_other):
        if not isinstance(w_other, W_DictObject):
            return space.w_NotImplemented
        return space.newbool(self._equal(space, w_other))

    def descr_ne(self, space, w_other):
        if not isinstance(w_other, W_DictObject):
            return space.w_NotImplemented
        return space.newbool(not self._equal(space, w_other))

    def _equal(self, space, w_other):
        if self.length() != w_other.length():
            return False
        length = self.length()
        iterator = self.iteritems()
        # a comparison may empty the dict: what is no longer there is equal
        while self.length() == length and iterator.next_item():
            w_value = iterator.w_value
            w_other_value = w_other.getitem(iterator.w_key)
            if w_other_value is None or not space.eq_w(w_value, w_other_value):
                return False
        return True

    def descr_or(self, space, w_other):
        if not isinstance(w_other, W_DictObject):
            return space.w_NotImplemented
        w_result = self.copy()
        update_from(space, w_result, w_other)
        return w_result

    def descr_ror(self, space, w_other):
        if not isinstance(w_other, W_DictObject):
            return space.w_NotImplemented
        w_result = w_other.copy()
        update_from(space, w_result, self)
        return w_result

    def descr_ior(self, space, w_other):
        update_from(space, self, w_other)
        return self

    def descr_repr(self, space):
        if self.length() == 0:
            return space.newtext('{}')
        if not enter_repr(space, self):
            return space.newtext('{...}')
        try:
            text = self._repr_items(space)
        finally:
            leave_repr(space)
        return space.newtext('{' + text + '}')

    def _repr_items(self, space):
        pieces = []
        iterator = self.iteritems()
        while iterator.next_item():
            w_key, w_value = iterator.w_key, iterator.w_value
            key_text = space.text_w(space.repr(w_key))
            pieces.append(key_text + ': ' + space.text_w(space.repr(w_value)))
        return ', '.join(pieces)

    # ---- methods

    def descr_get(self, space, w_key, w_default=None):
        """Return the value for key if key is in the dictionary, else default."""
        w_value = self.getitem(w_key)
        if w_value is not None:
            return w_value
        return space.w_None if w_default is None else w_default

    def descr_setdefault(self, space, w_key, w_default=None):
        """Insert key with a value of default if key is not in the dictionary."""
        return self.setdefault(w_key, space.w_None if w_default is None else w_default)

    def descr_pop(self, space, w_key, w_default=None):
        """Remove specified key and return the value, or the default. Raises KeyError without one."""
        if self.length() > 0:       # an empty dict does not even hash the key
            w_value = self.pop(w_key)
            if w_value is not None:
                return w_value
        if w_default is None:
            raise key_error(space, w_key)
        return w_default

    def descr_popitem(self, space):
        """Remove and return a (key, value) pair, the last one. Raises KeyError if there is none."""
        if self.length() == 0:
            raise oefmt(space.w_KeyError, "popitem(): dictionary is empty")
        w_key, w_value = self.get_strategy().popitem(self)
        return space.newtuple2(w_key, w_value)

    def descr_update(self, space, __args__):
        """Update D from a mapping or an iterable of pairs, and from keyword arguments."""
        update_from_arguments(space, self, __args__, 'update')

    def descr_copy(self, space):
        """D.copy() -> a shallow copy of D"""
        return self.copy()

    def descr_clear(self, space):
        """D.clear() -> None.  Remove all items from D."""
        self.clear()

    def descr_keys(self, space):
        """D.keys() -> a set-like object providing a view on D's keys"""
        return W_DictKeysView(self)

    def descr_values(self, space):
        """D.values() -> an object providing a view on D's values"""
        return W_DictValuesView(self)

    def descr_items(self, space):
        """D.items() -> a set-like object providing a view on D's items"""
        return W_DictItemsView(self)


def new_dict(space):
    """Return a new empty dict."""
    strategy = strategy_instance(space, EmptyDictStrategy)
    return W_DictObject(strategy, strategy.empty_storage())


def new_dict_from_text_pairs(space, names, values_w):
    """Return a new dict with str keys, given as UTF-8."""
    w_dict = new_dict(space)
    for i in range(len(names)):
        w_dict.setitem_text(names[i], values_w[i])
    return w_dict


def descr_new_dict(space, w_type, __args__):
    """Create an empty dict; `__init__` fills it."""
    w_dict = space.allocate_instance(W_DictObject, w_type)
    strategy = strategy_instance(space, EmptyDictStrategy)
    W_DictObject.__init__(w_dict, strategy, strategy.empty_storage())
    return w_dict


def descr_fromkeys(space, w_type, w_iterable, w_value=None):
    """Create a new dictionary with keys from iterable and values set to value."""
    if w_value is None:
        w_value = space.w_None
    w_dict = space.call_function(w_type)
    if type(w_dict) is W_DictObject:
        assert isinstance(w_dict, W_DictObject)
        _set_keys(space, w_dict, w_iterable, w_value)
        return w_dict
    w_iterator = space.iter(w_iterable)
    while True:
        w_key = space.next_or_none(w_iterator)
        if w_key is None:
            return w_dict
        space.setitem(w_dict, w_key, w_value)


def _set_keys(space, w_dict, w_iterable, w_value):
    if isinstance(w_iterable, W_HashTable):
        stored = w_iterable.stored_items()
        if stored is not None and stored.hashes is not None:
            for i in range(len(stored.items_w)):
                w_dict.get_strategy().setitem_hashed(w_dict, stored.items_w[i], stored.hashes[i], w_value)
            return
    w_iterator = space.iter(w_iterable)
    while True:
        w_key = space.next_or_none(w_iterator)
        if w_key is None:
            return
        w_dict.setitem(w_key, w_value)


W_DictObject.typedef = TypeDef(
    'dict',
    doc="dict() -> new empty dictionary\n"
        "dict(mapping) -> new dictionary initialized from a mapping object's\n    (key, value) pairs\n"
        "dict(iterable) -> new dictionary initialized as if via:\n    d = {}\n"
        "    for k, v in iterable:\n        d[k] = v\n"
        "dict(**kwargs) -> new dictionary initialized with the name=value pairs\n"
        "    in the keyword argument list.  For example:  dict(one=1, two=2)",
    __new__=interp2app(descr_new_dict),
    __init__=interp2app(W_DictObject.descr_init),
    __len__=interp2app(W_DictObject.descr_len),
    __getitem__=interp2app(W_DictObject.descr_getitem),
    __setitem__=interp2app(W_DictObject.descr_setitem),
    __delitem__=interp2app(W_DictObject.descr_delitem),
    __contains__=interp2app(W_DictObject.descr_contains),
    __iter__=interp2app(W_DictObject.descr_iter),
    __reversed__=interp2app(W_DictObject.descr_reversed),
    __eq__=interp2app(W_DictObject.descr_eq),
    __ne__=interp2app(W_DictObject.descr_ne),
    __hash__=None,
    __or__=interp2app(W_DictObject.descr_or),
    __ror__=interp2app(W_DictObject.descr_ror),
    __ior__=interp2app(W_DictObject.descr_ior),
    __repr__=interp2app(W_DictObject.descr_repr),
    get=interp2app(W_DictObject.descr_get),
    setdefault=interp2app(W_DictObject.descr_setdefault),
    pop=interp2app(W_DictObject.descr_pop),
    popitem=interp2app(W_DictObject.descr_popitem),
    update=interp2app(W_DictObject.descr_update),
    copy=interp2app(W_DictObject.descr_copy),
    clear=interp2app(W_DictObject.descr_clear),
    keys=interp2app(W_DictObject.descr_keys),
    values=interp2app(W_DictObject.descr_values),
    items=interp2app(W_DictObject.descr_items),
    fromkeys=interp2app(descr_fromkeys, as_classmethod=True),
)
