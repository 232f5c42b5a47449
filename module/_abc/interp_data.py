"""What an abstract base class knows of others: its registry and the answers it has given.

Rule: PEP 3119.  Nothing here keeps a class alive.  The checks themselves are in interp_abc.py.
"""
import weakref

from interpreter.root import W_Root
from interpreter.typedef import TypeDef
from objspace.typeobject import W_Type
from rpython.rlib import jit, rshrinklist
from rpython.rlib.rweakref import RWeakKeyDictionary

UNKNOWN, YES, NO = 0, 1, 2


class Mark(object):
    """What a weak set maps its members to."""


MEMBER = Mark()


class ClassRefs(rshrinklist.AbstractShrinkList):
    """Weak references to classes."""

    def must_keep(self, ref):
        return ref() is not None


class WeakClassSet(object):
    """A set of classes that are held weakly, in the order of their addition."""

    def __init__(self):
        self.members = RWeakKeyDictionary(W_Type, Mark)
        self.refs = ClassRefs()

    def contains(self, w_class):
        return self.members.get(w_class) is not None

    def add(self, w_class):
        if self.members.get(w_class) is None:
            self.members.set(w_class, MEMBER)
            self.refs.append(weakref.ref(w_class))

    def living(self):
        """The members that are still there."""
        result_w = []
        for ref in self.refs.items():
            w_class = ref()
            if w_class is not None:
                result_w.append(w_class)
        return result_w


class Invalidation(object):
    """How often a class was registered anywhere: negative answers from before are void."""
    _immutable_fields_ = ['count?']

    def __init__(self):
        self.count = 0


class Era(object):
    """Identity of the time since the caches of one class were last reset."""
    _attrs_ = []


class W_AbcData(W_Root):
    """Internal state held by ABC machinery."""
    _immutable_fields_ = ['era?']

    def __init__(self):
        self.registry = WeakClassSet()
        self.positive = WeakClassSet()
        self.negative = WeakClassSet()
        self.negative_count = invalidation.count
        self.era = Era()

    def answer(self, w_class):
        """YES, NO or UNKNOWN; a constant in traces, which may be UNKNOWN for good."""
        return self._answer(w_class, self.era, invalidation.count)

    @jit.elidable
    def _answer(self, w_class, era, count):
        if self.positive.contains(w_class):
            return YES
        if self.negative_count == count and self.negative.contains(w_class):
            return NO
        return UNKNOWN

    def note_yes(self, w_class):
        self.positive.add(w_class)

    def note_no(self, w_class):
        self.forget_void()
        self.negative.add(w_class)

    def forget_void(self):
        """Drop the negative answers if a class has been registered since."""
        if self.negative_count < invalidation.count:
            self.negative = WeakClassSet()
            self.negative_count = invalidation.count

    def clear_registry(self):
        self.registry = WeakClassSet()

    def reset_caches(self):
        self.positive = WeakClassSet()
        self.negative = WeakClassSet()
        self.era = Era()


invalidation = Invalidation()

W_AbcData.typedef = TypeDef('_abc_data', module='_abc', acceptable_as_base=False)
