"""The exchange of the execution context's contents between threads."""
from objspace.space import space
from interpreter import threadstate
from interpreter.executioncontext import ExecutionContext
from interpreter.threadstate import ThreadEnd, ThreadState, Threads


class FakeCurrent(object):
    def __init__(self):
        self.state = None

    def get(self):
        return self.state

    def set(self, state):
        self.state = state


class FakeSpace(object):
    def __init__(self):
        self.ec = ExecutionContext()


def switching(monkeypatch, main):
    """Return (ec, switch_to): a world of its own with threads that are as good as started."""
    threads = Threads()
    threads.main = main
    threads.states = [main]
    threads.is_started = True
    fake_space = FakeSpace()
    fake_space.ec.owner = main
    current = FakeCurrent()
    monkeypatch.setattr(threadstate, 'threads', threads)
    monkeypatch.setattr(threadstate, 'current', current)
    monkeypatch.setattr(threadstate.machine, 'space', fake_space)

    def switch_to(state):
        current.set(state)
        threadstate.after_thread_switch()
    return fake_space, threads, switch_to


def test_contents_belong_to_the_thread(monkeypatch):
    main, other = ThreadState(), ThreadState()
    fake_space, threads, switch_to = switching(monkeypatch, main)
    ec = fake_space.ec
    ec.w_exc = space.w_True
    ec.repr_running_w.append(space.w_True)
    switch_to(None)                     # a new thread starts
    assert ec.owner is None
    ec.load(other)
    assert ec.w_exc is None and ec.repr_running_w == []
    ec.w_exc = space.w_False
    switch_to(main)
    assert ec.owner is main and ec.w_exc is space.w_True and ec.repr_running_w == [space.w_True]
    switch_to(main)
    assert ec.w_exc is space.w_True
    switch_to(other)
    assert ec.w_exc is space.w_False


def test_ended_thread_leaves_the_main_threads_contents(monkeypatch):
    main, other = ThreadState(), ThreadState()
    fake_space, threads, switch_to = switching(monkeypatch, main)
    ec = fake_space.ec
    ec.w_exc = space.w_True
    switch_to(None)
    ec.load(other)
    threads.states.append(other)
    ended = []

    class Note(ThreadEnd):
        def thread_ends(self, state):
            ended.append(state)
    other.add_end(Note())
    threads.end_thread(fake_space, other)
    assert ec.owner is main and ec.w_exc is space.w_True
    assert ended == [other] and threads.states == [main]


def test_main_thread_looks_for_signals_that_waited(monkeypatch):
    main, other = ThreadState(), ThreadState()
    fake_space, threads, switch_to = switching(monkeypatch, main)
    switch_to(other)
    threads.signal_waits = True
    threadstate.ticker.word.value = 0
    switch_to(main)
    assert threadstate.ticker.is_set() and not threads.signal_waits
    threadstate.ticker.word.value = 0


def test_thread_that_ends_hands_signals_on(monkeypatch):
    main, other = ThreadState(), ThreadState()
    fake_space, threads, switch_to = switching(monkeypatch, main)
    switch_to(None)
    fake_space.ec.load(other)
    threads.states.append(other)
    threads.signal_waits = True
    threadstate.ticker.word.value = 0
    threads.end_thread(fake_space, other)
    switch_to(main)                     # finds its own contents there, so it exchanges nothing
    assert threadstate.ticker.is_set() and not threads.signal_waits
    threadstate.ticker.word.value = 0


def test_ends_that_are_over_are_dropped():
    class Over(ThreadEnd):
        def is_over(self):
            return True
    state = ThreadState()
    for _ in range(1000):
        state.add_end(Over())
    assert len(state.at_end) <= 33
