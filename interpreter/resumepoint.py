"""ResumePoint: a place where a frame can be suspended, prebuilt with the code object.

A suspended generator-like object names its place by one ResumePoint, so that promoting
that single field fixes code, program counter and stack depth at once.  Who stores it:
pypy_async/engine.py.  Who makes it: interpreter/code.py.
"""
from rpython.rtyper.annlowlevel import cast_instance_to_gcref


class ResumeState(object):
    """Base of what the engine's state field holds (a ResumePoint, or its own tokens)."""
    _attrs_ = []


class ResumePoint(ResumeState):
    """`pc` is the byte offset of the instruction after the suspending one, `sp` the absolute
    stack index where the received value goes.

    `is_await`: suspended in SEND, not in YIELD_VALUE. `exc_slot`: absolute index of the
    stack slot with the previously handled exception if inside a handler, else -1.
    `is_kept`: the suspended object's frame has been seen by the program, and is to run again;
    such an object holds the `twin` of the point in the code, which differs in that alone.
    `compiled`: the token of the machine code that a resume enters, null if there is none; jit_entry.py.
    """
    _immutable_fields_ = ['code', 'pc', 'sp', 'is_await', 'exc_slot', 'ident', 'is_kept']

    def __init__(self, code, pc, sp, is_await, exc_slot, ident):
        self.code = code
        self.pc = pc
        self.sp = sp
        self.is_await = is_await
        self.exc_slot = exc_slot
        self.ident = ident
        self.is_kept = False
        self.twin = None
        # null, but not as a constant, for the translator then takes it to be null for ever
        self.compiled = cast_instance_to_gcref(self.twin)

    def slots_in_use(self):
        """How many slots an object that is suspended here has saved; before it starts these are its parameters."""
        return self.code.nparameters if self.pc == 0 else self.sp

    def kept(self):
        """The same place, for an object whose frame is kept."""
        if self.is_kept:
            return self
        if self.twin is None:
            twin = ResumePoint(self.code, self.pc, self.sp, self.is_await, self.exc_slot, self.ident)
            twin.is_kept = True
            self.twin = twin
        return self.twin
