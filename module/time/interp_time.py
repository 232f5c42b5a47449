"""time: clocks and sleep(). The calendar is in interp_calendar.py."""
import math

from interpreter.error import OperationError, oefmt
from interpreter.gateway import PARSED_TUPLE, takes, unwrap_spec
from interpreter.ticker import ticker
from module.sys.interp_namespace import W_Namespace
from objspace.int_base import W_AbstractIntObject
from rpython.rlib import rposix, rtime
from rpython.rlib.rarithmetic import intmask
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo

BILLION = 1000000000
# A longer sleep is done in pieces: select() takes no arbitrary time.
LONGEST_PIECE = 86400.0
_MAX_INT = 2 ** 31 - 1
# nanoseconds that fit 64 bits, in seconds
_MAX_SECONDS = 9223372036.0

CLOCKS = ['CLOCK_BOOTTIME', 'CLOCK_MONOTONIC', 'CLOCK_MONOTONIC_RAW', 'CLOCK_PROCESS_CPUTIME_ID', 'CLOCK_REALTIME',
          'CLOCK_TAI', 'CLOCK_THREAD_CPUTIME_ID']
# Linux's numbers of the clocks that rtime does not name
CLOCK_NUMBERS = {'CLOCK_BOOTTIME': 7, 'CLOCK_MONOTONIC': 1, 'CLOCK_MONOTONIC_RAW': 4, 'CLOCK_PROCESS_CPUTIME_ID': 2,
                 'CLOCK_REALTIME': 0, 'CLOCK_TAI': 11, 'CLOCK_THREAD_CPUTIME_ID': 3}
_THREAD_CLOCK = CLOCK_NUMBERS['CLOCK_THREAD_CPUTIME_ID']

c_pthread_getcpuclockid = rffi.llexternal(
    'pthread_getcpuclockid', [rffi.SIZE_T, rffi.INTP], rffi.INT, releasegil=False,
    compilation_info=ExternalCompilationInfo(includes=['pthread.h', 'time.h'], libraries=['pthread']))
c_strerror = rffi.llexternal('strerror', [rffi.INT], rffi.CCHARP, releasegil=False,
                             compilation_info=ExternalCompilationInfo(includes=['string.h']))


def read_clock(clock):
    """Nanoseconds of a POSIX clock. Raises OSError."""
    with lltype.scoped_alloc(rtime.TIMESPEC) as ts:
        if intmask(rtime.c_clock_gettime(clock, ts)) != 0:
            raise OSError(rposix.get_saved_errno(), 'clock_gettime failed')
        return (intmask(rffi.getintfield(ts, 'c_tv_sec')) * BILLION +
                intmask(rffi.getintfield(ts, 'c_tv_nsec')))


def os_error(space, error):
    """The OperationError of an errno."""
    text = rffi.charp2str(c_strerror(rffi.cast(rffi.INT, error)))
    w_error = space.call_function(space.w_OSError, space.newint(error), space.newtext(text))
    return OperationError(space.type(w_error), w_error)


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


def thread_time(space):
    """thread_time(): CPU time of the calling thread"""
    return _seconds(space, read_clock(_THREAD_CLOCK))


def thread_time_ns(space):
    """thread_time_ns()"""
    return space.newint(read_clock(_THREAD_CLOCK))


# ---- clocks by number

def _clock_number(space, w_clock):
    """A C int. Raises TypeError, OverflowError."""
    w_index = space.index(w_clock)
    assert isinstance(w_index, W_AbstractIntObject)
    try:
        number = w_index.asbigint().toint()
    except OverflowError:
        raise oefmt(space.w_OverflowError, "Python int too large to convert to C long")
    if number > _MAX_INT:
        raise oefmt(space.w_OverflowError, "signed integer is greater than maximum")
    if number < -_MAX_INT - 1:
        raise oefmt(space.w_OverflowError, "signed integer is less than minimum")
    return number


def _read_numbered(space, w_clock):
    number = _clock_number(space, w_clock)
    try:
        return read_clock(number)
    except OSError as e:
        raise os_error(space, e.errno)


@takes(PARSED_TUPLE)
def clock_gettime(space, w_clock):
    """The time of a clock given by a CLOCK_ constant, in seconds as a float"""
    return _seconds(space, _read_numbered(space, w_clock))


@takes(PARSED_TUPLE, 'clock_gettime')
def clock_gettime_ns(space, w_clock):
    """The time of a clock given by a CLOCK_ constant, in nanoseconds"""
    return space.newint(_read_numbered(space, w_clock))


def _resolution(space, number):
    """Seconds between two ticks of a clock. Raises OSError."""
    with lltype.scoped_alloc(rtime.TIMESPEC) as ts:
        if intmask(rtime.c_clock_getres(number, ts)) != 0:
            raise os_error(space, rposix.get_saved_errno())
        return (float(intmask(rffi.getintfield(ts, 'c_tv_sec'))) +
                float(intmask(rffi.getintfield(ts, 'c_tv_nsec'))) * 1e-9)


