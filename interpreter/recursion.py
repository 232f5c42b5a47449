"""The recursion limit, as a number; that the machine stack follows it is module/sys's doing (sys.setrecursionlimit)."""
from interpreter.error import oefmt

DEFAULT_RECURSION_LIMIT = 1000


class RecursionLimit(object):
    """The number that sys.getrecursionlimit() returns."""

    def __init__(self):
        self.value = DEFAULT_RECURSION_LIMIT


recursion_limit = RecursionLimit()


def check_repr_depth(space, depth):
    """Raise RecursionError if the reprs of so many containers are under way, one inside the other.

    Such recursion takes so little of the machine stack that many times the limit would fit.
    """
    if depth >= recursion_limit.value:
        raise oefmt(space.w_RecursionError, "maximum recursion depth exceeded while getting the repr of an object")
