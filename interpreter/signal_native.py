"""Signals in C: the handler, the wakeup descriptor, and calls whose arguments are awkward from here.

Sets of signals are words: bit n-1 stands for signal n.  What comes of a signal that was
caught is in signal_action.py, the functions for Python code are in module/_signal.
"""
from rpython.rlib import rsignal
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo

_HEADER = '''
RPY_EXTERN long pypy_async_signal_catch(int signum);
RPY_EXTERN void pypy_async_signal_simulate(int signum);
RPY_EXTERN long pypy_async_signal_set(int signum, int ignored);
RPY_EXTERN long pypy_async_signal_kind(int signum);
RPY_EXTERN long pypy_async_signal_wakeup(long fd, long warns);
RPY_EXTERN long pypy_async_signal_wakeup_error(void);
RPY_EXTERN long pypy_async_signal_mask(int how, long mask, long *before);
RPY_EXTERN long pypy_async_signal_valid(void);
RPY_EXTERN long pypy_async_signal_pending(long *pending);
RPY_EXTERN long pypy_async_signal_wait(long mask);
RPY_EXTERN long pypy_async_signal_timedwait(long mask, long seconds, long nanoseconds, long *info);
RPY_EXTERN long pypy_async_signal_raise(int signum);
RPY_EXTERN long pypy_async_signal_kill(unsigned long thread, int signum);
RPY_EXTERN long pypy_async_signal_itimer(int which, long *times, int sets);
RPY_EXTERN long pypy_async_signal_pidfd(int pidfd, int signum, unsigned int flags);
RPY_EXTERN long pypy_async_signal_nonblocking(int fd);
RPY_EXTERN char *pypy_async_signal_text(int signum);
RPY_EXTERN long pypy_async_signal_rtmin(void);
RPY_EXTERN long pypy_async_signal_rtmax(void);
'''

_SOURCE = '''
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "src/precommondefs.h"
#include "src/signals.h"
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>
''' + _HEADER + '''
#define SIGNALS 64
static volatile int wakeup_fd = -1;
static volatile int wakeup_warns = 1;
static volatile int wakeup_error = 0;

static void caught(int signum)
{
    int before = errno;
    pypysig_pushback(signum);
    if (wakeup_fd != -1) {
        unsigned char byte = (unsigned char)signum;
        ssize_t n;
        do
            n = write(wakeup_fd, &byte, 1);
        while (n < 0 && errno == EINTR);
        if (n < 0 && (wakeup_warns || (errno != EAGAIN && errno != EWOULDBLOCK)))
            wakeup_error = errno;
    }
    errno = before;
}

static long install(int signum, void (*handler)(int))
{
    struct sigaction action;
    memset(&action, 0, sizeof(action));
    action.sa_handler = handler;
    sigemptyset(&action.sa_mask);
    return sigaction(signum, &action, NULL);
}

long pypy_async_signal_catch(int signum)
{
    return install(signum, caught);
}

/* as if the signal had come; errno is kept */
void pypy_async_signal_simulate(int signum)
{
    caught(signum);
}

long pypy_async_signal_set(int signum, int ignored)
{
    return install(signum, ignored ? SIG_IGN : SIG_DFL);
}

/* 0: default, 1: ignored, 2: caught by this file, 3: caught by something else, -1: no such signal */
long pypy_async_signal_kind(int signum)
{
    struct sigaction action;
    if (sigaction(signum, NULL, &action) < 0)
        return -1;
    if (action.sa_handler == SIG_DFL)
        return 0;
    if (action.sa_handler == SIG_IGN)
        return 1;
    return action.sa_handler == caught ? 2 : 3;
}

long pypy_async_signal_wakeup(long fd, long warns)
{
    long before = wakeup_fd;
    wakeup_fd = (int)fd;
    wakeup_warns = (int)warns;
    return before;
}

long pypy_async_signal_wakeup_error(void)
{
    long result = wakeup_error;
    wakeup_error = 0;
    return result;
}

static unsigned long from_set(sigset_t *set)
{
    unsigned long mask = 0;
    int i;
    for (i = 1; i <= SIGNALS; i++)
        if (sigismember(set, i) == 1)
            mask |= 1UL << (i - 1);
    return mask;
}

static void to_set(unsigned long mask, sigset_t *set)
{
    int i;
    sigemptyset(set);
    for (i = 1; i <= SIGNALS; i++)
        if (mask & (1UL << (i - 1)))
            sigaddset(set, i);
}

long pypy_async_signal_mask(int how, long mask, long *before)
{
    sigset_t set, old;
    int error;
    to_set((unsigned long)mask, &set);
    error = pthread_sigmask(how, &set, &old);
    if (error == 0)
        *before = (long)from_set(&old);
    return error;
}

long pypy_async_signal_valid(void)
{
    sigset_t set;
    sigfillset(&set);
    return (long)from_set(&set);
}

long pypy_async_signal_pending(long *pending)
{
    sigset_t set;
    if (sigpending(&set) < 0)
        return -1;
    *pending = (long)from_set(&set);
    return 0;
}

/* the signal, or minus an error number */
long pypy_async_signal_wait(long mask)
{
    sigset_t set;
    int signum, error;
    to_set((unsigned long)mask, &set);
    error = sigwait(&set, &signum);
    return error != 0 ? -error : signum;
}

/* seconds < 0: without end */
long pypy_async_signal_timedwait(long mask, long seconds, long nanoseconds, long *info)
{
    sigset_t set;
    siginfo_t si;
    struct timespec t;
    long result;
    memset(&si, 0, sizeof(si));
    to_set((unsigned long)mask, &set);
    t.tv_sec = seconds;
    t.tv_nsec = nanoseconds;
    if (seconds < 0)
        result = sigwaitinfo(&set, &si);
    else
        result = sigtimedwait(&set, &si, &t);
    if (result >= 0) {
        info[0] = si.si_signo;
        info[1] = si.si_code;
        info[2] = si.si_errno;
        info[3] = si.si_pid;
        info[4] = (long)si.si_uid;
        info[5] = si.si_status;
        info[6] = si.si_band;
    }
    return result;
}

long pypy_async_signal_raise(int signum)
{
    return raise(signum);
}

/* an error number */
long pypy_async_signal_kill(unsigned long thread, int signum)
{
    return pthread_kill((pthread_t)thread, signum);
}

/* times: seconds and microseconds of the value and the interval, then those before */
long pypy_async_signal_itimer(int which, long *times, int sets)
{
    struct itimerval now, before;
    long result;
    now.it_value.tv_sec = times[0];
    now.it_value.tv_usec = times[1];
    now.it_interval.tv_sec = times[2];
    now.it_interval.tv_usec = times[3];
    result = sets ? setitimer(which, &now, &before) : getitimer(which, &before);
    if (result == 0) {
        times[0] = before.it_value.tv_sec;
        times[1] = before.it_value.tv_usec;
        times[2] = before.it_interval.tv_sec;
        times[3] = before.it_interval.tv_usec;
    }
    return result;
}

long pypy_async_signal_pidfd(int pidfd, int signum, unsigned int flags)
{
#ifdef SYS_pidfd_send_signal
    return syscall(SYS_pidfd_send_signal, pidfd, signum, NULL, flags);
#else
    return syscall(424, pidfd, signum, NULL, flags);
#endif
}

/* 1 if the descriptor does not block, 0 if it does, -1 and errno if it is none */
long pypy_async_signal_nonblocking(int fd)
{
    struct stat status;
    int flags;
    if (fstat(fd, &status) < 0)
        return -1;
    flags = fcntl(fd, F_GETFL, 0);
    if (flags < 0)
        return -1;
    return (flags & O_NONBLOCK) != 0;
}

char *pypy_async_signal_text(int signum)
{
    return strsignal(signum);
}

long pypy_async_signal_rtmin(void)
{
    return SIGRTMIN;
}

long pypy_async_signal_rtmax(void)
{
    return SIGRTMAX;
}
'''

