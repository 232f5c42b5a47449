"""Coroutine conformance, section B: the flags of code objects (names of flags: apptest_conformance_b_flags_full.py)."""
from coroutine_help import execute

KINDS = 0x2a0      # generator, coroutine, async generator


def flags_of(source):
    """The flags of the function `f` of the source, and of the code objects inside it."""
    code = execute(source)['f'].__code__
    return code.co_flags, [c.co_flags for c in code.co_consts if hasattr(c, 'co_flags')]


def test_b024_bits():
    """Each property of a function has its own bit in co_flags, and 0x40 stays clear."""
    assert flags_of('def f(): pass') == (3, [])
    assert flags_of('def f(*a): pass') == (7, [])
    assert flags_of('def f(**k): pass') == (0xb, [])
    assert flags_of('def f(a, *, k): pass') == (3, [])
    assert flags_of('def f(x):\n  def g(): return x') == (3, [0x13])
    assert flags_of('async def f(*a, **k):\n  def g(*a, **k): yield a') == (0x8f, [0x3f])
    assert compile('x', '<test>', 'exec').co_flags == 0 == compile('x', '<test>', 'eval').co_flags
    assert flags_of('def f():\n  class C: pass') == (3, [0])


def test_b025_one_kind_bit():
    """Generators, coroutines and async generators have exactly one kind bit each."""
    for kind, head, line in [(0, 'def', 'pass'), (0x20, 'def', 'yield'), (0x80, 'async def', 'pass'),
                             (0x80, 'async def', 'await x'), (0x200, 'async def', 'yield'),
                             (0x200, 'async def', 'yield await x'), (0x20, 'def', 'yield from x')]:
        source = '%s f():\n  %s\n' % (head, line)
        assert flags_of(source) == (kind | 3, []), source
        nested = 'def f():\n  %s g():\n    %s\n' % (head, line)
        assert flags_of(nested) == (3, [kind | 0x13]), nested
        method = execute('class C:\n  %s g(self):\n    %s\n' % (head, line))['C'].g
        assert method.__code__.co_flags == kind | 3
    assert (lambda: (yield)).__code__.co_flags == 0x33


def test_b026_comprehensions():
    """Code of a comprehension: a coroutine if asynchronous; of a generator expression: one of the generators."""
    source = '''
async def f():
    [x for x in y]; {x for x in y}; {x: x for x in y}; (x for x in y)
    [x async for x in y]; {x async for x in y}; {x: x async for x in y}; (x async for x in y)
    [await x for x in y]; {await x for x in y}; {x: await x for x in y}; (await x for x in y)
'''
    assert flags_of(source) == (0x83, [0x13, 0x13, 0x13, 0x33] + [0x93, 0x93, 0x93, 0x213] * 2)
    code = compile('[x for x in y]; (x for x in y); (x async for x in y)', '<test>', 'exec')
    assert [c.co_flags for c in code.co_consts if hasattr(c, 'co_flags')] == [3, 0x23, 0x203]


def test_b027_same_code_object():
    """The code attribute of each object is the code object of its function."""
    async def coroutine():
        pass

    def generator():
        yield

    async def agen():
        yield
    c, g, a = coroutine(), generator(), agen()
    assert c.cr_code is coroutine.__code__ and g.gi_code is generator.__code__ and a.ag_code is agen.__code__
    assert c.cr_code.co_flags & KINDS == 0x80
    assert g.gi_code.co_flags & KINDS == 0x20
    assert a.ag_code.co_flags & KINDS == 0x200
    assert c.cr_frame.f_code is c.cr_code and g.gi_frame.f_code is g.gi_code and a.ag_frame.f_code is a.ag_code
    c.close()


def test_b028_marked_generator():
    """A generator with the bit 0x100 in its code is awaitable, and coroutine's own bit stays clear."""
    def g():
        return (yield 1)
    old = g.__code__
    g.__code__ = old.replace(co_flags=old.co_flags | 0x100)
    assert g.__code__ is not old and g.__code__.co_flags == old.co_flags | 0x100 and old.co_flags == 0x33

    async def main():
        return await g()
    c = main()
    assert c.send(None) == 1
    try:
        c.send('value')
    except StopIteration as e:
        assert e.value == 'value'
    else:
        assert False


def test_b029_variables_and_constants():
    """Targets of `async for` and `async with` are locals; global names are names; the first constant is None."""
    async def f(a):
        async for i in a:
            async with a as b, q as (c, *d):    # noqa: F821
                print(i, b, c, d, zz)           # noqa: F821
    code = f.__code__
    assert code.co_varnames == ('a', 'i', 'b', 'c', 'd') and code.co_nlocals == 5
    assert code.co_names == ('q', 'print', 'zz')
    assert code.co_consts[0] is None
    assert code.co_argcount == 1 and code.co_freevars == () and code.co_name == 'f'
