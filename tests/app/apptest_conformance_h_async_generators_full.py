"""Coroutine conformance, section H: what needs the library or the collector.

Number 109 is in apptest_conformance_h_asyncio_full.py.
"""
import collections.abc
import gc
import inspect
import sys
import types

UNTRANSLATED = False


class Pause:
    def __await__(self):
        return (yield 'p')


def run(awaitable):
    iterator = awaitable.__await__()
    try:
        while True:
            iterator.send(None)
    except StopIteration as e:
        return e.value


def collect_all():
    for i in range(4):
        gc.collect()


async def numbers(log=None):
    try:
        yield 1
        yield 2
    finally:
        if log is not None:
            log.append('finally')


def test_h093_async_generator_type():
    """The type is `types.AsyncGeneratorType`, and can be subscripted."""
    g = numbers()
    assert type(g) is types.AsyncGeneratorType and inspect.isasyncgen(g)
    assert not inspect.isawaitable(g)
    alias = types.AsyncGeneratorType[int]
    assert type(alias) is types.GenericAlias and alias.__args__ == (int,)


def test_h095_abcs():
    """Operation objects are awaitable for inspect and instances of the Coroutine ABC."""
    g = numbers()
    for step in [g.__anext__(), g.asend(None), g.athrow(KeyError), g.aclose()]:
        assert inspect.isawaitable(step)
        assert isinstance(step, collections.abc.Coroutine)


class Finalizer:
    """Records what the finalizer hook is called with."""

    def __init__(self, error=None):
        self.seen = []
        self.error = error

    def __call__(self, g):
        self.seen.append(g.__name__)
        if self.error is not None:
            raise self.error

    def __enter__(self):
        self.old = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(finalizer=self)
        return self

    def __exit__(self, *args):
        collect_all()
        sys.set_asyncgen_hooks(*self.old)


def test_h108_finalizer():
    """The finalizer gets an unfinished generator that has become unreachable, once it was iterated."""
    def use():
        run(numbers().__anext__())
    with Finalizer() as finalizer:
        use()
        collect_all()
        assert finalizer.seen == ['numbers']


def test_h108_operation_never_run():
    """Having made an operation object is enough, even if it never ran."""
    def use():
        numbers().__anext__()
    with Finalizer() as finalizer:
        use()
        collect_all()
        assert finalizer.seen == ['numbers']


def test_h108_not_called():
    """Finished generators and those never iterated do not call it."""
    async def whole(g):
        async for x in g:
            pass

    def use():
        numbers()
        run(whole(numbers()))
        g = numbers()
        run(g.__anext__())
        run(g.aclose())
    with Finalizer() as finalizer:
        use()
        collect_all()
        assert finalizer.seen == []


def test_h108_finalizer_in_force_at_the_first_operation():
    """The finalizer is the one that was set when the first operation was made."""
    def use():
        g = numbers()
        with Finalizer() as first:
            run(g.__anext__())
        with Finalizer() as second:
            run(g.__anext__())
            del g
            collect_all()
            return first.seen, second.seen
    assert use() == (['numbers'], [])


class Unraisable:
    """Records what sys.unraisablehook is called with."""

    def __enter__(self):
        self.seen = []
        self.old = sys.unraisablehook
        sys.unraisablehook = lambda u: self.seen.append((type(u.exc_value), str(u.exc_value), type(u.object).__name__))
        return self.seen

    def __exit__(self, *args):
        collect_all()
        sys.unraisablehook = self.old


def test_h108_error_in_finalizer():
    """An exception of the finalizer is unraisable, with the generator as its object."""
    def use():
        run(numbers().__anext__())
    with Unraisable() as seen:
        with Finalizer(KeyError('k')):
            use()
            collect_all()
    assert seen == [(KeyError, "'k'", 'async_generator')]


def test_h108_closed_without_finalizer():
    """Without a finalizer the generator is closed at once."""
    log = []

    def use():
        run(numbers(log).__anext__())
    use()
    collect_all()
    assert log == ['finally']


def test_h108_cleanup_that_awaits():
    """If its cleanup then awaits or yields, that is an unraisable RuntimeError."""
    async def awaiting():
        try:
            yield 1
        finally:
            await Pause()

    async def yielding():
        try:
            yield 1
        finally:
            yield 2

    def use():
        run(awaiting().__anext__())
        run(yielding().__anext__())
    with Unraisable() as seen:
        use()
        collect_all()
    assert seen == [(RuntimeError, 'async generator ignored GeneratorExit', 'async_generator')] * 2
