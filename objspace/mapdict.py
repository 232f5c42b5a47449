"""Hidden-class maps: where instances of user-defined classes keep class and attributes.

An instance has a `map`, a list of boxed values and a list of machine ints.  The map, shared
by all instances that got the same attributes in the same order, says of each name
where its value lies; promoted, it turns an attribute access into one array access.

Here: the maps, the instance mixin, and the generated user-subclass variants of
built-in classes.  The `__dict__` object that views an instance is in instancedict.py.
"""
from interpreter.error import oefmt
from interpreter.lifeline import Lifeline
from objspace.floatobject import W_FloatObject
from objspace.intobject import W_IntObject
from objspace.userdel import register_del
from rpython.rlib import jit
from rpython.rlib.debug import make_sure_not_resized
from rpython.rlib.longlong2float import float2longlong, longlong2float
from rpython.rlib.objectmodel import import_from_mixin, specialize

# What a map describes: nothing yet, a boxed attribute, an unboxed int attribute, a __slots__ member, an
# unboxed float attribute (its bits, among the ints)
TERMINATOR, BOXED, INT, MEMBER, FLOAT = 0, 1, 2, 3, 4
KEY_SUFFIX = ['', '', ' int', '', ' float']

# Map names of members that hold a dict: a view of the map that has been handed out, and a dict that
# has been assigned to `__dict__` (or a view that got keys other than str) and replaces the map's attributes.
DICT_VIEW = '\0view'
OWN_DICT = '\0dict'

# the map name of the member that holds the weak references
LIFELINE = '\0weakref'

NO_VALUES = [None] * 0
NO_INTS = [0] * 0


class Map(object):
    """One attribute more than `back`.  `index` is its place in the boxed or the int storage."""
    _immutable_fields_ = ['terminator', 'back', 'name', 'kind', 'index', 'n_boxed', 'n_ints', 'n_attributes',
                          'has_own_dict']

    def __init__(self, terminator, back, name, kind):
        self.back = back
        self.name = name
        self.kind = kind
        self.n_boxed = self.n_ints = self.n_attributes = 0
        self.index = -1
        if back is not None:
            self.n_boxed, self.n_ints = back.n_boxed, back.n_ints
            self.n_attributes = back.n_attributes
            if kind == INT or kind == FLOAT:
                self.index = self.n_ints
                self.n_ints += 1
            else:
                self.index = self.n_boxed
                self.n_boxed += 1
            if kind != MEMBER:
                self.n_attributes += 1
        self.has_own_dict = name == OWN_DICT or (back is not None and back.has_own_dict)
        self.terminator = terminator
        self.transitions = {}
        self.found = {}

    @jit.elidable
    def find(self, name):
        """Return the map entry of `name`, or None."""
        try:
            return self.found[name]
        except KeyError:
            pass
        entry = self
        while entry is not None and (entry.kind == TERMINATOR or entry.name != name):
            entry = entry.back
        self.found[name] = entry
        return entry

    @jit.elidable
    def extended(self, name, kind):
        """Return the map with one attribute more."""
        if (kind == INT or kind == FLOAT) and name in self.terminator.not_unboxed:
            kind = BOXED
        key = name + KEY_SUFFIX[kind]
        try:
            return self.transitions[key]
        except KeyError:
            result = Map(self.terminator, self, name, kind)
            self.transitions[key] = result
            self.terminator.note_size(result)
            return result

    def entries(self):
        """The entries in order of creation."""
        result = []
        entry = self
        while entry.kind != TERMINATOR:
            result.append(entry)
            entry = entry.back
        result.reverse()
        return result


