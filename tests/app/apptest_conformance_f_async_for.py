"""Coroutine conformance, section F: `async for`."""
from coroutine_help import Pause, caught, raises, run


class Items:
    """Async iterator over given items; logs what is called, and pauses before each item if asked to."""

    def __init__(self, *items, pause=False):
        self.items = list(items)
        self.pause = pause
        self.log = []

    def __aiter__(self):
        self.log.append('aiter')
        return self

    async def __anext__(self):
        self.log.append('anext')
        if self.pause:
            await Pause('pause')
        if not self.items:
            raise StopAsyncIteration
        return self.items.pop(0)


async def loop(x):
    got = []
    async for item in x:
        got.append(item)
    else:
        got.append('else')
    return got


def test_f075_steps_and_else():
    """`__aiter__` is called once, each step awaits `__anext__()`, StopAsyncIteration ends the loop and runs `else`."""
    x = Items(1, 2, pause=True)
    assert run(loop(x)) == (['pause'] * 3, [1, 2, 'else'])
    assert x.log == ['aiter', 'anext', 'anext', 'anext']


def test_f075_no_else_after_break():
    """`else` does not run after `break`, and no further step is made."""
    async def main(x):
        async for item in x:
            break
        else:
            item = 'else'
        return item
    x = Items(1, 2)
    assert run(main(x)) == ([], 1)
    assert x.log == ['aiter', 'anext']


def test_f075_lookup_on_type():
    """`__aiter__` and `__anext__` of the instance are ignored."""
    x = Items(1)
    x.__aiter__ = x.__anext__ = None
    assert run(loop(x)) == ([], [1, 'else'])

    class Empty:
        pass
    x = Empty()
    x.__aiter__ = lambda: Items(1)
    assert raises(TypeError, run, loop(x)) == "'async for' requires an object with __aiter__ method, got Empty"


def test_f075_iterator_apart_from_iterable():
    """`__aiter__` may return another object, which needs no `__aiter__` of its own."""
    class OnlyNext:
        n = 0

        async def __anext__(self):
            self.n += 1
            if self.n > 2:
                raise StopAsyncIteration('ignored')
            return self.n

    class Iterable:
        def __aiter__(self):
            return OnlyNext()
    x = Iterable()
    assert run(loop(x)) == ([], [1, 2, 'else'])
    assert run(loop(x)) == ([], [1, 2, 'else'])


def test_f075_any_awaitable_from_anext():
    """`__anext__` may return any awaitable."""
    class It:
        n = 0

        def __aiter__(self):
            return self

        def __anext__(self):
            self.n += 1
            if self.n == 3:
                raise StopAsyncIteration
            return Pause(self.n)
    assert run(loop(It())) == ([1, 2], [None, None, 'else'])


def test_f075_values_sent_reach_anext():
    """What the driver sends is given to the awaiting `__anext__`."""
    class It:
        def __aiter__(self):
            return self

        async def __anext__(self):
            value = await Pause()
            if value is None:
                raise StopAsyncIteration
            return value
    c = loop(It())
    c.send(None)
    c.send('a')
    c.send('b')
    assert caught(StopIteration, c.send, None).value == ['a', 'b', 'else']


def test_f076_no_aiter():
    """Without `__aiter__`: TypeError that names the type."""
    text = "'async for' requires an object with __aiter__ method, got %s"
    assert raises(TypeError, run, loop((1, 2))) == text % 'tuple'
    assert raises(TypeError, run, loop(5)) == text % 'int'
    assert raises(TypeError, run, loop(None)) == text % 'NoneType'

    class OnlyNext:
        async def __anext__(self):
            return 1
    assert raises(TypeError, run, loop(OnlyNext())) == text % 'OnlyNext'


def test_f077_no_anext():
    """An `__aiter__` result without `__anext__`: TypeError that names the result's type."""
    text = "'async for' received an object from __aiter__ that does not implement __anext__: %s"

    class Giving:
        def __init__(self, result):
            self.result = result

        def __aiter__(self):
            return self.result
    assert raises(TypeError, run, loop(Giving(None))) == text % 'NoneType'
    assert raises(TypeError, run, loop(Giving(iter([])))) == text % 'list_iterator'
    assert raises(TypeError, run, loop(Giving(Giving(1)))) == text % 'Giving'


def test_f077_async_def_aiter():
    """An `__aiter__` written as `async def` gives a coroutine, which is no async iterator."""
    made = []

    class It:
        async def items(self):
            return self

        def __aiter__(self):
            made.append(self.items())
            return made[0]
    assert raises(TypeError, run, loop(It())) == (
        "'async for' received an object from __aiter__ that does not implement __anext__: coroutine")
    made[0].close()


