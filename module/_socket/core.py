"""W_SocketCore: the state of a socket, and how calls wait.

The methods are in the classes derived from it: interp_transfer.py (recv, send), interp_message.py (recvmsg, sendmsg)
and interp_socket.py (all others).
"""
import errno

from interpreter.c_functions import as_pointer
from interpreter.root import W_Root
from module._socket.constants import AF_INET, SOCK_CLOEXEC, SOCK_NONBLOCK, SOCK_STREAM
from module._socket.errors import last_error, os_error, run_handlers, timed_out
from module._socket.libc import FIONBIO, INTS, c_ioctl
from module.select.timeout import milliseconds_up, monotonic
from rpython.rlib import rpoll, rposix
from rpython.rlib.rarithmetic import intmask
from rpython.rtyper.lltypesystem import lltype, rffi

MOST_MILLISECONDS = 2 ** 31 - 1


class Defaults(object):
    """What setdefaulttimeout() sets: nanoseconds, -1 for none."""

    def __init__(self):
        self.timeout = -1


defaults = Defaults()


def set_blocking(space, fd, is_blocking):
    """Switch the descriptor's own mode. Raises OSError."""
    with lltype.scoped_alloc(INTS, 1) as flag:
        flag[0] = rffi.cast(rffi.INT, 0 if is_blocking else 1)
        result = intmask(c_ioctl(fd, FIONBIO, as_pointer(flag)))
    if result < 0:
        raise last_error(space)


class W_SocketCore(W_Root):
    """States: open (fd >= 0) and closed.

    `timeout` is in nanoseconds: 0 for a socket that never waits, -1 for one that waits without end. Other ones
    have a descriptor that does not block, and are polled before each call.
    """

    def __init__(self):
        self.fd = -1
        self.family = AF_INET
        self.type = SOCK_STREAM
        self.proto = 0
        self.timeout = -1

    def open_with(self, space, fd, family, type, proto):
        """Take over a new descriptor. Raises OSError."""
        self.fd = fd
        self.family = family
        self.type = type & ~(SOCK_CLOEXEC | SOCK_NONBLOCK)
        self.proto = proto
        if type & SOCK_NONBLOCK:
            self.timeout = 0
        else:
            self.timeout = defaults.timeout
            if self.timeout >= 0:
                set_blocking(space, fd, False)


class Waiter(object):
    """The waiting of one call of a method: `before` each try of the C function, `failed` after one without success.

    The timeout holds for the method as a whole, whatever signals come (PEP 475).
    """

    def __init__(self, w_socket, is_writing, timeout):
        self.w_socket = w_socket
        self.events = rpoll.POLLOUT if is_writing else rpoll.POLLIN
        self.timeout = timeout
        self.deadline = 0               # set by the first wait()

    def before(self, space):
        """Wait until the descriptor is ready, if there is a timeout. Raises TimeoutError."""
        if self.timeout > 0:
            self.wait(space)

    def wait(self, space):
        """Wait until the descriptor is ready. Raises TimeoutError."""
        if self.timeout > 0 and self.deadline == 0:
            self.deadline = monotonic() + self.timeout
        while self.w_socket.fd >= 0:
            milliseconds = -1
            if self.timeout > 0:
                left = self.deadline - monotonic()
                if left < 0:
                    raise timed_out(space)
                milliseconds = min(milliseconds_up(left), MOST_MILLISECONDS)
            try:
                if len(rpoll.poll({self.w_socket.fd: self.events}, milliseconds)) > 0:
                    return
            except rpoll.PollError as e:
                if e.errno != errno.EINTR:
                    raise os_error(space, e.errno)
                run_handlers(space)
                continue
            if milliseconds != MOST_MILLISECONDS:
                raise timed_out(space)

    def failed(self, space):
        """Return if the C function is to be called again; else raise its OSError."""
        number = rposix.get_saved_errno()
        if number == errno.EINTR:
            run_handlers(space)
        elif self.timeout <= 0 or (number != errno.EAGAIN and number != errno.EWOULDBLOCK):
            raise os_error(space, number)
