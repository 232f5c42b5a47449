"""The code generator's ground floor: emitting, locations, names, scopes of code.

The generator is one class in a chain of rooms, each a subclass of the one before:
codegen_base, expressions, calls, functions, comprehensions, patterns, statements,
loops, exceptions, and codegen.py with the finished class.  Follows CPython 3.11's
compile.c in what is emitted.
"""
from rpython.rlib.runicode import str_decode_utf_8

from interpreter import code_flags
from interpreter.compiler import builder as bd
from interpreter.compiler import scope as sc
from interpreter.compiler.builder import UnitBuilder
from interpreter.compiler.failure import failure_at
from interpreter.compiler.flowgraph import Block, NO_LOCATION
from interpreter.compiler.scope import mangle
from interpreter.compiler.unit import ConstCode
from interpreter.compiler.visitor import Visitor
from interpreter.opcode_table import op
from interpreter.syntax import constants, nodes
from interpreter.syntax.errors import SourceWarning

# Displays and calls with more items than this are built piece by piece.
STACK_USE_GUIDELINE = 30
MAX_STATIC_BLOCKS = 20


def const_str(text):
    """The constant of a UTF-8 str."""
    return constants.ConstStr(_decode(text))


def _decode(text):
    value, _ = str_decode_utf_8(text, len(text), 'strict', final=True, allow_surrogates=True)
    return value


