"""Characteristic snippets: the instructions they become."""
from compiler_support import (compile_text, function, inner, instructions, op_names, ops,
                              verify)

from interpreter.compiler.assembler import assemble
from interpreter.compiler.flowgraph import NO_LOCATION, Block, Instr
from interpreter.compiler.unit import CodeUnit
from interpreter.opcode_table import op
from interpreter.syntax.constants import NONE


def body(text):
    """The instructions of the function body `text`."""
    return ops(function('def f(a=0, b=0, c=0, d=0):\n ' + text.replace('\n', '\n ')))


def body_names(text):
    return [line.split()[0] for line in body(text)]


# ---- folding

def test_arithmetic_on_constants():
    assert body('return 2 * 3 + 4 ** 2 - 7 // 2') == ['LOAD_CONST 19', 'RETURN_VALUE']
    assert body('return -1.5 + 1j') == ['LOAD_CONST (-1.5+1j)', 'RETURN_VALUE']
    assert body('return "a" "b" * 2 + "c"') == ["LOAD_CONST 'ababc'", 'RETURN_VALUE']
    assert body('return 7 / 2') == ['LOAD_CONST 3.5', 'RETURN_VALUE']
    assert body('return not 0') == ['LOAD_CONST True', 'RETURN_VALUE']
    assert body('return (1, 2)[0]') == ['LOAD_CONST 1', 'RETURN_VALUE']


def test_what_would_raise_or_be_huge_is_left_alone():
    assert 'BINARY_OP /' in body('return 1 / 0')
    assert 'BINARY_OP <<' in body('return 1 << 1000')
    assert 'BINARY_OP **' in body('return 10 ** 100')
    assert 'BINARY_OP *' in body('return "a" * 5000')
    assert 'BINARY_SUBSCR' in body('return (1, 2)[2]')


def test_membership_in_a_display_of_constants():
    assert body('return a in [1, 2]')[1] == 'LOAD_CONST (1, 2)'
    assert body('return a in {1, 2}')[1] == 'LOAD_CONST frozenset({1, 2})'


def test_not_in_and_is_not():
    assert body('return not a in b')[2] == 'CONTAINS_OP 1'
    assert body('return not a is b')[2] == 'IS_OP 1'


def test_debug_is_true():
    assert body('if __debug__: a()')[:2] == ['LOAD_FAST a', 'CALL 0']


def test_constant_conditions_are_pruned():
    # The NOP is for tracing the line of the `if`.
    assert body_names('if 0: a()\nelse: return b') == ['NOP', 'LOAD_FAST', 'RETURN_VALUE']
    assert body_names('while 1: a()')[-1] == 'JUMP_BACKWARD'
    assert 'POP_JUMP_IF_FALSE' not in body_names('while 1: a()')
    assert body('return 0 or b') == ['LOAD_FAST b', 'RETURN_VALUE']


def test_percent_formatting_becomes_an_f_string():
    assert body('return "%s=%5r%%" % (a, b)')[-3:] == [
        "LOAD_CONST '%'", 'BUILD_STRING 4', 'RETURN_VALUE']
    assert 'BINARY_OP %' in body('return "%d" % (a,)')
    assert 'BINARY_OP %' in body('return "%s" % (a, b)')


def test_folded_string_is_no_docstring():
    assert function('def f(): "a" + "b"').consts[0].__class__.__name__ == 'ConstNone'


def test_constants_are_shared_by_type_and_value():
    unit = compile_text('x = 0.0\nx = -0.0\nx = 0\nx = False\nx = "a"\nx = b"a"\nx = 0.0')
    loads = [line for line in ops(unit) if line.startswith('LOAD_CONST')]
    assert loads == ['LOAD_CONST 0.0', 'LOAD_CONST -0.0', 'LOAD_CONST 0', 'LOAD_CONST False',
                     "LOAD_CONST 'a'", "LOAD_CONST b'a'", 'LOAD_CONST 0.0', 'LOAD_CONST None']
    assert len(unit.consts) == 7


# ---- expressions

