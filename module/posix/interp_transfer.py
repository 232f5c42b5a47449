"""posix: reading into and writing from several buffers at once, and copying from file to file in the kernel."""
from interpreter.c_functions import as_pointer
from interpreter.error import oefmt
from interpreter.gateway import unwrap_spec
from module.posix.errors import retry
from module.posix.interp_files import SSIZE_T
from module.posix.interp_path import is_sequence, offset_arg
from module.posix.libc import INT, LONG, LONGS, POINTER, SIZE_T, UINT, blocking
from rpython.rlib.rarithmetic import intmask
from rpython.rtyper.lltypesystem import lltype, rffi

c_readv = blocking('readv', [INT, POINTER, INT], SSIZE_T)
c_writev = blocking('writev', [INT, POINTER, INT], SSIZE_T)
c_preadv2 = blocking('preadv2', [INT, POINTER, INT, LONG, INT], SSIZE_T)
c_pwritev2 = blocking('pwritev2', [INT, POINTER, INT, LONG, INT], SSIZE_T)
c_sendfile = blocking('sendfile', [INT, INT, POINTER, SIZE_T], SSIZE_T)
c_copy_file_range = blocking('copy_file_range', [INT, POINTER, INT, POINTER, SIZE_T, UINT], SSIZE_T)
c_splice = blocking('splice', [INT, POINTER, INT, POINTER, SIZE_T, UINT], SSIZE_T)


class Vector(object):
    """An array of struct iovec: an address and a length, two words each, in memory of its own."""

    def __init__(self, sizes):
        self.sizes = sizes
        self.words = lltype.malloc(LONGS, max(2 * len(sizes), 1), flavor='raw')
        total = 0
        for size in sizes:
            total += size
        self.total = total
        self.memory = lltype.malloc(rffi.CCHARP.TO, max(total, 1), flavor='raw')
        offset = 0
        for i in range(len(sizes)):
            self.words[2 * i] = rffi.cast(rffi.LONG, rffi.ptradd(self.memory, offset))
            self.words[2 * i + 1] = rffi.cast(rffi.LONG, sizes[i])
            offset += sizes[i]

    def free(self):
        lltype.free(self.words, flavor='raw')
        lltype.free(self.memory, flavor='raw')


def _sequence(space, w_buffers, function):
    if not is_sequence(space, w_buffers):
        raise oefmt(space.w_TypeError, "%s() arg 2 must be a sequence", function)
    return space.unpackiterable(w_buffers)


def _read_into(space, fd, w_buffers, offset, flags, is_positioned, function):
    """Read; fill the buffers one after the other."""
    buffers = []
    for w_buffer in _sequence(space, w_buffers, function):
        buf = space.readbuf_w(w_buffer)
        if buf.readonly:
            raise oefmt(space.w_BufferError, "Object is not writable.")
        buffers.append(buf)
    vector = Vector([buf.getlength() for buf in buffers])
    try:
        words = as_pointer(vector.words)
        while True:
            if is_positioned:
                count = intmask(c_preadv2(fd, words, len(buffers), offset, flags))
            else:
                count = intmask(c_readv(fd, words, len(buffers)))
            if count >= 0:
                break
            retry(space)
        start = 0
        for i in range(len(buffers)):
            size = min(vector.sizes[i], count - start)
            if size <= 0:
                break
            buffers[i].setslice(0, rffi.charpsize2str(rffi.ptradd(vector.memory, start), size))
            start += size
    finally:
        vector.free()
    return space.newint(count)


