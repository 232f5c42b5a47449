"""Coroutine objects: protocol, states, errors, attributes, the never-awaited rule."""
import sys


def raises(exception, function, *args):
    try:
        function(*args)
    except exception as e:
        return str(e)
    raise AssertionError('not raised')


class Pause:
    """Awaitable that yields one value to the driver and gives back what is sent."""

    def __init__(self, value=None):
        self.value = value

    def __await__(self):
        return (yield self.value)


def run(coro):
    """Drive to the end; (yielded, result)."""
    got = []
    try:
        while True:
            got.append(coro.send(None))
    except StopIteration as e:
        return got, e.value


async def simple(x):
    return x


def test_send_and_result():
    assert run(simple(5)) == ([], 5)

    async def two():
        a = await Pause(1)
        b = await Pause(2)
        return a, b
    c = two()
    assert c.send(None) == 1
    assert c.send('a') == 2
    assert raises(StopIteration, c.send, 'b') == str(('a', 'b'))


def test_result_kinds():
    for value in [None, (10,), StopIteration(3), [1]]:
        try:
            simple(value).send(None)
        except StopIteration as e:
            assert e.value is value
        else:
            assert False


def test_non_none_to_just_started():
    c = simple(1)
    assert raises(TypeError, c.send, 1) == "can't send non-None value to a just-started coroutine"
    assert run(c) == ([], 1)


def test_reuse():
    message = 'cannot reuse already awaited coroutine'
    c = simple(1)
    run(c)
    assert raises(RuntimeError, c.send, None) == message
    assert raises(RuntimeError, c.throw, ValueError) == message
    assert raises(RuntimeError, run, again(c)) == message
    assert raises(RuntimeError, c.__await__().send, None) == message
    assert raises(RuntimeError, next, c.__await__()) == message
    assert c.close() is None
    c = simple(1)
    c.close()
    assert raises(RuntimeError, c.send, None) == message
    c = simple(1)
    raises(KeyError, c.throw, KeyError)
    assert raises(RuntimeError, c.send, None) == message


async def again(c):
    return await c


def test_awaited_already():
    async def waiting():
        await Pause()
    c = waiting()
    first = again(c)
    first.send(None)
    second = again(c)
    assert raises(RuntimeError, second.send, None) == 'coroutine is being awaited already'
    assert raises(StopIteration, first.send, None) == ''


def test_already_executing():
    async def main():
        return (raises(ValueError, c.send, None), raises(ValueError, c.throw, KeyError),
                raises(ValueError, c.close))
    c = main()
    assert run(c) == ([], ('coroutine already executing',) * 3)


def test_not_iterable():
    c = simple(1)
    assert raises(TypeError, iter, c) == "'coroutine' object is not iterable"
    assert raises(TypeError, list, c) == "'coroutine' object is not iterable"
    assert raises(TypeError, next, c) == "'coroutine' object is not an iterator"
    c.close()


def test_attributes():
    c = simple(1)
    assert type(c).__name__ == 'coroutine'
    assert (c.__name__, c.__qualname__) == ('simple', 'simple')
    assert repr(c).startswith('<coroutine object simple at 0x')
    assert c.cr_code is simple.__code__
    assert c.cr_frame.f_locals == {'x': 1}
    assert (c.cr_running, c.cr_suspended, c.cr_await, c.cr_origin) == (False, False, None, None)
    assert raises(AttributeError, setattr, c, 'cr_await', 1) == (
        "attribute 'cr_await' of 'coroutine' objects is not writable")
    assert raises(AttributeError, getattr, c, 'foo') == "'coroutine' object has no attribute 'foo'"
    c.close()
    assert c.cr_frame is None
    assert c.cr_code is simple.__code__
    assert sorted(n for n in dir(c) if not n.startswith('_')) == [
        'close', 'cr_await', 'cr_code', 'cr_frame', 'cr_origin', 'cr_running', 'cr_suspended',
        'send', 'throw']
    assert not hasattr(c, '__iter__') and not hasattr(c, '__next__')
    assert 'into coroutine' in c.send.__doc__
    assert 'inside coroutine' in c.close.__doc__
    assert 'in coroutine' in c.throw.__doc__


def test_cr_await_chain():
    async def inner():
        await pause
    async def outer(c):
        await c
    pause = Pause().__await__()

    class Wrap:
        def __await__(self):
            return pause
    async def innermost():
        await Wrap()
    c1 = innermost()
    c2 = outer(c1)
    c3 = outer(c2)
    c3.send(None)
    assert c3.cr_await is c2
    assert c3.cr_await.cr_await is c1
    assert c1.cr_await is pause
    assert c3.cr_suspended and c2.cr_suspended and c1.cr_suspended
    run(c3)
    assert c3.cr_await is None


