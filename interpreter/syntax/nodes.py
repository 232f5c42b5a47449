"""The abstract syntax tree: one class per constructor of CPython 3.11's Python.asdl.

Here: the node classes and nothing else.  Each class lists its fields once, in the
ASDL's words; the constructor, the visitor hook and the dump hook are derived from
that list.  Who makes nodes: `parser*.py`; who reads them: `dump.py` and the
`compiler` package.

Field kinds as in the ASDL: `expr`, `expr?` (None when absent), `expr*` (a list).
The simple kinds are RPython values: `identifier` is a UTF-8 str, `int` is an int (so is
`int?`, with 0 for an absent one),
`bool` a bool, `string` a UTF-8 str, `constant` a `constants.ConstantValue`, and the operators
(`operator`, `unaryop`, `boolop`, `cmpop*`, `ctx`) are the small ints declared below.

Source: "ast" in the Python 3.11 library reference, section "Abstract Grammar".
"""

# expr_context
Load, Store, Del = 1, 2, 3
EXPR_CONTEXT_NAMES = ['', 'Load', 'Store', 'Del']

# boolop
And, Or = 1, 2
BOOLOP_NAMES = ['', 'And', 'Or']

# operator
(Add, Sub, Mult, MatMult, Div, Mod, Pow, LShift, RShift, BitOr, BitXor, BitAnd,
 FloorDiv) = range(1, 14)
OPERATOR_NAMES = ['', 'Add', 'Sub', 'Mult', 'MatMult', 'Div', 'Mod', 'Pow', 'LShift',
                  'RShift', 'BitOr', 'BitXor', 'BitAnd', 'FloorDiv']

# unaryop
Invert, Not, UAdd, USub = 1, 2, 3, 4
UNARYOP_NAMES = ['', 'Invert', 'Not', 'UAdd', 'USub']

# cmpop
Eq, NotEq, Lt, LtE, Gt, GtE, Is, IsNot, In, NotIn = range(1, 11)
CMPOP_NAMES = ['', 'Eq', 'NotEq', 'Lt', 'LtE', 'Gt', 'GtE', 'Is', 'IsNot', 'In', 'NotIn']


class AST(object):
    """Root of all nodes.

    `lineno` counts from 1, `col_offset` is in UTF-8 bytes from 0, the end position
    is exclusive.  Nodes without a position in the ASDL keep zeros.
    """
    _attrs_ = ['lineno', 'col_offset', 'end_lineno', 'end_col_offset']
    class_name = 'AST'
    has_position = False
    lineno = 0
    col_offset = 0
    end_lineno = 0
    end_col_offset = 0

    def at(self, lineno, col_offset, end_lineno, end_col_offset):
        """Set the position.  Call it on a node of known class and keep that variable."""
        self.lineno = lineno
        self.col_offset = col_offset
        self.end_lineno = end_lineno
        self.end_col_offset = end_col_offset

    def accept(self, visitor):
        """Call the visitor's `visit_<class name>` with this node."""
        raise NotImplementedError

    def dump_fields(self, dumper):
        """Call `dumper.field_<kind>(name, value)` for each field, in ASDL order."""
        raise NotImplementedError


class mod(AST):
    _attrs_ = []


class stmt(AST):
    _attrs_ = []
    has_position = True


class expr(AST):
    _attrs_ = []
    has_position = True


class pattern(AST):
    _attrs_ = []
    has_position = True


# 'expr*' -> 'expr_list', 'expr?' -> 'expr_opt'; the rest keeps its name
def field_method(kind):
    """The name of a FieldReader's method for a kind of field (host level)."""
    return 'field_' + kind.replace('*', '_list').replace('?', '_opt')


