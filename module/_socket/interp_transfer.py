"""Sending and receiving bytes: recv, recvfrom, send, sendall, sendto and their kind.

recvmsg and sendmsg are in interp_message.py.
"""
from interpreter.c_functions import as_pointer
from interpreter.error import oefmt
from interpreter.gateway import PARSED_TUPLE, takes, unwrap_spec
from module._socket.address import address_w, sockaddr_w
from module._socket.arguments import sendable, size_arg, writable
from module._socket.core import W_SocketCore, Waiter
from module._socket.errors import run_handlers
from module._socket.libc import ADDRESS_ROOM, UINT, c_recv, c_recvfrom, c_send, c_sendto
from module.sys.interp_audit import audit
from rpython.rlib.rarithmetic import intmask
from rpython.rtyper.lltypesystem import lltype, rffi

# no single call moves more than this
LARGEST = 0x7ffff000


class AddressRoom(object):
    """Raw memory into which the system puts an address."""

    def __init__(self):
        self.memory = lltype.malloc(rffi.CCHARP.TO, ADDRESS_ROOM, flavor='raw', zero=True)
        self.length = lltype.malloc(rffi.UINTP.TO, 1, flavor='raw')
        self.reset()

    def reset(self):
        self.length[0] = rffi.cast(UINT, ADDRESS_ROOM)

    def pointer(self):
        return as_pointer(self.memory)

    def data(self):
        """The bytes of the address."""
        return rffi.charpsize2str(self.memory, min(intmask(self.length[0]), ADDRESS_ROOM))

    def free(self):
        lltype.free(self.memory, flavor='raw')
        lltype.free(self.length, flavor='raw')


