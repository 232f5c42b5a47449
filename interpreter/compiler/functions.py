"""Code generation for what makes code objects: def, lambda, class, modules; annotations."""
from interpreter.compiler import builder as bd
from interpreter.compiler import scope as sc
from interpreter.compiler.calls import CallCodegen
from interpreter.compiler.codegen_base import const_str
from interpreter.compiler.fold import all_constant, constant_values, is_docstring
from interpreter.compiler.scope import mangle
from interpreter.compiler.unit import ConstTuple
from interpreter.compiler.unparse import unparse
from interpreter.opcode_table import op
from interpreter.syntax import constants, nodes

# MAKE_FUNCTION flags
HAS_DEFAULTS, HAS_KWDEFAULTS, HAS_ANNOTATIONS = 1, 2, 4


def has_annotations(body):
    """Does a module or class body contain an annotated assignment, not in inner scopes?"""
    for stmt in body:
        if _stmt_has_annotations(stmt):
            return True
    return False


def _stmt_has_annotations(stmt):
    if isinstance(stmt, nodes.AnnAssign):
        return True
    if isinstance(stmt, nodes.For):
        return has_annotations(stmt.body) or has_annotations(stmt.orelse)
    if isinstance(stmt, nodes.AsyncFor):
        return has_annotations(stmt.body) or has_annotations(stmt.orelse)
    if isinstance(stmt, nodes.While):
        return has_annotations(stmt.body) or has_annotations(stmt.orelse)
    if isinstance(stmt, nodes.If):
        return has_annotations(stmt.body) or has_annotations(stmt.orelse)
    if isinstance(stmt, nodes.With):
        return has_annotations(stmt.body)
    if isinstance(stmt, nodes.AsyncWith):
        return has_annotations(stmt.body)
    if isinstance(stmt, nodes.Match):
        for case in stmt.cases:
            if has_annotations(case.body):
                return True
    if isinstance(stmt, nodes.Try):
        return _try_has_annotations(stmt.body, stmt.handlers, stmt.orelse, stmt.finalbody)
    if isinstance(stmt, nodes.TryStar):
        return _try_has_annotations(stmt.body, stmt.handlers, stmt.orelse, stmt.finalbody)
    return False


def _try_has_annotations(body, handlers, orelse, finalbody):
    for handler in handlers:
        if has_annotations(handler.body):
            return True
    return has_annotations(body) or has_annotations(orelse) or has_annotations(finalbody)


