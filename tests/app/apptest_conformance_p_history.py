"""Coroutine conformance, section P: behaviours that changed on the way to 3.11."""
import sys
from coroutine_help import Pause, caught, raises, run, run_awaitable


async def coro():
    pass


def test_p176_reserved_words():
    """`async` and `await` are no names outside `async def` either."""
    for source in ('async = 1', 'await = 1', 'def f(await): pass'):
        raises(SyntaxError, compile, source, 'f', 'exec')


def test_p177_own_type():
    """A coroutine is not iterable and has a type of its own with cr_ attributes."""
    c = coro()
    assert raises(TypeError, iter, c) == "'coroutine' object is not iterable"
    assert hasattr(c, 'cr_frame') and not hasattr(c, 'gi_frame')
    c.close()


def test_p179_awaitable_aiter():
    """An `__aiter__` that returns an awaitable is an error."""
    class A:
        def __aiter__(self):
            return c

    async def loop():
        async for x in A():
            pass
    c = coro()
    assert '__anext__' in raises(TypeError, loop().send, None)
    c.close()


def test_p180_no_wrapper_hook():
    """sys has no coroutine wrapper, it has origin tracking."""
    assert not hasattr(sys, 'set_coroutine_wrapper') and not hasattr(sys, 'get_coroutine_wrapper')
    assert sys.get_coroutine_origin_tracking_depth() == 0


def test_p181_reuse_and_double_await():
    """A coroutine cannot be awaited again, nor by two (bpo-25887)."""
    async def again(c):
        await c

    async def pausing():
        await Pause()
    c = coro()
    run(c)
    assert raises(RuntimeError, again(c).send, None) == 'cannot reuse already awaited coroutine'
    assert raises(RuntimeError, c.throw, KeyError) == 'cannot reuse already awaited coroutine'
    inner = pausing()
    first, second = again(inner), again(inner)
    first.send(None)
    assert raises(RuntimeError, second.send, None) == 'coroutine is being awaited already'
    first.close()


def test_p181_exception_state():
    """What a coroutine handles is its own: what it returns has no context from the caller (bpo-29600, bpo-25612)."""
    async def handling():
        try:
            raise ValueError
        except ValueError:
            await Pause()
            return sys.exc_info()[0]

    async def returning():
        return KeyError('returned')
    c = handling()
    c.send(None)
    assert sys.exc_info()[0] is None
    try:
        raise IndexError
    except IndexError:
        value = run(returning())[1]
        assert caught(StopIteration, c.send, None).value is ValueError
        assert sys.exc_info()[0] is IndexError
    assert value.__context__ is None


def test_p181_stop_iteration():
    """A StopIteration that leaves a generator or coroutine is a RuntimeError (PEP 479, always on)."""
    def generator():
        yield
        raise StopIteration(1)

    async def coroutine():
        raise StopIteration(1)
    g = generator()
    next(g)
    assert raises(RuntimeError, next, g) == 'generator raised StopIteration'
    assert raises(RuntimeError, coroutine().send, None) == 'coroutine raised StopIteration'


def test_p181_nested_asynchronous_comprehensions():
    """An asynchronous comprehension may stand in another one (bpo-33346)."""
    async def numbers(count):
        for number in range(count):
            yield number

    async def nested():
        return [[j async for j in numbers(i)] for i in [0, 1, 2]]
    assert run(nested()) == ([], [[], [0], [0, 1]])


def test_p181_asynchronous_generators():
    """aclose() may be repeated, hooks are called, `ag_running` says whether it runs (bpo-39606, bpo-38013, bpo-30773)."""
    async def agen():
        states.append(a.ag_running)
        yield 1
    states, called = [], []
    saved = sys.get_asyncgen_hooks()
    sys.set_asyncgen_hooks(firstiter=called.append)
    try:
        a = agen()
        assert run_awaitable(a.__anext__()) == ([], 1)
    finally:
        sys.set_asyncgen_hooks(*saved)
    assert states == [True] and a.ag_running is False and called == [a]
    for _ in range(2):
        assert run_awaitable(a.aclose()) == ([], None)


def test_p181_frames():
    """A frame can be cleared, and the stack is whole in throw() (bpo-45813, gh-93592)."""
    def inner():
        try:
            yield
        except KeyError:
            frame = sys._getframe()
            for _ in range(3):
                names.append(frame.f_code.co_name)
                frame = frame.f_back
            yield

    def outer():
        yield from inner()
    names = []
    g = outer()
    next(g)
    g.throw(KeyError)
    assert names == ['inner', 'outer', 'test_p181_frames']
    frame = g.gi_frame
    frame.clear()
    assert g.gi_frame is None and list(g) == []
    frame.clear()


def test_p182_three_arguments():
    """The forms of throw() and athrow() with two and three arguments are accepted without a warning."""
    def generator():
        try:
            yield
        except ValueError as error:
            yield error

    async def agen():
        try:
            yield
        except ValueError as error:
            yield error
    tb = caught(ZeroDivisionError, lambda: 1 / 0).__traceback__
    for arguments in ((ValueError, 'v'), (ValueError, 'v', None), (ValueError, ValueError('v'), tb)):
        g = generator()
        next(g)
        error = g.throw(*arguments)
        assert error.args == ('v',)
        a = agen()
        run_awaitable(a.__anext__())
        assert run_awaitable(a.athrow(*arguments))[1].args == ('v',)
