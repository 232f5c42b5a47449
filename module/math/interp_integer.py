"""math: functions of whole numbers, exact at any size. The algorithms are in objspace/bigint_math.py."""
from interpreter.error import oefmt
from objspace.bigint_math import bigint_factorial, bigint_falling_factorial, bigint_gcd, bigint_isqrt, int_gcd
from objspace.intobject import W_IntObject
from rpython.rlib.rarithmetic import ovfcheck
from rpython.rlib.rbigint import rbigint

MAX_INT = 9223372036854775807


def isqrt(space, w_n):
    """Floor of the square root of n."""
    num = space.bigint_w(w_n)
    if num.sign < 0:
        raise oefmt(space.w_ValueError, "isqrt() argument must be nonnegative")
    return space.newbigint(bigint_isqrt(num))


def factorial(space, w_n):
    """n!, the product of the numbers up to n."""
    num = space.bigint_w(w_n)
    try:
        n = num.toint()
    except OverflowError:
        if num.sign > 0:
            raise oefmt(space.w_OverflowError, "factorial() argument should not exceed %d", MAX_INT)
        n = -1
    if n < 0:
        raise oefmt(space.w_ValueError, "factorial() not defined for negative values")
    return space.newbigint(bigint_factorial(n))


def _check_not_negative(space, n, k):
    if n.sign < 0:
        raise oefmt(space.w_ValueError, "n must be a non-negative integer")
    if k.sign < 0:
        raise oefmt(space.w_ValueError, "k must be a non-negative integer")


def perm(space, w_n, w_k=None):
    """The number of ways to choose k of n items, with order: n! / (n - k)!"""
    if w_k is None or space.is_none(w_k):
        return factorial(space, w_n)
    n = space.bigint_w(w_n)
    k = space.bigint_w(w_k)
    _check_not_negative(space, n, k)
    if n.lt(k):
        return space.newint(0)
    try:
        count = k.toint()
    except OverflowError:
        raise oefmt(space.w_OverflowError, "k must not exceed %d", MAX_INT)
    return space.newbigint(bigint_falling_factorial(n, count))


def _small_comb(n, k):
    """C(n, k) for machine ints. Raises OverflowError."""
    result = 1
    for i in range(k):
        result = ovfcheck(result * (n - i)) // (i + 1)
    return result


def comb(space, w_n, w_k):
    """The number of ways to choose k of n items, without order: n! / (k! (n - k)!)"""
    n = space.bigint_w(w_n)
    k = space.bigint_w(w_k)
    _check_not_negative(space, n, k)
    if n.lt(k):
        return space.newint(0)
    rest = n.sub(k)
    if rest.lt(k):
        k = rest
    try:
        count = k.toint()
    except OverflowError:
        raise oefmt(space.w_OverflowError, "min(n - k, k) must not exceed %d", MAX_INT)
    try:
        return space.newint(_small_comb(n.toint(), count))
    except OverflowError:
        pass
    return space.newbigint(bigint_falling_factorial(n, count).floordiv(bigint_factorial(count)))


def gcd(space, args_w):
    """Greatest common divisor of any number of ints; 0 without any."""
    if len(args_w) == 0:
        return space.newint(0)
    w_result = space.abs(space.index(args_w[0]))
    for i in range(1, len(args_w)):
        w_result = _gcd(space, w_result, space.index(args_w[i]))
    return w_result


def _gcd(space, w_a, w_b):
    if isinstance(w_a, W_IntObject) and isinstance(w_b, W_IntObject):
        return space.newbigint(int_gcd(w_a.intval, w_b.intval))
    return space.newbigint(bigint_gcd(w_a.bigint_w(space), w_b.bigint_w(space)))


def lcm(space, args_w):
    """Least common multiple of any number of ints; 1 without any."""
    result = rbigint.fromint(1)
    for w_arg in args_w:
        num = space.bigint_w(w_arg)
        if num.sign == 0:
            result = num
        elif result.sign != 0:
            result = result.floordiv(bigint_gcd(result, num)).mul(num).abs()
    return space.newbigint(result)
