"""posix: the system as a whole: scheduling, names, times, random bytes, and the questions of sysconf()."""
import errno

from interpreter.c_functions import as_pointer
from interpreter.error import oefmt
from interpreter.gateway import interp2app, unwrap_spec
from module.posix.constants import SYSCONF_NAMES
from module.posix.errors import check, last_error, os_error, retry
from module.posix.interp_path import fs_decode, path_or_fd_arg
from module.posix.libc import (
    CPU_SET_SIZE, DOUBLES, ECI, INT, INTS, LONG, LONGS, POINTER, SIZE_T, TEXT, UINT, ULONG, blocking, quick)
from objspace.structseq import new_structseq_class
from rpython.rlib import rposix
from rpython.rlib.rarithmetic import intmask
from rpython.rtyper.lltypesystem import lltype, rffi

_ONLINE = SYSCONF_NAMES['SC_NPROCESSORS_ONLN']

c_sched_yield = blocking('sched_yield', [])
c_sched_get_priority_max = quick('sched_get_priority_max', [INT])
c_sched_get_priority_min = quick('sched_get_priority_min', [INT])
c_sched_getscheduler = quick('sched_getscheduler', [INT])
c_sched_setscheduler = quick('sched_setscheduler', [INT, INT, POINTER])
c_sched_getparam = quick('sched_getparam', [INT, POINTER])
c_sched_setparam = quick('sched_setparam', [INT, POINTER])
c_sched_rr_get_interval = quick('sched_rr_get_interval', [INT, POINTER])
c_sched_getaffinity = quick('sched_getaffinity', [INT, SIZE_T, POINTER])
c_sched_setaffinity = quick('sched_setaffinity', [INT, SIZE_T, POINTER])
c_getrandom = blocking('getrandom', [TEXT, SIZE_T, UINT], rffi.SSIZE_T)
c_getloadavg = quick('getloadavg', [POINTER, INT])
c_umask = quick('umask', [UINT], UINT)
c_ctermid = quick('ctermid', [TEXT], TEXT)
c_strerror = quick('strerror', [INT], TEXT)
# these tell an error from -1 by errno
c_sysconf, c_fpathconf, c_pathconf = [
    rffi.llexternal(_name, _arguments, LONG, compilation_info=ECI, releasegil=False,
                    save_err=rffi.RFFI_FULL_ERRNO_ZERO)
    for _name, _arguments in [('sysconf', [INT]), ('fpathconf', [INT, INT]), ('pathconf', [TEXT, INT])]]
c_confstr = rffi.llexternal('confstr', [INT, TEXT, SIZE_T], SIZE_T, compilation_info=ECI, releasegil=False,
                            save_err=rffi.RFFI_FULL_ERRNO_ZERO)
c_major = quick('gnu_dev_major', [ULONG], UINT)
c_minor = quick('gnu_dev_minor', [ULONG], UINT)
c_makedev = quick('gnu_dev_makedev', [UINT, UINT], ULONG)

W_UnameResult = new_structseq_class(
    'posix', 'uname_result', ['sysname', 'nodename', 'release', 'version', 'machine'], constructible=True,
    doc="What uname() returns: the names and versions of the system and of this machine.")
W_TimesResult = new_structseq_class(
    'posix', 'times_result', ['user', 'system', 'children_user', 'children_system', 'elapsed'], constructible=True,
    doc="What times() returns: seconds of processor time, and of real time since some point.")
W_SchedParam = new_structseq_class(
    'posix', 'sched_param', ['sched_priority'], constructible=True, doc="A scheduling parameter.")

_UNSIGNED = 0xffffffff
# random bytes are asked for in pieces
_PIECE = 256


def new_sched_param(space, w_type, w_sched_priority):
    """A scheduling parameter: the priority."""
    return W_SchedParam([w_sched_priority])


W_SchedParam.typedef.add(__new__=interp2app(new_sched_param, kw='*', name='sched_param'))


# ---- scheduling

@unwrap_spec(policy=int)
def sched_get_priority_max(space, policy):
    """The highest priority of a scheduling policy."""
    return space.newint(check(space, intmask(c_sched_get_priority_max(policy))))


@unwrap_spec(policy=int)
def sched_get_priority_min(space, policy):
    """The lowest priority of a scheduling policy."""
    return space.newint(check(space, intmask(c_sched_get_priority_min(policy))))


@unwrap_spec(pid=int)
def sched_getscheduler(space, pid):
    """The scheduling policy of a process."""
    return space.newint(check(space, intmask(c_sched_getscheduler(pid))))


def _priority(space, w_param):
    if not isinstance(w_param, W_SchedParam):
        raise oefmt(space.w_TypeError, "must have a sched_param object")
    w_priority = space.fixedview(w_param)[0]
    return space.gateway_int_w(w_priority)


