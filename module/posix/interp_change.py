"""posix: changing files from outside: modes, owners, times, sizes."""
import math

from interpreter.c_functions import as_pointer
from interpreter.error import oefmt
from interpreter.gateway import unwrap_spec
from module.posix.errors import last_error, retry
from module.posix.interp_path import (
    dir_fd_arg, id_arg, offset_arg, path_arg, path_or_fd_arg, refuse_dir_fd)
from module.posix.interp_stat import BILLION
from module.posix.libc import AT_FDCWD, AT_SYMLINK_NOFOLLOW, INT, LONG, LONGS, POINTER, TEXT, UINT, UTIME_NOW, blocking
from rpython.rlib.rarithmetic import intmask
from rpython.rtyper.lltypesystem import lltype, rffi

c_chmod = blocking('chmod', [TEXT, UINT])
c_fchmod = blocking('fchmod', [INT, UINT])
c_fchmodat = blocking('fchmodat', [INT, TEXT, UINT, INT])
c_fchownat = blocking('fchownat', [INT, TEXT, UINT, UINT, INT])
c_fchown = blocking('fchown', [INT, UINT, UINT])
c_utimensat = blocking('utimensat', [INT, TEXT, POINTER, INT])
c_futimens = blocking('futimens', [INT, POINTER])
c_truncate = blocking('truncate', [TEXT, LONG])
c_ftruncate = blocking('ftruncate', [INT, LONG])

_MAX_TIME = 9223372036854775808.0


@unwrap_spec(mode=int, follow_symlinks=bool)
def chmod(space, w_path, mode, __kwonly__=None, w_dir_fd=None, follow_symlinks=True):
    """Change the permissions of a file."""
    path = path_or_fd_arg(space, w_path, 'chmod')
    dir_fd = dir_fd_arg(space, w_dir_fd)
    if path.is_fd:
        result = intmask(c_fchmod(path.fd, mode))
    elif follow_symlinks and dir_fd == AT_FDCWD:
        result = intmask(c_chmod(path.text, mode))
    else:
        result = intmask(c_fchmodat(dir_fd, path.text, mode, 0 if follow_symlinks else AT_SYMLINK_NOFOLLOW))
    if result < 0:
        raise last_error(space, path.w_path)


@unwrap_spec(fd=int, mode=int)
def fchmod(space, fd, mode):
    """Change the permissions of an open file."""
    while intmask(c_fchmod(fd, mode)) < 0:
        retry(space)


@unwrap_spec(follow_symlinks=bool)
def chown(space, w_path, w_uid, w_gid, __kwonly__=None, w_dir_fd=None, follow_symlinks=True):
    """Change the owner and the group of a file; -1 leaves one as it is."""
    path = path_or_fd_arg(space, w_path, 'chown')
    uid, gid = id_arg(space, w_uid, 'uid'), id_arg(space, w_gid, 'gid')
    dir_fd = dir_fd_arg(space, w_dir_fd)
    refuse_dir_fd(space, path, dir_fd, 'chown')
    if path.is_fd:
        if path.fd > 0 and not follow_symlinks:
            raise oefmt(space.w_ValueError, "chown: cannot use fd and follow_symlinks together")
        result = intmask(c_fchown(path.fd, uid, gid))
    else:
        result = intmask(c_fchownat(dir_fd, path.text, uid, gid, 0 if follow_symlinks else AT_SYMLINK_NOFOLLOW))
    if result < 0:
        raise last_error(space, path.w_path)


def lchown(space, w_path, w_uid, w_gid):
    """Change the owner and the group of a symbolic link itself."""
    path = path_arg(space, w_path, 'lchown')
    uid, gid = id_arg(space, w_uid, 'uid'), id_arg(space, w_gid, 'gid')
    if intmask(c_fchownat(AT_FDCWD, path.text, uid, gid, AT_SYMLINK_NOFOLLOW)) < 0:
        raise last_error(space, path.w_path)


@unwrap_spec(fd=int)
def fchown(space, fd, w_uid, w_gid):
    """Change the owner and the group of an open file."""
    uid, gid = id_arg(space, w_uid, 'uid'), id_arg(space, w_gid, 'gid')
    while intmask(c_fchown(fd, uid, gid)) < 0:
        retry(space)


# ---- times

