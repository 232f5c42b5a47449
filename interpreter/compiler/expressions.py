"""Code generation for expressions, except calls, functions and comprehensions.

Here also: conditions as jumps (`jump_if`), assignment targets, displays.
"""
from interpreter.compiler import builder as bd
from interpreter.compiler import effects
from interpreter.compiler import suspicion
from interpreter.compiler.codegen_base import CodegenBase, STACK_USE_GUIDELINE
from interpreter.compiler.fold import all_constant, constant_values
from interpreter.compiler.unit import ConstFrozenset, ConstTuple
from interpreter.compiler.visitor import left_spine
from interpreter.opcode_table import BINARY_OPERATORS, COMPARE_OPERATORS, INPLACE, op
from interpreter.syntax import constants, nodes


def _binary_numbers():
    texts = {'Add': '+', 'Sub': '-', 'Mult': '*', 'MatMult': '@', 'Div': '/', 'Mod': '%',
             'Pow': '**', 'LShift': '<<', 'RShift': '>>', 'BitOr': '|', 'BitXor': '^',
             'BitAnd': '&', 'FloorDiv': '//'}
    return [BINARY_OPERATORS.index(texts[name]) if name else 0
            for name in nodes.OPERATOR_NAMES]


BINARY_NUMBER = _binary_numbers()
COMPARE_NUMBER = {
    nodes.Lt: COMPARE_OPERATORS.index('<'), nodes.LtE: COMPARE_OPERATORS.index('<='),
    nodes.Eq: COMPARE_OPERATORS.index('=='), nodes.NotEq: COMPARE_OPERATORS.index('!='),
    nodes.Gt: COMPARE_OPERATORS.index('>'), nodes.GtE: COMPARE_OPERATORS.index('>=')}


def name_end_location(node, attribute):
    """A location that starts at the name of `attribute` and ends where `node` does.

    For an attribute or method on a later line than its object, so that a traceback
    shows the line of the name.  `node` itself if they are on one line.
    """
    if node.lineno == attribute.end_lineno:
        return node
    result = nodes.AST()
    length = 0
    for char in attribute.attr:
        if ord(char) & 0xc0 != 0x80:
            length += 1
    col = attribute.end_col_offset - length
    end_lineno = max(attribute.end_lineno, node.end_lineno)
    end_col = node.end_col_offset
    if length > attribute.end_col_offset:
        col = -1
        end_col = -1
    result.at(attribute.end_lineno, col, end_lineno, end_col)
    return result


