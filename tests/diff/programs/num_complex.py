"""Complex arithmetic: quadratic roots, a tiny Fourier transform, Mandelbrot, printing."""
import cmath


def roots(a, b, c):
    d = cmath.sqrt(b * b - 4 * a * c)
    return (-b + d) / (2 * a), (-b - d) / (2 * a)


def dft(xs):
    n = len(xs)
    return [sum(x * cmath.exp(-2j * cmath.pi * k * i / n) for i, x in enumerate(xs)) for k in range(n)]


def show(z):
    return f'{z.real + 0.0:.4f}{z.imag + 0.0:+.4f}j'


print(roots(1, -3, 2), roots(1, 2, 5), roots(1, 0, 1))
print([show(z + 1e-9 * (1 + 1j)) for z in dft([1, 2, 3, 4])])
print('\n'.join(''.join('*' if abs(z) < 2 else '.' for z in (__import__('_functools').reduce(lambda z, _: z * z + c if abs(z) < 2 else z, range(10), 0) for c in (complex(x / 6, y / 3) for x in range(-12, 5)))) for y in range(-3, 4)))
print(1j, -1j, 1 + 0j, complex(0, -0.0), complex(-0.0, 1), -(1 + 2j), complex('nan'), 1e300 * 1e10j, complex(float('inf'), -1), [1j, (2 + 3j)], str(1.5 - 2j), repr(3j ** 2), complex(1e16, 1e-5))
print((1 + 2j) * (3 - 1j), (1 + 2j) / (3 - 1j), abs(3 + 4j), (3 + 4j).conjugate(), (2 + 1j) ** 2, (2 + 1j) ** -1, 2 ** (1j), (1j) ** 1j, 0j ** 0, 1 + 2j == complex(1, 2), 5 + 0j == 5, hash(5 + 0j) == hash(5), (1 + 1j).real, 2 - 1j - 2, bool(0j), 1j != 1)
print(complex('1+2j'), complex(' ( -1.5e2-j ) '), complex('j'), complex('3'), complex('inf-nanj'), complex(2, 3j), complex(1j, 1j), complex(True), complex('1_0+2_0j'), cmath.polar(1j), show(cmath.rect(2, cmath.pi / 6)), cmath.phase(-1), cmath.isclose(1j, 1j + 1e-12), cmath.isnan(complex('nan')), show(cmath.log(-1)), show(cmath.sin(1 + 1j)))
for thunk in (lambda: 1j < 2j, lambda: 1j // 2, lambda: 1j % 2, lambda: divmod(1j, 1), lambda: int(1j), lambda: float(1j), lambda: 1j / 0, lambda: 0j ** -1, lambda: 0 ** 1j, lambda: complex('1 + 2j'), lambda: complex('1+2'), lambda: complex(''), lambda: complex('1', 2), lambda: complex(1, '2'), lambda: complex([]), lambda: pow(1j, 2, 3),
              lambda: (1e200 + 1j) ** 2, lambda: abs(complex(1e308, 1e308)), lambda: cmath.log(0), lambda: cmath.exp(1000), lambda: cmath.sqrt('x'), lambda: complex(1, 2, 3), lambda: max(1j, 2j), lambda: round(1j), lambda: complex('1+2j+'), lambda: hex(1j), lambda: [1][1j], lambda: 'a' * 1j, lambda: roots(0, 1, 1), lambda: cmath.acosh(None)):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
