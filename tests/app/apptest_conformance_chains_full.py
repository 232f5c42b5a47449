"""Coroutine conformance, beyond the list: chains and the collector, deep chains."""
import gc
import sys
import weakref
from coroutine_help import raises

UNTRANSLATED = False


def collect_all():
    for i in range(4):
        gc.collect()


class Pause:
    def __await__(self):
        return (yield 'p')


async def link(log, n, inner):
    try:
        return await inner
    finally:
        log.append(n)


def chain(log, depth):
    coros = [link(log, 0, Pause())]
    for n in range(1, depth):
        coros.append(link(log, n, coros[-1]))
    return coros


def test_x201_collected_chain():
    """A suspended chain that becomes unreachable runs the `finally` blocks of all its coroutines."""
    for depth in [1, 2, 50]:
        log = []

        def use():
            chain(log, depth)[-1].send(None)
        use()
        collect_all()
        assert log == list(range(depth))


def test_x202_collected_awaiter():
    """When only the awaiter is dropped, the inner coroutine can still be closed, and runs its `finally` once."""
    log = []

    def use():
        inner, outer = chain(log, 2)
        outer.send(None)
        return inner
    inner = use()
    collect_all()
    assert inner.close() is None
    assert log.count(0) == 1 and inner.cr_frame is None
    del inner
    collect_all()
    assert sorted(log) == [0, 1]


def test_x203_finished_chain_is_released():
    """A finished chain disappears when its coroutines are dropped."""
    coros = chain([], 5)
    coros[-1].send(None)
    raises(StopIteration, coros[-1].send, None)
    references = [weakref.ref(c) for c in coros]
    del coros
    collect_all()
    assert [r() is None for r in references] == [True] * 5


def test_x204_locals_are_released():
    """The locals of a finished or closed coroutine are released."""
    class Thing:
        pass

    async def holding(thing):
        await Pause()
    for end in ['send', 'close', 'throw']:
        thing = Thing()
        reference = weakref.ref(thing)
        c = holding(thing)
        c.send(None)
        del thing
        collect_all()
        assert reference() is not None
        if end == 'send':
            raises(StopIteration, c.send, None)
        elif end == 'close':
            c.close()
        else:
            raises(KeyError, c.throw, KeyError('k'))
        collect_all()
        assert reference() is None


def test_x205_many_collected_chains():
    """Thousands of dropped suspended chains all run their `finally` blocks."""
    log = []

    def use():
        for i in range(2000):
            chain(log, 3)[-1].send(None)
    use()
    collect_all()
    assert [log.count(n) for n in range(3)] == [2000] * 3


def test_x206_deep_chain():
    """A chain of 900 coroutines is built from the inside and resumed, thrown into, and closed."""
    log = []
    coros = []
    c = Pause()
    for n in range(900):
        c = link(log, n, c)
        coros.append(c)
    outer = coros[-1]
    assert outer.send(None) == 'p'
    assert raises(KeyError, outer.throw, KeyError('k')) == "'k'"
    assert log == list(range(900))


def test_x207_error_in_a_collected_chain():
    """An exception of a collected chain's cleanup is unraisable, once, with the outermost as its object."""
    seen = []

    async def failing(inner):
        try:
            await inner
        finally:
            raise KeyError('k')

    def use():
        link([], 1, failing(link([], 0, Pause()))).send(None)
    old = sys.unraisablehook
    sys.unraisablehook = lambda u: seen.append((type(u.exc_value), u.object.__name__))
    try:
        use()
        collect_all()
    finally:
        sys.unraisablehook = old
    assert seen == [(KeyError, 'link')]


def test_x208_explicit_del_of_the_middle():
    """`__del__` called on a coroutine in the middle of a chain closes that and what it awaits, not its awaiters."""
    log = []
    coros = chain(log, 3)
    coros[-1].send(None)
    coros[1].__del__()
    assert log == [0, 1] and coros[2].cr_suspended
    coros[2].close()
    assert log == [0, 1, 2]
