"""Closing, throwing and looking from inside the chain that runs: contexts, `cr_await`, and what is closed (CPython 3.11)."""
import sys
from coroutine_help import Iterator, Pause, caught, raises


def holding(seen):
    try:
        yield 1
    finally:
        seen.append(sys.exc_info()[1])


def test_close_in_a_handler():
    """The GeneratorExit of close() has the handled exception as its context; one given to throw() has none."""
    seen = []
    closed, thrown = holding(seen), holding(seen)
    next(closed)
    next(thrown)
    try:
        raise ValueError('handled')
    except ValueError as error:
        handled = error
        closed.close()
        raises(GeneratorExit, thrown.throw, GeneratorExit)
    assert [type(error) for error in seen] == [GeneratorExit, GeneratorExit]
    assert seen[0].__context__ is handled and seen[1].__context__ is None


def test_close_of_an_inner_one_in_a_handler():
    """An error of closing what is awaited has the exception that is handled outside as its context."""
    async def stubborn():
        try:
            await Pause(1)
        except GeneratorExit:
            await Pause(2)

    async def outer(seen):
        try:
            await stubborn()
        except RuntimeError as error:
            seen.append(error)
    seen = []
    c = outer(seen)
    c.send(None)
    try:
        raise KeyError('handled')
    except KeyError as error:
        handled = error
        assert c.close() is None
    assert str(seen[0]) == 'coroutine ignored GeneratorExit' and seen[0].__context__ is handled


class Foreign(Iterator):
    def throw(self, error):
        self.on_throw()
        raise error


def test_throw_into_an_inner_one_shows_what_it_awaits():
    """`cr_await` is not None while an exception passes through, also when an inner object of a chain is thrown into."""
    seen = []

    async def inner():
        try:
            await Pause(1)
        except ValueError:
            seen.append((middle_one.cr_running, middle_one.cr_await is inner_one))
            raise

    async def middle():
        await inner_one

    async def outer():
        await middle_one
    inner_one, middle_one = inner(), middle()
    outer_one = outer()
    outer_one.send(None)
    assert raises(ValueError, middle_one.throw, ValueError('v')) == 'v'
    assert seen == [(True, True)]
    raises(RuntimeError, outer_one.send, None)


def test_close_of_one_that_throws():
    """It fails, since the object runs; but what it awaits is closed first."""
    foreign = Foreign()

    async def inner():
        await foreign

    async def outer():
        await inner_one
    inner_one = inner()
    outer_one = outer()
    outer_one.send(None)
    errors = []
    foreign.on_throw = lambda: errors.append((raises(ValueError, outer_one.close),
                                              raises(ValueError, outer_one.throw, GeneratorExit)))
    assert raises(KeyError, outer_one.throw, KeyError('k')) == "'k'"
    assert errors == [('coroutine already executing', 'coroutine already executing')]
    assert foreign.log == ['next', 'close', 'close']


def test_await_of_one_that_throws():
    """An object that is thrown through is being awaited already; one that just runs is executing."""
    async def inner():
        try:
            await Pause(1)
        except ValueError:
            thrown.append(caught(RuntimeError, waiting(middle_one).send, None))
            await Pause(2)
            sent.append(caught(ValueError, waiting(middle_one).send, None))

    async def middle():
        await inner()

    async def outer():
        await middle_one

    async def waiting(other):
        await other
    thrown, sent = [], []
    middle_one = middle()
    outer_one = outer()
    outer_one.send(None)
    assert middle_one.throw(ValueError) == 2
    raises(StopIteration, outer_one.send, None)
    assert str(thrown[0]) == 'coroutine is being awaited already'
    assert str(sent[0]) == 'coroutine already executing'


def test_athrow_with_a_wrong_number_of_arguments():
    """It leaves the generator running, until the same step is used again."""
    async def agen():
        yield 1
    g = agen()
    step = g.athrow()
    assert raises(TypeError, step.send, None) == 'athrow expected at least 1 argument, got 0'
    assert g.ag_running is True
    assert raises(RuntimeError, g.__anext__().send, None) == 'anext(): asynchronous generator is already running'
    assert caught(StopIteration, step.send, None).value == 1
    assert g.ag_running is False


def test_athrow_used_again():
    """An athrow() that has awaited may be used after its result: `ag_running` is False then, while it awaits too."""
    async def agen():
        try:
            yield 1
        except ValueError:
            await Pause('in between')
            yield 2
        await Pause('again')
        yield 3
    g = agen()
    raises(StopIteration, g.__anext__().send, None)
    step = g.athrow(ValueError)
    assert step.send(None) == 'in between' and g.ag_running is True
    assert caught(StopIteration, step.send, None).value == 2
    assert g.ag_running is False
    assert step.send(None) == 'again' and g.ag_running is False
    assert caught(StopIteration, step.send, None).value == 3
