"""recvmsg(), recvmsg_into() and sendmsg(): several buffers at once, with ancillary data.

The layout of ancillary data is that of the CMSG_ macros in <sys/socket.h>: a header (length, level, type), the data,
and padding to a multiple of the word size.
"""
from interpreter.c_functions import as_pointer
from interpreter.error import OperationError, oefmt
from interpreter.gateway import PARSED_TUPLE, takes, unwrap_spec
from module._socket import libc
from module._socket.address import address_w, sockaddr_w
from module._socket.arguments import sendable, size_arg
from module._socket.core import Waiter
from module._socket.interp_transfer import LARGEST, W_TransferSocket
from module._socket.libc import ADDRESS_ROOM, CMSG_HEADER, LONGS, MSGHDR
from module._socket.packing import Struct, get_bytes, get_number, get_signed_int
from rpython.rlib.rarithmetic import intmask
from rpython.rtyper.lltypesystem import lltype, rffi

WORD = rffi.sizeof(rffi.SIZE_T)
# more than this does not fit the C type of lengths
MOST_DATA = 0x7fffffff


def aligned(size):
    return (size + WORD - 1) // WORD * WORD


def cmsg_len(size):
    """Bytes of an item with its header, without the padding at its end; -1 if too large."""
    if not 0 <= size <= MOST_DATA - CMSG_HEADER:
        return -1
    return CMSG_HEADER + size


def cmsg_space(size):
    """Bytes of an item with its header and padding; -1 if too large."""
    if not 0 <= size <= MOST_DATA - CMSG_HEADER - WORD:
        return -1
    return CMSG_HEADER + aligned(size)


def app_cmsg_len(space, w_length):
    """CMSG_LEN(length) -> control message length"""
    result = cmsg_len(size_arg(space, w_length))
    if result < 0:
        raise oefmt(space.w_OverflowError, "CMSG_LEN() argument out of range")
    return space.newint(result)


def app_cmsg_space(space, w_length):
    """CMSG_SPACE(length) -> buffer size"""
    result = cmsg_space(size_arg(space, w_length))
    if result < 0:
        raise oefmt(space.w_OverflowError, "CMSG_SPACE() argument out of range")
    return space.newint(result)


def ancillary_list(space, control):
    """The list of (level, type, data) in the bytes that recvmsg() has filled; a truncated item as far as it goes."""
    items_w = []
    position = 0
    while position + CMSG_HEADER <= len(control):
        length = get_number(control, position, WORD)
        if length < CMSG_HEADER:
            break
        data = get_bytes(control, position + CMSG_HEADER, length - CMSG_HEADER)
        items_w.append(space.newtuple([space.newint(get_signed_int(control, position + WORD)),
                                       space.newint(get_signed_int(control, position + WORD + 4)),
                                       space.newbytes(data)]))
        if length > len(control) - position:
            break
        position += aligned(length)
    return space.newlist(items_w)


def _iterated(space, w_iterable, text):
    """The items; TypeError with `text` if it is not iterable."""
    try:
        return space.unpackiterable(w_iterable)
    except OperationError as e:
        if not e.match(space, space.w_TypeError):
            raise
        raise oefmt(space.w_TypeError, "%s", text)


