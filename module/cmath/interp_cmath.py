"""cmath: functions of complex numbers over rpython's rcomplex.

Rule: the cmath chapter of the library reference; C99 Annex G for infinities and NaNs.
"""
import math

from interpreter.error import oefmt
from interpreter.gateway import unwrap_spec
from objspace.complexobject import complex_quotient, to_complex
from rpython.rlib import rcomplex
from rpython.rlib.rfloat import INFINITY, isfinite, isinf, isnan

_LN_10 = math.log(10.0)


def domain_error(space):
    return oefmt(space.w_ValueError, "math domain error")


def range_error(space):
    return oefmt(space.w_OverflowError, "math range error")


def _make_function(name, doc):
    c_function = getattr(rcomplex, 'c_' + name)

    def function(space, w_z):
        real, imag = to_complex(space, w_z)
        try:
            real, imag = c_function(real, imag)
        except ValueError:
            raise domain_error(space)
        except OverflowError:
            raise range_error(space)
        return space.newcomplex(real, imag)
    function.__name__ = 'cmath_' + name
    function.__doc__ = doc
    return function


_TABLE = {
    'acos': "Arc cosine of z.",
    'acosh': "Inverse hyperbolic cosine of z.",
    'asin': "Arc sine of z.",
    'asinh': "Inverse hyperbolic sine of z.",
    'atan': "Arc tangent of z.",
    'atanh': "Inverse hyperbolic tangent of z.",
    'cos': "Cosine of z.",
    'cosh': "Hyperbolic cosine of z.",
    'exp': "e to the power z.",
    'sin': "Sine of z.",
    'sinh': "Hyperbolic sine of z.",
    'sqrt': "Square root of z.",
    'tan': "Tangent of z.",
    'tanh': "Hyperbolic tangent of z.",
}
FUNCTIONS = dict((_name, _make_function(_name, _TABLE[_name])) for _name in _TABLE)


def _logarithm(space, real, imag):
    """Natural logarithm. Raises ValueError (the host's) for zero."""
    try:
        return rcomplex.c_log(real, imag)
    except OverflowError:
        raise range_error(space)


def log(space, w_z, w_base=None):
    """Logarithm of z to the given base; the natural logarithm without one."""
    real, imag = to_complex(space, w_z)
    try:
        if w_base is not None and real == 0.0 and imag == 0.0:
            # as in CPython: no error, once the result is divided
            real, imag = -INFINITY, math.atan2(imag, real)
        else:
            real, imag = _logarithm(space, real, imag)
        if w_base is not None:
            base_real, base_imag = to_complex(space, w_base)
            base_real, base_imag = _logarithm(space, base_real, base_imag)
            real, imag = complex_quotient(real, imag, base_real, base_imag)
    except ValueError:
        raise domain_error(space)
    except ZeroDivisionError:
        raise domain_error(space)
    return space.newcomplex(real, imag)


def log10(space, w_z):
    """Base 10 logarithm of z."""
    real, imag = to_complex(space, w_z)
    try:
        real, imag = _logarithm(space, real, imag)
    except ValueError:
        raise domain_error(space)
    return space.newcomplex(real / _LN_10, imag / _LN_10)


def phase(space, w_z):
    """The angle of z as a point in the plane, from -pi to pi."""
    real, imag = to_complex(space, w_z)
    angle = rcomplex.c_phase(real, imag)
    if angle == 0.0 and imag != 0.0 and not isinf(real):
        raise range_error(space)            # too small for a float
    return space.newfloat(angle)


def polar(space, w_z):
    """(length, angle) of z as a point in the plane."""
    real, imag = to_complex(space, w_z)
    try:
        length, angle = rcomplex.c_polar(real, imag)
    except OverflowError:
        raise range_error(space)
    return space.newtuple2(space.newfloat(length), space.newfloat(angle))


@unwrap_spec(r=float, phi=float)
def rect(space, r, phi):
    """The complex number with the length r and the angle phi."""
    try:
        real, imag = rcomplex.c_rect(r, phi)
    except ValueError:
        raise domain_error(space)
    return space.newcomplex(real, imag)


def cmath_isfinite(space, w_z):
    """True if both parts of z are finite."""
    real, imag = to_complex(space, w_z)
    return space.newbool(isfinite(real) and isfinite(imag))


def cmath_isinf(space, w_z):
    """True if a part of z is infinite."""
    real, imag = to_complex(space, w_z)
    return space.newbool(isinf(real) or isinf(imag))


def cmath_isnan(space, w_z):
    """True if a part of z is a NaN."""
    real, imag = to_complex(space, w_z)
    return space.newbool(isnan(real) or isnan(imag))


def _distance(real, imag):
    try:
        return math.hypot(real, imag)
    except OverflowError:
        return INFINITY


@unwrap_spec(rel_tol=float, abs_tol=float)
def isclose(space, w_a, w_b, __kwonly__=None, rel_tol=1e-09, abs_tol=0.0):
    """True if a and b differ by no more than the larger of both tolerances allows."""
    a_real, a_imag = to_complex(space, w_a)
    b_real, b_imag = to_complex(space, w_b)
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise oefmt(space.w_ValueError, "tolerances must be non-negative")
    if a_real == b_real and a_imag == b_imag:
        return space.w_True
    if isinf(a_real) or isinf(a_imag) or isinf(b_real) or isinf(b_imag):
        return space.w_False
    difference = _distance(a_real - b_real, a_imag - b_imag)
    return space.newbool(difference <= rel_tol * _distance(b_real, b_imag)
                         or difference <= rel_tol * _distance(a_real, a_imag)
                         or difference <= abs_tol)
