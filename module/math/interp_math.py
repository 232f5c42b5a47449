"""math: functions of one or two floats.

Whole-number functions are in interp_integer.py, those of many numbers in interp_sum.py.
Rule: the math chapter of the library reference; C99 Annex F for infinities and NaNs.
"""
import math

from interpreter.error import oefmt
from interpreter.gateway import TUPLE, takes, unwrap_spec
from module.math import libm
from objspace.bigint_math import bigint_frexp
from objspace.floatobject import W_FloatObject, float_to_int
from objspace.int_base import W_AbstractIntObject
from objspace.intobject import W_IntObject
from rpython.rlib import rfloat
from rpython.rlib.rfloat import INFINITY, copysign, isfinite, isinf, isnan

DEGREES_PER_RADIAN = 180.0 / math.pi
RADIANS_PER_DEGREE = math.pi / 180.0
# exponents beyond these overflow or underflow whatever the mantissa
_LARGEST_SHIFT = 5000


def domain_error(space):
    return oefmt(space.w_ValueError, "math domain error")


def range_error(space):
    return oefmt(space.w_OverflowError, "math range error")


def checked_result(space, result, x, can_overflow):
    """Box what a C function gave for x; an infinity or NaN that x does not explain is an error."""
    if isnan(result) and not isnan(x):
        raise domain_error(space)
    if isinf(result) and isfinite(x):
        if can_overflow:
            raise range_error(space)
        raise domain_error(space)
    return space.newfloat(result)


def _make_function(name, can_overflow, doc):
    c_function = libm.FUNCTIONS[name]

    @unwrap_spec(x=float)
    def function(space, x):
        result = c_function(x)
        if isfinite(result):
            return space.newfloat(result)
        return checked_result(space, result, x, can_overflow)
    function.__name__ = 'math_' + name
    function.__doc__ = doc
    return function


# name: (whether an infinity means overflow, doc)
_TABLE = {
    'acos': (False, "Angle in radians, 0 to pi, whose cosine is x."),
    'acosh': (False, "Inverse hyperbolic cosine of x."),
    'asin': (False, "Angle in radians, -pi/2 to pi/2, whose sine is x."),
    'asinh': (False, "Inverse hyperbolic sine of x."),
    'atan': (False, "Angle in radians, -pi/2 to pi/2, whose tangent is x."),
    'atanh': (False, "Inverse hyperbolic tangent of x."),
    'cbrt': (False, "Cube root of x."),
    'cos': (False, "Cosine of x radians."),
    'cosh': (True, "Hyperbolic cosine of x."),
    'erf': (False, "Error function at x."),
    'erfc': (False, "Complementary error function at x: 1 - erf(x), but exact for large x."),
    'exp': (True, "e to the power x."),
    'exp2': (True, "2 to the power x."),
    'expm1': (True, "exp(x) - 1, exact for small x."),
    'log1p': (False, "Natural logarithm of 1 + x, exact for small x."),
    'sin': (False, "Sine of x radians."),
    'sinh': (True, "Hyperbolic sine of x."),
    'tan': (False, "Tangent of x radians."),
    'tanh': (False, "Hyperbolic tangent of x."),
}
FUNCTIONS = dict((_name, _make_function(_name, *_TABLE[_name])) for _name in _TABLE)


@unwrap_spec(x=float)
def sqrt(space, x):
    """Square root of x."""
    if x < 0.0:
        raise domain_error(space)
    return space.newfloat(math.sqrt(x))


@unwrap_spec(x=float)
def fabs(space, x):
    """Absolute value of x as a float."""
    return space.newfloat(abs(x))


def _make_raising(c_function, doc):
    @unwrap_spec(x=float)
    def function(space, x):
        try:
            return space.newfloat(c_function(x))
        except ValueError:
            raise domain_error(space)
        except OverflowError:
            raise range_error(space)
    function.__name__ = 'math_' + c_function.__name__
    function.__doc__ = doc
    return function


