"""Engine: the one implementation behind generators, coroutines and async generators.

A suspended object keeps no frame: its slots are copied out at a suspension and into a
new frame at a resume, so that frames are always virtual in traces.  Chains of objects
that await each other are resumed at the innermost one, whatever their depth.

Here: states, resuming, chains.  The saved slots are in saved_frame.py, the entry driver in entry.py, throwing and
closing in throwing.py, the SEND instruction and awaited objects that are not ours in delegate.py, frames made on
demand in picture.py, finalizers in finalizer.py, the Python-level types in generator.py,
coroutine.py and asyncgen.py.  The measurements behind it are in docs/ (JIT design).
"""
from interpreter.code import ASYNC_GENERATOR, COROUTINE, GENERATOR, PLAIN
from interpreter.error import ChainedError, OperationError, oefmt
from interpreter.executioncontext import execute_frame
from interpreter.frame import Frame, clear_slots, get_gen, poke, set_last_instr
from interpreter.machine import machine
from interpreter.opcodes_exceptions import chain_context
from interpreter.resumepoint import ResumePoint
from interpreter.traceback import caught_value, memory_error, note_place, recursion_error
from interpreter.tracing import FrameTrace, switch, thrown_into
from objspace.intobject import W_IntObject
from pypy_async.entry import entry_flag, resume_portal
from pypy_async.finalizer import unstarted
from pypy_async.growth import growth, is_too_deep
from pypy_async.saved_frame import RunToken, SavedFrame
from rpython.rlib import jit, rstackovf
from rpython.rlib.jit import promote


def kind_name(kind):
    """The name of a W_Code.kind in messages."""
    if kind == GENERATOR:
        return 'generator'
    if kind == COROUTINE:
        return 'coroutine'
    return 'async generator'


