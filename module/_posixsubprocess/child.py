"""The child process in C, from fork() to exec(): nothing of RPython runs in it but a preexec_fn, in between.

After fork() only functions that are safe in a signal handler may be called, and after
vfork() the memory is the parent's.
"""
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.translator import cdir
from rpython.translator.tool.cbuild import ExternalCompilationInfo

# what the C function does
FORK_AND_EXEC, PREPARE, EXEC = 0, 1, 2
# places in the array of numbers
(CLOSE_FDS, KEPT, P2CREAD, P2CWRITE, C2PREAD, C2PWRITE, ERRREAD, ERRWRITE, ERRPIPE_READ, ERRPIPE_WRITE,
 RESTORE_SIGNALS, SETSID, PGID, SETS_GROUPS, GROUPS, SETS_GID, GID, SETS_UID, UID, UMASK, ALLOW_VFORK,
 NUMBERS) = range(22)

_HEADER = '''
RPY_EXTERN long pypy_async_fork_exec(int what, char **argv, char **programs, char **env, char *cwd,
                                     long *numbers, long *kept, long *groups);
RPY_EXTERN void pypy_async_child_failed(long errpipe, char *message);
'''

_NAMES = ('CLOSE_FDS KEPT P2CREAD P2CWRITE C2PREAD C2PWRITE ERRREAD ERRWRITE ERRPIPE_READ ERRPIPE_WRITE '
          'RESTORE_SIGNALS CALL_SETSID PGID SETS_GROUPS GROUPS SETS_GID GID SETS_UID UID UMASK ALLOW_VFORK').split()

