"""Constant folding on the tree, before the symbol table: what CPython's ast_opt.c does.

Here: which nodes fold.  The arithmetic is in fold_ops.py; what depends on jumps
(`while 1`, `if 0`) is in peephole.py.
"""
from interpreter.compiler import fold_ops
from interpreter.compiler.fold_format import format_as_joined_str
from interpreter.compiler.peephole import constant_is_true
from interpreter.compiler.unit import ConstFrozenset, ConstTuple
from interpreter.compiler.visitor import Rewriter, left_spine
from interpreter.syntax import constants, nodes


def constant_like(value, node):
    """A Constant node in the place of `node`."""
    result = nodes.Constant(value, None)
    result.at(node.lineno, node.col_offset, node.end_lineno, node.end_col_offset)
    return result


def all_constant(items):
    """Are all expressions of the list Constant nodes?"""
    for item in items:
        if not isinstance(item, nodes.Constant):
            return False
    return True


def constant_values(items):
    """The constants of a list of which all_constant is true."""
    result = []
    for item in items:
        assert isinstance(item, nodes.Constant)
        result.append(item.value)
    return result


def is_docstring(stmt):
    """Is the statement a string alone?"""
    if isinstance(stmt, nodes.Expr):
        value = stmt.value
        if isinstance(value, nodes.Constant):
            return isinstance(value.value, constants.ConstStr)
    return False


_INVERSE = {nodes.Is: nodes.IsNot, nodes.IsNot: nodes.Is, nodes.In: nodes.NotIn,
            nodes.NotIn: nodes.In}


class Folder(Rewriter):
    """Rewrites a module in place.

    `keep_annotations`: they will be turned into text; `optimize`: above 0 `__debug__` is False.
    """

    def __init__(self, keep_annotations, optimize=0):
        Rewriter.__init__(self)
        self.optimize = optimize
        self.keep_annotations = keep_annotations

    # ---- bodies: folding must not make a docstring of what was none

    def fold_body(self, body):
        had_docstring = len(body) > 0 and is_docstring(body[0])
        for stmt in body:
            stmt.accept(self)
        if len(body) > 0 and not had_docstring and is_docstring(body[0]):
            stmt = body[0]
            assert isinstance(stmt, nodes.Expr)
            joined = nodes.JoinedStr([stmt.value])
            value = stmt.value
            joined.at(value.lineno, value.col_offset, value.end_lineno, value.end_col_offset)
            stmt.value = joined

    def visit_Module(self, node):
        self.fold_body(node.body)

    def visit_ClassDef(self, node):
        self.rewrite_list(node.bases)
        for keyword in node.keywords:
            keyword.accept(self)
        self.fold_body(node.body)
        self.rewrite_list(node.decorator_list)

    def visit_FunctionDef(self, node):
        node.args.accept(self)
        self.fold_body(node.body)
        self.rewrite_list(node.decorator_list)
        if not self.keep_annotations and node.returns is not None:
            node.returns = self.rewrite(node.returns)

    def visit_AsyncFunctionDef(self, node):
        node.args.accept(self)
        self.fold_body(node.body)
        self.rewrite_list(node.decorator_list)
        if not self.keep_annotations and node.returns is not None:
            node.returns = self.rewrite(node.returns)

    # ---- annotations

    def visit_arg(self, node):
        if not self.keep_annotations and node.annotation is not None:
            node.annotation = self.rewrite(node.annotation)

    def visit_AnnAssign(self, node):
        node.target = self.rewrite(node.target)
        if not self.keep_annotations:
            node.annotation = self.rewrite(node.annotation)
        if node.value is not None:
            node.value = self.rewrite(node.value)

    # ---- expressions

    def visit_BinOp(self, node):
        spine = left_spine(node)
        innermost = spine[len(spine) - 1]
        left = self.rewrite(innermost.left)
        for i in range(len(spine) - 1, -1, -1):
            current = spine[i]
            current.left = left
            current.right = self.rewrite(current.right)
            left = self.fold_binary(current)
        self.result = left

    def fold_binary(self, node):
        left = node.left
        right = node.right
        if isinstance(left, nodes.Constant) and isinstance(right, nodes.Constant):
            value = fold_ops.binary(node.op, left.value, right.value)
            if value is not None:
                return constant_like(value, node)
        if (node.op == nodes.Mod and isinstance(left, nodes.Constant)
                and isinstance(right, nodes.Tuple)):
            text = left.value
            if isinstance(text, constants.ConstStr):
                joined = format_as_joined_str(node, text.value, right.elts)
                if joined is not None:
                    return joined
        return node

    def visit_UnaryOp(self, node):
        node.operand = self.rewrite(node.operand)
        operand = node.operand
        self.result = node
        if isinstance(operand, nodes.Constant):
            if node.op == nodes.Not:
                value = constants.FALSE if constant_is_true(operand.value) else constants.TRUE
            else:
                value = fold_ops.unary(node.op, operand.value)
            if value is not None:
                self.result = constant_like(value, node)
        elif node.op == nodes.Not and isinstance(operand, nodes.Compare):
            if len(operand.ops) == 1 and operand.ops[0] in _INVERSE:
                operand.ops[0] = _INVERSE[operand.ops[0]]
                self.result = operand

    def visit_Tuple(self, node):
        self.rewrite_list(node.elts)
        self.result = node
        if node.ctx == nodes.Load and all_constant(node.elts):
            self.result = constant_like(ConstTuple(constant_values(node.elts)), node)

    def visit_Subscript(self, node):
        node.value = self.rewrite(node.value)
        node.slice = self.rewrite(node.slice)
        self.result = node
        value = node.value
        index = node.slice
        if (node.ctx == nodes.Load and isinstance(value, nodes.Constant)
                and isinstance(index, nodes.Constant)):
            item = fold_ops.subscript(value.value, index.value)
            if item is not None:
                self.result = constant_like(item, node)

    def visit_Name(self, node):
        self.result = node
        if node.id == '__debug__' and node.ctx == nodes.Load:
            self.result = constant_like(constants.FALSE if self.optimize > 0 else constants.TRUE, node)

    def visit_Compare(self, node):
        node.left = self.rewrite(node.left)
        self.rewrite_list(node.comparators)
        last = len(node.ops) - 1
        if node.ops[last] == nodes.In or node.ops[last] == nodes.NotIn:
            node.comparators[last] = self.fold_iterable(node.comparators[last])
        self.result = node

    # ---- what is only iterated over or searched need not be mutable

    def fold_iterable(self, node):
        if isinstance(node, nodes.List):
            for item in node.elts:
                if isinstance(item, nodes.Starred):
                    return node
            if all_constant(node.elts):
                return constant_like(ConstTuple(constant_values(node.elts)), node)
            result = nodes.Tuple(node.elts, nodes.Load)
            result.at(node.lineno, node.col_offset, node.end_lineno, node.end_col_offset)
            return result
        if isinstance(node, nodes.Set):
            if all_constant(node.elts):
                return constant_like(ConstFrozenset(constant_values(node.elts)), node)
        return node

    def visit_For(self, node):
        node.target = self.rewrite(node.target)
        node.iter = self.fold_iterable(self.rewrite(node.iter))
        for stmt in node.body:
            stmt.accept(self)
        for stmt in node.orelse:
            stmt.accept(self)

    def visit_comprehension(self, node):
        node.target = self.rewrite(node.target)
        node.iter = self.rewrite(node.iter)
        self.rewrite_list(node.ifs)
        node.iter = self.fold_iterable(node.iter)
