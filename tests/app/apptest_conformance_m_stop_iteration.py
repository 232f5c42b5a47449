"""Coroutine conformance, section M: StopIteration and StopAsyncIteration (PEP 479)."""
from coroutine_help import Pause, caught, raises, run


def check_converted(e, kind, original):
    assert str(e) == kind + ' raised StopIteration'
    assert type(e.__cause__) is StopIteration
    if original is not None:
        assert e.__cause__ is original
    assert e.__context__ is e.__cause__
    assert e.__suppress_context__ is True


def test_m138_generator_raises():
    """A StopIteration that a generator's body raises becomes a RuntimeError, with it as cause and context."""
    error = StopIteration(5)

    def gen():
        yield 1
        raise error
    g = gen()
    next(g)
    check_converted(caught(RuntimeError, next, g), 'generator', error)
    assert raises(StopIteration, next, g) == ''


def test_m138_generator_nested_next():
    """The same for the StopIteration of a nested `next`."""
    def gen():
        yield next(iter([]))
    check_converted(caught(RuntimeError, next, gen()), 'generator', None)
    check_converted(caught(RuntimeError, list, gen()), 'generator', None)


def test_m138_generator_throw():
    """The same for a StopIteration given to `throw`, on a fresh generator too."""
    def gen():
        yield 1
    for fresh in [True, False]:
        error = StopIteration(7)
        g = gen()
        if not fresh:
            next(g)
        check_converted(caught(RuntimeError, g.throw, error), 'generator', error)


def test_m138_generator_expression():
    """The same in a generator expression."""
    def stop():
        raise StopIteration
    check_converted(caught(RuntimeError, list, (stop() for i in range(3))), 'generator', None)


def test_m138_subclass():
    """Subclasses of StopIteration are converted as well."""
    class Stop(StopIteration):
        pass

    def gen():
        raise Stop('s')
        yield
    e = caught(RuntimeError, next, gen())
    assert str(e) == 'generator raised StopIteration' and type(e.__cause__) is Stop


def test_m138_through_yield_from():
    """Through `yield from` the conversion happens once, in the innermost generator."""
    def inner():
        yield 1
        raise StopIteration('inner')

    def outer():
        yield from inner()
    g = outer()
    next(g)
    e = caught(RuntimeError, next, g)
    check_converted(e, 'generator', None)
    assert e.__cause__.args == ('inner',) and e.__cause__.__cause__ is None


def test_m138_coroutine_raises():
    """A StopIteration that leaves a coroutine becomes a RuntimeError in the same way."""
    error = StopIteration(5)

    async def direct():
        raise error

    async def later():
        await Pause()
        raise error

    async def outer(c):
        await c
    for function in [direct, later]:
        check_converted(caught(RuntimeError, run, function()), 'coroutine', error)
        check_converted(caught(RuntimeError, run, outer(function())), 'coroutine', error)


def test_m138_coroutine_throw():
    """The same for a StopIteration thrown into a coroutine, fresh, suspended, or deep in a chain."""
    async def waiting():
        await Pause()

    async def outer(n):
        await (outer(n - 1) if n else waiting())

    class Plain:
        def __await__(self):
            return iter([1])

    async def on_iterator():
        await Plain()
    for make, started in [(waiting, False), (on_iterator, True)]:
        error = StopIteration(7)
        c = make()
        if started:
            c.send(None)
        check_converted(caught(RuntimeError, c.throw, error), 'coroutine', error)
    for c in [waiting(), outer(0), outer(5)]:
        error = StopIteration(7)
        c.send(None)
        check_converted(caught(RuntimeError, c.throw, error), 'generator', error)


def test_m138_converted_error_can_be_caught():
    """The awaiting coroutine sees the RuntimeError and may handle it."""
    async def stopping():
        await Pause(1)
        raise StopIteration('s')

    async def main():
        try:
            await stopping()
        except RuntimeError as e:
            check_converted(e, 'coroutine', None)
            return await Pause(2) or 'handled'
    assert run(main()) == ([1, 2], 'handled')


def test_m139_stop_async_iteration():
    """StopAsyncIteration passes unchanged through generators and coroutines."""
    error = StopAsyncIteration(5)

    def gen():
        yield 1
        raise error

    async def coro():
        await Pause()
        raise error

    async def outer():
        await coro()
    g = gen()
    next(g)
    assert caught(StopAsyncIteration, next, g) is error
    assert caught(StopAsyncIteration, run, outer()) is error
    assert error.__cause__ is None


