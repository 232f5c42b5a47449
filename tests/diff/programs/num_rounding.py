"""Rounding: half to even, negative digits, floats against ints, __round__ and friends."""
import math


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __round__(self, places='none'):
        return f'round {self.cents} {places}'

    def __trunc__(self):
        return 'trunc'

    def __floor__(self):
        return 'floor'

    def __ceil__(self):
        return 'ceil'


print([round(x / 2) for x in range(-7, 8, 2)], [round(x / 8, 2) for x in range(1, 8, 2)], [round(x, -1) for x in range(0, 60, 5)], [round(x, -2) for x in (50, 150, 250, 349, 351, -50, -150)])
print(round(2.675, 2), round(1.005, 2), round(0.5), round(1.5), round(-0.5), round(-1.5), round(2.5, 0), round(-0.4, 0), round(1e300, 2), round(1.23456789e-10, 12), round(12345.678, -2), round(5e-324, 400), round(1e22, -22), round(5.5e15, -16), round(99.995, 2), round(0.15, 1), round(0.25, 1), round(0.35, 1))
print(round(7), round(7, 3), round(7, None), round(2.7, None), type(round(2.7)), type(round(2.7, 0)), round(True), round(10 ** 30 + 5, -1), round(15 * 10 ** 20, -21), round(5, -1), round(6, -1), round(-5, -1), round(1, -400))
print(round(Money(3)), round(Money(3), 2), round(Money(3), None), math.trunc(Money(1)), math.floor(Money(1)), math.ceil(Money(1)))
print('%.0f %.0f %.0f %.1f %.1f %.2f' % (0.5, 1.5, 2.5, 0.25, 0.35, 1.005), f'{0.125:.2f} {0.375:.2f} {2.5:.0f} {1e23:.0f} {0.1:.20f} {1 / 3:.30f}', format(1e-10, '.5f'), format(123456789.5, '.0f'))


def bankers(n, digits):
    scale = 10 ** digits
    q, r = divmod(n, scale)
    return (q + (r * 2 > scale or r * 2 == scale and q % 2)) * scale


print(all(bankers(n, 2) == round(n, -2) for n in range(-400, 400, 25)), [math.floor(x) for x in (-1.5, 1.5, 2)], [math.ceil(x) for x in (-1.5, 1.5, 2)], math.fmod(-7, 3), math.remainder(7, 2), math.modf(-2.25), math.nextafter(1.0, 2), math.ulp(1.0))
for thunk in (lambda: round('a'), lambda: round(1.5, 'a'), lambda: round(1.5, 1.0), lambda: round(), lambda: round(float('inf')), lambda: round(float('nan'), 2), lambda: round(1e308, -308), lambda: round(1.7e308, -308), lambda: round(1j), lambda: round(1, 2.0), lambda: math.trunc('x'), lambda: math.floor([]), lambda: math.ceil(None), lambda: round(None)):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
