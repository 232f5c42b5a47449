"""Parameters of every kind, filled in every way."""


def everything(a, b=2, /, c=3, *rest, d, e=5, **others):
    return a, b, c, rest, d, e, sorted(others.items())


print(everything(1, d=4))
print(everything(1, 20, 30, 40, 50, d=4, e=6, z=7))
print(everything(*range(5), **{'d': 1, 'x': 2}, y=3))
print(everything(1, c=9, d=0, a='keyword', b='too'))


def defaults(x, seen=[]):
    seen.append(x)
    return seen


print(defaults(1), defaults(2), defaults(3, []), defaults.__defaults__)


def only_keywords(*, key, other=None):
    return key, other


print(only_keywords(key=1), only_keywords(other=2, key=1), only_keywords.__kwdefaults__)


def only_positional(a, b, /):
    return a - b


print(only_positional(5, 3))
print((lambda *args, **kw: (args, kw))(1, *'ab', k=2, **{'m': 3}))


def annotated(a: int, b: 'str' = '', *c: float, d: list = [], **e: dict) -> tuple:
    return a, b, c, d, e


print(sorted(annotated.__annotations__.items(), key=repr))
print(annotated.__code__.co_varnames, annotated.__code__.co_argcount, annotated.__code__.co_kwonlyargcount)
everything.__defaults__ = ('new b', 'new c')
print(everything(1, d=2))
