"""One prebuilt instance of each strategy class per space.

A strategy (liststrategy.py, dictstrategy.py, setobject.py) is the representation of a
container's content; it has no state but the space, so one instance serves all containers.
"""
from rpython.rlib.objectmodel import specialize

_instances = {}


@specialize.memo()
def strategy_instance(space, cls):
    """Return the only instance of the strategy class `cls` in `space` (both constants)."""
    key = (space, cls)
    try:
        return _instances[key]
    except KeyError:
        result = cls(space)
        _instances[key] = result
        return result
