"""Handlers of operators, comparisons and subscripts.

The semantics (fast paths of int and float, special methods and their reflection) are the
space's; the operand is a constant of the trace, so each handler is one call there.
"""
from interpreter.frame import peek, poke, take


def UNARY_POSITIVE(space, frame, code, oparg, sp):
    poke(frame, sp - 1, space.pos(peek(frame, sp - 1)))


def UNARY_NEGATIVE(space, frame, code, oparg, sp):
    poke(frame, sp - 1, space.neg(peek(frame, sp - 1)))


def UNARY_NOT(space, frame, code, oparg, sp):
    poke(frame, sp - 1, space.newbool(not space.is_true(peek(frame, sp - 1))))


def UNARY_INVERT(space, frame, code, oparg, sp):
    poke(frame, sp - 1, space.invert(peek(frame, sp - 1)))


def BINARY_OP(space, frame, code, oparg, sp):
    w_b = take(frame, sp - 1)
    w_a = peek(frame, sp - 2)
    if oparg < 13:
        w_result = _binary(space, oparg, w_a, w_b)
    else:
        w_result = _inplace(space, oparg - 13, w_a, w_b)
    poke(frame, sp - 2, w_result)


def _binary(space, number, w_a, w_b):
    # in the order of opcode_table.BINARY_OPERATORS
    if number == 0:
        return space.add(w_a, w_b)
    elif number == 10:
        return space.sub(w_a, w_b)
    elif number == 5:
        return space.mul(w_a, w_b)
    elif number == 1:
        return space.and_(w_a, w_b)
    elif number == 2:
        return space.floordiv(w_a, w_b)
    elif number == 3:
        return space.lshift(w_a, w_b)
    elif number == 4:
        return space.matmul(w_a, w_b)
    elif number == 6:
        return space.mod(w_a, w_b)
    elif number == 7:
        return space.or_(w_a, w_b)
    elif number == 8:
        return space.pow2(w_a, w_b)
    elif number == 9:
        return space.rshift(w_a, w_b)
    elif number == 11:
        return space.truediv(w_a, w_b)
    else:
        return space.xor(w_a, w_b)


def _inplace(space, number, w_a, w_b):
    if number == 0:
        return space.inplace_add(w_a, w_b)
    elif number == 10:
        return space.inplace_sub(w_a, w_b)
    elif number == 5:
        return space.inplace_mul(w_a, w_b)
    elif number == 1:
        return space.inplace_and(w_a, w_b)
    elif number == 2:
        return space.inplace_floordiv(w_a, w_b)
    elif number == 3:
        return space.inplace_lshift(w_a, w_b)
    elif number == 4:
        return space.inplace_matmul(w_a, w_b)
    elif number == 6:
        return space.inplace_mod(w_a, w_b)
    elif number == 7:
        return space.inplace_or(w_a, w_b)
    elif number == 8:
        return space.inplace_pow(w_a, w_b)
    elif number == 9:
        return space.inplace_rshift(w_a, w_b)
    elif number == 11:
        return space.inplace_truediv(w_a, w_b)
    else:
        return space.inplace_xor(w_a, w_b)


def COMPARE_OP(space, frame, code, oparg, sp):
    w_b = take(frame, sp - 1)
    w_a = peek(frame, sp - 2)
    # in the order of opcode_table.COMPARE_OPERATORS
    if oparg == 0:
        w_result = space.lt(w_a, w_b)
    elif oparg == 1:
        w_result = space.le(w_a, w_b)
    elif oparg == 2:
        w_result = space.eq(w_a, w_b)
    elif oparg == 3:
        w_result = space.ne(w_a, w_b)
    elif oparg == 4:
        w_result = space.gt(w_a, w_b)
    else:
        w_result = space.ge(w_a, w_b)
    poke(frame, sp - 2, w_result)


def IS_OP(space, frame, code, oparg, sp):
    w_b = take(frame, sp - 1)
    result = space.is_w(peek(frame, sp - 2), w_b)
    if oparg:
        result = not result
    poke(frame, sp - 2, space.newbool(result))


def CONTAINS_OP(space, frame, code, oparg, sp):
    w_container = take(frame, sp - 1)
    result = space.contains(w_container, peek(frame, sp - 2))
    if oparg:
        result = not result
    poke(frame, sp - 2, space.newbool(result))


def BINARY_SUBSCR(space, frame, code, oparg, sp):
    w_index = take(frame, sp - 1)
    poke(frame, sp - 2, space.getitem(peek(frame, sp - 2), w_index))


def STORE_SUBSCR(space, frame, code, oparg, sp):
    w_index = take(frame, sp - 1)
    w_obj = take(frame, sp - 2)
    w_value = take(frame, sp - 3)
    space.setitem(w_obj, w_index, w_value)


def DELETE_SUBSCR(space, frame, code, oparg, sp):
    w_index = take(frame, sp - 1)
    w_obj = take(frame, sp - 2)
    space.delitem(w_obj, w_index)
