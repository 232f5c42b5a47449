"""The byte code of this interpreter, for `dis`: the counterpart of the library's module.

Everything is worked out from the interpreter's own table (interpreter/opcode_table.py), which
the built-in module _opcode shows.  Jumps are absolute, there are no inline caches and no
specialized instructions.
"""
from _opcode import binary_operators, compare_operators, opcode_rows, stack_effect

__all__ = ["cmp_op", "hasconst", "hasname", "hasjrel", "hasjabs",
           "haslocal", "hascompare", "hasfree", "opname", "opmap",
           "HAVE_ARGUMENT", "EXTENDED_ARG", "hasnargs", "stack_effect"]

cmp_op = compare_operators

opname = ['<%r>' % (op,) for op in range(256)]
opmap = {}
for _op, (_name, _kind) in enumerate(opcode_rows):
    opname[_op] = _name
    opmap[_name] = _op


def _of_kind(*kinds):
    return [op for op, (name, kind) in enumerate(opcode_rows) if kind in kinds]


hasconst = _of_kind('const')
hasname = _of_kind('name')
hasjrel = []
hasjabs = _of_kind('jump')
haslocal = _of_kind('local')
hascompare = _of_kind('compare')
hasfree = _of_kind('cell')
hasnargs = []

HAVE_ARGUMENT = len(_of_kind('none'))
EXTENDED_ARG = opmap['EXTENDED_ARG']

# never in our code; `dis` wants its number
opname[255] = 'CACHE'
opmap['CACHE'] = 255

_OPERATOR_NAMES = {
    '+': 'ADD', '&': 'AND', '//': 'FLOOR_DIVIDE', '<<': 'LSHIFT', '@': 'MATRIX_MULTIPLY',
    '*': 'MULTIPLY', '%': 'REMAINDER', '|': 'OR', '**': 'POWER', '>>': 'RSHIFT',
    '-': 'SUBTRACT', '/': 'TRUE_DIVIDE', '^': 'XOR',
}


def _operator_name(text):
    if text in _OPERATOR_NAMES:
        return 'NB_' + _OPERATOR_NAMES[text]
    return 'NB_INPLACE_' + _OPERATOR_NAMES[text[:-1]]


_nb_ops = [(_operator_name(_text), _text) for _text in binary_operators]

# `dis` reads the operand of a specialized instruction as that of the one it stands for.  CPython's
# LOAD_GLOBAL keeps a flag in the lowest bit of its operand, ours does not: it is like LOAD_NAME's.
_specializations = {'LOAD_NAME': ['LOAD_GLOBAL']}
_specialized_instructions = []
_specialization_stats = ["success", "failure", "hit", "deferred", "miss", "deopt"]
_cache_format = {}
_inline_cache_entries = [0] * 256
