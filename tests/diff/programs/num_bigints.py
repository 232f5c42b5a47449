"""Big integers: factorials, Fibonacci, huge shifts, division signs and errors."""
import math


def check(a, b):
    q, r = divmod(a, b)
    return q * b + r == a and abs(r) < abs(b) and (r == 0 or (r < 0) == (b < 0))


f, n = 1, 1
for n in range(1, 31):
    f *= n
print(f, f == math.factorial(30), f >> 40, f & 0xffffffffffff, f.bit_length(), -f >> 70, ~f, f ^ -1)
values = [10 ** 25, -10 ** 25, 2 ** 64, -(2 ** 63), 7, -7, 2 ** 64 - 1, 12345678901234567890123]
print(all(check(a, b) for a in values for b in values))
print([divmod(a, b) for a, b in ((10 ** 25, -7), (-10 ** 25, 2 ** 64), (7, -10 ** 25), (-1, 2 ** 70))])
print(2 ** 200 % 1000007, pow(3, 10 ** 20, 10 ** 9 + 7), (1 << 100) - 1 == int('1' * 100, 2), hex(2 ** 65 + 255), oct(-2 ** 66), len(str(3 ** 500)), 10 ** 30 // 3, -10 ** 30 // 3)
print(float(2 ** 70), 2 ** 70 == float(2 ** 70), 2 ** 70 + 1 == float(2 ** 70), 2 ** 1000 < float('inf'), hash(2 ** 61 - 1), hash(2 ** 61), hash(-2), hash(2 ** 100), 10 ** 22 / 10 ** 20, (10 ** 400) / (10 ** 399))
print(math.isqrt(10 ** 41), round(1234567890123456789012, -5), round(-15 * 10 ** 20, -21), int(1e25), math.gcd(f, 2 ** 90), (2 ** 90).bit_count(), -(2 ** 63) // -1, abs(-(2 ** 63)), 3 ** 40 & -3 ** 39 | 5)
for thunk in (lambda: 10 ** 25 // 0, lambda: 10 ** 25 % 0, lambda: divmod(f, 0), lambda: f / 0, lambda: float(10 ** 400), lambda: 10 ** 400 / 3, lambda: 1 << -1, lambda: 1 >> -5, lambda: f << 'a', lambda: math.isqrt(-1), lambda: 10 ** 400 * 1.0, lambda: f + 'a',
              lambda: math.factorial(-1), lambda: int('9' * 5000), lambda: str(10 ** 5000), lambda: 2 ** 70 & 1.5, lambda: ~1.5, lambda: pow(2, -1, 0), lambda: pow(2, 2 ** 70, 1.5), lambda: 1 << (1 << 70), lambda: math.factorial(2 ** 70)):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
