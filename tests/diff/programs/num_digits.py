"""Digits of pi and e by spigots, continued fractions, square roots to many places."""
from itertools import islice
import math


def pi_digits():
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < m * t:
            yield m
            q, r, m = 10 * q, 10 * (r - m * t), 10 * (3 * q + r) // t - 10 * m
        else:
            q, r, t, k, m, x = q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2


def e_digits(n):
    scale = term = 10 ** (n + 5)
    total, k = scale, 1
    while term:
        term //= k
        total += term
        k += 1
    return str(total // 10 ** 5)


def continued(x, n):
    out = []
    for _ in range(n):
        a = math.floor(x)
        out.append(a)
        if x == a:
            break
        x = 1 / (x - a)
    return out


def machin(n):
    unity = 10 ** (n + 10)

    def arctan(x):
        total = power = unity // x
        k, sign = 3, -1
        while power:
            power //= x * x
            total += sign * (power // k)
            k, sign = k + 2, -sign
        return total
    return 4 * (4 * arctan(5) - arctan(239)) // 10 ** 10


digits = ''.join(map(str, islice(pi_digits(), 60)))
print(digits, digits == str(machin(59)), f'{float(digits) / 10 ** 59:.15f}')
print(e_digits(60), float(e_digits(16)) / 1e16 == math.e)
root = str(math.isqrt(2 * 10 ** 100))
print(root[0] + '.' + root[1:], {d: root.count(d) for d in '0123456789'})
print(continued(math.pi, 5), continued(0.75, 9), continued(-2.5, 9), continued(math.sqrt(2), 6), (math.pi).as_integer_ratio())
for thunk in (lambda: continued(float('nan'), 3), lambda: continued(float('inf'), 3), lambda: continued('x', 1), lambda: list(islice(pi_digits(), -1)), lambda: list(islice([1], 'a')), lambda: list(islice(range(10), 1, 8, 0)), lambda: islice(), lambda: math.isqrt(2.5), lambda: e_digits(-9)):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
