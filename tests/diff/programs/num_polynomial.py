"""A polynomial class: operators, evaluation, division, derivative, printing."""


class Poly:
    def __init__(self, *coefficients):
        coefficients = list(coefficients)
        while len(coefficients) > 1 and not coefficients[-1]:
            coefficients.pop()
        self.c = tuple(coefficients) or (0,)

    def __call__(self, x):
        total = 0
        for a in reversed(self.c):
            total = total * x + a
        return total

    def __add__(self, other):
        other = other if isinstance(other, Poly) else Poly(other)
        size = max(len(self.c), len(other.c))
        return Poly(*((self.c[i] if i < len(self.c) else 0) + (other.c[i] if i < len(other.c) else 0) for i in range(size)))
    __radd__ = __add__

    def __mul__(self, other):
        other = other if isinstance(other, Poly) else Poly(other)
        out = [0] * (len(self.c) + len(other.c) - 1)
        for i, a in enumerate(self.c):
            for j, b in enumerate(other.c):
                out[i + j] += a * b
        return Poly(*out)
    __rmul__ = __mul__

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + -other

    def __divmod__(self, other):
        if other.c == (0,):
            raise ZeroDivisionError('polynomial division by zero')
        rest, quotient = self, Poly(0)
        while rest.c != (0,) and len(rest.c) >= len(other.c):
            term = Poly(*[0] * (len(rest.c) - len(other.c)), rest.c[-1] // other.c[-1])
            if term.c == (0,):
                break
            quotient, rest = quotient + term, rest - term * other
        return quotient, rest

    def __pow__(self, n):
        result = Poly(1)
        for _ in range(n):
            result *= self
        return result

    def __eq__(self, other):
        return self.c == other.c if isinstance(other, Poly) else NotImplemented

    def __str__(self):
        terms = [f'{a:+}' + ('' if i == 0 else 'x' if i == 1 else f'x^{i}') for i, a in enumerate(self.c) if a]
        return ' '.join(reversed(terms)).removeprefix('+') or '0'


p, q = Poly(-1, 0, 3), Poly(1, 1)
print(p, '|', q, '|', p + q, '|', p - q, '|', p * q, '|', 2 * p, '|', q ** 5, '|', p + 1, '|', 1 + p, '|', Poly(0, 0), '|', Poly(), '|', -q)
print(p(2), p(0.5), p(1j), p(q), [q(x) for x in range(4)], p == Poly(-1, 0, 3, 0), p == 5, p != q)
print(*map(str, divmod(Poly(-1, 0, 0, 1), Poly(-1, 1))), *map(str, divmod(p * q + Poly(7), q)), sep=' ; ')
for thunk in (lambda: divmod(p, Poly(0)), lambda: divmod(p, 3), lambda: p ** 'a', lambda: p - 'x', lambda: p / q, lambda: p < q, lambda: hash(p), lambda: p('x'), lambda: p + 'x', lambda: [1][p], lambda: 1 - p, lambda: p(), lambda: abs(p), lambda: divmod(3, p), lambda: p[0], lambda: len(p), lambda: p ** 2.5):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