@unwrap_spec(pid=int, policy=int)
def sched_setscheduler(space, pid, policy, w_param):
    """Set the scheduling policy and parameter of a process."""
    with lltype.scoped_alloc(INTS, 1) as param:
        param[0] = rffi.cast(rffi.INT, _priority(space, w_param))
        check(space, intmask(c_sched_setscheduler(pid, policy, as_pointer(param))))


@unwrap_spec(pid=int)
def sched_getparam(space, pid):
    """The scheduling parameter of a process: a sched_param."""
    with lltype.scoped_alloc(INTS, 1) as param:
        check(space, intmask(c_sched_getparam(pid, as_pointer(param))))
        return W_SchedParam([space.newint(intmask(param[0]))])


@unwrap_spec(pid=int)
def sched_setparam(space, pid, w_param):
    """Set the scheduling parameter of a process."""
    with lltype.scoped_alloc(INTS, 1) as param:
        param[0] = rffi.cast(rffi.INT, _priority(space, w_param))
        check(space, intmask(c_sched_setparam(pid, as_pointer(param))))


@unwrap_spec(pid=int)
def sched_rr_get_interval(space, pid):
    """The time, in seconds, that a process gets at once under SCHED_RR."""
    with lltype.scoped_alloc(LONGS, 2) as interval:
        check(space, intmask(c_sched_rr_get_interval(pid, as_pointer(interval))))
        return space.newfloat(intmask(interval[0]) + 1e-9 * intmask(interval[1]))


def sched_yield(space):
    """Let other processes run."""
    check(space, intmask(c_sched_yield()))


@unwrap_spec(pid=int)
def sched_getaffinity(space, pid):
    """The set of the processors that a process may run on."""
    w_result = space.newset()
    with rffi.scoped_alloc_buffer(CPU_SET_SIZE) as buf:
        for i in range(CPU_SET_SIZE):
            buf.raw[i] = '\0'
        check(space, intmask(c_sched_getaffinity(pid, CPU_SET_SIZE, as_pointer(buf.raw))))
        # the set is an array of words; bytes in order are the same on little-endian machines
        for i in range(CPU_SET_SIZE):
            byte = ord(buf.raw[i])
            for bit in range(8):
                if byte >> bit & 1:
                    space.set_add(w_result, space.newint(8 * i + bit))
    return w_result


@unwrap_spec(pid=int)
def sched_setaffinity(space, pid, w_mask):
    """Set the processors that a process may run on."""
    cpus_w = space.unpackiterable(w_mask)
    with rffi.scoped_alloc_buffer(CPU_SET_SIZE) as buf:
        for i in range(CPU_SET_SIZE):
            buf.raw[i] = '\0'
        for w_cpu in cpus_w:
            if not space.isinstance_w(w_cpu, space.w_int):
                raise oefmt(space.w_TypeError, "expected an iterator of ints, but iterator yielded %R",
                            space.type(w_cpu))
            cpu = space.int_w(w_cpu)
            if cpu < 0:
                raise oefmt(space.w_ValueError, "negative CPU number")
            if cpu >= 8 * CPU_SET_SIZE:
                raise oefmt(space.w_OverflowError, "CPU number too large")
            i = cpu >> 3
            buf.raw[i] = chr(ord(buf.raw[i]) | 1 << (cpu & 7))
        check(space, intmask(c_sched_setaffinity(pid, CPU_SET_SIZE, as_pointer(buf.raw))))


def cpu_count(space):
    """The number of processors, None if the system does not say."""
    count = intmask(c_sysconf(_ONLINE))
    return space.newint(count) if count > 0 else space.w_None


# ---- names and times

def uname(space):
    """The names and versions of the system and of this machine."""
    try:
        names = rposix.uname()
    except OSError as e:
        raise os_error(space, e.errno)
    return W_UnameResult([fs_decode(space, names[0]), fs_decode(space, names[1]), fs_decode(space, names[2]),
                          fs_decode(space, names[3]), fs_decode(space, names[4])])


def times(space):
    """Seconds of processor time, of this process and its children, and of real time."""
    try:
        values = rposix.times()
    except OSError as e:
        raise os_error(space, e.errno)
    return W_TimesResult([space.newfloat(values[0]), space.newfloat(values[1]), space.newfloat(values[2]),
                          space.newfloat(values[3]), space.newfloat(values[4])])


def getloadavg(space):
    """How many processes wanted to run, on average, in the last 1, 5 and 15 minutes."""
    with lltype.scoped_alloc(DOUBLES, 3) as averages:
        if intmask(c_getloadavg(as_pointer(averages), 3)) != 3:
            raise oefmt(space.w_OSError, "Load averages are unobtainable")
        return space.newtuple([space.newfloat(float(averages[0])), space.newfloat(float(averages[1])),
                               space.newfloat(float(averages[2]))])


