"""W_Type: classes, their method resolution order, lookup, slots and mutation.

Here: the object and what the machine asks of it.  The Python-level methods of `type`
are in typemethods.py, making a class (type.__new__) is in typecreate.py, and the MRO
algorithm in mro.py.
"""
import weakref
from collections import OrderedDict

from interpreter.error import oefmt
from interpreter.lifeline import Weakrefable
from interpreter.root import W_Root
from objspace.mapdict import Terminator
from objspace.mro import compute_mro
from objspace.objectsize import GC_HEADER, MANAGED_DICT, size_of_type
from objspace.slots import SLOT_NAMES, SlotTable
from rpython.rlib import jit
from rpython.rlib.objectmodel import we_are_translated


class Version(object):
    """Identity of one state of a type: any change to the type or its bases makes a new one."""
    _attrs_ = []


# Sizes of an item of the types whose instances vary in size, in CPython: what matters is which they are
ITEM_SIZES = {'int': 4, 'bytes': 1, 'tuple': 8, 'type': 40}


def itemsize_of(typedef):
    """The size of one item of a built-in type's instances, 0 if they have a fixed size (host level)."""
    while typedef is not None:
        if typedef.name in ITEM_SIZES:
            return ITEM_SIZES[typedef.name]
        typedef = typedef.base
    return 0


class TypeCell(W_Root):
    """The place of a class attribute that has been assigned again (as ModuleCell in moduledict.py).

    Lookups give the cell, a constant; assigning to it leaves the version, and so the traces, alone.
    Special methods have no cells: the slots hold them directly.
    """
    _attrs_ = ['w_value']

    def __init__(self, w_value):
        self.w_value = w_value


def read_cell(w_value_or_cell):
    """Return the value of an entry of `dict_w`; None stays None."""
    if isinstance(w_value_or_cell, TypeCell):
        return w_value_or_cell.w_value
    return w_value_or_cell


