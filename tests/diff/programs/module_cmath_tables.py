"""cmath: functions of complex numbers, polar forms, special values, and errors."""
import cmath
import math


def show(z):
    if isinstance(z, tuple):
        return tuple(show(x) for x in z)
    if isinstance(z, complex):
        return f'({z.real:.9g}, {z.imag:.9g})'
    return f'{z:.9g}' if isinstance(z, float) else z


points = [0j, 1 + 0j, -1 + 0j, 1j, -1j, 3 + 4j, -2.5 + 0.5j, 1e-5 + 1e5j, complex('inf'), complex('nan'), complex(-0.0, 0.0), complex(math.inf, math.nan)]
for name in ('sqrt', 'exp', 'log', 'log10', 'sin', 'cos', 'tan', 'sinh', 'cosh', 'tanh', 'asin', 'acos', 'atan', 'asinh', 'acosh', 'atanh', 'phase', 'polar', 'isnan', 'isinf', 'isfinite'):
    row = []
    for z in points:
        try:
            row.append(show(getattr(cmath, name)(z)))
        except (ValueError, OverflowError) as e:
            row.append(f'{type(e).__name__}: {e}')
    print(name, *row)
print(show(cmath.rect(2, math.pi / 2)), show(cmath.rect(1, 0)), show(cmath.log(100, 10)), show(cmath.log(1j, 2)), cmath.pi == math.pi, cmath.e, cmath.tau, cmath.inf, cmath.nanj, cmath.infj, cmath.isclose(1 + 1j, 1 + 1.0000000001j), cmath.isclose(1, 2, abs_tol=1.5), cmath.isclose(complex('inf'), complex('inf')))


class HasComplex:
    def __complex__(self): return 3 + 4j


print(cmath.sqrt(HasComplex()), cmath.polar(HasComplex()), cmath.phase(-1), cmath.sqrt(-4), cmath.exp(True).real == math.e)


def roots(a, b, c):
    d = cmath.sqrt(b * b - 4 * a * c)
    return (-b + d) / (2 * a), (-b - d) / (2 * a)


def dft(xs):
    n = len(xs)
    return [sum(x * cmath.exp(-2j * cmath.pi * k * i / n) for i, x in enumerate(xs)) for k in range(n)]


print(roots(1, -3, 2), roots(1, 2, 5), [f'{abs(z):.6f}' for z in dft([1, 2, 3, 4])])
for text in ('cmath.sqrt("x")', 'cmath.sqrt()', 'cmath.log(0)', 'cmath.log(1, 0)', 'cmath.exp(1000)', 'cmath.rect(1)', 'cmath.rect(1j, 1)', 'cmath.polar(None)', 'cmath.phase("1")', 'cmath.isclose(1, 1, rel_tol=-1)', 'cmath.atan(1j)', 'cmath.atanh(1)', 'cmath.log10(0)', 'cmath.sin(complex(math.inf, 1))', 'cmath.rect(math.inf, math.inf)',
             'cmath.cosh(1000)', 'cmath.log(1, 2, 3)', 'complex(1, 2) < 3', 'complex("1+")', 'complex("1", 2)', 'complex(1, "2")', '1j // 2', '1j % 2', 'int(1j)', 'float(1j)', '0j ** -1', '1j / 0', 'math.sqrt(1j)', 'abs(complex(1e308, 1e308))', 'round(1j)', 'divmod(1j, 1)'):
    try:
        print(text, show(eval(text)))
    except Exception as e:
        print(text, '->', type(e).__name__, e)
