"""_IOBase and the three abstract classes below it, with the behaviour that subclasses inherit.

Rule: the documentation of `io`, "I/O Base Classes".  The concrete classes are in the other files.
"""
import errno
import types
import weakref

from interpreter.error import OperationError, oefmt
from interpreter.gateway import interp2app
from interpreter.lifeline import Weakrefable
from interpreter.oserrors import wrap_oserror
from interpreter.root import W_Root
from interpreter.ticker import ticker
from interpreter.typedef import GetSetProperty, TypeDef
from module._io.interp_config import stream_options
from objspace.bytearraycore import W_BytearrayObject
from objspace.bytescore import W_BytesObject
from objspace.exceptions.table import EXCEPTION_TYPEDEFS
from objspace.memoryviewcore import view_of
from objspace.userdel import register_stream

DEFAULT_BUFFER_SIZE = 8192

_BASES = dict([(typedef.name, typedef) for typedef in EXCEPTION_TYPEDEFS if isinstance(typedef, TypeDef)])
UNSUPPORTED = TypeDef('UnsupportedOperation', _BASES['OSError'], module='io', extra_base=_BASES['ValueError'],
                      doc=None)


def unsupported(space, message):
    """Return the error for an operation that the stream does not have."""
    return oefmt(UNSUPPORTED.w_type, "%s", message)


def handle_signals(space):
    """After EINTR: run the handlers of signals (PEP 475)."""
    if ticker.is_set():
        ticker.perform(space)


def io_error(space, error):
    """What an OSError of a call leads to: handlers run after EINTR, anything else is raised."""
    if error.errno != errno.EINTR:
        raise wrap_oserror(space, error)
    handle_signals(space)


def size_w(space, w_size):
    """A size argument: -1 for None or missing. Raises TypeError."""
    if w_size is None or space.is_none(w_size):
        return -1
    if not space.isinstance_w(w_size, space.w_int) and space.lookup(w_size, '__index__') is None:
        raise oefmt(space.w_TypeError, "argument should be integer or None, not '%T'", w_size)
    return space.getindex_w(w_size, space.w_OverflowError)


def offset_w(space, w_offset):
    """A file position. Raises TypeError, OverflowError."""
    if space.isinstance_w(w_offset, space.w_float) or space.lookup(w_offset, '__index__') is None:
        raise oefmt(space.w_TypeError, "'%T' object cannot be interpreted as an integer", w_offset)
    return space.getindex_w(w_offset, space.w_OverflowError)


class OpenStreams(object):
    """Weak references to the streams that have had pending output, for the end of the process."""

    def __init__(self):
        self.refs = []
        self.limit = 64

    def add(self, w_stream):
        if len(self.refs) >= self.limit:
            alive = []
            for ref in self.refs:
                w_other = ref()
                if w_other is not None and w_other.has_pending():
                    alive.append(ref)
                elif w_other is not None:
                    w_other.is_registered = False
            self.refs = alive
            self.limit = 64 + 2 * len(alive)
        w_stream.is_registered = True
        self.refs.append(weakref.ref(w_stream))

    def flush_all(self, space):
        """Flush them, text before what is below it; errors are swallowed."""
        for is_text in [True, False]:
            for ref in self.refs[:]:
                w_stream = ref()
                if w_stream is None or w_stream.is_text != is_text or not w_stream.has_pending():
                    continue
                try:
                    space.call_method(w_stream, 'flush')
                except OperationError:
                    continue


open_streams = OpenStreams()