@unwrap_spec(mask=int)
def umask(space, mask):
    """Set which permissions new files do not get; return what it was before."""
    return space.newint(intmask(c_umask(mask)))


def ctermid(space):
    """The name of the controlling terminal."""
    return fs_decode(space, rffi.charp2str(c_ctermid(lltype.nullptr(rffi.CCHARP.TO))))


@unwrap_spec(code=int)
def strerror(space, code):
    """The text of an error number."""
    return fs_decode(space, rffi.charp2str(c_strerror(code)))


def _device_arg(space, w_device):
    device = space.index_w(w_device)
    if device < 0:
        raise oefmt(space.w_OverflowError, "can't convert negative int to unsigned")
    return device


def major(space, w_device):
    """The number of the driver in a device number."""
    device = _device_arg(space, w_device)
    return space.newint(intmask(c_major(device)) & _UNSIGNED)


def minor(space, w_device):
    """The number that the driver sees, in a device number."""
    device = _device_arg(space, w_device)
    return space.newint(intmask(c_minor(device)) & _UNSIGNED)


@unwrap_spec(major=int, minor=int)
def makedev(space, major, minor):
    """A device number."""
    return space.newint(intmask(c_makedev(major, minor)))


# ---- random bytes

@unwrap_spec(size='index', flags=int)
def getrandom(space, size, flags=0):
    """At most `size` random bytes of the system."""
    if size < 0:
        raise os_error(space, errno.EINVAL)
    with rffi.scoped_alloc_buffer(size) as buf:
        while True:
            count = intmask(c_getrandom(buf.raw, size, flags))
            if count >= 0:
                return space.newbytes(buf.str(count))
            retry(space)


@unwrap_spec(size='index')
def urandom(space, size):
    """`size` random bytes of the system."""
    if size < 0:
        raise oefmt(space.w_ValueError, "negative argument not allowed")
    with rffi.scoped_alloc_buffer(size) as buf:
        done = 0
        while done < size:
            count = intmask(c_getrandom(rffi.ptradd(buf.raw, done), min(size - done, _PIECE), 0))
            if count < 0:
                retry(space)
            else:
                done += count
        return space.newbytes(buf.str(size))


# ---- configuration

def _name_number(space, w_name, w_names):
    """The number of a configuration name, from the dict the module has. Raises TypeError, ValueError."""
    if space.isinstance_w(w_name, space.w_int):
        return space.gateway_int_w(w_name)
    if not space.isinstance_w(w_name, space.w_str):
        raise oefmt(space.w_TypeError, "configuration names must be strings or integers")
    w_number = space.finditem(w_names, w_name)
    if w_number is None:
        raise oefmt(space.w_ValueError, "unrecognized configuration name")
    return space.int_w(w_number)


def _names_of(space, name):
    return space.builtin_modules['posix'].get(space, name)


def sysconf(space, w_name):
    """A number that the system is configured with."""
    result = intmask(c_sysconf(_name_number(space, w_name, _names_of(space, 'sysconf_names'))))
    if result == -1 and rposix.get_saved_errno() != 0:
        raise last_error(space)
    return space.newint(result)


@unwrap_spec(fd=int)
def fpathconf(space, fd, w_name):
    """A limit of an open file."""
    result = intmask(c_fpathconf(fd, _name_number(space, w_name, _names_of(space, 'pathconf_names'))))
    if result == -1 and rposix.get_saved_errno() != 0:
        raise last_error(space)
    return space.newint(result)


def pathconf(space, w_path, w_name):
    """A limit of a file."""
    path = path_or_fd_arg(space, w_path, 'pathconf')
    number = _name_number(space, w_name, _names_of(space, 'pathconf_names'))
    if path.is_fd:
        result = intmask(c_fpathconf(path.fd, number))
    else:
        result = intmask(c_pathconf(path.text, number))
    if result == -1 and rposix.get_saved_errno() != 0:
        raise last_error(space, path.w_path)
    return space.newint(result)


def confstr(space, w_name):
    """A text that the system is configured with, None if there is none."""
    number = _name_number(space, w_name, _names_of(space, 'confstr_names'))
    length = intmask(c_confstr(number, lltype.nullptr(rffi.CCHARP.TO), 0))
    if length == 0:
        if rposix.get_saved_errno() != 0:
            raise last_error(space)
        return space.w_None
    with rffi.scoped_alloc_buffer(length) as buf:
        c_confstr(number, buf.raw, length)
        return fs_decode(space, buf.str(length - 1))
