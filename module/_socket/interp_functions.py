"""Functions beside the class socket: socketpair(), dup(), close(), the default timeout."""
import errno

from interpreter.error import OperationError
from interpreter.gateway import unwrap_spec
from module._socket.arguments import descriptor_arg, timeout_arg
from module._socket.constants import AF_UNIX, SOCK_CLOEXEC, SOCK_STREAM
from module._socket.core import defaults
from module._socket.errors import last_error
from module._socket.interp_options import seconds_w
from module._socket.interp_socket import W_Socket
from module._socket.libc import F_DUPFD_CLOEXEC, INTS, c_close, c_fcntl, c_socketpair
from objspace.userdel import register_stream
from rpython.rlib import rposix
from rpython.rlib.rarithmetic import intmask
from rpython.rtyper.lltypesystem import lltype


@unwrap_spec(family=int, type=int, proto=int)
def socketpair(space, family=AF_UNIX, type=SOCK_STREAM, proto=0):
    """socketpair([family[, type [, proto]]]) -> (socket object, socket object)

    Create a pair of socket objects from the sockets returned by the platform
    socketpair() function.
    The arguments are the same as for socket() except the default family is AF_UNIX
    if defined on the platform; otherwise, the default is AF_INET."""
    with lltype.scoped_alloc(INTS, 2) as pair:
        if intmask(c_socketpair(family, type | SOCK_CLOEXEC, proto, pair)) < 0:
            raise last_error(space)
        fd1 = intmask(pair[0])
        fd2 = intmask(pair[1])
    w_first = _new_socket()
    w_second = _new_socket()
    try:
        w_first.adopt(space, fd1, family, type, proto)
    except OperationError:
        c_close(fd2)
        raise
    w_second.adopt(space, fd2, family, type, proto)
    return space.newtuple2(w_first, w_second)


def _new_socket():
    w_socket = W_Socket()
    register_stream(w_socket)
    return w_socket


def dup(space, w_fd):
    """dup(integer) -> integer

    Duplicate an integer socket file descriptor.  This is like os.dup(), but for
    sockets; on some platforms os.dup() won't work for socket file descriptors."""
    fd = intmask(c_fcntl(descriptor_arg(space, w_fd), F_DUPFD_CLOEXEC, 0))
    if fd < 0:
        raise last_error(space)
    return space.newint(fd)


def close(space, w_fd):
    """close(integer) -> None

    Close an integer socket file descriptor.  This is like os.close(), but for
    sockets; on some platforms os.close() won't work for socket file descriptors."""
    if intmask(c_close(descriptor_arg(space, w_fd))) < 0 and rposix.get_saved_errno() != errno.ECONNRESET:
        raise last_error(space)
    return space.w_None


def getdefaulttimeout(space):
    """getdefaulttimeout() -> timeout

    Returns the default timeout in seconds (float) for new socket objects.
    A value of None indicates that new socket objects have no timeout.
    When the socket module is first imported, the default is None."""
    return seconds_w(space, defaults.timeout)


def setdefaulttimeout(space, w_timeout):
    """setdefaulttimeout(timeout)

    Set the default timeout in seconds (float) for new socket objects.
    A value of None indicates that new socket objects have no timeout.
    When the socket module is first imported, the default is None."""
    defaults.timeout = timeout_arg(space, w_timeout)
    return space.w_None
