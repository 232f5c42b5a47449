"""What is legal but surely a mistake: the texts of the compiler's SyntaxWarnings.

Each function returns a text, or '' if there is nothing to say.
"""
from interpreter.compiler.unit import ConstFrozenset, ConstTuple
from interpreter.syntax import constants, nodes


def constant_type(const):
    """The name of the type of a constant."""
    if isinstance(const, constants.ConstNone):
        return 'NoneType'
    if isinstance(const, constants.ConstBool):
        return 'bool'
    if isinstance(const, constants.ConstEllipsis):
        return 'ellipsis'
    if isinstance(const, constants.ConstInt):
        return 'int'
    if isinstance(const, constants.ConstFloat):
        return 'float'
    if isinstance(const, constants.ConstComplex):
        return 'complex'
    if isinstance(const, constants.ConstStr):
        return 'str'
    if isinstance(const, constants.ConstBytes):
        return 'bytes'
    if isinstance(const, ConstTuple):
        return 'tuple'
    if isinstance(const, ConstFrozenset):
        return 'frozenset'
    return ''


def known_type(node):
    """The name of the type that the value of an expression certainly has, else ''."""
    if isinstance(node, nodes.Constant):
        return constant_type(node.value)
    if isinstance(node, nodes.Tuple):
        return 'tuple'
    if isinstance(node, nodes.List) or isinstance(node, nodes.ListComp):
        return 'list'
    if isinstance(node, nodes.Dict) or isinstance(node, nodes.DictComp):
        return 'dict'
    if isinstance(node, nodes.Set) or isinstance(node, nodes.SetComp):
        return 'set'
    if isinstance(node, nodes.GeneratorExp):
        return 'generator'
    if isinstance(node, nodes.Lambda):
        return 'function'
    if isinstance(node, nodes.JoinedStr) or isinstance(node, nodes.FormattedValue):
        return 'str'
    return ''


def is_assert_of_tuple(test):
    """`assert (x, 'message')` never fails."""
    if isinstance(test, nodes.Tuple):
        return len(test.elts) > 0
    if isinstance(test, nodes.Constant):
        value = test.value
        if isinstance(value, ConstTuple):
            return len(value.items) > 0
    return False


def _has_identity(node):
    if not isinstance(node, nodes.Constant):
        return True
    return constant_type(node.value) in ('NoneType', 'bool', 'ellipsis')


def about_comparison(node):
    """`x is 1`"""
    left = _has_identity(node.left)
    for i in range(len(node.ops)):
        right = _has_identity(node.comparators[i])
        if not left or not right:
            if node.ops[i] == nodes.Is:
                return '"is" with a literal. Did you mean "=="?'
            if node.ops[i] == nodes.IsNot:
                return '"is not" with a literal. Did you mean "!="?'
        left = right
    return ''


def about_call(func):
    """`'text' (x)`"""
    name = known_type(func)
    if name == '' or name == 'function':
        return ''
    return "'%s' object is not callable; perhaps you missed a comma?" % name


_NOT_SUBSCRIPTABLE = ['NoneType', 'ellipsis', 'bool', 'int', 'float', 'complex', 'set',
                      'frozenset', 'generator', 'function']
_INDEXED_BY_INT = ['str', 'bytes', 'tuple', 'list']


def about_subscript(node):
    """`1[x]`, `'text'['x']`"""
    name = known_type(node.value)
    if name in _NOT_SUBSCRIPTABLE:
        return "'%s' object is not subscriptable; perhaps you missed a comma?" % name
    index = known_type(node.slice)
    if name in _INDEXED_BY_INT and index != '' and index != 'int' and index != 'bool':
        return ('%s indices must be integers or slices, not %s; perhaps you missed a comma?'
                % (name, index))
    return ''
