"""`UnitBuilder`: one code object while its instructions are being emitted.

Here: the pools (constants, names, variables), the blocks, the stack of frame blocks.
What is emitted when is the business of the code generator.
"""
from rpython.rlib.listsort import make_timsort_class

from interpreter import code_flags
from interpreter.compiler import scope as sc
from interpreter.compiler.assembler import assemble
from interpreter.compiler.flowgraph import Block, Instr, NO_LOCATION
from interpreter.compiler.unit import CodeUnit, constant_key
from interpreter.opcode_table import op

# Kinds of code (`UnitBuilder.kind`)
MODULE, CLASS, FUNCTION, ASYNC_FUNCTION, LAMBDA, COMPREHENSION = 0, 1, 2, 3, 4, 5

# Kinds of frame block: what `return`, `break` and `continue` have to undo on their way
(WHILE_LOOP, FOR_LOOP, TRY_EXCEPT, FINALLY_TRY, FINALLY_END, WITH, ASYNC_WITH,
 HANDLER_CLEANUP, POP_VALUE, EXCEPTION_HANDLER, EXCEPTION_GROUP_HANDLER,
 ASYNC_COMPREHENSION) = range(12)


class FrameBlock(object):
    """A statement being compiled that `return`, `break` or `continue` may leave.

    `start` and `exit` are the targets of continue and break (loops only); `name` the
    variable of an except clause; `finalbody` the statements of a finally; `loc` the
    position of a with statement.
    """

    def __init__(self, kind, start, exit):
        self.kind = kind
        self.start = start
        self.exit = exit
        self.name = None
        self.finalbody = None
        self.loc = NO_LOCATION


StringSort = make_timsort_class()


class UnitBuilder(object):
    """The code object for `scope`; `parent` is the builder of the one around it."""

    def __init__(self, kind, scope, name, parent, filename, firstlineno):
        self.kind = kind
        self.scope = scope
        self.name = name
        self.parent = parent
        self.filename = filename
        self.firstlineno = firstlineno
        self.qualname = name
        self.class_name = None
        self.argcount = 0
        self.posonlyargcount = 0
        self.kwonlyargcount = 0
        self.consts = []
        self.const_index = {}
        self.names = []
        self.name_index = {}
        self.varnames = []
        self.var_index = {}
        self.cellvars = []
        self.freevars = []
        self.cell_index = {}
        self.frame_blocks = []
        self.blocks = [Block()]
        self.block = self.blocks[0]
        self.first_location = NO_LOCATION
        for parameter in scope.parameters:
            self.variable(parameter)
        self._collect_cells()

    def _collect_cells(self):
        scope = self.scope
        for name in scope.names:
            reach = scope.reached(name)
            if reach == sc.CELL:
                self.cellvars.append(name)
            elif reach == sc.FREE or scope.use(name) & sc.DEF_FREE_CLASS:
                self.freevars.append(name)
        if scope.needs_class_cell:
            self.cellvars.append('__class__')
        StringSort(self.cellvars).sort()
        StringSort(self.freevars).sort()
        self._put_arguments_first()
        for name in self.cellvars:
            self.cell_index[name] = len(self.cell_index)
        count = len(self.cellvars)
        for i in range(len(self.freevars)):
            self.cell_index[self.freevars[i]] = count + i

    def _put_arguments_first(self):
        # Cells of arguments come in the order of their slots, before all others.
        arguments = []
        others = []
        for name in self.scope.parameters:
            if self.scope.reached(name) == sc.CELL:
                arguments.append(name)
        for name in self.cellvars:
            if name not in self.var_index:
                others.append(name)
        self.cellvars = arguments + others

    def is_function(self):
        """Does the code have fast locals?"""
        return self.scope.kind == sc.FUNCTION

    # ---- pools

    def constant(self, const):
        """The index of a constant in co_consts."""
        key = constant_key(const)
        if key != '':
            index = self.const_index.get(key, -1)
            if index >= 0:
                return index
            self.const_index[key] = len(self.consts)
        self.consts.append(const)
        return len(self.consts) - 1

    def name_number(self, name):
        """The index of a mangled name in co_names."""
        index = self.name_index.get(name, -1)
        if index < 0:
            index = len(self.names)
            self.names.append(name)
            self.name_index[name] = index
        return index

    def variable(self, name):
        """The index of a mangled name in co_varnames."""
        index = self.var_index.get(name, -1)
        if index < 0:
            index = len(self.varnames)
            self.varnames.append(name)
            self.var_index[name] = index
        return index

    # ---- blocks

    def use_block(self, block):
        """What is emitted next goes into `block`, which follows in the layout."""
        self.blocks.append(block)
        self.block = block

    def add(self, opcode, arg, target, loc):
        if self.block.is_closed():
            self.use_block(Block())
        self.block.instrs.append(Instr(opcode, arg, target, loc))

    def push_frame_block(self, frame_block):
        self.frame_blocks.append(frame_block)

    def pop_frame_block(self):
        self.frame_blocks.pop()

    # ---- the end

    def flags(self, future_flags):
        scope = self.scope
        result = 0
        if scope.kind == sc.FUNCTION:
            result |= code_flags.CO_NEWLOCALS | code_flags.CO_OPTIMIZED
            if scope.is_nested:
                result |= code_flags.CO_NESTED
            if scope.has_varargs:
                result |= code_flags.CO_VARARGS
            if scope.has_varkeywords:
                result |= code_flags.CO_VARKEYWORDS
            if scope.is_generator and scope.is_coroutine:
                result |= code_flags.CO_ASYNC_GENERATOR
            elif scope.is_generator:
                result |= code_flags.CO_GENERATOR
        if scope.is_coroutine and not scope.is_generator:
            # At module level only where compile() was told to allow it.
            if scope.kind == sc.FUNCTION or self.kind == MODULE:
                result |= code_flags.CO_COROUTINE
        return result | future_flags

    def finish(self, future_flags):
        """Assemble; the CodeUnit."""
        unit = CodeUnit()
        unit.argcount = self.argcount
        unit.posonlyargcount = self.posonlyargcount
        unit.kwonlyargcount = self.kwonlyargcount
        unit.flags = self.flags(future_flags)
        unit.consts = self.consts
        unit.names = self.names
        unit.varnames = self.varnames
        unit.cellvars = self.cellvars
        unit.freevars = self.freevars
        unit.filename = self.filename
        unit.name = self.name
        unit.qualname = self.qualname
        unit.firstlineno = self.firstlineno
        assemble(self._prologue() + self.blocks, unit, self.first_location)
        return unit

    def is_empty(self):
        """True if nothing was emitted yet."""
        return len(self.blocks) == 1 and not self.block.instrs

    def _prologue(self):
        # The closure first, then the cells in the order of their slots.
        block = Block()
        if self.freevars:
            block.instrs.append(Instr(op.COPY_FREE_VARS, len(self.freevars), None, NO_LOCATION))
        for name in self.varnames:
            index = self.cell_index.get(name, -1)
            if index >= 0 and index < len(self.cellvars):
                block.instrs.append(Instr(op.MAKE_CELL, index, None, NO_LOCATION))
        for name in self.cellvars:
            if name not in self.var_index:
                block.instrs.append(Instr(op.MAKE_CELL, self.cell_index[name], None,
                                          NO_LOCATION))
        return [block]
