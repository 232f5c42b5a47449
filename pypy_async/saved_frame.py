"""SavedFrame: what a suspended object keeps of its frame, and how that gets into a new one.

The slots are fields, so that a trace through a suspension and the next resume stores them without an array;
ints that change are kept unboxed.  When it is done is engine.py's business.
"""
from interpreter.frame import UNBOXED, peek, poke
from interpreter.machine import machine
from interpreter.resumepoint import ResumePoint, ResumeState
from interpreter.suspendable import Suspendable
from objspace.intobject import W_IntObject
from pypy_async.extra import ONLY_FINALIZER, Extra
from pypy_async.finalizer import finalizers, suspended_in_try
from pypy_async.options import options
from rpython.rlib import jit


class RunToken(ResumeState):
    """State of a running object: it was resumed at `rp`.

    A fresh one each time, on purpose: it is virtual in traces, so that storing it is
    delayed and usually cancelled by the store at the next suspension.
    """
    _immutable_fields_ = ['rp']

    def __init__(self, rp):
        self.rp = rp


class SavedFrame(Suspendable):
    """The slots of a suspended frame and the exception that it handles.

    rp          the state: see Engine
    s0..s3      the first slots, `more_w` the rest
    saved_i     the ints of slots that hold UNBOXED; None before the second suspension
    extra       what few objects have (extra.py), or None: a field here is a store for each object that is made

    While the frame runs the slots keep what they held, so that what has not changed by the next suspension is not
    stored again; that takes with it what the stack held until then.
    """
    s0 = None
    s1 = None
    s2 = None
    s3 = None
    more_w = None
    saved_i = None
    extra = None

    # ---- what few have

    def get_extra(self):
        """The Extra of our own."""
        extra = self.extra
        if extra is None or extra is ONLY_FINALIZER:
            self.extra = Extra(extra is ONLY_FINALIZER)
        return self.extra

    def get_handled(self):
        return None if self.extra is None else self.extra.w_exc

    def set_handled(self, w_exc):
        if w_exc is not None or self.extra is not None:
            self.get_extra().w_exc = w_exc

    def has_finalizer(self):
        return self.extra is not None and self.extra.has_finalizer

    def note_finalizer(self):
        if self.extra is None:
            self.extra = ONLY_FINALIZER
        else:
            self.extra.has_finalizer = True

    # ---- slots

    def get_slot(self, i):
        if i == 0:
            return self.s0
        if i == 1:
            return self.s1
        if i == 2:
            return self.s2
        if i == 3:
            return self.s3
        i -= 4
        assert i >= 0
        return self.more_w[i]

    def set_slot(self, i, w_value):
        if i == 0:
            self.s0 = w_value
        elif i == 1:
            self.s1 = w_value
        elif i == 2:
            self.s2 = w_value
        elif i == 3:
            self.s3 = w_value
        else:
            i -= 4
            assert i >= 0
            self.more_w[i] = w_value

    def resumed_at(self):
        """The point where we are suspended, or were when we were resumed; None if we are finished."""
        state = self.rp
        if isinstance(state, RunToken):
            return jit.promote(state.rp)
        if state is None:
            return None
        assert isinstance(state, ResumePoint)
        return state

    @jit.unroll_safe
    def load_frame(self, frame, rp):
        """Copy the slots saved at `rp` into a new frame."""
        code = rp.code
        for i in range(rp.slots_in_use()):
            w_value = self.get_slot(i)
            # locals are boxed when they are read
            if i >= code.nlocalsplus and code.may_be_unboxed(i) and w_value is UNBOXED:
                w_value = W_IntObject(self.saved_i[i])
            poke(frame, i, w_value)

    @jit.unroll_safe
    def save_frame(self, frame, code, rp):
        """Copy the slots below rp.sp out of the frame and become suspended at `rp`.

        Only what changed is stored.  From the second suspension on exact ints are kept
        unboxed; short-lived objects do not pay for the array.
        """
        sp = rp.sp
        if sp > 4 and self.more_w is None:
            self.more_w = [None] * (code.size - 4)
        before = self.resumed_at()
        in_use = before.slots_in_use()
        unbox = options.unboxed_slots and before.pc != 0
        if unbox and self.saved_i is None:
            self.saved_i = [0] * code.size
        for i in range(sp):
            w_value = peek(frame, i)
            w_old = self.get_slot(i) if i < in_use else None
            if w_value is not w_old:
                if unbox and type(w_value) is W_IntObject:
                    self.saved_i[i] = w_value.intval
                    if w_old is UNBOXED:
                        continue
                    if not code.may_be_unboxed(i):
                        code.note_unboxed(i)
                    w_value = UNBOXED
                self.set_slot(i, w_value)
        for i in range(sp, in_use):
            self.set_slot(i, None)
        if rp.exc_slot >= 0:
            self.leave_handler(frame, rp)
        if suspended_in_try(rp) and not self.has_finalizer():
            finalizers.register(self)
        self.rp = rp.kept() if frame.is_kept else rp

    def clear_slots(self):
        """Let go of what is in the slots."""
        rp = self.resumed_at()
        n = 0 if rp is None else rp.slots_in_use()
        if n > 0:
            self.s0 = None
        if n > 1:
            self.s1 = None
        if n > 2:
            self.s2 = None
        if n > 3:
            self.s3 = None
        if n > 4:
            self.more_w = None

    # ---- the handled exception

    def leave_handler(self, frame, rp):
        """Suspended in an `except` block: keep its exception, give the resumer's back."""
        ec = machine.space.ec
        w_previous = peek(frame, rp.exc_slot)
        self.set_handled(ec.w_exc)
        ec.w_exc = None if w_previous is machine.space.w_None else w_previous

    def enter_handler(self, frame, rp):
        """Resumed in an `except` block: the inverse of leave_handler()."""
        space = machine.space
        w_resumers = space.ec.w_exc
        poke(frame, rp.exc_slot, space.w_None if w_resumers is None else w_resumers)
        space.ec.w_exc = self.get_handled()
        self.set_handled(None)
