"""The dict strategies over a hash table: text keys, int keys, boxed keys of any type.

One mixin, three key types.  The interface and its rules are in dictstrategy.py.
"""
from collections import OrderedDict

from objspace.boolobject import W_BoolObject
from objspace.dictstrategy import DictIterator, DictStrategy, EmptyDictStrategy
from objspace.floatobject import W_FloatObject
from objspace.intobject import W_IntObject
from objspace.strategycache import strategy_instance
from objspace.strobject import W_StrObject
from rpython.rlib import rerased
from rpython.rlib.objectmodel import (
    getitem_with_hash, import_from_mixin, iterkeys_with_hash, move_to_end, r_ordereddict, setitem_with_hash,
    we_are_translated)


def _move_to_end_of_host_dict(table, key, last):
    "NOT_RPYTHON: rlib's own does not work for an r_dict, and would replace the key"
    items = list(table.items())
    for i, item in enumerate(items):
        if item[0] == key or (
                hasattr(table, 'key_eq') and table.key_eq(item[0], key)):
            items.insert(len(items) if last else 0, items.pop(i))
            break
    table.clear()
    for key, w_value in items:
        table[key] = w_value


class HashedStrategy(object):
    """Mixin: a strategy whose erased storage is an RPython dict.

    Users define erase, unerase, new_table(), wrap_key(key), unwrap_key(w_key) for a key that is there.
    """
    storage_is_all = True

    def empty_storage(self):
        return self.erase(self.new_table())

    def length(self, w_dict):
        return len(self.unerase(w_dict.storage))

    def clear(self, w_dict):
        strategy = strategy_instance(self.space, EmptyDictStrategy)
        w_dict.set_strategy(strategy, strategy.empty_storage())

    def popitem(self, w_dict):
        key, w_value = self.unerase(w_dict.storage).popitem()
        return self.wrap_key(key), w_value

    def move_to_end(self, w_dict, w_key, last):
        table, key = self.unerase(w_dict.storage), self.unwrap_key(w_key)
        if we_are_translated():
            move_to_end(table, key, last)
        else:
            _move_to_end_of_host_dict(table, key, last)

    def copy(self, w_dict):
        return w_dict.with_storage(self, self.erase(self.unerase(w_dict.storage).copy()))


class TextKeyStrategy(DictStrategy):
    """Keys of exactly the type str, stored as UTF-8."""
    import_from_mixin(HashedStrategy)

    erase, unerase = rerased.new_static_erasing_pair('text dict')

    def new_table(self):
        return OrderedDict()

    def wrap_key(self, key):
        return self.space.newtext(key)

    def unwrap_key(self, w_key):
        return self.space.text_w(w_key)

    def getitem_text(self, w_dict, name):
        return self.unerase(w_dict.storage).get(name, None)

    def setitem_text(self, w_dict, name, w_value):
        self.unerase(w_dict.storage)[name] = w_value

    def delitem_text(self, w_dict, name):
        table = self.unerase(w_dict.storage)
        try:
            del table[name]
        except KeyError:
            return False
        return True

    def setdefault(self, w_dict, w_key, w_default):
        if type(w_key) is W_StrObject:
            return self.unerase(w_dict.storage).setdefault(w_key.utf8(), w_default)
        return DictStrategy.setdefault(self, w_dict, w_key, w_default)

    def pop(self, w_dict, w_key):
        if type(w_key) is W_StrObject:
            return self.unerase(w_dict.storage).pop(w_key.utf8(), None)
        return DictStrategy.pop(self, w_dict, w_key)

    def iterator(self, w_dict, needs_key):
        return TextKeyIterator(self.space, w_dict, self, needs_key)


class TextKeyIterator(DictIterator):

    def __init__(self, space, w_dict, strategy, needs_key):
        DictIterator.__init__(self, space, w_dict, strategy, needs_key)
        self.table_iterator = strategy.unerase(w_dict.storage).iteritems()
        self.key = ''

    def advance(self):
        for key, w_value in self.table_iterator:
            self.key = key
            if self.needs_key:
                self.w_key = self.space.newtext(key)
            self.w_value = w_value
            return True
        return False

    def current_key(self):
        return self.space.newtext(self.key)


