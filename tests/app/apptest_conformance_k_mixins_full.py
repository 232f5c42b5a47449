"""Coroutine conformance, section K: the methods that the abstract base classes give."""
from collections.abc import AsyncGenerator, Coroutine, Generator
from coroutine_help import caught, raises, result

UNTRANSLATED = False


def driven(base):
    """A subclass of `base` whose throw() does what `answer` says: raise it, or return it."""
    class Driven(base):
        answer = None

        def __await__(self):
            yield

        def send(self, value):
            return ('sent', value)

        def throw(self, *args):
            if self.answer == 'base':
                return super().throw(*args)
            if isinstance(self.answer, BaseException):
                raise self.answer
            return self.answer
    return Driven


def test_k131_generator_next():
    """`Generator.__next__` is `send(None)`, and it is its own iterator."""
    g = driven(Generator)()
    assert next(g) == ('sent', None) and iter(g) is g


def test_k131_close():
    """close() throws GeneratorExit, swallows it and StopIteration, and passes other errors on; a value is an error."""
    for base, text in ((Generator, 'generator ignored GeneratorExit'), (Coroutine, 'coroutine ignored GeneratorExit')):
        g = driven(base)()
        for answer in ('base', GeneratorExit(), StopIteration(1)):
            g.answer = answer
            assert g.close() is None
        g.answer = KeyError('k')
        assert caught(KeyError, g.close) is g.answer
        g.answer = 5
        assert raises(RuntimeError, g.close) == text


def test_k131_throw_of_the_base():
    """throw() of the base raises its arguments, made an instance, with the traceback given."""
    for base in (Generator, Coroutine):
        g = driven(base)()
        g.answer = 'base'
        assert caught(ValueError, g.throw, ValueError, ValueError('v')).args == ('v',)
        assert caught(ValueError, g.throw, ValueError).args == ()
        error = KeyError('k')
        assert caught(KeyError, g.throw, error) is error
        tb = caught(ZeroDivisionError, lambda: 1 / 0).__traceback__
        error = caught(ValueError, g.throw, ValueError, ValueError('v'), tb)
        while error.__traceback__ is not None and error.__traceback__ is not tb:
            error.__traceback__ = error.__traceback__.tb_next
        assert error.__traceback__ is tb


class Steps(AsyncGenerator):
    def __init__(self, answer=None):
        self.answer = answer

    async def asend(self, value):
        return ('sent', value)

    async def athrow(self, *args):
        if self.answer == 'base':
            return await super().athrow(*args)
        if self.answer is not None:
            raise self.answer


def test_k131_asynchronous_generator():
    """`__anext__` awaits `asend(None)`; aclose() swallows GeneratorExit and StopAsyncIteration, and wants one of them."""
    assert result(Steps().__anext__()) == ('sent', None)
    agen = Steps()
    assert agen.__aiter__() is agen
    for answer in (GeneratorExit(), StopAsyncIteration(), 'base'):
        assert result(Steps(answer).aclose()) is None
    error = KeyError('k')
    assert caught(KeyError, result, Steps(error).aclose()) is error
    assert raises(RuntimeError, result, Steps().aclose()) == 'asynchronous generator ignored GeneratorExit'
