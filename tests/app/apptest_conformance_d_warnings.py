"""Coroutine conformance, section D: never-awaited warnings, unraisable errors, origins (the library: .._full.py)."""
import _warnings
import sys
from coroutine_help import Pause, Stderr, Unraisable, collect, error, run


def named(qualname):
    """A fresh coroutine of this name; each warning is shown once per place and text."""
    async def f():
        return await Pause(1)
    c = f()
    c.__qualname__ = qualname
    return c


def shown(function, *args):
    """What stands on sys.stderr after calling the function and finalizing."""
    with Stderr() as stderr:
        function(*args)
        collect()
        return stderr.text()


def warning(qualname):
    return "RuntimeWarning: coroutine '%s' was never awaited" % qualname


class Library:
    """A context with another `warnings` module."""

    def __init__(self, **names):
        self.module = type(sys)('warnings')
        for name in names:
            setattr(self.module, name, names[name])

    def __enter__(self):
        self.saved = sys.modules.get('warnings')
        sys.modules['warnings'] = self.module

    def __exit__(self, *args):
        if self.saved is None:
            del sys.modules['warnings']
        else:
            sys.modules['warnings'] = self.saved


class filtered:
    """A context with one more filter in front."""

    def __init__(self, action):
        self.filter = (action, None, RuntimeWarning, None, 0)

    def __enter__(self):
        _warnings.filters.insert(0, self.filter)
        _warnings._filters_mutated()

    def __exit__(self, *args):
        del _warnings.filters[0]
        _warnings._filters_mutated()


KEPT_ALIVE_BY_TRACES = ['test_d054_failing_for', 'test_d055_wrapper_keeps_alive', 'test_d055_what_does_not_warn']


def test_d054_never_awaited():
    """A coroutine that is dropped fresh gives a warning with its current qualified name."""
    assert warning('one') in shown(lambda: named('one') and None)

    async def f():
        pass
    assert warning('test_d054_never_awaited.<locals>.f') in shown(lambda: f() and None)

    def renamed():
        c = f()
        c.__name__, c.__qualname__ = 'no', 'new name'
    text = shown(renamed)
    assert warning('new name') in text and text.count('never awaited') == 1

    def held():
        c = [named('in a list')]
        c.append(c)
    assert warning('in a list') in shown(held)


def test_d054_no_warning():
    """Nothing warns once the coroutine was started, closed or thrown into."""
    def start():
        named('started').send(None)

    def close():
        named('closed').close()

    def throw():
        try:
            named('thrown').throw(KeyError)
        except KeyError:
            pass

    def finish():
        run(named('finished'))

    def refuse():
        c = named('refused')
        error(c.send, 1)
        c.close()
    for function in [start, close, throw, finish, refuse]:
        assert shown(function) == '', function


def test_d054_failing_for():
    """A coroutine that a `for` or an unpacking refuses warns too."""
    def loop():
        for _ in named('for'):
            pass

    def unpack():
        a, b = named('unpack')
    for function, name in [(loop, 'for'), (unpack, 'unpack')]:
        def refused():
            text = error(function)
            assert text.startswith('TypeError: ') and text.endswith('coroutine object') or 'not iterable' in text
        assert warning(name) in shown(refused)


def test_d055_wrapper_keeps_alive():
    """The wrapper of `__await__` keeps the coroutine alive; the warning comes when it goes."""
    kept = []

    def wrap():
        kept.append(named('wrapped').__await__())
    assert shown(wrap) == ''
    assert warning('wrapped') in shown(kept.pop)


def test_d055_what_does_not_warn():
    """Marked generators, and the awaitables of async generators, are dropped without a word."""
    def g():
        yield
    g.__code__ = g.__code__.replace(co_flags=g.__code__.co_flags | 0x100)

    async def agen():
        yield

    def drop():
        g()
        a = agen()
        a.__anext__(), a.asend(None), a.athrow(KeyError), a.aclose(), anext(agen(), 1), agen()
    assert shown(drop) == ''


def test_d056_library_function():
    """The warning is made by `warnings._warn_unawaited_coroutine`, given the coroutine."""
    got = []

    def note(coro):
        got.append((coro.__qualname__, type(coro).__name__, coro.cr_frame is not None))
    with Library(_warn_unawaited_coroutine=note):
        assert shown(lambda: named('noted') and None) == ''
    assert got == [('noted', 'coroutine', True)]


