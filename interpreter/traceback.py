"""W_Traceback: the chain of places an exception passed, and what is noted on its way.

One entry is added per frame, by dispatch.py, or by pypy_async/engine.py for a suspended
frame that an exception passes without entering it.  Printing is in the library.
"""
from rpython.rlib import jit

from interpreter.error import OperationError, oefmt
from interpreter.frame import Frame, set_last_instr
from interpreter.gateway import interp2app, unwrap_spec
from interpreter.opcodes_exceptions import set_context
from interpreter.root import W_Root
from interpreter.typedef import GetSetProperty, TypeDef, interp_attrproperty


class W_Traceback(W_Root):
    """One entry; `next` is the entry of the frame called by this one, or None.

    `lineno` is given only for entries made by Python code, else -1 and found from `lasti`.
    `reraised_lasti`: where the exception was raised again in the same frame, or 0.
    """
    reraised_lasti = 0

    def __init__(self, frame, lasti, next, lineno=-1):
        self.frame = frame
        self.lasti = lasti
        self.next = next
        self.lineno = lineno

    def get_lineno(self):
        if self.lineno >= 0:
            return self.lineno
        return self.frame.code.lineno_at(self.lasti)

    def fget_frame(self, space):
        return self.frame.seen(space)

    def fget_lineno(self, space):
        lineno = self.get_lineno()
        return space.newint(lineno) if lineno >= 0 else space.w_None

    def fget_next(self, space):
        return space.w_None if self.next is None else self.next

    def fset_next(self, space, w_value):
        if space.is_none(w_value):
            self.next = None
            return
        if not isinstance(w_value, W_Traceback):
            raise oefmt(space.w_TypeError, "expected traceback object, got '%T'", w_value)
        tb = w_value
        while tb is not None:
            if tb is self:
                raise oefmt(space.w_ValueError, "traceback loop detected")
            tb = tb.next
        self.next = w_value

    def descr_dir(self, space):
        """`__dir__`: the fields only."""
        return space.newlist([space.newtext(name) for name in ['tb_frame', 'tb_next', 'tb_lasti', 'tb_lineno']])

    def fdel_next(self, space):
        raise oefmt(space.w_TypeError, "can't delete tb_next attribute")


@unwrap_spec(tb_lasti=int, tb_lineno=int)
def descr_new_traceback(space, w_type, w_tb_next, w_tb_frame, tb_lasti, tb_lineno):
    """`types.TracebackType(tb_next, tb_frame, tb_lasti, tb_lineno)`."""
    if not isinstance(w_tb_frame, Frame):
        raise oefmt(space.w_TypeError, "TracebackType() argument 'tb_frame' must be frame, not %T", w_tb_frame)
    if space.is_none(w_tb_next):
        next = None
    elif isinstance(w_tb_next, W_Traceback):
        next = w_tb_next
    else:
        raise oefmt(space.w_TypeError, "expected traceback object or None, got '%T'", w_tb_next)
    return W_Traceback(w_tb_frame, tb_lasti, next, tb_lineno)


def note_error(space, frame, lasti, operr):
    """The exception leaves, or is raised in, `frame`: add the entry, and the context if new."""
    if operr.tb is None and operr.wants_context():
        set_context(space, operr)
    note_place(frame, lasti, operr)


def note_reraised(frame, code, pc, operr):
    """RERAISE or `raise` at `pc` makes no entry, but `f_lineno` is its line; that of the clean-up code after it does not count."""
    tb = operr.tb
    if tb is None or tb.frame is not frame:
        return
    if ord(code.code[pc + 1]) == 0:
        tb.reraised_lasti = pc
    elif tb.reraised_lasti > 0:
        set_last_instr(frame, tb.reraised_lasti)
    else:
        set_last_instr(frame, tb.lasti)


def note_place(frame, lasti, operr):
    """Add the entry only."""
    operr.tb = W_Traceback(frame, lasti, operr.tb)


def caught_value(space, operr):
    """Return the instance of a caught exception, with its traceback attached."""
    w_value = operr.get_w_value(space)
    space.set_exception_traceback(w_value, operr.tb)
    return w_value


@jit.dont_look_inside
def recursion_error(space):
    """The app-level form of the host's stack overflow."""
    return oefmt(space.w_RecursionError, "maximum recursion depth exceeded")


@jit.dont_look_inside
def memory_error(space):
    return OperationError(space.w_MemoryError, None)


W_Traceback.typedef = TypeDef(
    'traceback',
    acceptable_as_base=False,
    __new__=interp2app(descr_new_traceback, kw='*'),
    __dir__=interp2app(W_Traceback.descr_dir),
    tb_frame=GetSetProperty(W_Traceback.fget_frame),
    tb_lineno=GetSetProperty(W_Traceback.fget_lineno),
    tb_lasti=interp_attrproperty('lasti', W_Traceback, 'newint'),
    tb_next=GetSetProperty(W_Traceback.fget_next, W_Traceback.fset_next, W_Traceback.fdel_next),
)
