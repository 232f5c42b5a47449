"""complex: pairs of floats. Parsing is in numberparsing.py, formatting in format_number.py.

Rule: "Numeric Types" in the library reference; C99 Annex G is not followed, as in CPython.
"""
import math

from interpreter.error import oefmt
from interpreter.gateway import interp2app, unwrap_spec
from interpreter.root import W_Root
from interpreter.typedef import GetSetProperty, TypeDef
from objspace.conversion_result import warn_of_subclass
from objspace.floatmath import nan_of_sign
from objspace.floatobject import W_FloatObject, is_real, real_value
from objspace.format_number import complex_repr, format_complex
from objspace.number_hash import hash_complex, hash_float
from objspace.numberparsing import (
    NumberSyntaxError, number_text, string_to_complex, without_underscores)
from rpython.rlib import jit
from rpython.rlib.objectmodel import compute_identity_hash
from rpython.rlib.rfloat import INFINITY, isfinite, isinf, isnan

# integral exponents up to this are computed by multiplication
_SMALL_EXPONENT = 100.0


class W_ComplexObject(W_Root):
    """`realval` and `imagval` are floats."""
    _attrs_ = ['realval', 'imagval']
    _immutable_fields_ = ['realval', 'imagval']

    def __init__(self, realval, imagval):
        self.realval = realval
        self.imagval = imagval

    def __repr__(self):
        "NOT_RPYTHON"
        return 'W_ComplexObject(%r, %r)' % (self.realval, self.imagval)

    def exact(self, space):
        """The same value as an instance of complex itself."""
        if type(self) is W_ComplexObject:
            return self
        return W_ComplexObject(self.realval, self.imagval)

    # ---- conversion

    def descr_repr(self, space):
        return space.newtext(complex_repr(self.realval, self.imagval))

    @unwrap_spec(text='unicode')
    def descr_format(self, space, text):
        if len(text) == 0:
            return space.str(self)
        return space.newtext(format_complex(space, self, self.realval, self.imagval, text))

    def _hash_part(self, value):
        if isnan(value):
            return compute_identity_hash(self)
        return hash_float(value)

    def descr_hash(self, space):
        return space.newint(hash_complex(self._hash_part(self.realval), self._hash_part(self.imagval)))

    def descr_bool(self, space):
        return space.newbool(self.realval != 0.0 or self.imagval != 0.0)

    def descr_complex(self, space):
        """Convert this value to exact type complex."""
        return self.exact(space)

    def descr_getnewargs(self, space):
        return space.newtuple2(W_FloatObject(self.realval), W_FloatObject(self.imagval))

    def descr_conjugate(self, space):
        """Return the complex conjugate of its argument."""
        return W_ComplexObject(self.realval, -self.imagval)

    def fget_real(self, space):
        return W_FloatObject(self.realval)

    def fget_imag(self, space):
        return W_FloatObject(self.imagval)

    # ---- unary operators

    def descr_neg(self, space):
        return W_ComplexObject(-self.realval, -self.imagval)

    def descr_abs(self, space):
        result = modulus(self.realval, self.imagval)
        if isinf(result) and isfinite(self.realval) and isfinite(self.imagval):
            raise oefmt(space.w_OverflowError, "absolute value too large")
        return W_FloatObject(result)

    # ---- equality

    def _equals(self, space, w_other):
        """True if equal; the caller has checked is_complex()."""
        if isinstance(w_other, W_ComplexObject):
            return self.realval == w_other.realval and self.imagval == w_other.imagval
        # through float.__eq__, which compares exactly with ints
        return self.imagval == 0.0 and space.eq_w(W_FloatObject(self.realval), w_other)

    def descr_eq(self, space, w_other):
        if not is_complex(w_other):
            return space.w_NotImplemented
        return space.newbool(self._equals(space, w_other))

    def descr_ne(self, space, w_other):
        if not is_complex(w_other):
            return space.w_NotImplemented
        return space.newbool(not self._equals(space, w_other))

    def descr_order(self, space, w_other):
        """Complex numbers have no order."""
        return space.w_NotImplemented

    # ---- power

    def descr_pow(self, space, w_other, w_modulus=None):
        if not is_complex(w_other):
            return space.w_NotImplemented
        _no_modulus(space, w_modulus)
        real, imag = parts(space, w_other)
        return complex_pow(space, self.realval, self.imagval, real, imag)

    def descr_rpow(self, space, w_other, w_modulus=None):
        if not is_complex(w_other):
            return space.w_NotImplemented
        _no_modulus(space, w_modulus)
        real, imag = parts(space, w_other)
        return complex_pow(space, real, imag, self.realval, self.imagval)


