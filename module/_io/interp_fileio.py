"""FileIO: unbuffered reading and writing of a file descriptor.

Calls release the GIL and are retried after EINTR (PEP 475).
"""
import errno
import os
import stat

from interpreter import warning
from interpreter.error import OperationError, oefmt
from interpreter.gateway import interp2app, unwrap_spec
from interpreter.hostpath import host_path
from interpreter.oserrors import wrap_oserror
from interpreter.typedef import GetSetProperty, TypeDef, interp_attrproperty
from module._io.interp_iobase import (
    RAW_TYPEDEF, W_IOBase, data_w, handle_signals, io_error, offset_w, size_w, unsupported, watch, writable_buffer)
from module.sys.interp_audit import audit
from rpython.rlib import rposix
from rpython.rlib.rstring import StringBuilder

# no single call moves more than this
LARGEST = 0x7ffff000


class FileMode(object):
    """A parsed mode: flags for the system's open(), and what may be done."""

    def __init__(self, flags, readable, writable, created, appending):
        self.flags = flags
        self.readable = readable
        self.writable = writable
        self.created = created
        self.appending = appending


def parse_raw_mode(space, mode):
    """Return the FileMode for a mode of FileIO. Raises ValueError."""
    kind = '\0'
    plus = False
    for c in mode:
        if c == 'x' or c == 'r' or c == 'w' or c == 'a':
            if kind != '\0':
                raise _bad_mode(space)
            kind = c
        elif c == '+':
            if plus:
                raise _bad_mode(space)
            plus = True
        elif c != 'b':
            raise oefmt(space.w_ValueError, "invalid mode: %s", mode)
    if kind == '\0':
        raise _bad_mode(space)
    readable = kind == 'r' or plus
    writable = kind != 'r' or plus
    flags = os.O_RDONLY
    if readable and writable:
        flags = os.O_RDWR
    elif writable:
        flags = os.O_WRONLY
    if kind == 'x':
        flags |= os.O_EXCL | os.O_CREAT
    elif kind == 'w':
        flags |= os.O_CREAT | os.O_TRUNC
    elif kind == 'a':
        flags |= os.O_APPEND | os.O_CREAT
    return FileMode(flags | rposix.O_CLOEXEC, readable, writable, kind == 'x', kind == 'a')


def _bad_mode(space):
    return oefmt(space.w_ValueError,
                 "Must have exactly one of create/read/write/append mode and at most one plus")


def path_of(space, w_file):
    """The bytes of a path: str, bytes or os.PathLike. Raises TypeError, ValueError."""
    w_path = w_file
    if not space.isinstance_w(w_file, space.w_str) and not space.isinstance_w(w_file, space.w_bytes):
        w_method = space.lookup(w_file, '__fspath__')
        if w_method is None:
            raise oefmt(space.w_TypeError, "expected str, bytes or os.PathLike object, not %s",
                        space.type(w_file).name)
        w_path = space.get_and_call_function(w_method, w_file)
    if space.isinstance_w(w_path, space.w_str):
        path = space.bytes_w(space.call_method(w_path, 'encode', space.newtext('utf-8'),
                                               space.newtext('surrogateescape')))
    elif space.isinstance_w(w_path, space.w_bytes):
        path = space.bytes_w(w_path)
    else:
        raise oefmt(space.w_TypeError, "expected %T.__fspath__() to return str or bytes, not %s", w_file,
                    space.type(w_path).name)
    if path.find('\0') >= 0:
        raise oefmt(space.w_ValueError, "embedded null byte")
    return path


def read_descriptor(space, fd, size):
    """Read once; None if that would block. Raises OSError."""
    if size > LARGEST:
        size = LARGEST
    while True:
        try:
            return os.read(fd, size)
        except OSError as e:
            if e.errno == errno.EAGAIN:
                return None
            io_error(space, e)


def write_descriptor(space, fd, data):
    """Write once; -1 if that would block. Raises OSError."""
    assert data is not None
    if len(data) > LARGEST:
        data = data[:LARGEST]
    while True:
        try:
            return os.write(fd, data)
        except OSError as e:
            if e.errno == errno.EAGAIN:
                return -1
            io_error(space, e)


