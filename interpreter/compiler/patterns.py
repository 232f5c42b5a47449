"""Code generation for the match statement.

A pattern consumes the subject on top of the stack and either goes on or jumps to
`fail_pop[n]`, a chain of blocks that pops n items before the next case.  Captured values
wait on the stack, below what is being matched, until the whole pattern has matched.
"""
from rpython.rlib.rbigint import rbigint

from interpreter.compiler import effects
from interpreter.compiler.codegen_base import const_str
from interpreter.compiler.comprehensions import ComprehensionCodegen
from interpreter.compiler.constant_text import comparison_key, constant_repr
from interpreter.compiler.expressions import BINARY_NUMBER, COMPARE_NUMBER
from interpreter.compiler.flowgraph import Block
from interpreter.compiler.unit import ConstTuple
from interpreter.opcode_table import op
from interpreter.syntax import constants, nodes


class PatternContext(object):
    """The state of one case.

    `stores`: names captured so far, their values deepest first; `on_top`: items above
    them that a failure has to pop too; `allow_irrefutable`: may a capture come here?
    """

    def __init__(self, allow_irrefutable):
        self.stores = []
        self.on_top = 0
        self.fail_pop = []
        self.allow_irrefutable = allow_irrefutable

    def fail_block(self, count):
        """The block that pops `count` items and fails."""
        while len(self.fail_pop) <= count:
            self.fail_pop.append(Block())
        return self.fail_pop[count]


def is_wildcard(pattern):
    """`_`"""
    return isinstance(pattern, nodes.MatchAs) and pattern.name is None


def is_star_wildcard(pattern):
    """`*_`"""
    return isinstance(pattern, nodes.MatchStar) and pattern.name is None


