"""Coroutine conformance, section H, second part: hooks of async generators, aiter(), anext().

What needs the library or the collector is in apptest_conformance_h_async_generators_full.py and _h_asyncio_full.py.
"""
import sys
from coroutine_help import Pause, caught, raises, run_awaitable as run


async def count(n, pause=False):
    for i in range(n):
        if pause:
            await Pause('p%d' % i)
        yield i


class Hooks:
    """Sets hooks for the duration of a `with` statement."""

    def __init__(self, *args, **kw):
        self.args = args
        self.kw = kw

    def __enter__(self):
        self.old = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(*self.args, **self.kw)

    def __exit__(self, *args):
        sys.set_asyncgen_hooks(*self.old)


def test_h106_get_and_set():
    """The hooks are read as a named tuple and set by position or by name; what is left out stays."""
    old = sys.get_asyncgen_hooks()
    assert type(old).__name__ == 'asyncgen_hooks' and isinstance(old, tuple) and len(old) == 2
    assert (old.firstiter, old.finalizer) == tuple(old) == (None, None)
    with Hooks(len, abs):
        assert sys.get_asyncgen_hooks() == (len, abs)
        sys.set_asyncgen_hooks(firstiter=repr)
        assert sys.get_asyncgen_hooks() == (repr, abs)
        sys.set_asyncgen_hooks(finalizer=None)
        assert sys.get_asyncgen_hooks() == (repr, None)
        sys.set_asyncgen_hooks()
        assert sys.get_asyncgen_hooks().firstiter is repr
    assert sys.get_asyncgen_hooks() == (None, None)


def test_h106_errors():
    """What is neither callable nor None is refused, the finalizer first, and then nothing is changed."""
    assert raises(TypeError, sys.set_asyncgen_hooks, 1) == 'callable firstiter expected, got int'
    assert raises(TypeError, sys.set_asyncgen_hooks, None, 'x') == 'callable finalizer expected, got str'
    assert raises(TypeError, sys.set_asyncgen_hooks, 1, 'x') == 'callable finalizer expected, got str'
    assert raises(TypeError, sys.set_asyncgen_hooks, len, 1) == 'callable finalizer expected, got int'
    raises(TypeError, sys.set_asyncgen_hooks, None, None, None)
    raises(TypeError, sys.set_asyncgen_hooks, other=None)
    assert sys.get_asyncgen_hooks() == (None, None)


def test_h107_firstiter():
    """`firstiter` is called once, when the first operation object is made, not by `aiter`."""
    for make in [lambda g: g.__anext__(), lambda g: g.asend(None), lambda g: g.athrow(KeyError), lambda g: g.aclose()]:
        log = []
        with Hooks(log.append):
            g = count(2)
            assert aiter(g) is g and log == []
            step = make(g)
            assert len(log) == 1 and log[0] is g
            step.close()
            run(g.__anext__())
            assert len(log) == 1


def test_h107_firstiter_in_async_for():
    """`async for` and async comprehensions call `firstiter` as well."""
    log = []

    async def main():
        async for x in count(2):
            pass
        return [x async for x in count(2)]
    with Hooks(log.append):
        assert run(main()) == ([], [0, 1])
    assert [g.__name__ for g in log] == ['count', 'count']


def test_h107_error_in_firstiter():
    """An exception of `firstiter` comes out of the call that made the operation; later calls do not repeat it."""
    def bad(g):
        raise KeyError('hook')
    with Hooks(bad):
        g = count(1)
        assert raises(KeyError, g.__anext__) == "'hook'"
        assert run(g.__anext__())[1] == 0


def test_h110_aiter():
    """`aiter(x)` calls the type's `__aiter__`; on an async iterator it gives the same object."""
    g = count(1)
    assert aiter(g) is g and aiter(aiter(g)) is g

    class Iterable:
        def __aiter__(self):
            return g
    assert aiter(Iterable()) is g