class W_FileIO(W_IOBase):
    """States: open (fd >= 0) and closed. `seekable`: 1, 0 or -1 for not known yet."""

    def __init__(self):
        W_IOBase.__init__(self)
        self.fd = -1
        self.created = False
        self.readable = False
        self.writable = False
        self.appending = False
        self.seekable = -1
        self.closefd = True
        self.blksize = 8192

    @unwrap_spec(mode='c_text', closefd=bool)
    def descr_init(self, space, w_file, mode='r', closefd=True, w_opener=None):
        if self.fd >= 0:
            if self.closefd:
                self.close_descriptor(space)
            else:
                self.fd = -1
        fd = -1
        by_number = space.isinstance_w(w_file, space.w_int) or (
            not space.isinstance_w(w_file, space.w_str) and not space.isinstance_w(w_file, space.w_bytes)
            and space.lookup(w_file, '__fspath__') is None and space.lookup(w_file, '__index__') is not None)
        path = ''
        if by_number:
            fd = space.gateway_int_w(w_file)
            if fd < 0:
                raise oefmt(space.w_ValueError, "negative file descriptor")
        else:
            path = path_of(space, w_file)
        parsed = parse_raw_mode(space, mode)
        self.created = parsed.created
        self.readable = parsed.readable
        self.writable = parsed.writable
        self.appending = parsed.appending
        self.seekable = -1
        self.closefd = closefd
        audit(space, 'open', [w_file, space.newtext(mode), space.newint(parsed.flags)])
        if by_number:
            self.fd = fd
        else:
            if not closefd:
                raise oefmt(space.w_ValueError, "Cannot use closefd=False with file name")
            if w_opener is None or space.is_none(w_opener):
                self.fd = open_path(space, path, parsed.flags, w_file)
            else:
                self.fd = call_opener(space, w_opener, w_file, parsed.flags)
        is_own = not by_number
        done = False
        try:
            self._examine(space, w_file)
            space.setattr_text(self, 'name', w_file)
            done = True
        finally:
            if not done:
                if not is_own:
                    self.fd = -1
                elif self.fd >= 0:
                    self.close_descriptor(space)
        if parsed.appending:
            try:
                os.lseek(self.fd, 0, 2)
            except OSError:
                pass

    def _examine(self, space, w_file):
        try:
            status = os.fstat(self.fd)
        except OSError as e:
            if e.errno == errno.EBADF:
                raise wrap_oserror(space, e)
            return
        if stat.S_ISDIR(status.st_mode):
            raise wrap_oserror(space, OSError(errno.EISDIR, 'Is a directory'), w_file)
        if status.st_blksize > 1:
            self.blksize = int(status.st_blksize)

    # ---- errors

    def check_open(self, space):
        if self.fd < 0:
            raise oefmt(space.w_ValueError, "I/O operation on closed file")

    def check_readable(self, space):
        self.check_open(space)
        if not self.readable:
            raise unsupported(space, "File not open for reading")

    def check_writable(self, space):
        self.check_open(space)
        if not self.writable:
            raise unsupported(space, "File not open for writing")

    # ---- closing

    def close_descriptor(self, space):
        fd = self.fd
        self.fd = -1
        if fd >= 0:
            try:
                os.close(fd)
            except OSError as e:
                raise wrap_oserror(space, e)

    def dealloc_warn(self, space, w_source):
        """ResourceWarning: the stream `w_source` was not closed."""
        if self.fd >= 0 and self.closefd:
            try:
                warning.warn(space, space.newtext('unclosed file ' + space.text_w(space.repr(w_source))),
                             space.w_ResourceWarning, 1, w_source)
            except OperationError as e:
                if e.match(space, space.w_Warning):
                    space.sys.write_unraisable(space, e, w_source)

    def descr_dealloc_warn(self, space, w_source):
        self.dealloc_warn(space, w_source)
        return space.w_None

    def descr_close(self, space):
        """Close the file."""
        try:
            self.base_close(space)
        finally:
            if not self.closefd:
                self.fd = -1
            else:
                if self.finalizing:
                    self.dealloc_warn(space, self)
                self.close_descriptor(space)
        return space.w_None

    def fget_closed(self, space):
        return space.newbool(self.fd < 0)

    # ---- reading and writing


    def descr_read(self, space, w_size=None):
        """Read at most size bytes, returned as bytes; None if nothing is there yet."""
        self.check_readable(space)
        size = size_w(space, w_size)
        if size < 0:
            return self.descr_readall(space)
        return self.bytes_or_none(space, read_descriptor(space, self.fd, size))

    def bytes_or_none(self, space, data):
        if data is None:
            return space.w_None
        return space.newbytes(data)

    def read_all(self, space):
        """All that is left as a str; None if nothing is there yet."""
        size = 65536
        try:
            rest = int(os.fstat(self.fd).st_size) - os.lseek(self.fd, 0, 1) + 1
            if rest > size:
                size = rest
        except OSError:
            pass
        first = read_descriptor(space, self.fd, size)
        if first is None or len(first) == 0:
            return first
        second = read_descriptor(space, self.fd, 65536)
        if second is None or len(second) == 0:
            return first
        builder = StringBuilder(len(first) + len(second))
        builder.append(first)
        while second is not None and len(second) > 0:
            builder.append(second)
            second = read_descriptor(space, self.fd, 262144)
        return builder.build()

    def descr_readall(self, space):
        """Read all data from the file, returned as bytes."""
        self.check_readable(space)
        return self.bytes_or_none(space, self.read_all(space))

    def descr_readinto(self, space, w_buffer):
        """Same as RawIOBase.readinto()."""
        self.check_readable(space)
        buf = writable_buffer(space, w_buffer, 'readinto')
        data = read_descriptor(space, self.fd, buf.getlength())
        if data is None:
            return space.w_None
        buf.setslice(0, data)
        return space.newint(len(data))

    def descr_write(self, space, w_data):
        """Write buffer b to file, return number of bytes written."""
        self.check_writable(space)
        data = data_w(space, w_data)
        count = write_descriptor(space, self.fd, data)
        if count < 0:
            return space.w_None
        if count < len(data):
            handle_signals(space)           # one of them may have cut the write short
        return space.newint(count)

    # ---- position

    def seek(self, space, offset, whence):
        """Return the new position. Raises OSError."""
        try:
            result = os.lseek(self.fd, offset, whence)
        except OSError as e:
            if self.seekable < 0 and whence == 1 and offset == 0:
                self.seekable = 0
            raise wrap_oserror(space, e)
        self.seekable = 1
        return result

    @unwrap_spec(whence=int)
    def descr_seek(self, space, w_offset, whence=0):
        """Move to new file position and return the file position."""
        self.check_open(space)
        return space.newint(self.seek(space, offset_w(space, w_offset), whence))

    def descr_tell(self, space):
        """Current file position."""
        self.check_open(space)
        return space.newint(self.seek(space, 0, 1))

    def descr_truncate(self, space, w_size=None):
        """Truncate the file to at most size bytes and return the truncated size."""
        self.check_writable(space)
        if w_size is None or space.is_none(w_size):
            size = self.seek(space, 0, 1)
        else:
            size = offset_w(space, w_size)
        while True:
            try:
                os.ftruncate(self.fd, size)
                break
            except OSError as e:
                io_error(space, e)
        return space.newint(size)

    # ---- what it is

    def is_seekable(self):
        if self.seekable < 0:
            try:
                os.lseek(self.fd, 0, 1)
                self.seekable = 1
            except OSError:
                self.seekable = 0
        return self.seekable == 1

    def descr_seekable(self, space):
        """True if file supports random-access."""
        self.check_open(space)
        return space.newbool(self.is_seekable())

    def descr_readable(self, space):
        """True if file was opened in a read mode."""
        self.check_open(space)
        return space.newbool(self.readable)

    def descr_writable(self, space):
        """True if file was opened in a write mode."""
        self.check_open(space)
        return space.newbool(self.writable)

    def descr_fileno(self, space):
        """Return the underlying file descriptor (an integer)."""
        self.check_open(space)
        return space.newint(self.fd)

    def descr_isatty(self, space):
        """True if the file is connected to a TTY device."""
        self.check_open(space)
        return space.newbool(os.isatty(self.fd))

    def mode_text(self):
        if self.created:
            return 'xb+' if self.readable else 'xb'
        if self.appending:
            return 'ab+' if self.readable else 'ab'
        if self.readable:
            return 'rb+' if self.writable else 'rb'
        return 'wb'

    def fget_mode(self, space):
        return space.newtext(self.mode_text())

    def fget_blksize(self, space):
        return space.newint(self.blksize)

    def fset_blksize(self, space, w_size):
        self.blksize = space.int_w(w_size)

    def fget_finalizing(self, space):
        return space.newbool(self.finalizing)

    def descr_repr(self, space):
        if self.fd < 0:
            return space.newtext('<_io.FileIO [closed]>')
        w_name = space.findattr_text(self, 'name')
        if w_name is None:
            name = 'fd=%d' % self.fd
        else:
            name = 'name=' + name_repr(space, self, w_name)
        return space.newtext("<_io.FileIO %s mode='%s' closefd=%s>" % (
            name, self.mode_text(), 'True' if self.closefd else 'False'))


