"""__slots__: layout, defaults, conflicts and errors."""


class Point:
    __slots__ = ('x', 'y')

    def __init__(self, x, y):
        self.x, self.y = x, y


class Point3(Point):
    __slots__ = 'z'


class Open(Point):
    pass


p = Point(1, 2)
q = Point3(1, 2)
o = Open(1, 2)
o.extra = 5
print(p.x, p.y, o.__dict__, Point.__slots__, Point3.__slots__, type(Point.x).__name__, Point.x)
for action in ('p.z = 1', 'q.z', 'del q.z', 'del p.x', 'p.x', 'del p.x', 'p.__dict__', 'q.z = 3', 'print(q.z)', 'Point.x.__get__(5)', 'Point.x.__set__(q, 9)',
               'print(q.x)', 'Point3.z.__set__(p, 9)', 'print(Point.x.__get__(None, Point) is Point.x)', 'Point.x.__get__(None)'):
    try:
        exec(action)
        print('fine', action)
    except Exception as e:
        print(action, '->', type(e).__name__, e)
for body in ({'__slots__': ('a', 'a b')}, {'__slots__': ('a',), 'a': 1}, {'__slots__': 5}, {'__slots__': (3,)}, {'__slots__': ('__dict__', '__dict__')},
             {'__slots__': ('__dict__',)}, {'__slots__': {'doc': 'text'}}, {'__slots__': ('__weakref__',)}):
    try:
        cls = type('S', (), body)
        print(sorted(k for k in cls.__dict__ if k not in ('__module__', '__doc__')))
    except Exception as e:
        print(type(e).__name__, e)
try:
    class Two(Point, type('L', (), {'__slots__': ('k',)})):
        pass
except TypeError as e:
    print(type(e).__name__, e)


class Private:
    __slots__ = ('__hidden',)

    def __init__(self):
        self.__hidden = 1


print(Private()._Private__hidden)
