"""_posixsubprocess.fork_exec(): its arguments, and the child's preexec_fn. The child's C code is in child.py."""
from interpreter.error import OperationError, oefmt
from interpreter.oserrors import wrap_oserror
from interpreter.signal_action import signals
from module._posixsubprocess import child
from module.posix.interp_fork import fork_hooks
from module.posix.interp_path import fs_bytes, id_arg
from module.posix.libc import text_array
from module.select.timeout import c_int
from rpython.rlib import rposix
from rpython.rtyper.lltypesystem import lltype, rffi

PREEXEC_FAILED = 'Exception occurred in preexec_fn.'
MOST_GROUPS = 65536
# positions in the argument list
ARGUMENTS = 23
MAX_INT = 2 ** 31 - 1


class Plan(object):
    """What the child is to do, in C's terms; `env` and `cwd` may be None."""

    def __init__(self, argv, programs, env, cwd, numbers, kept, groups):
        self.argv = argv
        self.programs = programs
        self.env = env
        self.cwd = cwd
        self.numbers = numbers
        self.kept = kept
        self.groups = groups

    def run(self, space, w_preexec):
        """Make the child; return its number. Raises OSError."""
        ll_env = lltype.nullptr(rffi.CCHARPP.TO)
        ll_argv = text_array(self.argv)
        ll_programs = text_array(self.programs)
        env = self.env
        if env is not None:
            ll_env = text_array(env)
        ll_numbers = _array(self.numbers)
        ll_kept = _array(self.kept)
        ll_groups = _array(self.groups)
        ll_cwd = lltype.nullptr(rffi.CCHARP.TO)
        cwd = self.cwd
        if cwd is not None:
            ll_cwd = rffi.str2charp(cwd)
        try:
            if w_preexec is None:
                pid = child.c_fork_exec(child.FORK_AND_EXEC, ll_argv, ll_programs, ll_env, ll_cwd, ll_numbers,
                                        ll_kept, ll_groups)
                if pid < 0:
                    raise OSError(rposix.get_saved_errno(), 'fork')
                return pid
            pid = rposix.fork()
            if pid == 0:
                fork_hooks.call_after(space, True)
                signals.forget_pending()
                child.c_fork_exec(child.PREPARE, ll_argv, ll_programs, ll_env, ll_cwd, ll_numbers, ll_kept,
                                  ll_groups)
                _call_preexec(space, w_preexec, self.numbers[child.ERRPIPE_WRITE])
                child.c_fork_exec(child.EXEC, ll_argv, ll_programs, ll_env, ll_cwd, ll_numbers, ll_kept, ll_groups)
            return pid
        finally:
            rffi.free_charpp(ll_argv)
            rffi.free_charpp(ll_programs)
            if ll_env:
                rffi.free_charpp(ll_env)
            if ll_cwd:
                rffi.free_charp(ll_cwd)
            lltype.free(ll_numbers, flavor='raw')
            lltype.free(ll_kept, flavor='raw')
            lltype.free(ll_groups, flavor='raw')


def _array(numbers):
    result = lltype.malloc(rffi.SIGNEDP.TO, len(numbers) + 1, flavor='raw')
    for i in range(len(numbers)):
        result[i] = numbers[i]
    return result


def _call_preexec(space, w_preexec, errpipe):
    """Call it in the child, which ends here if an exception comes out."""
    is_done = False
    try:
        space.call_function(w_preexec)
        is_done = True
    finally:
        if not is_done:
            child.c_child_failed(errpipe, PREEXEC_FAILED)


# ---- arguments

def _kept_fds(space, w_fds):
    """The numbers in a tuple, which must rise. Raises ValueError."""
    result = []
    before = -1
    for w_fd in space.fixedview(w_fds):
        fd = -1
        if space.isinstance_w(w_fd, space.w_int):
            try:
                fd = space.int_w(w_fd)
            except OperationError as e:
                if not e.match(space, space.w_OverflowError):
                    raise
        if not before < fd <= MAX_INT:
            raise oefmt(space.w_ValueError, "bad value(s) in fds_to_keep")
        before = fd
        result.append(fd)
    return result


def _texts(space, w_texts):
    """The items of a sequence of bytes. Raises TypeError, ValueError."""
    result = []
    for i in range(space.len_w(w_texts)):
        w_item = space.getitem(w_texts, space.newint(i))
        if not space.isinstance_w(w_item, space.w_bytes):
            raise oefmt(space.w_TypeError, "expected bytes, %s found", space.type_name_or_none(w_item))
        text = space.bytes_w(w_item)
        if text.find('\0') >= 0:
            raise oefmt(space.w_ValueError, "embedded null byte")
        result.append(text)
    return result


