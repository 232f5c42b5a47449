"""Coroutine conformance, section A: syntax and compile-time errors."""
from coroutine_help import Pause, all_errors, all_legal, body, execute, result, run, syntax_error

INVALID = 'SyntaxError: invalid syntax'
AWAIT_FUNCTION = "SyntaxError: 'await' outside async function"
AWAIT_NOWHERE = "SyntaxError: 'await' outside function"
COMPREHENSION = 'SyntaxError: asynchronous comprehension outside of an asynchronous function'
TOP_LEVEL_AWAIT = 0x2000
CO_COROUTINE = 0x80
CO_GENERATOR = 0x20
CO_ASYNC_GENERATOR = 0x200


async def value(x):
    return x


async def count(n):
    for i in range(n):
        yield i


class Manager:
    """Asynchronous context manager."""

    def __init__(self, x):
        self.x = x

    async def __aenter__(self):
        return self.x

    async def __aexit__(self, *args):
        return False


def test_a001_reserved_words():
    """`async` and `await` are reserved: no name of any kind can be one of them."""
    uses = ['{0} = 1', 'f({0}=1)', 'x.{0}', 'x.{0} = 1', 'def {0}(): pass', 'class {0}: pass',
            'import x as {0}', 'import {0}', 'from x import {0}', 'from x import y as {0}', 'def f():\n  global {0}',
            'def f():\n  {0} = 1\n  def g():\n    nonlocal {0}', 'with x as {0}: pass',
            'try: pass\nexcept E as {0}: pass', 'lambda {0}: 1', 'def f({0}): pass', 'def f(*{0}): pass',
            'def f(*, {0}=1): pass', 'def f():\n  async def g(): pass\n  {0} = 1', 'for {0} in x: pass',
            '({0} := 1)', 'del {0}', 'match x:\n  case {0}: pass']
    for word in ['async', 'await']:
        all_errors([use.format(word) for use in uses if use != 'del {0}' or word == 'async'], INVALID)
    all_errors(['async = 1', 'await = 1', 'def f(async=None): pass', 'def async(): pass', 'print(await=3)'], INVALID)


def test_a001_reserved_words_in_async_def():
    """Inside an `async def` the two words are just as reserved."""
    all_errors([body(line) for line in ['async = 1', 'await = 1', 'def await(): pass', 'x.await', 'g(async=1)',
                                        'import await', 'class async: pass']], INVALID)


def test_a002_what_follows_async():
    """Only `def`, `for` or `with` on the same line can follow `async`."""
    all_errors(['async lambda: 1', 'async class C: pass', 'async if 1: pass', 'async while 1: pass',
                'async\ndef f(): pass', 'async x', 'async', 'async try: pass', 'async import x'], INVALID)
    all_errors([body(line) for line in ['async\nfor x in y: pass', 'async\nwith x: pass', 'async lambda: 1',
                                        'x = async lambda: 1']], INVALID)
    all_legal(['async def f(): pass', 'async \\\n def f(): pass', 'async  def f(): pass'])


def test_a003_operand_of_await():
    """`await` takes a primary; other unary operators and a further `await` need parentheses."""
    all_errors([body(line) for line in ['await', 'await await x', 'await -x', 'await not x', 'await lambda: 1',
                                        'await', 'x = await', 'await + 1', 'await ~x', '(await)', 'f(await)',
                                        'await *x', 'await yield']], INVALID)
    all_legal([body(line) for line in ['await x', 'await x.y', 'await x()', 'await x[1]', 'await 1', 'await "s"',
                                       'await (x)', 'await (await x)', 'await [x]', 'await {}', 'await (yield)',
                                       '-await x', 'not await x', 'await (lambda: 1)', 'await x().y[1](2)']])


def test_a003_binding_of_await():
    """`await` binds tighter than `**` and every unary operator."""
    names = execute('async def f(v):\n    return (await v(3) ** 2, -await v(2) ** 2, 2 ** await v(3),'
                    ' await v(2) + await v(3) * await v(4), not await v(0), ~await v(1), await (v)(7))\n')
    assert result(names['f'](value)) == (9, -4, 8, 14, True, -2, 7)


