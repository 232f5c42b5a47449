"""Assigning `frame.f_lineno`: a trace function sends the frame to another line.

Allowed where CPython 3.11 allows it: from a 'line' event, to a line where the value stack
can be made fit by dropping items.  What is on the stack is found by following the code:
a stack is a str with one character per item.
"""
from interpreter.compiler.positions import PositionCursor
from interpreter.error import oefmt
from interpreter.frame import get_last_instr, peek, poke
from interpreter.machine import machine
from interpreter.opcode_table import HAS_JUMP, OPCODES, op
from interpreter.tracing import CALL, LINE

# Kinds of stack items: a plain one, an iterator, an exception that is being handled, the one handled before it
OBJECT, ITERATOR, EXCEPTION, PREVIOUS = 'o', 'i', 'e', 'p'
UNKNOWN = '?'


def _effect_table(jump):
    "Per opcode: factor of the operand and constant of the stack effect (host level)."
    rows = []
    for opcode in OPCODES:
        low, high = opcode.stack_effect(0, jump), opcode.stack_effect(1, jump)
        rows.append((high - low, low))
    return rows


_EFFECTS = _effect_table(False)
_JUMP_EFFECTS = _effect_table(True)
_FACTORS = [row[0] for row in _EFFECTS]
_CONSTANTS = [row[1] for row in _EFFECTS]
_JUMP_CONSTANTS = [row[1] for row in _JUMP_EFFECTS]


def effect_of(opcode, oparg):
    """The net change of the stack depth of an instruction that does not jump."""
    if opcode == op.MAKE_FUNCTION:
        return -(oparg & 1) - (oparg >> 1 & 1) - (oparg >> 2 & 1) - (oparg >> 3 & 1)
    if opcode == op.UNPACK_EX:
        return (oparg & 0xff) + (oparg >> 8)
    if opcode == op.FORMAT_VALUE:
        return -1 if oparg & 4 else 0
    if opcode == op.CALL_FUNCTION_EX:
        return -1 - (oparg & 1)
    return _CONSTANTS[opcode] + _FACTORS[opcode] * oparg


def changed(stack, effect):
    """The stack after plain items have come or gone."""
    if effect >= 0:
        return stack + OBJECT * effect
    return shortened(stack, len(stack) + effect)


def shortened(stack, depth):
    assert depth >= 0
    return stack[:depth]


def stack_after(stack, opcode, oparg):
    """The stack after an instruction that does not jump."""
    if opcode == op.GET_ITER or opcode == op.GET_AITER:
        return shortened(stack, len(stack) - 1) + ITERATOR
    if opcode == op.PUSH_EXC_INFO:
        return shortened(stack, len(stack) - 1) + PREVIOUS + EXCEPTION
    if opcode == op.COPY:
        return stack + stack[len(stack) - oparg]
    if opcode == op.SWAP:
        first = len(stack) - oparg
        last = len(stack) - 1
        assert first >= 0
        assert last >= first + 1
        return stack[:first] + stack[last] + stack[first + 1:last] + stack[first]
    return changed(stack, effect_of(opcode, oparg))


