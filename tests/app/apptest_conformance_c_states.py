"""Coroutine conformance, section C: closing, reuse, awaiters, states, frames (copying: .._c_coroutine_full.py)."""
import sys
from coroutine_help import REUSE, Iterator, Pause, again, collect, error, pausing, result, run, simple, started


def test_c042_close():
    """close() ends the coroutine, runs the cleanup once, and may be repeated."""
    log = []

    async def inner():
        try:
            await Pause(1)
        finally:
            log.append('inner')

    async def outer(returns):
        try:
            await inner()
        except GeneratorExit:
            log.append('outer')
            if not returns:
                raise
            return 'dropped'
    for returns in [True, False]:
        c = started(outer, returns)
        assert c.close() is None and c.close() is None and c.cr_frame is None
        assert log == ['inner', 'outer']
        del log[:]
    c = outer(True)
    assert c.close() is None and log == [] and c.close() is None
    iterator = Iterator()
    c = started(again, iterator)
    c.close(), c.close()
    assert iterator.log == ['next', 'close']
    c = simple(1)
    run(c)
    assert c.close() is None


def test_c042_close_with_errors():
    """close() lets other exceptions out, and refuses a body that goes on."""
    async def failing():
        try:
            await Pause(1)
        finally:
            raise KeyError('k')

    async def stubborn():
        while True:
            try:
                await Pause(1)
            except GeneratorExit:
                await Pause(2)
                return
    c = started(failing)
    try:
        c.close()
    except KeyError as e:
        assert type(e.__context__) is GeneratorExit
    else:
        assert False
    assert c.close() is None
    c = started(stubborn)
    assert error(c.close) == 'RuntimeError: coroutine ignored GeneratorExit'
    assert c.cr_suspended and error(c.send, None) == 'StopIteration: '


def test_c043_already_executing():
    """A running coroutine cannot be driven by its own body."""
    async def main():
        wrapper = c.__await__()
        return [error(c.send, None), error(c.throw, KeyError), error(c.close), error(next, wrapper),
                error(wrapper.send, None), error(wrapper.throw, KeyError), error(wrapper.close),
                error(run, again(c))]
    c = main()
    found = result(c)
    assert found == ['ValueError: coroutine already executing'] * 8, found


def test_c044_reuse():
    """A finished coroutine, however it ended, answers only close()."""
    async def failing():
        raise KeyError

    def ended():
        c = simple(1)
        run(c)
        yield c
        c = failing()
        error(c.send, None)
        yield c
        c = simple()
        c.close()
        yield c
        c = started(pausing)
        c.close()
        yield c
        c = started(pausing)
        c.cr_frame.clear()
        yield c
        c = simple()
        error(c.throw, KeyError)
        yield c
    for c in ended():
        wrapper = c.__await__()
        found = [error(c.send, None), error(c.throw, ValueError), error(run, again(c)), error(next, wrapper),
                 error(wrapper.send, None), error(wrapper.throw, ValueError), error(c.send, 1)]
        assert found == [REUSE] * 7, found
        assert c.close() is None and wrapper.close() is None


def test_c045_two_awaiters():
    """What another awaiter is suspended in cannot be awaited."""
    c = pausing()
    first = started(again, c)
    assert error(run, again(c)) == 'RuntimeError: coroutine is being awaited already'
    assert error(run, again(again(c))) == 'RuntimeError: coroutine is being awaited already'
    assert error(first.send, 'v') == 'StopIteration: v'


def test_c046_wrapper():
    """`__await__()` gives an iterator whose methods act on the coroutine."""
    c = pausing()
    w = c.__await__()
    assert iter(w) is w and 'coroutine_wrapper' in repr(w) and type(w).__name__ == 'coroutine_wrapper'
    assert sorted(n for n in dir(w) if not n.startswith('_')) == ['close', 'send', 'throw']
    assert error(w.send, 1) == "TypeError: can't send non-None value to a just-started coroutine"
    assert next(w) == 1 and c.cr_suspended and error(w.send, 'v') == 'StopIteration: v'
    assert [error(next, w), error(w.send, None), error(w.throw, KeyError)] == [REUSE] * 3
    assert w.close() is None
    w = started(pausing).__await__()
    assert error(w.throw, KeyError, 'k') == "KeyError: 'k'"
    assert error(w.throw) == 'TypeError: throw expected at least 1 argument, got 0'
    c = started(pausing)
    assert c.__await__().close() is None and c.cr_frame is None
    assert error(type(w)) == "TypeError: cannot create 'coroutine_wrapper' instances"

    def generator(c):
        return (yield from c.__await__())
    g = generator(pausing())
    assert next(g) == 1 and error(g.send, 'v') == 'StopIteration: v'


