"""Atoms: names, literals, groups, tuples, lists, sets, dicts and all comprehensions.

Source of the rules: "Full Grammar specification" in the Python 3.11 reference.
"""
from interpreter.syntax import constants, fstring, literals, nodes, tokens


class AtomParser(object):
    _mixin_ = True

    def atom(self):
        tok = self.tok
        kind = tok.kind
        if kind == tokens.NAME:
            self.advance()
            name = nodes.Name(self.identifier(tok), nodes.Load)
            self.close(name, tok)
            return name
        if kind == tokens.NUMBER:
            if tok.text.find('_') >= 0:
                self.needs_version(6, 'Underscores in numeric literals are')
            self.advance()
            return self.constant(tok, self.number_value(tok))
        if kind == tokens.STRING:
            return self.strings()
        if kind == tokens.LPAR:
            return self.parenthesized()
        if kind == tokens.LSQB:
            return self.list_display()
        if kind == tokens.LBRACE:
            return self.brace_display()
        if kind == tokens.K_NONE:
            value = constants.NONE
        elif kind == tokens.K_TRUE:
            value = constants.TRUE
        elif kind == tokens.K_FALSE:
            value = constants.FALSE
        elif kind == tokens.ELLIPSIS:
            value = constants.ELLIPSIS
        else:
            raise self.generic()
        self.advance()
        return self.constant(tok, value)

    def constant(self, start, value):
        node = nodes.Constant(value, None)
        self.close(node, start)
        return node

    def number_value(self, tok):
        value = literals.number_value(tok.text)
        if value is None:
            raise self.failure('SyntaxError', literals.too_many_digits(tok.text), tok.lineno,
                               -1, tok.end_lineno, -1)
        return value

    def strings(self):
        "Adjacent string literals are one constant or one JoinedStr."
        first = self.pos
        while self.tok.kind == tokens.STRING:
            self.advance()
        stop = self.pos
        assert first >= 0
        assert stop >= 0
        return fstring.concatenate(self, self.tokens[first:stop])

    # ---- parentheses

    def parenthesized(self):
        "`()`, a group, a tuple or a generator expression."
        start = self.expect(tokens.LPAR)
        self.enter()
        node = self.parenthesized_tail(start)
        self.leave()
        return node

    def parenthesized_tail(self, start):
        if self.tok.kind == tokens.RPAR:
            self.advance()
            empty = nodes.Tuple([], nodes.Load)
            self.close(empty, start)
            return empty
        if self.tok.kind == tokens.K_YIELD:
            group = self.yield_expression()
            self.expect(tokens.RPAR)
            return group
        if self.diagnosing:
            self.check_double_star_group()
            self.check_starred_element()
        first = self.star_named_expression()
        kind = self.tok.kind
        if kind == tokens.K_FOR or kind == tokens.K_ASYNC:
            return self.generator_tail(start, first)
        if kind == tokens.COMMA:
            elts = self.element_tail(first, tokens.RPAR)
            if self.diagnosing and self.tok.kind != tokens.RPAR:
                self.check_comprehension_elements(elts, False)
            self.expect(tokens.RPAR)
            node = nodes.Tuple(elts, nodes.Load)
            self.close(node, start)
            return node
        if isinstance(first, nodes.Starred):
            if self.diagnosing and kind == tokens.RPAR and not self.quiet:
                raise self.error_node(first, 'cannot use starred expression here')
            raise self.generic()
        self.expect(tokens.RPAR)
        return first

    def generator_tail(self, start, elt):
        self.check_comprehension_element(elt)
        generators = self.comprehension_clauses()
        self.expect(tokens.RPAR)
        node = nodes.GeneratorExp(elt, generators)
        self.close(node, start)
        return node

    def element_tail(self, first, closer):
        "The elements of a display after the first, up to its closing bracket."
        elts = [first]
        while self.accept(tokens.COMMA):
            if self.tok.kind == closer or not self.at_star_expression():
                break
            elts.append(self.star_named_expression())
        return elts

    # ---- lists, sets and dicts

    def list_display(self):
        start = self.expect(tokens.LSQB)
        self.enter()
        node = self.list_tail(start)
        self.leave()
        return node

    def list_tail(self, start):
        elts = []
        if self.diagnosing:
            self.check_starred_element()
        if self.tok.kind != tokens.RSQB:
            first = self.star_named_expression()
            if self.tok.kind == tokens.K_FOR or self.tok.kind == tokens.K_ASYNC:
                self.check_comprehension_element(first)
                comp = nodes.ListComp(first, self.comprehension_clauses())
                self.expect(tokens.RSQB)
                self.close(comp, start)
                return comp
            elts = self.element_tail(first, tokens.RSQB)
            if self.diagnosing and self.tok.kind != tokens.RSQB:
                self.check_comprehension_elements(elts, True)
        self.expect(tokens.RSQB)
        node = nodes.List(elts, nodes.Load)
        self.close(node, start)
        return node

    def brace_display(self):
        start = self.expect(tokens.LBRACE)
        self.enter()
        node = self.brace_tail(start)
        self.leave()
        return node

    def brace_tail(self, start):
        kind = self.tok.kind
        if kind == tokens.RBRACE:
            self.advance()
            empty = nodes.Dict([], [])
            self.close(empty, start)
            return empty
        if kind == tokens.DOUBLESTAR:
            return self.dict_tail(start, None)
        if self.diagnosing:
            self.check_starred_element()
        first = self.star_named_expression()
        if self.tok.kind == tokens.COLON and not isinstance(first, nodes.Starred):
            return self.dict_tail(start, first)
        if self.tok.kind == tokens.K_FOR or self.tok.kind == tokens.K_ASYNC:
            self.check_comprehension_element(first)
            comp = nodes.SetComp(first, self.comprehension_clauses())
            self.expect(tokens.RBRACE)
            self.close(comp, start)
            return comp
        elts = self.element_tail(first, tokens.RBRACE)
        if self.diagnosing and self.tok.kind != tokens.RBRACE:
            self.check_comprehension_elements(elts, True)
        self.expect(tokens.RBRACE)
        node = nodes.Set(elts)
        self.close(node, start)
        return node

    def dict_tail(self, start, first_key):
        "A dict whose first key is parsed and stands before the colon, or None before `**`."
        keys = []
        values = []
        key = first_key
        while True:
            if key is None:
                star = self.expect(tokens.DOUBLESTAR)
                value = self.binary(1)
                if self.at_comprehension() and self.diagnosing:
                    self.check_dict_unpacking(star)
            else:
                self.expect(tokens.COLON)
                value = self.dict_value()
                if len(keys) == 0 and self.at_comprehension():
                    comp = nodes.DictComp(key, value, self.comprehension_clauses())
                    self.expect(tokens.RBRACE)
                    self.close(comp, start)
                    return comp
            keys.append(key)
            values.append(value)
            if not self.accept(tokens.COMMA):
                break
            if self.tok.kind == tokens.RBRACE:
                break
            key = None
            if self.tok.kind != tokens.DOUBLESTAR:
                self.unchecked_pos = self.pos
                key = self.expression()
                if self.tok.kind != tokens.COLON and self.diagnosing:
                    self.check_dict_key(key)
        self.expect(tokens.RBRACE)
        node = nodes.Dict(keys, values)
        self.close(node, start)
        return node

    def dict_value(self):
        if self.diagnosing:
            self.check_dict_value()
        return self.expression()

    # ---- comprehensions

    def at_comprehension(self):
        kind = self.tok.kind
        return kind == tokens.K_FOR or kind == tokens.K_ASYNC

    def check_comprehension_element(self, elt):
        "A starred element cannot head a comprehension."
        if isinstance(elt, nodes.Starred):
            if self.diagnosing and not self.quiet:
                if self.trial_clauses() is not None:
                    raise self.error_node(
                        elt, 'iterable unpacking cannot be used in comprehension')
            raise self.generic()

    def comprehension_clauses(self):
        generators = []
        while self.at_comprehension():
            is_async = 0
            if self.tok.kind == tokens.K_ASYNC:
                self.advance()
                is_async = 1
            self.expect(tokens.K_FOR)
            target = self.for_targets()
            self.expect(tokens.K_IN)
            iterable = self.disjunction()
            conditions = []
            while self.accept(tokens.K_IF):
                conditions.append(self.disjunction())
            if is_async:
                self.needs_version(6, 'Async comprehensions are')
            generators.append(nodes.comprehension(target, iterable, conditions, is_async))
        return generators
