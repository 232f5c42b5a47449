"""Class patterns with __match_args__: positional, keyword, nested, inherited, and errors in matching."""


class Shape:
    __match_args__ = ('name',)

    def __init__(self, name, **details):
        self.name = name
        self.__dict__.update(details)


class Circle(Shape):
    __match_args__ = ('name', 'r')


class Lazy:
    __match_args__ = ('value',)

    @property
    def value(self):
        print('asked')
        return 7


def describe(thing):
    match thing:
        case Circle('unit', 1):
            return 'unit circle'
        case Circle(n, r) if r > 10:
            return f'big {n}'
        case Circle(r=r):
            return f'circle of {r}'
        case Shape(name='box', size=(int(w), int(h))):
            return f'box {w} by {h}'
        case Shape(str() as name):
            return f'some {name}'
        case Lazy(7 | 8 as v):
            return f'lazy {v}'
        case int(n) | float(n):
            return f'number {n}'
        case str(s) | bytes(s):
            return f'text {s!r}'
        case [Shape(a), *rest]:
            return f'list starting with {a} and {len(rest)} more'
        case {'shape': Shape() as s, **others}:
            return f'dict with {s.name} and {others}'
        case _:
            return 'unknown'


box = Shape('box', size=(2, 3))
for thing in (Circle('unit', r=1), Circle('c', r=99), Circle('c', r=5), box, Shape('box', size=2), Shape(5), Lazy(), True, 2.5, b'x', 'x', [box, 1, 2], (Circle('z', r=1),),
              {'shape': box, 'k': 1}, None, Circle('no radius')):
    print(describe(thing))


def attempt(cls, thing):
    try:
        match thing:
            case cls(a, b):
                print('matched', a, b)
            case cls(a):
                print('one', a)
            case _:
                print('nothing')
    except Exception as e:
        print(type(e).__name__, e)


attempt(Shape, box)
attempt(int, 5)
attempt(5, 5)
attempt(type('M', (Shape,), {'__match_args__': ['name', 'size']}), 1)
M = type('M', (Shape,), {'__match_args__': ['name', 'size']})
attempt(M, M('m', size=1))
N = type('N', (Shape,), {'__match_args__': ('name', 5)})
attempt(N, N('m'))
D = type('D', (Shape,), {'__match_args__': ('name', 'name')})
attempt(D, D('m'))
attempt(object, 5)
