"""The loop that runs frames while a trace or profile function is set.

It does what dispatch.py does, instruction by instruction with the same handlers, and sends the
events of tracing.py.  Where a line begins is decided as in CPython 3.11 (`maybe_call_line_trace`): at an instruction
of another line than the one executed before it, and at backward jumps.
"""
from rpython.rlib import jit, rstackovf

from interpreter import tracing
from interpreter.builtinfunction import (
    W_BuiltinFunction, W_MethodDescriptor, W_MethodWrapper, W_SlotWrapper)
from interpreter.compiler.positions import line_at
from interpreter.dispatch import (
    END_ASYNC_FOR, EXTENDED_ARG, FOR_ITER, JUMP_BACKWARD, RAISE_VARARGS, RERAISE, RETURN_VALUE, SEND, YIELD_VALUE,
    run_handler)
from interpreter.error import OperationError
from interpreter.frame import clear_slots, get_gen, get_last_instr, peek, poke, set_last_instr, take
from interpreter.machine import machine
from interpreter.opcode_table import op
from interpreter.ticker import ticker
from interpreter.traceback import caught_value, memory_error, note_error, note_place, note_reraised, recursion_error
from interpreter.tracing import switch


@jit.dont_look_inside
def run_traced(frame, code, pc, sp):
    """As dispatch(); but return None when tracing has ended, with the place to go on at in frame.get_trace()."""
    space = machine.space
    ec = space.ec
    trace = frame.get_trace()
    previous = get_last_instr(frame)
    if previous < 0:
        previous = enter(space, frame, code, pc)
    skip_event = False
    while True:
        if not switch.is_on:
            trace.place = pc << 16 | sp
            return None
        co_code = code.code
        opcode = ord(co_code[pc])
        oparg = ord(co_code[pc + 1])
        while opcode == EXTENDED_ARG:
            pc += 2
            opcode = ord(co_code[pc])
            oparg = oparg << 8 | ord(co_code[pc + 1])
        set_last_instr(frame, pc)
        w_result = None
        operr = None
        is_prologue = opcode == op.MAKE_CELL or opcode == op.COPY_FREE_VARS
        try:
            if ec.w_tracefunc is not None and ec.trace_what == 0 and not is_prologue and not skip_event:
                line_events(space, frame, code, trace, opcode, oparg, pc, previous)
                if trace.place >= 0:
                    pc = trace.place >> 16
                    sp = trace.place & 0xffff
                    trace.place = -1
                    previous = pc
                    skip_event = True
                    continue
            skip_event = False
            if not is_prologue:
                previous = pc
            pc += 2
            if opcode == JUMP_BACKWARD:
                pc = oparg * 2
                if ticker.is_set():
                    ticker.perform(space)
            elif opcode == FOR_ITER:
                w_item = next_traced(space, frame, peek(frame, sp - 1))
                if w_item is None:
                    sp -= 1
                    take(frame, sp)
                    pc = oparg * 2
                else:
                    poke(frame, sp, w_item)
                    sp += 1
            elif opcode == RETURN_VALUE or opcode == YIELD_VALUE:
                w_result = take(frame, sp - 1)
            elif opcode == SEND:
                w_awaited = peek(frame, sp - 1)
                if machine.send(space, frame, code, pc, sp):
                    w_result = take(frame, sp - 1)
                else:
                    tracing.send_stop(space, frame, w_awaited, space.w_None, peek(frame, sp - 1))
            else:
                if ec.w_profilefunc is not None and ec.trace_what == 0:
                    sp = run_profiled(space, frame, code, opcode, oparg, sp)
                else:
                    sp = run_handler(space, frame, code, opcode, oparg, sp)
                if sp < 0:
                    sp = ~sp
                    pc = oparg * 2
        except OperationError as e:
            operr = e
        except rstackovf.StackOverflow:
            rstackovf.check_stack_overflow()
            operr = recursion_error(space)
        except MemoryError:
            operr = memory_error(space)
        if operr is not None:
            place = handle_error(space, frame, code, operr, opcode, sp)
            pc = place >> 16
            sp = place & 0xffff
        elif w_result is not None:
            # an exception of the trace function leaves the frame
            tracing.send_both(space, frame, tracing.RETURN, w_result)
            if opcode == YIELD_VALUE:
                machine.save_yield(frame, code, pc, sp - 1)
            elif opcode == RETURN_VALUE and code.kind != 0:
                machine.finish(frame)
            return w_result


def place_of(frame):
    """Where dispatch() has to go on after run_traced() has returned None: pc << 16 | sp."""
    trace = frame.get_trace()
    place = trace.place
    trace.place = -1
    return place


