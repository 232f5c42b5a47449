"""Instructions, basic blocks, and the flow analysis that the assembler relies on.

Here: `Instr`, `Block`, reachability with stack depths, handlers and exc slots, removal of
what is dead or void.  The peephole rules are in peephole.py, the layout into bytes in
assembler.py.

A block ends at its first jump, return or raise: `Block.add` is never called after one.
"""
from interpreter.compiler import effects
from interpreter.opcode_table import op
from interpreter.syntax import nodes


# The location of instructions that belong to no source text.
NO_LOCATION = nodes.AST()
NO_LOCATION.at(-1, -1, -1, -1)


class Handler(object):
    """One protected range as seen from inside: where to go, with how many items kept.

    `parent` is the range around it or None.
    """
    _immutable_ = True

    def __init__(self, block, depth, parent):
        self.block = block
        self.depth = depth
        self.parent = parent


class Instr(object):
    """One instruction; jumps and SETUP_* have a `target` block.

    `loc` is any node: only its position is used.  The flow analysis fills in `handler`
    (innermost, or None), `depth` (before the instruction) and `exc_slot`.
    """

    def __init__(self, opcode, arg, target, loc):
        self.opcode = opcode
        self.arg = arg
        self.target = target
        self.loc = loc
        self.handler = None
        self.depth = -1
        self.exc_slot = -1
        self.offset = 0

    def become_nop(self):
        self.opcode = op.NOP
        self.arg = 0
        self.target = None


class Block(object):
    """A basic block.  `index` is its place in the layout; `depth` is -1 until reached."""

    def __init__(self):
        self.instrs = []
        self.index = -1
        self.depth = -1
        self.handlers = None
        self.exc_slot = -1
        self.offset = 0
        self.placed = False
        self.predecessors = 0

    def is_closed(self):
        """Does the block end in an instruction after which a new block must start?"""
        if not self.instrs:
            return False
        opcode = self.instrs[-1].opcode
        return effects.is_jump(opcode) or effects.ends_block(opcode)

    def falls_through(self):
        return not self.instrs or not effects.ends_block(self.instrs[-1].opcode)


class DepthError(Exception):
    """Two paths reach a block with different stacks: a bug of the code generator."""


def number_blocks(blocks):
    for i in range(len(blocks)):
        blocks[i].index = i


def next_filled(blocks, block):
    """The first block from `block` on, in layout order, that has instructions."""
    index = block.index
    while index < len(blocks) - 1 and not blocks[index].instrs:
        index += 1
    return blocks[index]


class FlowAnalysis(object):
    """Visits every reachable block once; sets depth, handlers and exc_slot everywhere."""

    def __init__(self, blocks):
        self.blocks = blocks
        self.pending = []
        self.max_depth = 0

    def run(self):
        number_blocks(self.blocks)
        self.reach(self.blocks[0], 0, None, -1)
        while self.pending:
            self.scan(self.pending.pop())
        return self.max_depth

    def reach(self, block, depth, handlers, exc_slot):
        block.predecessors += 1
        if block.depth >= 0:
            if block.depth != depth:
                raise DepthError
            return
        block.depth = depth
        block.handlers = handlers
        block.exc_slot = exc_slot
        self.pending.append(block)
        if depth > self.max_depth:
            self.max_depth = depth

    def scan(self, block):
        depth = block.depth
        handlers = block.handlers
        exc_slot = block.exc_slot
        for instr in block.instrs:
            opcode = instr.opcode
            arg = instr.arg
            instr.depth = depth
            instr.exc_slot = exc_slot
            instr.handler = handlers
            target = instr.target
            if opcode == effects.SETUP_FINALLY or opcode == effects.SETUP_CLEANUP:
                kept = depth
                if opcode == effects.SETUP_CLEANUP:
                    kept -= 1
                # Inside the handler the exception of an outer one is still being handled.
                slot = exc_slot if exc_slot < kept else -1
                self.reach(target, kept + 1, handlers, slot)
                handlers = Handler(target, kept, handlers)
            elif opcode == effects.POP_BLOCK:
                handlers = handlers.parent
                instr.handler = handlers
            elif target is not None:
                self.reach(target, depth + effects.jump_effect(opcode, arg), handlers,
                           exc_slot)
            if opcode == op.PUSH_EXC_INFO:
                if exc_slot < 0:
                    exc_slot = depth - 1
            elif opcode == op.POP_EXCEPT:
                if exc_slot == depth - 1:
                    exc_slot = -1
            elif opcode == op.SWAP:
                if exc_slot == depth - arg:
                    exc_slot = depth - 1
                elif exc_slot >= 0 and exc_slot == depth - 1:
                    exc_slot = depth - arg
            depth += effects.effect(opcode, arg)
            if depth < 0:
                raise DepthError
            if depth > self.max_depth:
                self.max_depth = depth
        if block.falls_through():
            if block.index + 1 >= len(self.blocks):
                raise DepthError
            self.reach(self.blocks[block.index + 1], depth, handlers, exc_slot)


def remove_dead(blocks):
    """The reached blocks, their pseudo-instructions for ranges turned into NOPs."""
    result = []
    for block in blocks:
        if block.depth < 0:
            continue
        for instr in block.instrs:
            if instr.opcode >= effects.SETUP_FINALLY:
                instr.become_nop()
        result.append(block)
    number_blocks(result)
    return result


def remove_void(blocks):
    """Drop jumps to the next instruction, and NOPs that no line needs for itself."""
    for i in range(len(blocks)):
        block = blocks[i]
        if block.instrs:
            last = block.instrs[-1]
            if last.opcode == effects.JUMP and i + 1 < len(blocks):
                if (next_filled(blocks, last.target) is next_filled(blocks, blocks[i + 1])
                        and last.target.index > i):
                    last.become_nop()
    for i in range(len(blocks) - 1, -1, -1):
        _remove_nops(blocks, i)


def _remove_nops(blocks, index):
    block = blocks[index]
    kept = []
    previous_line = -1
    count = len(block.instrs)
    for i in range(count):
        instr = block.instrs[i]
        line = instr.loc.lineno
        if instr.opcode == op.NOP:
            if line < 0 or line == previous_line:
                continue
            if i + 1 < count:
                following = block.instrs[i + 1]
                if following.loc.lineno == line:
                    continue
                if following.loc.lineno < 0:
                    following.loc = instr.loc
                    continue
            elif index + 1 < len(blocks):
                successor = next_filled(blocks, blocks[index + 1])
                if successor.instrs and successor.instrs[0].loc.lineno == line:
                    continue
        kept.append(instr)
        previous_line = line
    block.instrs = kept


def propagate_lines(blocks, first):
    """Give instructions without a position that of the instruction before them.

    Across blocks only where there is a single way in; `first` is for the very start.
    """
    previous = first
    for i in range(len(blocks)):
        block = blocks[i]
        if block.predecessors > 1 or (i > 0 and not blocks[i - 1].falls_through()):
            previous = NO_LOCATION
        for instr in block.instrs:
            if instr.loc.lineno < 0:
                instr.loc = previous
            else:
                previous = instr.loc
        if block.instrs:
            last = block.instrs[-1]
            target = last.target
            if target is not None and target.predecessors == 1:
                _give_first_line(blocks, target, last.loc)


def _give_first_line(blocks, block, loc):
    while not block.instrs and block.index + 1 < len(blocks) and blocks[block.index + 1].predecessors <= 1:
        block = blocks[block.index + 1]
    if block.instrs and block.instrs[0].loc.lineno < 0:
        block.instrs[0].loc = loc
