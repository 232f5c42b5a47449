"""Entering machine code reads less memory; made before rpython's JIT is translated.

The JIT finds the machine code of a resume by a hash table: from the entry to a cell, from there by a weak reference to the
token of the code. With hundreds of coroutines in turn each of these is somewhere else in memory and no
longer in the processor's cache: a tenth of the time. The token in the resume point itself saves all but one such
access. It keeps the machine code alive as long as the Python code it was made from, and is replaced when the JIT
has invalidated it.

From the token it is as far again to what entering needs: how many words the frame of the machine code has, and where in it the arguments
go.  The first is remembered in the token, the second known: they are one behind the other from the first word that is not
for registers.  The frame may grow when bridges are added; their code checks that and replaces one that is too small, and the
size of the frame that comes back is what the next one gets.
"""
from interpreter.resumepoint import ResumePoint, ResumeState
from rpython.jit.backend.llsupport.jitframe import JITFRAME, NULLFRAMEINFO
from rpython.jit.backend.llsupport.llmodel import AbstractLLCPU
from rpython.jit.backend.x86.arch import JITFRAME_FIXED_SIZE, WORD
from rpython.jit.backend.x86.assembler import Assembler386
from rpython.jit.metainterp.history import JitCellToken, getkind
from rpython.jit.metainterp.warmstate import WarmEnterState, unspecialize_value
from rpython.rlib.objectmodel import we_are_translated
from rpython.rlib.unroll import unrolling_iterable
from rpython.rtyper.annlowlevel import cast_base_ptr_to_instance, cast_gcref_to_instance, cast_instance_to_gcref
from rpython.rtyper.lltypesystem import llmemory, lltype, rffi
from rpython.rtyper.lltypesystem.lloperation import llop

# The driver whose only green variable is a resume point (pypy_async/entry.py).
DRIVER_NAME = 'resume'

FIRST_ARGUMENT = JITFRAME_FIXED_SIZE * WORD
CODE = lltype.Ptr(lltype.FuncType([llmemory.GCREF, llmemory.Address], llmemory.GCREF))

_make_entry_point = WarmEnterState.__dict__['make_entry_point']
_make_execute_token = AbstractLLCPU.__dict__['make_execute_token']
_assemble_loop = Assembler386.__dict__['assemble_loop']
_redirect_call_assembler = Assembler386.__dict__['redirect_call_assembler']


def make_entry_point(self):
    """Return the function that enters or counts a resume, and the exception by which it enters (host level)."""
    if not hasattr(self, 'entry_point_fns'):
        functions = _make_entry_point(self)
        driver = self.jitdriver_sd.jitdriver
        if driver is not None and driver.name == DRIVER_NAME:
            self.entry_point_fns = remembering(*functions)
    return self.entry_point_fns


def remembering(maybe_compile_and_run, EnterJitAssembler):
    """The same pair of functions, for the driver whose first argument is a resume point."""
    def enter_or_count(increment_threshold, ll_state, gen, w_arg, operr):
        if not we_are_translated():     # in the JIT's tests, which have no instance for the pointer
            maybe_compile_and_run(increment_threshold, ll_state, gen, w_arg, operr)
            return
        point = cast_base_ptr_to_instance(ResumeState, ll_state)
        if not isinstance(point, ResumePoint):
            return                      # what is running or finished has no code
        if point.compiled:
            token = cast_gcref_to_instance(JitCellToken, point.compiled)
            if not token.invalidated:
                raise EnterJitAssembler(
                    token, unspecialize_value(gen), unspecialize_value(w_arg), unspecialize_value(operr))
            point.compiled = lltype.nullptr(llmemory.GCREF.TO)
        try:
            maybe_compile_and_run(increment_threshold, ll_state, gen, w_arg, operr)
        except EnterJitAssembler as entry:
            point.compiled = cast_instance_to_gcref(entry.procedure_token)
            raise

    enter_or_count._dont_inline_ = True
    return enter_or_count, EnterJitAssembler


def make_execute_token(self, *ARGS):
    """Return the function that runs the machine code of a token with arguments of these types (host level)."""
    execute_token = _make_execute_token(self, *ARGS)
    if not self.translate_support_code or [ARG for ARG in ARGS if getkind(ARG) != 'ref']:
        return execute_token
    indices = unrolling_iterable(range(len(ARGS)))

    def execute_with_refs(token, *args):
        depth = token.frame_depth
        if depth == 0:
            return execute_token(token, *args)
        frame = lltype.malloc(JITFRAME, depth)
        frame.jf_frame_info = token.frame_info
        frame.jf_extra_stack_depth = 0
        ll_frame = lltype.cast_opaque_ptr(llmemory.GCREF, frame)
        for i in indices:
            self.set_ref_value(ll_frame, FIRST_ARGUMENT + i * WORD, args[i])
        code = rffi.cast(CODE, token._ll_function_addr)
        llop.gc_writebarrier(lltype.Void, ll_frame)
        ll_frame = code(ll_frame, llop.threadlocalref_addr(llmemory.Address))
        depth = len(lltype.cast_opaque_ptr(lltype.Ptr(JITFRAME), ll_frame).jf_frame)
        if depth > token.frame_depth > 0:
            token.frame_depth = depth
        return ll_frame
    return execute_with_refs


def assemble_loop(self, jd_id, unique_id, logger, loopname, inputargs, operations, looptoken, log):
    """Compile a loop; its token remembers what its frames are like."""
    result = _assemble_loop(self, jd_id, unique_id, logger, loopname, inputargs, operations, looptoken, log)
    loop = looptoken.compiled_loop_token
    for i in range(len(inputargs)):
        if loop._ll_initial_locs[i] != FIRST_ARGUMENT + i * WORD:
            return result
    looptoken.frame_info = loop.frame_info
    looptoken.frame_depth = loop.frame_info.jfi_frame_depth
    return result


def redirect_call_assembler(self, oldlooptoken, newlooptoken):
    """Have the code of one loop go on in that of another, which may need larger frames."""
    _redirect_call_assembler(self, oldlooptoken, newlooptoken)
    oldlooptoken.frame_depth = 0


WarmEnterState.make_entry_point = make_entry_point
JitCellToken.frame_info = NULLFRAMEINFO
JitCellToken.frame_depth = 0        # in words; 0: to be read from frame_info
AbstractLLCPU.make_execute_token = make_execute_token
Assembler386.assemble_loop = assemble_loop
Assembler386.redirect_call_assembler = redirect_call_assembler
