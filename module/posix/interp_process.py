"""posix: running programs, waiting for them, signals. fork() is in interp_fork.py, posix_spawn() in interp_spawn.py."""

from interpreter.c_functions import as_pointer
from interpreter.error import oefmt
from interpreter.gateway import unwrap_spec
from module.posix.errors import check, last_error, retry, run_handlers
from module.posix.interp_path import fs_bytes, path_arg, path_or_fd_arg
from module.posix.libc import (
    BYTES, INT, INTS, LONG, LONGS, POINTER, SIGINFO_SIZE, SYS_PIDFD_OPEN, TEXT, UINT, blocking, quick, text_array)
from module.resource.interp_resource import RUSAGE_WORDS, box_rusage
from objspace.structseq import new_structseq_class
from rpython.rlib import rposix
from rpython.rlib.rarithmetic import intmask
from rpython.rtyper.lltypesystem import lltype, rffi

c_execv = quick('execv', [TEXT, rffi.CCHARPP])
c_execve = quick('execve', [TEXT, rffi.CCHARPP, rffi.CCHARPP])
c_fexecve = quick('fexecve', [INT, rffi.CCHARPP, rffi.CCHARPP])
c_wait4 = blocking('wait4', [INT, POINTER, INT, POINTER])
c_waitid = blocking('waitid', [INT, UINT, POINTER, INT])
c_kill = quick('kill', [INT, INT])
c_killpg = quick('killpg', [INT, INT])
c_system = blocking('system', [TEXT])
c_abort = quick('abort', [], lltype.Void)
c_syscall = quick('syscall', [LONG, LONG, LONG], LONG)

W_WaitidResult = new_structseq_class(
    'posix', 'waitid_result', ['si_pid', 'si_uid', 'si_signo', 'si_status', 'si_code'], constructible=True,
    doc="What waitid() returns: how the state of a child process has changed.")

_STOPPED = 0x7f
_CORE_DUMPED = 0x80
_CONTINUED = 0xffff
# where the part about a child begins in a siginfo_t, in ints
_CHILD = 4 if rffi.sizeof(rffi.VOIDP) == 8 else 3


# ---- exec

def texts_of(space, w_texts):
    """The items of a sequence for C. Raises TypeError, ValueError."""
    return [fs_bytes(space, w_item) for w_item in space.unpackiterable(w_texts)]


def program_arguments(space, w_argv, function):
    """The arguments for a new program: at least the first, which is not empty. Raises TypeError, ValueError."""
    if not space.isinstance_w(w_argv, space.w_list) and not space.isinstance_w(w_argv, space.w_tuple):
        if function == 'execv':
            raise oefmt(space.w_TypeError, "execv() arg 2 must be a tuple or list")
        raise oefmt(space.w_TypeError, "%s: argv must be a tuple or list", function)
    if space.len_w(w_argv) == 0:
        if function == 'execv':
            raise oefmt(space.w_ValueError, "execv() arg 2 must not be empty")
        raise oefmt(space.w_ValueError, "%s: argv must not be empty", function)
    arguments = texts_of(space, w_argv)
    if arguments[0] == '':
        if function == 'execv':
            raise oefmt(space.w_ValueError, "execv() arg 2 first element cannot be empty")
        raise oefmt(space.w_ValueError, "%s: argv first element cannot be empty", function)
    return arguments


def environment_texts(space, w_env):
    """The `name=value` texts of a mapping. Raises TypeError, ValueError."""
    keys_w = space.unpackiterable(space.call_method(w_env, 'keys'))
    values_w = space.unpackiterable(space.call_method(w_env, 'values'))
    if len(keys_w) != len(values_w):
        raise oefmt(space.w_RuntimeError, "environment changed size during iteration")
    result = []
    for i in range(len(keys_w)):
        key = fs_bytes(space, keys_w[i])
        text = fs_bytes(space, values_w[i])
        if key == '' or key.find('=', 1) >= 0:
            raise oefmt(space.w_ValueError, "illegal environment variable name")
        result.append(key + '=' + text)
    return result


def is_mapping(space, w_obj):
    """True for what can be indexed and has keys."""
    return space.type(w_obj).slots.getitem is not None and space.findattr_text(w_obj, 'keys') is not None


def execv(space, w_path, w_argv):
    """Run another program in this process."""
    path = path_arg(space, w_path, 'execv')
    argv = text_array(program_arguments(space, w_argv, 'execv'))
    c_execv(path.text, argv)
    number = rposix.get_saved_errno()
    rffi.free_charpp(argv)
    rposix.set_saved_errno(number)
    raise last_error(space)


def execve(space, w_path, w_argv, w_env):
    """Run another program, by path or number of an open file, in this process, with an environment."""
    path = path_or_fd_arg(space, w_path, 'execve')
    arguments = program_arguments(space, w_argv, 'execve')
    if not is_mapping(space, w_env):
        raise oefmt(space.w_TypeError, "execve: environment must be a mapping object")
    environment = environment_texts(space, w_env)
    argv = text_array(arguments)
    envp = text_array(environment)
    if path.is_fd:
        c_fexecve(path.fd, argv, envp)
    else:
        c_execve(path.text, argv, envp)
    number = rposix.get_saved_errno()
    rffi.free_charpp(argv)
    rffi.free_charpp(envp)
    rposix.set_saved_errno(number)
    raise last_error(space, path.w_path)


