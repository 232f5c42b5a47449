"""Checks of statements and of `match` patterns in a tree that Python code has made; see interp_validate.py."""
from interpreter.error import oefmt
from interpreter.syntax import constants, nodes
from module._ast.interp_validate import ExprValidator, check_name, check_position, check_single_target
from objspace.space import space
from rpython.rlib import rstackovf


def check_not_empty(length, what, owner):
    """Raise ValueError for an empty list."""
    if length == 0:
        raise oefmt(space.w_ValueError, "empty %s on %s", what, owner)


class TreeValidator(ExprValidator):
    """A whole tree: `tree.accept(TreeValidator())`. `star_allowed`: whether the pattern visited may be a MatchStar."""

    def __init__(self):
        self.star_allowed = False

    # ---- modules

    def visit_Module(self, node):
        self.stmts(node.body)

    def visit_Interactive(self, node):
        self.stmts(node.body)

    def visit_Expression(self, node):
        self.load(node.body)

    # ---- statements

    def stmts(self, items):
        for item in items:
            if item is None:
                raise oefmt(space.w_ValueError, "None disallowed in statement list")
            check_position(item)
            item.accept(self)

    def body(self, items, owner):
        check_not_empty(len(items), 'body', owner)
        self.stmts(items)

    def targets(self, items, ctx, owner):
        check_not_empty(len(items), 'targets', owner)
        self.exprs(items, ctx)

    def visit_FunctionDef(self, node):
        self.body(node.body, 'FunctionDef')
        node.args.accept(self)
        self.loads(node.decorator_list)
        self.optional(node.returns)

    def visit_AsyncFunctionDef(self, node):
        self.body(node.body, 'AsyncFunctionDef')
        node.args.accept(self)
        self.loads(node.decorator_list)
        self.optional(node.returns)

    def visit_ClassDef(self, node):
        self.body(node.body, 'ClassDef')
        self.loads(node.bases)
        self.keywords(node.keywords)
        self.loads(node.decorator_list)

    def visit_Return(self, node):
        self.optional(node.value)

    def visit_Delete(self, node):
        self.targets(node.targets, nodes.Del, 'Delete')

    def visit_Assign(self, node):
        self.targets(node.targets, nodes.Store, 'Assign')
        self.load(node.value)

    def visit_AugAssign(self, node):
        self.expr(node.target, nodes.Store)
        self.load(node.value)
        check_single_target(node.target, 'augmented')

    def visit_AnnAssign(self, node):
        if node.simple and not isinstance(node.target, nodes.Name):
            raise oefmt(space.w_TypeError, "AnnAssign with simple non-Name target")
        self.expr(node.target, nodes.Store)
        self.optional(node.value)
        self.load(node.annotation)
        check_single_target(node.target, 'annotated')

    def visit_For(self, node):
        self.expr(node.target, nodes.Store)
        self.load(node.iter)
        self.body(node.body, 'For')
        self.stmts(node.orelse)

    def visit_AsyncFor(self, node):
        self.expr(node.target, nodes.Store)
        self.load(node.iter)
        self.body(node.body, 'AsyncFor')
        self.stmts(node.orelse)

    def visit_While(self, node):
        self.load(node.test)
        self.body(node.body, 'While')
        self.stmts(node.orelse)

    def visit_If(self, node):
        self.load(node.test)
        self.body(node.body, 'If')
        self.stmts(node.orelse)

    def with_items(self, items, owner):
        check_not_empty(len(items), 'items', owner)
        for item in items:
            self.load(item.context_expr)
            if item.optional_vars is not None:
                self.expr(item.optional_vars, nodes.Store)

    def visit_With(self, node):
        self.with_items(node.items, 'With')
        self.body(node.body, 'With')

    def visit_AsyncWith(self, node):
        self.with_items(node.items, 'AsyncWith')
        self.body(node.body, 'AsyncWith')

    def visit_Match(self, node):
        self.load(node.subject)
        check_not_empty(len(node.cases), 'cases', 'Match')
        for case in node.cases:
            self.pattern(case.pattern, False)
            self.optional(case.guard)
            self.body(case.body, 'match_case')

    def visit_Raise(self, node):
        if node.exc is not None:
            self.load(node.exc)
            self.optional(node.cause)
        elif node.cause is not None:
            raise oefmt(space.w_ValueError, "Raise with cause but no exception")

    def try_parts(self, body, handlers, orelse, finalbody, owner):
        self.body(body, owner)
        if not handlers and not finalbody:
            raise oefmt(space.w_ValueError, "%s has neither except handlers nor finalbody", owner)
        if not handlers and orelse:
            raise oefmt(space.w_ValueError, "%s has orelse but no except handlers", owner)
        for handler in handlers:
            if handler is None:
                raise oefmt(space.w_TypeError, "expected some sort of excepthandler, but got None")
            check_position(handler)
            self.optional(handler.type)
            self.body(handler.body, 'ExceptHandler')
        self.stmts(finalbody)
        self.stmts(orelse)

    def visit_Try(self, node):
        self.try_parts(node.body, node.handlers, node.orelse, node.finalbody, 'Try')

    def visit_TryStar(self, node):
        for handler in node.handlers:
            # CPython compiles it to code that fails; there is no source for it
            if handler is not None and handler.type is None:
                raise oefmt(space.w_ValueError, "field 'type' is required for ExceptHandler")
        self.try_parts(node.body, node.handlers, node.orelse, node.finalbody, 'TryStar')

    def visit_Assert(self, node):
        self.load(node.test)
        self.optional(node.msg)

    def visit_Import(self, node):
        check_not_empty(len(node.names), 'names', 'Import')

    def visit_ImportFrom(self, node):
        if node.level < 0:
            raise oefmt(space.w_ValueError, "Negative ImportFrom level")
        check_not_empty(len(node.names), 'names', 'ImportFrom')

    def visit_Global(self, node):
        check_not_empty(len(node.names), 'names', 'Global')

    def visit_Nonlocal(self, node):
        check_not_empty(len(node.names), 'names', 'Nonlocal')

    def visit_Expr(self, node):
        self.load(node.value)

    def visit_Pass(self, node):
        pass

    def visit_Break(self, node):
        pass

    def visit_Continue(self, node):
        pass

    # ---- patterns

    def pattern(self, node, star_allowed):
        check_position(node)
        self.star_allowed = star_allowed
        node.accept(self)

    def patterns(self, items, star_allowed):
        for item in items:
            if item is None:
                raise oefmt(space.w_TypeError, "expected some sort of pattern, but got None")
            self.pattern(item, star_allowed)

    def visit_MatchValue(self, node):
        self.literal(node.value)

    def literal(self, node):
        "The value of a MatchValue, or a key of a mapping."
        self.load(node)
        if isinstance(node, nodes.Constant):
            check_literal(node.value)
        elif isinstance(node, nodes.Attribute) or isinstance(node, nodes.JoinedStr):
            pass
        elif not is_number(node, True) and not is_complex_number(node):
            raise oefmt(space.w_ValueError, "patterns may only match literals and attribute lookups")

    def visit_MatchSingleton(self, node):
        if not is_singleton(node.value):
            raise oefmt(space.w_ValueError, "MatchSingleton can only contain True, False and None")

    def visit_MatchSequence(self, node):
        self.patterns(node.patterns, True)

    def visit_MatchMapping(self, node):
        if len(node.keys) != len(node.patterns):
            raise oefmt(space.w_ValueError, "MatchMapping doesn't have the same number of keys as patterns")
        self.capture(node.rest)
        for key in node.keys:
            if key is None:
                raise oefmt(space.w_ValueError, "None disallowed in expression list")
            if isinstance(key, nodes.Constant) and is_singleton(key.value):
                continue
            self.literal(key)
        self.patterns(node.patterns, False)

    def visit_MatchClass(self, node):
        if len(node.kwd_attrs) != len(node.kwd_patterns):
            raise oefmt(space.w_ValueError,
                        "MatchClass doesn't have the same number of keyword attributes as patterns")
        self.load(node.cls)
        cls = node.cls
        while isinstance(cls, nodes.Attribute):
            cls = cls.value
        if not isinstance(cls, nodes.Name):
            raise oefmt(space.w_ValueError, "MatchClass cls field can only contain Name or Attribute nodes.")
        for name in node.kwd_attrs:
            check_name(name)
        self.patterns(node.patterns, False)
        self.patterns(node.kwd_patterns, False)

    def visit_MatchStar(self, node):
        if not self.star_allowed:
            raise oefmt(space.w_ValueError, "can't use MatchStar here")
        self.capture(node.name)

    def visit_MatchAs(self, node):
        self.capture(node.name)
        if node.pattern is not None:
            if node.name is None:
                raise oefmt(space.w_ValueError, "MatchAs must specify a target name if a pattern is given")
            self.pattern(node.pattern, False)

    def visit_MatchOr(self, node):
        if len(node.patterns) < 2:
            raise oefmt(space.w_ValueError, "MatchOr requires at least 2 patterns")
        self.patterns(node.patterns, False)

    def capture(self, name):
        if name is None:
            return
        if name == '_':
            raise oefmt(space.w_ValueError, "can't capture name '_' in patterns")
        check_name(name)


