"""Coroutine conformance, section L: inspect."""
import functools
import inspect
import types

UNTRANSLATED = False


async def coro(a=1):
    b = 2
    await pause()
    return a, b


@types.coroutine
def pause():
    yield


async def agen():
    yield


def gen(a=1):
    b = 2
    yield a, b


def test_l133_function_kinds():
    """The three function tests look through methods and partials and exclude each other."""
    class C:
        coro, agen, gen = coro, agen, gen
    tests = [inspect.iscoroutinefunction, inspect.isasyncgenfunction, inspect.isgeneratorfunction]
    for i, name in enumerate(('coro', 'agen', 'gen')):
        function = globals()[name]
        for f in (function, getattr(C(), name), functools.partial(functools.partial(function), 1)):
            assert [test(f) for test in tests] == [i == j for j in range(3)]
    assert [test(pause) for test in tests] == [False, False, True]
    assert not inspect.iscoroutinefunction(lambda: coro())


def test_l134_object_kinds():
    """The object tests are exact, and isawaitable wants a native awaitable or a class with __await__."""
    class A:
        def __await__(self):
            yield
    class I:
        pass
    instance = I()
    instance.__await__ = lambda: iter(())
    c, a, g = coro(), agen(), gen()
    tests = [inspect.iscoroutine, inspect.isasyncgen, inspect.isgenerator]
    for i, o in enumerate((c, a, g)):
        assert [test(o) for test in tests] == [i == j for j in range(3)]
    assert [inspect.isawaitable(o) for o in (c, pause(), A(), a.aclose())] == [True] * 4
    assert [inspect.isawaitable(o) for o in (g, A, instance, a)] == [False] * 4
    c.close()


def test_l135_states():
    """The state of a generator or coroutine is one of four, and running is seen from inside."""
    def body():
        seen.append(inspect.getgeneratorstate(g))
        yield
    seen = []
    g = body()
    assert inspect.getgeneratorstate(g) == 'GEN_CREATED'
    next(g)
    assert inspect.getgeneratorstate(g) == 'GEN_SUSPENDED' and seen == ['GEN_RUNNING']
    g.close()
    assert inspect.getgeneratorstate(g) == 'GEN_CLOSED'
    c = coro()
    assert inspect.getcoroutinestate(c) == 'CORO_CREATED'
    c.send(None)
    assert inspect.getcoroutinestate(c) == 'CORO_SUSPENDED'
    c.close()
    assert inspect.getcoroutinestate(c) == 'CORO_CLOSED'


def test_l136_locals():
    """The locals of a generator or coroutine are those bound so far, and none when it is closed."""
    g, c = gen(), coro()
    assert inspect.getgeneratorlocals(g) == {'a': 1} == inspect.getcoroutinelocals(c)
    next(g)
    c.send(None)
    assert inspect.getgeneratorlocals(g) == {'a': 1, 'b': 2} == inspect.getcoroutinelocals(c)
    g.close()
    c.close()
    assert inspect.getgeneratorlocals(g) == {} == inspect.getcoroutinelocals(c)
    try:
        inspect.getgeneratorlocals(1)
    except TypeError as e:
        assert str(e) == '1 is not a Python generator'
    else:
        raise AssertionError('not raised')


def test_l137_free_variables():
    """f_locals of a suspended frame includes free variables."""
    def body(a):
        b = free
        yield b
    free = 3
    g = body(1)
    next(g)
    assert g.gi_frame.f_locals == {'a': 1, 'b': 3, 'free': 3}
