"""The library's symtable module over _symtable."""
import symtable

UNTRANSLATED = False

SOURCE = '''
import os
async def outer(a, *b):
    c = a
    async def inner():
        nonlocal c
        global d
        c = d = os
        return b
    return inner
class C:
    def method(self): pass
'''


def test_tables():
    top = symtable.symtable(SOURCE, '<f>', 'exec')
    assert repr(top) == '<SymbolTable for module <f>>' and top.get_type() == 'module'
    outer = top.lookup('outer').get_namespace()
    assert outer.get_parameters() == ('a', 'b') and outer.get_locals() == ('a', 'b', 'c', 'inner')
    inner = outer.get_children()[0]
    assert inner.is_nested() and inner.get_frees() == ('c', 'b') and inner.get_nonlocals() == ('c',)
    assert inner.get_globals() == ('d', 'os')
    assert top.lookup('C').get_namespace().get_methods() == ('method',)
    assert top.lookup('os').is_imported() and top.lookup('os').is_global()
    assert outer.lookup('a').is_parameter() and not outer.lookup('a').is_assigned()
