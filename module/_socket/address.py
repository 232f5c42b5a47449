"""Addresses: from Python objects to the bytes of a struct sockaddr and back.

Families: AF_INET and AF_INET6 (tuples), AF_UNIX (paths; bytes for Linux's abstract names), AF_NETLINK, AF_PACKET,
AF_VSOCK. Looking up names is in lookup.py.
"""
from interpreter.error import oefmt
from interpreter.hostpath import path_text
from module._socket import libc
from module._socket.arguments import encoded, host_arg, int_in_range, sendable, uint_mask
from module._socket.constants import AF_INET, AF_INET6, AF_NETLINK, AF_PACKET, AF_UNIX, AF_VSOCK
from module._socket.lookup import first_address, inet_text, interface_index, interface_name
from module._socket.packing import Struct, get_bytes, get_network, get_number, get_signed_int, until_nul

HIGHEST_PORT = 0xffff
HIGHEST_FLOWINFO = 0xfffff


def family_of(data):
    """The family of the bytes of an address."""
    return get_number(data, 0, 2)


# ---- to Python objects

def address_w(space, data):
    """The Python object for the bytes of an address; None if there are none."""
    if len(data) == 0:
        return space.w_None
    family = family_of(data)
    if family == AF_INET:
        return space.newtuple2(space.newtext(inet_text(space, AF_INET, get_bytes(data, libc.INET_ADDR, 4))),
                               space.newint(get_network(data, libc.INET_PORT, 2)))
    if family == AF_INET6:
        return space.newtuple([
            space.newtext(inet_text(space, AF_INET6, get_bytes(data, libc.INET6_ADDR, 16))),
            space.newint(get_network(data, libc.INET6_PORT, 2)),
            space.newint(get_network(data, libc.INET6_FLOWINFO, 4)),
            space.newint(get_number(data, libc.INET6_SCOPE_ID, 4))])
    if family == AF_UNIX:
        return _unix_w(space, data)
    if family == AF_NETLINK:
        return space.newtuple2(space.newint(get_number(data, libc.NETLINK_PID, 4)),
                               space.newint(get_number(data, libc.NETLINK_GROUPS, 4)))
    if family == AF_PACKET:
        return _packet_w(space, data)
    if family == AF_VSOCK:
        return space.newtuple2(space.newint(get_number(data, libc.VM_CID, 4)),
                               space.newint(get_number(data, libc.VM_PORT, 4)))
    return space.newtuple2(space.newint(family), space.newbytes(get_bytes(data, 2, len(data))))


def _unix_w(space, data):
    start = libc.UNIX_START
    if len(data) > start and data[start] == '\0':
        return space.newbytes(get_bytes(data, start, len(data)))        # an abstract name
    return space.newtext(path_text(until_nul(data, start)))


def _packet_w(space, data):
    index = get_signed_int(data, libc.PACKET_IFINDEX)
    return space.newtuple([
        space.newtext(path_text(interface_name(index))),
        space.newint(get_network(data, libc.PACKET_PROTOCOL, 2)),
        space.newint(get_number(data, libc.PACKET_PKTTYPE, 1)),
        space.newint(get_number(data, libc.PACKET_HATYPE, 2)),
        space.newbytes(get_bytes(data, libc.PACKET_ADDR, get_number(data, libc.PACKET_HALEN, 1)))])


# ---- from Python objects

def sockaddr_w(space, family, w_address, caller):
    """The bytes of the address for a socket of a family; `caller` is named in errors.

    Raises TypeError, OverflowError, OSError, gaierror.
    """
    if family == AF_INET:
        return _inet(space, w_address, caller)
    if family == AF_INET6:
        return _inet6(space, w_address, caller)
    if family == AF_UNIX:
        return _unix(space, w_address)
    if family == AF_NETLINK:
        return _netlink(space, w_address, caller)
    if family == AF_PACKET:
        return _packet(space, w_address, caller)
    if family == AF_VSOCK:
        return _vsock(space, w_address)
    raise oefmt(space.w_OSError, "%s(): bad family", caller)


def _parts(space, w_address, caller, family_name):
    if not space.isinstance_w(w_address, space.w_tuple):
        raise oefmt(space.w_TypeError, "%s(): %s address must be tuple, not %T", caller, family_name, w_address)
    return space.unpackiterable(w_address)


def with_port(data, port, offset):
    """The bytes of an address with another port."""
    struct = Struct(len(data))
    struct.put_bytes(0, data)
    struct.put_network(offset, port, 2)
    return struct.data()


def inet6_sockaddr(data, port, flowinfo, scope_id):
    """The bytes of an AF_INET6 address with the rest of its parts."""
    struct = Struct(len(data))
    struct.put_bytes(0, data)
    struct.put_network(libc.INET6_PORT, port, 2)
    struct.put_network(libc.INET6_FLOWINFO, flowinfo, 4)
    struct.put(libc.INET6_SCOPE_ID, scope_id, 4)
    return struct.data()