class CodegenBase(Visitor):
    """`unit` is the builder of the innermost code object, `loc` the node being compiled."""

    def __init__(self, filename, scopes, future_flags, future_line, interactive,
                 top_level_await, warnings, optimize=0):
        self.filename = filename
        self.scopes = scopes
        self.future_flags = future_flags
        self.future_line = future_line
        self.interactive = interactive
        self.top_level_await = top_level_await
        self.warnings = warnings
        self.optimize = optimize
        self.unit = None
        self.loc = NO_LOCATION

    def error(self, msg):
        """A SyntaxFailure at the current location; the caller raises it."""
        return failure_at(self.loc, msg, self.filename)

    def error_at(self, node, msg):
        return failure_at(node, msg, self.filename)

    def warn(self, msg):
        """Record a SyntaxWarning at the current location, if `msg` is not empty."""
        if msg:
            self.warnings.append(SourceWarning('SyntaxWarning', msg, self.loc.lineno,
                                               self.error(msg)))

    # ---- emitting

    def emit(self, opcode):
        self.unit.add(opcode, 0, None, self.loc)

    def emit_arg(self, opcode, arg):
        self.unit.add(opcode, arg, None, self.loc)

    def emit_jump(self, opcode, target):
        self.unit.add(opcode, 0, target, self.loc)

    def emit_name(self, opcode, name):
        """An instruction with an index into co_names; `name` is mangled here."""
        mangled = mangle(self.unit.class_name, name)
        self.unit.add(opcode, self.unit.name_number(mangled), None, self.loc)

    def emit_const(self, const):
        self.unit.add(op.LOAD_CONST, self.unit.constant(const), None, self.loc)

    def emit_str(self, text):
        self.emit_const(const_str(text))

    def emit_none(self):
        self.emit_const(constants.NONE)

    def new_block(self):
        return Block()

    def use(self, block):
        self.unit.use_block(block)

    # ---- locations

    def at(self, node):
        """Instructions from here on belong to `node`."""
        self.loc = node

    def nowhere(self):
        """Instructions from here on belong to no source line."""
        self.loc = NO_LOCATION

    # ---- visiting

    def expr(self, node):
        """Emit the expression `node`; the current location is kept."""
        saved = self.loc
        self.loc = node
        node.accept(self)
        self.loc = saved

    def line_of(self, node):
        """Let a trace function see the line of `node`, whose value was folded into another."""
        saved = self.loc
        self.loc = node
        self.emit(op.NOP)
        self.loc = saved

    def exprs(self, items):
        for item in items:
            self.expr(item)

    def body(self, stmts):
        for stmt in stmts:
            self.stmt(stmt)

    def stmt(self, node):
        self.loc = node
        node.accept(self)

    # ---- names

    def check_name(self, name, ctx):
        if name == '__debug__':
            if ctx == nodes.Store:
                raise self.error('cannot assign to __debug__')
            if ctx == nodes.Del:
                raise self.error('cannot delete __debug__')

    def name_op(self, name, ctx):
        """Load, store or delete the variable `name` (not yet mangled)."""
        self.check_name(name, ctx)
        unit = self.unit
        name = mangle(unit.class_name, name)
        reach = unit.scope.reached(name)
        if reach == sc.FREE or reach == sc.CELL:
            opcode = self.deref_opcode(ctx)
            unit.add(opcode, unit.cell_index[name], None, self.loc)
        elif reach == sc.LOCAL and unit.is_function():
            if ctx == nodes.Load:
                opcode = op.LOAD_FAST
            elif ctx == nodes.Store:
                opcode = op.STORE_FAST
            else:
                opcode = op.DELETE_FAST
            unit.add(opcode, unit.variable(name), None, self.loc)
        elif reach == sc.GLOBAL_EXPLICIT or (reach == sc.GLOBAL_IMPLICIT
                                             and unit.is_function()):
            if ctx == nodes.Load:
                opcode = op.LOAD_GLOBAL
            elif ctx == nodes.Store:
                opcode = op.STORE_GLOBAL
            else:
                opcode = op.DELETE_GLOBAL
            unit.add(opcode, unit.name_number(name), None, self.loc)
        else:
            if ctx == nodes.Load:
                opcode = op.LOAD_NAME
            elif ctx == nodes.Store:
                opcode = op.STORE_NAME
            else:
                opcode = op.DELETE_NAME
            unit.add(opcode, unit.name_number(name), None, self.loc)

    def deref_opcode(self, ctx):
        if ctx == nodes.Store:
            return op.STORE_DEREF
        if ctx == nodes.Del:
            return op.DELETE_DEREF
        if self.unit.scope.kind == sc.CLASS:
            return op.LOAD_CLASSDEREF
        return op.LOAD_DEREF

    # ---- code objects

    def enter(self, kind, node, name, firstlineno):
        """Start the code object of the scope that belongs to `node`."""
        scope = self.scopes[node]
        unit = UnitBuilder(kind, scope, name, self.unit, self.filename, firstlineno)
        if self.unit is not None:
            unit.class_name = self.unit.class_name
            if self.unit.parent is not None:
                self.set_qualname(unit)
            if kind == bd.CLASS:
                unit.class_name = name
        self.unit = unit

    def set_qualname(self, unit):
        # Not for the module's own functions and classes: their name is their qualname.
        parent = unit.parent
        if unit.kind in (bd.FUNCTION, bd.ASYNC_FUNCTION, bd.CLASS):
            mangled = mangle(parent.class_name, unit.name)
            if parent.scope.reached(mangled) == sc.GLOBAL_EXPLICIT:
                return
        if parent.kind in (bd.FUNCTION, bd.ASYNC_FUNCTION, bd.LAMBDA):
            unit.qualname = parent.qualname + '.<locals>.' + unit.name
        else:
            unit.qualname = parent.qualname + '.' + unit.name

    def leave(self):
        """End the code object; returns its CodeUnit."""
        unit = self.unit
        self.unit = unit.parent
        return unit.finish(self.future_flags)

    def make_function(self, code, flags):
        """Emit MAKE_FUNCTION for a code unit; what `flags` announce is on the stack."""
        if code.freevars:
            for name in code.freevars:
                self.emit_arg(op.LOAD_CLOSURE, self.unit.cell_index[name])
            self.emit_arg(op.BUILD_TUPLE, len(code.freevars))
            flags |= 8
        self.emit_const(ConstCode(code))
        self.emit_arg(op.MAKE_FUNCTION, flags)

    def allows_await(self):
        """Is this code a coroutine, or made one by top-level await?"""
        return self.unit.kind == bd.ASYNC_FUNCTION or self.is_top_level_await()

    def is_top_level_await(self):
        return self.top_level_await and self.unit.kind == bd.MODULE

    def has_future_annotations(self):
        return self.future_flags & code_flags.CO_FUTURE_ANNOTATIONS != 0

    # ---- frame blocks

    def push_frame_block(self, kind, start, exit):
        unit = self.unit
        if len(unit.frame_blocks) >= MAX_STATIC_BLOCKS:
            raise self.error('too many statically nested blocks')
        result = bd.FrameBlock(kind, start, exit)
        unit.push_frame_block(result)
        return result

    def pop_frame_block(self):
        self.unit.pop_frame_block()

    # ---- awaiting

    def emit_await(self, arg):
        """The awaitable on the stack becomes its result."""
        self.emit_arg(op.GET_AWAITABLE, arg)
        self.emit(op.SEND)
