"""Handlers of jumps and iteration.

Jump handlers return True if the jump is taken.  JUMP_BACKWARD (the loop header of the
JIT) and FOR_ITER (which resumes generators directly) are in dispatch.py.
"""
from interpreter.frame import peek, poke, take


def JUMP_FORWARD(space, frame, code, oparg, sp):
    return True


def POP_JUMP_IF_FALSE(space, frame, code, oparg, sp):
    return not space.is_true(take(frame, sp - 1))


def POP_JUMP_IF_TRUE(space, frame, code, oparg, sp):
    return space.is_true(take(frame, sp - 1))


def POP_JUMP_IF_NONE(space, frame, code, oparg, sp):
    return space.is_none(take(frame, sp - 1))


def POP_JUMP_IF_NOT_NONE(space, frame, code, oparg, sp):
    return not space.is_none(take(frame, sp - 1))


def JUMP_IF_FALSE_OR_POP(space, frame, code, oparg, sp):
    if not space.is_true(peek(frame, sp - 1)):
        return True
    take(frame, sp - 1)
    return False


def JUMP_IF_TRUE_OR_POP(space, frame, code, oparg, sp):
    if space.is_true(peek(frame, sp - 1)):
        return True
    take(frame, sp - 1)
    return False


def GET_ITER(space, frame, code, oparg, sp):
    poke(frame, sp - 1, space.iter(peek(frame, sp - 1)))
