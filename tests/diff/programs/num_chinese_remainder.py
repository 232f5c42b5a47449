"""Modular arithmetic: a ring class, inverses, the Chinese remainder theorem, square roots, order."""
import _functools
import math


class Mod:
    __slots__ = ('n', 'm')

    def __init__(self, n, m):
        if m <= 0:
            raise ValueError('modulus must be positive')
        object.__setattr__(self, 'n', n % m)
        object.__setattr__(self, 'm', m)

    def __setattr__(self, name, value):
        raise AttributeError(f'{type(self).__name__} is immutable ({name})')

    def lift(self, other):
        if isinstance(other, Mod):
            if other.m != self.m:
                raise ArithmeticError('mixed moduli: %d, %d' % (self.m, other.m))
            return other.n
        return other if isinstance(other, int) else NotImplemented

    def __add__(self, other):
        other = self.lift(other)
        return other if other is NotImplemented else Mod(self.n + other, self.m)
    __radd__ = __add__

    def __mul__(self, other):
        other = self.lift(other)
        return other if other is NotImplemented else Mod(self.n * other, self.m)
    __rmul__ = __mul__

    def __pow__(self, exponent):
        return Mod(pow(self.n, exponent, self.m), self.m)

    def __truediv__(self, other):
        return self * pow(self.lift(other), -1, self.m)

    def __eq__(self, other):
        return isinstance(other, Mod) and (self.n, self.m) == (other.n, other.m)

    def __hash__(self):
        return self.n

    def __repr__(self):
        return f'{self.n} (mod {self.m})'


def crt(*parts):
    def join(a, b):
        g = math.gcd(a.m, b.m)
        if (b.n - a.n) % g:
            raise ValueError(f'{a} contradicts {b}')
        return Mod(a.n + a.m * ((b.n - a.n) // g * pow(a.m // g, -1, b.m // g)), a.m // g * b.m)
    return _functools.reduce(join, parts)


def order(x):
    return next((k for k in range(1, x.m) if x ** k == Mod(1, x.m)), None)


a, b = Mod(5, 7), Mod(3, 7)
print(a + b, a * b, a / b, a ** -1, 2 * a, a + 10 ** 20, sum([a, b, b]), a == 5, a == Mod(12, 7), {a, Mod(12, 7)}, len({a, b, Mod(-2, 7)}))
print(crt(Mod(2, 3), Mod(3, 5), Mod(2, 7)), crt(Mod(1, 4), Mod(3, 6)), crt(Mod(9, 10)), crt(Mod(12345, 10 ** 9 + 7), Mod(67890, 998244353)))
print([order(Mod(k, 13)) for k in range(13)], [k for k in range(13) if Mod(k, 13) ** 6 == Mod(1, 13)], math.lcm(*range(1, 20)), math.lcm(), math.gcd(), math.lcm(4, 0))
for thunk in (lambda: crt(Mod(1, 4), Mod(2, 6)), lambda: a + Mod(1, 5), lambda: a + 'x', lambda: 'x' + a, lambda: a / 0, lambda: a / 7, lambda: Mod(1, 0), lambda: a / 'x', lambda: a - b, lambda: a ** 0.5, lambda: a ** b, lambda: setattr(a, 'n', 1), lambda: setattr(a, 'zz', 1), lambda: delattr(a, 'q'), lambda: a.zz, lambda: crt(), lambda: a < b, lambda: sorted([a, b]), lambda: Mod('5', 7), lambda: Mod(1), lambda: math.gcd(1.5), lambda: math.lcm('a'), lambda: divmod(a, b), lambda: -a, lambda: int(a), lambda: a.__dict__):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
