"""posix: numbers of processes, groups of processes and sessions; numbers of users and groups; priorities."""
from interpreter.c_functions import as_pointer
from interpreter.error import oefmt
from interpreter.gateway import unwrap_spec
from module.posix.errors import check, last_error, os_error
from module.posix.interp_path import fs_bytes, fs_decode, id_arg, is_sequence
from module.posix.libc import ECI, INT, INTS, POINTER, SIZE_T, TEXT, UINT, UINTS, quick
from rpython.rlib import rposix
from rpython.rlib.rarithmetic import intmask
from rpython.rtyper.lltypesystem import lltype, rffi

c_getpid = quick('getpid', [])
c_getppid = quick('getppid', [])
c_getpgrp = quick('getpgrp', [])
c_getpgid = quick('getpgid', [INT])
c_setpgid = quick('setpgid', [INT, INT])
c_getsid = quick('getsid', [INT])
c_setsid = quick('setsid', [])
c_getuid = quick('getuid', [], UINT)
c_geteuid = quick('geteuid', [], UINT)
c_getgid = quick('getgid', [], UINT)
c_getegid = quick('getegid', [], UINT)
c_getresuid = quick('getresuid', [POINTER, POINTER, POINTER])
c_getresgid = quick('getresgid', [POINTER, POINTER, POINTER])
c_setuid = quick('setuid', [UINT])
c_seteuid = quick('seteuid', [UINT])
c_setgid = quick('setgid', [UINT])
c_setegid = quick('setegid', [UINT])
c_setreuid = quick('setreuid', [UINT, UINT])
c_setregid = quick('setregid', [UINT, UINT])
c_setresuid = quick('setresuid', [UINT, UINT, UINT])
c_setresgid = quick('setresgid', [UINT, UINT, UINT])
c_getgroups = quick('getgroups', [INT, POINTER])
c_setgroups = quick('setgroups', [SIZE_T, POINTER])
c_getgrouplist = quick('getgrouplist', [TEXT, UINT, POINTER, POINTER])
c_initgroups = quick('initgroups', [TEXT, UINT])
c_getlogin_r = quick('getlogin_r', [TEXT, SIZE_T])
c_getpriority = rffi.llexternal('getpriority', [INT, INT], INT, compilation_info=ECI, releasegil=False,
                                save_err=rffi.RFFI_FULL_ERRNO_ZERO)
c_setpriority = quick('setpriority', [INT, INT, INT])
c_nice = rffi.llexternal('nice', [INT], INT, compilation_info=ECI, releasegil=False, save_err=rffi.RFFI_FULL_ERRNO_ZERO)

_MOST_GROUPS = 65536
_UNSIGNED = 0xffffffff


def _box_id(space, c_value):
    return space.newint(intmask(c_value) & _UNSIGNED)


# ---- processes

def getpid(space):
    """The number of this process."""
    return space.newint(intmask(c_getpid()))


def getppid(space):
    """The number of the process that started this one."""
    return space.newint(intmask(c_getppid()))


def getpgrp(space):
    """The group of this process."""
    return space.newint(intmask(c_getpgrp()))


@unwrap_spec(pid=int)
def getpgid(space, pid):
    """The group of a process."""
    return space.newint(check(space, intmask(c_getpgid(pid))))


@unwrap_spec(pid=int, pgrp=int)
def setpgid(space, pid, pgrp):
    """Put a process into a group."""
    check(space, intmask(c_setpgid(pid, pgrp)))


def setpgrp(space):
    """Make this process the leader of a group of its own."""
    check(space, intmask(c_setpgid(0, 0)))


@unwrap_spec(pid=int)
def getsid(space, pid):
    """The session of a process."""
    return space.newint(check(space, intmask(c_getsid(pid))))


def setsid(space):
    """Make this process the leader of a session of its own."""
    check(space, intmask(c_setsid()))


@unwrap_spec(which=int, who=int)
def getpriority(space, which, who):
    """The niceness of processes."""
    result = intmask(c_getpriority(which, who))
    if result == -1 and rposix.get_saved_errno() != 0:
        raise last_error(space)
    return space.newint(result)


@unwrap_spec(which=int, who=int, priority=int)
def setpriority(space, which, who, priority):
    """Set the niceness of processes."""
    check(space, intmask(c_setpriority(which, who, priority)))


@unwrap_spec(increment=int)
def nice(space, increment):
    """Add to the niceness of this process; return the new one."""
    result = intmask(c_nice(increment))
    if result == -1 and rposix.get_saved_errno() != 0:
        raise last_error(space)
    return space.newint(result)


# ---- users and groups

def getuid(space):
    """The number of the real user."""
    return _box_id(space, c_getuid())


def geteuid(space):
    """The number of the effective user."""
    return _box_id(space, c_geteuid())


def getgid(space):
    """The number of the real group."""
    return _box_id(space, c_getgid())


def getegid(space):
    """The number of the effective group."""
    return _box_id(space, c_getegid())