def _ancillary_bytes(space, w_ancillary):
    """The control bytes for a sequence of (level, type, data). Raises TypeError, OSError."""
    total = 0
    levels, types, datas = [], [], []
    for w_item in _iterated(space, w_ancillary, "sendmsg() argument 2 must be an iterable"):
        if not space.isinstance_w(w_item, space.w_tuple) and not space.isinstance_w(w_item, space.w_list):
            raise oefmt(space.w_TypeError, "[sendmsg() ancillary data items]() argument must be 3-item sequence, not %s",
                        space.type_name_or_none(w_item))
        parts_w = space.unpackiterable(w_item)
        if len(parts_w) != 3:
            raise oefmt(space.w_TypeError,
                        "[sendmsg() ancillary data items]() argument must be sequence of length 3, not %d",
                        len(parts_w))
        levels.append(space.gateway_int_w(parts_w[0]))
        types.append(space.gateway_int_w(parts_w[1]))
        data = sendable(space, parts_w[2])
        datas.append(data)
        size = cmsg_space(len(data))
        if size < 0:
            raise oefmt(space.w_OSError, "ancillary data item too large")
        total += size
        if total > MOST_DATA:
            raise oefmt(space.w_OSError, "too much ancillary data")
    struct = Struct(total)
    position = 0
    for i in range(len(datas)):
        struct.put(position, cmsg_len(len(datas[i])), WORD)
        struct.put(position + WORD, levels[i], 4)
        struct.put(position + WORD + 4, types[i], 4)
        struct.put_bytes(position + CMSG_HEADER, datas[i])
        position += cmsg_space(len(datas[i]))
    return struct.data()


class Message(object):
    """A struct msghdr with one buffer, in raw memory of its own; free() it."""

    def __init__(self, size, address_size, control_size):
        self.size = size
        self.address_size = address_size
        self.control_size = control_size
        self.memory = lltype.malloc(rffi.CCHARP.TO, max(size, 1), flavor='raw')
        self.address = lltype.malloc(rffi.CCHARP.TO, max(address_size, 1), flavor='raw', zero=True)
        self.control = lltype.malloc(rffi.CCHARP.TO, max(control_size, 1), flavor='raw', zero=True)
        self.vector = lltype.malloc(LONGS, 2, flavor='raw')
        self.header = lltype.malloc(MSGHDR, flavor='raw', zero=True)

    def set_up(self):
        """Fill the header; before each call, because the system changes it. NULL stands for what is empty."""
        self.vector[0] = rffi.cast(rffi.LONG, self.memory)
        self.vector[1] = rffi.cast(rffi.LONG, self.size)
        header = self.header
        header.c_msg_iov = as_pointer(self.vector)
        rffi.setintfield(header, 'c_msg_iovlen', 1)
        if self.address_size > 0:
            header.c_msg_name = as_pointer(self.address)
            rffi.setintfield(header, 'c_msg_namelen', self.address_size)
        if self.control_size > 0:
            header.c_msg_control = as_pointer(self.control)
            rffi.setintfield(header, 'c_msg_controllen', self.control_size)
        rffi.setintfield(header, 'c_msg_flags', 0)

    def received_address(self):
        length = intmask(self.header.c_msg_namelen)
        return rffi.charpsize2str(self.address, min(length, self.address_size))

    def received_control(self):
        length = intmask(self.header.c_msg_controllen)
        return rffi.charpsize2str(self.control, min(length, self.control_size))

    def free(self):
        lltype.free(self.memory, flavor='raw')
        lltype.free(self.address, flavor='raw')
        lltype.free(self.control, flavor='raw')
        lltype.free(self.vector, flavor='raw')
        lltype.free(self.header, flavor='raw')


def _copy(memory, data):
    for i in range(len(data)):
        memory[i] = data[i]


class Received(object):
    """What came: bytes, and the rest of recvmsg()'s result boxed."""

    def __init__(self, data, w_ancillary, flags, w_address):
        self.data = data
        self.w_ancillary = w_ancillary
        self.flags = flags
        self.w_address = w_address

    def tuple_w(self, space, w_first):
        return space.newtuple([w_first, self.w_ancillary, space.newint(self.flags), self.w_address])


