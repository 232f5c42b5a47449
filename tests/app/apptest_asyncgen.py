"""Async generators: PEP 525."""
import sys


def raises(exception, function, *args):
    try:
        function(*args)
    except exception as e:
        return str(e)
    raise AssertionError('not raised')


class Pause:
    def __init__(self, value=None):
        self.value = value

    def __await__(self):
        return (yield self.value)


def run(awaitable):
    """Drive to the end; (yielded, result)."""
    got = []
    iterator = awaitable.__await__()
    try:
        while True:
            got.append(iterator.send(None))
    except StopIteration as e:
        return got, e.value


async def count(n, pause=False):
    for i in range(n):
        if pause:
            await Pause('p%d' % i)
        yield i


async def collect(x):
    result = []
    async for item in x:
        result.append(item)
    return result


def test_async_for():
    assert run(collect(count(4))) == ([], [0, 1, 2, 3])
    assert run(collect(count(2, True))) == (['p0', 'p1'], [0, 1])
    assert run(collect(count(0))) == ([], [])


def test_many_items_and_delegating():
    async def relay(it):
        async for x in it:
            yield x
    assert run(collect(relay(relay(count(50))))) == ([], list(range(50)))
    assert run(collect(relay(relay(count(2, True))))) == (['p0', 'p1'], [0, 1])


def test_step_by_step():
    g = count(2)
    assert run(g.__anext__()) == ([], 0)
    assert run(g.__anext__()) == ([], 1)
    for _ in range(3):
        assert raises(StopAsyncIteration, run, g.__anext__()) == ''


def test_value_kinds():
    async def gen(value):
        yield value
    for value in [None, (1,), (1, 2), StopIteration(3), StopAsyncIteration()]:
        assert run(gen(value).__anext__())[1] is value


def test_asend():
    async def echo():
        got = []
        while len(got) < 2:
            await Pause('pause')
            got.append((yield len(got)))
        yield got
    g = echo()
    assert raises(TypeError, run, g.asend(5)) == (
        "can't send non-None value to a just-started async generator")
    assert run(g.asend(None)) == (['pause'], 0)
    assert run(g.asend('a')) == (['pause'], 1)
    assert run(g.asend('b')) == ([], ['a', 'b'])
    assert raises(StopAsyncIteration, run, g.asend('c')) == ''


def test_send_on_fresh_anext_object():
    async def gen():
        x = yield 1
        yield x
    g = gen()
    run(g.__anext__())
    step = g.__anext__()
    try:
        step.send(10)
    except StopIteration as e:
        assert e.value == 10
    else:
        assert False


def test_athrow():
    async def gen():
        try:
            yield 1
        except ValueError as e:
            await Pause('p')
            yield str(e)
        yield 3
    g = gen()
    run(g.__anext__())
    assert run(g.athrow(ValueError('x'))) == (['p'], 'x')
    assert run(g.__anext__()) == ([], 3)
    assert raises(KeyError, run, g.athrow(KeyError, 'k')) == "'k'"
    assert raises(StopAsyncIteration, run, g.__anext__()) == ''
    assert run(g.athrow(KeyError)) == ([], None)
    g = gen()
    assert raises(KeyError, run, g.athrow(KeyError('fresh'))) == "'fresh'"
    assert raises(StopAsyncIteration, run, g.__anext__()) == ''


def test_athrow_generator_exit_answered_by_yield():
    async def gen():
        try:
            yield 1
        except GeneratorExit:
            yield 2
    g = gen()
    run(g.__anext__())
    assert run(g.athrow(GeneratorExit)) == ([], 2)


def test_aclose():
    log = []

    async def gen():
        try:
            yield 1
        finally:
            await Pause('cleanup')
            log.append('finally')
    g = gen()
    assert run(g.aclose()) == ([], None)
    g = gen()
    run(g.__anext__())
    assert run(g.aclose()) == (['cleanup'], None)
    assert log == ['finally']
    assert run(g.aclose()) == ([], None)
    assert raises(StopAsyncIteration, run, g.__anext__()) == ''


def test_aclose_ignored():
    async def gen(pause):
        try:
            yield 1
        except GeneratorExit:
            if pause:
                await Pause()
            yield 2
    for pause in [False, True]:
        g = gen(pause)
        run(g.__anext__())
        assert raises(RuntimeError, run, g.aclose()) == 'async generator ignored GeneratorExit'


def test_aclose_other_exception():
    async def gen():
        try:
            yield 1
        finally:
            1 / 0
    g = gen()
    run(g.__anext__())
    raises(ZeroDivisionError, run, g.aclose())


def test_reuse():
    g = count(3)
    step = g.__anext__()
    run(step)
    message = 'cannot reuse already awaited __anext__()/asend()'
    assert raises(RuntimeError, step.send, None) == message
    assert raises(RuntimeError, run, step) == message
    assert raises(RuntimeError, step.throw, ValueError) == message
    step = g.aclose()
    run(step)
    message = 'cannot reuse already awaited aclose()/athrow()'
    assert raises(RuntimeError, step.send, None) == message
    assert raises(RuntimeError, step.throw, ValueError) == message
    step = count(1).__anext__()
    step.close()
    assert raises(RuntimeError, step.send, None) == 'cannot reuse already awaited __anext__()/asend()'


