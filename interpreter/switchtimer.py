"""The timer that sets the ticker every switch interval while several threads run; thread numbers.

A thread of C code, so that programs with one thread pay nothing. It is started with the
first other thread and sleeps without a timeout when that is gone.  What the ticker then
leads to is threadstate.SwitchAction.
"""
from rpython.rlib.objectmodel import we_are_translated
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo

from interpreter.ticker import ticker

DEFAULT_INTERVAL = 5000         # microseconds

_HEADER = '''
RPY_EXTERN void pypy_async_timer_on(void *word);
RPY_EXTERN void pypy_async_timer_off(void);
RPY_EXTERN void pypy_async_timer_interval(long microseconds);
RPY_EXTERN long pypy_async_native_id(void);
'''

_SOURCE = '''
#define _GNU_SOURCE
#include "src/precommondefs.h"
#include <pthread.h>
#include <signal.h>
#include <time.h>
#include <unistd.h>
#include <sys/syscall.h>
''' + _HEADER + '''
static pthread_mutex_t timer_mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t timer_cond = PTHREAD_COND_INITIALIZER;
static volatile long *timer_word;
static volatile long timer_microseconds = %d;
static volatile int timer_is_on = 0;
static int timer_exists = 0;
static int timer_knows_fork = 0;

static void *timer_thread(void *ignored)
{
    struct timespec t;
    for (;;) {
        pthread_mutex_lock(&timer_mutex);
        while (!timer_is_on)
            pthread_cond_wait(&timer_cond, &timer_mutex);
        pthread_mutex_unlock(&timer_mutex);
        t.tv_sec = timer_microseconds / 1000000;
        t.tv_nsec = timer_microseconds %% 1000000 * 1000;
        nanosleep(&t, NULL);
        if (timer_is_on)
            *timer_word = -1;
    }
    return NULL;
}

static void timer_in_child(void)
{
    pthread_mutex_init(&timer_mutex, NULL);
    pthread_cond_init(&timer_cond, NULL);
    timer_is_on = 0;
    timer_exists = 0;
}

void pypy_async_timer_on(void *word)
{
    pthread_mutex_lock(&timer_mutex);
    timer_word = (volatile long *)word;
    timer_is_on = 1;
    if (!timer_exists) {
        pthread_t thread;
        pthread_attr_t attributes;
        sigset_t all, old;
        if (!timer_knows_fork) {
            pthread_atfork(NULL, NULL, timer_in_child);
            timer_knows_fork = 1;
        }
        pthread_attr_init(&attributes);
        pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
        sigfillset(&all);
        pthread_sigmask(SIG_SETMASK, &all, &old);
        if (pthread_create(&thread, &attributes, timer_thread, NULL) == 0)
            timer_exists = 1;
        pthread_sigmask(SIG_SETMASK, &old, NULL);
        pthread_attr_destroy(&attributes);
    }
    pthread_cond_signal(&timer_cond);
    pthread_mutex_unlock(&timer_mutex);
}

void pypy_async_timer_off(void)
{
    timer_is_on = 0;
}

void pypy_async_timer_interval(long microseconds)
{
    timer_microseconds = microseconds;
}

long pypy_async_native_id(void)
{
    return (long)syscall(SYS_gettid);
}
''' % DEFAULT_INTERVAL

eci = ExternalCompilationInfo(
    post_include_bits=[_HEADER], separate_module_sources=[_SOURCE], libraries=['pthread'])


def _external(name, args, result):
    return rffi.llexternal(name, args, result, compilation_info=eci, releasegil=False, sandboxsafe=True)


_timer_on = _external('pypy_async_timer_on', [rffi.VOIDP], lltype.Void)
_timer_off = _external('pypy_async_timer_off', [], lltype.Void)
_timer_interval = _external('pypy_async_timer_interval', [lltype.Signed], lltype.Void)
_native_id = _external('pypy_async_native_id', [], lltype.Signed)


class Interval(object):
    """sys.getswitchinterval(), in microseconds."""

    def __init__(self):
        self.microseconds = DEFAULT_INTERVAL


interval = Interval()


def switch_on():
    """Set the ticker regularly from now on."""
    if we_are_translated():
        _timer_on(rffi.cast(rffi.VOIDP, ticker.word))


def switch_off():
    if we_are_translated():
        _timer_off()


def set_interval(microseconds):
    """Set the time between two switches; at least one microsecond."""
    interval.microseconds = microseconds
    if we_are_translated():
        _timer_interval(max(microseconds, 1))


def native_id():
    """The kernel's number of the running thread (the process id untranslated)."""
    if we_are_translated():
        return _native_id()
    return 1
