"""W_Type: classes, their method resolution order, lookup, slots and mutation.

Here: the object and what the machine asks of it.  The Python-level methods of `type`
are in typemethods.py, making a class (type.__new__) is in typecreate.py, and the MRO
algorithm in mro.py.
"""
import weakref
from collections import OrderedDict

from interpreter.error import oefmt
from interpreter.root import W_Root
from objspace.mapdict import Terminator
from objspace.mro import compute_mro
from objspace.slots import SLOT_NAMES, SlotTable
from rpython.rlib import jit
from rpython.rlib.objectmodel import we_are_translated


class Version(object):
    """Identity of one state of a type: any change to the type or its bases makes a new one."""
    _attrs_ = []


class W_Type(W_Root):
    """A class.

    name        tp_name: what error messages call it
    qualname    `__qualname__`
    bases_w     `__bases__`; mro_w: the method resolution order, this class first
    dict_w      the class attributes, in definition order (names are UTF-8)
    version     quasi-immutable; lookups on a promoted type and version are constants
    slots       quasi-immutable SlotTable
    layout      the built-in type whose interp-level class instances have, plus member names
    has_map     instances are of a generated class with a map (mapdict.py)
    has_dict    instances have a `__dict__`
    n_members   number of `__slots__` members, inherited ones included
    """
    _immutable_fields_ = ['name?', 'is_heaptype', 'version?', 'slots?', 'mro_w?[*]', 'terminator',
                          'w_metaclass?', 'has_dict', 'has_map', 'layout', 'typedef_of_layout']

    def __init__(self, space, name, bases_w, dict_w, typedef, is_heaptype, w_metaclass=None):
        self.space = space
        self.name = name
        self.qualname = name
        self.bases_w = bases_w
        self.dict_w = dict_w
        self.is_heaptype = is_heaptype
        self.w_metaclass = w_metaclass
        self.typedef_of_layout = typedef
        self.layout = typedef.layout_typedef.name
        self.has_dict = typedef.has_dict
        self.has_map = is_heaptype or typedef.has_map
        self.weakrefable = typedef.weakrefable
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

    def getname(self):
        return self.name

    def ready(self):
        """Compute MRO and slots and register with the bases. Raises TypeError for no MRO."""
        self.mro_w = compute_mro(self.space, self)[:]
        self.slots = SlotTable(self)
        for w_base in self.bases_w:
            w_base.add_subclass(self)

    def add_subclass(self, w_subclass):
        ref = weakref.ref(w_subclass)
        for i in range(len(self.subclass_refs)):
            if self.subclass_refs[i]() is None:
                self.subclass_refs[i] = ref
                return
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
        """Return the attribute `name` found along the MRO, or None."""
        for w_class in self.mro_w:
            w_value = w_class.dict_w.get(name, None)
            if w_value is not None:
                return w_value
        return None

    def lookup(self, name):
        """Return the attribute `name` found along the MRO, or None; a constant in traces."""
        self = jit.promote(self)
        return self._lookup(name, self.version)

    @jit.elidable
    def _lookup(self, name, version):
        try:
            return self.lookup_cache[name]
        except KeyError:
            w_value = self.lookup_uncached(name)
            self.lookup_cache[name] = w_value
            return w_value

    def lookup_after(self, w_class, name):
        """The attribute `name` found along the MRO behind `w_class`, or None (for super)."""
        self = jit.promote(self)
        return self._lookup_after(jit.promote(w_class), name, self.version)

    @jit.elidable
    def _lookup_after(self, w_class, name, version):
        seen = False
        for w_candidate in self.mro_w:
            if seen:
                w_value = w_candidate.dict_w.get(name, None)
                if w_value is not None:
                    return w_value
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
        """Set a class attribute without any check."""
        self.dict_w[name] = w_value
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


def new_builtin_type(space, typedef, bases_w, dict_w):
    """Return the W_Type of a TypeDef (host level, when the space starts)."""
    assert not we_are_translated()
    ordered = OrderedDict()
    for name in sorted(dict_w):
        ordered[name] = dict_w[name]
    w_type = W_Type(space, typedef.name, bases_w, ordered, typedef, False)
    w_type.doc = typedef.doc
    typedef.w_type = w_type
    return w_type
