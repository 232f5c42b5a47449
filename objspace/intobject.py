"""W_IntObject: an int that fits a machine word; integer arithmetic; the TypeDef of int.

The `int_*` functions take two machine ints and return a boxed int (a W_LongObject on
overflow); the space calls them for exact ints without looking at types.  Larger values are
in longobject.py, the rest of the methods in int_base.py, the constructor in int_new.py.
"""
from interpreter.error import oefmt
from interpreter.gateway import interp2app
from interpreter.typedef import GetSetProperty, TypeDef
from objspace import longobject
from objspace.int_base import W_AbstractIntObject, descr_from_bytes
from objspace.int_new import new_int_value
from objspace.longobject import MAX_SHIFT, W_LongObject
from objspace.number_hash import hash_bigint, hash_int
from objspace.numberparsing import bigint_text
from rpython.rlib import jit
from rpython.rlib.rarithmetic import LONG_BIT, ovfcheck, r_uint
from rpython.rlib.rbigint import rbigint

# ints up to this convert to float exactly
_EXACT = 2 ** 53


class W_IntObject(W_AbstractIntObject):
    """`intval` is the value, a machine int."""
    _attrs_ = ['intval']
    _immutable_fields_ = ['intval']

    def __init__(self, intval):
        self.intval = intval

    def __repr__(self):
        "NOT_RPYTHON"
        return 'W_IntObject(%d)' % self.intval

    def asbigint(self):
        return rbigint.fromint(self.intval)

    def exact(self, space):
        if type(self) is W_IntObject:
            return self
        return W_IntObject(self.intval)

    def bit_count(self):
        return _bit_count(self.intval)

    # ---- hooks of W_Root

    def is_w(self, space, w_other):
        """Equal exact ints are identical: lists and instances keep ints unboxed."""
        if self is w_other:
            return True
        return (type(self) is W_IntObject and type(w_other) is W_IntObject
                and self.intval == w_other.intval)

    def int_w(self, space):
        return self.intval

    def float_w(self, space):
        return float(self.intval)


@jit.elidable
def _bit_count(value):
    rest = r_uint(value)
    if value < 0:
        rest = r_uint(0) - rest
    count = 0
    while rest:
        rest &= rest - 1
        count += 1
    return count


# ---- arithmetic on machine ints

def int_add(space, a, b):
    try:
        result = ovfcheck(a + b)
    except OverflowError:
        return W_LongObject(rbigint.fromint(a).int_add(b))
    return W_IntObject(result)


def int_sub(space, a, b):
    try:
        result = ovfcheck(a - b)
    except OverflowError:
        return W_LongObject(rbigint.fromint(a).int_sub(b))
    return W_IntObject(result)


def int_mul(space, a, b):
    try:
        result = ovfcheck(a * b)
    except OverflowError:
        return W_LongObject(rbigint.fromint(a).int_mul(b))
    return W_IntObject(result)


