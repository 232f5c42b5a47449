"""Hosts, services and protocols by name and number.

The C library's lookup itself is in lookup.py, text of addresses in interp_convert.py.
"""
from interpreter.c_functions import as_pointer
from interpreter.error import oefmt
from interpreter.gateway import PARSED_TUPLE, takes, unwrap_spec
from interpreter.hostpath import path_text
from module._io.interp_fileio import path_of
from module._socket.address import (
    HIGHEST_FLOWINFO, HIGHEST_PORT, address_w, family_of, inet6_sockaddr)
from module._socket.arguments import encoded, idna_encoded, named_host_arg, uint_mask, until_null
from module._socket.constants import (
    AF_INET, AF_INET6, AF_UNSPEC, AI_NUMERICHOST, NI_MAXHOST, NI_MAXSERV, SOCK_DGRAM)
from module._socket.errors import gai_error, host_error, last_error
from module._socket.libc import (
    HOSTENT, HOSTENT_PTRS, INET6_ADDR, INET6_PORT, INET_ADDR, INTS, c_gethostbyaddr_r, c_gethostbyname_r,
    c_gethostname, c_getnameinfo, c_getprotobyname, c_getservbyname, c_getservbyport, c_sethostname)
from module._socket.lookup import find_addresses, first_address, inet_text
from module._socket.packing import Struct, get_bytes, get_network, get_number
from module.sys.interp_audit import audit
from objspace.bytescore import W_BytesObject
from objspace.int_base import W_AbstractIntObject
from rpython.rlib.rarithmetic import intmask
from rpython.rtyper.lltypesystem import lltype, rffi

ROOM = 16384
NAME_ROOM = 1024
EAFNOSUPPORT_TEXT = "unsupported address family"


# ---- getaddrinfo() and getnameinfo()

def _host_or_none(space, w_host):
    if space.is_none(w_host):
        return None
    if space.isinstance_w(w_host, space.w_str):
        return until_null(idna_encoded(space, w_host))
    if isinstance(w_host, W_BytesObject):
        return until_null(w_host.data)
    raise oefmt(space.w_TypeError, "getaddrinfo() argument 1 must be string or None")


def _service_or_none(space, w_port):
    if isinstance(w_port, W_AbstractIntObject):
        try:
            return str(w_port.asbigint().toint())
        except OverflowError:
            raise oefmt(space.w_OverflowError, "Python int too large to convert to C long")
    if space.isinstance_w(w_port, space.w_str):
        return until_null(encoded(space, w_port, 'utf-8', 'strict'))
    if isinstance(w_port, W_BytesObject):
        return until_null(w_port.data)
    if space.is_none(w_port):
        return None
    raise oefmt(space.w_OSError, "Int or String expected")


@unwrap_spec(family=int, type=int, proto=int, flags=int)
def getaddrinfo(space, w_host, w_port, family=0, type=0, proto=0, flags=0):
    """getaddrinfo(host, port [, family, type, proto, flags])
        -> list of (family, type, proto, canonname, sockaddr)

    Resolve host and port into addrinfo struct."""
    host = _host_or_none(space, w_host)
    service = _service_or_none(space, w_port)
    audit(space, 'socket.getaddrinfo', [w_host, w_port, space.newint(family), space.newint(type),
                                        space.newint(proto)])
    result_w = []
    for found in find_addresses(space, host, service, family, type, proto, flags):
        result_w.append(space.newtuple([
            space.newint(found.family), space.newint(found.socktype), space.newint(found.protocol),
            space.newtext(path_text(found.canonname)), address_w(space, found.address)]))
    return space.newlist(result_w)


def _sockaddr_parts(space, w_sockaddr):
    """The parts of getnameinfo()'s tuple, checked. Raises TypeError."""
    if not space.isinstance_w(w_sockaddr, space.w_tuple):
        raise oefmt(space.w_TypeError, "getnameinfo() argument 1 must be a tuple")
    parts_w = space.unpackiterable(w_sockaddr)
    if not 2 <= len(parts_w) <= 4 or not space.isinstance_w(parts_w[0], space.w_str):
        raise oefmt(space.w_TypeError, "getnameinfo(): illegal sockaddr argument")
    return parts_w