class FunctionCodegen(CallCodegen):

    # Names and texts of a function's annotations, where they are not evaluated.
    annotation_texts = None

    # ---- bodies

    def code_body(self, body):
        """The statements of a module or class, with docstring and __annotations__."""
        if has_annotations(body):
            self.emit(op.SETUP_ANNOTATIONS)
        start = 0
        if body and is_docstring(body[0]):
            stmt = body[0]
            assert isinstance(stmt, nodes.Expr)
            if self.optimize < 2:
                self.expr(stmt.value)
                self.nowhere()
                self.name_op('__doc__', nodes.Store)
            start = 1
        for i in range(start, len(body)):
            self.stmt(body[i])

    def return_none(self):
        """What a body ends with; that of an empty one is at the first line, a module's at 0."""
        self.nowhere()
        if self.unit.is_empty():
            line = self.unit.firstlineno if self.unit.kind != bd.MODULE else 0
            self.loc = nodes.AST()
            self.loc.at(line, 0, line, 0)
        self.emit_none()
        self.emit(op.RETURN_VALUE)

    # ---- functions

    def visit_FunctionDef(self, node):
        self.function(node, bd.FUNCTION, node.name, node.args, node.body, node.decorator_list,
                      node.returns)

    def visit_AsyncFunctionDef(self, node):
        self.function(node, bd.ASYNC_FUNCTION, node.name, node.args, node.body,
                      node.decorator_list, node.returns)

    def function(self, node, kind, name, args, body, decorators, returns):
        self.check_arguments(args)
        firstlineno = node.lineno
        if decorators:
            firstlineno = decorators[0].lineno
        self.exprs(decorators)
        flags = self.defaults(args)
        if self.annotations(args, returns):
            flags |= HAS_ANNOTATIONS
        self.enter(kind, node, name, firstlineno)
        start = 0
        if body and is_docstring(body[0]):
            stmt = body[0]
            assert isinstance(stmt, nodes.Expr)
            value = stmt.value
            assert isinstance(value, nodes.Constant)
            self.unit.constant(value.value if self.optimize < 2 else constants.NONE)
            start = 1
        else:
            # No docstring: inspect takes the first constant for one if it is a str.
            self.unit.constant(constants.NONE)
        self.set_argument_counts(args)
        for i in range(start, len(body)):
            self.stmt(body[i])
        self.return_none()
        code = self.leave()
        self.at(node)
        self.make_function(code, flags)
        self.apply_decorators(decorators)
        self.at(node)
        self.name_op(name, nodes.Store)

    def apply_decorators(self, decorators):
        for i in range(len(decorators) - 1, -1, -1):
            self.at(decorators[i])
            self.emit_arg(op.CALL, 1)

    def set_argument_counts(self, args):
        unit = self.unit
        unit.posonlyargcount = len(args.posonlyargs)
        unit.argcount = len(args.posonlyargs) + len(args.args)
        unit.kwonlyargcount = len(args.kwonlyargs)

    def check_arguments(self, args):
        for arg in args.posonlyargs:
            self.check_name(arg.arg, nodes.Store)
        for arg in args.args:
            self.check_name(arg.arg, nodes.Store)
        if args.vararg is not None:
            self.check_name(args.vararg.arg, nodes.Store)
        for arg in args.kwonlyargs:
            self.check_name(arg.arg, nodes.Store)
        if args.kwarg is not None:
            self.check_name(args.kwarg.arg, nodes.Store)

    def defaults(self, args):
        """Push the default values there are; the flags of MAKE_FUNCTION that say so."""
        flags = 0
        if args.defaults:
            flags |= HAS_DEFAULTS
            if all_constant(args.defaults):
                for default in args.defaults:
                    self.line_of(default)
                self.emit_const(ConstTuple(constant_values(args.defaults)))
            else:
                self.exprs(args.defaults)
                self.emit_arg(op.BUILD_TUPLE, len(args.defaults))
        names = []
        for i in range(len(args.kwonlyargs)):
            default = args.kw_defaults[i]
            if default is not None:
                self.expr(default)
                mangled = mangle(self.unit.class_name, args.kwonlyargs[i].arg)
                names.append(const_str(mangled))
        if names:
            flags |= HAS_KWDEFAULTS
            self.emit_const(ConstTuple(names))
            self.emit_arg(op.BUILD_CONST_KEY_MAP, len(names))
        return flags

    # ---- annotations

    def annotations(self, args, returns):
        """Push the tuple (name, annotation, name, annotation...) if there are any."""
        self.annotation_texts = []
        count = 0
        for arg in args.args:
            count += self.arg_annotation(arg)
        for arg in args.posonlyargs:
            count += self.arg_annotation(arg)
        count += self.arg_annotation(args.vararg)
        for arg in args.kwonlyargs:
            count += self.arg_annotation(arg)
        count += self.arg_annotation(args.kwarg)
        if returns is not None:
            count += self.named_annotation('return', returns)
        if count == 0:
            return False
        if self.has_future_annotations():
            self.emit_const(ConstTuple(self.annotation_texts))
        else:
            self.emit_arg(op.BUILD_TUPLE, count * 2)
        return True

    def arg_annotation(self, arg):
        if arg is None or arg.annotation is None:
            return 0
        return self.named_annotation(mangle(self.unit.class_name, arg.arg), arg.annotation)

    def named_annotation(self, name, node):
        if self.has_future_annotations():
            self.annotation_texts.append(const_str(name))
            self.annotation_texts.append(const_str(unparse(node)))
        else:
            self.emit_str(name)
            self.annotation(node)
        return 1

    def annotation(self, node):
        """Push the value of an annotation, or its text."""
        if self.has_future_annotations():
            self.emit_str(unparse(node))
        elif isinstance(node, nodes.Starred):
            # `*args: *Ts` (PEP 646)
            self.expr(node.value)
            self.emit_arg(op.UNPACK_SEQUENCE, 1)
        else:
            self.expr(node)

    def visit_Lambda(self, node):
        self.check_arguments(node.args)
        flags = self.defaults(node.args)
        self.enter(bd.LAMBDA, node, '<lambda>', node.lineno)
        self.unit.constant(constants.NONE)      # so that there is no docstring
        self.set_argument_counts(node.args)
        self.expr(node.body)
        self.at(node.body)
        self.emit(op.RETURN_VALUE)
        code = self.leave()
        self.at(node)
        self.make_function(code, flags)

    # ---- classes

    def visit_ClassDef(self, node):
        firstlineno = node.lineno
        if node.decorator_list:
            firstlineno = node.decorator_list[0].lineno
        self.exprs(node.decorator_list)
        self.enter(bd.CLASS, node, node.name, firstlineno)
        unit = self.unit
        start = nodes.AST()
        start.at(firstlineno, 0, firstlineno, 0)
        self.at(start)
        self.name_op('__name__', nodes.Load)
        self.name_op('__module__', nodes.Store)
        self.emit_str(unit.qualname)
        self.name_op('__qualname__', nodes.Store)
        self.code_body(node.body)
        self.nowhere()
        if unit.scope.needs_class_cell:
            self.emit_arg(op.LOAD_CLOSURE, unit.cell_index['__class__'])
            self.emit_arg(op.COPY, 1)
            self.name_op('__classcell__', nodes.Store)
        else:
            self.emit_none()
        self.emit(op.RETURN_VALUE)
        code = self.leave()
        self.at(node)
        self.emit(op.LOAD_BUILD_CLASS)
        self.make_function(code, 0)
        self.emit_str(node.name)
        self.call_tail(2, node.bases, node.keywords)
        self.apply_decorators(node.decorator_list)
        self.at(node)
        self.name_op(node.name, nodes.Store)

    # ---- annotated assignment

    def visit_AnnAssign(self, node):
        target = node.target
        if node.value is not None:
            self.expr(node.value)
            self.expr(target)
        if isinstance(target, nodes.Name):
            self.check_name(target.id, nodes.Store)
            if node.simple and self.unit.scope.kind != sc.FUNCTION:
                self.annotation(node.annotation)
                self.emit_name(op.LOAD_NAME, '__annotations__')
                self.emit_str(mangle(self.unit.class_name, target.id))
                self.emit(op.STORE_SUBSCR)
        elif isinstance(target, nodes.Attribute):
            self.check_name(target.attr, nodes.Store)
            if node.value is None:
                self.check_annotated_part(target.value)
        elif isinstance(target, nodes.Subscript):
            if node.value is None:
                self.check_annotated_part(target.value)
                self.check_annotated_slice(target.slice)
        if not node.simple and self.unit.scope.kind != sc.FUNCTION:
            if not self.has_future_annotations():
                self.check_annotated_part(node.annotation)

    def check_annotated_part(self, node):
        # Evaluated for the errors it may raise.
        self.expr(node)
        self.emit(op.POP_TOP)

    def check_annotated_slice(self, node):
        if isinstance(node, nodes.Slice):
            if node.lower is not None:
                self.check_annotated_part(node.lower)
            if node.upper is not None:
                self.check_annotated_part(node.upper)
            if node.step is not None:
                self.check_annotated_part(node.step)
        elif isinstance(node, nodes.Tuple):
            for item in node.elts:
                self.check_annotated_slice(item)
        else:
            self.check_annotated_part(node)
