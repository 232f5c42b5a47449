"""Coroutine conformance, beyond the list: suspended chains whose middle is used, and deep chains.

Type slots are in apptest_conformance_slots.py.
"""
import sys
from coroutine_help import Pause, caught, raises, run

DEPTHS = [1, 2, 50]


async def leaf(log):
    got = []
    for i in range(3):
        try:
            got.append(await Pause(i))
        except KeyError as e:
            got.append(e.args[0])
        except BaseException as e:
            log.append(('leaf', type(e)))
            raise
    return got


async def link(log, n, inner):
    try:
        return n, await inner
    except BaseException as e:
        log.append((n, type(e)))
        raise


def chain(log, depth):
    """A list of coroutines, innermost first, each awaited by the next."""
    coros = [leaf(log)]
    for n in range(depth):
        coros.append(link(log, n, coros[-1]))
    return coros


def result_of(depth, got):
    for n in range(depth):
        got = n, got
    return got


def test_x001_whole_chain():
    """Values sent to the outermost coroutine reach the innermost, and results come out through every one."""
    for depth in DEPTHS:
        coros = chain([], depth)
        outer = coros[-1]
        assert [outer.send(None), outer.send('a'), outer.send('b')] == [0, 1, 2]
        assert caught(StopIteration, outer.send, 'c').value == result_of(depth, ['a', 'b', 'c'])
        for c in coros:
            assert c.cr_frame is None


