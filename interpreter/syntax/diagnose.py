"""The checks of the second pass: what makes a message better than "invalid syntax".

Each `check_*` is called by the rule it belongs to, only while `diagnosing`, and either raises
a SyntaxFailure or returns.  None of them changes what is parsed.  Checks of calls and
parameters are in `diagnose_argument.py`.

The messages and their places are those of CPython 3.11.
"""
from interpreter.syntax import nodes, tokens
from interpreter.syntax.parser_base import (
    CHECK_ELSE, CHECK_FOR_TARGET, CHECK_LEGACY, CHECK_STARRED, GenericFailure)
from interpreter.syntax.parser_target import (
    DEL_TARGETS, FOR_TARGETS, STAR_TARGETS, expression_name, invalid_target)


def _is_legacy(node):
    "A name that was a statement in Python 2."
    return isinstance(node, nodes.Name) and (node.id == 'print' or node.id == 'exec')


def _is_soft_keyword(tok):
    "CPython compares with the name's length only, so that a prefix is enough."
    return tok.kind == tokens.NAME and ('match'.startswith(tok.text)
                                        or 'case'.startswith(tok.text) or tok.text == '_')


class Diagnosis(object):
    _mixin_ = True

    # ---- expressions

    def check_forgotten_comma(self, left, start_pos):
        "Two expressions side by side inside brackets; the cursor is after the first."
        if self.quiet or not self.at_expression() or self.tok.kind == tokens.K_NOT:
            if self.tok.kind != tokens.K_NOT or self.quiet:
                return
        first = self.tokens[start_pos]
        if _is_soft_keyword(first):
            return
        if first.kind == tokens.NAME and self.tokens[start_pos + 1].kind == tokens.STRING:
            return
        pos = self.pos
        right = self.trial_expression()
        if right is None:
            return
        level = self.tokens[self.pos - 1].level
        self.goto(pos)
        if _is_legacy(left) or level == 0:
            return
        raise self.error_nodes(left, right, 'invalid syntax. Perhaps you forgot a comma?')

    def check_missing_else(self, body):
        "`a if b` without `else`; the cursor is at the `if`."
        if self.quiet or not self.at(tokens.K_IF) or not self.first_check(CHECK_ELSE):
            return
        pos = self.pos
        depth = self.depth
        test = body
        missing = False
        try:
            self.advance()
            test = self.disjunction()
            missing = not self.at(tokens.K_ELSE) and not self.at(tokens.COLON)
        except GenericFailure:
            self.depth = depth
        self.goto(pos)
        if missing:
            raise self.error_nodes(body, test, "expected 'else' after 'if' expression")

    def check_legacy_statement(self, start_pos):
        "`print x`; the expression that was parsed began with the name."
        first = self.tokens[start_pos]
        if self.quiet:
            return
        if first.kind != tokens.NAME or self.tokens[start_pos + 1].kind == tokens.LPAR:
            return
        pos = self.pos
        depth = self.depth
        self.goto(start_pos + 1)
        if self.first_check(CHECK_LEGACY):
            try:
                # any name is tried, for the errors that the checks find on the way
                right = self.star_expressions()
                if first.text == 'print' or first.text == 'exec':
                    raise self.error_range(
                        "Missing parentheses in call to '%s'. Did you mean %s(...)?"
                        % (first.text, first.text), first.lineno, first.col,
                        right.end_lineno, right.end_col_offset)
            except GenericFailure:
                self.depth = depth
        self.goto(pos)

    def check_starred_element(self):
        "`[*a b]`; the cursor is after the bracket."
        if self.quiet or not self.at(tokens.STAR):
            return
        if not self.first_check(CHECK_STARRED):
            return
        pos = self.pos
        depth = self.depth
        try:
            self.starred_ternary()
        except GenericFailure:
            self.depth = depth
        self.goto(pos)

    def trial_star_expressions(self):
        pos = self.pos
        depth = self.depth
        self.quiet += 1
        node = None
        try:
            node = self.star_expressions()
        except GenericFailure:
            self.goto(pos)
            self.depth = depth
        self.quiet -= 1
        return node

    def trial_binary(self):
        pos = self.pos
        depth = self.depth
        self.quiet += 1
        node = None
        try:
            node = self.binary(1)
        except GenericFailure:
            self.goto(pos)
            self.depth = depth
        self.quiet -= 1
        return node

    def trial_clauses(self):
        "The clauses of a comprehension here, or None; the cursor moves only on success."
        if not self.at_comprehension():
            return None
        pos = self.pos
        depth = self.depth
        clauses = None
        try:
            clauses = self.comprehension_clauses()
        except GenericFailure:
            self.goto(pos)
            self.depth = depth
        return clauses

    def check_named(self, node, start_pos):
        "`:=` after something that is no name, and `=` where a value is expected."
        if self.quiet:
            return
        if self.at(tokens.COLONEQUAL):
            pos = self.pos
            self.advance()
            right = self.trial_expression()
            self.goto(pos)
            if right is not None:
                raise self.error_node(node, 'cannot use assignment expressions with %s'
                                      % expression_name(node))
        if self.at(tokens.EQUAL):
            self.check_single_equal(node, start_pos)

    def check_single_equal(self, node, start_pos):
        pos = self.pos
        self.advance()
        right = self.trial_binary()
        following = self.tok.kind
        self.goto(pos)
        if right is None or following == tokens.EQUAL or following == tokens.COLONEQUAL:
            return
        if isinstance(node, nodes.Name) and pos == start_pos + 1:
            raise self.error_nodes(node, right, "invalid syntax. Maybe you meant '==' or "
                                   "':=' instead of '='?")
        if (isinstance(node, nodes.List) or isinstance(node, nodes.Tuple)
                or isinstance(node, nodes.GeneratorExp)):
            return
        text = expression_name(node)
        if text == 'True' or text == 'None' or text == 'False':
            return
        if not _is_bitwise_or(node):
            return
        raise self.error_node(node, "cannot assign to %s here. Maybe you meant '==' instead "
                              "of '='?" % text)

    # ---- targets

    def check_statement_items(self, start_pos):
        """`a, f() = 1`: each item of the statement as if it were a named expression.

        CPython looks for the `:` of an annotation here, and lets several lists without a
        comma between them stand before it.
        """
        pos = self.pos
        depth = self.depth
        self.goto(start_pos)
        try:
            first = self.star_named_expression()
            if self.accept(tokens.COMMA):
                while self.at_star_expression():
                    self.star_named_expression()
                    self.accept(tokens.COMMA)
                if self.accept(tokens.COLON) and self.trial_expression() is not None:
                    raise self.error_node(
                        first, 'only single target (not tuple) can be annotated')
        except GenericFailure:
            self.depth = depth
        self.goto(pos)

    def check_assignment_target(self, node, start_pos):
        found = invalid_target(node, STAR_TARGETS)
        if found is not None:
            self.check_statement_items(start_pos)
            raise self.error_node(found, 'cannot assign to %s' % expression_name(found))

    def check_augmented_target(self, node):
        self.check_assigned_side()
        raise self.error_node(node, "'%s' is an illegal expression for augmented assignment"
                              % expression_name(node))

    def check_assigned_side(self):
        "The right side has to be an expression for the message to appear."
        pos = self.pos
        self.advance()
        self.assigned_value()
        self.goto(pos)

    def check_annotation_target(self, node):
        pos = self.pos
        self.advance()
        annotation = self.trial_expression()
        self.goto(pos)
        if annotation is None:
            return
        if isinstance(node, nodes.List):
            raise self.error_node(node, 'only single target (not list) can be annotated')
        if isinstance(node, nodes.Tuple):
            if not self.is_parenthesized(node):
                raise self.error_node(node.elts[0],
                                      'only single target (not tuple) can be annotated')
            raise self.error_node(node, 'only single target (not tuple) can be annotated')
        raise self.error_node(node, 'illegal target for annotation')

    def is_parenthesized(self, node):
        if len(node.elts) == 0:
            return True
        return (node.elts[0].lineno != node.lineno
                or node.elts[0].col_offset != node.col_offset)

    def check_del_target(self, start_pos):
        self.goto(start_pos)
        found = invalid_target(self.star_expressions(), DEL_TARGETS)
        if found is not None:
            raise self.error_node(found, 'cannot delete %s' % expression_name(found))

    def check_for_target(self, start_pos):
        if self.quiet:
            return
        pos = self.pos
        depth = self.depth
        self.goto(start_pos)
        if not self.first_check(CHECK_FOR_TARGET):
            self.goto(pos)
            return
        try:
            found = invalid_target(self.star_expressions(), FOR_TARGETS)
            if found is not None:
                raise self.error_node(found, 'cannot assign to %s' % expression_name(found))
        except GenericFailure:
            self.depth = depth
        self.goto(pos)

    def check_with_target(self, start_pos):
        if self.quiet:
            return
        self.goto(start_pos)
        node = self.expression()
        kind = self.tok.kind
        if kind == tokens.COMMA or kind == tokens.RPAR or kind == tokens.COLON:
            found = invalid_target(node, STAR_TARGETS)
            if found is not None:
                raise self.error_node(found, 'cannot assign to %s' % expression_name(found))

    # ---- displays

    def check_double_star_group(self):
        "`(**x)`; the cursor is after the parenthesis."
        if self.quiet or not self.at(tokens.DOUBLESTAR):
            return
        pos = self.pos
        star = self.advance()
        value = self.trial_expression()
        closed = value is not None and self.at(tokens.RPAR)
        self.goto(pos)
        if closed:
            raise self.error_at(star, 'cannot use double starred expression here')

    def check_comprehension_elements(self, elts, wanted):
        "`[a, b for ...]`; the cursor is after the elements."
        if self.quiet or not wanted:
            return
        last = self.last
        if self.trial_clauses() is None:
            return
        first = elts[0]
        raise self.error_range('did you forget parentheses around the comprehension target?',
                               first.lineno, first.col_offset, last.end_lineno, last.end_col)

    def check_dict_unpacking(self, star):
        if self.quiet:
            return
        if self.trial_clauses() is not None and self.at(tokens.RBRACE):
            raise self.error_at(star, 'dict unpacking cannot be used in dict comprehension')

    def check_dict_key(self, key):
        if self.quiet:
            return
        raise self.error_range("':' expected after dictionary key", key.lineno,
                               key.end_col_offset - 1, key.end_lineno, -1)

    def check_dict_value(self):
        "The cursor is after the colon."
        if self.quiet:
            return
        if self.at(tokens.STAR):
            pos = self.pos
            star = self.advance()
            value = self.trial_binary()
            if value is not None:
                raise self.error_from(
                    star, 'cannot use a starred expression in a dictionary value')
            self.goto(pos)
        elif self.at(tokens.RBRACE) or self.at(tokens.COMMA):
            raise self.error_at(self.tokens[self.pos - 1],
                                "expression expected after dictionary key and ':'")

    def error_from(self, tok, msg):
        "An error from a token to the furthest token read."
        end = self.tokens[self.furthest]
        # CPython gives this end, unlike all others, as an offset from 0
        return self.error_range(msg, tok.lineno, tok.col, end.end_lineno, end.end_col - 1)

    # ---- statements

    def check_mixed_except(self, keyword, star):
        "A handler of the other kind; the cursor is after its keyword and star."
        end = self.last
        if self.tok.kind != tokens.COLON or star:
            self.handler_header()
        self.colon()
        raise self.error_range("cannot have both 'except' and 'except*' on the same 'try'",
                               keyword.lineno, keyword.col, end.end_lineno, end.end_col)

    def handler_header(self):
        self.expression()
        if self.accept(tokens.K_AS):
            self.name()

    def check_except_types(self, first):
        "`except A, B:`; the cursor is at the comma."
        if self.quiet:
            return
        pos = self.pos
        self.advance()
        rest = self.trial_star_expressions()
        if rest is not None and self.accept(tokens.K_AS):
            if not self.accept(tokens.NAME):
                rest = None
        if rest is not None and self.at(tokens.COLON):
            end = self.tokens[self.furthest]
            raise self.error_range('multiple exception types must be parenthesized',
                                   first.lineno, first.col_offset, end.end_lineno,
                                   end.end_col - 1)
        self.goto(pos)

    def match_cut_short(self):
        """Whether a line beginning with `match` is one of a match statement cut short.

        The statement lacks its colon or its block.  What is tried here counts as read.
        """
        pos = self.pos
        depth = self.depth
        self.quiet += 1
        fits = False
        try:
            self.advance()
            self.match_subject()
            if self.tok.kind == tokens.NEWLINE:
                # `match (x)` and `match [x]` are expressions
                fits = self.tokens[pos + 1].kind not in (tokens.LPAR, tokens.LSQB,
                                                         tokens.STAR, tokens.MINUS,
                                                         tokens.PLUS)
            elif self.tok.kind == tokens.COLON:
                if self.peek(1) == tokens.NEWLINE:
                    fits = self.peek(2) != tokens.INDENT
                    if not fits:
                        self.peek(3)
        except GenericFailure:
            pass
        self.quiet -= 1
        self.goto(pos)
        self.depth = depth
        return fits

    def check_as_target(self):
        "The cursor is after `as` in a pattern."
        if self.quiet:
            return
        if self.at_soft('_'):
            raise self.error_at(self.tok, "cannot use '_' as a target")
        if not self.at(tokens.NAME):
            pos = self.pos
            node = self.trial_expression()
            self.goto(pos)
            if node is not None:
                raise self.error_node(node, 'invalid pattern target')

    def check_class_pattern(self, item):
        "A positional pattern after keyword patterns."
        if self.quiet:
            return
        last = item
        while self.accept(tokens.COMMA):
            if not self.at_pattern():
                break
            if self.at(tokens.NAME) and self.peek(1) == tokens.EQUAL:
                break
            last = self.pattern()
        raise self.error_range('positional patterns follow keyword patterns', item.lineno,
                               item.col_offset, last.end_lineno, last.end_col_offset)


def _is_bitwise_or(node):
    return not (isinstance(node, nodes.Compare) or isinstance(node, nodes.BoolOp)
                or isinstance(node, nodes.IfExp) or isinstance(node, nodes.Lambda)
                or (isinstance(node, nodes.UnaryOp) and node.op == nodes.Not))