def test_f078_anext_gives_no_awaitable():
    """A result of `__anext__` that cannot be awaited: TypeError, with the original TypeError as its cause."""
    class It:
        def __init__(self, result):
            self.result = result

        def __aiter__(self):
            return self

        def __anext__(self):
            return self.result
    for result, name in [(5, 'int'), (None, 'NoneType'), ((), 'tuple'), (iter([1]), 'list_iterator')]:
        e = caught(TypeError, run, loop(It(result)))
        assert str(e) == "'async for' received an invalid object from __anext__: " + name
        assert str(e.__cause__) == "object %s can't be used in 'await' expression" % name
        assert e.__context__ is e.__cause__ and e.__suppress_context__


def test_f078_await_of_the_result_is_wrong():
    """An `__await__` of the step object that fails or gives a wrong object: the same, with that error as cause."""
    async def coro():
        pass

    class Step:
        def __init__(self, result):
            self.result = result

        def __await__(self):
            if self.result is None:
                1 / 0
            return self.result

    class It:
        def __init__(self, result):
            self.result = result

        def __aiter__(self):
            return self

        def __anext__(self):
            return Step(self.result)
    c = coro()
    for result, cause, text in [(None, ZeroDivisionError, 'division by zero'),
                                (5, TypeError, "__await__() returned non-iterator of type 'int'"),
                                (c, TypeError, '__await__() returned a coroutine')]:
        e = caught(TypeError, run, loop(It(result)))
        assert str(e) == "'async for' received an invalid object from __anext__: Step"
        assert type(e.__cause__) is cause and str(e.__cause__) == text
        assert e.__context__ is e.__cause__ and e.__suppress_context__
    c.close()


def test_f078_exception_in_anext():
    """An exception raised by calling `__anext__` is not wrapped."""
    class It:
        def __aiter__(self):
            return self

        def __anext__(self):
            1 / 0
    e = caught(ZeroDivisionError, run, loop(It()))
    assert e.__cause__ is None and e.__context__ is None


def test_f079_exception_in_aiter():
    """An exception of `__aiter__` propagates unchanged; neither the body nor the code behind the loop runs."""
    log = []

    class It:
        def __aiter__(self):
            1 / 0

    async def main():
        async for x in It():
            log.append('body')
        log.append('after')
    e = caught(ZeroDivisionError, run, main())
    assert e.__cause__ is None and e.__context__ is None
    assert log == []


def test_f080_stop_from_the_target():
    """A StopAsyncIteration raised while the loop target is assigned propagates, with its arguments."""
    class Target:
        def __setitem__(self, key, value):
            raise StopAsyncIteration(42)

    async def main():
        target = Target()
        async for target[0] in Items(1, 2):
            pass
    assert caught(StopAsyncIteration, run, main()).args == (42,)


def test_f080_stop_from_unpacking():
    """A StopAsyncIteration raised while the item is unpacked propagates."""
    class Item:
        def __iter__(self):
            raise StopAsyncIteration(42)

    async def main():
        async for a, b in Items(Item()):
            pass
    assert caught(StopAsyncIteration, run, main()).args == (42,)


def test_f080_stop_from_the_body():
    """A StopAsyncIteration raised in the body propagates; `else` does not run."""
    log = []

    async def main():
        async for a in Items(1):
            raise StopAsyncIteration('body')
        else:
            log.append('else')
    assert caught(StopAsyncIteration, run, main()).args == ('body',)
    assert log == []


def test_f080_stop_in_async_generator_expression():
    """Inside an async generator expression such a StopAsyncIteration becomes a RuntimeError, with it as cause."""
    class Target:
        def __setitem__(self, key, value):
            raise StopAsyncIteration(42)

    async def main():
        return [x async for x in agen]

    async def use_target():
        target = Target()
        return [x async for x in (x async for target[0] in Items(1) for x in [1])]
    e = caught(RuntimeError, run, use_target())
    assert str(e) == 'async generator raised StopAsyncIteration'
    assert type(e.__cause__) is StopAsyncIteration and e.__cause__.args == (42,)

    class Item:
        def __iter__(self):
            raise StopAsyncIteration(43)
    agen = (a async for a, b in Items(Item()))
    e = caught(RuntimeError, run, main())
    assert e.__cause__.args == (43,)


