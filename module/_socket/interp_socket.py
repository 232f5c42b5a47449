"""_socket.socket: creation, connections, closing.

Sending and receiving are in interp_transfer.py and interp_message.py, options and timeouts in interp_options.py.
"""
import errno

from interpreter import warning
from interpreter.c_functions import as_pointer
from interpreter.error import OperationError, oefmt
from interpreter.gateway import interp2app
from interpreter.typedef import GetSetProperty, TypeDef
from module._socket.address import address_w, family_of, sockaddr_w
from module._socket.arguments import descriptor_arg, int_arg
from module._socket.constants import (
    AF_INET, SO_ERROR, SO_PROTOCOL, SO_TYPE, SOCK_CLOEXEC, SOCK_STREAM, SOL_SOCKET, SOMAXCONN)
from module._socket.core import Waiter
from module._socket.errors import last_error, os_error, run_handlers
from module._socket.interp_options import W_OptionSocket, option_number
from module._socket.interp_transfer import AddressRoom
from module._socket.libc import (
    c_accept4, c_bind, c_close, c_connect, c_getpeername, c_getsockname, c_listen, c_shutdown, c_socket)
from module.sys.interp_audit import audit
from objspace.userdel import register_stream
from rpython.rlib import rposix
from rpython.rlib.rarithmetic import intmask
from rpython.rtyper.lltypesystem import rffi

DEFAULT_BACKLOG = min(SOMAXCONN, 128)


def _is_bad_descriptor():
    number = rposix.get_saved_errno()
    return number == errno.EBADF or number == errno.ENOTSOCK


