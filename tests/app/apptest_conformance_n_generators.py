"""Coroutine conformance, section N: generators and `yield from`."""
import sys
from coroutine_help import caught, raises


def count():
    yield 1
    yield 2


def delegate(inner):
    return (yield from inner)


def test_n143_public_names():
    """A generator's public attributes are the eight of CPython, and its repr shows the qualified name."""
    g = count()
    assert [name for name in dir(g) if not name.startswith('_')] == [
        'close', 'gi_code', 'gi_frame', 'gi_running', 'gi_suspended', 'gi_yieldfrom', 'send', 'throw']
    assert type(g).__next__.__doc__ == 'Implement next(self).'
    assert repr(g).startswith('<generator object count at ')
    assert repr(type(g.gi_frame)) == "<class 'frame'>"


def test_n144_running_flag():
    """gi_running is a bool that is True only while the body executes, and it cannot be assigned."""
    def body():
        seen.append(g.gi_running)
        yield
    seen = []
    g = body()
    assert g.gi_running is False
    next(g)
    assert g.gi_running is False and seen == [True]
    g.close()
    assert g.gi_running is False
    assert raises(AttributeError, setattr, g, 'gi_running', 1) == (
        "attribute 'gi_running' of 'generator' objects is not writable")


def test_n145_names():
    """A generator's names are the function's at the call, can be set to strings only and not be deleted."""
    g = count()
    assert (g.__name__, g.__qualname__) == ('count', 'count')
    g.__name__ = 'other'
    g.__qualname__ = 'some.other'
    assert (g.__name__, g.__qualname__) == ('other', 'some.other')
    for name in ('__name__', '__qualname__'):
        raises(TypeError, setattr, g, name, 1)
        raises(TypeError, delattr, g, name)
    e = (x for x in ())
    assert e.__name__ == '<genexpr>' and e.__qualname__ == 'test_n145_names.<locals>.<genexpr>'


def test_n146_wrong_moment():
    """Sending a value to a fresh generator, entering a running one and resuming a finished one fail."""
    assert raises(TypeError, count().send, 1) == "can't send non-None value to a just-started generator"

    def body():
        for enter in (lambda: next(g), lambda: g.throw(KeyError), g.close):
            yield raises(ValueError, enter)
    g = body()
    assert list(g) == ['generator already executing'] * 3
    for i in range(2):
        raises(StopIteration, next, g)
        raises(StopIteration, g.send, 4)
        raises(KeyError, g.throw, KeyError)


def test_n147_throw_signatures():
    """throw() accepts a type, an instance, and a type with a value and a traceback."""
    def body():
        while True:
            try:
                yield
            except Exception as e:
                got.append((type(e), e.args))
    got = []
    g = body()
    next(g)
    g.throw(KeyError)
    g.throw(KeyError(1))
    g.throw(KeyError, 2)
    g.throw(LookupError, KeyError(3))
    g.throw(KeyError, LookupError(4))
    g.throw(KeyError, (5, 6))
    g.throw(KeyError, None)
    g.throw(KeyError, 7, None)
    assert got[:4] == [(KeyError, ()), (KeyError, (1,)), (KeyError, (2,)), (KeyError, (3,))]
    assert got[4][0] is KeyError and type(got[4][1][0]) is LookupError
    assert got[5:] == [(KeyError, (5, 6)), (KeyError, ()), (KeyError, (7,))]
    assert raises(TypeError, g.throw, KeyError(), 1) == 'instance exception may not have a separate value'
    assert raises(TypeError, g.throw, KeyError, 1, 2) == 'throw() third argument must be a traceback object'
    for bad, name in (('x', 'str'), (1, 'int'), (int, 'type')):
        assert raises(TypeError, count().throw, bad) == (
            'exceptions must be classes or instances deriving from BaseException, not ' + name)


def test_n148_class_makes_no_exception():
    """A thrown class whose construction gives no exception is a TypeError."""
    class Odd(Exception):
        def __new__(cls, *args):
            return object()
    assert 'should have returned an instance of BaseException' in raises(TypeError, count().throw, Odd)


def test_n149_throw_on_fresh():
    """An exception thrown into a fresh generator closes it and passes through its frame."""
    g = count()
    e = caught(KeyError, g.throw, KeyError)
    tb = e.__traceback__
    while tb.tb_next is not None:
        tb = tb.tb_next
    assert tb.tb_frame.f_code is count.__code__ and tb.tb_lineno == count.__code__.co_firstlineno
    assert g.gi_frame is None
    raises(StopIteration, next, g)


def test_n150_close():
    """close() drops a returned value, refuses a yield and passes other exceptions on."""
    def stubborn(log):
        try:
            yield 1
        except GeneratorExit:
            yield 2
        log.append('end')

    def returning():
        try:
            yield
        except GeneratorExit:
            return 5

    def failing():
        try:
            yield
        finally:
            1 // 0
    g = count()
    assert g.close() is None and g.close() is None
    g = stubborn([])
    next(g)
    assert raises(RuntimeError, g.close) == 'generator ignored GeneratorExit'
    assert g.gi_suspended and g.close() is None
    g = returning()
    next(g)
    assert g.close() is None
    g = failing()
    next(g)
    raises(ZeroDivisionError, g.close)


def test_n151_generator_exit():
    """GeneratorExit passes `except Exception` and runs `finally`."""
    def body():
        try:
            yield
        except Exception:
            log.append('except')
        finally:
            log.append('finally')
    log = []
    g = body()
    next(g)
    g.close()
    assert log == ['finally'] and not issubclass(GeneratorExit, Exception)