class W_MessageSocket(W_TransferSocket):
    """What a socket does with messages."""

    def receive_message(self, space, size, control_size, flags):
        """A Received. Raises ValueError, OSError."""
        if not 0 <= control_size <= MOST_DATA:
            raise oefmt(space.w_ValueError, "invalid ancillary data buffer length")
        waiter = Waiter(self, False, self.timeout)
        message = Message(min(size, LARGEST), ADDRESS_ROOM, control_size)
        try:
            while True:
                waiter.before(space)
                message.set_up()
                count = intmask(libc.c_recvmsg(self.fd, as_pointer(message.header), flags))
                if count >= 0:
                    break
                waiter.failed(space)
            return Received(rffi.charpsize2str(message.memory, count),
                            ancillary_list(space, message.received_control()),
                            intmask(message.header.c_msg_flags),
                            address_w(space, message.received_address()))
        finally:
            message.free()

    @takes(PARSED_TUPLE)
    @unwrap_spec(flags=int)
    def descr_recvmsg(self, space, w_bufsize, w_ancbufsize=None, flags=0):
        """recvmsg(bufsize[, ancbufsize[, flags]]) -> (data, ancdata, msg_flags, address)

        Receive up to bufsize bytes, and ancillary data as a list of (level, type, data)."""
        size = size_arg(space, w_bufsize)
        control_size = 0 if w_ancbufsize is None else size_arg(space, w_ancbufsize)
        if size < 0:
            raise oefmt(space.w_ValueError, "negative buffer size in recvmsg()")
        received = self.receive_message(space, size, control_size, flags)
        return received.tuple_w(space, space.newbytes(received.data))

    @takes(PARSED_TUPLE)
    @unwrap_spec(flags=int)
    def descr_recvmsg_into(self, space, w_buffers, w_ancbufsize=None, flags=0):
        """recvmsg_into(buffers[, ancbufsize[, flags]]) -> (nbytes, ancdata, msg_flags, address)

        As recvmsg(), into writable buffers, one after the other."""
        control_size = 0 if w_ancbufsize is None else size_arg(space, w_ancbufsize)
        buffers = []
        size = 0
        for w_buffer in _iterated(space, w_buffers, "recvmsg_into() argument 1 must be an iterable"):
            buf = w_buffer.buffer_w(space)
            if buf is None or buf.readonly:
                raise oefmt(space.w_TypeError,
                            "recvmsg_into() argument 1 must be an iterable of single-segment read-write buffers")
            buffers.append(buf)
            size += buf.getlength()
        received = self.receive_message(space, size, control_size, flags)
        data = received.data
        start = 0
        for buf in buffers:
            piece = get_bytes(data, start, buf.getlength())
            buf.setslice(0, piece)
            start += len(piece)
        return received.tuple_w(space, space.newint(len(data)))

    @takes(PARSED_TUPLE)
    @unwrap_spec(flags=int)
    def descr_sendmsg(self, space, w_buffers, w_ancdata=None, flags=0, w_address=None):
        """sendmsg(buffers[, ancdata[, flags[, address]]]) -> count

        Send the bytes of an iterable of buffers, and ancillary data, a sequence of (level, type, data)."""
        address = ''
        if w_address is not None and not space.is_none(w_address):
            address = sockaddr_w(space, self.family, w_address, 'sendmsg')
            self.audit_address(space, 'socket.sendmsg', w_address)
        else:
            self.audit_address(space, 'socket.sendmsg', space.w_None)
        pieces = []
        for w_piece in _iterated(space, w_buffers, "sendmsg() argument 1 must be an iterable"):
            pieces.append(sendable(space, w_piece))
        data = ''.join(pieces)
        control = ''
        if w_ancdata is not None:
            control = _ancillary_bytes(space, w_ancdata)
        waiter = Waiter(self, True, self.timeout)
        message = Message(len(data), len(address), len(control))
        try:
            _copy(message.memory, data)
            _copy(message.address, address)
            _copy(message.control, control)
            while True:
                waiter.before(space)
                message.set_up()
                count = intmask(libc.c_sendmsg(self.fd, as_pointer(message.header), flags))
                if count >= 0:
                    return space.newint(count)
                waiter.failed(space)
        finally:
            message.free()
