"""BufferedReader, BufferedWriter and BufferedRandom: their methods; the machinery is in interp_bufferedbase.py."""
from interpreter.error import OperationError, oefmt
from interpreter.gateway import interp2app, unwrap_spec
from interpreter.traceback import caught_value
from interpreter.typedef import GetSetProperty, TypeDef
from module._io.interp_bufferedbase import W_Buffered
from module._io.interp_fileio import W_FileIO, name_repr
from module._io.interp_iobase import (
    BUFFERED_TYPEDEF, DEFAULT_BUFFER_SIZE, check_ability, data_w, method_of, offset_w, size_w, unsupported, watch,
    writable_buffer)


def descr_detach(self, space):
    """Disconnect this buffer from its underlying raw stream and return it."""
    self.check_state(space)
    space.call_method(self, 'flush')
    w_raw = self.w_raw
    self.w_raw = None
    self.state = W_Buffered.DETACHED
    if type(w_raw) is W_FileIO:
        w_raw.watch()
    return w_raw


def _delegated(name):
    def method(self, space):
        self.check_state(space)
        return space.call_method(self.w_raw, name)
    method.__name__ = 'raw_' + name
    method.__doc__ = "%s() of the raw stream" % name
    return method


raw_seekable = _delegated('seekable')
raw_readable = _delegated('readable')
raw_writable = _delegated('writable')
raw_fileno = _delegated('fileno')
raw_isatty = _delegated('isatty')
raw_flush = _delegated('flush')


def descr_dealloc_warn(self, space, w_source):
    if self.state == W_Buffered.READY:
        try:
            space.call_method(self.w_raw, '_dealloc_warn', w_source)
        except OperationError:
            pass
    return space.w_None


def descr_flush(self, space):
    """Flush pending output."""
    self.check_usable(space, "flush of closed file")
    self.enter(space)
    try:
        self.flush_and_rewind(space)
    finally:
        self.leave()
    return space.w_None


def close_both(space, w_first, first, w_second, second):
    """Call two methods; the second also after an error of the first, which becomes its context."""
    call_after(space, error_of(space, w_first, first), w_second, second)


def error_of(space, w_obj, name):
    """Call a method; return the OperationError that it raises, or None."""
    try:
        space.call_method(w_obj, name)
    except OperationError as e:
        return e
    return None


def call_after(space, failed, w_second, second):
    """Call a method, then raise `failed`, an OperationError or None; it is the context of an error of the method."""
    try:
        space.call_method(w_second, second)
    except OperationError as e:
        if failed is not None:
            space.set_exception_context(e.get_w_value(space), caught_value(space, failed))
        raise
    if failed is not None:
        raise failed


def descr_close(self, space):
    """Flush and close the stream and its raw stream."""
    self.check_state(space)
    if self.is_raw_closed(space):
        return space.w_None
    if self.finalizing:
        descr_dealloc_warn(self, space, self)
    failed = error_of(space, self, 'flush')
    # with the lock: another thread that waits to write finds the stream closed
    self.enter(space)
    try:
        call_after(space, failed, self.w_raw, 'close')
    finally:
        self.leave()
        if self.state == W_Buffered.READY and type(self.w_raw) is W_FileIO:
            self.drop()
            self.pending = []
            self.pending_size = 0
    return space.w_None


def fget_raw(self, space):
    return space.w_None if self.w_raw is None else self.w_raw


def fget_closed(self, space):
    self.check_state(space)
    return space.getattr_text(self.w_raw, 'closed')


def fget_name(self, space):
    self.check_state(space)
    return space.getattr_text(self.w_raw, 'name')


def fget_mode(self, space):
    self.check_state(space)
    return space.getattr_text(self.w_raw, 'mode')


def fget_finalizing(self, space):
    return space.newbool(self.finalizing)


def descr_repr(self, space):
    try:
        w_name = space.getattr_text(self, 'name')
    except OperationError as e:
        if not e.match(space, space.w_Exception):
            raise
        return space.newtext('<%s>' % space.type(self).name)
    return space.newtext('<%s name=%s>' % (space.type(self).name, name_repr(space, self, w_name)))


def descr_sizeof(self, space):
    return space.newint(128 + self.buffer_size)


# ---- reading

def descr_read(self, space, w_size=None):
    """Read and return up to size bytes; all if it is None or -1."""
    size = size_w(space, w_size)
    if size < -1:
        raise oefmt(space.w_ValueError, "read length must be non-negative or -1")
    self.check_usable(space, "read of closed file")
    self.enter(space)
    try:
        if size == -1:
            return self.read_all(space)
        data = self.read_size(space, size)
    finally:
        self.leave()
    if data is None:
        return space.w_None
    return space.newbytes(data)