class W_IOBase(Weakrefable, W_Root):
    """Base of all streams.

    base_closed   close() of _IOBase has been called
    finalizing    close() is called because nobody refers to the stream any more
    """
    is_text = False

    def __init__(self):
        self.base_closed = False
        self.finalizing = False
        self.is_registered = False
        self.is_watched = False
        self.w_dict = None

    # ---- hooks of W_Root; instances of Python classes have maps instead

    def getdict(self, space):
        if self.w_dict is None:
            self.w_dict = space.newdict()
        return self.w_dict

    def getdictvalue(self, space, name):
        if self.w_dict is None:
            return None
        return space.finditem_text(self.w_dict, name)

    def setdict(self, space, w_dict):
        self.w_dict = w_dict

    def write_member(self, name, w_value):
        """Called when the finalizer runs; nothing is to be remembered."""

    def watch(self):
        """Have the stream closed when nobody refers to it. What is below a watched stream need not be."""
        if not self.is_watched and not self.is_user_instance:
            self.is_watched = True
            register_stream(self)

    def has_pending(self):
        """True if there is output that has not been handed on."""
        return False

    def note_pending(self):
        """Call when output has been queued."""
        if not self.is_registered:
            open_streams.add(self)

    # ---- closing

    def fget_closed(self, space):
        return space.newbool(self.base_closed)

    def is_closed(self, space):
        """The attribute `closed`, whoever defines it."""
        return space.is_true(space.getattr_text(self, 'closed'))

    def check_closed(self, space):
        if self.is_closed(space):
            raise oefmt(space.w_ValueError, "I/O operation on closed file.")

    def descr_check_closed(self, space, w_message=None):
        self.check_closed(space)
        return space.w_None

    def base_close(self, space):
        """_IOBase.close(): flush once."""
        if self.base_closed:
            return
        try:
            space.call_method(self, 'flush')
        finally:
            self.base_closed = True

    def descr_close(self, space):
        """Flush and close the IO object."""
        self.base_close(space)
        return space.w_None

    def descr_del(self, space):
        """Close a stream that nobody refers to; errors are swallowed but in the development mode."""
        try:
            if self.is_closed(space):
                return space.w_None
        except OperationError:
            pass
        self.finalizing = True
        try:
            space.call_method(self, 'close')
        except OperationError as e:
            if stream_options.reports_failed_close:
                space.sys.write_unraisable(space, e, self)
        return space.w_None

    def descr_flush(self, space):
        """Flush write buffers, if applicable."""
        if self.base_closed:
            raise oefmt(space.w_ValueError, "I/O operation on closed file.")
        return space.w_None

    # ---- what the stream can do

    def descr_seek(self, space, w_offset, w_whence=None):
        """Change stream position."""
        raise unsupported(space, "seek")

    def descr_tell(self, space):
        """Return current stream position."""
        return space.call_method(self, 'seek', space.newint(0), space.newint(1))

    def descr_truncate(self, space, w_size=None):
        """Truncate file to size bytes."""
        raise unsupported(space, "truncate")

    def descr_fileno(self, space):
        """Returns underlying file descriptor if one exists."""
        raise unsupported(space, "fileno")

    def descr_false(self, space):
        """Return whether object was opened for this."""
        return space.w_False

    def descr_isatty(self, space):
        """Return whether this is an 'interactive' stream."""
        self.check_closed(space)
        return space.w_False

    def descr_check_seekable(self, space, w_message=None):
        check_ability(space, self, 'seekable')
        return space.w_True

    def descr_check_readable(self, space, w_message=None):
        check_ability(space, self, 'readable')
        return space.w_True

    def descr_check_writable(self, space, w_message=None):
        check_ability(space, self, 'writable')
        return space.w_True

    # ---- context manager, iteration, lines

    def descr_enter(self, space):
        self.check_closed(space)
        return self

    def descr_exit(self, space, args_w):
        return space.call_method(self, 'close')

    def descr_iter(self, space):
        self.check_closed(space)
        return self

    def next_line(self, space):
        """The next line, or None at the end."""
        w_line = space.call_method(self, 'readline')
        if space.len_w(w_line) == 0:
            return None
        return w_line

    def next_or_none(self, space):
        return self.next_line(space)

    def descr_next_line(self, space):
        w_line = self.next_line(space)
        if w_line is None:
            raise OperationError(space.w_StopIteration, None)
        return w_line

    def descr_readline(self, space, w_size=None):
        """Read and return a line from the stream."""
        limit = size_w(space, w_size)
        w_peek = space.findattr_text(self, 'peek')
        pieces = []
        length = 0
        while limit < 0 or length < limit:
            wanted = 1
            if w_peek is not None:
                w_ahead = space.call_function(w_peek, space.newint(1))
                if not isinstance(w_ahead, W_BytesObject):
                    raise oefmt(space.w_OSError, "peek() should have returned a bytes object, not '%T'", w_ahead)
                ahead = w_ahead.data
                if len(ahead) > 0:
                    wanted = ahead.find('\n') + 1
                    if wanted == 0:
                        wanted = len(ahead)
                    if limit >= 0 and wanted > limit - length:
                        wanted = limit - length
            w_piece = space.call_method(self, 'read', space.newint(wanted))
            if not isinstance(w_piece, W_BytesObject):
                raise oefmt(space.w_OSError, "read() should have returned a bytes object, not '%T'", w_piece)
            piece = w_piece.data
            if len(piece) == 0:
                break
            pieces.append(piece)
            length += len(piece)
            if piece.endswith('\n'):
                break
        return space.newbytes(''.join(pieces))

    def descr_readlines(self, space, w_hint=None):
        """Return a list of lines from the stream."""
        hint = size_w(space, w_hint)
        lines_w = []
        total = 0
        w_iter = space.iter(self)
        while True:
            w_line = space.next_or_none(w_iter)
            if w_line is None:
                break
            lines_w.append(w_line)
            if hint > 0:
                total += space.len_w(w_line)
                if total > hint:
                    break
        return space.newlist(lines_w)

    def descr_writelines(self, space, w_lines):
        """Write a list of lines to stream."""
        self.check_closed(space)
        w_iter = space.iter(w_lines)
        while True:
            w_line = space.next_or_none(w_iter)
            if w_line is None:
                return space.w_None
            space.call_method(self, 'write', w_line)


