"""Coroutine conformance, section H: async generators, hooks, aiter() and anext().

The rest is in apptest_conformance_h_hooks_anext.py, _h_async_generators_full.py and _h_asyncio_full.py.
"""
import sys
from coroutine_help import Pause, caught, raises, run_awaitable as run


async def count(n, pause=False):
    for i in range(n):
        if pause:
            await Pause('p%d' % i)
        yield i


async def collect(x):
    return [item async for item in x]


REUSED_ASEND = 'cannot reuse already awaited __anext__()/asend()'
REUSED_ATHROW = 'cannot reuse already awaited aclose()/athrow()'


def test_h093_type():
    """A call gives an `async_generator`, which is neither awaitable nor iterable, and runs nothing."""
    log = []

    async def agen():
        log.append(1)
        yield
    g = agen()
    cls = type(g)
    assert cls.__name__ == 'async_generator' and log == []
    assert not hasattr(g, '__await__') and not hasattr(g, '__iter__') and not hasattr(g, '__next__')
    assert raises(TypeError, iter, g) == "'async_generator' object is not iterable"
    assert raises(TypeError, next, g) == "'async_generator' object is not an iterator"
    assert raises(TypeError, cls) == "cannot create 'async_generator' instances"

    def subclass():
        class Sub(cls):
            pass
    assert raises(TypeError, subclass) == "type 'async_generator' is not an acceptable base type"


def test_h094_members():
    """The public members are those of 3.11: no `ag_suspended`, and `__aiter__` gives the object itself."""
    g = count(1)
    assert sorted(n for n in dir(g) if not n.startswith('_')) == [
        'aclose', 'ag_await', 'ag_code', 'ag_frame', 'ag_running', 'asend', 'athrow']
    for name in ['__aiter__', '__anext__', '__del__', '__name__', '__qualname__']:
        assert hasattr(g, name)
    assert g.__aiter__() is g


def test_h094_names():
    """`__name__` and `__qualname__` come from the function and take only a str."""
    g = count(1)
    assert (g.__name__, g.__qualname__) == ('count', 'count')
    g.__name__ = 'other'
    g.__qualname__ = 'a.b'
    assert (g.__name__, g.__qualname__, count.__name__) == ('other', 'a.b', 'count')
    assert repr(g).startswith('<async_generator object a.b at 0x')
    assert raises(TypeError, setattr, g, '__name__', 1) == '__name__ must be set to a string object'
    assert raises(TypeError, delattr, g, '__qualname__') == '__qualname__ must be set to a string object'


def test_h094_read_only():
    """None of the `ag_` attributes can be set."""
    g = count(1)
    for name in ['ag_running', 'ag_code']:
        assert raises(AttributeError, setattr, g, name, None) == 'readonly attribute'
    for name in ['ag_frame', 'ag_await']:
        assert raises(AttributeError, setattr, g, name, None) == (
            "attribute '%s' of 'async_generator' objects is not writable" % name)


def test_h094_frame_and_await():
    """`ag_frame.f_back` is None while suspended; `ag_await` is the awaited object while in an await, else None."""
    async def agen():
        await pause
        yield 1

    class Giving:
        def __await__(self):
            return iterator
    iterator = Pause('p').__await__()
    pause = Giving()
    g = agen()
    assert g.ag_await is None and g.ag_frame.f_back is None
    step = g.__anext__()
    step.send(None)
    assert g.ag_await is iterator
    assert g.ag_frame.f_back is None
    assert caught(StopIteration, step.send, None).value == 1
    assert g.ag_await is None and g.ag_frame is not None
    raises(StopAsyncIteration, run, g.__anext__())
    assert g.ag_frame is None and g.ag_code is agen.__code__


