"""Annotations of functions, variables and classes: evaluation, strings, storage, and invalid targets."""


def tell(x):
    print('evaluated', x, end='; ')
    return x


def f(a: tell('int'), b: 'str' = 5, /, *args: tell('args'), c: None = None, **kw: tell('kw')) -> tell('result'):
    local: tell('never') = 1
    unset: tell('never either')
    try:
        return unset
    except UnboundLocalError as e:
        return str(e)


print(f.__annotations__, f(1))
x: int = 5
y: 'undefined name'
(z): float = 2.5
d = {}
d['k']: tell('subscript annotation') = 3
print(__annotations__, d)
try:
    y
except NameError as e:
    print(e)


class C:
    a: int
    b: tell('in class') = 1
    __private: str = 'p'
    c: list[int] = []
    self_ref: 'C'

    def method(self, other: 'C') -> 'C': pass


class D(C):
    pass


print(C.__annotations__, D.__annotations__, D.__dict__.get('__annotations__'), C.method.__annotations__)
f.__annotations__['extra'] = 1
print(list(f.__annotations__), (lambda: 0).__annotations__)
f.__annotations__ = None
print(f.__annotations__)
import sys
sys.modules['__future__'] = type(sys)('__future__')        # nothing of it is needed but its name
sys.modules['__future__'].annotations = None
exec('from __future__ import annotations\nq: undefined + 1\ndef g(a: not_there[0], *b: x if y else z) -> {"k": -1}: pass\nprint(__annotations__, g.__annotations__)', {})
for text in ('f.__annotations__ = 5', 'del f.__annotations__', 'x: undefined_here', 'x, y: int', '[x]: int', 'f(): int', '5: int', 'x: int, y: int', 'def g(x: int: str): pass', 'class E:\n  v: nothing = 1', 'lambda x: int: 0', 'x: int = yield', '"a": int', 'x.y.z: int',
             'x: (yield) = 1', '(a, b): int = 1, 2', 'x: int += 1', 'def h(*: int): 0', 'C().a', 'C.a', 'None: int', 'def g():\n  global x\n  x: int = 1', 'int.__annotations__', 'from __future__ import nothing', 'x = 1\nfrom __future__ import annotations'):
    try:
        exec(text)
        print(text, 'fine')
    except Exception as e:
        print(text.replace('\n', ';'), '->', type(e).__name__, e if not isinstance(e, SyntaxError) else e.msg)
