"""Peephole rules on basic blocks, and jump threading.

Each rule is one of CPython 3.11's flow-graph optimizer; nothing here changes what an
exception handler sees, so it runs before the flow analysis of flowgraph.py.

A conditional jump is never made to go backward: loops are closed by JUMP_BACKWARD alone,
the only place where signals are checked and where the JIT enters.
"""
from interpreter.compiler import effects
from interpreter.compiler.flowgraph import Block, Instr, next_filled, number_blocks
from interpreter.compiler.unit import ConstFrozenset, ConstTuple
from interpreter.opcode_table import op
from interpreter.syntax import constants


def constant_is_true(const):
    """The truth value of a constant."""
    if isinstance(const, constants.ConstBool):
        return const.value
    if isinstance(const, constants.ConstInt):
        return const.value.tobool()
    if isinstance(const, constants.ConstFloat):
        return const.value != 0.0
    if isinstance(const, constants.ConstComplex):
        return const.real != 0.0 or const.imag != 0.0
    if isinstance(const, constants.ConstStr):
        return len(const.value) > 0
    if isinstance(const, constants.ConstBytes):
        return len(const.value) > 0
    if isinstance(const, ConstTuple):
        return len(const.items) > 0
    if isinstance(const, ConstFrozenset):
        return len(const.items) > 0
    return not isinstance(const, constants.ConstNone)


def optimize(blocks, consts):
    """Apply the rules to all blocks, in place."""
    number_blocks(blocks)
    for block in blocks:
        _optimize_block(block, consts)
    for block in blocks:
        _thread_jumps(blocks, block)
    _duplicate_exits(blocks)


def _optimize_block(block, consts):
    instrs = block.instrs
    for i in range(len(instrs) - 1):
        opcode = instrs[i].opcode
        following = instrs[i + 1]
        if opcode == op.LOAD_CONST:
            const = consts[instrs[i].arg]
            if following.opcode == op.POP_JUMP_IF_FALSE:
                _decide(instrs[i], following, not constant_is_true(const))
            elif following.opcode == op.POP_JUMP_IF_TRUE:
                _decide(instrs[i], following, constant_is_true(const))
            elif following.opcode == op.JUMP_IF_FALSE_OR_POP:
                _decide_or_pop(instrs[i], following, not constant_is_true(const))
            elif following.opcode == op.JUMP_IF_TRUE_OR_POP:
                _decide_or_pop(instrs[i], following, constant_is_true(const))
            elif following.opcode == op.IS_OP and i + 2 < len(instrs):
                if isinstance(const, constants.ConstNone):
                    _test_for_none(instrs, i)
        elif opcode == op.BUILD_TUPLE and following.opcode == op.UNPACK_SEQUENCE:
            if instrs[i].arg == following.arg and instrs[i].arg <= 3 and instrs[i].arg > 0:
                count = following.arg
                instrs[i].become_nop()
                if count == 1:
                    following.become_nop()
                else:
                    following.opcode = op.SWAP
                    _swap_stores(instrs, i + 1)


def _swap_stores(instrs, index):
    # SWAP 2; STORE_FAST a; STORE_FAST b: store in the other order and do not swap.
    if instrs[index].arg != 2 or index + 2 >= len(instrs):
        return
    first = instrs[index + 1]
    second = instrs[index + 2]
    if (first.opcode == op.STORE_FAST and second.opcode == op.STORE_FAST
            and first.arg != second.arg and first.loc.lineno == second.loc.lineno):
        instrs[index].become_nop()
        instrs[index + 1] = second
        instrs[index + 2] = first


def _decide(load, jump, taken):
    # LOAD_CONST; POP_JUMP_IF_*: the jump is always or never taken.
    load.become_nop()
    if taken:
        jump.opcode = effects.JUMP
    else:
        jump.become_nop()


def _decide_or_pop(load, jump, taken):
    # LOAD_CONST; JUMP_IF_*_OR_POP: taken with the constant kept, or the constant is void.
    if taken:
        jump.opcode = effects.JUMP
    else:
        load.become_nop()
        jump.become_nop()


