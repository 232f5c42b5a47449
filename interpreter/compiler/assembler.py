"""Basic blocks to the byte strings and tables of a `CodeUnit`.

The layout: two bytes per instruction, operands above 255 preceded by EXTENDED_ARG, jump
targets absolute in instructions.

`exception_table`: flat list of [start, end, handler, depth]*, byte offsets, end exclusive.
The ranges are disjoint and ascending (each instruction is listed with its innermost
handler only), so that the first match of a linear scan is the right one.

`resume_points`: flat list of [pc_after, depth, exc_slot]* for each SEND and YIELD_VALUE:
the byte offset after the instruction, the number of stack items that stay below the
result, and the stack index of the `previous` item of the outermost active PUSH_EXC_INFO,
-1 if the suspension is not inside an exception handler.
"""
from rpython.rlib.rstring import StringBuilder

from interpreter import opcode_table
from interpreter.compiler import effects, flowgraph, peephole
from interpreter.compiler.positions import PositionWriter
from interpreter.opcode_table import op


def assemble(blocks, unit, first_location):
    """Optimize and lay out `blocks`; fill in the byte-level fields of `unit`.

    The unit has its consts, varnames, cellvars, freevars and firstlineno already.
    CELL operands in the blocks count through cellvars + freevars; here they become
    indices of the fast locals.
    """
    peephole.optimize(blocks, unit.consts)
    analysis = flowgraph.FlowAnalysis(blocks)
    unit.stacksize = analysis.run()
    blocks = flowgraph.remove_dead(blocks)
    flowgraph.remove_void(blocks)
    flowgraph.propagate_lines(blocks, first_location)
    instrs = []
    for block in blocks:
        instrs.extend(block.instrs)
    _choose_jumps(blocks)
    _fix_cells(instrs, unit)
    size = _assign_offsets(blocks)
    _emit(instrs, unit)
    _build_exception_table(instrs, unit, size)
    _build_resume_points(instrs, unit)


def cell_slots(unit):
    """For each of cellvars + freevars, its index in the fast locals."""
    result = []
    next_slot = len(unit.varnames)
    for name in unit.cellvars:
        slot = -1
        for i in range(len(unit.varnames)):
            if unit.varnames[i] == name:
                slot = i
        if slot < 0:
            slot = next_slot
            next_slot += 1
        result.append(slot)
    for _ in unit.freevars:
        result.append(next_slot)
        next_slot += 1
    return result


def _fix_cells(instrs, unit):
    slots = cell_slots(unit)
    for instr in instrs:
        if _is_cell(instr.opcode):
            instr.arg = slots[instr.arg]


_IS_CELL = [opcode.kind == opcode_table.CELL for opcode in opcode_table.OPCODES]


def _is_cell(opcode):
    return _IS_CELL[opcode]


def _choose_jumps(blocks):
    for i in range(len(blocks)):
        if blocks[i].instrs:
            last = blocks[i].instrs[-1]
            if last.opcode == effects.JUMP:
                last.opcode = op.JUMP_BACKWARD if last.target.index <= i else op.JUMP_FORWARD


def _instr_units(arg):
    if arg > 0xffffff:
        return 4
    if arg > 0xffff:
        return 3
    if arg > 0xff:
        return 2
    return 1


def _assign_offsets(blocks):
    # Offsets count instructions.  Operands only grow, so this ends.
    while True:
        offset = 0
        for block in blocks:
            block.offset = offset
            for instr in block.instrs:
                offset += _instr_units(instr.arg)
                instr.offset = offset - 1       # of the instruction after its prefixes
        changed = False
        for block in blocks:
            for instr in block.instrs:
                target = instr.target
                if target is not None and instr.arg != target.offset:
                    if _instr_units(instr.arg) != _instr_units(target.offset):
                        changed = True
                    instr.arg = target.offset
        if not changed:
            return offset


def _emit(instrs, unit):
    code = StringBuilder()
    positions = PositionWriter(unit.firstlineno)
    for instr in instrs:
        loc = instr.loc
        arg = instr.arg
        shift = 8 * (_instr_units(arg) - 1)
        while shift > 0:
            code.append(chr(op.EXTENDED_ARG))
            code.append(chr((arg >> shift) & 0xff))
            positions.add(loc.lineno, loc.end_lineno, loc.col_offset, loc.end_col_offset)
            shift -= 8
        code.append(chr(instr.opcode))
        code.append(chr(arg & 0xff))
        positions.add(loc.lineno, loc.end_lineno, loc.col_offset, loc.end_col_offset)
    unit.code = code.build()
    unit.linetable = positions.finish()


def _build_exception_table(instrs, unit, size):
    table = []
    current = None
    start = 0
    for instr in instrs:
        handler = instr.handler
        if _same_range(handler, current):
            continue
        begin = instr.offset - _instr_units(instr.arg) + 1
        if current is not None and begin > start:
            _add_range(table, start, begin, current)
        current = handler
        start = begin
    if current is not None:
        _add_range(table, start, size, current)
    unit.exception_table = table


def _same_range(one, other):
    if one is None or other is None:
        return one is other
    return one.block is other.block and one.depth == other.depth


def _add_range(table, start, end, handler):
    table.append(2 * start)
    table.append(2 * end)
    table.append(2 * handler.block.offset)
    table.append(handler.depth)


def _build_resume_points(instrs, unit):
    points = []
    for instr in instrs:
        if opcode_table.SUSPENDS[instr.opcode]:
            points.append(2 * (instr.offset + 1))
            points.append(instr.depth - 1)
            points.append(instr.exc_slot)
    unit.resume_points = points