def enter(space, frame, code, pc):
    """The frame is entered: send 'call'. Return the offset of the instruction executed before, or -1."""
    if pc > 0:
        set_last_instr(frame, pc - 2)           # resumed after this one
    if not tracing.was_entered(get_gen(frame)):
        try:
            tracing.send_both(space, frame, tracing.CALL, space.w_None)
        except OperationError as e:
            note_error(space, frame, get_last_instr(frame), e)
            raise
    return get_last_instr(frame)


def line_events(space, frame, code, trace, opcode, oparg, pc, previous):
    """Send 'line' and 'opcode' if the instruction at `pc` is to have them.

    A jump back within the line has none: the instruction it goes to has.
    """
    if trace.w_trace is None:
        return
    line = line_at(code.linetable, code.firstlineno, pc)
    if line >= 0 and not trace.no_lines:
        last_line = -1
        if previous >= 0:
            last_line = line_at(code.linetable, code.firstlineno, previous)
        starts_line = line != last_line or (pc < previous and opcode != SEND)
        if starts_line and opcode == JUMP_BACKWARD:
            starts_line = line != line_at(code.linetable, code.firstlineno, oparg * 2)
        if starts_line:
            tracing.send_trace(space, frame, tracing.LINE, space.w_None)
    if trace.opcodes:
        tracing.send_trace(space, frame, tracing.OPCODE, space.w_None)


def handle_error(space, frame, code, operr, opcode, sp):
    """As dispatch.enter_handler(), with events."""
    pc = get_last_instr(frame)
    is_bare_raise = opcode == RAISE_VARARGS and ord(code.code[pc + 1]) == 0 and operr.tb is not None
    if opcode == RERAISE or is_bare_raise:
        note_reraised(frame, code, pc, operr)
    elif opcode != END_ASYNC_FOR:
        note_error(space, frame, pc, operr)
        other = tracing.send_exception(space, frame, operr)
        if other is not operr:
            note_place(frame, pc, other)
            operr = other
    place = code.find_handler(pc)
    if place < 0:
        raise tracing.send_unwind(space, frame, operr)
    depth = place & 0xffff
    poke(frame, depth, caught_value(space, operr))
    clear_slots(frame, depth + 1, sp)
    return place + 1


def next_traced(space, frame, w_iterator):
    """FOR_ITER: a StopIteration that Python code raises is an event."""
    if not w_iterator.is_user_instance:
        return space.next_or_none(w_iterator)
    try:
        return space.next(w_iterator)
    except OperationError as e:
        if not e.match(space, space.w_StopIteration):
            raise
        operr = e
    other = tracing.send_exception(space, frame, operr)
    if other is not operr:
        raise other
    return None


# ---- built-in functions, for profiling

def run_profiled(space, frame, code, opcode, oparg, sp):
    """run_handler(), with the events of a built-in function that is called."""
    w_function = called_function(space, frame, opcode, oparg, sp)
    if w_function is None:
        return run_handler(space, frame, code, opcode, oparg, sp)
    tracing.send_profile(space, frame, tracing.C_CALL, w_function)
    try:
        sp = run_handler(space, frame, code, opcode, oparg, sp)
    except OperationError as e:
        operr = e
        try:
            tracing.send_profile(space, frame, tracing.C_EXCEPTION, w_function)
        except OperationError as other:
            operr = other
        raise operr
    tracing.send_profile(space, frame, tracing.C_RETURN, w_function)
    return sp


def called_function(space, frame, opcode, oparg, sp):
    """The built-in function or method that a call instruction calls, or None."""
    w_self = None
    if opcode == op.CALL:
        bottom = sp - oparg - 1
        if oparg > 0:
            w_self = peek(frame, bottom + 1)
    elif opcode == op.CALL_KW:
        bottom = sp - oparg - 2
        if oparg > 0:
            w_self = peek(frame, bottom + 1)
    elif opcode == op.CALL_METHOD or opcode == op.CALL_METHOD_KW:
        bottom = sp - oparg - (2 if opcode == op.CALL_METHOD else 3)
        w_self = peek(frame, bottom + 1)
        if w_self is None and oparg > 0:
            w_self = peek(frame, bottom + 2)
    elif opcode == op.CALL_FUNCTION_EX:
        bottom = sp - 2 - (oparg & 1)
    else:
        return None
    w_callable = peek(frame, bottom)
    if isinstance(w_callable, W_BuiltinFunction) and not isinstance(w_callable, W_MethodWrapper):
        return w_callable
    if isinstance(w_callable, W_MethodDescriptor) and not isinstance(w_callable, W_SlotWrapper) \
            and w_self is not None:
        return w_callable.bind(space, w_self)
    return None


machine.run_traced = run_traced
machine.place_of = place_of
