"""W_LongObject: an int beyond the machine word, and arithmetic on rbigints with Python's errors.

The `long_*` functions take two rbigints and return a boxed, normalised int.  The TypeDef,
shared with W_IntObject, is in intobject.py.
"""
from interpreter.error import oefmt
from objspace.bigint_fast import bigint_and, bigint_power
from objspace.format_number import bigint_to_float
from objspace.int_base import W_AbstractIntObject
from rpython.rlib import jit
from rpython.rlib.rbigint import rbigint

_ONE = rbigint.fromint(1)
# a shift by more than 2**36 bits (8 GiB) is refused instead of tried
MAX_SHIFT = 2 ** 36


class W_LongObject(W_AbstractIntObject):
    """`num` is the value; results of operations are W_LongObjects only outside the machine word."""
    _attrs_ = ['num']
    _immutable_fields_ = ['num']

    def __init__(self, num):
        self.num = num

    def __repr__(self):
        "NOT_RPYTHON"
        return 'W_LongObject(%s)' % self.num.str()

    def asbigint(self):
        return self.num

    def exact(self, space):
        if type(self) is W_LongObject:
            return self
        return space.newbigint(self.num)

    def bit_count(self):
        return _bit_count(self.num)

    def int_w(self, space):
        try:
            return self.num.toint()
        except OverflowError:
            raise oefmt(space.w_OverflowError, "Python int too large to convert to C long")


@jit.elidable
def _bit_count(num):
    count = 0
    for i in range(num.numdigits()):
        digit = num.udigit(i)
        while digit:
            digit &= digit - 1
            count += 1
    return count


# ---- arithmetic

def long_add(space, a, b):
    return space.newbigint(a.add(b))


def long_sub(space, a, b):
    return space.newbigint(a.sub(b))


def long_mul(space, a, b):
    return space.newbigint(a.mul(b))


def long_and(space, a, b):
    return space.newbigint(bigint_and(a, b))


def long_or(space, a, b):
    return space.newbigint(a.or_(b))


def long_xor(space, a, b):
    return space.newbigint(a.xor(b))


def long_floordiv(space, a, b):
    if b.sign == 0:
        raise oefmt(space.w_ZeroDivisionError, "integer division or modulo by zero")
    return space.newbigint(a.floordiv(b))


def long_mod(space, a, b):
    if b.sign == 0:
        raise oefmt(space.w_ZeroDivisionError, "integer modulo by zero")
    return space.newbigint(a.mod(b))


def long_divmod(space, a, b):
    if b.sign == 0:
        raise oefmt(space.w_ZeroDivisionError, "integer division or modulo by zero")
    quotient, rest = a.divmod(b)
    return space.newtuple2(space.newbigint(quotient), space.newbigint(rest))


def long_truediv(space, a, b):
    """The correctly rounded quotient, a float."""
    if b.sign == 0:
        raise oefmt(space.w_ZeroDivisionError, "division by zero")
    try:
        return space.newfloat(a.truediv(b))
    except OverflowError:
        raise oefmt(space.w_OverflowError, "integer division result too large for a float")


def _shift_count(space, b, limit):
    """The machine int of a shift count; `limit` for anything larger."""
    if b.sign < 0:
        raise oefmt(space.w_ValueError, "negative shift count")
    try:
        return min(b.toint(), limit)
    except OverflowError:
        return limit


def long_lshift(space, a, b):
    count = _shift_count(space, b, MAX_SHIFT + 1)
    if a.sign == 0:
        return space.newint(0)
    if count > MAX_SHIFT:
        raise oefmt(space.w_OverflowError, "too many digits in integer")
    return space.newbigint(a.lshift(count))


def long_rshift(space, a, b):
    count = _shift_count(space, b, MAX_SHIFT + 1)
    if count > MAX_SHIFT:
        return space.newint(-1 if a.sign < 0 else 0)
    return space.newbigint(a.rshift(count))


# ---- power

def long_pow(space, a, b):
    """`a ** b`; a negative exponent gives a float."""
    if b.sign < 0:
        return space.pow(space.newfloat(bigint_to_float(space, a)),
                         space.newfloat(bigint_to_float(space, b)), space.w_None)
    return space.newbigint(bigint_power(a, b))


def long_pow_mod(space, a, b, modulus):
    """`pow(a, b, modulus)`; a negative exponent takes the modular inverse."""
    if modulus.sign == 0:
        raise oefmt(space.w_ValueError, "pow() 3rd argument cannot be 0")
    if b.sign < 0:
        a = _inverse(space, a, modulus)
        b = b.neg()
    return space.newbigint(a.pow(b, modulus))


def _inverse(space, a, modulus):
    """The inverse of a modulo |modulus|, by the extended Euclidean algorithm."""
    n = modulus.abs()
    u, v = rbigint.fromint(1), rbigint.fromint(0)
    x, y = a.mod(n), n
    while y.sign != 0:
        quotient, rest = x.divmod(y)
        x, y = y, rest
        u, v = v, u.sub(quotient.mul(v))
    if not x.eq(_ONE):
        raise oefmt(space.w_ValueError, "base is not invertible for the given modulus")
    return u.mod(n)