def test_h095_step_objects():
    """Steps are `async_generator_asend`/`_athrow` objects, their own iterators; making one runs nothing."""
    log = []

    async def agen():
        log.append(1)
        yield
    g = agen()
    steps = [g.__anext__(), g.asend(None), g.athrow(KeyError), g.aclose()]
    assert [type(s).__name__ for s in steps] == ['async_generator_asend'] * 2 + ['async_generator_athrow'] * 2
    for step in steps:
        assert iter(step) is step and step.__await__() is step
        for name in ['__next__', 'send', 'throw', 'close']:
            assert hasattr(step, name)
        assert step.close() is None
    assert log == [] and g.ag_frame is not None


def test_h096_driving_a_step():
    """A step yields the intermediate awaits and ends with StopIteration(value) at the async yield."""
    step = count(2, True).__anext__()
    assert step.send(None) == 'p0'
    assert caught(StopIteration, step.send, None).value == 0


def test_h096_values_are_exact():
    """The yielded value is the StopIteration's value by identity, whatever it is."""
    async def agen(value):
        yield value
    for value in [None, (), (1,), (1, 2), StopIteration(3), StopAsyncIteration(4), StopIteration, GeneratorExit()]:
        assert caught(StopIteration, agen(value).__anext__().send, None).value is value
        assert run(collect(agen(value)))[1][0] is value


def test_h096_exhaustion():
    """The end of the body raises StopAsyncIteration without arguments, and so does every later step."""
    g = count(1)
    run(g.__anext__())
    for i in range(2):
        for step in [g.__anext__(), g.asend(None), g.asend(5)]:
            assert caught(StopAsyncIteration, run, step).args == ()


def test_h097_asend():
    """`asend(v)` is the value of the suspended yield; `__anext__()` sends None."""
    async def agen():
        got = []
        for i in range(3):
            got.append((yield i))
        yield got
    g = agen()
    run(g.asend(None))
    run(g.asend('a'))
    run(g.__anext__())
    assert run(g.asend((1, 2)))[1] == ['a', None, (1, 2)]


def test_h097_non_none_to_fresh():
    """A first `asend` of anything but None is a TypeError, and the generator stays fresh."""
    g = count(2)
    assert raises(TypeError, run, g.asend(1)) == "can't send non-None value to a just-started async generator"
    assert raises(TypeError, g.__anext__().send, 1) == (
        "can't send non-None value to a just-started async generator")
    assert run(g.__anext__())[1] == 0


def test_h097_send_on_the_step():
    """What is sent directly to a fresh step object is delivered to the yield."""
    async def agen():
        x = yield 1
        yield x
    for make in [lambda g: g.__anext__(), lambda g: g.asend(None)]:
        g = agen()
        run(g.__anext__())
        assert caught(StopIteration, make(g).send, 10).value == 10
    g = agen()
    run(g.__anext__())
    assert caught(StopIteration, g.asend(5).send, None).value == 5
    g = agen()
    run(g.__anext__())
    assert caught(StopIteration, g.asend(5).send, 10).value == 10


def test_h098_athrow():
    """`athrow` raises at the suspended yield, in each of its forms; a following yield gives the result."""
    async def agen():
        while True:
            try:
                yield 'plain'
            except ValueError as e:
                yield e
    error = ValueError('v')
    for arguments in [(error,), (ValueError, 'v'), (ValueError, ValueError('v')), (ValueError, ('v',), None)]:
        g = agen()
        run(g.__anext__())
        result = run(g.athrow(*arguments))[1]
        assert type(result) is ValueError and result.args == ('v',)
        assert run(g.__anext__())[1] == 'plain'
        assert raises(KeyError, run, g.athrow(KeyError('k'))) == "'k'"
        raises(StopAsyncIteration, run, g.__anext__())


def test_h098_athrow_with_awaits():
    """The handler of a thrown exception may await before it yields."""
    async def agen():
        try:
            yield 1
        except ValueError:
            x = await Pause('p')
            yield x
    g = agen()
    run(g.__anext__())
    step = g.athrow(ValueError)
    assert step.send(None) == 'p'
    assert caught(StopIteration, step.send, 'x').value == 'x'


