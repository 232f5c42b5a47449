"""posix: what is known about files: stat(), statvfs(), access().

Changing it is in interp_change.py.
"""
from interpreter.c_functions import as_pointer
from interpreter.gateway import unwrap_spec
from interpreter.error import oefmt
from module.posix.errors import last_error, retry
from module.posix.interp_path import dir_fd_arg, path_arg, path_or_fd_arg
from module.posix.libc import AT_EACCESS, AT_FDCWD, AT_SYMLINK_NOFOLLOW, INT, POINTER, STAT, STATVFS, TEXT, blocking
from objspace.strobject import W_StrObject
from objspace.structseq import new_structseq_class
from objspace.tupleobject import W_TupleObject
from rpython.rlib.rarithmetic import intmask
from rpython.rlib.rbigint import rbigint
from rpython.rtyper.lltypesystem import lltype

BILLION = 1000000000
# seconds whose nanoseconds are sure to fit a machine word
_FITTING_SECONDS = 9000000000

c_stat = blocking('stat', [TEXT, POINTER])
c_lstat = blocking('lstat', [TEXT, POINTER])
c_fstat = blocking('fstat', [INT, POINTER])
c_fstatat = blocking('fstatat', [INT, TEXT, POINTER, INT])
c_statvfs = blocking('statvfs', [TEXT, POINTER])
c_fstatvfs = blocking('fstatvfs', [INT, POINTER])
c_access = blocking('access', [TEXT, INT])
c_faccessat = blocking('faccessat', [INT, TEXT, INT, INT])

_ITEMS = ['st_mode', 'st_ino', 'st_dev', 'st_nlink', 'st_uid', 'st_gid', 'st_size']
_TIMES = ['st_atime', 'st_mtime', 'st_ctime']

# the three times are there twice: as items in whole seconds, and as attributes, which are floats
W_StatResult = new_structseq_class(
    'os', 'stat_result',
    _ITEMS + _TIMES + _TIMES + ['st_atime_ns', 'st_mtime_ns', 'st_ctime_ns', 'st_blksize', 'st_blocks', 'st_rdev'],
    visible=10, constructible=True,
    doc="What stat(), lstat() and fstat() return: a tuple of 10 integers, with attributes for more.\n\n"
        "st_atime, st_mtime and st_ctime are floats as attributes, whole seconds as items.")
W_StatResult.typedef.add(
    n_unnamed_fields=len(_TIMES),
    __match_args__=W_TupleObject([W_StrObject.from_utf8(_name) for _name in _ITEMS]))


def _hidden_of_stat(self, space, i):
    """A hidden field; the times are those of the items where no others were given."""
    w_value = space.w_None
    if self.hidden_w is not None:
        w_value = self.hidden_w[i]
    if i < 3 and space.is_none(w_value):
        return self.wrappeditems[7 + i]
    return w_value


W_StatResult.hidden = _hidden_of_stat

W_StatvfsResult = new_structseq_class(
    'os', 'statvfs_result',
    ['f_bsize', 'f_frsize', 'f_blocks', 'f_bfree', 'f_bavail', 'f_files', 'f_ffree', 'f_favail', 'f_flag',
     'f_namemax', 'f_fsid'], visible=10, constructible=True,
    doc="What statvfs() and fstatvfs() return: a tuple of 10 integers, with attributes.")


# ---- stat

def new_unsigned(space, value):
    """Box an unsigned machine word."""
    if intmask(value) >= 0:
        return space.newint(intmask(value))
    return space.newbigint(rbigint.fromrarith_int(value))


def _nanoseconds(space, seconds, nanoseconds):
    if -_FITTING_SECONDS <= seconds <= _FITTING_SECONDS:
        return space.newint(seconds * BILLION + nanoseconds)
    num = rbigint.fromint(seconds).mul(rbigint.fromint(BILLION)).add(rbigint.fromint(nanoseconds))
    return space.newbigint(num)


def box_stat(space, st):
    """os.stat_result of a struct stat."""
    items_w = [space.newint(intmask(st.c_st_mode)), new_unsigned(space, st.c_st_ino), new_unsigned(space, st.c_st_dev),
               space.newint(intmask(st.c_st_nlink)), space.newint(intmask(st.c_st_uid)),
               space.newint(intmask(st.c_st_gid)), space.newint(intmask(st.c_st_size)),
               space.newint(intmask(st.c_st_atim.c_tv_sec)), space.newint(intmask(st.c_st_mtim.c_tv_sec)),
               space.newint(intmask(st.c_st_ctim.c_tv_sec))]
    atime, atime_ns = intmask(st.c_st_atim.c_tv_sec), intmask(st.c_st_atim.c_tv_nsec)
    mtime, mtime_ns = intmask(st.c_st_mtim.c_tv_sec), intmask(st.c_st_mtim.c_tv_nsec)
    ctime, ctime_ns = intmask(st.c_st_ctim.c_tv_sec), intmask(st.c_st_ctim.c_tv_nsec)
    hidden_w = [space.newfloat(atime + 1e-9 * atime_ns), space.newfloat(mtime + 1e-9 * mtime_ns),
                space.newfloat(ctime + 1e-9 * ctime_ns), _nanoseconds(space, atime, atime_ns),
                _nanoseconds(space, mtime, mtime_ns), _nanoseconds(space, ctime, ctime_ns),
                space.newint(intmask(st.c_st_blksize)), space.newint(intmask(st.c_st_blocks)),
                new_unsigned(space, st.c_st_rdev)]
    return W_StatResult(items_w, hidden_w)


