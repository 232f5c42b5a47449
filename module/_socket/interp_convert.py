"""Byte order, text of addresses, network interfaces.

Hosts and services are in interp_hosts.py.
"""
import errno

from interpreter.c_functions import as_pointer
from interpreter.error import oefmt
from interpreter.gateway import PARSED_TUPLE, takes, unwrap_spec
from interpreter.hostpath import path_text
from module._io.interp_fileio import path_of
from module._socket.arguments import int_arg, sendable
from module._socket.constants import AF_INET, AF_INET6
from module._socket.errors import last_error, os_error
from module._socket.libc import (
    IF_NAMESIZE, c_if_freenameindex, c_if_indextoname, c_if_nameindex, c_if_nametoindex, c_inet_aton)
from module._socket.lookup import inet_text, packed
from module._socket.packing import Struct, get_network
from objspace.int_base import W_AbstractIntObject
from rpython.rlib.rarithmetic import intmask
from rpython.rtyper.lltypesystem import lltype, rffi

_MAX_UINT = 0xffffffff


# ---- byte order

def _swapped(value, size):
    """A number of the machine's order as one in the network's, and the other way round."""
    struct = Struct(size)
    struct.put(0, value, size)
    return get_network(struct.data(), 0, size)


def _short(space, w_value, name):
    value = int_arg(space, w_value, "signed integer is greater than maximum")
    if value < 0:
        raise oefmt(space.w_OverflowError,
                    "%s: can't convert negative Python int to C 16-bit unsigned integer", name)
    if value > 0xffff:
        raise oefmt(space.w_OverflowError,
                    "%s: Python int too large to convert to C 16-bit unsigned integer", name)
    return space.newint(_swapped(value, 2))


def _long(space, w_value):
    if not isinstance(w_value, W_AbstractIntObject):
        raise oefmt(space.w_TypeError, "expected int, %T found", w_value)
    number = w_value.asbigint()
    if number.sign < 0:
        raise oefmt(space.w_OverflowError, "can't convert negative value to unsigned int")
    if number.bit_length() > 64:
        raise oefmt(space.w_OverflowError, "Python int too large to convert to C unsigned long")
    if number.bit_length() > 32:
        raise oefmt(space.w_OverflowError, "int larger than 32 bits")
    return space.newint(_swapped(number.toint(), 4))


def htons(space, w_value):
    """Convert a 16-bit unsigned integer from host to network byte order."""
    return _short(space, w_value, 'htons')


def ntohs(space, w_value):
    """Convert a 16-bit unsigned integer from network to host byte order."""
    return _short(space, w_value, 'ntohs')


def htonl(space, w_value):
    """htonl(integer) -> integer

    Convert a 32-bit integer from host to network byte order."""
    return _long(space, w_value)


def ntohl(space, w_value):
    """ntohl(integer) -> integer

    Convert a 32-bit integer from network to host byte order."""
    return _long(space, w_value)


# ---- text of addresses

@takes(PARSED_TUPLE)
@unwrap_spec(text='c_text')
def inet_aton(space, text):
    """inet_aton(string) -> bytes giving packed 32-bit IP representation

    Convert an IP address in string format (123.45.67.89) to the 32-bit packed
    binary format used in low-level network functions."""
    with lltype.scoped_alloc(rffi.CCHARP.TO, 4) as memory:
        with rffi.scoped_str2charp(text) as c_text:
            is_valid = intmask(c_inet_aton(c_text, as_pointer(memory))) != 0
        if not is_valid:
            raise oefmt(space.w_OSError, "illegal IP address string passed to inet_aton")
        return space.newbytes(rffi.charpsize2str(memory, 4))


@takes(PARSED_TUPLE)
def inet_ntoa(space, w_packed):
    """inet_ntoa(packed_ip) -> ip_address_string

    Convert an IP address from 32-bit packed binary format to string format"""
    data = sendable(space, w_packed)
    if len(data) != 4:
        raise oefmt(space.w_OSError, "packed IP wrong length for inet_ntoa")
    return space.newtext(inet_text(space, AF_INET, data))


@takes(PARSED_TUPLE)
@unwrap_spec(family=int, text='c_text')
def inet_pton(space, family, text):
    """inet_pton(af, ip) -> packed IP address string

    Convert an IP address from string format to a packed string suitable
    for use with low-level network functions."""
    try:
        data = packed(family, text)
    except ValueError:
        raise os_error(space, errno.EAFNOSUPPORT)
    if data is None:
        raise oefmt(space.w_OSError, "illegal IP address string passed to inet_pton")
    return space.newbytes(data)


@takes(PARSED_TUPLE)
@unwrap_spec(family=int)
def inet_ntop(space, family, w_packed):
    """inet_ntop(af, packed_ip) -> string formatted IP address

    Convert a packed IP address of the given family to string format."""
    data = sendable(space, w_packed)
    if family == AF_INET:
        size = 4
    elif family == AF_INET6:
        size = 16
    else:
        raise oefmt(space.w_ValueError, "unknown address family %d", family)
    if len(data) != size:
        raise oefmt(space.w_ValueError, "invalid length of packed IP address string")
    return space.newtext(inet_text(space, family, data))


# ---- interfaces

def if_nameindex(space):
    """if_nameindex()

    Returns a list of network interface information (index, name) tuples."""
    table = c_if_nameindex()
    if not table:
        raise last_error(space)
    found_w = []
    i = 0
    while table[i].c_if_name:
        found_w.append(space.newtuple2(space.newint(intmask(table[i].c_if_index)),
                                       space.newtext(path_text(rffi.charp2str(table[i].c_if_name)))))
        i += 1
    c_if_freenameindex(table)
    return space.newlist(found_w)


def if_nametoindex(space, w_name):
    """if_nametoindex(if_name)

    Returns the interface index corresponding to the interface name if_name."""
    name = path_of(space, w_name)
    with rffi.scoped_str2charp(name) as c_name:
        index = intmask(c_if_nametoindex(c_name))
    if index == 0:
        raise oefmt(space.w_OSError, "no interface with this name")
    return space.newint(index)


def if_indextoname(space, w_index):
    """if_indextoname(if_index)

    Returns the interface name corresponding to the interface index if_index."""
    if not isinstance(w_index, W_AbstractIntObject):
        raise oefmt(space.w_TypeError, "an integer is required")
    number = w_index.asbigint()
    if number.sign < 0:
        raise oefmt(space.w_OverflowError, "can't convert negative value to unsigned int")
    if number.bit_length() > 64:
        raise oefmt(space.w_OverflowError, "Python int too large to convert to C unsigned long")
    index = intmask(number.uintmask()) & _MAX_UINT
    with lltype.scoped_alloc(rffi.CCHARP.TO, IF_NAMESIZE + 1) as memory:
        if not c_if_indextoname(index, memory):
            raise last_error(space)
        return space.newtext(path_text(rffi.charp2strn(memory, IF_NAMESIZE)))
