"""String literals as the parser meets them: concatenation, and f-strings.

The expression inside braces is cut out by a scan of its own (3.11's rules: no backslash, no
`#`), put into parentheses and handed to a parser of its own, whose tokens are shifted to
their place in the file.  The parts of a JoinedStr all have the position of the whole
literal, as in CPython 3.11.

The escapes are decoded in `literals.py`.

Source of the rules: "Formatted string literals" in the Python 3.11 reference, PEP 498.
"""
from rpython.rlib.rstring import UnicodeBuilder
from interpreter.syntax import constants, nodes
from interpreter.syntax.errors import SourceWarning
from interpreter.syntax.literals import (
    LiteralError, Prefix, append_utf8, decode_bytes, decode_text)
from interpreter.syntax.source import unicode_error

MAX_NESTED_BRACKETS = 200


def concatenate(parser, toks):
    "The expression for adjacent string tokens: a Constant or a JoinedStr."
    first = toks[0]
    prefix = Prefix(first.text)
    if len(toks) == 1 and not prefix.is_bytes and not prefix.is_format:
        return _constant(parser, toks, _text_of(parser, first, prefix))
    is_bytes = prefix.is_bytes
    any_format = False
    for tok in toks:
        prefix = Prefix(tok.text)
        if prefix.is_bytes != is_bytes:
            raise parser.error_last('cannot mix bytes and nonbytes literals')
        if prefix.is_format:
            parser.needs_version(6, 'Format strings are')
            any_format = True
    if is_bytes:
        return _bytes_constant(parser, toks)
    joined = JoinedBuilder(parser, toks)
    for tok in toks:
        prefix = Prefix(tok.text)
        if prefix.is_format:
            FormatScanner(parser, tok, prefix, toks).scan(joined, 0)
        else:
            joined.append_text(_text_of(parser, tok, prefix))
    if any_format:
        return joined.finish(toks)
    return _constant(parser, toks, joined.take_text())


def _warn(parser, tok, warnings):
    if len(warnings):       # the first of a literal is enough
        parser.warnings.append(SourceWarning('DeprecationWarning', warnings[0], tok.lineno,
                                             parser.error_at(tok, warnings[0])))


def _text_of(parser, tok, prefix):
    return _decode(parser, tok, prefix.start, prefix.stop, prefix.is_raw)


def _decode(parser, tok, start, stop, is_raw):
    if parser.tokenizer.invalid_utf8:
        assert start >= 0
        assert stop >= 0
        msg = unicode_error(tok.text[start:stop])
        if msg != '':
            raise parser.error_last(msg)
    warnings = []
    try:
        value = decode_text(tok.text, start, stop, is_raw, warnings)
    except LiteralError as error:
        raise parser.error_last(error.msg)
    _warn(parser, tok, warnings)
    return value


def _place(node, toks):
    first = toks[0]
    last = toks[len(toks) - 1]
    node.at(first.lineno, first.col, last.end_lineno, last.end_col)


def _constant(parser, toks, value):
    kind = None
    if toks[0].text[0] == 'u':
        kind = 'u'
    node = nodes.Constant(constants.ConstStr(value), kind)
    _place(node, toks)
    return node


def _bytes_constant(parser, toks):
    pieces = []
    for tok in toks:
        prefix = Prefix(tok.text)
        warnings = []
        try:
            pieces.append(decode_bytes(tok.text, prefix.start, prefix.stop, prefix.is_raw,
                                       warnings))
        except LiteralError as error:
            if error.msg.startswith('bytes can'):
                raise parser.error_at(tok, error.msg)
            raise parser.error_last(error.msg)
        _warn(parser, tok, warnings)
    node = nodes.Constant(constants.ConstBytes(''.join(pieces)), None)
    _place(node, toks)
    return node


class JoinedBuilder(object):
    "Collects the parts of a JoinedStr; neighbouring texts become one Constant."
    _attrs_ = ['parser', 'toks', 'values', 'texts']

    def __init__(self, parser, toks):
        self.parser = parser
        self.toks = toks
        self.values = []
        self.texts = []

    def append_text(self, text):
        if len(text):
            self.texts.append(text)

    def take_text(self):
        builder = UnicodeBuilder()
        for text in self.texts:
            builder.append(text)
        self.texts = []
        return builder.build()

    def flush(self, toks):
        if len(self.texts):
            self.values.append(_constant(self.parser, toks, self.take_text()))

    def append_value(self, node):
        self.flush(self.toks)
        self.values.append(node)

    def finish(self, toks):
        "The node; it and its last text get the place of `toks`."
        self.flush(toks)
        node = nodes.JoinedStr(self.values)
        _place(node, toks)
        return node


