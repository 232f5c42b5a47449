"""faulthandler: show where the program is, when asked, after a time, or when a signal comes.

The text is made in dump.py; the signals that end the process are in fatal.py.
"""
import os

from interpreter import signal_native
from interpreter.error import oefmt
from interpreter.gateway import unwrap_spec
from interpreter.signal_action import SIGNALS_END, SignalDumper, signals
from interpreter.threadstate import Request, threads
from module.faulthandler import dump, fatal
from module.select.timeout import MILLION, seconds_as
from rpython.rlib import rsignal, rthread
from rpython.rlib.objectmodel import we_are_translated
from rpython.rlib.rarithmetic import r_longlong

FATAL_SIGNALS = [rsignal.SIGBUS, rsignal.SIGILL, rsignal.SIGFPE, rsignal.SIGABRT, rsignal.SIGSEGV]
# what the C function of a timed wait returns
TIMED_OUT, INTERRUPTED = 0, 2


class State(object):
    """w_file: the file of enable(), kept open; None if not enabled. watch: the Watch that runs, or None."""

    def __init__(self):
        self.w_file = None
        self.watch = None


state = State()


def descriptor_of(space, w_file):
    """The descriptor of a `file` argument: an int, a file, None for sys.stderr. Raises RuntimeError, ValueError."""
    if w_file is None or space.is_none(w_file):
        w_file = space.sys.get(space, 'stderr')
        if w_file is None:
            raise oefmt(space.w_RuntimeError, "unable to get sys.stderr")
        if space.is_none(w_file):
            raise oefmt(space.w_RuntimeError, "sys.stderr is None")
    elif space.isinstance_w(w_file, space.w_int):
        fd = space.int_w(w_file)
        if fd < 0:
            raise oefmt(space.w_ValueError, "file is not a valid file descripter")
        return fd
    w_fd = space.call_method(w_file, 'fileno')
    fd = -1
    if space.isinstance_w(w_fd, space.w_int):
        fd = space.int_w(w_fd)
    if fd < 0:
        raise oefmt(space.w_RuntimeError, "file.fileno() is not a valid file descriptor")
    space.call_method(w_file, 'flush')
    return fd


@unwrap_spec(all_threads=bool)
def dump_traceback(space, w_file=None, all_threads=True):
    """dump_traceback(file=sys.stderr, all_threads=True): dump the traceback of the current thread, or of all threads if all_threads is True, into file"""
    fd = descriptor_of(space, w_file)
    if all_threads:
        dump.dump_all(space, fd, True)
    else:
        dump.dump_current(space, fd)
    return space.w_None


# ---- signals that end the process

@unwrap_spec(all_threads=bool)
def enable(space, w_file=None, all_threads=True):
    """enable(file=sys.stderr, all_threads=True): enable the fault handler"""
    fd = descriptor_of(space, w_file)
    if w_file is None or space.is_none(w_file):
        w_file = space.sys.get(space, 'stderr')
    state.w_file = w_file
    if we_are_translated():
        fatal.enable(fd, all_threads)
    return space.w_None


def disable(space):
    """disable(): disable the fault handler"""
    if state.w_file is None:
        return space.w_False
    state.w_file = None
    if we_are_translated():
        fatal.c_disable()
    return space.w_True


def is_enabled(space):
    """is_enabled()->bool: check if the handler is enabled"""
    return space.newbool(state.w_file is not None)


def sigsegv(space, w_release_gil=None):
    """_sigsegv(release_gil=False): raise a SIGSEGV signal"""
    fatal.c_crash(rsignal.SIGSEGV)
    return space.w_None


def sigfpe(space):
    """_sigfpe(): raise a SIGFPE signal"""
    fatal.c_crash(rsignal.SIGFPE)
    return space.w_None


def sigabrt(space):
    """_sigabrt(): raise a SIGABRT signal"""
    fatal.c_crash(rsignal.SIGABRT)
    return space.w_None


# ---- after a time

