"""Integer functions of math: factorial, gcd, lcm, comb, perm, isqrt, prod, fsum, and huge numbers."""
import math

print([math.factorial(n) for n in range(12)], math.factorial(30), math.gcd(12, 18, 27), math.gcd(), math.gcd(0, -5), math.lcm(4, 6, 10), math.lcm(), math.lcm(3, 0), math.gcd(2 ** 100, 6 ** 50) == 2 ** 50)
print([math.comb(6, k) for k in range(8)], [math.perm(5, k) for k in range(7)], math.perm(6), math.comb(60, 30), math.comb(200, 3), [math.isqrt(n) for n in (0, 1, 3, 4, 15, 16, 10 ** 20, 10 ** 40 + 1)])
print(math.prod([1, 2, 3]), math.prod([]), math.prod([2, 2.5], start=10), math.prod(['a', 3] if False else [3, 'ab']), math.fsum([0.1] * 10), sum([0.1] * 10), math.fsum([1e100, 1, -1e100]), math.fsum([]), math.dist((1, 2), (4, 6)), math.hypot(3, 4, 12), math.hypot())
print(math.ldexp(0.75, 4), math.frexp(12), math.ldexp(1, -2000), math.floor(2.7), math.ceil(-2.7), math.trunc(-2.7), math.floor(10 ** 30), math.log(10 ** 400), math.log2(2 ** 1000), math.log10(10 ** 300), math.log(8, 2), math.sqrt(10 ** 40), math.isclose(1, 1 + 1e-10), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-9, abs_tol=1e-8))
print(math.pi, math.e, math.tau, math.inf, -math.inf, math.nan, math.ulp(1), math.nextafter(1, 2), math.copysign(3, -0.0), math.modf(-2.5), math.remainder(7, 4), math.fmod(-7, 4), math.cbrt(27), math.exp2(10))


class Number:
    def __floor__(self): return 'floor'
    def __ceil__(self): return 'ceil'
    def __trunc__(self): return 'trunc'
    def __float__(self): return 6.25
    def __index__(self): return 6


n = Number()
print(math.floor(n), math.ceil(n), math.trunc(n), math.sqrt(n), math.factorial(n), math.gcd(n, 4), math.comb(n, 2))
for text in ('math.factorial(-1)', 'math.factorial(1.0)', 'math.factorial("x")', 'math.comb(-1, 2)', 'math.comb(1, -2)', 'math.comb(1.0, 1)', 'math.perm(1, -1)', 'math.perm(-1)', 'math.isqrt(-1)', 'math.isqrt(2.0)', 'math.gcd(1.5)', 'math.lcm("a")', 'math.prod(5)', 'math.fsum(["a"])',
             'math.fsum([math.inf, -math.inf])', 'math.fsum([1e308] * 3)', 'math.ldexp(1, 5000)', 'math.ldexp(1, 1.5)', 'math.log(0)', 'math.log(-10 ** 400)', 'math.log(2, 1)', 'math.log(2, 0)', 'math.log()', 'math.sqrt(-1)', 'math.sqrt("x")', 'math.sqrt()', 'math.exp(1000)', 'math.floor("x")', 'math.floor(math.inf)',
             'math.ceil(math.nan)', 'math.trunc(1j)', 'math.dist([1], [1, 2])', 'math.dist(1, 2)', 'math.isclose(1, 2, rel_tol=-1)', 'math.isclose(1)', 'math.sqrt(10 ** 400)', 'math.sin(1, 2)', 'math.pow(0, -1)', 'math.pow(-1, 0.5)', 'math.hypot("a")', 'math.acos(2)', 'math.gamma(-1)', 'math.lgamma(0)', 'math.remainder(1, 0)', 'math.fmod(math.inf, 1)',
             'math.frexp()', 'math.log2(-1)', 'math.log10(0)', 'math.log1p(-1)', 'math.atanh(1)', 'math.cosh(1000)', 'math.nothing', 'math.prod([1], start="x", end=1)', 'math.factorial(10 ** 30)', 'math.copysign(1)', 'math.atan2(1)', 'math.degrees(None)', 'math.gamma(172)'):
    try:
        print(text, eval(text))
    except Exception as e:
        print(text, '->', type(e).__name__, e)
