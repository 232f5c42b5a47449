"""Signals on their way from C to Python code, delivered between two instructions of the main thread.

`module/signal` replaces `signals.handler` by one that runs Python handlers; until then
SIGINT raises KeyboardInterrupt and other caught signals do nothing.
"""
from interpreter.error import OperationError
from interpreter.threadstate import threads
from interpreter.ticker import Action, TICKER_STRUCT, ticker
from rpython.rlib import rsignal
from rpython.rtyper.lltypesystem import lltype, rffi


class SignalHandler(object):
    """What a delivered signal does."""

    def deliver(self, space, signum):
        """Handle one signal. May raise an OperationError."""
        if signum == rsignal.SIGINT:
            raise OperationError(space.w_KeyboardInterrupt, None)


class SignalAction(Action):
    """Polls the C level; `handler` says what to do with what is there."""

    def __init__(self):
        self.handler = SignalHandler()

    def start(self):
        """Let the ticker see signals, and catch SIGINT; once when the process starts."""
        word = rsignal.pypysig_getaddr_occurred()
        ticker.word = rffi.cast(lltype.Ptr(TICKER_STRUCT), word)
        ticker.register(self)
        rsignal.pypysig_setflag(rsignal.SIGINT)

    def perform(self, space):
        if space.ec.owner is not threads.main:
            threads.signal_waits = True
            return
        signum = rffi.cast(lltype.Signed, rsignal.pypysig_poll())
        while signum >= 0:
            self.handler.deliver(space, signum)
            signum = rffi.cast(lltype.Signed, rsignal.pypysig_poll())


signals = SignalAction()