def test_method_call():
    assert body('a.b(c, d)')[:5] == ['LOAD_FAST a', 'LOAD_METHOD b', 'LOAD_FAST c',
                                     'LOAD_FAST d', 'CALL_METHOD 2']
    assert body('a.b(c, k=d)')[4:6] == ["LOAD_CONST ('k',)", 'CALL_METHOD_KW 2']


def test_calls():
    assert body('a(b, k=c)')[:5] == ['LOAD_FAST a', 'LOAD_FAST b', 'LOAD_FAST c',
                                     "LOAD_CONST ('k',)", 'CALL_KW 2']
    assert body('a(*b)')[:3] == ['LOAD_FAST a', 'LOAD_FAST b', 'CALL_FUNCTION_EX 0']
    assert body('a(**b)')[:5] == ['LOAD_FAST a', 'LOAD_CONST ()', 'BUILD_MAP 0', 'LOAD_FAST b',
                                  'DICT_MERGE 1']
    assert 'LIST_TO_TUPLE' in body('a(b, *c)')


def test_chained_comparison():
    assert body_names('return a < b < c') == [
        'LOAD_FAST', 'LOAD_FAST', 'SWAP', 'COPY', 'COMPARE_OP', 'JUMP_IF_FALSE_OR_POP',
        'LOAD_FAST', 'COMPARE_OP', 'JUMP_FORWARD', 'SWAP', 'POP_TOP', 'RETURN_VALUE']


def test_conditions_jump_without_making_a_bool():
    assert body_names('if a and (b or not c): d()')[:6] == [
        'LOAD_FAST', 'POP_JUMP_IF_FALSE', 'LOAD_FAST', 'POP_JUMP_IF_TRUE', 'LOAD_FAST',
        'POP_JUMP_IF_TRUE']


def test_test_for_none():
    assert body_names('if a is None: b()')[1] == 'POP_JUMP_IF_NOT_NONE'
    assert body_names('if a is not None: b()')[1] == 'POP_JUMP_IF_NONE'


def test_jumps_to_jumps_are_threaded():
    assert body_names('return a and b or c')[:5] == [
        'LOAD_FAST', 'POP_JUMP_IF_FALSE', 'LOAD_FAST', 'JUMP_IF_TRUE_OR_POP', 'LOAD_FAST']


def test_swapping_variables():
    assert body('a, b = b, a')[:4] == ['LOAD_FAST b', 'LOAD_FAST a', 'STORE_FAST b',
                                       'STORE_FAST a']
    assert body('a, b, c = c, b, a')[3] == 'SWAP 3'


def test_big_displays_are_built_piece_by_piece():
    unit = function('def f(a): return [%s]' % ', '.join(['a'] * 1000))
    assert unit.stacksize < 5
    unit = function('def f(a): return {%s}' % ', '.join('%d: a' % i for i in range(1000)))
    assert unit.stacksize < 5 + 40
    assert body('return [1, 2, 3]')[:3] == ['BUILD_LIST 0', 'LOAD_CONST (1, 2, 3)',
                                            'LIST_EXTEND 1']


def test_operands_above_255_have_prefixes():
    unit = compile_text('\n'.join('x%d = %d' % (i, i) for i in range(300)))
    assert ops(unit)[-3] == 'STORE_NAME x299'
    assert ops(unit)[-4] == 'LOAD_CONST 299'


def test_jump_over_a_long_body():
    unit = compile_text('while a:\n' + ' b.c\n' * 300)
    verify(unit)
    assert op_names(unit)[-3] == 'JUMP_BACKWARD'


def test_jump_over_more_than_65535_instructions():
    unit = CodeUnit()
    unit.consts = [NONE]
    start, middle, end = Block(), Block(), Block()
    start.instrs = [Instr(op.LOAD_CONST, 0, None, NO_LOCATION),
                    Instr(op.POP_JUMP_IF_NONE, 0, end, NO_LOCATION)]
    for _ in range(33000):
        middle.instrs += [Instr(op.LOAD_CONST, 0, None, NO_LOCATION),
                          Instr(op.POP_TOP, 0, None, NO_LOCATION)]
    end.instrs = [Instr(op.LOAD_CONST, 0, None, NO_LOCATION),
                  Instr(op.RETURN_VALUE, 0, None, NO_LOCATION)]
    assemble([start, middle, end], unit, NO_LOCATION)
    _, opcode, arg, _ = instructions(unit)[1]
    assert opcode == op.POP_JUMP_IF_NONE and ord(unit.code[2 * arg]) == op.LOAD_CONST
    assert 2 * arg == len(unit.code) - 4