def test_a004_positions_of_await():
    """Every place for an expression in an `async def` takes an `await`."""
    source = '''
async def f(v, c):
    log = []
    def g(*args, **kw):
        return args, kw
    log.append(g(await v(1), *await v([2]), k=await v(3), **await v({'z': 4})))
    log.append([[await v(1), *await v([2])], (await v(3),), {await v(4)}, {await v(5): await v(6), **await v({7: 8})}])
    a = [0, 0]
    a[await v(1)] = 5
    a[await v(0)] += await v(2)
    log.append(a[:])
    class O: pass
    o = O()
    (await v(o)).y = 1
    (await v(o)).y += 2
    log.append(o.y)
    @(await v(lambda function: [function()]))
    def decorated(x=await v(9), *, k=await v(8)):
        return x, k
    log.append(decorated)
    class D(await v(O)):
        pass
    log.append(D.__mro__[1] is O)
    def annotated(x: await v(int)) -> await v(str): pass
    log.append(annotated.__annotations__ == {'x': int, 'return': str})
    assert await v(True), await v('unused')
    try:
        assert await v(False), await v('text')
    except AssertionError as e:
        log.append(str(e))
    try:
        raise await v(KeyError(1)) from await v(ValueError(2))
    except KeyError as e:
        log.append(repr(e.__cause__))
    log.append(await v(1) if await v(False) else await v(2))
    log.append(f'{await v(1)}-{await v("x")!r:>{await v(5)}}')
    log.append((w := await v(3)) + w)
    match await v((1, 2)):
        case (x, y) if await v(x == 1):
            log.append(y)
    log.append(await v(0) or await v('or'))
    log.append(1 < await v(2) < await v(3))
    log.append('abcdef'[await v(1):await v(5):await v(2)])
    log.append((lambda x=await v(6): x)())
    del a[await v(0)]
    log.append(a)
    for x in await v([1]):
        log.append(x)
    with await v(c):
        pass
    while await v(False):
        pass
    return await v(log), await v('end')
'''
    log = []

    class Plain:
        def __enter__(self):
            log.append('enter')

        def __exit__(self, *args):
            log.append('exit')
    found, end = result(execute(source)['f'](value, Plain()))
    assert end == 'end' and log == ['enter', 'exit']
    assert found == [((1, 2), {'k': 3, 'z': 4}), [[1, 2], (3,), {4}, {5: 6, 7: 8}], [2, 5], 3, [(9, 8)], True, True,
                     'text', 'ValueError(2)', 2, "1-  'x'", 6, 2, 'or', True, 'bd', 6, [5], 1], found


def test_a005_await_in_plain_function():
    """A plain function or a lambda cannot await, not even one inside an `async def`."""
    all_errors([body(line, 'def f():') for line in ['await x', 'return await x', 'x = [await y, 1]', 'f(await x)',
                                                    'if 0: await x', 'async def g(): pass\nawait g()']] +
               ['lambda: await x', 'f = lambda: (await x)', body('lambda: await x'), body('def g(): await x'),
                body('def g():\n    return await x'), 'class C:\n  def f(self): await x'], AWAIT_FUNCTION)


def test_a006_await_outside_function():
    """Where no function is around, modules and class bodies, the text says so."""
    all_errors(['await x', 'x = await y', 'class C:\n  await x', body('class C:\n    await x'),
                'def f(x=await y): pass', 'async def f(x=await y): pass', 'def f(x: await y): pass',
                'def f() -> await y: pass', '@(await x)\ndef f(): pass', 'class C(await x): pass',
                'if 0: await x', 'lambda x=await y: 1'], AWAIT_NOWHERE)


def test_a007_async_statements_outside():
    """`async for` and `async with` need an `async def` directly around them."""
    for_text = "SyntaxError: 'async for' outside async function"
    with_text = "SyntaxError: 'async with' outside async function"
    for statement, text in [('async for x in y: pass', for_text), ('async with x: pass', with_text),
                            ('async with x as y, z: pass', with_text),
                            ('async for x in y:\n    pass\nelse:\n    pass', for_text)]:
        all_errors([statement, body(statement, 'def f():'), body(statement, 'class C:'),
                    body(body(statement, 'class C:')), body(body(statement, 'def g():'))], text)


def test_a008_asynchronous_comprehensions_outside():
    """An asynchronous list, set or dict comprehension needs an `async def` around it."""
    comprehensions = ['[x async for x in y]', '{x async for x in y}', '{x: 1 async for x in y}',
                      '[await x for x in y]', '{await x for x in y}', '{x: await x for x in y}',
                      '[x for x in y if await x]', '[x for x in y for z in await x]',
                      '[x for x in y async for z in x]']
    for c in comprehensions:
        all_errors([c, body('return ' + c, 'def f():'), 'lambda: ' + c, body('z = ' + c, 'class C:'),
                    body('lambda: ' + c), body(body('z = ' + c, 'class C:'))], COMPREHENSION)
        all_legal([body('return ' + c), body('yield ' + c)])


