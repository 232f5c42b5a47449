"""Lifeline: what an object holds for its weak references.

A referent keeps its lifeline alive, and nothing else does: the lifeline dies with the object.
What it does then (callbacks) is in module/_weakref.  Here are only the hooks by which objects
keep one: W_Root's defaults are in root.py, those of instances with a map in objspace/mapdict.py.
"""
from interpreter.root import W_Root


class Lifeline(W_Root):
    """The weak references to one object."""

    def any_weakref(self, space):
        """A living weak reference (`__weakref__`), or None."""
        raise NotImplementedError


class Weakrefable(object):
    """Mixin for interp-level classes of built-in types whose instances may be weakly referenced."""
    _mixin_ = True
    lifeline = None

    def getlifeline(self):
        return self.lifeline

    def setlifeline(self, space, lifeline):
        self.lifeline = lifeline
