"""Code generation for loops, and for leaving blocks by return, break and continue."""
from interpreter.compiler import builder as bd
from interpreter.compiler import effects
from interpreter.compiler.statements import StatementCodegen
from interpreter.opcode_table import op
from interpreter.syntax import nodes


class LoopCodegen(StatementCodegen):

    def visit_While(self, node):
        start = self.new_block()
        otherwise = self.new_block()
        end = self.new_block()
        self.use(start)
        self.push_frame_block(bd.WHILE_LOOP, start, end)
        self.jump_if(node.test, otherwise, False)
        self.body(node.body)
        # Interrupted here, the statement is shown; tracing leaves the line event to the test.
        if node.test.lineno == node.lineno:
            self.at(node)
        else:
            self.nowhere()
        self.emit_jump(effects.JUMP, start)
        self.pop_frame_block()
        self.use(otherwise)
        self.body(node.orelse)
        self.use(end)

    def visit_For(self, node):
        start = self.new_block()
        otherwise = self.new_block()
        end = self.new_block()
        self.push_frame_block(bd.FOR_LOOP, start, end)
        self.expr(node.iter)
        self.emit(op.GET_ITER)
        self.use(start)
        self.emit_jump(op.FOR_ITER, otherwise)
        self.at(node)
        self.expr(node.target)
        self.body(node.body)
        self.nowhere()
        self.emit_jump(effects.JUMP, start)
        self.pop_frame_block()
        self.use(otherwise)
        self.body(node.orelse)
        self.use(end)

    def visit_AsyncFor(self, node):
        if not self.allows_await():
            raise self.error("'async for' outside async function")
        if self.is_top_level_await():
            self.unit.scope.is_coroutine = True
        start = self.new_block()
        handler = self.new_block()
        end = self.new_block()
        self.expr(node.iter)
        self.emit(op.GET_AITER)
        self.use(start)
        self.push_frame_block(bd.FOR_LOOP, start, end)
        self.emit_jump(effects.SETUP_FINALLY, handler)
        self.emit(op.GET_ANEXT)          # checks that the result can be awaited
        self.emit(op.SEND)
        self.emit(effects.POP_BLOCK)
        self.at(node)
        self.expr(node.target)
        self.body(node.body)
        self.nowhere()
        self.emit_jump(effects.JUMP, start)
        self.pop_frame_block()
        self.use(handler)
        # The line of the iterable, not of the end of the body.
        self.at(node.iter)
        self.emit(op.END_ASYNC_FOR)
        self.body(node.orelse)
        self.use(end)

    def visit_Break(self, node):
        self.emit(op.NOP)
        loop = self.unwind(False)
        if loop is None:
            raise self.error_at(node, "'break' outside loop")
        self.unwind_one(loop, False)
        self.emit_jump(effects.JUMP, loop.exit)

    def visit_Continue(self, node):
        self.emit(op.NOP)
        loop = self.unwind(False)
        if loop is None:
            raise self.error_at(node, "'continue' not properly in loop")
        self.emit_jump(effects.JUMP, loop.start)

    # ---- leaving blocks

    def unwind(self, keep_top):
        """Undo the blocks up to the innermost loop; that loop, None if there is none."""
        return self._unwind(len(self.unit.frame_blocks) - 1, keep_top, True)

    def unwind_all(self, keep_top):
        """Undo all blocks, as return does; `keep_top`: the value on the stack is kept."""
        self._unwind(len(self.unit.frame_blocks) - 1, keep_top, False)

    def _unwind(self, index, keep_top, stop_at_loop):
        unit = self.unit
        # A finally body emitted on the way out belongs to the blocks around it only.
        while index >= 0:
            block = unit.frame_blocks[index]
            if block.kind == bd.EXCEPTION_GROUP_HANDLER:
                raise self.error("'break', 'continue' and 'return' cannot appear in an "
                                 'except* block')
            if stop_at_loop and (block.kind == bd.WHILE_LOOP or block.kind == bd.FOR_LOOP):
                return block
            saved = unit.frame_blocks
            assert index >= 0
            unit.frame_blocks = saved[:index]
            self.unwind_one(block, keep_top)
            unit.frame_blocks = saved
            index -= 1
        return None

    def unwind_one(self, block, keep_top):
        kind = block.kind
        if kind == bd.FOR_LOOP:
            # Pop the iterator.
            if keep_top:
                self.emit_arg(op.SWAP, 2)
            self.emit(op.POP_TOP)
        elif kind == bd.TRY_EXCEPT:
            self.emit(effects.POP_BLOCK)
        elif kind == bd.FINALLY_TRY:
            self.emit(effects.POP_BLOCK)
            if keep_top:
                self.push_frame_block(bd.POP_VALUE, None, None)
            self.body(block.finalbody)
            if keep_top:
                self.pop_frame_block()
            # What follows appears to happen after the statement that leaves.
            self.nowhere()
        elif kind == bd.FINALLY_END:
            if keep_top:
                self.emit_arg(op.SWAP, 2)
            self.emit(op.POP_TOP)
            if keep_top:
                self.emit_arg(op.SWAP, 2)
            self.emit(effects.POP_BLOCK)
            self.emit(op.POP_EXCEPT)
        elif kind == bd.WITH or kind == bd.ASYNC_WITH:
            self.at(block.loc)
            self.emit(effects.POP_BLOCK)
            if keep_top:
                self.emit_arg(op.SWAP, 2)
            self.call_exit(kind == bd.ASYNC_WITH)
            self.emit(op.POP_TOP)
            self.nowhere()
        elif kind == bd.HANDLER_CLEANUP:
            if block.name is not None:
                self.emit(effects.POP_BLOCK)
            if keep_top:
                self.emit_arg(op.SWAP, 2)
            self.emit(effects.POP_BLOCK)
            self.emit(op.POP_EXCEPT)
            if block.name is not None:
                self.unbind(block.name)
        elif kind == bd.POP_VALUE:
            if keep_top:
                self.emit_arg(op.SWAP, 2)
            self.emit(op.POP_TOP)

    def call_exit(self, is_async):
        """Call the __exit__ (or await the __aexit__) on the stack without exception."""
        self.emit_none()
        self.emit_none()
        self.emit_none()
        self.emit_arg(op.CALL, 3)
        if is_async:
            self.emit_await(2)

    def unbind(self, name):
        """`name = None; del name`: the end of an except clause with a name."""
        self.emit_none()
        self.name_op(name, nodes.Store)
        self.name_op(name, nodes.Del)
