"""The posix module, of which the library makes os: files and processes.

interp_path.py converts arguments; libc.py has the C level, constants.py the numbers.  What there is: files by name
(interp_stat, interp_change, interp_dirs, interp_scandir, interp_xattr), open files (interp_files, interp_transfer),
processes (interp_fork, interp_process, interp_spawn, interp_ids), the rest (interp_system, interp_environ).
"""
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule, exposed_type, value
from module.posix import (
    constants, interp_change, interp_dirs, interp_environ, interp_files, interp_fork, interp_ids, interp_process,
    interp_scandir, interp_spawn, interp_stat, interp_system, interp_transfer, interp_xattr)

# (where, the functions whose arguments may be given by keyword, the others)
FUNCTIONS = [
    (interp_change, 'chmod chown fchmod fchown lchown truncate utime', 'ftruncate'),
    (interp_dirs, 'chdir chroot fchdir link listdir mkdir mkfifo mknod readlink remove rename replace rmdir symlink'
     ' unlink', 'getcwd getcwdb'),
    (interp_environ, '_path_normpath fspath', 'putenv unsetenv'),
    (interp_files, 'close device_encoding dup2 eventfd eventfd_read eventfd_write fdatasync fsync memfd_create open',
     'closerange dup get_blocking get_inheritable get_terminal_size isatty lockf login_tty lseek openpty pipe pipe2'
     ' posix_fadvise posix_fallocate pread pwrite read set_blocking set_inheritable sync tcgetpgrp tcsetpgrp ttyname'
     ' write'),
    (interp_fork, '', 'fork forkpty register_at_fork'),
    (interp_ids, 'getpgid getpriority setpriority',
     'getegid geteuid getgid getgrouplist getgroups getlogin getpgrp getpid getppid getresgid getresuid getsid getuid'
     ' initgroups nice setegid seteuid setgid setgroups setpgid setpgrp setregid setresgid setresuid setreuid setsid'
     ' setuid'),
    (interp_process, '_exit execve pidfd_open system wait3 wait4 waitstatus_to_exitcode WCOREDUMP WEXITSTATUS'
     ' WIFCONTINUED WIFEXITED WIFSIGNALED WIFSTOPPED WSTOPSIG WTERMSIG', 'abort execv kill killpg wait waitid waitpid'),
    (interp_scandir, 'scandir', ''),
    (interp_spawn, '', 'posix_spawn posix_spawnp'),
    (interp_stat, 'access fstat lstat stat statvfs', 'fstatvfs'),
    (interp_system, 'getrandom pathconf sched_get_priority_max sched_get_priority_min',
     'confstr cpu_count ctermid fpathconf getloadavg major makedev minor sched_getaffinity sched_getparam'
     ' sched_getscheduler sched_rr_get_interval sched_setaffinity sched_setparam sched_setscheduler sched_yield'
     ' strerror sysconf times umask uname urandom'),
    (interp_transfer, 'copy_file_range sendfile splice', 'preadv pwritev readv writev'),
    (interp_xattr, 'getxattr listxattr removexattr setxattr', ''),
]

# what os.supports_dir_fd and the like are made of: all that the functions here can do
HAVE_FUNCTIONS = '''
    HAVE_EVENTFD HAVE_FACCESSAT HAVE_FCHDIR HAVE_FCHMOD HAVE_FCHMODAT HAVE_FCHOWN HAVE_FCHOWNAT HAVE_FEXECVE
    HAVE_FDOPENDIR HAVE_FPATHCONF HAVE_FSTATAT HAVE_FSTATVFS HAVE_FTRUNCATE HAVE_FUTIMENS HAVE_FUTIMES
    HAVE_FUTIMESAT HAVE_LINKAT HAVE_LCHOWN HAVE_LSTAT HAVE_LUTIMES HAVE_MEMFD_CREATE HAVE_MKDIRAT HAVE_MKFIFOAT
    HAVE_MKNODAT HAVE_OPENAT HAVE_READLINKAT HAVE_RENAMEAT HAVE_SYMLINKAT HAVE_UNLINKAT HAVE_UTIMENSAT
'''.split()


def _number(number):
    return value(lambda space: space.newint(number))


def _dict_of(numbers):
    def compute(space):
        w_result = space.newdict()
        for name in sorted(numbers):
            space.setitem_text(w_result, name, space.newint(numbers[name]))
        return w_result
    return value(compute)


class Module(BuiltinModule):
    """posix"""

    name = 'posix'
    doc = ("This module provides access to operating system functionality that is\n"
           "standardized by the C Standard and the POSIX standard (a thinly\n"
           "disguised Unix interface).  Refer to the library manual and\n"
           "corresponding Unix manual entries for more information on calls.")
    hidden_types = [interp_scandir.W_ScandirIterator]
    members = {
        'DirEntry': exposed_type(interp_scandir.W_DirEntry),
        '_have_functions': value(lambda space: space.newlist([space.newtext(name) for name in HAVE_FUNCTIONS])),
        'confstr_names': _dict_of(constants.CONFSTR_NAMES),
        'environ': value(lambda space: space.newdict()),
        'error': value(lambda space: space.w_OSError),
        'pathconf_names': _dict_of(constants.PATHCONF_NAMES),
        'sched_param': exposed_type(interp_system.W_SchedParam),
        'stat_result': exposed_type(interp_stat.W_StatResult),
        'statvfs_result': exposed_type(interp_stat.W_StatvfsResult),
        'sysconf_names': _dict_of(constants.SYSCONF_NAMES),
        'terminal_size': exposed_type(interp_files.W_TerminalSize),
        'times_result': exposed_type(interp_system.W_TimesResult),
        'uname_result': exposed_type(interp_system.W_UnameResult),
        'waitid_result': exposed_type(interp_process.W_WaitidResult),
    }
    for _module, _names, _positional_names in FUNCTIONS:
        for _name in _names.split():
            members[_name] = interp2app(getattr(_module, _name), kw='*')
        for _name in _positional_names.split():
            members[_name] = interp2app(getattr(_module, _name))
    for _name in constants.CONSTANTS:
        members[_name] = _number(constants.CONSTANTS[_name])
    del _module, _names, _positional_names, _name

    def startup(self, space):
        """Read the environment of the process."""
        interp_environ.fill_environ(space, self.get(space, 'environ'))