def _time_parts(space, w_time):
    """(seconds, nanoseconds) of a number of seconds, rounded down. Raises TypeError, ValueError, OverflowError."""
    if space.isinstance_w(w_time, space.w_float):
        value = space.float_w(w_time)
        if math.isnan(value):
            raise oefmt(space.w_ValueError, "Invalid value NaN (not a number)")
        whole = math.floor(value)
        nanoseconds = math.floor((value - whole) * BILLION)
        if nanoseconds >= BILLION:
            nanoseconds -= BILLION
            whole += 1.0
        if not -_MAX_TIME <= whole < _MAX_TIME:
            raise oefmt(space.w_OverflowError, "timestamp out of range for platform time_t")
        return int(whole), int(nanoseconds)
    num = space.bigint_w(w_time)
    try:
        return num.toint(), 0
    except OverflowError:
        raise oefmt(space.w_OverflowError, "timestamp out of range for platform time_t")


def _nanosecond_parts(space, w_time):
    """(seconds, nanoseconds) of a number of nanoseconds."""
    w_divmod = space.builtin('divmod')
    w_pair = space.call_function(w_divmod, w_time, space.newint(BILLION))
    if not space.isinstance_w(w_pair, space.w_tuple) or space.len_w(w_pair) != 2:
        raise oefmt(space.w_TypeError, "%T.__divmod__() must return a 2-tuple, not %T", w_time, w_pair)
    items_w = space.fixedview(w_pair)
    return offset_arg(space, items_w[0]), offset_arg(space, items_w[1])


def _is_pair(space, w_times):
    return space.isinstance_w(w_times, space.w_tuple) and space.len_w(w_times) == 2


@unwrap_spec(follow_symlinks=bool)
def utime(space, w_path, w_times=None, __kwonly__=None, w_ns=None, w_dir_fd=None, follow_symlinks=True):
    """Set the times of last access and modification: `times` in seconds, `ns` in nanoseconds; now by default."""
    path = path_or_fd_arg(space, w_path, 'utime')
    dir_fd = dir_fd_arg(space, w_dir_fd)
    atime, mtime = 0, 0
    atime_ns, mtime_ns = UTIME_NOW, UTIME_NOW
    if w_times is not None and not space.is_none(w_times):
        if w_ns is not None:
            raise oefmt(space.w_ValueError, "utime: you may specify either 'times' or 'ns' but not both")
        if not _is_pair(space, w_times):
            raise oefmt(space.w_TypeError, "utime: 'times' must be either a tuple of two ints or None")
        items_w = space.fixedview(w_times)
        atime, atime_ns = _time_parts(space, items_w[0])
        mtime, mtime_ns = _time_parts(space, items_w[1])
    elif w_ns is not None:
        if not _is_pair(space, w_ns):
            raise oefmt(space.w_TypeError, "utime: 'ns' must be a tuple of two ints")
        items_w = space.fixedview(w_ns)
        atime, atime_ns = _nanosecond_parts(space, items_w[0])
        mtime, mtime_ns = _nanosecond_parts(space, items_w[1])
    refuse_dir_fd(space, path, dir_fd, 'utime')
    if path.fd > 0 and not follow_symlinks:
        raise oefmt(space.w_ValueError, "utime: cannot use fd and follow_symlinks together")
    # two struct timespec
    with lltype.scoped_alloc(LONGS, 4) as times:
        times[0] = rffi.cast(rffi.LONG, atime)
        times[1] = rffi.cast(rffi.LONG, atime_ns)
        times[2] = rffi.cast(rffi.LONG, mtime)
        times[3] = rffi.cast(rffi.LONG, mtime_ns)
        if path.is_fd:
            result = intmask(c_futimens(path.fd, as_pointer(times)))
        else:
            flags = 0 if follow_symlinks else AT_SYMLINK_NOFOLLOW
            result = intmask(c_utimensat(dir_fd, path.text, as_pointer(times), flags))
        if result < 0:
            # without the filename, as in CPython
            raise last_error(space)


# ---- sizes

def _truncate_fd(space, fd, length):
    while intmask(c_ftruncate(fd, length)) < 0:
        retry(space)


@unwrap_spec(fd=int)
def ftruncate(space, fd, w_length):
    """Set the size of an open file."""
    _truncate_fd(space, fd, offset_arg(space, w_length))


def truncate(space, w_path, w_length):
    """Set the size of a file."""
    path = path_or_fd_arg(space, w_path, 'truncate')
    length = offset_arg(space, w_length)
    if path.is_fd:
        _truncate_fd(space, path.fd, length)
    elif intmask(c_truncate(path.text, length)) < 0:
        raise last_error(space, path.w_path)
