"""Storms: one `send` call that resumes hundreds of different bodies in no order.

A trace follows the call into the body that is resumed, and goes on there.  For a few
bodies that is best; each further one is a bridge behind the guard on the resume point.
With hundreds the bridges never end: each is met too rarely to be compiled, and a failing
guard costs microseconds.  So a place (place.py) that has resumed too many different
resume points becomes a boundary, for a while or for good: traces call out of themselves
there, and the entry driver (entry.py) runs the machine code of each resume point by itself.
"""
from interpreter.code import ASYNC_GENERATOR
from interpreter.machine import machine
from pypy_async.entry import entry_driver
from pypy_async.generator import SuspendableObject
from pypy_async.options import name_and_number, options
from pypy_async.place import SendPlace
from rpython.rlib import jit


def send_from(space, place, gen, w_arg):
    """`gen.send(arg)` as called at `place`."""
    crowd = place.first
    if crowd.is_apart:
        return send_apart(space, crowd, gen, w_arg)
    if jit.we_are_jitted():
        innermost = gen.leaf
        if innermost is None:
            innermost = gen
        if crowd.is_apart_from(innermost.rp):
            return send_apart(space, crowd, gen, w_arg)
    return gen.send_at(space, place, w_arg)


@jit.dont_look_inside
def send_apart(space, crowd, gen, w_arg):
    innermost = gen.leaf
    if innermost is None:
        innermost = gen
    crowd.crossed(innermost.rp)
    return gen.descr_send(space, w_arg)


def call_send(space, code, pc, w_method, w_gen, w_arg):
    """A call of the method `send` of generators or coroutines by the instruction at `pc`."""
    if isinstance(w_gen, SuspendableObject) and w_gen.kind != ASYNC_GENERATOR:
        return send_from(space, code.send_place(pc), w_gen, w_arg)
    return w_method.call2(space, w_gen, w_arg)


def make_send_place():
    return SendPlace()


def set_jit_setting(setting):
    """One value of `--jit`: options of the engine, the rest to the JIT. Raises ValueError."""
    rest = []
    for part in setting.split(','):
        name, number = name_and_number(part)
        if name == 'resume_threshold':
            jit.set_param(entry_driver, 'function_threshold', number)
        elif not options.set(name, number):
            rest.append(part)
    if len(rest) > 0:
        jit.set_user_param(None, ','.join(rest))


def set_thresholds():
    """The JIT parameters that the engine wants at the start of a process; `--jit` overrides them.

    Bridges early: each further body that a loop resumes is one, and waits for that many failures of a guard of
    microseconds each. Resume points early: each is compiled by itself behind a boundary.
    """
    jit.set_param(None, 'trace_eagerness', 20)
    jit.set_param(entry_driver, 'function_threshold', 400)
    # Recursion of coroutines is inlined as deep as this; plain recursion is not slower for it.
    jit.set_param(None, 'max_unroll_recursion', 16)


machine.set_thresholds = set_thresholds
machine.set_jit_setting = set_jit_setting
machine.call_send = call_send
machine.make_send_place = make_send_place