def _inet(space, w_address, caller):
    parts_w = _parts(space, w_address, caller, 'AF_INET')
    if len(parts_w) != 2:
        raise oefmt(space.w_TypeError, "AF_INET address must be a pair (host, port)")
    host = host_arg(space, parts_w[0])
    port = int_in_range(space, parts_w[1], HIGHEST_PORT, caller, 'port')
    return with_port(first_address(space, host, AF_INET), port, libc.INET_PORT)


def _inet6(space, w_address, caller):
    parts_w = _parts(space, w_address, caller, 'AF_INET6')
    if not 2 <= len(parts_w) <= 4:
        raise oefmt(space.w_TypeError, "AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])")
    host = host_arg(space, parts_w[0])
    port = int_in_range(space, parts_w[1], HIGHEST_PORT, caller, 'port')
    flowinfo = 0
    scope_id = 0
    if len(parts_w) > 3:
        scope_id = uint_mask(space, parts_w[3])
    if len(parts_w) > 2:
        flowinfo = uint_mask(space, parts_w[2])
        if flowinfo > HIGHEST_FLOWINFO:
            raise oefmt(space.w_OverflowError, "%s(): flowinfo must be 0-1048575.", caller)
    data = first_address(space, host, AF_INET6)
    if len(parts_w) < 4:
        scope_id = get_number(data, libc.INET6_SCOPE_ID, 4)     # a name such as fe80::1%eth0 has one
    return inet6_sockaddr(data, port, flowinfo, scope_id)


def _unix(space, w_address):
    if space.isinstance_w(w_address, space.w_str):
        path = encoded(space, w_address, 'utf-8', 'surrogateescape')
    else:
        path = sendable(space, w_address)
    # Linux: '' asks for an abstract name of the system's choice
    if len(path) == 0 or path[0] == '\0':
        if len(path) > libc.UNIX_PATH:
            raise oefmt(space.w_OSError, "AF_UNIX path too long")
    else:
        if len(path) >= libc.UNIX_PATH:
            raise oefmt(space.w_OSError, "AF_UNIX path too long")
        path += '\0'
    struct = Struct(libc.UNIX_START + len(path))
    struct.put(0, AF_UNIX, 2)
    struct.put_bytes(libc.UNIX_START, path)
    return struct.data()


def _netlink(space, w_address, caller):
    parts_w = _parts(space, w_address, caller, 'AF_NETLINK')
    if len(parts_w) != 2:
        raise oefmt(space.w_TypeError, "AF_NETLINK address must be a pair (pid, groups)")
    struct = Struct(libc.NETLINK_SIZE)
    struct.put(0, AF_NETLINK, 2)
    struct.put(libc.NETLINK_PID, uint_mask(space, parts_w[0]), 4)
    struct.put(libc.NETLINK_GROUPS, uint_mask(space, parts_w[1]), 4)
    return struct.data()


def _packet(space, w_address, caller):
    parts_w = _parts(space, w_address, caller, 'AF_PACKET')
    count = len(parts_w)
    if not 2 <= count <= 5:
        raise oefmt(space.w_TypeError, "AF_PACKET address must be a tuple of two to five elements")
    if not space.isinstance_w(parts_w[0], space.w_str):
        raise oefmt(space.w_TypeError, "AF_PACKET address must be a tuple of two to five elements")
    interface = space.c_text_w(parts_w[0])
    protocol = int_in_range(space, parts_w[1], HIGHEST_PORT, caller, 'proto')
    hardware = ''
    if count > 4:
        hardware = sendable(space, parts_w[4])
        if len(hardware) > libc.PACKET_ADDR_SIZE:
            raise oefmt(space.w_ValueError, "Hardware address must be 8 bytes or less")
    struct = Struct(libc.PACKET_SIZE)
    struct.put(0, AF_PACKET, 2)
    struct.put_network(libc.PACKET_PROTOCOL, protocol, 2)
    struct.put(libc.PACKET_IFINDEX, interface_index(space, interface), 4)
    if count > 2:
        struct.put(libc.PACKET_PKTTYPE, uint_mask(space, parts_w[2]), 1)
    if count > 3:
        struct.put(libc.PACKET_HATYPE, uint_mask(space, parts_w[3]), 2)
    struct.put(libc.PACKET_HALEN, len(hardware), 1)
    struct.put_bytes(libc.PACKET_ADDR, hardware)
    return struct.data()


def _vsock(space, w_address):
    if not space.isinstance_w(w_address, space.w_tuple):
        raise oefmt(space.w_TypeError, "getsockaddrarg: AF_VSOCK address must be tuple, not %T", w_address)
    parts_w = space.unpackiterable(w_address)
    if len(parts_w) != 2:
        raise oefmt(space.w_TypeError, "function takes exactly 2 arguments (%d given)", len(parts_w))
    struct = Struct(libc.VM_SIZE)
    struct.put(0, AF_VSOCK, 2)
    struct.put(libc.VM_CID, uint_mask(space, parts_w[0]), 4)
    struct.put(libc.VM_PORT, uint_mask(space, parts_w[1]), 4)
    return struct.data()