class FormatScanner(object):
    """Walks the contents of one f-string token.

    `pos` is the next byte of `text`, the whole token; `stop` is the end of the contents.
    """
    _attrs_ = ['parser', 'tok', 'text', 'pos', 'stop', 'is_raw', 'toks']

    def __init__(self, parser, tok, prefix, toks):
        self.parser = parser
        self.tok = tok
        self.text = tok.text
        self.pos = prefix.start
        self.stop = prefix.stop
        self.is_raw = prefix.is_raw
        self.toks = toks

    def error(self, msg):
        return self.parser.error_last(msg)

    def scan(self, joined, level):
        "Literals and replacement fields, to the end or to the `}` of the outer field."
        while True:
            if self.literal(joined, level):
                continue                    # a doubled brace
            if self.pos >= self.stop or self.text[self.pos] == '}':
                break
            self.field(joined, level)
        if level > 0 and (self.pos >= self.stop or self.text[self.pos] != '}'):
            raise self.error("f-string: expecting '}'")

    def literal(self, joined, level):
        "Text up to a brace; True if it ended at a doubled brace, of which one is text."
        text = self.text
        start = self.pos
        i = start
        doubled = False
        after = -1
        while i < self.stop:
            char = text[i]
            i += 1
            if char == '\\' and not self.is_raw and i < self.stop:
                char = text[i]
                i += 1
                if char == 'N':
                    if i < self.stop and text[i] == '{':
                        while i < self.stop and text[i] != '}':
                            i += 1
                        if i < self.stop:
                            i += 1
                    elif i < self.stop:
                        i += 1
                    continue
                if char != '{' and char != '}':
                    continue
                if char == '}':
                    # an escaped closing brace is a brace all the same
                    pass
            if char == '{' or char == '}':
                if level == 0:
                    if i < self.stop and text[i] == char:
                        doubled = True
                        after = i + 1
                        break
                    if char == '}':
                        raise self.error("f-string: single '}' is not allowed")
                i -= 1
                break
        if i > start:
            joined.append_text(self.decode_literal(start, i))
        self.pos = after if doubled else i
        return doubled

    def decode_literal(self, start, stop):
        # a backslash right before a brace stays in the text
        if not self.is_raw and self.text[stop - 1] == '\\' and self.lone_backslash(start, stop):
            return _decode(self.parser, self.tok, start, stop - 1, False) + u'\\'
        return _decode(self.parser, self.tok, start, stop, self.is_raw)

    def lone_backslash(self, start, stop):
        count = 0
        i = stop - 1
        while i >= start and self.text[i] == '\\':
            count += 1
            i -= 1
        if count & 1 == 1:
            brace = '{'
            if stop < len(self.text):
                brace = self.text[stop]
            _warn(self.parser, self.tok, ["invalid escape sequence '\\%s'" % brace])
            return True
        return False

    def field(self, joined, level):
        "A replacement field; `pos` is at its `{`."
        if level >= 2:
            raise self.error('f-string: expressions nested too deeply')
        brace = self.pos
        start = brace + 1
        self.pos = start
        self.find_expression_end()
        if self.pos >= self.stop:
            raise self.error("f-string: expecting '}'")
        text = self.text
        expression = self.compile(brace, start, self.pos)
        self_documenting = False
        if text[self.pos] == '=':
            self_documenting = True
            self.pos += 1
            while self.pos < self.stop and _is_space(text[self.pos]):
                self.pos += 1
            if self.pos >= self.stop:
                raise self.error("f-string: expecting '}'")
            # the text of the expression is taken as it stands, escapes cannot be in it
            joined.append_text(_plain(text, start, self.pos))
        conversion = -1
        if text[self.pos] == '!':
            self.pos += 1
            if self.pos >= self.stop:
                raise self.error("f-string: expecting '}'")
            conversion = ord(text[self.pos])
            self.pos += 1
            if not (conversion == ord('s') or conversion == ord('r')
                    or conversion == ord('a')):
                raise self.error("f-string: invalid conversion character: expected 's', "
                                 "'r', or 'a'")
        if self.pos >= self.stop:
            raise self.error("f-string: expecting '}'")
        spec = None
        if text[self.pos] == ':':
            self.pos += 1
            if self.pos >= self.stop:
                raise self.error("f-string: expecting '}'")
            spec_builder = JoinedBuilder(self.parser, self.toks)
            self.scan(spec_builder, level + 1)
            spec = spec_builder.finish([self.tok])
        if self.pos >= self.stop or text[self.pos] != '}':
            raise self.error("f-string: expecting '}'")
        self.pos += 1
        if self_documenting and spec is None and conversion == -1:
            conversion = ord('r')
        node = nodes.FormattedValue(expression, conversion, spec)
        _place(node, self.toks)
        joined.append_value(node)

    def find_expression_end(self):
        "Move `pos` to the `!`, `:`, `=` or `}` that ends the expression."
        text = self.text
        quote = '\0'
        quote_count = 0
        openers = []
        i = self.pos
        while i < self.stop:
            char = text[i]
            if char == '\\':
                raise self.error('f-string expression part cannot include a backslash')
            triple = (i + 2 < self.stop and text[i + 1] == char and text[i + 2] == char)
            if quote_count:
                if char == quote:
                    if quote_count == 1:
                        quote_count = 0
                    elif triple:
                        quote_count = 0
                        i += 2
            elif char == '"' or char == "'":
                quote = char
                quote_count = 1
                if triple:
                    quote_count = 3
                    i += 2
            elif char == '(' or char == '[' or char == '{':
                if len(openers) >= MAX_NESTED_BRACKETS:
                    raise self.error('f-string: too many nested parenthesis')
                openers.append(char)
            elif char == '#':
                raise self.error("f-string expression part cannot include '#'")
            elif len(openers) == 0 and _may_end(char):
                if (i + 1 < self.stop and text[i + 1] == '='
                        and (char == '!' or char == '=' or char == '<' or char == '>')):
                    i += 1
                elif char != '<' and char != '>':
                    break
            elif char == ')' or char == ']' or char == '}':
                if len(openers) == 0:
                    raise self.error("f-string: unmatched '%s'" % char)
                opener = openers.pop()
                if not ((opener == '(' and char == ')') or (opener == '[' and char == ']')
                        or (opener == '{' and char == '}')):
                    raise self.error("f-string: closing parenthesis '%s' does not match "
                                     "opening parenthesis '%s'" % (char, opener))
            i += 1
        if quote_count:
            raise self.error('f-string: unterminated string')
        if len(openers):
            raise self.error("f-string: unmatched '%s'" % openers[len(openers) - 1])
        self.pos = i

    def compile(self, brace, start, stop):
        "Parse the expression text[start:stop] whose `{` is at `brace`."
        text = self.text
        blank = True
        for i in range(start, stop):
            char = text[i]
            if not (char == ' ' or char == '\t' or char == '\n' or char == '\x0c'):
                blank = False
                break
        if blank and text[stop] != '}':
            raise self.error("f-string: expression required before '%s'" % text[stop])
        if blank:
            raise self.error('f-string: empty expression not allowed')
        lines = 0
        line_start = -1
        for i in range(brace):
            if text[i] == '\n':
                lines += 1
                line_start = i
        col = 0
        if not _newline_after_brace(text, brace + 1):
            col = brace - line_start - 1
        if lines == 0:
            col += self.tok.col
        assert start >= 0
        assert stop >= 0
        return self.parser.fstring_expression('(' + text[start:stop] + ')\n',
                                              self.tok.lineno + lines, col)


def _newline_after_brace(text, i):
    while i < len(text) and text[i] != '}' and text[i] != '\n':
        if not (text[i] == ' ' or text[i] == '\t' or text[i] == '\x0c'):
            return False
        i += 1
    return True


def _may_end(char):
    return (char == '!' or char == ':' or char == '}' or char == '=' or char == '<'
            or char == '>')


def _is_space(char):
    return (char == ' ' or char == '\t' or char == '\n' or char == '\x0c' or char == '\r'
            or char == '\x0b')


def _plain(text, start, stop):
    builder = UnicodeBuilder(stop - start)
    i = start
    while i < stop:
        i = append_utf8(builder, text, i)
    return builder.build()