@unwrap_spec(status=int)
def _exit(space, status):
    """End this process at once: nothing is flushed, no finalizer runs."""
    rposix.exit(status)


def abort(space):
    """Kill this process, with a dump of it where that is switched on."""
    c_abort()


def system(space, w_command):
    """Run a command of the shell; return its wait status."""
    return space.newint(intmask(c_system(fs_bytes(space, w_command))))


# ---- wait

def _wait(space, pid, options, with_usage):
    with lltype.scoped_alloc(INTS, 1) as status:
        with lltype.scoped_alloc(LONGS, RUSAGE_WORDS) as usage:
            status[0] = rffi.cast(rffi.INT, 0)
            for i in range(RUSAGE_WORDS):
                usage[i] = rffi.cast(rffi.LONG, 0)
            while True:
                result = intmask(c_wait4(pid, as_pointer(status), options, as_pointer(usage)))
                if result >= 0:
                    break
                retry(space)
            w_pid, w_status = space.newint(result), space.newint(intmask(status[0]))
            if with_usage:
                return space.newtuple([w_pid, w_status, box_rusage(space, usage)])
            return space.newtuple2(w_pid, w_status)


@unwrap_spec(pid=int, options=int)
def waitpid(space, pid, options):
    """Wait for a child process; return (pid, status)."""
    return _wait(space, pid, options, False)


def wait(space):
    """Wait for any child process; return (pid, status)."""
    return _wait(space, -1, 0, False)


@unwrap_spec(options=int)
def wait3(space, options):
    """Wait for any child process; return (pid, status, rusage)."""
    return _wait(space, -1, options, True)


@unwrap_spec(pid=int, options=int)
def wait4(space, pid, options):
    """Wait for a child process; return (pid, status, rusage)."""
    return _wait(space, pid, options, True)


@unwrap_spec(idtype=int, id='index', options=int)
def waitid(space, idtype, id, options):
    """Wait for child processes; return a waitid_result, or None if WNOHANG was given and there is none."""
    with lltype.scoped_alloc(BYTES, SIGINFO_SIZE) as info:
        for i in range(SIGINFO_SIZE):
            info[i] = '\0'
        while intmask(c_waitid(idtype, id, as_pointer(info), options)) < 0:
            retry(space)
        # siginfo_t of a child: signal, errno, code, (padding,) pid, uid, status
        words = rffi.cast(rffi.INTP, info)
        pid = intmask(words[_CHILD])
        if pid == 0:
            return space.w_None
        return W_WaitidResult([
            space.newint(pid), space.newint(intmask(words[_CHILD + 1])), space.newint(intmask(words[0])),
            space.newint(intmask(words[_CHILD + 2])), space.newint(intmask(words[2]))])


# ---- wait statuses

def _is_exit(status):
    return status & 0x7f == 0


def _is_stop(status):
    return status & 0xff == _STOPPED


def _is_signal(status):
    return 0 < status & 0x7f < _STOPPED


@unwrap_spec(status=int)
def WIFEXITED(space, status):
    """True if the process ended by itself."""
    return space.newbool(_is_exit(status))


@unwrap_spec(status=int)
def WEXITSTATUS(space, status):
    """The exit code in a status."""
    return space.newint(status >> 8 & 0xff)


@unwrap_spec(status=int)
def WIFSIGNALED(space, status):
    """True if a signal ended the process."""
    return space.newbool(_is_signal(status))


@unwrap_spec(status=int)
def WTERMSIG(space, status):
    """The signal that ended the process."""
    return space.newint(status & 0x7f)


@unwrap_spec(status=int)
def WIFSTOPPED(space, status):
    """True if the process is stopped."""
    return space.newbool(_is_stop(status))


@unwrap_spec(status=int)
def WSTOPSIG(space, status):
    """The signal that stopped the process."""
    return space.newint(status >> 8 & 0xff)


@unwrap_spec(status=int)
def WIFCONTINUED(space, status):
    """True if the process goes on after a stop."""
    return space.newbool(status == _CONTINUED)


@unwrap_spec(status=int)
def WCOREDUMP(space, status):
    """True if the process left a dump."""
    return space.newbool(status & _CORE_DUMPED != 0)


@unwrap_spec(status=int)
def waitstatus_to_exitcode(space, status):
    """The exit code of a status, negative for the number of a signal."""
    if _is_exit(status):
        return space.newint(status >> 8 & 0xff)
    if _is_signal(status):
        return space.newint(-(status & 0x7f))
    if _is_stop(status):
        raise oefmt(space.w_ValueError, "process stopped by delivery of signal %d", status >> 8 & 0xff)
    raise oefmt(space.w_ValueError, "invalid wait status: %d", status)


# ---- signals

@unwrap_spec(pid=int, signal=int)
def kill(space, pid, signal):
    """Send a signal to a process."""
    check(space, intmask(c_kill(pid, signal)))
    run_handlers(space)


@unwrap_spec(pgid=int, signal=int)
def killpg(space, pgid, signal):
    """Send a signal to a process group."""
    check(space, intmask(c_killpg(pgid, signal)))
    run_handlers(space)


@unwrap_spec(pid=int, flags=int)
def pidfd_open(space, pid, flags=0):
    """A file that stands for a process; return its number."""
    return space.newint(check(space, intmask(c_syscall(SYS_PIDFD_OPEN, pid, flags))))


