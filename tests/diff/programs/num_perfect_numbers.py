"""Perfect, abundant, deficient and amicable numbers; aliquot walks; Lucas-Lehmer; divisor functions."""
import math


def factors(n):
    if n < 1:
        raise ValueError('no factors of %d' % n)
    found, p = {}, 2
    while p * p <= n:
        while not n % p:
            found[p] = found.get(p, 0) + 1
            n //= p
        p += 1 + p % 2
    if n > 1:
        found[n] = found.get(n, 0) + 1
    return found


def sigma(n, power=1):
    return math.prod(sum(p ** (power * i) for i in range(e + 1)) for p, e in factors(n).items())


def divisors(n):
    out = [1]
    for p, e in factors(n).items():
        out = [d * p ** i for d in out for i in range(e + 1)]
    return sorted(out)


def kind(n):
    s = sigma(n) - n
    return 'perfect' if s == n else ('deficient', 'abundant')[s > n]


def aliquot(n, limit=15):
    seen = []
    while n not in seen and len(seen) < limit and n:
        seen.append(n)
        n = sigma(n) - n
    return seen, n


def mersenne(p):
    s, m = 4, (1 << p) - 1
    for _ in range(p - 2):
        s = (s * s - 2) % m
    return s == 0


table = {}
for n in range(1, 520):
    table.setdefault(kind(n), []).append(n)
for name, numbers in sorted(table.items()):
    print(f'{name:<10}{len(numbers):>5}', numbers[:12])
for n in (6, 12, 95, 220, 276, 1184, 25, 562):
    print(n, divisors(n), factors(n), *aliquot(n))
print([(a, b) for a in range(2, 1300) if a < (b := sigma(a) - a) and sigma(b) - b == a])
print([p for p in range(3, 130, 2) if len(factors(p)) == 1 and p in factors(p) and mersenne(p)], (2 ** 60) * (2 ** 61 - 1))
print([sigma(n, 0) for n in range(1, 25)], [sigma(n, 2) for n in range(1, 10)], sigma(10, -1), sigma(28, -1), [round(sigma(n) / n, 3) for n in (6, 12, 120)])
for thunk in (lambda: kind(0), lambda: sigma('6'), lambda: sigma(6, 'x'), lambda: kind(-6), lambda: factors(2.5), lambda: divisors(None), lambda: sigma(6.0), lambda: math.prod(['a', 2]), lambda: math.prod([2, 3], start='ab'), lambda: math.prod(5), lambda: math.prod([1], [2]), lambda: math.prod([])):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