class ExpressionCodegen(CodegenBase):

    # ---- the simple ones

    def visit_Constant(self, node):
        self.emit_const(node.value)

    def visit_Name(self, node):
        self.name_op(node.id, node.ctx)

    def visit_NamedExpr(self, node):
        self.expr(node.value)
        self.emit_arg(op.COPY, 1)
        self.expr(node.target)

    def visit_BinOp(self, node):
        spine = left_spine(node)
        last = len(spine) - 1
        self.expr(spine[last].left)
        for i in range(last, -1, -1):
            current = spine[i]
            self.expr(current.right)
            self.loc = current
            self.emit_arg(op.BINARY_OP, BINARY_NUMBER[current.op])

    def visit_UnaryOp(self, node):
        self.expr(node.operand)
        if node.op == nodes.Invert:
            self.emit(op.UNARY_INVERT)
        elif node.op == nodes.Not:
            self.emit(op.UNARY_NOT)
        elif node.op == nodes.UAdd:
            self.emit(op.UNARY_POSITIVE)
        else:
            self.emit(op.UNARY_NEGATIVE)

    def visit_Attribute(self, node):
        self.expr(node.value)
        self.loc = name_end_location(node, node)
        if node.ctx == nodes.Load:
            self.emit_name(op.LOAD_ATTR, node.attr)
        elif node.ctx == nodes.Store:
            self.check_name(node.attr, node.ctx)
            self.emit_name(op.STORE_ATTR, node.attr)
        else:
            self.emit_name(op.DELETE_ATTR, node.attr)

    def visit_Subscript(self, node):
        if node.ctx == nodes.Load:
            self.warn(suspicion.about_subscript(node))
        self.expr(node.value)
        self.expr(node.slice)
        if node.ctx == nodes.Load:
            self.emit(op.BINARY_SUBSCR)
        elif node.ctx == nodes.Store:
            self.emit(op.STORE_SUBSCR)
        else:
            self.emit(op.DELETE_SUBSCR)

    def visit_Slice(self, node):
        self.optional(node.lower)
        self.optional(node.upper)
        count = 2
        if node.step is not None:
            self.expr(node.step)
            count = 3
        self.emit_arg(op.BUILD_SLICE, count)

    def optional(self, node):
        if node is None:
            self.emit_none()
        else:
            self.expr(node)

    def visit_Starred(self, node):
        if node.ctx == nodes.Store:
            raise self.error('starred assignment target must be in a list or tuple')
        raise self.error("can't use starred expression here")

    # ---- generators and coroutines

    def visit_Yield(self, node):
        if not self.unit.is_function():
            raise self.error("'yield' outside function")
        self.optional(node.value)
        self.emit(op.YIELD_VALUE)

    def visit_YieldFrom(self, node):
        if not self.unit.is_function():
            raise self.error("'yield' outside function")
        if self.unit.kind == bd.ASYNC_FUNCTION:
            raise self.error("'yield from' inside async function")
        self.expr(node.value)
        self.emit(op.GET_YIELD_FROM_ITER)
        self.emit(op.SEND)

    def visit_Await(self, node):
        if not self.is_top_level_await():
            if not self.unit.is_function():
                raise self.error("'await' outside function")
            if self.unit.kind != bd.ASYNC_FUNCTION and self.unit.kind != bd.COMPREHENSION:
                raise self.error("'await' outside async function")
        self.expr(node.value)
        self.emit_await(0)

    # ---- conditions

    def visit_BoolOp(self, node):
        end = self.new_block()
        opcode = op.JUMP_IF_FALSE_OR_POP if node.op == nodes.And else op.JUMP_IF_TRUE_OR_POP
        last = len(node.values) - 1
        for i in range(last):
            self.expr(node.values[i])
            self.emit_jump(opcode, end)
        self.expr(node.values[last])
        self.use(end)

    def visit_IfExp(self, node):
        otherwise = self.new_block()
        end = self.new_block()
        self.jump_if(node.test, otherwise, False)
        self.expr(node.body)
        self.emit_jump(effects.JUMP, end)
        self.use(otherwise)
        self.expr(node.orelse)
        self.use(end)

    def visit_Compare(self, node):
        self.warn(suspicion.about_comparison(node))
        self.expr(node.left)
        last = len(node.ops) - 1
        if last == 0:
            self.expr(node.comparators[0])
            self.emit_compare(node.ops[0])
            return
        cleanup = self.new_block()
        end = self.new_block()
        for i in range(last):
            self.emit_link(node, i)
            self.emit_jump(op.JUMP_IF_FALSE_OR_POP, cleanup)
        self.expr(node.comparators[last])
        self.emit_compare(node.ops[last])
        self.emit_jump(effects.JUMP, end)
        self.use(cleanup)
        self.emit_arg(op.SWAP, 2)
        self.emit(op.POP_TOP)
        self.use(end)

    def emit_link(self, node, i):
        # x -- comparator bool: one link of a chain of comparisons
        self.expr(node.comparators[i])
        self.emit_arg(op.SWAP, 2)
        self.emit_arg(op.COPY, 2)
        self.emit_compare(node.ops[i])

    def emit_compare(self, operator):
        if operator == nodes.Is:
            self.emit_arg(op.IS_OP, 0)
        elif operator == nodes.IsNot:
            self.emit_arg(op.IS_OP, 1)
        elif operator == nodes.In:
            self.emit_arg(op.CONTAINS_OP, 0)
        elif operator == nodes.NotIn:
            self.emit_arg(op.CONTAINS_OP, 1)
        else:
            self.emit_arg(op.COMPARE_OP, COMPARE_NUMBER[operator])

    def jump_if(self, node, target, condition):
        """Jump to `target` if the truth of `node` is `condition`, else go on.

        A comparison stays the current location, as in CPython: a failed assert of one
        is reported at the comparison.
        """
        if isinstance(node, nodes.UnaryOp) and node.op == nodes.Not:
            self.jump_if(node.operand, target, not condition)
        elif isinstance(node, nodes.BoolOp):
            self.jump_if_bool_op(node, target, condition)
        elif isinstance(node, nodes.IfExp):
            self.jump_if_if_exp(node, target, condition)
        elif isinstance(node, nodes.Compare) and len(node.ops) > 1:
            self.jump_if_chain(node, target, condition)
        else:
            if isinstance(node, nodes.Compare):
                self.loc = node
            self.expr(node)
            self.emit_jump(op.POP_JUMP_IF_TRUE if condition else op.POP_JUMP_IF_FALSE, target)

    def jump_if_bool_op(self, node, target, condition):
        decides = node.op == nodes.Or
        short = target
        if decides != condition:
            short = self.new_block()
        last = len(node.values) - 1
        for i in range(last):
            self.jump_if(node.values[i], short, decides)
        self.jump_if(node.values[last], target, condition)
        if short is not target:
            self.use(short)

    def jump_if_if_exp(self, node, target, condition):
        end = self.new_block()
        otherwise = self.new_block()
        self.jump_if(node.test, otherwise, False)
        self.jump_if(node.body, target, condition)
        self.emit_jump(effects.JUMP, end)
        self.use(otherwise)
        self.jump_if(node.orelse, target, condition)
        self.use(end)

    def jump_if_chain(self, node, target, condition):
        self.loc = node
        self.warn(suspicion.about_comparison(node))
        cleanup = self.new_block()
        end = self.new_block()
        self.expr(node.left)
        last = len(node.ops) - 1
        for i in range(last):
            self.emit_link(node, i)
            self.emit_jump(op.POP_JUMP_IF_FALSE, cleanup)
        self.expr(node.comparators[last])
        self.emit_compare(node.ops[last])
        self.emit_jump(op.POP_JUMP_IF_TRUE if condition else op.POP_JUMP_IF_FALSE, target)
        self.emit_jump(effects.JUMP, end)
        self.use(cleanup)
        self.emit(op.POP_TOP)
        if not condition:
            self.emit_jump(effects.JUMP, target)
        self.use(end)

    # ---- displays

    def visit_Tuple(self, node):
        if node.ctx == nodes.Store:
            self.unpack(node.elts)
        elif node.ctx == nodes.Load:
            self.sequence(node.elts, 0, op.BUILD_LIST, True)
        else:
            self.exprs(node.elts)

    def visit_List(self, node):
        if node.ctx == nodes.Store:
            self.unpack(node.elts)
        elif node.ctx == nodes.Load:
            self.sequence(node.elts, 0, op.BUILD_LIST, False)
        else:
            self.exprs(node.elts)

    def visit_Set(self, node):
        self.sequence(node.elts, 0, op.BUILD_SET, False)

    def sequence(self, elts, pushed, build, as_tuple):
        """A list (`build` BUILD_LIST), set (BUILD_SET) or tuple of `elts`.

        `pushed` items that come first are on the stack already.
        """
        add = op.LIST_APPEND if build == op.BUILD_LIST else op.SET_ADD
        extend = op.LIST_EXTEND if build == op.BUILD_LIST else op.SET_UPDATE
        if all_constant(elts) and (len(elts) > 2 or as_tuple and pushed == 0):
            self.constant_sequence(constant_values(elts), pushed, build, extend, as_tuple)
            return
        is_big = len(elts) + pushed > STACK_USE_GUIDELINE
        if not is_big and not self.has_starred(elts):
            self.exprs(elts)
            self.emit_arg(op.BUILD_TUPLE if as_tuple else build, len(elts) + pushed)
            return
        is_built = False
        if is_big:
            self.emit_arg(build, pushed)
            is_built = True
        for i in range(len(elts)):
            item = elts[i]
            if isinstance(item, nodes.Starred):
                if not is_built:
                    self.emit_arg(build, i + pushed)
                    is_built = True
                self.expr(item.value)
                self.emit_arg(extend, 1)
            else:
                self.expr(item)
                if is_built:
                    self.emit_arg(add, 1)
        if as_tuple:
            self.emit(op.LIST_TO_TUPLE)

    def constant_sequence(self, values, pushed, build, extend, as_tuple):
        if as_tuple and pushed == 0:
            self.emit_const(ConstTuple(values))
            return
        self.emit_arg(build, pushed)
        if build == op.BUILD_SET:
            self.emit_const(ConstFrozenset(values))
        else:
            self.emit_const(ConstTuple(values))
        self.emit_arg(extend, 1)
        if as_tuple:
            self.emit(op.LIST_TO_TUPLE)

    def has_starred(self, elts):
        for item in elts:
            if isinstance(item, nodes.Starred):
                return True
        return False

    def visit_Dict(self, node):
        has_dict = False
        waiting = 0
        count = len(node.values)
        for i in range(count):
            if node.keys[i] is None:
                if waiting:
                    self.sub_dict(node, i - waiting, i)
                    if has_dict:
                        self.emit_arg(op.DICT_UPDATE, 1)
                    has_dict = True
                    waiting = 0
                if not has_dict:
                    self.emit_arg(op.BUILD_MAP, 0)
                    has_dict = True
                self.expr(node.values[i])
                self.emit_arg(op.DICT_UPDATE, 1)
            elif waiting * 2 > STACK_USE_GUIDELINE:
                self.sub_dict(node, i - waiting, i + 1)
                if has_dict:
                    self.emit_arg(op.DICT_UPDATE, 1)
                has_dict = True
                waiting = 0
            else:
                waiting += 1
        if waiting:
            self.sub_dict(node, count - waiting, count)
            if has_dict:
                self.emit_arg(op.DICT_UPDATE, 1)
            has_dict = True
        if not has_dict:
            self.emit_arg(op.BUILD_MAP, 0)

    def sub_dict(self, node, begin, end):
        count = end - begin
        is_big = count * 2 > STACK_USE_GUIDELINE
        assert begin >= 0 and end >= begin
        keys = node.keys[begin:end]
        if count > 1 and not is_big and all_constant(keys):
            for i in range(begin, end):
                self.expr(node.values[i])
            self.emit_const(ConstTuple(constant_values(keys)))
            self.emit_arg(op.BUILD_CONST_KEY_MAP, count)
            return
        if is_big:
            self.emit_arg(op.BUILD_MAP, 0)
        for i in range(begin, end):
            self.expr(node.keys[i])
            self.expr(node.values[i])
            if is_big:
                self.emit_arg(op.MAP_ADD, 1)
        if not is_big:
            self.emit_arg(op.BUILD_MAP, count)

    def unpack(self, elts):
        """Assign the iterable on the stack to the targets `elts`."""
        count = len(elts)
        star = -1
        for i in range(count):
            if isinstance(elts[i], nodes.Starred):
                if star >= 0:
                    raise self.error('multiple starred expressions in assignment')
                star = i
                if i >= 1 << 8 or count - i - 1 >= 0x7fffff:
                    raise self.error('too many expressions in star-unpacking assignment')
        if star >= 0:
            self.emit_arg(op.UNPACK_EX, star | (count - star - 1) << 8)
        else:
            self.emit_arg(op.UNPACK_SEQUENCE, count)
        for item in elts:
            if isinstance(item, nodes.Starred):
                self.expr(item.value)
            else:
                self.expr(item)

    # ---- f-strings

    def visit_JoinedStr(self, node):
        count = len(node.values)
        if count > STACK_USE_GUIDELINE:
            self.emit_const(constants.ConstStr(u''))
            self.emit_name(op.LOAD_METHOD, 'join')
            self.emit_arg(op.BUILD_LIST, 0)
            for item in node.values:
                self.expr(item)
                self.emit_arg(op.LIST_APPEND, 1)
            self.emit_arg(op.CALL_METHOD, 1)
            return
        self.exprs(node.values)
        if count != 1:
            self.emit_arg(op.BUILD_STRING, count)

    def visit_FormattedValue(self, node):
        self.expr(node.value)
        flags = 0
        if node.conversion == ord('s'):
            flags = 1
        elif node.conversion == ord('r'):
            flags = 2
        elif node.conversion == ord('a'):
            flags = 3
        if node.format_spec is not None:
            self.expr(node.format_spec)
            flags |= 4
        self.emit_arg(op.FORMAT_VALUE, flags)

    def inplace_number(self, operator):
        return BINARY_NUMBER[operator] + INPLACE
