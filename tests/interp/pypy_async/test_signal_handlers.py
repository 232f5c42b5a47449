"""_signal.PythonHandlers and the dumpers of SignalAction, with signals that are made up."""
import os

import pytest

from async_support import namespace, space
from interpreter.signal_action import SignalAction, SignalDumper
from interpreter import signal_action, signal_native
from interpreter.error import OperationError
from interpreter.threadstate import ThreadState, threads
from interpreter.ticker import Action, Ticker
from module._signal.interp_signal import PythonHandlers
from rpython.rlib import rsignal

get = namespace('''
seen = []
def note(signum, frame):
    seen.append(signum)
def fail(signum, frame):
    raise KeyError(signum)
''')


@pytest.fixture
def action(monkeypatch):
    result = SignalAction()
    result.handler = PythonHandlers()
    result.handler.handlers_w[rsignal.SIGUSR1] = get('note')
    result.handler.handlers_w[rsignal.SIGUSR2] = get('fail')
    result.handler.handlers_w[rsignal.SIGTERM] = space.newint(0)
    monkeypatch.setattr(signal_native, 'c_wakeup_error', lambda: 0)
    return result


def come(monkeypatch, action, numbers):
    pending = numbers + [-1]
    monkeypatch.setattr(rsignal, 'pypysig_poll', lambda: pending.pop(0))
    action.perform(space)


def test_function_is_called(action, monkeypatch):
    before = space.len_w(get('seen'))
    come(monkeypatch, action, [rsignal.SIGUSR1, rsignal.SIGUSR1])
    assert space.len_w(get('seen')) == before + 2


def test_exception_comes_out(action, monkeypatch):
    with pytest.raises(OperationError) as info:
        come(monkeypatch, action, [rsignal.SIGUSR2])
    assert info.value.match(space, space.w_KeyError)


def test_handler_that_is_gone_is_reported(action, monkeypatch):
    reports = []
    monkeypatch.setattr(type(space.sys), 'write_unraisable', lambda *args: reports.append(args))
    come(monkeypatch, action, [rsignal.SIGTERM])
    assert len(reports) == 1
    assert not action.handler.handles(space, rsignal.SIGTERM)
    assert action.handler.handles(space, rsignal.SIGUSR1)


def test_another_thread_leaves_signals_to_the_main_thread(action, monkeypatch):
    before = space.len_w(get('seen'))
    pending = [rsignal.SIGUSR1, -1]
    monkeypatch.setattr(rsignal, 'pypysig_poll', lambda: pending.pop(0))
    monkeypatch.setattr(threads, 'signal_waits', False)
    monkeypatch.setattr(space.ec, 'owner', ThreadState())
    action.perform(space)
    assert len(pending) == 2 and threads.signal_waits
    monkeypatch.setattr(space.ec, 'owner', threads.main)
    action.perform(space)
    assert pending == [] and space.len_w(get('seen')) == before + 1


def test_signals_come_before_what_else_is_to_be_done(monkeypatch):
    order = []

    class Note(Action):
        def __init__(self, name):
            self.name = name

        def perform(self, space):
            order.append(self.name)
    own = Ticker()
    monkeypatch.setattr(signal_action, 'ticker', own)
    monkeypatch.setattr(rsignal, 'pypysig_getaddr_occurred', lambda: own.word)
    for name in ['c_set', 'c_kind', 'c_catch']:
        monkeypatch.setattr(signal_native, name, lambda *args: 0)
    own.register(Note('finalizers'))
    result = SignalAction()
    monkeypatch.setattr(result, 'perform', lambda space: order.append('signals'))
    result.start()
    own.perform(space)
    assert order == ['signals', 'finalizers']


def test_simulated_signal_is_written_to_the_wakeup_descriptor():
    reader, writer = os.pipe()
    before = signal_native.c_wakeup(writer, 1)
    try:
        signal_native.c_simulate(rsignal.SIGUSR1)
    finally:
        signal_native.c_wakeup(before, 1)
        os.close(writer)
    assert os.read(reader, 10) == chr(rsignal.SIGUSR1)
    os.close(reader)


class Dumper(SignalDumper):
    def __init__(self, result):
        self.count = 0
        self.result = result

    def dump(self, space):
        self.count += 1
        return self.result


@pytest.mark.parametrize('ends', [True, False])
def test_dumper_comes_first(action, monkeypatch, ends):
    dumper = action.dumpers[rsignal.SIGUSR1] = Dumper(ends)
    before = space.len_w(get('seen'))
    come(monkeypatch, action, [rsignal.SIGUSR1])
    assert dumper.count == 1
    assert space.len_w(get('seen')) == before + (not ends)
