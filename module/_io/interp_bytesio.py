"""BytesIO: a stream of bytes in memory."""
from interpreter.error import oefmt
from interpreter.gateway import interp2app, unwrap_spec
from interpreter.typedef import GetSetProperty, TypeDef
from module._io.interp_iobase import BUFFERED_TYPEDEF, W_IOBase, data_w, size_w, writable_buffer
from objspace.buffer import ByteStore, StoreBuffer
from objspace.memoryviewcore import view_of_buffer


class W_BytesIO(W_IOBase):
    """States: open and closed (`store` is None). The bytes are in a ByteStore, which counts the exports."""

    def __init__(self):
        W_IOBase.__init__(self)
        self.store = ByteStore('')
        self.pos = 0

    def descr_init(self, space, w_initial_bytes=None):
        if self.store is not None:
            self.store.check_resizable(space)
        self.pos = 0
        data = ''
        if w_initial_bytes is not None and not space.is_none(w_initial_bytes):
            data = data_w(space, w_initial_bytes)
        self.store = ByteStore(data)

    def opened(self, space):
        """The ByteStore. Raises ValueError after close()."""
        store = self.store
        if store is None:
            raise oefmt(space.w_ValueError, "I/O operation on closed file.")
        return store

    # ---- reading

    def take(self, store, size):
        """The next `size` bytes, fewer at the end; all if it is negative."""
        available = store.length() - self.pos
        if available <= 0:
            return ''
        if size < 0 or size > available:
            size = available
        start = self.pos
        self.pos = start + size
        if start == 0 and size == store.length():
            return store.as_str()
        if store.cached is not None:
            data = store.cached
            stop = start + size
            assert 0 <= start <= stop
            return data[start:stop]
        return store.getslice(start, 1, size)

    def descr_read(self, space, w_size=None):
        """Read at most size bytes, returned as a bytes object."""
        size = size_w(space, w_size)
        return space.newbytes(self.take(self.opened(space), size))

    def descr_readinto(self, space, w_buffer):
        """Read bytes into buffer."""
        store = self.opened(space)
        buf = writable_buffer(space, w_buffer, 'readinto')
        data = self.take(store, buf.getlength())
        buf.setslice(0, data)
        return space.newint(len(data))

    def line(self, store, limit):
        start = self.pos
        if start >= store.length():
            return ''
        assert start >= 0
        stop = store.as_str().find('\n', start) + 1
        if stop == 0:
            stop = store.length()
        size = stop - start
        if 0 <= limit < size:
            size = limit
        return self.take(store, size)

    def descr_readline(self, space, w_size=None):
        """Next line from the file, as a bytes object."""
        store = self.opened(space)
        return space.newbytes(self.line(store, size_w(space, w_size)))

    def descr_readlines(self, space, w_size=None):
        """List of bytes objects, each a line from the file."""
        store = self.opened(space)
        hint = size_w(space, w_size)
        lines_w = []
        total = 0
        while True:
            line = self.line(store, -1)
            if line == '':
                break
            lines_w.append(space.newbytes(line))
            total += len(line)
            if 0 < hint <= total:
                break
        return space.newlist(lines_w)

    def next_line(self, space):
        line = self.line(self.opened(space), -1)
        if line == '':
            return None
        return space.newbytes(line)

    # ---- writing

    def write(self, space, data):
        store = self.opened(space)
        store.check_resizable(space)
        size = store.length()
        if len(data) == 0:
            return
        if self.pos == size:
            store.append(data)
        elif self.pos > size:
            store.append('\0' * (self.pos - size))
            store.append(data)
        else:
            stop = self.pos + len(data)
            store.splice(self.pos, stop if stop < size else size, data)
        self.pos += len(data)

    def descr_write(self, space, w_data):
        """Write bytes to file; return the number of bytes written."""
        self.opened(space)
        data = data_w(space, w_data)
        self.write(space, data)
        return space.newint(len(data))

    def descr_writelines(self, space, w_lines):
        """Write lines to the file."""
        self.opened(space)
        w_iter = space.iter(w_lines)
        while True:
            w_line = space.next_or_none(w_iter)
            if w_line is None:
                return space.w_None
            self.descr_write(space, w_line)

    def descr_truncate(self, space, w_size=None):
        """Truncate the file to at most size bytes."""
        store = self.opened(space)
        store.check_resizable(space)
        if w_size is None or space.is_none(w_size):
            size = self.pos
        else:
            size = size_w(space, w_size)
            if size < 0:
                raise oefmt(space.w_ValueError, "negative size value %d", size)
        if size < store.length():
            if size == 0:
                store.clear()
            else:
                store.delete(size, store.length())
        return space.newint(size)

    # ---- position

    def descr_tell(self, space):
        """Current file position, an integer."""
        self.opened(space)
        return space.newint(self.pos)

    @unwrap_spec(pos='index', whence=int)
    def descr_seek(self, space, pos, whence=0):
        """Change stream position."""
        store = self.opened(space)
        if pos < 0 and whence == 0:
            raise oefmt(space.w_ValueError, "negative seek value %d", pos)
        base = 0
        if whence == 1:
            base = self.pos
        elif whence == 2:
            base = store.length()
        elif whence != 0:
            raise oefmt(space.w_ValueError, "invalid whence (%d, should be 0, 1 or 2)", whence)
        if pos > space.maxint - base:
            raise oefmt(space.w_OverflowError, "new position too large")
        pos += base
        self.pos = pos if pos > 0 else 0
        return space.newint(self.pos)

    # ---- the whole

    def descr_getvalue(self, space):
        """Retrieve the entire contents of the BytesIO object."""
        return space.newbytes(self.opened(space).as_str())

    def descr_getbuffer(self, space):
        """Get a read-write view over the contents of the BytesIO object."""
        store = self.opened(space)
        return view_of_buffer(StoreBuffer(self, store, 'B', 1))

    def descr_close(self, space):
        """Disable all I/O operations."""
        if self.store is not None:
            self.store.check_resizable(space)
        self.store = None
        return space.w_None

    def fget_closed(self, space):
        return space.newbool(self.store is None)

    def descr_true(self, space):
        """Returns True if the IO object can do this."""
        self.opened(space)
        return space.w_True

    def descr_isatty(self, space):
        """Always returns False."""
        self.opened(space)
        return space.w_False

    def descr_flush(self, space):
        """Does nothing."""
        self.opened(space)
        return space.w_None

    def descr_sizeof(self, space):
        return space.newint(72 + (0 if self.store is None else self.store.length()))

    def descr_getstate(self, space):
        w_value = self.descr_getvalue(space)
        w_dict = space.w_None
        if self.w_dict is not None or self.is_user_instance:
            w_dict = space.call_method(self.getdict(space), 'copy')
        return space.newtuple([w_value, space.newint(self.pos), w_dict])

    def descr_setstate(self, space, w_state):
        if not space.isinstance_w(w_state, space.w_tuple) or space.len_w(w_state) < 3:
            raise oefmt(space.w_TypeError, "%s.__setstate__ argument should be 3-tuple, got %s",
                        short_name(space, self), space.type(w_state).name)
        items_w = space.fixedview(w_state)
        self.opened(space).check_resizable(space)
        self.descr_init(space, None)
        self.write(space, data_w(space, items_w[0]))
        if not space.isinstance_w(items_w[1], space.w_int):
            raise oefmt(space.w_TypeError, "second item of state must be an integer, not %s",
                        space.type(items_w[1]).name)
        position = space.int_w(items_w[1])
        if position < 0:
            raise oefmt(space.w_ValueError, "position value cannot be negative")
        self.pos = position
        take_dict(space, self, items_w[2], 'third')
        return space.w_None