class W_Type(Weakrefable, W_Root):
    """A class.

    name        tp_name: what error messages call it
    qualname    `__qualname__`
    bases_w     `__bases__`; mro_w: the method resolution order, this class first
    dict_w      the class attributes or their TypeCells, in definition order (names are UTF-8)
    version     quasi-immutable; lookups on a promoted type and version are constants
    slots       quasi-immutable SlotTable
    w_rooted    the class along the bases, if any, that was the last to add something to what instances hold
    added       what this class has added, '' for nothing
    w_extended  the base that it was added to; see check_layouts() in mapdict.py
    w_solid     the class along the bases that has added something other than `__dict__` and `__weakref__`
    has_map     instances are of a generated class with a map (mapdict.py)
    has_dict    instances have a `__dict__`
    weakrefable instances may be weakly referenced
    itemsize    not 0 if instances vary in size (and so cannot have more `__slots__`)
    basicsize, header  see objectsize.py
    n_members   number of `__slots__` members, inherited ones included
    """
    _immutable_fields_ = ['name?', 'is_heaptype', 'version?', 'slots?', 'mro_w?[*]', 'terminator',
                          'w_metaclass?', 'has_dict', 'has_map', 'typedef_of_layout', 'is_abstract?']

    def __init__(self, space, name, bases_w, dict_w, typedef, is_heaptype, w_metaclass=None):
        self.space = space
        self.name = name
        self.qualname = name
        self.bases_w = bases_w
        self.dict_w = dict_w
        self.is_heaptype = is_heaptype
        self.w_metaclass = w_metaclass
        self.typedef_of_layout = typedef
        self.w_rooted = None
        self.added = ''
        self.w_extended = None
        self.w_solid = None
        self.itemsize = 0
        self.basicsize = 16
        self.header = GC_HEADER
        self.has_dict = typedef.has_dict
        self.has_map = is_heaptype or typedef.has_map
        self.weakrefable = False
        self.acceptable_as_base = typedef.acceptable_as_base
        self.doc = None
        self.n_members = 0
        self.is_abstract = False
        self.subclass_refs = []
        self.lookup_cache = {}
        self.terminator = Terminator(self)
        self.mro_w = [self]
        self.version = Version()
        self.slots = None

    def getclass(self, space):
        w_metaclass = self.w_metaclass
        return space.w_type if w_metaclass is None else w_metaclass

    def setclass(self, space, w_type):
        space.check_layouts('__class__', self.getclass(space), w_type)
        self.w_metaclass = w_type

    def getname(self):
        return self.name

    def take_layout(self, w_best):
        """What instances hold starts as it is in the base `w_best`."""
        self.w_rooted = w_best.w_rooted
        self.w_solid = w_best.w_solid
        self.n_members = w_best.n_members
        self.itemsize = w_best.itemsize
        self.has_dict = w_best.has_dict
        self.weakrefable = w_best.weakrefable

    def finish_layout(self, w_best, members):
        """Note what the class has added to its base `w_best`, the named members among it."""
        added = ''
        if len(members) > 0:
            added = ' '.join(members)
            self.w_solid = self
        self.basicsize = w_best.basicsize + 8 * len(members)
        self.header = max(w_best.header, GC_HEADER)
        if self.has_dict and not w_best.has_dict:
            if self.itemsize != 0:
                self.basicsize += 8
            else:
                self.header = GC_HEADER + MANAGED_DICT
            added += ' +dict'
        if self.weakrefable and not w_best.weakrefable:
            self.basicsize += 8
            added += ' +weakref'
        if added != '':
            self.w_rooted = self
            self.added = added
            self.w_extended = w_best

    def change_best_base(self, w_best):
        """Note another base with the same layout."""
        if self.w_rooted is self:
            self.w_extended = w_best
        else:
            self.w_rooted = w_best.w_rooted

    def layout_root(self):
        """The class that decides what instances hold, a built-in one if no other has added anything."""
        if self.w_rooted is not None:
            return self.w_rooted
        return self.typedef_of_layout.layout_typedef.w_type

    def solid(self):
        """The class that decides which other classes can be bases together with this one."""
        if self.w_solid is not None:
            return self.w_solid
        return self.typedef_of_layout.layout_typedef.w_type

    def ready(self):
        """Compute MRO and slots and register with the bases. Raises TypeError for no MRO."""
        update_mro(self.space, self)
        self.slots = SlotTable(self)
        for w_base in self.bases_w:
            w_base.add_subclass(self)

    def is_ready(self):
        """False while the metaclass's `mro()` runs for a new class, which has no `__mro__` yet."""
        return self.slots is not None

    def add_subclass(self, w_subclass):
        """Register a direct subclass, unless it is registered already."""
        free = -1
        for i in range(len(self.subclass_refs)):
            w_known = self.subclass_refs[i]()
            if w_known is w_subclass:
                return
            if w_known is None and free < 0:
                free = i
        ref = weakref.ref(w_subclass)
        if free >= 0:
            self.subclass_refs[free] = ref
        else:
            self.subclass_refs.append(ref)

    def remove_subclass(self, w_subclass):
        for i in range(len(self.subclass_refs)):
            if self.subclass_refs[i]() is w_subclass:
                del self.subclass_refs[i]
                return

    def subclasses(self):
        """The living direct subclasses, oldest first."""
        result = []
        for ref in self.subclass_refs:
            w_subclass = ref()
            if w_subclass is not None:
                result.append(w_subclass)
        return result

    # ---- lookup

    def lookup_uncached(self, name):
        """Return the entry of `name` found along the MRO, a value or a TypeCell, or None."""
        for w_class in self.mro_w:
            w_entry = w_class.dict_w.get(name, None)
            if w_entry is not None:
                return w_entry
        return None

    def lookup(self, name):
        """Return the attribute `name` found along the MRO, or None; a constant in traces or in a constant cell."""
        self = jit.promote(self)
        return read_cell(self._lookup(name, self.version))

    @jit.elidable
    def _lookup(self, name, version):
        try:
            return self.lookup_cache[name]
        except KeyError:
            w_entry = self.lookup_uncached(name)
            self.lookup_cache[name] = w_entry
            return w_entry

    def own(self, name):
        """Return the attribute `name` of the class itself, or None."""
        return read_cell(self.dict_w.get(name, None))

    @jit.elidable
    def _own_entry(self, name, version):
        return self.dict_w.get(name, None)

    def lookup_after(self, w_class, name):
        """The attribute `name` found along the MRO behind `w_class`, or None (for super)."""
        self = jit.promote(self)
        return read_cell(self._lookup_after(jit.promote(w_class), name, self.version))

    @jit.elidable
    def _lookup_after(self, w_class, name, version):
        seen = False
        for w_candidate in self.mro_w:
            if seen:
                w_entry = w_candidate.dict_w.get(name, None)
                if w_entry is not None:
                    return w_entry
            elif w_candidate is w_class:
                seen = True
        return None

    def lookup_where(self, name):
        """Return the class along the MRO that defines `name`, or None."""
        for w_class in self.mro_w:
            if name in w_class.dict_w:
                return w_class
        return None

    def issubtype(self, w_other):
        """True if `w_other` is on the MRO; a constant in traces."""
        self = jit.promote(self)
        return self._issubtype(jit.promote(w_other), self.version)

    @jit.elidable
    def _issubtype(self, w_other, version):
        for w_class in self.mro_w:
            if w_class is w_other:
                return True
        return False

    # ---- mutation

    def mutated(self, name):
        """Note a change of the class attribute `name` ('' for all): new version, new slots."""
        self.version = Version()
        self.lookup_cache = {}
        if name == '' or name in SLOT_NAMES:
            self.slots = SlotTable(self)
        for w_subclass in self.subclasses():
            w_subclass.mutated(name)

    def set_attribute(self, name, w_value):
        """Set a class attribute without any check; only the first two times change the version."""
        self = jit.promote(self)
        w_entry = self._own_entry(name, self.version)
        if isinstance(w_entry, TypeCell):
            w_entry.w_value = w_value
        else:
            self._store(name, w_entry, w_value)

    @jit.dont_look_inside
    def _store(self, name, w_entry, w_value):
        if w_entry is None or name in SLOT_NAMES:
            self.dict_w[name] = w_value
        else:
            self.dict_w[name] = TypeCell(w_value)
        self.mutated(name)

    def delete_attribute(self, name):
        """Delete a class attribute; return False if there is none."""
        if name not in self.dict_w:
            return False
        del self.dict_w[name]
        self.mutated(name)
        return True

    def check_mutable(self, space, name):
        if not self.is_heaptype:
            raise oefmt(space.w_TypeError, "cannot set '%s' attribute of immutable type '%s'",
                        name, self.name)

    # ---- calls

    def call_args(self, space, args):
        return space.call_type(self, args)

    def call0(self, space):
        return space.call_type_list(self, [])

    def call1(self, space, w_a):
        if self is space.w_type:
            return space.type(w_a)
        return space.call_type_list(self, [w_a])

    def call2(self, space, w_a, w_b):
        return space.call_type_list(self, [w_a, w_b])

    def call3(self, space, w_a, w_b, w_c):
        return space.call_type_list(self, [w_a, w_b, w_c])

    def call4(self, space, w_a, w_b, w_c, w_d):
        return space.call_type_list(self, [w_a, w_b, w_c, w_d])

    def __repr__(self):
        "NOT_RPYTHON"
        return '<W_Type %s>' % self.name


