"""W_FloatObject: float. Arithmetic is machine code; conversions to and from text in floattext.py.

Rule: "Numeric Types" in the library reference; remainder, rounding and power follow the data model.
"""
import math

from interpreter.error import oefmt
from interpreter.gateway import interp2app, unwrap_spec
from interpreter.root import W_Root
from interpreter.typedef import GetSetProperty, TypeDef
from objspace.floatmath import (
    PowerNeedsComplex, compare_bigint, compare_int, float_divmod, float_floordiv, float_mod, float_pow,
    round_to_digits)
from objspace.floattext import descr_fromhex, float_from_text, float_hex
from objspace.format_number import bigint_to_float, float_repr, format_float
from objspace.int_new import bytes_or_none
from objspace.intobject import W_IntObject
from objspace.longobject import W_LongObject
from objspace.number_hash import hash_float
from rpython.rlib.longlong2float import float2longlong
from rpython.rlib.objectmodel import compute_identity_hash
from rpython.rlib.rbigint import rbigint
from rpython.rlib.rfloat import float_as_rbigint_ratio, isfinite, isinf, isnan, round_half_even

_TWO_63 = 9223372036854775808.0


class W_FloatObject(W_Root):
    """`floatval` is the value."""
    _attrs_ = ['floatval']
    _immutable_fields_ = ['floatval']

    def __init__(self, floatval):
        self.floatval = floatval

    def __repr__(self):
        "NOT_RPYTHON"
        return 'W_FloatObject(%r)' % self.floatval

    # ---- hooks of W_Root

    def is_w(self, space, w_other):
        """Exact floats with the same bits are identical: lists keep floats unboxed. NaNs are never unboxed."""
        if self is w_other:
            return True
        return (type(self) is W_FloatObject and type(w_other) is W_FloatObject and self.floatval == self.floatval
                and float2longlong(self.floatval) == float2longlong(w_other.floatval))

    def float_w(self, space):
        return self.floatval

    def can_be_unboxed(self):
        """True if lists and instances may keep the bare value: not for a NaN, which has an identity that
        programs see (`x in [x]`), nor for an instance of a subclass."""
        return type(self) is W_FloatObject and self.floatval == self.floatval

    def exact(self, space):
        """The same value as an instance of float itself."""
        if type(self) is W_FloatObject:
            return self
        return W_FloatObject(self.floatval)

    # ---- conversion

    def descr_repr(self, space):
        return space.newtext(float_repr(self.floatval))

    def descr_hash(self, space):
        if isnan(self.floatval):
            return space.newint(compute_identity_hash(self))
        return space.newint(hash_float(self.floatval))

    def descr_bool(self, space):
        return space.newbool(self.floatval != 0.0)

    def descr_float(self, space):
        return self.exact(space)

    def descr_int(self, space):
        """Return the value truncated towards zero."""
        return float_to_int(space, self.floatval)

    def descr_floor(self, space):
        """Return the floor as an Integral."""
        return float_to_int(space, math.floor(self.floatval))

    def descr_ceil(self, space):
        """Return the ceiling as an Integral."""
        return float_to_int(space, math.ceil(self.floatval))

    def descr_round(self, space, w_ndigits=None):
        """Return the Integral closest to x, halves to even; or a float, with an ndigits argument."""
        value = self.floatval
        if w_ndigits is None or space.is_none(w_ndigits):
            if not isfinite(value):
                return float_to_int(space, value)
            return float_to_int(space, round_half_even(value))
        return W_FloatObject(round_to_digits(space, value, space.getindex_w(w_ndigits, None)))

    @unwrap_spec(text='unicode')
    def descr_format(self, space, text):
        if len(text) == 0:
            return space.str(self)
        return space.newtext(format_float(space, self, self.floatval, text))

    def descr_getnewargs(self, space):
        return space.newtuple([W_FloatObject(self.floatval)])

    # ---- methods

    def descr_is_integer(self, space):
        """Return True if the float is an integer."""
        value = self.floatval
        return space.newbool(isfinite(value) and math.floor(value) == value)

    def descr_as_integer_ratio(self, space):
        """Return a pair of integers in lowest terms whose ratio is exactly the float."""
        if isinf(self.floatval):
            raise oefmt(space.w_OverflowError, "cannot convert Infinity to integer ratio")
        if isnan(self.floatval):
            raise oefmt(space.w_ValueError, "cannot convert NaN to integer ratio")
        numerator, denominator = float_as_rbigint_ratio(self.floatval)
        return space.newtuple2(space.newbigint(numerator), space.newbigint(denominator))

    def descr_hex(self, space):
        """Return a hexadecimal representation of a floating-point number."""
        return space.newtext(float_hex(self.floatval))

    def fget_imag(self, space):
        return W_FloatObject(0.0)

    # ---- unary operators

    def descr_neg(self, space):
        return W_FloatObject(-self.floatval)

    def descr_abs(self, space):
        return W_FloatObject(abs(self.floatval))

    # ---- power

    def descr_pow(self, space, w_other, w_modulus=None):
        if w_modulus is not None and not space.is_none(w_modulus):
            raise oefmt(space.w_TypeError,
                        "pow() 3rd argument not allowed unless all arguments are integers")
        if not is_real(w_other):
            return space.w_NotImplemented
        return _power(space, self.floatval, real_value(space, w_other))

    def descr_rpow(self, space, w_other, w_modulus=None):
        if w_modulus is not None and not space.is_none(w_modulus):
            raise oefmt(space.w_TypeError,
                        "pow() 3rd argument not allowed unless all arguments are integers")
        if not is_real(w_other):
            return space.w_NotImplemented
        return _power(space, real_value(space, w_other), self.floatval)


