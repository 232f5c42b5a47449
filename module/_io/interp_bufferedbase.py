"""W_Buffered: what BufferedReader, BufferedWriter and BufferedRandom have in common, without their methods.

Here: the raw stream below, its position, the read-ahead, the pending output, the lock.  The methods that
Python code sees are in interp_buffered.py.
"""
import errno

from interpreter.error import OperationError, oefmt
from interpreter.traceback import memory_error
from module._io.interp_fileio import W_FileIO, read_descriptor, write_descriptor
from module._io.interp_iobase import (
    DEFAULT_BUFFER_SIZE, W_IOBase, handle_signals, offset_w, view_of_bytes)
from objspace.bytearraycore import W_BytearrayObject
from objspace.bytescore import W_BytesObject
from objspace.memoryviewcore import view_of
from rpython.rlib import rthread

# what raw_write() answers if the raw stream would block
BLOCKED = -2
# Buffers as large as the address space of a process cannot be had.
ADDRESS_SPACE = 1 << 47


def blocking_error(space, w_raw, written):
    """The BlockingIOError of a write of which `written` bytes were taken; only a descriptor gives an errno."""
    w_error = space.call_function(
        space.w_BlockingIOError, space.newint(errno.EAGAIN if type(w_raw) is W_FileIO else 0),
        space.newtext("write could not complete without blocking"), space.newint(written))
    return OperationError(space.w_BlockingIOError, w_error)


