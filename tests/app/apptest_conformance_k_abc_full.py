"""Coroutine conformance, section K: the abstract base classes."""
import types
from collections.abc import (AsyncGenerator, AsyncIterable, AsyncIterator, Awaitable, Coroutine, Generator,
                             Hashable, Iterator)
from coroutine_help import raises

UNTRANSLATED = False
METHODS = {
    Awaitable: ['__await__'], Coroutine: ['__await__', 'send', 'throw', 'close'],
    AsyncIterable: ['__aiter__'], AsyncIterator: ['__aiter__', '__anext__'],
    AsyncGenerator: ['__aiter__', '__anext__', 'asend', 'athrow', 'aclose'],
    Generator: ['__iter__', '__next__', 'send', 'throw', 'close']}


async def coro():
    pass


async def agen():
    yield


def gen():
    yield


def test_k127_structural():
    """A class belongs to an ABC when it has all of its methods, none of them None."""
    for abc, names in METHODS.items():
        full = type('C', (), dict.fromkeys(names, lambda self: None))
        assert issubclass(full, abc) and isinstance(full(), abc)
        for name in names:
            without = type('C', (), dict.fromkeys([n for n in names if n != name], lambda self: None))
            assert not issubclass(without, abc) and not isinstance(without(), abc)
            blocked = type('D', (full,), {name: None})
            assert not issubclass(blocked, abc)


def test_k128_abstract_methods():
    """The abstract methods of each ABC must be defined before an instance can be made."""
    for abc, names in ((Awaitable, ['__await__']), (Coroutine, ['__await__', 'send', 'throw']),
                       (AsyncIterator, ['__anext__']), (AsyncIterable, ['__aiter__']),
                       (AsyncGenerator, ['asend', 'athrow']), (Generator, ['send', 'throw'])):
        assert sorted(abc.__abstractmethods__) == names
        raises(TypeError, type('C', (abc,), {}))


def test_k129_native_objects():
    """Each native object belongs to the ABCs of its own kind only, and registration is inherited."""
    c, a, g, b = coro(), agen(), gen(), types.coroutine(gen)()
    assert isinstance(c, Awaitable) and isinstance(c, Coroutine) and not isinstance(c, Generator)
    assert not isinstance(b, (Awaitable, Coroutine))
    assert isinstance(g, Generator) and isinstance(g, Iterator) and not isinstance(g, (Awaitable, Coroutine))
    assert isinstance(a, AsyncGenerator) and isinstance(a, AsyncIterator) and isinstance(a, AsyncIterable)

    class C:
        pass
    Coroutine.register(C)
    assert isinstance(C(), Awaitable)
    c.close()


def test_k130_helper_objects():
    """The wrapper of a coroutine is a Generator; the awaitables of async generators are both kinds."""
    c = coro()
    w = c.__await__()
    assert isinstance(w, Generator) and not isinstance(w, Awaitable)
    c.close()
    a = agen()
    for o in (a.asend(None), a.athrow(KeyError), anext(a, 1)):
        assert isinstance(o, Coroutine) and isinstance(o, Generator), o
        o.close()


def test_k132_hash_and_truth():
    """Coroutines, generators and async generators are hashable by identity and true."""
    c = coro()
    for o in (c, agen(), gen()):
        assert isinstance(o, Hashable) and bool(o) and {o: 1}[o] == 1 and o == o
    c.close()
    assert gen() != gen()