def test_only_one_at_a_time():
    g = count(3, True)
    first = g.__anext__()
    assert g.ag_running is False
    assert first.send(None) == 'p0'
    assert g.ag_running is True
    assert raises(RuntimeError, g.__anext__().send, None) == (
        'anext(): asynchronous generator is already running')
    assert raises(RuntimeError, g.asend(None).send, None) == (
        'anext(): asynchronous generator is already running')
    assert raises(RuntimeError, g.athrow(KeyError).send, None) == (
        'athrow(): asynchronous generator is already running')
    assert raises(RuntimeError, g.aclose().send, None) == (
        'aclose(): asynchronous generator is already running')
    try:
        first.send(None)
    except StopIteration as e:
        assert e.value == 0
    assert g.ag_running is False


def test_non_none_to_fresh_athrow():
    g = count(2)
    run(g.__anext__())
    assert raises(RuntimeError, g.aclose().send, 1) == (
        "can't send non-None value to a just-started coroutine")


def test_throw_into_step():
    async def gen():
        try:
            await Pause('p')
        except KeyError:
            yield 'caught'
    step = gen().__anext__()
    step.send(None)
    try:
        step.throw(KeyError)
    except StopIteration as e:
        assert e.value == 'caught'
    else:
        assert False


def test_stop_iteration_inside():
    async def gen(e):
        yield 1
        raise e
    for e, name in [(StopIteration(), 'StopIteration'), (StopAsyncIteration(), 'StopAsyncIteration')]:
        g = gen(e)
        run(g.__anext__())
        try:
            run(g.__anext__())
        except RuntimeError as error:
            assert str(error) == 'async generator raised ' + name
            assert error.__cause__ is e and error.__context__ is e
        else:
            assert False
    g = gen(None)
    run(g.__anext__())
    assert raises(RuntimeError, run, g.athrow(StopAsyncIteration)) == (
        'async generator raised StopAsyncIteration')


def test_attributes():
    g = count(3, True)
    assert type(g).__name__ == 'async_generator'
    assert (g.__name__, g.__qualname__) == ('count', 'count')
    assert repr(g).startswith('<async_generator object count at 0x')
    assert g.ag_code is count.__code__
    assert g.ag_frame.f_locals == {'n': 3, 'pause': True}
    assert g.ag_await is None
    assert g.__aiter__() is g
    step = g.__anext__()
    step.send(None)
    assert g.ag_await is not None
    assert type(step).__name__ == 'async_generator_asend'
    assert type(g.aclose()).__name__ == 'async_generator_athrow'
    assert iter(step) is step
    assert step.__await__() is step
    assert not hasattr(g, '__iter__') and not hasattr(g, '__await__')
    assert raises(TypeError, iter, g) == "'async_generator' object is not iterable"


def test_awaiting_async_generator():
    async def main():
        await count(1)
    assert raises(TypeError, run, main()) == (
        "object async_generator can't be used in 'await' expression")


def test_exception_state():
    async def gen():
        try:
            raise KeyError('k')
        except KeyError:
            yield type(sys.exc_info()[1])
            await Pause()
            yield type(sys.exc_info()[1])
        yield type(sys.exc_info()[1])

    async def main():
        got = []
        async for x in gen():
            got.append(x)
            assert sys.exc_info()[1] is None
        return got
    assert run(main())[1] == [KeyError, KeyError, type(None)]


def test_hooks():
    log = []
    old = sys.get_asyncgen_hooks()
    assert (old.firstiter, old.finalizer) == (None, None)
    sys.set_asyncgen_hooks(firstiter=log.append)
    try:
        g = count(2)
        g.__aiter__()
        assert log == []
        run(g.__anext__())
        assert log == [g]
        run(g.__anext__())
        assert log == [g]
        h = count(1)
        h.aclose()
        assert log == [g, h]
    finally:
        sys.set_asyncgen_hooks(*old)
    assert raises(TypeError, sys.set_asyncgen_hooks, 1) == 'callable firstiter expected, got int'


def test_traceback():
    async def gen():
        await Pause()
        raise KeyError('k')
        yield

    async def main():
        async for x in gen():
            pass
    try:
        run(main())
    except KeyError as e:
        names = []
        tb = e.__traceback__
        while tb is not None:
            names.append(tb.tb_frame.f_code.co_name)
            tb = tb.tb_next
        assert names == ['test_traceback', 'run', 'main', 'gen']
    else:
        assert False


def test_aclose_while_delegating_to_foreign():
    log = []

    class It:
        def __await__(self):
            return self

        def __iter__(self):
            return self

        def __next__(self):
            return 'waiting'

        def throw(self, *args):
            log.append(args[0])
            raise args[0]

        def close(self):
            log.append('close')

    async def gen():
        yield 1
        await It()
    g = gen()
    run(g.__anext__())
    step = g.__anext__()
    assert step.send(None) == 'waiting'
    assert raises(GeneratorExit, step.throw, GeneratorExit) == ''
