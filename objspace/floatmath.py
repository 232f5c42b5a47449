"""Float arithmetic that is more than one machine instruction, on RPython floats.

Floor division, remainder, power, decimal rounding, and exact comparison with ints.
"""
import math

from interpreter.error import OperationError, oefmt
from rpython.rlib import jit
from rpython.rlib.longlong2float import longlong2float
from rpython.rlib.rbigint import rbigint
from rpython.rlib.rfloat import copysign, isfinite, isinf, isnan, round_double
from rpython.rtyper.lltypesystem import lltype, rffi

_TWO_63 = 9223372036854775808.0
_EXACT = 2 ** 53
# beyond these round(x, n) is x itself, or zero (from DBL_MANT_DIG, DBL_MIN_EXP, DBL_MAX_EXP)
_MAX_NDIGITS = 323
_MIN_NDIGITS = -308
# what a comparison with a NaN gives
UNORDERED = 2


# the bits of a positive and a negative NaN, in memory that no compiler takes for constant
_NAN_BITS = lltype.malloc(rffi.LONGLONGP.TO, 2, flavor='raw', immortal=True)
_NAN_BITS[0] = 0x7ff8000000000000
_NAN_BITS[1] = -0x8000000000000


@jit.dont_look_inside
def nan_of_sign(negative):
    """Return a NaN whose sign bit is as asked for.

    The translator writes a constant NaN as `inf / inf`.  That is negative on x86, but gcc takes it for positive and
    drops a copysign() around it: both signs come out wrong.
    """
    return longlong2float(_NAN_BITS[1 if negative else 0])


class PowerNeedsComplex(Exception):
    """The power of a negative float has no real value."""


# ---- division

def _remainder(a, b):
    """The remainder with the sign of b; b is not zero."""
    if isinf(a) or isnan(a) or isnan(b):
        return a - a + (b - b)  # a NaN
    if isinf(b):
        rest = a
    else:
        rest = math.fmod(a, b)
    if rest == 0.0:
        return copysign(0.0, b)
    if (b < 0.0) != (rest < 0.0):
        rest += b
    return rest


def float_mod(space, a, b):
    """`a % b`. Raises ZeroDivisionError."""
    if b == 0.0:
        raise oefmt(space.w_ZeroDivisionError, "float modulo")
    return _remainder(a, b)


def _divmod(a, b):
    if isinf(a) or isnan(a) or isnan(b):
        rest = a - a + (b - b)
        return rest, rest
    if isinf(b):
        rest = a
    else:
        rest = math.fmod(a, b)
    quotient = (a - rest) / b
    if rest == 0.0:
        rest = copysign(0.0, b)
    elif (b < 0.0) != (rest < 0.0):
        rest += b
        quotient -= 1.0
    if quotient == 0.0:
        return copysign(0.0, a / b), rest
    whole = math.floor(quotient)
    if quotient - whole > 0.5:
        whole += 1.0
    return whole, rest


def float_divmod(space, a, b):
    """`divmod(a, b)` as a pair. Raises ZeroDivisionError."""
    if b == 0.0:
        raise oefmt(space.w_ZeroDivisionError, "float divmod()")
    return _divmod(a, b)


def float_floordiv(space, a, b):
    """`a // b`. Raises ZeroDivisionError."""
    if b == 0.0:
        raise oefmt(space.w_ZeroDivisionError, "float floor division by zero")
    return _divmod(a, b)[0]


# ---- power

def _is_odd(value):
    return math.fmod(abs(value), 2.0) == 1.0


def float_pow(space, a, b):
    """`a ** b`: the special cases of C99's pow(), with Python's errors.

    Raises ZeroDivisionError, OverflowError, and PowerNeedsComplex for a negative base
    with a fractional exponent.
    """
    if b == 2.0:
        result = a * a
        if isinf(result) and not isinf(a):
            raise _result_out_of_range(space)
        return result
    if b == 0.0 or a == 1.0:
        return 1.0
    if isnan(a):
        return a
    if isnan(b):
        return b
    if isinf(b):
        return _pow_to_infinity(abs(a), b)
    if isinf(a):
        if b > 0.0:
            return a if _is_odd(b) else abs(a)
        return copysign(0.0, a) if _is_odd(b) else 0.0
    if a == 0.0:
        if b < 0.0:
            raise oefmt(space.w_ZeroDivisionError, "0.0 cannot be raised to a negative power")
        return a if _is_odd(b) else 0.0
    negate = False
    if a < 0.0:
        if math.floor(b) != b:
            raise PowerNeedsComplex
        negate = _is_odd(b)
        a = -a
    if a == 1.0:
        result = 1.0
    else:
        try:
            result = math.pow(a, b)
        except OverflowError:
            raise _result_out_of_range(space)
        except ValueError:
            # only where the host's pow() reports underflow as an error
            result = 0.0
        if isinf(result):
            raise _result_out_of_range(space)
    return -result if negate else result


def _pow_to_infinity(a, b):
    if a == 1.0:
        return 1.0
    if (b > 0.0) == (a > 1.0):
        return abs(b)
    return 0.0


def _result_out_of_range(space):
    w_exc = space.call_function(space.w_OverflowError, space.newint(34),
                                space.newtext("Numerical result out of range"))
    return OperationError(space.w_OverflowError, w_exc)


# ---- rounding

def round_to_digits(space, value, ndigits):
    """`round(value, ndigits)`: correctly rounded, halves to even. Raises OverflowError."""
    if not isfinite(value) or value == 0.0 or ndigits > _MAX_NDIGITS:
        return value
    if ndigits < _MIN_NDIGITS:
        return copysign(0.0, value)
    result = round_double(value, ndigits, half_even=True)
    if isinf(result):
        raise oefmt(space.w_OverflowError, "rounded value too large to represent")
    return result


# ---- comparison with ints

def compare_int(value, i):
    """Compare a float with a machine int exactly: -1, 0, 1, or UNORDERED for a NaN."""
    if isnan(value):
        return UNORDERED
    if -_EXACT <= i <= _EXACT:
        other = float(i)
        if value < other:
            return -1
        if value > other:
            return 1
        return 0
    if value >= _TWO_63:
        return 1
    if value < -_TWO_63:
        return -1
    whole = int(value)
    if whole != i:
        return -1 if whole < i else 1
    # at this size a float has no fraction unless it is far from i
    return 0


@jit.elidable
def compare_bigint(value, num):
    """Compare a float with an rbigint exactly: -1, 0, 1, or UNORDERED for a NaN."""
    if isnan(value):
        return UNORDERED
    if isinf(value):
        return 1 if value > 0.0 else -1
    whole = rbigint.fromfloat(value)
    if whole.lt(num):
        return -1
    if whole.gt(num):
        return 1
    return 0
