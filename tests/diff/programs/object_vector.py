"""Operator overloading: a vector class with reflected, in-place and unary operators."""
import math


class Vector:
    def __init__(self, *xs):
        self.xs = xs

    def __repr__(self):
        return 'Vector' + repr(self.xs)

    def __add__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        if len(other.xs) != len(self.xs):
            raise ValueError('dimensions %d and %d' % (len(self.xs), len(other.xs)))
        return Vector(*[a + b for a, b in zip(self.xs, other.xs)])

    def __mul__(self, k):
        return Vector(*[x * k for x in self.xs]) if isinstance(k, (int, float)) else NotImplemented

    __rmul__ = __mul__

    def __matmul__(self, other):
        return sum(a * b for a, b in zip(self.xs, other.xs))

    def __neg__(self):
        return self * -1

    def __abs__(self):
        return math.sqrt(self @ self)

    def __bool__(self):
        return any(self.xs)

    def __eq__(self, other):
        return self.xs == other.xs if isinstance(other, Vector) else NotImplemented

    def __iter__(self):
        return iter(self.xs)

    def __getitem__(self, i):
        return self.xs[i] if isinstance(i, int) else Vector(*self.xs[i])

    def __radd__(self, other):
        return self if other == 0 else NotImplemented


v, w = Vector(1, 2, 2), Vector(3, 0, 4)
print(v + w, v * 2, 2.5 * v, v @ w, -v, abs(v), bool(Vector(0, 0)), v == Vector(1, 2, 2), v == (1, 2, 2), v != w, sum([v, w]), v[1], w[::2], [*v])
v += w
v *= 2
print(v)
for text in ('v + 1', '1 + v', 'v * v', 'v - w', 'v @ 3', 'v + Vector(1)', 'v < w', '~v', 'v ** 2', 'hash(v)', 'v[9]', 'v["a"]', 'round(v)', 'int(v)', 'divmod(v, 2)', '3 @ v', 'v @= 2'):
    try:
        exec(text)
    except Exception as e:
        print(text, '->', type(e).__name__, e)
