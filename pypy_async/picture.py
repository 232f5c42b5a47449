"""Frame objects of suspended objects, made on demand: `gi_frame`, f_back, tracebacks.

There is at most one per object; each time it is asked for, it is brought up to date with the saved slots.  The object
runs in it when it is resumed, so that the program always sees the same frame.
"""
from interpreter.error import oefmt
from interpreter.frame import Frame, UNBOXED, poke, set_last_instr
from interpreter.machine import machine
from interpreter.resumepoint import ResumePoint
from objspace.intobject import W_IntObject
from pypy_async.engine import COROUTINE
from pypy_async.generator import SuspendableObject
from pypy_async.throwing import close_ex


def picture_of(gen):
    """The frame object of an unfinished object: the executing frame, or its picture."""
    assert isinstance(gen, SuspendableObject)
    rp = gen.rp
    if not isinstance(rp, ResumePoint):
        frame = machine.space.ec.frame_of_running(gen)
        if frame is not None:
            if frame.is_stand_in:
                fill_stand_in(frame)
            frame.seen(machine.space)
        return frame
    extra = gen.get_extra()
    frame = extra.picture
    if frame is None:
        frame = Frame(rp.code, gen, None)
        gen.keep_frame(frame)
        gen.rp = rp.kept()
    fill(gen, frame, rp)
    return frame


def fill(gen, frame, rp):
    """Copy the slots of `gen`, suspended at `rp`, into its picture."""
    code = rp.code
    count = rp.slots_in_use()
    for i in range(code.size):
        w_value = None
        if i < count:
            w_value = gen.get_slot(i)
            if w_value is UNBOXED:
                w_value = W_IntObject(gen.saved_i[i])
        poke(frame, i, w_value)
    if rp.pc == 0 and len(code.freevars) > 0:
        # the instruction that does this has not run yet, but `f_locals` shows these variables already
        closure = frame.get_function().closure
        for i in range(len(closure)):
            poke(frame, code.first_free + i, closure[i])
    set_last_instr(frame, rp.pc - 2 if rp.pc > 0 else -1)


def fill_stand_in(frame):
    """Make the frame on the stack of an object that drives what it awaits the picture of the object."""
    gen = frame.gen
    assert isinstance(gen, SuspendableObject)
    fill(gen, frame, frame.code.resume_points[(frame.last_instr + 2) >> 1])
    if not frame.is_kept:
        gen.keep_frame(frame)


def clear_picture(space, gen, frame):
    """`frame.clear()` of a frame that belongs to `gen`; False if there is nothing of it to close."""
    assert isinstance(gen, SuspendableObject)
    rp = gen.rp
    if rp is None or gen.extra is None or gen.extra.picture is not frame:
        return False
    if gen.is_executing():
        raise oefmt(space.w_RuntimeError, "cannot clear an executing frame")
    if gen.is_created() and gen.kind == COROUTINE:
        gen.finalize(space)
    close_ex(space, gen)
    return True


machine.picture_of = picture_of
machine.fill_stand_in = fill_stand_in
machine.clear_picture = clear_picture
