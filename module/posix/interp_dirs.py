"""posix: names: making, renaming, linking, removing and listing them; the current directory.

Iterating over a directory with scandir() is in interp_scandir.py.
"""
import errno

from interpreter.gateway import unwrap_spec
from module.posix.errors import last_error, os_error, retry
from module.posix.interp_path import (
    convert, dir_fd_arg, directory_arg, fileno_arg, fs_decode, path_arg, path_or_fd_arg)
from module.posix.libc import (
    AT_FDCWD, AT_REMOVEDIR, AT_SYMLINK_FOLLOW, F_DUPFD_CLOEXEC, INT, SIZE_T, TEXT, UINT, ULONG, blocking, quick)
from rpython.rlib import rposix, rposix_scandir
from rpython.rlib.rarithmetic import intmask
from rpython.rtyper.lltypesystem import rffi

c_mkdirat = blocking('mkdirat', [INT, TEXT, UINT])
c_unlinkat = blocking('unlinkat', [INT, TEXT, INT])
c_renameat = blocking('renameat', [INT, TEXT, INT, TEXT])
c_linkat = blocking('linkat', [INT, TEXT, INT, TEXT, INT])
c_symlinkat = blocking('symlinkat', [TEXT, INT, TEXT])
c_readlinkat = blocking('readlinkat', [INT, TEXT, TEXT, SIZE_T], rffi.SSIZE_T)
c_mkfifoat = blocking('mkfifoat', [INT, TEXT, UINT])
c_mknodat = blocking('mknodat', [INT, TEXT, UINT, ULONG])
c_chdir = blocking('chdir', [TEXT])
c_fchdir = blocking('fchdir', [INT])
c_chroot = blocking('chroot', [TEXT])
c_getcwd = blocking('getcwd', [TEXT, SIZE_T], TEXT)
c_dup_above = quick('fcntl', [INT, INT, INT])

_LONGEST = 4096
_LARGEST = 1 << 24


# ---- making and removing

@unwrap_spec(mode=int)
def mkdir(space, w_path, mode=511, __kwonly__=None, w_dir_fd=None):
    """Make a directory."""
    path = path_arg(space, w_path, 'mkdir')
    if intmask(c_mkdirat(dir_fd_arg(space, w_dir_fd), path.text, mode)) < 0:
        raise last_error(space, path.w_path)


def _remove(space, w_path, w_dir_fd, flags, function):
    path = path_arg(space, w_path, function)
    if intmask(c_unlinkat(dir_fd_arg(space, w_dir_fd), path.text, flags)) < 0:
        raise last_error(space, path.w_path)


def rmdir(space, w_path, __kwonly__=None, w_dir_fd=None):
    """Remove an empty directory."""
    _remove(space, w_path, w_dir_fd, AT_REMOVEDIR, 'rmdir')


def unlink(space, w_path, __kwonly__=None, w_dir_fd=None):
    """Remove a file; the same as remove()."""
    _remove(space, w_path, w_dir_fd, 0, 'unlink')


def remove(space, w_path, __kwonly__=None, w_dir_fd=None):
    """Remove a file; the same as unlink()."""
    _remove(space, w_path, w_dir_fd, 0, 'remove')


@unwrap_spec(mode=int)
def mkfifo(space, w_path, mode=438, __kwonly__=None, w_dir_fd=None):
    """Make a named pipe."""
    path = path_arg(space, w_path, 'mkfifo')
    dir_fd = dir_fd_arg(space, w_dir_fd)
    while intmask(c_mkfifoat(dir_fd, path.text, mode)) < 0:
        retry(space)


@unwrap_spec(mode=int, device='index')
def mknod(space, w_path, mode=384, device=0, __kwonly__=None, w_dir_fd=None):
    """Make a file of any kind: mode says which, device which device."""
    path = path_arg(space, w_path, 'mknod')
    dir_fd = dir_fd_arg(space, w_dir_fd)
    while intmask(c_mknodat(dir_fd, path.text, mode, device)) < 0:
        retry(space)


# ---- renaming and linking

def _rename(space, w_src, w_dst, w_src_dir_fd, w_dst_dir_fd, function):
    src = convert(space, w_src, function, 'src', False, False)
    dst = convert(space, w_dst, function, 'dst', False, False)
    if intmask(c_renameat(dir_fd_arg(space, w_src_dir_fd), src.text, dir_fd_arg(space, w_dst_dir_fd), dst.text)) < 0:
        raise last_error(space, src.w_path, dst.w_path)


def rename(space, w_src, w_dst, __kwonly__=None, w_src_dir_fd=None, w_dst_dir_fd=None):
    """Rename a file or directory."""
    _rename(space, w_src, w_dst, w_src_dir_fd, w_dst_dir_fd, 'rename')


def replace(space, w_src, w_dst, __kwonly__=None, w_src_dir_fd=None, w_dst_dir_fd=None):
    """Rename a file or directory, replacing the destination."""
    _rename(space, w_src, w_dst, w_src_dir_fd, w_dst_dir_fd, 'replace')