def _test_for_none(instrs, i):
    jump = instrs[i + 2]
    is_not = instrs[i + 1].arg == 1
    if jump.opcode == op.POP_JUMP_IF_FALSE:
        jump.opcode = op.POP_JUMP_IF_NONE if is_not else op.POP_JUMP_IF_NOT_NONE
    elif jump.opcode == op.POP_JUMP_IF_TRUE:
        jump.opcode = op.POP_JUMP_IF_NOT_NONE if is_not else op.POP_JUMP_IF_NONE
    else:
        return
    instrs[i].become_nop()
    instrs[i + 1].become_nop()


def _thread_jumps(blocks, block):
    if not block.instrs:
        return
    jump = block.instrs[-1]
    # A cycle of jumps (`while 1: pass` nested) must not be followed for ever.
    for _ in range(len(blocks)):
        if not effects.is_jump(jump.opcode) or not _thread_once(blocks, block, jump):
            return


def _thread_once(blocks, block, jump):
    target = next_filled(blocks, jump.target)
    if not target.instrs:
        return False
    second = target.instrs[0]
    if second is jump:
        return False
    opcode = jump.opcode
    if second.opcode == effects.JUMP:
        if second.loc.lineno >= 0 and second.loc.lineno != jump.loc.lineno:
            return False
        return _retarget(block, jump, second.target, opcode)
    if opcode == op.JUMP_IF_FALSE_OR_POP:
        if second.opcode == op.JUMP_IF_FALSE_OR_POP:
            return _retarget(block, jump, second.target, opcode)
        if second.opcode == op.POP_JUMP_IF_FALSE:
            return _retarget(block, jump, second.target, op.POP_JUMP_IF_FALSE)
        if second.opcode == op.JUMP_IF_TRUE_OR_POP or second.opcode == op.POP_JUMP_IF_TRUE:
            return _retarget(block, jump, _after(blocks, target), op.POP_JUMP_IF_FALSE)
    elif opcode == op.JUMP_IF_TRUE_OR_POP:
        if second.opcode == op.JUMP_IF_TRUE_OR_POP:
            return _retarget(block, jump, second.target, opcode)
        if second.opcode == op.POP_JUMP_IF_TRUE:
            return _retarget(block, jump, second.target, op.POP_JUMP_IF_TRUE)
        if second.opcode == op.JUMP_IF_FALSE_OR_POP or second.opcode == op.POP_JUMP_IF_FALSE:
            return _retarget(block, jump, _after(blocks, target), op.POP_JUMP_IF_TRUE)
    return False


def _duplicate_exits(blocks):
    # A return that belongs to no line is copied for each jump to it, so that the copy
    # can take the line of the jump.
    for i in range(len(blocks)):
        if not blocks[i].instrs:
            continue
        jump = blocks[i].instrs[-1]
        if not effects.is_jump(jump.opcode):
            continue
        target = next_filled(blocks, jump.target)
        if not _is_exit_without_line(target):
            continue
        if jump.opcode == effects.JUMP:
            jump.become_nop()
            for instr in target.instrs:
                blocks[i].instrs.append(Instr(instr.opcode, instr.arg, None, jump.loc))
        elif jump.opcode != op.FOR_ITER:
            copy = Block()
            for instr in target.instrs:
                copy.instrs.append(Instr(instr.opcode, instr.arg, None, jump.loc))
            jump.target = copy
            copy.index = len(blocks)
            blocks.append(copy)


def _is_exit_without_line(block):
    if not block.instrs or block.instrs[-1].opcode != op.RETURN_VALUE:
        return False
    for instr in block.instrs:
        if instr.loc.lineno >= 0 or instr.target is not None:
            return False
    return len(block.instrs) <= 4


def _after(blocks, block):
    # A block of one conditional jump falls through to the next one in the layout.
    return blocks[block.index + 1]


def _retarget(block, jump, target, opcode):
    if target is jump.target:
        return False
    if opcode != effects.JUMP and target.index <= block.index:
        return False
    jump.target = target
    jump.opcode = opcode
    return True
