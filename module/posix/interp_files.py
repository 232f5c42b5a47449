"""posix: open files: opening, closing, reading, writing, and what belongs to a file descriptor.

Several buffers at once, and copying from file to file, are in interp_transfer.py.
"""
import errno

from interpreter.c_functions import as_pointer
from interpreter.error import oefmt
from interpreter.gateway import unwrap_spec
from interpreter.ticker import ticker
from module.posix.errors import check, last_error, os_error, retry
from module.posix.interp_path import dir_fd_arg, fileno_arg, fs_bytes, fs_decode, offset_arg, path_arg
from module.posix.libc import (
    AT_FDCWD, F_DUPFD_CLOEXEC, INT, INTS, LONG, O_CLOEXEC, POINTER, SIZE_T, TEXT, UINT, blocking, quick)
from objspace.structseq import new_structseq_class
from rpython.rlib import rposix
from rpython.rlib.rarithmetic import intmask
from rpython.rtyper.lltypesystem import lltype, rffi

SSIZE_T = rffi.SSIZE_T
# what one call of the system moves at most
MOST = 0x7ffff000
# commands and the only flag of fcntl() that say what exec() does (fcntl.h of Linux)
F_GETFD = 1
F_SETFD = 2
FD_CLOEXEC = 1

c_open = blocking('open', [TEXT, INT, INT])
c_openat = blocking('openat', [INT, TEXT, INT, INT])
c_close = blocking('close', [INT])
c_close_range = blocking('close_range', [UINT, UINT, INT])
c_read = blocking('read', [INT, TEXT, SIZE_T], SSIZE_T)
c_write = blocking('write', [INT, TEXT, SIZE_T], SSIZE_T)
c_pread = blocking('pread', [INT, TEXT, SIZE_T, LONG], SSIZE_T)
c_pwrite = blocking('pwrite', [INT, TEXT, SIZE_T, LONG], SSIZE_T)
c_lseek = blocking('lseek', [INT, LONG, INT], LONG)
c_fsync = blocking('fsync', [INT])
c_fdatasync = blocking('fdatasync', [INT])
c_sync = blocking('sync', [], lltype.Void)
c_posix_fadvise = blocking('posix_fadvise', [INT, LONG, LONG, INT])
c_posix_fallocate = blocking('posix_fallocate', [INT, LONG, LONG])
c_lockf = blocking('lockf', [INT, INT, LONG])
c_fcntl = quick('fcntl', [INT, INT, INT])
c_dup2 = blocking('dup2', [INT, INT])
c_dup3 = blocking('dup3', [INT, INT, INT])
c_pipe2 = quick('pipe2', [POINTER, INT])
c_isatty = quick('isatty', [INT])
c_ttyname_r = quick('ttyname_r', [INT, TEXT, SIZE_T])
c_openpty = quick('openpty', [POINTER, POINTER, POINTER, POINTER, POINTER])
c_login_tty = quick('login_tty', [INT])
c_tcgetpgrp = quick('tcgetpgrp', [INT])
c_tcsetpgrp = quick('tcsetpgrp', [INT, INT])
c_memfd_create = quick('memfd_create', [TEXT, UINT])
c_eventfd = quick('eventfd', [UINT, INT])
c_ioctl = quick('ioctl', [INT, rffi.ULONG, POINTER])

W_TerminalSize = new_structseq_class(
    'os', 'terminal_size', ['columns', 'lines'], constructible=True,
    doc="A tuple of (columns, lines) for holding terminal window size")


# ---- opening and closing

@unwrap_spec(flags=int, mode=int)
def open(space, w_path, flags, mode=511, __kwonly__=None, w_dir_fd=None):
    """Open a file; return its number. Programs started with exec() do not inherit it (PEP 446)."""
    path = path_arg(space, w_path, 'open')
    dir_fd = dir_fd_arg(space, w_dir_fd)
    flags |= O_CLOEXEC
    while True:
        if dir_fd == AT_FDCWD:
            fd = intmask(c_open(path.text, flags, mode))
        else:
            fd = intmask(c_openat(dir_fd, path.text, flags, mode))
        if fd >= 0:
            return space.newint(fd)
        retry(space, path.w_path)


