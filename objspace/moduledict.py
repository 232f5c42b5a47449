"""Module dicts: globals and builtins, read through versioned cells.

A name that has been assigned once is stored as its value; a lookup of it with the same
`version` is a pure function, which the JIT folds to a constant.  From the second
assignment on the name has a ModuleCell: the cell is the constant, its content is read at
run time, and assigning it leaves the version alone.  A new or deleted name, and the
change from value to cell, give a new version, which invalidates the traces.
"""
from collections import OrderedDict

from interpreter.root import W_Root
from objspace.dictobject import W_DictObject
from objspace.dictstrategy import DictIterator, DictStrategy, EmptyDictStrategy
from objspace.strategycache import strategy_instance
from rpython.rlib import jit, rerased


class VersionTag(object):
    """Identifies one state of a module dict's names; compared by identity."""
    _attrs_ = []


class ModuleCell(W_Root):
    """The place of a name that has been assigned more than once.  Never seen by Python code."""
    _attrs_ = ['w_value']

    def __init__(self, w_value):
        self.w_value = w_value


def read_cell(w_value_or_cell):
    """Return the value of an entry; None stays None."""
    if type(w_value_or_cell) is ModuleCell:
        assert isinstance(w_value_or_cell, ModuleCell)
        return w_value_or_cell.w_value
    return w_value_or_cell


class ModuleDictStrategy(DictStrategy):
    """One instance per module dict: it holds the entries itself, a table name -> value or cell."""
    _immutable_fields_ = ['version?']

    erase, unerase = rerased.new_static_erasing_pair('module dict')

    def __init__(self, space):
        DictStrategy.__init__(self, space)
        self.version = VersionTag()
        self.table = OrderedDict()

    def empty_storage(self):
        return self.erase(None)

    @jit.dont_look_inside
    def _names_changed(self):
        self.version = VersionTag()

    @jit.elidable_promote('0,1,2')
    def _lookup(self, version, name):
        return self.table.get(name, None)

    def getitem_text(self, w_dict, name):
        return read_cell(self.get_entry(name))

    def get_entry(self, name):
        """Return the value or ModuleCell of a name, or None; a constant in traces if `name` is."""
        if jit.isconstant(name) and jit.isconstant(self):
            return self._lookup(self.version, name)
        return self.table.get(name, None)

    def setitem_text(self, w_dict, name, w_value):
        w_entry = self.get_entry(name)
        if type(w_entry) is ModuleCell:
            assert isinstance(w_entry, ModuleCell)
            w_entry.w_value = w_value
        elif w_entry is not w_value:
            self._store(name, w_entry, w_value)

    @jit.dont_look_inside
    def _store(self, name, w_entry, w_value):
        if w_entry is None:
            self.table[name] = w_value
        else:
            self.table[name] = ModuleCell(w_value)
        self._names_changed()

    def delitem_text(self, w_dict, name):
        try:
            del self.table[name]
        except KeyError:
            return False
        self._names_changed()
        return True

    def length(self, w_dict):
        return len(self.table)

    def clear(self, w_dict):
        self.table = OrderedDict()
        self._names_changed()

    def popitem(self, w_dict):
        name, w_entry = self.table.popitem()
        self._names_changed()
        return self.space.newtext(name), read_cell(w_entry)

    def iterator(self, w_dict, needs_key):
        return ModuleDictIterator(self.space, w_dict, self, needs_key)


class ModuleDictIterator(DictIterator):

    def __init__(self, space, w_dict, strategy, needs_key):
        DictIterator.__init__(self, space, w_dict, strategy, needs_key)
        self.table_iterator = strategy.table.iteritems()
        self.key = ''

    def advance(self):
        for name, w_entry in self.table_iterator:
            self.key = name
            if self.needs_key:
                self.w_key = self.space.newtext(name)
            self.w_value = read_cell(w_entry)
            return True
        return False

    def current_key(self):
        return self.space.newtext(self.key)


class W_ModuleDictObject(W_DictObject):
    """A dict for globals.

    Its strategy is a quasi-immutable field, so that in traces it is a constant of a
    constant dict; it changes only if a key is stored that is no str.
    """
    _immutable_fields_ = ['module_strategy?']

    def __init__(self, space):
        empty = strategy_instance(space, EmptyDictStrategy)
        W_DictObject.__init__(self, empty, empty.empty_storage())
        self.module_strategy = ModuleDictStrategy(space)

    def get_strategy(self):
        return self.module_strategy

    def set_strategy(self, strategy, storage):
        self._set_strategy(strategy, storage)

    @jit.dont_look_inside
    def _set_strategy(self, strategy, storage):
        self.module_strategy = strategy
        self.storage = storage


def new_module_dict(space):
    """Return a new empty dict for module globals."""
    return W_ModuleDictObject(space)
