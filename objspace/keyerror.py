"""KeyError for a missing key, used by dict and set."""
from interpreter.error import OperationError


def key_error(space, w_key):
    """Return the KeyError whose one argument is the key, also if that is an exception itself."""
    if space.is_exception_instance(w_key):
        return OperationError(space.w_KeyError, space.call_function(space.w_KeyError, w_key))
    return OperationError(space.w_KeyError, w_key)