@unwrap_spec(fd=int)
def close(space, fd):
    """Close a file."""
    # after EINTR it is closed as well: no retry (PEP 475)
    if intmask(c_close(fd)) < 0 and rposix.get_saved_errno() != errno.EINTR:
        raise last_error(space)


@unwrap_spec(fd_low=int, fd_high=int)
def closerange(space, fd_low, fd_high):
    """Close the files from fd_low up to, not including, fd_high; errors are ignored."""
    fd = max(fd_low, 0)
    if fd >= fd_high or intmask(c_close_range(fd, fd_high - 1, 0)) == 0:
        return
    # the kernel has no such call
    while fd < fd_high:
        c_close(fd)
        fd += 1


# ---- reading and writing

@unwrap_spec(fd=int, length='index')
def read(space, fd, length):
    """Read at most `length` bytes; none at the end of the file."""
    if length < 0:
        raise os_error(space, errno.EINVAL)
    length = min(length, MOST)
    with rffi.scoped_alloc_buffer(length) as buf:
        while True:
            count = intmask(c_read(fd, buf.raw, length))
            if count >= 0:
                return space.newbytes(buf.str(count))
            retry(space)


@unwrap_spec(fd=int)
def write(space, fd, w_data):
    """Write bytes; return how many the system took."""
    data = space.readbuf_w(w_data).as_str()
    with rffi.scoped_nonmovingbuffer(data) as buf:
        while True:
            count = intmask(c_write(fd, buf, min(len(data), MOST)))
            if count >= 0:
                if count < len(data) and ticker.is_set():
                    ticker.perform(space)           # a signal may have cut the write short
                return space.newint(count)
            retry(space)


@unwrap_spec(fd=int, length='index')
def pread(space, fd, length, w_offset):
    """read() at a position, which is not moved."""
    if length < 0:
        raise os_error(space, errno.EINVAL)
    offset = offset_arg(space, w_offset)
    length = min(length, MOST)
    with rffi.scoped_alloc_buffer(length) as buf:
        while True:
            count = intmask(c_pread(fd, buf.raw, length, offset))
            if count >= 0:
                return space.newbytes(buf.str(count))
            retry(space)


@unwrap_spec(fd=int)
def pwrite(space, fd, w_buffer, w_offset):
    """write() at a position, which is not moved."""
    data = space.readbuf_w(w_buffer).as_str()
    offset = offset_arg(space, w_offset)
    with rffi.scoped_nonmovingbuffer(data) as buf:
        while True:
            count = intmask(c_pwrite(fd, buf, min(len(data), MOST), offset))
            if count >= 0:
                return space.newint(count)
            retry(space)


@unwrap_spec(fd=int, whence=int)
def lseek(space, fd, w_position, whence):
    """Move the position; return the new one."""
    return space.newint(check(space, intmask(c_lseek(fd, offset_arg(space, w_position), whence))))


def fsync(space, w_fd):
    """Have what was written stored on the device."""
    fd = fileno_arg(space, w_fd)
    while intmask(c_fsync(fd)) < 0:
        retry(space)


def fdatasync(space, w_fd):
    """fsync() without what is not needed to read the data."""
    fd = fileno_arg(space, w_fd)
    while intmask(c_fdatasync(fd)) < 0:
        retry(space)


def sync(space):
    """Have everything that was written stored on the devices."""
    c_sync()


@unwrap_spec(fd=int, advice=int)
def posix_fadvise(space, fd, w_offset, w_length, advice):
    """Say how a range of the file will be used."""
    offset, length = offset_arg(space, w_offset), offset_arg(space, w_length)
    while True:
        number = intmask(c_posix_fadvise(fd, offset, length, advice))
        if number == 0:
            return
        rposix.set_saved_errno(number)
        retry(space)


