"""_opcode: stack effects, for `dis`."""
from interpreter import opcode_table
from interpreter.compiler.effects import effect, jump_effect
from interpreter.error import oefmt
from interpreter.gateway import unwrap_spec

_TAKES_OPERAND = [opcode.kind != opcode_table.NONE for opcode in opcode_table.OPCODES]


@unwrap_spec(opcode=int)
def stack_effect(space, opcode, w_oparg=None, __kwonly__=None, w_jump=None):
    """stack_effect(opcode, oparg=None, /, *, jump=None): the change of the stack depth"""
    oparg = 0
    if opcode < 0 or opcode >= len(_TAKES_OPERAND):
        raise oefmt(space.w_ValueError, "invalid opcode or oparg")
    if _TAKES_OPERAND[opcode]:
        if w_oparg is None or space.is_none(w_oparg):
            raise oefmt(space.w_ValueError, "stack_effect: opcode requires oparg but oparg was not specified")
        oparg = space.gateway_int_w(w_oparg)
    elif w_oparg is not None and not space.is_none(w_oparg):
        raise oefmt(space.w_ValueError, "stack_effect: opcode does not permit oparg but oparg was specified")
    falling = effect(opcode, oparg)
    jumping = jump_effect(opcode, oparg)
    if w_jump is None or space.is_none(w_jump):
        return space.newint(max(falling, jumping))
    if space.is_w(w_jump, space.w_True):
        return space.newint(jumping)
    if space.is_w(w_jump, space.w_False):
        return space.newint(falling)
    raise oefmt(space.w_ValueError, "stack_effect: jump must be False, True or None")


def get_specialization_stats(space):
    """Return the specialization stats: there are none"""
    return space.w_None


def opcode_rows(space):
    """(name, kind of operand) of each opcode, by number (host level)."""
    rows_w = [space.newtuple([space.newtext(opcode.name), space.newtext(opcode.kind)])
              for opcode in opcode_table.OPCODES]
    return space.newtuple(rows_w)


def operator_texts(space, texts):
    """The operators that operands of a kind stand for (host level)."""
    return space.newtuple([space.newtext(text) for text in texts])