class Engine(SavedFrame):
    """A suspendable activation of a function.

    States, and the test that tells each:

    created     rp.pc == 0                              nothing has run
    suspended   rp.pc > 0                               in a yield, or in an await (rp.is_await)
      linked      ... is_await, awaiting.awaiter is self   its awaited object is part of the chain
      delegating  ... is_await, leaf is None            it drives `awaiting` itself
    running     isinstance(rp, RunToken)                its frame executes
      or        it is suspended, and root.leaf is not   a deeper one of its chain executes
    finished    rp is None                              returned, raised, or closed

    Chains, while suspended: `awaiting` leads inwards and means something only if
    rp.is_await; `awaiter` leads outwards and is None exactly on roots; `leaf` is the innermost one, None if that is the object itself, and means
    something only on roots.

    An object that returned keeps its `awaiting` and `awaiter` until it is used again: two stores per object that a
    chain as short-lived as most would pay. All other ways to finish clear them.
    """
    _immutable_fields_ = ['w_func']
    awaiting = None
    leaf = None
    kind = GENERATOR

    def __init__(self, w_func, code):
        self.w_func = w_func
        self.rp = code.rp0
        if code.nparameters > 4:
            self.more_w = [None] * (code.size - 4)

    def get_trace(self):
        extra = self.get_extra()
        if extra.trace is None:
            extra.trace = FrameTrace()
        return extra.trace

    # ---- its frames

    def keep_frame(self, frame):
        self.get_extra().picture = frame
        frame.is_kept = True

    @jit.dont_look_inside
    def kept_frame(self):
        """The frame that the program has seen, emptied for the next run."""
        frame = self.extra.picture
        for i in range(frame.code.size):
            poke(frame, i, None)
        set_last_instr(frame, -1)
        return frame

    def finish(self):
        """Become finished and let go of the slots."""
        self.clear_slots()
        self.rp = None

    def awaited_by_throwing(self, space):
        raise NotImplementedError       # generator.py

    # ---- resuming one object

    def resume(self, w_arg, operr):
        """Run our frame, not what we await, until it suspends or finishes.

        `w_arg` is the value of the yield or await expression, or `operr`, if not None,
        is raised there. Return the value; we are finished iff self.rp is None then.
        """
        return resume_portal(self, w_arg, operr, self.rp)

    def resume_frame(self, rp, w_arg, operr):
        """resume(), inside the entry driver: `rp` is self.rp, and known."""
        if not isinstance(rp, ResumePoint):
            return self.resume_dead(w_arg, operr)
        code = rp.code
        pc = rp.pc
        sp = rp.sp
        self.rp = RunToken(rp)
        if pc == 0 and code.kind == COROUTINE:
            unstarted.note_started(self)
        if rp.is_kept:
            frame = self.kept_frame()
        else:
            frame = Frame(code, self, None)
        self.load_frame(frame, rp)
        if rp.exc_slot >= 0:
            self.enter_handler(frame, rp)
        if operr is not None:
            place = self.throw_place(frame, code, rp, operr)
            if switch.is_on:
                operr = self.trace_throw(frame, code, rp, operr, place)
            if place < 0:
                self.finish()
                self.awaiting = None
                raise self.convert_stop(code, operr)
            pc = place >> 16
            depth = place & 0xffff
            clear_slots(frame, depth, sp)
            sp = depth
            w_arg = caught_value(machine.space, operr)
        if pc != 0:
            poke(frame, sp, w_arg)
            sp += 1
        return self.run(frame, code, pc, sp)

    def throw_place(self, frame, code, rp, operr):
        """Note that `operr` is raised at `rp`; return its handler, or -1."""
        lasti = rp.pc - 2
        note_place(frame, lasti, operr)
        if lasti < 0:
            return -1
        return code.find_handler(lasti)

    def trace_throw(self, frame, code, rp, operr, place):
        """Send the events of an exception raised where we are suspended; return the one that goes on."""
        if rp.pc > 0:
            set_last_instr(frame, rp.pc - 2)
        try:
            return thrown_into(machine.space, frame, self, operr, place >= 0)
        except OperationError:
            self.finish()
            raise

    def run(self, frame, code, pc, sp):
        """Execute the frame; an exception that leaves it finishes us."""
        try:
            return execute_frame(machine.space, frame, code, pc, sp)
        except OperationError as e:
            operr = e
        except rstackovf.StackOverflow:
            rstackovf.check_stack_overflow()
            operr = recursion_error(machine.space)
        except MemoryError:
            operr = memory_error(machine.space)
        self.finish()
        self.awaiting = None
        raise self.convert_stop(code, operr)

    def convert_stop(self, code, operr):
        """PEP 479, PEP 525: Stop(Async)Iteration leaving the frame becomes a RuntimeError."""
        space = machine.space
        if operr.match(space, space.w_StopIteration):
            return stop_raised(space, code, operr, 'StopIteration')
        if code.kind == ASYNC_GENERATOR and operr.match(space, space.w_StopAsyncIteration):
            return stop_raised(space, code, operr, 'StopAsyncIteration')
        return operr

    @jit.dont_look_inside
    def resume_dead(self, w_arg, operr):
        """resume() of a running or finished object."""
        space = machine.space
        if self.kind == PLAIN:
            entry_flag.is_loop = True       # never, see EntryFlag
        if self.rp is not None:
            raise self.executing_error(space)
        self.awaiting = None            # no more use of what it kept
        if self.kind == COROUTINE:
            raise oefmt(space.w_RuntimeError, "cannot reuse already awaited coroutine")
        if operr is not None:
            raise operr
        return space.w_None

    def executing_error(self, space):
        root = self
        while root.awaiter is not None:
            root = root.awaiter
        return oefmt(space.w_ValueError, "%s already executing", kind_name(root.kind))

    # ---- resuming a chain

    def step(self, w_arg, operr):
        """Resume us as the innermost of a chain."""
        rp = promote(self.rp)
        if isinstance(rp, ResumePoint):
            if rp.is_await:
                return machine.resume_delegating(self, rp, w_arg, operr)
            if operr is not None and rp.exc_slot >= 0:
                thrown_into_handler(machine.space, self, operr)
        return self.resume(w_arg, operr)

    def send_ex(self, w_arg, operr, place=None):
        """Resume the chain of which we are the root with `w_arg`, or raising `operr`.

        Return the value; it was returned, not yielded, iff self.rp is None then.
        `place`: the SendPlace of the instruction that calls `send`, if there is one.
        """
        if self.awaiter is not None:
            if self.rp is None:
                self.awaiter = None
                self.leaf = None
            else:
                self.detach()
        leaf = self.leaf
        if leaf is None:
            return self.step(w_arg, operr)
        if switch.is_on and isinstance(leaf.rp, ResumePoint):
            self.cut(leaf)              # each object of the chain has events of its own
            return self.step(w_arg, operr)
        if promote(leaf.rp) is None:
            # finished but not yet unlinked: its awaiter is being resumed with the result
            raise self.executing_error(machine.space)
        try:
            w_result = leaf.step(w_arg, operr)
        except OperationError as e:
            return self.unwind(leaf, None, e, place)
        rp = leaf.rp
        if isinstance(rp, ResumePoint) and not rp.is_await:
            return w_result             # the same one yields again
        return self.unwind(leaf, w_result, None, place)

    def throw_through(self, operr):
        """send_ex() of an exception, for all to see."""
        rp = self.rp
        if not isinstance(rp, ResumePoint) or not rp.is_await:
            return self.send_ex(None, operr)
        if self.awaiter is not None:
            self.detach()
        extra = self.get_extra()
        extra.is_thrown = True
        try:
            return self.send_ex(None, operr)
        finally:
            extra.is_thrown = False

    def cut(self, leaf):
        """Separate us, a root, from the rest of the chain, which gets a root of its own."""
        sub = self.awaiting
        assert isinstance(sub, Engine)
        sub.awaiter = None
        sub.leaf = None if leaf is sub else leaf
        self.leaf = None

    @jit.unroll_safe
    def unwind(self, leaf, w_result, operr, place):
        """`leaf` has finished, or suspended in an await: go on outwards until one suspends."""
        while leaf.rp is None:
            awaiter = leaf.awaiter
            if awaiter is None:
                self.leaf = None        # leaf is self
                if operr is not None:
                    raise operr
                return w_result
            if operr is not None:
                leaf.awaiter = None
                leaf.leaf = None
            # as the object that the trace knows already
            leaf = self if awaiter is self else awaiter
            try:
                w_result = leaf.resume_awaiter(w_result, operr, place)
                operr = None
            except OperationError as e:
                operr = e
        if operr is not None:
            raise operr                 # the chain was executing already: nothing has changed
        rp = leaf.rp
        assert isinstance(rp, ResumePoint)
        if leaf is self:
            if not rp.is_await:
                self.leaf = None
        elif rp.is_await and leaf.leaf is not None:
            self.leaf = leaf.leaf
            if growth.is_due() and is_too_deep(leaf.leaf):
                return self.send_ex(None, recursion_error(machine.space))
        else:
            self.leaf = leaf
        return w_result

    def resume_awaiter(self, w_arg, operr, place):
        """resume() with the result of what we await, which was sent to at `place`."""
        if place is not None:
            crowd = place.awaiters
            if crowd.is_apart:
                return self.resume_apart(w_arg, operr, crowd)
            if jit.we_are_jitted() and crowd.is_apart_from(self.rp):
                return self.resume_apart(w_arg, operr, crowd)
        return self.resume(w_arg, operr)

    @jit.dont_look_inside
    def resume_apart(self, w_arg, operr, crowd):
        """resume(), in machine code of our own (storm.py)."""
        crowd.crossed(self.rp)
        return self.resume(w_arg, operr)

    @jit.dont_look_inside
    def detach(self):
        """Become a root although suspended inside another's await: it will delegate to us.

        Needed when somebody drives an inner object of a chain by hand. Raises ValueError
        if the chain is executing.
        """
        space = machine.space
        awaiter = self.awaiter
        root = awaiter
        while root.awaiter is not None:
            root = root.awaiter
        leaf = root.leaf
        if leaf is None or not isinstance(leaf.rp, ResumePoint) or not isinstance(self.rp, ResumePoint):
            raise oefmt(space.w_ValueError, "%s already executing", kind_name(self.kind))
        self.awaiter = None
        self.leaf = None if leaf is self else leaf
        awaiter.leaf = None
        root.leaf = None if awaiter is root else awaiter

    def suspend(self, frame, code, pc, sp, sub, linked):
        """Suspend us in SEND: `sub` is the awaited object."""
        rp = code.rp_at(pc, sp)
        self.awaiting = sub
        if linked:
            assert isinstance(sub, Engine)
            sub.awaiter = self
            leaf = sub.leaf
            if leaf is None:
                leaf = sub
            self.leaf = leaf
        elif self.leaf is not None:
            self.leaf = None
        self.save_frame(frame, code, rp)


