"""Token kinds and the Token record.

Every operator and every hard keyword has its own kind, so that the parser compares ints
only.  The order matters: kinds below FIRST_SOLID are layout and never end a node.

Source of the rules: "Lexical analysis" in the Python 3.11 reference.
"""

(ENDMARKER, NEWLINE, INDENT, DEDENT, ERROR) = range(5)
FIRST_SOLID = 5
(NAME, NUMBER, STRING) = range(5, 8)

(LPAR, RPAR, LSQB, RSQB, LBRACE, RBRACE, COLON, COMMA, SEMI, PLUS, MINUS, STAR, SLASH,
 VBAR, AMPER, LESS, GREATER, EQUAL, DOT, PERCENT, EQEQUAL, NOTEQUAL, LESSEQUAL,
 GREATEREQUAL, TILDE, CIRCUMFLEX, LEFTSHIFT, RIGHTSHIFT, DOUBLESTAR, PLUSEQUAL, MINEQUAL,
 STAREQUAL, SLASHEQUAL, PERCENTEQUAL, AMPEREQUAL, VBAREQUAL, CIRCUMFLEXEQUAL,
 LEFTSHIFTEQUAL, RIGHTSHIFTEQUAL, DOUBLESTAREQUAL, DOUBLESLASH, DOUBLESLASHEQUAL, AT,
 ATEQUAL, RARROW, ELLIPSIS, COLONEQUAL, UNKNOWN_OP, TYPE_COMMENT) = range(8, 57)

# '<>' is a token of its own that only `from __future__ import barry_as_FLUFL` wants; '$',
# '?' and '!' reach the parser as a token that fits nowhere
OPERATORS = {
    '(': LPAR, ')': RPAR, '[': LSQB, ']': RSQB, '{': LBRACE, '}': RBRACE, ':': COLON,
    ',': COMMA, ';': SEMI, '+': PLUS, '-': MINUS, '*': STAR, '/': SLASH, '|': VBAR,
    '&': AMPER, '<': LESS, '>': GREATER, '=': EQUAL, '.': DOT, '%': PERCENT,
    '==': EQEQUAL, '!=': NOTEQUAL, '<=': LESSEQUAL, '>=': GREATEREQUAL, '~': TILDE,
    '^': CIRCUMFLEX, '<<': LEFTSHIFT, '>>': RIGHTSHIFT, '**': DOUBLESTAR,
    '+=': PLUSEQUAL, '-=': MINEQUAL, '*=': STAREQUAL, '/=': SLASHEQUAL,
    '%=': PERCENTEQUAL, '&=': AMPEREQUAL, '|=': VBAREQUAL, '^=': CIRCUMFLEXEQUAL,
    '<<=': LEFTSHIFTEQUAL, '>>=': RIGHTSHIFTEQUAL, '**=': DOUBLESTAREQUAL,
    '//': DOUBLESLASH, '//=': DOUBLESLASHEQUAL, '@': AT, '@=': ATEQUAL, '->': RARROW,
    '...': ELLIPSIS, ':=': COLONEQUAL, '<>': UNKNOWN_OP, '!': UNKNOWN_OP,
    '$': UNKNOWN_OP, '?': UNKNOWN_OP, '`': UNKNOWN_OP,
}

FIRST_KEYWORD = 57
(K_FALSE, K_NONE, K_TRUE, K_AND, K_AS, K_ASSERT, K_ASYNC, K_AWAIT, K_BREAK, K_CLASS,
 K_CONTINUE, K_DEF, K_DEL, K_ELIF, K_ELSE, K_EXCEPT, K_FINALLY, K_FOR, K_FROM, K_GLOBAL,
 K_IF, K_IMPORT, K_IN, K_IS, K_LAMBDA, K_NONLOCAL, K_NOT, K_OR, K_PASS, K_RAISE,
 K_RETURN, K_TRY, K_WHILE, K_WITH, K_YIELD) = range(57, 92)
KIND_COUNT = 92

KEYWORDS = {
    'False': K_FALSE, 'None': K_NONE, 'True': K_TRUE, 'and': K_AND, 'as': K_AS,
    'assert': K_ASSERT, 'async': K_ASYNC, 'await': K_AWAIT, 'break': K_BREAK,
    'class': K_CLASS, 'continue': K_CONTINUE, 'def': K_DEF, 'del': K_DEL,
    'elif': K_ELIF, 'else': K_ELSE, 'except': K_EXCEPT, 'finally': K_FINALLY,
    'for': K_FOR, 'from': K_FROM, 'global': K_GLOBAL, 'if': K_IF, 'import': K_IMPORT,
    'in': K_IN, 'is': K_IS, 'lambda': K_LAMBDA, 'nonlocal': K_NONLOCAL, 'not': K_NOT,
    'or': K_OR, 'pass': K_PASS, 'raise': K_RAISE, 'return': K_RETURN, 'try': K_TRY,
    'while': K_WHILE, 'with': K_WITH, 'yield': K_YIELD,
}


class Token(object):
    """One token.

    Columns are UTF-8 byte offsets in the line; -1 where CPython has no column.  `level` is
    the number of brackets open after the token.  `text` is the source text of names,
    numbers, strings, operators and keywords, '' for the layout tokens.
    """
    _attrs_ = ['kind', 'text', 'lineno', 'col', 'end_lineno', 'end_col', 'level']
    _immutable_fields_ = ['kind', 'text', 'lineno', 'col', 'end_lineno', 'end_col', 'level']

    def __init__(self, kind, text, lineno, col, end_lineno, end_col, level):
        self.kind = kind
        self.text = text
        self.lineno = lineno
        self.col = col
        self.end_lineno = end_lineno
        self.end_col = end_col
        self.level = level
