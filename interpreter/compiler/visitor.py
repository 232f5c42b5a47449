"""Base classes of the compiler's tree visitors, derived from the node declarations.

`Visitor`: every `visit_<Class>`, none implemented.  `Walker`: visits all children in
order.  `Rewriter`: the same, and each expression may be replaced by another.  All
`visit_*` methods return None, so that `node.accept` has one type for all visitors;
results travel in attributes of the visitor.
"""
from interpreter.syntax import nodes


class Visitor(object):
    """The interface that `node.accept` calls."""


class Walker(Visitor):
    """Visits all children in the order of their declaration."""


class Rewriter(Visitor):
    """Visits all children; `self.result` is what an expression is to be replaced by."""

    def __init__(self):
        self.result = None

    def rewrite(self, node):
        """The replacement of the expression `node`, its children already replaced."""
        node.accept(self)
        return self.result

    def rewrite_list(self, items):
        for i in range(len(items)):
            items[i] = self.rewrite(items[i])

    def rewrite_optional_list(self, items):
        for i in range(len(items)):
            if items[i] is not None:
                items[i] = self.rewrite(items[i])


_LEAF_KINDS = ['identifier', 'identifier?', 'identifier*', 'int', 'int?', 'bool', 'string', 'string?',
               'constant', 'operator', 'unaryop', 'boolop', 'cmpop*', 'ctx', 'type_ignore*']


def _walk_lines(cls):
    lines = []
    for kind, name in cls._fields:
        if kind in _LEAF_KINDS:
            continue
        if kind == 'expr?*':
            lines += ['    for item in node.%s:' % name,
                      '        if item is not None:', '            item.accept(self)']
        elif kind.endswith('*'):
            lines += ['    for item in node.%s:' % name, '        item.accept(self)']
        elif kind.endswith('?'):
            lines += ['    if node.%s is not None:' % name,
                      '        node.%s.accept(self)' % name]
        else:
            lines += ['    node.%s.accept(self)' % name]
    return lines


def _rewrite_lines(cls):
    lines = []
    for kind, name in cls._fields:
        if kind in _LEAF_KINDS:
            continue
        if kind == 'expr?*':
            lines += ['    self.rewrite_optional_list(node.%s)' % name]
        elif kind == 'expr*':
            lines += ['    self.rewrite_list(node.%s)' % name]
        elif kind == 'expr':
            lines += ['    node.%s = self.rewrite(node.%s)' % (name, name)]
        elif kind == 'expr?':
            lines += ['    if node.%s is not None:' % name,
                      '        node.%s = self.rewrite(node.%s)' % (name, name)]
        elif kind.endswith('*'):
            lines += ['    for item in node.%s:' % name, '        item.accept(self)']
        elif kind.endswith('?'):
            lines += ['    if node.%s is not None:' % name,
                      '        node.%s.accept(self)' % name]
        else:
            lines += ['    node.%s.accept(self)' % name]
    if issubclass(cls, nodes.expr):
        lines += ['    self.result = node']
    return lines


def _absent_lines(cls):
    return ['    raise NotImplementedError']


def _add_methods(visitor, make_lines):
    for cls in nodes.ALL:
        lines = ['def visit_%s(self, node):' % cls.__name__]
        lines += make_lines(cls) or ['    pass']
        namespace = {}
        exec('\n'.join(lines), namespace)
        setattr(visitor, 'visit_' + cls.__name__, namespace['visit_' + cls.__name__])


_add_methods(Visitor, _absent_lines)
_add_methods(Walker, _walk_lines)
_add_methods(Rewriter, _rewrite_lines)


def left_spine(node):
    """The BinOps of `a + b + c ...`, outermost first, down to the one whose left is no BinOp.

    Visitors walk this list instead of recursing: source code has chains of thousands.
    """
    result = [node]
    left = node.left
    while isinstance(left, nodes.BinOp):
        result.append(left)
        left = left.left
    return result