@unwrap_spec(fd=int)
def posix_fallocate(space, fd, w_offset, w_length):
    """Have room on the device for a range of the file."""
    offset, length = offset_arg(space, w_offset), offset_arg(space, w_length)
    while True:
        number = intmask(c_posix_fallocate(fd, offset, length))
        if number == 0:
            return
        rposix.set_saved_errno(number)
        retry(space)


@unwrap_spec(fd=int, command=int)
def lockf(space, fd, command, w_length):
    """Lock, test or unlock a range of the file, from the current position on."""
    if intmask(c_lockf(fd, command, offset_arg(space, w_length))) < 0:
        raise last_error(space)


# ---- descriptors

@unwrap_spec(fd=int)
def dup(space, fd):
    """Another number for an open file, not inheritable."""
    return space.newint(check(space, intmask(c_fcntl(fd, F_DUPFD_CLOEXEC, 0))))


@unwrap_spec(fd=int, fd2=int, inheritable=bool)
def dup2(space, fd, fd2, inheritable=True):
    """Make fd2 another number for the open file fd."""
    if fd < 0 or fd2 < 0:
        raise os_error(space, errno.EBADF)
    if inheritable or fd == fd2:
        result = intmask(c_dup2(fd, fd2))
        if result >= 0 and not inheritable:
            set_inheritable(space, fd2, 0)
    else:
        result = intmask(c_dup3(fd, fd2, O_CLOEXEC))
    return space.newint(check(space, result))


def _new_pipe(space, flags):
    with lltype.scoped_alloc(INTS, 2) as pair:
        check(space, intmask(c_pipe2(as_pointer(pair), flags)))
        return space.newtuple2(space.newint(intmask(pair[0])), space.newint(intmask(pair[1])))


def pipe(space):
    """Make a pipe; return the numbers (to read, to write)."""
    return _new_pipe(space, O_CLOEXEC)


@unwrap_spec(flags=int)
def pipe2(space, flags):
    """Make a pipe with flags, such as O_NONBLOCK."""
    return _new_pipe(space, flags)


@unwrap_spec(fd=int)
def get_inheritable(space, fd):
    """True if programs started with exec() inherit the file."""
    try:
        return space.newbool(rposix.get_inheritable(fd))
    except OSError as e:
        raise os_error(space, e.errno)


@unwrap_spec(fd=int, inheritable=int)
def set_inheritable(space, fd, inheritable):
    """Say whether programs started with exec() inherit the file."""
    flags = intmask(c_fcntl(fd, F_GETFD, 0))
    if flags < 0:
        raise last_error(space)
    flags = flags & ~FD_CLOEXEC if inheritable != 0 else flags | FD_CLOEXEC
    if intmask(c_fcntl(fd, F_SETFD, flags)) < 0:
        raise last_error(space)


@unwrap_spec(fd=int)
def get_blocking(space, fd):
    """False if the file is in non-blocking mode."""
    try:
        return space.newbool(rposix.get_status_flags(fd) & rposix.O_NONBLOCK == 0)
    except OSError as e:
        raise os_error(space, e.errno)


@unwrap_spec(fd=int, blocking=bool)
def set_blocking(space, fd, blocking):
    """Switch non-blocking mode on or off."""
    try:
        flags = rposix.get_status_flags(fd)
        if blocking:
            flags &= ~rposix.O_NONBLOCK
        else:
            flags |= rposix.O_NONBLOCK
        rposix.set_status_flags(fd, flags)
    except OSError as e:
        raise os_error(space, e.errno)


# ---- special files

@unwrap_spec(flags='index')
def memfd_create(space, w_name, flags=1):
    """Make a file in memory; return its number."""
    name = fs_bytes(space, w_name)
    return space.newint(check(space, intmask(c_memfd_create(name, flags))))


