"""Stand-ins: the frame on the stack of an object that drives what it awaits.

Such an object does not execute a frame of its own while what it awaits runs, but those who walk the stack
have to meet one (FrameWalk in interpreter/executioncontext.py).  It is virtual in traces, and empty until
somebody meets it (picture.fill_stand_in).
"""
from interpreter.frame import Frame, set_last_instr
from interpreter.tracing import pop_frame, push_frame
from pypy_async.engine import Engine
from pypy_async.saved_frame import RunToken
from rpython.rlib import jit


def begin(gen, rp, w_awaited, operr):
    """`gen`, suspended at `rp`, is to drive `w_awaited`: it runs now. Return the frame for enter()."""
    if rp.is_kept:
        frame = gen.extra.picture
    else:
        frame = Frame(rp.code, gen, None)
    set_last_instr(frame, rp.pc - 2)
    frame.is_stand_in = True
    # CPython calls the `throw` of foreign objects from the frame outside
    frame.is_hidden = operr is not None and not isinstance(w_awaited, Engine)
    gen.rp = RunToken(rp)
    return frame


def end(gen, rp, frame):
    """`gen` is suspended again."""
    frame.is_stand_in = False
    frame.is_hidden = False
    gen.rp = rp.kept() if frame.is_kept else rp


def enter(ec, frame):
    """Put the frame on the stack; to be left with leave()."""
    frame.f_backref = ec.topframeref
    ec.topframeref = jit.virtual_ref(frame)


def leave(ec, frame):
    vref = ec.topframeref
    ec.topframeref = frame.f_backref
    jit.virtual_ref_finish(vref, frame)
    frame.f_backref = jit.vref_None


def begin_closing(space, gen, rp):
    """As begin() and enter(), for an object that closes what it awaits: nobody is to meet the frame."""
    frame = begin(gen, rp, None, None)
    frame.is_hidden = True
    push_frame(space, frame)
    return frame


def end_closing(space, gen, rp, frame):
    pop_frame(space, frame)
    end(gen, rp, frame)