def _box_three(space, ids):
    return space.newtuple([_box_id(space, ids[0]), _box_id(space, ids[1]), _box_id(space, ids[2])])


def getresuid(space):
    """The numbers of the real, effective and saved user."""
    with lltype.scoped_alloc(UINTS, 3) as ids:
        check(space, intmask(c_getresuid(as_pointer(ids), as_pointer(rffi.ptradd(ids, 1)),
                                         as_pointer(rffi.ptradd(ids, 2)))))
        return _box_three(space, ids)


def getresgid(space):
    """The numbers of the real, effective and saved group."""
    with lltype.scoped_alloc(UINTS, 3) as ids:
        check(space, intmask(c_getresgid(as_pointer(ids), as_pointer(rffi.ptradd(ids, 1)),
                                         as_pointer(rffi.ptradd(ids, 2)))))
        return _box_three(space, ids)


def setuid(space, w_uid):
    """Set the user."""
    check(space, intmask(c_setuid(id_arg(space, w_uid, 'uid'))))


def seteuid(space, w_euid):
    """Set the effective user."""
    check(space, intmask(c_seteuid(id_arg(space, w_euid, 'uid'))))


def setgid(space, w_gid):
    """Set the group."""
    check(space, intmask(c_setgid(id_arg(space, w_gid, 'gid'))))


def setegid(space, w_egid):
    """Set the effective group."""
    check(space, intmask(c_setegid(id_arg(space, w_egid, 'gid'))))


def setreuid(space, w_ruid, w_euid):
    """Set the real and the effective user."""
    check(space, intmask(c_setreuid(id_arg(space, w_ruid, 'uid'), id_arg(space, w_euid, 'uid'))))


def setregid(space, w_rgid, w_egid):
    """Set the real and the effective group."""
    check(space, intmask(c_setregid(id_arg(space, w_rgid, 'gid'), id_arg(space, w_egid, 'gid'))))


def setresuid(space, w_ruid, w_euid, w_suid):
    """Set the real, the effective and the saved user."""
    check(space, intmask(c_setresuid(id_arg(space, w_ruid, 'uid'), id_arg(space, w_euid, 'uid'),
                                     id_arg(space, w_suid, 'uid'))))


def setresgid(space, w_rgid, w_egid, w_sgid):
    """Set the real, the effective and the saved group."""
    check(space, intmask(c_setresgid(id_arg(space, w_rgid, 'gid'), id_arg(space, w_egid, 'gid'),
                                     id_arg(space, w_sgid, 'gid'))))


# ---- further groups

def _box_groups(space, groups, count):
    return space.newlist([_box_id(space, groups[i]) for i in range(count)])


def getgroups(space):
    """The further groups of this process."""
    with lltype.scoped_alloc(UINTS, _MOST_GROUPS) as groups:
        count = check(space, intmask(c_getgroups(_MOST_GROUPS, as_pointer(groups))))
        return _box_groups(space, groups, count)


def setgroups(space, w_groups):
    """Set the further groups of this process."""
    if not is_sequence(space, w_groups):
        raise oefmt(space.w_TypeError, "setgroups argument must be a sequence")
    groups_w = space.unpackiterable(w_groups)
    count = len(groups_w)
    if count > _MOST_GROUPS:
        raise oefmt(space.w_ValueError, "too many groups")
    with lltype.scoped_alloc(UINTS, max(count, 1)) as groups:
        for i in range(count):
            if not space.isinstance_w(groups_w[i], space.w_int):
                raise oefmt(space.w_TypeError, "groups must be integers")
            groups[i] = rffi.cast(rffi.UINT, id_arg(space, groups_w[i], 'gid'))
        check(space, intmask(c_setgroups(count, as_pointer(groups))))


def getgrouplist(space, w_user, w_group):
    """The groups that a user belongs to, `group` among them."""
    if not space.isinstance_w(w_user, space.w_str):
        raise oefmt(space.w_TypeError, "getgrouplist() argument 1 must be str, not %T", w_user)
    user = fs_bytes(space, w_user)
    group = id_arg(space, w_group, 'gid')
    with lltype.scoped_alloc(UINTS, _MOST_GROUPS) as groups:
        with lltype.scoped_alloc(INTS, 1) as count:
            count[0] = rffi.cast(rffi.INT, _MOST_GROUPS)
            check(space, intmask(c_getgrouplist(user, group, as_pointer(groups), as_pointer(count))))
            return _box_groups(space, groups, intmask(count[0]))


def initgroups(space, w_username, w_gid):
    """Set the further groups of this process to those of a user."""
    username = fs_bytes(space, w_username)
    if intmask(c_initgroups(username, id_arg(space, w_gid, 'gid'))) < 0:
        raise last_error(space)


def getlogin(space):
    """The name of the user who is logged in."""
    with rffi.scoped_alloc_buffer(256) as buf:
        number = intmask(c_getlogin_r(buf.raw, 256))
        if number != 0:
            raise os_error(space, number)
        return fs_decode(space, rffi.charp2str(buf.raw))
