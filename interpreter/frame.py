"""Frame: one activation of a code object; the accessors of its slots; its Python view.

A frame lives for one run only: a call, or one resume of a generator-like object, which
keeps its slots itself in between (pypy_async/engine.py).  So it is virtual in traces
unless somebody looks at it; one that the program has seen is kept, for its identity.

`stack_w` holds the fast locals (varnames, cells, free variables) and then the value
stack; handlers read and write it through peek, poke and take.  The hint that makes the
access direct is inside those accessors and not in dispatch.py: a frame variable under
that hint could not be stored in a traceback.  For the same reason no function that
touches `stack_w` has a try/except (docs: design, "Pitfalls").
"""
from rpython.rlib import jit
from rpython.rlib.debug import make_sure_not_resized
from rpython.rlib.jit import hint

from interpreter.cell import Cell
from interpreter.code_flags import CO_OPTIMIZED
from interpreter.error import oefmt
from interpreter.gateway import interp2app
from interpreter.machine import machine
from interpreter.root import W_Root
from interpreter.tracing import FrameTrace
from interpreter.typedef import GetSetProperty, TypeDef


class Frame(W_Root):
    """An activation.

    code        the W_Code that runs
    last_instr  byte offset of the instruction being executed; -1 before the first
    gen         the Suspendable whose frame this is, or None
    w_func      the W_Function called; None if `gen` is there, which knows it
    w_locals    the namespace of module and class bodies (the NAME opcodes); else None
    w_fast_locals    the dict that `f_locals` gave for the fast locals, or None
    f_backref   virtual reference of the calling frame
    is_seen     the program has seen this frame: `back`, its caller, is noted when it is left
    is_kept     the program has seen this frame of `gen`, which therefore runs in it from now on
    is_stand_in on the stack while `gen` drives what it awaits; its slots are filled when it is met
    is_hidden   a stand-in that those who walk the stack pass over, but not those who await `gen`
    trace       the FrameTrace once tracing has to do with it, or None (that of `gen` is kept there)

    States: executing (on the execution context's stack), finished, or a picture: made on
    demand of a suspended object (`gen.frame_picture is self`).
    """
    _virtualizable_ = ['stack_w[*]', 'last_instr', 'code', 'gen', 'w_func']
    w_locals = None
    w_fast_locals = None
    trace = None
    is_seen = False
    is_kept = False
    back = None
    is_stand_in = False
    is_hidden = False

    def __init__(self, code, gen, w_func):
        self = hint(self, access_directly=True, fresh_virtualizable=True)
        self.code = code
        self.gen = gen
        self.w_func = w_func
        self.stack_w = [None] * code.size
        make_sure_not_resized(self.stack_w)
        self.last_instr = -1
        self.f_backref = jit.vref_None

    def __repr__(self):
        "NOT_RPYTHON"
        return '<Frame %s @%d>' % (self.code.qualname, self.last_instr)

    def get_function(self):
        """The W_Function of this activation."""
        gen = self.gen
        if gen is not None:
            return gen.w_func
        return self.w_func

    def get_w_globals(self):
        return self.get_function().w_globals

    # ---- seen from Python

    def seen(self, space):
        """Return this frame, which the program gets to see: its generator-like object keeps it."""
        self.is_seen = True
        gen = self.gen
        if gen is not None and not self.is_kept and space.ec.frame_of_running(gen) is self:
            gen.keep_frame(self)
        return self

    def fget_back(self, space):
        frame = space.ec.caller_of(self)
        if frame is None:
            frame = self.back
        if frame is None:
            return space.w_None
        return frame.seen(space)

    def fget_code(self, space):
        return self.code

    def fget_lineno(self, space):
        lineno = self.get_lineno()
        return space.newint(lineno) if lineno >= 0 else space.w_None

    def get_lineno(self):
        """The line being executed, -1 for none."""
        return self.code.lineno_at(self.last_instr)

    def fget_lasti(self, space):
        if self.last_instr < 0 and self.gen is not None:
            return space.newint(0)      # as if it had run what makes the generator
        return space.newint(self.last_instr)

    def fget_globals(self, space):
        return self.get_w_globals()

    def fget_builtins(self, space):
        return space.get_builtins(self.get_w_globals())

    def fget_locals(self, space):
        return self.get_locals(space)

    def get_locals(self, space):
        """The `locals()` of this frame: its namespace, or the dict that mirrors the fast locals, updated.

        What Python code adds to the dict stays in it; what it changes is overwritten.
        """
        if self.w_locals is not None:
            return self.w_locals
        if not self.code.flags & CO_OPTIMIZED:
            return self.get_w_globals()
        w_dict = self.w_fast_locals
        if w_dict is None:
            w_dict = space.newdict()
            self.w_fast_locals = w_dict
        names = self.code.localsplus
        for i in range(len(names)):
            w_value = local_value(self, i)
            if w_value is not None:
                space.setitem_text(w_dict, names[i], w_value)
            elif space.finditem_text(w_dict, names[i]) is not None:
                space.delitem_text(w_dict, names[i])
        return w_dict

    def get_trace(self):
        """What tracing knows of this frame."""
        gen = self.gen
        if gen is not None:
            return gen.get_trace()
        if self.trace is None:
            self.trace = FrameTrace()
        return self.trace

    def fset_lineno(self, space, w_value):
        machine.set_line(space, self, w_value)

    def fdel_lineno(self, space):
        raise oefmt(space.w_AttributeError, "cannot delete attribute")

    def fget_trace(self, space):
        w_trace = self.get_trace().w_trace
        return space.w_None if w_trace is None else w_trace

    def fset_trace(self, space, w_value):
        self.get_trace().w_trace = None if space.is_none(w_value) else w_value

    def fdel_trace(self, space):
        self.get_trace().w_trace = None

    def fget_trace_lines(self, space):
        return space.newbool(not self.get_trace().no_lines)

    def fset_trace_lines(self, space, w_value):
        if not space.isinstance_w(w_value, space.w_bool):
            raise oefmt(space.w_TypeError, "attribute value type must be bool")
        self.get_trace().no_lines = not space.is_true(w_value)

    def fget_trace_opcodes(self, space):
        return space.newbool(self.get_trace().opcodes)

    def fset_trace_opcodes(self, space, w_value):
        if not space.isinstance_w(w_value, space.w_bool):
            raise oefmt(space.w_TypeError, "attribute value type must be bool")
        self.get_trace().opcodes = space.is_true(w_value)

    def descr_clear(self, space):
        """`frame.clear()`: drop the locals; a suspended object is closed."""
        if space.ec.is_executing(self):
            raise oefmt(space.w_RuntimeError, "cannot clear an executing frame")
        gen = self.gen
        if gen is not None and machine.clear_picture(space, gen, self):
            return space.w_None
        for i in range(self.code.size):
            poke(self, i, None)
        return space.w_None

    def descr_repr(self, space):
        return space.newtext("<frame at 0x%s, file '%s', line %d, code %s>" % (
            space.address_text(self), self.code.filename, self.get_lineno(), self.code.name))


