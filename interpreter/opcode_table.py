"""The one table of opcodes; the assembler, the dispatch loop, `dis` and the docs are derived from it.

A new opcode is a row here, a method in the matching `opcodes_*.py`, its emission in
`compiler/`, and its test.

Instructions are two bytes, opcode and operand; EXTENDED_ARG prefixes supply the
higher bytes.  Jump operands are absolute, in instructions (byte offset / 2).  There is
no block stack: `code.exception_table` maps instruction ranges to (handler, depth).
On entry to a handler the stack is cut to `depth` and the exception instance is pushed.

Rows: name, operand kind, stack effect, picture `before -- after` (top at the right).
The effect is an expression in `arg`.  For jumps, `effect` is that of falling
through and `jump_effect` that of jumping.

Names are CPython 3.11's wherever the meaning is the same ("dis" in its library
reference); the differences are: calls have no PRECALL/PUSH_NULL/KW_NAMES; SEND is one
instruction that awaits or delegates until done; there is no RESUME and no
RETURN_GENERATOR (calling makes the coroutine from the code's flags); no
ASYNC_GEN_WRAP (the resume point tells a yield from a suspended await).
"""

# Operand kinds
NONE = 'none'            # operand unused
CONST = 'const'          # index into co_consts
NAME = 'name'            # index into co_names
LOCAL = 'local'          # index into the fast locals
CELL = 'cell'            # index into the fast locals of a cell or free variable
JUMP = 'jump'            # absolute target, in instructions
COMPARE = 'compare'      # index into COMPARE_OPERATORS
BINARY = 'binary'        # index into BINARY_OPERATORS
COUNT = 'count'          # a number of stack items
FLAGS = 'flags'          # see the picture


class Opcode(object):
    """One row.  `number` is its byte; `name` its name; the rest as in the table."""
    _immutable_ = True

    def __init__(self, number, name, kind, effect, picture, jump_effect):
        self.number = number
        self.name = name
        self.kind = kind
        self.effect = effect
        self.picture = picture
        self.jump_effect = jump_effect

    def stack_effect(self, arg, jump=False):
        """Net change of the stack depth. Host level only: assembler tables are precomputed."""
        text = self.jump_effect if jump and self.jump_effect is not None else self.effect
        return eval(text, {'arg': arg})

    def __repr__(self):
        return '<Opcode %s>' % self.name


COMPARE_OPERATORS = ['<', '<=', '==', '!=', '>', '>=']

# In-place forms are at index + INPLACE.
BINARY_OPERATORS = ['+', '&', '//', '<<', '@', '*', '%', '|', '**', '>>', '-', '/', '^',
                    '+=', '&=', '//=', '<<=', '@=', '*=', '%=', '|=', '**=', '>>=', '-=', '/=', '^=']
INPLACE = 13

