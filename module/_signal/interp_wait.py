"""_signal: masks, waiting for signals, timers. Handlers are in interp_signal.py."""
from interpreter import signal_native
from interpreter.error import OperationError, oefmt
from interpreter.gateway import unwrap_spec
from interpreter.signal_action import SIGNALS_END
from interpreter.oserrors import wrap_oserror
from interpreter.typedef import TypeDef
from interpreter.warning import warn_text
from module._signal.interp_signal import last_error, run_handlers
from module.select.timeout import BILLION, MILLION, monotonic, nanoseconds, seconds_as
from objspace.exceptions.oserror import W_OSError
from objspace.int_base import W_AbstractIntObject
from objspace.structseq import new_structseq_class
from rpython.rlib import rposix, rsignal
from rpython.rlib.rarithmetic import intmask, r_uint
from rpython.rtyper.lltypesystem import lltype, rffi

EINTR, EAGAIN = 4, 11

ITIMER_ERROR = TypeDef('itimer_error', W_OSError.typedef, module='signal')

W_StructSiginfo = new_structseq_class(
    'signal', 'struct_siginfo',
    ['si_signo', 'si_code', 'si_errno', 'si_pid', 'si_uid', 'si_status', 'si_band'], constructible=True,
    doc="struct_siginfo: Result from sigwaitinfo or sigtimedwait.\n\n"
        "This object may be accessed either as a tuple of\n"
        "(si_signo, si_code, si_errno, si_pid, si_uid, si_status, si_band),\n"
        "or via the attributes si_signo, si_code, and so on.")


# ---- sets of signals

def bit_of(signum):
    return intmask(r_uint(1) << (signum - 1))


def mask_of(space, w_signals):
    """The word of an iterable of signal numbers; RuntimeWarning for those that the system keeps to itself."""
    valid = signal_native.c_valid()
    mask = 0
    for w_item in space.unpackiterable(w_signals):
        w_index = space.index(w_item)
        assert isinstance(w_index, W_AbstractIntObject)
        try:
            signum = w_index.asbigint().toint()
        except OverflowError:
            signum = -1
        if not 0 < signum < SIGNALS_END:
            raise oefmt(space.w_ValueError, "signal number %d out of range [1; %d]", signum, SIGNALS_END - 1)
        if valid & bit_of(signum) == 0:
            warn_text(space, space.w_RuntimeWarning,
                      'invalid signal number %d, please use valid_signals()' % signum)
        else:
            mask |= bit_of(signum)
    return mask


def set_of(space, mask):
    """A set of the signal numbers in a word."""
    w_set = space.newset()
    for signum in range(1, SIGNALS_END):
        if mask & bit_of(signum) != 0:
            space.call_method(w_set, 'add', space.newint(signum))
    return w_set


@unwrap_spec(how=int)
def pthread_sigmask(space, how, w_mask):
    """Fetch and/or change the signal mask of the calling thread."""
    mask = mask_of(space, w_mask)
    with lltype.scoped_alloc(rffi.SIGNEDP.TO, 1) as before:
        error = signal_native.c_mask(how, mask, before)
        if error != 0:
            raise wrap_oserror(space, OSError(error, 'pthread_sigmask'))
        old = before[0]
    run_handlers(space)
    return set_of(space, old)


def sigpending(space):
    """Examine pending signals.

    Returns a set of signal numbers that are pending for delivery to
    the calling thread."""
    with lltype.scoped_alloc(rffi.SIGNEDP.TO, 1) as pending:
        if signal_native.c_pending(pending) < 0:
            raise last_error(space)
        mask = pending[0]
    return set_of(space, mask)


def valid_signals(space):
    """Return a set of valid signal numbers on this platform.

    The signal numbers returned by this function can be safely passed to
    functions like `pthread_kill`."""
    return set_of(space, signal_native.c_valid())


# ---- waiting