def fields(declaration):
    """Class decorator: derive __init__, accept and dump_fields from 'kind name, ...'."""
    pairs = [tuple(item.split()) for item in declaration.split(',')] if declaration else []

    def decorate(cls):
        names = [name for _, name in pairs]
        lines = ['def __init__(self%s):' % ''.join(', ' + name for name in names)]
        lines += ['    self.%s = %s' % (name, name) for name in names] or ['    pass']
        lines += ['def accept(self, visitor):',
                  '    return visitor.visit_%s(self)' % cls.__name__,
                  'def dump_fields(self, dumper):']
        lines += ['    dumper.%s(%r, self.%s)' % (field_method(kind), name, name)
                  for kind, name in pairs] or ['    pass']
        namespace = {}
        exec('\n'.join(lines), namespace)
        for method in ('__init__', 'accept', 'dump_fields'):
            setattr(cls, method, namespace[method])
        cls._fields = pairs
        cls._attrs_ = names
        cls.class_name = cls.__name__
        ALL.append(cls)
        return cls
    return decorate


ALL = []


# ---- modules

class TypeIgnore(object):
    """The line of a comment `# type: ignore`, and what stands behind it; the compiler never sees one."""

    def __init__(self, lineno, tag):
        self.lineno = lineno
        self.tag = tag


@fields('stmt* body, type_ignore* type_ignores')
class Module(mod):
    "type_ignores is empty unless type comments are asked for (type_comments.py)."


@fields('stmt* body')
class Interactive(mod):
    pass


@fields('expr body')
class Expression(mod):
    pass


@fields('expr* argtypes, expr returns')
class FunctionType(mod):
    "The signature in a type comment; the compiler never sees one."


# ---- statements

@fields('identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, '
        'string? type_comment')
class FunctionDef(stmt):
    pass


@fields('identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, '
        'string? type_comment')
class AsyncFunctionDef(stmt):
    pass


@fields('identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list')
class ClassDef(stmt):
    pass


@fields('expr? value')
class Return(stmt):
    pass


@fields('expr* targets')
class Delete(stmt):
    pass


@fields('expr* targets, expr value, string? type_comment')
class Assign(stmt):
    pass


@fields('expr target, operator op, expr value')
class AugAssign(stmt):
    pass


@fields('expr target, expr annotation, expr? value, int simple')
class AnnAssign(stmt):
    pass


@fields('expr target, expr iter, stmt* body, stmt* orelse, string? type_comment')
class For(stmt):
    pass


@fields('expr target, expr iter, stmt* body, stmt* orelse, string? type_comment')
class AsyncFor(stmt):
    pass


@fields('expr test, stmt* body, stmt* orelse')
class While(stmt):
    pass


@fields('expr test, stmt* body, stmt* orelse')
class If(stmt):
    pass


@fields('withitem* items, stmt* body, string? type_comment')
class With(stmt):
    pass


@fields('withitem* items, stmt* body, string? type_comment')
class AsyncWith(stmt):
    pass


@fields('expr subject, match_case* cases')
class Match(stmt):
    pass


@fields('expr? exc, expr? cause')
class Raise(stmt):
    pass


@fields('stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody')
class Try(stmt):
    pass


@fields('stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody')
class TryStar(stmt):
    pass


@fields('expr test, expr? msg')
class Assert(stmt):
    pass


@fields('alias* names')
class Import(stmt):
    pass


@fields('identifier? module, alias* names, int? level')
class ImportFrom(stmt):
    pass


@fields('identifier* names')
class Global(stmt):
    pass


@fields('identifier* names')
class Nonlocal(stmt):
    pass


@fields('expr value')
class Expr(stmt):
    pass


@fields('')
class Pass(stmt):
    pass


@fields('')
class Break(stmt):
    pass


@fields('')
class Continue(stmt):
    pass


# ---- expressions

@fields('boolop op, expr* values')
class BoolOp(expr):
    pass


@fields('expr target, expr value')
class NamedExpr(expr):
    pass


@fields('expr left, operator op, expr right')
class BinOp(expr):
    pass


@fields('unaryop op, expr operand')
class UnaryOp(expr):
    pass


