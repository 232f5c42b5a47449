"""Stack effects as RPython functions, generated from the expressions of `opcode_table.py`.

The pseudo-instructions, which the code generator emits and `flowgraph.py` removes, are
numbered here too: they exist only inside this package.
"""
from interpreter import opcode_table

# Unconditional jump; becomes JUMP_FORWARD or JUMP_BACKWARD when the layout is known.
JUMP = 256
# Start of a range protected by the target block; the handler keeps the whole stack.
SETUP_FINALLY = 257
# The same, but the handler does not keep the topmost item: `with` (the value of
# __enter__) and the clean-up of a handler (the exception above `previous`).
SETUP_CLEANUP = 258
# End of the innermost protected range.
POP_BLOCK = 259

PSEUDO_NAMES = ['JUMP', 'SETUP_FINALLY', 'SETUP_CLEANUP', 'POP_BLOCK']


def _make_effect_function(name, jump):
    constant = []
    lines = ['def %s(opcode, arg):' % name]
    for opcode in opcode_table.OPCODES:
        text = opcode.jump_effect if jump and opcode.jump_effect is not None else opcode.effect
        if 'arg' in text:
            lines.append('    if opcode == %d: return %s' % (opcode.number, text))
            constant.append(0)
        else:
            constant.append(opcode.stack_effect(0, jump))
    lines.append('    return constant[opcode]')
    namespace = {'constant': constant}
    exec('\n'.join(lines), namespace)
    return namespace[name]


_effect = _make_effect_function('effect', False)
_jump_effect = _make_effect_function('jump_effect', True)


def effect(opcode, arg):
    """Net change of the stack depth when the instruction falls through."""
    if opcode >= JUMP:
        return 0
    return _effect(opcode, arg)


def jump_effect(opcode, arg):
    """Net change of the stack depth when the instruction jumps."""
    if opcode >= JUMP:
        return 0
    return _jump_effect(opcode, arg)


def ends_block(opcode):
    """Does control never go on to the next instruction?"""
    if opcode >= JUMP:
        return opcode == JUMP
    return opcode_table.ENDS_BLOCK[opcode]


def is_jump(opcode):
    """Does the instruction itself jump to its target? (SETUP_* do not.)"""
    if opcode >= JUMP:
        return opcode == JUMP
    return opcode_table.HAS_JUMP[opcode]
