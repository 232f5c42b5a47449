"""fcntl: fcntl(), ioctl(), flock(), lockf()."""
from interpreter.c_functions import as_pointer
from interpreter.error import oefmt
from interpreter.gateway import unwrap_spec
from module.posix.constants import read_defined
from module.posix.errors import retry
from module.posix.interp_path import fileno_arg, offset_arg
from module.posix.libc import BYTES, FLOCK, INT, LONG, POINTER, ULONG, blocking
from rpython.rlib.rarithmetic import intmask
from rpython.rtyper.lltypesystem import lltype, rffi

CONSTANTS = read_defined('''
    DN_ACCESS DN_ATTRIB DN_CREATE DN_DELETE DN_MODIFY DN_MULTISHOT DN_RENAME FASYNC FD_CLOEXEC F_ADD_SEALS F_DUPFD
    F_DUPFD_CLOEXEC F_EXLCK F_GETFD F_GETFL F_GETLEASE F_GETLK F_GETLK64 F_GETOWN F_GETPIPE_SZ F_GETSIG F_GET_SEALS
    F_NOTIFY F_OFD_GETLK F_OFD_SETLK F_OFD_SETLKW F_RDLCK F_SEAL_GROW F_SEAL_SEAL F_SEAL_SHRINK F_SEAL_WRITE F_SETFD
    F_SETFL F_SETLEASE F_SETLK F_SETLK64 F_SETLKW F_SETLKW64 F_SETOWN F_SETPIPE_SZ F_SETSIG F_SHLCK F_UNLCK F_WRLCK
    LOCK_EX LOCK_MAND LOCK_NB LOCK_READ LOCK_RW LOCK_SH LOCK_UN LOCK_WRITE
'''.split())
F_SETLK = CONSTANTS['F_SETLK']
F_SETLKW = CONSTANTS['F_SETLKW']
F_RDLCK = CONSTANTS['F_RDLCK']
F_WRLCK = CONSTANTS['F_WRLCK']
F_UNLCK = CONSTANTS['F_UNLCK']
LOCK_SH = CONSTANTS['LOCK_SH']
LOCK_EX = CONSTANTS['LOCK_EX']
LOCK_NB = CONSTANTS['LOCK_NB']
LOCK_UN = CONSTANTS['LOCK_UN']

# both functions of C take a number or a pointer as the third argument: one word either way
c_fcntl = blocking('fcntl', [INT, INT, LONG])
c_fcntl_pointer = blocking('fcntl', [INT, INT, POINTER])
c_ioctl = blocking('ioctl', [INT, ULONG, LONG])
c_ioctl_pointer = blocking('ioctl', [INT, ULONG, POINTER])
c_flock = blocking('flock', [INT, INT])

# bytes longer than this are refused, unless they are changed in place
MOST_BYTES = 1024


def _masked(space, w_number):
    """The low 32 bits of an int, as C's int."""
    num = space.bigint_w(w_number)
    value = num.uintmask()
    result = intmask(value) & 0xffffffff
    return result - 0x100000000 if result >= 0x80000000 else result


def _readable(space, w_arg):
    """Whether an argument is text or bytes-like and not writable."""
    if space.isinstance_w(w_arg, space.w_str):
        return True
    if space.isinstance_w(w_arg, space.w_int):
        return False
    buf = w_arg.buffer_w(space)
    return buf is not None and buf.readonly


def _bytes_of(space, w_arg):
    if space.isinstance_w(w_arg, space.w_str):
        return space.text_w(w_arg)
    return space.readbuf_w(w_arg).as_str()


def _put(memory, data):
    """Copy data into raw memory, and a NUL."""
    for i in range(len(data)):
        memory[i] = data[i]
    memory[len(data)] = '\0'


