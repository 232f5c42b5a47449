"""Three-dimensional vectors: cross products, angles, in-place operators, unpacking."""
import math


class V:
    def __init__(self, *xs):
        if len(xs) != 3:
            raise TypeError(f'V takes 3 numbers ({len(xs)} given)')
        self.xs = xs

    def __iter__(self):
        return iter(self.xs)

    def __add__(self, other):
        return V(*map(sum, zip(self, other, strict=True)))

    def __sub__(self, other):
        return self + -1 * other

    def __mul__(self, other):
        return sum(a * b for a, b in zip(self, other)) if isinstance(other, V) else V(*(a * other for a in self))

    def __rmul__(self, k):
        return self * k

    def __matmul__(self, other):
        (a, b, c), (d, e, f) = self, other
        return V(b * f - c * e, c * d - a * f, a * e - b * d)

    def __imul__(self, k):
        self.xs = tuple(x * k for x in self)
        return self

    def __abs__(self):
        return math.hypot(*self)

    def __bool__(self):
        return any(self)

    def __format__(self, spec):
        return '(' + ', '.join(format(x, spec) for x in self) + ')'

    def __repr__(self):
        return f'V{self.xs!r}'


a, b = V(1, 2, 3), V(4, -5, 6.5)
print(a + b, a - b, a * b, 2 * a, a * 0.5, a @ b, (a @ b) * a, abs(V(2, 3, 6)), bool(V(0, 0, 0)), f'{b:.2f} {b:+05.1f} {a}', [*a], max(a), 2 in a)
c = a
c *= 3
c += V(1, 1, 1)
print(a, c, a is c, f'{math.degrees(math.acos(V(1, 0, 0) * V(1, 1, 0) / abs(V(1, 1, 0)))):.3f}', sum([a, b], V(0, 0, 0)), list(zip(a, b)))
for thunk in (lambda: V(1), lambda: a + 1, lambda: a + (1, 2), lambda: a * 'x', lambda: 'x' * a, lambda: a @ 5, lambda: a @ (1, 2), lambda: a / 2, lambda: -a, lambda: a < b, lambda: f'{a:d}' + f'{b:d}', lambda: a[0], lambda: len(a), lambda: sum([a, b]), lambda: abs(V('a', 1, 2)), lambda: a + 'abc', lambda: a ** 2, lambda: V(*'ab', c=1), lambda: round(a)):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
