"""What names mean: seen in the kinds of variable and the instructions of each unit."""
from compiler_support import compile_text, function, inner, op_names, ops

from interpreter.compiler.scope import mangle


def test_assigned_name_is_local():
    assert ops(function('def f():\n x = 1\n return x'))[1:3] == ['STORE_FAST x', 'LOAD_FAST x']


def test_unassigned_name_is_global():
    assert 'LOAD_GLOBAL x' in ops(function('def f(): return x'))


def test_global_declaration():
    unit = function('def f():\n global x\n x = 1\n del x')
    assert 'STORE_GLOBAL x' in ops(unit) and 'DELETE_GLOBAL x' in ops(unit)


def test_module_name_declared_global_in_a_function_is_global_in_the_module_too():
    unit = compile_text('x = 1\ny = 2\ndef f():\n global x')
    assert 'STORE_GLOBAL x' in ops(unit) and 'STORE_NAME y' in ops(unit)


def test_variable_of_outer_function_is_cell_there_and_free_inside():
    unit = function('def f():\n x = 1\n def g(): return x')
    assert unit.cellvars == ['x'] and unit.varnames == ['g']
    assert ops(unit)[0] == 'MAKE_CELL x' and 'STORE_DEREF x' in ops(unit)
    assert inner(unit, 'g').freevars == ['x']
    assert ops(inner(unit, 'g')) == ['COPY_FREE_VARS 1', 'LOAD_DEREF x', 'RETURN_VALUE']


def test_scopes_between_pass_a_free_variable_on():
    unit = function('def f(x):\n def g():\n  def h(): return x')
    assert inner(unit, 'g').freevars == ['x']
    assert 'LOAD_CLOSURE x' in ops(inner(unit, 'g'))


def test_argument_cell_keeps_its_slot():
    unit = function('def f(a, b):\n c = 1\n return lambda: (b, c)')
    assert unit.varnames == ['a', 'b'] and unit.cellvars == ['b', 'c']
    assert ops(unit)[:2] == ['MAKE_CELL b', 'MAKE_CELL c']
    slots = [ord(unit.code[i + 1]) for i in (0, 2)]
    assert slots == [1, 2]


def test_cells_of_arguments_come_first_then_the_others_sorted():
    unit = function('def f(z, y):\n b = a = 1\n return lambda: (y, z, a, b)')
    assert unit.cellvars == ['z', 'y', 'a', 'b']


def test_nonlocal_stores_to_the_outer_cell():
    unit = function('def f():\n x = 1\n def g():\n  nonlocal x\n  x = 2')
    assert 'STORE_DEREF x' in ops(inner(unit, 'g'))


def test_class_scope_is_invisible_to_methods():
    unit = compile_text('class C:\n x = 1\n def m(self): return x')
    assert 'STORE_NAME x' in ops(inner(unit, 'C'))
    assert 'LOAD_GLOBAL x' in ops(inner(unit, 'C', 'm'))


def test_class_body_reads_outer_variable_through_its_own_namespace():
    unit = function('def f(x):\n class C:\n  y = x')
    assert 'LOAD_CLASSDEREF x' in ops(inner(unit, 'C'))


def test_class_that_rebinds_a_name_still_passes_it_to_its_methods():
    unit = function('def f(x):\n class C:\n  x = 1\n  def m(self): return x')
    assert inner(unit, 'C').freevars == ['x']
    assert 'STORE_NAME x' in ops(inner(unit, 'C'))
    assert 'LOAD_DEREF x' in ops(inner(unit, 'C', 'm'))


def test_super_needs_the_class_cell():
    unit = compile_text('class C:\n def m(self): super()')
    assert inner(unit, 'C').cellvars == ['__class__']
    assert 'STORE_NAME __classcell__' in ops(inner(unit, 'C'))
    assert inner(unit, 'C', 'm').freevars == ['__class__']


def test_class_without_super_has_no_class_cell():
    assert inner(compile_text('class C:\n def m(self): pass'), 'C').cellvars == []


