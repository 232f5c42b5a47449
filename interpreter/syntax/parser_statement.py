"""Simple statements: assignments, imports, del, and the one-word statements.

Compound statements are in `parser_compound.py`.

Source of the rules: "Full Grammar specification" in the Python 3.11 reference.
"""
from interpreter.syntax import nodes, tokens
from interpreter.syntax.parser_base import GenericFailure
from interpreter.syntax.parser_target import convert_target, is_single_target

# operator of an augmented assignment by token kind
_AUGMENTED = [0] * tokens.KIND_COUNT
for _kind, _operator in [
        (tokens.PLUSEQUAL, nodes.Add), (tokens.MINEQUAL, nodes.Sub),
        (tokens.STAREQUAL, nodes.Mult), (tokens.ATEQUAL, nodes.MatMult),
        (tokens.SLASHEQUAL, nodes.Div), (tokens.PERCENTEQUAL, nodes.Mod),
        (tokens.AMPEREQUAL, nodes.BitAnd), (tokens.VBAREQUAL, nodes.BitOr),
        (tokens.CIRCUMFLEXEQUAL, nodes.BitXor), (tokens.LEFTSHIFTEQUAL, nodes.LShift),
        (tokens.RIGHTSHIFTEQUAL, nodes.RShift), (tokens.DOUBLESTAREQUAL, nodes.Pow),
        (tokens.DOUBLESLASHEQUAL, nodes.FloorDiv)]:
    _AUGMENTED[_kind] = _operator