_ROWS = [
    # ---- stack
    ('NOP', NONE, '0', '--'),
    ('POP_TOP', NONE, '-1', 'x --'),
    ('COPY', COUNT, '1', 'x ... -- x ... x      the arg-th from the top, 1 is the top'),
    ('SWAP', COUNT, '0', 'x ... y -- y ... x    the arg-th from the top and the top'),
    ('EXTENDED_ARG', FLAGS, '0', '--                    the operand is the next instruction\'s higher byte'),
    # ---- constants and variables
    ('LOAD_CONST', CONST, '1', '-- const'),
    ('LOAD_FAST', LOCAL, '1', '-- value              UnboundLocalError if unset'),
    ('STORE_FAST', LOCAL, '-1', 'value --'),
    ('DELETE_FAST', LOCAL, '0', '--'),
    ('MAKE_CELL', CELL, '0', '--                    local (an argument or unset) becomes a cell of it'),
    ('COPY_FREE_VARS', COUNT, '0', '--                    the function\'s closure fills the last arg locals'),
    ('LOAD_CLOSURE', CELL, '1', '-- cell'),
    ('LOAD_DEREF', CELL, '1', '-- value'),
    ('STORE_DEREF', CELL, '-1', 'value --'),
    ('DELETE_DEREF', CELL, '0', '--'),
    ('LOAD_CLASSDEREF', CELL, '1', '-- value              f_locals first, then the cell'),
    ('LOAD_NAME', NAME, '1', '-- value'),
    ('STORE_NAME', NAME, '-1', 'value --'),
    ('DELETE_NAME', NAME, '0', '--'),
    ('LOAD_GLOBAL', NAME, '1', '-- value'),
    ('STORE_GLOBAL', NAME, '-1', 'value --'),
    ('DELETE_GLOBAL', NAME, '0', '--'),
    # ---- attributes and items
    ('LOAD_ATTR', NAME, '0', 'obj -- value'),
    ('STORE_ATTR', NAME, '-2', 'value obj --'),
    ('DELETE_ATTR', NAME, '-1', 'obj --'),
    ('LOAD_METHOD', NAME, '1', 'obj -- func obj | value NULL     for CALL_METHOD*'),
    ('BINARY_SUBSCR', NONE, '-1', 'obj index -- value'),
    ('STORE_SUBSCR', NONE, '-3', 'value obj index --'),
    ('DELETE_SUBSCR', NONE, '-2', 'obj index --'),
    # ---- operators
    ('UNARY_POSITIVE', NONE, '0', 'x -- +x'),
    ('UNARY_NEGATIVE', NONE, '0', 'x -- -x'),
    ('UNARY_NOT', NONE, '0', 'x -- not x'),
    ('UNARY_INVERT', NONE, '0', 'x -- ~x'),
    ('BINARY_OP', BINARY, '-1', 'x y -- x op y'),
    ('COMPARE_OP', COMPARE, '-1', 'x y -- x op y'),
    ('IS_OP', FLAGS, '-1', 'x y -- bool           arg 1: is not'),
    ('CONTAINS_OP', FLAGS, '-1', 'x y -- bool           x in y; arg 1: not in'),
    # ---- building objects
    ('BUILD_TUPLE', COUNT, '1 - arg', 'x1 ... xn -- tuple'),
    ('BUILD_LIST', COUNT, '1 - arg', 'x1 ... xn -- list'),
    ('BUILD_SET', COUNT, '1 - arg', 'x1 ... xn -- set'),
    ('BUILD_MAP', COUNT, '1 - 2 * arg', 'k1 v1 ... -- dict'),
    ('BUILD_CONST_KEY_MAP', COUNT, '-arg', 'v1 ... vn keys -- dict'),
    ('BUILD_STRING', COUNT, '1 - arg', 's1 ... sn -- str'),
    ('BUILD_SLICE', COUNT, '1 - arg', 'start stop [step] -- slice'),
    ('LIST_APPEND', COUNT, '-1', 'list ... x -- list ...      list is the arg-th after the pop, 1 is the top'),
    ('SET_ADD', COUNT, '-1', 'set ... x -- set ...'),
    ('MAP_ADD', COUNT, '-2', 'dict ... k v -- dict ...'),
    ('LIST_EXTEND', COUNT, '-1', 'list ... iterable -- list ...'),
    ('SET_UPDATE', COUNT, '-1', 'set ... iterable -- set ...'),
    ('DICT_UPDATE', COUNT, '-1', 'dict ... mapping -- dict ...'),
    ('DICT_MERGE', COUNT, '-1', 'func ... dict ... mapping -- func ... dict ...  duplicate keys are a TypeError of func,'
                                ' which lies 2 below the dict (func args dict)'),
    ('LIST_TO_TUPLE', NONE, '0', 'list -- tuple'),
    ('FORMAT_VALUE', FLAGS, '-1 if arg & 4 else 0', 'value [spec] -- str   arg & 3: 0 none, 1 str, 2 repr, 3 ascii; arg & 4: spec'),
    ('UNPACK_SEQUENCE', COUNT, 'arg - 1', 'sequence -- xn ... x1'),
    ('UNPACK_EX', FLAGS, '(arg & 0xff) + (arg >> 8)', 'iterable -- after... list before...   arg: before | after << 8'),
    # ---- jumps
    ('JUMP_FORWARD', JUMP, '0', '--', '0'),
    ('JUMP_BACKWARD', JUMP, '0', '--                    checks for signals; the loop header of the JIT', '0'),
    ('POP_JUMP_IF_FALSE', JUMP, '-1', 'x --', '-1'),
    ('POP_JUMP_IF_TRUE', JUMP, '-1', 'x --', '-1'),
    ('POP_JUMP_IF_NONE', JUMP, '-1', 'x --', '-1'),
    ('POP_JUMP_IF_NOT_NONE', JUMP, '-1', 'x --', '-1'),
    ('JUMP_IF_FALSE_OR_POP', JUMP, '-1', 'x -- | x', '0'),
    ('JUMP_IF_TRUE_OR_POP', JUMP, '-1', 'x -- | x', '0'),
    # ---- iteration
    ('GET_ITER', NONE, '0', 'iterable -- iterator'),
    ('FOR_ITER', JUMP, '1', 'iterator -- iterator x | (jump)', '-1'),
    # ---- calls
    ('CALL', COUNT, '-arg', 'callable x1 ... xn -- result'),
    ('CALL_KW', COUNT, '-arg - 1', 'callable x1 ... xn names -- result     names: constant tuple of the last ones'),
    ('CALL_METHOD', COUNT, '-arg - 1', 'func self|NULL x1 ... xn -- result'),
    ('CALL_METHOD_KW', COUNT, '-arg - 2', 'func self|NULL x1 ... xn names -- result'),
    ('CALL_FUNCTION_EX', FLAGS, '-1 - (arg & 1)', 'callable args [kwargs] -- result       arg & 1: kwargs is there'),
    ('MAKE_FUNCTION', FLAGS, '-(arg & 1) - (arg >> 1 & 1) - (arg >> 2 & 1) - (arg >> 3 & 1)',
     '[defaults] [kwdefaults] [annotations] [closure] code -- function   bits 1, 2, 4, 8'),
    ('LOAD_BUILD_CLASS', NONE, '1', '-- builtins.__build_class__'),
    ('SETUP_ANNOTATIONS', NONE, '0', '--'),
    ('RETURN_VALUE', NONE, '-1', 'x --'),
    # ---- exceptions and with
    ('PUSH_EXC_INFO', NONE, '1', 'exc -- previous exc   exc becomes the handled exception'),
    ('POP_EXCEPT', NONE, '-1', 'previous --           previous becomes the handled exception'),
    ('CHECK_EXC_MATCH', NONE, '0', 'exc type -- exc bool'),
    ('CHECK_EG_MATCH', NONE, '0', 'group type -- rest match    None for what is empty'),
    ('PREP_RERAISE_STAR', NONE, '-1', 'original list -- exc|None'),
    ('RAISE_VARARGS', COUNT, '-arg', '[exc [cause]] --'),
    ('RERAISE', FLAGS, '-1', 'exc --                without a new traceback entry; 1: f_lineno as where it was raised'),
    ('LOAD_ASSERTION_ERROR', NONE, '1', '-- AssertionError'),
    ('BEFORE_WITH', NONE, '1', 'manager -- exit value'),
    ('WITH_EXCEPT_START', NONE, '1', 'exit previous exc -- exit previous exc result'),
    # ---- imports
    ('IMPORT_NAME', NAME, '-1', 'level fromlist -- module'),
    ('IMPORT_FROM', NAME, '1', 'module -- module value'),
    ('IMPORT_STAR', NONE, '-1', 'module --'),
    ('PRINT_EXPR', NONE, '-1', 'x --                  sys.displayhook'),
    # ---- match
    ('GET_LEN', NONE, '1', 'x -- x len'),
    ('MATCH_MAPPING', NONE, '1', 'x -- x bool'),
    ('MATCH_SEQUENCE', NONE, '1', 'x -- x bool'),
    ('MATCH_KEYS', NONE, '1', 'subject keys -- subject keys values|None'),
    ('MATCH_CLASS', COUNT, '-2', 'subject class names -- tuple|None      arg positional patterns'),
    # ---- generators and coroutines
    ('YIELD_VALUE', NONE, '0', 'value -- received'),
    ('GET_YIELD_FROM_ITER', NONE, '0', 'iterable -- iterator'),
    ('SEND', NONE, '0', 'awaitable -- result   suspends as often as it does'),
    ('GET_AWAITABLE', FLAGS, '0', 'x -- awaitable        arg, for errors: 1 from __aenter__, 2 from __aexit__'),
    ('GET_AITER', NONE, '0', 'x -- asynciterator'),
    ('GET_ANEXT', NONE, '1', 'asynciterator -- asynciterator awaitable'),
    ('END_ASYNC_FOR', NONE, '-2', 'asynciterator exc --  re-raises if not StopAsyncIteration'),
    ('BEFORE_ASYNC_WITH', NONE, '1', 'manager -- exit aenter_result'),
]


