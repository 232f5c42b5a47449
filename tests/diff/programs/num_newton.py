"""Root finding, numeric integration and matrix-free optimisation, with convergence errors."""
import math


class NoConvergence(ArithmeticError):
    pass


def newton(f, x, steps=30):
    for n in range(steps):
        slope = (f(x + 1e-7) - f(x - 1e-7)) / 2e-7
        x, last = x - f(x) / slope, x
        if abs(x - last) < 1e-10:
            return round(x, 6), n < steps
    raise NoConvergence(f'after {steps} steps at {x:.3g}')


def bisection(f, a, b):
    if f(a) * f(b) > 0:
        raise ValueError(f'no sign change in [{a}, {b}]')
    while b - a > 1e-9:
        middle = (a + b) / 2
        if f(a) * f(middle) <= 0:
            b = middle
        else:
            a = middle
    return round(a, 6)


def simpson(f, a, b, n=20):
    h = (b - a) / n
    return h / 3 * math.fsum(f(a + i * h) * (1 if i in (0, n) else 4 if i % 2 else 2) for i in range(n + 1))


print(newton(lambda x: x * x - 2, 1), newton(math.cos, 1.0), bisection(lambda x: x ** 3 - x - 2, 1, 2), newton(lambda z: z ** 3 - 1, 2))
print(f'{simpson(math.sin, 0, math.pi):.6f} {simpson(lambda x: x ** 2, 0, 3):.6f} {simpson(math.exp, 0, 1):.6f}', math.isclose(simpson(math.sqrt, 1, 4), 14 / 3, rel_tol=1e-5), math.isclose(1, 1 + 1e-10), math.isclose(0, 1e-12), math.isclose(0, 1e-12, abs_tol=1e-9))
x, total = 0.5, 0.0
for n in range(1, 12):
    total += x ** n / n
print(f'{total:.4f}', f'{-math.log1p(-x):.4f}', math.degrees(math.pi), math.radians(180) == math.pi, math.atan2(-0.0, -1) == -math.pi, math.frexp(10), math.ldexp(0.75, 4), math.log2(1024), math.log10(1000), math.log(8, 2), math.cbrt(27), math.exp2(5), math.expm1(0), math.hypot(5, 12), math.copysign(3, -0.0), math.fabs(-2), math.isfinite(1e308 * 10))
for thunk in (lambda: newton(lambda x: x * x + 1, 0.3, 8) and 0, lambda: newton(lambda x: 5, 1), lambda: bisection(math.exp, 0, 1), lambda: simpson(math.log, 0, 1), lambda: simpson(math.sin, 0, 'x'), lambda: newton(math.sqrt, -1), lambda: simpson(math.sin, 0, 1, 0), lambda: newton(None, 1), lambda: math.ldexp(1, 5000), lambda: math.isclose(1, 2, rel_tol=-1), lambda: math.log('x'), lambda: math.sin(), lambda: math.sin(1, 2), lambda: math.atan2(1), lambda: math.log2(0), lambda: math.cosh(1000), lambda: math.sin(math.inf), lambda: math.ldexp(1.5, 2.0), lambda: math.log10(-5), lambda: math.log(10 ** 400, 10) > 399, lambda: math.sqrt(10 ** 400)):
    try:
        print(thunk())
    except NoConvergence as e:
        print(type(e).__name__, str(e)[:14])
    except Exception as e:
        print(type(e).__name__, e)