class StatementParser(object):
    _mixin_ = True

    def simple_statements(self, body):
        "Statements separated by `;` up to the NEWLINE, appended to body."
        while True:
            body.append(self.simple_statement())
            if not self.accept(tokens.SEMI):
                break
            if self.tok.kind == tokens.NEWLINE:
                break
        self.expect(tokens.NEWLINE)

    def simple_statement(self):
        start = self.tok
        kind = start.kind
        if kind < tokens.FIRST_KEYWORD:
            return self.expression_statement()
        if kind == tokens.K_RETURN:
            self.advance()
            value = None
            if self.at_star_expression():
                value = self.star_expressions()
            returned = nodes.Return(value)
            self.close(returned, start)
            return returned
        if kind == tokens.K_IMPORT or kind == tokens.K_FROM:
            return self.import_statement()
        if kind == tokens.K_RAISE:
            return self.raise_statement()
        if kind == tokens.K_PASS:
            self.advance()
            node = nodes.Pass()
            self.close(node, start)
            return node
        if kind == tokens.K_DEL:
            return self.del_statement()
        if kind == tokens.K_ASSERT:
            return self.assert_statement()
        if kind == tokens.K_BREAK:
            self.advance()
            node = nodes.Break()
            self.close(node, start)
            return node
        if kind == tokens.K_CONTINUE:
            self.advance()
            node = nodes.Continue()
            self.close(node, start)
            return node
        if kind == tokens.K_GLOBAL:
            self.advance()
            declared = nodes.Global(self.name_list())
            self.close(declared, start)
            return declared
        if kind == tokens.K_NONLOCAL:
            self.advance()
            outer = nodes.Nonlocal(self.name_list())
            self.close(outer, start)
            return outer
        return self.expression_statement()

    def name_list(self):
        names = [self.name()]
        while self.accept(tokens.COMMA):
            names.append(self.name())
        return names

    # ---- expressions and assignments

    def expression_statement(self):
        start = self.tok
        start_pos = self.pos
        if start.kind == tokens.K_YIELD:
            value = self.yield_expression()
            if self.tok.kind == tokens.EQUAL:
                if self.diagnosing:
                    raise self.error_node(value,
                                          'assignment to yield expression not possible')
                raise self.generic()
            statement = nodes.Expr(value)
            self.close(statement, start)
            return statement
        value = self.star_expressions()
        kind = self.tok.kind
        if kind == tokens.EQUAL:
            return self.assignment(start, start_pos, value)
        if _AUGMENTED[kind]:
            return self.augmented_assignment(start, value)
        if kind == tokens.COLON:
            return self.annotated_assignment(start, value)
        if self.diagnosing and (kind == tokens.COLONEQUAL or self.at_star_expression()):
            self.check_statement_items(start_pos)
        node = nodes.Expr(value)
        self.close(node, start)
        return node

    def assignment(self, start, start_pos, first):
        targets = []
        value = first
        while self.tok.kind == tokens.EQUAL:
            if self.diagnosing:
                self.check_assignment_target(value, start_pos)
            if not convert_target(value, nodes.Store):
                raise self.generic()
            targets.append(value)
            self.advance()
            value = self.assigned_value()
            if self.diagnosing and self.tok.kind == tokens.EQUAL:
                if isinstance(value, nodes.Yield) or isinstance(value, nodes.YieldFrom):
                    raise self.error_node(value,
                                          'assignment to yield expression not possible')
        node = nodes.Assign(targets, value, self.type_comment())
        self.close(node, start)
        return node

    def assigned_value(self):
        if self.tok.kind == tokens.K_YIELD:
            return self.yield_expression()
        return self.star_expressions()

    def augmented_assignment(self, start, target):
        if not is_single_target(target):
            if self.diagnosing:
                self.check_augmented_target(target)
            raise self.generic()
        convert_target(target, nodes.Store)
        op = _AUGMENTED[self.tok.kind]
        if op == nodes.MatMult:
            self.needs_version(5, "The '@' operator is")
        self.advance()
        value = self.assigned_value()
        node = nodes.AugAssign(target, op, value)
        self.close(node, start)
        return node

    def annotated_assignment(self, start, target):
        if not is_single_target(target):
            if self.diagnosing:
                self.check_annotation_target(target)
            raise self.generic()
        convert_target(target, nodes.Store)
        simple = 0
        if isinstance(target, nodes.Name) and start.kind != tokens.LPAR:
            simple = 1
        self.advance()
        annotation = self.expression()
        value = None
        if self.accept(tokens.EQUAL):
            value = self.assigned_value()
        if simple:
            self.needs_version(6, 'Variable annotation syntax is')
        else:
            self.needs_version(6, 'Variable annotations syntax is')
        node = nodes.AnnAssign(target, annotation, value, simple)
        self.close(node, start)
        return node

    # ---- del, assert, raise

    def del_statement(self):
        start = self.advance()
        start_pos = self.pos
        targets = []
        while True:
            try:
                target = self.primary()
                if not convert_target(target, nodes.Del):
                    raise self.generic()
            except GenericFailure:
                if self.diagnosing:
                    self.check_del_target(start_pos)
                raise
            targets.append(target)
            if not self.accept(tokens.COMMA):
                break
            if not self.at_star_expression():
                break
        if self.tok.kind != tokens.SEMI and self.tok.kind != tokens.NEWLINE:
            if self.diagnosing:
                self.check_del_target(start_pos)
            raise self.generic()
        node = nodes.Delete(targets)
        self.close(node, start)
        return node

    def assert_statement(self):
        start = self.advance()
        test = self.expression()
        msg = None
        if self.accept(tokens.COMMA):
            msg = self.expression()
        node = nodes.Assert(test, msg)
        self.close(node, start)
        return node

    def raise_statement(self):
        start = self.advance()
        exc = None
        cause = None
        if self.at_expression():
            exc = self.expression()
            if self.accept(tokens.K_FROM):
                cause = self.expression()
        node = nodes.Raise(exc, cause)
        self.close(node, start)
        return node

    # ---- imports

    def import_statement(self):
        start = self.advance()
        if start.kind == tokens.K_FROM:
            return self.import_from(start)
        names = []
        while True:
            first = self.tok
            name = self.module_name()
            asname = None
            if self.accept(tokens.K_AS):
                asname = self.name()
            item = nodes.alias(name, asname)
            self.close(item, first)
            names.append(item)
            if not self.accept(tokens.COMMA):
                break
        node = nodes.Import(names)
        self.close(node, start)
        return node

    def module_name(self):
        name = self.name()
        while self.accept(tokens.DOT):
            name = name + '.' + self.name()
        return name

    def import_from(self, start):
        level = 0
        while True:
            if self.accept(tokens.DOT):
                level += 1
            elif self.accept(tokens.ELLIPSIS):
                level += 3
            else:
                break
        module = None
        if level == 0 or self.tok.kind == tokens.NAME:
            module = self.module_name()
        self.expect(tokens.K_IMPORT)
        names = []
        if self.tok.kind == tokens.STAR:
            first = self.advance()
            item = nodes.alias('*', None)
            self.close(item, first)
            names.append(item)
        elif self.accept(tokens.LPAR):
            while True:
                names.append(self.import_name())
                if not self.accept(tokens.COMMA) or self.tok.kind == tokens.RPAR:
                    break
            self.expect(tokens.RPAR)
        else:
            names.append(self.import_name())
            while self.accept(tokens.COMMA):
                if self.diagnosing and self.tok.kind == tokens.NEWLINE:
                    raise self.error_last(
                        'trailing comma not allowed without surrounding parentheses')
                names.append(self.import_name())
        node = nodes.ImportFrom(module, names, level)
        self.close(node, start)
        return node

    def import_name(self):
        first = self.tok
        name = self.name()
        asname = None
        if self.accept(tokens.K_AS):
            asname = self.name()
        item = nodes.alias(name, asname)
        self.close(item, first)
        return item
