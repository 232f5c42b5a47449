"""Expressions from the ternary down to the primary: operators, calls, subscripts, lambdas.

Displays, comprehensions and groups are in `parser_atom.py`, call arguments and parameters
in `parser_argument.py`.  Binary operators climb precedence, so that a chain of any length
is a loop; only nesting recurses.

Source of the rules: "Full Grammar specification" in the Python 3.11 reference.
"""
from interpreter.syntax import nodes, tokens
from interpreter.syntax.parser_base import GenericFailure

# binary operators: precedence (0 for others) and operator by token kind
_PRECEDENCE = [0] * tokens.KIND_COUNT
_OPERATOR = [0] * tokens.KIND_COUNT
for _kind, _precedence, _operator in [
        (tokens.VBAR, 1, nodes.BitOr), (tokens.CIRCUMFLEX, 2, nodes.BitXor),
        (tokens.AMPER, 3, nodes.BitAnd), (tokens.LEFTSHIFT, 4, nodes.LShift),
        (tokens.RIGHTSHIFT, 4, nodes.RShift), (tokens.PLUS, 5, nodes.Add),
        (tokens.MINUS, 5, nodes.Sub), (tokens.STAR, 6, nodes.Mult),
        (tokens.SLASH, 6, nodes.Div), (tokens.DOUBLESLASH, 6, nodes.FloorDiv),
        (tokens.PERCENT, 6, nodes.Mod), (tokens.AT, 6, nodes.MatMult)]:
    _PRECEDENCE[_kind] = _precedence
    _OPERATOR[_kind] = _operator

_COMPARISON = [0] * tokens.KIND_COUNT
for _kind, _operator in [
        (tokens.EQEQUAL, nodes.Eq), (tokens.NOTEQUAL, nodes.NotEq), (tokens.LESS, nodes.Lt),
        (tokens.LESSEQUAL, nodes.LtE), (tokens.GREATER, nodes.Gt),
        (tokens.GREATEREQUAL, nodes.GtE), (tokens.K_IN, nodes.In), (tokens.K_IS, nodes.Is),
        (tokens.K_NOT, nodes.NotIn)]:
    _COMPARISON[_kind] = _operator

# token kinds that can begin an expression
_STARTS = [False] * tokens.KIND_COUNT
for _kind in [tokens.NAME, tokens.NUMBER, tokens.STRING, tokens.LPAR, tokens.LSQB,
              tokens.LBRACE, tokens.PLUS, tokens.MINUS, tokens.TILDE, tokens.ELLIPSIS,
              tokens.K_FALSE, tokens.K_NONE, tokens.K_TRUE, tokens.K_AWAIT,
              tokens.K_LAMBDA, tokens.K_NOT]:
    _STARTS[_kind] = True


