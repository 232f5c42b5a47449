"""Numerical methods: Simpson, trapezoids, Romberg, Runge-Kutta, bisection, with the errors they meet."""
import math


class DidNotConverge(ArithmeticError):
    def __init__(self, rounds, interval):
        super().__init__(rounds, interval)
        self.rounds, self.interval = rounds, interval

    def __str__(self):
        return 'after {0} rounds in [{1[0]:.6g}, {1[1]:.6g}]'.format(*self.args)


def simpson(f, a, b, n=100):
    if n % 2:
        raise ValueError(f'{n=} must be even')
    h = (b - a) / n
    return (f(a) + f(b) + 4 * math.fsum(f(a + i * h) for i in range(1, n, 2)) + 2 * math.fsum(f(a + i * h) for i in range(2, n, 2))) * h / 3


def romberg(f, a, b, levels=6):
    table = []
    for k in range(levels):
        n = 1 << k
        h = (b - a) / n
        row = [h * (math.fsum(f(a + i * h) for i in range(1, n)) + (f(a) + f(b)) / 2)]
        for j, above in enumerate(table[-1] if table else (), 1):
            row.append(row[-1] + (row[-1] - above) / (4 ** j - 1))
        table.append(row)
    return table


def runge_kutta(f, t, y, h, steps):
    for _ in range(steps):
        k1 = f(t, y)
        k2 = f(t + h / 2, y + h / 2 * k1)
        k3 = f(t + h / 2, y + h / 2 * k2)
        k4 = f(t + h, y + h * k3)
        y += h / 6 * (k1 + 2 * k2 + 2 * k3 + k4)
        t += h
        yield t, y


def bisect(f, low, high, rounds=60, tolerance=1e-12):
    if math.copysign(1, f(low)) == math.copysign(1, f(high)):
        raise ValueError('no sign change: f(%g)=%g, f(%g)=%g' % (low, f(low), high, f(high)))
    for n in range(rounds):
        middle = (low + high) / 2
        if high - low < tolerance:
            return n, middle
        low, high = (low, middle) if f(middle) * f(low) <= 0 else (middle, high)
    raise DidNotConverge(rounds, (low, high))


for f, a, b in ((math.sin, 0, math.pi), (math.exp, 0, 1), (lambda x: x ** 3 - x, -1, 2), (abs, -1, 1), (math.sqrt, 0, 4)):
    print(getattr(f, '__name__', '?'), f'{simpson(f, a, b):.9f}', f'{romberg(f, a, b)[-1][-1]:.9f}')
for row in romberg(lambda x: 1 / x, 1, 2, 4):
    print(*(f'{v:.10f}' for v in row))
for t, y in runge_kutta(lambda t, y: y * math.cos(t), 0.0, 1.0, 0.5, 6):
    print(f'{t:4.1f} {y:10.6f} {math.exp(math.sin(t)) - y:+.1e}')
print('%d %.10f' % bisect(lambda x: x * x - 2, 0, 2), '%d %.8f' % bisect(math.cos, 1, 2))
for thunk in (lambda: bisect(math.cos, 0, 1), lambda: bisect(math.cos, 1, 2, 5), lambda: simpson(math.sqrt, -1, 1), lambda: simpson(math.sin, 0, 1, 3), lambda: simpson(math.log, 0, 1), lambda: simpson(lambda x: 1 / x, 0, 1), lambda: simpson(math.exp, 0, 1000), lambda: simpson(math.sin, 0, math.inf), lambda: simpson(str, 0, 1), lambda: simpson(math.sin, 0, 1, 0), lambda: simpson(5, 0, 1), lambda: math.fsum([1e308, 1e308]), lambda: math.fsum([math.inf, -math.inf]), lambda: math.fsum('ab'), lambda: math.pow(-8, 1 / 3), lambda: math.acos(2), lambda: math.tan(math.inf), lambda: math.log(-1), lambda: math.exp(710), lambda: math.gamma(-1), lambda: next(runge_kutta(lambda t, y: None, 0, 0, 1, 1))):
    try:
        print(thunk())
    except DidNotConverge as e:
        print('converge', e, e.args[0] == e.rounds, e.interval[0] < math.pi / 2 < e.interval[1], repr(e)[:16])
    except Exception as e:
        print(type(e).__name__, e)