def float_to_int(space, value):
    """Box a float truncated towards zero. Raises OverflowError for infinity, ValueError for NaN."""
    if -_TWO_63 <= value < _TWO_63:
        return W_IntObject(int(value))
    if isinf(value):
        raise oefmt(space.w_OverflowError, "cannot convert float infinity to integer")
    if isnan(value):
        raise oefmt(space.w_ValueError, "cannot convert float NaN to integer")
    return W_LongObject(rbigint.fromfloat(value))


def is_real(w_obj):
    """True for what float's operators accept: float, int, bool and subclasses."""
    return (isinstance(w_obj, W_FloatObject) or isinstance(w_obj, W_IntObject)
            or isinstance(w_obj, W_LongObject))


def real_value(space, w_obj):
    """The float of an object that is_real(). Raises OverflowError."""
    if isinstance(w_obj, W_FloatObject):
        return w_obj.floatval
    if isinstance(w_obj, W_IntObject):
        return float(w_obj.intval)
    assert isinstance(w_obj, W_LongObject)
    return bigint_to_float(space, w_obj.num)


def _power(space, a, b):
    try:
        return W_FloatObject(float_pow(space, a, b))
    except PowerNeedsComplex:
        return space.pow(space.newcomplex(a, 0.0), space.newcomplex(b, 0.0), space.w_None)


# ---- arithmetic on RPython floats, boxed

def _float_add(space, a, b):
    return W_FloatObject(a + b)


def _float_sub(space, a, b):
    return W_FloatObject(a - b)


def _float_mul(space, a, b):
    return W_FloatObject(a * b)


def _float_truediv(space, a, b):
    if b == 0.0:
        raise oefmt(space.w_ZeroDivisionError, "float division by zero")
    return W_FloatObject(a / b)


def _float_floordiv(space, a, b):
    return W_FloatObject(float_floordiv(space, a, b))


def _float_mod(space, a, b):
    return W_FloatObject(float_mod(space, a, b))


def _float_divmod(space, a, b):
    quotient, rest = float_divmod(space, a, b)
    return space.newtuple2(W_FloatObject(quotient), W_FloatObject(rest))


def _binary(name, operation):
    """Add descr_<name> and descr_r<name>."""
    def descr_operation(self, space, w_other):
        if isinstance(w_other, W_FloatObject):
            return operation(space, self.floatval, w_other.floatval)
        if not is_real(w_other):
            return space.w_NotImplemented
        return operation(space, self.floatval, real_value(space, w_other))

    def descr_reflected(self, space, w_other):
        if not is_real(w_other):
            return space.w_NotImplemented
        return operation(space, real_value(space, w_other), self.floatval)
    descr_operation.__name__ = 'descr_' + name
    descr_reflected.__name__ = 'descr_r' + name
    setattr(W_FloatObject, 'descr_' + name, descr_operation)
    setattr(W_FloatObject, 'descr_r' + name, descr_reflected)