def name_repr(space, w_stream, w_name):
    """The repr of a stream's name. Raises RuntimeError if that is the stream itself."""
    for w_running in space.ec.repr_running_w:
        if w_running is w_stream:
            raise oefmt(space.w_RuntimeError, "reentrant call inside %s.__repr__", space.type(w_stream).name)
    space.ec.repr_running_w.append(w_stream)
    try:
        return space.text_w(space.repr(w_name))
    finally:
        space.ec.repr_running_w.pop()


def open_path(space, path, flags, w_file):
    """Open a file by name; return the descriptor. Raises OSError."""
    while True:
        try:
            return os.open(host_path(path), flags, 438)        # 0o666
        except OSError as e:
            if e.errno != errno.EINTR:
                raise wrap_oserror(space, e, w_file)
            handle_signals(space)


def call_opener(space, w_opener, w_file, flags):
    """The descriptor that an opener returns. Raises TypeError, ValueError."""
    w_fd = space.call_function(w_opener, w_file, space.newint(flags))
    if not space.isinstance_w(w_fd, space.w_int):
        raise oefmt(space.w_TypeError, "expected integer from opener")
    fd = space.gateway_int_w(w_fd)
    if fd < 0:
        raise oefmt(space.w_ValueError, "opener returned %d", fd)
    try:
        rposix.set_inheritable(fd, False)
    except OSError as e:
        raise wrap_oserror(space, e)
    return fd


