"""Clocks and sleep()."""
import math

from interpreter.error import OperationError, oefmt
from interpreter.ticker import ticker
from rpython.rlib import rposix, rtime
from rpython.rlib.rarithmetic import intmask
from rpython.rtyper.lltypesystem import lltype, rffi

BILLION = 1000000000
# A longer sleep is done in pieces: select() takes no arbitrary time.
LONGEST_PIECE = 86400.0


def read_clock(clock):
    """Nanoseconds of a POSIX clock. Raises OSError."""
    with lltype.scoped_alloc(rtime.TIMESPEC) as ts:
        if intmask(rtime.c_clock_gettime(clock, ts)) != 0:
            raise OSError(rposix.get_saved_errno(), 'clock_gettime failed')
        return (intmask(rffi.getintfield(ts, 'c_tv_sec')) * BILLION +
                intmask(rffi.getintfield(ts, 'c_tv_nsec')))


def _seconds(space, nanoseconds):
    return space.newfloat(float(nanoseconds) / BILLION)


def time(space):
    """time(): seconds since 1970, a float"""
    return _seconds(space, read_clock(rtime.CLOCK_REALTIME))


def time_ns(space):
    """time_ns()"""
    return space.newint(read_clock(rtime.CLOCK_REALTIME))


def monotonic(space):
    """monotonic(): a clock that never goes backwards"""
    return _seconds(space, read_clock(rtime.CLOCK_MONOTONIC))


def monotonic_ns(space):
    """monotonic_ns()"""
    return space.newint(read_clock(rtime.CLOCK_MONOTONIC))


def process_time(space):
    """process_time(): CPU time of the process"""
    return _seconds(space, read_clock(rtime.CLOCK_PROCESS_CPUTIME_ID))


def process_time_ns(space):
    """process_time_ns()"""
    return space.newint(read_clock(rtime.CLOCK_PROCESS_CPUTIME_ID))


def sleep(space, w_seconds):
    """sleep(seconds); signals are handled meanwhile, and do not shorten it (PEP 475)"""
    if space.isinstance_w(w_seconds, space.w_float):
        seconds = space.float_w(w_seconds)
        if math.isnan(seconds):
            raise oefmt(space.w_ValueError, "Invalid value NaN (not a number)")
    else:
        try:
            seconds = float(space.index_w(w_seconds))
        except OperationError as e:
            if not e.match(space, space.w_OverflowError):
                raise
            raise _out_of_range(space)
    if seconds < 0.0:
        raise oefmt(space.w_ValueError, "sleep length must be non-negative")
    if seconds > 9.2e9:
        raise _out_of_range(space)
    deadline = read_clock(rtime.CLOCK_MONOTONIC) + int(seconds * BILLION)
    while True:
        left = deadline - read_clock(rtime.CLOCK_MONOTONIC)
        if left <= 0:
            if seconds == 0.0:
                rtime.sleep(0.0)
            return space.w_None
        rtime.sleep(min(float(left) / BILLION, LONGEST_PIECE))
        if ticker.is_set():
            ticker.perform(space)


def _out_of_range(space):
    return oefmt(space.w_OverflowError, "timestamp out of range for platform time_t")