class W_TransferSocket(W_SocketCore):
    """What a socket does with bytes."""

    def audit_address(self, space, event, w_address):
        audit(space, event, [self, w_address])

    # ---- receiving

    def receive(self, space, size, flags):
        """Up to `size` bytes as a str. Raises OSError."""
        size = min(size, LARGEST)
        waiter = Waiter(self, False, self.timeout)
        with rffi.scoped_alloc_buffer(size) as buf:
            while True:
                waiter.before(space)
                count = intmask(c_recv(self.fd, as_pointer(buf.raw), size, flags))
                if count >= 0:
                    return buf.str(count)
                waiter.failed(space)

    def receive_from(self, space, size, flags):
        """Up to `size` bytes, and the bytes of the sender's address. Raises OSError."""
        size = min(size, LARGEST)
        waiter = Waiter(self, False, self.timeout)
        room = AddressRoom()
        try:
            with rffi.scoped_alloc_buffer(size) as buf:
                while True:
                    waiter.before(space)
                    room.reset()
                    count = intmask(c_recvfrom(self.fd, as_pointer(buf.raw), size, flags, room.pointer(),
                                               room.length))
                    if count >= 0:
                        return buf.str(count), room.data()
                    waiter.failed(space)
        finally:
            room.free()

    @takes(PARSED_TUPLE)
    @unwrap_spec(flags=int)
    def descr_recv(self, space, w_buffersize, flags=0):
        """recv(buffersize[, flags]) -> data

        Receive up to buffersize bytes from the socket; b'' when the other side has closed it."""
        size = size_arg(space, w_buffersize)
        if size < 0:
            raise oefmt(space.w_ValueError, "negative buffersize in recv")
        return space.newbytes(self.receive(space, size, flags))

    @takes(PARSED_TUPLE)
    @unwrap_spec(flags=int)
    def descr_recvfrom(self, space, w_buffersize, flags=0):
        """recvfrom(buffersize[, flags]) -> (data, address info)

        As recv(), with the sender's address."""
        size = size_arg(space, w_buffersize)
        if size < 0:
            raise oefmt(space.w_ValueError, "negative buffersize in recvfrom")
        data, address = self.receive_from(space, size, flags)
        return space.newtuple2(space.newbytes(data), address_w(space, address))

    @unwrap_spec(flags=int)
    def descr_recv_into(self, space, w_buffer, w_nbytes=None, flags=0):
        """recv_into(buffer, [nbytes[, flags]]) -> nbytes_read

        As recv(), into a writable buffer; its whole length if nbytes is 0 or missing."""
        buf = writable(space, w_buffer, 'recv_into')
        size = 0 if w_nbytes is None else size_arg(space, w_nbytes)
        if size < 0:
            raise oefmt(space.w_ValueError, "negative buffersize in recv_into")
        if size == 0:
            size = buf.getlength()
        if buf.getlength() < size:
            raise oefmt(space.w_ValueError, "buffer too small for requested bytes")
        data = self.receive(space, size, flags)
        buf.setslice(0, data)
        return space.newint(len(data))

    @unwrap_spec(flags=int)
    def descr_recvfrom_into(self, space, w_buffer, w_nbytes=None, flags=0):
        """recvfrom_into(buffer[, nbytes[, flags]]) -> (nbytes, address info)

        As recv_into(), with the sender's address."""
        buf = writable(space, w_buffer, 'recvfrom_into')
        size = 0 if w_nbytes is None else size_arg(space, w_nbytes)
        if size < 0:
            raise oefmt(space.w_ValueError, "negative buffersize in recvfrom_into")
        if size == 0:
            size = buf.getlength()
        elif size > buf.getlength():
            raise oefmt(space.w_ValueError, "nbytes is greater than the length of the buffer")
        data, address = self.receive_from(space, size, flags)
        buf.setslice(0, data)
        return space.newtuple2(space.newint(len(data)), address_w(space, address))

    # ---- sending

    @takes(PARSED_TUPLE)
    @unwrap_spec(flags=int)
    def descr_send(self, space, w_data, flags=0):
        """send(data[, flags]) -> count

        Send bytes; return how many of them the system took."""
        data = sendable(space, w_data)
        waiter = Waiter(self, True, self.timeout)
        with rffi.scoped_nonmovingbuffer(data) as source:
            while True:
                waiter.before(space)
                count = intmask(c_send(self.fd, as_pointer(source), min(len(data), LARGEST), flags))
                if count >= 0:
                    return space.newint(count)
                waiter.failed(space)

    @takes(PARSED_TUPLE)
    @unwrap_spec(flags=int)
    def descr_sendall(self, space, w_data, flags=0):
        """sendall(data[, flags])

        Send all bytes; the timeout holds for them together. After an error nobody knows how many were sent."""
        data = sendable(space, w_data)
        waiter = Waiter(self, True, self.timeout)
        start = 0
        with rffi.scoped_nonmovingbuffer(data) as source:
            while start < len(data):
                waiter.before(space)
                count = intmask(c_send(self.fd, as_pointer(rffi.ptradd(source, start)),
                                       min(len(data) - start, LARGEST), flags))
                if count >= 0:
                    start += count
                    run_handlers(space)
                else:
                    waiter.failed(space)
        return space.w_None

    def descr_sendto(self, space, args_w):
        """sendto(data, [flags], address) -> count

        As send(), to the given address."""
        if not 2 <= len(args_w) <= 3:
            raise oefmt(space.w_TypeError, "sendto() takes 2 or 3 arguments (%d given)", len(args_w))
        data = sendable(space, args_w[0])
        flags = space.gateway_int_w(args_w[1]) if len(args_w) == 3 else 0
        w_address = args_w[len(args_w) - 1]
        address = sockaddr_w(space, self.family, w_address, 'sendto')
        self.audit_address(space, 'socket.sendto', w_address)
        waiter = Waiter(self, True, self.timeout)
        with rffi.scoped_nonmovingbuffer(data) as source:
            with rffi.scoped_nonmovingbuffer(address) as c_address:
                while True:
                    waiter.before(space)
                    count = intmask(c_sendto(self.fd, as_pointer(source), min(len(data), LARGEST), flags,
                                             as_pointer(c_address), len(address)))
                    if count >= 0:
                        return space.newint(count)
                    waiter.failed(space)