def test_cr_await_while_deeper_one_runs():
    states = []

    class Wrap:
        def __await__(self):
            yield
            states.append((c.cr_await, c.cr_running, c.cr_suspended))

    async def main():
        await Wrap()
    c = main()
    c.send(None)
    assert c.cr_await is not None
    run(c)
    assert states == [(None, True, False)]


def test_throw():
    async def main():
        try:
            await Pause(1)
        except ValueError as e:
            await Pause(str(e))
        return 'end'
    c = main()
    c.send(None)
    assert c.throw(ValueError('x')) == 'x'
    assert raises(StopIteration, c.send, None) == 'end'
    c = main()
    c.send(None)
    assert raises(KeyError, c.throw, KeyError('y')) == "'y'"
    c = main()
    assert raises(ValueError, c.throw, ValueError('fresh')) == 'fresh'
    assert raises(TypeError, main().throw, 5) == (
        'exceptions must be classes or instances deriving from BaseException, not int')


def test_close():
    log = []

    async def main():
        try:
            await again(waiting())
        finally:
            log.append('main')

    async def waiting():
        try:
            await Pause()
        finally:
            log.append('waiting')
    c = main()
    c.send(None)
    assert c.close() is None
    assert log == ['waiting', 'main']
    assert c.close() is None

    async def ignoring():
        try:
            await Pause()
        except GeneratorExit:
            await Pause()
    c = ignoring()
    c.send(None)
    assert raises(RuntimeError, c.close) == 'coroutine ignored GeneratorExit'
    c.close()


def test_stop_iteration_becomes_runtime_error():
    async def main():
        raise StopIteration(1)
    assert raises(RuntimeError, run, main()) == 'coroutine raised StopIteration'

    async def stop_async():
        raise StopAsyncIteration('s')
    assert raises(StopAsyncIteration, run, stop_async()) == 's'


def test_wrapper():
    async def main():
        return await Pause(1)
    c = main()
    w = c.__await__()
    assert type(w).__name__ == 'coroutine_wrapper'
    assert 'coroutine_wrapper' in repr(w)
    assert iter(w) is w
    assert next(w) == 1
    assert raises(StopIteration, w.send, 'r') == 'r'
    c = main()
    w = c.__await__()
    next(w)
    assert raises(KeyError, w.throw, KeyError('k')) == "'k'"
    w.close()


def test_wrapper_is_awaitable_through_dunder():
    class Wrap:
        def __init__(self, coro):
            self.coro = coro

        def __await__(self):
            return self.coro.__await__()

    async def two():
        try:
            a = await Pause(1)
        except ValueError:
            a = 'caught'
        return a

    async def main():
        return await Wrap(two())
    c = main()
    assert c.send(None) == 1
    assert raises(StopIteration, c.send, 'v') == 'v'
    c = main()
    c.send(None)
    assert raises(StopIteration, c.throw, ValueError) == 'caught'


def test_not_instantiable_or_subclassable():
    c = simple(1)
    c.close()
    cls = type(c)
    assert raises(TypeError, cls) == "cannot create 'coroutine' instances"
    assert raises(TypeError, type, 'X', (cls,), {}) == "type 'coroutine' is not an acceptable base type"


def test_yield_from_coroutine_in_plain_generator():
    def gen():
        yield from c
    c = simple(1)
    assert raises(TypeError, next, gen()) == (
        "cannot 'yield from' a coroutine object in a non-coroutine generator")
    c.close()


def test_exception_state_is_per_coroutine():
    async def inner():
        await Pause(sys.exc_info()[1])
        return KeyError('returned')

    async def main():
        try:
            raise ValueError('v')
        except ValueError:
            e = await inner()
            assert e.__context__ is None
            return e
    c = main()
    assert type(c.send(None)) is ValueError
    assert sys.exc_info()[1] is None
    assert repr(run(c)[1]) == "KeyError('returned')"


def test_frame_clear():
    log = []

    async def main():
        try:
            await Pause()
        finally:
            log.append('finally')
    c = main()
    c.send(None)
    c.cr_frame.clear()
    assert log == ['finally']
    assert raises(RuntimeError, c.send, None) == 'cannot reuse already awaited coroutine'


def test_origin():
    assert sys.get_coroutine_origin_tracking_depth() == 0
    sys.set_coroutine_origin_tracking_depth(1)
    try:
        c = simple(1)
        assert len(c.cr_origin) == 1
        filename, line, name = c.cr_origin[0]
        assert name == 'test_origin'
        c.close()
    finally:
        sys.set_coroutine_origin_tracking_depth(0)
    assert raises(ValueError, sys.set_coroutine_origin_tracking_depth, -1) == 'depth must be >= 0'
