"""Coroutine conformance, section J: `types.coroutine` (and number 72's part of it)."""
import collections.abc
import functools
import gc
import inspect
import types
import weakref
from coroutine_help import raises, run

UNTRANSLATED = False
ITERABLE_COROUTINE = 0x100


async def wait_for(x):
    return await x


def test_j072_yield_from_in_types_coroutine():
    """A generator function marked by types.coroutine may delegate to a coroutine with `yield from`."""
    @types.coroutine
    def pause(x):
        return (yield x)

    async def inner():
        return await pause('p')

    @types.coroutine
    def outer():
        return (yield from inner())
    assert run(outer()) == (['p'], None)
    c = wait_for(outer())
    assert c.send(None) == 'p'
    assert raises(StopIteration, c.send, 5) == '5'


def test_j119_argument():
    """The argument must be callable."""
    for x in [None, 5, 'x', []]:
        assert raises(TypeError, types.coroutine, x) == 'types.coroutine() expects a callable'


def test_j120_generator_function():
    """A generator function is returned itself, its code flagged; a second time changes nothing."""
    def gen():
        yield 1
        return 2
    before = gen.__code__
    assert types.coroutine(gen) is gen
    flagged = gen.__code__
    assert flagged is not before
    assert flagged.co_flags & ITERABLE_COROUTINE and not flagged.co_flags & inspect.CO_COROUTINE
    assert not before.co_flags & ITERABLE_COROUTINE
    assert types.coroutine(gen) is gen and gen.__code__ is flagged


def test_j120_its_generators():
    """Calls give ordinary generators, iterable and awaitable, that have no `__await__` and match no awaitable ABC."""
    @types.coroutine
    def gen():
        yield 1
        return 2
    g = gen()
    assert inspect.isgenerator(g) and inspect.isawaitable(g)
    assert not inspect.iscoroutine(g) and not inspect.iscoroutinefunction(gen)
    assert not hasattr(g, '__await__')
    assert not isinstance(g, collections.abc.Awaitable) and not isinstance(g, collections.abc.Coroutine)
    assert list(gen()) == [1]
    assert run(wait_for(g)) == ([1], 2)


def test_j120_unmarked_generator():
    """A generator made before its function was marked stays unawaitable."""
    def gen():
        yield 1
    g = gen()
    types.coroutine(gen)
    assert raises(TypeError, run, wait_for(g)) == "object generator can't be used in 'await' expression"
    assert run(wait_for(gen())) == ([1], None)


def test_j121_async_function():
    """An `async def` function is returned unchanged."""
    async def f():
        return 5
    code = f.__code__
    assert types.coroutine(f) is f
    assert f.__code__ is code and not code.co_flags & ITERABLE_COROUTINE
    assert run(f()) == ([], 5)


def test_j122_other_callables():
    """Another callable is wrapped with its names kept; what it returns is mostly given as it is."""
    async def coro():
        return 1

    @types.coroutine
    def flagged():
        yield 1

    class Awaitable:
        def __await__(self):
            return iter([])
    results = [coro(), flagged(), Awaitable(), 5, None, 'text', iter([1])]
    for result in results:
        def f():
            """Doc."""
            return result
        wrapped = types.coroutine(f)
        assert wrapped is not f and wrapped.__wrapped__ is f
        assert (wrapped.__name__, wrapped.__doc__) == ('f', 'Doc.')
        assert wrapped() is result
    results[0].close()


def test_j122_arguments_are_passed():
    """The wrapped callable gets the arguments of the call, keywords included."""
    @types.coroutine
    def f(*args, **kw):
        return args, kw
    assert f(1, 2, a=3) == ((1, 2), {'a': 3})
    assert types.coroutine(functools.partial(f, 1))(2) == ((1, 2), {})


def test_j122_no_double_wrapping():
    """Neither double decoration nor the return of a wrapper wraps twice."""
    def gen():
        yield 1

    def f():
        return gen()
    twice = types.coroutine(types.coroutine(f))
    wrapper = twice()
    assert wrapper.__await__() is iter(wrapper)
    assert inspect.isgenerator(wrapper.__await__())
    kept = types.coroutine(lambda: wrapper)
    assert kept() is wrapper


def test_j123_wrapper_of_native_generator():
    """The wrapper of a native generator gives that generator from `__await__` and `__iter__`."""
    def gen():
        x = yield 1
        return x

    @types.coroutine
    def f():
        return g
    g = gen()
    wrapper = f()
    assert 'GeneratorWrapper' in repr(wrapper)
    assert wrapper.__await__() is g and iter(wrapper) is g
    assert not g.gi_code.co_flags & ITERABLE_COROUTINE
    c = wait_for(wrapper)
    assert c.send(None) == 1
    assert c.cr_await is g
    assert raises(StopIteration, c.send, 'x') == 'x'