class W_Socket(W_OptionSocket):
    """`_socket.socket`; the states are in core.py."""

    # ---- creation

    def descr_init(self, space, w_family=None, w_type=None, w_proto=None, w_fileno=None):
        family = -1 if w_family is None else space.gateway_int_w(w_family)
        type = -1 if w_type is None else space.gateway_int_w(w_type)
        proto = -1 if w_proto is None else space.gateway_int_w(w_proto)
        audit(space, 'socket.__new__', [self, space.newint(family), space.newint(type), space.newint(proto)])
        if w_fileno is not None and not space.is_none(w_fileno):
            fd = descriptor_arg(space, w_fileno)
            if fd < 0:
                raise oefmt(space.w_ValueError, "negative file descriptor")
            self._open_existing(space, fd, family, type, proto)
            return
        if family == -1:
            family = AF_INET
        if type == -1:
            type = SOCK_STREAM
        if proto == -1:
            proto = 0
        fd = intmask(c_socket(family, type | SOCK_CLOEXEC, proto))
        if fd < 0:
            raise last_error(space)
        self.adopt(space, fd, family, type, proto)

    def _open_existing(self, space, fd, family, type, proto):
        """For a descriptor that is there: ask the system for what is not given."""
        room = AddressRoom()
        try:
            if intmask(c_getsockname(fd, room.pointer(), room.length)) < 0:
                if family == -1 or _is_bad_descriptor():
                    raise last_error(space)
            elif family == -1:
                family = family_of(room.data())
        finally:
            room.free()
        if type == -1:
            type = option_number(space, fd, SOL_SOCKET, SO_TYPE)
        if proto == -1:
            proto = option_number(space, fd, SOL_SOCKET, SO_PROTOCOL)
        self.open_with(space, fd, family, type, proto)

    def adopt(self, space, fd, family, type, proto):
        """As open_with; the descriptor is ours and is closed if that fails."""
        try:
            self.open_with(space, fd, family, type, proto)
        except OperationError:
            self.fd = -1
            c_close(fd)
            raise

    # ---- end

    def descr_close(self, space):
        """close()

        Close the socket.  It cannot be used after this call."""
        fd = self.fd
        if fd >= 0:
            self.fd = -1
            if intmask(c_close(fd)) < 0 and rposix.get_saved_errno() != errno.ECONNRESET:
                raise last_error(space)
        return space.w_None

    def descr_detach(self, space):
        """detach()

        Close the socket object without closing the underlying file descriptor.
        The object cannot be used after this call, but the file descriptor
        can be reused for other purposes.  The file descriptor is returned."""
        fd = self.fd
        self.fd = -1
        return space.newint(fd)

    def descr_del(self, space):
        """Called when the instance is about to be destroyed."""
        if self.fd < 0:
            return space.w_None
        try:
            warning.warn(space, space.newtext('unclosed ' + space.text_w(space.repr(self))), space.w_ResourceWarning,
                         1, self)
        except OperationError as e:
            if e.match(space, space.w_Warning):
                space.sys.write_unraisable(space, e, self)
        if self.fd >= 0:
            c_close(self.fd)
            self.fd = -1
        return space.w_None

    def write_member(self, name, w_value):
        """Called when the finalizer runs; nothing is to be remembered."""

    # ---- connections

    def descr_accept(self, space):
        """_accept() -> (integer, address info)

        Wait for an incoming connection.  Return a new socket file descriptor
        representing the connection, and the address of the client.
        For IP sockets, the address info is a pair (hostaddr, port)."""
        waiter = Waiter(self, False, self.timeout)
        room = AddressRoom()
        try:
            while True:
                waiter.before(space)
                room.reset()
                fd = intmask(c_accept4(self.fd, room.pointer(), room.length, SOCK_CLOEXEC))
                if fd >= 0:
                    return space.newtuple2(space.newint(fd), address_w(space, room.data()))
                waiter.failed(space)
        finally:
            room.free()

    def descr_bind(self, space, w_address):
        """bind(address)

        Bind the socket to a local address.  For IP sockets, the address is a
        pair (host, port); the host must refer to the local host. For raw packet
        sockets the address is a tuple (ifname, proto [,pkttype [,hatype [,addr]]])"""
        address = sockaddr_w(space, self.family, w_address, 'bind')
        self.audit_address(space, 'socket.bind', w_address)
        with rffi.scoped_nonmovingbuffer(address) as c_address:
            result = intmask(c_bind(self.fd, as_pointer(c_address), len(address)))
        if result < 0:
            raise last_error(space)
        return space.w_None

    def start_connection(self, space, address):
        """Return the errno, 0 for success. Raises TimeoutError, and what signal handlers raise."""
        with rffi.scoped_nonmovingbuffer(address) as c_address:
            result = intmask(c_connect(self.fd, as_pointer(c_address), len(address)))
        if result >= 0:
            return 0
        number = rposix.get_saved_errno()
        if number == errno.EINTR:
            run_handlers(space)
            if self.timeout == 0:
                return number
        elif number != errno.EINPROGRESS or self.timeout <= 0:
            return number
        # the system goes on connecting: wait for the outcome
        Waiter(self, True, self.timeout).wait(space)
        number = option_number(space, self.fd, SOL_SOCKET, SO_ERROR)
        return 0 if number == errno.EISCONN else number

    def descr_connect(self, space, w_address):
        """connect(address)

        Connect the socket to a remote address.  For IP sockets, the address
        is a pair (host, port)."""
        address = sockaddr_w(space, self.family, w_address, 'connect')
        self.audit_address(space, 'socket.connect', w_address)
        number = self.start_connection(space, address)
        if number != 0:
            raise os_error(space, number)
        return space.w_None

    def descr_connect_ex(self, space, w_address):
        """connect_ex(address) -> errno

        This is like connect(address), but returns an error code (the errno value)
        instead of raising an exception when an error occurs."""
        address = sockaddr_w(space, self.family, w_address, 'connect_ex')
        self.audit_address(space, 'socket.connect', w_address)
        try:
            number = self.start_connection(space, address)
        except OperationError as e:
            if not e.match(space, space.w_TimeoutError):
                raise
            number = errno.EAGAIN
        return space.newint(number)

    def descr_listen(self, space, w_backlog=None):
        """listen([backlog])

        Enable a server to accept connections.  If backlog is specified, it must be
        at least 0 (if it is lower, it is set to 0); it specifies the number of
        unaccepted connections that the system will allow before refusing new
        connections. If not specified, a default reasonable value is chosen."""
        backlog = DEFAULT_BACKLOG
        if w_backlog is not None:
            backlog = int_arg(space, w_backlog, "signed integer is greater than maximum")
        if intmask(c_listen(self.fd, max(backlog, 0))) < 0:
            raise last_error(space)
        return space.w_None

    def descr_shutdown(self, space, w_flag):
        """shutdown(flag)

        Shut down the reading side of the socket (flag == SHUT_RD), the writing side
        of the socket (flag == SHUT_WR), or both ends (flag == SHUT_RDWR)."""
        how = int_arg(space, w_flag, "Python int too large to convert to C int")
        if intmask(c_shutdown(self.fd, how)) < 0:
            raise last_error(space)
        return space.w_None

    # ---- questions

    def descr_fileno(self, space):
        """fileno() -> integer

        Return the integer file descriptor of the socket."""
        return space.newint(self.fd)

    def descr_getsockname(self, space):
        """getsockname() -> address info

        Return the address of the local endpoint. The format depends on the
        address family. For IPv4 sockets, the address info is a pair
        (hostaddr, port)."""
        room = AddressRoom()
        try:
            if intmask(c_getsockname(self.fd, room.pointer(), room.length)) < 0:
                raise last_error(space)
            return address_w(space, room.data())
        finally:
            room.free()

    def descr_getpeername(self, space):
        """getpeername() -> address info

        Return the address of the remote endpoint.  For IP sockets, the address
        info is a pair (hostaddr, port)."""
        room = AddressRoom()
        try:
            if intmask(c_getpeername(self.fd, room.pointer(), room.length)) < 0:
                raise last_error(space)
            return address_w(space, room.data())
        finally:
            room.free()

    # ---- attributes

    def fget_family(self, space):
        return space.newint(self.family)

    def fget_type(self, space):
        return space.newint(self.type)

    def fget_proto(self, space):
        return space.newint(self.proto)

    def descr_repr(self, space):
        return space.newtext('<socket object, fd=%d, family=%d, type=%d, proto=%d>' % (
            self.fd, self.family, self.type, self.proto))