def test_a008_await_in_the_outermost_iterable():
    """The outermost iterable belongs to the scope outside, and so does the error of an `await` there."""
    for c in ['[x for x in await y]', '{x for x in await y}', '{x: 1 for x in await y}', '(x for x in await y)']:
        all_errors([body('return ' + c, 'def f():'), 'lambda: ' + c], AWAIT_FUNCTION)
        all_errors([c, body('z = ' + c, 'class C:')], AWAIT_NOWHERE)
        all_legal([body('return ' + c)])


def test_a009_nested_comprehensions():
    """A comprehension inside another may be asynchronous and makes the outer one so."""
    source = '''
async def f(count, v):
    return ([[x async for x in count(y)] for y in range(3)], [{x: await v(x)} for x in [1]],
            [{x async for x in count(2)} for y in [0]], {y: [await v(x) for x in [y]] for y in [1, 2]})
def codes(code):
    return [c for c in code.co_consts if hasattr(c, 'co_code')]
flags = [c.co_flags & 0x80 for c in codes(f.__code__)]
'''
    names = execute(source)
    assert result(names['f'](count, value)) == ([[], [0], [0, 1]], [{1: 1}], [{0, 1}], {1: [1], 2: [2]})
    assert names['flags'] == [0x80] * 4
    nested = ['[[x async for x in y] for y in z]', '{1: [await x for x in y] for y in z}',
              '{tuple({x async for x in y}) for y in z}']
    all_errors([form for c in nested for form in (c, body('return ' + c, 'def f():'), 'lambda: ' + c)], COMPREHENSION)
    for c, line, column in [('[\n[x async for x in y] for y in z]', 1, 1)]:
        try:
            compile(c, '<test>', 'exec')
        except SyntaxError as e:
            assert (e.lineno, e.offset) == (line, column), (e.lineno, e.offset)


def test_a010_generator_expressions():
    """An asynchronous generator expression is legal anywhere and gives an async generator."""
    source = '''
a = (x async for x in c(2))
b = (await v(x) for x in [1])
def f():
    return (x async for x in c(2)), (x for x in [1] if await v(x))
class C:
    g = (x async for x in c(1))
l = lambda: (x async for x in c(1))
'''
    names = execute(source, c=count, v=value)
    for agen in [names['a'], names['b'], *names['f'](), names['C'].g, names['l']()]:
        assert type(agen).__name__ == 'async_generator'
        assert agen.__name__ == '<genexpr>'

    async def consume(agen):
        return [x async for x in agen]
    assert result(consume(names['a'])) == [0, 1]
    assert result(consume(names['b'])) == [1]


def test_a011_yield_from_in_async_def():
    """`yield from` has no place in an `async def`."""
    all_errors([body(line) for line in ['yield from x', 'await y\nyield from x', 'yield 1\nyield from x',
                                        'yield from x\nyield 1', 'z = yield from x', 'if 0: yield from x']],
               "SyntaxError: 'yield from' inside async function")
    all_legal([body('def g(): yield from x')])


def test_a012_async_generator_by_yield():
    """A `yield` anywhere in an `async def`, reachable or not, makes an async generator."""
    for line in ['yield', 'if 0: yield', 'return\nyield', 'x = yield 1', 'while False:\n    yield', 'await (yield)',
                 'g(lambda x=(yield): 1)']:
        flags = execute(body(line))['f'].__code__.co_flags
        assert flags & 0x2a0 == CO_ASYNC_GENERATOR, (line, flags)
    for line in ['def g(): yield', 'lambda: (yield)', '(x for x in y)', 'class C:\n    def f(self): yield']:
        flags = execute(body(line))['f'].__code__.co_flags
        assert flags & 0x2a0 == CO_COROUTINE, (line, flags)


def test_a012_return_in_async_generator():
    """An async generator returns no value, not even an explicit None."""
    all_errors([body(line) for line in ['yield\nreturn 1', 'return 1\nyield', 'yield 1\nreturn None',
                                        'if 0: return None\nif 0: yield', 'yield\nreturn (yield)']],
               "SyntaxError: 'return' with value in async generator")
    all_legal([body('yield\nreturn'), body('return\nyield')])


