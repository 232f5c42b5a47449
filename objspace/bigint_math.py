"""Whole-number functions on rbigints that rbigint lacks: square root, factorial, gcd, mantissa.

Powers and text are in bigint_power.py and bigint_text.py.
"""
import math

from rpython.rlib import jit
from rpython.rlib.rarithmetic import LONG_BIT, intmask, ovfcheck, r_uint
from rpython.rlib.rbigint import rbigint

ONE = rbigint.fromint(1)
ZERO = rbigint.fromint(0)
# bits of a factor that is multiplied in machine words
_WORD_BITS = LONG_BIT - 2
# square roots of values below this many bits are computed from the float root
_FLOAT_ROOT_BITS = 52
# gcd: leading bits that are reduced in machine words
_LEAD_BITS = LONG_BIT - 3


# ---- mantissa and exponent

@jit.elidable
def bigint_frexp(num):
    """(m, e) with num == m * 2**e, 0.5 <= m < 1, m rounded half to even; num > 0."""
    size = num.bit_length()
    shift = size - _WORD_BITS
    if shift <= 0:
        mantissa, exponent = math.frexp(float(num.toint()))
        return mantissa, exponent
    lead = num.rshift(shift)
    top = lead.toint()
    if not lead.lshift(shift).eq(num):
        # what is cut off only matters as being there: it breaks a tie
        top |= 1
    mantissa, exponent = math.frexp(float(top))
    return mantissa, exponent + shift


# ---- square root

@jit.elidable
def bigint_isqrt(num):
    """Floor of the square root of num >= 0."""
    root, _ = _sqrt_rest(num)
    return root


def _sqrt_rest(num):
    """(root, num - root**2): the upper half by recursion, the lower one by division (Zimmermann)."""
    size = num.bit_length()
    if size <= _FLOAT_ROOT_BITS:
        value = num.toint()
        small = int(math.sqrt(float(value)))
        return rbigint.fromint(small), rbigint.fromint(value - small * small)
    # the upper part must have its top bit in one of the two highest places, or the guess is too small
    quarter = (size - 1) // 4
    high = num.rshift(2 * quarter)
    root, rest = _sqrt_rest(high)
    middle = _bits(num, quarter, quarter)
    low = _bits(num, 0, quarter)
    quotient, part = rest.lshift(quarter).add(middle).divmod(root.lshift(1))
    root = root.lshift(quarter).add(quotient)
    rest = part.lshift(quarter).add(low).sub(quotient.mul(quotient))
    while rest.sign < 0:
        rest = rest.add(root.lshift(1)).int_sub(1)
        root = root.int_sub(1)
    return root, rest


def _bits(num, start, count):
    """`count` bits of num >= 0 from bit `start`."""
    shifted = num.rshift(start)
    return shifted.sub(shifted.rshift(count).lshift(count))


# ---- products of ranges

@jit.elidable
def bigint_factorial(n):
    """n! for n >= 0."""
    if n < 2:
        return ONE
    return _range_product(2, n + 1)


def _range_product(start, stop):
    """start * (start + 1) * ... * (stop - 1), halves first so that equal sizes meet."""
    if stop - start <= 16:
        result = ONE
        word = 1
        for i in range(start, stop):
            try:
                word = ovfcheck(word * i)
            except OverflowError:
                result = result.int_mul(word)
                word = i
        return result.int_mul(word)
    middle = start + (stop - start) // 2
    return _range_product(start, middle).mul(_range_product(middle, stop))


@jit.elidable
def bigint_falling_factorial(n, count):
    """n * (n - 1) * ... with `count` factors; 0 <= count <= n."""
    if count == 0:
        return ONE
    try:
        top = n.toint()
    except OverflowError:
        return _falling_product(n, 0, count)
    if top < intmask(r_uint(-1) >> 1):
        return _range_product(top - count + 1, top + 1)
    return _falling_product(n, 0, count)


def _falling_product(n, start, stop):
    if stop - start == 1:
        return n.int_sub(start)
    middle = start + (stop - start) // 2
    return _falling_product(n, start, middle).mul(_falling_product(n, middle, stop))


# ---- greatest common divisor

@jit.elidable
def int_gcd(a, b):
    """gcd of two machine ints, as an rbigint."""
    x, y = r_uint(a), r_uint(b)
    if a < 0:
        x = r_uint(0) - x
    if b < 0:
        y = r_uint(0) - y
    while y:
        x, y = y, x % y
    if x >> (LONG_BIT - 1):
        return rbigint.fromint(intmask(x)).abs()
    return rbigint.fromint(intmask(x))


@jit.elidable
def bigint_gcd(a, b):
    """gcd by Lehmer's method: the leading bits tell several quotients at once (Knuth 4.5.2, Algorithm L)."""
    a, b = a.abs(), b.abs()
    if a.lt(b):
        a, b = b, a
    while b.numdigits() > 1:
        shift = a.bit_length() - _LEAD_BITS
        x = a.rshift(shift).toint()
        y = b.rshift(shift).toint()
        p, q, r, s = _lead_steps(x, y)
        if q == 0:
            a, b = b, a.mod(b)
        else:
            a, b = a.int_mul(p).add(b.int_mul(q)), a.int_mul(r).add(b.int_mul(s))
    if b.sign == 0:
        return a
    a = a.mod(b)
    try:
        return int_gcd(a.toint(), b.toint())
    except OverflowError:
        pass
    while b.sign != 0:
        a, b = b, a.mod(b)
    return a


def _lead_steps(x, y):
    """Run Euclid's algorithm on leading bits as long as the quotients are certain.

    Return (p, q, r, s): the pair a, b becomes p*a + q*b, r*a + s*b.  q is 0 if nothing is certain.
    The factors stay below half a word.
    """
    p, q, r, s = 1, 0, 0, 1
    limit = 1 << (LONG_BIT // 2 - 2)
    while y + r != 0 and y + s != 0:
        quotient = (x + p) // (y + r)
        if quotient != (x + q) // (y + s):
            break
        if quotient >= limit:
            break
        next_r = p - quotient * r
        next_s = q - quotient * s
        if abs(next_r) >= limit or abs(next_s) >= limit:
            break
        p, r = r, next_r
        q, s = s, next_s
        x, y = y, x - quotient * y
    return p, q, r, s
