"""A fraction class with full operators, reflected operations and hashing."""
import math


class Q:
    __slots__ = 'n', 'd'

    def __init__(self, n, d=1):
        if not d:
            raise ZeroDivisionError(f'Q({n}, 0)')
        g = math.gcd(n, d) * (1 if d > 0 else -1)
        self.n, self.d = n // g, d // g

    def _other(function):
        def method(self, other):
            if isinstance(other, int):
                other = Q(other)
            elif not isinstance(other, Q):
                return NotImplemented
            return function(self, other)
        method.__name__ = function.__name__
        return method

    __add__ = __radd__ = _other(lambda a, b: Q(a.n * b.d + b.n * a.d, a.d * b.d))
    __sub__ = _other(lambda a, b: a + -b)
    __rsub__ = _other(lambda a, b: b + -a)
    __mul__ = __rmul__ = _other(lambda a, b: Q(a.n * b.n, a.d * b.d))
    __truediv__ = _other(lambda a, b: Q(a.n * b.d, a.d * b.n))
    __rtruediv__ = _other(lambda a, b: b / a)
    __floordiv__ = _other(lambda a, b: (a.n * b.d) // (a.d * b.n))
    __mod__ = _other(lambda a, b: a - b * (a // b))
    __eq__ = _other(lambda a, b: (a.n, a.d) == (b.n, b.d))
    __lt__ = _other(lambda a, b: a.n * b.d < b.n * a.d)
    __le__ = _other(lambda a, b: a.n * b.d <= b.n * a.d)
    __gt__ = _other(lambda a, b: b < a)

    def __pow__(self, k):
        return Q(self.n ** k, self.d ** k) if k >= 0 else Q(self.d ** -k, self.n ** -k)

    def __neg__(self):
        return Q(-self.n, self.d)

    def __hash__(self):
        return hash(self.n) if self.d == 1 else hash((self.n, self.d))

    def __float__(self):
        return self.n / self.d

    def __round__(self, places=None):
        return round(float(self), places)

    def __bool__(self):
        return bool(self.n)

    def __repr__(self):
        return f'{self.n}/{self.d}' if self.d > 1 else str(self.n)


a, b = Q(3, 4), Q(-5, 6)
print(a + b, a - b, a * b, a / b, a // b, a % b, 1 - a, 2 / b, a ** -3, b ** 2, -b, Q(2, -4), Q(6, 3), float(b), round(b, 2), round(a), bool(Q(0)))
print(a > b, a <= 1, b == Q(10, -12), a != b, sorted([a, b, 1, Q(1, 2)]), {Q(4, 2): 'two'}[2], sum([a, b, a]), max(a, b), a == 'x', math.floor(float(b)))
print(sum((Q(1, k * (k + 1)) for k in range(1, 20)), start=Q(0)), '%.3f %s' % (a, b), f'{float(a):.2e}')
for thunk in (lambda: Q(1, 0), lambda: a / 0, lambda: a + 0.5, lambda: 'x' + a, lambda: a < 'x', lambda: Q(1.5), lambda: int(a), lambda: a ** 0.5, lambda: setattr(a, 'x', 1), lambda: abs(a), lambda: 5 // a, lambda: Q(0) ** -1, lambda: +a, lambda: a @ b, lambda: a << 1, lambda: divmod(a, b), lambda: 5 % a, lambda: f'{a:.2f}', lambda: math.trunc(a), lambda: math.floor('x')):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