def _write_from(space, fd, w_buffers, offset, flags, is_positioned, function):
    pieces = []
    for w_buffer in _sequence(space, w_buffers, function):
        pieces.append(space.readbuf_w(w_buffer).as_str())
    vector = Vector([len(piece) for piece in pieces])
    try:
        position = 0
        for piece in pieces:
            for i in range(len(piece)):
                vector.memory[position + i] = piece[i]
            position += len(piece)
        words = as_pointer(vector.words)
        while True:
            if is_positioned:
                count = intmask(c_pwritev2(fd, words, len(pieces), offset, flags))
            else:
                count = intmask(c_writev(fd, words, len(pieces)))
            if count >= 0:
                return space.newint(count)
            retry(space)
    finally:
        vector.free()


@unwrap_spec(fd=int)
def readv(space, fd, w_buffers):
    """Read into writable buffers, one after the other; return the number of bytes."""
    return _read_into(space, fd, w_buffers, 0, 0, False, 'readv')


@unwrap_spec(fd=int)
def writev(space, fd, w_buffers):
    """Write the contents of buffers, one after the other; return how many bytes the system took."""
    return _write_from(space, fd, w_buffers, 0, 0, False, 'writev')


@unwrap_spec(fd=int, flags=int)
def preadv(space, fd, w_buffers, w_offset, flags=0):
    """readv() at a position, which is not moved; flags are RWF_ numbers."""
    return _read_into(space, fd, w_buffers, offset_arg(space, w_offset), flags, True, 'preadv')


@unwrap_spec(fd=int, flags=int)
def pwritev(space, fd, w_buffers, w_offset, flags=0):
    """writev() at a position, which is not moved; flags are RWF_ numbers."""
    return _write_from(space, fd, w_buffers, offset_arg(space, w_offset), flags, True, 'pwritev')


class Offset(object):
    """An optional position for C: a pointer to a word, NULL for None."""

    def __init__(self, space, w_offset):
        self.word = lltype.nullptr(LONGS)
        if w_offset is not None and not space.is_none(w_offset):
            value = offset_arg(space, w_offset)
            self.word = lltype.malloc(LONGS, 1, flavor='raw')
            self.word[0] = rffi.cast(rffi.LONG, value)

    def pointer(self):
        return as_pointer(self.word)

    def free(self):
        if self.word:
            lltype.free(self.word, flavor='raw')


@unwrap_spec(out_fd=int, in_fd=int, count='index')
def sendfile(space, out_fd, in_fd, w_offset, count):
    """Copy bytes from in_fd, at a position or (None) the current one, to out_fd; return how many."""
    offset = Offset(space, w_offset)
    try:
        while True:
            result = intmask(c_sendfile(out_fd, in_fd, offset.pointer(), count))
            if result >= 0:
                return space.newint(result)
            retry(space)
    finally:
        offset.free()


def _check_count(space, count):
    if count < 0:
        raise oefmt(space.w_ValueError, "negative value for 'count' not allowed")


@unwrap_spec(src=int, dst=int, count='index')
def copy_file_range(space, src, dst, count, w_offset_src=None, w_offset_dst=None):
    """Copy bytes between two files; return how many."""
    _check_count(space, count)
    offset_src = Offset(space, w_offset_src)
    try:
        offset_dst = Offset(space, w_offset_dst)
        try:
            while True:
                result = intmask(c_copy_file_range(src, offset_src.pointer(), dst, offset_dst.pointer(), count, 0))
                if result >= 0:
                    return space.newint(result)
                retry(space)
        finally:
            offset_dst.free()
    finally:
        offset_src.free()


@unwrap_spec(src=int, dst=int, count='index', flags=int)
def splice(space, src, dst, count, w_offset_src=None, w_offset_dst=None, flags=0):
    """Move bytes between two files, one of them a pipe; return how many."""
    _check_count(space, count)
    offset_src = Offset(space, w_offset_src)
    try:
        offset_dst = Offset(space, w_offset_dst)
        try:
            while True:
                result = intmask(c_splice(src, offset_src.pointer(), dst, offset_dst.pointer(), count, flags))
                if result >= 0:
                    return space.newint(result)
                retry(space)
        finally:
            offset_dst.free()
    finally:
        offset_src.free()