@takes(PARSED_TUPLE)
@unwrap_spec(flags=int)
def getnameinfo(space, w_sockaddr, flags):
    """getnameinfo(sockaddr, flags) --> (host, port)

    Get host and port for a sockaddr."""
    parts_w = _sockaddr_parts(space, w_sockaddr)
    host = space.c_text_w(parts_w[0])
    port = space.gateway_int_w(parts_w[1])
    flowinfo = uint_mask(space, parts_w[2]) if len(parts_w) > 2 else 0
    scope_id = uint_mask(space, parts_w[3]) if len(parts_w) > 3 else 0
    if flowinfo > HIGHEST_FLOWINFO:
        raise oefmt(space.w_OverflowError, "getnameinfo(): flowinfo must be 0-1048575.")
    audit(space, 'socket.getnameinfo', [w_sockaddr])
    found = find_addresses(space, host, str(port), AF_UNSPEC, SOCK_DGRAM, 0, AI_NUMERICHOST)
    if len(found) != 1:
        raise oefmt(space.w_OSError, "sockaddr resolved to multiple addresses")
    address = found[0].address
    if found[0].family == AF_INET:
        if len(parts_w) != 2:
            raise oefmt(space.w_OSError, "IPv4 sockaddr must be 2 tuple")
    elif found[0].family == AF_INET6:
        address = inet6_sockaddr(address, get_network(address, INET6_PORT, 2), flowinfo, scope_id)
    with lltype.scoped_alloc(rffi.CCHARP.TO, NI_MAXHOST) as c_host:
        with lltype.scoped_alloc(rffi.CCHARP.TO, NI_MAXSERV) as c_service:
            with rffi.scoped_nonmovingbuffer(address) as c_address:
                error = intmask(c_getnameinfo(as_pointer(c_address), len(address), c_host, NI_MAXHOST, c_service,
                                              NI_MAXSERV, flags))
            if error != 0:
                raise gai_error(space, error)
            return space.newtuple2(space.newtext(path_text(rffi.charp2strn(c_host, NI_MAXHOST))),
                                   space.newtext(path_text(rffi.charp2strn(c_service, NI_MAXSERV))))


# ---- gethostbyname() and its neighbours

@takes(PARSED_TUPLE)
def gethostbyname(space, w_host):
    """gethostbyname(host) -> address

    Return the IP address (a string of the form '255.255.255.255') for a host."""
    host = named_host_arg(space, w_host, 'gethostbyname')
    audit(space, 'socket.gethostbyname', [w_host])
    return space.newtext(_inet_host(space, first_address(space, host, AF_INET)))


def _inet_host(space, address):
    return inet_text(space, AF_INET, get_bytes(address, INET_ADDR, 4))


class HostRoom(object):
    """What gethostbyname_r() and gethostbyaddr_r() need: their struct, memory for names, and results; free() it."""

    def __init__(self):
        self.hostent = lltype.malloc(HOSTENT, flavor='raw', zero=True)
        self.memory = lltype.malloc(rffi.CCHARP.TO, ROOM, flavor='raw')
        self.result = lltype.malloc(HOSTENT_PTRS, 1, flavor='raw', zero=True)
        self.error = lltype.malloc(INTS, 1, flavor='raw', zero=True)

    def free(self):
        lltype.free(self.hostent, flavor='raw')
        lltype.free(self.memory, flavor='raw')
        lltype.free(self.result, flavor='raw')
        lltype.free(self.error, flavor='raw')


def _host_tuple(space, room, family):
    """(name, aliases, addresses) of what was found. Raises herror, OSError."""
    host = room.result[0]
    if not host:
        raise host_error(space, intmask(room.error[0]))
    if intmask(host.c_h_addrtype) != family:
        raise oefmt(space.w_OSError, EAFNOSUPPORT_TEXT)
    aliases_w = []
    aliases = host.c_h_aliases
    if aliases:
        i = 0
        while aliases[i]:
            aliases_w.append(space.newtext(path_text(rffi.charp2str(aliases[i]))))
            i += 1
    size = 16 if family == AF_INET6 else 4
    addresses_w = []
    addresses = host.c_h_addr_list
    i = 0
    while addresses[i]:
        addresses_w.append(space.newtext(inet_text(space, family, rffi.charpsize2str(addresses[i], size))))
        i += 1
    return space.newtuple([space.newtext(path_text(rffi.charp2str(host.c_h_name))), space.newlist(aliases_w),
                           space.newlist(addresses_w)])


@takes(PARSED_TUPLE)
def gethostbyname_ex(space, w_host):
    """gethostbyname_ex(host) -> (name, aliaslist, addresslist)

    Return the true host name, a list of aliases, and a list of IP addresses,
    for a host.  The host argument is a string giving a host name or IP number."""
    host = named_host_arg(space, w_host, 'gethostbyname_ex')
    audit(space, 'socket.gethostbyname', [w_host])
    first_address(space, host, AF_INET)     # for its errors
    room = HostRoom()
    try:
        with rffi.scoped_str2charp(host) as c_host:
            c_gethostbyname_r(c_host, room.hostent, room.memory, ROOM, room.result, room.error)
        return _host_tuple(space, room, AF_INET)
    finally:
        room.free()


