"""Finalizers of suspended objects, registered only where they have something to do.

A registered finalizer makes the object escape and costs more than a whole await, so:

- a coroutine that is not started before the next one is made gets one (it would warn that
  it was never awaited); if the next instruction awaits it, it is not even looked at;
- any suspended object gets one when it is first suspended inside a `try` or `with`,
  whose `finally` has to run;
- an async generator gets one when it is first iterated (the hooks of PEP 525).

What a finalizer does is `finalize()` of the object (coroutine.py, generator.py,
asyncgen.py), between two instructions.
"""
from interpreter.error import OperationError, oefmt
from interpreter.machine import machine
from interpreter.opcode_table import op
from interpreter.suspendable import Suspendable
from interpreter.ticker import Action, ticker
from objspace.userdel import progress
from rpython.rlib import jit, rgc, rstackovf

# Collections at the end of the process at most.
EXIT_PASSES = 5


@jit.elidable
def suspended_in_try(rp):
    """True if closing at `rp` would run anything: a handler other than an `async for`'s end."""
    code = rp.code
    pc = rp.pc - 2
    while pc >= 0:
        place = code.find_handler(pc)
        if place < 0:
            return False
        pc = place >> 16
        if ord(code.code[pc]) != op.END_ASYNC_FOR:
            return True
    return False


class SuspendedQueue(rgc.FinalizerQueue):
    """The collector's queue of unreachable objects."""
    Class = Suspendable

    def finalizer_trigger(self):
        ticker.fire()


suspended_queue = SuspendedQueue()


class FinalizerAction(Action):
    """Finalizes what the collector has found. `registered`: how many finalizers are still to come."""

    def __init__(self):
        self.registered = 0

    @jit.dont_look_inside
    def register(self, gen):
        """Have `gen.finalize()` called when it is unreachable."""
        gen.note_finalizer()
        self.registered += 1
        suspended_queue.register_finalizer(gen)

    def perform(self, space):
        while True:
            gen = suspended_queue.next_dead()
            if gen is None:
                return
            progress.count += 1
            self.registered -= 1
            try:
                gen.finalize(space)
            except OperationError as e:
                space.sys.write_unraisable(space, e, gen)
            except rstackovf.StackOverflow:
                rstackovf.check_stack_overflow()
                space.sys.write_unraisable(space, oefmt(space.w_RecursionError, "maximum recursion depth exceeded"), gen)


class Unstarted(object):
    """The coroutine made last, if it may still be unstarted and has no finalizer yet.

    Most coroutines are started, or awaited, before another one is made. They never get a
    finalizer, and stay virtual in traces: what is stored here is taken back when they start.
    """

    def __init__(self):
        self.last = None

    def note_created(self, coroutine):
        """A coroutine was made whose next instruction does not await it."""
        previous = self.last
        if previous is not None:
            self.settle()
        self.last = coroutine

    def note_started(self, coroutine):
        """A coroutine is started."""
        if self.last is coroutine:
            self.last = None

    @jit.dont_look_inside
    def settle(self):
        """Let go of the coroutine; if it is unstarted, its finalizer will warn."""
        coroutine = self.last
        self.last = None
        if coroutine is not None and coroutine.is_created() and not coroutine.has_finalizer():
            finalizers.register(coroutine)


finalizers = FinalizerAction()
ticker.register(finalizers)
unstarted = Unstarted()


def settle_finalizers():
    """Before a collection that is asked for: no object without the finalizer it needs."""
    unstarted.settle()


def finalize_at_exit(space):
    """The process ends: finalize what is unreachable. Warnings come, `finally` blocks and `__del__` run.

    Of objects that refer to each other one collection finds only the first, so it goes on while there is progress;
    but not to the end of a long chain.
    """
    unstarted.settle()
    before = -1
    passes = 0
    while passes < EXIT_PASSES and finalizers.registered + progress.instances > 0 and progress.count != before:
        passes += 1
        before = progress.count
        rgc.collect()
        if ticker.is_set():
            try:
                ticker.perform(space)
            except OperationError as e:
                space.sys.write_unraisable(space, e, space.w_None)


machine.settle_finalizers = settle_finalizers
machine.finalize_at_exit = finalize_at_exit