_BINARY = ['add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'divmod']
for _name in _BINARY:
    _binary(_name, globals()['_float_' + _name])

# compare_int() and compare_bigint() give 2, which no comparison below accepts, for a NaN
_COMPARE = '''
def descr_{name}(self, space, w_other):
    if isinstance(w_other, W_FloatObject):
        return space.newbool(self.floatval {symbol} w_other.floatval)
    if isinstance(w_other, W_IntObject):
        order = compare_int(self.floatval, w_other.intval)
    elif isinstance(w_other, W_LongObject):
        order = compare_bigint(self.floatval, w_other.num)
    else:
        return space.w_NotImplemented
    return space.newbool({test})
'''

_COMPARISONS = [('lt', '<', 'order == -1'), ('le', '<=', 'order <= 0'), ('eq', '==', 'order == 0'),
                ('ne', '!=', 'order != 0'), ('gt', '>', 'order == 1'), ('ge', '>=', '0 <= order <= 1')]
for _name, _symbol, _test in _COMPARISONS:
    _namespace = {'W_FloatObject': W_FloatObject, 'W_IntObject': W_IntObject, 'W_LongObject': W_LongObject,
                  'compare_int': compare_int, 'compare_bigint': compare_bigint}
    exec(_COMPARE.format(name=_name, symbol=_symbol, test=_test), _namespace)
    setattr(W_FloatObject, 'descr_' + _name, _namespace['descr_' + _name])


# ---- the type

def descr_new_float(space, w_type, w_x=None):
    """Create and return a new float."""
    if w_x is None:
        value = 0.0
    elif type(w_x) is W_FloatObject:
        if space.is_w(w_type, space.w_float):
            return w_x
        value = w_x.floatval
    else:
        value = _to_float(space, w_x)
    if space.is_w(w_type, space.w_float):
        return W_FloatObject(value)
    w_float = space.allocate_instance(W_FloatObject, w_type)
    W_FloatObject.__init__(w_float, value)
    return w_float


def _to_float(space, w_x):
    """`float(x)` as an RPython float. Raises TypeError, ValueError, OverflowError."""
    slots = space.type(w_x).slots
    if slots.float is not None or slots.index is not None:
        if isinstance(w_x, W_FloatObject):
            # a subclass of float may have a `__float__` of its own
            return space.float_by_method(w_x)
        return space.float_w(w_x)
    if space.is_str(w_x):
        return float_from_text(space, w_x, space.text_w(w_x))
    data = bytes_or_none(space, w_x)
    if data is not None:
        return float_from_text(space, w_x, data)
    raise oefmt(space.w_TypeError, "float() argument must be a string or a real number, not '%T'", w_x)


@unwrap_spec(kind='c_text')
def descr_getformat(space, w_type, kind):
    """Tell how C's double or float is stored: IEEE 754, little-endian."""
    if kind != 'double' and kind != 'float':
        raise oefmt(space.w_ValueError, "__getformat__() argument 1 must be 'double' or 'float'")
    return space.newtext('IEEE, little-endian')


W_FloatObject.typedef = TypeDef(
    'float',
    doc="Make a floating-point number from a number or from text.",
    __new__=interp2app(descr_new_float),
    __repr__=interp2app(W_FloatObject.descr_repr),
    __hash__=interp2app(W_FloatObject.descr_hash),
    __bool__=interp2app(W_FloatObject.descr_bool),
    __int__=interp2app(W_FloatObject.descr_int),
    __float__=interp2app(W_FloatObject.descr_float),
    __trunc__=interp2app(W_FloatObject.descr_int),
    __floor__=interp2app(W_FloatObject.descr_floor),
    __ceil__=interp2app(W_FloatObject.descr_ceil),
    __round__=interp2app(W_FloatObject.descr_round),
    __format__=interp2app(W_FloatObject.descr_format),
    __getnewargs__=interp2app(W_FloatObject.descr_getnewargs),
    __getformat__=interp2app(descr_getformat, as_classmethod=True),
    __pos__=interp2app(W_FloatObject.descr_float),
    __neg__=interp2app(W_FloatObject.descr_neg),
    __abs__=interp2app(W_FloatObject.descr_abs),
    __pow__=interp2app(W_FloatObject.descr_pow),
    __rpow__=interp2app(W_FloatObject.descr_rpow),
    is_integer=interp2app(W_FloatObject.descr_is_integer),
    as_integer_ratio=interp2app(W_FloatObject.descr_as_integer_ratio),
    hex=interp2app(W_FloatObject.descr_hex),
    fromhex=interp2app(descr_fromhex, as_classmethod=True),
    conjugate=interp2app(W_FloatObject.descr_float, doc="Return self, the complex conjugate of any float."),
    real=GetSetProperty(W_FloatObject.exact, doc="the real part of a complex number"),
    imag=GetSetProperty(W_FloatObject.fget_imag, doc="the imaginary part of a complex number"),
)
for _name in _BINARY:
    W_FloatObject.typedef.add(**{
        '__%s__' % _name: interp2app(getattr(W_FloatObject, 'descr_' + _name)),
        '__r%s__' % _name: interp2app(getattr(W_FloatObject, 'descr_r' + _name))})
for _name, _, _ in _COMPARISONS:
    W_FloatObject.typedef.add(**{'__%s__' % _name: interp2app(getattr(W_FloatObject, 'descr_' + _name))})
