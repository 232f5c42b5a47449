"""From the host's OSError to the app-level one."""
import os

from interpreter.error import OperationError


def wrap_oserror(space, error, w_filename=None):
    """Return the OperationError for an OSError of the host, of the subclass its errno says."""
    number = error.errno
    args_w = [space.newint(number), space.newtext(os.strerror(number))]
    if w_filename is not None:
        args_w.append(w_filename)
    w_value = space.call_list(space.w_OSError, args_w[:])
    return OperationError(space.type(w_value), w_value)