gamma = _make_raising(rfloat.gamma, "Gamma function at x.")
lgamma = _make_raising(rfloat.lgamma, "Natural logarithm of the absolute value of the Gamma function at x.")


@unwrap_spec(x=float)
def degrees(space, x):
    """Angle x from radians to degrees."""
    return space.newfloat(x * DEGREES_PER_RADIAN)


@unwrap_spec(x=float)
def radians(space, x):
    """Angle x from degrees to radians."""
    return space.newfloat(x * RADIANS_PER_DEGREE)


def _make_predicate(predicate, doc):
    @unwrap_spec(x=float)
    def function(space, x):
        return space.newbool(predicate(x))
    function.__name__ = 'math_' + predicate.__name__
    function.__doc__ = doc
    return function


math_isfinite = _make_predicate(isfinite, "True if x is neither an infinity nor a NaN.")
math_isinf = _make_predicate(isinf, "True if x is a positive or negative infinity.")
math_isnan = _make_predicate(isnan, "True if x is a NaN (not a number).")


# ---- rounding to ints

def floor(space, w_x):
    """Floor of x as an int: the largest one that is <= x."""
    if type(w_x) is not W_FloatObject:
        if type(w_x) is W_IntObject:
            return w_x
        w_method = space.lookup(w_x, '__floor__')
        if w_method is not None:
            return space.get_and_call_function(w_method, w_x)
    return float_to_int(space, math.floor(space.float_w(w_x)))


def ceil(space, w_x):
    """Ceiling of x as an int: the smallest one that is >= x."""
    if type(w_x) is not W_FloatObject:
        if type(w_x) is W_IntObject:
            return w_x
        w_method = space.lookup(w_x, '__ceil__')
        if w_method is not None:
            return space.get_and_call_function(w_method, w_x)
    return float_to_int(space, math.ceil(space.float_w(w_x)))


def trunc(space, w_x):
    """x without its fraction, as `__trunc__` gives it."""
    if type(w_x) is W_FloatObject:
        return float_to_int(space, w_x.floatval)
    w_method = space.lookup(w_x, '__trunc__')
    if w_method is None:
        raise oefmt(space.w_TypeError, "type %T doesn't define __trunc__ method", w_x)
    return space.get_and_call_function(w_method, w_x)


# ---- parts of a float

@unwrap_spec(x=float)
def frexp(space, x):
    """(m, e) with x == m * 2.0**e and 0.5 <= abs(m) < 1, or (x, 0) for zero and what is not finite."""
    if x == 0.0 or not isfinite(x):
        return space.newtuple2(space.newfloat(x), space.newint(0))
    mantissa, exponent = math.frexp(x)
    return space.newtuple2(space.newfloat(mantissa), space.newint(exponent))


@unwrap_spec(x=float)
def ldexp(space, x, w_i):
    """x * 2**i."""
    if not isinstance(w_i, W_AbstractIntObject):
        raise oefmt(space.w_TypeError, "Expected an int as second argument to ldexp.")
    if x == 0.0 or not isfinite(x):
        return space.newfloat(x)
    exponent = space.getindex_w(w_i, None)
    if exponent > _LARGEST_SHIFT:
        raise range_error(space)
    if exponent < -_LARGEST_SHIFT:
        return space.newfloat(copysign(0.0, x))
    try:
        return space.newfloat(math.ldexp(x, exponent))
    except OverflowError:
        raise range_error(space)


@unwrap_spec(x=float)
def modf(space, x):
    """The fraction and the whole part of x, both floats with the sign of x."""
    if isinf(x):
        fraction, whole = copysign(0.0, x), x
    elif isnan(x):
        fraction, whole = x, x
    else:
        fraction, whole = math.modf(x)
    return space.newtuple2(space.newfloat(fraction), space.newfloat(whole))


@unwrap_spec(x=float, y=float)
def math_copysign(space, x, y):
    """The absolute value of x with the sign of y."""
    return space.newfloat(copysign(x, y))


@unwrap_spec(x=float, y=float)
def nextafter(space, x, y):
    """The next floating-point value after x towards y."""
    if isnan(x):
        return space.newfloat(x)
    return space.newfloat(libm.c_nextafter(x, y))