@unwrap_spec(follow_symlinks=bool)
def link(space, w_src, w_dst, __kwonly__=None, w_src_dir_fd=None, w_dst_dir_fd=None, follow_symlinks=True):
    """Make dst another name of the file src."""
    src = convert(space, w_src, 'link', 'src', False, False)
    dst = convert(space, w_dst, 'link', 'dst', False, False)
    src_dir_fd = dir_fd_arg(space, w_src_dir_fd)
    dst_dir_fd = dir_fd_arg(space, w_dst_dir_fd)
    flags = 0
    if follow_symlinks and (src_dir_fd != AT_FDCWD or dst_dir_fd != AT_FDCWD):
        # CPython calls plain link() otherwise, which does not follow on Linux
        flags = AT_SYMLINK_FOLLOW
    if intmask(c_linkat(src_dir_fd, src.text, dst_dir_fd, dst.text, flags)) < 0:
        raise last_error(space, src.w_path, dst.w_path)


@unwrap_spec(target_is_directory=bool)
def symlink(space, w_src, w_dst, target_is_directory=False, __kwonly__=None, w_dir_fd=None):
    """Make dst a symbolic link to src; target_is_directory is for other systems."""
    src = convert(space, w_src, 'symlink', 'src', False, False)
    dst = convert(space, w_dst, 'symlink', 'dst', False, False)
    if intmask(c_symlinkat(src.text, dir_fd_arg(space, w_dir_fd), dst.text)) < 0:
        raise last_error(space, src.w_path, dst.w_path)


def readlink(space, w_path, __kwonly__=None, w_dir_fd=None):
    """What a symbolic link points to."""
    path = path_arg(space, w_path, 'readlink')
    dir_fd = dir_fd_arg(space, w_dir_fd)
    with rffi.scoped_alloc_buffer(_LONGEST) as buf:
        length = intmask(c_readlinkat(dir_fd, path.text, buf.raw, _LONGEST))
        if length < 0:
            raise last_error(space, path.w_path)
        return path.box(space, buf.str(length))


# ---- the current directory

def chdir(space, w_path):
    """Make a directory the current one."""
    path = path_or_fd_arg(space, w_path, 'chdir')
    if path.is_fd:
        result = intmask(c_fchdir(path.fd))
    else:
        result = intmask(c_chdir(path.text))
    if result < 0:
        raise last_error(space, path.w_path)


def fchdir(space, w_fd):
    """Make an open directory the current one."""
    fd = fileno_arg(space, w_fd)
    while intmask(c_fchdir(fd)) < 0:
        retry(space)


def chroot(space, w_path):
    """Make a directory the root directory of this process."""
    path = path_arg(space, w_path, 'chroot')
    if intmask(c_chroot(path.text)) < 0:
        raise last_error(space, path.w_path)


def current_directory(space):
    """The current directory, as the system names it. Raises OSError."""
    size = _LONGEST
    while True:
        with rffi.scoped_alloc_buffer(size) as buf:
            if c_getcwd(buf.raw, size):
                return rffi.charp2str(buf.raw)
        number = rposix.get_saved_errno()
        if number != errno.ERANGE or size >= _LARGEST:
            raise os_error(space, number)
        size *= 4


def getcwd(space):
    """The current directory as a str."""
    return fs_decode(space, current_directory(space))


def getcwdb(space):
    """The current directory as bytes."""
    return space.newbytes(current_directory(space))


# ---- listing

def open_directory(space, path):
    """A DIR pointer for a Path; one of an open directory gets a descriptor of its own. Raises OSError."""
    if path.is_fd:
        fd = intmask(c_dup_above(path.fd, F_DUPFD_CLOEXEC, 0))
        if fd < 0:
            raise last_error(space)
        dirp = rposix.c_fdopendir(fd)
        if not dirp:
            number = rposix.get_saved_errno()
            rposix.c_close(fd)
            raise os_error(space, number, path.w_path)
        return dirp
    dirp = rposix.c_opendir(path.text)
    if not dirp:
        raise last_error(space, path.w_path)
    return dirp


def close_directory(dirp, is_fd):
    """Close what open_directory() opened; the position is shared with the original descriptor."""
    if is_fd:
        rposix.c_rewinddir(dirp)
    rposix.c_closedir(dirp)


def next_entry(space, dirp, w_path):
    """The next struct dirent other than . and .., NULL at the end. Raises OSError."""
    while True:
        entry = rposix.c_readdir(dirp)
        if not entry:
            number = rposix.get_saved_errno()
            if number != 0:
                raise os_error(space, number, w_path)
            return entry
        name = rposix_scandir.get_name_bytes(entry)
        if name != '.' and name != '..':
            return entry


def listdir(space, w_path=None):
    """The names in a directory, in no order: a list of str, or of bytes for a path of bytes."""
    path = directory_arg(space, w_path, 'listdir')
    dirp = open_directory(space, path)
    names_w = []
    try:
        while True:
            entry = next_entry(space, dirp, path.w_path)
            if not entry:
                break
            names_w.append(path.box(space, rposix_scandir.get_name_bytes(entry)))
    finally:
        close_directory(dirp, path.is_fd)
    return space.newlist(names_w)
