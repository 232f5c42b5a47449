"""Handlers that only move items of the value stack, and LOAD_CONST.

A handler is `NAME(space, frame, code, oparg, sp)`; `sp` is the absolute index one above
the top of the stack in the frame's array.  dispatch.py calls it and moves `sp` by the
effect given in opcode_table.py.  Popped slots are cleared (`take`), so that nothing
lives longer than in CPython.
"""
from interpreter.frame import peek, poke, take


def NOP(space, frame, code, oparg, sp):
    pass


def POP_TOP(space, frame, code, oparg, sp):
    take(frame, sp - 1)


def COPY(space, frame, code, oparg, sp):
    poke(frame, sp, peek(frame, sp - oparg))


def SWAP(space, frame, code, oparg, sp):
    w_top = peek(frame, sp - 1)
    poke(frame, sp - 1, peek(frame, sp - oparg))
    poke(frame, sp - oparg, w_top)


def LOAD_CONST(space, frame, code, oparg, sp):
    poke(frame, sp, code.consts_w[oparg])