def stat_of(space, text, dir_fd, follows, w_file):
    """os.stat_result of a path. Raises OSError with the filename w_file."""
    with lltype.scoped_alloc(STAT) as st:
        memory = as_pointer(st)
        if dir_fd != AT_FDCWD:
            result = intmask(c_fstatat(dir_fd, text, memory, 0 if follows else AT_SYMLINK_NOFOLLOW))
        elif follows:
            result = intmask(c_stat(text, memory))
        else:
            result = intmask(c_lstat(text, memory))
        if result < 0:
            raise last_error(space, w_file)
        return box_stat(space, st)


def stat_of_fd(space, fd, w_file):
    """os.stat_result of an open file. Raises OSError."""
    with lltype.scoped_alloc(STAT) as st:
        while intmask(c_fstat(fd, as_pointer(st))) < 0:
            retry(space, w_file)
        return box_stat(space, st)


def _stat(space, path, dir_fd, follows, function):
    if path.is_fd:
        if dir_fd != AT_FDCWD:
            raise oefmt(space.w_ValueError, "%s: can't specify dir_fd without matching path", function)
        return stat_of_fd(space, path.fd, path.w_path)
    return stat_of(space, path.text, dir_fd, follows, path.w_path)


@unwrap_spec(follow_symlinks=bool)
def stat(space, w_path, __kwonly__=None, w_dir_fd=None, follow_symlinks=True):
    """What the system knows about a file: an os.stat_result."""
    path = path_or_fd_arg(space, w_path, 'stat')
    return _stat(space, path, dir_fd_arg(space, w_dir_fd), follow_symlinks, 'stat')


def lstat(space, w_path, __kwonly__=None, w_dir_fd=None):
    """stat() of a symbolic link itself."""
    path = path_arg(space, w_path, 'lstat')
    return _stat(space, path, dir_fd_arg(space, w_dir_fd), False, 'lstat')


@unwrap_spec(fd=int)
def fstat(space, fd):
    """stat() of an open file."""
    return stat_of_fd(space, fd, None)


# ---- file systems

def _box_statvfs(space, st):
    items_w = [new_unsigned(space, st.c_f_bsize), new_unsigned(space, st.c_f_frsize),
               new_unsigned(space, st.c_f_blocks), new_unsigned(space, st.c_f_bfree),
               new_unsigned(space, st.c_f_bavail), new_unsigned(space, st.c_f_files),
               new_unsigned(space, st.c_f_ffree), new_unsigned(space, st.c_f_favail),
               new_unsigned(space, st.c_f_flag), new_unsigned(space, st.c_f_namemax)]
    return W_StatvfsResult(items_w, [new_unsigned(space, st.c_f_fsid)])


def statvfs(space, w_path):
    """What the system knows about the file system that a file is on: an os.statvfs_result."""
    path = path_or_fd_arg(space, w_path, 'statvfs')
    with lltype.scoped_alloc(STATVFS) as st:
        if path.is_fd:
            result = intmask(c_fstatvfs(path.fd, as_pointer(st)))
        else:
            result = intmask(c_statvfs(path.text, as_pointer(st)))
        if result < 0:
            raise last_error(space, path.w_path)
        return _box_statvfs(space, st)


@unwrap_spec(fd=int)
def fstatvfs(space, fd):
    """statvfs() of an open file."""
    with lltype.scoped_alloc(STATVFS) as st:
        while intmask(c_fstatvfs(fd, as_pointer(st))) < 0:
            retry(space)
        return _box_statvfs(space, st)


# ---- permissions

@unwrap_spec(mode=int, effective_ids=bool, follow_symlinks=bool)
def access(space, w_path, mode, __kwonly__=None, w_dir_fd=None, effective_ids=False, follow_symlinks=True):
    """True if the real user (the effective one, if asked for) may use the path as `mode` says."""
    path = path_arg(space, w_path, 'access')
    dir_fd = dir_fd_arg(space, w_dir_fd)
    if dir_fd == AT_FDCWD and not effective_ids and follow_symlinks:
        result = intmask(c_access(path.text, mode))
    else:
        flags = 0
        if effective_ids:
            flags |= AT_EACCESS
        if not follow_symlinks:
            flags |= AT_SYMLINK_NOFOLLOW
        result = intmask(c_faccessat(dir_fd, path.text, mode, flags))
    return space.newbool(result == 0)


