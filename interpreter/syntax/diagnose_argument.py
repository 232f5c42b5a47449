"""The checks of the second pass for call arguments and parameter lists.

The messages and their places are those of CPython 3.11.
"""
from interpreter.syntax import nodes, tokens
from interpreter.syntax.parser_base import GenericFailure


def _end_of_clauses(generators):
    "The last expression in the clauses of a comprehension."
    last = generators[len(generators) - 1]
    if len(last.ifs):
        return last.ifs[len(last.ifs) - 1]
    return last.iter


class ArgumentDiagnosis(object):
    _mixin_ = True

    # ---- calls

    def check_star_after_double_star(self):
        if self.quiet:
            return
        raise self.error_at(self.tok,
                            'iterable argument unpacking follows keyword argument unpacking')

    def check_generator_argument(self, node):
        "A generator expression without parentheses after another argument."
        if self.quiet or isinstance(node, nodes.Starred):
            return
        clauses = self.trial_clauses()
        if clauses is not None:
            raise self.error_nodes(node, _end_of_clauses(clauses),
                                   'Generator expression must be parenthesized')

    def check_bare_generator(self, elt, generators):
        "`f(x for x in y, 1)`; the cursor is at the comma."
        if self.quiet:
            return
        pos = self.pos
        self.advance()
        if self.at(tokens.RPAR) or self.at_star_expression() or self.at(tokens.DOUBLESTAR):
            raise self.error_nodes(elt, _end_of_clauses(generators),
                                   'Generator expression must be parenthesized')
        self.goto(pos)

    def check_keyword_generator(self, name_token, value_start):
        "`f(a=b for c in d)`; the cursor is after the value."
        if self.quiet or not self.at_comprehension():
            return
        pos = self.pos
        if self.trial_clauses() is not None:
            equal = self.tokens[self.index_before(value_start, pos)]
            raise self.error_range("invalid syntax. Maybe you meant '==' or ':=' instead of "
                                   "'='?", name_token.lineno, name_token.col,
                                   equal.end_lineno, equal.end_col)
        self.goto(pos)

    def index_before(self, tok, pos):
        while self.tokens[pos] is not tok:
            pos -= 1
        return pos - 1

    def check_keyword_constant(self):
        "`f(True=1)`; the cursor is at the start of an argument."
        kind = self.tok.kind
        if self.quiet or not (kind == tokens.K_TRUE or kind == tokens.K_FALSE
                              or kind == tokens.K_NONE):
            return
        if self.glance(1) == tokens.EQUAL:
            first = self.tok
            equal = self.tokens[self.pos + 1]
            raise self.error_range('cannot assign to %s' % first.text, first.lineno,
                                   first.col, equal.end_lineno, equal.end_col)

    def check_keyword_expression(self, value, start_pos):
        "`f(a.b=1)`; the cursor is after the argument."
        if self.quiet or not self.at(tokens.EQUAL):
            return
        equal = self.tok
        raise self.error_range('expression cannot contain assignment, perhaps you meant '
                               '"=="?', value.lineno, value.col_offset, equal.end_lineno,
                               equal.end_col)

    def check_positional_order(self, keywords):
        if self.quiet:
            return
        msg = 'positional argument follows keyword argument'
        for item in keywords:
            if item.arg is None:
                msg = 'positional argument follows keyword argument unpacking'
                break
        # CPython reads the remaining arguments before it complains
        pos = self.pos
        depth = self.depth
        self.quiet += 1
        try:
            while self.accept(tokens.COMMA):
                if self.at(tokens.RPAR):
                    break
                self.skip_argument()
        except GenericFailure:
            self.goto(pos)
            self.depth = depth
        self.quiet -= 1
        raise self.error_last(msg)

    def skip_argument(self):
        if self.accept(tokens.STAR) or self.accept(tokens.DOUBLESTAR):
            self.expression()
            return
        if self.at(tokens.NAME) and self.peek(1) == tokens.EQUAL:
            self.advance()
            self.advance()
        self.expression()

    # ---- parameters

    def check_parameters(self, in_lambda):
        """Walk over a parameter list looking for what is out of order.

        The cursor is where the list begins, and there again afterwards.
        """
        if self.quiet:
            return
        pos = self.pos
        depth = self.depth
        try:
            self.walk_parameters(in_lambda)
        except GenericFailure:
            pass
        self.goto(pos)
        self.depth = depth

    def walk_parameters(self, in_lambda):
        closer = tokens.COLON if in_lambda else tokens.RPAR
        seen_default = False
        seen_slash = False
        seen_star = False
        first = True
        while not self.at(closer):
            kind = self.tok.kind
            if kind == tokens.SLASH:
                if first and self.glance(1) == tokens.COMMA:
                    raise self.error_at(self.tok, 'at least one argument must precede /')
                if seen_star:
                    raise self.error_at(self.tok, '/ must be ahead of *')
                if seen_slash:
                    raise self.error_at(self.tok, '/ may appear only once')
                seen_slash = True
                self.advance()
                if self.at(tokens.STAR):
                    raise self.error_at(self.tok, 'expected comma between / and *')
            elif kind == tokens.STAR:
                if seen_star:
                    following = self.glance(1)
                    if following == tokens.NAME or following == tokens.COMMA:
                        raise self.error_at(self.tok, '* argument may appear only once')
                    return
                seen_star = True
                self.walk_star(in_lambda, closer)
            elif kind == tokens.DOUBLESTAR:
                self.walk_double_star(in_lambda)
                return
            elif kind == tokens.LPAR:
                self.check_parenthesized_parameters(in_lambda)
                return
            else:
                start = self.tok
                self.parameter(in_lambda, False)
                if self.at(tokens.EQUAL):
                    seen_default = True
                    self.walk_default()
                elif seen_default and not seen_star:
                    if self.at(tokens.COMMA) or self.at(closer):
                        if self.at(tokens.COMMA):
                            self.peek(1)        # CPython has read on
                        node = self.tokens[self.pos - 1]
                        raise self.error_range(
                            'non-default argument follows default argument', start.lineno,
                            start.col, node.end_lineno, node.end_col)
            first = False
            if not self.accept(tokens.COMMA):
                return

    def walk_default(self):
        equal = self.advance()
        if self.at(tokens.RPAR) or self.at(tokens.COMMA):
            raise self.error_at(equal, 'expected default value expression')
        self.expression()

    def walk_star(self, in_lambda, closer):
        star = self.advance()
        if self.at(closer):
            raise self.bare_star(star, in_lambda)
        if self.at(tokens.COMMA):
            following = self.glance(1)
            if following == closer or following == tokens.DOUBLESTAR:
                raise self.bare_star(star, in_lambda)
            return
        self.parameter(in_lambda, True)
        if self.at(tokens.EQUAL):
            raise self.error_at(self.tok,
                                'var-positional argument cannot have default value')

    def bare_star(self, star, in_lambda):
        if in_lambda:
            return self.error_last('named arguments must follow bare *')
        return self.error_at(star, 'named arguments must follow bare *')

    def walk_double_star(self, in_lambda):
        self.advance()
        self.parameter(in_lambda, False)
        if self.at(tokens.EQUAL):
            raise self.error_at(self.tok, 'var-keyword argument cannot have default value')
        if self.accept(tokens.COMMA):
            kind = self.tok.kind
            if kind == tokens.STAR or kind == tokens.DOUBLESTAR or kind == tokens.SLASH:
                raise self.error_at(self.tok, 'arguments cannot follow var-keyword argument')
            if kind == tokens.NAME:
                node = self.parameter(in_lambda, False)
                raise self.error_range('arguments cannot follow var-keyword argument',
                                       node.lineno, node.col_offset, node.end_lineno,
                                       node.end_col_offset)

    def check_parenthesized_parameters(self, in_lambda):
        opener = self.advance()
        self.expect(tokens.NAME)
        while self.accept(tokens.COMMA):
            if not self.accept(tokens.NAME):
                break
        closer = self.expect(tokens.RPAR)
        what = 'Lambda expression' if in_lambda else 'Function'
        raise self.error_range('%s parameters cannot be parenthesized' % what, opener.lineno,
                               opener.col, closer.end_lineno, closer.end_col)