class Terminator(Map):
    """The map of an instance without attributes; it knows the class.

    `boxed_hint` and `ints_hint` are the storage sizes that instances of the class have needed so far.
    `not_unboxed` has the names of attributes that have held values of different types.
    """
    _immutable_fields_ = ['w_type', 'boxed_hint?', 'ints_hint?']

    def __init__(self, w_type):
        self.w_type = w_type
        self.boxed_hint = 0
        self.ints_hint = 0
        self.not_unboxed = {}
        Map.__init__(self, self, None, '', TERMINATOR)

    def note_size(self, map):
        if map.n_boxed > self.boxed_hint and map.n_boxed <= 16:
            self.boxed_hint = map.n_boxed
        if map.n_ints > self.ints_hint and map.n_ints <= 16:
            self.ints_hint = map.n_ints


@jit.elidable
def member_key(index):
    """The map name of `__slots__` member `index`: no identifier, so it cannot clash."""
    return '\0%d' % index


def kind_for(w_value):
    """How a new attribute is stored, going by its first value."""
    if type(w_value) is W_IntObject:
        return INT
    if isinstance(w_value, W_FloatObject) and w_value.can_be_unboxed():
        return FLOAT
    return BOXED


class MapInstance(object):
    """Mixin: fields and methods of all instances of user-defined classes."""
    is_user_instance = True

    def init_map(self, terminator):
        self.map = terminator
        n = terminator.boxed_hint
        self.boxed = [None] * n if n > 0 else NO_VALUES
        make_sure_not_resized(self.boxed)
        n = terminator.ints_hint
        self.ints = [0] * n if n > 0 else NO_INTS
        make_sure_not_resized(self.ints)

    def getclass(self, space):
        return jit.promote(self.map).terminator.w_type

    # ---- one attribute

    def read_attribute(self, name):
        """Return the boxed value, or None."""
        entry = jit.promote(self.map).find(name)
        if entry is None:
            return None
        return self._read(entry)

    def _read(self, entry):
        index = entry.index
        assert index >= 0
        if entry.kind == INT:
            return W_IntObject(self.ints[index])
        if entry.kind == FLOAT:
            return W_FloatObject(longlong2float(self.ints[index]))
        return self.boxed[index]

    def write_attribute(self, name, w_value):
        map = jit.promote(self.map)
        entry = map.find(name)
        if entry is None:
            entry = map.extended(name, kind_for(w_value))
            self._grow(entry)
            self.map = entry
        index = entry.index
        assert index >= 0
        if entry.kind == INT:
            if type(w_value) is W_IntObject:
                self.ints[index] = w_value.intval
            else:
                self._generalize(name)
                self.write_attribute(name, w_value)
        elif entry.kind == FLOAT:
            if isinstance(w_value, W_FloatObject) and w_value.can_be_unboxed():
                self.ints[index] = float2longlong(w_value.floatval)
            else:
                self._generalize(name)
                self.write_attribute(name, w_value)
        else:
            self.boxed[index] = w_value

    def write_member(self, name, w_value):
        entry = jit.promote(self.map).find(name)
        if entry is None:
            entry = self.map.extended(name, MEMBER)
            self._grow(entry)
            self.map = entry
        index = entry.index
        assert index >= 0
        self.boxed[index] = w_value

    @jit.unroll_safe
    def _grow(self, map):
        if map.n_boxed > len(self.boxed):
            new = [None] * (map.n_boxed + (map.n_boxed >> 1))
            for i in range(len(self.boxed)):
                new[i] = self.boxed[i]
            self.boxed = new
        if map.n_ints > len(self.ints):
            new_ints = [0] * (map.n_ints + (map.n_ints >> 1))
            for i in range(len(self.ints)):
                new_ints[i] = self.ints[i]
            self.ints = new_ints

    def _generalize(self, name):
        self.map.terminator.not_unboxed[name] = None
        self._rebuild(self.map.terminator, '')

    def _rebuild(self, terminator, without):
        """Give the instance a map grown from `terminator`, leaving out one name."""
        entries = self.map.entries()
        values = [self._read(entry) for entry in entries]
        self.init_map(terminator)
        for i in range(len(entries)):
            entry = entries[i]
            if entry.name != without:
                if entry.kind == MEMBER:
                    self.write_member(entry.name, values[i])
                else:
                    self.write_attribute(entry.name, values[i])

    def remove_attribute(self, name):
        """Delete the attribute; return False if there is none."""
        if self.map.find(name) is None:
            return False
        self._rebuild(self.map.terminator, name)
        return True

    def attribute_names(self):
        return [entry.name for entry in self.map.entries() if entry.kind != MEMBER]

    def count_attributes(self):
        return self.map.n_attributes

    # ---- hooks of W_Root

    def getdictvalue(self, space, name):
        if jit.promote(self.map).has_own_dict:
            return space.finditem_text(self.read_attribute(OWN_DICT), name)
        return self.read_attribute(name)

    def setdictvalue(self, space, name, w_value):
        map = jit.promote(self.map)
        if not map.terminator.w_type.has_dict:
            return False
        if map.has_own_dict:
            space.setitem_text(self.read_attribute(OWN_DICT), name, w_value)
        else:
            self.write_attribute(name, w_value)
        return True

    def deldictvalue(self, space, name):
        if jit.promote(self.map).has_own_dict:
            return space.delitem_text(self.read_attribute(OWN_DICT), name)
        return self.remove_attribute(name)

    def getdict(self, space):
        map = jit.promote(self.map)
        if not map.terminator.w_type.has_dict:
            return None
        if map.has_own_dict:
            return self.read_attribute(OWN_DICT)
        w_dict = self.read_attribute(DICT_VIEW)
        if w_dict is None:
            w_dict = space.new_instance_dict(self)
            self.write_member(DICT_VIEW, w_dict)
        return w_dict

    def setdict(self, space, w_dict):
        for name in self.attribute_names():
            self.remove_attribute(name)
        self.write_member(OWN_DICT, w_dict)

    def getslotvalue(self, index):
        return self.read_attribute(member_key(index))

    def setslotvalue(self, index, w_value):
        if w_value is None:
            self.remove_attribute(member_key(index))
        else:
            self.write_member(member_key(index), w_value)

    def getlifeline(self):
        lifeline = self.read_attribute(LIFELINE)
        if lifeline is None:
            return None
        assert isinstance(lifeline, Lifeline)
        return lifeline

    def setlifeline(self, space, lifeline):
        if not self.getclass(space).weakrefable:
            raise oefmt(space.w_TypeError, "cannot create weak reference to '%T' object", self)
        self.write_member(LIFELINE, lifeline)

    def setclass(self, space, w_type):
        w_old = self.getclass(space)
        check_layouts(space, '__class__', w_old, w_type)
        self._rebuild(w_type.terminator, '')
        if w_old.slots.del_ is None and w_type.slots.del_ is not None:
            register_del(self)

    def next_or_none(self, space):
        return space.next_by_slot(self)


def _same_layout(w_root, w_other_root):
    """True if two classes are one, or have added the same to the same base."""
    if w_root is w_other_root:
        return True
    return w_root.added != '' and w_root.added == w_other_root.added and w_root.w_extended is w_other_root.w_extended


def check_layouts(space, what, w_old, w_new):
    """Raise TypeError unless instances of the one class can be instances of the other."""
    if (w_old is space.w_object and w_new.is_heaptype) or (w_new is space.w_object and w_old.is_heaptype):
        raise oefmt(space.w_TypeError, "%s assignment: '%N' deallocator differs from '%N'", what, w_new, w_old)
    if not _same_layout(w_old.layout_root(), w_new.layout_root()):
        raise oefmt(space.w_TypeError, "%s assignment: '%N' object layout differs from '%N'", what, w_new, w_old)


_user_classes = {}


@specialize.memo()
def user_class(cls):
    """Return the generated subclass of a built-in interp-level class with a map (at import time)."""
    try:
        return _user_classes[cls]
    except KeyError:
        class User(cls):
            import_from_mixin(MapInstance)
        User.__name__ = cls.__name__ + 'User'
        _user_classes[cls] = User
        return User
