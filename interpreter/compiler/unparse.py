"""Expressions back to source text, for `from __future__ import annotations`.

The text is what CPython 3.11 makes of the tree: one canonical spelling, parentheses only
where the precedence asks for them.
"""
from rpython.rlib.runicode import str_decode_utf_8

from interpreter.compiler.constant_text import constant_repr, str_repr
from interpreter.compiler.unit import utf8
from interpreter.compiler.visitor import Visitor
from interpreter.syntax import constants, nodes

(TUPLE, TEST, OR, AND, NOT, CMP, EXPR, BXOR, BAND, SHIFT, ARITH, TERM, FACTOR, POWER, AWAIT,
 ATOM) = range(16)
BOR = EXPR

_BINARY_TEXT = {nodes.Add: ' + ', nodes.Sub: ' - ', nodes.Mult: ' * ', nodes.MatMult: ' @ ',
                nodes.Div: ' / ', nodes.Mod: ' % ', nodes.Pow: ' ** ', nodes.LShift: ' << ',
                nodes.RShift: ' >> ', nodes.BitOr: ' | ', nodes.BitXor: ' ^ ',
                nodes.BitAnd: ' & ', nodes.FloorDiv: ' // '}
_BINARY_LEVEL = {nodes.Add: ARITH, nodes.Sub: ARITH, nodes.Mult: TERM, nodes.MatMult: TERM,
                 nodes.Div: TERM, nodes.Mod: TERM, nodes.Pow: POWER, nodes.LShift: SHIFT,
                 nodes.RShift: SHIFT, nodes.BitOr: BOR, nodes.BitXor: BXOR,
                 nodes.BitAnd: BAND, nodes.FloorDiv: TERM}
_COMPARE_TEXT = {nodes.Eq: ' == ', nodes.NotEq: ' != ', nodes.Lt: ' < ', nodes.LtE: ' <= ',
                 nodes.Gt: ' > ', nodes.GtE: ' >= ', nodes.Is: ' is ', nodes.IsNot: ' is not ',
                 nodes.In: ' in ', nodes.NotIn: ' not in '}


def unparse(node):
    """The text of an expression, as UTF-8."""
    unparser = Unparser()
    unparser.write(node, TEST)
    return ''.join(unparser.parts)


