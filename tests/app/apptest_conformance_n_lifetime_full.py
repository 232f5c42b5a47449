"""Coroutine conformance, section N: cycles and weak references of generators, many of them, signals."""
import gc
import itertools
import signal
import weakref
from coroutine_help import Unraisable, caught, collect

UNTRANSLATED = False
FAILS_ON_THE_BINARY = {'test_n153_surviving_frame': 'a frame that the program has keeps its generator alive'}


def count():
    yield 1
    yield 2


def with_finally(log):
    try:
        yield 1
    finally:
        log.append('finally')


def test_n152_cycle():
    """So does one in a reference cycle, and gc.garbage stays empty."""
    def make():
        box = []
        g = with_finally(log)
        next(g)
        box.append(g)
        box.append(box)
        g.gi_frame.f_locals['box'] = box
    log = []
    make()
    collect()
    assert log == ['finally'] and gc.garbage == []


def test_n152_error():
    """An error in such a `finally` block is reported as unraisable, with the generator as the object."""
    def body():
        try:
            yield
        finally:
            raise KeyError('end')

    def make():
        g = body()
        next(g)
        return repr(g)
    with Unraisable() as unraisable:
        text = make()
        collect()
    assert [(row[0], repr(row[3])) for row in unraisable.got] == [(KeyError, text)]


def test_n153_weak_references():
    """Generators and their functions take weak references, which die with them."""
    g = count()
    next(g)
    died = []
    reference = weakref.ref(g, died.append)
    proxy = weakref.proxy(g)
    assert reference() is g and next(proxy) == 2 and weakref.ref(count)() is count
    del g
    collect()
    assert reference() is None and died == [reference]
    caught(ReferenceError, next, proxy)


def test_n153_surviving_frame():
    """A weak reference to a generator that has been collected is dead even if the frame lives on."""
    g = count()
    next(g)
    frame = g.gi_frame
    reference = weakref.ref(g)
    del g
    collect()
    assert reference() is None and frame.f_code is count.__code__


def test_n162_thousands_nested():
    """Some thousand generators may be nested in each other, and streams share their source through tee()."""
    def outer(source):
        for item in source:
            yield item + 1

    def delegating(source):
        yield from source
    source = iter(range(3))
    for _ in range(150):
        source = delegating(outer(source))
    assert list(source) == [150, 151, 152]
    first, second, third = itertools.tee(fibonacci(), 3)
    assert list(itertools.islice(first, 10)) == list(itertools.islice(second, 10)) == list(itertools.islice(third, 10))


def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def test_n163_signal():
    """A signal that arrives while a chain runs is raised in its innermost generator."""
    def inner():
        try:
            yield 'ready'
            signal.raise_signal(signal.SIGINT)
            for _ in range(1000):
                pass
        except KeyboardInterrupt:
            return 'inner'

    def outer():
        return (yield from inner())
    saved = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        g = outer()
        next(g)
        assert caught(StopIteration, g.send, None).value == 'inner'
    finally:
        signal.signal(signal.SIGINT, saved)
