"""Waiting for locks while signals come, with locks and signals that are made up."""
import pytest

from interpreter.error import OperationError
from interpreter.threadstate import ThreadState, threads
from interpreter.ticker import Action, ticker
from module._thread.interp_lock import INTERRUPTED, W_Lock, W_RLock, acquire_lock
from objspace.space import space

LONG = 3600 * 1000000


class FakeLock(object):
    """Taken at first; each wait does the next of `waits`, and a timed one returns what that returns."""

    def __init__(self, *waits):
        self.is_taken = True
        self.waits = list(waits)

    def acquire(self, blocks):
        if blocks:
            return self.waits.pop(0)() == 1
        was_free, self.is_taken = not self.is_taken, True
        return was_free

    def acquire_timed(self, microseconds):
        return self.waits.pop(0)()


class Raises(Action):
    """A handler that raises KeyError, once for each signal."""

    def __init__(self):
        self.pending = 0
        self.performed_by = []

    def come(self):
        self.pending += 1
        ticker.fire()

    def perform(self, space):
        self.performed_by.append(space.ec.owner)
        if self.pending > 0:
            self.pending -= 1
            raise OperationError(space.w_KeyError, space.newint(1))


@pytest.fixture
def signal(monkeypatch):
    result = Raises()
    monkeypatch.setattr(ticker, 'actions', [result])
    monkeypatch.setattr(space.ec, 'owner', threads.main)
    ticker.word.value = 0
    yield result
    ticker.word.value = 0


def with_ll_lock(w_lock, *waits):
    w_lock.ll_lock = FakeLock(*waits)
    return w_lock


def interrupted_by(signal):
    def wait():
        signal.come()
        return INTERRUPTED
    return wait


def got_after(signal):
    def wait():
        signal.come()
        return 1
    return wait


def got():
    return 1


def fails(function, *args):
    with pytest.raises(OperationError) as info:
        function(*args)
    return info.value.match(space, space.w_KeyError)


def test_handler_runs_when_the_wait_is_interrupted(signal):
    assert fails(acquire_lock, space, FakeLock(interrupted_by(signal)), LONG)


def test_signal_that_has_come_is_handled_before_a_wait(signal):
    signal.come()
    assert fails(acquire_lock, space, FakeLock(), LONG)


def test_a_lock_that_is_free_is_taken_first(signal):
    lock = FakeLock()
    lock.is_taken = False
    signal.come()
    assert acquire_lock(space, lock, LONG)
    assert signal.performed_by == []


def test_another_thread_leaves_the_signal(signal, monkeypatch):
    monkeypatch.setattr(space.ec, 'owner', ThreadState())
    assert acquire_lock(space, FakeLock(interrupted_by(signal), got), LONG)
    assert signal.performed_by == [] and ticker.is_set()


@pytest.mark.parametrize('lock_class', [W_Lock, W_RLock])
def test_acquire_handles_what_came_while_it_waited(signal, lock_class):
    w_lock = with_ll_lock(lock_class(space), got_after(signal))
    assert fails(w_lock.descr_acquire, space)


@pytest.mark.parametrize('lock_class', [W_Lock, W_RLock])
def test_acquire_that_need_not_wait_handles_signals_too(signal, lock_class):
    w_lock = lock_class(space)
    signal.come()
    assert fails(w_lock.descr_acquire, space)
    assert space.is_true(w_lock.descr_locked(space)) if lock_class is W_Lock else w_lock.is_mine()


def test_restored_rlock_is_owned_whatever_the_handler_raises(signal):
    w_lock = W_RLock(space)
    w_lock.acquire(space, -1)
    w_saved = w_lock.descr_release_save(space)
    with_ll_lock(w_lock, got_after(signal))
    assert fails(w_lock.descr_acquire_restore, space, w_saved)
    assert w_lock.is_mine()