class IntKeyStrategy(DictStrategy):
    """Keys of exactly the type int that are machine ints."""
    import_from_mixin(HashedStrategy)

    erase, unerase = rerased.new_static_erasing_pair('int dict')

    def new_table(self):
        return OrderedDict()

    def wrap_key(self, key):
        return W_IntObject(key)

    def unwrap_key(self, w_key):
        return self.space.int_w(w_key)

    def _is_never_int(self, w_key):
        "True if the key, not exactly an int, equals none. Raises TypeError if it is unhashable."
        if type(w_key) is W_StrObject or self.space.is_none(w_key):
            return True
        return not isinstance(w_key, W_IntObject) and (
            type(w_key) is not W_FloatObject) and self.is_never_text(w_key)

    def getitem(self, w_dict, w_key):
        if type(w_key) is W_IntObject or type(w_key) is W_BoolObject:
            assert isinstance(w_key, W_IntObject)
            return self.unerase(w_dict.storage).get(w_key.intval, None)
        if self._is_never_int(w_key):
            return None
        self.generalize(w_dict)
        return w_dict.getitem(w_key)

    def setitem(self, w_dict, w_key, w_value):
        if type(w_key) is W_IntObject:
            self.unerase(w_dict.storage)[w_key.intval] = w_value
        else:
            self.generalize(w_dict)
            w_dict.setitem(w_key, w_value)

    def delitem(self, w_dict, w_key):
        if type(w_key) is W_IntObject:
            table = self.unerase(w_dict.storage)
            try:
                del table[w_key.intval]
            except KeyError:
                return False
            return True
        if self._is_never_int(w_key):
            return False
        self.generalize(w_dict)
        return w_dict.delitem(w_key)

    def getitem_text(self, w_dict, name):
        return None

    def setitem_text(self, w_dict, name, w_value):
        self.generalize(w_dict)
        w_dict.setitem_text(name, w_value)

    def delitem_text(self, w_dict, name):
        return False

    def iterator(self, w_dict, needs_key):
        return IntKeyIterator(self.space, w_dict, self, needs_key)


class IntKeyIterator(DictIterator):

    def __init__(self, space, w_dict, strategy, needs_key):
        DictIterator.__init__(self, space, w_dict, strategy, needs_key)
        self.table_iterator = strategy.unerase(w_dict.storage).iteritems()

    def advance(self):
        for key, w_value in self.table_iterator:
            self.w_key = W_IntObject(key)
            self.w_value = w_value
            return True
        return False


class ObjectKeyStrategy(DictStrategy):
    """Boxed keys of any type, by Python's hash and `==`."""
    import_from_mixin(HashedStrategy)

    erase, unerase = rerased.new_static_erasing_pair('object dict')

    def new_table(self):
        space = self.space
        return r_ordereddict(space.eq_w, space.hash_w)

    def wrap_key(self, w_key):
        return w_key

    def unwrap_key(self, w_key):
        return w_key

    def generalize(self, w_dict):
        pass

    def hashes(self, w_dict):
        return [hash for _, hash in iterkeys_with_hash(self.unerase(w_dict.storage))]

    def setitem_hashed(self, w_dict, w_key, hash, w_value):
        setitem_with_hash(self.unerase(w_dict.storage), w_key, hash, w_value)

    def getitem(self, w_dict, w_key):
        return self.unerase(w_dict.storage).get(w_key, None)

    def setitem(self, w_dict, w_key, w_value):
        self.unerase(w_dict.storage)[w_key] = w_value

    def delitem(self, w_dict, w_key):
        table = self.unerase(w_dict.storage)
        try:
            del table[w_key]
        except KeyError:
            return False
        return True

    def setdefault(self, w_dict, w_key, w_default):
        return self.unerase(w_dict.storage).setdefault(w_key, w_default)

    def setdefault_hashed(self, w_dict, w_key, hash, w_default):
        table = self.unerase(w_dict.storage)
        try:
            return getitem_with_hash(table, w_key, hash)
        except KeyError:
            setitem_with_hash(table, w_key, hash, w_default)
            return w_default

    def pop(self, w_dict, w_key):
        return self.unerase(w_dict.storage).pop(w_key, None)

    def getitem_text(self, w_dict, name):
        return self.getitem(w_dict, self.space.newtext(name))

    def setitem_text(self, w_dict, name, w_value):
        self.setitem(w_dict, self.space.newtext(name), w_value)

    def delitem_text(self, w_dict, name):
        return self.delitem(w_dict, self.space.newtext(name))

    def iterator(self, w_dict, needs_key):
        return ObjectKeyIterator(self.space, w_dict, self, needs_key)


class ObjectKeyIterator(DictIterator):

    def __init__(self, space, w_dict, strategy, needs_key):
        DictIterator.__init__(self, space, w_dict, strategy, needs_key)
        self.table_iterator = strategy.unerase(w_dict.storage).iteritems()

    def advance(self):
        for w_key, w_value in self.table_iterator:
            self.w_key = w_key
            self.w_value = w_value
            return True
        return False
