"""The token cursor that all rooms of the parser share, and how failures are raised.

Two passes, as in CPython: the first knows the grammar only and stops at the first token
that fits nowhere.  If it fails, a second pass (`diagnosing`) parses again with the checks
that find a better message; if those find nothing, the error is a plain "invalid syntax"
at the furthest token of the first pass.  The checks live next to the rules they belong to, and in
`diagnose.py`.
"""
from interpreter.syntax import source as sources, tokens
from interpreter.syntax.errors import SyntaxFailure, bare_failure
from interpreter.syntax.identifiers import character_count, is_ascii, normalize_name

# nesting of rules that still fits the machine stack; CPython gives MemoryError too
MAX_DEPTH = 1500


# the version of the language, without the 3 before it, that compile() may lower
NEWEST_VERSION = 11

# purposes of `first_check`
CHECK_LEGACY, CHECK_FOR_TARGET, CHECK_STARRED, CHECK_ELSE, CHECK_PURPOSES = range(5)


class GenericFailure(Exception):
    "Internal: the current token fits nowhere.  A failing tokenizer is no matter of this."


class ParserBase(object):
    _mixin_ = True

    def setup(self, text, filename, tokenizer, in_fstring):
        self.text = text
        self.filename = filename
        self.tokens = tokenizer.tokens
        self.tokenizer = tokenizer
        self.warnings = tokenizer.warnings
        self.in_fstring = in_fstring
        self.feature_version = NEWEST_VERSION
        self.first_col = tokenizer.first_col if in_fstring else 0
        self.furthest = 0
        self.incomplete_allowed = False
        self.checked = {}
        self.tried = {}                 # positions where a trial expression began
        self.restart(False)

    def restart(self, diagnosing):
        self.pos = 0
        self.depth = 0
        self.tok = self.tokens[0]
        self.last = self.tok            # the last solid token consumed
        self.diagnosing = diagnosing
        self.unchecked_pos = -1         # an expression begins here that needs no checks
        self.quiet = 0                  # above 0 inside a trial parse of the diagnosis

    # ---- the cursor

    def advance(self):
        "Consume the current token and return it."
        tok = self.tok
        if tok.kind >= tokens.FIRST_SOLID:
            self.last = tok
        pos = self.pos + 1
        if pos >= len(self.tokens):
            pos -= 1
        self.pos = pos
        self.tok = self.tokens[pos]
        if pos > self.furthest:
            self.furthest = pos
        if self.tok.kind == tokens.ERROR:
            raise self.tokenizer_failure()
        return tok

    def goto(self, pos):
        "Go back to a position that was current before."
        self.pos = pos
        self.tok = self.tokens[pos]
        while pos > 0 and self.tokens[pos - 1].kind < tokens.FIRST_SOLID:
            pos -= 1
        if pos > 0:
            self.last = self.tokens[pos - 1]

    def rewind(self, pos, depth):
        """In the second pass: drop what failed after `pos`, keep what was parsed before.

        CPython's rules match the longest prefix that fits.  In the first pass the failure
        goes on at once, for the second will find it again.
        """
        if not (self.quiet or self.diagnosing):
            raise self.generic()
        self.goto(pos)
        self.depth = depth

    def first_check(self, purpose):
        """Whether a check that parses ahead runs at this position for the first time.

        Without this, checks inside of what other checks parse would multiply.
        """
        key = self.pos * CHECK_PURPOSES + purpose
        if key in self.checked:
            return False
        self.checked[key] = True
        return True

    def peek(self, distance):
        "The kind of a token ahead; it counts as read."
        pos = self.pos + distance
        if pos >= len(self.tokens):
            pos = len(self.tokens) - 1
        if pos > self.furthest:
            self.furthest = pos
        if self.tokens[pos].kind == tokens.ERROR:
            raise self.tokenizer_failure()
        return self.tokens[pos].kind

    def glance(self, distance):
        "The kind of a token ahead, without marking it as read."
        pos = self.pos + distance
        if pos >= len(self.tokens):
            pos = len(self.tokens) - 1
        return self.tokens[pos].kind

    def at(self, kind):
        return self.tok.kind == kind

    def accept(self, kind):
        if self.tok.kind == kind:
            self.advance()
            return True
        return False

    def expect(self, kind):
        if self.tok.kind != kind:
            raise self.generic()
        return self.advance()

    def expect_forced(self, kind, text):
        "A token that nothing else can replace: its absence has a message of its own."
        if self.tok.kind != kind:
            if self.quiet:
                raise self.generic()
            raise self.error_at(self.tok, "expected '%s'" % text)
        return self.advance()

    def name(self):
        "Consume an identifier and return it, normalised."
        return self.identifier(self.expect(tokens.NAME))

    def identifier(self, tok):
        if is_ascii(tok.text):
            return tok.text
        return normalize_name(tok.text)

    def at_soft(self, word):
        return self.tok.kind == tokens.NAME and self.tok.text == word

    def enter(self):
        "Count one level of nesting; the machine stack is finite."
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise bare_failure('MemoryError', '', self.filename)

    def leave(self):
        self.depth -= 1

    def needs_version(self, minor, what, looks_ahead=False):
        """Refuse what the version of the language that is asked for does not have; `what` is the message's beginning.

        `looks_ahead`: the rule has looked behind the end of its block.
        """
        if self.feature_version < minor:
            if not looks_ahead and self.pos > 0 and self.tokens[self.pos - 1].kind < tokens.FIRST_SOLID:
                self.furthest = self.pos - 1
            raise self.error_last('%s only supported in Python 3.%d and greater' % (what, minor))

    # ---- positions

    def close(self, node, start):
        "Give the node the span from token `start` to the last one consumed."
        last = self.last
        node.at(start.lineno, start.col, last.end_lineno, last.end_col)

    # ---- failures

    def generic(self):
        return GenericFailure()

    def error_at(self, tok, msg):
        "An error that spans one token."
        return self.error_range(msg, tok.lineno, tok.col, tok.end_lineno, tok.end_col)

    def error_node(self, node, msg):
        return self.error_range(msg, node.lineno, node.col_offset, node.end_lineno,
                                node.end_col_offset)

    def error_nodes(self, first, last, msg):
        return self.error_range(msg, first.lineno, first.col_offset, last.end_lineno,
                                last.end_col_offset)

    def error_last(self, msg):
        "An error at the furthest token read so far."
        return self.error_kind_last('SyntaxError', msg)

    def error_kind_last(self, kind, msg):
        tok = self.tokens[self.furthest]
        if tok.col < 0 or tok.kind == tokens.ERROR:
            return self.layout_error(kind, tok, msg)
        return self.failure(kind, msg, tok.lineno, tok.col, tok.end_lineno, tok.end_col)

    def layout_error(self, kind, tok, msg):
        """An error at a token without columns: CPython gives how far its tokenizer has read.

        That is the end of the indentation for INDENT and DEDENT, and the end of the last line
        at the end of the text.
        """
        lineno = tok.lineno
        if tok.kind == tokens.ERROR:
            lineno = self.tokenizer.lineno
        if lineno == 0:
            return SyntaxFailure(kind, msg, self.filename, 0, 0, '', 0, -1)
        line = self.visible_line(lineno)
        if tok.kind == tokens.ERROR or self.at_end(tok):
            offset = character_count(line, 0, len(line))
            line = self.joined_line(lineno)
        else:
            col = 0
            while col < len(line) and (line[col] == ' ' or line[col] == '\t'
                                       or line[col] == '\x0c'):
                col += 1
            offset = col
        return SyntaxFailure(kind, msg, self.filename, lineno, offset, line, lineno, -1)

    def at_end(self, tok):
        "Whether a layout token stands at the end of the text."
        i = len(self.tokens) - 1
        while i >= 0 and self.tokens[i].col < 0:
            if self.tokens[i] is tok:
                return self.tokens[len(self.tokens) - 1].kind == tokens.ENDMARKER
            i -= 1
        return False

    def error_range(self, msg, lineno, col, end_lineno, end_col):
        return self.failure('SyntaxError', msg, lineno, col, end_lineno, end_col)

    def failure(self, kind, msg, lineno, col, end_lineno, end_col):
        if self.in_fstring:
            msg = 'f-string: ' + msg
            col -= self.first_col
            end_col -= self.first_col
        line = self.error_line(lineno)
        if self.in_fstring or self.tokenizer.byte_offsets:
            # CPython does not know an encoding here and leaves columns in bytes
            return SyntaxFailure(kind, msg, self.filename, lineno, col + 1, line, end_lineno,
                                 end_col + 1)
        offset = _offset(line, col)
        end_offset = _offset(line, end_col)
        return SyntaxFailure(kind, msg, self.filename, lineno, offset, line, end_lineno,
                             end_offset)

    def error_line(self, lineno):
        "The line's text; the newline is in it only if the tokenizer is not further yet."
        line = self.visible_line(lineno)
        reached = self.tokens[self.furthest].end_lineno
        if self.furthest == len(self.tokens) - 1:
            reached = self.tokenizer.lineno
        if reached > lineno:
            if line.endswith('\n'):
                line = line[:-1]
            return line
        return self.joined_line(lineno)

    def joined_line(self, lineno):
        "A line after all those that strings and backslashes join to it."
        line = self.visible_line(lineno)
        if lineno not in self.tokenizer.joined:
            return line
        start = self.tokenizer.joined[lineno]
        stop = sources.line_offset(self.text, lineno - self.tokenizer.first_lineno + 1)
        assert start >= 0
        assert stop >= 0
        return sources.replace_invalid(self.text[start:stop]) + line

    def visible_line(self, lineno):
        "A line of the text as messages show it."
        lineno -= self.tokenizer.first_lineno - 1
        line = sources.line_of(self.text, lineno)
        end = 0
        if self.tokenizer.bare_end and sources.line_of(self.text, lineno + 1) == '':
            end = len(self.text)
        return self.tokenizer.visible_line(line, end)

    def tokenizer_failure(self):
        "The failure behind the ERROR token; an open bracket explains an unexpected end."
        tokenizer = self.tokenizer
        failure = tokenizer.failure
        assert failure is not None
        if self.in_fstring and not failure.msg.startswith('f-string: '):
            if not failure.overrides_parser:
                failure.msg = 'f-string: ' + failure.msg
        if (not failure.overrides_parser and failure.msg == 'unexpected EOF while parsing'
                and len(tokenizer.bracket_chars)):
            return self.never_closed()
        return failure

    def never_closed(self):
        tokenizer = self.tokenizer
        top = len(tokenizer.bracket_chars) - 1
        col = tokenizer.bracket_cols[top]
        lineno = tokenizer.bracket_linenos[top]
        msg = "'%s' was never closed" % tokenizer.bracket_chars[top]
        self.furthest = len(self.tokens) - 1
        line = self.error_line(lineno)
        offset = col + 1
        if not tokenizer.byte_offsets:
            offset = _offset(line, col)
        return SyntaxFailure('SyntaxError', msg, self.filename, lineno, offset, line, lineno, 0)


def _offset(line, col):
    """Column (bytes from 0) to offset (characters from 1).

    CPython counts the characters of the first col + 1 bytes, and stops at the line's end.
    """
    if col < 0:
        return col + 1
    if col > len(line):
        col = len(line)
    return character_count(line, 0, col) + 1
