"""Finalizers of suspended objects, registered only where they have something to do.

A registered finalizer makes the object escape and costs more than a whole await, so:

- a coroutine gets one when made, unless the next instruction awaits it (it would warn
  that it was never awaited);
- any suspended object gets one when it is first suspended inside a `try` or `with`,
  whose `finally` has to run;
- an async generator gets one when it is first iterated (the hooks of PEP 525).

What a finalizer does is `finalize()` of the object (coroutine.py, generator.py,
asyncgen.py), between two instructions.
"""
from interpreter.error import OperationError
from interpreter.opcode_table import op
from interpreter.suspendable import Suspendable
from interpreter.ticker import Action, ticker
from objspace.userdel import progress
from rpython.rlib import jit, rgc


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
    """Finalizes what the collector has found, and knows what to look at when the process ends."""

    @jit.dont_look_inside
    def register(self, gen):
        """Have `gen.finalize()` called when it is unreachable."""
        gen.has_finalizer = True
        suspended_queue.register_finalizer(gen)

    def perform(self, space):
        while True:
            gen = suspended_queue.next_dead()
            if gen is None:
                return
            progress.count += 1
            try:
                gen.finalize(space)
            except OperationError as e:
                space.sys.write_unraisable(space, e, gen)


finalizers = FinalizerAction()
ticker.register(finalizers)
