"""Compound statements and blocks.

The patterns of `case` are in `parser_pattern.py`, parameters in `parser_argument.py`.

Source of the rules: "Compound statements" in the Python 3.11 reference.
"""
from interpreter.syntax import nodes, tokens
from interpreter.syntax.parser_base import GenericFailure
from interpreter.syntax.parser_target import convert_target


class CompoundParser(object):
    _mixin_ = True

    def statement(self, body):
        "Append one compound statement, or one line of simple ones."
        kind = self.tok.kind
        if kind >= tokens.FIRST_KEYWORD or kind == tokens.AT:
            if self.at_compound():
                body.append(self.compound_statement())
                return
        elif kind == tokens.NAME and self.tok.text == 'match' and self.at_match():
            body.append(self.match_statement())
            return
        self.simple_statements(body)

    def at_compound(self):
        kind = self.tok.kind
        return (kind == tokens.K_IF or kind == tokens.K_DEF or kind == tokens.K_FOR
                or kind == tokens.K_WITH or kind == tokens.K_TRY or kind == tokens.K_CLASS
                or kind == tokens.K_WHILE or kind == tokens.AT or kind == tokens.K_ASYNC)

    def compound_statement(self):
        kind = self.tok.kind
        if kind == tokens.K_IF:
            return self.if_statement()
        if kind == tokens.K_DEF:
            return self.function(self.tok, [], False)
        if kind == tokens.K_FOR:
            return self.for_statement(self.tok, False)
        if kind == tokens.K_WITH:
            return self.with_statement(self.tok, False)
        if kind == tokens.K_TRY:
            return self.try_statement()
        if kind == tokens.K_CLASS:
            return self.class_statement([])
        if kind == tokens.K_WHILE:
            return self.while_statement()
        if kind == tokens.AT:
            return self.decorated()
        start = self.expect(tokens.K_ASYNC)
        kind = self.tok.kind
        if kind == tokens.K_DEF:
            return self.function(start, [], True)
        if kind == tokens.K_FOR:
            return self.for_statement(start, True)
        if kind == tokens.K_WITH:
            return self.with_statement(start, True)
        raise self.generic()

    # ---- blocks

    def block(self, what, keyword):
        "The suite after a colon; `what`, if it is not '', and the line of `keyword` are for the message."
        body = []
        if self.tok.kind != tokens.NEWLINE:
            self.simple_statements(body)
            return body
        self.advance()
        if self.tok.kind != tokens.INDENT:
            if self.diagnosing:
                place = ' after %s on line %d' % (what, keyword.lineno) if what != '' else ''
                raise self.error_kind_last('IndentationError', 'expected an indented block' + place)
            raise self.generic()
        self.advance()
        self.enter()
        while True:
            self.statement(body)
            if self.tok.kind == tokens.DEDENT:
                break
            if self.tok.kind == tokens.ENDMARKER:
                raise self.generic()
        self.leave()
        self.advance()
        return body

    def colon(self):
        "The colon of a header; at the end of the line its absence has a message."
        if self.tok.kind != tokens.COLON:
            if self.diagnosing and self.tok.kind == tokens.NEWLINE:
                raise self.error_last("expected ':'")
            raise self.generic()
        self.advance()

    def else_block(self):
        if self.tok.kind != tokens.K_ELSE:
            return []
        keyword = self.advance()
        self.expect_forced(tokens.COLON, ':')
        return self.block("'else' statement", keyword)

    # ---- if and while

    def if_statement(self):
        "The chain of elifs is built from its end, without recursion."
        starts = []
        tests = []
        bodies = []
        kind = tokens.K_IF
        while self.tok.kind == kind:
            keyword = self.advance()
            starts.append(keyword)
            tests.append(self.named_expression())
            self.colon()
            what = "'if' statement" if kind == tokens.K_IF else "'elif' statement"
            bodies.append(self.block(what, keyword))
            kind = tokens.K_ELIF
        orelse = self.else_block()
        i = len(starts) - 1
        node = nodes.If(tests[i], bodies[i], orelse)
        self.close(node, starts[i])
        while i > 0:
            i -= 1
            node = nodes.If(tests[i], bodies[i], [node])
            self.close(node, starts[i])
        return node

    def while_statement(self):
        start = self.advance()
        test = self.named_expression()
        self.colon()
        body = self.block("'while' statement", start)
        node = nodes.While(test, body, self.else_block())
        self.close(node, start)
        return node

    # ---- for and with

    def for_statement(self, start, is_async):
        keyword = self.expect(tokens.K_FOR)
        target = self.for_targets()
        self.expect(tokens.K_IN)
        iterable = self.star_expressions()
        self.colon()
        comment = self.type_comment()
        body = self.block("'for' statement" if comment is None else '', keyword)
        orelse = self.else_block()
        if is_async:
            self.needs_version(5, 'Async for loops are', True)
            asynchronous = nodes.AsyncFor(target, iterable, body, orelse, comment)
            self.close(asynchronous, start)
            return asynchronous
        node = nodes.For(target, iterable, body, orelse, comment)
        self.close(node, start)
        return node

    def with_statement(self, start, is_async):
        keyword = self.expect(tokens.K_WITH)
        items = self.parenthesized_items()
        in_parentheses = items is not None
        if items is None:
            items = [self.with_item()]
            while self.accept(tokens.COMMA):
                items.append(self.with_item())
        self.colon()
        comment = self.type_comment()
        body = self.block("'with' statement" if comment is None else '', keyword)
        if is_async:
            self.needs_version(5, 'Async with statements are')
            asynchronous = nodes.AsyncWith(items, body, comment)
            self.close(asynchronous, start)
            return asynchronous
        if in_parentheses:
            self.needs_version(9, 'Parenthesized context managers are')
        node = nodes.With(items, body, comment)
        self.close(node, start)
        return node

    def parenthesized_items(self):
        """The items in parentheses, or None if what is in parentheses is an expression.

        An expression is tried second; the trial cannot nest, for no statement is inside.
        """
        if self.tok.kind != tokens.LPAR:
            return None
        pos = self.pos
        depth = self.depth
        diagnosing = self.diagnosing
        self.diagnosing = False
        self.quiet += 1
        items = self.items_and_colon()
        self.quiet -= 1
        self.diagnosing = diagnosing
        if items is None:
            self.goto(pos)
            self.depth = depth
            if diagnosing:
                self.items_and_colon()
                self.goto(pos)
                self.depth = depth
        return items

    def items_and_colon(self):
        "The items in parentheses if a colon follows them, else None."
        try:
            self.advance()
            found = [self.with_item()]
            while self.accept(tokens.COMMA):
                if self.tok.kind == tokens.RPAR:
                    break
                found.append(self.with_item())
            self.expect(tokens.RPAR)
            if self.tok.kind == tokens.COLON and not self.type_comment_follows(1):
                return found
            if self.diagnosing and self.tok.kind == tokens.NEWLINE:
                raise self.error_last("expected ':'")
        except GenericFailure:
            pass
        return None

    def with_item(self):
        context = self.expression()
        target = None
        if self.tok.kind == tokens.K_AS:
            self.advance()
            start_pos = self.pos
            try:
                target = self.target_item()
            except GenericFailure:
                if self.diagnosing:
                    self.check_with_target(start_pos)
                raise
            kind = self.tok.kind
            fits = convert_target(target, nodes.Store)
            if not fits or (kind != tokens.COMMA and kind != tokens.RPAR
                            and kind != tokens.COLON):
                if self.diagnosing:
                    if fits and kind == tokens.NEWLINE:
                        raise self.error_last("expected ':'")
                    self.check_with_target(start_pos)
                raise self.generic()
        return nodes.withitem(context, target)

    # ---- try

    def try_statement(self):
        start = self.advance()
        self.expect_forced(tokens.COLON, ':')
        body = self.block("'try' statement", start)
        handlers = []
        is_star = False
        while self.tok.kind == tokens.K_EXCEPT:
            keyword = self.advance()
            star = self.accept(tokens.STAR)
            if len(handlers) and star != is_star:
                if self.diagnosing:
                    self.check_mixed_except(keyword, star)
                raise self.generic()
            is_star = star
            handlers.append(self.except_handler(keyword, star))
        orelse = []
        if len(handlers):
            orelse = self.else_block()
        finalbody = []
        if self.tok.kind == tokens.K_FINALLY:
            keyword = self.advance()
            self.expect_forced(tokens.COLON, ':')
            finalbody = self.block("'finally' statement", keyword)
        elif len(handlers) == 0:
            if self.diagnosing:
                raise self.error_last("expected 'except' or 'finally' block")
            raise self.generic()
        if is_star:
            self.needs_version(11, 'Exception groups are', True)
            starred = nodes.TryStar(body, handlers, orelse, finalbody)
            self.close(starred, start)
            return starred
        node = nodes.Try(body, handlers, orelse, finalbody)
        self.close(node, start)
        return node

    def except_handler(self, keyword, star):
        exc_type = None
        name = None
        if self.tok.kind == tokens.COLON or self.tok.kind == tokens.NEWLINE:
            if star:
                if self.diagnosing:
                    raise self.error_last('expected one or more exception types')
                raise self.generic()
        else:
            exc_type = self.expression()
            if self.diagnosing and self.tok.kind == tokens.COMMA:
                self.check_except_types(exc_type)
            if self.accept(tokens.K_AS):
                name = self.name()
        self.colon()
        what = "'except*' statement" if star else "'except' statement"
        body = self.block(what, keyword)
        handler = nodes.ExceptHandler(exc_type, name, body)
        self.close(handler, keyword)
        return handler

    # ---- functions and classes

    def decorated(self):
        decorators = []
        while self.accept(tokens.AT):
            decorators.append(self.named_expression())
            self.expect(tokens.NEWLINE)
        start = self.tok
        if start.kind == tokens.K_CLASS:
            return self.class_statement(decorators)
        if start.kind == tokens.K_ASYNC:
            self.advance()
            return self.function(start, decorators, True)
        return self.function(start, decorators, False)

    def function(self, start, decorators, is_async):
        keyword = self.expect(tokens.K_DEF)
        name = self.name()
        self.expect_forced(tokens.LPAR, '(')
        if self.tok.kind == tokens.RPAR:
            args = self.no_parameters()
        else:
            args = self.parameters(False)
        self.expect(tokens.RPAR)
        returns = None
        if self.tok.kind == tokens.RARROW:
            returns = self.return_annotation()
        self.expect_forced(tokens.COLON, ':')
        comment = self.function_type_comment()
        body = self.block('function definition' if comment is None else '', keyword)
        if is_async:
            self.needs_version(5, 'Async functions are')
            asynchronous = nodes.AsyncFunctionDef(name, args, body, decorators, returns, comment)
            self.close(asynchronous, start)
            return asynchronous
        node = nodes.FunctionDef(name, args, body, decorators, returns, comment)
        self.close(node, start)
        return node

    def return_annotation(self):
        arrow = self.advance()
        pos = self.pos
        depth = self.depth
        try:
            return self.expression()
        except GenericFailure:
            # the arrow is optional, the colon is not: it is missed after what fits
            self.goto(pos)
            self.depth = depth
            if self.trial_expression() is not None:
                raise self.error_at(self.tok, "expected ':'")
            raise self.error_at(arrow, "expected ':'")

    def class_statement(self, decorators):
        start = self.expect(tokens.K_CLASS)
        name = self.name()
        bases = []
        keywords = []
        if self.tok.kind == tokens.LPAR:
            self.advance()
            if self.tok.kind != tokens.RPAR:
                self.arguments(None, bases, keywords)
            self.expect(tokens.RPAR)
        self.colon()
        body = self.block('class definition', start)
        node = nodes.ClassDef(name, bases, keywords, body, decorators)
        self.close(node, start)
        return node

    # ---- match

    def at_match(self):
        """Whether `match` begins a match statement.

        It does when its logical line ends in a colon and an indented `case` follows: no
        other statement looks like that.  The second pass also takes lines that are cut short.
        """
        following = self.glance(1)
        if not (following == tokens.STAR or following == tokens.K_YIELD
                or self.starts_expression(following)):
            return False
        i = self.pos + 1
        count = len(self.tokens)
        while i < count and self.tokens[i].kind != tokens.NEWLINE:
            if self.tokens[i].kind == tokens.ENDMARKER or self.tokens[i].kind == tokens.ERROR:
                return False
            i += 1
        if (i + 2 < count and self.tokens[i - 1].kind == tokens.COLON
                and self.tokens[i + 1].kind == tokens.INDENT):
            case = self.tokens[i + 2]
            if case.kind == tokens.NAME and case.text == 'case':
                return True
        return self.match_cut_short() and self.diagnosing

    def match_statement(self):
        start = self.advance()
        subject = self.match_subject()
        self.colon()
        self.expect(tokens.NEWLINE)
        if self.tok.kind != tokens.INDENT:
            if self.diagnosing:
                raise self.error_kind_last(
                    'IndentationError',
                    "expected an indented block after 'match' statement on line %d"
                    % start.lineno)
            raise self.generic()
        self.advance()
        self.enter()
        cases = []
        while self.at_soft('case'):
            cases.append(self.case_block())
        self.expect(tokens.DEDENT)
        self.leave()
        self.needs_version(10, 'Pattern matching is')
        node = nodes.Match(subject, cases)
        self.close(node, start)
        return node

    def match_subject(self):
        start = self.tok
        first = self.star_named_expression()
        if self.tok.kind != tokens.COMMA:
            if isinstance(first, nodes.Starred):
                raise self.generic()
            return first
        elts = [first]
        while self.accept(tokens.COMMA):
            if not self.at_star_expression():
                break
            elts.append(self.star_named_expression())
        node = nodes.Tuple(elts, nodes.Load)
        self.close(node, start)
        return node

    def case_block(self):
        start = self.advance()
        pattern = self.patterns()
        guard = None
        if self.accept(tokens.K_IF):
            guard = self.named_expression()
        self.colon()
        body = self.block("'case' statement", start)
        return nodes.match_case(pattern, guard, body)
