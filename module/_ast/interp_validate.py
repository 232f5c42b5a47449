"""Checks of a tree that Python code has made: the second half of `compile(tree, ...)`.

The parser's trees are right by construction; here is what the compiler relies on: contexts,
lists that must not be empty, positions, names.  Statements and patterns are in
interp_validate_statement.py.  The errors are CPython 3.11's.
"""
from interpreter.compiler.visitor import Visitor
from interpreter.error import oefmt
from interpreter.syntax import nodes
from objspace.space import space

# Python's None, True and False are no identifiers
_KEYWORDS = ['None', 'True', 'False']

# the numbers that CPython's messages give to kinds of expressions
_EXPR_NUMBERS = {}
for _cls in nodes.ALL:
    if issubclass(_cls, nodes.expr):
        _EXPR_NUMBERS[_cls.__name__] = len(_EXPR_NUMBERS) + 1


def check_name(name):
    """Raise ValueError for a name that cannot be one."""
    if name in _KEYWORDS:
        raise oefmt(space.w_ValueError, "identifier field can't represent '%s' constant", name)


def check_position(node):
    """Raise ValueError for a position that cannot be one."""
    lineno, end_lineno = node.lineno, node.end_lineno
    col, end_col = node.col_offset, node.end_col_offset
    if lineno > end_lineno:
        raise oefmt(space.w_ValueError, "AST node line range (%d, %d) is not valid", lineno, end_lineno)
    if (lineno < 0 and end_lineno != lineno) or (col < 0 and col != end_col):
        raise oefmt(space.w_ValueError, "AST node column range (%d, %d) for line range (%d, %d) is not valid",
                    col, end_col, lineno, end_lineno)
    if lineno == end_lineno and col > end_col:
        raise oefmt(space.w_ValueError, "line %d, column %d-%d is not a valid range", lineno, col, end_col)


def context_of(node):
    """The context that an expression has, 0 if it is one without."""
    if isinstance(node, nodes.Name):
        check_name(node.id)
        return node.ctx
    if isinstance(node, nodes.Attribute):
        return node.ctx
    if isinstance(node, nodes.Subscript):
        return node.ctx
    if isinstance(node, nodes.Starred):
        return node.ctx
    if isinstance(node, nodes.List):
        return node.ctx
    if isinstance(node, nodes.Tuple):
        return node.ctx
    return 0


