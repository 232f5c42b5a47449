"""Positions of instructions: compared with CPython's co_positions; and the table itself."""
import pytest

from compiler_support import all_units, ask_python3, compile_text, instructions

from interpreter.compiler.positions import (PositionCursor, PositionWriter, line_at,
                                            positions_at)
from interpreter.opcode_table import OPCODES

CASES = [
    'a(b)', 'a(b, c=d)', 'a(*b, **c)', 'a.b(c)', 'a.b(c, d=e)', 'a.b.c', 'a[b]', 'a[b:c]',
    'a + b * c', 'a + b + c', '-a', 'a < b', 'a < b < c', 'a[b] = c', 'a.b = c', 'a += b',
    'a.b += c', 'a[b] += c', 'del a[b], a.b', 'a\\\n.b', '(a\n .b\n .c(d))', '(a\n .b)(c)',
    'a(\n b,\n c)', 'x = (a +\n     b)', 'a.b(\n  c\n)', '(a\n[b]\n[c])', 'raise a(b)',
    'assert a < b, c', 'assert a, b', 'for x in a: b(x)', 'with a(b) as c: d',
    'if a < b: c', 'if a: b()', 'while a.b: c()', '[a(x) for x in b if c(x)]',
    '{a: b(c) for a in d}', 'lambda: a(b)', 'def f(a=b(c)): return a.d',
    '@a(b)\ndef f(): pass', 'class A(b.c): d = e.f', 'import a.b as c', 'from a import b, c',
    'x: a[b] = c', 'f"{a.b!r}{c(d)}"', 'a if b else c(d)', 'a and b.c or d()',
    'try: a()\nexcept b.c as d: e()', 'try:\n a()\nfinally:\n b()', 'a, *b = c',
    'async def f():\n await a(b)\n async with c as d:\n  e()\n async for x in y:\n  x.y',
    u'"\u00e9\u4e2d".a(b)'.encode('utf-8').decode('latin-1'), 'return_ = a\nx = return_(1)',
    'def f():\n  return (\n    a\n  )', 'def f():\n  return 1', '(a\n(b)(c)\n(d))',
    'match a:\n case b(c=d): e()\n case [f, 1]: g',
    'a(b)(c).d(e)[f](g)',
]

# The instructions that can raise, which is what a traceback underlines.
COMPARED = ['BINARY_OP', 'BINARY_SUBSCR', 'STORE_SUBSCR', 'DELETE_SUBSCR', 'LOAD_ATTR',
            'STORE_ATTR', 'DELETE_ATTR', 'CALL', 'LOAD_NAME', 'LOAD_GLOBAL', 'COMPARE_OP',
            'UNARY_NEGATIVE', 'RAISE_VARARGS', 'GET_ITER', 'FOR_ITER', 'BEFORE_WITH',
            'IMPORT_NAME', 'IMPORT_FROM', 'MAKE_FUNCTION', 'LOAD_BUILD_CLASS', 'FORMAT_VALUE',
            'GET_AWAITABLE', 'GET_AITER', 'GET_ANEXT', 'BEFORE_ASYNC_WITH', 'UNPACK_EX',
            'CHECK_EXC_MATCH', 'CALL_FUNCTION_EX', 'MATCH_CLASS', 'MATCH_SEQUENCE', 'BUILD_STRING']

# Methods are loaded by LOAD_METHOD in both, calls have several names in ours.
SAME = {'LOAD_METHOD': 'LOAD_ATTR', 'CALL_KW': 'CALL', 'CALL_METHOD': 'CALL',
        'CALL_METHOD_KW': 'CALL'}

ORACLE = """
import dis, types
def units(code):
    yield code
    for const in code.co_consts:
        if isinstance(const, types.CodeType):
            yield from units(const)
names, texts = DATA
result = []
for text in texts:
    found = set()
    for code in units(compile(text.encode('latin-1'), '<test>', 'exec')):
        for instr in dis.get_instructions(code):
            name = {'LOAD_METHOD': 'LOAD_ATTR'}.get(instr.opname, instr.opname)
            if name in names:
                found.add((name,) + tuple(-1 if x is None else x for x in instr.positions))
    result.append(sorted(found))
print(json.dumps(result))
"""


@pytest.fixture(scope='module')
def expected():
    answers = ask_python3(ORACLE, [COMPARED, CASES])
    return dict(zip(CASES, [[tuple(item) for item in answer] for answer in answers]))


@pytest.mark.parametrize('text', CASES, ids=['case%d' % i for i in range(len(CASES))])
def test_positions(text, expected):
    found = set()
    for unit in all_units(compile_text(text.encode('latin-1'))):
        for _, opcode, _, following in instructions(unit):
            name = OPCODES[opcode].name
            name = SAME.get(name, name)
            if name in COMPARED:
                found.add((name,) + positions_at(unit.linetable, unit.firstlineno,
                                                 following - 2))
    assert sorted(found) == expected[text]


def write(positions, firstlineno=10):
    writer = PositionWriter(firstlineno)
    for position in positions:
        writer.add(*position)
    return writer.finish()


def test_table_round_trip():
    positions = [(10, 10, 0, 5), (10, 10, 0, 5), (-1, -1, -1, -1), (3, 12, 200, 1), (100000, 100001, 0, 0),
                 (100000, 100000, -1, -1)]
    table = write(positions)
    assert [positions_at(table, 10, 2 * i) for i in range(len(positions))] == positions


def test_equal_neighbours_share_an_entry():
    cursor = PositionCursor(write([(10, 10, 0, 5)] * 300), 10)
    assert cursor.advance()
    assert (cursor.start, cursor.end) == (0, 600)
    assert not cursor.advance()


def test_beyond_the_end_there_is_no_position():
    assert positions_at(write([(10, 10, 0, 5)]), 10, 2) == (-1, -1, -1, -1)
    assert line_at(write([(10, 10, 0, 5)]), 10, 2) == -1


def test_implicit_return_has_the_line_of_what_ran_last():
    unit = compile_text('if a:\n b()\nelse:\n c()')
    lines = [line_at(unit.linetable, unit.firstlineno, offset)
             for offset, opcode, _, _ in instructions(unit)
             if OPCODES[opcode].name == 'RETURN_VALUE']
    assert lines == [2, 4]


def test_every_line_of_a_body_is_there_for_tracing():
    unit = compile_text('try:\n pass\nfinally:\n pass\nfor x in y:\n continue\nif a:\n pass\n')
    lines = set(line_at(unit.linetable, unit.firstlineno, offset)
                for offset, _, _, _ in instructions(unit))
    assert lines >= set([1, 2, 4, 5, 6, 7, 8])
