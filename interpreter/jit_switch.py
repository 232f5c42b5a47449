"""A guard on an int that has several values gets a jump table; made before rpython's JIT is translated.

A promoted int is compiled as a comparison with the value that the recorder saw. Each further value is a bridge that begins with a comparison
of its own, behind the failure of the one before: with a hundred values some fifty jumps between pieces of code far apart.
Here the failing comparison jumps to a table instead, indexed by the value, which has the bridge of each. What is
not in the table goes where it went before: to the JIT, which counts, and records one more bridge.

A bridge stays correct for whatever value gets to it, since it still begins with its comparison: the table is a shorter way and nothing else.
The code, for a value in `rdi` and a table of 64 entries from 128 on:

    lea r11, [rdi - 128];  cmp r11, 64;  jae default
    mov r11, TABLE;  mov r11, [r11 + rdi * 8 - 1024];  jmp r11

The optimizer, too, has to leave such a guard in its place. It turns a check of an object's class into a comparison with a constant, if
that follows: with a switch on the object's number in between, the comparison came before the switch, which then had nothing left to decide.
And it has the guards in a row share what resuming needs, that of the first: the bridges of a switch began with all that had led to it.
"""
from rpython.jit.backend.llsupport.asmmemmgr import MachineDataBlockWrapper
from rpython.jit.backend.x86 import codebuf, rx86
from rpython.jit.backend.x86.arch import DEFAULT_FRAME_BYTES, WORD
from rpython.jit.backend.x86.assembler import Assembler386
from rpython.jit.backend.x86.regloc import X86_64_SCRATCH_REG
from rpython.jit.metainterp.compile import AbstractResumeGuardDescr
from rpython.jit.metainterp.history import INT
from rpython.jit.metainterp.optimizeopt import rewrite
from rpython.jit.metainterp.optimizeopt.info import NonNullPtrInfo
from rpython.jit.metainterp.optimizeopt.optimizer import Optimizer
from rpython.jit.metainterp.optimizeopt.rewrite import OptRewrite
from rpython.jit.metainterp.optimizeopt.util import make_dispatcher_method
from rpython.jit.metainterp.resoperation import rop
from rpython.rlib.rarithmetic import intmask
from rpython.rtyper.lltypesystem import lltype, rffi

SHORTEST_TABLE = 64         # entries
LONGEST_TABLE = 4096
NO_VALUE = -1
LARGEST_VALUE = 1 << 24

_assemble_bridge = Assembler386.__dict__['assemble_bridge']
_patch_jump_for_descr = Assembler386.__dict__['patch_jump_for_descr']
_generate_quick_failure = Assembler386.__dict__['generate_quick_failure']
_trace_and_compile_from_bridge = AbstractResumeGuardDescr.__dict__['_trace_and_compile_from_bridge']
_emit_guard_operation = Optimizer.__dict__['emit_guard_operation']
_optimize_guard_value = OptRewrite.__dict__['optimize_GUARD_VALUE']


class Switch(object):
    """The jump table of one guard.

    value       the int with which the guard failed when the bridge was begun that is being made
    jump        address of the guard's jump, which is its distance in 4 bytes; 0 before the first bridge
    register    number of the register that has the value when the guard fails
    default     address to go to with a value that is not in the table
    table       address of the targets of the `length` values from `base` on
    """

    def __init__(self):
        self.value = NO_VALUE
        self.jump = 0
        self.register = 0
        self.default = 0
        self.base = 0
        self.length = 0
        self.table = 0

    def begin(self, jump, register):
        """Note where the guard is, and where it goes without a bridge."""
        self.jump = jump
        self.register = register
        distance = rffi.cast(rffi.INTP, jump)
        self.default = jump + 4 + rffi.cast(lltype.Signed, distance[0])

    def attach(self, assembler, target):
        """Have `value` go to `target`; False if the guard has to go there always."""
        if 0 <= self.value < LARGEST_VALUE and self.set_target(assembler, self.value, target):
            return True
        return self.length > 0 and self.set_default(assembler, target)

    def set_target(self, assembler, value, target):
        """Have `value` go to `target`; False if it is too far from the other values, or the code too far away."""
        if not self.base <= value < self.base + self.length and not self.extend(assembler, value):
            return False
        entries(self.table)[value - self.base] = target
        return True

    def extend(self, assembler, value):
        """Make a table that has place for `value` too, and the code for it."""
        if self.length == 0:
            base = value - value % SHORTEST_TABLE
            length = SHORTEST_TABLE
        else:
            base = min(value, self.base)
            end = max(value + 1, self.base + self.length)
            length = self.length
            while length < end - base:
                length *= 2
                if length > LONGEST_TABLE:
                    return False
        memory = MachineDataBlockWrapper(assembler.cpu.asmmemmgr, assembler.current_clt.asmmemmgr_blocks)
        table = memory.malloc_aligned(length * WORD, WORD)
        memory.done()
        targets = entries(table)
        for i in range(length):
            targets[i] = self.default
        for i in range(self.length):
            targets[self.base - base + i] = entries(self.table)[i]
        if not self.install(assembler, table, base, length, self.default):
            return False
        self.table = table
        self.base = base
        self.length = length
        return True

    def set_default(self, assembler, target):
        """Have the values that are not in the table go to `target`; False if the code is too far away."""
        if not self.install(assembler, self.table, self.base, self.length, target):
            return False
        targets = entries(self.table)
        for i in range(self.length):
            if targets[i] == self.default:
                targets[i] = target
        self.default = target
        return True

    def install(self, assembler, table, base, length, default):
        """Make the code for that table and have the guard jump to it; False if it is too far away for that."""
        mc = codebuf.MachineCodeBlockWrapper()
        mc.force_frame_size(DEFAULT_FRAME_BYTES)
        scratch = X86_64_SCRATCH_REG.value
        mc.LEA_rm(scratch, (self.register, -base))
        mc.CMP_ri(scratch, length)
        outside = mc.emit_forward_jump('AE')
        mc.MOV_ri(scratch, table)
        mc.MOV_ra(scratch, (scratch, self.register, 3, -base * WORD))
        mc.JMP_r(scratch)
        mc.force_frame_size(DEFAULT_FRAME_BYTES)
        mc.patch_forward_jump(outside)
        mc.MOV_ri(scratch, default)
        mc.JMP_r(scratch)
        blocks = assembler.current_clt.asmmemmgr_blocks
        code = mc.materialize(assembler.cpu, blocks, assembler.cpu.gc_ll_descr.gcrootmap)
        distance = code - (self.jump + 4)
        if not rx86.fits_in_32bits(distance):
            return False
        mc = codebuf.MachineCodeBlockWrapper()
        mc.writeimm32(distance)
        mc.copy_to_raw_memory(self.jump)
        return True