@unwrap_spec(cmd=int)
def fcntl(space, w_fd, cmd, w_arg=None):
    """Control an open file: return C's result for a number, the changed bytes for bytes."""
    fd = fileno_arg(space, w_fd)
    if w_arg is not None and _readable(space, w_arg):
        data = _bytes_of(space, w_arg)
        if len(data) > MOST_BYTES:
            raise oefmt(space.w_ValueError, "fcntl string arg too long")
        with lltype.scoped_alloc(BYTES, MOST_BYTES + 1) as memory:
            _put(memory, data)
            while intmask(c_fcntl_pointer(fd, cmd, as_pointer(memory))) < 0:
                retry(space)
            return space.newbytes(rffi.charpsize2str(memory, len(data)))
    number = 0 if w_arg is None else _masked(space, w_arg)
    while True:
        result = intmask(c_fcntl(fd, cmd, number))
        if result >= 0:
            return space.newint(result)
        retry(space)


def _ioctl_bytes(space, fd, request, data):
    """ioctl() with a copy of bytes; return (result, changed bytes)."""
    with lltype.scoped_alloc(BYTES, len(data) + 1) as memory:
        _put(memory, data)
        while True:
            result = intmask(c_ioctl_pointer(fd, request, as_pointer(memory)))
            if result >= 0:
                return result, rffi.charpsize2str(memory, len(data))
            retry(space)


@unwrap_spec(mutate_flag=bool)
def ioctl(space, w_fd, w_request, w_arg=None, mutate_flag=True):
    """Control a device: return C's result for a number or a buffer that is changed, else the changed bytes."""
    fd = fileno_arg(space, w_fd)
    request = _masked(space, w_request) & 0xffffffff
    if w_arg is not None and not space.isinstance_w(w_arg, space.w_int):
        buf = w_arg.buffer_w(space)
        if buf is not None and not buf.readonly:
            data = buf.as_str()
            if not mutate_flag and len(data) > MOST_BYTES:
                raise oefmt(space.w_ValueError, "ioctl string arg too long")
            result, changed = _ioctl_bytes(space, fd, request, data)
            if not mutate_flag:
                return space.newbytes(changed)
            buf.setslice(0, changed)
            return space.newint(result)
        if _readable(space, w_arg):
            data = _bytes_of(space, w_arg)
            if len(data) > MOST_BYTES:
                raise oefmt(space.w_ValueError, "ioctl string arg too long")
            _, changed = _ioctl_bytes(space, fd, request, data)
            return space.newbytes(changed)
    number = 0 if w_arg is None else _masked(space, w_arg)
    while True:
        result = intmask(c_ioctl(fd, request, number))
        if result >= 0:
            return space.newint(result)
        retry(space)


@unwrap_spec(operation=int)
def flock(space, w_fd, operation):
    """Lock or unlock a file as a whole."""
    fd = fileno_arg(space, w_fd)
    while intmask(c_flock(fd, operation)) < 0:
        retry(space)


@unwrap_spec(cmd=int, whence=int)
def lockf(space, w_fd, cmd, w_len=None, w_start=None, whence=0):
    """Lock or unlock a range of a file; the rest of it for length 0."""
    fd = fileno_arg(space, w_fd)
    if cmd == LOCK_UN:
        kind = F_UNLCK
    elif cmd & LOCK_SH:
        kind = F_RDLCK
    elif cmd & LOCK_EX:
        kind = F_WRLCK
    else:
        raise oefmt(space.w_ValueError, "unrecognized lockf argument")
    start = 0 if w_start is None else offset_arg(space, w_start)
    length = 0 if w_len is None else offset_arg(space, w_len)
    with lltype.scoped_alloc(FLOCK) as lock:
        rffi.setintfield(lock, 'c_l_type', kind)
        rffi.setintfield(lock, 'c_l_whence', whence)
        rffi.setintfield(lock, 'c_l_start', start)
        rffi.setintfield(lock, 'c_l_len', length)
        rffi.setintfield(lock, 'c_l_pid', 0)
        command = F_SETLK if cmd & LOCK_NB else F_SETLKW
        while intmask(c_fcntl_pointer(fd, command, as_pointer(lock))) < 0:
            retry(space)
