"""Arguments of the functions of _socket: numbers of C, host names, file system paths.

Whole addresses are in address.py.
"""
from interpreter.error import OperationError, oefmt
from module.select.timeout import nanoseconds
from objspace.bytearraycore import W_BytearrayObject
from objspace.bytescore import W_BytesObject
from objspace.int_base import W_AbstractIntObject
from rpython.rlib.rarithmetic import intmask

_MAX_UINT = 0xffffffff


def uint_mask(space, w_value):
    """The low 32 bits of an int, as a format of C without overflow check takes it. Raises TypeError."""
    w_index = space.index(w_value)
    assert isinstance(w_index, W_AbstractIntObject)
    return intmask(w_index.asbigint().uintmask()) & _MAX_UINT


def int_arg(space, w_value, overflow_text):
    """A C int; OverflowError with this text if it does not fit. Raises TypeError."""
    w_index = space.index(w_value)
    assert isinstance(w_index, W_AbstractIntObject)
    try:
        value = w_index.asbigint().toint()
    except OverflowError:
        raise oefmt(space.w_OverflowError, "Python int too large to convert to C long")
    if not -0x80000000 <= value <= 0x7fffffff:
        raise oefmt(space.w_OverflowError, "%s", overflow_text)
    return value


def descriptor_arg(space, w_fd):
    """A file descriptor: the low 32 bits of a C long, as CPython takes it. Raises TypeError, OverflowError."""
    w_index = space.index(w_fd)
    assert isinstance(w_index, W_AbstractIntObject)
    try:
        value = w_index.asbigint().toint() & _MAX_UINT
    except OverflowError:
        raise oefmt(space.w_OverflowError, "Python int too large to convert to C long")
    return value - (1 << 32) if value >= 1 << 31 else value


def int_in_range(space, w_value, highest, caller, what):
    """A number from 0 to `highest`, for part `what` of an address. Raises TypeError, OverflowError."""
    w_index = space.index(w_value)
    assert isinstance(w_index, W_AbstractIntObject)
    value = -1
    try:
        value = w_index.asbigint().toint()
    except OverflowError:
        pass
    if not 0 <= value <= highest:
        raise oefmt(space.w_OverflowError, "%s(): %s must be 0-%d.", caller, what, highest)
    return value


def size_arg(space, w_size):
    """A C ssize_t. Raises TypeError, OverflowError."""
    w_index = space.index(w_size)
    assert isinstance(w_index, W_AbstractIntObject)
    try:
        return w_index.asbigint().toint()
    except OverflowError:
        raise oefmt(space.w_OverflowError, "Python int too large to convert to C ssize_t")


def timeout_arg(space, w_timeout):
    """A timeout in nanoseconds, -1 for None. Raises TypeError, ValueError, OverflowError."""
    if space.is_none(w_timeout):
        return -1
    timeout = nanoseconds(space, w_timeout)
    if timeout < 0:
        raise oefmt(space.w_ValueError, "Timeout value out of range")
    return timeout


def encoded(space, w_text, encoding, errors):
    """The bytes of a str in an encoding. Raises UnicodeError."""
    return space.bytes_w(space.call_method(w_text, 'encode', space.newtext(encoding), space.newtext(errors)))


def is_ascii(text):
    for c in text:
        if ord(c) >= 128:
            return False
    return True


def _is_plain_host(host):
    """True for what the codec idna leaves as it is: ASCII, with labels of 1 to 63 characters; the last may be empty."""
    start = 0
    for i in range(len(host)):
        if ord(host[i]) >= 128:
            return False
        if host[i] == '.':
            if not 0 < i - start < 64:
                return False
            start = i + 1
    return len(host) - start < 64


def idna_encoded(space, w_host):
    """The bytes of a str as a host name. Raises UnicodeError."""
    host = space.text_w(w_host)
    if not _is_plain_host(host):
        host = encoded(space, w_host, 'idna', 'strict')
    return host


def host_arg(space, w_host):
    """The bytes of a host name in an address: str (by IDNA), bytes or bytearray. Raises TypeError."""
    if space.isinstance_w(w_host, space.w_str):
        host = space.text_w(w_host)
        if not is_ascii(host):
            try:
                host = encoded(space, w_host, 'idna', 'strict')
            except OperationError as e:
                if not e.match(space, space.w_Exception):
                    raise
                raise oefmt(space.w_TypeError, "encoding of hostname failed")
    elif isinstance(w_host, W_BytesObject):
        host = w_host.data
    elif isinstance(w_host, W_BytearrayObject):
        host = w_host.as_str()
    else:
        raise oefmt(space.w_TypeError, "str, bytes or bytearray expected, not %T", w_host)
    if host.find('\0') >= 0:
        raise oefmt(space.w_TypeError, "host name must not contain null character")
    return host


def named_host_arg(space, w_host, function):
    """As host_arg, with the errors of gethostbyname() and its neighbours. Raises TypeError, UnicodeError."""
    if space.isinstance_w(w_host, space.w_str):
        host = idna_encoded(space, w_host)
    elif isinstance(w_host, W_BytesObject):
        host = w_host.data
    elif isinstance(w_host, W_BytearrayObject):
        host = w_host.as_str()
    else:
        raise oefmt(space.w_TypeError, "%s() argument 1 must be str, bytes or bytearray, not %s", function,
                    space.type_name_or_none(w_host))
    if host.find('\0') >= 0:
        raise oefmt(space.w_TypeError, "%s() argument 1 must be encoded string without null bytes, not %T", function,
                    w_host)
    return host


def until_null(text):
    """What C sees of a text: up to the first NUL."""
    end = text.find('\0')
    if end >= 0:
        return text[:end]
    return text


def sendable(space, w_data):
    """The bytes of a bytes-like object. Raises TypeError, BufferError."""
    if isinstance(w_data, W_BytesObject):
        return w_data.data
    return space.readbuf_w(w_data).as_str()


def writable(space, w_buffer, function):
    """The Buffer of the first argument of recv_into() and recvfrom_into(). Raises TypeError."""
    buf = w_buffer.buffer_w(space)
    if buf is None or buf.readonly:
        raise oefmt(space.w_TypeError, "%s() argument 1 must be read-write bytes-like object, not %s", function,
                    space.type_name_or_none(w_buffer))
    return buf