def test_x002_inner_driven_by_hand():
    """A coroutine in a suspended chain can be driven by hand; its awaiters then go on with what they find."""
    for depth in DEPTHS:
        for position in {0, depth // 2, depth}:
            coros = chain([], depth)
            outer = coros[-1]
            assert outer.send(None) == 0
            assert coros[position].send('hand') == 1
            assert outer.send('outer') == 2
            assert caught(StopIteration, outer.send, 'c').value == result_of(depth, ['hand', 'outer', 'c'])


def test_x003_inner_finished_by_hand():
    """If an inner one was driven to its end by hand, its awaiter gets the reuse error at its await."""
    for depth in DEPTHS:
        log = []
        coros = chain(log, depth)
        outer = coros[-1]
        outer.send(None)
        inner = coros[0]
        inner.send(1)
        inner.send(2)
        assert caught(StopIteration, inner.send, 3).value == [1, 2, 3]
        assert raises(RuntimeError, outer.send, None) == 'cannot reuse already awaited coroutine'
        assert log == [(n, RuntimeError) for n in range(depth)]
        assert outer.cr_frame is None


def test_x004_alternately_driven():
    """Driving every coroutine of a chain in turn gives the values in order."""
    async def counting(n):
        for i in range(n):
            await Pause(i)
        return n
    coros = [counting(60)]
    for n in range(5):
        coros.append(link([], n, coros[-1]))
    coros[-1].send(None)
    for i in range(1, 60):
        assert coros[i * 7 % 6].send(None) == i
    assert caught(StopIteration, coros[-1].send, None).value == result_of(5, 60)


def test_x005_middle_thrown_into():
    """An exception thrown into the middle reaches the innermost, and leaves only by the one it was thrown into."""
    for depth in DEPTHS:
        log = []
        coros = chain(log, depth)
        outer = coros[-1]
        outer.send(None)
        middle = coros[depth // 2]
        assert middle.throw(KeyError('k')) == 1
        assert log == []
        assert raises(ValueError, middle.throw, ValueError('v')) == 'v'
        assert log == [('leaf', ValueError)] + [(n, ValueError) for n in range(depth // 2)]
        del log[:]
        if middle is outer:
            continue
        assert raises(RuntimeError, outer.send, None) == 'cannot reuse already awaited coroutine'
        assert log == [(n, RuntimeError) for n in range(depth // 2, depth)]


def test_x006_middle_closed():
    """Closing the middle closes what it awaits; its awaiter gets the reuse error when it goes on."""
    for depth in DEPTHS:
        log = []
        coros = chain(log, depth)
        outer = coros[-1]
        outer.send(None)
        position = depth // 2
        coros[position].close()
        assert log == [('leaf', GeneratorExit)] + [(n, GeneratorExit) for n in range(position)]
        for c in coros[:position + 1]:
            assert c.cr_frame is None
        for c in coros[position + 1:]:
            assert c.cr_suspended
        assert coros[position + 1:] == [] or (
            raises(RuntimeError, outer.send, None) == 'cannot reuse already awaited coroutine')


def test_x007_outermost_closed():
    """Closing the outermost closes the chain from the inside, each once."""
    for depth in DEPTHS:
        log = []
        coros = chain(log, depth)
        coros[-1].send(None)
        coros[-1].close()
        assert log == [('leaf', GeneratorExit)] + [(n, GeneratorExit) for n in range(depth)]
        coros[-1].close()
        assert len(log) == depth + 1


def test_x008_outermost_closed_after_the_middle():
    """Closing the outermost after the middle was closed raises GeneratorExit in the rest only."""
    log = []
    coros = chain(log, 4)
    coros[-1].send(None)
    coros[2].close()
    del log[:]
    coros[-1].close()
    assert log == [(2, GeneratorExit), (3, GeneratorExit)]


def test_x009_closing_without_handlers():
    """A chain without handlers is closed as well, from any position."""
    async def inner():
        await Pause(1)

    async def outer(c):
        return await c
    for position in range(4):
        coros = [inner()]
        for i in range(3):
            coros.append(outer(coros[-1]))
        coros[-1].send(None)
        coros[position].close()
        assert [c.cr_frame is None for c in coros] == [i <= position for i in range(4)]
        coros[-1].close()
        assert [c.cr_frame for c in coros] == [None] * 4


def test_x010_awaiter_dropped():
    """When the awaiter of a suspended coroutine was closed or dropped, another may await the inner one's rest."""
    class Keep:
        """Awaitable that drives a coroutine without closing it."""
        def __init__(self, c):
            self.c = c

        def __await__(self):
            return self

        def __iter__(self):
            return self

        def __next__(self):
            return self.c.send(None)
    inner = leaf([])
    outer = link([], 0, Keep(inner))
    assert outer.send(None) == 0
    outer.close()
    assert inner.cr_suspended
    outer = link([], 1, Keep(inner))
    assert outer.send(None) == 1
    del outer
    assert inner.send('x') == 2
    assert caught(StopIteration, inner.send, 'y').value == [None, 'x', 'y']


def test_x011_second_awaiter():
    """A coroutine that is suspended in a chain cannot be awaited a second time, and the first awaiter goes on."""
    coros = chain([], 3)
    coros[-1].send(None)
    for c in coros[1:]:
        assert raises(RuntimeError, link([], 9, c).send, None) == 'coroutine is being awaited already'
    assert coros[-1].send('a') == 1


def test_x012_re_entrance():
    """While a chain executes, driving, throwing into or closing any coroutine of it is refused."""
    results = []

    async def inner():
        for c in coros:
            results.append((raises(ValueError, c.send, None), raises(ValueError, c.throw, KeyError),
                            raises(ValueError, c.close)))
        await Pause()
        for c in coros:
            results.append((raises(ValueError, c.send, None), raises(ValueError, c.throw, KeyError),
                            raises(ValueError, c.close)))
        return 'end'
    for depth in [0, 1, 2, 20]:
        coros = [inner()]
        for n in range(depth):
            coros.append(link([], n, coros[-1]))
        assert run(coros[-1]) == ([None], result_of(depth, 'end'))
        assert results == [('coroutine already executing',) * 3] * (2 * depth + 2)
        del results[:]


def test_x013_attributes_while_executing():
    """While a chain executes, each of its coroutines counts as running and shows no cr_await."""
    states = []

    async def inner():
        await Pause()
        for c in coros:
            states.append((c.cr_running, c.cr_suspended, c.cr_await))
    coros = [inner()]
    for n in range(3):
        coros.append(link([], n, coros[-1]))
    coros[-1].send(None)
    raises(StopIteration, coros[-1].send, None)
    assert states == [(True, False, None)] * 4


def test_x014_walking_cr_await():
    """While a chain is suspended, cr_await leads from each coroutine to the next, and to the innermost iterator."""
    for depth in DEPTHS:
        coros = chain([], depth)
        outer = coros[-1]
        for value in [None, 'a']:
            outer.send(value)
            c = outer
            walked = []
            while type(c) is type(outer):
                assert c.cr_suspended and not c.cr_running and c.cr_frame.f_back is None
                walked.append(c)
                c = c.cr_await
            assert walked == coros[::-1]
            assert c.gi_code is Pause.__await__.__code__ and c.gi_yieldfrom is None


def test_x015_f_back_in_a_resumed_chain():
    """In a resumed chain f_back leads from the innermost frame through every awaiter to the caller of send or throw."""
    def names():
        frame = sys._getframe(1)
        result = []
        while frame.f_code.co_name != 'test_x015_f_back_in_a_resumed_chain':
            result.append(frame.f_code.co_name)
            frame = frame.f_back
        return result

    async def inner():
        try:
            await Pause()
            await Pause(names())
        except KeyError:
            await Pause(names())

    async def outer(c):
        await c
    for depth in DEPTHS:
        for driven in {0, depth // 2, depth}:
            coros = [inner()]
            for n in range(depth):
                coros.append(outer(coros[-1]))
            expected = ['inner'] + ['outer'] * driven
            coros[-1].send(None)
            assert coros[driven].send(None) == expected
            assert coros[driven].throw(KeyError) == expected


def test_x016_frames_are_the_same():
    """The frames found by f_back are those that cr_frame showed before."""
    async def inner():
        await Pause()
        frame = sys._getframe()
        for c in coros:
            assert frame is frames.pop(0)
            assert frame is c.cr_frame
            frame = frame.f_back
        return 'same'
    coros = [inner()]
    for n in range(3):
        coros.append(link([], n, coros[-1]))
    coros[-1].send(None)
    frames = [c.cr_frame for c in coros]
    assert caught(StopIteration, coros[-1].send, None).value == result_of(3, 'same')


def entries(e):
    """(function, line in it) of each traceback entry."""
    tb = e.__traceback__
    result = []
    while tb is not None:
        code = tb.tb_frame.f_code
        result.append((code.co_name, tb.tb_lineno - code.co_firstlineno))
        tb = tb.tb_next
    return result


async def failing():
    await Pause(1)
    await Pause(2)
    raise ValueError('v')


async def passing(c):
    x = 0

    await c
    return x


def failing_chain(depth):
    c = failing()
    for n in range(depth):
        c = passing(c)
    return c


def test_x017_traceback_of_a_raised_exception():
    """An exception raised in a resumed chain has every frame in its traceback, in order, with the right lines."""
    for depth in [0] + DEPTHS:
        e = caught(ValueError, run, failing_chain(depth))
        assert entries(e) == [('caught', 2), ('run', 5)] + [('passing', 3)] * depth + [('failing', 3)]
        frames = []
        tb = e.__traceback__
        while tb is not None:
            assert tb.tb_frame not in frames
            frames.append(tb.tb_frame)
            tb = tb.tb_next


def test_x018_traceback_of_a_thrown_exception():
    """The same for an exception that is thrown in, with the line of the await where each is suspended."""
    for depth in [0] + DEPTHS:
        c = failing_chain(depth)
        c.send(None)
        c.send(None)
        e = caught(KeyError, c.throw, KeyError('k'))
        assert entries(e) == [('caught', 2)] + [('passing', 3)] * depth + [('failing', 2), ('__await__', 1)]


def test_x019_exception_caught_on_the_way():
    """A coroutine of the chain that catches the exception goes on, and its awaiters see nothing."""
    async def catching(c):
        try:
            await c
        except ValueError as e:
            return entries(e), await Pause('caught')
    for depth in DEPTHS:
        c = catching(failing_chain(depth))
        log = []
        for n in range(depth):
            c = link(log, n, c)
        got, result = run(c)
        assert got == [1, 2, 'caught'] and log == []
        for n in range(depth):
            result = result[1]
        assert result == ([('catching', 2)] + [('passing', 3)] * depth + [('failing', 3)], None)


def test_x020_exception_replaced_on_the_way():
    """Exceptions raised in handlers along the chain are linked by __context__, innermost last."""
    async def replacing(n, c):
        try:
            await c
        except Exception:
            raise KeyError(n)
    for depth in DEPTHS:
        c = failing()
        for n in range(depth):
            c = replacing(n, c)
        e = caught(KeyError, run, c)
        for n in reversed(range(depth)):
            assert type(e) is KeyError and e.args == (n,)
            e = e.__context__
        assert type(e) is ValueError and e.__context__ is None


def test_x021_finally_order():
    """`finally` blocks along a chain run from the inside outwards, and may await on the way."""
    log = []

    async def finishing(n, c):
        try:
            await c
        finally:
            await Pause(('finally', n))
            log.append(n)
    for depth in DEPTHS:
        c = failing()
        for n in range(depth):
            c = finishing(n, c)
        got = []
        try:
            while True:
                got.append(c.send(None))
        except ValueError:
            pass
        assert got == [1, 2] + [('finally', n) for n in range(depth)]
        assert log == list(range(depth))
        del log[:]


def test_x022_awaits_in_handlers():
    """A chain whose links are suspended inside `except` blocks resumes with each one's own handled exception."""
    async def handling(n, c):
        try:
            raise KeyError(n)
        except KeyError as e:
            result = await c
            assert sys.exc_info()[1] is e
            return result + 1
    async def innermost():
        seen = sys.exc_info()[1]
        await Pause(seen and seen.args)
        return 0
    for depth in DEPTHS:
        c = innermost()
        for n in range(depth):
            c = handling(n, c)
        assert run(c) == ([(0,)], depth)
        assert sys.exc_info()[1] is None


def test_x023_deep_chain():
    """A chain of some hundred coroutines is built, resumed, thrown into and finished."""
    depth = 150
    coros = chain([], depth)
    outer = coros[-1]
    assert outer.send(None) == 0
    assert outer.throw(KeyError('k')) == 1
    assert outer.send('b') == 2
    assert caught(StopIteration, outer.send, 'c').value == result_of(depth, ['k', 'b', 'c'])


def test_x024_recursion_error_in_a_chain():
    """Endless awaiting is a RecursionError that can be caught outside and leaves the driver usable."""
    async def endless():
        return await endless()

    async def main():
        try:
            await endless()
        except RecursionError as e:
            return await Pause(str(e)[:32]) or 'usable'
    assert run(main()) == (['maximum recursion depth exceeded'], 'usable')


def test_x025_chain_grows_and_shrinks():
    """A chain whose depth changes between the resumes gives every value."""
    async def wave(n):
        await Pause(n)
        if n:
            await wave(n - 1)
            await Pause(-n)
            await wave(0)
        return n
    def expected(n):
        return [n] + (expected(n - 1) + [-n, 0] if n else [])
    for n in [1, 5, 30]:
        assert run(wave(n)) == (expected(n), n)


def test_x026_generators_and_coroutines_mixed():
    """Generators with `yield from`, wrappers and coroutines form one chain."""
    class ByGenerator:
        def __init__(self, c):
            self.c = c

        def __await__(self):
            result = yield from self.c.__await__()
            return 'g', result
    log = []
    c = leaf(log)
    for n in range(4):
        c = link(log, n, ByGenerator(c))
    assert [c.send(None), c.send('a'), c.throw(KeyError('k'))] == [0, 1, 2]
    value = caught(StopIteration, c.send, 'c').value
    for n in reversed(range(4)):
        assert value[0] == n and value[1][0] == 'g'
        value = value[1][1]
    assert value == ['a', 'k', 'c'] and log == []


def test_x027_chain_moves_to_another_driver():
    """An inner coroutine taken out of a closed awaiter's hands by a `finally` can be driven to its end."""
    kept = []

    class Shield:
        """Awaits a coroutine, and hands it over when closed."""
        def __init__(self, c):
            self.c = c

        def __await__(self):
            return self

        def __iter__(self):
            return self

        def __next__(self):
            return self.c.send(None)

        def close(self):
            kept.append(self.c)
    outer = link([], 0, link([], 1, Shield(link([], 2, leaf([])))))
    assert outer.send(None) == 0
    outer.close()
    assert outer.cr_frame is None
    assert run(kept[0]) == ([1, 2], (2, [None] * 3))


def test_x028_thousands_of_resumes():
    """A chain resumed very often gives every value, also when its middle is now and then driven by hand."""
    async def counting(n):
        for i in range(n):
            assert await Pause(i) == i
        return n
    coros = [counting(1000)]
    for n in range(3):
        coros.append(link([], n, coros[-1]))
    outer = coros[-1]
    outer.send(None)
    for i in range(999):
        c = coros[i % 3] if i % 100 == 50 else outer
        assert c.send(i) == i + 1
    assert caught(StopIteration, outer.send, 999).value == result_of(3, 1000)