@jit.dont_look_inside
def thrown_into_handler(space, gen, operr):
    """`operr` is thrown into `gen`, suspended in an `except` block: the exception of that becomes its context.

    CPython then goes on with the traceback that is in the instance: places noted since that was made are lost.
    """
    w_handled = gen.get_handled()
    if w_handled is not None:
        w_value = operr.get_w_value(space)
        chain_context(space, w_value, w_handled)
        operr.tb = space.exception_traceback(w_value)


@jit.dont_look_inside
def stop_raised(space, code, operr, name):
    """The RuntimeError caused by a Stop(Async)Iteration that left the frame."""
    w_cause = caught_value(space, operr)
    error = oefmt(space.w_RuntimeError, "%s raised %s", kind_name(code.kind), name)
    w_error = error.get_w_value(space)
    space.set_exception_cause(w_error, w_cause)
    space.set_exception_context(w_error, w_cause)
    error = ChainedError(space.w_RuntimeError, w_error)
    error.is_normalized = True
    return error


# ---- what the bytecode machine calls

def save_yield(frame, code, pc, sp):
    """YIELD_VALUE."""
    get_engine(frame).save_frame(frame, code, code.rp_at(pc, sp))


def finish(frame):
    """RETURN_VALUE of a suspendable frame."""
    get_engine(frame).finish()


def box_saved_int(frame, i):
    """Make the int that slot `i` of a resumed frame stands for."""
    w_value = W_IntObject(get_engine(frame).saved_i[i])
    poke(frame, i, w_value)
    return w_value


def get_engine(frame):
    gen = get_gen(frame)
    assert isinstance(gen, Engine)
    return gen


machine.save_yield = save_yield
machine.finish = finish
machine.box_saved_int = box_saved_int
