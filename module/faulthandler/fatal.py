"""faulthandler: the C handlers of the signals that end the process."""
from interpreter.machine import machine
from module.faulthandler.dump import dump_all, dump_current
from rpython.rlib import rthread
from interpreter.threadstate import threads
from rpython.rtyper.annlowlevel import llhelper
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.translator import cdir
from rpython.translator.tool.cbuild import ExternalCompilationInfo

_HEADER = '''
RPY_EXTERN void pypy_async_fatal_enable(long fd, long all_threads, void *dump);
RPY_EXTERN void pypy_async_fatal_disable(void);
RPY_EXTERN void pypy_async_fatal_crash(long signum);
'''

_SOURCE = '''
#include "src/precommondefs.h"
#include <errno.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>
''' + _HEADER + '''
static struct fatal {
    int signum;
    const char *name;
    struct sigaction before;
} fatals[] = {
    {SIGBUS, "Bus error"}, {SIGILL, "Illegal instruction"}, {SIGFPE, "Floating point exception"},
    {SIGABRT, "Aborted"}, {SIGSEGV, "Segmentation fault"}};
#define FATALS ((int)(sizeof(fatals) / sizeof(fatals[0])))

static int enabled = 0;
static long fatal_fd, fatal_all;
static void (*fatal_dump)(long, long);

static void put(const char *text)
{
    if (write((int)fatal_fd, text, strlen(text)) < 0)
        return;
}

static void caught(int signum)
{
    int i;
    for (i = 0; i < FATALS; i++)
        if (fatals[i].signum == signum)
            break;
    if (i < FATALS) {
        sigaction(signum, &fatals[i].before, NULL);     /* a fault from here on ends the process */
        put("Fatal Python error: ");
        put(fatals[i].name);
        put("\\n\\n");
        fatal_dump(fatal_fd, fatal_all);
    }
    raise(signum);
}

void pypy_async_fatal_enable(long fd, long all_threads, void *dump)
{
    int i;
    fatal_fd = fd;
    fatal_all = all_threads;
    fatal_dump = (void (*)(long, long))dump;
    if (enabled)
        return;
    enabled = 1;
    for (i = 0; i < FATALS; i++) {
        struct sigaction action;
        memset(&action, 0, sizeof(action));
        action.sa_handler = caught;
        sigemptyset(&action.sa_mask);
        action.sa_flags = SA_NODEFER;
        sigaction(fatals[i].signum, &action, &fatals[i].before);
    }
}

void pypy_async_fatal_disable(void)
{
    int i;
    if (!enabled)
        return;
    enabled = 0;
    for (i = 0; i < FATALS; i++)
        sigaction(fatals[i].signum, &fatals[i].before, NULL);
}

void pypy_async_fatal_crash(long signum)
{
    raise((int)signum);
}
'''

eci = ExternalCompilationInfo(post_include_bits=[_HEADER], separate_module_sources=[_SOURCE], include_dirs=[cdir])


def _external(name, args):
    return rffi.llexternal('pypy_async_fatal_' + name, args, lltype.Void, compilation_info=eci, releasegil=False)


c_enable = _external('enable', [lltype.Signed, lltype.Signed, rffi.VOIDP])
c_disable = _external('disable', [])
c_crash = _external('crash', [lltype.Signed])

DUMP = lltype.Ptr(lltype.FuncType([lltype.Signed, lltype.Signed], lltype.Void))


def dump_from_c(fd, all_threads):
    """Called by the C handler. Only the thread that has the GIL can say where it is."""
    space = machine.space
    owner = space.ec.owner
    if owner is None or threads.ident_of(owner) != rthread.get_ident():
        return
    if all_threads != 0:
        dump_all(space, fd, True)
    else:
        dump_current(space, fd)


def enable(fd, all_threads):
    """Show where the program is when one of the signals comes."""
    c_enable(fd, int(all_threads), rffi.cast(rffi.VOIDP, llhelper(DUMP, dump_from_c)))