def test_h098_athrow_on_fresh():
    """On a fresh generator `athrow` raises out and closes it."""
    log = []

    async def agen():
        log.append(1)
        yield
    g = agen()
    assert raises(KeyError, run, g.athrow(KeyError('k'))) == "'k'"
    assert log == [] and g.ag_frame is None
    raises(StopAsyncIteration, run, g.__anext__())


def test_h098_generator_exit_by_athrow():
    """A GeneratorExit thrown by `athrow` may be answered by a yield, and otherwise comes out."""
    async def agen(answer):
        try:
            yield 1
        except GeneratorExit:
            if not answer:
                raise
            yield 'answer'
    g = agen(True)
    run(g.__anext__())
    assert run(g.athrow(GeneratorExit))[1] == 'answer'
    g = agen(False)
    run(g.__anext__())
    raises(GeneratorExit, run, g.athrow(GeneratorExit))


def test_h098_non_none_to_fresh_athrow():
    """The first `send` to an athrow or aclose object takes only None."""
    g = count(2)
    run(g.__anext__())
    text = "can't send non-None value to a just-started coroutine"
    assert raises(RuntimeError, g.athrow(KeyError).send, 1) == text
    assert raises(RuntimeError, g.aclose().send, 1) == text
    assert run(g.__anext__())[1] == 1


def test_h099_athrow_on_finished():
    """`athrow` on a generator that ran to its end gives None."""
    g = count(0)
    raises(StopAsyncIteration, run, g.__anext__())
    assert run(g.athrow(KeyError)) == ([], None)


def test_h100_aclose():
    """`aclose` raises GeneratorExit at the yield; `finally` may await; its end gives None, whatever it was."""
    log = []

    async def agen(end):
        try:
            yield 1
        except GeneratorExit:
            log.append('exit')
            await Pause('cleanup')
            if end is not None:
                raise end
    for end in [None, GeneratorExit()]:
        g = agen(end)
        run(g.__anext__())
        assert run(g.aclose()) == (['cleanup'], None)
        assert g.ag_frame is None
    assert log == ['exit'] * 2


def test_h100_aclose_ignored():
    """A yield in answer to `aclose`, before or after an await, is a RuntimeError."""
    async def agen(pause):
        try:
            yield 1
        finally:
            if pause:
                await Pause('p')
            yield 2
    for pause in [False, True]:
        g = agen(pause)
        run(g.__anext__())
        assert raises(RuntimeError, run, g.aclose()) == 'async generator ignored GeneratorExit'


def test_h100_aclose_other_exception():
    """Any other exception of the cleanup comes out of `aclose`, with GeneratorExit as context."""
    async def agen():
        try:
            yield 1
        finally:
            await Pause('p')
            1 / 0
    g = agen()
    run(g.__anext__())
    e = caught(ZeroDivisionError, run, g.aclose())
    assert type(e.__context__) is GeneratorExit


def test_h100_aclose_without_effect():
    """On fresh, exhausted and closed generators `aclose` does nothing, again and again."""
    fresh = count(1)
    exhausted = count(0)
    raises(StopAsyncIteration, run, exhausted.__anext__())
    suspended = count(3)
    run(suspended.__anext__())
    for g in [fresh, exhausted, suspended]:
        for i in range(3):
            assert run(g.aclose()) == ([], None)
        raises(StopAsyncIteration, run, g.__anext__())


def test_h101_finished_asend():
    """A finished `__anext__`/`asend` object cannot be used again; the generator is not touched by the attempt."""
    for make in [lambda g: g.__anext__(), lambda g: g.asend(None)]:
        g = count(3)
        step = make(g)
        run(step)
        assert raises(RuntimeError, step.send, None) == REUSED_ASEND
        assert raises(RuntimeError, next, step) == REUSED_ASEND
        assert raises(RuntimeError, step.throw, KeyError) == REUSED_ASEND
        assert run(g.__anext__())[1] == 1