@takes(PARSED_TUPLE)
def gethostbyaddr(space, w_host):
    """gethostbyaddr(host) -> (name, aliaslist, addresslist)

    Return the true host name, a list of aliases, and a list of IP addresses,
    for a host.  The host argument is a string giving a host name or IP number."""
    host = named_host_arg(space, w_host, 'gethostbyaddr')
    audit(space, 'socket.gethostbyaddr', [w_host])
    address = first_address(space, host, AF_UNSPEC)
    family = family_of(address)
    if family == AF_INET:
        data = get_bytes(address, INET_ADDR, 4)
    elif family == AF_INET6:
        data = get_bytes(address, INET6_ADDR, 16)
    else:
        raise oefmt(space.w_OSError, EAFNOSUPPORT_TEXT)
    room = HostRoom()
    try:
        with rffi.scoped_nonmovingbuffer(data) as source:
            c_gethostbyaddr_r(as_pointer(source), len(data), family, room.hostent, room.memory, ROOM, room.result,
                              room.error)
        return _host_tuple(space, room, family)
    finally:
        room.free()


def gethostname(space):
    """gethostname() -> string

    Return the current host name."""
    audit(space, 'socket.gethostname', [])
    with lltype.scoped_alloc(rffi.CCHARP.TO, NAME_ROOM) as memory:
        if intmask(c_gethostname(memory, NAME_ROOM - 1)) < 0:
            raise last_error(space)
        return space.newtext(path_text(rffi.charp2strn(memory, NAME_ROOM - 1)))


@takes(PARSED_TUPLE)
def sethostname(space, w_name):
    """sethostname(name)

    Sets the hostname to name."""
    if isinstance(w_name, W_BytesObject):
        name = w_name.data
    else:
        name = path_of(space, w_name)
    audit(space, 'socket.sethostname', [w_name])
    with rffi.scoped_str2charp(name) as c_name:
        result = intmask(c_sethostname(c_name, len(name)))
    if result < 0:
        raise last_error(space)
    return space.w_None


# ---- services and protocols

def _swapped_port(port):
    """A port between the machine's byte order and the network's."""
    struct = Struct(2)
    struct.put_network(0, port, 2)
    return get_number(struct.data(), 0, 2)


@takes(PARSED_TUPLE)
@unwrap_spec(name='c_text')
def getservbyname(space, name, w_protocol=None):
    """getservbyname(servicename[, protocolname]) -> integer

    Return a port number from a service name and protocol name.
    The optional protocol name, if given, should be 'tcp' or 'udp',
    otherwise any protocol will match."""
    protocol = _protocol(space, w_protocol, 'getservbyname')
    audit(space, 'socket.getservbyname', [space.newtext(name), space.newtext(_shown(protocol))])
    with rffi.scoped_str2charp(name) as c_name:
        with rffi.scoped_str2charp(protocol) as c_protocol:
            service = c_getservbyname(c_name, c_protocol)
    if not service:
        raise oefmt(space.w_OSError, "service/proto not found")
    return space.newint(_swapped_port(intmask(service.c_s_port)))


def _protocol(space, w_protocol, function):
    """The bytes of an optional name, None if it is missing. Raises TypeError."""
    if w_protocol is None:
        return None
    if not space.isinstance_w(w_protocol, space.w_str):
        raise oefmt(space.w_TypeError, "%s() argument 2 must be str, not %s", function,
                    space.type_name_or_none(w_protocol))
    return space.c_text_w(w_protocol)


def _shown(protocol):
    return '' if protocol is None else protocol


@takes(PARSED_TUPLE)
@unwrap_spec(port=int)
def getservbyport(space, port, w_protocol=None):
    """getservbyport(port[, protocolname]) -> string

    Return the service name from a port number and protocol name.
    The optional protocol name, if given, should be 'tcp' or 'udp',
    otherwise any protocol will match."""
    protocol = _protocol(space, w_protocol, 'getservbyport')
    if not 0 <= port <= HIGHEST_PORT:
        raise oefmt(space.w_OverflowError, "getservbyport: port must be 0-65535.")
    audit(space, 'socket.getservbyport', [space.newint(port), space.newtext(_shown(protocol))])
    with rffi.scoped_str2charp(protocol) as c_protocol:
        service = c_getservbyport(_swapped_port(port), c_protocol)
    if not service:
        raise oefmt(space.w_OSError, "port/proto not found")
    return space.newtext(path_text(rffi.charp2str(service.c_s_name)))


@takes(PARSED_TUPLE)
@unwrap_spec(name='c_text')
def getprotobyname(space, name):
    """getprotobyname(name) -> integer

    Return the protocol number for the named protocol.  (Rarely used.)"""
    with rffi.scoped_str2charp(name) as c_name:
        protocol = c_getprotobyname(c_name)
    if not protocol:
        raise oefmt(space.w_OSError, "protocol not found")
    return space.newint(intmask(protocol.c_p_proto))
