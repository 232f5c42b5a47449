"""`__del__`: instances whose class has one are registered with the collector when they are made.

Rule: `object.__del__` in the data model, PEP 442 (called once, may resurrect).  It runs between two
instructions.  Finalizers of suspended objects are in pypy_async/finalizer.py.
"""
from interpreter.error import OperationError
from interpreter.root import W_Root
from interpreter.ticker import Action, ticker
from rpython.rlib import jit, rgc


# the map name of a member that instances have whose `__del__` has been called
FINALIZED = '\0finalized'


class Progress(object):
    """`count`: of finalizers and callbacks that have run; gc.collect() goes on while there are new ones.
    `instances`: of how many instances the `__del__` of their class is still to be called.
    """

    def __init__(self):
        self.count = 0
        self.instances = 0


progress = Progress()


class UserDelQueue(rgc.FinalizerQueue):
    """The collector's queue of unreachable instances with a `__del__`."""
    Class = W_Root

    def finalizer_trigger(self):
        ticker.fire()


user_del_queue = UserDelQueue()


@jit.dont_look_inside
def register_del(w_obj):
    """Have `__del__` called when the instance is unreachable."""
    progress.instances += 1
    user_del_queue.register_finalizer(w_obj)


@jit.dont_look_inside
def register_stream(w_stream):
    """As register_del for a stream, for which the end of the process need not collect: its output is flushed anyway."""
    user_del_queue.register_finalizer(w_stream)


class UserDelAction(Action):
    """Calls the `__del__` of what the collector has found."""

    def perform(self, space):
        while True:
            w_obj = user_del_queue.next_dead()
            if w_obj is None:
                return
            progress.count += 1
            if w_obj.is_user_instance:
                progress.instances -= 1
            call_del(space, w_obj)


def call_del(space, w_obj):
    """Call `__del__`; an exception goes to sys.unraisablehook."""
    w_del = space.type(w_obj).slots.del_
    if w_del is None:
        return
    w_obj.write_member(FINALIZED, space.w_None)
    try:
        space.get_and_call_function(w_del, w_obj)
    except OperationError as e:
        space.sys.write_unraisable(space, e, w_del)


ticker.register(UserDelAction())