def test_starred_assignment():
    assert 'UNPACK_EX 257' in body('a, *b, c = d')


def test_f_string():
    assert body('return f"{a!r:>{b}}x"') == [
        'LOAD_FAST a', "LOAD_CONST '>'", 'LOAD_FAST b', 'FORMAT_VALUE 0', 'BUILD_STRING 2',
        'FORMAT_VALUE 6', "LOAD_CONST 'x'", 'BUILD_STRING 2', 'RETURN_VALUE']


def test_imports():
    assert ops(compile_text('import a.b as c'))[:6] == [
        'LOAD_CONST 0', 'LOAD_CONST None', 'IMPORT_NAME a.b', 'IMPORT_FROM b', 'SWAP 2',
        'POP_TOP']
    assert ops(compile_text('from ..a import b as c'))[:5] == [
        'LOAD_CONST 2', "LOAD_CONST ('b',)", 'IMPORT_NAME a', 'IMPORT_FROM b', 'STORE_NAME c']
    assert ops(compile_text('from a import *'))[3] == 'IMPORT_STAR'


# ---- functions and classes

def test_make_function():
    unit = function('def f(x):\n def g(a, b=x, *, c=x, d, e: int = 1) -> str: return x')
    assert 'MAKE_FUNCTION 15' in ops(unit)
    assert "LOAD_CONST ('c', 'e')" in ops(unit)


def test_docstrings():
    assert function('def f(): "doc"').consts[0].value == u'doc'
    assert ops(compile_text('"doc"'))[:2] == ["LOAD_CONST 'doc'", 'STORE_NAME __doc__']
    assert "STORE_NAME __doc__" in ops(inner(compile_text('class C: "doc"'), 'C'))


def test_decorators_are_called_on_the_function():
    assert ops(compile_text('@a\n@b\ndef f(): pass'))[:6] == [
        'LOAD_NAME a', 'LOAD_NAME b', 'LOAD_CONST <code f>', 'MAKE_FUNCTION 0', 'CALL 1',
        'CALL 1']


def test_class_statement():
    assert ops(compile_text('class C(A, m=B): pass'))[:8] == [
        'LOAD_BUILD_CLASS', 'LOAD_CONST <code C>', 'MAKE_FUNCTION 0', "LOAD_CONST 'C'",
        'LOAD_NAME A', 'LOAD_NAME B', "LOAD_CONST ('m',)", 'CALL_KW 4']


def test_module_annotations():
    assert ops(compile_text('x: int = 1'))[:7] == [
        'SETUP_ANNOTATIONS', 'LOAD_CONST 1', 'STORE_NAME x', 'LOAD_NAME int',
        'LOAD_NAME __annotations__', "LOAD_CONST 'x'", 'STORE_SUBSCR']


def test_modes():
    assert ops(compile_text('a', 'eval')) == ['LOAD_NAME a', 'RETURN_VALUE']
    assert ops(compile_text('a\n', 'single'))[:2] == ['LOAD_NAME a', 'PRINT_EXPR']


# ---- generators and coroutines

def test_await():
    assert ops(function('async def f(a): return await a')) == [
        'LOAD_FAST a', 'GET_AWAITABLE 0', 'SEND', 'RETURN_VALUE']


def test_yield_from():
    assert ops(function('def f(a): return (yield from a)')) == [
        'LOAD_FAST a', 'GET_YIELD_FROM_ITER', 'SEND', 'RETURN_VALUE']


def test_async_for_and_with_verify():
    unit = function('async def f(a):\n async with a as b:\n  async for x in b: yield x\n'
                    '  else: return\n async for x in a:\n  if x: break\n  continue')
    verify(unit)
    names = op_names(unit)
    assert names.count('END_ASYNC_FOR') == 2 and names.count('BEFORE_ASYNC_WITH') == 1