@takes(PARSED_TUPLE)
def clock_getres(space, w_clock):
    """The resolution of a clock given by a CLOCK_ constant, in seconds as a float"""
    return space.newfloat(_resolution(space, _clock_number(space, w_clock)))


def _set_clock(space, number, nanoseconds):
    with lltype.scoped_alloc(rtime.TIMESPEC) as ts:
        rffi.setintfield(ts, 'c_tv_sec', nanoseconds // BILLION)
        rffi.setintfield(ts, 'c_tv_nsec', nanoseconds % BILLION)
        if intmask(rtime.c_clock_settime(number, ts)) != 0:
            raise os_error(space, rposix.get_saved_errno())


@takes(PARSED_TUPLE)
def clock_settime(space, w_clock, w_time):
    """Set a clock given by a CLOCK_ constant to seconds"""
    number = _clock_number(space, w_clock)
    _set_clock(space, number, _nanoseconds(space, w_time))


@takes(PARSED_TUPLE, 'clock_settime')
def clock_settime_ns(space, w_clock, w_time):
    """Set a clock given by a CLOCK_ constant to nanoseconds"""
    number = _clock_number(space, w_clock)
    if not isinstance(w_time, W_AbstractIntObject):
        raise oefmt(space.w_TypeError, "expected int, got %T", w_time)
    try:
        nanoseconds = w_time.asbigint().toint()
    except OverflowError:
        raise oefmt(space.w_OverflowError, "timestamp too large to convert to C _PyTime_t")
    _set_clock(space, number, nanoseconds)


@takes(PARSED_TUPLE)
def pthread_getcpuclockid(space, w_thread):
    """The number of the CPU time clock of a thread, given by its ident"""
    if not isinstance(w_thread, W_AbstractIntObject):
        raise oefmt(space.w_TypeError, "pthread_getcpuclockid() argument 1 must be int, not %s",
                    space.type_name_or_none(w_thread))
    thread = w_thread.asbigint().ulonglongmask()
    with lltype.scoped_alloc(rffi.INTP.TO, 1) as clock:
        error = intmask(c_pthread_getcpuclockid(rffi.cast(rffi.SIZE_T, thread), clock))
        if error != 0:
            raise os_error(space, error)
        return space.newint(intmask(clock[0]))


@takes(PARSED_TUPLE)
@unwrap_spec(name='text')
def get_clock_info(space, name):
    """How a clock of this module is implemented: a namespace"""
    adjustable = False
    if name == 'time':
        clock, adjustable = 'CLOCK_REALTIME', True
        number = rtime.CLOCK_REALTIME
    elif name == 'monotonic' or name == 'perf_counter':
        clock, number = 'CLOCK_MONOTONIC', rtime.CLOCK_MONOTONIC
    elif name == 'process_time':
        clock, number = 'CLOCK_PROCESS_CPUTIME_ID', rtime.CLOCK_PROCESS_CPUTIME_ID
    elif name == 'thread_time':
        clock, number = 'CLOCK_THREAD_CPUTIME_ID', _THREAD_CLOCK
    else:
        raise oefmt(space.w_ValueError, "unknown clock")
    w_result = W_Namespace(space)
    space.setitem_text(w_result.w_dict, 'implementation', space.newtext('clock_gettime(%s)' % clock))
    space.setitem_text(w_result.w_dict, 'monotonic', space.newbool(not adjustable))
    space.setitem_text(w_result.w_dict, 'adjustable', space.newbool(adjustable))
    space.setitem_text(w_result.w_dict, 'resolution', space.newfloat(_resolution(space, number)))
    return w_result


# ---- sleep

def _nanoseconds(space, w_seconds):
    """A time in seconds, rounded up. Raises TypeError, ValueError, OverflowError."""
    if space.isinstance_w(w_seconds, space.w_float):
        seconds = space.float_w(w_seconds)
        if math.isnan(seconds):
            raise oefmt(space.w_ValueError, "Invalid value NaN (not a number)")
        if not -_MAX_SECONDS <= seconds <= _MAX_SECONDS:
            raise out_of_range(space)
        return int(math.ceil(seconds * BILLION))
    whole = space.getindex_w(w_seconds, None)
    if not -int(_MAX_SECONDS) <= whole <= int(_MAX_SECONDS):
        raise oefmt(space.w_OverflowError, "timestamp too large to convert to C _PyTime_t")
    return whole * BILLION


def sleep(space, w_seconds):
    """sleep(seconds); signals are handled meanwhile, and do not shorten it (PEP 475)"""
    duration = _nanoseconds(space, w_seconds)
    if duration < 0:
        raise oefmt(space.w_ValueError, "sleep length must be non-negative")
    deadline = read_clock(rtime.CLOCK_MONOTONIC) + duration
    while True:
        left = deadline - read_clock(rtime.CLOCK_MONOTONIC)
        if left <= 0:
            if duration == 0:
                rtime.sleep(0.0)
            return space.w_None
        rtime.sleep(min(float(left) / BILLION, LONGEST_PIECE))
        if ticker.is_set():
            ticker.perform(space)


def out_of_range(space):
    return oefmt(space.w_OverflowError, "timestamp out of range for platform time_t")
