"""The parser put together from its rooms, with its start rules and its two passes.

`ParserBase` is the cursor; expressions, arguments, targets, patterns, statements and the
diagnosis are mixins of one class, because their rules call each other.
"""
from interpreter.syntax import nodes, tokens
from interpreter.syntax.diagnose import Diagnosis
from interpreter.syntax.diagnose_argument import ArgumentDiagnosis
from interpreter.syntax.errors import SyntaxFailure, bare_failure
from interpreter.syntax.parser_argument import ArgumentParser
from interpreter.syntax.parser_atom import AtomParser
from interpreter.syntax.parser_base import NEWEST_VERSION, GenericFailure, ParserBase
from interpreter.syntax.parser_compound import CompoundParser
from interpreter.syntax.parser_expression import ExpressionParser
from interpreter.syntax.parser_pattern import PatternParser
from interpreter.syntax.parser_statement import StatementParser
from interpreter.syntax.parser_target import TargetParser
from interpreter.syntax.source import translate_newlines
from interpreter.syntax.tokenizer import Tokenizer
from interpreter.syntax.type_comments import TypeCommentParser

EXEC, EVAL, SINGLE, FSTRING, FUNC_TYPE = 0, 1, 2, 3, 4


class Parser(ParserBase, ExpressionParser, AtomParser, ArgumentParser, TargetParser, PatternParser,
             StatementParser, CompoundParser, TypeCommentParser, Diagnosis, ArgumentDiagnosis):
    "Parses the text of one tokenizer; see `run`."

    def __init__(self, text, filename, tokenizer, start_rule):
        self.start_rule = start_rule
        self.setup(text, filename, tokenizer, start_rule == FSTRING)

    # ---- start rules

    def start(self):
        if self.start_rule == EXEC:
            return self.file_input()
        if self.start_rule == EVAL:
            return self.eval_input()
        if self.start_rule == SINGLE:
            return self.single_input()
        if self.start_rule == FUNC_TYPE:
            return self.func_type()
        return nodes.Expression(self.star_expressions())

    def file_input(self):
        body = []
        while self.tok.kind != tokens.ENDMARKER:
            self.statement(body)
        return nodes.Module(body, self.tokenizer.type_ignores)

    def eval_input(self):
        body = self.eval_expressions()
        while self.tok.kind == tokens.NEWLINE:
            self.advance()
        self.expect(tokens.ENDMARKER)
        return nodes.Expression(body)

    def eval_expressions(self):
        "A Tuple if there is a comma; no starred items, unlike in a statement."
        start = self.tok
        first = self.expression()
        if self.tok.kind != tokens.COMMA:
            return first
        elts = [first]
        while self.accept(tokens.COMMA):
            if not self.at_expression():
                break
            elts.append(self.expression())
        node = nodes.Tuple(elts, nodes.Load)
        self.close(node, start)
        return node

    def single_input(self):
        body = []
        if self.tok.kind == tokens.NEWLINE:
            start = self.advance()
            node = nodes.Pass()
            node.at(start.lineno, start.col, start.end_lineno, start.end_col)
            body.append(node)
            return nodes.Interactive(body)
        compound = self.at_compound() or (self.at_soft('match') and self.at_match())
        self.statement(body)
        if compound:
            self.expect(tokens.NEWLINE)
        elif (self.tok.kind != tokens.NEWLINE and self.tok.kind != tokens.ENDMARKER
              and self.tok.kind != tokens.TYPE_COMMENT):
            self.furthest = self.pos - 1
            raise self.error_at(self.tokens[self.pos - 1], 'multiple statements found while '
                                'compiling a single statement')
        return nodes.Interactive(body)

    def func_type(self):
        "A signature as a type comment has it: `(int, *str) -> bool`."
        self.expect(tokens.LPAR)
        argtypes = []
        stars = 0
        goes_on = self.tok.kind != tokens.RPAR
        while goes_on:
            if stars == 0 and self.accept(tokens.STAR):
                stars = 1
            elif stars < 2 and self.accept(tokens.DOUBLESTAR):
                stars = 2
            elif stars > 0:
                raise self.generic()
            argtypes.append(self.expression())
            goes_on = stars < 2 and self.accept(tokens.COMMA)
        self.expect(tokens.RPAR)
        self.expect(tokens.RARROW)
        returns = self.expression()
        while self.tok.kind == tokens.NEWLINE:
            self.advance()
        self.expect(tokens.ENDMARKER)
        return nodes.FunctionType(argtypes, returns)

    # ---- the two passes

    def run(self):
        "The tree, or SyntaxFailure."
        try:
            if self.tok.kind == tokens.ERROR:
                raise self.tokenizer_failure()
            return self.start()
        except GenericFailure:
            first_furthest = self.furthest
        except SyntaxFailure as failure:
            if self.incomplete_allowed and self.reads_end(self.furthest):
                raise self.error_last('incomplete input')
            raise self.weigh(failure)
        if self.incomplete_allowed and self.reads_end(first_furthest):
            raise self.error_last('incomplete input')
        last = self.tokens[first_furthest]
        self.restart(True)
        try:
            self.start()
        except GenericFailure:
            pass
        except SyntaxFailure as failure:
            raise self.weigh(failure)
        if last.kind == tokens.INDENT:
            raise self.error_kind_last('IndentationError', 'unexpected indent')
        if last.kind == tokens.DEDENT:
            raise self.error_kind_last('IndentationError', 'unexpected unindent')
        if last.lineno == 0:
            raise SyntaxFailure('SyntaxError', 'invalid syntax', self.filename, 0, 0, '', 0, 0)
        raise self.weigh(self.error_at(last, 'invalid syntax'))

    def weigh(self, failure):
        "An error that the tokenizer finds further on goes before one of the parser."
        found = self.tokenizer.failure
        if found is None or found is failure:
            return failure
        if failure.kind == 'MemoryError':
            return failure
        if found.overrides_parser:
            return self.tokenizer_failure()
        tokenizer = self.tokenizer
        if len(tokenizer.bracket_linenos):
            opened = tokenizer.bracket_linenos[len(tokenizer.bracket_linenos) - 1]
            if self.tokens[self.furthest].lineno > opened:
                return self.never_closed()
        return failure

    def reads_end(self, furthest):
        "Whether the tokenizer had to read the end of the text for the furthest token."
        tok = self.tokens[furthest]
        if tok.kind == tokens.ERROR:
            failure = self.tokenizer.failure
            assert failure is not None
            return failure.reached_end
        for i in range(furthest, len(self.tokens)):
            if self.tokens[i].col >= 0 or self.tokens[i].kind == tokens.INDENT:
                return False
        return True

    # ---- f-strings

    def fstring_expression(self, text, lineno, col):
        "Parse the parenthesised expression of a replacement field at its place in the file."
        tokenizer = Tokenizer(text, self.filename, lineno, col)
        tokenizer.tokenize()
        parser = Parser(text, self.filename, tokenizer, FSTRING)
        parser.depth = self.depth
        parser.feature_version = self.feature_version
        parser.enter()
        result = parser.run()
        for warning in parser.warnings:
            self.warnings.append(warning)
        assert isinstance(result, nodes.Expression)
        return result.body


def parse_decoded(text, filename, start_rule, allow_incomplete=False, byte_offsets=False,
                  imply_dedent=True, type_comments=False, feature_version=NEWEST_VERSION):
    """Tokenize and parse UTF-8 text with any kind of newlines.

    `byte_offsets` leaves offsets in messages in bytes; `imply_dedent` lets the end of
    interactive text close its blocks; `type_comments` are ignored otherwise; what is newer than
    `feature_version` is refused.  Returns the parser, whose `warnings` the caller may issue, and the tree.
    """
    translated = translate_newlines(text)
    bare_end = (start_rule != EXEC and not text.endswith('\n')
                and not text.endswith('\r'))
    tokenizer = Tokenizer(translated, filename, 1, 0, bare_end)
    tokenizer.byte_offsets = byte_offsets
    tokenizer.type_comments = type_comments
    tokenizer.tokenize()
    if start_rule == SINGLE:
        tokenizer.close_interactive(imply_dedent)
    parser = Parser(translated, filename, tokenizer, start_rule)
    parser.incomplete_allowed = allow_incomplete
    parser.feature_version = feature_version
    return parser, parser.run()


def too_deep(filename):
    "What a stack overflow becomes."
    return bare_failure('MemoryError', '', filename)
