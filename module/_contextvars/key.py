"""ContextKey: what a context knows of a variable, so that interp_context.py need not import the variables."""
from interpreter.root import W_Root


class Numbers(object):
    """Gives each variable a number of its own."""

    def __init__(self):
        self.last = -1

    def next(self):
        self.last += 1
        return self.last


numbers = Numbers()


class ContextKey(W_Root):
    """Base of ContextVar."""
    _immutable_fields_ = ['number']

    def __init__(self):
        self.number = numbers.next()
