"""resource: getrusage(), getrlimit(), setrlimit(), prlimit()."""
import errno

from interpreter.c_functions import as_pointer
from interpreter.error import oefmt
from interpreter.gateway import unwrap_spec
from module.posix.constants import read_defined
from module.posix.errors import last_error, os_error
from module.posix.libc import INT, LONGS, POINTER, quick
from objspace.structseq import new_structseq_class
from rpython.rlib import rposix
from rpython.rlib.rarithmetic import intmask
from rpython.rtyper.lltypesystem import lltype, rffi

CONSTANTS = read_defined([
    'RLIMIT_AS', 'RLIMIT_CORE', 'RLIMIT_CPU', 'RLIMIT_DATA', 'RLIMIT_FSIZE', 'RLIMIT_MEMLOCK', 'RLIMIT_MSGQUEUE',
    'RLIMIT_NICE', 'RLIMIT_NOFILE', 'RLIMIT_NPROC', 'RLIMIT_OFILE', 'RLIMIT_RSS', 'RLIMIT_RTPRIO', 'RLIMIT_RTTIME',
    'RLIMIT_SIGPENDING', 'RLIMIT_STACK', 'RUSAGE_CHILDREN', 'RUSAGE_SELF', 'RUSAGE_THREAD'])
# C's is the largest unsigned number; Python has always shown it so
CONSTANTS['RLIM_INFINITY'] = -1

_LIMITS = 16

c_getrusage = quick('getrusage', [INT, POINTER])
c_prlimit = quick('prlimit', [INT, INT, POINTER, POINTER])
c_getpagesize = quick('getpagesize', [])

W_StructRusage = new_structseq_class(
    'resource', 'struct_rusage',
    ['ru_utime', 'ru_stime', 'ru_maxrss', 'ru_ixrss', 'ru_idrss', 'ru_isrss', 'ru_minflt', 'ru_majflt', 'ru_nswap',
     'ru_inblock', 'ru_oublock', 'ru_msgsnd', 'ru_msgrcv', 'ru_nsignals', 'ru_nvcsw', 'ru_nivcsw'],
    constructible=True, doc="What getrusage() returns: times in seconds, sizes and counts.")

# struct rusage: two struct timeval of two words each, and fourteen numbers
RUSAGE_WORDS = 18


def box_rusage(space, words):
    """struct_rusage of a C one, seen as an array of words."""
    items_w = [space.newfloat(intmask(words[0]) + 1e-6 * intmask(words[1])),
               space.newfloat(intmask(words[2]) + 1e-6 * intmask(words[3]))]
    for i in range(4, RUSAGE_WORDS):
        items_w.append(space.newint(intmask(words[i])))
    return W_StructRusage(items_w[:])


@unwrap_spec(who=int)
def getrusage(space, who):
    """What this process, its children or this thread have used."""
    with lltype.scoped_alloc(LONGS, RUSAGE_WORDS) as words:
        if intmask(c_getrusage(who, as_pointer(words))) < 0:
            if rposix.get_saved_errno() == errno.EINVAL:
                raise oefmt(space.w_ValueError, "invalid who parameter")
            raise last_error(space)
        return box_rusage(space, words)


def getpagesize(space):
    """The size of a page of memory, in bytes."""
    return space.newint(intmask(c_getpagesize()))


def _limit(space, w_limit):
    try:
        return space.bigint_w(w_limit).toint()
    except OverflowError:
        raise oefmt(space.w_OverflowError, "Python int too large to convert to C long")


def _limits(space, w_limits):
    """(soft, hard) of a pair. Raises TypeError, ValueError."""
    items_w = space.unpackiterable(w_limits)
    if len(items_w) != 2:
        raise oefmt(space.w_ValueError, "expected a tuple of 2 integers")
    return _limit(space, items_w[0]), _limit(space, items_w[1])


def _failed(space):
    number = rposix.get_saved_errno()
    if number == errno.EINVAL:
        return oefmt(space.w_ValueError, "current limit exceeds maximum limit")
    if number == errno.EPERM:
        return oefmt(space.w_ValueError, "not allowed to raise maximum limit")
    return os_error(space, number)


def _change(space, pid, resource, w_limits):
    """Set limits if some are given; return the pair of before."""
    if not 0 <= resource < _LIMITS:
        raise oefmt(space.w_ValueError, "invalid resource specified")
    with lltype.scoped_alloc(LONGS, 4) as words:
        new = lltype.nullptr(rffi.VOIDP.TO)
        if w_limits is not None:
            soft, hard = _limits(space, w_limits)
            words[2] = rffi.cast(rffi.LONG, soft)
            words[3] = rffi.cast(rffi.LONG, hard)
            new = as_pointer(rffi.ptradd(words, 2))
        if intmask(c_prlimit(pid, resource, new, as_pointer(words))) < 0:
            raise _failed(space)
        return space.newtuple2(space.newint(intmask(words[0])), space.newint(intmask(words[1])))


@unwrap_spec(resource=int)
def getrlimit(space, resource):
    """The limits (soft, hard) of this process."""
    return _change(space, 0, resource, None)


@unwrap_spec(resource=int)
def setrlimit(space, resource, w_limits):
    """Set the limits (soft, hard) of this process."""
    _change(space, 0, resource, w_limits)


def prlimit(space, args_w):
    """prlimit(pid, resource[, limits]): the limits (soft, hard) of a process; set them to others if given."""
    if not 2 <= len(args_w) <= 3:
        raise oefmt(space.w_TypeError, "resource.prlimit requires 2 to 3 arguments")
    w_limits = args_w[2] if len(args_w) == 3 else None
    return _change(space, space.gateway_int_w(args_w[0]), space.gateway_int_w(args_w[1]), w_limits)