class Unparser(Visitor):
    """`level` is the precedence the expression being visited has to have at least."""

    def __init__(self):
        self.parts = []
        self.level = TEST

    def text(self, text):
        self.parts.append(text)

    def write(self, node, level):
        saved = self.level
        self.level = level
        node.accept(self)
        self.level = saved

    def write_list(self, items, level):
        for i in range(len(items)):
            if i > 0:
                self.text(', ')
            self.write(items[i], level)

    def open(self, level):
        """Parenthesis before an operator of precedence `level`; True if there is one."""
        if self.level > level:
            self.text('(')
            return True
        return False

    def close(self, is_open):
        if is_open:
            self.text(')')

    # ---- operators

    def visit_BoolOp(self, node):
        level = AND if node.op == nodes.And else OR
        is_open = self.open(level)
        for i in range(len(node.values)):
            if i > 0:
                self.text(' and ' if node.op == nodes.And else ' or ')
            self.write(node.values[i], level + 1)
        self.close(is_open)

    def visit_NamedExpr(self, node):
        is_open = self.open(TUPLE)
        self.write(node.target, ATOM)
        self.text(' := ')
        self.write(node.value, ATOM)
        self.close(is_open)

    def visit_BinOp(self, node):
        level = _BINARY_LEVEL[node.op]
        is_right = node.op == nodes.Pow
        is_open = self.open(level)
        self.write(node.left, level + 1 if is_right else level)
        self.text(_BINARY_TEXT[node.op])
        self.write(node.right, level if is_right else level + 1)
        self.close(is_open)

    def visit_UnaryOp(self, node):
        level = NOT if node.op == nodes.Not else FACTOR
        is_open = self.open(level)
        if node.op == nodes.Invert:
            self.text('~')
        elif node.op == nodes.Not:
            self.text('not ')
        elif node.op == nodes.UAdd:
            self.text('+')
        else:
            self.text('-')
        self.write(node.operand, level)
        self.close(is_open)

    def visit_Compare(self, node):
        is_open = self.open(CMP)
        self.write(node.left, CMP + 1)
        for i in range(len(node.ops)):
            self.text(_COMPARE_TEXT[node.ops[i]])
            self.write(node.comparators[i], CMP + 1)
        self.close(is_open)

    def visit_IfExp(self, node):
        is_open = self.open(TEST)
        self.write(node.body, TEST + 1)
        self.text(' if ')
        self.write(node.test, TEST + 1)
        self.text(' else ')
        self.write(node.orelse, TEST)
        self.close(is_open)

    def visit_Await(self, node):
        is_open = self.open(AWAIT)
        self.text('await ')
        self.write(node.value, ATOM)
        self.close(is_open)

    def visit_Yield(self, node):
        if node.value is None:
            self.text('(yield)')
            return
        self.text('(yield ')
        self.write(node.value, TEST)
        self.text(')')

    def visit_YieldFrom(self, node):
        self.text('(yield from ')
        self.write(node.value, TEST)
        self.text(')')

    # ---- lambda

    def visit_Lambda(self, node):
        is_open = self.open(TEST)
        args = node.args
        # No space before a star: so CPython 3.11 writes it.
        has_positional = len(args.posonlyargs) + len(args.args) > 0
        self.text('lambda ' if has_positional else 'lambda')
        self.arguments(args)
        self.text(': ')
        self.write(node.body, TEST)
        self.close(is_open)

    def arguments(self, args):
        positional = args.posonlyargs + args.args
        first_default = len(positional) - len(args.defaults)
        is_first = True
        for i in range(len(positional)):
            if not is_first:
                self.text(', ')
            is_first = False
            self.argument(positional[i])
            if i >= first_default:
                self.text('=')
                self.write(args.defaults[i - first_default], TEST)
            if args.posonlyargs and i + 1 == len(args.posonlyargs):
                self.text(', /')
        vararg = args.vararg
        if vararg is not None or args.kwonlyargs:
            self.text('*' if is_first else ', *')
            is_first = False
            if vararg is not None:
                self.argument(vararg)
        for i in range(len(args.kwonlyargs)):
            if not is_first:
                self.text(', ')
            is_first = False
            self.argument(args.kwonlyargs[i])
            default = args.kw_defaults[i]
            if default is not None:
                self.text('=')
                self.write(default, TEST)
        kwarg = args.kwarg
        if kwarg is not None:
            self.text('**' if is_first else ', **')
            self.argument(kwarg)

    def argument(self, arg):
        self.text(arg.arg)
        if arg.annotation is not None:
            self.text(': ')
            self.write(arg.annotation, TEST)

    # ---- displays and comprehensions

    def visit_Dict(self, node):
        self.text('{')
        for i in range(len(node.values)):
            if i > 0:
                self.text(', ')
            key = node.keys[i]
            if key is not None:
                self.write(key, TEST)
                self.text(': ')
                self.write(node.values[i], TEST)
            else:
                self.text('**')
                self.write(node.values[i], EXPR)
        self.text('}')

    def visit_Set(self, node):
        self.text('{')
        self.write_list(node.elts, TEST)
        self.text('}')

    def visit_List(self, node):
        self.text('[')
        self.write_list(node.elts, TEST)
        self.text(']')

    def visit_Tuple(self, node):
        if not node.elts:
            self.text('()')
            return
        is_open = self.open(TUPLE)
        self.write_list(node.elts, TEST)
        if len(node.elts) == 1:
            self.text(',')
        self.close(is_open)

    def visit_ListComp(self, node):
        self.text('[')
        self.write(node.elt, TEST)
        self.generators(node.generators)
        self.text(']')

    def visit_SetComp(self, node):
        self.text('{')
        self.write(node.elt, TEST)
        self.generators(node.generators)
        self.text('}')

    def visit_GeneratorExp(self, node):
        self.text('(')
        self.write(node.elt, TEST)
        self.generators(node.generators)
        self.text(')')

    def visit_DictComp(self, node):
        self.text('{')
        self.write(node.key, TEST)
        self.text(': ')
        self.write(node.value, TEST)
        self.generators(node.generators)
        self.text('}')

    def generators(self, generators):
        for generator in generators:
            self.text(' async for ' if generator.is_async else ' for ')
            self.write(generator.target, TUPLE)
            self.text(' in ')
            self.write(generator.iter, TEST + 1)
            for condition in generator.ifs:
                self.text(' if ')
                self.write(condition, TEST + 1)

    # ---- calls and other trailers

    def visit_Call(self, node):
        self.write(node.func, ATOM)
        if len(node.args) == 1 and not node.keywords:
            first = node.args[0]
            if isinstance(first, nodes.GeneratorExp):
                self.write(first, TEST)
                return
        self.text('(')
        self.write_list(node.args, TEST)
        is_first = len(node.args) == 0
        for keyword in node.keywords:
            if not is_first:
                self.text(', ')
            is_first = False
            if keyword.arg is None:
                self.text('**')
            else:
                self.text(keyword.arg + '=')
            self.write(keyword.value, TEST)
        self.text(')')

    def visit_Attribute(self, node):
        value = node.value
        self.write(value, ATOM)
        if isinstance(value, nodes.Constant) and isinstance(value.value, constants.ConstInt):
            # 1 .real: not a float
            self.text(' .' + node.attr)
        else:
            self.text('.' + node.attr)

    def visit_Starred(self, node):
        self.text('*')
        self.write(node.value, EXPR)

    def visit_Name(self, node):
        self.text(node.id)

    def visit_Subscript(self, node):
        self.write(node.value, ATOM)
        self.text('[')
        self.write(node.slice, TUPLE)
        self.text(']')

    def visit_Slice(self, node):
        if node.lower is not None:
            self.write(node.lower, TEST)
        self.text(':')
        if node.upper is not None:
            self.write(node.upper, TEST)
        if node.step is not None:
            self.text(':')
            self.write(node.step, TEST)

    # ---- constants and f-strings

    def visit_Constant(self, node):
        if node.kind is not None:
            self.text('u')
        self.text(constant_repr(node.value))

    def visit_JoinedStr(self, node):
        self.f_string(self.f_string_body(node.values))

    def visit_FormattedValue(self, node):
        self.f_string(self.f_string_part(node))

    def f_string(self, body):
        value, _ = str_decode_utf_8(body, len(body), 'strict', final=True,
                                    allow_surrogates=True)
        self.text('f' + str_repr(value))

    def f_string_body(self, values):
        result = ''
        for value in values:
            result += self.f_string_part(value)
        return result

    def f_string_part(self, node):
        if isinstance(node, nodes.Constant):
            return self.f_string_literal(node.value)
        if isinstance(node, nodes.JoinedStr):
            return self.f_string_body(node.values)
        if not isinstance(node, nodes.FormattedValue):
            return ''
        inner = Unparser()
        inner.write(node.value, TEST + 1)
        text = ''.join(inner.parts)
        # `{{` would be an escaped brace.
        result = '{ ' if text.startswith('{') else '{'
        result += text
        if node.conversion > 0:
            result += '!' + chr(node.conversion & 0x7f)
        spec = node.format_spec
        if spec is not None:
            result += ':' + self.f_string_part(spec)
        return result + '}'

    def f_string_literal(self, const):
        if not isinstance(const, constants.ConstStr):
            return ''
        parts = []
        for char in const.value:
            parts.append(char + u'')
            if char == u'{' or char == u'}':
                parts.append(char + u'')
        return utf8(u''.join(parts))
