"""try, with and match: handlers, depths, resume points; and whole files of the library."""
import pytest

from compiler_support import (all_units, compile_text, function, inner, library_files, op_names,
                              ops, verify)

from interpreter.opcode_table import OPCODES

LIBRARY = ['argparse.py', 'ast.py', 'asyncio/base_events.py', 'asyncio/tasks.py',
           'asyncio/sslproto.py', 'contextlib.py', 'dataclasses.py', 'difflib.py',
           'email/message.py', 'enum.py', 'json/decoder.py', 'logging/handlers.py', 'tarfile.py',
           'typing.py', 'unittest/mock.py']


def table(unit):
    entries = unit.exception_table
    return [tuple(entries[i:i + 4]) for i in range(0, len(entries), 4)]


def opcode_at(unit, offset):
    return OPCODES[ord(unit.code[offset])].name


def test_try_except_costs_nothing_on_entry():
    unit = function('def f(a):\n try: a()\n except E: b()')
    assert op_names(unit)[:3] == ['LOAD_FAST', 'CALL', 'POP_TOP']
    assert [opcode_at(unit, handler) for _, _, handler, _ in table(unit)][0] == 'PUSH_EXC_INFO'
    verify(unit)


def test_inner_range_hides_the_outer_one():
    unit = function('def f(a):\n try:\n  a.b\n  try: a.c\n  except E: a.d\n  a.e\n'
                    ' except F: a.g')
    handlers = {}
    for line, (offset, _) in zip(ops(unit), [(2 * i, 0) for i in range(len(unit.code) // 2)]):
        for start, end, handler, depth in table(unit):
            if start <= offset < end:
                handlers[line] = handler
    assert handlers['LOAD_ATTR b'] == handlers['LOAD_ATTR e'] != handlers['LOAD_ATTR c']
    assert handlers['LOAD_ATTR d'] not in (handlers['LOAD_ATTR b'], handlers['LOAD_ATTR c'])
    assert 'LOAD_ATTR g' in handlers
    verify(unit)


def test_name_of_except_clause_is_unbound_on_all_ways_out():
    unit = function('def f(a):\n try: a()\n except E as e:\n  if a: return 1\n  a.b')
    assert op_names(unit).count('DELETE_FAST') == 3
    verify(unit)


def test_finally_body_is_copied_for_each_way_out():
    unit = function('def f(a):\n for x in a:\n  try:\n   if x: break\n   if a: continue\n'
                    '   if f: return x\n  finally: a.b()')
    assert op_names(unit).count('LOAD_METHOD') == 5
    verify(unit)


def test_return_in_finally_swallows():
    unit = function('def f(a):\n try: return a()\n finally: return 2')
    verify(unit)
    assert op_names(unit).count('RETURN_VALUE') >= 2


def test_nested_finally_of_a_return_are_protected_by_the_outer_only():
    verify(function('def f(a):\n try:\n  try:\n   try: return a()\n   finally: b()\n'
                    '  finally: c()\n finally: d()'))


def test_with():
    unit = function('def f(a):\n with a as b, a: b()')
    names = op_names(unit)
    assert names.count('BEFORE_WITH') == names.count('WITH_EXCEPT_START') == 2
    assert ops(unit)[-2:] == ['LOAD_CONST None', 'RETURN_VALUE']
    verify(unit)


def test_return_through_with_keeps_the_value():
    unit = function('def f(a):\n with a: return a()')
    index = op_names(unit).index('SWAP')
    assert ops(unit)[index:index + 7] == [
        'SWAP 2', 'LOAD_CONST None', 'LOAD_CONST None', 'LOAD_CONST None', 'CALL 3', 'POP_TOP',
        'RETURN_VALUE']
    verify(unit)


def test_except_star():
    unit = function('def f(a):\n try: a()\n except* E as e: a.b\n except* F: a.c\n'
                    ' else: a.d\n finally: a.e')
    names = op_names(unit)
    assert names.count('CHECK_EG_MATCH') == 2 and names.count('PREP_RERAISE_STAR') == 1
    assert ops(unit).count('LIST_APPEND 2') == 2 and ops(unit).count('LIST_APPEND 1') == 1
    verify(unit)


def resume_points(text):
    unit = function(text)
    verify(unit)
    points = unit.resume_points
    return [tuple(points[i:i + 3]) for i in range(0, len(points), 3)]


def depths(text):
    return [(depth, exc_slot) for _, depth, exc_slot in resume_points(text)]


def test_resume_point_of_a_plain_await():
    assert resume_points('async def f(a): await a') == [(6, 0, -1)]


def test_resume_depth_counts_what_stays_below():
    assert depths('async def f(a):\n return a(1, await a)') == [(2, -1)]
    assert depths('def f(a):\n for x in a:\n  yield x') == [(1, -1)]


def test_exc_slot_inside_handlers():
    assert depths('async def f(a):\n try: await a\n except E: await a') == [(0, -1), (1, 0)]
    assert depths('def f(a):\n for x in a:\n  try: yield\n  except E as e: yield') == [
        (1, -1), (2, 1)]


def test_exc_slot_is_that_of_the_outermost_handler():
    assert depths('def f(a):\n try: a()\n except E:\n  try: a()\n  except F: yield') == [(2, 0)]


def test_exc_slot_in_finally_and_after():
    assert depths('async def f(a):\n try: a()\n finally: await a\n await a') == [
        (0, -1), (2, 0), (0, -1)]


def test_exc_slot_in_async_with_exit():
    # __aenter__, __aexit__ after the body, __aexit__ with an exception
    assert depths('async def f(a):\n async with a: a()') == [(1, -1), (0, -1), (3, 1)]


def test_exc_slot_after_leaving_a_handler_by_return_through_finally():
    assert depths('async def f(a):\n try:\n  try: a()\n  except E: return a()\n'
                  ' finally: await a')[-1] == (2, 0)


def test_match_statements_verify():
    verify(compile_text('''
match x:
    case [1, y, *z] | {'a': y, **z} | C(y, k=z) if y: a
    case [a, b, *_, c]: a
    case {1: {'b': [x, y]}, -1.5: None, **rest}: a
    case C(D(e=1) as d, f=(1 | 2) as g): a
    case (a as b) as c if a: b
    case 'x' | b'y' | 1+2j | None | True | e.f.g: a
    case {}: a
    case []: a
    case [*_]: a
    case _: a
match x:
    case [[a, b] | [b, a], [c, d, e] | [e, c, d]]: a
match x:
    case y: a
'''))


@pytest.mark.parametrize('path', library_files(LIBRARY))
def test_library_file_is_consistent(path):
    with open(path, 'rb') as stream:
        unit = compile_text(stream.read(), filename=path)
    verify(unit)
    assert len(all_units(unit)) > 10


def test_long_chain_of_additions():
    verify(compile_text('x = ' + ' + '.join(['a'] * 10000)))


def test_class_units_verify():
    unit = compile_text('class C(A):\n x: int = 1\n def m(self): return super().m()')
    verify(unit)
    assert inner(unit, 'C').flags == 0
