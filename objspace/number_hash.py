"""Hashes of numbers: equal numbers of different types have equal hashes.

The rule is "Hashing of numeric types" in the library reference: a rational number is
reduced modulo the prime 2**61 - 1, and -1 is never a hash.  The functions work on RPython
values; the `__hash__` methods are with the types.
"""
import math

from rpython.rlib import jit
from rpython.rlib.rarithmetic import intmask, r_uint
from rpython.rlib.rbigint import SHIFT
from rpython.rlib.rfloat import isinf

HASH_BITS = 61
HASH_MODULUS = (1 << HASH_BITS) - 1
HASH_INF = 314159
HASH_IMAG = 1000003

_MODULUS = r_uint(HASH_MODULUS)
_DIGIT_TURN = SHIFT % HASH_BITS
_EXACT_FLOAT = 9007199254740992.0  # 2**53: below it every integral float is an exact int


def not_minus_one(value):
    """Replace the hash -1, which means an error in CPython's C API, by -2."""
    if value == -1:
        return -2
    return value


def _turn_left(x, count):
    """Multiply by 2**count modulo the prime: a rotation of 61 bits."""
    return ((x << count) & _MODULUS) | (x >> (HASH_BITS - count))


def _reduced(x):
    x = (x & _MODULUS) + (x >> HASH_BITS)
    if x >= _MODULUS:
        x -= _MODULUS
    return x


def hash_int(value):
    """Hash of a machine int."""
    if -HASH_MODULUS < value < HASH_MODULUS:
        return not_minus_one(value)
    magnitude = r_uint(value)
    if value < 0:
        magnitude = r_uint(0) - magnitude
    result = intmask(_reduced(magnitude))
    if value < 0:
        result = -result
    return not_minus_one(result)


@jit.elidable
def hash_bigint(num):
    """Hash of an rbigint."""
    x = r_uint(0)
    i = num.numdigits() - 1
    while i >= 0:
        digit = num.udigit(i)
        x = _turn_left(x, _DIGIT_TURN) + (digit & _MODULUS) + (digit >> HASH_BITS)
        x = _reduced(x)
        i -= 1
    return not_minus_one(intmask(x) * num.sign)


@jit.elidable
def hash_float(value):
    """Hash of a float that is not a NaN (a NaN hashes by identity)."""
    if -_EXACT_FLOAT < value < _EXACT_FLOAT:
        whole = int(value)
        if float(whole) == value:
            return hash_int(whole)
    if isinf(value):
        if value > 0.0:
            return HASH_INF
        return -HASH_INF
    mantissa, exponent = math.frexp(value)
    sign = 1
    if mantissa < 0.0:
        sign = -1
        mantissa = -mantissa
    x = r_uint(0)
    while mantissa != 0.0:
        # 28 bits at a time: they fit the modulus with room to spare
        mantissa *= 268435456.0
        exponent -= 28
        piece = int(mantissa)
        mantissa -= float(piece)
        x = _reduced(_turn_left(x, 28) + r_uint(piece))
    x = _turn_left(x, exponent % HASH_BITS)
    return not_minus_one(intmask(x) * sign)


def hash_complex(real_hash, imag_hash):
    """Combine the hashes of the two parts."""
    return not_minus_one(intmask(r_uint(real_hash) + r_uint(HASH_IMAG) * r_uint(imag_hash)))