def entries(table):
    return rffi.cast(rffi.CArrayPtr(lltype.Signed), table)


def switch_of(faildescr):
    """The Switch of a guard, or None."""
    if WORD == 8 and isinstance(faildescr, AbstractResumeGuardDescr):
        return faildescr.switch
    return None


def trace_and_compile_from_bridge(self, deadframe, metainterp_sd, jitdriver_sd):
    """Record a bridge; if the guard is one on an int, note for which value."""
    if intmask(self.status & self.ST_TYPE_MASK) == self.TY_INT:
        if self.switch is None:
            self.switch = Switch()
        index = intmask(self.status >> self.ST_SHIFT)
        self.switch.value = metainterp_sd.cpu.get_value_direct(deadframe, 'i', index)
    _trace_and_compile_from_bridge(self, deadframe, metainterp_sd, jitdriver_sd)


trace_and_compile_from_bridge._dont_inline_ = True


def assemble_bridge(self, faildescr, inputargs, operations, original_loop_token, log, logger):
    """Compile a bridge and attach it to its guard."""
    switch = switch_of(faildescr)
    if switch is not None and switch.jump != 0:
        faildescr.adr_jump_offset = switch.jump         # where the profiler looks for what is around it
    return _assemble_bridge(self, faildescr, inputargs, operations, original_loop_token, log, logger)


def patch_jump_for_descr(self, faildescr, adr_new_target):
    """Have the guard go to the bridge at `adr_new_target` when it fails."""
    switch = switch_of(faildescr)
    if switch is not None:
        if switch.jump == 0:
            assert isinstance(faildescr, AbstractResumeGuardDescr)
            register = self.cpu.gen_regs[intmask(faildescr.status >> faildescr.ST_SHIFT)]
            switch.begin(faildescr.adr_jump_offset, register.value)
        if switch.attach(self, adr_new_target):
            faildescr.adr_jump_offset = 0               # means that there is a bridge
            return
    _patch_jump_for_descr(self, faildescr, adr_new_target)


def generate_quick_failure(self, guardtok, regalloc):
    """The code that tells the JIT of a failed guard."""
    if guardtok.guard_opnum == rop.GUARD_VALUE:
        guardtok.known_scratch_value = -1       # the switch uses that register
    return _generate_quick_failure(self, guardtok, regalloc)


def follows_switch(optimizer, info):
    """True if there is a guard on an int between the last one on the object and here."""
    operations = optimizer._newoperations
    position = info.get_last_guard_pos()
    if position >= 0:
        for i in range(position + 1, len(operations)):
            op = operations[i]
            if op.getopnum() == rop.GUARD_VALUE and op.getarg(0).type == INT:
                return True
    return False


def optimize_guard_value(self, op):
    """Optimize a comparison with a constant; one that follows a switch stays there."""
    if op.getarg(0).type == 'r':
        info = self.getptrinfo(op.getarg(0))
        if isinstance(info, NonNullPtrInfo) and not info.is_virtual() and follows_switch(self.optimizer, info):
            info.reset_last_guard_pos()
    return _optimize_guard_value(self, op)


def emit_guard_operation(self, op, pendingfields):
    """Emit a guard; one on an int has resume data of its own."""
    if op.getopnum() == rop.GUARD_VALUE and op.getarg(0).type == INT:
        self._last_guard_op = None
    return _emit_guard_operation(self, op, pendingfields)


AbstractResumeGuardDescr._attrs_ += ('switch',)
AbstractResumeGuardDescr.switch = None
AbstractResumeGuardDescr._trace_and_compile_from_bridge = trace_and_compile_from_bridge
Assembler386.assemble_bridge = assemble_bridge
Assembler386.patch_jump_for_descr = patch_jump_for_descr
Assembler386.generate_quick_failure = generate_quick_failure
Optimizer.emit_guard_operation = emit_guard_operation
OptRewrite.optimize_GUARD_VALUE = optimize_guard_value
rewrite.dispatch_opt = make_dispatcher_method(OptRewrite, 'optimize_', default=OptRewrite.emit)
