"""Sieve, factorisation, Miller-Rabin and totients."""
import math


def factors(n):
    if n < 1:
        raise ValueError(f'{n} has no factors')
    p = 2
    while p * p <= n:
        while not n % p:
            yield p
            n //= p
        p += 1 + (p > 2)
    if n > 1:
        yield n


def is_prime(n):
    if n < 2 or n % 2 == 0:
        return n == 2
    d, s = n - 1, 0
    while not d & 1:
        d, s = d >> 1, s + 1
    for a in (2, 3, 5, 7, 11, 13):
        if a % n == 0:
            continue
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


print([n for n in range(60) if is_prime(n)], is_prime(2 ** 61 - 1), is_prime(2 ** 89 - 1), is_prime(2 ** 67 - 1))
for n in (1, 2, 97, 360, 1001, 65536, 9699690):
    parts = list(factors(n))
    counts = {p: parts.count(p) for p in parts}
    print(n, ' * '.join(f'{p}^{k}' if k > 1 else str(p) for p, k in counts.items()) or '1', math.prod(k + 1 for k in counts.values()), math.prod(parts) == n)
print([sum(math.gcd(k, n) == 1 for k in range(1, n + 1)) for n in range(1, 16)], [n for n in range(2, 130) if sum(d for d in range(1, n) if n % d == 0) == n])
for thunk in (lambda: list(factors(0)), lambda: is_prime('7'), lambda: list(factors(2.5)), lambda: math.prod('a'), lambda: math.gcd(2.5, 1), lambda: math.prod([1], start='x')):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
