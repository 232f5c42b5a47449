"""posix: fork() and its hooks. What a thread is afterwards is threadstate.Threads.forget_others."""
from interpreter.error import OperationError, oefmt
from interpreter.threadstate import threads
from module.posix.errors import os_error
from rpython.rlib import rposix
from rpython.rlib.rarithmetic import intmask


class ForkHooks(object):
    """What os.register_at_fork() was given."""

    def __init__(self):
        self.before_w = []
        self.in_parent_w = []
        self.in_child_w = []

    def call(self, space, w_hook):
        """Call a hook; an exception is reported, not raised."""
        try:
            space.call_function(w_hook)
        except OperationError as e:
            space.sys.write_unraisable(space, e, w_hook)

    def call_before(self, space):
        """The youngest first."""
        hooks_w = self.before_w[:]
        i = len(hooks_w) - 1
        while i >= 0:
            self.call(space, hooks_w[i])
            i -= 1

    def call_after(self, space, is_child):
        """The oldest first. The child forgets the threads that it does not have, before."""
        if is_child:
            threads.forget_others(space)
            hooks_w = self.in_child_w[:]
        else:
            hooks_w = self.in_parent_w[:]
        for w_hook in hooks_w:
            self.call(space, w_hook)


fork_hooks = ForkHooks()


def _check_hook(space, w_hook, name):
    if w_hook is not None and not space.callable_w(w_hook):
        raise oefmt(space.w_TypeError, "'%s' must be callable, not %T", name, w_hook)


def register_at_fork(space, __kwonly__=None, w_before=None, w_after_in_child=None, w_after_in_parent=None):
    """Have functions called before and after each fork()."""
    if w_before is None and w_after_in_child is None and w_after_in_parent is None:
        raise oefmt(space.w_TypeError, "At least one argument is required.")
    _check_hook(space, w_before, 'before')
    _check_hook(space, w_after_in_child, 'after_in_child')
    _check_hook(space, w_after_in_parent, 'after_in_parent')
    if w_before is not None:
        fork_hooks.before_w.append(w_before)
    if w_after_in_child is not None:
        fork_hooks.in_child_w.append(w_after_in_child)
    if w_after_in_parent is not None:
        fork_hooks.in_parent_w.append(w_after_in_parent)


def fork(space):
    """Make a copy of this process; return 0 in it, and its number in this one."""
    fork_hooks.call_before(space)
    number = 0
    pid = -1
    try:
        pid = rposix.fork()
    except OSError as e:
        number = e.errno
    fork_hooks.call_after(space, pid == 0)
    if pid < 0:
        raise os_error(space, number)
    return space.newint(pid)


def forkpty(space):
    """fork() with a new terminal for the copy; return (pid, number of the terminal here)."""
    fork_hooks.call_before(space)
    number = 0
    pid = -1
    fd = -1
    try:
        pid, c_fd = rposix.forkpty()
        fd = intmask(c_fd)
    except OSError as e:
        number = e.errno
    fork_hooks.call_after(space, pid == 0)
    if pid < 0:
        raise os_error(space, number)
    return space.newtuple2(space.newint(pid), space.newint(fd))
