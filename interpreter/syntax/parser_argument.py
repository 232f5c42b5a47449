"""Call arguments, and the parameters of functions and lambdas.

Source of the rules: "Full Grammar specification" in the Python 3.11 reference.
"""
from interpreter.syntax import nodes, tokens

# how far a parameter list has come
_BEFORE_STAR, _AFTER_STAR = 0, 1


class ArgumentParser(object):
    _mixin_ = True

    # ---- calls

    def call(self, start, func):
        "The cursor is at `(`; `start` is the first token of the function expression."
        self.enter()
        opener = self.expect(tokens.LPAR)
        args = []
        keywords = []
        if self.tok.kind != tokens.RPAR:
            generator = self.arguments(opener, args, keywords)
            if generator is not None:
                args.append(generator)
        self.expect(tokens.RPAR)
        self.leave()
        node = nodes.Call(func, args, keywords)
        self.close(node, start)
        return node

    def arguments(self, opener, args, keywords):
        """Fill the lists up to the closing parenthesis.

        Returns the generator expression that shares its parentheses with the call, or None;
        `opener` is None where there cannot be one.
        """
        seen_double_star = False
        while True:
            kind = self.tok.kind
            if kind == tokens.STAR:
                if seen_double_star:
                    if self.diagnosing:
                        self.check_star_after_double_star()
                    raise self.generic()
                star = self.starred_ternary()
                if len(args) == 0 and len(keywords) == 0 and self.at_comprehension():
                    self.check_comprehension_element(star)
                args.append(star)
            elif kind == tokens.DOUBLESTAR:
                start = self.advance()
                unpacking = nodes.keyword(None, self.expression())
                self.close(unpacking, start)
                keywords.append(unpacking)
                seen_double_star = True
            elif kind == tokens.NAME and self.peek(1) == tokens.EQUAL:
                start = self.tok
                name = self.name()
                self.advance()
                item = nodes.keyword(name, self.keyword_value(start))
                self.close(item, start)
                keywords.append(item)
            else:
                generator = self.positional(opener, args, keywords)
                if generator is not None:
                    return generator
            if (self.diagnosing and self.at_comprehension() and len(args)
                    and len(args) + len(keywords) > 1):
                self.check_generator_argument(args[len(args) - 1])
            if not self.accept(tokens.COMMA):
                break
            if self.tok.kind == tokens.RPAR:
                break
        return None

    def keyword_value(self, name_token):
        if self.diagnosing:
            start = self.tok
            value = self.expression()
            self.check_keyword_generator(name_token, start)
            return value
        return self.expression()

    def positional(self, opener, args, keywords):
        "One positional argument; returns a generator expression in the call's parentheses."
        if self.diagnosing:
            self.check_keyword_constant()
        start_pos = self.pos
        value = self.argument_expression()
        if self.diagnosing:
            self.check_keyword_expression(value, start_pos)
        if (opener is not None and self.at_comprehension() and len(args) == 0
                and len(keywords) == 0):
            return self.call_generator(opener, value)
        if len(keywords):
            if self.diagnosing:
                self.check_generator_argument(value)
                self.check_positional_order(keywords)
            raise self.generic()
        args.append(value)
        return None

    def argument_expression(self):
        if self.tok.kind == tokens.NAME and self.peek(1) == tokens.COLONEQUAL:
            return self.walrus()
        value = self.expression()
        if self.tok.kind == tokens.COLONEQUAL:
            raise self.generic()
        return value

    def call_generator(self, opener, elt):
        generators = self.comprehension_clauses()
        if self.diagnosing and self.tok.kind == tokens.COMMA:
            self.check_bare_generator(elt, generators)
        if self.tok.kind != tokens.RPAR:
            raise self.generic()
        closer = self.tok
        node = nodes.GeneratorExp(elt, generators)
        node.at(opener.lineno, opener.col, closer.end_lineno, closer.end_col)
        return node

    # ---- parameters

    def no_parameters(self):
        return nodes.arguments([], [], None, [], [], None, [])

    def parameters(self, in_lambda):
        """Parameters up to, not including, `)` or the lambda's `:`.

        There is at least one token before the closer.
        """
        closer = tokens.COLON if in_lambda else tokens.RPAR
        if self.diagnosing:
            self.check_parameters(in_lambda)
        posonly = []
        args = []
        defaults = []
        vararg = None
        kwonly = []
        kw_defaults = []
        kwarg = None
        state = _BEFORE_STAR
        while self.tok.kind != closer:
            kind = self.tok.kind
            if kind == tokens.SLASH:
                if state != _BEFORE_STAR or len(posonly) or len(args) == 0:
                    raise self.generic()
                self.advance()
                posonly = args
                args = []
                has_comma = self.accept(tokens.COMMA)
            elif kind == tokens.STAR:
                if state != _BEFORE_STAR:
                    raise self.generic()
                self.advance()
                state = _AFTER_STAR
                if self.tok.kind == tokens.COMMA:
                    if self.peek(1) != tokens.NAME:
                        # a bare star needs a name after it
                        self.advance()
                        if self.diagnosing and self.tok.kind == tokens.TYPE_COMMENT:
                            raise self.error_last('bare * has associated type comment')
                        raise self.generic()
                    has_comma = self.accept(tokens.COMMA)
                else:
                    vararg = self.parameter(in_lambda, True)
                    has_comma = self.parameter_end(vararg, in_lambda)
            elif kind == tokens.DOUBLESTAR:
                self.advance()
                kwarg = self.parameter(in_lambda, False)
                self.parameter_end(kwarg, in_lambda)
                if self.tok.kind != closer:
                    raise self.generic()
                break
            else:
                param = self.parameter(in_lambda, False)
                default = None
                if self.accept(tokens.EQUAL):
                    default = self.expression()
                if state == _AFTER_STAR:
                    kwonly.append(param)
                    kw_defaults.append(default)
                else:
                    args.append(param)
                    if default is not None:
                        defaults.append(default)
                    elif len(defaults):
                        raise self.generic()
                has_comma = self.parameter_end(param, in_lambda)
            if not has_comma:
                break
        if len(posonly):
            self.needs_version(8, 'Positional-only parameters are')
        return nodes.arguments(posonly, args, vararg, kwonly, kw_defaults, kwarg, defaults)

    def parameter(self, in_lambda, star_annotation):
        "A name with its annotation; that of `*args` may be starred (PEP 646)."
        start = self.tok
        name = self.name()
        annotation = None
        if not in_lambda and self.accept(tokens.COLON):
            if star_annotation and self.tok.kind == tokens.STAR:
                annotation = self.starred()
            else:
                annotation = self.expression()
        node = nodes.arg(name, annotation, None)
        self.close(node, start)
        return node
