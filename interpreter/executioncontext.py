"""ExecutionContext: the state of the running thread: its frames and handled exception.

There is one prebuilt instance, `space.ec`: a constant in traces.  A thread switch swaps
its contents (threadstate.py).  Here too: walking the stack, which has to find the frames
of suspended coroutines between the innermost one (resumed directly) and their driver.
"""
from rpython.rlib import jit

from interpreter.error import oefmt
from interpreter.machine import machine
from interpreter.threadstate import threads


class ExecutionContext(object):
    """
    topframeref     virtual reference of the innermost executing frame
    w_exc           the exception being handled (`sys.exc_info()[1]`), or None
    w_firstiter, w_finalizer    the asynchronous generator hooks, or None
    repr_running_w  the containers whose repr is under way (objspace/reprguard.py)
    w_context       the current context (module/_contextvars), None until somebody needs one
    w_tracefunc, w_profilefunc  sys.settrace, sys.setprofile, or None (tracing.py)
    trace_what      the event of the trace function that is being called, 0 for none (tracing.py)
    owner           the ThreadState whose contents these are
    depth           how many frames execute; only counted while there is a frame_limit
    tracks_origins  some thread has a sys.set_coroutine_origin_tracking_depth(); this and the next are what threads share
    frame_limit     a recursion limit below the usual one, 0 for none: counting costs time, and so is done only
                    for programs that ask for less than the machine stack has room for
    """
    _immutable_fields_ = ['tracks_origins?', 'frame_limit?']

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
        self.tracks_origins = False
        self.frame_limit = 0
        self.owner = threads.main

    def save(self, state):
        """Put the contents away; allocates nothing."""
        state.topframeref = self.topframeref
        state.w_exc = self.w_exc
        state.w_firstiter = self.w_firstiter
        state.w_finalizer = self.w_finalizer
        state.repr_running_w = self.repr_running_w
        state.w_context = self.w_context
        state.w_tracefunc = self.w_tracefunc
        state.w_profilefunc = self.w_profilefunc
        state.trace_what = self.trace_what
        state.depth = self.depth

    def load(self, state):
        """Take over the contents of `state`, which becomes the owner; allocates nothing."""
        self.topframeref = state.topframeref
        self.w_exc = state.w_exc
        self.w_firstiter = state.w_firstiter
        self.w_finalizer = state.w_finalizer
        self.repr_running_w = state.repr_running_w
        self.w_context = state.w_context
        self.w_tracefunc = state.w_tracefunc
        self.w_profilefunc = state.w_profilefunc
        self.trace_what = state.trace_what
        self.depth = state.depth
        self.owner = state

    def origin_depth(self):
        """The running thread's sys.get_coroutine_origin_tracking_depth()."""
        return self.owner.origin_depth

    @jit.dont_look_inside
    def set_origin_depth(self, depth):
        self.owner.origin_depth = depth
        self.tracks_origins = threads.tracks_origins()

    @jit.dont_look_inside
    def limit_frames(self, limit):
        """Let no more than `limit` frames execute, 0 for as many as there is room for."""
        self.depth = 0
        frame = self.topframeref()
        while frame is not None:
            if not frame.is_stand_in:
                self.depth += 1
            frame = frame.f_backref()
        self.frame_limit = limit

    def gettopframe(self):
        """The innermost executing frame, or None."""
        return self.topframeref()

    @jit.dont_look_inside
    def getframe(self, depth):
        """The frame `depth` calls out from the innermost one (`sys._getframe`), or None."""
        walk = FrameWalk(self.topframeref())
        while depth > 0 and walk.frame is not None:
            walk.advance()
            depth -= 1
        return walk.frame

    @jit.dont_look_inside
    def caller_of(self, frame):
        """`frame.f_back`: None for a frame that is not executing and not awaiting one that is."""
        walk = FrameWalk(self.topframeref())
        if walk.finds(frame):
            return walk.frame
        if threads.is_started:
            for state in threads.states:
                if state is not self.owner:
                    walk = FrameWalk(state.topframeref())
                    if walk.finds(frame):
                        return walk.frame
        return None

    @jit.dont_look_inside
    def is_executing(self, frame):
        walk = FrameWalk(self.topframeref())
        while walk.frame is not None:
            if walk.frame is frame:
                return walk.frame is walk.executing
            walk.advance()
        return False

    @jit.dont_look_inside
    def frame_of_running(self, gen):
        """The frame in which a running Suspendable executes, or None."""
        frame = self.topframeref()
        while frame is not None:
            if frame.gen is gen:
                return frame
            frame = frame.f_backref()
        return None


class FrameWalk(object):
    """Walks from the innermost frame out; `frame` is None at the end.

    After a frame that was resumed directly come the pictures of those who await it.  An object that drives what it
    awaits has a stand-in for its frame.
    """

    def __init__(self, innermost):
        self.enter(innermost)

    def enter(self, frame):
        """Come to the frame of another run, or None."""
        self.executing = frame
        self.frame = frame
        self.gen = None
        if frame is not None:
            self.gen = frame.gen
            if frame.is_hidden:
                self.advance()
            elif frame.is_stand_in:
                machine.fill_stand_in(frame)

    def finds(self, frame):
        """Walk to the caller of `frame`; return False if `frame` is not met."""
        while self.frame is not None:
            found = self.frame is frame
            self.advance()
            if found:
                return True
        return False

    def advance(self):
        if self.gen is not None:
            awaiter = self.gen.awaiter
            if awaiter is not None:
                self.gen = awaiter
                self.frame = machine.picture_of(awaiter)
                return
        self.enter(self.executing.f_backref())


def count_frame(space, ec):
    """One more frame is to execute. Raises RecursionError."""
    if ec.depth >= ec.frame_limit:
        raise oefmt(space.w_RecursionError, "maximum recursion depth exceeded")
    ec.depth += 1


@jit.dont_look_inside
def note_back(frame):
    """A frame that the program has seen is left: `f_back` stays what it was, except in generators."""
    if frame.gen is None:
        back = frame.f_backref()
        if back is not None:
            back.is_seen = True
            frame.back = back


def execute_frame(space, frame, code, pc, sp):
    """Run `frame` from `pc` until it returns or suspends; return the value.

    The caller is noted by virtual references, so that frames stay virtual in traces.
    """
    ec = space.ec
    if ec.frame_limit != 0:
        count_frame(space, ec)
    frame.f_backref = ec.topframeref
    ec.topframeref = jit.virtual_ref(frame)
    try:
        w_result = machine.dispatch(frame, code, pc, sp)
    finally:
        frame_vref = ec.topframeref
        if frame.is_seen:
            note_back(frame)
        ec.topframeref = frame.f_backref
        jit.virtual_ref_finish(frame_vref, frame)
        frame.f_backref = jit.vref_None
        if ec.frame_limit != 0:
            ec.depth -= 1
    return w_result


machine.execute_frame = execute_frame