def test_m139_stop_async_iteration_in_async_generator():
    """Only async generators convert it."""
    async def agen():
        raise StopAsyncIteration(5)
        yield
    e = caught(RuntimeError, agen().__anext__().send, None)
    assert str(e) == 'async generator raised StopAsyncIteration'
    assert e.__cause__.args == (5,) and e.__context__ is e.__cause__


def test_m140_caught_inside():
    """A StopIteration that the body catches is like any other exception."""
    def gen():
        try:
            raise StopIteration(5)
        except StopIteration as e:
            yield e.value
        try:
            yield 'wait'
        except StopIteration as e:
            yield 'thrown', e.value
    g = gen()
    assert [next(g), next(g), g.throw(StopIteration(6))] == [5, 'wait', ('thrown', 6)]

    async def coro():
        try:
            next(iter([]))
        except StopIteration:
            pass
        try:
            await Pause()
        except StopIteration as e:
            return e.value
    c = coro()
    c.send(None)
    # the generator of Pause.__await__ converts it first
    raises(RuntimeError, c.throw, StopIteration(8))


def test_m140_return_is_no_exception():
    """A bare `except` does not see a `return`; `finally` may still yield."""
    def gen(log):
        try:
            try:
                return 'result'
            except:
                log.append('except')
        finally:
            yield 'finally'
    log = []
    g = gen(log)
    assert next(g) == 'finally'
    assert raises(StopIteration, next, g) == 'result'
    assert log == []

    async def coro():
        try:
            return 'result'
        except:
            return 'except'
        finally:
            await Pause('finally')
    assert run(coro()) == (['finally'], 'result')


def test_m141_future_import():
    """`from __future__ import generator_stop` is accepted and changes nothing."""
    source = 'def gen():\n    raise StopIteration\n    yield\n'
    codes = []
    for text in [source, 'from __future__ import generator_stop\n' + source]:
        code, = [c for c in compile(text, 'file', 'exec').co_consts if hasattr(c, 'co_code')]
        codes.append(code)
        gen = type(raises)(code, {})
        check_converted(caught(RuntimeError, next, gen()), 'generator', None)
    assert codes[0].co_flags == codes[1].co_flags & ~0x80000 and codes[0].co_code == codes[1].co_code


def test_m142_value():
    """`value` is the first argument or None, and can be assigned independently of `args`."""
    assert StopIteration().value is None
    assert StopIteration(5).value == 5
    assert StopIteration((1, 2)).value == (1, 2)
    assert StopIteration(1, 2).value == 1
    e = StopIteration(5)
    e.value = 6
    assert (e.value, e.args) == (6, (5,))
    e.args = (7,)
    assert e.value == 6


class Ending:
    """Iterator that ends with a given exception, from `__next__` or from `throw`."""

    def __init__(self, end):
        self.end = end
        self.started = False

    def __await__(self):
        return self

    def __iter__(self):
        return self

    def __next__(self):
        if self.started:
            raise self.end
        self.started = True
        return 'started'

    def throw(self, *args):
        raise self.end


async def wait_for(x):
    return await x


def delegate(x):
    return (yield from x)


def test_m142_iterator_ends_the_delegation():
    """The StopIteration of the awaited or delegated-to iterator ends the delegation with its `value`."""
    for make in [wait_for, delegate]:
        assert run(make(Ending(StopIteration('v')))) == (['started'], 'v')
        assert run(make(Ending(StopIteration()))) == (['started'], None)
        assert run(make(Ending(StopIteration(1, 2)))) == (['started'], 1)
        e = StopIteration(1)
        e.value = 'assigned'
        assert run(make(Ending(e))) == (['started'], 'assigned')


def test_m142_out_of_throw():
    """The same when it comes out of the iterator's `throw`."""
    for make in [wait_for, delegate]:
        g = make(Ending(StopIteration('v')))
        g.send(None)
        assert raises(StopIteration, g.throw, KeyError('k')) == 'v'


def test_m142_subclass_with_value():
    """A subclass of StopIteration from the iterator ends the delegation too."""
    class Stop(StopIteration):
        pass
    for make in [wait_for, delegate]:
        assert run(make(Ending(Stop('v')))) == (['started'], 'v')
