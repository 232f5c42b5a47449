"""Continued fractions: expansion, convergents, square roots, best approximations."""
import math


def expand(a, b):
    if b <= 0:
        raise ValueError(f'denominator must be positive, not {b!r}')
    while b:
        q, r = divmod(a, b)
        yield q
        a, b = b, r


def convergents(terms):
    p, q, p0, q0 = 1, 0, 0, 1
    for a in terms:
        p, q, p0, q0 = a * p + p0, a * q + q0, p, q
        yield p, q


def root_period(n):
    first = math.isqrt(n)
    if first * first == n:
        return first, ()
    m, d, a, out = 0, 1, first, []
    while a != 2 * first:
        m = d * a - m
        d = (n - m * m) // d
        a = (first + m) // d
        out.append(a)
    return first, tuple(out)


for a, b in ((415, 93), (-415, 93), (0, 7), (7, 1), (649, 200), (2 ** 70 + 1, 3 ** 40)):
    terms = [*expand(a, b)]
    print(f'{a}/{b}', terms, list(convergents(terms))[-1])
for x in (math.pi, math.e, 0.1, -2.5, 1e-5, 1e22):
    ratio = x.as_integer_ratio()
    terms = list(expand(*ratio))
    print(x, ratio if ratio[1] < 10 ** 6 else 'large', len(terms), terms[:6])
    for p, q in list(convergents(terms))[:5]:
        print(f'   {p:>8}/{q:<8} error {p / q - x:+.3e}')
for n in range(2, 24):
    first, period = root_period(n)
    print(n, first, period, len(period), end='; ' if n % 4 else '\n')
print()
for bad in (lambda: list(expand(1, 0)), lambda: list(expand('a', 2)), lambda: list(expand(1.5, 2.0)), lambda: root_period(-3), lambda: root_period(2.0),
            lambda: float('inf').as_integer_ratio(), lambda: float('nan').as_integer_ratio(), lambda: list(convergents([1, 'x'])), lambda: list(convergents([(1, 2)]))):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