def test_h101_finished_athrow():
    """A finished `aclose`/`athrow` object cannot be used again."""
    g = count(3)
    run(g.__anext__())
    step = g.athrow(KeyError('k'))
    raises(KeyError, run, step)
    for step in [step, g.aclose()]:
        try:
            run(step)
        except RuntimeError:
            pass
        assert raises(RuntimeError, step.send, None) == REUSED_ATHROW
        assert raises(RuntimeError, next, step) == REUSED_ATHROW
        assert raises(RuntimeError, step.throw, KeyError) == REUSED_ATHROW


def test_h101_closed_steps():
    """The same after the step's `close()`, which does not run the generator."""
    g = count(3)
    for step, text in [(g.__anext__(), REUSED_ASEND), (g.asend(None), REUSED_ASEND),
                       (g.athrow(KeyError), REUSED_ATHROW), (g.aclose(), REUSED_ATHROW)]:
        step.close()
        assert raises(RuntimeError, step.send, None) == text
        assert raises(RuntimeError, step.throw, KeyError) == text
    assert run(g.__anext__())[1] == 0


def test_h102_one_at_a_time():
    """While one operation is suspended in an await, starting another is a RuntimeError that names it."""
    g = count(3, True)
    first = g.__anext__()
    first.send(None)
    text = '%s(): asynchronous generator is already running'
    assert raises(RuntimeError, g.__anext__().send, None) == text % 'anext'
    assert raises(RuntimeError, g.asend(None).send, None) == text % 'anext'
    assert raises(RuntimeError, g.athrow(KeyError).send, None) == text % 'athrow'
    assert raises(RuntimeError, g.aclose().send, None) == text % 'aclose'
    assert caught(StopIteration, first.send, None).value == 0


def test_h102_refused_step_is_finished():
    """A refused `aclose`/`athrow` cannot be tried again; a refused `__anext__`/`asend` can."""
    g = count(3, True)
    first = g.__anext__()
    first.send(None)
    second = g.__anext__()
    raises(RuntimeError, second.send, None)
    third = g.aclose()
    raises(RuntimeError, third.send, None)
    raises(StopIteration, first.send, None)
    assert second.send(None) == 'p1'
    assert caught(StopIteration, second.send, None).value == 1
    assert raises(RuntimeError, third.send, None) == REUSED_ATHROW


def test_h102_from_inside():
    """An operation started by the running generator itself is refused too."""
    async def agen():
        yield raises(RuntimeError, g.__anext__().send, None)
        yield raises(RuntimeError, g.aclose().send, None)
    g = agen()
    assert run(collect(g))[1] == ['anext(): asynchronous generator is already running',
                                  'aclose(): asynchronous generator is already running']


def test_h102_ag_running():
    """`ag_running` is True from the first step of an operation to its end, also while it awaits."""
    states = []

    async def agen():
        states.append(g.ag_running)
        await Pause()
        states.append(g.ag_running)
        try:
            yield 1
        finally:
            await Pause()
    g = agen()
    step = g.__anext__()
    assert g.ag_running is False
    step.send(None)
    assert g.ag_running is True
    raises(StopIteration, step.send, None)
    assert g.ag_running is False and states == [True, True]
    step = g.aclose()
    assert g.ag_running is False
    step.send(None)
    assert g.ag_running is True
    raises(StopIteration, step.send, None)
    assert g.ag_running is False


def test_h102_thrown_step():
    """An exception thrown into a step that awaits ends the operation, and `ag_running` is False again."""
    g = count(3, True)
    step = g.__anext__()
    step.send(None)
    assert raises(KeyError, step.throw, KeyError('k')) == "'k'"
    assert g.ag_running is False and g.ag_frame is None


def test_h102_running_after_an_aclose_that_failed():
    """CPython 3.11: what is thrown into an aclose() and comes out leaves `ag_running` True for good."""
    async def agen():
        try:
            yield 1
        finally:
            await Pause('closing')
    g = agen()
    assert run(g.__anext__()) == ([], 1)
    closing = g.aclose()
    assert closing.send(None) == 'closing' and g.ag_running is True
    assert raises(ValueError, closing.throw, ValueError('v')) == 'v'
    assert g.ag_running is True and g.ag_frame is None
    assert raises(RuntimeError, g.__anext__().send, None) == (
        'anext(): asynchronous generator is already running')


