"""Timeouts and file descriptors as arguments, for the modules that wait for the system."""
import math

from interpreter.error import oefmt
from objspace.int_base import W_AbstractIntObject
from rpython.rlib import rposix, rtime
from rpython.rlib.rarithmetic import intmask, ovfcheck
from rpython.rtyper.lltypesystem import lltype, rffi

BILLION = 1000000000
MILLION = 1000000
_MAX_TIME = 9223372036854775808.0
_MAX_INT = 2 ** 31 - 1


def out_of_range(space):
    return oefmt(space.w_OverflowError, "timestamp out of range for platform time_t")


def seconds_as(space, w_seconds, unit):
    """A number of seconds in units of 1/`unit` second, rounded up. Raises TypeError, ValueError, OverflowError."""
    if space.isinstance_w(w_seconds, space.w_float):
        seconds = space.float_w(w_seconds)
        if math.isnan(seconds):
            raise oefmt(space.w_ValueError, "Invalid value NaN (not a number)")
        scaled = math.ceil(seconds * unit)
        if not -_MAX_TIME <= scaled < _MAX_TIME:
            raise out_of_range(space)
        return int(scaled)
    w_index = space.index(w_seconds)
    assert isinstance(w_index, W_AbstractIntObject)
    try:
        whole = w_index.asbigint().toint()
        return ovfcheck(whole * unit)
    except OverflowError:
        raise oefmt(space.w_OverflowError, "timestamp too large to convert to C _PyTime_t")


def nanoseconds(space, w_seconds):
    """A number of seconds in nanoseconds, rounded up. Raises TypeError, ValueError, OverflowError."""
    return seconds_as(space, w_seconds, BILLION)


def monotonic():
    """The monotonic clock in nanoseconds."""
    with lltype.scoped_alloc(rtime.TIMESPEC) as ts:
        if intmask(rtime.c_clock_gettime(rtime.CLOCK_MONOTONIC, ts)) != 0:
            raise OSError(rposix.get_saved_errno(), 'clock_gettime failed')
        return (intmask(rffi.getintfield(ts, 'c_tv_sec')) * BILLION +
                intmask(rffi.getintfield(ts, 'c_tv_nsec')))


def milliseconds_up(nanos):
    """Whole milliseconds of nanoseconds, away from zero."""
    if nanos >= 0:
        return nanos // MILLION + (1 if nanos % MILLION != 0 else 0)
    return -1


def file_descriptor(space, w_file):
    """The descriptor of an int or of an object with fileno(). Raises TypeError, ValueError, OverflowError."""
    if space.isinstance_w(w_file, space.w_int):
        fd = c_int(space, w_file)
    else:
        w_method = space.findattr_text(w_file, 'fileno')
        if w_method is None:
            raise oefmt(space.w_TypeError, "argument must be an int, or have a fileno() method.")
        w_fd = space.call_function(w_method)
        if not space.isinstance_w(w_fd, space.w_int):
            raise oefmt(space.w_TypeError, "fileno() returned a non-integer")
        fd = c_int(space, w_fd)
    if fd < 0:
        raise oefmt(space.w_ValueError, "file descriptor cannot be a negative integer (%d)", fd)
    return fd


def c_int(space, w_value):
    """A C int, by `__index__`. Raises TypeError, OverflowError."""
    w_index = space.index(w_value)
    assert isinstance(w_index, W_AbstractIntObject)
    try:
        value = w_index.asbigint().toint()
    except OverflowError:
        raise oefmt(space.w_OverflowError, "Python int too large to convert to C int")
    if not -_MAX_INT - 1 <= value <= _MAX_INT:
        raise oefmt(space.w_OverflowError, "Python int too large to convert to C int")
    return value
