"""Options and timeouts of a socket."""
from interpreter.c_functions import as_pointer
from interpreter.error import OperationError, oefmt
from interpreter.gateway import PARSED_TUPLE, takes, unwrap_spec
from module._socket.arguments import sendable, timeout_arg, uint_mask
from module._socket.core import set_blocking
from module._socket.errors import last_error
from module._socket.interp_message import W_MessageSocket
from module._socket.libc import INTS, UINT, c_getsockopt, c_setsockopt
from module.select.timeout import BILLION
from rpython.rlib.rarithmetic import intmask
from rpython.rtyper.lltypesystem import lltype, rffi

# the longest value of an option that getsockopt() returns
MOST_OPTION_BYTES = 1024


def seconds_w(space, timeout):
    """A timeout in nanoseconds as Python code sees it."""
    if timeout < 0:
        return space.w_None
    return space.newfloat(float(timeout) / BILLION)


def option_number(space, fd, level, option):
    """The value of an option that is a C int. Raises OSError."""
    with lltype.scoped_alloc(INTS, 1) as value:
        with lltype.scoped_alloc(rffi.UINTP.TO, 1) as length:
            value[0] = rffi.cast(rffi.INT, 0)
            length[0] = rffi.cast(UINT, rffi.sizeof(rffi.INT))
            if intmask(c_getsockopt(fd, level, option, as_pointer(value), length)) < 0:
                raise last_error(space)
            return intmask(value[0])


def _is_number(space, w_value):
    return space.type(w_value).slots.index is not None


def _fits_int(space, w_value):
    """True if a value of an option is a number that fits a C int; buffers are tried otherwise."""
    if not _is_number(space, w_value):
        return False
    try:
        space.gateway_int_w(w_value)
    except OperationError as e:
        if not e.match(space, space.w_OverflowError):
            raise
        return False
    return True


class W_OptionSocket(W_MessageSocket):
    """What can be set for a socket."""

    # ---- options

    @takes(PARSED_TUPLE)
    @unwrap_spec(level=int, option=int, buffersize=int)
    def descr_getsockopt(self, space, level, option, buffersize=0):
        """getsockopt(level, option[, buffersize]) -> value

        Get a socket option.  See the Unix manual for level and option.
        If a nonzero buffersize argument is given, the return value is a
        string of that length; otherwise it is an integer."""
        if buffersize == 0:
            return space.newint(option_number(space, self.fd, level, option))
        if not 0 < buffersize <= MOST_OPTION_BYTES:
            raise oefmt(space.w_OSError, "getsockopt buflen out of range")
        with lltype.scoped_alloc(rffi.CCHARP.TO, buffersize) as memory:
            with lltype.scoped_alloc(rffi.UINTP.TO, 1) as length:
                length[0] = rffi.cast(UINT, buffersize)
                if intmask(c_getsockopt(self.fd, level, option, as_pointer(memory), length)) < 0:
                    raise last_error(space)
                return space.newbytes(rffi.charpsize2str(memory, min(intmask(length[0]), buffersize)))

    def descr_setsockopt(self, space, args_w):
        """setsockopt(level, option, value: int)
        setsockopt(level, option, value: buffer)
        setsockopt(level, option, None, optlen: int)

        Set a socket option.  See the Unix manual for level and option.
        The value argument can either be an integer, a string buffer, or
        None, optlen."""
        count = len(args_w)
        if count != 3 and not (count == 4 and space.is_none(args_w[2]) and _is_number(space, args_w[3])):
            raise oefmt(space.w_TypeError, "setsockopt() takes exactly 3 arguments (%d given)", count)
        level = space.gateway_int_w(args_w[0])
        option = space.gateway_int_w(args_w[1])
        if count == 4:
            self._set_null(space, level, option, uint_mask(space, args_w[3]))
        elif _fits_int(space, args_w[2]):
            self._set_number(space, level, option, space.gateway_int_w(args_w[2]))
        else:
            self._set_bytes(space, level, option, sendable(space, args_w[2]))
        return space.w_None

    def _set_null(self, space, level, option, length):
        null = lltype.nullptr(rffi.VOIDP.TO)
        if intmask(c_setsockopt(self.fd, level, option, null, rffi.cast(UINT, length))) < 0:
            raise last_error(space)

    def _set_number(self, space, level, option, number):
        with lltype.scoped_alloc(INTS, 1) as value:
            value[0] = rffi.cast(rffi.INT, number)
            result = intmask(c_setsockopt(self.fd, level, option, as_pointer(value), rffi.sizeof(rffi.INT)))
        if result < 0:
            raise last_error(space)

    def _set_bytes(self, space, level, option, data):
        with rffi.scoped_nonmovingbuffer(data) as value:
            result = intmask(c_setsockopt(self.fd, level, option, as_pointer(value), len(data)))
        if result < 0:
            raise last_error(space)

    # ---- timeouts

    def descr_gettimeout(self, space):
        """gettimeout() -> timeout

        Returns the timeout in seconds (float) associated with socket
        operations. A timeout of None indicates that timeouts on socket
        operations are disabled."""
        return seconds_w(space, self.timeout)

    def descr_settimeout(self, space, w_timeout):
        """settimeout(timeout)

        Set a timeout on socket operations.  'timeout' can be a float,
        giving in seconds, or None.  Setting a timeout of None disables
        the timeout feature and is equivalent to setblocking(1).
        Setting a timeout of zero is the same as setblocking(0)."""
        self.timeout = timeout_arg(space, w_timeout)
        set_blocking(space, self.fd, self.timeout < 0)
        return space.w_None

    def descr_setblocking(self, space, w_flag):
        """setblocking(flag)

        Set the socket to blocking (flag is true) or non-blocking (false).
        setblocking(True) is equivalent to settimeout(None);
        setblocking(False) is equivalent to settimeout(0.0)."""
        is_blocking = space.is_true(space.index(w_flag))
        self.timeout = -1 if is_blocking else 0
        set_blocking(space, self.fd, is_blocking)
        return space.w_None

    def descr_getblocking(self, space):
        """getblocking()

        Returns True if socket is in blocking mode, or False if it
        is in non-blocking mode."""
        return space.newbool(self.timeout != 0)