class Watch(Request):
    """A thread that shows the others after a time, unless `ll_lock` is released before."""

    def __init__(self, ll_lock, microseconds, repeats, fd, exits):
        Request.__init__(self)
        self.ll_lock = ll_lock
        self.microseconds = microseconds
        self.repeats = repeats
        self.fd = fd
        self.exits = exits

    def header(self):
        seconds = self.microseconds // MILLION
        text = '%d:%s:%s' % (seconds // 3600, padded(seconds // 60 % 60, 2), padded(seconds % 60, 2))
        if self.microseconds % MILLION != 0:
            text += '.' + padded(self.microseconds % MILLION, 6)
        return 'Timeout (%s)!\n' % text

    def run(self, space):
        while True:
            result = self.ll_lock.acquire_timed(r_longlong(self.microseconds))
            if result == INTERRUPTED:
                continue
            if result != TIMED_OUT:
                break
            dump.write(self.fd, self.header())
            dump.dump_all(space, self.fd, False)
            if self.exits:
                os._exit(1)
            if not self.repeats:
                break


def padded(number, digits):
    text = '%d' % number
    while len(text) < digits:
        text = '0' + text
    return text


@unwrap_spec(repeat=bool, exit=bool)
def dump_traceback_later(space, w_timeout, repeat=False, w_file=None, exit=False):
    """dump_traceback_later(timeout, repeat=False, file=sys.stderrn, exit=False):
    dump the traceback of all threads in timeout seconds,
    or each timeout seconds if repeat is True. If exit is True, call _exit(1) which is not safe."""
    microseconds = seconds_as(space, w_timeout, MILLION)
    if microseconds <= 0:
        raise oefmt(space.w_ValueError, "timeout must be greater than 0")
    fd = descriptor_of(space, w_file)
    cancel_dump_traceback_later(space)
    if not we_are_translated():
        return space.w_None             # no thread can be started
    try:
        ll_lock = rthread.allocate_lock()
        ll_lock.acquire(True)
        watch = Watch(ll_lock, microseconds, repeat, fd, exit)
        threads.start_thread(watch)
    except rthread.error:
        raise oefmt(space.w_RuntimeError, "unable to start watchdog thread")
    state.watch = watch
    return space.w_None


def cancel_dump_traceback_later(space):
    """cancel_dump_traceback_later():
    cancel the previous call to dump_traceback_later()."""
    watch = state.watch
    if watch is not None:
        state.watch = None
        watch.ll_lock.release()
    return space.w_None


# ---- other signals

class UserDumper(SignalDumper):
    """What register() installs for a signal; `kind` is what was in force before (signal_native.py)."""

    def __init__(self, signum, fd, all_threads, chains, kind):
        self.signum = signum
        self.fd = fd
        self.all_threads = all_threads
        self.chains = chains
        self.kind = kind

    def dump(self, space):
        if self.all_threads:
            dump.dump_all(space, self.fd, True)
        else:
            dump.dump_current(space, self.fd)
        if not self.chains:
            return True
        if signals.handler.handles(space, self.signum):
            return False
        if self.kind == signal_native.DEFAULT:
            signal_native.c_set(self.signum, 0)
            signal_native.c_raise(self.signum)
            signal_native.c_catch(self.signum)
        return True


def check_user_signal(space, signum):
    for fatal_signum in FATAL_SIGNALS:
        if signum == fatal_signum:
            raise oefmt(space.w_RuntimeError, "signal %d cannot be registered, use enable() instead", signum)
    if not 0 < signum < SIGNALS_END:
        raise oefmt(space.w_ValueError, "signal number out of range")


@unwrap_spec(signum=int, all_threads=bool, chain=bool)
def register(space, signum, w_file=None, all_threads=True, chain=False):
    """register(signum, file=sys.stderr, all_threads=True, chain=False): register a handler for the signal 'signum': dump the traceback of the current thread, or of all threads if all_threads is True, into file. The main thread does it between two instructions."""
    check_user_signal(space, signum)
    fd = descriptor_of(space, w_file)
    kind = signal_native.DEFAULT
    if we_are_translated():
        kind = signal_native.c_kind(signum)
        signal_native.c_catch(signum)
    before = signals.dumpers.get(signum, None)
    if isinstance(before, UserDumper):
        kind = before.kind
    signals.dumpers[signum] = UserDumper(signum, fd, all_threads, chain, kind)
    return space.w_None


@unwrap_spec(signum=int)
def unregister(space, signum):
    """unregister(signum): unregister the handler of the signal 'signum' registered by register()"""
    check_user_signal(space, signum)
    dumper = signals.dumpers.get(signum, None)
    if not isinstance(dumper, UserDumper):
        return space.w_False
    del signals.dumpers[signum]
    if we_are_translated() and not signals.handler.handles(space, signum):
        signal_native.c_set(signum, int(dumper.kind == signal_native.IGNORED))
    return space.w_True