def is_complex(w_obj):
    """True for what complex's operators accept."""
    return isinstance(w_obj, W_ComplexObject) or is_real(w_obj)


def parts(space, w_obj):
    """(real, imag) of an object that is_complex(). Raises OverflowError."""
    if isinstance(w_obj, W_ComplexObject):
        return w_obj.realval, w_obj.imagval
    return real_value(space, w_obj), 0.0


def _no_modulus(space, w_modulus):
    if w_modulus is not None and not space.is_none(w_modulus):
        raise oefmt(space.w_ValueError, "complex modulo")


def modulus(real, imag):
    """The absolute value; an infinity where it is too large."""
    if isinf(real) or isinf(imag):
        return INFINITY
    if isnan(real) or isnan(imag):
        return nan_of_sign(False)
    try:
        return math.hypot(real, imag)
    except OverflowError:
        return INFINITY


# ---- arithmetic on pairs

def _multiply(a, b, c, d):
    return a * c - b * d, a * d + b * c


def complex_quotient(a, b, c, d):
    """(a + bj) / (c + dj) scaled by the larger part. Raises ZeroDivisionError (the host's)."""
    if abs(c) >= abs(d):
        if c == 0.0:
            raise ZeroDivisionError
        ratio = d / c
        scale = c + d * ratio
        return (a + b * ratio) / scale, (b - a * ratio) / scale
    if abs(d) >= abs(c):
        ratio = c / d
        scale = c * ratio + d
        return (a * ratio + b) / scale, (b * ratio - a) / scale
    return nan_of_sign(False), nan_of_sign(False)


@jit.elidable
def _integral_power(a, b, exponent):
    """(a + bj) ** exponent for a small int by squaring. Raises ZeroDivisionError (the host's)."""
    count = abs(exponent)
    real, imag = 1.0, 0.0
    mask = 1
    while count >= mask:
        if count & mask:
            real, imag = _multiply(real, imag, a, b)
        mask <<= 1
        a, b = _multiply(a, b, a, b)
    if exponent > 0:
        return real, imag
    return complex_quotient(1.0, 0.0, real, imag)


def _c_pow(a, b):
    """C's pow() for a >= 0: overflow is an infinity."""
    try:
        return math.pow(a, b)
    except OverflowError:
        return INFINITY
    except ValueError:
        return nan_of_sign(False)


def _divide_by_exp(length, exponent):
    """length / e**exponent in C's arithmetic."""
    try:
        divisor = math.exp(exponent)
    except OverflowError:
        divisor = INFINITY
    if divisor == 0.0:
        return nan_of_sign(False) if length == 0.0 else INFINITY
    return length / divisor


@jit.elidable
def _polar_power(a, b, c, d):
    """(a + bj) ** (c + dj) by logarithm. Raises ZeroDivisionError (the host's)."""
    if c == 0.0 and d == 0.0:
        return 1.0, 0.0
    if a == 0.0 and b == 0.0:
        if d != 0.0 or c < 0.0:
            raise ZeroDivisionError
        return 0.0, 0.0
    absolute = modulus(a, b)
    length = _c_pow(absolute, c)
    angle = math.atan2(b, a)
    phase = angle * c
    if d != 0.0:
        length = _divide_by_exp(length, angle * d)
        phase += d * math.log(absolute)
    if isinf(phase):
        # C's cos() has no value there, which CPython reports as it reports 0 ** -1
        raise ZeroDivisionError
    return length * math.cos(phase), length * math.sin(phase)


