"""Signals that come: handlers, masks, timers, the wakeup descriptor, PEP 475."""
import os
import select
import signal
import sys
import threading
import time

UNTRANSLATED = False


class Handled:
    """Installs a handler that notes signals, for a with statement."""

    def __init__(self, signum, action=None):
        self.signum = signum
        self.action = action
        self.seen = []

    def __call__(self, signum, frame):
        self.seen.append((signum, frame))
        if self.action is not None:
            self.action()

    def __enter__(self):
        self.before = signal.signal(self.signum, self)
        return self.seen

    def __exit__(self, *args):
        signal.signal(self.signum, self.before)


def test_handler_gets_number_and_frame():
    with Handled(signal.SIGUSR1) as seen:
        os.kill(os.getpid(), signal.SIGUSR1)
        for i in range(1000):
            pass
        assert [signum for signum, frame in seen] == [signal.SIGUSR1]
        assert seen[0][1] is sys._getframe()


def test_raise_signal_calls_handler_at_once():
    with Handled(signal.SIGUSR1) as seen:
        signal.raise_signal(signal.SIGUSR1)
        assert len(seen) == 1
        signal.pthread_kill(threading.get_ident(), signal.SIGUSR1)
        assert len(seen) == 2


def test_exception_of_handler_comes_out():
    def fail():
        raise KeyError('handler')
    with Handled(signal.SIGUSR1, fail):
        try:
            signal.raise_signal(signal.SIGUSR1)
            for i in range(100000):
                pass
        except KeyError as e:
            assert e.args == ('handler',)
        else:
            assert False


def test_sigint_raises_keyboard_interrupt():
    try:
        signal.raise_signal(signal.SIGINT)
        for i in range(100000):
            pass
    except KeyboardInterrupt:
        pass
    else:
        assert False


def test_timer_interrupts_sleep_and_sleep_goes_on():
    with Handled(signal.SIGALRM) as seen:
        signal.setitimer(signal.ITIMER_REAL, 0.02, 0.02)
        start = time.monotonic()
        time.sleep(0.1)
        took = time.monotonic() - start
        signal.setitimer(signal.ITIMER_REAL, 0)
    assert took >= 0.1
    assert len(seen) >= 2


def test_selects_go_on_after_signals():
    reader, writer = os.pipe()
    poll = select.poll()
    poll.register(reader, select.POLLIN)
    with select.epoll() as epoll, Handled(signal.SIGALRM) as seen:
        epoll.register(reader, select.EPOLLIN)
        for wait in [lambda: select.select([reader], [], [], 0.1) == ([], [], []),
                     lambda: poll.poll(100) == [], lambda: epoll.poll(0.1) == []]:
            del seen[:]
            signal.setitimer(signal.ITIMER_REAL, 0.02, 0.02)
            start = time.monotonic()
            assert wait()
            took = time.monotonic() - start
            signal.setitimer(signal.ITIMER_REAL, 0)
            assert took >= 0.1 and len(seen) >= 2, (took, seen)
    os.close(reader)
    os.close(writer)


def test_alarm_and_pause():
    with Handled(signal.SIGALRM) as seen:
        signal.alarm(1)
        assert signal.alarm(1) == 1
        signal.pause()
        assert len(seen) == 1


def test_mask_and_pending():
    with Handled(signal.SIGUSR1) as seen:
        before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1])
        assert signal.SIGUSR1 not in before
        os.kill(os.getpid(), signal.SIGUSR1)
        assert signal.SIGUSR1 in signal.sigpending()
        assert seen == []
        signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGUSR1])
        assert len(seen) == 1


def test_waiting_for_blocked_signals():
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1])
    try:
        os.kill(os.getpid(), signal.SIGUSR1)
        assert signal.sigwait([signal.SIGUSR1]) == signal.SIGUSR1
        os.kill(os.getpid(), signal.SIGUSR1)
        info = signal.sigwaitinfo([signal.SIGUSR1])
        assert info.si_signo == signal.SIGUSR1 and info.si_pid == os.getpid()
        os.kill(os.getpid(), signal.SIGUSR1)
        assert signal.sigtimedwait([signal.SIGUSR1], 10).si_signo == signal.SIGUSR1
        assert signal.sigtimedwait([signal.SIGUSR1], 0.01) is None
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGUSR1])


def test_wakeup_fd():
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    assert signal.set_wakeup_fd(writer) == -1
    with Handled(signal.SIGUSR1):
        signal.raise_signal(signal.SIGUSR1)
    assert signal.set_wakeup_fd(-1) == writer
    assert os.read(reader, 10) == bytes([signal.SIGUSR1])
    os.set_blocking(writer, True)
    try:
        signal.set_wakeup_fd(writer)
    except ValueError as e:
        assert str(e) == 'the fd %d must be in non-blocking mode' % writer
    else:
        assert False
    os.close(reader)
    os.close(writer)


def test_full_wakeup_fd_is_reported():
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    try:
        while True:
            os.write(writer, b'x' * 4096)
    except BlockingIOError:
        pass
    reports = []
    hook, sys.unraisablehook = sys.unraisablehook, reports.append
    try:
        for warns in [True, False]:
            signal.set_wakeup_fd(writer, warn_on_full_buffer=warns)
            with Handled(signal.SIGUSR1):
                signal.raise_signal(signal.SIGUSR1)
            assert len(reports) == 1
    finally:
        signal.set_wakeup_fd(-1)
        sys.unraisablehook = hook
        os.close(reader)
        os.close(writer)
    assert reports[0].exc_type is BlockingIOError
    assert reports[0].err_msg is None and reports[0].object is None


def test_only_main_thread_sets_handlers():
    errors = []

    def run():
        for function in [lambda: signal.signal(signal.SIGUSR1, signal.SIG_DFL), lambda: signal.set_wakeup_fd(-1)]:
            try:
                function()
            except ValueError as e:
                errors.append(str(e))
    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert errors == ['signal only works in main thread of the main interpreter',
                      'set_wakeup_fd only works in main thread of the main interpreter']


def test_handler_runs_while_main_thread_waits_for_a_lock():
    with Handled(signal.SIGALRM) as seen:
        signal.setitimer(signal.ITIMER_REAL, 0.02)
        lock = threading.Lock()
        lock.acquire()
        assert not lock.acquire(timeout=0.1)
        assert len(seen) == 1


def test_ignored_and_unknown():
    assert signal.getsignal(signal.SIGPIPE) is signal.SIG_IGN
    assert signal.getsignal(signal.SIGXFSZ) is signal.SIG_IGN
    assert signal.getsignal(33) is None
    try:
        signal.signal(signal.SIGKILL, signal.SIG_IGN)
    except OSError as e:
        assert e.errno == 22
    else:
        assert False
