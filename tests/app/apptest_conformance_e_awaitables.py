"""Coroutine conformance, section E: awaitables and the `__await__` protocol.

Number 72 with `types.coroutine` is in apptest_conformance_j_types_coroutine_full.py.
"""
from coroutine_help import Pause, raises, run


class Giving:
    """Awaitable whose `__await__` returns a given object."""

    def __init__(self, result):
        self.result = result

    def __await__(self):
        return self.result


async def wait_for(x):
    return await x


def error_of_await(x):
    return raises(TypeError, run, wait_for(x))


class Steps:
    """Iterator without send, throw and close."""

    def __init__(self, *items):
        self.items = list(items)

    def __await__(self):
        return self

    def __iter__(self):
        return self

    def __next__(self):
        if not self.items:
            raise StopIteration('end')
        return self.items.pop(0)


def test_e065_coroutine_and_class_with_await():
    """A coroutine and an object whose type has `__await__` can be awaited; the StopIteration value is the result."""
    async def seven():
        return 7
    assert run(wait_for(seven())) == ([], 7)
    assert run(wait_for(Steps(1, 2))) == ([1, 2], 'end')
    assert run(wait_for(Pause('p'))) == (['p'], None)


def test_e065_coroutine_wrapper_is_no_awaitable():
    """The iterator that a coroutine's `__await__` returns cannot itself be awaited."""
    async def seven():
        return 7
    wrapper = seven().__await__()
    assert error_of_await(wrapper) == "object coroutine_wrapper can't be used in 'await' expression"
    wrapper.close()


def test_e066_objects_without_await():
    """Awaiting any other object is a TypeError that names its type."""
    def plain():
        yield

    async def agen():
        yield

    class NoAwait:
        pass
    cases = [(1, 'int'), ([], 'list'), ((), 'tuple'), ('x', 'str'), (None, 'NoneType'), (1.5, 'float'),
             (plain(), 'generator'), (agen(), 'async_generator'), (plain, 'function'), (NoAwait(), 'NoAwait'),
             (iter([]), 'list_iterator'), (Pause, 'type'), (..., 'ellipsis')]
    for value, name in cases:
        assert error_of_await(value) == "object %s can't be used in 'await' expression" % name


def test_e066_function_instead_of_its_coroutine():
    """Awaiting the async function instead of a call of it is the same TypeError."""
    assert error_of_await(wait_for) == "object function can't be used in 'await' expression"


def test_e066_instance_attribute():
    """An `__await__` that only the instance has does not count."""
    class NoAwait:
        pass
    x = NoAwait()
    x.__await__ = lambda: iter([1])
    assert error_of_await(x) == "object NoAwait can't be used in 'await' expression"


def test_e066_error_can_be_caught_at_the_await():
    """The TypeError is raised at the await expression, where the coroutine may catch it and go on."""
    async def main():
        try:
            await 5
        except TypeError as e:
            await Pause('after')
            return str(e)
    assert run(main()) == (['after'], "object int can't be used in 'await' expression")


def test_e067_await_returns_no_iterator():
    """An `__await__` whose result is no iterator is a TypeError that names the result's type."""
    class Itself:
        def __await__(self):
            return self
    text = "__await__() returned non-iterator of type '%s'"
    assert error_of_await(Giving(5)) == text % 'int'
    assert error_of_await(Giving(None)) == text % 'NoneType'
    assert error_of_await(Giving([1])) == text % 'list'
    assert error_of_await(Itself()) == text % 'Itself'


def test_e067_await_returns_something_only_iterable():
    """An object with `__iter__` but without `__next__` is no iterator for await."""
    class OnlyIterable:
        def __iter__(self):
            return iter([])
    assert error_of_await(Giving(OnlyIterable())) == "__await__() returned non-iterator of type 'OnlyIterable'"


def test_e067_await_returns_a_coroutine():
    """An `__await__` that returns a coroutine is a TypeError, and the coroutine stays untouched."""
    async def inner():
        return 1
    c = inner()
    assert error_of_await(Giving(c)) == '__await__() returned a coroutine'
    assert run(c) == ([], 1)


def test_e067_async_def_await():
    """An `__await__` written as `async def` returns a coroutine, so awaiting the object is a TypeError."""
    class Wrong:
        async def __await__(self):
            pass
    made = []

    class Kept(Wrong):
        def __await__(self):
            made.append(Wrong.__await__(self))
            return made[0]
    assert error_of_await(Kept()) == '__await__() returned a coroutine'
    made[0].close()