def own_mro(space, w_type):
    """Return the MRO that the class's metaclass wants: an overridden `mro()` has its way.

    Raises TypeError for what cannot be one.
    """
    if not w_type.is_heaptype:
        return compute_mro(space, w_type)[:]
    w_mro = space.lookup(w_type, 'mro')
    if w_mro is space.w_type_mro:
        return compute_mro(space, w_type)[:]
    result_w = []
    for w_class in space.unpackiterable(space.get_and_call_function(w_mro, w_type)):
        if not isinstance(w_class, W_Type):
            raise oefmt(space.w_TypeError, "mro() returned a non-class ('%T')", w_class)
        if not w_type.solid().issubtype(w_class.solid()) and w_type.solid() is not w_class.solid():
            raise oefmt(space.w_TypeError, "mro() returned base with unsuitable layout ('%N')", w_class)
        result_w.append(w_class)
    return result_w[:]


def update_mro(space, w_type):
    """Compute the MRO of a class and set it; return False if an overridden `mro()` has led to setting it already."""
    old_mro_w = w_type.mro_w
    mro_w = own_mro(space, w_type)
    if w_type.mro_w is not old_mro_w:
        return False
    w_type.mro_w = mro_w
    return True


def new_builtin_type(space, typedef, bases_w, dict_w):
    """Return the W_Type of a TypeDef (host level, when the space starts)."""
    assert not we_are_translated()
    ordered = OrderedDict()
    for name in sorted(dict_w):
        ordered[name] = dict_w[name]
    w_type = W_Type(space, typedef.name, bases_w, ordered, typedef, False)
    if typedef.module != 'builtins':
        # what messages call it
        w_type.name = typedef.module + '.' + typedef.name
    w_type.doc = typedef.doc
    w_type.weakrefable = typedef.is_weakrefable()
    w_type.itemsize = itemsize_of(typedef)
    w_type.basicsize, w_type.header = size_of_type(typedef)
    typedef.w_type = w_type
    return w_type
