"""A decorator that writes __init__, __repr__ and __eq__ from annotations, by exec and by closures."""


def record(cls=None, *, order=False, frozen=False):
    def decorate(cls):
        fields = {}
        for base in cls.__mro__[-1::-1]:
            for name in base.__dict__.get('__annotations__', {}):
                fields[name] = getattr(cls, name, ...)
        arguments = ', '.join(n if d is ... else f'{n}=_d[{n!r}]' for n, d in fields.items())
        body = ''.join(f'\n    object.__setattr__(self, {n!r}, {n})' for n in fields) or '\n    pass'
        namespace = {'_d': fields}
        exec(f'def __init__(self, {arguments}):{body}', namespace)
        cls.__init__ = namespace['__init__']
        cls.__init__.__qualname__ = cls.__qualname__ + '.__init__'
        key = lambda self: tuple(getattr(self, n) for n in fields)
        cls.__repr__ = lambda self: f"{type(self).__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in fields)})"
        cls.__eq__ = lambda self, other: key(self) == key(other) if type(self) is type(other) else NotImplemented
        cls.__hash__ = (lambda self: hash(key(self))) if frozen else None
        cls.__match_args__ = tuple(fields)
        if order:
            cls.__lt__ = lambda self, other: key(self) < key(other)
        if frozen:
            def refuse(self, name, value):
                raise AttributeError(f'cannot assign to field {name!r}')
            cls.__setattr__ = refuse
        return cls
    return decorate if cls is None else decorate(cls)


@record(order=True, frozen=True)
class Point:
    x: int
    y: int = 0


@record
class Named(Point.__base__):
    label: str
    at: Point = Point(1, 1)


a, b = Point(1), Point(y=2, x=1)
print(a, b, a == Point(1, 0), a < b, a == 1, len({a, Point(1)}), Named('n'), Point.__annotations__, Point.__init__.__qualname__)
match b:
    case Point(1, other):
        print('matched', other)
for action in ('a.x = 3', 'Point()', 'Point(1, 2, 3)', 'Point(z=1, x=1)', 'hash(Named("n"))', 'Named("n") < Named("m")', 'a < 3'):
    try:
        exec(action)
    except Exception as e:
        print(action, '->', type(e).__name__, e)
try:
    @record
    class Wrong:
        a: int = 1
        b: int
except SyntaxError as e:
    print(type(e).__name__, e.msg)
