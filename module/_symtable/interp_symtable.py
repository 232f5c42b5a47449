"""_symtable: the compiler's symbol table of a source, as the library's symtable module reads it.

The table itself is made by interpreter/compiler/symtable.py; here its scopes become objects, with
the bits and numbers of CPython 3.11.
"""
from interpreter import compiling
from interpreter.compiler import scope as sc
from interpreter.error import oefmt
from interpreter.gateway import interp2app, unwrap_spec
from interpreter.root import W_Root
from interpreter.syntax.parser_base import NEWEST_VERSION
from interpreter.typedef import TypeDef, interp_attrproperty, interp_attrproperty_w
from module.builtins.interp_code import filename_of, parse_source
from rpython.rlib.objectmodel import compute_unique_id

SCOPE_OFF = 11
TYPE_FUNCTION, TYPE_CLASS, TYPE_MODULE = 0, 1, 2
DEF_FREE = 32

# a bit of scope.py, and CPython's
_BITS = [(sc.DEF_GLOBAL, 1), (sc.DEF_LOCAL, 2), (sc.DEF_PARAM, 4), (sc.DEF_NONLOCAL, 8), (sc.USE, 16),
         (sc.DEF_FREE_CLASS, 64), (sc.DEF_IMPORT, 128), (sc.DEF_ANNOT, 256), (sc.DEF_COMP_ITER, 512)]

NUMBERS = {
    'USE': 16, 'DEF_GLOBAL': 1, 'DEF_NONLOCAL': 8, 'DEF_LOCAL': 2, 'DEF_PARAM': 4, 'DEF_FREE': DEF_FREE,
    'DEF_FREE_CLASS': 64, 'DEF_IMPORT': 128, 'DEF_BOUND': 2 | 4 | 128, 'DEF_ANNOT': 256,
    'TYPE_FUNCTION': TYPE_FUNCTION, 'TYPE_CLASS': TYPE_CLASS, 'TYPE_MODULE': TYPE_MODULE,
    'LOCAL': sc.LOCAL, 'GLOBAL_EXPLICIT': sc.GLOBAL_EXPLICIT, 'GLOBAL_IMPLICIT': sc.GLOBAL_IMPLICIT,
    'FREE': sc.FREE, 'CELL': sc.CELL, 'SCOPE_OFF': SCOPE_OFF, 'SCOPE_MASK': 15,
}


class W_SymtableEntry(W_Root):
    """One scope: name, kind, the symbols with their bits, the scopes inside it."""

    def __init__(self, space, scope):
        self.ident = compute_unique_id(scope.node)
        self.name = scope.name
        self.lineno = scope.node.lineno
        self.nested = int(scope.is_nested)
        self.kind = _kind(scope.kind)
        self.w_symbols = space.newdict()
        for name in scope.names:
            space.setitem_text(self.w_symbols, name, space.newint(_flags(scope, name)))
        self.w_varnames = space.newlist([space.newtext(name) for name in scope.parameters])
        children_w = []
        for child in scope.children:
            children_w.append(W_SymtableEntry(space, child))
        self.w_children = space.newlist(children_w)

    def descr_repr(self, space):
        return space.newtext('<symtable entry %s(%d), line %d>' % (self.name, self.ident, self.lineno))


def _kind(kind):
    if kind == sc.MODULE:
        return TYPE_MODULE
    if kind == sc.CLASS:
        return TYPE_CLASS
    return TYPE_FUNCTION


def _flags(scope, name):
    bits = scope.use(name)
    result = scope.reached(name) << SCOPE_OFF
    for ours, theirs in _BITS:
        if bits & ours:
            result |= theirs
    return result


W_SymtableEntry.typedef = TypeDef(
    'symtable entry',
    acceptable_as_base=False,
    __repr__=interp2app(W_SymtableEntry.descr_repr),
    id=interp_attrproperty('ident', W_SymtableEntry, 'newint'),
    symbols=interp_attrproperty_w('w_symbols', W_SymtableEntry),
    varnames=interp_attrproperty_w('w_varnames', W_SymtableEntry),
    children=interp_attrproperty_w('w_children', W_SymtableEntry),
    nested=interp_attrproperty('nested', W_SymtableEntry, 'newint'),
    type=interp_attrproperty('kind', W_SymtableEntry, 'newint'),
    lineno=interp_attrproperty('lineno', W_SymtableEntry, 'newint'),
)
W_SymtableEntry.typedef.add(name=interp_attrproperty('name', W_SymtableEntry, 'newtext'))


@unwrap_spec(mode='c_text')
def symtable(space, w_source, w_filename, mode):
    """Return symbol and scope dictionaries used internally by compiler."""
    filename = filename_of(space, w_filename)
    if mode != 'exec' and mode != 'eval' and mode != 'single':
        raise oefmt(space.w_ValueError, "symtable() arg 3 must be 'exec' or 'eval' or 'single'")
    tree = parse_source(space, w_source, filename, mode, 0, NEWEST_VERSION,
                        "symtable() arg 1 must be a string or bytes object")
    return W_SymtableEntry(space, compiling.scope_of_tree(space, tree, filename))
