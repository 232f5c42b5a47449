"""The operators as functions.

Those that are one operation of the space are made from a table; moduledef.py has their names.
"""
from interpreter.error import OperationError, oefmt
from interpreter.gateway import unwrap_spec
from objspace.int_base import W_AbstractIntObject

# name: (space method, what the docstring says)
BINARY = {
    'add': ('add', 'a + b'), 'and_': ('and_', 'a & b'), 'eq': ('eq', 'a == b'),
    'floordiv': ('floordiv', 'a // b'), 'ge': ('ge', 'a >= b'), 'getitem': ('getitem', 'a[b]'),
    'gt': ('gt', 'a > b'), 'le': ('le', 'a <= b'), 'lshift': ('lshift', 'a << b'), 'lt': ('lt', 'a < b'),
    'matmul': ('matmul', 'a @ b'), 'mod': ('mod', 'a % b'), 'mul': ('mul', 'a * b'), 'ne': ('ne', 'a != b'),
    'or_': ('or_', 'a | b'), 'pow': ('pow2', 'a ** b'), 'rshift': ('rshift', 'a >> b'),
    'sub': ('sub', 'a - b'), 'truediv': ('truediv', 'a / b'), 'xor': ('xor', 'a ^ b'),
    'iadd': ('inplace_add', 'a += b'), 'iand': ('inplace_and', 'a &= b'),
    'ifloordiv': ('inplace_floordiv', 'a //= b'), 'ilshift': ('inplace_lshift', 'a <<= b'),
    'imatmul': ('inplace_matmul', 'a @= b'), 'imod': ('inplace_mod', 'a %= b'),
    'imul': ('inplace_mul', 'a *= b'), 'ior': ('inplace_or', 'a |= b'), 'ipow': ('inplace_pow2', 'a **= b'),
    'irshift': ('inplace_rshift', 'a >>= b'), 'isub': ('inplace_sub', 'a -= b'),
    'itruediv': ('inplace_truediv', 'a /= b'), 'ixor': ('inplace_xor', 'a ^= b'),
}
UNARY = {
    'abs': ('abs', 'abs(a)'), 'inv': ('invert', '~a'),
    'invert': ('invert', '~a'), 'neg': ('neg', '-a'), 'not_': ('not_', 'not a'), 'pos': ('pos', '+a'),
}


def binary_function(method):
    """Return the function of a binary operation of the space (host level)."""
    def operation(space, w_a, w_b):
        return getattr(space, method)(w_a, w_b)
    operation.__name__ = 'operator_' + method
    return operation


def unary_function(method):
    """Return the function of a unary operation of the space (host level)."""
    def operation(space, w_a):
        return getattr(space, method)(w_a)
    operation.__name__ = 'operator_' + method
    return operation


def index(space, w_a):
    """Same as a.__index__()"""
    w_index = space.index(w_a)
    assert isinstance(w_index, W_AbstractIntObject)
    return w_index.exact(space)


def truth(space, w_a):
    """Return True if a is true, False otherwise."""
    return space.newbool(space.is_true(w_a))


def is_(space, w_a, w_b):
    """Same as a is b."""
    return space.newbool(space.is_w(w_a, w_b))


def is_not(space, w_a, w_b):
    """Same as a is not b."""
    return space.newbool(not space.is_w(w_a, w_b))


def contains(space, w_a, w_b):
    """Same as b in a (note reversed operands)."""
    return space.newbool(space.contains(w_a, w_b))


def setitem(space, w_a, w_b, w_c):
    """Same as a[b] = c."""
    space.setitem(w_a, w_b, w_c)


def delitem(space, w_a, w_b):
    """Same as del a[b]."""
    space.delitem(w_a, w_b)


def _check_concatenation(space, w_a, w_b):
    if not _is_sequence(space, w_a) or not (space.is_sequence_type(w_a) or _is_sequence(space, w_b)):
        raise oefmt(space.w_TypeError, "'%T' object can't be concatenated", w_a)


def _is_sequence(space, w_obj):
    return space.lookup(w_obj, '__getitem__') is not None and not space.isinstance_w(w_obj, space.w_dict)


def concat(space, w_a, w_b):
    """Same as a + b, for a and b sequences."""
    _check_concatenation(space, w_a, w_b)
    return space.add(w_a, w_b)


def iconcat(space, w_a, w_b):
    """Same as a += b, for a and b sequences."""
    _check_concatenation(space, w_a, w_b)
    return space.inplace_add(w_a, w_b)


def _iterator(space, w_iterable):
    try:
        return space.iter(w_iterable)
    except OperationError as e:
        if not e.match(space, space.w_TypeError):
            raise
    raise oefmt(space.w_TypeError, "argument of type '%T' is not iterable", w_iterable)


def index_of(space, w_a, w_b):
    """Return the first index of b in a."""
    w_iterator = _iterator(space, w_a)
    index = 0
    while True:
        w_item = space.next_or_none(w_iterator)
        if w_item is None:
            raise oefmt(space.w_ValueError, "sequence.index(x): x not in sequence")
        if space.eq_w(w_item, w_b):
            return space.newint(index)
        index += 1


def count_of(space, w_a, w_b):
    """Return the number of items in a which are, or which equal, b."""
    w_iterator = _iterator(space, w_a)
    count = 0
    while True:
        w_item = space.next_or_none(w_iterator)
        if w_item is None:
            return space.newint(count)
        if space.eq_w(w_item, w_b):
            count += 1


@unwrap_spec(default='index')
def length_hint(space, w_obj, default=0):
    """Return an estimate of the number of items in obj."""
    return space.newint(space.length_hint(w_obj, default))


def call(space, w_obj, __args__):
    """Same as obj(*args, **kwargs)."""
    return space.call_args(w_obj, __args__)


def compare_digest(space, w_a, w_b):
    """Return 'a == b', in a time that does not depend on where they differ."""
    if space.is_str(w_a) and space.is_str(w_b):
        a, b = space.text_w(w_a), space.text_w(w_b)
        if not _is_ascii(a) or not _is_ascii(b):
            raise oefmt(space.w_TypeError, "comparing strings with non-ASCII characters is not supported")
    elif _is_buffer(space, w_a) or _is_buffer(space, w_b):
        a, b = space.bytes_w(w_a), space.bytes_w(w_b)
    else:
        raise oefmt(space.w_TypeError, "unsupported operand types(s) or combination of types: '%T' and '%T'",
                    w_a, w_b)
    difference = len(a) ^ len(b)
    for i in range(len(b)):
        difference |= ord(b[i]) ^ (ord(a[i]) if i < len(a) else 0)
    return space.newbool(difference == 0)


def _is_buffer(space, w_obj):
    name = space.type(w_obj).name
    return space.isinstance_w(w_obj, space.w_bytes) or name == 'bytearray' or name == 'memoryview'


def _is_ascii(text):
    for c in text:
        if ord(c) >= 128:
            return False
    return True
