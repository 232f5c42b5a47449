"""The word that JUMP_BACKWARD looks at, and the actions it leads to.

Signal handlers written in C set the word to -1; so does `fire()`.  It is read from raw
memory, since a field of an object could be cached out of a loop by the JIT.  What is
done then is a list of actions: signals (signal_action.py), finalizers
(pypy_async/finalizer.py), yielding the GIL.
"""
from rpython.rlib import jit
from rpython.rtyper.lltypesystem import lltype

TICKER_STRUCT = lltype.Struct('pypy_async_ticker', ('value', lltype.Signed))
_own_word = lltype.malloc(TICKER_STRUCT, flavor='raw', immortal=True)
_own_word.value = 0


class Action(object):
    """Something to be done between two instructions."""

    def perform(self, space):
        """Do it, if there is anything to do. May raise an OperationError."""
        raise NotImplementedError


class Ticker(object):
    """`word` points to memory of our own until signals are set up, then to the C handler's."""
    _immutable_fields_ = ['word?']

    def __init__(self):
        self.word = _own_word
        self.actions = []

    def is_set(self):
        return self.word.value < 0

    def fire(self):
        """Have the actions performed at the next backward jump."""
        self.word.value = -1

    def register(self, action):
        self.actions.append(action)

    def register_first(self, action):
        """As register, for one that must not wait for the Python code that the others may run."""
        self.actions.insert(0, action)

    @jit.dont_look_inside
    def perform(self, space):
        """Perform all actions; if one raises, the rest is done at the next occasion."""
        self.word.value = 0
        done = False
        try:
            for action in self.actions:
                action.perform(space)
            done = True
        finally:
            if not done:
                self.fire()


ticker = Ticker()
