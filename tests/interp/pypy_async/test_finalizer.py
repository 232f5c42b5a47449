"""Which objects get a finalizer, and what it does."""
from async_support import call, namespace, space
from interpreter.ticker import ticker
from pypy_async import warn
from pypy_async.finalizer import suspended_in_try, suspended_queue, unstarted
from pypy_async.throwing import count_loud

SOURCE = '''
log = []

async def simple(n):
    return n

async def awaiting(n):
    return await simple(n)

def plain():
    yield 1

def in_try():
    try:
        yield 1
    finally:
        log.append('finally')

class It:
    def __aiter__(self):
        return self
    async def __anext__(self):
        await Pause()

class Pause:
    def __await__(self):
        yield 1

async def in_async_for():
    async for x in It():
        pass

async def in_async_for_in_try():
    try:
        async for x in It():
            pass
    finally:
        pass

def not_awaited(n):
    c = simple(n)
    return c
'''
get = namespace(SOURCE)


def start(name):
    gen = space.call_function(get(name))
    gen.send_ex(space.w_None, None)
    return gen


def test_unstarted_coroutine_when_the_next_one_is_made():
    coro = call(get('not_awaited'), 1)
    assert unstarted.last is coro and not coro.has_finalizer()
    following = call(get('not_awaited'), 2)
    assert unstarted.last is following and coro.has_finalizer()
    coro.send_ex(space.w_None, None)
    following.send_ex(space.w_None, None)


def test_started_coroutine_gets_none():
    coro = call(get('not_awaited'), 1)
    coro.send_ex(space.w_None, None)
    assert unstarted.last is None
    following = call(get('not_awaited'), 2)
    following.descr_close(space)
    unstarted.settle()
    assert not coro.has_finalizer() and not following.has_finalizer()


def test_settle():
    coro = call(get('not_awaited'), 1)
    unstarted.settle()
    assert unstarted.last is None and coro.has_finalizer()
    coro.send_ex(space.w_None, None)


def test_awaited_call_registers_none(monkeypatch):
    registered = []
    monkeypatch.setattr(suspended_queue, 'register_finalizer', registered.append)
    outer = call(get('awaiting'), 1)
    outer.send_ex(space.w_None, None)
    assert unstarted.last is None
    assert registered == []


def test_suspension_in_try():
    assert not start('plain').has_finalizer()
    gen = start('in_try')
    assert gen.has_finalizer() and suspended_in_try(gen.rp)
    gen.finalize(space)
    assert gen.rp is None
    assert space.text_w(space.repr(get('log'))) == "['finally']"


def test_async_for_is_no_try():
    coro = start('in_async_for')
    assert not suspended_in_try(coro.rp)
    coro = start('in_async_for_in_try')
    assert suspended_in_try(coro.rp)
    coro.finalize(space)


def test_warning(monkeypatch):
    printed = []
    monkeypatch.setattr(warn, 'warn_text', lambda space, w_category, text: printed.append(text))
    coro = call(get('not_awaited'), 1)
    coro.finalize(space)
    assert printed == ["coroutine 'simple' was never awaited"]
    coro.finalize(space)
    assert len(printed) == 1


def test_finalizers_run_between_instructions(monkeypatch):
    printed = []
    monkeypatch.setattr(warn, 'warn_text', lambda space, w_category, text: printed.append(text))
    coro = call(get('not_awaited'), 1)
    monkeypatch.setattr(suspended_queue, 'next_dead', iter([coro, None]).next)
    suspended_queue.finalizer_trigger()
    assert ticker.is_set()
    ticker.perform(space)
    assert not ticker.is_set()
    assert len(printed) == 1 and coro.rp is None


def test_what_closes_quietly():
    gen = start('plain')
    assert count_loud(gen) == 0
    gen.descr_close(space)
    assert gen.rp is None
    assert count_loud(start('in_try')) > 0
    assert count_loud(start('in_async_for_in_try')) > 0