def complex_pow(space, a, b, c, d):
    """`(a + bj) ** (c + dj)`, boxed. Raises ZeroDivisionError, OverflowError."""
    try:
        if d == 0.0 and -_SMALL_EXPONENT <= c <= _SMALL_EXPONENT and c == math.floor(c):
            real, imag = _integral_power(a, b, int(c))
        else:
            real, imag = _polar_power(a, b, c, d)
    except ZeroDivisionError:
        raise oefmt(space.w_ZeroDivisionError, "0.0 to a negative or complex power")
    if isinf(real) or isinf(imag):
        raise oefmt(space.w_OverflowError, "complex exponentiation")
    return W_ComplexObject(real, imag)


def _complex_add(space, a, b, c, d):
    return W_ComplexObject(a + c, b + d)


def _complex_sub(space, a, b, c, d):
    return W_ComplexObject(a - c, b - d)


def _complex_mul(space, a, b, c, d):
    real, imag = _multiply(a, b, c, d)
    return W_ComplexObject(real, imag)


def _complex_truediv(space, a, b, c, d):
    try:
        real, imag = complex_quotient(a, b, c, d)
    except ZeroDivisionError:
        raise oefmt(space.w_ZeroDivisionError, "complex division by zero")
    return W_ComplexObject(real, imag)


def _binary(name, operation):
    """Add descr_<name> and descr_r<name>."""
    def descr_operation(self, space, w_other):
        if not is_complex(w_other):
            return space.w_NotImplemented
        real, imag = parts(space, w_other)
        return operation(space, self.realval, self.imagval, real, imag)

    def descr_reflected(self, space, w_other):
        if not is_complex(w_other):
            return space.w_NotImplemented
        real, imag = parts(space, w_other)
        return operation(space, real, imag, self.realval, self.imagval)
    descr_operation.__name__ = 'descr_' + name
    descr_reflected.__name__ = 'descr_r' + name
    setattr(W_ComplexObject, 'descr_' + name, descr_operation)
    setattr(W_ComplexObject, 'descr_r' + name, descr_reflected)


_BINARY = ['add', 'sub', 'mul', 'truediv']
for _name in _BINARY:
    _binary(_name, globals()['_complex_' + _name])


# ---- the constructor

def _from_text(space, w_text):
    text = number_text(space.text_w(w_text))
    try:
        text = without_underscores(text)
    except NumberSyntaxError:
        raise oefmt(space.w_ValueError, "could not convert string to complex: %s",
                    space.text_w(space.repr(w_text)))
    try:
        real, imag = string_to_complex(text)
    except NumberSyntaxError:
        raise oefmt(space.w_ValueError, "complex() arg is a malformed string")
    return W_ComplexObject(real, imag)


def _by_special_method(space, w_x):
    """The result of `__complex__`, or None if there is no such method."""
    w_method = space.lookup(w_x, '__complex__')
    if w_method is None:
        return None
    w_result = space.get_and_call_function(w_method, w_x)
    if not isinstance(w_result, W_ComplexObject):
        raise oefmt(space.w_TypeError, "__complex__ returned non-complex (type %T)", w_result)
    if type(w_result) is not W_ComplexObject:
        warn_of_subclass(space, '__complex__', w_result, 'complex')
    return w_result


def to_complex(space, w_x):
    """(real, imag) of a number or of an object with `__complex__`; for cmath. Raises TypeError."""
    if isinstance(w_x, W_ComplexObject):
        return w_x.realval, w_x.imagval
    w_result = _by_special_method(space, w_x)
    if w_result is not None:
        return w_result.realval, w_result.imagval
    return space.float_w(w_x), 0.0


def is_number(space, w_x):
    """Whether the object is a number by its type: complex, or with `__float__` or `__index__`."""
    slots = space.type(w_x).slots
    return isinstance(w_x, W_ComplexObject) or slots.float is not None or slots.index is not None


def _parts_of_number(space, w_x):
    if isinstance(w_x, W_ComplexObject):
        return w_x.realval, w_x.imagval
    return space.float_by_method(w_x), 0.0


