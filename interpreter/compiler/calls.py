"""Code generation for calls: plain, of methods, with keywords, with `*` and `**`.

Class statements use `call_tail` too: a class is a call of __build_class__.
"""
from interpreter.compiler import suspicion
from interpreter.compiler.codegen_base import STACK_USE_GUIDELINE, const_str
from interpreter.compiler.expressions import ExpressionCodegen, name_end_location
from interpreter.compiler.unit import ConstTuple
from interpreter.opcode_table import op
from interpreter.syntax import nodes


class CallCodegen(ExpressionCodegen):

    def visit_Call(self, node):
        func = node.func
        if (isinstance(func, nodes.Attribute) and func.ctx == nodes.Load
                and self.is_plain(node.args, node.keywords)):
            self.method_call(node, func)
            return
        self.warn(suspicion.about_call(func))
        self.expr(func)
        self.call_tail(0, node.args, node.keywords)

    def is_plain(self, args, keywords):
        """Can all the arguments simply be pushed?"""
        size = len(args) + len(keywords)
        if keywords:
            size += 1
        if size >= STACK_USE_GUIDELINE or self.has_starred(args):
            return False
        for keyword in keywords:
            if keyword.arg is None:
                return False
        return True

    def method_call(self, node, func):
        self.check_keywords(node.keywords)
        saved = self.loc
        self.expr(func.value)
        self.loc = name_end_location(func, func)
        self.emit_name(op.LOAD_METHOD, func.attr)
        self.exprs(node.args)
        for keyword in node.keywords:
            self.expr(keyword.value)
        self.loc = name_end_location(node, func)
        count = len(node.args) + len(node.keywords)
        if node.keywords:
            self.emit_keyword_names(node.keywords, 0, len(node.keywords))
            self.emit_arg(op.CALL_METHOD_KW, count)
        else:
            self.emit_arg(op.CALL_METHOD, count)
        self.loc = saved

    def check_keywords(self, keywords):
        for i in range(len(keywords)):
            keyword = keywords[i]
            if keyword.arg is None:
                continue
            self.check_name(keyword.arg, nodes.Store)
            for j in range(i + 1, len(keywords)):
                if keywords[j].arg is not None and keywords[j].arg == keyword.arg:
                    raise self.error_at(keywords[j],
                                        'keyword argument repeated: %s' % keyword.arg)

    def emit_keyword_names(self, keywords, begin, end):
        """Push the tuple of names; CPython does not mangle those of a call."""
        names = []
        for i in range(begin, end):
            names.append(const_str(keywords[i].arg))
        self.emit_const(ConstTuple(names))

    def call_tail(self, pushed, args, keywords):
        """Push the arguments and call; callable and `pushed` arguments are on the stack."""
        self.check_keywords(keywords)
        count = len(args) + len(keywords)
        is_simple = len(args) + 2 * len(keywords) <= STACK_USE_GUIDELINE
        if is_simple and not self.has_starred(args) and not self.has_mapping(keywords):
            self.exprs(args)
            for keyword in keywords:
                self.expr(keyword.value)
            if keywords:
                self.emit_keyword_names(keywords, 0, len(keywords))
                self.emit_arg(op.CALL_KW, pushed + count)
            else:
                self.emit_arg(op.CALL, pushed + count)
            return
        self.call_ex(pushed, args, keywords)

    def has_mapping(self, keywords):
        for keyword in keywords:
            if keyword.arg is None:
                return True
        return False

    def call_ex(self, pushed, args, keywords):
        first = args[0] if len(args) == 1 else None
        if pushed == 0 and isinstance(first, nodes.Starred):
            self.expr(first.value)
        else:
            self.sequence(args, pushed, op.BUILD_LIST, True)
        if not keywords:
            self.emit_arg(op.CALL_FUNCTION_EX, 0)
            return
        has_dict = False
        waiting = 0
        for i in range(len(keywords)):
            keyword = keywords[i]
            if keyword.arg is not None:
                waiting += 1
                continue
            if waiting:
                self.sub_keywords(keywords, i - waiting, i)
                if has_dict:
                    self.emit_arg(op.DICT_MERGE, 1)
                has_dict = True
                waiting = 0
            if not has_dict:
                self.emit_arg(op.BUILD_MAP, 0)
                has_dict = True
            self.expr(keyword.value)
            self.emit_arg(op.DICT_MERGE, 1)
        if waiting:
            self.sub_keywords(keywords, len(keywords) - waiting, len(keywords))
            if has_dict:
                self.emit_arg(op.DICT_MERGE, 1)
        self.emit_arg(op.CALL_FUNCTION_EX, 1)

    def sub_keywords(self, keywords, begin, end):
        count = end - begin
        is_big = count * 2 > STACK_USE_GUIDELINE
        if count > 1 and not is_big:
            for i in range(begin, end):
                self.expr(keywords[i].value)
            self.emit_keyword_names(keywords, begin, end)
            self.emit_arg(op.BUILD_CONST_KEY_MAP, count)
            return
        if is_big:
            self.emit_arg(op.BUILD_MAP, 0)
        for i in range(begin, end):
            self.emit_const(const_str(keywords[i].arg))
            self.expr(keywords[i].value)
            if is_big:
                self.emit_arg(op.MAP_ADD, 1)
        if not is_big:
            self.emit_arg(op.BUILD_MAP, count)
