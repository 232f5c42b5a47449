"""Threads as the machine knows them: their states, switching between them, starting and ending.

`space.ec` is one prebuilt object whose contents belong to the thread that holds the GIL,
`ec.owner`.  The contents of the others are in their ThreadState.  They are exchanged by
`after_thread_switch`, which rgil calls whenever a thread has got the GIL that another
one may have had in between.  Why that is sound:

- The GIL is released in two places: around external calls, and by yield_thread() in
  SwitchAction.  Whoever acquires it again does so through rgil.acquire() or
  rgil.yield_thread(), which call the hook.  The JIT's own code for an external call takes
  the GIL back without them only if the collector's root_stack_top is still its own; any
  other thread that ran has set it to its own stack (gc_thread_run), so then the slow
  path, which is rgil.acquire(), is taken.  The one exception is a thread that ends:
  gc_thread_die() installs the *main* thread's stack.  So end_thread() installs the main
  thread's contents before it.
- External calls that release the GIL have "random effects" for the JIT, and so has every
  residual call that can reach one: pending stores to `ec` are done before it and no field of
  it is remembered after.  When the call returns the contents are the same objects as before.
- `topframeref` is a virtual reference, itself never virtual once stored in `ec`; copying
  it lets only the reference escape.  Forcing the frame behind it from another thread
  (sys._current_frames) finds the first thread in a call that is guarded by
  guard_not_forced, as every call with random effects is.
- The hook allocates nothing and raises nothing: it may run where the collector may not.

A loop that never blocks yields the GIL at its backward jumps, and interpreted code also
where a function is called, when the timer of switchtimer.py has set the ticker, which it does
while there is more than one thread.  Compiled recursion without loops does not yield.
"""
import os

from rpython.rlib import jit, rgc, rgil, rthread
from rpython.rlib.objectmodel import we_are_translated

from interpreter import switchtimer
from interpreter.machine import machine
from interpreter.ticker import Action, ticker

# Machine stack of a new thread, whatever smaller size is asked for: the stack check allows up to 6 MiB
# (module/sys/interp_sys.py), and stacks of threads must be further apart than that.
SMALLEST_STACK = 8 << 20


class ThreadEnd(object):
    """Something to be done when a thread ends, such as releasing its sentinel."""

    def thread_ends(self, state):
        raise NotImplementedError

    def is_over(self):
        """True if there is nothing left to do, whatever happens."""
        return False


class ThreadState(object):
    """One thread. The first fields are those of ExecutionContext, valid while another thread has the GIL.

    ident       what _thread.get_ident() returns in it; 0 for the main thread if never asked
    at_end      ThreadEnds; those that are over are removed when there are `clean_at`
    sentinel    the ThreadEnd of _set_sentinel(), or None
    origin_depth    sys.set_coroutine_origin_tracking_depth
    w_coroutine_wrapper, is_wrapping    sys.set_coroutine_wrapper, or None; true while it runs (coroutine_wrapping.py)
    """

    def __init__(self):
        self.topframeref = jit.vref_None
        self.w_exc = None
        self.w_firstiter = None
        self.w_finalizer = None
        self.repr_running_w = []
        self.w_context = None
        self.w_tracefunc = None
        self.w_profilefunc = None
        self.trace_what = 0
        self.depth = 0
        self.ident = 0
        self.at_end = []
        self.clean_at = 32
        self.sentinel = None
        self.origin_depth = 0
        self.w_coroutine_wrapper = None
        self.is_wrapping = False

    def add_end(self, thread_end):
        """Have something done when the thread ends."""
        if len(self.at_end) >= self.clean_at:
            self.at_end = [other for other in self.at_end if not other.is_over()]
            self.clean_at = 2 * len(self.at_end) + 32
        self.at_end.append(thread_end)


class Request(object):
    """What a new thread has to do."""

    def __init__(self):
        self.state = ThreadState()

    def run(self, space):
        """Do it. Raises nothing."""
        raise NotImplementedError


