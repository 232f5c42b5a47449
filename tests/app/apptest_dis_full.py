"""The library's dis over our byte code: names, operands, jumps, lines, the exception table."""
import dis
import inspect
import opcode

UNTRANSLATED = False


async def sample(a, *b):
    x = 1
    try:
        async with a as q:
            async for i in q:
                await i
                x = print(x, i < 3)
    except ValueError:
        pass

    def inner():
        return x
    yield inner


def names(code):
    return [instruction.opname for instruction in dis.get_instructions(code)]


def one(code, name):
    return [instruction for instruction in dis.get_instructions(code) if instruction.opname == name][0]


def test_instructions():
    found = names(sample)
    for name in ['BEFORE_ASYNC_WITH', 'GET_AWAITABLE', 'SEND', 'GET_AITER', 'GET_ANEXT', 'END_ASYNC_FOR',
                 'YIELD_VALUE', 'STORE_FAST', 'LOAD_DEREF', 'MAKE_FUNCTION']:
        assert name in found
    assert one(sample, 'LOAD_GLOBAL').argval == 'print'
    assert one(sample, 'COMPARE_OP').argrepr == '<'
    assert one(sample, 'MAKE_CELL').argval == 'x'
    assert one(sample, 'LOAD_CONST').argval == 1
    assert one(sample, 'MAKE_FUNCTION').argrepr == 'closure'
    assert one('x + y', 'BINARY_OP').argrepr == '+'
    assert one('x.y', 'LOAD_ATTR').argval == 'y'


def test_lines_and_jumps():
    code = compile('while a:\n  b', '<f>', 'exec')
    lines = [instruction.starts_line for instruction in dis.get_instructions(code) if instruction.starts_line]
    assert lines[:2] == [1, 2]
    offsets = [instruction.offset for instruction in dis.get_instructions(code)]
    assert dis.findlabels(code.co_code) and set(dis.findlabels(code.co_code)) <= set(offsets)


def test_exception_table():
    handlers = dis.Bytecode(sample).exception_entries
    starts = {instruction.offset: instruction.opname for instruction in dis.get_instructions(sample)}
    found = [starts[handler.target] for handler in handlers]
    assert 'PUSH_EXC_INFO' in found and 'END_ASYNC_FOR' in found
    assert all(handler.start < handler.end for handler in handlers)
    assert sample.__code__.replace(co_name='other').co_exceptiontable == sample.__code__.co_exceptiontable
    text = dis.Bytecode(sample).dis()
    assert 'ExceptionTable:' in text and 'SEND' in text


def test_extended_arguments():
    code = compile('\n'.join(['x%d = %d' % (i, 1000 + i) for i in range(300)]), '<f>', 'exec')
    stores = [instruction.argval for instruction in dis.get_instructions(code) if instruction.opname == 'STORE_NAME']
    assert stores == ['x%d' % i for i in range(300)]


def test_stack_effect():
    assert dis.stack_effect(dis.opmap['POP_TOP']) == -1
    assert dis.stack_effect(dis.opmap['BUILD_TUPLE'], 3) == -2
    assert dis.stack_effect(dis.opmap['FOR_ITER'], 0, jump=True) == -1
    assert dis.stack_effect(dis.opmap['FOR_ITER'], 0, jump=False) == 1
    for arguments, message in [
            ((dis.opmap['BUILD_TUPLE'],), 'stack_effect: opcode requires oparg but oparg was not specified'),
            ((dis.opmap['POP_TOP'], 0), 'stack_effect: opcode does not permit oparg but oparg was specified'),
            ((1000, 0), 'invalid opcode or oparg')]:
        try:
            dis.stack_effect(*arguments)
        except ValueError as e:
            assert str(e) == message
        else:
            raise AssertionError('no error')


def test_tables():
    assert len(opcode.opname) == 256 and opcode.opmap['CACHE'] in range(256)
    assert all(opcode.opname[number] == name for name, number in opcode.opmap.items())
    assert opcode.cmp_op == ('<', '<=', '==', '!=', '>', '>=')
    assert opcode._nb_ops[0] == ('NB_ADD', '+') and opcode._nb_ops[13] == ('NB_INPLACE_ADD', '+=')
    for kind in [opcode.hasconst, opcode.hasname, opcode.haslocal, opcode.hasfree, opcode.hascompare]:
        assert kind and min(kind) >= opcode.HAVE_ARGUMENT
    assert set(dir(dis)) >= set(dis.__all__)


def test_find_imports():
    code = compile('import a.b\nfrom c import d', '<f>', 'exec')
    assert list(dis._find_imports(code)) == [('a.b', 0, None), ('c', 0, ('d',))]


def test_inspect():
    assert inspect.iscoroutinefunction(sample) is False and inspect.isasyncgenfunction(sample)
    assert inspect.CO_ASYNC_GENERATOR == 0x200