@unwrap_spec(size='index')
def descr_peek(self, space, size=0):
    """Return buffered bytes without advancing; at most one raw read is done."""
    self.check_usable(space, "peek of closed file")
    self.enter(space)
    try:
        if self.available() == 0:
            self.flush_pending(space)
            self.fill(space)
        start = self.pos
        assert start >= 0
        return space.newbytes(self.data[start:])
    finally:
        self.leave()


def read1(self, space, size):
    """read1() as an RPython str."""
    if size < 0:
        size = self.buffer_size
    self.check_usable(space, "read of closed file")
    self.enter(space)
    try:
        return self.read_some(space, size)
    finally:
        self.leave()


@unwrap_spec(size='index')
def descr_read1(self, space, size=-1):
    """Read and return up to size bytes, with at most one read() call to the raw stream."""
    return space.newbytes(read1(self, space, size))


def _read_into(space, self, w_buffer, is_single):
    self.check_usable(space, "readinto of closed file")
    buf = writable_buffer(space, w_buffer, 'readinto1' if is_single else 'readinto')
    length = buf.getlength()
    done = 0
    self.enter(space)
    try:
        while done < length:
            left = length - done
            if self.available() == 0:
                self.flush_pending(space)
                if left > self.buffer_size:
                    self.drop()
                    data = self.raw_read(space, left)
                    if data is None:
                        if done == 0:
                            return space.w_None
                        break
                    buf.setslice(done, data)
                    done += len(data)
                    if len(data) == 0 or is_single:
                        break
                    continue
                if done > 0 and is_single:
                    break
                count = self.fill(space)
                if count < 0 and done == 0:
                    return space.w_None
                if count <= 0:
                    break
            data = self.take(min(left, self.available()))
            buf.setslice(done, data)
            done += len(data)
    finally:
        self.leave()
    return space.newint(done)


def descr_readinto(self, space, w_buffer):
    """Fill a writable buffer; return the number of bytes."""
    return _read_into(space, self, w_buffer, False)


def descr_readinto1(self, space, w_buffer):
    """As readinto, with at most one raw read."""
    return _read_into(space, self, w_buffer, True)


def read_line(self, space, limit):
    """readline() as an RPython str."""
    self.check_usable(space, "readline of closed file")
    self.enter(space)
    try:
        return self.read_line(space, limit)
    finally:
        self.leave()


def descr_readline(self, space, w_size=None):
    """Read and return a line."""
    return space.newbytes(read_line(self, space, size_w(space, w_size)))


# ---- writing

def descr_write(self, space, w_data):
    """Write the given buffer; return the number of bytes, which is always its length."""
    self.check_state(space)
    data = data_w(space, w_data)
    return space.newint(write(self, space, data))


def write(self, space, data):
    """write() of an RPython str."""
    self.check_usable(space, "write to closed file")
    self.enter(space)
    try:
        # it may have been closed while this thread waited
        self.check_usable(space, "write to closed file")
        return self.write_bytes(space, data)
    finally:
        self.leave()


# ---- position

def descr_tell(self, space):
    """Return the current stream position."""
    self.check_state(space)
    self.enter(space)
    try:
        position = self.raw_tell(space) - self.available() + self.pending_size
    finally:
        self.leave()
    if position < 0:
        position = 0
    return space.newint(position)


@unwrap_spec(whence=int)
def descr_seek(self, space, w_target, whence=0):
    """Change the position; return the new one."""
    self.check_state(space)
    if whence < 0 or whence > 4:
        raise oefmt(space.w_ValueError, "whence value %d unsupported", whence)
    self.check_usable(space, "seek of closed file")
    check_ability(space, self.w_raw, 'seekable')
    target = offset_w(space, w_target)
    self.enter(space)
    try:
        if whence < 2 and self.readable and self.available() > 0:
            # within the read-ahead nothing has to be asked
            current = self.raw_pos if self.raw_pos >= 0 else self.raw_tell(space)
            ahead = self.available()
            offset = target if whence == 1 else target - (current - ahead)
            if -self.pos <= offset <= ahead:
                self.pos += offset
                return space.newint(current - ahead + offset)
        self.flush_pending(space)
        if whence == 1:
            target -= self.available()
        position = self.raw_seek(space, target, whence)
        self.drop()
        return space.newint(position)
    finally:
        self.leave()


