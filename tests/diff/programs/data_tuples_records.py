"""Tuples as records: unpacking, comparison, subclasses with properties."""
from _collections import _tuplegetter


class Point(tuple):
    __slots__ = ()
    x = _tuplegetter(0, 'the x')
    y = _tuplegetter(1, 'the y')

    def __new__(cls, x, y=0):
        return tuple.__new__(cls, (x, y))

    def __add__(self, other):
        return type(self)(*(a + b for a, b in zip(self, other)))

    def __repr__(self):
        return '%s(x=%r, y=%r)' % (type(self).__name__, *self)


class Named(Point):
    label = 'none'


p, q = Point(1, 2), Named(3)
print(p, q, p + q, q + p, p.x, q.y, p == (1, 2), hash(p) == hash((1, 2)), p < q, max(p, q), Point.x.__doc__)
print(p[::-1], p * 2, (0,) + p, isinstance(p + p, Point), type(p[:]), len(q))
first, *middle, last = 'abcdef'
(a, [b, *c]), d = (1, 'xyz'), 2
print(first, middle, last, a, b, c, d)
*none, only = [5]
print(none, only)
try:
    p.x = 3
except AttributeError as e:
    print(type(e).__name__, e)
q.label = 'it'
print(q.label, Named.label, q.__dict__)
for source in ('x, y = 1,', 'x, y = 1, 2, 3', '*x, y = ()', 'x, y = 5', 'x, *y, z = [1]', 'x, = {}', 'p[0] = 1', 'del p[0]', 'p.index(9)', 'p + [1]', 'tuple(5)', 'p.z', 'Point()'):
    try:
        exec(source)
    except Exception as e:
        print(source, '->', type(e).__name__, e)
print((1, 2, 3).count(2), (1, 'a', None).index(None), () < (0,), (1, (2, (3,))) > (1, (2, (2, 9))), ((),), (1,), tuple('ab'))
