"""gcd, lcm, modular inverses, the Chinese remainder theorem and a toy RSA."""
import math


def extended(a, b):
    if not b:
        return (a, 1, 0)
    g, x, y = extended(b, a % b)
    return g, y, x - a // b * y


def crt(residues):
    modulus = math.prod(m for m, _ in residues)
    return sum(r * (modulus // m) * pow(modulus // m, -1, m) for m, r in residues) % modulus


print([extended(a, b) for a, b in ((240, 46), (17, 5), (0, 7), (10 ** 20, 10 ** 15 + 1))])
print(math.gcd(), math.gcd(0), math.gcd(-12, 18), math.gcd(12, 18, 8), math.lcm(4, 6), math.lcm(), math.lcm(3, 0), math.lcm(-4, 6, 10), math.gcd(2 ** 100, 6 ** 50), math.lcm(10 ** 12, 15 ** 12), math.gcd(True, 4))
print(crt([(3, 2), (5, 3), (7, 2)]), pow(3, -1, 11), pow(7, -2, 10), pow(-3, 5, 7), pow(3, 5, -7), pow(-3, -1, -7), pow(2, 0, 1), pow(0, 0), pow(5, 3, 1), pow(10 ** 30, 10 ** 3, 97), pow(2, 3.0), pow(2, -2), pow(-8, 1 / 3), pow(True, 2, 5), pow(base=2, exp=5, mod=9), pow(123, -1, 10 ** 18 + 9))
p, q, e = 1000003, 998244353, 65537
n, d = p * q, pow(65537, -1, math.lcm(p - 1, q - 1))
message = int.from_bytes(b'hello', 'big')
secret = pow(message, e, n)
print(secret, pow(secret, d, n) == message, pow(secret, d, n).to_bytes(5, 'big'))
print([divmod(a, b) for a in (7, -7) for b in (3, -3)], [a % b for a in (7.5, -7.5) for b in (2, -2)], [a // b for a in (7, -7) for b in (2, -2)], [(-1) ** k for k in range(-2, 3)], math.comb(30, 15), math.perm(10, 3), math.perm(5))
for thunk in (lambda: pow(2, -1, 4), lambda: pow(0, -1, 7), lambda: pow(2, 3, 0), lambda: pow(2, -1, 0), lambda: pow(2.0, 3, 5), lambda: pow(2, 3, 'a'), lambda: pow(0, -1), lambda: pow('a', 2), lambda: math.gcd('a'), lambda: math.lcm(1.5), lambda: math.comb(-1, 2), lambda: math.perm(2, -1), lambda: math.comb(3.0, 1), lambda: crt([(4, 1), (6, 3)]),
              lambda: pow(2, None), lambda: pow(2), lambda: pow(2, 1j, 3), lambda: math.comb(5), lambda: 2 ** 'a', lambda: divmod('a', 2), lambda: divmod(5, 0), lambda: divmod(5)):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