def test_h110_aiter_errors():
    """`aiter` refuses what has no `__aiter__` or gives something without `__anext__`."""
    class Giving:
        def __init__(self, result):
            self.result = result

        def __aiter__(self):
            return self.result
    assert raises(TypeError, aiter, 5) == "'int' object is not an async iterable"
    assert raises(TypeError, aiter, []) == "'list' object is not an async iterable"
    assert raises(TypeError, aiter, Giving(5)) == "aiter() returned not an async iterator of type 'int'"
    assert raises(TypeError, aiter, Giving(iter([]))) == (
        "aiter() returned not an async iterator of type 'list_iterator'")
    raises(TypeError, aiter)
    raises(TypeError, aiter, count(1), 5)
    x = Giving(5)

    def bad():
        raise KeyError('k')

    class Bad:
        __aiter__ = property(lambda self: bad)
    assert raises(KeyError, aiter, Bad()) == "'k'"


def test_h111_anext():
    """`anext(x)` gives what the type's `__anext__` gives, unchanged."""
    class It:
        def __anext__(self):
            return 5
    assert anext(It()) == 5
    step = anext(count(1))
    assert type(step).__name__ == 'async_generator_asend'
    assert run(step)[1] == 0


def test_h111_anext_errors():
    """`anext` refuses what has no `__anext__`, and wrong numbers of arguments."""
    assert raises(TypeError, anext, 5) == "'int' object is not an async iterator"
    assert raises(TypeError, anext, 5, 1) == "'int' object is not an async iterator"
    x = count(1)
    assert raises(TypeError, anext) == 'anext expected at least 1 argument, got 0'
    assert raises(TypeError, anext, x, 1, 2) == 'anext expected at most 2 arguments, got 3'
    assert raises(TypeError, anext, x, default=1) == 'anext() takes no keyword arguments'


class Coroutine:
    """Async iterator with an `async def __anext__`."""

    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        await Pause('p')
        if not self.n:
            raise StopAsyncIteration
        self.n -= 1
        return self.n


def test_h112_default():
    """`anext(x, default)` awaits to the item, or to the default at the end."""
    async def main(x):
        return [await anext(x, 'default') for i in range(4)]
    assert run(main(count(2))) == ([], [0, 1, 'default', 'default'])
    assert run(main(Coroutine(3))) == (['p'] * 4, [2, 1, 0, 'default'])
    step = anext(count(0), 'd')
    assert type(step).__name__ == 'anext_awaitable'
    assert iter(step) is step and step.__await__() is step
    assert caught(StopIteration, step.send, None).value == 'd'


def test_h112_default_is_exact():
    """The default is given by identity, whatever it is."""
    for default in [None, [], {}, StopIteration, 1.5]:      # 3.11 itself fails for tuples and exceptions
        assert caught(StopIteration, anext(count(0), default).send, None).value is default


def test_h112_sent_values():
    """`send` and `next` of the awaitable drive the awaited step."""
    async def agen():
        yield await Pause('p')
    step = anext(agen(), 'd')
    assert next(step) == 'p'
    assert caught(StopIteration, step.send, 'sent').value == 'sent'


def test_h112_thrown_exceptions():
    """Thrown exceptions reach the step; a StopAsyncIteration that comes out then gives the default."""
    class It:
        def __aiter__(self):
            return self

        async def __anext__(self):
            try:
                await Pause('p')
            except KeyError:
                raise StopAsyncIteration
            except IndexError:
                return 'caught'
    for error, value in [(KeyError, 'd'), (IndexError, 'caught')]:
        step = anext(It(), 'd')
        assert step.send(None) == 'p'
        assert caught(StopIteration, step.throw, error).value == value
    step = anext(It(), 'd')
    step.send(None)
    assert raises(ValueError, step.throw, ValueError('v')) == 'v'


def test_h112_bad_awaitables():
    """What `__anext__` gives must be awaitable, with an iterator from its `__await__`."""
    class Wrong:
        def __init__(self, result):
            self.result = result

        def __await__(self):
            return self.result

    class It:
        def __init__(self, result):
            self.result = result

        def __aiter__(self):
            return self

        def __anext__(self):
            return self.result
    text = raises(TypeError, run, anext(It(Wrong(5)), 'd'))
    assert '__await__' in text and 'iterator' in text
    for result in [5, None, iter([1]), (x for x in [1])]:
        raises(TypeError, run, anext(It(result), 'd'))


def test_h112_close():
    """After `close` the awaitable is used up."""
    step = anext(count(1), 'd')
    step.close()
    assert 'cannot reuse' in raises(RuntimeError, step.send, None)
    step = anext(count(1, True), 'd')
    step.send(None)
    raises(GeneratorExit, step.throw, GeneratorExit)