def test_c047_cr_await():
    """`cr_await` is what a suspended coroutine awaits, and None in any other state."""
    seen = []

    class Looking:
        def __await__(self):
            yield
            seen.append((outer.cr_await, inner.cr_await, outer.cr_running))
            yield
    iterator = Looking().__await__()

    class Same:
        def __await__(self):
            return iterator
    inner = again(Same())
    outer = again(inner)
    assert outer.cr_await is None and inner.cr_await is None
    outer.send(None)
    assert outer.cr_await is inner and outer.cr_await.cr_await is iterator and iterator.gi_yieldfrom is None
    outer.send(None)
    assert seen == [(None, None, True)] and outer.cr_await.cr_await is iterator
    run(outer)
    assert outer.cr_await is None and inner.cr_await is None
    foreign = Iterator()
    c = started(again, foreign)
    assert c.cr_await is foreign
    c.close()
    assert c.cr_await is None


def test_c048_states_and_frame():
    """The state attributes in each state; the frame is one object until the end, the code stays."""
    seen = []

    def state(c):
        return c.cr_running, c.cr_suspended, c.cr_frame is None

    async def main():
        seen.append(state(c))
        seen.append(c.cr_frame is sys._getframe())
        await Pause()
        seen.append(c.cr_frame.f_back is not None)
    c = main()
    frame = c.cr_frame
    assert state(c) == (False, False, False) and frame.f_back is None and c.cr_frame is frame
    c.send(None)
    assert state(c) == (False, True, False) and frame.f_back is None and c.cr_frame is frame
    run(c)
    assert state(c) == (False, False, True) and seen == [(True, False, False), True, True]
    assert c.cr_code is main.__code__


def test_c049_frame_clear():
    """clear() of the frame closes a suspended coroutine and fails while it executes."""
    log = []

    async def main():
        try:
            await Pause()
        finally:
            log.append('finally')
    c = started(main)
    frame = c.cr_frame
    frame.clear()
    assert log == ['finally'] and c.cr_frame is None and error(c.send, None) == REUSE
    frame.clear()

    async def executing():
        return error(c.cr_frame.clear)
    c = executing()
    assert result(c) == 'RuntimeError: cannot clear an executing frame'
    c = started(main)
    frame = c.cr_frame
    c.close()
    del c
    collect()
    frame.clear()
    assert frame.f_locals == {}


def test_c050_stack():
    """The frames of a running chain lead from the innermost to the caller, for send() and throw() alike."""
    stacks = []

    def look():
        frame = sys._getframe(1)
        names = []
        while frame is not None and frame.f_code is not test_c050_stack.__code__:
            names.append(frame.f_code.co_name)
            frame = frame.f_back
        stacks.append(names)

    class Looking:
        def __await__(self):
            look()
            while True:
                try:
                    yield
                except ValueError:
                    pass
                look()

    async def one():
        await Looking()

    async def two():
        await one()

    async def three():
        await two()
    c = three()
    c.send(None), c.send(None), c.throw(ValueError), c.throw(ValueError('x')), c.send(None)
    assert stacks == [['__await__', 'one', 'two', 'three']] * 5, stacks
    c.close()


def test_c052_handled_exception():
    """Each coroutine has its own handled exception; the resumer's shows through while it runs."""
    def handled():
        return sys.exc_info()[0]
    seen = []

    async def inner():
        seen.append(handled())
        try:
            raise KeyError
        except KeyError:
            seen.append(handled())
            await Pause()
            seen.append(handled())
        seen.append(handled())
        try:
            raise IndexError
        except IndexError as e:
            seen.append(type(e.__context__))
    c = inner()
    try:
        raise ValueError
    except ValueError:
        c.send(None)
        seen.append(handled())
    seen.append(handled())
    try:
        raise TypeError
    except TypeError:
        run(c)
        seen.append(handled())
    assert seen == [ValueError, KeyError, ValueError, None, KeyError, TypeError, TypeError, TypeError], seen

    async def give():
        return ZeroDivisionError()

    async def main():
        try:
            raise KeyError
        except KeyError:
            return await give()
    assert result(main()).__context__ is None


def test_c053_plain_with():
    """A coroutine is no context manager."""
    c = simple()

    def plain():
        with c:
            pass

    async def asynchronous():
        async with c:
            pass
    assert error(plain) == "TypeError: 'coroutine' object does not support the context manager protocol"
    assert error(run, asynchronous()) == (
        "TypeError: 'coroutine' object does not support the asynchronous context manager protocol")
    c.close()