class Stacks(object):
    """The stack before each instruction of a code object, as far as it can be reached."""

    def __init__(self, code):
        self.code = code
        self.stacks = [UNKNOWN] * (len(code.code) // 2 + 1)
        self.work = []
        self.note(0, '')
        while len(self.work) > 0:
            self.follow(self.work.pop())

    def note(self, index, stack):
        if self.stacks[index] == UNKNOWN:
            self.stacks[index] = stack
            self.work.append(index)

    def follow(self, index):
        """Go on from one instruction to those that can come after it."""
        co_code = self.code.code
        stack = self.stacks[index]
        place = self.code.find_handler(index * 2)
        if place >= 0:
            depth = (place & 0xffff) - self.code.nlocalsplus
            if depth <= len(stack):
                self.note(place >> 17, shortened(stack, depth) + EXCEPTION)
        opcode = ord(co_code[index * 2])
        oparg = ord(co_code[index * 2 + 1])
        while opcode == op.EXTENDED_ARG:
            index += 1
            opcode = ord(co_code[index * 2])
            oparg = oparg << 8 | ord(co_code[index * 2 + 1])
        if HAS_JUMP[opcode]:
            self.note(oparg, changed(stack, _JUMP_CONSTANTS[opcode]))
            if opcode == op.JUMP_FORWARD or opcode == op.JUMP_BACKWARD:
                return
        if opcode == op.RETURN_VALUE or opcode == op.RAISE_VARARGS or opcode == op.RERAISE:
            return
        self.note(index + 1, stack_after(stack, opcode, oparg))


def fits(start, target):
    """True if dropping items makes the first stack the second."""
    if len(target) > len(start):
        return False
    return shortened(start, len(target)) == target


def misfit_text(target):
    """Why one cannot jump to where the stack is `target`."""
    if len(target) == 0:
        return "incompatible stacks"
    kind = target[len(target) - 1]
    if kind == EXCEPTION or kind == PREVIOUS:
        return "can't jump into an 'except' block as there's no exception"
    if kind == ITERATOR:
        return "can't jump into the body of a for loop"
    return "can't jump into the middle of a block"


class Lines(object):
    """The instructions that begin a line."""

    def __init__(self, code):
        self.starts = []
        self.lines = []
        cursor = PositionCursor(code.linetable, code.firstlineno)
        previous = -1
        while cursor.advance():
            if cursor.lineno != previous and cursor.lineno > 0:
                self.starts.append(cursor.start)
                self.lines.append(cursor.lineno)
            previous = cursor.lineno

    def first_not_before(self, line):
        """The first line with code that is not before `line`, or -1."""
        best = -1
        for candidate in self.lines:
            if candidate >= line and (best < 0 or candidate < best):
                best = candidate
        return best


def set_line(space, frame, w_line):
    """`frame.f_lineno = line`. Raises ValueError."""
    if not space.is_w(space.type(w_line), space.w_int):
        raise oefmt(space.w_ValueError, "lineno must be an integer")
    what = space.ec.trace_what
    if what == CALL or what == 0:               # the latter also in CPython
        raise oefmt(space.w_ValueError, "can't jump from the 'call' trace event of a new frame")
    if what != LINE:
        raise oefmt(space.w_ValueError, "can only jump from a 'line' trace event")
    trace = frame.get_trace()
    if trace.w_trace is None:
        raise oefmt(space.w_ValueError, "f_lineno can only be set by a trace function")
    line = space.getindex_w(w_line, space.w_ValueError)
    code = frame.code
    if line < code.firstlineno:
        raise oefmt(space.w_ValueError, "line %d comes before the current code block", line)
    lines = Lines(code)
    target_line = lines.first_not_before(line)
    if target_line < 0:
        raise oefmt(space.w_ValueError, "line %d comes after the current code block", line)
    stacks = Stacks(code).stacks
    start = stacks[get_last_instr(frame) >> 1]
    if trace.place >= 0:
        start = stacks[trace.place >> 17]       # set for the second time
    best = -1
    best_stack = ''
    text = "cannot find bytecode for specified line"
    for i in range(len(lines.lines)):
        if lines.lines[i] == target_line:
            target = stacks[lines.starts[i] >> 1]
            if start == UNKNOWN:
                text = "can't jump from within an exception handler"
            elif target == UNKNOWN:
                continue
            elif not fits(start, target):
                text = misfit_text(target)
            elif best < 0 or len(target) > len(best_stack):
                best = lines.starts[i]
                best_stack = target
    if best < 0:
        raise oefmt(space.w_ValueError, "%s", text)
    drop_items(space, frame, start, len(best_stack))
    trace.place = best << 16 | (code.nlocalsplus + len(best_stack))


def drop_items(space, frame, stack, depth):
    """Clear the stack slots from `depth` on; what was handled in a block that is left is so no more."""
    i = len(stack) - 1
    while i >= depth:
        slot = frame.code.nlocalsplus + i
        assert slot >= 0
        if stack[i] == PREVIOUS:
            w_previous = peek(frame, slot)
            space.ec.w_exc = None if w_previous is space.w_None else w_previous
        poke(frame, slot, None)
        i -= 1


machine.set_line = set_line
