"""Coroutine conformance, section B: what the library shows of the flags of code objects."""
import dis
import inspect
import types

UNTRANSLATED = False


def test_b024_names():
    """The library knows every flag by its usual name and value."""
    for value, name in [(1, 'OPTIMIZED'), (2, 'NEWLOCALS'), (4, 'VARARGS'), (8, 'VARKEYWORDS'), (0x10, 'NESTED'),
                        (0x20, 'GENERATOR'), (0x80, 'COROUTINE'), (0x100, 'ITERABLE_COROUTINE'),
                        (0x200, 'ASYNC_GENERATOR')]:
        assert dis.COMPILER_FLAG_NAMES[value] == name
        assert getattr(inspect, 'CO_' + name) == value


def test_b028_types_coroutine():
    """types.coroutine gives a generator function a new code object with one more flag."""
    def g():
        yield
    old = g.__code__
    assert types.coroutine(g) is g
    assert g.__code__ is not old and g.__code__.co_flags == old.co_flags | 0x100
    assert not g.__code__.co_flags & 0x80
    marked = g.__code__
    assert types.coroutine(g) is g and g.__code__ is marked

    async def native():
        pass
    code = native.__code__
    assert types.coroutine(native) is native and native.__code__ is code


def test_b029_code_info():
    """dis.code_info tells the flags, the locals and the names of an async function."""
    async def f(a):
        async for i in a:
            async with a as b:
                print(i, b)
    info = dis.code_info(f)
    lines = [line.split(None, 1) for line in info.split('\n')]
    assert ['Flags:', 'OPTIMIZED, NEWLOCALS, NESTED, COROUTINE'] in lines, info
    assert 'Number of locals:  3' in info and '0: print' in info and '0: None' in info, info
    names = {}
    exec('async def g(): await x', names)
    assert 'Flags:             OPTIMIZED, NEWLOCALS, COROUTINE\n' in dis.code_info(names['g'])
