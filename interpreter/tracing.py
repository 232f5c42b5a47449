"""Trace and profile functions: sys.settrace, sys.setprofile, `f_trace`; calling them.

While no thread has one, `switch.is_on` is false, which is a constant for the JIT: compiled code knows nothing of
tracing.  When it becomes true that code is given up, and every frame goes on in the loop of
traced_dispatch.py, which sends the events.  That is slow and never compiled.

The rules are CPython 3.11's: a trace function gets 'call' for a new or resumed frame, and what it returns gets the
frame's other events; a profile function gets 'call' and 'return', and both for built-in functions.
"""
from rpython.rlib import jit

from interpreter.error import OperationError
from interpreter.threadstate import threads

# ExecutionContext.trace_what
CALL, EXCEPTION, LINE, RETURN, C_CALL, C_EXCEPTION, C_RETURN, OPCODE = 1, 2, 3, 4, 5, 6, 7, 8
NAMES = ['', 'call', 'exception', 'line', 'return', 'c_call', 'c_exception', 'c_return', 'opcode']


class TraceSwitch(object):
    """
    is_on       some thread has a trace or profile function
    entered     a Suspendable that is being resumed and whose 'call' has been sent already, or None
    """
    _immutable_fields_ = ['is_on?']

    def __init__(self):
        self.is_on = False
        self.entered = None


switch = TraceSwitch()


class FrameTrace(object):
    """What tracing knows of a frame (of all frames of a Suspendable).

    w_trace     `f_trace` or None
    no_lines, opcodes   not `f_trace_lines`; `f_trace_opcodes`
    place       pc << 16 | sp: where `f_lineno` was set to, or where the fast loop has to go on; else -1
    """

    def __init__(self):
        self.w_trace = None
        self.no_lines = False
        self.opcodes = False
        self.place = -1


def update_switch(space):
    """To be called when a function has been set or removed."""
    ec = space.ec
    is_on = ec.w_tracefunc is not None or ec.w_profilefunc is not None
    for state in threads.states:
        if state is not ec.owner and (state.w_tracefunc is not None or state.w_profilefunc is not None):
            is_on = True
    if switch.is_on != is_on:
        switch.is_on = is_on


@jit.dont_look_inside
def set_trace(space, w_function):
    """`sys.settrace`; RPython None for no function."""
    space.ec.w_tracefunc = w_function
    update_switch(space)


@jit.dont_look_inside
def set_profile(space, w_function):
    """`sys.setprofile`."""
    space.ec.w_profilefunc = w_function
    update_switch(space)


# ---- calling the functions

def _call(space, w_function, frame, what, w_arg):
    ec = space.ec
    ec.trace_what = what
    try:
        return space.call_function(w_function, frame.seen(space), space.newtext(NAMES[what]), w_arg)
    finally:
        ec.trace_what = 0


def send_trace(space, frame, what, w_arg):
    """Send an event to the trace function. If it raises, tracing ends and the exception is passed on."""
    ec = space.ec
    if ec.w_tracefunc is None or ec.trace_what != 0:
        return
    trace = frame.get_trace()
    w_function = ec.w_tracefunc if what == CALL else trace.w_trace
    if w_function is None:
        return
    try:
        w_result = _call(space, w_function, frame, what, w_arg)
    except OperationError:
        trace.w_trace = None
        set_trace(space, None)
        raise
    if not space.is_none(w_result):
        trace.w_trace = w_result


def send_profile(space, frame, what, w_arg):
    """The same for the profile function."""
    ec = space.ec
    if ec.w_profilefunc is None or ec.trace_what != 0:
        return
    try:
        _call(space, ec.w_profilefunc, frame, what, w_arg)
    except OperationError:
        set_profile(space, None)
        raise


def send_both(space, frame, what, w_arg):
    send_trace(space, frame, what, w_arg)
    send_profile(space, frame, what, w_arg)


def send_unwind(space, frame, operr):
    """The frame is left by `operr`: send 'return'; return the exception that goes on."""
    try:
        send_trace(space, frame, RETURN, space.w_None)
    except OperationError as e:
        operr = e
    try:
        send_profile(space, frame, RETURN, space.w_None)
    except OperationError as e:
        operr = e
    return operr


def send_exception(space, frame, operr):
    """`operr` was raised in the frame, or has come into it; return the exception that goes on."""
    if space.ec.w_tracefunc is None:
        return operr
    w_value = operr.get_w_value(space)
    space.set_exception_traceback(w_value, operr.tb)
    w_tb = space.w_None
    if operr.tb is not None:
        w_tb = operr.tb
    try:
        send_trace(space, frame, EXCEPTION, space.newtuple([space.type(w_value), w_value, w_tb]))
    except OperationError as e:
        return e
    return operr


def send_stop(space, frame, w_awaited, w_sent, w_result):
    """What the frame awaits has returned w_result: CPython sees a StopIteration then, if it traces.

    It does not for a generator that was resumed with None and returns None.
    Raises what the trace function raises.
    """
    if space.ec.w_tracefunc is None:
        return
    if space.is_none(w_sent) and space.is_none(w_result) and space.type(w_awaited) is space.w_generator:
        return
    operr = OperationError(space.w_StopIteration, space.call_function(space.w_StopIteration, w_result))
    if space.is_none(w_result):
        operr = OperationError(space.w_StopIteration, None)
    other = send_exception(space, frame, operr)
    if other is not operr:
        raise other


# ---- frames that are entered by no dispatch loop

def push_frame(space, frame):
    """Make `frame` the innermost one while its events are sent."""
    ec = space.ec
    frame.f_backref = ec.topframeref
    ec.topframeref = jit.non_virtual_ref(frame)


def pop_frame(space, frame):
    space.ec.topframeref = frame.f_backref
    frame.f_backref = jit.vref_None


def was_entered(gen):
    """True if the 'call' of this resume has been sent already; forgets that."""
    if gen is not None and switch.entered is gen:
        switch.entered = None
        return True
    return False


@jit.dont_look_inside
def thrown_into(space, frame, gen, operr, has_handler):
    """`operr` is raised where `gen` is suspended; `frame` has been made for it but will run only if has_handler.

    Return the exception that goes on. Raises what a trace function raises at 'call'.
    """
    push_frame(space, frame)
    try:
        if not was_entered(gen):
            send_both(space, frame, CALL, space.w_None)
        operr = send_exception(space, frame, operr)
        if not has_handler:
            operr = send_unwind(space, frame, operr)
    finally:
        pop_frame(space, frame)
    return operr