class ExpressionParser(object):
    _mixin_ = True

    def at_expression(self):
        return _STARTS[self.tok.kind]

    def starts_expression(self, kind):
        return _STARTS[kind]

    # ---- lists of expressions

    def star_expressions(self):
        "`a`, `a, *b`, `a,`: a Tuple if there is a comma."
        start = self.tok
        first = self.star_expression()
        if self.tok.kind != tokens.COMMA:
            return first
        return self.tuple_tail(start, first)

    def tuple_tail(self, start, first):
        elts = [first]
        while self.accept(tokens.COMMA):
            if not self.at_star_expression():
                break
            pos = self.pos
            depth = self.depth
            try:
                elts.append(self.star_expression())
            except GenericFailure:
                self.rewind(pos, depth)
                break
        node = nodes.Tuple(elts, nodes.Load)
        self.close(node, start)
        return node

    def at_star_expression(self):
        return _STARTS[self.tok.kind] or self.tok.kind == tokens.STAR

    def star_expression(self):
        if self.tok.kind == tokens.STAR:
            return self.starred()
        return self.expression()

    def starred(self):
        "`*` and a bitwise-or expression."
        start = self.expect(tokens.STAR)
        node = nodes.Starred(self.binary(1), nodes.Load)
        self.close(node, start)
        return node

    def starred_ternary(self):
        "`*` and any expression: in calls and subscripts."
        start = self.expect(tokens.STAR)
        node = nodes.Starred(self.expression(), nodes.Load)
        self.close(node, start)
        return node

    def star_named_expression(self):
        if self.tok.kind == tokens.STAR:
            return self.starred()
        return self.named_expression()

    def named_expression(self):
        "`name := expression`, or an expression that no `:=` follows."
        if self.tok.kind == tokens.NAME and self.peek(1) == tokens.COLONEQUAL:
            return self.walrus()
        start_pos = self.pos
        node = self.expression()
        if self.diagnosing:
            self.check_named(node, start_pos)
        if self.tok.kind == tokens.COLONEQUAL:
            raise self.generic()
        return node

    def walrus(self):
        start = self.tok
        target = nodes.Name(self.name(), nodes.Store)
        self.close(target, start)
        self.expect(tokens.COLONEQUAL)
        node = nodes.NamedExpr(target, self.expression())
        self.needs_version(8, 'Assignment expressions are')
        self.close(node, start)
        return node

    # ---- the ternary and the boolean operators

    def expression(self):
        if self.tok.kind == tokens.K_LAMBDA:
            return self.lambda_expression()
        start = self.tok
        start_pos = self.pos
        if self.diagnosing and start_pos in self.tried:
            body = self.tried_disjunction()
        else:
            body = self.disjunction()
        if self.diagnosing and start_pos != self.unchecked_pos:
            self.check_forgotten_comma(body, start_pos)
            self.check_missing_else(body)
            self.check_legacy_statement(start_pos)
        if self.tok.kind != tokens.K_IF:
            return body
        pos = self.pos
        depth = self.depth
        try:
            return self.ternary_tail(start, body)
        except GenericFailure:
            self.rewind(pos, depth)
        return body

    def ternary_tail(self, start, body):
        self.enter()
        self.advance()
        test = self.disjunction()
        self.expect(tokens.K_ELSE)
        orelse = self.expression()
        self.leave()
        node = nodes.IfExp(test, body, orelse)
        self.close(node, start)
        return node

    def disjunction(self):
        start = self.tok
        left = self.conjunction()
        if self.tok.kind != tokens.K_OR:
            return left
        values = [left]
        while self.tok.kind == tokens.K_OR:
            pos = self.pos
            depth = self.depth
            try:
                self.advance()
                values.append(self.conjunction())
            except GenericFailure:
                self.rewind(pos, depth)
                break
        if len(values) == 1:
            return left
        node = nodes.BoolOp(nodes.Or, values)
        self.close(node, start)
        return node

    def conjunction(self):
        start = self.tok
        left = self.inversion()
        if self.tok.kind != tokens.K_AND:
            return left
        values = [left]
        while self.tok.kind == tokens.K_AND:
            pos = self.pos
            depth = self.depth
            try:
                self.advance()
                values.append(self.inversion())
            except GenericFailure:
                self.rewind(pos, depth)
                break
        if len(values) == 1:
            return left
        node = nodes.BoolOp(nodes.And, values)
        self.close(node, start)
        return node

    def inversion(self):
        if self.tok.kind != tokens.K_NOT:
            return self.comparison()
        start = self.advance()
        self.enter()
        node = nodes.UnaryOp(nodes.Not, self.inversion())
        self.leave()
        self.close(node, start)
        return node

    def comparison(self):
        start = self.tok
        left = self.binary(1)
        if not _COMPARISON[self.tok.kind]:
            return left
        ops = []
        comparators = []
        while True:
            pos = self.pos
            depth = self.depth
            try:
                op = self.comparison_operator()
                if op == 0:
                    break
                comparators.append(self.binary(1))
                ops.append(op)
            except GenericFailure:
                self.rewind(pos, depth)
                break
        if len(ops) == 0:
            return left
        node = nodes.Compare(left, ops, comparators)
        self.close(node, start)
        return node

    def comparison_operator(self):
        "Consume a comparison operator; 0 if there is none."
        kind = self.tok.kind
        op = _COMPARISON[kind]
        if op == 0:
            return 0
        if kind == tokens.K_NOT:
            if self.peek(1) != tokens.K_IN:
                return 0
            self.advance()
        elif kind == tokens.K_IS and self.peek(1) == tokens.K_NOT:
            # `is not x`: the longer operator wins, as in `a is (not b)` it never could
            self.advance()
            op = nodes.IsNot
        self.advance()
        return op

    # ---- arithmetic

    def bitwise_or(self):
        return self.binary(1)

    def binary(self, lowest):
        "Operators of precedence `lowest` and higher."
        start = self.tok
        left = self.factor()
        while True:
            kind = self.tok.kind
            precedence = _PRECEDENCE[kind]
            if precedence < lowest or precedence == 0:
                return left
            pos = self.pos
            depth = self.depth
            try:
                self.advance()
                right = self.binary(precedence + 1)
            except GenericFailure:
                self.rewind(pos, depth)
                return left
            if kind == tokens.AT:
                self.needs_version(5, "The '@' operator is")
            node = nodes.BinOp(left, _OPERATOR[kind], right)
            self.close(node, start)
            left = node

    def factor(self):
        kind = self.tok.kind
        if kind == tokens.MINUS:
            op = nodes.USub
        elif kind == tokens.PLUS:
            op = nodes.UAdd
        elif kind == tokens.TILDE:
            op = nodes.Invert
        else:
            return self.power()
        start = self.advance()
        self.enter()
        node = nodes.UnaryOp(op, self.factor())
        self.leave()
        self.close(node, start)
        return node

    def power(self):
        start = self.tok
        base = self.await_primary()
        if self.tok.kind != tokens.DOUBLESTAR:
            return base
        self.advance()
        self.enter()
        node = nodes.BinOp(base, nodes.Pow, self.factor())
        self.leave()
        self.close(node, start)
        return node

    def await_primary(self):
        if self.tok.kind != tokens.K_AWAIT:
            return self.primary()
        start = self.advance()
        node = nodes.Await(self.primary())
        self.needs_version(5, 'Await expressions are')
        self.close(node, start)
        return node

    # ---- primaries

    def primary(self):
        "An atom and what is applied to it: attributes, calls, subscripts."
        start = self.tok
        value = self.atom()
        while True:
            kind = self.tok.kind
            if kind != tokens.DOT and kind != tokens.LPAR and kind != tokens.LSQB:
                return value
            pos = self.pos
            depth = self.depth
            try:
                value = self.trailer(start, value)
            except GenericFailure:
                self.rewind(pos, depth)
                return value

    def trailer(self, start, value):
        "One attribute, call or subscript applied to value."
        kind = self.tok.kind
        if kind == tokens.LPAR:
            return self.call(start, value)
        self.advance()
        if kind == tokens.DOT:
            attribute = nodes.Attribute(value, self.name(), nodes.Load)
            self.close(attribute, start)
            return attribute
        subscript = nodes.Subscript(value, self.slices(), nodes.Load)
        self.expect(tokens.RSQB)
        self.close(subscript, start)
        return subscript

    def slices(self):
        "What stands between `[` and `]`: one slice, or a Tuple."
        start = self.tok
        self.enter()
        first = self.slice_item()
        result = first
        if self.tok.kind == tokens.COMMA or isinstance(first, nodes.Starred):
            elts = [first]
            while self.accept(tokens.COMMA):
                if self.tok.kind == tokens.RSQB:
                    break
                elts.append(self.slice_item())
            tuple_node = nodes.Tuple(elts, nodes.Load)
            self.close(tuple_node, start)
            result = tuple_node
        self.leave()
        return result

    def slice_item(self):
        start = self.tok
        if self.tok.kind == tokens.STAR:
            return self.starred_ternary()
        lower = None
        if self.tok.kind != tokens.COLON:
            if self.tok.kind == tokens.NAME and self.peek(1) == tokens.COLONEQUAL:
                return self.walrus()
            start_pos = self.pos
            lower = self.expression()
            if self.tok.kind != tokens.COLON:
                if self.diagnosing:
                    self.check_named(lower, start_pos)
                if self.tok.kind == tokens.COLONEQUAL:
                    raise self.generic()
                return lower
        self.advance()
        upper = None
        step = None
        if self.at_expression():
            upper = self.expression()
        if self.accept(tokens.COLON):
            if self.at_expression():
                step = self.expression()
        node = nodes.Slice(lower, upper, step)
        self.close(node, start)
        return node

    # ---- lambda and yield

    def lambda_expression(self):
        start = self.expect(tokens.K_LAMBDA)
        self.enter()
        if self.tok.kind == tokens.COLON:
            args = self.no_parameters()
        else:
            args = self.parameters(True)
        self.expect(tokens.COLON)
        node = nodes.Lambda(args, self.expression())
        self.leave()
        self.close(node, start)
        return node

    def yield_expression(self):
        start = self.expect(tokens.K_YIELD)
        if self.accept(tokens.K_FROM):
            delegate = nodes.YieldFrom(self.expression())
            self.close(delegate, start)
            return delegate
        value = None
        if self.at_star_expression():
            value = self.star_expressions()
        node = nodes.Yield(value)
        self.close(node, start)
        return node

    def tried_disjunction(self):
        "CPython remembers what a trial without checks has found, and makes none here again."
        self.diagnosing = False
        self.quiet += 1
        try:
            node = self.disjunction()
        except GenericFailure:
            self.quiet -= 1
            self.diagnosing = True
            raise
        self.quiet -= 1
        self.diagnosing = True
        return node

    def trial_expression(self):
        """For the diagnosis: the expression here, or None; the cursor moves only on success.

        No checks run inside, so that what is found here is an ordinary expression.
        """
        pos = self.pos
        depth = self.depth
        furthest = self.furthest
        diagnosing = self.diagnosing
        self.diagnosing = False
        self.quiet += 1
        self.tried[pos] = True
        node = None
        try:
            node = self.expression()
        except GenericFailure:
            self.goto(pos)
            self.depth = depth
        self.quiet -= 1
        self.diagnosing = diagnosing
        if self.furthest < furthest:
            self.furthest = furthest
        return node