def sigwait(space, w_sigset):
    """Wait for a signal.

    Suspend execution of the calling thread until the delivery of one of the
    signals specified in the signal set sigset.  The function accepts the signal
    and returns the signal number."""
    mask = mask_of(space, w_sigset)
    result = signal_native.c_wait(mask)
    if result < 0:
        raise wrap_oserror(space, OSError(-result, 'sigwait'))
    return space.newint(result)


def _timedwait(space, mask, timeout):
    """struct_siginfo of a signal; None after `timeout` nanoseconds (without end if < 0). Handlers run meanwhile."""
    end = 0
    if timeout >= 0:
        end = monotonic() + timeout
    with lltype.scoped_alloc(rffi.SIGNEDP.TO, 7) as info:
        while True:
            if timeout < 0:
                result = signal_native.c_timedwait(mask, -1, 0, info)
            else:
                result = signal_native.c_timedwait(mask, timeout // BILLION, timeout % BILLION, info)
            if result >= 0:
                break
            error = rposix.get_saved_errno()
            if error == EAGAIN and timeout >= 0:
                return space.w_None
            if error != EINTR:
                raise last_error(space)
            run_handlers(space)
            if timeout >= 0:
                timeout = end - monotonic()
                if timeout < 0:
                    return space.w_None
        items_w = [space.newint(info[i]) for i in range(7)]
    return W_StructSiginfo(items_w[:])


def sigwaitinfo(space, w_sigset):
    """Wait synchronously until one of the signals in *sigset* is delivered.

    Returns a struct_siginfo containing information about the signal."""
    return _timedwait(space, mask_of(space, w_sigset), -1)


def sigtimedwait(space, w_sigset, w_timeout):
    """Like sigwaitinfo(), but with a timeout.

    The timeout is specified in seconds, with floating point numbers allowed."""
    mask = mask_of(space, w_sigset)
    timeout = nanoseconds(space, w_timeout)
    if timeout < 0:
        raise oefmt(space.w_ValueError, "timeout must be non-negative")
    return _timedwait(space, mask, timeout)


def pause(space):
    """Wait until a signal arrives."""
    rsignal.c_pause()
    run_handlers(space)
    return space.w_None


# ---- timers

@unwrap_spec(seconds=int)
def alarm(space, seconds):
    """Arrange for SIGALRM to arrive after the given number of seconds."""
    return space.newint(intmask(rffi.cast(rffi.UINT, rsignal.c_alarm(seconds))))


def _timers(space, times):
    return space.newtuple2(space.newfloat(float(times[0]) + float(times[1]) / MILLION),
                           space.newfloat(float(times[2]) + float(times[3]) / MILLION))


def _itimer_error(space):
    operr = last_error(space)
    w_value = operr.get_w_value(space)
    w_error = space.call_function(ITIMER_ERROR.w_type, space.getattr_text(w_value, 'errno'),
                                  space.getattr_text(w_value, 'strerror'))
    return OperationError(ITIMER_ERROR.w_type, w_error)


@unwrap_spec(which=int)
def setitimer(space, which, w_seconds, w_interval=None):
    """Sets given itimer (one of ITIMER_REAL, ITIMER_VIRTUAL or ITIMER_PROF).

    The timer will fire after value seconds and after that every interval seconds.
    The itimer can be cleared by setting seconds to zero.

    Returns old values as a tuple: (delay, interval)."""
    value = seconds_as(space, w_seconds, MILLION)
    interval = 0
    if w_interval is not None:
        interval = seconds_as(space, w_interval, MILLION)
    with lltype.scoped_alloc(rffi.SIGNEDP.TO, 4) as times:
        times[0] = value // MILLION
        times[1] = value % MILLION
        times[2] = interval // MILLION
        times[3] = interval % MILLION
        if signal_native.c_itimer(which, times, 1) != 0:
            raise _itimer_error(space)
        return _timers(space, times)


@unwrap_spec(which=int)
def getitimer(space, which):
    """Returns current value of given itimer."""
    with lltype.scoped_alloc(rffi.SIGNEDP.TO, 4) as times:
        for i in range(4):
            times[i] = 0
        if signal_native.c_itimer(which, times, 0) != 0:
            raise _itimer_error(space)
        return _timers(space, times)
