"""`'...%s...' % (x, ...)` as an f-string, where the two mean exactly the same.

Only %s, %r and %a, with `-`, width and precision; CPython 3.11's ast_opt.c does this.
"""
from rpython.rlib.runicode import str_decode_utf_8

from interpreter.compiler.unit import utf8
from interpreter.syntax import constants, nodes

MAX_DIGITS = 3


def format_as_joined_str(node, text, arguments):
    """The JoinedStr for `text % arguments`, None if there is none.

    node       the BinOp, for its position
    text       an RPython unicode string
    arguments  the expressions of the tuple
    """
    scanner = _Scanner(node, utf8(text), arguments)
    if not scanner.run():
        return None
    result = nodes.JoinedStr(scanner.values)
    result.at(node.lineno, node.col_offset, node.end_lineno, node.end_col_offset)
    return result


class _Scanner(object):

    def __init__(self, node, text, arguments):
        self.node = node
        self.text = text
        self.arguments = arguments
        self.index = 0
        self.used = 0
        self.literal = ''
        self.values = []

    def run(self):
        for argument in self.arguments:
            if isinstance(argument, nodes.Starred):
                return False
        while self.index < len(self.text):
            char = self.text[self.index]
            self.index += 1
            if char != '%':
                self.literal += char
            elif self.index < len(self.text) and self.text[self.index] == '%':
                self.index += 1
                self.literal += '%'
            elif not self.conversion():
                return False
        self.flush()
        return self.used == len(self.arguments)

    def constant(self, text):
        value, _ = str_decode_utf_8(text, len(text), 'strict', final=True,
                                    allow_surrogates=True)
        result = nodes.Constant(constants.ConstStr(value), None)
        node = self.node
        result.at(node.lineno, node.col_offset, node.end_lineno, node.end_col_offset)
        return result

    def flush(self):
        if self.literal:
            self.values.append(self.constant(self.literal))
            self.literal = ''

    def digits(self):
        # The digits at the index; more than MAX_DIGITS are left for run time to judge.
        start = self.index
        end = start
        while end < len(self.text) and self.text[end].isdigit():
            end += 1
        self.index = end
        return self.text[start:end]

    def conversion(self):
        is_left = False
        if self.index < len(self.text) and self.text[self.index] == '-':
            is_left = True
            self.index += 1
        width = self.digits()
        spec = ''
        if width:
            if width[0] == '0' or len(width) > MAX_DIGITS:
                return False
            spec = width if is_left else '>' + width
        if self.index < len(self.text) and self.text[self.index] == '.':
            self.index += 1
            precision = self.digits()
            if len(precision) > MAX_DIGITS:
                return False
            spec += '.' + (precision if precision else '0')
        if self.index >= len(self.text) or self.used >= len(self.arguments):
            return False
        char = self.text[self.index]
        self.index += 1
        if char != 's' and char != 'r' and char != 'a':
            return False
        self.flush()
        format_spec = None
        if spec:
            format_spec = self.constant(spec)
        argument = self.arguments[self.used]
        self.used += 1
        value = nodes.FormattedValue(argument, ord(char), format_spec)
        value.at(argument.lineno, argument.col_offset, argument.end_lineno,
                 argument.end_col_offset)
        self.values.append(value)
        return True