def test_a013_yield_in_comprehension():
    """A comprehension cannot yield, except in its outermost iterable, which is the outer function's."""
    for kind, text in [('[%s for x in y%s]', 'list comprehension'), ('{%s for x in y%s}', 'set comprehension'),
                       ('{%s: 1 for x in y%s}', 'dict comprehension'), ('(%s for x in y%s)', 'generator expression')]:
        sources = [kind % ('(yield x)', ''), kind % ('x', ' if (yield)'), kind % ('x', ' for z in (yield)'),
                   kind % ('(yield from z)', '')]
        all_errors([form for c in sources for form in (c, body('return ' + c, 'def f():'))],
                   "SyntaxError: 'yield' inside " + text)
    for c in ['[x for x in (yield)]', '{x for x in (yield)}', '(x for x in (yield))', '{x: 1 for x in (yield)}']:
        assert execute(body('return ' + c, 'def f():'))['f'].__code__.co_flags & CO_GENERATOR


def test_a014_yield_outside_function():
    """`yield` and `return` need a function around them, in dead code too."""
    all_errors(['yield', 'yield 1', 'yield from x', 'x = yield', 'if 0: yield', 'if 0:\n  x = yield from y',
                'class C: yield 1', 'class C:\n  if 0: yield', 'f = lambda: (yield 1), (yield 2)',
                body('class C: yield', 'def f():'), 'while 0: yield'], "SyntaxError: 'yield' outside function")
    all_errors(['return', 'return 1', 'class C: return 1', 'if 0: return'], "SyntaxError: 'return' outside function")


def test_a015_what_makes_a_generator():
    """A `yield` in a function's own body, in any position, makes it a generator."""
    for line in ['yield', 'x = yield', 'x += yield', 'x[(yield)] = 1', 'g((yield), (yield))', 'lambda x=(yield): 1',
                 'if 0: yield', 'return\nyield', 'return (yield)', 'def g(x=(yield)): pass', 'class C((yield)): pass',
                 '@(yield)\ndef g(): pass', 'assert (yield)', 'f"{(yield)}"', 'yield from x',
                 'def g(x: (yield)): pass']:
        flags = execute(body(line, 'def f():'))['f'].__code__.co_flags
        assert flags & 0x2a0 == CO_GENERATOR, (line, flags)
    for line in ['def g(): yield', 'lambda: (yield)', 'class C:\n    def g(self): yield', '(x for x in y)']:
        flags = execute(body(line, 'def f():'))['f'].__code__.co_flags
        assert flags & 0x2a0 == 0, (line, flags)
    assert (lambda: (yield)).__code__.co_flags & CO_GENERATOR
    assert list((lambda: [(yield 1), (yield 2)])()) == [1, 2]


def test_a016_assignment_to_yield():
    """A yield expression is no target, with three texts for three forms."""
    all_errors([body(line, 'def f():') for line in ['(yield x) = y', '(yield) = 1']],
               "SyntaxError: cannot assign to yield expression here. Maybe you meant '==' instead of '='?")
    all_errors([body(line, 'def f():') for line in ['(yield x) += y', '(yield) -= 1']],
               "SyntaxError: 'yield expression' is an illegal expression for augmented assignment")
    all_errors([body(line, 'def f():') for line in ['yield = 1', 'x = yield = 1', 'x = yield = y = 1']],
               'SyntaxError: assignment to yield expression not possible')


def test_a017_assignment_to_await():
    """An await expression is no target either."""
    all_errors([body(line) for line in ['(await x) = 1', 'await x = 1']],
               "SyntaxError: cannot assign to await expression here. Maybe you meant '==' instead of '='?")
    all_errors([body(line) for line in ['await x += 1', '(await x) -= 1']],
               "SyntaxError: 'await expression' is an illegal expression for augmented assignment")
    all_errors([body(line) for line in ['del await x', 'del (await x)']],
               'SyntaxError: cannot delete await expression')


def test_a018_annotations_kept_as_text():
    """Annotations that are not evaluated cannot contain `await` or `yield`."""
    for word, head in [('await', 'async def f():'), ('yield', 'def f():')]:
        for line in ['def g(a: (%s b)): pass', 'def g() -> (%s b): pass', 'x: (%s b) = 1', 'def g(*a: (%s b)): pass']:
            found = syntax_error('from __future__ import annotations\n' + body(line % word, head))
            assert found == "SyntaxError: '%s expression' can not be used within an annotation" % word, (line, found)


