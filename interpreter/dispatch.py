"""The portal: the loop that runs a frame, and the JIT driver around it.

The stack depth at each instruction is static, so `sp` is a green variable of the loop
and not a field: popping and pushing cost nothing in traces.  Most handlers are the
functions of opcodes_*.py, found by name when this module is imported; their stack
effects come from opcode_table.py.  Written out here are only the instructions that
leave the loop, jump backwards or fetch an item.

How frames are entered is in executioncontext.py; the loop used while tracing in traced_dispatch.py; suspended ones in pypy_async/engine.py.
"""
from rpython.rlib import jit, rstackovf
from rpython.rlib.jit import JitDriver
from rpython.rlib.rstack import _stack_criticalcode_start, _stack_criticalcode_stop
from rpython.rlib.unroll import unrolling_iterable

from interpreter import (opcodes_attributes, opcodes_build, opcodes_calls, opcodes_control,
                         opcodes_exceptions, opcodes_import, opcodes_match, opcodes_operators,
                         opcodes_stack, opcodes_suspend, opcodes_variables, opcodes_with)
from interpreter.error import OperationError
from interpreter.frame import clear_slots, get_last_instr, peek, poke, set_last_instr, take
from interpreter.machine import machine
from interpreter.opcode_table import HAS_JUMP, OPCODES, op as opcodes
from interpreter.ticker import ticker
from interpreter.traceback import caught_value, memory_error, note_error, note_reraised, recursion_error
from interpreter.tracing import switch

_HANDLER_MODULES = [
    opcodes_attributes, opcodes_build, opcodes_calls, opcodes_control, opcodes_exceptions,
    opcodes_import, opcodes_match, opcodes_operators, opcodes_stack, opcodes_suspend,
    opcodes_variables, opcodes_with]

# Written out in dispatch() below.
_IN_LOOP = ['EXTENDED_ARG', 'JUMP_BACKWARD', 'FOR_ITER', 'RETURN_VALUE', 'YIELD_VALUE', 'SEND']

EXTENDED_ARG = opcodes.EXTENDED_ARG
JUMP_BACKWARD = opcodes.JUMP_BACKWARD
FOR_ITER = opcodes.FOR_ITER
RETURN_VALUE = opcodes.RETURN_VALUE
YIELD_VALUE = opcodes.YIELD_VALUE
SEND = opcodes.SEND
RERAISE = opcodes.RERAISE
RAISE_VARARGS = opcodes.RAISE_VARARGS
END_ASYNC_FOR = opcodes.END_ASYNC_FOR


def _collect_handlers():
    """The handlers by name. Raises ImportError for one that is missing, extra or double."""
    names = [opcode.name for opcode in OPCODES]
    handlers = {}
    for module in _HANDLER_MODULES:
        for name, value in vars(module).items():
            if getattr(value, '__module__', None) != module.__name__ or name != name.upper():
                continue
            if not hasattr(value, '__call__') or name.startswith('_'):
                continue
            if name not in names or name in _IN_LOOP or name in handlers:
                raise ImportError('%s: no place for handler %s' % (module.__name__, name))
            # inlined into the portal they would give it more constants than a jitcode can hold
            value._dont_inline_ = True
            handlers[name] = value
    missing = [name for name in names if name not in handlers and name not in _IN_LOOP]
    if missing:
        raise ImportError('no handler for: ' + ', '.join(missing))
    return handlers


def _effect_function(text):
    """An RPython function of the operand from an effect expression of the table."""
    namespace = {}
    exec('def effect(arg):\n    return %s' % text, namespace)
    return namespace['effect']


def _rows():
    """(number, handler, effect, jump effect) of the fixed, varying and jumping instructions."""
    handlers = _collect_handlers()
    fixed, varying, jumping = [], [], []
    for opcode in OPCODES:
        handler = handlers.get(opcode.name)
        if handler is None:
            continue
        if HAS_JUMP[opcode.number]:
            jumping.append((opcode.number, handler, opcode.stack_effect(0),
                            opcode.stack_effect(0, jump=True)))
        elif 'arg' in opcode.effect:
            varying.append((opcode.number, handler, _effect_function(opcode.effect)))
        else:
            fixed.append((opcode.number, handler, opcode.stack_effect(0)))
    return unrolling_iterable(fixed), unrolling_iterable(varying), unrolling_iterable(jumping)


_FIXED, _VARYING, _JUMPING = _rows()
_NAMES = [opcode.name for opcode in OPCODES]


def get_printable_location(pc, sp, code):
    """What the JIT's logs call this place: `qualname file:line @pc OPNAME`."""
    return '%s %s:%d @%d %s' % (code.qualname, code.filename, code.lineno_at(pc), pc,
                                _NAMES[ord(code.code[pc])])


def should_unroll_one_iteration(pc, sp, code):
    """Peel one iteration of loops in generators and coroutines (without it: no closed loops)."""
    return code.kind != 0


driver = JitDriver(greens=['pc', 'sp', 'code'], reds=['frame'], virtualizables=['frame'],
                   name='dispatch', is_recursive=True,
                   get_printable_location=get_printable_location,
                   should_unroll_one_iteration=should_unroll_one_iteration)