class GeneratorLike:
    """What a compiled generator is: the methods of a generator, written by hand."""

    def __init__(self):
        self.log = []
        self.__name__ = 'gen_name'
        self.__qualname__ = 'gen.qualname'

    def send(self, *args):
        self.log.append(('send',) + args)
        if len(self.log) > 2:
            raise StopIteration('result')
        return len(self.log)

    def throw(self, *args):
        self.log.append(('throw',) + args)
        raise args[0]

    def close(self, *args):
        self.log.append(('close',) + args)

    def __next__(self):
        return self.send(None)

    def __iter__(self):
        return self


def wrap(x):
    return types.coroutine(lambda: x)()


def test_j124_generator_like_object():
    """The wrapper of a generator-like object is its own iterator, and forwards with exactly the given arguments."""
    x = GeneratorLike()
    wrapper = wrap(x)
    assert wrapper is not x
    assert wrapper.__await__() is wrapper and iter(wrapper) is wrapper
    assert wrapper.send('s') == 1
    assert next(wrapper) == 2
    error = ValueError('v')
    for args in [(error,), (ValueError, error), (ValueError, error, None)]:
        try:
            wrapper.throw(*args)
        except ValueError:
            pass
        assert x.log[-1] == ('throw',) + args
    wrapper.close()
    assert x.log[0] == ('send', 's') and x.log[-1] == ('close',)


def test_j124_wrong_arguments():
    """Wrong numbers of arguments are a TypeError that does not reach the object."""
    x = GeneratorLike()
    wrapper = wrap(x)
    for method, args in [(wrapper.send, ()), (wrapper.send, (1, 2)), (wrapper.throw, ()), (wrapper.close, (1,))]:
        raises(TypeError, method, *args)
    assert x.log == []


def test_j124_names_and_attributes():
    """Names come from the object, and the `gi_` and `cr_` attributes read through, if it has them."""
    x = GeneratorLike()
    wrapper = wrap(x)
    assert (wrapper.__name__, wrapper.__qualname__) == ('gen_name', 'gen.qualname')
    pairs = [('gi_code', 'cr_code'), ('gi_frame', 'cr_frame'), ('gi_running', 'cr_running'),
             ('gi_yieldfrom', 'cr_await')]
    for gi_name, cr_name in pairs:
        raises(AttributeError, getattr, wrapper, gi_name)
        raises(AttributeError, getattr, wrapper, cr_name)
        for value in [object(), object()]:
            setattr(x, gi_name, value)
            assert getattr(wrapper, gi_name) is value and getattr(wrapper, cr_name) is value


def test_j124_exceptions_and_abcs():
    """Exceptions pass by identity; the wrapper matches the ABCs, and can be weakly referenced."""
    x = GeneratorLike()
    wrapper = wrap(x)
    error = KeyError('k')
    try:
        wrapper.throw(error)
    except KeyError as e:
        assert e is error
    assert isinstance(wrapper, collections.abc.Coroutine) and isinstance(wrapper, collections.abc.Awaitable)
    wrapper = wrap(x)
    reference = weakref.ref(wrapper)
    assert reference() is wrapper
    del wrapper
    gc.collect()
    gc.collect()
    assert reference() is None


def test_j124_awaiting():
    """The wrapper can be awaited; a StopIteration raised by hand carries the result."""
    x = GeneratorLike()
    c = wait_for(wrap(x))
    assert c.send(None) == 1
    assert c.send('s') == 2
    assert raises(StopIteration, c.send, None) == 'result'
    assert x.log == [('send', None), ('send', 's'), ('send', None)]


def test_j125_identity():
    """Attributes that read through give the generator's own objects."""
    def gen():
        yield 1
    g = gen()
    wrapper = wrap(g)
    assert wrapper.gi_frame is g.gi_frame and wrapper.cr_frame is g.gi_frame
    assert wrapper.gi_code is g.gi_code and wrapper.cr_code is g.gi_code
    assert wrapper.gi_running is g.gi_running is False
    assert wrapper.gi_yieldfrom is None
    assert (wrapper.__name__, wrapper.__qualname__) == (g.__name__, g.__qualname__)


def test_j126_coroutine_like():
    """Objects with the methods of a coroutine are returned unwrapped, also if they are iterable."""
    class CoroutineLike:
        def send(self, value):
            pass

        def throw(self, *args):
            pass

        def close(self):
            pass

        def __await__(self):
            return iter([])

    class Iterable(CoroutineLike):
        def __iter__(self):
            return self

        def __next__(self):
            pass
    for x in [CoroutineLike(), Iterable()]:
        assert wrap(x) is x