def test_f081_subclasses_of_tuple_and_stop_iteration():
    """Async iterators that are tuples or StopIteration instances are like any other."""
    class Base:
        n = 0

        def __aiter__(self):
            return self

        async def __anext__(self):
            self.n += 1
            if self.n > 2:
                raise StopAsyncIteration
            return self.n

    class TupleIt(Base, tuple):
        pass

    class StopIt(Base, StopIteration):
        pass

    class StopAsyncIt(Base, StopAsyncIteration):
        pass
    for cls in [TupleIt, StopIt, StopAsyncIt]:
        assert run(loop(cls())) == ([], [1, 2, 'else'])


def test_f081_tuples_and_exceptions_as_items():
    """Items that are tuples or exception instances arrive unchanged."""
    items = [(), (1,), (1, 2), StopIteration(3), StopAsyncIteration(4), StopIteration, GeneratorExit()]
    for pause in [False, True]:
        got = run(loop(Items(*items, pause=pause)))[1]
        assert len(got) == len(items) + 1
        for a, b in zip(got, items):
            assert a is b


def test_f082_break_and_continue():
    """`break` and `continue` work as in a synchronous loop."""
    async def main():
        got = []
        async for i in Items(*range(10)):
            if i % 2:
                continue
            if i == 6:
                break
            got.append(i)
        return got
    assert run(main()) == ([], [0, 2, 4])


def test_f082_return_from_loop():
    """`return` leaves the loop, and runs `finally` around it."""
    log = []

    async def main():
        try:
            async for i in Items(1, 2, pause=True):
                try:
                    return i
                finally:
                    await Pause('inner')
        finally:
            log.append('outer')
    assert run(main()) == (['pause', 'inner'], 1)
    assert log == ['outer']


def test_f082_nested_loops():
    """Nested `async for` loops keep their own state, with `break` of the inner one only."""
    async def main():
        got = []
        async for i in Items(1, 2, 3, pause=True):
            async for j in Items(1, 2, 3):
                if j > i:
                    break
                got.append((i, j))
            else:
                got.append('else')
        return got
    assert run(main()) == (['pause'] * 4, [(1, 1), (2, 1), (2, 2), (3, 1), (3, 2), (3, 3), 'else'])


def test_f082_with_async_with():
    """A `break` or `continue` that leaves an `async with` exits its manager first."""
    log = []

    class Manager:
        async def __aenter__(self):
            log.append('enter')

        async def __aexit__(self, *args):
            log.append('exit')
            await Pause('exit')

    async def main():
        async for i in Items(1, 2, 3, 4):
            async with Manager():
                if i == 1:
                    continue
                if i == 3:
                    break
                log.append(i)
        async with Manager():
            async for i in Items(5):
                return i
    assert run(main()) == (['exit'] * 4, 5)
    assert log == ['enter', 'exit', 'enter', 2, 'exit', 'enter', 'exit', 'enter', 'exit']


def test_f082_exceptions():
    """An exception out of a step or out of the body can be caught around the loop, or inside of it."""
    class It(Items):
        async def __anext__(self):
            await Pause('p')
            item = await Items.__anext__(self)
            if item == 2:
                raise KeyError(item)
            return item

    async def main():
        got = []
        x = It(1, 2, 3)
        try:
            async for i in x:
                got.append(i)
        except KeyError as e:
            got.append(e.args)
        async for i in x:
            try:
                raise ValueError(i)
            except ValueError as e:
                got.append(e.args)
        return got
    assert run(main()) == (['p'] * 4, [1, (2,), (3,)])


def test_f082_throw_while_a_step_awaits():
    """An exception thrown in while `__anext__` awaits goes through `__anext__` into the loop's coroutine."""
    log = []

    class It(Items):
        async def __anext__(self):
            try:
                return await Pause('p')
            except KeyError:
                log.append('anext')
                raise

    async def main():
        try:
            async for i in It():
                pass
        except KeyError:
            return 'caught'
    c = main()
    c.send(None)
    assert caught(StopIteration, c.throw, KeyError()).value == 'caught'
    assert log == ['anext']


def test_f082_many_items():
    """A long loop, and a loop that starts again and again, give every item."""
    async def main():
        total = 0
        async for i in Items(*range(200)):
            total += i
        for n in range(20):
            async for i in Items(*range(n)):
                total += 1
        return total
    assert run(main()) == ([], 19900 + 190)


def test_f083_iterable_is_released():
    """After an error the async iterator is not kept by the loop: the target of a failed loop stays unbound."""
    class It:
        def __aiter__(self):
            return self

        def __anext__(self):
            return 5

    async def main():
        try:
            async for i in It():
                pass
        except TypeError:
            pass
        return sorted(locals())
    assert run(main())[1] in (['It'], [])
