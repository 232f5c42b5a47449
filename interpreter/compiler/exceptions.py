"""Code generation for try (except, except*, finally) and with (async too).

Inside a handler the stack holds `previous` (see PUSH_EXC_INFO), so a second exception
there goes to a clean-up block that restores it and re-raises.
"""
from interpreter.compiler import builder as bd
from interpreter.compiler import effects
from interpreter.compiler.loops import LoopCodegen
from interpreter.opcode_table import op
from interpreter.syntax import nodes


class ExceptionCodegen(LoopCodegen):

    def visit_Try(self, node):
        if node.finalbody:
            self.try_finally(node, node.body, node.handlers, node.orelse, node.finalbody, False)
        else:
            self.try_except(node.body, node.handlers, node.orelse)

    def visit_TryStar(self, node):
        if node.finalbody:
            self.try_finally(node, node.body, node.handlers, node.orelse, node.finalbody, True)
        else:
            self.try_star(node.body, node.handlers, node.orelse)

    def enter_handler(self, cleanup):
        """At the start of a handler: exc becomes `previous exc`, protected by `cleanup`."""
        self.emit(op.PUSH_EXC_INFO)
        self.emit_jump(effects.SETUP_CLEANUP, cleanup)

    def restore_and_reraise(self, cleanup):
        """The clean-up block of a handler: `previous exc` is re-raised as exc."""
        self.use(cleanup)
        self.nowhere()
        self.emit_arg(op.COPY, 2)
        self.emit(op.POP_EXCEPT)
        self.emit_arg(op.RERAISE, 1)

    # ---- finally

    def try_finally(self, node, body, handlers, orelse, finalbody, is_star):
        final = self.new_block()
        end = self.new_block()
        cleanup = self.new_block()
        self.emit_jump(effects.SETUP_FINALLY, final)
        block = self.push_frame_block(bd.FINALLY_TRY, None, None)
        block.finalbody = finalbody
        if not handlers:
            self.body(body)
        elif is_star:
            self.try_star(body, handlers, orelse)
        else:
            self.try_except(body, handlers, orelse)
        self.nowhere()
        self.emit(effects.POP_BLOCK)
        self.pop_frame_block()
        self.body(finalbody)
        self.nowhere()
        self.emit_jump(effects.JUMP, end)
        self.use(final)
        self.push_frame_block(bd.FINALLY_END, None, None)
        self.enter_handler(cleanup)
        self.body(finalbody)
        self.pop_frame_block()
        self.emit(op.RERAISE)
        self.restore_and_reraise(cleanup)
        self.use(end)

    # ---- except

    def try_body(self, body, handler):
        """The protected statements."""
        self.emit_jump(effects.SETUP_FINALLY, handler)
        self.push_frame_block(bd.TRY_EXCEPT, None, None)
        self.body(body)
        self.pop_frame_block()
        self.nowhere()
        self.emit(effects.POP_BLOCK)

    def try_except(self, body, handlers, orelse):
        first = self.new_block()
        end = self.new_block()
        cleanup = self.new_block()
        self.try_body(body, first)
        self.body(orelse)
        self.nowhere()
        self.emit_jump(effects.JUMP, end)
        self.use(first)
        self.enter_handler(cleanup)
        self.push_frame_block(bd.EXCEPTION_HANDLER, None, None)
        last = len(handlers) - 1
        for i in range(last + 1):
            handler = handlers[i]
            self.at(handler)
            if handler.type is None and i < last:
                raise self.error("default 'except:' must be last")
            following = self.new_block()
            if handler.type is not None:
                self.expr(handler.type)
                self.emit(op.CHECK_EXC_MATCH)
                self.emit_jump(op.POP_JUMP_IF_FALSE, following)
            if handler.name is not None:
                self.named_handler(handler, end)
            else:
                self.emit(op.POP_TOP)
                self.push_frame_block(bd.HANDLER_CLEANUP, None, None)
                self.body(handler.body)
                self.pop_frame_block()
                self.nowhere()
                self.emit(effects.POP_BLOCK)
                self.emit(op.POP_EXCEPT)
                self.emit_jump(effects.JUMP, end)
            self.use(following)
        self.pop_frame_block()
        self.nowhere()
        self.emit(op.RERAISE)
        self.restore_and_reraise(cleanup)
        self.use(end)

    def named_handler(self, handler, end):
        # except E as name: the body is a try whose finally unbinds the name
        unbinding = self.new_block()
        self.name_op(handler.name, nodes.Store)
        self.emit_jump(effects.SETUP_FINALLY, unbinding)
        block = self.push_frame_block(bd.HANDLER_CLEANUP, None, None)
        block.name = handler.name
        self.body(handler.body)
        self.pop_frame_block()
        self.nowhere()
        self.emit(effects.POP_BLOCK)
        self.emit(effects.POP_BLOCK)
        self.emit(op.POP_EXCEPT)
        self.unbind(handler.name)
        self.emit_jump(effects.JUMP, end)
        self.use(unbinding)
        self.unbind(handler.name)
        self.emit_arg(op.RERAISE, 1)

    # ---- except*

    def try_star(self, body, handlers, orelse):
        """Stack of the handlers: `previous original list rest`.

        `list` collects what the bodies raise, and at the end what nobody caught;
        PREP_RERAISE_STAR makes of it what is to be raised in the end.
        """
        first = self.new_block()
        end = self.new_block()
        cleanup = self.new_block()
        reraise = self.new_block()
        otherwise = self.new_block()
        self.try_body(body, first)
        self.emit_jump(effects.JUMP, otherwise)
        self.use(first)
        self.enter_handler(cleanup)
        self.push_frame_block(bd.EXCEPTION_GROUP_HANDLER, None, None)
        for i in range(len(handlers)):
            handler = handlers[i]
            self.at(handler)
            if i == 0:
                self.emit_arg(op.COPY, 1)
                self.emit_arg(op.BUILD_LIST, 0)
                self.emit_arg(op.SWAP, 2)
            self.star_handler(handler)
        self.nowhere()
        self.emit_arg(op.LIST_APPEND, 1)
        self.pop_frame_block()
        self.emit(op.PREP_RERAISE_STAR)
        self.emit_arg(op.COPY, 1)
        self.emit_jump(op.POP_JUMP_IF_NOT_NONE, reraise)
        self.emit(op.POP_TOP)
        self.emit(effects.POP_BLOCK)
        self.emit(op.POP_EXCEPT)
        self.emit_jump(effects.JUMP, end)
        self.use(reraise)
        self.emit(effects.POP_BLOCK)
        self.emit_arg(op.SWAP, 2)
        self.emit(op.POP_EXCEPT)
        self.emit(op.RERAISE)
        self.restore_and_reraise(cleanup)
        self.use(otherwise)
        self.body(orelse)
        self.use(end)

    def star_handler(self, handler):
        no_match = self.new_block()
        raised = self.new_block()
        following = self.new_block()
        if handler.type is not None:
            self.expr(handler.type)
            self.emit(op.CHECK_EG_MATCH)
            self.emit_arg(op.COPY, 1)
            self.emit_jump(op.POP_JUMP_IF_NONE, no_match)
        if handler.name is not None:
            self.name_op(handler.name, nodes.Store)
        else:
            self.emit(op.POP_TOP)
        self.emit_jump(effects.SETUP_FINALLY, raised)
        block = self.push_frame_block(bd.HANDLER_CLEANUP, None, None)
        block.name = handler.name
        self.body(handler.body)
        self.pop_frame_block()
        self.nowhere()
        self.emit(effects.POP_BLOCK)
        if handler.name is not None:
            self.unbind(handler.name)
        self.emit_jump(effects.JUMP, following)
        # An exception raised in the body joins the list.
        self.use(raised)
        if handler.name is not None:
            self.unbind(handler.name)
        self.emit_arg(op.LIST_APPEND, 2)
        self.emit_jump(effects.JUMP, following)
        self.use(no_match)
        self.at(handler)
        self.emit(op.POP_TOP)
        self.use(following)

    # ---- with

    def visit_With(self, node):
        self.with_item(node, node.items, 0, node.body)

    def with_item(self, node, items, index, body):
        final = self.new_block()
        cleanup = self.new_block()
        end = self.new_block()
        self.expr(items[index].context_expr)
        self.emit(op.BEFORE_WITH)
        self.emit_jump(effects.SETUP_CLEANUP, final)
        block = self.push_frame_block(bd.WITH, None, None)
        block.loc = node
        self.with_variable(items[index])
        if index + 1 < len(items):
            self.with_item(node, items, index + 1, body)
        else:
            self.body(body)
        self.nowhere()
        self.emit(effects.POP_BLOCK)
        self.pop_frame_block()
        self.at(node)
        self.call_exit(False)
        self.emit(op.POP_TOP)
        self.emit_jump(effects.JUMP, end)
        self.use(final)
        self.enter_handler(cleanup)
        self.emit(op.WITH_EXCEPT_START)
        self.with_result(cleanup)
        self.use(end)

    def with_variable(self, item):
        if item.optional_vars is not None:
            self.expr(item.optional_vars)
        else:
            self.emit(op.POP_TOP)

    def with_result(self, cleanup):
        """`exit previous exc result`: swallow the exception if the result is true."""
        swallow = self.new_block()
        self.emit_jump(op.POP_JUMP_IF_TRUE, swallow)
        self.emit_arg(op.RERAISE, 1)
        location = self.loc
        self.restore_and_reraise(cleanup)
        self.at(location)
        self.use(swallow)
        self.emit(op.POP_TOP)
        self.emit(effects.POP_BLOCK)
        self.emit(op.POP_EXCEPT)
        self.emit(op.POP_TOP)

    def visit_AsyncWith(self, node):
        self.async_with_item(node, node.items, 0, node.body)

    def async_with_item(self, node, items, index, body):
        if not self.allows_await():
            raise self.error("'async with' outside async function")
        if self.is_top_level_await():
            self.unit.scope.is_coroutine = True
        final = self.new_block()
        cleanup = self.new_block()
        end = self.new_block()
        self.expr(items[index].context_expr)
        self.emit(op.BEFORE_ASYNC_WITH)
        self.emit_await(1)
        self.emit_jump(effects.SETUP_CLEANUP, final)
        block = self.push_frame_block(bd.ASYNC_WITH, None, None)
        block.loc = node
        self.with_variable(items[index])
        if index + 1 < len(items):
            self.async_with_item(node, items, index + 1, body)
        else:
            self.body(body)
        self.nowhere()
        self.emit(effects.POP_BLOCK)
        self.pop_frame_block()
        self.at(node)
        self.call_exit(True)
        self.emit(op.POP_TOP)
        self.emit_jump(effects.JUMP, end)
        self.use(final)
        self.enter_handler(cleanup)
        self.emit(op.WITH_EXCEPT_START)
        self.emit_await(2)
        self.with_result(cleanup)
        self.use(end)
