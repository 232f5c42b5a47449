"""Programs that the compiler refuses: message and position, compared with python3.11's."""
import sys

import pytest

from compiler_support import ask_python3, compile_text

from interpreter.syntax.errors import SyntaxFailure


def nested_loops(count):
    return ''.join(' ' * i + 'while 1:\n' for i in range(count)) + ' ' * count + 'pass'


CASES = [
    'def f(x, x): pass',
    'def f(x):\n global x',
    'def f(x):\n nonlocal x',
    'nonlocal x',
    'def f():\n nonlocal x',
    'def f():\n x=1\n global x',
    'def f():\n print(x)\n global x',
    'def f():\n x=1\n nonlocal x',
    'def f():\n global x\n nonlocal x',
    'def f():\n x:int\n global x',
    'def f():\n global x\n x:int=1',
    'def f():\n from a import *',
    'class A:\n from a import *',
    '[y for x in (z:=3)]',
    '[(x:=1) for x in y]',
    'class A:\n [(z:=1) for x in y]',
    '[x for x in y if [(x:=1) for q in z]]',
    '[[(x:=2) for q in a] for x in b]',
    '[(a:=1) for b in c for a in d]',
    'class A:\n  def f(self, x):\n    [(x:=1) for y in z]\n    [x for y in z if (y:=1)]',
    'lambda x, x: 1',
    'lambda: (yield)',
    '[(yield) for x in y]',
    '{(yield) for x in y}',
    '{1:(yield) for x in y}',
    '((yield from x) for x in y)',
    'class A:\n yield 1',
    'yield 1',
    'await x',
    'def f(): await x',
    'class A:\n await x',
    'return 1',
    'class A: return',
    'break',
    'continue',
    'while 1:\n  def f(): break',
    'for x in y:\n  pass\nelse:\n  break',
    'async def f():\n  return 1\n  yield 2',
    'async def f(): yield from x',
    'async def f():\n yield 1\n return 2',
    'def f():\n  async with x: pass',
    'def f():\n async for x in y: pass',
    'def f(): return [x async for x in y]',
    '[x async for x in y]',
    'async def f(): return [[x async for x in y] for z in w]',
    'async def f():\n def g(): return [x async for x in y]',
    'x = (i async for i in y)',
    'def f(): return (await x for x in y)',
    'def f(): return [await x for x in y]',
    'try: pass\nexcept: pass\nexcept E: pass',
    'for x in y:\n try: pass\n except* E:\n  break',
    'for x in y:\n try: pass\n except* E:\n  continue',
    'def f():\n try: pass\n except* E:\n  return 1',
    'from __future__ import foo',
    'x=1\nfrom __future__ import division',
    'from __future__ import braces',
    "'doc'\nfrom __future__ import annotations\nx=1\nfrom __future__ import division",
    'from __future__ import *',
    '__debug__ = 1',
    'del __debug__',
    'def f(__debug__): pass',
    'def __debug__(): pass',
    'class __debug__: pass',
    'f(__debug__=1)',
    'x.__debug__ = 1',
    'import __debug__',
    'import a as __debug__',
    'from a import __debug__',
    'for __debug__ in x: pass',
    'with x as __debug__: pass',
    'try: pass\nexcept E as __debug__: pass',
    'lambda __debug__: 1',
    '(__debug__ := 1)',
    '[__debug__:=1 for x in y]',
    'global __debug__',
    'def f():\n global __debug__',
    'del x.__debug__',
    'x.__debug__: int',
    '__debug__: int',
    'def f(*__debug__): pass',
    'def f(*, __debug__=1): pass',
    'match x:\n case __debug__: pass',
    'match x:\n case A(__debug__=1): pass',
    'match x:\n case {**__debug__}: pass',
    '*a = b',
    '*a, *b = c',
    'x = *a',
    'print(*a, *b)',
    '*a',
    'f(a=1, a=2)',
    'f(a=1, **b, a=2)',
    'class A(x=1, x=2): pass',
    'a.b(c=1, d=2, c=3)',
    '[*a for a in b]',
    'del *a',
    'for *a in b: pass',
    'with x as *a: pass',
    'match x:\n case _: pass\n case 1: pass',
    'match x:\n case y: pass\n case 1: pass',
    'match x:\n case y | 1: pass',
    'match x:\n case _ | 1: pass',
    'match x:\n case (1|y)|(z): pass',
    'match x:\n case [a] | [b]: pass',
    'match x:\n case [a, a]: pass',
    'match x:\n case [*a, *b]: pass',
    'match x:\n case A(x=1, x=2): pass',
    'match x:\n case {1:a, 1:b}: pass',
    "match x:\n case {'a':1, 'a':2}: pass",
    'match x:\n case A(a, b=a): pass',
    "match x:\n case {'a': b, **b}: pass",
    'match x:\n case [a] as a: pass',
    'match x:\n case [1,2,*_,*_]: pass',
    'match x:\n case {1+1j:a, 1+1j:b}: pass',
    'match x:\n case (a as b) | c: pass',
    'match x:\n case (1 as y) | y: pass',
    'from __future__ import annotations\ndef f(x: (yield)): pass',
    'from __future__ import annotations\nx: (y:=1)',
    'from __future__ import annotations\nasync def f(x: (await y)): pass',
    'from __future__ import annotations\nx: [(yield) for x in y]',
    'def f():\n  def g():\n    nonlocal zz',
    'class A:\n x=1\n def f(self):\n  nonlocal x',
    'def f():\n global x, y\n def g():\n  nonlocal x',
    'def f(a, *, a): pass',
    'def f(a, *a): pass',
    'def f(a, /, a): pass',
    'def f(a, **a): pass',
    'async def f():\n [(yield) async for x in y]',
    'x = [i for i in range(5) if (i := 2)]',
    '[i for i in (j := [1])]',
    '[i for j in x for i in (k := j)]',
    'lambda: [(y:=1) for y in x]',
    'def f(x: (yield)): pass',
    'def f(x=(yield)): pass',
    'def f():\n  x: (yield)',
    'async def f():\n  lambda: await x',
    'print((yield))',
    'class A(await x): pass',
    'if 1:\n  for x in y:\n    class A:\n      continue',
    'try:\n  pass\nfinally:\n  continue',
    'with a: break',
    'x = 1 if (yield) else 2',
    'def f():\n  __x = 1\n  class A:\n    global __x\n    nonlocal __x',
    'from a import *\ndef f():\n from b import *\n',
    'while 1:\n  lambda: (break)',
    'f(**a, *b)',
    'def f():\n  return\n  yield\n  return 1',
    'async def f():\n async def g():\n  yield 1\n  return 1',
    'await = 1',
    'def f():\n [x async for x in y]\n',
    'async def f():\n  ([x async for x in y] for z in w)\n  {1: 2 async for x in y}',
    'def f():\n  global f\n  global f\n  f = 1\n  global f',
    'def f():\n  for x in y: pass\n  global x',
    'def f():\n  import a.b\n  global a',
    'def f():\n  class A: pass\n  global A',
    'def f():\n  def g(): pass\n  nonlocal g',
    'def f():\n  try: pass\n  except E as e: pass\n  global e',
    'def f():\n  with x as y: pass\n  global y',
    'x=1\nglobal x',
    'x: int\nglobal x',
    'print(x)\nglobal x',
    'class A:\n x=1\n global x',
    'class A:\n x=1\n nonlocal x',
    '(' + 'a, ' * 260 + '*b) = c',
    nested_loops(20),
    nested_loops(21),
    'with ' + ', '.join(['a'] * 21) + ': pass',
    'def f(a, /, *, b=1, a): pass',
]

ORACLE = """
result = []
for text in DATA:
    try:
        compile(text, '<test>', 'exec')
        result.append(None)
    except SyntaxError as e:
        end = -1 if e.end_offset is None else e.end_offset
        result.append([e.msg, e.lineno, e.offset, e.end_lineno, end])
print(json.dumps(result))
"""


@pytest.fixture(scope='module')
def expected():
    return dict(zip(CASES, ask_python3(ORACLE, CASES)))


@pytest.mark.parametrize('text', CASES, ids=[text[:40].replace('\n', ' ') for text in CASES])
def test_error(text, expected):
    try:
        compile_text(text)
        found = None
    except SyntaxFailure as e:
        found = [e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset]
    assert found == expected[text]


def test_deep_nesting_is_a_recursion_error():
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(2000)         # other tests may have raised it
    try:
        with pytest.raises(SyntaxFailure) as info:
            compile_text('x = a' + '.b' * 5000)
    finally:
        sys.setrecursionlimit(limit)
    assert info.value.kind == 'RecursionError'
    assert info.value.msg == 'maximum recursion depth exceeded during compilation'
