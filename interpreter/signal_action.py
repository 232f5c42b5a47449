"""Signals on their way from C to Python code, delivered between two instructions of the main thread.

C's handler (signal_native.py) notes the signal and sets the word of ticker.py.  Then
SignalAction asks its `handler` what to do: at first SIGINT raises KeyboardInterrupt and
nothing else is caught; module/_signal puts one in its place that calls Python functions.
module/faulthandler adds `dumpers`.

The thread that finds the word set clears it.  If that is not the main thread, it leaves the
signals noted in C and says so in `threads.signal_waits`; the word is set again when the main
thread next gets the GIL or when the other one ends (threadstate.py).  Nothing wakes a
main thread that is blocked, except a signal that the system gives to it (EINTR) and the
wakeup descriptor; so what blocks calls `run_handlers` when it is interrupted and when it is over.
"""
from interpreter import signal_native
from interpreter.error import OperationError
from interpreter.threadstate import threads
from interpreter.ticker import Action, TICKER_STRUCT, ticker
from rpython.rlib import rsignal
from rpython.rtyper.lltypesystem import lltype, rffi

# one more than the highest signal
SIGNALS_END = 65


class SignalHandler(object):
    """What a delivered signal does."""

    def deliver(self, space, signum):
        """Handle one signal. May raise an OperationError."""
        if signum == rsignal.SIGINT:
            raise OperationError(space.w_KeyboardInterrupt, None)

    def handles(self, space, signum):
        """True if a signal is neither ignored nor left to the system."""
        return signum == rsignal.SIGINT

    def wakeup_failed(self, space, error):
        """A write to the wakeup descriptor failed with an errno."""


class SignalDumper(object):
    """Shows what the program does when a certain signal comes."""

    def dump(self, space):
        """Do it. Return True if the signal is not to be delivered otherwise."""
        raise NotImplementedError


class SignalAction(Action):
    """Polls the C level; `handler` says what to do with what is there."""

    def __init__(self):
        self.handler = SignalHandler()
        self.dumpers = {}

    def start(self):
        """Let the ticker see signals, catch SIGINT and ignore SIGPIPE and SIGXFSZ; once when the process starts."""
        word = rsignal.pypysig_getaddr_occurred()
        ticker.word = rffi.cast(lltype.Ptr(TICKER_STRUCT), word)
        ticker.register_first(self)
        signal_native.c_set(rsignal.SIGPIPE, 1)
        signal_native.c_set(rsignal.SIGXFSZ, 1)
        if signal_native.c_kind(rsignal.SIGINT) == signal_native.DEFAULT:
            signal_native.c_catch(rsignal.SIGINT)

    def perform(self, space):
        if space.ec.owner is not threads.main:
            threads.signal_waits = True
            return
        error = signal_native.c_wakeup_error()
        if error != 0:
            self.handler.wakeup_failed(space, error)
        signum = rffi.cast(lltype.Signed, rsignal.pypysig_poll())
        while signum >= 0:
            self._deliver(space, signum)
            signum = rffi.cast(lltype.Signed, rsignal.pypysig_poll())

    def _deliver(self, space, signum):
        dumper = self.dumpers.get(signum, None)
        if dumper is not None and dumper.dump(space):
            return
        self.handler.deliver(space, signum)

    def forget_pending(self):
        """Drop the signals that have come and not been delivered: for the child of a fork()."""
        while rffi.cast(lltype.Signed, rsignal.pypysig_poll()) >= 0:
            pass


signals = SignalAction()


def run_handlers(space):
    """Call the handlers of signals that have come, in the main thread. May raise what they raise."""
    if ticker.is_set() and space.ec.owner is threads.main:
        ticker.perform(space)
