"""Locks: `_thread.lock` and `_thread.RLock`."""
import math

from interpreter.error import oefmt
from interpreter.gateway import interp2app, unwrap_spec
from interpreter.lifeline import Weakrefable
from interpreter.root import W_Root
from interpreter.signal_action import run_handlers
from interpreter.threadstate import ThreadEnd
from interpreter.typedef import TypeDef
from rpython.rlib import rthread, rtime
from rpython.rlib.rarithmetic import r_longlong

# _thread.TIMEOUT_MAX
LONGEST_SECONDS = 9223372036
MILLION = 1000000
# What the C function of a timed wait returns when a signal came.
INTERRUPTED = 2


def new_ll_lock(space):
    """A lock of the system. Raises RuntimeError."""
    try:
        return rthread.allocate_lock()
    except rthread.error:
        raise oefmt(space.w_RuntimeError, "can't allocate lock")


def wait_microseconds(space, is_blocking, w_timeout):
    """How long the arguments of acquire() say to wait; -1 for as long as it takes. Raises ValueError."""
    if w_timeout is None:
        return -1 if is_blocking else 0
    if space.isinstance_w(w_timeout, space.w_float):
        seconds = space.float_w(w_timeout)
        if math.isnan(seconds):
            raise oefmt(space.w_ValueError, "Invalid value NaN (not a number)")
    else:
        seconds = float(space.getindex_w(w_timeout, space.w_OverflowError))
    if seconds > float(LONGEST_SECONDS) or seconds < -float(LONGEST_SECONDS):
        raise oefmt(space.w_OverflowError, "timestamp out of range for platform time_t")
    if not is_blocking and seconds != -1.0:
        raise oefmt(space.w_ValueError, "can't specify a timeout for a non-blocking call")
    if seconds < 0.0 and seconds != -1.0:
        raise oefmt(space.w_ValueError, "timeout value must be positive")
    if not is_blocking:
        return 0
    if seconds == -1.0:
        return -1
    return int(math.ceil(seconds * MILLION))


def now_microseconds():
    return int(rtime.time() * 1000000.0)


def acquire_lock(space, ll_lock, microseconds):
    """Wait for a lock; signals are handled meanwhile. Return False if the time was not enough."""
    if ll_lock.acquire(False):
        return True
    if microseconds == 0:
        return False
    end = 0
    if microseconds > 0:
        end = now_microseconds() + microseconds
    while True:
        # before the first wait too: a signal that has come does not interrupt it
        run_handlers(space)
        if microseconds > 0:
            microseconds = end - now_microseconds()
            if microseconds <= 0:
                return False
        result = ll_lock.acquire_timed(r_longlong(microseconds))
        if result != INTERRUPTED:
            return result == 1


class W_Lock(Weakrefable, W_Root):
    """`_thread.lock`"""

    def __init__(self, space):
        self.ll_lock = new_ll_lock(space)

    @unwrap_spec(blocking=int)
    def descr_acquire(self, space, blocking=1, w_timeout=None):
        acquired = acquire_lock(space, self.ll_lock, wait_microseconds(space, blocking != 0, w_timeout))
        run_handlers(space)             # of what came meanwhile, before anything that follows the call
        return space.newbool(acquired)

    def release(self, space):
        try:
            self.ll_lock.release()
        except rthread.error:
            raise oefmt(space.w_RuntimeError, "release unlocked lock")

    def descr_release(self, space):
        self.release(space)
        return space.w_None

    def descr_locked(self, space):
        return space.newbool(is_locked(self.ll_lock))

    def descr_enter(self, space):
        acquire_lock(space, self.ll_lock, -1)
        return space.w_True

    def descr_exit(self, space, args_w):
        self.release(space)
        return space.w_None

    def descr_at_fork_reinit(self, space):
        self.ll_lock = new_ll_lock(space)
        return space.w_None

    def descr_repr(self, space):
        state = 'locked' if is_locked(self.ll_lock) else 'unlocked'
        return space.newtext('<%s _thread.lock object at 0x%s>' % (state, space.address_text(self)))


def is_locked(ll_lock):
    """True if the lock is held; does not keep it."""
    if ll_lock.acquire(False):
        ll_lock.release()
        return False
    return True


class ReleaseAtEnd(ThreadEnd):
    """The sentinel of a thread: released when it ends."""

    def __init__(self, w_lock):
        self.w_lock = w_lock

    def thread_ends(self, state):
        if is_locked(self.w_lock.ll_lock):
            self.w_lock.ll_lock.release()


