"""Signals and threads: how signals reach the main thread, what they interrupt there, and a fork() in a thread.

Waits have a timeout, LONG, which is reached only if a signal is lost; no thread keeps the process alive.
"""
import _thread
import os
import select
import signal
import socket
import threading
import time

UNTRANSLATED = False

LONG = 10
# How often a test does what another thread may or may not do in time.
OFTEN = 30


class Raised:
    """A context manager that notes the type of the exception that ended the block."""

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.type = kind
        return True


def test_interrupt_main_is_at_once_in_the_main_thread():
    raised = Raised()
    with raised:
        _thread.interrupt_main()
    assert raised.type is KeyboardInterrupt


def test_kill_of_this_process_is_at_once():
    raised = Raised()
    with raised:
        os.kill(os.getpid(), signal.SIGINT)
    assert raised.type is KeyboardInterrupt


class Handled:
    """Installs a handler that notes the threads it runs in and then does `action`, for a with statement."""

    def __init__(self, action=None):
        self.action = action
        self.threads = []

    def __call__(self, signum, frame):
        self.threads.append(threading.get_ident())
        if self.action is not None:
            self.action()

    def __enter__(self):
        self.before = signal.signal(signal.SIGUSR1, self)
        return self.threads

    def __exit__(self, *args):
        signal.signal(signal.SIGUSR1, self.before)


def raised_by(wait, interrupt):
    """The type of what `wait` raises while another thread does `interrupt`, once the main thread can wait."""
    go = _thread.allocate_lock()
    go.acquire()

    def run():
        go.acquire(True, LONG)
        interrupt()
    thread = started(run)
    raised = Raised()
    with raised:
        go.release()
        wait()
        call_function()
    thread.join(LONG)
    return raised.type


def started(function, *args):
    thread = threading.Thread(target=function, args=args, daemon=True)
    thread.start()
    return thread


def call_function():
    """An occasion to look for signals."""


# ---- simulated signals: they interrupt no wait, and come when it is over

def test_interrupt_of_a_wait_leaves_the_condition_locked():
    for _ in range(OFTEN):
        condition = threading.Condition()
        raised = Raised()

        def interrupt():
            with condition:
                _thread.interrupt_main()
                condition.notify()
        thread = threading.Thread(target=interrupt, daemon=True)
        with raised:
            with condition:
                thread.start()
                condition.wait(LONG)
        thread.join(LONG)
        assert raised.type is KeyboardInterrupt


def test_interrupt_of_a_wait_for_an_event():
    for _ in range(OFTEN):
        event = threading.Event()

        def interrupt():
            _thread.interrupt_main()
            event.set()
        assert raised_by(lambda: event.wait(LONG), interrupt) is KeyboardInterrupt


def test_interrupt_by_a_thread_that_releases_a_lock_and_ends():
    for _ in range(OFTEN):
        lock = _thread.allocate_lock()
        lock.acquire()
        raised = Raised()

        def interrupt():
            _thread.interrupt_main()
            call_function()
            lock.release()
        with raised:
            _thread.start_new_thread(interrupt, ())
            lock.acquire(True, LONG)
        assert raised.type is KeyboardInterrupt


def test_interrupt_while_an_rlock_is_acquired():
    lock = threading.RLock()
    is_held = threading.Event()

    def interrupt():
        with lock:
            is_held.set()
            time.sleep(0.05)
            _thread.interrupt_main()
            call_function()
    raised = Raised()
    thread = started(interrupt)
    is_held.wait(LONG)
    with raised:
        lock.acquire(True, LONG)
    assert raised.type is KeyboardInterrupt
    assert lock._is_owned()
    lock.release()
    thread.join(LONG)


def test_interrupt_of_a_sleep_comes_when_it_is_over():
    def interrupt():
        _thread.interrupt_main()
        call_function()
    begin = time.monotonic()
    assert raised_by(lambda: time.sleep(0.2), interrupt) is KeyboardInterrupt
    assert time.monotonic() - begin < LONG


def test_interrupt_of_a_join():
    raised = Raised()
    with raised:
        started(_thread.interrupt_main).join(LONG)
    assert raised.type is KeyboardInterrupt


