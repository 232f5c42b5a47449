"""Arithmetic on constants, for fold.py.  None stands for "leave it to run time".

The limits on the size of results are CPython 3.11's.  What would raise, and what is
rare enough (powers of floats, products of complex numbers), is left alone.
"""
from rpython.rlib.rbigint import rbigint

from interpreter.compiler.unit import ConstTuple
from interpreter.syntax import constants, nodes

MAX_INT_BITS = 128
MAX_COLLECTION_SIZE = 256
MAX_STR_SIZE = 4096


def unary(operator, value):
    """The value of `operator value`, or None; `not` gives a constant for any constant."""
    if isinstance(value, constants.ConstBool):
        value = constants.ConstInt(rbigint.fromint(int(value.value)))
    if isinstance(value, constants.ConstInt):
        if operator == nodes.USub:
            return constants.ConstInt(value.value.neg())
        if operator == nodes.UAdd:
            return value
        return constants.ConstInt(value.value.invert())
    if operator == nodes.Invert:
        return None
    if isinstance(value, constants.ConstFloat):
        if operator == nodes.USub:
            return constants.ConstFloat(-value.value)
        return value
    if isinstance(value, constants.ConstComplex):
        if operator == nodes.USub:
            return constants.ConstComplex(-value.real, -value.imag)
        return value
    return None


def binary(operator, left, right):
    """The value of `left operator right`, or None."""
    if isinstance(left, constants.ConstBool) and isinstance(right, constants.ConstBool):
        # the bitwise operators of two bools give a bool
        if operator == nodes.BitAnd:
            return constants.ConstBool(left.value and right.value)
        if operator == nodes.BitOr:
            return constants.ConstBool(left.value or right.value)
        if operator == nodes.BitXor:
            return constants.ConstBool(left.value != right.value)
    if isinstance(left, constants.ConstBool):
        left = constants.ConstInt(rbigint.fromint(int(left.value)))
    if isinstance(right, constants.ConstBool):
        right = constants.ConstInt(rbigint.fromint(int(right.value)))
    if isinstance(left, constants.ConstInt):
        if isinstance(right, constants.ConstInt):
            return _int_binary(operator, left.value, right.value)
        if operator == nodes.Mult:
            repeated = _repeat(right, left.value)
            if repeated is not None:
                return repeated
    elif operator == nodes.Mult and isinstance(right, constants.ConstInt):
        repeated = _repeat(left, right.value)
        if repeated is not None:
            return repeated
    if operator == nodes.Add:
        joined = _concatenate(left, right)
        if joined is not None:
            return joined
    if isinstance(left, constants.ConstComplex) or isinstance(right, constants.ConstComplex):
        return _complex_binary(operator, left, right)
    if isinstance(left, constants.ConstFloat) or isinstance(right, constants.ConstFloat):
        return _float_binary(operator, left, right)
    return None


def _int_binary(operator, left, right):
    if operator == nodes.Add:
        return constants.ConstInt(left.add(right))
    if operator == nodes.Sub:
        return constants.ConstInt(left.sub(right))
    if operator == nodes.BitAnd:
        return constants.ConstInt(left.and_(right))
    if operator == nodes.BitOr:
        return constants.ConstInt(left.or_(right))
    if operator == nodes.BitXor:
        return constants.ConstInt(left.xor(right))
    if operator == nodes.Mult:
        if left.bit_length() + right.bit_length() > MAX_INT_BITS:
            return None
        return constants.ConstInt(left.mul(right))
    if operator == nodes.Pow:
        return _int_power(left, right)
    if operator == nodes.LShift or operator == nodes.RShift:
        return _int_shift(operator, left, right)
    if not right.tobool():
        return None
    if operator == nodes.FloorDiv:
        return constants.ConstInt(left.floordiv(right))
    if operator == nodes.Mod:
        return constants.ConstInt(left.mod(right))
    if operator == nodes.Div:
        try:
            return constants.ConstFloat(left.truediv(right))
        except OverflowError:
            return None
    return None


def _small(value):
    # A non-negative number small enough to count with, else -1.
    if value.sign < 0 or value.bit_length() > 20:
        return -1
    return value.toint()


def _int_power(left, right):
    exponent = _small(right)
    if exponent < 0 or left.bit_length() * exponent > MAX_INT_BITS:
        return None
    return constants.ConstInt(left.pow(right))


