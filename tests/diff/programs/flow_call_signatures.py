"""Positional-only, keyword-only, defaults and stars: every message of a wrong call."""


def plain(a, b, c=3): return a, b, c
def posonly(a, b=2, /, c=3): return a, b, c
def kwonly(*, a, b=2): return a, b
def stars(a, *args, k, **kw): return a, args, k, kw
def both(a, /, *, b): return a, b
def none(): return 'none'
def capture(a, /, **kw): return a, kw
def many(a, b, c, d, *, e, f, g): pass


class C:
    def method(self, x): return x
    def no_self(): pass
    @classmethod
    def cm(cls, x): return x
    @staticmethod
    def sm(x): return x
    def __init__(self, x=1): pass


c = C()
print(plain(1, 2), plain(b=1, a=2), posonly(1, c=5), kwonly(a=1), stars(1, 2, 3, k=4, z=5), both(1, b=2), capture(1, a=2), plain(*[1], **{'b': 2}))
calls = '''plain()
plain(1)
plain(1, 2, 3, 4)
plain(1, 2, d=3)
plain(1, a=2)
plain(1, 2, c=3, **{'c': 4})
plain(*range(5), **{'z': 1})
posonly()
posonly(1, b=2)
posonly(a=1)
posonly(1, 2, 3, 4)
posonly(a=1, b=2)
kwonly()
kwonly(1)
kwonly(a=1, c=2)
kwonly(1, a=2)
kwonly(b=1)
stars()
stars(1)
stars(k=1)
stars(1, a=2, k=3)
both(1)
both(1, 2)
both(a=1, b=2)
both(1, 2, b=3)
none(1)
none(x=1)
none(*[1, 2], **{})
capture()
capture(a=1)
many()
many(1, 2, 3)
many(1, 2, 3, 4)
many(1, 2, 3, 4, e=1)
many(1, 2, 3, 4, 5, e=1)
c.method()
c.method(1, 2)
c.no_self()
C.method(1)
C.cm()
C.sm()
C(1, 2)
C(y=1)
(lambda x: x)()
(lambda *, x: x)()
none(**{1: 2})
none(*None)
none(**None)
(5)()
plain(1, 2, **{'a b': 3})
plain(1, **{'a': 1, 'b': 2})'''
for call in calls.split('\n'):
    try:
        print(call, eval(call))
    except TypeError as e:
        print(call, '->', e)
print(plain.__defaults__, kwonly.__kwdefaults__, plain.__code__.co_argcount)
plain.__defaults__ = (8, 9)
kwonly.__kwdefaults__ = {'a': 7}
print(plain(1), end=' ')
try:
    kwonly()
except TypeError as e:
    print(e)
plain.__defaults__ = None
for text in ('plain(1, 2)', 'plain.__defaults__ = 5', 'plain.__kwdefaults__ = 5', 'plain.__code__ = 5', 'plain.__name__ = 5', 'plain.__dict__ = 5', 'del plain.__name__', 'plain.__code__ = both.__code__; plain(1, 2)'):
    try:
        exec(text)
    except TypeError as e:
        print(text, '->', e)