# ---- the slots: absolute indexes, never negative

def peek(frame, i):
    """Return the slot."""
    frame = hint(frame, access_directly=True)
    assert i >= 0
    return frame.stack_w[i]


def poke(frame, i, w_value):
    """Set the slot."""
    frame = hint(frame, access_directly=True)
    assert i >= 0
    frame.stack_w[i] = w_value


def take(frame, i):
    """Return the slot and clear it."""
    frame = hint(frame, access_directly=True)
    assert i >= 0
    w_value = frame.stack_w[i]
    frame.stack_w[i] = None
    return w_value


def load_local(frame, code, i):
    """Return the fast local, or None if unset; use this and not peek() for locals.

    A resumed frame may hold a mark in place of an int that its owner saved unboxed.
    """
    w_value = peek(frame, i)
    if code.kind != 0 and code.may_be_unboxed(i) and w_value is UNBOXED:
        w_value = machine.box_saved_int(frame, i)
    return w_value


def set_last_instr(frame, pc):
    frame = hint(frame, access_directly=True)
    frame.last_instr = pc


def get_last_instr(frame):
    frame = hint(frame, access_directly=True)
    return frame.last_instr


def get_gen(frame):
    frame = hint(frame, access_directly=True)
    return frame.gen


@jit.unroll_safe
def clear_slots(frame, start, stop):
    """Clear the slots in start:stop (none if stop <= start)."""
    frame = hint(frame, access_directly=True)
    assert start >= 0
    while start < stop:
        frame.stack_w[start] = None
        start += 1


class W_UnboxedMark(W_Root):
    """What a suspended object keeps in the slot of an int that it saved unboxed."""
    _attrs_ = []


UNBOXED = W_UnboxedMark()


def local_value(frame, i):
    """The value of a fast local for `f_locals`: cells are opened."""
    w_value = load_local(frame, frame.code, i)
    if isinstance(w_value, Cell):
        return w_value.w_value
    return w_value


Frame.typedef = TypeDef(
    'frame',
    acceptable_as_base=False,
    f_back=GetSetProperty(Frame.fget_back),
    f_code=GetSetProperty(Frame.fget_code),
    f_lineno=GetSetProperty(Frame.fget_lineno, Frame.fset_lineno, Frame.fdel_lineno),
    f_lasti=GetSetProperty(Frame.fget_lasti),
    f_globals=GetSetProperty(Frame.fget_globals),
    f_builtins=GetSetProperty(Frame.fget_builtins),
    f_locals=GetSetProperty(Frame.fget_locals),
    f_trace=GetSetProperty(Frame.fget_trace, Frame.fset_trace, Frame.fdel_trace),
    f_trace_lines=GetSetProperty(Frame.fget_trace_lines, Frame.fset_trace_lines),
    f_trace_opcodes=GetSetProperty(Frame.fget_trace_opcodes, Frame.fset_trace_opcodes),
    clear=interp2app(Frame.descr_clear),
    __repr__=interp2app(Frame.descr_repr),
)