class PatternCodegen(ComprehensionCodegen):

    context = None

    # ---- the statement

    def visit_Match(self, node):
        self.expr(node.subject)
        end = self.new_block()
        cases = node.cases
        count = len(cases)
        has_default = count > 1 and is_wildcard(cases[count - 1].pattern)
        tested = count - 1 if has_default else count
        outer_context = self.context
        for i in range(tested):
            case = cases[i]
            self.at(case.pattern)
            # The last case may consume the subject.
            if i != tested - 1:
                self.emit_arg(op.COPY, 1)
            self.context = PatternContext(case.guard is not None or i == count - 1)
            self.pattern(case.pattern)
            for name in self.context.stores:
                self.name_op(name, nodes.Store)
            if case.guard is not None:
                self.jump_if(case.guard, self.context.fail_block(0), False)
            if i != tested - 1:
                self.emit(op.POP_TOP)
            context = self.context
            self.body(case.body)
            self.nowhere()
            self.emit_jump(effects.JUMP, end)
            # The clean-up of a failure belongs to the line of the pattern.
            self.at(case.pattern)
            self.context = context
            self.emit_fail_pop()
        self.context = outer_context
        if has_default:
            case = cases[count - 1]
            self.at(case.pattern)
            self.emit(op.NOP)
            if case.guard is not None:
                self.jump_if(case.guard, end, False)
            self.body(case.body)
        self.use(end)

    # ---- helpers

    def pattern(self, node):
        self.loc = node
        node.accept(self)

    def subpattern(self, node):
        context = self.context
        saved = context.allow_irrefutable
        context.allow_irrefutable = True
        self.pattern(node)
        context.allow_irrefutable = saved

    def fail_if_false(self):
        self.jump_to_fail(op.POP_JUMP_IF_FALSE)

    def jump_to_fail(self, opcode):
        context = self.context
        pops = context.on_top + len(context.stores)
        self.emit_jump(opcode, context.fail_block(pops))

    def emit_fail_pop(self):
        blocks = self.context.fail_pop
        for i in range(len(blocks) - 1, 0, -1):
            self.use(blocks[i])
            self.emit(op.POP_TOP)
        if blocks:
            self.use(blocks[0])
        else:
            self.use(self.new_block())
        self.context.fail_pop = []

    def rotate(self, count):
        """Move the topmost item below the count - 1 items under it."""
        while count > 1:
            self.emit_arg(op.SWAP, count)
            count -= 1

    def emit_count(self, number):
        self.emit_const(constants.ConstInt(rbigint.fromint(number)))

    def store_capture(self, name):
        """The item on top is captured under `name`, or dropped if that is None."""
        if name is None:
            self.emit(op.POP_TOP)
            return
        self.check_name(name, nodes.Store)
        context = self.context
        self.check_not_captured(name)
        self.rotate(context.on_top + len(context.stores) + 1)
        context.stores.append(name)

    def check_not_captured(self, name):
        if name in self.context.stores:
            raise self.error("multiple assignments to name '%s' in pattern" % name)

    # ---- simple patterns

    def visit_MatchValue(self, node):
        if not isinstance(node.value, nodes.Constant):
            if not isinstance(node.value, nodes.Attribute):
                raise self.error('patterns may only match literals and attribute lookups')
        self.expr(node.value)
        self.emit_arg(op.COMPARE_OP, COMPARE_NUMBER[nodes.Eq])
        self.fail_if_false()

    def visit_MatchSingleton(self, node):
        self.emit_const(node.value)
        self.emit_arg(op.IS_OP, 0)
        self.fail_if_false()

    def visit_MatchAs(self, node):
        context = self.context
        if node.pattern is None:
            if not context.allow_irrefutable:
                if node.name is not None:
                    raise self.error("name capture '%s' makes remaining patterns unreachable"
                                     % node.name)
                raise self.error('wildcard makes remaining patterns unreachable')
            self.store_capture(node.name)
            return
        context.on_top += 1
        self.emit_arg(op.COPY, 1)
        self.pattern(node.pattern)
        context.on_top -= 1
        self.store_capture(node.name)

    def visit_MatchStar(self, node):
        self.store_capture(node.name)

    # ---- sequences

    def visit_MatchSequence(self, node):
        context = self.context
        size = len(node.patterns)
        star = -1
        only_wildcards = True
        for i in range(size):
            pattern = node.patterns[i]
            if isinstance(pattern, nodes.MatchStar):
                if star >= 0:
                    raise self.error('multiple starred names in sequence pattern')
                star = i
                only_wildcards = only_wildcards and is_star_wildcard(pattern)
            else:
                only_wildcards = only_wildcards and is_wildcard(pattern)
        context.on_top += 1
        self.emit(op.MATCH_SEQUENCE)
        self.fail_if_false()
        if star < 0:
            self.emit(op.GET_LEN)
            self.emit_count(size)
            self.emit_arg(op.COMPARE_OP, COMPARE_NUMBER[nodes.Eq])
            self.fail_if_false()
        elif size > 1:
            self.emit(op.GET_LEN)
            self.emit_count(size - 1)
            self.emit_arg(op.COMPARE_OP, COMPARE_NUMBER[nodes.GtE])
            self.fail_if_false()
        context.on_top -= 1
        if only_wildcards:
            self.emit(op.POP_TOP)
        elif star >= 0 and is_star_wildcard(node.patterns[star]):
            self.sequence_by_index(node.patterns, star)
        else:
            self.sequence_by_unpacking(node.patterns, star)

    def sequence_by_index(self, patterns, star):
        # The middle of the sequence is not wanted: take the items one by one.
        context = self.context
        context.on_top += 1
        size = len(patterns)
        for i in range(size):
            if i == star or is_wildcard(patterns[i]):
                continue
            self.emit_arg(op.COPY, 1)
            if i < star:
                self.emit_count(i)
            else:
                # The subject need not support negative indices.
                self.emit(op.GET_LEN)
                self.emit_count(size - i)
                self.emit_arg(op.BINARY_OP, BINARY_NUMBER[nodes.Sub])
            self.emit(op.BINARY_SUBSCR)
            self.subpattern(patterns[i])
        context.on_top -= 1
        self.emit(op.POP_TOP)

    def sequence_by_unpacking(self, patterns, star):
        context = self.context
        size = len(patterns)
        if star >= 0:
            if star >= 1 << 8 or size - star - 1 >= 0x7fffff:
                raise self.error('too many expressions in star-unpacking sequence pattern')
            self.emit_arg(op.UNPACK_EX, star | (size - star - 1) << 8)
        else:
            self.emit_arg(op.UNPACK_SEQUENCE, size)
        context.on_top += size
        for pattern in patterns:
            context.on_top -= 1
            self.subpattern(pattern)

    # ---- mappings and classes

    def fail_if_none(self):
        self.emit_arg(op.COPY, 1)
        self.emit_none()
        self.emit_arg(op.IS_OP, 1)
        self.fail_if_false()

    def visit_MatchMapping(self, node):
        context = self.context
        size = len(node.keys)
        context.on_top += 1
        self.emit(op.MATCH_MAPPING)
        self.fail_if_false()
        if size == 0 and node.rest is None:
            context.on_top -= 1
            self.emit(op.POP_TOP)
            return
        if size > 0:
            self.emit(op.GET_LEN)
            self.emit_count(size)
            self.emit_arg(op.COMPARE_OP, COMPARE_NUMBER[nodes.GtE])
            self.fail_if_false()
        self.mapping_keys(node.keys)
        self.emit_arg(op.BUILD_TUPLE, size)
        self.emit(op.MATCH_KEYS)
        context.on_top += 2
        self.fail_if_none()
        self.emit_arg(op.UNPACK_SEQUENCE, size)
        context.on_top += size - 1
        for pattern in node.patterns:
            context.on_top -= 1
            self.subpattern(pattern)
        context.on_top -= 2
        if node.rest is None:
            self.emit(op.POP_TOP)       # keys
            self.emit(op.POP_TOP)       # subject
            return
        # rest = dict(subject); for key in keys: del rest[key]
        self.emit_arg(op.BUILD_MAP, 0)
        self.emit_arg(op.SWAP, 3)
        self.emit_arg(op.DICT_UPDATE, 2)
        self.emit_arg(op.UNPACK_SEQUENCE, size)
        for left in range(size, 0, -1):
            self.emit_arg(op.COPY, 1 + left)
            self.emit_arg(op.SWAP, 2)
            self.emit(op.DELETE_SUBSCR)
        self.store_capture(node.rest)

    def mapping_keys(self, keys):
        seen = {}
        for key in keys:
            if isinstance(key, nodes.Constant):
                text = comparison_key(key.value)
                if text in seen:
                    raise self.error('mapping pattern checks duplicate key (%s)'
                                     % constant_repr(key.value))
                seen[text] = None
            elif not isinstance(key, nodes.Attribute):
                raise self.error('mapping pattern keys may only match literals and '
                                 'attribute lookups')
            self.expr(key)

    def visit_MatchClass(self, node):
        context = self.context
        self.check_class_keywords(node)
        self.expr(node.cls)
        names = []
        for name in node.kwd_attrs:
            names.append(const_str(name))
        self.emit_const(ConstTuple(names))
        self.emit_arg(op.MATCH_CLASS, len(node.patterns))
        context.on_top += 1
        self.fail_if_none()
        count = len(node.patterns) + len(node.kwd_patterns)
        self.emit_arg(op.UNPACK_SEQUENCE, count)
        context.on_top += count - 1
        for pattern in node.patterns:
            self.class_argument(pattern)
        for pattern in node.kwd_patterns:
            self.class_argument(pattern)

    def class_argument(self, pattern):
        self.context.on_top -= 1
        if is_wildcard(pattern):
            self.emit(op.POP_TOP)
        else:
            self.subpattern(pattern)

    def check_class_keywords(self, node):
        for i in range(len(node.kwd_attrs)):
            name = node.kwd_attrs[i]
            if name == '__debug__':
                raise self.error_at(node.kwd_patterns[i], 'cannot assign to __debug__')
            for j in range(i + 1, len(node.kwd_attrs)):
                if node.kwd_attrs[j] == name:
                    raise self.error_at(node.kwd_patterns[j],
                                        'attribute name repeated in class pattern: %s' % name)

    # ---- alternatives

    def visit_MatchOr(self, node):
        outer = self.context
        end = self.new_block()
        size = len(node.patterns)
        control = []
        for i in range(size):
            alternative = node.patterns[i]
            self.at(alternative)
            context = PatternContext(i == size - 1 and outer.allow_irrefutable)
            self.context = context
            self.emit_arg(op.COPY, 1)
            self.pattern(alternative)
            if i == 0:
                control = context.stores
            else:
                self.match_order(control)
            self.emit_jump(effects.JUMP, end)
            self.emit_fail_pop()
        self.context = outer
        self.emit(op.POP_TOP)
        self.jump_to_fail(effects.JUMP)
        self.use(end)
        # The captures are above the copy of the subject and all that was there before.
        rotations = len(control) + 1 + outer.on_top + len(outer.stores)
        for name in control:
            self.rotate(rotations)
            self.check_not_captured(name)
            outer.stores.append(name)
        self.emit(op.POP_TOP)

    def match_order(self, control):
        """Bring the captures of this alternative into the order of the first one's."""
        stores = self.context.stores
        if len(stores) != len(control):
            raise self.error('alternative patterns bind different names')
        for wanted in range(len(control) - 1, -1, -1):
            found = -1
            for j in range(len(stores)):
                if stores[j] == control[wanted]:
                    found = j
            if found < 0:
                raise self.error('alternative patterns bind different names')
            # Rotate until it is the one below which wanted - found more have gone.
            for _ in range(found + 1 if found != wanted else 0):
                stores.insert(wanted, stores.pop(0))
                self.rotate(wanted + 1)
