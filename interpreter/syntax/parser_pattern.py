"""Patterns of the match statement (PEP 634).

The statement itself is in `parser_compound.py`.

Source of the rules: "Patterns" in the Python 3.11 reference.
"""
from interpreter.syntax import nodes, tokens


class PatternParser(object):
    _mixin_ = True

    def patterns(self):
        "The patterns of a case: an open sequence, or one pattern."
        start = self.tok
        first = self.maybe_star_pattern()
        if self.tok.kind != tokens.COMMA:
            if isinstance(first, nodes.MatchStar):
                raise self.generic()
            return first
        items = self.pattern_tail(first)
        node = nodes.MatchSequence(items)
        self.close(node, start)
        return node

    def pattern_tail(self, first):
        items = [first]
        while self.accept(tokens.COMMA):
            if not self.at_pattern():
                break
            items.append(self.maybe_star_pattern())
        return items

    def at_pattern(self):
        kind = self.tok.kind
        return (kind == tokens.NAME or kind == tokens.NUMBER or kind == tokens.STRING
                or kind == tokens.MINUS or kind == tokens.LPAR or kind == tokens.LSQB
                or kind == tokens.LBRACE or kind == tokens.STAR or kind == tokens.K_NONE
                or kind == tokens.K_TRUE or kind == tokens.K_FALSE)

    def maybe_star_pattern(self):
        if self.tok.kind != tokens.STAR:
            return self.pattern()
        start = self.advance()
        name = self.capture_or_wildcard()
        node = nodes.MatchStar(name)
        self.close(node, start)
        return node

    def capture_or_wildcard(self):
        "A name, or None for `_`."
        if self.tok.kind != tokens.NAME:
            raise self.generic()
        if self.tok.text == '_':
            self.advance()
            return None
        return self.name()

    def pattern(self):
        "An or-pattern with an optional `as name`."
        start = self.tok
        self.enter()
        pattern = self.or_pattern()
        if self.tok.kind == tokens.K_AS:
            self.advance()
            if self.diagnosing:
                self.check_as_target()
            if self.at_soft('_'):
                raise self.generic()
            name = self.name()
            node = nodes.MatchAs(pattern, name)
            self.close(node, start)
            pattern = node
        self.leave()
        return pattern

    def or_pattern(self):
        start = self.tok
        first = self.closed_pattern()
        if self.tok.kind != tokens.VBAR:
            return first
        items = [first]
        while self.accept(tokens.VBAR):
            items.append(self.closed_pattern())
        node = nodes.MatchOr(items)
        self.close(node, start)
        return node

    def closed_pattern(self):
        tok = self.tok
        kind = tok.kind
        if kind == tokens.NAME:
            return self.name_pattern()
        if kind == tokens.LPAR:
            return self.group_pattern()
        if kind == tokens.LSQB:
            self.advance()
            items = []
            if self.tok.kind != tokens.RSQB:
                items = self.pattern_tail(self.maybe_star_pattern())
            self.expect(tokens.RSQB)
            sequence = nodes.MatchSequence(items)
            self.close(sequence, tok)
            return sequence
        if kind == tokens.LBRACE:
            return self.mapping_pattern()
        if kind == tokens.K_NONE or kind == tokens.K_TRUE or kind == tokens.K_FALSE:
            constant = self.atom()
            assert isinstance(constant, nodes.Constant)
            singleton = nodes.MatchSingleton(constant.value)
            self.close(singleton, tok)
            return singleton
        value = nodes.MatchValue(self.literal_pattern())
        self.close(value, tok)
        return value

    def literal_pattern(self):
        "Strings, numbers, and sums of a real and an imaginary number."
        start = self.tok
        if start.kind == tokens.STRING:
            return self.strings()
        left = self.signed_number()
        kind = self.tok.kind
        if kind != tokens.PLUS and kind != tokens.MINUS:
            return left
        if _is_imaginary(self.last):
            raise self.error_at(self.last, 'real number required in complex literal')
        self.advance()
        op = nodes.Add if kind == tokens.PLUS else nodes.Sub
        tok = self.expect(tokens.NUMBER)
        right = self.constant(tok, self.number_value(tok))
        if not _is_imaginary(tok):
            raise self.error_node(right, 'imaginary number required in complex literal')
        node = nodes.BinOp(left, op, right)
        self.close(node, start)
        return node

    def signed_number(self):
        start = self.tok
        if self.accept(tokens.MINUS):
            tok = self.expect(tokens.NUMBER)
            operand = self.constant(tok, self.number_value(tok))
            node = nodes.UnaryOp(nodes.USub, operand)
            self.close(node, start)
            return node
        self.expect(tokens.NUMBER)
        return self.constant(start, self.number_value(start))

    # ---- names

    def name_pattern(self):
        "A capture, the wildcard, a dotted value or a class pattern."
        start = self.tok
        following = self.peek(1)
        if following != tokens.DOT and following != tokens.LPAR:
            name = self.capture_or_wildcard()
            if name is None:
                wildcard = nodes.MatchAs(None, None)
                self.close(wildcard, start)
                return wildcard
            if self.tok.kind == tokens.EQUAL:
                raise self.generic()
            capture = nodes.MatchAs(None, name)
            self.close(capture, start)
            return capture
        value = self.dotted_name()
        if self.tok.kind == tokens.LPAR:
            return self.class_pattern(start, value)
        node = nodes.MatchValue(value)
        self.close(node, start)
        return node

    def dotted_name(self):
        start = self.tok
        name = nodes.Name(self.name(), nodes.Load)
        self.close(name, start)
        value = name
        while self.accept(tokens.DOT):
            attribute = nodes.Attribute(value, self.name(), nodes.Load)
            self.close(attribute, start)
            value = attribute
        return value

    def class_pattern(self, start, cls):
        self.expect(tokens.LPAR)
        positional = []
        names = []
        keyword_patterns = []
        while self.tok.kind != tokens.RPAR:
            if self.tok.kind == tokens.NAME and self.peek(1) == tokens.EQUAL:
                names.append(self.name())
                self.advance()
                keyword_patterns.append(self.pattern())
            else:
                item = self.pattern()
                if len(names):
                    if self.diagnosing:
                        self.check_class_pattern(item)
                    raise self.generic()
                positional.append(item)
            if not self.accept(tokens.COMMA):
                break
        self.expect(tokens.RPAR)
        node = nodes.MatchClass(cls, positional, names, keyword_patterns)
        self.close(node, start)
        return node

    # ---- groups and mappings

    def group_pattern(self):
        start = self.expect(tokens.LPAR)
        items = []
        if self.tok.kind != tokens.RPAR:
            first = self.maybe_star_pattern()
            if self.tok.kind == tokens.RPAR and not isinstance(first, nodes.MatchStar):
                self.advance()
                return first
            if self.tok.kind != tokens.COMMA:
                raise self.generic()
            items = self.pattern_tail(first)
        self.expect(tokens.RPAR)
        node = nodes.MatchSequence(items)
        self.close(node, start)
        return node

    def mapping_pattern(self):
        start = self.expect(tokens.LBRACE)
        keys = []
        values = []
        rest = None
        while self.tok.kind != tokens.RBRACE:
            if self.accept(tokens.DOUBLESTAR):
                if self.at_soft('_'):
                    raise self.generic()
                rest = self.name()
                self.accept(tokens.COMMA)
                break
            keys.append(self.mapping_key())
            self.expect(tokens.COLON)
            values.append(self.pattern())
            if not self.accept(tokens.COMMA):
                break
        self.expect(tokens.RBRACE)
        node = nodes.MatchMapping(keys, values, rest)
        self.close(node, start)
        return node

    def mapping_key(self):
        kind = self.tok.kind
        if kind == tokens.NAME:
            value = self.dotted_name()
            if isinstance(value, nodes.Name):
                raise self.generic()
            return value
        if kind == tokens.K_NONE or kind == tokens.K_TRUE or kind == tokens.K_FALSE:
            return self.atom()
        return self.literal_pattern()


def _is_imaginary(tok):
    last = tok.text[len(tok.text) - 1]
    return tok.kind == tokens.NUMBER and (last == 'j' or last == 'J')