@unwrap_spec(x=float)
def ulp(space, x):
    """The value of the least significant bit of the float x."""
    if isnan(x):
        return space.newfloat(x)
    x = abs(x)
    if isinf(x):
        return space.newfloat(x)
    above = libm.c_nextafter(x, INFINITY)
    if isinf(above):
        return space.newfloat(x - libm.c_nextafter(x, 0.0))
    return space.newfloat(above - x)


# ---- two floats

@unwrap_spec(y=float, x=float)
def atan2(space, y, x):
    """Angle in radians of the point (x, y); the signs of both give the quadrant."""
    return space.newfloat(libm.c_atan2(y, x))


@unwrap_spec(x=float, y=float)
def fmod(space, x, y):
    """The remainder of x / y with the sign of x, as C has it."""
    if isinf(y) and isfinite(x):
        return space.newfloat(x)
    result = libm.c_fmod(x, y)
    if isnan(result) and not isnan(x) and not isnan(y):
        raise domain_error(space)
    return space.newfloat(result)


@unwrap_spec(x=float, y=float)
def remainder(space, x, y):
    """x minus the multiple of y that is closest to it (halves: the even multiple)."""
    result = libm.c_remainder(x, y)
    if isnan(result) and not isnan(x) and not isnan(y):
        raise domain_error(space)
    return space.newfloat(result)


@unwrap_spec(x=float, y=float)
def pow(space, x, y):
    """x to the power y as a float."""
    result = libm.c_pow(x, y)
    if not isfinite(result) and isfinite(x) and isfinite(y):
        if isnan(result) or x == 0.0:
            raise domain_error(space)
        raise range_error(space)
    return space.newfloat(result)


@unwrap_spec(a=float, b=float, rel_tol=float, abs_tol=float)
def isclose(space, a, b, __kwonly__=None, rel_tol=1e-09, abs_tol=0.0):
    """True if a and b differ by no more than the larger of both tolerances allows."""
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise oefmt(space.w_ValueError, "tolerances must be non-negative")
    if a == b:
        return space.w_True
    if isinf(a) or isinf(b):
        return space.w_False
    difference = abs(b - a)
    return space.newbool(difference <= abs(rel_tol * b) or difference <= abs(rel_tol * a)
                         or difference <= abs_tol)


# ---- logarithms

def _make_logarithm(name):
    c_function = libm.FUNCTIONS[name]

    def logarithm(space, w_x):
        if isinstance(w_x, W_AbstractIntObject):
            num = w_x.asbigint()
            if num.sign <= 0:
                raise domain_error(space)
            try:
                x = num.tofloat()
            except OverflowError:
                mantissa, exponent = bigint_frexp(num)
                return c_function(mantissa) + c_function(2.0) * float(exponent)
        else:
            x = space.float_w(w_x)
        if x > 0.0 or isnan(x):
            return c_function(x)
        raise domain_error(space)
    return logarithm


_natural_logarithm = _make_logarithm('log')
_logarithm2 = _make_logarithm('log2')
_logarithm10 = _make_logarithm('log10')


@takes(TUPLE)
def log(space, args_w):
    """log(x, [base=math.e]): logarithm of x to the given base."""
    if not 1 <= len(args_w) <= 2:
        raise oefmt(space.w_TypeError, "math.log requires 1 to 2 arguments")
    numerator = _natural_logarithm(space, args_w[0])
    if len(args_w) == 1:
        return space.newfloat(numerator)
    denominator = _natural_logarithm(space, args_w[1])
    if denominator == 0.0:
        raise oefmt(space.w_ZeroDivisionError, "float division by zero")
    return space.newfloat(numerator / denominator)


def log2(space, w_x):
    """Base 2 logarithm of x."""
    return space.newfloat(_logarithm2(space, w_x))


def log10(space, w_x):
    """Base 10 logarithm of x."""
    return space.newfloat(_logarithm10(space, w_x))
