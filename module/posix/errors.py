"""OSErrors from C's errno, and the retry after a signal (PEP 475)."""
import errno
import os

from interpreter.error import OperationError
from interpreter.signal_action import run_handlers
from rpython.rlib import rposix


def os_error(space, number, w_filename=None, w_filename2=None):
    """Return the OperationError for an errno, of the OSError subclass that it says."""
    w_number = space.newint(number)
    w_text = space.newtext(os.strerror(number))
    if w_filename is None:
        w_value = space.call_function(space.w_OSError, w_number, w_text)
    elif w_filename2 is None:
        w_value = space.call_function(space.w_OSError, w_number, w_text, w_filename)
    else:
        w_value = space.call_function(space.w_OSError, w_number, w_text, w_filename, space.w_None, w_filename2)
    return OperationError(space.type(w_value), w_value)


def last_error(space, w_filename=None, w_filename2=None):
    """As os_error, for the errno of the C function called last."""
    return os_error(space, rposix.get_saved_errno(), w_filename, w_filename2)


def check(space, result):
    """Return the result of a C function. Raises OSError if it is negative."""
    if result < 0:
        raise last_error(space)
    return result


def retry(space, w_filename=None):
    """After a failure: return if a signal was the reason, when its handlers have run; else raise OSError."""
    number = rposix.get_saved_errno()
    if number != errno.EINTR:
        raise os_error(space, number, w_filename)
    run_handlers(space)
