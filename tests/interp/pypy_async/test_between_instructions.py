"""The ticker: what is done at a backward jump, signals among it."""
import pytest

from async_support import namespace, space
from interpreter.error import OperationError
from interpreter.signal_action import SignalAction
from interpreter.threadstate import ThreadState, threads
from interpreter.ticker import Action, ticker
from rpython.rlib import jit, rsignal

get = namespace('''
def spin():
    n = 0
    try:
        while n < 1000:
            n += 1
    except KeyboardInterrupt:
        return -n
    return n
''')


def with_action(monkeypatch, action):
    monkeypatch.setattr(ticker, 'actions', [action])
    # compiled code looks at the ticker only there
    monkeypatch.setattr(jit, 'we_are_jitted', lambda: True)
    ticker.fire()
    return space.int_w(space.call_function(get('spin')))


def test_sigint_raises_keyboard_interrupt_at_backward_jump(monkeypatch):
    pending = [rsignal.SIGINT, -1, -1]
    monkeypatch.setattr(rsignal, 'pypysig_poll', lambda: pending.pop(0))
    assert with_action(monkeypatch, SignalAction()) == -1
    assert ticker.is_set()              # the rest is done at the next occasion
    ticker.perform(space)
    assert not ticker.is_set()


def test_other_signals_are_ignored(monkeypatch):
    pending = [rsignal.SIGTERM, -1]
    monkeypatch.setattr(rsignal, 'pypysig_poll', lambda: pending.pop(0))
    assert with_action(monkeypatch, SignalAction()) == 1000


def test_action_is_performed_once(monkeypatch):
    class Note(Action):
        count = 0

        def perform(self, space):
            self.count += 1
    action = Note()
    assert with_action(monkeypatch, action) == 1000
    assert action.count == 1


def test_call_performs_actions_too(monkeypatch):
    pending = [rsignal.SIGINT, -1]
    monkeypatch.setattr(rsignal, 'pypysig_poll', lambda: pending.pop(0))
    monkeypatch.setattr(ticker, 'actions', [SignalAction()])
    ticker.fire()
    with pytest.raises(OperationError):
        space.call_function(get('spin'))
    ticker.perform(space)


def test_signals_wait_for_the_main_thread(monkeypatch):
    monkeypatch.setattr(rsignal, 'pypysig_poll', lambda: 1 / 0)
    monkeypatch.setattr(threads, 'main', ThreadState())
    monkeypatch.setattr(threads, 'signal_waits', False)
    SignalAction().perform(space)
    assert threads.signal_waits
