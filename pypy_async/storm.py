"""Storms: one `send` call that resumes hundreds of different bodies in no order.

A trace follows the call into the body that is resumed, and goes on there.  For a few
bodies that is best; each further one is a bridge behind the guard on the resume point.
With hundreds the bridges never end: each is met too rarely to be compiled, and a failing
guard costs microseconds.  So a place that has resumed more than FEW different resume
points becomes a boundary: traces call out of themselves there, and the entry driver
(engine.py) runs the machine code of each resume point by itself.

The counting costs nothing in compiled code: it is an elidable call on constants, which
runs while a trace is recorded and when a guard on a resume point has failed.
"""
from interpreter.code import ASYNC_GENERATOR
from interpreter.machine import machine
from pypy_async.engine import entry_driver
from pypy_async.generator import SuspendableObject
from rpython.rlib import jit

# Inlining is the faster way up to here: measured with tests/bench/programs/bodies_*.py
FEW = 160


class SendPlace(object):
    """An instruction that calls `send`. States: inlining, and boundary (`is_boundary`, for good)."""
    _immutable_fields_ = ['is_boundary?']

    def __init__(self):
        self.is_boundary = False
        self.resume_points = {}

    @jit.elidable
    def note(self, rp):
        """Note that `rp` was resumed here; True if that makes the place a boundary."""
        seen = self.resume_points
        if rp not in seen:
            seen[rp] = None
            if len(seen) > FEW and not self.is_boundary:
                self.is_boundary = True
        return self.is_boundary


def send_from(space, place, gen, w_arg):
    """`gen.send(arg)` as called at `place`."""
    if place.is_boundary:
        return send_apart(space, gen, w_arg)
    if jit.we_are_jitted():
        innermost = gen.leaf
        if innermost is None:
            innermost = gen
        if place.note(jit.promote(innermost.rp)):
            return send_apart(space, gen, w_arg)
    return gen.descr_send(space, w_arg)


@jit.dont_look_inside
def send_apart(space, gen, w_arg):
    return gen.descr_send(space, w_arg)


def call_send(space, code, pc, w_method, w_gen, w_arg):
    """A call of the method `send` of generators or coroutines by the instruction at `pc`."""
    if isinstance(w_gen, SuspendableObject) and w_gen.kind != ASYNC_GENERATOR:
        return send_from(space, code.send_place(pc), w_gen, w_arg)
    return w_method.call2(space, w_gen, w_arg)


def make_send_place():
    return SendPlace()


def set_thresholds():
    """The JIT parameters that the engine wants at the start of a process; `--jit` overrides them.

    Bridges early: each further body that a loop resumes is one, and waits for that many failures of a guard of
    microseconds each. Resume points early: each is compiled by itself behind a boundary.
    """
    jit.set_param(None, 'trace_eagerness', 50)
    jit.set_param(entry_driver, 'function_threshold', 200)


machine.set_thresholds = set_thresholds
machine.call_send = call_send
machine.make_send_place = make_send_place
