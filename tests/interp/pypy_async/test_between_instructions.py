"""The ticker: what is done at a backward jump, signals among it."""
from async_support import namespace, space
from interpreter.signal_action import SignalAction
from interpreter.ticker import Action, ticker
from rpython.rlib import rsignal

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