def test_interrupt_of_a_loop():
    def loop():
        end = time.monotonic() + LONG
        while time.monotonic() < end:
            pass
    assert raised_by(loop, _thread.interrupt_main) is KeyboardInterrupt


def test_interrupt_wakes_who_waits_for_the_wakeup_descriptor():
    here, there = socket.socketpair()
    with here, there:
        here.setblocking(False)
        before = signal.set_wakeup_fd(here.fileno())
        try:
            begin = time.monotonic()
            raised = raised_by(lambda: select.select([there], [], [], LONG), _thread.interrupt_main)
            assert time.monotonic() - begin < LONG / 2
        finally:
            signal.set_wakeup_fd(before)
        assert raised is KeyboardInterrupt
        there.settimeout(LONG)
        assert there.recv(10) == bytes([signal.SIGINT])


# ---- signals that the system gives to a thread

def test_signal_for_the_main_thread_interrupts_its_wait():
    def kill():
        time.sleep(0.1)
        signal.pthread_kill(threading.main_thread().ident, signal.SIGINT)
    lock, rlock, condition = threading.Lock(), threading.RLock(), threading.Condition()
    is_held, done = threading.Event(), threading.Event()

    def hold():
        with rlock:
            is_held.set()
            done.wait(LONG)
    holder = started(hold)
    is_held.wait(LONG)
    lock.acquire()
    begin = time.monotonic()

    def wait():
        with condition:
            condition.wait(LONG)
    for wait in [lambda: lock.acquire(True, LONG), lambda: rlock.acquire(True, LONG), wait,
                 lambda: time.sleep(LONG), lambda: select.select([], [], [], LONG)]:
        assert raised_by(wait, kill) is KeyboardInterrupt
    assert time.monotonic() - begin < LONG / 2
    done.set()
    holder.join(LONG)


def test_signal_for_another_thread_is_handled_in_the_main_thread():
    for _ in range(OFTEN):
        lock = _thread.allocate_lock()
        lock.acquire()

        def send():
            signal.raise_signal(signal.SIGUSR1)
            lock.release()
        with Handled() as threads:
            _thread.start_new_thread(send, ())
            assert lock.acquire(True, LONG)
            assert threads == [threading.get_ident()]


def test_signal_is_handled_before_the_main_thread_waits_again():
    lock = _thread.allocate_lock()
    lock.acquire()
    rescue = threading.Timer(LONG, lock.release)
    rescue.daemon = True
    rescue.start()

    def send():
        time.sleep(0.05)
        signal.raise_signal(signal.SIGUSR1)
    with Handled(lock.release) as threads:
        sender = started(send)
        select.select([], [], [], 0.3)
        with lock:
            assert threads == [threading.get_ident()]
        rescue.cancel()
        sender.join(LONG)


def test_restored_lock_is_owned_when_the_handler_raises():
    def fail():
        raise KeyError
    lock = threading.RLock()
    is_held = threading.Event()
    raised = Raised()

    def hold():
        with lock:
            is_held.set()
            time.sleep(0.1)
            signal.pthread_kill(threading.main_thread().ident, signal.SIGUSR1)
            time.sleep(0.1)
    with lock:
        saved = lock._release_save()
        with Handled(fail):
            holder = started(hold)
            is_held.wait(LONG)
            with raised:
                lock._acquire_restore(saved)
            assert raised.type is KeyError
        assert lock._is_owned()
    holder.join(LONG)


def test_no_signal_is_lost_among_many_threads():
    counts = []
    with Handled() as threads:
        for number in range(OFTEN):
            started(signal.raise_signal, signal.SIGUSR1).join(LONG)
            counts.append(len(threads))
    assert counts == list(range(1, OFTEN + 1))
    assert set(threads) == {threading.get_ident()}


# ---- fork()

def test_the_child_of_a_fork_in_a_thread_ends_with_it():
    statuses = []

    def fork():
        number = os.fork()
        if number != 0:
            for _ in range(500):
                ended, status = os.waitpid(number, os.WNOHANG)
                if ended:
                    statuses.append(status)
                    return
                time.sleep(0.01)
            os.kill(number, signal.SIGKILL)
            os.waitpid(number, 0)
    thread = threading.Thread(target=fork)
    thread.start()
    thread.join()
    assert statuses == [0]
