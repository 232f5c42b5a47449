"""Roots of polynomials in the complex plane: quadratics, unity, Durand-Kerner, with formatted answers."""
import cmath
import math


def tidy(z, places=6):
    z = complex(round(z.real, places), round(z.imag, places))
    return complex(z.real + 0.0, z.imag + 0.0)


def quadratic(a, b, c):
    root = cmath.sqrt(b * b - 4 * a * c)
    return sorted(((-b + root) / (2 * a), (-b - root) / (2 * a)), key=lambda z: (z.real, z.imag))


def evaluate(coefficients, x):
    total = 0
    for c in coefficients:
        total = total * x + c
    return total


def durand_kerner(coefficients, rounds=60):
    lead, *rest = coefficients
    coefficients = [1] + [c / lead for c in rest]
    roots = [(0.4 + 0.9j) ** i for i in range(len(rest))]
    for _ in range(rounds):
        for i, r in enumerate(roots):
            below = 1
            for j, other in enumerate(roots):
                if i != j:
                    below *= r - other
            roots[i] = r - evaluate(coefficients, r) / below
    return sorted((tidy(r) for r in roots), key=lambda z: (z.real, z.imag))


for abc in ((1, -3, 2), (1, 2, 5), (2, 0, 8), (1, -2, 1), (1j, 2, 1j), (0.5, 1, -4)):
    print(abc, [str(tidy(z)) for z in quadratic(*abc)])
for n in (1, 2, 3, 4, 6):
    unity = [cmath.exp(2j * cmath.pi * k / n) for k in range(n)]
    print(n, [f'{tidy(z, 3):.3f}' for z in unity], tidy(sum(unity)), tidy(math.prod(unity)))
for coefficients in ([1, -6, 11, -6], [1, 0, 0, -1], [2, 0, 3, 1, -7], [1, 0, 0, 0, 16], [1, -1j]):
    found = durand_kerner(coefficients)
    print(coefficients, found, max(abs(evaluate(coefficients, r)) for r in found) < 1e-3)
for text in ('1+2j', '-j', ' (3.5-1e2j) ', 'nan+infj', '1_0j', '1 + 2j', '', '1+2', 'j1', '(1+2j', '1e400j', '+1-J', '--1j', '1+2i'):
    try:
        z = complex(text)
        print(repr(text), z, repr(z.conjugate()), f'{z:+.2f} {z:g}')
    except ValueError as e:
        print(repr(text), e)
for thunk in (lambda: quadratic(0, 1, 1), lambda: 1j < 2j, lambda: 1j // 1, lambda: 1j % 2, lambda: divmod(1j, 1), lambda: int(1j), lambda: float(1j), lambda: 0j ** -1, lambda: complex('1', 2), lambda: complex(1, '2'), lambda: complex([]), lambda: f'{1j:08}', lambda: f'{1j:=10}', lambda: f'{1j:%}', lambda: f'{1j:d}', lambda: round(1j), lambda: math.sqrt(1j), lambda: math.floor(1j), lambda: abs(complex(1e308, 1e308)), lambda: cmath.log(0), lambda: pow(1j, 2, 3), lambda: cmath.rect(1, math.inf), lambda: 1j / 0, lambda: (1e200 + 1j) ** 2, lambda: '%d' % 1j, lambda: '%f' % 1j):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
