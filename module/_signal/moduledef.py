"""The _signal module: handlers and sending (interp_signal.py), masks, waiting and timers (interp_wait.py)."""
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule, exposed_type, value
from interpreter.signal_action import SIGNALS_END
from module._signal import interp_signal, interp_wait
from rpython.rlib import rsignal

# Linux has it, the host Python's module does not
SIGSTKFLT = 16


def _number(number):
    return value(lambda space: space.newint(number))


class Module(BuiltinModule):
    """_signal"""

    name = '_signal'
    doc = ("Signal handlers in Python, and the calls of the system for signals and their timers.\n\n"
           "A signal handler function is called with two arguments:\n"
           "the first is the signal number, the second is the interrupted stack frame.")
    members = {
        'ItimerError': value(lambda space: space.add_type(interp_wait.ITIMER_ERROR)),
        'NSIG': _number(SIGNALS_END),
        'SIG_DFL': _number(interp_signal.SIG_DFL),
        'SIG_IGN': _number(interp_signal.SIG_IGN),
        'SIGSTKFLT': _number(SIGSTKFLT),
        'struct_siginfo': exposed_type(interp_wait.W_StructSiginfo),
        'set_wakeup_fd': interp2app(interp_signal.set_wakeup_fd, kw='warn_on_full_buffer'),
    }
    for _name in ['default_int_handler', 'getsignal', 'pidfd_send_signal', 'pthread_kill', 'raise_signal',
                  'siginterrupt', 'signal', 'strsignal']:
        members[_name] = interp2app(getattr(interp_signal, _name))
    for _name in ['alarm', 'getitimer', 'pause', 'pthread_sigmask', 'setitimer', 'sigpending', 'sigtimedwait',
                  'sigwait', 'sigwaitinfo', 'valid_signals']:
        members[_name] = interp2app(getattr(interp_wait, _name))
    for _name in ['ITIMER_PROF', 'ITIMER_REAL', 'ITIMER_VIRTUAL', 'SIG_BLOCK', 'SIG_SETMASK', 'SIG_UNBLOCK']:
        members[_name] = _number(getattr(rsignal, _name))
    for _name in rsignal.signal_names:
        members[_name] = _number(getattr(rsignal, _name))
    del _name

    def startup(self, space):
        """Find out which signals have handlers."""
        interp_signal.handlers.prepare(space)