def test_e068_await_is_none():
    """With `__await__ = None` in the class, awaiting reports that None is not callable."""
    class Blocked:
        __await__ = None
    assert error_of_await(Blocked()) == "'NoneType' object is not callable"


def test_e069_exception_in_await_method():
    """An exception raised by `__await__` arrives unchanged at the await."""
    error = KeyError('k')

    class Failing:
        def __await__(self):
            raise error

    async def main():
        try:
            await Failing()
        except KeyError as e:
            return e
    assert run(main())[1] is error
    assert raises(KeyError, run, wait_for(Failing())) == "'k'"


def test_e069_stop_iteration_in_await_method():
    """A StopIteration raised by `__await__` itself is an error of the coroutine, not the end of the delegation."""
    class Failing:
        def __await__(self):
            raise StopIteration(5)
    assert raises(RuntimeError, run, wait_for(Failing())) == 'coroutine raised StopIteration'


def test_e070_generator_function():
    """`__await__` may be a generator function, whose `return` gives the result of the await."""
    class Two:
        def __await__(self):
            a = yield 1
            b = yield 2
            return a + b
    c = wait_for(Two())
    assert (c.send(None), c.send(10)) == (1, 2)
    assert raises(StopIteration, c.send, 20) == '30'


def test_e070_iterator_of_a_list():
    """`__await__` may return any iterator; the await gives None when that just ends."""
    assert run(wait_for(Giving(iter([1, 2])))) == ([1, 2], None)
    assert run(wait_for(Giving(iter(())))) == ([], None)
    assert run(wait_for(Giving(map(abs, [-1])))) == ([1], None)


def test_e070_wrapper_of_another_coroutine():
    """`__await__` may return another coroutine's `__await__()`: sent values reach that coroutine."""
    async def inner():
        a = await Pause(1)
        b = await Pause(2)
        return a, b
    c = wait_for(Giving(inner().__await__()))
    assert (c.send(None), c.send('a')) == (1, 2)
    assert raises(StopIteration, c.send, 'b') == str(('a', 'b'))


def test_e070_throw_through_wrapper():
    """A thrown exception passes through the wrapper into the inner coroutine's handlers."""
    log = []

    async def inner():
        try:
            await Pause(1)
        except ValueError as e:
            log.append(str(e))
            return await Pause('handled')
        finally:
            log.append('finally')
    c = wait_for(Giving(inner().__await__()))
    c.send(None)
    assert c.throw(ValueError('v')) == 'handled'
    assert raises(StopIteration, c.send, 'x') == 'x'
    assert log == ['v', 'finally']


def test_e070_close_through_wrapper():
    """Closing the awaiter closes the inner coroutine behind the wrapper, once."""
    log = []

    async def inner():
        try:
            await Pause(1)
        finally:
            log.append('finally')
    i = inner()
    c = wait_for(Giving(i.__await__()))
    c.send(None)
    c.close()
    assert log == ['finally']
    assert i.cr_frame is None


def test_e071_yielded_objects_pass_unchanged():
    """What the innermost iterator yields is given by identity to whoever drives the outermost coroutine."""
    values = [object(), None, (1, 2), (), StopIteration(5), ValueError('v'), StopIteration, [], 1 << 70, 3]

    async def chain(n, x):
        if n:
            return await chain(n - 1, x)
        return await x
    for depth in [0, 1, 4]:
        got, result = run(chain(depth, Steps(*values)))
        assert len(got) == len(values)
        for a, b in zip(got, values):
            assert a is b
        assert result == 'end'


def test_e071_results_pass_unchanged():
    """What the innermost iterator returns is given by identity as the value of each await."""
    class Returning:
        def __init__(self, value):
            self.value = value

        def __await__(self):
            return self.value
            yield
    for value in [(1,), (), None, StopIteration(1), StopIteration, GeneratorExit()]:
        assert run(wait_for(wait_for(Returning(value))))[1] is value


def test_e072_yield_from_coroutine():
    """A plain generator cannot delegate to a coroutine with `yield from`."""
    async def coro():
        pass

    def gen(c):
        yield from c
    c = coro()
    text = "cannot 'yield from' a coroutine object in a non-coroutine generator"
    assert raises(TypeError, list, gen(c)) == text
    assert raises(TypeError, next, gen(c)) == text
    assert c.cr_frame is not None
    c.close()