def _argv(space, w_args):
    if space.type(w_args).slots.iter is None and space.type(w_args).slots.getitem is None:
        raise oefmt(space.w_TypeError, "argv must be a tuple")
    return [fs_bytes(space, w_arg) for w_arg in space.unpackiterable(w_args)]


def _groups(space, w_groups):
    if not space.isinstance_w(w_groups, space.w_list):
        raise oefmt(space.w_TypeError, "setgroups argument must be a list")
    items_w = space.unpackiterable(w_groups)
    if len(items_w) > MOST_GROUPS:
        raise oefmt(space.w_ValueError, "too many groups")
    result = []
    for w_item in items_w:
        if not space.isinstance_w(w_item, space.w_int):
            raise oefmt(space.w_TypeError, "groups must be integers")
        try:
            result.append(id_arg(space, w_item, 'gid'))
        except OperationError as e:
            if not e.match(space, space.w_OverflowError):
                raise
            raise oefmt(space.w_ValueError, "invalid group id")
    return result


def fork_exec(space, args_w):
    """fork_exec(args, executable_list, close_fds, pass_fds, cwd, env,
              p2cread, p2cwrite, c2pread, c2pwrite,
              errread, errwrite, errpipe_read, errpipe_write,
              restore_signals, call_setsid, pgid_to_set,
              gid, groups_list, uid,
              umask, preexec_fn, allow_vfork)

    Fork a child process, which arranges its files, calls preexec_fn if that is not None, closes
    the other files if close_fds is true (not those of the sorted tuple pass_fds), and executes
    the first of executable_list that can be.

    If that fails, the child writes a description to errpipe_write for subprocess.py to read.

    Returns: the child process's PID."""
    if len(args_w) != ARGUMENTS:
        raise oefmt(space.w_TypeError, "fork_exec() takes exactly 23 arguments (%d given)", len(args_w))
    numbers = [0] * child.NUMBERS
    numbers[child.CLOSE_FDS] = int(space.is_true(args_w[2]))
    if not space.isinstance_w(args_w[3], space.w_tuple):
        raise oefmt(space.w_TypeError, "fork_exec() argument 4 must be tuple, not %s",
                    space.type_name_or_none(args_w[3]))
    for i in range(8):
        numbers[child.P2CREAD + i] = c_int(space, args_w[6 + i])
    numbers[child.RESTORE_SIGNALS] = int(space.is_true(args_w[14]))
    numbers[child.SETSID] = int(space.is_true(args_w[15]))
    numbers[child.PGID] = c_int(space, args_w[16])
    numbers[child.UMASK] = c_int(space, args_w[20])
    allow_vfork = space.is_true(args_w[22])
    if numbers[child.CLOSE_FDS] and numbers[child.ERRPIPE_WRITE] < 3:
        raise oefmt(space.w_ValueError, "errpipe_write must be >= 3")
    kept = _kept_fds(space, args_w[3])
    numbers[child.KEPT] = len(kept)
    programs = _texts(space, args_w[1])
    argv = _argv(space, args_w[0])
    env = None
    if not space.is_none(args_w[5]):
        env = _texts(space, args_w[5])
    w_preexec = None
    if not space.is_none(args_w[21]):
        w_preexec = args_w[21]
    cwd = None
    if not space.is_none(args_w[4]):
        cwd = fs_bytes(space, args_w[4])
    groups = [0]
    if not space.is_none(args_w[18]):
        groups = _groups(space, args_w[18])
        numbers[child.SETS_GROUPS] = 1
        numbers[child.GROUPS] = len(groups)
    if not space.is_none(args_w[17]):
        numbers[child.SETS_GID] = 1
        numbers[child.GID] = id_arg(space, args_w[17], 'gid')
    if not space.is_none(args_w[19]):
        numbers[child.SETS_UID] = 1
        numbers[child.UID] = id_arg(space, args_w[19], 'uid')
    changes_ids = numbers[child.SETS_GROUPS] + numbers[child.SETS_GID] + numbers[child.SETS_UID] > 0
    numbers[child.ALLOW_VFORK] = int(allow_vfork and not changes_ids)
    plan = Plan(argv, programs, env, cwd, numbers, kept, groups)
    if w_preexec is not None:
        fork_hooks.call_before(space)
    number = 0
    pid = -1
    try:
        pid = plan.run(space, w_preexec)
    except OSError as e:
        number = e.errno
    if w_preexec is not None:
        fork_hooks.call_after(space, False)
    if pid < 0:
        raise wrap_oserror(space, OSError(number, 'fork'))
    return space.newint(pid)