def test_comprehension_is_a_function_of_its_first_iterable():
    unit = inner(compile_text('[x for x in y]'), '<listcomp>')
    assert unit.argcount == 1 and unit.varnames == ['.0', 'x']


def test_first_iterable_is_evaluated_outside():
    unit = compile_text('class C:\n y = []\n [x for x in y]')
    assert 'LOAD_NAME y' in ops(inner(unit, 'C'))


def test_walrus_in_comprehension_binds_in_the_function():
    unit = function('def f(y):\n [(z := x) for x in y]\n return z')
    assert unit.cellvars == ['z']
    assert 'STORE_DEREF z' in ops(inner(unit, '<listcomp>'))


def test_walrus_in_comprehension_at_module_level_binds_a_global():
    unit = compile_text('[(z := x) for x in y]')
    assert 'STORE_GLOBAL z' in ops(inner(unit, '<listcomp>'))


def test_mangling():
    assert mangle('C', '__x') == '_C__x'
    assert mangle('__C', '__x') == '_C__x'
    assert mangle('C', '__x__') == '__x__'
    assert mangle('___', '__x') == '__x'
    assert mangle(None, '__x') == '__x'
    assert mangle('C', '__a.b') == '__a.b'


def test_private_names_are_mangled_but_for_keywords_of_calls():
    unit = inner(compile_text('class C:\n def m(self, __a):\n  self.__b = __a\n  f(__c=1)'),
                 'C', 'm')
    assert unit.varnames == ['self', '_C__a']
    assert unit.names[0] == '_C__b'
    assert "CALL_KW 1" in ops(unit) and "LOAD_CONST ('__c',)" in ops(unit)


def test_parameters_come_in_the_order_of_the_slots():
    unit = function('def f(a, /, b, *args, c, **kw): pass')
    assert unit.varnames == ['a', 'b', 'c', 'args', 'kw']
    assert (unit.argcount, unit.posonlyargcount, unit.kwonlyargcount) == (2, 1, 1)


def test_annotations_as_text_leave_no_trace_in_the_scope():
    unit = compile_text('from __future__ import annotations\ndef f():\n x: (lambda: y)\n'
                        'def g(a: b.c): pass')
    assert inner(unit, 'f').cellvars == []
    assert "LOAD_CONST ('a', 'b.c')" in ops(unit)


def test_flags():
    assert function('def f(): yield').flags == 3 | 0x20
    assert function('async def f(): pass').flags == 3 | 0x80
    assert function('async def f(): yield').flags == 3 | 0x200
    assert function('def f(*a, **k): pass').flags == 3 | 4 | 8
    assert inner(function('def f():\n def g(): pass'), 'g').flags == 3 | 0x10
    assert compile_text('from __future__ import annotations').flags == 0x1000000


def test_comprehension_with_await_makes_a_coroutine_of_itself():
    unit = function('async def f(): return [await x for x in y]')
    assert inner(unit, '<listcomp>').flags & 0x80
    assert op_names(unit)[-3:] == ['GET_AWAITABLE', 'SEND', 'RETURN_VALUE']


def test_generator_expression_with_async_for_is_an_async_generator():
    unit = compile_text('(x async for x in y)')
    assert inner(unit, '<genexpr>').flags & 0x200


def test_top_level_await():
    unit = compile_text('await x', flags=0x2000)
    assert unit.flags == 0x80 and 'SEND' in op_names(unit)


def test_qualnames():
    unit = compile_text('class C:\n def m(self):\n  def g(): return lambda: 0\n'
                        '  global h\n  def h(): pass')
    m = inner(unit, 'C', 'm')
    assert m.qualname == 'C.m'
    assert inner(m, 'g').qualname == 'C.m.<locals>.g'
    assert inner(m, 'g', '<lambda>').qualname == 'C.m.<locals>.g.<locals>.<lambda>'
    assert inner(m, 'h').qualname == 'h'
