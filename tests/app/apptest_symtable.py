"""_symtable: the scopes of a source and the bits of their names. The library's module: apptest_symtable_full.py."""
import _symtable

SOURCE = '''
import os
class C(B):
    __a: int = 1
    def f(self, x, *y, z=1):
        global g
        n = [i for i in x if (w := i)]
        def h():
            nonlocal n
            return super().a, n
        return lambda q: q + z
    async def co(a):
        async for i in a: yield await i
'''


def error(*args):
    try:
        _symtable.symtable(*args)
    except Exception as e:
        return '%s: %s' % (type(e).__name__, e)
    raise AssertionError('no exception')


def outline(table):
    return [table.name, table.type, table.lineno, table.nested, table.varnames,
            [outline(child) for child in table.children]]


def test_scopes():
    top = _symtable.symtable(SOURCE, '<f>', 'exec')
    assert outline(top) == [
        'top', 2, 0, 0, [], [
            ['C', 1, 3, 0, [], [
                ['f', 0, 5, 0, ['self', 'x', 'z', 'y'], [
                    ['listcomp', 0, 7, 1, ['.0'], []],
                    ['h', 0, 8, 1, [], []],
                    ['lambda', 0, 11, 1, ['q'], []]]],
                ['co', 0, 12, 0, ['a'], []]]]]]
    assert repr(top).startswith('<symtable entry top(') and repr(top).endswith('), line 0>')


def test_symbols():
    top = _symtable.symtable(SOURCE, '<f>', 'exec')
    assert top.symbols == {'os': 0x880, 'C': 0x802, 'B': 0x1810, 'g': 0x1001}
    cls = top.children[0]
    assert cls.symbols == {'_C__a': 0x902, 'int': 0x1810, 'f': 0x802, 'co': 0x802}
    assert cls.children[0].symbols == {
        'self': 0x804, 'x': 0x814, 'z': 0x2804, 'y': 0x804, 'g': 0x1001, 'n': 0x2802, 'w': 0x2802, 'h': 0x802,
        '__class__': 0x2000}
    assert cls.children[0].children[0].symbols == {'.0': 0x804, 'i': 0xa12, 'w': 0x200a}
    assert cls.children[0].children[1].symbols == {'n': 0x2018, 'super': 0x1810, '__class__': 0x2010}


def test_errors():
    assert error('x', 'f', 'bad') == "ValueError: symtable() arg 3 must be 'exec' or 'eval' or 'single'"
    assert error(3, 'f', 'exec') == 'TypeError: symtable() arg 1 must be a string or bytes object'
    assert error('x y', 'f', 'exec') == 'SyntaxError: invalid syntax (f, line 1)'
    assert error('a = 1; global a', 'f', 'exec') == (
        "SyntaxError: name 'a' is assigned to before global declaration (f, line 1)")


def test_numbers():
    assert (_symtable.USE, _symtable.DEF_BOUND, _symtable.SCOPE_OFF, _symtable.CELL) == (16, 134, 11, 5)