def dispatch(frame, code, pc, sp):
    """Run `frame` from byte offset `pc` with absolute stack pointer `sp`.

    Return the value returned, yielded or passed on from an awaited object; which of them
    it is, the state of the frame's Suspendable tells. Raises OperationError.
    """
    space = machine.space
    while True:
        driver.jit_merge_point(pc=pc, sp=sp, code=code, frame=frame)
        if switch.is_on:
            w_result = machine.run_traced(frame, code, pc, sp)
            if w_result is not None:
                return w_result
            place = machine.place_of(frame)
            pc = place >> 16
            sp = place & 0xffff
            continue
        co_code = code.code
        opcode = ord(co_code[pc])
        oparg = ord(co_code[pc + 1])
        while opcode == EXTENDED_ARG:
            pc += 2
            opcode = ord(co_code[pc])
            oparg = oparg << 8 | ord(co_code[pc + 1])
        set_last_instr(frame, pc)
        pc += 2
        try:
            if opcode == JUMP_BACKWARD:
                pc = oparg * 2
                if ticker.is_set():
                    ticker.perform(space)
                driver.can_enter_jit(pc=pc, sp=sp, code=code, frame=frame)
            elif opcode == FOR_ITER:
                w_item = space.next_or_none(peek(frame, sp - 1))
                if w_item is None:
                    sp -= 1
                    take(frame, sp)
                    pc = oparg * 2
                else:
                    poke(frame, sp, w_item)
                    sp += 1
            elif opcode == RETURN_VALUE:
                w_result = take(frame, sp - 1)
                if code.kind != 0:
                    machine.finish(frame)
                return w_result
            elif opcode == YIELD_VALUE:
                w_result = take(frame, sp - 1)
                machine.save_yield(frame, code, pc, sp - 1)
                return w_result
            elif opcode == SEND:
                if machine.send(space, frame, code, pc, sp):
                    return take(frame, sp - 1)
            else:
                sp = run_handler(space, frame, code, opcode, oparg, sp)
                if sp < 0:
                    sp = ~sp
                    pc = oparg * 2
        except OperationError as operr:
            place = enter_handler(space, frame, code, operr, opcode, sp)
            pc = place >> 16
            sp = place & 0xffff
        except rstackovf.StackOverflow:
            rstackovf.check_stack_overflow()
            place = enter_handler_after_overflow(space, frame, code, opcode, sp)
            pc = place >> 16
            sp = place & 0xffff
        except MemoryError:
            place = enter_handler(space, frame, code, memory_error(space), opcode, sp)
            pc = place >> 16
            sp = place & 0xffff


def run_handler(space, frame, code, opcode, oparg, sp):
    """Run an instruction of opcodes_*.py; return the new stack pointer, inverted for a jump taken.

    A function of its own because each call inside the `try` of dispatch() costs it
    several constants, of which the JIT's code for one function has room for 256.
    """
    for number, handler, effect in _FIXED:
        if opcode == number:
            handler(space, frame, code, oparg, sp)
            return sp + effect
    for number, handler, effect, jump_effect in _JUMPING:
        if opcode == number:
            if handler(space, frame, code, oparg, sp):
                return ~(sp + jump_effect)
            return sp + effect
    for number, handler, effect in _VARYING:
        if opcode == number:
            handler(space, frame, code, oparg, sp)
            return sp + effect(oparg)
    raise AssertionError('unknown opcode')


def enter_handler(space, frame, code, operr, opcode, sp):
    """Prepare the stack for the handler of `operr`, or raise it if there is none.

    Return pc << 16 | sp of the handler, the exception pushed.
    """
    try:
        return push_exception(space, frame, code, operr, opcode, sp)
    except rstackovf.StackOverflow:
        rstackovf.check_stack_overflow()
        return enter_handler_after_overflow(space, frame, code, opcode, sp)


@jit.dont_look_inside
def enter_handler_after_overflow(space, frame, code, opcode, sp):
    """enter_handler() of a RecursionError.

    The stack may be overdrawn meanwhile: another overflow would leave the frame without its handlers, those that
    restore the handled exception and run `finally` blocks among them.
    """
    _stack_criticalcode_start()
    try:
        return push_exception(space, frame, code, recursion_error(space), opcode, sp)
    finally:
        _stack_criticalcode_stop()


def push_exception(space, frame, code, operr, opcode, sp):
    """enter_handler(), as long as the stack lasts."""
    pc = get_last_instr(frame)
    if opcode == RAISE_VARARGS and ord(code.code[pc + 1]) == 0 and operr.tb is not None:
        note_reraised(frame, code, pc, operr)   # a bare `raise` makes no traceback entry either
    elif opcode == RERAISE:
        note_reraised(frame, code, pc, operr)
    elif opcode != END_ASYNC_FOR:
        note_error(space, frame, pc, operr)
    place = code.find_handler(pc)
    if place < 0:
        raise operr
    depth = place & 0xffff
    poke(frame, depth, caught_value(space, operr))
    clear_slots(frame, depth + 1, sp)
    return place + 1


machine.dispatch = dispatch
