"""math: values equal CPython's to the last bit; errors."""
import math

INF = math.inf


def raises(kind, text, function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except kind as e:
        assert str(e) == text, str(e)
    else:
        assert False, 'nothing raised'


def test_all_names():
    names = ('acos acosh asin asinh atan atan2 atanh cbrt ceil comb copysign cos cosh degrees dist e erf erfc exp exp2 '
             'expm1 fabs factorial floor fmod frexp fsum gamma gcd hypot inf isclose isfinite isinf isnan isqrt lcm '
             'ldexp lgamma log log10 log1p log2 modf nan nextafter perm pi pow prod radians remainder sin sinh sqrt '
             'tan tanh tau trunc ulp')
    assert [name for name in dir(math) if not name.startswith('_')] == names.split()


def test_domain_and_range():
    for function, x in [(math.acos, 2), (math.sqrt, -1), (math.log, 0), (math.atanh, 1), (math.sin, INF),
                        (math.gamma, -3), (math.lgamma, 0), (math.log1p, -1), (math.log2, -5)]:
        raises(ValueError, 'math domain error', function, x)
    for function in (math.exp, math.cosh, math.sinh, math.exp2, math.expm1, math.gamma):
        raises(OverflowError, 'math range error', function, 2000.0)
    raises(TypeError, 'must be real number, not str', math.sin, 'a')
    raises(OverflowError, 'int too large to convert to float', math.sin, 10 ** 400)


def test_gamma_and_erf():
    assert math.gamma(0.5) == 1.7724538509055159
    assert math.gamma(171.0) == 7.257415615307998e+306
    assert math.lgamma(1e10) == 220258509288.81058
    assert math.erf(0.3) == 0.3286267594591274
    assert math.erfc(5.0) == 1.5374597944280351e-12


def test_logarithms_of_huge_ints():
    assert math.log(10 ** 400) == 921.0340371976182
    assert math.log10(10 ** 400) == 400.0
    assert math.log2(2 ** 2000) == 2000.0
    assert math.log(8, 2) == 3.0
    raises(TypeError, 'math.log requires 1 to 2 arguments', math.log)
    raises(ZeroDivisionError, 'float division by zero', math.log, 2, 1)


def test_factorial_comb_perm():
    assert math.factorial(25) == 15511210043330985984000000
    assert math.factorial(200) // math.factorial(198) == 200 * 199
    assert math.comb(100, 50) == 100891344545564193334812497256
    assert math.comb(5, 7) == 0
    assert math.perm(2 ** 70, 2) == 2 ** 70 * (2 ** 70 - 1)
    assert math.perm(5) == 120
    raises(ValueError, 'factorial() not defined for negative values', math.factorial, -1)
    raises(TypeError, "'float' object cannot be interpreted as an integer", math.factorial, 2.0)
    raises(ValueError, 'k must be a non-negative integer', math.comb, 2, -1)
    raises(OverflowError, 'factorial() argument should not exceed 9223372036854775807', math.factorial, 2 ** 64)


def test_isqrt():
    for bits in (0, 1, 2, 26, 51, 52, 53, 54, 63, 64, 65, 127, 300):
        for n in (2 ** bits - 1, 2 ** bits, 2 ** bits + 1, (2 ** bits - 1) ** 2, (2 ** bits) ** 2 - 1):
            root = math.isqrt(n)
            assert root * root <= n < (root + 1) ** 2
    raises(ValueError, 'isqrt() argument must be nonnegative', math.isqrt, -1)


def test_gcd_lcm():
    assert math.gcd() == 0 and math.gcd(-6) == 6 and math.gcd(12, 18, 27) == 3
    assert math.gcd(2 ** 63, -2 ** 63) == 2 ** 63 == math.gcd(-2 ** 63)
    assert math.gcd(3 ** 90 * 7 ** 50 * 2 ** 70, 3 ** 60 * 7 ** 80 * 5 ** 40) == 3 ** 60 * 7 ** 50
    assert math.lcm() == 1 and math.lcm(4, -6) == 12 and math.lcm(0, 5) == 0


def test_fsum():
    assert math.fsum([0.1] * 10) == 1.0
    assert math.fsum([1e100, 1.0, -1e100, 1e-100]) == 1.0
    assert math.fsum([2.0 ** 53, 1.0, 2.0 ** -100]) == 9007199254740994.0
    raises(ValueError, '-inf + inf in fsum', math.fsum, [INF, -INF])
    raises(OverflowError, 'intermediate overflow in fsum', math.fsum, [1e308, 1e308])


def test_hypot_dist():
    assert math.hypot(1.5, 2.5, 3.7) == 4.710626285325551
    assert math.hypot(5e-324, 5e-324, 5e-324) == 1e-323
    assert math.hypot(math.nan, INF) == INF
    assert math.dist((1, 2), [3, 5.5]) == 4.031128874149275
    raises(ValueError, 'both points must have the same number of dimensions', math.dist, [1], [1, 2])


def test_parts():
    assert math.frexp(-10.0) == (-0.625, 4) and math.modf(-2.25) == (-0.25, -2.0)
    assert math.ldexp(0.75, 4) == 12.0 and math.ldexp(1.0, -10 ** 30) == 0.0
    raises(OverflowError, 'math range error', math.ldexp, 1.0, 10 ** 30)
    assert math.nextafter(1.0, 2.0) == 1.0000000000000002 and math.ulp(1.0) == 2.220446049250313e-16
    assert math.remainder(5.0, 2.0) == 1.0 and math.remainder(3.0, 2.0) == -1.0
    assert math.fmod(-5.0, 3.0) == -2.0


def test_rounding_special_methods():
    class Number:
        def __floor__(self):
            return 'floor'

        def __ceil__(self):
            return 'ceil'

        def __trunc__(self):
            return 'trunc'
    assert (math.floor(Number()), math.ceil(Number()), math.trunc(Number())) == ('floor', 'ceil', 'trunc')
    assert math.floor(-1.5) == -2 and math.ceil(1e20) == 10 ** 20
    raises(TypeError, "type str doesn't define __trunc__ method", math.trunc, 'a')


def test_isclose_prod():
    assert math.isclose(1, 1 + 1e-10) and not math.isclose(1, 1.1) and math.isclose(1, 1.1, abs_tol=0.2)
    raises(ValueError, 'tolerances must be non-negative', math.isclose, 1, 1, rel_tol=-1)
    assert math.prod([1, 2.5, 3], start=2) == 15.0 and math.prod([]) == 1