class Threads(object):
    """All threads of the process that run Python code.

    main            the main thread's state
    states          all of them
    requests        of threads that have been started but do not run yet
    is_started      threads have been used: the hook is in force
    signal_waits    another than the main thread performed the ticker: there may be signals for the main thread
    """

    def __init__(self):
        self.main = ThreadState()
        self.states = [self.main]
        self.requests = []
        self.is_started = False
        self.signal_waits = False
        self.stack_size = 0

    def start(self):
        """Prepare for a second thread."""
        if self.is_started:
            return
        current.set(self.main)
        self.is_started = True
        self.main.ident = rthread.get_ident()
        ticker.register(switch_action)
        if we_are_translated():
            rgil.invoke_after_thread_switch(after_thread_switch)

    def ident_of(self, state):
        if state is self.main and state.ident == 0:
            state.ident = rthread.get_ident()
        return state.ident

    def tracks_origins(self):
        """Has any thread asked for the places where coroutines are created?"""
        for state in self.states:
            if state.origin_depth > 0:
                return True
        return False

    def count_others(self):
        return len(self.states) - 1

    def start_thread(self, request):
        """Start a thread that does `request`; return its ident. Raises rthread.error."""
        self.start()
        rthread.set_stacksize(max(self.stack_size, SMALLEST_STACK))
        self.requests.append(request)
        switchtimer.switch_on()
        try:
            return rthread.start_new_thread(bootstrap, ())
        except rthread.error:
            # no thread has come, so none has taken a request in its place
            self.requests.remove(request)
            raise

    def end_thread(self, space, state):
        """The running thread ends: see the module's docstring for what is done last."""
        if state.sentinel is not None:
            state.sentinel.thread_ends(state)
            state.sentinel = None
        for thread_end in state.at_end:
            thread_end.thread_ends(state)
        state.at_end = []
        self.states.remove(state)
        if len(self.states) == 1 and len(self.requests) == 0:
            switchtimer.switch_off()
        current.set(None)
        space.ec.load(self.main)
        # the hook finds nothing to exchange when the main thread is next
        self.remind_of_signals()

    def remind_of_signals(self):
        """Have the main thread look for signals that another thread has met."""
        if self.signal_waits:
            self.signal_waits = False
            ticker.fire()

    def forget_others(self, space):
        """To be called in the child of a fork(), where only the calling thread lives on."""
        state = space.ec.owner
        for other in self.states:
            if other is not state:
                for thread_end in other.at_end:
                    thread_end.thread_ends(other)
        self.states = [state]
        self.requests = []
        self.main = state
        state.ident = rthread.get_ident()


class SwitchAction(Action):
    """Lets another thread have the GIL, if one waits for it."""

    def perform(self, space):
        if we_are_translated():
            rgil.yield_thread()


current = rthread.ThreadLocalReference(ThreadState)
threads = Threads()
switch_action = SwitchAction()


@rgc.no_collect
def after_thread_switch():
    """The hook: exchange the contents of the execution context. A new thread has no state yet."""
    if not threads.is_started:
        return                  # the one thread has no `current` yet, and is the owner anyway
    state = current.get()
    ec = machine.space.ec
    owner = ec.owner
    if state is owner:
        return
    if owner is not None:
        ec.save(owner)
    if state is None:
        ec.owner = None
    else:
        ec.load(state)
        if state is threads.main:
            threads.remind_of_signals()


def bootstrap():
    """What a new thread runs."""
    rthread.gc_thread_start()
    request = threads.requests.pop(0)
    run_request(request)
    rthread.gc_thread_die()


def run_request(request):
    """A function of its own, so that its roots are gone when the thread's stack of roots is given up."""
    space = machine.space
    state = request.state
    state.ident = rthread.get_ident()
    current.set(state)
    space.ec.load(state)
    threads.states.append(state)
    request.run(space)
    threads.end_thread(space, state)
    if len(threads.states) == 0 and len(threads.requests) == 0:
        # the child of a fork() in a thread has no main thread whose end would be that of the process, and
        # switchtimer.py's thread would keep it alive
        os._exit(0)


run_request._dont_inline_ = True
