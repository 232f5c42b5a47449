"""Frames and traceback objects as Python code sees them."""
import sys


def raises(error, text, function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except error as e:
        assert str(e) == text, (str(e), text)
    else:
        assert False, 'did not raise'


def test_locals_are_one_dict():
    x = 1
    frame = sys._getframe()
    first = frame.f_locals
    y = 2
    assert frame.f_locals is first is locals() and first['y'] == 2
    first['x'] = 99
    first['new'] = 5
    assert x == 1 and frame.f_locals['x'] == 1 and frame.f_locals['new'] == 5
    del y
    assert 'y' not in frame.f_locals


def test_cleared_frame():
    def f():
        x = []
        return sys._getframe()
    frame = f()
    assert 'x' in frame.f_locals
    frame.clear()
    assert frame.f_locals == {}
    raises(RuntimeError, 'cannot clear an executing frame', sys._getframe().clear)


def test_clear_closes_a_generator():
    log = []

    def gen():
        try:
            yield 1
        finally:
            log.append('closed')
    g = gen()
    next(g)
    g.gi_frame.clear()
    assert log == ['closed'] and list(g) == []


def caught():
    def f():
        1 / 0
    try:
        f()
    except ZeroDivisionError as e:
        return e


def test_traceback_objects():
    error = caught()
    tb = error.__traceback__
    new = type(tb)
    made = new(tb, tb.tb_frame, 5, 77)
    assert (made.tb_next, made.tb_frame, made.tb_lasti, made.tb_lineno) == (tb, tb.tb_frame, 5, 77)
    assert dir(made) == ['tb_frame', 'tb_lasti', 'tb_lineno', 'tb_next']
    assert new(tb_next=None, tb_frame=tb.tb_frame, tb_lasti=1, tb_lineno=2).tb_next is None
    raises(TypeError, "expected traceback object or None, got 'int'", new, 1, tb.tb_frame, 1, 2)
    raises(TypeError, "TracebackType() argument 'tb_frame' must be frame, not int", new, None, 1, 1, 2)
    raises(TypeError, "expected traceback object, got 'int'", setattr, tb, 'tb_next', 3)
    raises(ValueError, 'traceback loop detected', setattr, tb, 'tb_next', tb)
    raises(ValueError, 'traceback loop detected', setattr, tb.tb_next, 'tb_next', tb)
    raises(TypeError, "can't delete tb_next attribute", delattr, tb, 'tb_next')
    tb.tb_next = None
    assert tb.tb_next is None


def test_with_traceback():
    error = caught()
    tb = error.__traceback__
    assert error.with_traceback(None) is error and error.__traceback__ is None
    raises(TypeError, '__traceback__ must be a traceback or None', error.with_traceback, 3)
    error.__traceback__ = tb
    try:
        raise error
    except ZeroDivisionError as e:
        assert sys.exception() is e and sys.exc_info() == (ZeroDivisionError, e, e.__traceback__)
        assert e.__traceback__.tb_next is tb


def test_getframe():
    raises(ValueError, 'call stack is not deep enough', sys._getframe, 100000)
    assert sys._getframe(-5) is sys._getframe()


def test_finished_frame_knows_its_caller():
    def f():
        return sys._getframe()
    assert f().f_back is sys._getframe()


def test_one_frame_for_all_resumes():
    seen = []

    def gen():
        seen.append(sys._getframe())
        x = 1
        yield x
        seen.append(sys._getframe())
        x = 2
        try:
            yield x
        except KeyError as e:
            seen.append(e.__traceback__.tb_frame)
        yield x
    g = gen()
    frame = g.gi_frame
    next(g)
    assert frame.f_locals == {'x': 1, 'seen': seen} and frame.f_back is None
    next(g)
    assert frame.f_locals['x'] == 2
    g.throw(KeyError)
    assert seen[0] is seen[1] is seen[2] is frame is g.gi_frame
    assert frame.f_lineno == frame.f_code.co_firstlineno + 10
    g.close()
    assert g.gi_frame is None and frame.f_back is None


def test_running_frame_becomes_the_suspended_one():
    def gen():
        yield sys._getframe()
        yield sys._getframe()
    g = gen()
    frame = next(g)
    assert g.gi_frame is frame and next(g) is frame and g.gi_frame is frame


def test_frames_of_awaiting_coroutines():
    class Awaitable:
        def __await__(self):
            yield sys._getframe().f_back
            yield sys._getframe().f_back

    async def inner():
        assert sys._getframe().f_back is outer_object.cr_frame
        await Awaitable()

    async def outer():
        await inner()
    outer_object = outer()
    first = outer_object.send(None)
    assert first is outer_object.cr_await.cr_frame is outer_object.send(None)
    assert first.f_back is None
    outer_object.close()
