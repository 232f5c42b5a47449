"""Coroutine conformance, section P: behaviours that changed on the way to 3.11."""
import sys
from coroutine_help import raises


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