def test_d056_fallback():
    """If that function fails, its error is unraisable and a plain warning follows; if it is missing, just that."""
    def broken(coro):
        raise KeyError('broken')
    with Unraisable() as unraisable:
        with Library(_warn_unawaited_coroutine=broken):
            text = shown(lambda: named('fallback') and None)
        assert warning('fallback') in text
        (cls, value, tb, owner), = unraisable.got
        assert cls is KeyError and value.args == ('broken',) and tb is not None
        assert owner.__qualname__ == 'fallback'
        with Library():
            text = shown(lambda: named('missing') and None)
        assert warning('missing') in text and len(unraisable.got) == 1
        owner = None


def test_d056_warning_of_library_function():
    """A RuntimeWarning that the function raises is the warning itself, so no fallback follows."""
    def raising(coro):
        raise RuntimeWarning('made an error')
    with Unraisable() as unraisable:
        with Library(_warn_unawaited_coroutine=raising):
            assert shown(lambda: named('raised') and None) == ''
        assert [str(u[1]) for u in unraisable.got] == ['made an error']


def test_d057_warning_as_error():
    """A warning that a filter makes an error is unraisable, with the coroutine as the object."""
    with Unraisable() as unraisable:
        with filtered('error'):
            assert shown(lambda: named('as error') and None) == ''
        (cls, value, tb, owner), = unraisable.got
        assert cls is RuntimeWarning and 'was never awaited' in str(value) and owner.__qualname__ == 'as error'
    with filtered('ignore'):
        assert shown(lambda: named('ignored') and None) == ''


def test_d059_depth():
    """The origin tracking depth is 0 at first; what is not a natural number is refused and changes nothing."""
    get, put = sys.get_coroutine_origin_tracking_depth, sys.set_coroutine_origin_tracking_depth
    assert get() == 0
    try:
        assert put(5) is None and get() == 5
        assert error(put, -1) == 'ValueError: depth must be >= 0' and get() == 5
        for bad in ['1', 1.0, None]:
            assert error(put, bad).startswith('TypeError: ') and get() == 5
        put(depth=3)
        assert get() == 3
    finally:
        put(0)


def test_d060_origin():
    """`cr_origin` tells at most `depth` creators, the innermost first."""
    def make():
        return named('origin')

    def outer():
        return make()
    origins = []
    try:
        for depth in [0, 1, 2, 3, 1000]:
            sys.set_coroutine_origin_tracking_depth(depth)
            c = outer()
            origins.append(c.cr_origin)
            c.close()
    finally:
        sys.set_coroutine_origin_tracking_depth(0)
    assert c.cr_origin is origins[-1]
    assert origins[0] is None
    for origin in origins[1:]:
        assert type(origin) is tuple and all(type(row) is tuple and len(row) == 3 for row in origin)
    names = ['named', 'make', 'outer', 'test_d060_origin']
    assert [[row[2] for row in origin] for origin in origins[1:4]] == [names[:1], names[:2], names[:3]]
    assert 4 <= len(origins[4]) < 1000 and [row[2] for row in origins[4][:4]] == names
    first = named.__code__.co_firstlineno
    assert origins[1] == ((named.__code__.co_filename, first + 4, 'named'),)
    assert origins[2][1][:2] == (make.__code__.co_filename, make.__code__.co_firstlineno + 1)


def test_d062_suspended_generators():
    """A suspended generator that is dropped is closed; what is raised then is unraisable."""
    log = []

    def tidy():
        try:
            yield
        finally:
            log.append('tidy')

    def failing():
        try:
            yield
        finally:
            raise KeyError('failing')

    def stubborn():
        try:
            yield
        except GeneratorExit:
            yield

    def drop(function):
        function().send(None)
    with Unraisable() as unraisable:
        assert shown(drop, tidy) == '' and log == ['tidy'] and unraisable.got == []
        for function, cls, text in [(failing, KeyError, "'failing'"),
                                    (stubborn, RuntimeError, 'generator ignored GeneratorExit')]:
            shown(drop, function)
            found, value, tb, owner = unraisable.got.pop()
            assert found is cls and str(value) == text and owner.__name__ == function.__name__, value
            assert unraisable.got == [] and tb is not None
            value = tb = owner = None


def test_d063_del():
    """An exception in `__del__` is reported with that function as the object."""
    class Broken:
        def __del__(self):
            raise ZeroDivisionError('del')

    with Unraisable() as unraisable:
        shown(lambda: Broken() and None)
        (cls, value, tb, owner), = unraisable.got
    assert cls is ZeroDivisionError and str(value) == 'del' and tb is not None and owner is Broken.__del__
    assert tb.tb_frame.f_code is Broken.__del__.__code__ or tb.tb_next is not None


def test_d064_no_wrappers():
    """The hooks that wrapped coroutines long ago do not exist."""
    assert not hasattr(sys, 'set_coroutine_wrapper') and not hasattr(sys, 'get_coroutine_wrapper')