def descr_truncate(self, space, w_size=None):
    """Truncate the file; return the new size."""
    self.check_usable(space, "truncate of closed file")
    if not self.writable:
        raise unsupported(space, "truncate")
    self.enter(space)
    try:
        self.flush_and_rewind(space)
        self.raw_pos = -1
        return space.call_method(self.w_raw, 'truncate', space.w_None if w_size is None else w_size)
    finally:
        self.leave()


# ---- the types

class W_BufferedReader(W_Buffered):
    """A buffer for a readable, sequential raw stream."""

    def next_line(self, space):
        line = read_line(self, space, -1)
        if len(line) == 0:
            return None
        return space.newbytes(line)

    @unwrap_spec(buffer_size='index')
    def descr_init(self, space, w_raw, buffer_size=DEFAULT_BUFFER_SIZE):
        self.state = W_Buffered.NEW
        check_ability(space, w_raw, 'readable')
        self.readable = True
        self.start(space, w_raw, buffer_size)


class W_BufferedWriter(W_Buffered):
    """A buffer for a writable raw stream."""

    @unwrap_spec(buffer_size='index')
    def descr_init(self, space, w_raw, buffer_size=DEFAULT_BUFFER_SIZE):
        self.state = W_Buffered.NEW
        check_ability(space, w_raw, 'writable')
        self.writable = True
        self.start(space, w_raw, buffer_size)


class W_BufferedRandom(W_Buffered):
    """A buffer for a raw stream that can be read, written and positioned."""

    def next_line(self, space):
        line = read_line(self, space, -1)
        if len(line) == 0:
            return None
        return space.newbytes(line)

    @unwrap_spec(buffer_size='index')
    def descr_init(self, space, w_raw, buffer_size=DEFAULT_BUFFER_SIZE):
        self.state = W_Buffered.NEW
        check_ability(space, w_raw, 'seekable')
        check_ability(space, w_raw, 'readable')
        check_ability(space, w_raw, 'writable')
        self.readable = True
        self.writable = True
        self.start(space, w_raw, buffer_size)


def _constructor(cls):
    def descr_new(space, w_type, __args__):
        w_result = space.allocate_instance(cls, w_type)
        cls.__init__(w_result)
        watch(w_result, w_type, cls.typedef)
        return w_result
    descr_new.__name__ = 'descr_new_' + cls.__name__
    return interp2app(descr_new)


COMMON = [
    ('__repr__', descr_repr), ('__sizeof__', descr_sizeof), ('detach', descr_detach), ('close', descr_close),
    ('seekable', raw_seekable), ('fileno', raw_fileno), ('isatty', raw_isatty),
    ('_dealloc_warn', descr_dealloc_warn), ('seek', descr_seek), ('tell', descr_tell), ('truncate', descr_truncate)]
READING = [
    ('readable', raw_readable), ('read', descr_read), ('peek', descr_peek), ('read1', descr_read1),
    ('readinto', descr_readinto), ('readinto1', descr_readinto1), ('readline', descr_readline)]
WRITING = [('writable', raw_writable), ('write', descr_write)]


def _typedef(cls, name, doc, methods):
    members = {}
    for method_name, function in methods:
        members[method_name] = method_of(W_Buffered, function, method_name)
    for attribute, fget in [('raw', fget_raw), ('closed', fget_closed), ('mode', fget_mode),
                            ('_finalizing', fget_finalizing)]:
        members[attribute] = GetSetProperty(fget, cls=W_Buffered)
    if ('read', descr_read) in methods:
        members['__next__'] = interp2app(cls.descr_next_line)
    cls.typedef = TypeDef(
        name, BUFFERED_TYPEDEF, module='_io', has_map=False, doc=doc,
        __new__=_constructor(cls),
        __init__=interp2app(cls.descr_init, kw='*'),
        **members)
    # TypeDef has a parameter of this name
    cls.typedef.add(name=GetSetProperty(fget_name, cls=W_Buffered))


_typedef(W_BufferedReader, 'BufferedReader', "Create a new buffered reader using the given readable raw IO object.",
         COMMON + READING + [('flush', raw_flush)])
_typedef(W_BufferedWriter, 'BufferedWriter', "A buffer for a writeable sequential RawIO object.",
         COMMON + WRITING + [('flush', descr_flush)])
_typedef(W_BufferedRandom, 'BufferedRandom', "A buffered interface to random access streams.",
         COMMON + READING + WRITING + [('flush', descr_flush)])