def test_e072_yield_from_wrapper():
    """A plain generator may delegate to the iterator that the coroutine's `__await__` returns."""
    async def coro():
        await Pause(1)
        return 2

    def gen():
        yield (yield from coro().__await__())
    assert list(gen()) == [1, 2]


def test_e073_send_to_plain_iterator():
    """While a plain iterator is awaited, None is sent by next, anything else needs its `send`."""
    c = wait_for(Steps(1, 2, 3))
    assert (c.send(None), c.send(None)) == (1, 2)
    assert raises(AttributeError, c.send, 5) == "'Steps' object has no attribute 'send'"
    assert c.cr_frame is None


def test_e073_send_error_is_raised_at_the_await():
    """The AttributeError of a missing `send` can be caught in the coroutine."""
    async def main():
        try:
            await Steps(1)
        except AttributeError as e:
            return str(e)
    c = main()
    c.send(None)
    assert raises(StopIteration, c.send, 0) == "'Steps' object has no attribute 'send'"


def test_e073_send_method_is_used():
    """With a `send` method, the sent object arrives there by identity, and None still goes to `__next__`."""
    log = []

    class Sender(Steps):
        def send(self, value):
            log.append(value)
            return next(self)
    x = (1, 2)
    c = wait_for(Sender(1, 2, 3))
    assert (c.send(None), c.send(x), c.send(None)) == (1, 2, 3)
    assert len(log) == 1 and log[0] is x


def test_e073_throw_without_method():
    """Without a `throw` method the exception is raised at the await expression."""
    error = ValueError('v')

    async def main():
        try:
            await Steps(1, 2)
        except ValueError as e:
            assert e is error
            return 'caught'
    c = main()
    c.send(None)
    assert raises(StopIteration, c.throw, error) == 'caught'
    c = wait_for(Steps(1, 2))
    c.send(None)
    assert raises(ValueError, c.throw, error) == 'v'


def test_e073_throw_method_is_used():
    """A `throw` method of the iterator gets the exception, and what it returns is the next yielded value."""
    log = []

    class Thrower(Steps):
        def throw(self, *args):
            log.append(args)
            return 'from throw'
    error = ValueError('v')
    c = wait_for(Thrower(1))
    c.send(None)
    assert c.throw(error) == 'from throw'
    assert log[0][0] is error
    assert raises(StopIteration, c.send, None) == 'end'


def test_e073_throw_method_ends_the_delegation():
    """A StopIteration out of the iterator's `throw` ends the await with its value."""
    class Thrower(Steps):
        def throw(self, *args):
            raise StopIteration('by throw')
    c = wait_for(Thrower(1))
    c.send(None)
    assert raises(StopIteration, c.throw, ValueError('v')) == 'by throw'


def test_e073_close_without_method():
    """Closing skips an awaited iterator that has no `close`."""
    log = []

    async def main():
        try:
            await Steps(1, 2)
        except GeneratorExit:
            log.append('exit')
            raise
    c = main()
    c.send(None)
    assert c.close() is None
    assert log == ['exit'] and c.cr_frame is None


def test_e073_close_method_is_used():
    """Closing calls the awaited iterator's `close` before GeneratorExit is raised in the coroutine."""
    log = []

    class Closer(Steps):
        def close(self):
            log.append('close')

    async def main():
        try:
            await Closer(1)
        finally:
            log.append('finally')
    c = main()
    c.send(None)
    c.close()
    assert log == ['close', 'finally']
    c = main()
    c.send(None)
    raises(GeneratorExit, c.throw, GeneratorExit)
    assert log == ['close', 'finally'] * 2


def test_e073_exception_in_close_method():
    """An exception of the iterator's `close` is raised at the await instead of GeneratorExit."""
    class Closer(Steps):
        def close(self):
            raise KeyError('close')

    async def main():
        try:
            await Closer(1)
        except KeyError as e:
            return str(e)
    c = main()
    c.send(None)
    assert c.close() is None
    c = wait_for(Closer(1))
    c.send(None)
    assert raises(KeyError, c.close) == "'close'"


def test_e074_native_awaitables():
    """Built-in types with the await slot are awaitable and show `__await__`, which returns an iterator."""
    async def agen():
        yield 1
    step = agen().__anext__()
    assert type(step).__await__(step) is step
    assert iter(step) is step
    assert run(wait_for(step)) == ([], 1)
    assert run(wait_for(agen().aclose())) == ([], None)

    async def coro():
        return 3
    c = coro()
    iterator = type(c).__await__(c)
    assert iter(iterator) is iterator
    assert raises(StopIteration, next, iterator) == '3'