class W_RLock(Weakrefable, W_Root):
    """`_thread.RLock`: `owner` is the ident of the thread that holds it, `count` how often."""

    def __init__(self, space):
        self.ll_lock = new_ll_lock(space)
        self.owner = 0
        self.count = 0

    def is_mine(self):
        return self.count > 0 and self.owner == rthread.get_ident()

    def acquire(self, space, microseconds):
        if self.is_mine():
            self.count += 1
            return True
        if not acquire_lock(space, self.ll_lock, microseconds):
            return False
        self.owner = rthread.get_ident()
        self.count = 1
        return True

    @unwrap_spec(blocking=int)
    def descr_acquire(self, space, blocking=1, w_timeout=None):
        acquired = self.acquire(space, wait_microseconds(space, blocking != 0, w_timeout))
        run_handlers(space)
        return space.newbool(acquired)

    def release(self, space):
        if not self.is_mine():
            raise oefmt(space.w_RuntimeError, "cannot release un-acquired lock")
        self.count -= 1
        if self.count == 0:
            self.owner = 0
            self.ll_lock.release()

    def descr_release(self, space):
        self.release(space)
        return space.w_None

    def descr_enter(self, space):
        self.acquire(space, -1)
        return space.w_True

    def descr_exit(self, space, args_w):
        self.release(space)
        return space.w_None

    def descr_is_owned(self, space):
        return space.newbool(self.is_mine())

    def descr_recursion_count(self, space):
        return space.newint(self.count if self.is_mine() else 0)

    def descr_release_save(self, space):
        if self.count == 0:
            raise oefmt(space.w_RuntimeError, "cannot release un-acquired lock")
        w_saved = space.newtuple([space.newint(self.count), space.newint(self.owner)])
        self.count = 0
        self.owner = 0
        self.ll_lock.release()
        return w_saved

    def descr_acquire_restore(self, space, w_saved):
        if not space.isinstance_w(w_saved, space.w_tuple) or space.len_w(w_saved) != 2:
            raise oefmt(space.w_TypeError, "_acquire_restore() argument 1 must be 2-item sequence, not %T", w_saved)
        items_w = space.fixedview(w_saved)
        count = space.int_w(items_w[0])
        owner = space.int_w(items_w[1])
        # signals do not interrupt this: after a wait a condition has its lock again, whatever a handler raises
        if not self.ll_lock.acquire(False):
            self.ll_lock.acquire(True)
        self.count = count
        self.owner = owner
        run_handlers(space)
        return space.w_None

    def descr_at_fork_reinit(self, space):
        self.ll_lock = new_ll_lock(space)
        self.owner = 0
        self.count = 0
        return space.w_None

    def descr_repr(self, space):
        state = 'unlocked' if self.count == 0 else 'locked'
        return space.newtext('<%s %s object owner=%d count=%d at 0x%s>' % (
            state, qualified_type_name(space, self), self.owner, self.count, space.address_text(self)))


def qualified_type_name(space, w_obj):
    """The type's name as CPython's tp_name: with the module for built-in types only."""
    return space.type(w_obj).name


def allocate_lock(space):
    """allocate_lock(): a new lock"""
    return W_Lock(space)


def descr_new_rlock(space, w_type, __args__):
    """`RLock()`"""
    w_lock = space.allocate_instance(W_RLock, w_type)
    W_RLock.__init__(w_lock, space)
    return w_lock


W_Lock.typedef = TypeDef(
    'lock', module='_thread', acceptable_as_base=False,
    doc="A lock object is a synchronization primitive: at most one thread holds it.",
    acquire=interp2app(W_Lock.descr_acquire, kw='blocking timeout'),
    acquire_lock=interp2app(W_Lock.descr_acquire, kw='blocking timeout'),
    release=interp2app(W_Lock.descr_release),
    release_lock=interp2app(W_Lock.descr_release),
    locked=interp2app(W_Lock.descr_locked),
    locked_lock=interp2app(W_Lock.descr_locked),
    _at_fork_reinit=interp2app(W_Lock.descr_at_fork_reinit),
    __enter__=interp2app(W_Lock.descr_enter),
    __exit__=interp2app(W_Lock.descr_exit),
    __repr__=interp2app(W_Lock.descr_repr),
)

W_RLock.typedef = TypeDef(
    'RLock', module='_thread',
    __new__=interp2app(descr_new_rlock),
    acquire=interp2app(W_RLock.descr_acquire, kw='blocking timeout'),
    release=interp2app(W_RLock.descr_release),
    _is_owned=interp2app(W_RLock.descr_is_owned),
    _recursion_count=interp2app(W_RLock.descr_recursion_count),
    _acquire_restore=interp2app(W_RLock.descr_acquire_restore),
    _release_save=interp2app(W_RLock.descr_release_save),
    _at_fork_reinit=interp2app(W_RLock.descr_at_fork_reinit),
    __enter__=interp2app(W_RLock.descr_enter),
    __exit__=interp2app(W_RLock.descr_exit),
    __repr__=interp2app(W_RLock.descr_repr),
)