def _int_shift(operator, left, right):
    count = _small(right)
    if count < 0:
        return None
    if operator == nodes.RShift:
        return constants.ConstInt(left.rshift(count))
    if left.tobool() and left.bit_length() + count > MAX_INT_BITS:
        return None
    return constants.ConstInt(left.lshift(count))


def _as_float(value):
    # Raises OverflowError.
    if isinstance(value, constants.ConstFloat):
        return value.value
    assert isinstance(value, constants.ConstInt)
    return value.value.tofloat()


def _is_real(value):
    return isinstance(value, constants.ConstFloat) or isinstance(value, constants.ConstInt)


def _float_binary(operator, left, right):
    if not _is_real(left) or not _is_real(right):
        return None
    try:
        x = _as_float(left)
        y = _as_float(right)
    except OverflowError:
        return None
    if operator == nodes.Add:
        return constants.ConstFloat(x + y)
    if operator == nodes.Sub:
        return constants.ConstFloat(x - y)
    if operator == nodes.Mult:
        return constants.ConstFloat(x * y)
    if operator == nodes.Div and y != 0.0:
        return constants.ConstFloat(x / y)
    return None


def _complex_parts(value):
    # Raises OverflowError.
    if isinstance(value, constants.ConstComplex):
        return value.real, value.imag
    return _as_float(value), 0.0


def _complex_binary(operator, left, right):
    for value in [left, right]:
        if not _is_real(value) and not isinstance(value, constants.ConstComplex):
            return None
    try:
        left_real, left_imag = _complex_parts(left)
        right_real, right_imag = _complex_parts(right)
    except OverflowError:
        return None
    if operator == nodes.Add:
        return constants.ConstComplex(left_real + right_real, left_imag + right_imag)
    if operator == nodes.Sub:
        return constants.ConstComplex(left_real - right_real, left_imag - right_imag)
    return None


def _concatenate(left, right):
    # Bounded, which CPython does not do: a chain of thousands would take quadratic time.
    if isinstance(left, constants.ConstStr) and isinstance(right, constants.ConstStr):
        if len(left.value) + len(right.value) > MAX_STR_SIZE:
            return None
        return constants.ConstStr(left.value + right.value)
    if isinstance(left, constants.ConstBytes) and isinstance(right, constants.ConstBytes):
        if len(left.value) + len(right.value) > MAX_STR_SIZE:
            return None
        return constants.ConstBytes(left.value + right.value)
    if isinstance(left, ConstTuple) and isinstance(right, ConstTuple):
        if len(left.items) + len(right.items) > MAX_COLLECTION_SIZE:
            return None
        return ConstTuple(left.items + right.items)
    return None


def _repeat(value, number):
    if number.sign < 0:
        count = 0
    else:
        count = _small(number)
        if count < 0:
            return None
    if isinstance(value, constants.ConstStr):
        if len(value.value) * count > MAX_STR_SIZE:
            return None
        return constants.ConstStr(value.value * count)
    if isinstance(value, constants.ConstBytes):
        if len(value.value) * count > MAX_STR_SIZE:
            return None
        return constants.ConstBytes(value.value * count)
    if isinstance(value, ConstTuple):
        if len(value.items) * count > MAX_COLLECTION_SIZE or _deep_size(value) > 1000:
            return None
        return ConstTuple(value.items * count)
    return None


def _deep_size(const):
    if not isinstance(const, ConstTuple):
        return 1
    total = 1
    for item in const.items:
        total += _deep_size(item)
    return total


def subscript(value, index):
    """The value of `value[index]` for an integer in range, or None."""
    if isinstance(index, constants.ConstBool):
        return None
    if not isinstance(index, constants.ConstInt) or index.value.bit_length() > 20:
        return None
    i = index.value.toint()
    if isinstance(value, constants.ConstStr):
        i = _in_range(i, len(value.value))
        if i < 0:
            return None
        return constants.ConstStr(value.value[i] + u'')
    if isinstance(value, constants.ConstBytes):
        i = _in_range(i, len(value.value))
        if i < 0:
            return None
        return constants.ConstInt(rbigint.fromint(ord(value.value[i])))
    if isinstance(value, ConstTuple):
        i = _in_range(i, len(value.items))
        if i < 0:
            return None
        return value.items[i]
    return None


def _in_range(i, length):
    # The index as a non-negative one, -1 if out of range.
    if i < 0:
        i += length
    if i < 0 or i >= length:
        return -1
    return i
