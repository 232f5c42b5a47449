"""A resume point remembers its machine code; made before rpython's JIT is translated.

The JIT finds the machine code of a resume by a hash table: from the entry to a cell, from there by a weak reference to the
token of the code. With hundreds of coroutines in turn each of these is somewhere else in memory and no
longer in the processor's cache: a tenth of the time. The token in the resume point itself saves all but one such
access. It keeps the machine code alive as long as the Python code it was made from, and is replaced when the JIT
has invalidated it.
"""
from interpreter.resumepoint import ResumePoint, ResumeState
from rpython.jit.metainterp.history import JitCellToken
from rpython.jit.metainterp.warmstate import WarmEnterState, unspecialize_value
from rpython.rlib.objectmodel import we_are_translated
from rpython.rtyper.annlowlevel import cast_base_ptr_to_instance, cast_gcref_to_instance, cast_instance_to_gcref
from rpython.rtyper.lltypesystem import llmemory, lltype

# The driver whose only green variable is a resume point (pypy_async/entry.py).
DRIVER_NAME = 'resume'

_make_entry_point = WarmEnterState.__dict__['make_entry_point']


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


WarmEnterState.make_entry_point = make_entry_point
