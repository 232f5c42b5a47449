"""Signs of // and % and divmod for ints, floats, bools and big ints; the invariants of division."""
import math

INTS = [7, -7, 3, -3, 1, -1, 0, True, 2 ** 64, -2 ** 64, 10 ** 20 + 1]
FLOATS = [7.5, -7.5, 0.5, -0.0, 0.0, math.inf, -math.inf, math.nan, 1e-320, 1e308, -3.0]


def attempt(function, *arguments):
    try:
        return repr(function(*arguments))
    except Exception as e:
        return type(e).__name__ + ': ' + str(e)


for a in INTS:
    for b in INTS:
        if b:
            q, r = divmod(a, b)
            assert q == a // b and r == a % b and q * b + r == a and (r == 0 or (r < 0) == (b < 0)) and abs(r) < abs(b)
    print(a, [divmod(a, b) for b in INTS[:6]], attempt(divmod, a, 0))
for a in FLOATS:
    print(a, *(attempt(divmod, a, b) for b in FLOATS), sep=' ; ')
for a, b in ((7, 2.0), (-7, 2.0), (7.0, -2), (True, 0.3), (2 ** 64, 3.0), (10 ** 400, 3.0), (3.0, 10 ** 400), (1, '2'), ('%d', 2), ('%d%%', 1), (b'%x', 255), ([], 1), (1, None), (0.0, 0), (5, False), (5.0, False)):
    print(a if abs(hash(str(a))) >= 0 and len(str(a)) < 30 else 'big', '|', attempt(lambda: a // b), '|', attempt(lambda: a % b), '|', attempt(lambda: a / b), '|', attempt(divmod, a, b))
for x, y in ((7, 3), (-7, 3), (7, -3), (-7, -3), (5.5, 2), (-5.5, 2), (1e17, 3), (math.inf, 2), (2, math.inf)):
    print(x, y, attempt(math.fmod, x, y), attempt(math.remainder, x, y), attempt(lambda: x % y), attempt(math.trunc, x / y), attempt(math.floor, x / y), attempt(math.ceil, x / y), attempt(round, x / y))
print(*(attempt(pow, *args) for args in ((3, -1, 7), (2, -1, 4), (5, 3, -7), (5, 3, 0), (0, 0, 1), (-2, 3, 5), (2, 10, 1.0), (2.0, 2, 3), (2, -2), (0, -1), (-8, 1 / 3), (0.0, -1), (-1, 10 ** 20), (True, True, True))), sep='\n')


class Mod:
    def __rmod__(self, other):
        return 'rmod', other

    def __rfloordiv__(self, other):
        return 'rfloordiv', other

    def __rdivmod__(self, other):
        return 'rdivmod', other


m = Mod()
print(5 % m, 5.0 // m, divmod(5, m), [1] % m, 'a%d' % 3, attempt(lambda: 'x' % m), attempt(lambda: m % 5), attempt(lambda: divmod(m, 5)), attempt(lambda: b'x' % m))