@fields('arguments args, expr body')
class Lambda(expr):
    pass


@fields('expr test, expr body, expr orelse')
class IfExp(expr):
    pass


@fields('expr?* keys, expr* values')
class Dict(expr):
    "A None key marks a `**mapping` entry."


@fields('expr* elts')
class Set(expr):
    pass


@fields('expr elt, comprehension* generators')
class ListComp(expr):
    pass


@fields('expr elt, comprehension* generators')
class SetComp(expr):
    pass


@fields('expr key, expr value, comprehension* generators')
class DictComp(expr):
    pass


@fields('expr elt, comprehension* generators')
class GeneratorExp(expr):
    pass


@fields('expr value')
class Await(expr):
    pass


@fields('expr? value')
class Yield(expr):
    pass


@fields('expr value')
class YieldFrom(expr):
    pass


@fields('expr left, cmpop* ops, expr* comparators')
class Compare(expr):
    pass


@fields('expr func, expr* args, keyword* keywords')
class Call(expr):
    pass


@fields('expr value, int conversion, expr? format_spec')
class FormattedValue(expr):
    "conversion is -1, ord('s'), ord('r') or ord('a')."


@fields('expr* values')
class JoinedStr(expr):
    pass


@fields('constant value, string? kind')
class Constant(expr):
    pass


@fields('expr value, identifier attr, ctx ctx')
class Attribute(expr):
    pass


@fields('expr value, expr slice, ctx ctx')
class Subscript(expr):
    pass


@fields('expr value, ctx ctx')
class Starred(expr):
    pass


@fields('identifier id, ctx ctx')
class Name(expr):
    pass


@fields('expr* elts, ctx ctx')
class List(expr):
    pass


@fields('expr* elts, ctx ctx')
class Tuple(expr):
    pass


@fields('expr? lower, expr? upper, expr? step')
class Slice(expr):
    pass


# ---- the rest

@fields('expr target, expr iter, expr* ifs, int is_async')
class comprehension(AST):
    pass


@fields('expr? type, identifier? name, stmt* body')
class ExceptHandler(AST):
    has_position = True


@fields('arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr?* kw_defaults, '
        'arg? kwarg, expr* defaults')
class arguments(AST):
    "kw_defaults has one entry per kwonlyargs entry, None where there is no default."


@fields('identifier arg, expr? annotation, string? type_comment')
class arg(AST):
    has_position = True


@fields('identifier? arg, expr value')
class keyword(AST):
    "arg is None for `**mapping`."
    has_position = True


@fields('identifier name, identifier? asname')
class alias(AST):
    has_position = True


@fields('expr context_expr, expr? optional_vars')
class withitem(AST):
    pass


@fields('pattern pattern, expr? guard, stmt* body')
class match_case(AST):
    pass


# ---- patterns

@fields('expr value')
class MatchValue(pattern):
    pass


@fields('constant value')
class MatchSingleton(pattern):
    pass


@fields('pattern* patterns')
class MatchSequence(pattern):
    pass


@fields('expr* keys, pattern* patterns, identifier? rest')
class MatchMapping(pattern):
    pass


@fields('expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns')
class MatchClass(pattern):
    pass


@fields('identifier? name')
class MatchStar(pattern):
    pass


@fields('pattern? pattern, identifier? name')
class MatchAs(pattern):
    pass


@fields('pattern* patterns')
class MatchOr(pattern):
    pass


# ---- walking over the fields

class FieldReader(object):
    """What `dump_fields` calls: `field_<kind>(name, value)`; a subclass defines all of them."""


def _add_field_methods():
    for cls in ALL:
        for kind, _ in cls._fields:
            method = field_method(kind)
            if method not in FieldReader.__dict__:
                # one function each, since the values differ in type
                namespace = {}
                exec('def %s(self, name, value):\n    raise NotImplementedError' % method, namespace)
                setattr(FieldReader, method, namespace[method])


_add_field_methods()