def _make_opcodes():
    # those without operand get the lower numbers: `dis` tells them by opcode.HAVE_ARGUMENT
    rows = [row for row in _ROWS if row[1] == NONE]
    rows += [row for row in _ROWS if row[1] != NONE]
    result = []
    for number, row in enumerate(rows):
        name, kind, effect, picture = row[:4]
        jump_effect = row[4] if len(row) > 4 else None
        result.append(Opcode(number, name, kind, effect, picture, jump_effect))
    assert len(result) == len(set(opcode.name for opcode in result)) <= 255
    return result


OPCODES = _make_opcodes()
BY_NAME = dict((opcode.name, opcode) for opcode in OPCODES)


class _Numbers(object):
    """Attribute access to opcode numbers: `op.LOAD_FAST`."""


op = _Numbers()
for _opcode in OPCODES:
    setattr(op, _opcode.name, _opcode.number)

HAS_JUMP = [opcode.kind == JUMP for opcode in OPCODES]
# Instructions after which the frame may be suspended, and those that never fall through.
SUSPENDS = [opcode.name in ('YIELD_VALUE', 'SEND') for opcode in OPCODES]
ENDS_BLOCK = [opcode.name in ('RETURN_VALUE', 'RAISE_VARARGS', 'RERAISE', 'JUMP_FORWARD', 'JUMP_BACKWARD')
              for opcode in OPCODES]
