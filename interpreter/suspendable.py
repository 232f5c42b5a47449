"""Suspendable: what the bytecode machine knows of generators, coroutines and async generators.

A frame that belongs to one reaches its function, and its caller while it is resumed
through a chain, by it.  Everything else (states, saved slots, resuming) is in
pypy_async/engine.py, whose functions dispatch.py reaches through interpreter/machine.py.
"""
from interpreter.root import W_Root


class Suspendable(W_Root):
    """Base of pypy_async/engine.py's Engine.

    w_func      the W_Function it was made of: code, globals, closure, name
    awaiter     while suspended inside another suspendable's await or `yield from`: that
                one, so that an outer resume can go straight to the innermost; else None
    """
    awaiter = None

    def finalize(self, space):
        """What the finalizer does, if one is registered."""
        raise NotImplementedError

    def note_finalizer(self):
        """A finalizer has been registered."""
        raise NotImplementedError

    def keep_frame(self, frame):
        """The program has seen the frame in which this runs: all later resumes are to run in it."""
        raise NotImplementedError

    def get_trace(self):
        """The FrameTrace of all its frames."""
        raise NotImplementedError
