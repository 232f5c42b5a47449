"""Code generation for simple statements, `if`, assignments and imports."""
from rpython.rlib.rbigint import rbigint

from interpreter.compiler import builder as bd
from interpreter.compiler import effects
from interpreter.compiler import scope as sc
from interpreter.compiler import suspicion
from interpreter.compiler.codegen_base import const_str
from interpreter.compiler.expressions import name_end_location
from interpreter.compiler.patterns import PatternCodegen
from interpreter.compiler.unit import ConstTuple
from interpreter.opcode_table import op
from interpreter.syntax import constants, nodes


class StatementCodegen(PatternCodegen):

    # ---- simple statements

    def visit_Expr(self, node):
        value = node.value
        if self.interactive and self.unit.kind == bd.MODULE:
            self.expr(value)
            self.emit(op.PRINT_EXPR)
        elif isinstance(value, nodes.Constant):
            self.emit(op.NOP)
        else:
            self.expr(value)
            self.nowhere()      # the POP_TOP is artificial
            self.emit(op.POP_TOP)

    def visit_Pass(self, node):
        self.emit(op.NOP)

    def visit_Global(self, node):
        pass        # the symbol table has seen to it

    def visit_Nonlocal(self, node):
        pass        # the symbol table has seen to it

    def visit_Raise(self, node):
        count = 0
        if node.exc is not None:
            self.expr(node.exc)
            count = 1
            if node.cause is not None:
                self.expr(node.cause)
                count = 2
        self.emit_arg(op.RAISE_VARARGS, count)

    def visit_Assert(self, node):
        if suspicion.is_assert_of_tuple(node.test):
            self.warn('assertion is always true, perhaps remove parentheses?')
        if self.optimize > 0:
            return
        end = self.new_block()
        self.jump_if(node.test, end, True)
        self.emit(op.LOAD_ASSERTION_ERROR)
        if node.msg is not None:
            self.expr(node.msg)
            self.emit_arg(op.CALL, 1)
        self.emit_arg(op.RAISE_VARARGS, 1)
        self.use(end)

    def visit_Delete(self, node):
        self.exprs(node.targets)

    def visit_If(self, node):
        end = self.new_block()
        otherwise = end
        if node.orelse:
            otherwise = self.new_block()
        self.jump_if(node.test, otherwise, False)
        self.body(node.body)
        if node.orelse:
            self.nowhere()
            self.emit_jump(effects.JUMP, end)
            self.use(otherwise)
            self.body(node.orelse)
        self.use(end)

    def visit_Return(self, node):
        value = node.value
        if self.unit.scope.kind != sc.FUNCTION:
            raise self.error("'return' outside function")
        scope = self.unit.scope
        if value is not None and scope.is_coroutine and scope.is_generator:
            raise self.error("'return' with value in async generator")
        is_pushed = value is not None and not isinstance(value, nodes.Constant)
        if is_pushed:
            self.expr(value)
        elif value is not None:
            self.at(value)
            self.emit(op.NOP)
        if value is None or value.lineno != node.lineno:
            self.at(node)
            self.emit(op.NOP)
        self.unwind_all(is_pushed)
        if value is None:
            self.emit_none()
        elif isinstance(value, nodes.Constant):
            self.emit_const(value.value)
        self.emit(op.RETURN_VALUE)

    # ---- assignments

    def visit_Assign(self, node):
        self.expr(node.value)
        last = len(node.targets) - 1
        for i in range(last + 1):
            if i < last:
                self.emit_arg(op.COPY, 1)
            self.expr(node.targets[i])

    def visit_AugAssign(self, node):
        target = node.target
        number = self.inplace_number(node.op)
        if isinstance(target, nodes.Name):
            self.at(target)
            self.name_op(target.id, nodes.Load)
            self.at(node)
            self.expr(node.value)
            self.emit_arg(op.BINARY_OP, number)
            self.at(target)
            self.name_op(target.id, nodes.Store)
        elif isinstance(target, nodes.Attribute):
            name_loc = name_end_location(target, target)
            self.expr(target.value)
            self.at(target)
            self.emit_arg(op.COPY, 1)
            self.at(name_loc)
            self.emit_name(op.LOAD_ATTR, target.attr)
            self.at(node)
            self.expr(node.value)
            self.emit_arg(op.BINARY_OP, number)
            self.at(name_loc)
            self.emit_arg(op.SWAP, 2)
            self.emit_name(op.STORE_ATTR, target.attr)
        elif isinstance(target, nodes.Subscript):
            self.expr(target.value)
            self.expr(target.slice)
            self.at(target)
            self.emit_arg(op.COPY, 2)
            self.emit_arg(op.COPY, 2)
            self.emit(op.BINARY_SUBSCR)
            self.at(node)
            self.expr(node.value)
            self.emit_arg(op.BINARY_OP, number)
            self.at(target)
            self.emit_arg(op.SWAP, 3)
            self.emit_arg(op.SWAP, 2)
            self.emit(op.STORE_SUBSCR)

    # ---- imports

    def emit_int(self, number):
        self.emit_const(constants.ConstInt(rbigint.fromint(number)))

    def visit_Import(self, node):
        for alias in node.names:
            self.emit_int(0)
            self.emit_none()
            self.emit_name(op.IMPORT_NAME, alias.name)
            if alias.asname is not None:
                self.import_as(alias.name, alias.asname)
            else:
                self.name_op(alias.name.split('.', 1)[0], nodes.Store)

    def import_as(self, name, asname):
        # import a.b.c as d: IMPORT_NAME gives a; b and c are imported from it.
        parts = name.split('.')
        for i in range(1, len(parts)):
            self.unit.add(op.IMPORT_FROM, self.unit.name_number(parts[i]), None, self.loc)
            self.emit_arg(op.SWAP, 2)
            self.emit(op.POP_TOP)
        self.name_op(asname, nodes.Store)

    def visit_ImportFrom(self, node):
        module = node.module if node.module is not None else ''
        names = []
        for alias in node.names:
            names.append(const_str(alias.name))
        if module == '__future__' and node.level == 0 and node.lineno > self.future_line:
            raise self.error('from __future__ imports must occur at the beginning of the file')
        self.emit_int(node.level)
        self.emit_const(ConstTuple(names))
        self.emit_name(op.IMPORT_NAME, module)
        for alias in node.names:
            if alias.name == '*':
                self.emit(op.IMPORT_STAR)
                return
            self.emit_name(op.IMPORT_FROM, alias.name)
            self.name_op(alias.asname if alias.asname is not None else alias.name, nodes.Store)
        self.emit(op.POP_TOP)