def descr_new_complex(space, w_type, w_real=None, w_imag=None):
    """Create a complex number from a string, or from a real and an imaginary part."""
    if w_real is not None and w_imag is None and type(w_real) is W_ComplexObject \
            and space.is_w(w_type, space.w_complex):
        return w_real
    if w_real is not None and space.is_str(w_real):
        if w_imag is not None:
            raise oefmt(space.w_TypeError, "complex() can't take second arg if first is a string")
        w_value = _from_text(space, w_real)
    else:
        w_value = _from_numbers(space, w_real, w_imag)
    if space.is_w(w_type, space.w_complex):
        return w_value
    w_complex = space.allocate_instance(W_ComplexObject, w_type)
    W_ComplexObject.__init__(w_complex, w_value.realval, w_value.imagval)
    return w_complex


def _from_numbers(space, w_real, w_imag):
    """real + imag * 1j, where both may be complex."""
    if w_imag is not None and space.is_str(w_imag):
        raise oefmt(space.w_TypeError, "complex() second arg can't be a string")
    real, imag = 0.0, 0.0
    if w_real is not None:
        w_special = _by_special_method(space, w_real)
        if w_special is not None:
            w_real = w_special
        if not is_number(space, w_real):
            raise oefmt(space.w_TypeError,
                        "complex() first argument must be a string or a number, not '%T'", w_real)
    if w_imag is not None and not is_number(space, w_imag):
        raise oefmt(space.w_TypeError, "complex() second argument must be a number, not '%T'", w_imag)
    if w_real is not None:
        real, imag = _parts_of_number(space, w_real)
    if w_imag is None:
        return W_ComplexObject(real, imag)
    imag_real, imag_imag = _parts_of_number(space, w_imag)
    # a part that is no complex number adds nothing, not even a signed zero
    if isinstance(w_imag, W_ComplexObject):
        real -= imag_imag
    if w_real is not None and isinstance(w_real, W_ComplexObject):
        imag_real += imag
    return W_ComplexObject(real, imag_real)


W_ComplexObject.typedef = TypeDef(
    'complex',
    doc="A complex number from its real and imaginary parts, real + imag*1j, or from text.",
    __new__=interp2app(descr_new_complex, kw='real imag'),
    __repr__=interp2app(W_ComplexObject.descr_repr),
    __hash__=interp2app(W_ComplexObject.descr_hash),
    __bool__=interp2app(W_ComplexObject.descr_bool),
    __complex__=interp2app(W_ComplexObject.descr_complex),
    __format__=interp2app(W_ComplexObject.descr_format),
    __getnewargs__=interp2app(W_ComplexObject.descr_getnewargs),
    __eq__=interp2app(W_ComplexObject.descr_eq),
    __ne__=interp2app(W_ComplexObject.descr_ne),
    __lt__=interp2app(W_ComplexObject.descr_order),
    __le__=interp2app(W_ComplexObject.descr_order),
    __gt__=interp2app(W_ComplexObject.descr_order),
    __ge__=interp2app(W_ComplexObject.descr_order),
    __pos__=interp2app(W_ComplexObject.descr_complex),
    __neg__=interp2app(W_ComplexObject.descr_neg),
    __abs__=interp2app(W_ComplexObject.descr_abs),
    __pow__=interp2app(W_ComplexObject.descr_pow),
    __rpow__=interp2app(W_ComplexObject.descr_rpow),
    conjugate=interp2app(W_ComplexObject.descr_conjugate),
    real=GetSetProperty(W_ComplexObject.fget_real, doc="the real part of a complex number"),
    imag=GetSetProperty(W_ComplexObject.fget_imag, doc="the imaginary part of a complex number"),
)
for _name in _BINARY:
    W_ComplexObject.typedef.add(**{
        '__%s__' % _name: interp2app(getattr(W_ComplexObject, 'descr_' + _name)),
        '__r%s__' % _name: interp2app(getattr(W_ComplexObject, 'descr_r' + _name))})