def test_n154_exception_state():
    """A generator sees its own handled exception, else the resumer's, and leaves the caller's unchanged."""
    def body():
        yield sys.exc_info()[0]
        try:
            raise KeyError
        except KeyError:
            yield sys.exc_info()[0]
        yield sys.exc_info()[0]
    g = body()
    assert next(g) is None
    try:
        raise ValueError
    except ValueError:
        assert next(g) is KeyError
        assert sys.exc_info()[0] is ValueError
        assert next(g) is ValueError
    assert sys.exc_info()[0] is None


def test_n154_context_of_thrown():
    """A thrown exception gets the exception the generator handles as context, but never itself."""
    def body():
        try:
            raise KeyError('a')
        except KeyError:
            yield

    def same():
        try:
            yield
        except ValueError as e:
            yield e
    g = delegate(body())
    next(g)
    assert caught(ValueError, g.throw, ValueError).__context__.args == ('a',)
    g = same()
    next(g)
    e = g.throw(ValueError)
    assert caught(ValueError, g.throw, e).__context__ is None


def test_n155_f_back():
    """f_back leads from the innermost generator through every delegating one; outside it is None."""
    def names():
        frame, found = sys._getframe(1), []
        while frame is not None and len(found) < 3:
            found.append(frame.f_code.co_name)
            frame = frame.f_back
        return found

    def inner():
        try:
            yield names()
            yield names()
        except KeyError:
            yield names()
    g = delegate(inner())
    expected = ['inner', 'delegate', 'test_n155_f_back']
    assert next(g) == expected and g.send(None) == expected and g.throw(KeyError) == expected
    assert g.gi_frame.f_back is None


def test_n156_yieldfrom():
    """gi_yieldfrom is the delegated-to iterator while suspended there and None otherwise."""
    def outer(it):
        seen.append(g.gi_yieldfrom)
        yield from it
        yield
    seen = []
    it = iter([1])
    g = outer(it)
    assert g.gi_yieldfrom is None
    next(g)
    assert g.gi_yieldfrom is it and seen == [None]
    next(g)
    assert g.gi_yieldfrom is None
    g.close()
    assert g.gi_yieldfrom is None


class Recorder:
    def __init__(self):
        self.log = []

    def __iter__(self):
        return self

    def __next__(self):
        self.log.append('next')
        return 0

    def send(self, value):
        self.log.append(('send', value))

    def throw(self, *args):
        self.log.append(('throw',) + args)
        raise StopIteration('thrown')

    def close(self):
        self.log.append('close')


def test_n157_delegation_protocol():
    """`yield from` forwards next, send, throw and close exactly, and StopIteration's value is its value."""
    assert raises(TypeError, next, delegate(5)) == "'int' object is not iterable"
    r = Recorder()
    g = delegate(r)
    next(g)
    g.send(None)
    g.send((1, 2))
    assert caught(StopIteration, g.throw, KeyError, 1).value == 'thrown'
    assert r.log == ['next', 'next', ('send', (1, 2)), ('throw', KeyError, 1)]
    r = Recorder()
    g = delegate(r)
    next(g)
    g.close()
    assert r.log == ['next', 'close']
    g = delegate(iter([1, 2]))
    next(g)
    assert 'send' in raises(AttributeError, g.send, 1)


def test_n158_broken_lookup():
    """An error other than AttributeError while looking up send or throw propagates."""
    class Broken:
        def __iter__(self):
            return self

        def __next__(self):
            return 1

        def __getattr__(self, name):
            1 // 0
    g = delegate(Broken())
    next(g)
    raises(ZeroDivisionError, g.send, 1)
    g = delegate(Broken())
    next(g)
    raises(ZeroDivisionError, g.throw, KeyError)


def test_n159_generator_exit_in_delegation():
    """GeneratorExit goes on in the delegator unless the inner generator yields or raises."""
    def inner(what):
        try:
            yield
        except GeneratorExit:
            if what == 'yield':
                yield
            if what == 'raise':
                raise KeyError
    g = delegate(inner('return'))
    next(g)
    raises(GeneratorExit, g.throw, GeneratorExit)
    g = delegate(inner('yield'))
    next(g)
    assert raises(RuntimeError, g.throw, GeneratorExit) == 'generator ignored GeneratorExit'
    g = delegate(inner('raise'))
    next(g)
    assert type(caught(KeyError, g.close).__context__) is GeneratorExit


def test_n160_loop():
    """A generator that delegates to itself, or is resumed while a close is delegated, is already executing."""
    def loop():
        yield from g
    g = loop()
    assert raises(ValueError, next, g) == 'generator already executing'

    class Closing(Recorder):
        def close(self):
            self.log.append((g.gi_running, raises(ValueError, next, g)))
    r = Closing()
    g = delegate(r)
    next(g)
    g.close()
    assert r.log == ['next', (True, 'generator already executing')]


def test_n161_returned_values():
    """Any returned value reaches `yield from` and StopIteration.value unchanged; list() discards it."""
    def returning(value):
        return value
        yield
    for value, text in ((1, 'StopIteration(1)'), ((2,), 'StopIteration((2,))'), (None, 'StopIteration()'),
                        (StopIteration(3), 'StopIteration(StopIteration(3))')):
        e = caught(StopIteration, next, delegate(returning(value)))
        assert e.value is value
        assert repr(e) == text, (repr(e), text)
        assert list(returning(value)) == []


def test_n164_no_copies():
    """A generator type cannot be called or subclassed."""
    kind = type(count())
    assert raises(TypeError, kind) == "cannot create 'generator' instances"
    assert raises(TypeError, type, 'G', (kind,), {}) == "type 'generator' is not an acceptable base type"
