"""What the compiler produces: `CodeUnit`, one per code object, without an object space.

Here also: the constant kinds that only the compiler makes, and `constant_key`, by which
equal constants share a slot.  `interpreter/code.py` turns a unit into a code object;
`disassemble.py` prints one.
"""
from rpython.rlib.longlong2float import float2longlong

from interpreter.syntax import constants
from interpreter.syntax.identifiers import encode_code_point


class ConstTuple(constants.ConstantValue):
    "`items` is a list of ConstantValue."
    _attrs_ = ['items']

    def __init__(self, items):
        self.items = items


class ConstFrozenset(constants.ConstantValue):
    "`items` is a list of ConstantValue, duplicates allowed."
    _attrs_ = ['items']

    def __init__(self, items):
        self.items = items


class ConstCode(constants.ConstantValue):
    "`unit` is the CodeUnit of a nested function, class or comprehension."
    _attrs_ = ['unit']

    def __init__(self, unit):
        self.unit = unit


class CodeUnit(object):
    """The fields of a code object.

    The fast locals ("localsplus") are `varnames` (arguments first: positional-only,
    positional, keyword-only, *args, **kwargs), then the cellvars that are not in
    varnames, then freevars; operands of kind LOCAL and CELL index that array.
    `exception_table` is a flat list of [start, end, handler, depth]*, byte offsets, the
    ranges disjoint.  `resume_points` is [pc_after, depth, exc_slot]* (see assembler.py).
    `linetable` is read by positions.py.  Names, filename and code are RPython str.
    """

    def __init__(self):
        self.argcount = 0
        self.posonlyargcount = 0
        self.kwonlyargcount = 0
        self.stacksize = 0
        self.flags = 0
        self.code = ''
        self.consts = []
        self.names = []
        self.varnames = []
        self.cellvars = []
        self.freevars = []
        self.filename = ''
        self.name = ''
        self.qualname = ''
        self.firstlineno = 1
        self.linetable = ''
        self.exception_table = []
        self.resume_points = []


def utf8(value):
    """The RPython unicode string `value` as UTF-8; a surrogate stays one, also next to another."""
    return ''.join([encode_code_point(ord(char)) for char in value])


def _float_key(value):
    return '%d' % float2longlong(value)


def constant_key(const):
    """A str equal for two constants exactly if they may share one slot of co_consts.

    The type is part of it (1, 1.0 and True differ) and so is the sign of a zero.
    """
    if isinstance(const, constants.ConstNone):
        return 'N'
    if isinstance(const, constants.ConstBool):
        return 'T' if const.value else 'F'
    if isinstance(const, constants.ConstEllipsis):
        return 'E'
    if isinstance(const, constants.ConstInt):
        return 'i' + const.value.hex()
    if isinstance(const, constants.ConstFloat):
        return 'f' + _float_key(const.value)
    if isinstance(const, constants.ConstComplex):
        return 'c' + _float_key(const.real) + ',' + _float_key(const.imag)
    if isinstance(const, constants.ConstStr):
        return 's' + utf8(const.value)
    if isinstance(const, constants.ConstBytes):
        return 'b' + const.value
    if isinstance(const, ConstTuple):
        return '(' + _items_key(const.items) + ')'
    if isinstance(const, ConstFrozenset):
        return '{' + _items_key(const.items) + '}'
    return ''


def _items_key(items):
    # Each key is preceded by its length, so that no separator can be confused with content.
    parts = []
    for item in items:
        key = constant_key(item)
        parts.append('%d:' % len(key))
        parts.append(key)
    return ''.join(parts)
