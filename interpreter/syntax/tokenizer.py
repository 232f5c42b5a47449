"""The tokenizer: UTF-8 text to a list of tokens, in one pass and linear time.

Here: layout (INDENT, DEDENT, NEWLINE), brackets, names, operators and the extent of string
literals.  Numbers are scanned in `number_scanner.py`; the meaning of literals is in
`literals.py` and `fstring.py`.

An error does not stop the caller at once: the list then ends in an ERROR token and the
failure waits in `failure`, for the parser may fail earlier and the two are weighed there.

Source of the rules: "Lexical analysis" in the Python 3.11 reference.
"""
from interpreter.syntax import tokens
from interpreter.syntax.errors import SyntaxFailure, SourceWarning
from interpreter.syntax.identifiers import (
    character_count, decode_utf8, encode_code_point, first_invalid, is_printable)
from interpreter.syntax.number_scanner import NumberScanner
from interpreter.syntax.source import check_utf8, replace_invalid, unicode_error
from interpreter.syntax.tokens import Token
from interpreter.syntax.type_comments import TypeCommentTokenizer

MAX_BRACKETS = 200
MAX_INDENTS = 100
TAB_SIZE = 8

# byte classes
_OTHER, _NAME, _DIGIT, _SPACE = 0, 1, 2, 3


def _make_classes():
    classes = []
    for code in range(256):
        char = chr(code)
        if char.isdigit():
            classes.append(_DIGIT)
        elif char.isalpha() or char == '_' or code >= 0x80:
            classes.append(_NAME)
        elif char in ' \t\x0c':
            classes.append(_SPACE)
        else:
            classes.append(_OTHER)
    return ''.join([chr(cls) for cls in classes])


_CLASSES = _make_classes()
_CLOSERS = {'(': ')', '[': ']', '{': '}'}


def hex_upper(code):
    "At least four upper-case hexadecimal digits."
    digits = ''
    while code or len(digits) < 4:
        digits = '0123456789ABCDEF'[code & 15] + digits
        code >>= 4
    return digits


class TokenizerError(Exception):
    "Internal: `failure` of the tokenizer is set."


