"""What is on the stack while an object drives what it awaits, and what throwing in leaves behind."""
import sys
from coroutine_help import Pause, caught, raises


def stack():
    frame = sys._getframe(1)
    names = []
    while frame.f_code.co_name not in ("drive", "test_foreign_object_gets_the_arguments_as_they_are"):
        names.append(frame.f_code.co_name)
        frame = frame.f_back
    return names


def drive(coroutine, steps):
    for _ in range(steps):
        coroutine.send(None)


async def outer(coroutine):
    return await coroutine


async def looking():
    await Pause()
    seen.append(stack())
    await Pause()


async def looking_items():
    await Pause()
    seen.append(stack())
    await Pause()
    yield


async def in_handler():
    try:
        raise KeyError('own')
    except KeyError:
        await looking()


async def loop():
    async for _ in looking_items():
        pass


class Foreign:
    def __await__(self):
        return self

    def __next__(self):
        seen.append(stack())

    def throw(self, *args):
        thrown.append(args)
        raise args[0]


async def awaits_foreign():
    await Foreign()


seen = []
thrown = []


def test_delegating_objects_are_on_the_stack():
    """Also those that wait for an asynchronous generator, for a foreign object, or in an `except` block."""
    for function, names in ((in_handler, ['looking', 'in_handler', 'outer']), (loop, ['looking_items', 'loop', 'outer']),
                            (awaits_foreign, ['__next__', 'awaits_foreign', 'outer'])):
        del seen[:]
        c = outer(function())
        drive(c, 2)
        assert seen[-1] == names
        c.close()


def test_frame_of_a_delegating_object():
    """Its frame can be looked at meanwhile, and stays the same one."""
    async def watch():
        await Pause()
        seen.append((c.cr_frame is frame, c.cr_running, c.cr_await, c.cr_frame.f_locals['value']))

    async def body(value):
        try:
            raise KeyError
        except KeyError:
            await watch()
        seen.append(sys._getframe() is frame)
    del seen[:]
    c = body(5)
    frame = c.cr_frame
    c.send(None)
    caught(StopIteration, c.send, None)
    assert seen == [(True, True, None, 5), True]


def test_context_of_what_is_thrown_into_a_handler():
    """The exception that is handled becomes the context; places further inside are not in the traceback then."""
    c = in_handler()
    c.send(None)
    error = caught(ValueError, c.throw, ValueError)
    assert error.__context__.args == ('own',)
    tb, names = error.__traceback__, []
    while tb is not None:
        names.append(tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    assert names == ['caught', 'in_handler']


def test_stop_iteration_thrown_into_a_finished_generator():
    """A generator that is over passes it on, and its awaiter takes the value for the result."""
    def inner():
        yield

    def delegating():
        return (yield from generator)
    generator = inner()
    d = delegating()
    next(d)
    list(generator)
    assert caught(StopIteration, d.throw, StopIteration('thrown')).value == 'thrown'


def test_wrong_arguments_of_throw_in_a_chain():
    """The innermost object refuses them and stays suspended; its awaiter gets the error."""
    def inner():
        yield

    def delegating():
        yield from generator
    text = 'exceptions must be classes or instances deriving from BaseException, not int'
    generator = inner()
    assert next(generator) is None and raises(TypeError, generator.throw, 1) == text
    assert generator.gi_suspended
    generator = inner()
    d = delegating()
    next(d)
    assert raises(TypeError, d.throw, 1) == text
    assert generator.gi_suspended and d.gi_frame is None


def test_foreign_object_gets_the_arguments_as_they_are():
    """So it may accept what throw() of a coroutine would refuse."""
    del thrown[:]
    c = outer(awaits_foreign())
    drive_error = caught(TypeError, c.send(None) or c.throw, 1)
    assert thrown == [(1,)] and str(drive_error) == 'exceptions must derive from BaseException'
