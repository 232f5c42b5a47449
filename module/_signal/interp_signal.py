"""_signal: Python functions as signal handlers, the wakeup descriptor, sending signals.

Masks, waiting and timers are in interp_wait.py. Rule: the signal chapter of the library reference.
"""
from interpreter import signal_native
from interpreter.error import OperationError, oefmt
from interpreter.gateway import unwrap_spec
from interpreter.oserrors import wrap_oserror
from interpreter.signal_action import SIGNALS_END, SignalHandler, signals
from interpreter.threadstate import threads
from interpreter.ticker import ticker
from module.sys.interp_audit import audit
from module.select.timeout import c_int
from objspace.int_base import W_AbstractIntObject
from rpython.rlib import rposix, rsignal
from rpython.rlib.objectmodel import we_are_translated
from rpython.rlib.rarithmetic import intmask
from rpython.rtyper.lltypesystem import rffi

SIG_DFL, SIG_IGN = 0, 1


class PythonHandlers(SignalHandler):
    """The handler of each signal as getsignal() shows it; None where nothing is known yet.

    is_ready    the table has been filled
    """

    def __init__(self):
        self.handlers_w = [None] * SIGNALS_END
        self.is_ready = False

    def prepare(self, space):
        """Find out what the process has set up; once, when the module is imported."""
        if self.is_ready:
            return
        self.is_ready = True
        for signum in range(1, SIGNALS_END):
            self.handlers_w[signum] = self._initial(space, signum)
        if we_are_translated():
            signals.handler = self

    def _initial(self, space, signum):
        if we_are_translated():
            kind = signal_native.c_kind(signum)
        elif signum == rsignal.SIGINT:
            kind = signal_native.CAUGHT
        else:
            kind = signal_native.DEFAULT
        if kind == signal_native.DEFAULT:
            return space.newint(SIG_DFL)
        if kind == signal_native.IGNORED:
            return space.newint(SIG_IGN)
        if kind == signal_native.CAUGHT and signum == rsignal.SIGINT:
            return space.builtin_modules['_signal'].get(space, 'default_int_handler')
        return space.w_None

    def is_function(self, space, signum):
        w_handler = self.handlers_w[signum]
        return not (w_handler is None or space.is_none(w_handler) or isinstance(w_handler, W_AbstractIntObject))

    def handles(self, space, signum):
        return self.is_function(space, signum)

    def deliver(self, space, signum):
        if not 0 < signum < SIGNALS_END:
            return
        if not self.is_function(space, signum):
            # it was changed between the signal and now
            operr = oefmt(space.w_OSError, "Signal %d ignored due to race condition", signum)
            space.sys.write_unraisable(space, operr, space.w_None)
            return
        w_frame = space.ec.getframe(0)
        if w_frame is None:
            space.call_function(self.handlers_w[signum], space.newint(signum), space.w_None)
        else:
            space.call_function(self.handlers_w[signum], space.newint(signum), w_frame)

    def wakeup_failed(self, space, error):
        operr = wrap_oserror(space, OSError(error, 'write'))
        space.sys.write_stderr(space, 'Exception ignored when trying to write to the signal wakeup fd:\n')
        space.sys.write_unraisable(space, operr, space.w_None)


handlers = PythonHandlers()


def run_handlers(space):
    """Call the handlers of signals that have come. May raise what they raise."""
    if ticker.is_set():
        ticker.perform(space)


def last_error(space):
    """The OperationError of the saved errno."""
    return wrap_oserror(space, OSError(rposix.get_saved_errno(), 'signal'))


def check_signum(space, signum):
    if not 0 < signum < SIGNALS_END:
        raise oefmt(space.w_ValueError, "signal number out of range")


# ---- handlers