_SOURCE = '''
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "src/precommondefs.h"
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>
''' + _HEADER + '''
enum { %s };

extern char **environ;

static void put(int fd, const char *text, size_t size)
{
    while (size > 0) {
        ssize_t n = write(fd, text, size);
        if (n < 0) {
            if (errno == EINTR)
                continue;
            return;
        }
        text += n;
        size -= n;
    }
}

/* What subprocess.py reads: class of the error, number in hexadecimal, text. */
static void report(int errpipe, int error, const char *text)
{
    char digits[2 * sizeof(int)];
    int i = sizeof(digits);
    put(errpipe, "OSError:", 8);
    while (error != 0 && i > 0) {
        digits[--i] = "0123456789abcdef"[error & 15];
        error >>= 4;
    }
    put(errpipe, digits + i, sizeof(digits) - i);
    put(errpipe, ":", 1);
    put(errpipe, text, strlen(text));
    _exit(255);
}

void pypy_async_child_failed(long errpipe, char *message)
{
    put((int)errpipe, "SubprocessError:0:", 18);
    put((int)errpipe, message, strlen(message));
    _exit(255);
}

static int inherits(int fd)
{
    int flags = fcntl(fd, F_GETFD);
    return flags < 0 ? -1 : fcntl(fd, F_SETFD, flags & ~FD_CLOEXEC);
}

/* fd becomes `number` */
static int put_at(int fd, int number)
{
    if (fd == number)
        return inherits(fd);
    return fd == -1 ? 0 : dup2(fd, number);
}

static int move_up(long *fd, int below)
{
    if (*fd >= 0 && *fd < below) {
        int copy = fcntl((int)*fd, F_DUPFD_CLOEXEC, below);
        if (copy < 0)
            return -1;
        *fd = copy;
    }
    return 0;
}

static int prepare_files(long *numbers, long *kept)
{
    long i, in = numbers[P2CREAD], out = numbers[C2PWRITE], err = numbers[ERRWRITE];
    for (i = 0; i < numbers[KEPT]; i++)
        if (kept[i] != numbers[ERRPIPE_WRITE])
            inherits((int)kept[i]);         /* of one that is not open exec'ed programs see nothing, either */
    if (numbers[P2CWRITE] >= 0 && close((int)numbers[P2CWRITE]) < 0)
        return -1;
    if (numbers[C2PREAD] >= 0 && close((int)numbers[C2PREAD]) < 0)
        return -1;
    if (numbers[ERRREAD] >= 0 && close((int)numbers[ERRREAD]) < 0)
        return -1;
    if (numbers[ERRPIPE_READ] >= 0 && close((int)numbers[ERRPIPE_READ]) < 0)
        return -1;
    /* none may be overwritten before it is used */
    if (move_up(&out, 1) < 0 || move_up(&err, 2) < 0)
        return -1;
    if (put_at((int)in, 0) < 0 || put_at((int)out, 1) < 0 || put_at((int)err, 2) < 0)
        return -1;
    return 0;
}

static int prepare(char *cwd, long *numbers, long *kept, long *groups)
{
    if (prepare_files(numbers, kept) < 0)
        return -1;
    if (cwd != NULL && chdir(cwd) < 0)
        return -1;
    if (numbers[UMASK] >= 0)
        umask((mode_t)numbers[UMASK]);
    if (numbers[RESTORE_SIGNALS]) {
        signal(SIGPIPE, SIG_DFL);
        signal(SIGXFSZ, SIG_DFL);
    }
    if (numbers[CALL_SETSID] && setsid() < 0)
        return -1;
    if (numbers[PGID] >= 0 && setpgid(0, (pid_t)numbers[PGID]) < 0)
        return -1;
    if (numbers[SETS_GROUPS]) {
        /* glibc's setgroups() would have all threads do it: the kernel's does what is wanted in a child */
        long i;
        for (i = 0; i < numbers[GROUPS]; i++) {
            gid_t id = (gid_t)groups[i];
            memcpy((char *)groups + i * sizeof(id), &id, sizeof(id));
        }
        if (syscall(SYS_setgroups, (size_t)numbers[GROUPS], groups) < 0)
            return -1;
    }
    if (numbers[SETS_GID] && syscall(SYS_setregid, (gid_t)numbers[GID], (gid_t)numbers[GID]) < 0)
        return -1;
    if (numbers[SETS_UID] && syscall(SYS_setreuid, (uid_t)numbers[UID], (uid_t)numbers[UID]) < 0)
        return -1;
    return 0;
}

static int is_kept(int fd, long *kept, long count)
{
    long i;
    for (i = 0; i < count; i++)
        if (kept[i] == fd)
            return 1;
    return 0;
}

static int close_between(long first, long last)
{
#ifdef SYS_close_range
    if (first > last)
        return 0;
    return (int)syscall(SYS_close_range, (unsigned int)first, (unsigned int)last, 0);
#else
    return -1;
#endif
}

static void close_listed(long *kept, long count)
{
    struct entry { unsigned long long ino; long long off; unsigned short size; unsigned char type; char name[1]; };
    char buffer[1024] __attribute__((aligned(8)));
    int folder = open("/proc/self/fd", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) {
        long fd, most = sysconf(_SC_OPEN_MAX);
        if (most < 0)
            most = 256;
        for (fd = 3; fd < most; fd++)
            if (!is_kept((int)fd, kept, count))
                close((int)fd);
        return;
    }
    for (;;) {
        long n = syscall(SYS_getdents64, folder, buffer, sizeof(buffer)), at = 0;
        if (n <= 0)
            break;
        while (at < n) {
            struct entry *e = (struct entry *)(buffer + at);
            const char *p = e->name;
            int fd = 0;
            at += e->size;
            while (*p >= '0' && *p <= '9')
                fd = fd * 10 + (*p++ - '0');
            if (p != e->name && fd > 2 && fd != folder && !is_kept(fd, kept, count))
                close(fd);
        }
    }
    close(folder);
}

static void close_others(long *kept, long count)
{
    long first = 3, i;
    for (i = 0; i < count; i++) {
        if (kept[i] < first)
            continue;
        if (close_between(first, kept[i] - 1) < 0)
            break;
        first = kept[i] + 1;
    }
    if (i < count || close_between(first, 0x7fffffff) < 0)
        close_listed(kept, count);
}

static void execute(char **argv, char **programs, char **env, long *numbers, long *kept)
{
    int error = 0, i;
    if (numbers[CLOSE_FDS])
        close_others(kept, numbers[KEPT]);
    for (i = 0; programs[i] != NULL; i++) {
        execve(programs[i], argv, env != NULL ? env : environ);
        if (errno != ENOENT && errno != ENOTDIR && error == 0)
            error = errno;
    }
    if (error == 0)
        error = errno;
    report((int)numbers[ERRPIPE_WRITE], error, "");
}

static void reset_handlers(void)
{
    int i;
    for (i = 1; i < 65; i++) {
        struct sigaction action;
        if (sigaction(i, NULL, &action) < 0 || action.sa_handler == SIG_IGN || action.sa_handler == SIG_DFL)
            continue;
        memset(&action, 0, sizeof(action));
        action.sa_handler = SIG_DFL;
        sigaction(i, &action, NULL);
    }
}

long pypy_async_fork_exec(int what, char **argv, char **programs, char **env, char *cwd,
                          long *numbers, long *kept, long *groups)
{
    sigset_t all, before;
    pid_t pid;
    int error;
    if (what == 1) {
        if (prepare(cwd, numbers, kept, groups) < 0)
            report((int)numbers[ERRPIPE_WRITE], errno, "noexec");
        return 0;
    }
    if (what == 2) {
        execute(argv, programs, env, numbers, kept);
        return 0;
    }
    /* no handler may run in a child that shares the memory */
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, &before);
    if (numbers[ALLOW_VFORK])
        pid = vfork();
    else
        pid = fork();
    if (pid == 0) {
        reset_handlers();
        pthread_sigmask(SIG_SETMASK, &before, NULL);
        if (prepare(cwd, numbers, kept, groups) < 0)
            report((int)numbers[ERRPIPE_WRITE], errno, "noexec");
        execute(argv, programs, env, numbers, kept);
    }
    error = errno;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    errno = error;
    return (long)pid;
}
''' % ', '.join(_NAMES)

eci = ExternalCompilationInfo(post_include_bits=[_HEADER], separate_module_sources=[_SOURCE], include_dirs=[cdir],
                              libraries=['pthread'])

c_fork_exec = rffi.llexternal(
    'pypy_async_fork_exec',
    [rffi.INT, rffi.CCHARPP, rffi.CCHARPP, rffi.CCHARPP, rffi.CCHARP, rffi.SIGNEDP, rffi.SIGNEDP, rffi.SIGNEDP],
    lltype.Signed, compilation_info=eci, releasegil=False, save_err=rffi.RFFI_SAVE_ERRNO)
c_child_failed = rffi.llexternal('pypy_async_child_failed', [lltype.Signed, rffi.CCHARP], lltype.Void,
                                 compilation_info=eci, releasegil=False)