def test_a019_missing_parts():
    """The texts about a missing body, colon or parameter list leave out the word `async`."""
    indented = 'IndentationError: expected an indented block after '
    all_errors(['async def f():\npass'], indented + 'function definition on line 1')
    all_errors(['async def f():\n  async for x in y:\n  pass'], indented + "'for' statement on line 2")
    all_errors(['async def f():\n  async with x:\n  pass'], indented + "'with' statement on line 2")
    all_errors(['async def f()', 'async def f()\n  pass', body('async for x in y\n    pass'),
                body('async with x\n    pass')], "SyntaxError: expected ':'")
    all_errors(['async def f:\n  pass', 'async def f\n'], "SyntaxError: expected '('")


def test_a020_forms_of_async_statements():
    """`async with` and `async for` take the same targets and item lists as the plain statements."""
    source = '''
async def f(M, agen):
    log = []
    async with M(1) as a, M((2, 3)) as (b, c), M(4):
        log.append((a, b, c))
    async with (M(1) as a, M([5, 6]) as [b, *c],):
        log.append((a, b, c))
    async with (M(7)), M(8) as log2[0]:
        pass
    async for x, y in agen([(1, 2), (3, 4)]):
        log.append(x + y)
    else:
        log.append('else')
    async for [x, *y] in agen([(1, 2)]):
        log.append(y)
        break
    else:
        log.append('wrong')
    return log, log2
'''
    async def agen(items):
        for item in items:
            yield item
    log, log2 = result(execute(source, log2=[0])['f'](Manager, agen))
    assert log == [(1, 2, 3), (1, 5, [6]), 3, 7, 'else', [2]] and log2 == [8]


def test_a021_many_definitions():
    """Hundreds of one-line definitions in front of an `async def` do not disturb it."""
    source = ''.join('def f%d(): pass\n' % i for i in range(500)) + 'async def g():\n    await x\n'
    assert execute(source)['g'].__code__.co_flags & CO_COROUTINE
    nested = body(''.join('def f%d(): pass\n' % i for i in range(100)) + 'return await x')
    all_legal([nested])


def test_a022_top_level_await():
    """With the compiler's flag for it a module may await, and is then evaluated to a coroutine."""
    for source in ['x = await v(5)', 'x = 5\nasync for _ in c(1): pass', 'x = 5\nasync with M(1): pass',
                   'x = [i async for i in c(6)][-1]', 'x = 5\nif 0: await y']:
        code = compile(source, '<test>', 'exec', TOP_LEVEL_AWAIT)
        assert code.co_flags & CO_COROUTINE, source
        names = {'v': value, 'c': count, 'M': Manager}
        coro = eval(code, names)
        assert type(coro).__name__ == 'coroutine' and coro.__name__ == '<module>'
        assert result(coro) is None and names['x'] == 5
    assert result(eval(compile('await v(5)', '<test>', 'eval', TOP_LEVEL_AWAIT), {'v': value})) == 5
    # a function of such code has no namespace of its own
    names = {'v': value}
    coro = type(result)(compile('x = await v(5); y = locals()', '<test>', 'exec', TOP_LEVEL_AWAIT), names)()
    assert result(coro) is None and names['x'] == 5 and names['y'] is names
    for source in ['x = 1', 'async def f(): await x', '(i for i in c(1))']:
        assert not compile(source, '<test>', 'exec', TOP_LEVEL_AWAIT).co_flags & CO_COROUTINE, source
    found = syntax_error('def f(): await x', TOP_LEVEL_AWAIT)
    assert found == AWAIT_FUNCTION, found


def test_a023_nonlocal_and_global():
    """`nonlocal` and `global` mean the same in `async def` as in `def`."""
    source = '''
x = 0
def outer():
    n = 1
    async def inner():
        nonlocal n
        global x
        n += await v(1)
        x += n
        async for n in c(3):
            pass
        return n
    return inner, lambda: n
'''
    names = execute(source, v=value, c=count)
    inner, get = names['outer']()
    assert result(inner()) == 2 and get() == 2 and names['x'] == 2
    all_errors([body('nonlocal q')], "SyntaxError: no binding for nonlocal 'q' found")
    all_errors([body('z = 1\nglobal z')], "SyntaxError: name 'z' is assigned to before global declaration")


def test_a023_suspension_keeps_locals():
    """Names declared `nonlocal` or `global` keep their places over a suspension."""
    def outer():
        n = 0

        async def inner():
            nonlocal n
            for n in range(3):
                await Pause(n)
        return inner(), lambda: n
    coro, get = outer()
    seen = [(coro.send(None), get()) for _ in range(3)]
    assert seen == [(0, 0), (1, 1), (2, 2)]
    assert run(coro) == ([], None)