class Tokenizer(NumberScanner, TypeCommentTokenizer):
    """Tokenize one text.

    The text ends in a newline.  For the expression in an f-string the first line counts as
    `first_lineno` and columns of tokens that end on it are shifted by `first_col`.
    `bare_end` tells that the last newline is not in the source, where CPython adds none.
    """

    def __init__(self, text, filename, first_lineno=1, first_col=0, bare_end=False):
        self.text = text
        self.bare_end = bare_end
        self.invalid_utf8 = check_utf8(text) is not None
        self.byte_offsets = False
        self.type_comments = False
        self.type_ignores = []
        self.size = len(text)
        self.filename = filename
        self.tokens = []
        self.warnings = []
        self.failure = None
        self.pos = 0
        self.line_start = 0
        self.lineno = first_lineno
        self.first_lineno = first_lineno
        self.first_col = first_col
        self.bracket_chars = []
        self.bracket_linenos = []
        self.bracket_cols = []
        self.joined = {}        # line to where the first line begins that it continues
        self.indents = [0]
        self.alt_indents = [0]

    # ---- errors

    def fail(self, msg, stop, end_offset=-1, offset=-1):
        "An error that ends at byte `stop` of the text, on the current line."
        return self.stop_with(self.failure_until(msg, stop, end_offset, offset), stop)

    def failure_until(self, msg, stop, end_offset, offset):
        "The SyntaxFailure of fail()."
        start = self.line_start
        assert start >= 0
        line_end = self.text.find('\n', start)
        if line_end < 0:
            line_end = self.size
        assert line_end >= 0
        if offset < 0:
            offset = character_count(self.text, start, stop)
        if end_offset < 0:
            end_offset = offset
        failure = SyntaxFailure('SyntaxError', msg, self.filename, self.lineno, offset,
                                replace_invalid(self.text[start:line_end]), self.lineno,
                                end_offset)
        failure.overrides_parser = True
        return failure

    def fail_layout(self, kind, msg, offset, end_offset, stop):
        """An error that only the parser reports, when it meets the token.

        It carries its line's newline in `text`, as the parser's errors do.
        """
        start = self.line_start
        assert start >= 0
        line_end = self.text.find('\n', start) + 1
        start = self.buffer_start(self.lineno, start)
        assert start >= 0
        if line_end <= 0:
            line_end = self.size
        line = self.visible_line(self.text[start:line_end], line_end)
        return self.stop_with(SyntaxFailure(
            kind, msg, self.filename, self.lineno, offset, line, self.lineno, end_offset),
            stop)

    def visible_line(self, line, end):
        """The line for a message; `end` is where it ends in the text.

        A newline that is not in the source is not shown.
        """
        if self.bare_end and end >= self.size and line.endswith('\n'):
            line = line[:-1]
        return replace_invalid(line)

    def at_bare_end(self, i):
        return self.bare_end and i >= self.size - 1

    def stop_with(self, failure, stop):
        self.failure = failure
        self.pos = stop
        col = stop - self.line_start
        self.tokens.append(Token(tokens.ERROR, '', self.lineno, col, self.lineno, col,
                                 len(self.bracket_chars)))
        return TokenizerError()

    def warn(self, category, msg, stop):
        "Record a warning about what ends at byte `stop`."
        self.warnings.append(SourceWarning(category, msg, self.lineno,
                                           self.failure_until(msg, stop, -1, -1)))

    # ---- making tokens

    def add(self, kind, start, stop):
        "A token on the current line."
        shift = self.first_col if self.lineno == self.first_lineno else 0
        assert start >= 0
        assert stop >= 0
        text = self.text[start:stop]
        base = self.line_start - shift
        self.tokens.append(Token(kind, text, self.lineno, start - base, self.lineno,
                                 stop - base, len(self.bracket_chars)))

    def add_layout(self, kind):
        "A token without text or columns."
        self.tokens.append(Token(kind, '', self.lineno, -1, self.lineno, -1,
                                 len(self.bracket_chars)))

    # ---- the main loop

    def tokenize(self):
        "Fill `tokens`; the last is ENDMARKER, or ERROR with `failure` set."
        try:
            self.pos = 0
            while self.pos < self.size:
                if self.indentation():
                    self.logical_line()
            self.finish()
        except TokenizerError:
            pass

    def finish(self):
        # the end of the text is still on its last line
        if self.lineno > self.first_lineno:
            self.lineno -= 1
        if len(self.bracket_chars):
            # the parser turns this into "'(' was never closed" where it is due
            error = self.fail_layout('SyntaxError', 'unexpected EOF while parsing', 0, 0,
                                     self.size)
            self.failure.reached_end = True
            raise error
        if self.bare_end and self.size == 1:
            self.lineno = 0         # there is not even a line
        while len(self.indents) > 1:
            self.indents.pop()
            self.add_layout(tokens.DEDENT)
        self.add_layout(tokens.ENDMARKER)

    def close_interactive(self, imply_dedent):
        """In interactive mode the end of the text is a NEWLINE of its own.

        If it is the one that ends the last line, blocks are closed only with `imply_dedent`.
        """
        last = len(self.tokens) - 1
        if self.tokens[last].kind == tokens.ENDMARKER and last > 0:
            i = last - 1
            while i > 0 and self.tokens[i].kind == tokens.DEDENT:
                i -= 1
            is_bare = self.tokens[i].kind == tokens.NEWLINE and self.tokens[i].col < 0
            if is_bare and not imply_dedent:
                while len(self.tokens) > i + 2:
                    self.tokens.pop(i + 1)
            if is_bare and i + 2 == len(self.tokens):
                return          # the end was the NEWLINE
            end = self.tokens.pop()
            self.add_layout(tokens.NEWLINE)
            self.tokens.append(end)

    def line_end(self, i):
        "The index of the newline at or after i."
        assert i >= 0
        end = self.text.find('\n', i)
        assert end >= 0
        return end

    def next_line(self):
        "Step over the newline at `pos`."
        self.pos += 1
        self.lineno += 1
        self.line_start = self.pos

    def indentation(self):
        "At the start of a line: False if the line is blank, else INDENT and DEDENTs are made."
        text = self.text
        col = 0
        alt_col = 0
        i = self.pos
        continued_col = -1      # the column before a backslash that continues the indentation
        while i < self.size:
            char = text[i]
            if char == ' ':
                col += 1
                alt_col += 1
            elif char == '\t':
                col = (col // TAB_SIZE + 1) * TAB_SIZE
                alt_col += 1
            elif char == '\x0c':
                col = 0
                alt_col = 0
            elif char == '\\':
                if continued_col < 0:
                    continued_col = col
                self.pos = i
                self.continuation()
                i = self.pos
                continue
            else:
                break
            i += 1
        self.pos = i
        if i >= self.size:
            return False
        char = text[i]
        if char == '#':
            self.pos = self.line_end(i)
            if self.type_comments and self.type_comment(i, self.pos):
                self.add(tokens.NEWLINE, self.pos, self.pos)
            self.next_line()
            return False
        if char == '\n':
            if self.at_bare_end(i) and i > self.line_start:
                self.indent_to(col, alt_col)
            if self.lineno in self.joined:
                del self.joined[self.lineno]
            self.next_line()
            return False
        if continued_col >= 0:
            col = continued_col
            alt_col = continued_col
        self.indent_to(col, alt_col)
        return True

    def indent_to(self, col, alt_col):
        top = len(self.indents) - 1
        if col == self.indents[top]:
            if alt_col != self.alt_indents[top]:
                raise self.tab_failure()
        elif col > self.indents[top]:
            if top + 1 >= MAX_INDENTS:
                raise self.fail_layout('IndentationError', 'too many levels of indentation',
                                       1, 0, self.pos)
            if alt_col <= self.alt_indents[top]:
                raise self.tab_failure()
            self.indents.append(col)
            self.alt_indents.append(alt_col)
            self.add_layout(tokens.INDENT)
        else:
            while col < self.indents[len(self.indents) - 1]:
                self.indents.pop()
                self.alt_indents.pop()
                self.add_layout(tokens.DEDENT)
            if col != self.indents[len(self.indents) - 1]:
                # CPython finds the mismatch before it hands out any DEDENT
                while self.tokens[len(self.tokens) - 1].kind == tokens.DEDENT:
                    self.tokens.pop()
                start = self.line_start
                assert start >= 0
                line_end = self.text.find('\n', start)
                offset = character_count(self.text, start, line_end)
                if not self.at_bare_end(line_end):
                    offset += 1
                raise self.fail_layout(
                    'IndentationError', 'unindent does not match any outer indentation level',
                    offset, -1, self.pos)
            if alt_col != self.alt_indents[len(self.alt_indents) - 1]:
                raise self.tab_failure()

    def tab_failure(self):
        return self.fail_layout('TabError', 'inconsistent use of tabs and spaces in indentation',
                                1, 0, self.pos)

    def continuation(self):
        "Step over the backslash at `pos` and its newline."
        i = self.pos + 1
        if i >= self.size or self.text[i] != '\n' or self.at_bare_end(i):
            start = self.buffer_start(self.lineno, self.line_start)
            offset = character_count(self.text, start, i)
            if not self.at_bare_end(i):
                offset += 1
            raise self.fail_layout(
                'SyntaxError', 'unexpected character after line continuation character',
                offset, 0, i)
        if i + 1 >= self.size:
            error = self.fail_layout(
                'SyntaxError', 'unexpected EOF while parsing',
                character_count(self.text, self.line_start, i) + 1, -1, i)
            self.failure.reached_end = True
            raise error
        first = self.buffer_start(self.lineno, self.line_start)
        self.pos = i
        self.next_line()
        self.joined[self.lineno] = first

    def buffer_start(self, lineno, line_start):
        "Where CPython's buffer begins at this line: backslashes and strings join lines."
        return self.joined.get(lineno, line_start)

    def logical_line(self):
        "From the first solid character to the NEWLINE, over brackets and continuations."
        text = self.text
        size = self.size
        comment = -1            # where a comment at the end of this line begins
        while self.pos < size:
            i = self.pos
            char = text[i]
            cls = ord(_CLASSES[ord(char)])
            if cls == _SPACE:
                self.pos = i + 1
            elif cls == _NAME:
                self.name_or_prefix()
            elif cls == _DIGIT:
                self.number()
            elif char == '\n':
                if len(self.bracket_chars) == 0:
                    if self.at_bare_end(i):
                        self.add_layout(tokens.NEWLINE)
                    elif comment < 0:
                        self.add(tokens.NEWLINE, i, i)
                    else:
                        self.add(tokens.NEWLINE, comment, i)
                    self.next_line()
                    return
                comment = -1
                self.next_line()
            elif char == '#':
                comment = i
                self.pos = self.line_end(i)
                if self.type_comments and self.type_comment(i, self.pos):
                    comment = -1
            elif char == '"' or char == "'":
                self.string(i, i)
            elif char == '.' and i + 1 < size and text[i + 1].isdigit():
                self.number()
            elif char == '\\':
                self.continuation()
            else:
                self.operator(char)

    # ---- names and strings

    def name_or_prefix(self):
        text = self.text
        start = self.pos
        assert start >= 0
        i = start
        ascii_only = True
        while i < self.size:
            code = ord(text[i])
            cls = ord(_CLASSES[code])
            if cls != _NAME and cls != _DIGIT:
                break
            if code >= 0x80:
                ascii_only = False
            i += 1
        if i < self.size and i - start <= 2 and (text[i] == '"' or text[i] == "'"):
            if _is_string_prefix(text[start:i]):
                self.string(start, i)
                return
        if ascii_only:
            kind = tokens.KEYWORDS.get(text[start:i], tokens.NAME)
        else:
            kind = tokens.NAME
            if self.invalid_utf8:
                msg = unicode_error(text[start:i])
                if msg != '':
                    raise self.fail_layout('SyntaxError', msg, i - self.line_start, -1, i)
            codes = decode_utf8(text[start:i])
            invalid = first_invalid(codes)
            if invalid >= 0:
                raise self.invalid_character(codes, invalid, start)
        self.add(kind, start, i)
        self.pos = i

    def invalid_character(self, codes, index, start):
        stop = start
        for k in range(index + 1):
            stop += len(encode_code_point(codes[k]))
        code = codes[index]
        if is_printable(code):
            msg = "invalid character '%s' (U+%s)" % (encode_code_point(code), hex_upper(code))
        else:
            msg = "invalid non-printable character U+%s" % hex_upper(code)
        return self.fail(msg, stop)

    def string(self, start, quote_at):
        "A literal whose prefix begins at `start` and whose quote is at `quote_at`."
        text = self.text
        quote = text[quote_at]
        first_lineno = self.lineno
        first_line_start = self.line_start
        i = quote_at + 1
        if i + 1 < self.size and text[i] == quote and text[i + 1] == quote:
            i = self.triple_quoted_end(i + 2, quote, start)
        else:
            while True:
                if i >= self.size or text[i] == '\n':
                    raise self.unterminated(start, first_lineno, first_line_start, False)
                char = text[i]
                i += 1
                if char == quote:
                    break
                if char == '\\':
                    if i < self.size and text[i] == '\n':
                        self.lineno += 1
                        self.line_start = i + 1
                    i += 1
        # the start of the token is on another line than its end only when it has newlines
        shift = self.first_col if self.lineno == self.first_lineno else 0
        if self.lineno != first_lineno:
            self.joined[self.lineno] = self.buffer_start(first_lineno, first_line_start)
        assert start >= 0
        assert i >= 0
        self.tokens.append(Token(
            tokens.STRING, text[start:i], first_lineno, start - first_line_start + shift,
            self.lineno, i - self.line_start + shift, len(self.bracket_chars)))
        self.pos = i

    def triple_quoted_end(self, i, quote, start):
        text = self.text
        first_lineno = self.lineno
        first_line_start = self.line_start
        while True:
            if i >= self.size:
                raise self.unterminated(start, first_lineno, first_line_start, True)
            char = text[i]
            i += 1
            if char == '\n':
                self.lineno += 1
                self.line_start = i
            elif char == '\\':
                if i < self.size and text[i] == '\n':
                    self.lineno += 1
                    self.line_start = i + 1
                i += 1
            elif char == quote:
                if i + 1 < self.size and text[i] == quote and text[i + 1] == quote:
                    return i + 2

    def unterminated(self, start, first_lineno, first_line_start, triple):
        detected = self.lineno
        if self.line_start >= self.size and detected > first_lineno:
            detected -= 1       # the text ends after its last newline, which is not a line
        at_end = triple or self.line_start >= self.size or self.bare_end
        self.lineno = first_lineno
        self.line_start = first_line_start
        what = 'unterminated triple-quoted' if triple else 'unterminated'
        error = self.fail('%s string literal (detected at line %d)' % (what, detected),
                          start + 1)
        self.failure.reached_end = at_end
        return error

    # ---- operators and brackets

    def operator(self, char):
        start = self.pos
        assert start >= 0
        text = self.text
        i = start + 1
        stop = start + 1
        # the longest operator that matches
        length = 3
        while length > 1:
            end = start + length
            if end <= self.size and text[start:end] in tokens.OPERATORS:
                stop = end
                break
            length -= 1
        if char == '(' or char == '[' or char == '{':
            if len(self.bracket_chars) >= MAX_BRACKETS:
                raise self.fail('too many nested parentheses', i)
            self.bracket_chars.append(char)
            self.bracket_linenos.append(self.lineno)
            self.bracket_cols.append(start - self.line_start)
        elif char == ')' or char == ']' or char == '}':
            self.close_bracket(char, i)
        kind = tokens.OPERATORS.get(text[start:stop], -1)
        if kind < 0:
            code = ord(char)
            raise self.fail('invalid non-printable character U+%s' % hex_upper(code), i)
        self.add(kind, start, stop)
        self.pos = stop

    def close_bracket(self, char, stop):
        if len(self.bracket_chars) == 0:
            raise self.fail("unmatched '%s'" % char, stop)
        opener = self.bracket_chars.pop()
        lineno = self.bracket_linenos.pop()
        self.bracket_cols.pop()
        if _CLOSERS[opener] != char:
            msg = "closing parenthesis '%s' does not match opening parenthesis '%s'" % (
                char, opener)
            if lineno != self.lineno:
                msg += ' on line %d' % lineno
            raise self.fail(msg, stop)


def _is_string_prefix(prefix):
    lower = prefix.lower()
    return (lower == 'r' or lower == 'u' or lower == 'b' or lower == 'f' or lower == 'br'
            or lower == 'rb' or lower == 'fr' or lower == 'rf')