class ExprValidator(Visitor):
    """Expressions. `visit_*` checks what is below a node, `expr` the node itself, too."""

    def expr(self, node, ctx):
        check_position(node)
        actual = context_of(node)
        if actual == 0:
            if ctx != nodes.Load:
                raise oefmt(space.w_ValueError, "expression which can't be assigned to in %s context",
                            nodes.EXPR_CONTEXT_NAMES[ctx])
        elif actual != ctx:
            raise oefmt(space.w_ValueError, "expression must have %s context but has %s instead",
                        nodes.EXPR_CONTEXT_NAMES[ctx], nodes.EXPR_CONTEXT_NAMES[actual])
        node.accept(self)

    def load(self, node):
        self.expr(node, nodes.Load)

    def optional(self, node):
        if node is not None:
            self.expr(node, nodes.Load)

    def exprs(self, items, ctx):
        for item in items:
            if item is None:
                raise oefmt(space.w_ValueError, "None disallowed in expression list")
            self.expr(item, ctx)

    def loads(self, items):
        self.exprs(items, nodes.Load)

    def optionals(self, items):
        for item in items:
            self.optional(item)

    # ---- parts

    def parameters(self, items):
        for item in items:
            check_position(item)
            self.optional(item.annotation)

    def visit_arguments(self, node):
        self.parameters(node.posonlyargs)
        self.parameters(node.args)
        if node.vararg is not None:
            self.optional(node.vararg.annotation)
        self.parameters(node.kwonlyargs)
        if node.kwarg is not None:
            self.optional(node.kwarg.annotation)
        if len(node.defaults) > len(node.posonlyargs) + len(node.args):
            raise oefmt(space.w_ValueError, "more positional defaults than args on arguments")
        if len(node.kw_defaults) != len(node.kwonlyargs):
            raise oefmt(space.w_ValueError, "length of kwonlyargs is not the same as kw_defaults on arguments")
        self.loads(node.defaults)
        self.optionals(node.kw_defaults)

    def generators(self, items):
        if not items:
            raise oefmt(space.w_ValueError, "comprehension with no generators")
        for item in items:
            self.expr(item.target, nodes.Store)
            self.load(item.iter)
            self.loads(item.ifs)

    def keywords(self, items):
        for item in items:
            self.load(item.value)

    # ---- expressions

    def visit_BoolOp(self, node):
        if len(node.values) < 2:
            raise oefmt(space.w_ValueError, "BoolOp with less than 2 values")
        self.loads(node.values)

    def visit_NamedExpr(self, node):
        if not isinstance(node.target, nodes.Name):
            raise oefmt(space.w_TypeError, "NamedExpr target must be a Name")
        self.load(node.value)

    def visit_BinOp(self, node):
        self.load(node.left)
        self.load(node.right)

    def visit_UnaryOp(self, node):
        self.load(node.operand)

    def visit_Lambda(self, node):
        node.args.accept(self)
        self.load(node.body)

    def visit_IfExp(self, node):
        self.load(node.test)
        self.load(node.body)
        self.load(node.orelse)

    def visit_Dict(self, node):
        if len(node.keys) != len(node.values):
            raise oefmt(space.w_ValueError, "Dict doesn't have the same number of keys as values")
        self.optionals(node.keys)
        self.loads(node.values)

    def visit_Set(self, node):
        self.loads(node.elts)

    def visit_ListComp(self, node):
        self.generators(node.generators)
        self.load(node.elt)

    def visit_SetComp(self, node):
        self.generators(node.generators)
        self.load(node.elt)

    def visit_GeneratorExp(self, node):
        self.generators(node.generators)
        self.load(node.elt)

    def visit_DictComp(self, node):
        self.generators(node.generators)
        self.load(node.key)
        self.load(node.value)

    def visit_Await(self, node):
        self.load(node.value)

    def visit_Yield(self, node):
        self.optional(node.value)

    def visit_YieldFrom(self, node):
        self.load(node.value)

    def visit_Compare(self, node):
        if not node.comparators:
            raise oefmt(space.w_ValueError, "Compare with no comparators")
        if len(node.comparators) != len(node.ops):
            raise oefmt(space.w_ValueError, "Compare has a different number of comparators and operands")
        self.loads(node.comparators)
        self.load(node.left)

    def visit_Call(self, node):
        self.load(node.func)
        self.loads(node.args)
        self.keywords(node.keywords)

    def visit_FormattedValue(self, node):
        self.load(node.value)
        self.optional(node.format_spec)
        if node.conversion not in [-1, ord('s'), ord('r'), ord('a')]:
            raise oefmt(space.w_SystemError, "Unrecognized conversion character %d", node.conversion)

    def visit_JoinedStr(self, node):
        self.loads(node.values)

    def visit_Constant(self, node):
        pass

    def visit_Attribute(self, node):
        self.load(node.value)

    def visit_Subscript(self, node):
        self.load(node.slice)
        self.load(node.value)

    def visit_Starred(self, node):
        self.expr(node.value, node.ctx)

    def visit_Name(self, node):
        pass

    def visit_List(self, node):
        self.exprs(node.elts, node.ctx)

    def visit_Tuple(self, node):
        self.exprs(node.elts, node.ctx)

    def visit_Slice(self, node):
        self.optional(node.lower)
        self.optional(node.upper)
        self.optional(node.step)


def check_single_target(node, statement):
    """Raise SystemError for a target that the statement cannot have."""
    if isinstance(node, nodes.Tuple) or isinstance(node, nodes.List) or isinstance(node, nodes.Starred):
        raise oefmt(space.w_SystemError, "invalid node type (%d) for %s assignment",
                    _EXPR_NUMBERS[node.class_name], statement)
