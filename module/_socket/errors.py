"""The errors of _socket: OSErrors by errno, TimeoutError, gaierror and herror."""
import errno

from interpreter.error import OperationError, oefmt
from interpreter.oserrors import wrap_oserror
from interpreter.ticker import ticker
from interpreter.typedef import TypeDef
from module._socket.constants import EAI_SYSTEM
from module._socket.libc import c_gai_strerror, c_hstrerror
from objspace.exceptions.oserror import W_OSError
from rpython.rlib import rposix
from rpython.rtyper.lltypesystem import rffi

# the C module gives them the name of the module that people import
GAI_ERROR = TypeDef('gaierror', W_OSError.typedef, module='socket')
HOST_ERROR = TypeDef('herror', W_OSError.typedef, module='socket')


def os_error(space, number):
    """Return the OperationError for an errno."""
    return wrap_oserror(space, OSError(number, 'socket'))


def last_error(space):
    """As os_error, for the C function called last."""
    return os_error(space, rposix.get_saved_errno())


def timed_out(space):
    return oefmt(space.w_TimeoutError, "timed out")


def _coded_error(space, w_type, code, text):
    w_error = space.call_function(w_type, space.newint(code), space.newtext(text))
    return OperationError(w_type, w_error)


def gai_error(space, code):
    """Return the error for what getaddrinfo() or getnameinfo() gave."""
    if code == EAI_SYSTEM:
        return last_error(space)
    return _coded_error(space, GAI_ERROR.w_type, code, rffi.charp2str(c_gai_strerror(code)))


def host_error(space, code):
    """Return the error for an h_errno."""
    return _coded_error(space, HOST_ERROR.w_type, code, rffi.charp2str(c_hstrerror(code)))


def run_handlers(space):
    """Run the handlers of the signals that have come. Raises what they raise."""
    if ticker.is_set():
        ticker.perform(space)


def is_interrupted():
    """True if the last C function failed because of a signal."""
    return rposix.get_saved_errno() == errno.EINTR


def would_block():
    """True if the last C function failed because it would have to wait."""
    number = rposix.get_saved_errno()
    return number == errno.EAGAIN or number == errno.EWOULDBLOCK
