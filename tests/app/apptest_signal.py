"""_signal: what needs no signal to come."""
import _signal
import sys


def raised(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except Exception as e:
        return '%s: %s' % (type(e).__name__, e)
    return None


def test_default_int_handler_is_installed():
    assert _signal.getsignal(_signal.SIGINT) is _signal.default_int_handler
    try:
        _signal.default_int_handler(2, None)
    except KeyboardInterrupt:
        pass
    else:
        assert False


def test_constants():
    assert _signal.SIG_DFL == 0 and _signal.SIG_IGN == 1
    assert _signal.NSIG == 65 and _signal.SIGRTMAX == 64
    assert _signal.SIGINT == 2 and _signal.SIGCHLD == _signal.SIGCLD
    assert _signal.SIG_BLOCK == 0


def test_signal_numbers_are_checked():
    for function in [_signal.getsignal, _signal.strsignal]:
        assert raised(function, 0) == 'ValueError: signal number out of range'
        assert raised(function, 65) == 'ValueError: signal number out of range'
    assert raised(_signal.signal, 10, 5) == \
        'TypeError: signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object'
    assert raised(_signal.pthread_sigmask, 0, [0]) == 'ValueError: signal number 0 out of range [1; 64]'


def test_signal_returns_previous_handler():
    def handler(signum, frame):
        pass
    before = _signal.signal(_signal.SIGUSR2, handler)
    assert before == _signal.SIG_DFL
    assert _signal.getsignal(_signal.SIGUSR2) is handler
    assert _signal.signal(_signal.SIGUSR2, _signal.SIG_DFL) is handler
    assert _signal.getsignal(_signal.SIGUSR2) == 0


def test_strsignal():
    assert _signal.strsignal(2) == 'Interrupt'
    assert _signal.strsignal(33) is None


def test_valid_signals():
    valid = _signal.valid_signals()
    assert _signal.SIGINT in valid and 64 in valid
    assert 0 not in valid and 33 not in valid and 65 not in valid


def test_timer_errors():
    assert _signal.ItimerError.__name__ == 'itimer_error' and issubclass(_signal.ItimerError, OSError)
    assert raised(_signal.setitimer, _signal.ITIMER_REAL, -1) == 'itimer_error: [Errno 22] Invalid argument'
    assert raised(_signal.getitimer, 9) == 'itimer_error: [Errno 22] Invalid argument'
    assert _signal.getitimer(_signal.ITIMER_REAL) == (0.0, 0.0)


def test_struct_siginfo():
    info = _signal.struct_siginfo(range(7))
    assert info.si_signo == 0 and info.si_band == 6 and len(info) == 7


def test_sigtimedwait_without_signal():
    assert _signal.sigtimedwait([_signal.SIGUSR1], 0) is None
    assert raised(_signal.sigtimedwait, [10], -1) == 'ValueError: timeout must be non-negative'