def check_ability(space, w_stream, name):
    """Raise UnsupportedOperation if `readable()`, `writable()` or `seekable()` is not true."""
    if not space.is_w(space.call_method(w_stream, name), space.w_True):
        raise unsupported(space, "File or stream is not %s." % name)


def watch(w_stream, w_type, typedef):
    """Have a new stream closed when nobody refers to it; instances of Python classes are watched anyway."""
    if w_type is typedef.w_type:
        w_stream.watch()


def descr_new_iobase(space, w_type, __args__):
    w_result = space.allocate_instance(W_IOBase, w_type)
    W_IOBase.__init__(w_result)
    watch(w_result, w_type, W_IOBase.typedef)
    return w_result


# ---- _RawIOBase

def raw_read(self, space, w_size=None):
    """Read up to size bytes; None if nothing is there yet."""
    size = -1 if w_size is None else space.getindex_w(w_size, space.w_OverflowError)
    if size < 0:
        return space.call_method(self, 'readall')
    w_array = W_BytearrayObject('\0' * size)
    w_count = space.call_method(self, 'readinto', w_array)
    if space.is_none(w_count):
        return w_count
    count = space.getindex_w(w_count, space.w_ValueError)
    data = w_array.as_str()
    if count < 0 or count > len(data):
        count = len(data)
    return space.newbytes(data[:count])


def raw_readall(self, space):
    """Read until EOF, using multiple read() call."""
    pieces = []
    while True:
        w_piece = space.call_method(self, 'read', space.newint(DEFAULT_BUFFER_SIZE))
        if space.is_none(w_piece):
            if len(pieces) == 0:
                return w_piece
            break
        if not isinstance(w_piece, W_BytesObject):
            raise oefmt(space.w_TypeError, "read() should return bytes")
        if len(w_piece.data) == 0:
            break
        pieces.append(w_piece.data)
    return space.newbytes(''.join(pieces))


def raw_missing(self, space, args_w):
    raise OperationError(space.w_NotImplementedError, None)


# ---- _BufferedIOBase

def _read_into(space, self, w_buffer, name):
    buf = writable_buffer(space, w_buffer, 'readinto' if name == 'read' else 'readinto1')
    length = buf.getlength()
    w_data = space.call_method(self, name, space.newint(length))
    if not isinstance(w_data, W_BytesObject):
        raise oefmt(space.w_TypeError, "read() should return bytes")
    data = w_data.data
    if len(data) > length:
        raise oefmt(space.w_ValueError, "read() returned too much data: %d bytes requested, %d returned",
                    length, len(data))
    buf.setslice(0, data)
    return space.newint(len(data))


def writable_buffer(space, w_buffer, function):
    """The Buffer of the argument of readinto(). Raises TypeError."""
    buf = w_buffer.buffer_w(space)
    if buf is None or buf.readonly:
        raise oefmt(space.w_TypeError, "%s() argument must be read-write bytes-like object, not %s", function,
                    space.type_name_or_none(w_buffer))
    return buf


def data_w(space, w_data):
    """The bytes that write() is given. Raises TypeError."""
    if isinstance(w_data, W_BytesObject):
        return w_data.data
    buf = w_data.buffer_w(space)
    if buf is None:
        raise oefmt(space.w_TypeError, "a bytes-like object is required, not '%T'", w_data)
    return buf.as_str()