eci = ExternalCompilationInfo(
    post_include_bits=[_HEADER], separate_module_sources=[_SOURCE], libraries=['pthread']).merge(rsignal.eci)


def _quick(name, args, result=lltype.Signed):
    return rffi.llexternal('pypy_async_signal_' + name, args, result, compilation_info=eci, releasegil=False,
                           save_err=rffi.RFFI_SAVE_ERRNO)


def _blocking(name, args):
    return rffi.llexternal('pypy_async_signal_' + name, args, lltype.Signed, compilation_info=eci, releasegil=True,
                           save_err=rffi.RFFI_SAVE_ERRNO)


DEFAULT, IGNORED, CAUGHT, FOREIGN = 0, 1, 2, 3

c_catch = _quick('catch', [rffi.INT])
c_simulate = _quick('simulate', [rffi.INT], lltype.Void)
c_set = _quick('set', [rffi.INT, rffi.INT])
c_kind = _quick('kind', [rffi.INT])
c_wakeup = _quick('wakeup', [lltype.Signed, lltype.Signed])
c_wakeup_error = _quick('wakeup_error', [])
c_mask = _quick('mask', [rffi.INT, lltype.Signed, rffi.SIGNEDP])
c_valid = _quick('valid', [])
c_pending = _quick('pending', [rffi.SIGNEDP])
c_wait = _blocking('wait', [lltype.Signed])
c_timedwait = _blocking('timedwait', [lltype.Signed, lltype.Signed, lltype.Signed, rffi.SIGNEDP])
c_raise = _quick('raise', [rffi.INT])
c_kill = _quick('kill', [lltype.Unsigned, rffi.INT])
c_itimer = _quick('itimer', [rffi.INT, rffi.SIGNEDP, rffi.INT])
c_pidfd = _quick('pidfd', [rffi.INT, rffi.INT, rffi.UINT])
c_nonblocking = _quick('nonblocking', [rffi.INT])
c_text = _quick('text', [rffi.INT], rffi.CCHARP)
c_rtmin = _quick('rtmin', [])
c_rtmax = _quick('rtmax', [])