class W_Buffered(W_IOBase):
    """A buffered stream.

    States: NEW (no __init__ yet), READY, DETACHED.
    data[pos:]   has been read from the raw stream and not been asked for yet
    pending      pieces that have been written and not gone to the raw stream yet; never both
    raw_pos      position of the raw stream, -1 if not known
    """
    NEW, READY, DETACHED = range(3)

    def __init__(self):
        W_IOBase.__init__(self)
        self.w_raw = None
        self.state = W_Buffered.NEW
        self.readable = False
        self.writable = False
        self.buffer_size = DEFAULT_BUFFER_SIZE
        self.data = ''
        self.pos = 0
        self.pending = []
        self.pending_size = 0
        self.raw_pos = -1
        self.ll_lock = None
        self.owner = 0

    def start(self, space, w_raw, buffer_size):
        """What all constructors do. Raises ValueError, MemoryError."""
        if buffer_size <= 0:
            raise oefmt(space.w_ValueError, "buffer size must be strictly positive")
        if buffer_size >= ADDRESS_SPACE:
            raise memory_error(space)
        self.w_raw = w_raw
        self.buffer_size = buffer_size
        self.data = ''
        self.pos = 0
        self.pending = []
        self.pending_size = 0
        self.raw_pos = -1
        if self.ll_lock is None:
            self.ll_lock = rthread.allocate_lock()
        self.state = W_Buffered.READY

    def has_pending(self):
        return self.pending_size > 0

    # ---- checks

    def check_state(self, space):
        if self.state != W_Buffered.READY:
            if self.state == W_Buffered.DETACHED:
                raise oefmt(space.w_ValueError, "raw stream has been detached")
            raise oefmt(space.w_ValueError, "I/O operation on uninitialized object")

    def is_raw_closed(self, space):
        w_raw = self.w_raw
        if type(w_raw) is W_FileIO:
            return w_raw.fd < 0
        return space.is_true(space.getattr_text(w_raw, 'closed'))

    def check_usable(self, space, message):
        """Raise ValueError if the stream is closed or has no raw stream."""
        self.check_state(space)
        if self.is_raw_closed(space):
            raise oefmt(space.w_ValueError, "%s", message)

    # ---- the lock: a raw operation may let other threads run

    def enter(self, space):
        """Take the lock. Raises RuntimeError if this thread has it already."""
        lock = self.ll_lock
        if lock.acquire(False):
            self.owner = rthread.get_ident()
            return
        if self.owner == rthread.get_ident():
            raise oefmt(space.w_RuntimeError, "reentrant call inside %R", self)
        lock.acquire(True)
        self.owner = rthread.get_ident()

    def leave(self):
        self.owner = 0
        self.ll_lock.release()

    # ---- the raw stream

    def raw_read(self, space, size):
        """Read once; None if that would block."""
        w_raw = self.w_raw
        if type(w_raw) is W_FileIO:
            w_raw.check_readable(space)
            data = read_descriptor(space, w_raw.fd, size)
            if data is None:
                return None
        else:
            w_array = W_BytearrayObject('\0' * size)
            w_view = view_of(space, w_array)
            try:
                w_count = space.call_method(w_raw, 'readinto', w_view)
            finally:
                w_view.release()
            if space.is_none(w_count):
                return None
            count = self._count(space, w_count, size, 'readinto')
            data = w_array.as_str()
            assert count >= 0
            data = data[:count]
        if self.raw_pos >= 0:
            self.raw_pos += len(data)
        return data

    def _count(self, space, w_count, limit, name):
        try:
            count = space.getindex_w(w_count, space.w_ValueError)
        except OperationError as e:
            if not e.match(space, space.w_Exception):
                raise
            error = oefmt(space.w_OSError, "raw %s() failed", name)
            raise space.chain_exceptions(error, e)
        if count < 0 or count > limit:
            raise oefmt(space.w_OSError, "raw %s() returned invalid length %d (should have been between 0 and %d)",
                        name, count, limit)
        return count

    def raw_write(self, space, data):
        """Write once; return how much went, BLOCKED if that would block."""
        w_raw = self.w_raw
        if type(w_raw) is W_FileIO:
            w_raw.check_writable(space)
            count = write_descriptor(space, w_raw.fd, data)
            if count < 0:
                return BLOCKED
        else:
            w_count = space.call_method(w_raw, 'write', view_of_bytes(space, data))
            if space.is_none(w_count):
                return BLOCKED
            count = self._count(space, w_count, len(data), 'write')
        if self.raw_pos >= 0:
            self.raw_pos += count
        return count

    def raw_tell(self, space):
        w_raw = self.w_raw
        if type(w_raw) is W_FileIO:
            w_raw.check_open(space)
            position = w_raw.seek(space, 0, 1)
        else:
            position = offset_w(space, space.call_method(w_raw, 'tell'))
        if position < 0:
            raise oefmt(space.w_OSError, "Raw stream returned invalid position %d", position)
        self.raw_pos = position
        return position

    def raw_seek(self, space, offset, whence):
        w_raw = self.w_raw
        if type(w_raw) is W_FileIO:
            w_raw.check_open(space)
            position = w_raw.seek(space, offset, whence)
        else:
            position = offset_w(space, space.call_method(w_raw, 'seek', space.newint(offset), space.newint(whence)))
        if position < 0:
            raise oefmt(space.w_OSError, "Raw stream returned invalid position %d", position)
        self.raw_pos = position
        return position

    # ---- the read-ahead; the lock is held

    def available(self):
        return len(self.data) - self.pos

    def take(self, count):
        """Return the next `count` bytes of the read-ahead."""
        start = self.pos
        stop = start + count
        assert 0 <= start <= stop
        self.pos = stop
        if start == 0 and stop == len(self.data):
            return self.data
        return self.data[start:stop]

    def drop(self):
        self.data = ''
        self.pos = 0

    def fill(self, space):
        """Replace the empty read-ahead by one raw read; return its size, BLOCKED if that would block."""
        self.drop()
        data = self.raw_read(space, self.buffer_size)
        if data is None:
            return BLOCKED
        self.data = data
        return len(data)

    def rewind(self, space):
        """Take the raw stream back to where the reader is."""
        ahead = self.available()
        self.drop()
        if ahead > 0:
            self.raw_seek(space, -ahead, 1)

    # ---- the output; the lock is held

    def flush_pending(self, space):
        """Hand all pending output to the raw stream. Raises BlockingIOError; what is left stays pending."""
        if self.pending_size == 0:
            return
        if len(self.pending) == 1:
            data = self.pending[0]
        else:
            data = ''.join(self.pending)
        done = 0
        try:
            while done < len(data):
                assert done >= 0
                count = self.raw_write(space, data if done == 0 else data[done:])
                if count == BLOCKED:
                    raise blocking_error(space, self.w_raw, 0)
                done += count
                handle_signals(space)
        finally:
            rest = ''
            if done < len(data):
                assert done >= 0
                rest = data[done:]
            self.pending = [rest] if len(rest) > 0 else []
            self.pending_size = len(rest)

    def flush_and_rewind(self, space):
        self.flush_pending(space)
        if self.readable:
            self.rewind(space)

    def put(self, data):
        """Queue output."""
        if len(data) > 0:
            self.pending.append(data)
            self.pending_size += len(data)
            if not self.is_registered:
                self.note_pending()

    def write_bytes(self, space, data):
        """write(): return the number of bytes taken, which is all. Raises BlockingIOError."""
        if self.pending_size + len(data) <= self.buffer_size and self.pos == len(self.data):
            if len(self.data) > 0:
                self.drop()
            self.put(data)
            return len(data)
        if self.available() > 0:
            self.rewind(space)
            if len(data) <= self.buffer_size:
                self.put(data)
                return len(data)
        try:
            self.flush_pending(space)
        except OperationError as e:
            if not e.match(space, space.w_BlockingIOError):
                raise
            room = self.buffer_size - self.pending_size
            if room >= len(data):
                self.put(data)
                return len(data)
            if room < 0:
                room = 0
            self.put(data[:room])
            raise blocking_error(space, self.w_raw, room)
        done = 0
        while len(data) - done > self.buffer_size:
            assert done >= 0
            count = self.raw_write(space, data if done == 0 else data[done:])
            if count == BLOCKED:
                stop = done + self.buffer_size
                assert 0 <= done <= stop
                self.put(data[done:stop])
                raise blocking_error(space, self.w_raw, stop)
            done += count
            handle_signals(space)
        assert done >= 0
        self.put(data if done == 0 else data[done:])
        return len(data)

    # ---- reading; the lock is held

    def read_all(self, space):
        """The rest as a boxed bytes object, or None if nothing is there yet."""
        ahead = self.take(self.available())
        if self.writable:
            self.flush_and_rewind(space)
        self.drop()
        w_raw = self.w_raw
        if type(w_raw) is W_FileIO:
            w_raw.check_readable(space)
            rest = w_raw.read_all(space)
            self.raw_pos = -1
            if rest is None:
                return space.newbytes(ahead) if len(ahead) > 0 else space.w_None
            return space.newbytes(rest if len(ahead) == 0 else ahead + rest)
        self.raw_pos = -1
        w_readall = space.findattr_text(w_raw, 'readall')
        if w_readall is not None:
            w_rest = space.call_function(w_readall)
            if space.is_none(w_rest):
                return space.newbytes(ahead) if len(ahead) > 0 else w_rest
            if not isinstance(w_rest, W_BytesObject):
                raise oefmt(space.w_TypeError, "readall() should return bytes")
            return space.newbytes(ahead + w_rest.data)
        pieces = [ahead]
        length = len(ahead)
        while True:
            w_piece = space.call_method(w_raw, 'read')
            if space.is_none(w_piece):
                if length == 0:
                    return w_piece
                break
            if not isinstance(w_piece, W_BytesObject):
                raise oefmt(space.w_TypeError, "read() should return bytes")
            if len(w_piece.data) == 0:
                break
            length += len(w_piece.data)
            pieces.append(w_piece.data)
        return space.newbytes(''.join(pieces))

    def read_size(self, space, size):
        """Up to `size` bytes, less only at the end of the file; None if nothing is there yet."""
        if size <= self.available():
            return self.take(size)
        piece = self.take(self.available())
        self.flush_pending(space)
        pieces = [piece]
        left = size - len(piece)
        while left > 0:
            whole = left - left % self.buffer_size
            if whole > 0:
                self.drop()
                data = self.raw_read(space, whole)
            else:
                if self.fill(space) < 0:
                    data = None
                else:
                    data = self.take(min(left, self.available()))
            if data is None:
                if left == size:
                    return None
                break
            if len(data) == 0:
                break
            pieces.append(data)
            left -= len(data)
        if len(pieces) == 2 and len(pieces[0]) == 0:
            return pieces[1]
        return ''.join(pieces)

    def read_some(self, space, size):
        """read1(): what is there, else one raw read; '' also if that would block."""
        if size == 0:
            return ''
        if self.available() > 0:
            return self.take(min(size, self.available()))
        self.flush_pending(space)
        self.drop()
        data = self.raw_read(space, size)
        if data is None:
            return ''
        return data

    def read_line(self, space, limit):
        """The next line, at most `limit` bytes if not negative."""
        pieces = []
        length = 0
        while True:
            start = self.pos
            assert start >= 0
            stop = self.data.find('\n', start) + 1
            if stop == 0:
                stop = len(self.data)
                found = False
            else:
                found = True
            if limit >= 0 and stop - start >= limit - length:
                stop = start + limit - length
                found = True
            piece = self.take(stop - start)
            if found and length == 0:
                return piece
            pieces.append(piece)
            length += len(piece)
            if found:
                break
            self.flush_pending(space)
            if self.fill(space) <= 0:
                break
        return ''.join(pieces)
