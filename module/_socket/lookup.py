"""Names and addresses of hosts and interfaces by the C library: results are bytes of struct sockaddr.

What Python code calls is in interp_hosts.py and interp_convert.py.
"""
from interpreter.c_functions import as_pointer
from interpreter.error import oefmt
from module._socket.constants import (
    AF_INET, AF_INET6, AF_UNSPEC, AI_PASSIVE, INADDR_BROADCAST, SOCK_DGRAM)
from module._socket.errors import gai_error, last_error, os_error
from module._socket.libc import (
    ADDRINFO, ADDRINFO_PTRS, IF_NAMESIZE, INET6_ADDR, INET6_SIZE, INET_ADDR, INET_SIZE, TEXT_ROOM, c_freeaddrinfo,
    c_getaddrinfo, c_if_indextoname, c_if_nametoindex, c_inet_ntop, c_inet_pton)
from module._socket.packing import Struct
from rpython.rlib import rposix
from rpython.rlib.rarithmetic import intmask
from rpython.rtyper.lltypesystem import lltype, rffi


class Found(object):
    """One result of getaddrinfo(); `address` are the bytes of a struct sockaddr."""

    def __init__(self, family, socktype, protocol, canonname, address):
        self.family = family
        self.socktype = socktype
        self.protocol = protocol
        self.canonname = canonname
        self.address = address


def find_addresses(space, host, service, family, socktype, protocol, flags):
    """A list of Found. `host` and `service` may be None. Raises gaierror."""
    with rffi.scoped_str2charp(host) as c_host:
        with rffi.scoped_str2charp(service) as c_service:
            with lltype.scoped_alloc(ADDRINFO, zero=True) as hints:
                rffi.setintfield(hints, 'c_ai_family', family)
                rffi.setintfield(hints, 'c_ai_socktype', socktype)
                rffi.setintfield(hints, 'c_ai_protocol', protocol)
                rffi.setintfield(hints, 'c_ai_flags', flags)
                with lltype.scoped_alloc(ADDRINFO_PTRS, 1) as p_result:
                    error = intmask(c_getaddrinfo(c_host, c_service, hints, p_result))
                    result = p_result[0]
    if error != 0:
        raise gai_error(space, error)
    found = []
    info = result
    while info:
        canonname = ''
        if info.c_ai_canonname:
            canonname = rffi.charp2str(info.c_ai_canonname)
        address = rffi.charpsize2str(rffi.cast(rffi.CCHARP, info.c_ai_addr), intmask(info.c_ai_addrlen))
        found.append(Found(intmask(info.c_ai_family), intmask(info.c_ai_socktype), intmask(info.c_ai_protocol),
                           canonname, address))
        info = info.c_ai_next
    c_freeaddrinfo(result)
    return found


def packed(family, text):
    """The bytes of a numeric address of a family; None if it is none. ValueError: no such family."""
    size = 16 if family == AF_INET6 else 4
    with lltype.scoped_alloc(rffi.CCHARP.TO, 16) as memory:
        with rffi.scoped_str2charp(text) as c_text:
            result = intmask(c_inet_pton(family, c_text, as_pointer(memory)))
        if result < 0:
            raise ValueError
        if result == 0:
            return None
        return rffi.charpsize2str(memory, size)


def _packed_or_none(family, text):
    try:
        return packed(family, text)
    except ValueError:
        return None


def inet_text(space, family, data):
    """The text of the packed bytes of an address. Raises OSError."""
    with lltype.scoped_alloc(rffi.CCHARP.TO, TEXT_ROOM + 1) as memory:
        with rffi.scoped_nonmovingbuffer(data) as source:
            done = bool(c_inet_ntop(family, as_pointer(source), memory, TEXT_ROOM))
        if not done:
            raise last_error(space)
        return rffi.charp2strn(memory, TEXT_ROOM)


def inet_sockaddr(data):
    """The bytes of an AF_INET address with port 0."""
    struct = Struct(INET_SIZE)
    struct.put(0, AF_INET, 2)
    struct.put_bytes(INET_ADDR, data)
    return struct.data()


def _broadcast():
    struct = Struct(4)
    struct.put_network(0, INADDR_BROADCAST, 4)
    return struct.data()


BROADCAST = _broadcast()


def _wildcard(space, family):
    found = find_addresses(space, None, '0', family, SOCK_DGRAM, 0, AI_PASSIVE)
    if len(found) != 1:
        raise oefmt(space.w_OSError, "wildcard resolved to multiple address")
    return found[0].address


def first_address(space, host, family):
    """The bytes of the address of a host, which is a name, a number, '' or '<broadcast>'; port 0.

    AF_UNSPEC: of any family. Raises gaierror, OSError.
    """
    if host == '':
        return _wildcard(space, family)
    if host == '<broadcast>' or host == '255.255.255.255':
        if family != AF_INET and family != AF_UNSPEC:
            raise oefmt(space.w_OSError, "address family mismatched")
        return inet_sockaddr(BROADCAST)
    if family == AF_INET or family == AF_UNSPEC:
        data = _packed_or_none(AF_INET, host)
        if data is not None:
            return inet_sockaddr(data)
    if (family == AF_INET6 or family == AF_UNSPEC) and host.find('%') < 0:
        data = _packed_or_none(AF_INET6, host)
        if data is not None:
            struct = Struct(INET6_SIZE)
            struct.put(0, AF_INET6, 2)
            struct.put_bytes(INET6_ADDR, data)
            return struct.data()
    return find_addresses(space, host, None, family, 0, 0, 0)[0].address


def interface_name(index):
    """The name of a network interface, '' if there is none."""
    with lltype.scoped_alloc(rffi.CCHARP.TO, IF_NAMESIZE + 1) as memory:
        if index == 0 or not c_if_indextoname(index, memory):
            return ''
        return rffi.charp2strn(memory, IF_NAMESIZE)


def interface_index(space, name):
    """The number of a network interface. Raises OSError."""
    with rffi.scoped_str2charp(name) as c_name:
        index = intmask(c_if_nametoindex(c_name))
    if index == 0:
        raise os_error(space, rposix.get_saved_errno())
    return index
