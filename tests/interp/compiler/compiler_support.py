"""What the compiler's tests share: compiling text, looking into units, asking python3.11."""
import json
import os
import subprocess

from interpreter import opcode_table
from interpreter.compiler.api import compile_module
from interpreter.compiler.disassemble import code_lines
from interpreter.compiler.unit import ConstCode
from interpreter.opcode_table import OPCODES, op
from interpreter.syntax.api import parse

STDLIB = '/usr/lib/python3.11'


def compile_text(text, mode='exec', flags=0, filename='<test>'):
    return compile_module(parse(text, filename, mode), filename, mode, flags)


def inner(unit, *names):
    """The unit inside `unit` that the path of names leads to."""
    for name in names:
        found = [const.unit for const in unit.consts
                 if isinstance(const, ConstCode) and const.unit.name == name]
        assert found, 'no %s in %s' % (name, unit.name)
        unit = found[0]
    return unit


def all_units(unit):
    result = [unit]
    for const in unit.consts:
        if isinstance(const, ConstCode):
            result += all_units(const.unit)
    return result


def function(text):
    """The unit of the function `f` in text."""
    return inner(compile_text(text), 'f')


def ops(unit):
    """The instructions as 'NAME meaning-or-number', without offsets."""
    result = []
    for line in code_lines(unit):
        parts = line.split(' ', 3)[1:]
        if len(parts) == 1:
            result.append(parts[0])
        elif len(parts) == 3:
            result.append(parts[0] + ' ' + parts[2][1:-1])
        else:
            result.append(parts[0] + ' ' + parts[1])
    return result


def op_names(unit):
    return [line.split()[0] for line in ops(unit)]


def instructions(unit):
    """[(offset, opcode, arg, next_offset)], the prefixes folded into the operand."""
    result = []
    arg = 0
    start = 0
    for offset in range(0, len(unit.code), 2):
        opcode = ord(unit.code[offset])
        arg = arg << 8 | ord(unit.code[offset + 1])
        if opcode == op.EXTENDED_ARG:
            continue
        result.append((start, opcode, arg, offset + 2))
        arg = 0
        start = offset + 2
    return result


def library_files(names):
    paths = [os.path.join(STDLIB, name) for name in names]
    return [path for path in paths if os.path.exists(path)]


def ask_python3(program, data):
    """Run `program` with python3.11: it finds `data` in `DATA` and prints JSON."""
    process = subprocess.Popen(
        ['python3.11', '-W', 'ignore', '-c',
         'import sys, json\nDATA = json.loads(sys.stdin.read())\n' + program],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    output, _ = process.communicate(json.dumps(data).encode('ascii'))
    assert process.returncode == 0
    return json.loads(output.decode('ascii'))


class Verifier(object):
    """Checks a unit's bytes against the opcode table, independently of the assembler.

    Follows all paths, those into handlers too; every instruction must always be reached
    with the same stack depth.
    """

    def __init__(self, unit):
        self.unit = unit
        self.depths = {}
        self.instructions = dict((item[0], item) for item in instructions(unit))
        self.maximum = 0

    def run(self):
        self.check_ranges()
        self.pending = [(0, 0)]
        while self.pending:
            self.visit(*self.pending.pop())
        assert set(self.depths) == set(self.instructions), 'dead code in %s' % self.unit.name
        assert self.maximum == self.unit.stacksize
        self.check_resume_points()

    def check_ranges(self):
        table = self.unit.exception_table
        previous_end = 0
        for i in range(0, len(table), 4):
            start, end, handler, depth = table[i:i + 4]
            assert previous_end <= start < end <= len(self.unit.code)
            assert handler in self.instructions and depth >= 0
            previous_end = end

    def handler(self, offset):
        table = self.unit.exception_table
        for i in range(0, len(table), 4):
            if table[i] <= offset < table[i + 1]:
                return table[i + 2], table[i + 3]
        return None

    def reach(self, offset, depth):
        assert offset in self.instructions
        assert depth >= 0
        self.maximum = max(self.maximum, depth)
        if offset in self.depths:
            assert self.depths[offset] == depth, (self.unit.name, offset)
        else:
            self.pending.append((offset, depth))

    def visit(self, offset, depth):
        if offset in self.depths:
            assert self.depths[offset] == depth, (self.unit.name, offset)
            return
        self.depths[offset] = depth
        _, opcode, arg, following = self.instructions[offset]
        handler = self.handler(offset)
        if handler is not None:
            target, kept = handler
            assert kept <= depth
            self.reach(target, kept + 1)
        if opcode_table.HAS_JUMP[opcode]:
            self.reach(2 * arg, depth + OPCODES[opcode].stack_effect(arg, True))
            is_backward = 2 * arg <= offset
            assert is_backward == (opcode == op.JUMP_BACKWARD)
        if not opcode_table.ENDS_BLOCK[opcode]:
            self.reach(following, depth + OPCODES[opcode].stack_effect(arg))

    def check_resume_points(self):
        points = self.unit.resume_points
        expected = [item for item in sorted(self.instructions.values())
                    if opcode_table.SUSPENDS[item[1]]]
        assert len(points) == 3 * len(expected)
        for i, (offset, _, _, following) in enumerate(expected):
            pc_after, depth, exc_slot = points[3 * i:3 * i + 3]
            assert pc_after == following
            assert depth == self.depths[offset] - 1
            assert -1 <= exc_slot < max(depth, 0) or exc_slot == -1


def verify(unit):
    for each in all_units(unit):
        Verifier(each).run()