def descr_new_socket(space, w_type, __args__):
    w_socket = space.allocate_instance(W_Socket, w_type)
    W_Socket.__init__(w_socket)
    if w_type is W_Socket.typedef.w_type:
        register_stream(w_socket)       # instances of Python classes are watched anyway
    return w_socket


W_Socket.typedef = TypeDef(
    'socket', module='_socket',
    doc="socket(family=AF_INET, type=SOCK_STREAM, proto=0) -> socket object\n"
        "socket(family=-1, type=-1, proto=-1, fileno=None) -> socket object\n\n"
        "Open a socket of the given type.  With fileno, an existing descriptor is used; what is -1 is then\n"
        "asked of the system.\n\n"
        "The methods do what the system's functions of these names do; they raise OSError. Those that may wait\n"
        "obey settimeout().",
    __new__=interp2app(descr_new_socket),
    __init__=interp2app(W_Socket.descr_init, kw='*'),
    __del__=interp2app(W_Socket.descr_del),
    __repr__=interp2app(W_Socket.descr_repr),
    _accept=interp2app(W_Socket.descr_accept),
    bind=interp2app(W_Socket.descr_bind),
    close=interp2app(W_Socket.descr_close),
    connect=interp2app(W_Socket.descr_connect),
    connect_ex=interp2app(W_Socket.descr_connect_ex),
    detach=interp2app(W_Socket.descr_detach),
    fileno=interp2app(W_Socket.descr_fileno),
    getblocking=interp2app(W_Socket.descr_getblocking),
    getpeername=interp2app(W_Socket.descr_getpeername),
    getsockname=interp2app(W_Socket.descr_getsockname),
    getsockopt=interp2app(W_Socket.descr_getsockopt),
    gettimeout=interp2app(W_Socket.descr_gettimeout),
    listen=interp2app(W_Socket.descr_listen),
    recv=interp2app(W_Socket.descr_recv),
    recv_into=interp2app(W_Socket.descr_recv_into, kw='buffer nbytes flags'),
    recvfrom=interp2app(W_Socket.descr_recvfrom),
    recvfrom_into=interp2app(W_Socket.descr_recvfrom_into, kw='buffer nbytes flags'),
    recvmsg=interp2app(W_Socket.descr_recvmsg),
    recvmsg_into=interp2app(W_Socket.descr_recvmsg_into),
    send=interp2app(W_Socket.descr_send),
    sendall=interp2app(W_Socket.descr_sendall),
    sendmsg=interp2app(W_Socket.descr_sendmsg),
    sendto=interp2app(W_Socket.descr_sendto),
    setblocking=interp2app(W_Socket.descr_setblocking),
    setsockopt=interp2app(W_Socket.descr_setsockopt),
    settimeout=interp2app(W_Socket.descr_settimeout),
    shutdown=interp2app(W_Socket.descr_shutdown),
    family=GetSetProperty(W_Socket.fget_family, doc='the socket family'),
    type=GetSetProperty(W_Socket.fget_type, doc='the socket type'),
    proto=GetSetProperty(W_Socket.fget_proto, doc='the socket protocol'),
    timeout=GetSetProperty(W_Socket.descr_gettimeout, doc='the socket timeout'),
)
