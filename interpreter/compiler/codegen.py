"""The finished code generator: `CodeGenerator.compile` makes the CodeUnit of a module."""
from interpreter.compiler import builder as bd
from interpreter.compiler.exceptions import ExceptionCodegen
from interpreter.compiler.functions import has_annotations
from interpreter.opcode_table import op


class CodeGenerator(ExceptionCodegen):

    def compile(self, mod):
        """The CodeUnit of a Module, Interactive or Expression.  Raises SyntaxFailure."""
        self.enter(bd.MODULE, mod, '<module>', 1)
        mod.accept(self)
        return self.leave()

    def visit_Module(self, node):
        if node.body:
            self.at(node.body[0])
        self.code_body(node.body)
        self.return_none()

    def visit_Interactive(self, node):
        # without a docstring: a string is shown like any other value
        if has_annotations(node.body):
            self.emit(op.SETUP_ANNOTATIONS)
        for stmt in node.body:
            self.stmt(stmt)
        self.return_none()

    def visit_Expression(self, node):
        self.expr(node.body)
        self.at(node.body)
        self.emit(op.RETURN_VALUE)