@unwrap_spec(signalnum=int)
def signal(space, signalnum, w_handler):
    """Set the action for the given signal.

    The action can be SIG_DFL, SIG_IGN, or a callable Python object.
    The previous action is returned.  See getsignal() for possible return values.

    *** IMPORTANT NOTICE ***
    A signal handler function is called with two arguments:
    the first is the signal number, the second is the interrupted stack frame."""
    if space.ec.owner is not threads.main:
        raise oefmt(space.w_ValueError, "signal only works in main thread of the main interpreter")
    check_signum(space, signalnum)
    is_default = space.eq_w(w_handler, space.newint(SIG_DFL))
    is_ignore = not is_default and space.eq_w(w_handler, space.newint(SIG_IGN))
    if not is_default and not is_ignore and not space.callable_w(w_handler):
        raise oefmt(space.w_TypeError,
                    "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    run_handlers(space)
    if is_default or is_ignore:
        w_handler = space.newint(SIG_DFL if is_default else SIG_IGN)
    if we_are_translated():
        if is_default or is_ignore:
            result = signal_native.c_set(signalnum, int(is_ignore))
        else:
            result = signal_native.c_catch(signalnum)
        if result < 0:
            raise last_error(space)
    w_before = handlers.handlers_w[signalnum]
    handlers.handlers_w[signalnum] = w_handler
    return space.w_None if w_before is None else w_before


@unwrap_spec(signalnum=int)
def getsignal(space, signalnum):
    """Return the current action for the given signal.

    The return value can be:
      SIG_IGN -- if the signal is being ignored
      SIG_DFL -- if the default action for the signal is in effect
      None    -- if an unknown handler is in effect
      anything else -- the callable Python object used as a handler"""
    check_signum(space, signalnum)
    w_handler = handlers.handlers_w[signalnum]
    return space.w_None if w_handler is None else w_handler


@unwrap_spec(signalnum=int)
def default_int_handler(space, signalnum, w_frame):
    """The default handler for SIGINT installed by Python.

    It raises KeyboardInterrupt."""
    raise OperationError(space.w_KeyboardInterrupt, None)


@unwrap_spec(warn_on_full_buffer=bool)
def set_wakeup_fd(space, w_fd, __kwonly__=None, warn_on_full_buffer=True):
    """set_wakeup_fd(fd, *, warn_on_full_buffer=True) -> fd

    Sets the fd to be written to (with the signal number) when a signal
    comes in.  A library can use this to wakeup select or poll.
    The previous fd or -1 is returned.

    The fd must be non-blocking."""
    fd = c_int(space, w_fd)
    if space.ec.owner is not threads.main:
        raise oefmt(space.w_ValueError, "set_wakeup_fd only works in main thread of the main interpreter")
    if fd != -1:
        kind = signal_native.c_nonblocking(fd)
        if kind < 0:
            raise last_error(space)
        if kind == 0:
            raise oefmt(space.w_ValueError, "the fd %d must be in non-blocking mode", fd)
    return space.newint(signal_native.c_wakeup(fd, int(warn_on_full_buffer)))


@unwrap_spec(signalnum=int, flag=int)
def siginterrupt(space, signalnum, flag):
    """Change system call restart behaviour.

    If flag is False, system calls will be restarted when interrupted by
    signal sig, else system calls will be interrupted."""
    check_signum(space, signalnum)
    if rffi.cast(rffi.LONG, rsignal.c_siginterrupt(signalnum, flag)) < 0:
        raise last_error(space)
    return space.w_None


# ---- sending and naming

@unwrap_spec(signalnum=int)
def raise_signal(space, signalnum):
    """Send a signal to the executing process."""
    if signal_native.c_raise(signalnum) != 0:
        raise last_error(space)
    run_handlers(space)
    return space.w_None


@unwrap_spec(signalnum=int)
def pthread_kill(space, w_thread_id, signalnum):
    """Send a signal to a thread."""
    if not isinstance(w_thread_id, W_AbstractIntObject):
        raise oefmt(space.w_TypeError, "pthread_kill() argument 1 must be int, not %s",
                    space.type_name_or_none(w_thread_id))
    audit(space, 'signal.pthread_kill', [w_thread_id, space.newint(signalnum)])
    thread = intmask(w_thread_id.asbigint().ulonglongmask())
    error = signal_native.c_kill(rffi.cast(rffi.ULONG, thread), signalnum)
    if error != 0:
        raise wrap_oserror(space, OSError(error, 'pthread_kill'))
    run_handlers(space)
    return space.w_None


@unwrap_spec(pidfd=int, signalnum=int, flags=int)
def pidfd_send_signal(space, pidfd, signalnum, w_siginfo=None, flags=0):
    """Send a signal to a process referred to by a pid file descriptor."""
    if w_siginfo is not None and not space.is_none(w_siginfo):
        raise oefmt(space.w_TypeError, "siginfo must be None")
    if signal_native.c_pidfd(pidfd, signalnum, rffi.cast(rffi.UINT, flags)) < 0:
        raise last_error(space)
    if ticker.is_set():
        ticker.perform(space)           # it may have been sent to this process
    return space.w_None


@unwrap_spec(signalnum=int)
def strsignal(space, signalnum):
    """Return the system description of the given signal.

    Returns the description of signalnum (e.g. "Interrupt"
    for SIGINT), or None if there is none."""
    check_signum(space, signalnum)
    ll_text = signal_native.c_text(signalnum)
    if not ll_text:
        return space.w_None
    text = rffi.charp2str(ll_text)
    if text.startswith('Unknown signal'):
        return space.w_None
    return space.newtext(text)