def is_singleton(value):
    """Whether a constant is None, True or False."""
    return isinstance(value, constants.ConstNone) or isinstance(value, constants.ConstBool)


def check_literal(value):
    """Raise ValueError for a constant that no literal gives."""
    if not (isinstance(value, constants.ConstInt) or isinstance(value, constants.ConstFloat)
            or isinstance(value, constants.ConstComplex) or isinstance(value, constants.ConstStr)
            or isinstance(value, constants.ConstBytes)):
        raise oefmt(space.w_ValueError, "unexpected constant inside of a literal pattern")


def is_number(node, allow_complex):
    """Whether an expression is a numeric constant with a minus sign."""
    if not isinstance(node, nodes.UnaryOp) or node.op != nodes.USub:
        return False
    return is_unsigned(node.operand, allow_complex)


def is_unsigned(node, allow_complex):
    """Whether an expression is a numeric constant."""
    if not isinstance(node, nodes.Constant):
        return False
    value = node.value
    return (isinstance(value, constants.ConstInt) or isinstance(value, constants.ConstFloat)
            or (allow_complex and isinstance(value, constants.ConstComplex)))


def is_complex_number(node):
    """Whether an expression is a complex number as literals write it: real part, + or -, imaginary part."""
    if not isinstance(node, nodes.BinOp) or (node.op != nodes.Add and node.op != nodes.Sub):
        return False
    right = node.right
    if not isinstance(right, nodes.Constant) or not isinstance(right.value, constants.ConstComplex):
        return False
    return is_unsigned(node.left, False) or is_number(node.left, False)


def validate(tree):
    """Check the tree of a `mod`. Raises ValueError or TypeError."""
    try:
        tree.accept(TreeValidator())
    except rstackovf.StackOverflow:
        rstackovf.check_stack_overflow()
        raise oefmt(space.w_RecursionError, "maximum recursion depth exceeded during compilation")
