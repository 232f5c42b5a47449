"""The operators of the language in one table; operations_binary.py derives the space's methods.

Rows of BINARY: space method, symbol in error messages, slot fields of the method, of its
reflection and of its in-place form ('' where there is none).
Rows of COMPARISONS: space method, symbol, slot, slot of the swapped comparison.
Rows of UNARY: space method, slot, how the error message calls the operator.
"""

BINARY = [
    ('add', '+', 'add_', 'radd', 'iadd'),
    ('sub', '-', 'sub_', 'rsub', 'isub'),
    ('mul', '*', 'mul_', 'rmul', 'imul'),
    ('matmul', '@', 'matmul_', 'rmatmul', 'imatmul'),
    ('truediv', '/', 'truediv_', 'rtruediv', 'itruediv'),
    ('floordiv', '//', 'floordiv_', 'rfloordiv', 'ifloordiv'),
    ('mod', '%', 'mod_', 'rmod', 'imod'),
    ('divmod', 'divmod()', 'divmod_', 'rdivmod', ''),
    ('lshift', '<<', 'lshift_', 'rlshift', 'ilshift'),
    ('rshift', '>>', 'rshift_', 'rrshift', 'irshift'),
    ('and_', '&', 'and_', 'rand', 'iand'),
    ('or_', '|', 'or_', 'ror', 'ior'),
    ('xor', '^', 'xor_', 'rxor', 'ixor'),
    ('pow2', '** or pow()', 'pow_', 'rpow', 'ipow'),
]

COMPARISONS = [
    ('lt', '<', 'lt', 'gt'),
    ('le', '<=', 'le', 'ge'),
    ('eq', '==', 'eq', 'eq'),
    ('ne', '!=', 'ne', 'ne'),
    ('gt', '>', 'gt', 'lt'),
    ('ge', '>=', 'ge', 'le'),
]

UNARY = [
    ('neg', 'neg', 'unary -'),
    ('pos', 'pos', 'unary +'),
    ('invert', 'invert', 'unary ~'),
]