def int_floordiv(space, a, b):
    if b == 0:
        raise oefmt(space.w_ZeroDivisionError, "integer division or modulo by zero")
    try:
        result = ovfcheck(a // b)
    except OverflowError:
        return W_LongObject(rbigint.fromint(a).neg())
    return W_IntObject(result)


def int_mod(space, a, b):
    if b == 0:
        raise oefmt(space.w_ZeroDivisionError, "integer modulo by zero")
    try:
        result = ovfcheck(a % b)
    except OverflowError:
        result = 0
    return W_IntObject(result)


def int_divmod(space, a, b):
    if b == 0:
        raise oefmt(space.w_ZeroDivisionError, "integer division or modulo by zero")
    return space.newtuple2(int_floordiv(space, a, b), int_mod(space, a, b))


def int_truediv(space, a, b):
    if b == 0:
        raise oefmt(space.w_ZeroDivisionError, "division by zero")
    if -_EXACT <= a <= _EXACT and -_EXACT <= b <= _EXACT:
        return space.newfloat(float(a) / float(b))
    return longobject.long_truediv(space, rbigint.fromint(a), rbigint.fromint(b))


def int_and(space, a, b):
    return W_IntObject(a & b)


def int_or(space, a, b):
    return W_IntObject(a | b)


def int_xor(space, a, b):
    return W_IntObject(a ^ b)


def int_lshift(space, a, b):
    if r_uint(b) < LONG_BIT:
        try:
            result = ovfcheck(a << b)
        except OverflowError:
            return W_LongObject(rbigint.fromint(a).lshift(b))
        return W_IntObject(result)
    if b < 0:
        raise oefmt(space.w_ValueError, "negative shift count")
    if a == 0:
        return W_IntObject(0)
    if b > MAX_SHIFT:
        raise oefmt(space.w_OverflowError, "too many digits in integer")
    return W_LongObject(rbigint.fromint(a).lshift(b))


def int_rshift(space, a, b):
    if r_uint(b) >= LONG_BIT:
        if b < 0:
            raise oefmt(space.w_ValueError, "negative shift count")
        b = LONG_BIT - 1
    return W_IntObject(a >> b)


def int_pow(space, a, b):
    """`a ** b`; a negative exponent gives a float."""
    if b >= 0:
        try:
            return W_IntObject(_power(a, b))
        except OverflowError:
            pass
    return longobject.long_pow(space, rbigint.fromint(a), rbigint.fromint(b))


@jit.elidable
def _power(a, b):
    """`a ** b` by squaring, b >= 0. Raises OverflowError."""
    result = 1
    while True:
        if b & 1:
            result = ovfcheck(result * a)
        b >>= 1
        if b == 0:
            return result
        a = ovfcheck(a * a)


def int_neg(space, a):
    try:
        return W_IntObject(ovfcheck(-a))
    except OverflowError:
        return W_LongObject(rbigint.fromint(a).neg())


# ---- the special methods, for both representations

def _binary(name, small, large):
    """Add descr_<name> and descr_r<name> to the common base."""
    def descr_operation(self, space, w_other):
        if isinstance(self, W_IntObject) and isinstance(w_other, W_IntObject):
            return small(space, self.intval, w_other.intval)
        if isinstance(w_other, W_AbstractIntObject):
            return large(space, self.asbigint(), w_other.asbigint())
        return space.w_NotImplemented

    def descr_reflected(self, space, w_other):
        if isinstance(self, W_IntObject) and isinstance(w_other, W_IntObject):
            return small(space, w_other.intval, self.intval)
        if isinstance(w_other, W_AbstractIntObject):
            return large(space, w_other.asbigint(), self.asbigint())
        return space.w_NotImplemented
    descr_operation.__name__ = 'descr_' + name
    descr_reflected.__name__ = 'descr_r' + name
    setattr(W_AbstractIntObject, 'descr_' + name, descr_operation)
    setattr(W_AbstractIntObject, 'descr_r' + name, descr_reflected)


_BINARY = ['add', 'sub', 'mul', 'floordiv', 'mod', 'divmod', 'truediv', 'lshift', 'rshift', 'and', 'or', 'xor']
for _name in _BINARY:
    _binary(_name, globals()['int_' + _name], getattr(longobject, 'long_' + _name))


_COMPARE = '''
def descr_{name}(self, space, w_other):
    if isinstance(self, W_IntObject) and isinstance(w_other, W_IntObject):
        return space.newbool(self.intval {symbol} w_other.intval)
    if isinstance(w_other, W_AbstractIntObject):
        return space.newbool(self.asbigint().{name}(w_other.asbigint()))
    return space.w_NotImplemented
'''

for _name, _symbol in [('lt', '<'), ('le', '<='), ('eq', '=='), ('ne', '!='), ('gt', '>'), ('ge', '>=')]:
    _namespace = {'W_IntObject': W_IntObject, 'W_AbstractIntObject': W_AbstractIntObject}
    exec(_COMPARE.format(name=_name, symbol=_symbol), _namespace)
    setattr(W_AbstractIntObject, 'descr_' + _name, _namespace['descr_' + _name])


def descr_pow(self, space, w_exponent, w_modulus=None):
    if not isinstance(w_exponent, W_AbstractIntObject):
        return space.w_NotImplemented
    if w_modulus is None or space.is_none(w_modulus):
        if isinstance(self, W_IntObject) and isinstance(w_exponent, W_IntObject):
            return int_pow(space, self.intval, w_exponent.intval)
        return longobject.long_pow(space, self.asbigint(), w_exponent.asbigint())
    if not isinstance(w_modulus, W_AbstractIntObject):
        return space.w_NotImplemented
    return longobject.long_pow_mod(space, self.asbigint(), w_exponent.asbigint(), w_modulus.asbigint())


def descr_rpow(self, space, w_base, w_modulus=None):
    if not isinstance(w_base, W_AbstractIntObject):
        return space.w_NotImplemented
    return descr_pow(w_base, space, self, w_modulus)


def descr_neg(self, space):
    if isinstance(self, W_IntObject):
        return int_neg(space, self.intval)
    return space.newbigint(self.asbigint().neg())


def descr_abs(self, space):
    if isinstance(self, W_IntObject):
        if self.intval < 0:
            return int_neg(space, self.intval)
        return self.exact(space)
    return space.newbigint(self.asbigint().abs())


def descr_invert(self, space):
    if isinstance(self, W_IntObject):
        return W_IntObject(~self.intval)
    return space.newbigint(self.asbigint().invert())


def descr_bool(self, space):
    if isinstance(self, W_IntObject):
        return space.newbool(self.intval != 0)
    return space.newbool(self.asbigint().tobool())


def descr_hash(self, space):
    if isinstance(self, W_IntObject):
        return W_IntObject(hash_int(self.intval))
    return W_IntObject(hash_bigint(self.asbigint()))


def descr_repr(self, space):
    if isinstance(self, W_IntObject):
        return space.newtext(str(self.intval))
    return space.newtext(bigint_text(space, self.asbigint()))


def descr_new_int(space, w_type, w_x=None, w_base=None):
    """Create and return a new int."""
    w_value = new_int_value(space, w_x, w_base)
    if space.is_w(w_type, space.w_int):
        return w_value
    if isinstance(w_value, W_IntObject):
        w_int = space.allocate_instance(W_IntObject, w_type)
        W_IntObject.__init__(w_int, w_value.intval)
        return w_int
    assert isinstance(w_value, W_LongObject)
    w_long = space.allocate_instance(W_LongObject, w_type)
    W_LongObject.__init__(w_long, w_value.num)
    return w_long


def _method(function):
    """Expose a function above as a method of the common base (so that `self` is type-checked)."""
    name = 'typedef_' + function.__name__
    setattr(W_AbstractIntObject, name, function)
    return interp2app(getattr(W_AbstractIntObject, name))


W_IntObject.typedef = TypeDef(
    'int',
    doc="int([x]) -> integer\nint(x, base=10) -> integer\n\n"
        "Make an integer from a number, or from text in the given base; without\n"
        "arguments, 0. A float is truncated towards zero. Base 0 reads the base from\n"
        "the prefix that integer literals have.",
    __new__=interp2app(descr_new_int, kw='base'),
    __repr__=_method(descr_repr),
    __hash__=_method(descr_hash),
    __bool__=_method(descr_bool),
    __int__=interp2app(W_AbstractIntObject.descr_int),
    __index__=interp2app(W_AbstractIntObject.descr_int),
    __float__=interp2app(W_AbstractIntObject.descr_float),
    __trunc__=interp2app(W_AbstractIntObject.descr_int, doc="Truncating an Integral returns itself."),
    __floor__=interp2app(W_AbstractIntObject.descr_int, doc="Flooring an Integral returns itself."),
    __ceil__=interp2app(W_AbstractIntObject.descr_int, doc="Ceiling of an Integral returns itself."),
    __round__=interp2app(W_AbstractIntObject.descr_round),
    __format__=interp2app(W_AbstractIntObject.descr_format),
    __getnewargs__=interp2app(W_AbstractIntObject.descr_getnewargs),
    __sizeof__=interp2app(W_AbstractIntObject.descr_sizeof),
    __pos__=interp2app(W_AbstractIntObject.descr_int),
    __neg__=_method(descr_neg),
    __abs__=_method(descr_abs),
    __invert__=_method(descr_invert),
    __pow__=_method(descr_pow),
    __rpow__=_method(descr_rpow),
    bit_length=interp2app(W_AbstractIntObject.descr_bit_length),
    bit_count=interp2app(W_AbstractIntObject.descr_bit_count),
    to_bytes=interp2app(W_AbstractIntObject.descr_to_bytes, kw='length byteorder'),
    from_bytes=interp2app(descr_from_bytes, kw='bytes byteorder', as_classmethod=True),
    as_integer_ratio=interp2app(W_AbstractIntObject.descr_as_integer_ratio),
    conjugate=interp2app(W_AbstractIntObject.descr_int, doc="Returns self, the complex conjugate of any int."),
    real=GetSetProperty(W_AbstractIntObject.fget_real, doc="the real part of a complex number"),
    imag=GetSetProperty(W_AbstractIntObject.fget_imag, doc="the imaginary part of a complex number"),
    numerator=GetSetProperty(W_AbstractIntObject.fget_real,
                             doc="the numerator of a rational number in lowest terms"),
    denominator=GetSetProperty(W_AbstractIntObject.fget_denominator,
                               doc="the denominator of a rational number in lowest terms"),
)
for _name in _BINARY:
    W_IntObject.typedef.add(**{
        '__%s__' % _name: interp2app(getattr(W_AbstractIntObject, 'descr_' + _name)),
        '__r%s__' % _name: interp2app(getattr(W_AbstractIntObject, 'descr_r' + _name))})
for _name in ['lt', 'le', 'eq', 'ne', 'gt', 'ge']:
    W_IntObject.typedef.add(**{'__%s__' % _name: interp2app(getattr(W_AbstractIntObject, 'descr_' + _name))})
W_LongObject.typedef = W_IntObject.typedef
