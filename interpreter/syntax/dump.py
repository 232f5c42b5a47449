"""The tree as text, exactly as CPython 3.11's `ast.dump(tree, include_attributes=True)`.

Optional fields that are None are left out, as CPython does; so are the positions of nodes that
have none.
"""
from rpython.rlib.rfloat import DTSF_ADD_DOT_0, formatd, isfinite
from interpreter.syntax import constants, nodes
from interpreter.syntax.identifiers import encode_code_point, is_printable


class Dumper(nodes.FieldReader):
    "Appends to `pieces`; `dump_fields` of the nodes calls the field methods."

    def __init__(self):
        self.pieces = []
        self.first = True

    def node(self, node):
        self.pieces.append(node.class_name)
        self.pieces.append('(')
        self.first = True
        node.dump_fields(self)
        if node.has_position:
            self.field_int('lineno', node.lineno)
            self.field_int('col_offset', node.col_offset)
            self.field_int('end_lineno', node.end_lineno)
            self.field_int('end_col_offset', node.end_col_offset)
        self.pieces.append(')')
        self.first = False

    def label(self, name):
        if not self.first:
            self.pieces.append(', ')
        self.first = False
        self.pieces.append(name)
        self.pieces.append('=')

    def text(self, name, text):
        self.label(name)
        self.pieces.append(text)

    # ---- simple kinds

    def field_int(self, name, value):
        self.text(name, str(value))

    def field_int_opt(self, name, value):
        self.text(name, str(value))

    def field_identifier(self, name, value):
        self.text(name, "'" + value + "'")

    def field_identifier_opt(self, name, value):
        if value is not None:
            self.field_identifier(name, value)

    def field_identifier_list(self, name, values):
        self.text(name, '[' + ', '.join(["'" + value + "'" for value in values]) + ']')

    def field_string_opt(self, name, value):
        if value is not None:
            self.field_identifier(name, value)

    def field_constant(self, name, value):
        self.text(name, constant_repr(value))

    def field_ctx(self, name, value):
        self.text(name, nodes.EXPR_CONTEXT_NAMES[value] + '()')

    def field_boolop(self, name, value):
        self.text(name, nodes.BOOLOP_NAMES[value] + '()')

    def field_operator(self, name, value):
        self.text(name, nodes.OPERATOR_NAMES[value] + '()')

    def field_unaryop(self, name, value):
        self.text(name, nodes.UNARYOP_NAMES[value] + '()')

    def field_cmpop_list(self, name, values):
        self.text(name, '[' + ', '.join([nodes.CMPOP_NAMES[value] + '()'
                                         for value in values]) + ']')

    # ---- nodes

    def field_type_ignore_list(self, name, values):
        self.text(name, '[%s]' % ', '.join(['TypeIgnore(%d, %s)' % (value.lineno, value.tag) for value in values]))


def _add_node_methods():
    """field_X, field_X_opt and field_X_list for each kind of node.

    Each is a function of its own, so that its argument has one static type.
    """
    for kind in ['expr', 'stmt', 'pattern', 'arguments', 'arg', 'keyword', 'alias',
                 'withitem', 'match_case', 'comprehension', 'excepthandler']:
        namespace = {}
        exec('\n'.join([
            'def field_%s(self, name, value):' % kind,
            '    self.label(name)',
            '    self.node(value)',
            'def field_%s_opt(self, name, value):' % kind,
            '    if value is not None:',
            '        self.label(name)',
            '        self.node(value)',
            'def field_%s_list(self, name, values):' % kind,
            '    self.label(name)',
            '    self.pieces.append("[")',
            '    for i in range(len(values)):',
            '        if i > 0:',
            '            self.pieces.append(", ")',
            '        value = values[i]',
            '        if value is None:',
            '            self.pieces.append("None")',
            '        else:',
            '            self.node(value)',
            '    self.pieces.append("]")',
            '    self.first = False']), namespace)
        for name in ['field_' + kind, 'field_%s_opt' % kind, 'field_%s_list' % kind]:
            setattr(Dumper, name, namespace[name])
    Dumper.field_expr_opt_list = Dumper.__dict__['field_expr_list']


_add_node_methods()


def dump(tree):
    "The UTF-8 text of a `mod` node."
    dumper = Dumper()
    dumper.node(tree)
    return ''.join(dumper.pieces)


# ---- constants

def constant_repr(value):
    if isinstance(value, constants.ConstStr):
        return str_repr(value.value)
    if isinstance(value, constants.ConstInt):
        return value.value.str()
    if isinstance(value, constants.ConstBytes):
        return bytes_repr(value.value)
    if isinstance(value, constants.ConstFloat):
        return float_repr(value.value)
    if isinstance(value, constants.ConstComplex):
        return complex_repr(value.real, value.imag)
    if isinstance(value, constants.ConstBool):
        if value.value:
            return 'True'
        return 'False'
    if isinstance(value, constants.ConstNone):
        return 'None'
    return 'Ellipsis'


def float_repr(value):
    if not isfinite(value):
        return 'inf'
    return formatd(value, 'r', 0, DTSF_ADD_DOT_0)


def complex_repr(real, imag):
    if not isfinite(imag):
        text = 'inf'
    else:
        text = formatd(imag, 'r', 0, 0)
    if real == 0.0:
        return text + 'j'
    sign = ''
    if not text.startswith('-'):
        sign = '+'
    return '(' + formatd(real, 'r', 0, 0) + sign + text + 'j)'


def _hex(value, digits):
    text = ''
    for _ in range(digits):
        text = '0123456789abcdef'[value & 15] + text
        value >>= 4
    return text


def _quote_for(has_single, has_double):
    if has_single and not has_double:
        return '"'
    return "'"


def _control_escape(code):
    if code == 10:
        return '\\n'
    if code == 13:
        return '\\r'
    if code == 9:
        return '\\t'
    return '\\x' + _hex(code, 2)


def str_repr(value):
    has_single = False
    has_double = False
    for char in value:
        if char == u"'":
            has_single = True
        elif char == u'"':
            has_double = True
    quote = _quote_for(has_single, has_double)
    pieces = [quote]
    for char in value:
        code = ord(char)
        if code == ord(quote) or code == 0x5C:
            pieces.append('\\' + chr(code))
        elif code < 0x20 or code == 0x7F:
            pieces.append(_control_escape(code))
        elif code < 0x7F:
            pieces.append(chr(code))
        elif is_printable(code):
            pieces.append(encode_code_point(code))
        elif code < 0x100:
            pieces.append('\\x' + _hex(code, 2))
        elif code < 0x10000:
            pieces.append('\\u' + _hex(code, 4))
        else:
            pieces.append('\\U' + _hex(code, 8))
    pieces.append(quote)
    return ''.join(pieces)


def bytes_repr(value):
    quote = _quote_for(value.find("'") >= 0, value.find('"') >= 0)
    pieces = ['b', quote]
    for char in value:
        code = ord(char)
        if char == quote or char == '\\':
            pieces.append('\\' + char)
        elif code < 0x20 or code >= 0x7F:
            pieces.append(_control_escape(code))
        else:
            pieces.append(char)
    pieces.append(quote)
    return ''.join(pieces)
