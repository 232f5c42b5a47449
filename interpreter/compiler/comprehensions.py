"""Code generation for comprehensions and generator expressions.

Each is a function with one argument, `.0`: the iterator of its outermost iterable.
"""
from interpreter.compiler import builder as bd
from interpreter.compiler import effects
from interpreter.compiler import scope as sc
from interpreter.compiler.functions import FunctionCodegen
from interpreter.opcode_table import op
from interpreter.syntax import nodes


class ComprehensionCodegen(FunctionCodegen):

    def visit_ListComp(self, node):
        self.comprehension(node, sc.LIST_COMP, '<listcomp>', node.generators, node.elt, None)

    def visit_SetComp(self, node):
        self.comprehension(node, sc.SET_COMP, '<setcomp>', node.generators, node.elt, None)

    def visit_DictComp(self, node):
        self.comprehension(node, sc.DICT_COMP, '<dictcomp>', node.generators, node.key,
                           node.value)

    def visit_GeneratorExp(self, node):
        self.comprehension(node, sc.GENERATOR_EXP, '<genexpr>', node.generators, node.elt, None)

    def comprehension(self, node, kind, name, generators, elt, value):
        is_coroutine = self.scopes[node].is_coroutine
        is_generator = kind == sc.GENERATOR_EXP
        outer = self.unit
        may_await = self.allows_await() or outer.kind == bd.COMPREHENSION
        self.enter(bd.COMPREHENSION, node, name, node.lineno)
        if is_coroutine and not is_generator and not may_await:
            raise self.error_at(node, 'asynchronous comprehension outside of an '
                                      'asynchronous function')
        self.unit.argcount = 1
        if kind == sc.LIST_COMP:
            self.emit_arg(op.BUILD_LIST, 0)
        elif kind == sc.SET_COMP:
            self.emit_arg(op.BUILD_SET, 0)
        elif kind == sc.DICT_COMP:
            self.emit_arg(op.BUILD_MAP, 0)
        self.generator(generators, 0, 0, elt, value, kind)
        if is_generator:
            self.return_none()
        else:
            self.emit(op.RETURN_VALUE)
        code = self.leave()
        self.at(node)
        self.make_function(code, 0)
        outermost = generators[0]
        self.expr(outermost.iter)
        if outermost.is_async:
            self.emit(op.GET_AITER)
        else:
            self.emit(op.GET_ITER)
        self.emit_arg(op.CALL, 1)
        if is_coroutine and not is_generator:
            self.emit_await(0)

    def generator(self, generators, index, depth, elt, value, kind):
        """One `for` with its conditions and all that is inside; `depth` iterators are out."""
        if generators[index].is_async:
            self.async_generator(generators, index, depth, elt, value, kind)
        else:
            self.sync_generator(generators, index, depth, elt, value, kind)

    def sync_generator(self, generators, index, depth, elt, value, kind):
        node = generators[index]
        start = self.new_block()
        cleanup = self.new_block()
        end = self.new_block()
        single = None
        if index == 0:
            self.emit_arg(op.LOAD_FAST, 0)
        else:
            # `for x in [f(y)]` is the idiom for a temporary variable: no loop.
            single = self.single_item(node.iter)
            if single is None:
                self.expr(node.iter)
                self.emit(op.GET_ITER)
        if single is not None:
            self.expr(single)
        else:
            depth += 1
            self.use(start)
            self.emit_jump(op.FOR_ITER, end)
        self.expr(node.target)
        self.inside(generators, index, depth, elt, value, kind, cleanup)
        self.use(cleanup)
        if single is None:
            self.emit_jump(effects.JUMP, start)
            self.use(end)

    def single_item(self, node):
        if isinstance(node, nodes.List):
            items = node.elts
        elif isinstance(node, nodes.Tuple):
            items = node.elts
        else:
            return None
        if len(items) == 1 and not isinstance(items[0], nodes.Starred):
            return items[0]
        return None

    def async_generator(self, generators, index, depth, elt, value, kind):
        node = generators[index]
        start = self.new_block()
        handler = self.new_block()
        cleanup = self.new_block()
        if index == 0:
            self.emit_arg(op.LOAD_FAST, 0)
        else:
            self.expr(node.iter)
            self.emit(op.GET_AITER)
        self.use(start)
        self.push_frame_block(bd.ASYNC_COMPREHENSION, start, None)
        self.emit_jump(effects.SETUP_FINALLY, handler)
        self.emit(op.GET_ANEXT)          # checks that the result can be awaited
        self.emit(op.SEND)
        self.emit(effects.POP_BLOCK)
        self.expr(node.target)
        self.inside(generators, index, depth + 1, elt, value, kind, cleanup)
        self.use(cleanup)
        self.emit_jump(effects.JUMP, start)
        self.pop_frame_block()
        self.use(handler)
        self.emit(op.END_ASYNC_FOR)

    def inside(self, generators, index, depth, elt, value, kind, cleanup):
        for condition in generators[index].ifs:
            self.jump_if(condition, cleanup, False)
        if index + 1 < len(generators):
            self.generator(generators, index + 1, depth, elt, value, kind)
            return
        self.expr(elt)
        if kind == sc.GENERATOR_EXP:
            self.emit(op.YIELD_VALUE)
            self.emit(op.POP_TOP)
        elif kind == sc.LIST_COMP:
            self.emit_arg(op.LIST_APPEND, depth + 1)
        elif kind == sc.SET_COMP:
            self.emit_arg(op.SET_ADD, depth + 1)
        else:
            self.expr(value)
            self.emit_arg(op.MAP_ADD, depth + 1)
