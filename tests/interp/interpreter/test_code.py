"""W_Code from a CodeUnit."""
import pytest
from rpython.rlib.rbigint import rbigint

from interpreter import code, code_flags
from interpreter.compiler import unit
from interpreter.opcode_table import op
from interpreter.syntax import constants
from fakespace import FakeSpace

space = FakeSpace()


def make(**fields):
    u = unit.CodeUnit()
    for name, value in fields.items():
        assert hasattr(u, name)
        setattr(u, name, value)
    return code.make_code(space, u)


def test_layout_of_fast_locals():
    c = make(varnames=['a', 'b'], cellvars=['b', 'c'], freevars=['d'], stacksize=3, argcount=2)
    assert c.localsplus == ['a', 'b', 'c', 'd']
    assert (c.nlocals, c.nlocalsplus, c.size, c.first_free) == (2, 4, 7, 3)


def test_parameters():
    c = make(varnames=['a', 'b', 'r', 'k'], argcount=1, kwonlyargcount=1,
             flags=code_flags.CO_VARARGS | code_flags.CO_VARKEYWORDS)
    assert (c.varargs_index, c.varkw_index, c.nparameters, c.simple_args) == (2, 3, 4, False)
    c = make(varnames=['a', 'x'], argcount=1)
    assert (c.varargs_index, c.varkw_index, c.nparameters, c.simple_args) == (-1, -1, 1, True)
    assert not make(varnames=['a'], kwonlyargcount=1).simple_args


def test_keyword_index():
    c = make(varnames=['a', 'b', 'c', 'x'], argcount=2, posonlyargcount=1, kwonlyargcount=1)
    assert [c.keyword_index(name) for name in ['a', 'b', 'c', 'x']] == [-1, 1, 2, -1]


@pytest.mark.parametrize('flag, kind', [
    (0, code.PLAIN), (code_flags.CO_GENERATOR, code.GENERATOR),
    (code_flags.CO_COROUTINE, code.COROUTINE), (code_flags.CO_ASYNC_GENERATOR, code.ASYNC_GENERATOR)])
def test_kind(flag, kind):
    assert make(flags=flag).kind == kind


def test_find_handler_adds_the_locals():
    c = make(varnames=['a'], exception_table=[0, 4, 10, 0, 4, 6, 20, 2])
    assert c.find_handler(0) == c.find_handler(3) == 10 << 16 | 1
    assert c.find_handler(4) == 20 << 16 | 3
    assert c.find_handler(6) == -1


def test_resume_points():
    co_code = ''.join([chr(op.LOAD_CONST), '\0', chr(op.SEND), '\0', chr(op.YIELD_VALUE), '\0',
                       chr(op.RETURN_VALUE), '\0'])
    c = make(varnames=['a'], flags=code_flags.CO_COROUTINE, code=co_code,
             resume_points=[4, 0, -1, 6, 1, 0])
    first, second = c.rp_at(4, 1), c.rp_at(6, 2)
    assert (first.pc, first.sp, first.is_await, first.exc_slot) == (4, 1, True, -1)
    assert (second.pc, second.sp, second.is_await, second.exc_slot) == (6, 2, False, 1)
    assert first.code is c and c.rp_at(4, 1) is first
    assert (c.rp0.pc, c.rp0.sp, c.rp0.is_await, c.rp0.exc_slot) == (0, 1, False, -1)


def test_awaited_call():
    co_code = ''.join([chr(op.CALL), '\0', chr(op.GET_AWAITABLE), '\0', chr(op.CALL), '\0'])
    c = make(code=co_code)
    assert c.awaited_call(0) and not c.awaited_call(2) and not c.awaited_call(4)


def test_globals_are_noted():
    c = make()
    w_a, w_b = space.newdict(), space.newdict()
    c.note_globals(w_a)
    c.note_globals(w_a)
    assert c.w_globals is w_a
    c.note_globals(w_b)
    assert c.w_globals is None and c.globals_vary
    c.note_globals(w_a)
    assert c.w_globals is None

    class Frame(object):
        def get_w_globals(self):
            return w_b
    assert code.globals_of(Frame(), c) is w_b


def test_constants():
    c = make(consts=[
        constants.NONE, constants.TRUE, constants.ELLIPSIS, constants.ConstInt(rbigint.fromint(5)),
        constants.ConstFloat(1.5), constants.ConstComplex(0.0, 2.0), constants.ConstStr(u'x'),
        constants.ConstBytes('b'), unit.ConstTuple([constants.FALSE, unit.ConstTuple([])]),
        unit.ConstFrozenset([constants.ConstStr(u'a')]), unit.ConstCode(unit.CodeUnit())])
    assert [w.value for w in c.consts_w[:-1]] == [
        None, True, Ellipsis, 5, 1.5, 2j, u'x', 'b', (False, ()), frozenset([u'a'])]
    assert isinstance(c.consts_w[-1], code.W_Code)


def test_docstring_is_the_first_constant():
    assert make(consts=[constants.ConstStr(u'doc')]).w_doc.value == u'doc'
    assert make(consts=[constants.NONE, constants.ConstStr(u'x')]).w_doc is None
    assert make().w_doc is None