def view_of_bytes(space, data):
    """A memoryview of bytes, as the raw write() gets them."""
    return view_of(space, W_BytesObject(data))


def buffered_readinto(self, space, w_buffer):
    return _read_into(space, self, w_buffer, 'read')


def buffered_readinto1(self, space, w_buffer):
    return _read_into(space, self, w_buffer, 'read1')


def refuse_detach(self, space):
    """Disconnect this buffer from its underlying raw stream and return it."""
    raise unsupported(space, "detach")


def refuse_read(self, space, args_w):
    """Read and return up to n bytes or characters."""
    raise unsupported(space, "read")


def refuse_read1(self, space, args_w):
    """Read and return up to n bytes, with at most one read() call."""
    raise unsupported(space, "read1")


def refuse_readline(self, space, args_w):
    """Read until newline or EOF."""
    raise unsupported(space, "readline")


def refuse_write(self, space, args_w):
    """Write to the stream."""
    raise unsupported(space, "write")


def fget_none(self, space):
    return space.w_None


def method_of(cls, function, name=None, kw=''):
    """Expose a function as a method of an interp-level class (host level)."""
    return interp2app(types.MethodType(function, None, cls), name=name, kw=kw)


def _method(function, name=None):
    return method_of(W_IOBase, function, name)


W_IOBase.typedef = TypeDef(
    '_IOBase', module='_io', has_dict=True, has_map=False,
    doc="The abstract base class for all I/O classes, acting on streams of\nbytes. There is no public constructor.",
    __new__=interp2app(descr_new_iobase),
    __iter__=interp2app(W_IOBase.descr_iter),
    __next__=interp2app(W_IOBase.descr_next_line),
    __del__=interp2app(W_IOBase.descr_del),
    seek=interp2app(W_IOBase.descr_seek),
    tell=interp2app(W_IOBase.descr_tell),
    truncate=interp2app(W_IOBase.descr_truncate),
    flush=interp2app(W_IOBase.descr_flush),
    close=interp2app(W_IOBase.descr_close),
    seekable=interp2app(W_IOBase.descr_false, name='seekable'),
    readable=interp2app(W_IOBase.descr_false, name='readable'),
    writable=interp2app(W_IOBase.descr_false, name='writable'),
    _checkClosed=interp2app(W_IOBase.descr_check_closed),
    _checkSeekable=interp2app(W_IOBase.descr_check_seekable),
    _checkReadable=interp2app(W_IOBase.descr_check_readable),
    _checkWritable=interp2app(W_IOBase.descr_check_writable),
    fileno=interp2app(W_IOBase.descr_fileno),
    isatty=interp2app(W_IOBase.descr_isatty),
    __enter__=interp2app(W_IOBase.descr_enter),
    __exit__=interp2app(W_IOBase.descr_exit),
    readline=interp2app(W_IOBase.descr_readline),
    readlines=interp2app(W_IOBase.descr_readlines),
    writelines=interp2app(W_IOBase.descr_writelines),
    closed=GetSetProperty(W_IOBase.fget_closed),
)

RAW_TYPEDEF = TypeDef(
    '_RawIOBase', W_IOBase.typedef, module='_io', has_map=True, doc="Base class for raw binary I/O.",
    read=_method(raw_read),
    readall=_method(raw_readall),
    readinto=_method(raw_missing, name='readinto'),
    write=_method(raw_missing, name='write'),
)

BUFFERED_TYPEDEF = TypeDef(
    '_BufferedIOBase', W_IOBase.typedef, module='_io', has_map=True,
    doc="Base class for buffered IO objects.",
    detach=_method(refuse_detach),
    read=_method(refuse_read),
    read1=_method(refuse_read1),
    readinto=_method(buffered_readinto),
    readinto1=_method(buffered_readinto1),
    write=_method(refuse_write),
)

TEXT_TYPEDEF = TypeDef(
    '_TextIOBase', W_IOBase.typedef, module='_io', has_map=True, doc="Base class for text I/O.",
    detach=_method(refuse_detach),
    read=_method(refuse_read),
    readline=_method(refuse_readline),
    write=_method(refuse_write),
    encoding=GetSetProperty(fget_none, cls=W_IOBase, doc="Encoding of the text stream."),
    newlines=GetSetProperty(fget_none, cls=W_IOBase, doc="Line endings translated so far."),
    errors=GetSetProperty(fget_none, cls=W_IOBase, doc="The error setting of the decoder or encoder."),
)