def short_name(space, w_stream):
    """The type's name as texts of these classes show it."""
    return space.type(w_stream).name


def take_dict(space, w_stream, w_dict, which):
    """Add the items of the dict in a pickled state. Raises TypeError."""
    if space.is_none(w_dict):
        return
    if not space.isinstance_w(w_dict, space.w_dict):
        raise oefmt(space.w_TypeError, "%s item of state should be a dict, got a %s", which, space.type(w_dict).name)
    space.call_method(w_stream.getdict(space), 'update', w_dict)


def descr_new_bytesio(space, w_type, __args__):
    w_result = space.allocate_instance(W_BytesIO, w_type)
    W_BytesIO.__init__(w_result)
    return w_result


W_BytesIO.typedef = TypeDef(
    'BytesIO', BUFFERED_TYPEDEF, module='_io', has_map=False,
    doc="Buffered I/O implementation using an in-memory bytes buffer.",
    __new__=interp2app(descr_new_bytesio),
    __init__=interp2app(W_BytesIO.descr_init, kw='*'),
    __iter__=interp2app(W_BytesIO.descr_iter),
    __next__=interp2app(W_BytesIO.descr_next_line),
    __getstate__=interp2app(W_BytesIO.descr_getstate),
    __setstate__=interp2app(W_BytesIO.descr_setstate),
    __sizeof__=interp2app(W_BytesIO.descr_sizeof),
    readable=interp2app(W_BytesIO.descr_true, name='readable'),
    seekable=interp2app(W_BytesIO.descr_true, name='seekable'),
    writable=interp2app(W_BytesIO.descr_true, name='writable'),
    close=interp2app(W_BytesIO.descr_close),
    flush=interp2app(W_BytesIO.descr_flush),
    isatty=interp2app(W_BytesIO.descr_isatty),
    tell=interp2app(W_BytesIO.descr_tell),
    write=interp2app(W_BytesIO.descr_write),
    writelines=interp2app(W_BytesIO.descr_writelines),
    read=interp2app(W_BytesIO.descr_read),
    read1=interp2app(W_BytesIO.descr_read),
    readinto=interp2app(W_BytesIO.descr_readinto),
    readline=interp2app(W_BytesIO.descr_readline),
    readlines=interp2app(W_BytesIO.descr_readlines),
    getbuffer=interp2app(W_BytesIO.descr_getbuffer),
    getvalue=interp2app(W_BytesIO.descr_getvalue),
    seek=interp2app(W_BytesIO.descr_seek),
    truncate=interp2app(W_BytesIO.descr_truncate),
    closed=GetSetProperty(W_BytesIO.fget_closed, doc="True if the file is closed."),
)
