"""A DeprecationWarning for what `__int__`, `__index__`, `__float__` and `__complex__` should not return.

Rule: "Emulating numeric types" in the data model; that the result is of the wrong type altogether is the caller's error.
"""
from interpreter import warning
from rpython.rlib import jit


@jit.dont_look_inside
def warn_of_subclass(space, method, w_result, expected):
    """Issue the warning: a method like `__int__` has returned an instance of a strict subclass of int."""
    text = ("%s returned non-%s (type %s).  The ability to return an instance of a strict subclass of %s is "
            "deprecated, and may be removed in a future version of Python."
            % (method, expected, space.type(w_result).name, expected))
    warning.warn_text(space, space.w_DeprecationWarning, text)


@jit.dont_look_inside
def warn_of_trunc(space):
    """Issue the warning of int() of an object that has only `__trunc__`."""
    warning.warn_text(space, space.w_DeprecationWarning, "The delegation of int() to __trunc__ is deprecated.")