@unwrap_spec(flags=int)
def eventfd(space, w_initval, flags=O_CLOEXEC):
    """Make a file that holds a counter; return its number."""
    if not space.isinstance_w(w_initval, space.w_int):
        raise oefmt(space.w_TypeError, "an integer is required")
    initval = offset_arg(space, w_initval)
    if initval < 0:
        raise oefmt(space.w_ValueError, "value must be positive")
    if initval > 0xffffffff:
        raise oefmt(space.w_OverflowError, "Python int too large to convert to C unsigned int")
    return space.newint(check(space, intmask(c_eventfd(initval, flags))))


@unwrap_spec(fd=int)
def eventfd_read(space, fd):
    """Read the counter of an eventfd()."""
    with rffi.scoped_alloc_buffer(8) as buf:
        while intmask(c_read(fd, buf.raw, 8)) < 0:
            retry(space)
        data = buf.str(8)
    return space.call_method(space.w_int, 'from_bytes', space.newbytes(data), space.newtext('little'))


@unwrap_spec(fd=int)
def eventfd_write(space, fd, w_value):
    """Add to the counter of an eventfd()."""
    w_value = space.index(w_value)
    w_bytes = space.call_method(w_value, 'to_bytes', space.newint(8), space.newtext('little'))
    data = space.bytes_w(w_bytes)
    with rffi.scoped_nonmovingbuffer(data) as buf:
        while intmask(c_write(fd, buf, 8)) < 0:
            retry(space)


# ---- terminals

@unwrap_spec(fd=int)
def isatty(space, fd):
    """True if the file is a terminal."""
    return space.newbool(intmask(c_isatty(fd)) != 0)


@unwrap_spec(fd=int)
def ttyname(space, fd):
    """The name of the terminal that a file is."""
    with rffi.scoped_alloc_buffer(256) as buf:
        number = intmask(c_ttyname_r(fd, buf.raw, 256))
        if number != 0:
            raise os_error(space, number)
        return fs_decode(space, rffi.charp2str(buf.raw))


def openpty(space):
    """Open a pseudo-terminal; return the numbers (master, slave)."""
    null = lltype.nullptr(rffi.VOIDP.TO)
    with lltype.scoped_alloc(INTS, 2) as pair:
        slave = rffi.ptradd(pair, 1)
        check(space, intmask(c_openpty(as_pointer(pair), as_pointer(slave), null, null, null)))
        master_fd, slave_fd = intmask(pair[0]), intmask(pair[1])
    set_inheritable(space, master_fd, 0)
    set_inheritable(space, slave_fd, 0)
    return space.newtuple2(space.newint(master_fd), space.newint(slave_fd))


@unwrap_spec(fd=int)
def login_tty(space, fd):
    """Make the terminal the controlling one, and the standard files of this process."""
    check(space, intmask(c_login_tty(fd)))


@unwrap_spec(fd=int)
def tcgetpgrp(space, fd):
    """The process group in the foreground of a terminal."""
    return space.newint(check(space, intmask(c_tcgetpgrp(fd))))


@unwrap_spec(fd=int, pgid=int)
def tcsetpgrp(space, fd, pgid):
    """Bring a process group to the foreground of a terminal."""
    check(space, intmask(c_tcsetpgrp(fd, pgid)))


@unwrap_spec(fd=int)
def get_terminal_size(space, fd=1):
    """The size of the window of a terminal: (columns, lines)."""
    with lltype.scoped_alloc(rposix.WINSIZE) as size:
        check(space, intmask(c_ioctl(fd, rposix.TIOCGWINSZ, as_pointer(size))))
        columns, lines = intmask(size.c_ws_col), intmask(size.c_ws_row)
    return W_TerminalSize([space.newint(columns), space.newint(lines)])


@unwrap_spec(fd=int)
def device_encoding(space, fd):
    """The encoding of a terminal; None for other files."""
    if intmask(c_isatty(fd)) == 0:
        return space.w_None
    return space.newtext('UTF-8')