def test_h103_stop_leaves_the_body():
    """Stop(Async)Iteration that leaves the body becomes a RuntimeError, the original being cause and context."""
    async def agen(error):
        yield 1
        raise error
    for error in [StopIteration(1), StopAsyncIteration(2)]:
        g = agen(error)
        run(g.__anext__())
        e = caught(RuntimeError, run, g.__anext__())
        assert str(e) == 'async generator raised ' + type(error).__name__
        assert e.__cause__ is error and e.__context__ is error and e.__suppress_context__
        raises(StopAsyncIteration, run, g.__anext__())


def test_h103_stop_injected():
    """The same for one injected with `athrow`."""
    for cls in [StopIteration, StopAsyncIteration]:
        g = count(3)
        run(g.__anext__())
        e = caught(RuntimeError, run, g.athrow(cls))
        assert str(e) == 'async generator raised ' + cls.__name__
        assert type(e.__cause__) is cls


def test_h104_bare_except():
    """A bare `except` around a yield catches GeneratorExit; returning then is a proper end."""
    async def agen():
        try:
            yield 1
        except:
            return
    g = agen()
    run(g.__anext__())
    assert run(g.aclose()) == ([], None)
    g = agen()
    run(g.__anext__())
    raises(StopAsyncIteration, run, g.athrow(GeneratorExit))
    g = agen()
    run(g.__anext__())
    raises(StopAsyncIteration, run, g.asend(1))


def sync_body(log):
    try:
        log.append(sys.exc_info()[0])
        yield 1
        try:
            1 / 0
        except ZeroDivisionError:
            log.append(sys.exc_info()[0])
            yield 2
            log.append(sys.exc_info()[0])
            try:
                yield 3
            finally:
                log.append('inner')
        log.append(sys.exc_info()[0])
        yield 4
    except ValueError as e:
        log.append((type(e), type(e.__context__)))
        yield 5
    finally:
        log.append(('outer', sys.exc_info()[0]))


async def async_body(log):
    try:
        log.append(sys.exc_info()[0])
        yield 1
        try:
            1 / 0
        except ZeroDivisionError:
            log.append(sys.exc_info()[0])
            yield 2
            log.append(sys.exc_info()[0])
            try:
                yield 3
            finally:
                log.append('inner')
        log.append(sys.exc_info()[0])
        yield 4
    except ValueError as e:
        log.append((type(e), type(e.__context__)))
        yield 5
    finally:
        log.append(('outer', sys.exc_info()[0]))


def test_h105_same_as_synchronous():
    """Exception state and order of `finally` are those of a generator with the same body."""
    def outcome(function, *args):
        try:
            return function(*args)
        except (StopIteration, StopAsyncIteration):
            return 'end'
        except BaseException as e:
            return type(e), type(e.__context__)
    for position in range(7):
        for action in ['throw', 'exit', 'close', 'run']:
            logs = [], []
            g = sync_body(logs[0])
            a = async_body(logs[1])
            results = [], []
            for i in range(position):
                results[0].append(outcome(next, g))
                results[1].append(outcome(lambda: run(a.__anext__())[1]))
            if position > 5 and action in ('throw', 'exit'):
                continue
            if action == 'throw':
                results[0].append(outcome(g.throw, ValueError('v')))
                results[1].append(outcome(lambda: run(a.athrow(ValueError('v')))[1]))
            elif action == 'exit' and 0 < position < 5:
                results[0].append(outcome(g.throw, GeneratorExit))
                results[1].append(outcome(lambda: run(a.athrow(GeneratorExit))[1]))
            elif action == 'close':
                results[0].append(outcome(g.close))
                results[1].append(outcome(lambda: run(a.aclose())[1]))
            results[0].append(outcome(list, g))
            results[1].append(outcome(lambda: run(collect(a))[1]))
            if position < 5 or action in ('close', 'run'):
                assert results[0] == results[1] and logs[0] == logs[1]
