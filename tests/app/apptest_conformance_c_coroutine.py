"""Coroutine conformance, section C: the coroutine object, send() and throw() (the rest: .._c_states.py)."""
import _weakref
from coroutine_help import REUSE, Iterator, Pause, again, error, pausing, result, simple, started


def test_c030_type():
    """A call runs nothing and gives an object of type `coroutine`, which has no constructor, subclass or item."""
    log = []

    async def f():
        log.append(1)
    c = f()
    assert log == [] and type(c).__name__ == type(c).__qualname__ == 'coroutine'
    cls = type(c)
    assert cls is type(simple_closed())
    assert error(cls) == "TypeError: cannot create 'coroutine' instances"
    assert error(cls, 1) == "TypeError: cannot create 'coroutine' instances"
    assert error(type, 'X', (cls,), {}) == "TypeError: type 'coroutine' is not an acceptable base type"
    assert error(lambda: c[0]) == "TypeError: 'coroutine' object is not subscriptable"
    assert error(lambda: cls[int]) == "TypeError: type 'coroutine' is not subscriptable"
    c.close()


def simple_closed():
    c = simple()
    c.close()
    return c


def test_c031_members():
    """The public members are a fixed list; weak references work, further attributes do not."""
    c = simple()
    assert sorted(n for n in dir(c) if not n.startswith('_')) == [
        'close', 'cr_await', 'cr_code', 'cr_frame', 'cr_origin', 'cr_running', 'cr_suspended', 'send', 'throw']
    own = vars(type(c))
    for name in ['__await__', '__del__', '__name__', '__qualname__', '__repr__']:
        assert name in own, name
    for name in ['__iter__', '__next__', '__aiter__', '__enter__', '__len__', '__contains__', '__getitem__',
                 '__dict__']:
        assert not hasattr(c, name), name
    assert _weakref.ref(c)() is c
    assert error(lambda: c.foo) == "AttributeError: 'coroutine' object has no attribute 'foo'"
    assert error(setattr, c, 'foo', 1) == "AttributeError: 'coroutine' object has no attribute 'foo'"
    assert c and hash(c) == hash(c) and c == c and c in {c}
    c.close()


def test_c032_docstrings():
    """The docstrings speak of coroutines."""
    cls = type(simple_closed())
    assert 'into coroutine' in cls.send.__doc__
    assert 'inside coroutine' in cls.close.__doc__
    assert 'in coroutine' in cls.throw.__doc__
    for name in ['__name__', '__qualname__']:
        assert 'of the coroutine' in vars(cls)[name].__doc__, name
    assert vars(cls)['cr_await'].__doc__ == 'object being awaited on, or None'


def test_c033_repr():
    """The repr shows the qualified name and the address."""
    c = simple()
    c.__qualname__ = 'a.b'
    text = repr(c)
    assert text.startswith('<coroutine object a.b at 0x') and text.endswith('>') and int(text[:-1].split()[-1], 16)
    assert repr(c) == text == str(c)
    c.close()


def test_c034_names():
    """The names are the function's at the call; they can be set to text and not be deleted."""
    async def f():
        pass
    c = f()
    assert (c.__name__, c.__qualname__) == ('f', 'test_c034_names.<locals>.f')
    f.__name__, f.__qualname__ = 'g', 'h'
    assert (c.__name__, c.__qualname__) == ('f', 'test_c034_names.<locals>.f')
    d = f()
    assert (d.__name__, d.__qualname__) == ('g', 'h')
    for name in ['__name__', '__qualname__']:
        setattr(c, name, 'new')
        assert getattr(c, name) == 'new'
        text = 'TypeError: %s must be set to a string object' % name
        assert error(setattr, c, name, 5) == error(setattr, c, name, b'x') == error(delattr, c, name) == text
        assert getattr(c, name) == 'new'
    assert (d.__name__, d.__qualname__) == ('g', 'h')
    c.close(), d.close()


def test_c035_read_only_members():
    """No `cr_` attribute can be set or deleted."""
    c = simple()
    for name in ['cr_code', 'cr_origin']:
        assert error(setattr, c, name, None) == error(delattr, c, name) == 'AttributeError: readonly attribute'
    for name in ['cr_await', 'cr_frame', 'cr_running', 'cr_suspended']:
        text = "AttributeError: attribute '%s' of 'coroutine' objects is not writable" % name
        assert error(setattr, c, name, None) == error(delattr, c, name) == text
    c.close()


def test_c036_not_iterable():
    """A coroutine is neither iterable nor an iterator nor a container."""
    c = simple()

    def for_loop():
        for _ in c:
            pass

    def unpack():
        a, b = c
    for function in [lambda: iter(c), lambda: list(c), lambda: tuple(c), lambda: sum(c), for_loop,
                     lambda: [x for x in c], lambda: {x for x in c}, lambda: set(c), lambda: max(c),
                     lambda: list(map(int, c)),
                     lambda: dict(zip(c, [])), lambda: list(x for x in c)]:
        text = error(function)
        assert text == "TypeError: 'coroutine' object is not iterable", text
    assert error(next, c) == "TypeError: 'coroutine' object is not an iterator"
    assert error(unpack) == 'TypeError: cannot unpack non-iterable coroutine object'
    assert error(lambda: 1 in c) == "TypeError: argument of type 'coroutine' is not iterable"
    assert error(lambda: [*c]) == 'TypeError: Value after * must be an iterable, not coroutine'
    assert error(len, c) == "TypeError: object of type 'coroutine' has no len()"
    c.close()


