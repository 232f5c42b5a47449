"""A CodeUnit as text, for tests and for reading: like `dis`, with our tables."""
from interpreter import opcode_table
from interpreter.compiler.assembler import cell_slots
from interpreter.compiler.constant_text import constant_repr
from interpreter.compiler.positions import PositionCursor
from interpreter.compiler.unit import ConstCode
from interpreter.opcode_table import OPCODES, op


def local_names(unit):
    """The names of the fast locals, cells and free variables included."""
    names = list(unit.varnames)
    deref = unit.cellvars + unit.freevars
    slots = cell_slots(unit)
    for i in range(len(deref)):
        if slots[i] >= len(names):
            names.append(deref[i])
    return names


def operand_text(unit, names, opcode, arg):
    """What the operand stands for, '' if it is nothing but a number."""
    kind = OPCODES[opcode].kind
    if kind == opcode_table.CONST:
        const = unit.consts[arg]
        if isinstance(const, ConstCode):
            return '<code %s>' % const.unit.name
        return constant_repr(const)
    if kind == opcode_table.NAME:
        return unit.names[arg]
    if kind == opcode_table.LOCAL or kind == opcode_table.CELL:
        return names[arg]
    if kind == opcode_table.JUMP:
        return 'to %d' % (2 * arg)
    if kind == opcode_table.COMPARE:
        return opcode_table.COMPARE_OPERATORS[arg]
    if kind == opcode_table.BINARY:
        return opcode_table.BINARY_OPERATORS[arg]
    return ''


def code_lines(unit):
    """One line per instruction: offset, name, operand, meaning of the operand."""
    names = local_names(unit)
    result = []
    arg = 0
    for i in range(0, len(unit.code), 2):
        opcode = ord(unit.code[i])
        arg = arg << 8 | ord(unit.code[i + 1])
        if opcode == op.EXTENDED_ARG:
            continue
        line = '%d %s' % (i, OPCODES[opcode].name)
        if OPCODES[opcode].kind != opcode_table.NONE:
            line += ' %d' % arg
            text = operand_text(unit, names, opcode, arg)
            if text:
                line += ' (%s)' % text
        result.append(line)
        arg = 0
    return result


def disassemble(unit):
    """The unit and all units inside it, as text."""
    lines = ['%s %s flags=%d stack=%d' % (unit.qualname, unit.filename, unit.flags,
                                          unit.stacksize)]
    for title, names in [('varnames', unit.varnames), ('cellvars', unit.cellvars),
                         ('freevars', unit.freevars)]:
        if names:
            lines.append('%s: %s' % (title, ', '.join(names)))
    lines += _with_lines(unit)
    table = unit.exception_table
    for i in range(0, len(table), 4):
        lines.append('handler %d-%d to %d depth %d' % (table[i], table[i + 1], table[i + 2],
                                                       table[i + 3]))
    points = unit.resume_points
    for i in range(0, len(points), 3):
        lines.append('resume %d depth %d exc %d' % (points[i], points[i + 1], points[i + 2]))
    text = '\n'.join(lines) + '\n'
    for const in unit.consts:
        if isinstance(const, ConstCode):
            text += '\n' + disassemble(const.unit)
    return text


def _with_lines(unit):
    # Source line numbers in front, where they change.
    starts = {}
    cursor = PositionCursor(unit.linetable, unit.firstlineno)
    previous = 0
    while cursor.advance():
        if cursor.lineno >= 0 and cursor.lineno != previous:
            starts[cursor.start] = cursor.lineno
            previous = cursor.lineno
    result = []
    for line in code_lines(unit):
        offset = int(line.split(' ', 1)[0])
        if offset in starts:
            result.append('%d: %s' % (starts[offset], line))
        else:
            result.append('    ' + line)
    return result