def descr_new_fileio(space, w_type, __args__):
    w_result = space.allocate_instance(W_FileIO, w_type)
    W_FileIO.__init__(w_result)
    watch(w_result, w_type, W_FileIO.typedef)
    return w_result


W_FileIO.typedef = TypeDef(
    'FileIO', RAW_TYPEDEF, module='_io', has_map=False, doc="Open a file.",
    __new__=interp2app(descr_new_fileio),
    __init__=interp2app(W_FileIO.descr_init, kw='*'),
    __repr__=interp2app(W_FileIO.descr_repr),
    read=interp2app(W_FileIO.descr_read),
    readall=interp2app(W_FileIO.descr_readall),
    readinto=interp2app(W_FileIO.descr_readinto),
    write=interp2app(W_FileIO.descr_write),
    seek=interp2app(W_FileIO.descr_seek),
    tell=interp2app(W_FileIO.descr_tell),
    truncate=interp2app(W_FileIO.descr_truncate),
    close=interp2app(W_FileIO.descr_close),
    seekable=interp2app(W_FileIO.descr_seekable),
    readable=interp2app(W_FileIO.descr_readable),
    writable=interp2app(W_FileIO.descr_writable),
    fileno=interp2app(W_FileIO.descr_fileno),
    isatty=interp2app(W_FileIO.descr_isatty),
    _dealloc_warn=interp2app(W_FileIO.descr_dealloc_warn),
    _blksize=GetSetProperty(W_FileIO.fget_blksize, W_FileIO.fset_blksize),
    _finalizing=GetSetProperty(W_FileIO.fget_finalizing),
    closed=GetSetProperty(W_FileIO.fget_closed, doc="True if the file is closed"),
    closefd=interp_attrproperty('closefd', cls=W_FileIO, wrapfn='newbool',
                                doc="True if the file descriptor will be closed by close()."),
    mode=GetSetProperty(W_FileIO.fget_mode, doc="String giving the file mode"),
)