def test_c037_send_to_fresh():
    """A fresh coroutine takes only None, and stays fresh after the error."""
    c = pausing()
    for value in [1, '', False]:
        assert error(c.send, value) == "TypeError: can't send non-None value to a just-started coroutine"
    assert not c.cr_suspended and not c.cr_running and c.cr_frame is not None
    assert c.send(None) == 1
    c.close()


def test_c038_send():
    """send() returns what is yielded next; the value arrives at the innermost yield; StopIteration has the result."""
    async def main():
        a = await again(Pause('p'))
        b = await again(again(Pause(a)))
        return a, b
    c = main()
    assert c.send(None) == 'p'
    assert c.send('one') == 'one'
    try:
        c.send('two')
    except StopIteration as e:
        assert e.value == ('one', 'two') and e.args == (('one', 'two'),)
    else:
        assert False


def test_c039_results_arrive_as_they_are():
    """A tuple, an exception or StopIteration that is returned is the value, neither spread nor raised."""
    for value in [(10,), (), StopIteration(3), StopIteration(), ValueError('x'), KeyError, None, 0, [1]]:
        try:
            simple(value).send(None)
        except StopIteration as e:
            assert e.value is value, value
            assert e.args == (() if value is None else (value,))
        assert result(again(simple(value))) is value
        try:
            next(again(simple(value)).__await__())
        except StopIteration as e:
            assert e.value is value, value


def test_c040_throw():
    """throw() raises where the innermost awaits; a fresh coroutine is closed without running its body."""
    log = []

    async def inner():
        try:
            await Pause(1)
        except ValueError as e:
            log.append(('inner', e.args))
            raise KeyError('k') from e

    async def outer():
        try:
            await inner()
        except KeyError as e:
            log.append(('outer', repr(e.__cause__)))
            return await Pause('after')
    c = started(outer)
    assert c.throw(ValueError, 'v') == 'after'
    assert log == [('inner', ('v',)), ('outer', "ValueError('v')")]
    assert error(c.throw, LookupError('out')) == 'LookupError: out'
    c = started(outer)
    assert c.throw(ValueError(1, 2)) == 'after' and log[2] == ('inner', (1, 2))
    c.close()
    del log[:]
    for args in [(ZeroDivisionError,), (ZeroDivisionError, 'z'), (ZeroDivisionError('z'),),
                 (ZeroDivisionError, 'z', None), (ZeroDivisionError, ZeroDivisionError('z'), None)]:
        c = outer()
        assert error(c.throw, *args).startswith('ZeroDivisionError: ') and c.cr_frame is None
        assert error(c.send, None) == REUSE and log == []
    iterator = Iterator()
    c = started(again, iterator)
    e = ValueError('x')
    assert c.throw(e) == c.throw(ValueError) == c.throw(ValueError, 'y') == 'throw'
    assert iterator.log == ['next', ('throw', e), ('throw', ValueError), ('throw', ValueError, 'y')]
    c.close()


def test_c041_throw_arguments():
    """What is no exception, or has a value or traceback too many, is refused."""
    for c in [pausing(), started(pausing)]:
        assert error(c.throw) == 'TypeError: throw expected at least 1 argument, got 0'
        assert error(c.throw, 1, 2, 3, 4) == 'TypeError: throw expected at most 3 arguments, got 4'
        c.close()
    for bad, name in [(5, 'int'), ('abc', 'str'), (None, 'NoneType'), (int, 'type')]:
        c = started(pausing)
        assert error(c.throw, bad) == (
            'TypeError: exceptions must be classes or instances deriving from BaseException, not ' + name)
        c.close()
    for args, text in [((ValueError(), 1), 'instance exception may not have a separate value'),
                       ((ValueError, 1, 'tb'), 'throw() third argument must be a traceback object')]:
        for c in [pausing(), started(pausing)]:
            assert error(c.throw, *args) == 'TypeError: ' + text
            c.close()
    assert error(started(pausing).throw, ValueError, None, None) == 'ValueError: '
    for args, text in [((ValueError, (1, 2)), 'ValueError: (1, 2)'), ((ValueError, ()), 'ValueError: '),
                       ((ValueError, KeyError('k')), "ValueError: 'k'"),
                       ((LookupError, KeyError('k')), "KeyError: 'k'")]:
        assert error(started(pausing).throw, *args) == text
    try:
        raise IndexError('old')
    except IndexError as e:
        old = e.__traceback__
    try:
        started(pausing).throw(ValueError, 'v', old)
    except ValueError as e:
        entries = []
        tb = e.__traceback__
        while tb is not None:
            entries.append(tb)
            tb = tb.tb_next
        assert entries[-1] is old


def test_c041_generator_exit():
    """Throwing GeneratorExit closes what is awaited first, and then raises at the await."""
    iterator = Iterator()
    c = started(again, iterator)
    assert error(c.throw, GeneratorExit) == 'GeneratorExit: '
    assert iterator.log == ['next', 'close']

    async def catching(x):
        try:
            await x
        except GeneratorExit:
            return 'caught'
    iterator = Iterator()
    c = started(catching, iterator)
    assert error(c.throw, GeneratorExit('g')) == 'StopIteration: caught' and iterator.log == ['next', 'close']
