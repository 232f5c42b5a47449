"""Files: what open() returns, and sys.stdin, sys.stdout, sys.stderr.

Here: buffered reading and writing of a file descriptor, as bytes (W_BinaryFile) and as
text (W_TextFile; the conversion is in interp_textcodec.py).  The full `_io` module, with
its class hierarchy, is not here; open() itself is in interp_open.py.
"""
import errno
import os

from interpreter import utf8
from interpreter.error import OperationError, oefmt
from interpreter.gateway import interp2app
from interpreter.oserrors import wrap_oserror
from interpreter.root import W_Root
from interpreter.ticker import ticker
from interpreter.typedef import GetSetProperty, TypeDef
from module.builtins.interp_textcodec import TRANSLATED, UNTRANSLATED, TextCodec, end_of_any_line
from rpython.rlib.rstring import StringBuilder, replace

BUFFER_SIZE = 8192


def _handle_signals(space):
    if ticker.is_set():
        ticker.perform(space)


class UnflushedFiles(object):
    """The files with queued output, which must not be lost when nobody closes them."""

    def __init__(self):
        self.files = {}

    def flush_all(self, space):
        """Flush them; errors are swallowed. At the end of the process."""
        for w_file in self.files.keys():
            try:
                w_file.flush(space)
            except OperationError:
                continue


unflushed = UnflushedFiles()


class W_File(W_Root):
    """Common part: a file descriptor with a read buffer and a write buffer.

    `buffer[position:]` has been read from the descriptor and not been asked for yet;
    `pending` has been written and not gone to the descriptor yet.
    """

    def __init__(self, fd, w_name, mode, readable, writable, closes_fd):
        self.fd = fd
        self.w_name = w_name
        self.mode = mode
        self.is_readable = readable
        self.is_writable = writable
        self.closes_fd = closes_fd
        self.is_closed = False
        self.at_end = False
        self.buffer = ''
        self.position = 0
        self.pending = []
        self.pending_size = 0

    # ---- bytes

    def check_open(self, space):
        if self.is_closed:
            raise oefmt(space.w_ValueError, "I/O operation on closed file.")

    def check_readable(self, space):
        self.check_open(space)
        if not self.is_readable:
            raise oefmt(space.unsupported_operation(), "not readable")

    def check_writable(self, space):
        self.check_open(space)
        if not self.is_writable:
            raise oefmt(space.unsupported_operation(), "not writable")

    def read_chunk(self, space):
        """Read once from the descriptor; '' at the end of the file."""
        while True:
            try:
                return os.read(self.fd, BUFFER_SIZE)
            except OSError as e:
                if e.errno != errno.EINTR:
                    raise wrap_oserror(space, e)
            _handle_signals(space)

    def more(self, space):
        """Append the next piece of input to the buffer; False at the end of the file."""
        chunk = self.read_chunk(space)
        if chunk == '':
            return False
        self.append_input(chunk)
        return True

    def append_input(self, data):
        position = self.position
        assert position >= 0
        self.buffer = self.buffer[position:] + data
        self.position = 0

    def take(self, end):
        """Return the buffered input up to the index `end` and advance."""
        start = self.position
        assert 0 <= start <= end
        self.position = end
        return self.buffer[start:end]

    def take_all(self, space):
        builder = StringBuilder()
        builder.append(self.take(len(self.buffer)))
        while self.more(space):
            builder.append(self.take(len(self.buffer)))
        return builder.build()

    def find_line_end(self, start):
        """Index after the first line end in buffer[start:], or 0."""
        return self.buffer.find('\n', start) + 1

    def take_line(self, space, limit):
        """Return the input up to and with the next newline, at most `limit` bytes if not negative."""
        searched = 0
        while True:
            start = self.position
            assert start >= 0
            unseen = start + searched
            assert unseen >= 0
            end = self.find_line_end(unseen)
            if end == 0 and limit >= 0 and len(self.buffer) - start >= limit:
                end = start + limit
            if end > 0:
                if 0 <= limit < end - start:
                    end = start + limit
                return self.take(end)
            searched = len(self.buffer) - start
            if not self.more(space):
                return self.take(len(self.buffer))

    def put(self, space, data):
        """Queue output; large amounts go out at once."""
        if self.pending_size == 0:
            unflushed.files[self] = None
        self.pending.append(data)
        self.pending_size += len(data)
        if self.pending_size >= BUFFER_SIZE:
            self.flush(space)

    def flush(self, space):
        """Write the queued output. Raises OSError; the output is dropped then."""
        if self.pending_size == 0:
            return
        data = ''.join(self.pending)
        self.pending = []
        self.pending_size = 0
        if self in unflushed.files:
            del unflushed.files[self]
        done = 0
        while done < len(data):
            try:
                done += os.write(self.fd, data[done:])
                assert done >= 0
            except OSError as e:
                if e.errno != errno.EINTR:
                    raise wrap_oserror(space, e)
                _handle_signals(space)

    def is_terminal(self):
        return os.isatty(self.fd)

    def close(self, space):
        if self.is_closed:
            return
        try:
            self.flush(space)
        finally:
            self.is_closed = True
            if self.closes_fd:
                try:
                    os.close(self.fd)
                except OSError as e:
                    raise wrap_oserror(space, e)

    # ---- seen from Python, for both classes

    def descr_close(self, space):
        self.close(space)
        return space.w_None

    def descr_flush(self, space):
        self.check_open(space)
        self.flush(space)
        return space.w_None

    def descr_fileno(self, space):
        self.check_open(space)
        return space.newint(self.fd)

    def descr_isatty(self, space):
        self.check_open(space)
        return space.newbool(self.is_terminal())

    def descr_readable(self, space):
        self.check_open(space)
        return space.newbool(self.is_readable)

    def descr_writable(self, space):
        self.check_open(space)
        return space.newbool(self.is_writable)

    def descr_iter(self, space):
        self.check_open(space)
        return self

    def descr_enter(self, space):
        self.check_open(space)
        return self

    def descr_exit(self, space, args_w):
        self.close(space)
        return space.w_None

    def read_line(self, space, limit):
        """The next line as a boxed str or bytes, or None at the end."""
        raise NotImplementedError

    def empty(self, space):
        raise NotImplementedError

    def descr_readline(self, space, w_size=None):
        self.check_readable(space)
        w_line = self.read_line(space, _size(space, w_size))
        return self.empty(space) if w_line is None else w_line

    def descr_readlines(self, space, w_hint=None):
        self.check_readable(space)
        hint = _size(space, w_hint)
        lines_w = []
        total = 0
        while hint <= 0 or total < hint:
            w_line = self.read_line(space, -1)
            if w_line is None:
                break
            total += space.len_w(w_line)
            lines_w.append(w_line)
        return space.newlist(lines_w)

    def next_or_none(self, space):
        self.check_readable(space)
        return self.read_line(space, -1)

    def descr_writelines(self, space, w_lines):
        w_iter = space.iter(w_lines)
        while True:
            w_line = space.next_or_none(w_iter)
            if w_line is None:
                return space.w_None
            space.call_method(self, 'write', w_line)

    def fget_closed(self, space):
        return space.newbool(self.is_closed)

    def fget_name(self, space):
        return self.w_name

    def fget_mode(self, space):
        return space.newtext(self.mode)


def _size(space, w_size):
    "The size argument of a read: -1 for all."
    if w_size is None or space.is_none(w_size):
        return -1
    size = space.index_w(w_size)
    return -1 if size < 0 else size


class W_BinaryFile(W_File):
    """A file opened with 'b' in its mode."""

    def read_line(self, space, limit):
        line = self.take_line(space, limit)
        if line == '':
            return None
        return space.newbytes(line)

    def empty(self, space):
        return space.newbytes('')

    def descr_read(self, space, w_size=None):
        self.check_readable(space)
        size = _size(space, w_size)
        if size < 0:
            return space.newbytes(self.take_all(space))
        while len(self.buffer) - self.position < size:
            if not self.more(space):
                break
        end = self.position + size
        if end > len(self.buffer):
            end = len(self.buffer)
        return space.newbytes(self.take(end))

    def descr_write(self, space, w_data):
        self.check_writable(space)
        data = space.bytes_w(w_data)
        self.put(space, data)
        return space.newint(len(data))

    def descr_repr(self, space):
        kind = 'BufferedWriter' if self.is_writable else 'BufferedReader'
        return space.newtext('<_io.%s name=%s>' % (kind, space.text_w(space.repr(self.w_name))))


class W_TextFile(W_File):
    """A file of text.

    `buffer` has the decoded text (UTF-8, with newlines translated if `newline` says so).
    `replaces` is True for errors='backslashreplace' (sys.stderr).
    """

    def __init__(self, fd, w_name, mode, readable, writable, closes_fd):
        W_File.__init__(self, fd, w_name, mode, readable, writable, closes_fd)
        self.line_buffering = False
        self.is_unbuffered = False      # under -u
        self.replaces = False
        self.encoding = 'utf-8'
        self.errors = 'strict'
        self.newline = TRANSLATED
        self.codec = TextCodec()

    def errors_name(self):
        return 'backslashreplace' if self.replaces else self.errors

    def more(self, space):
        while not self.at_end:
            chunk = self.read_chunk(space)
            if chunk == '':
                self.at_end = True
            text = self.codec.decode(space, chunk, self.errors_name(), self.newline, self.at_end)
            if text != '':
                self.append_input(text)
                return True
        return False

    def find_line_end(self, start):
        if self.newline == UNTRANSLATED:
            return end_of_any_line(self.buffer, start)
        separator = '\n' if self.newline == TRANSLATED else self.newline
        # a separator of two characters may have begun before `start`
        start -= len(separator) - 1
        if start < self.position:
            start = self.position
        assert start >= 0
        end = self.buffer.find(separator, start)
        return 0 if end < 0 else end + len(separator)

    def read_line(self, space, limit):
        line = self.take_line(space, -1)
        if line == '':
            return None
        if limit >= 0:
            end = utf8.byte_index(line, 0, limit)
            rest = len(line) - end
            self.position -= rest
            line = line[:end]
        return space.newtext(line)

    def empty(self, space):
        return space.newtext('')

    def descr_read(self, space, w_size=None):
        self.check_readable(space)
        size = _size(space, w_size)
        if size < 0:
            return space.newtext(self.take_all(space))
        # a character has at most four bytes
        while len(self.buffer) - self.position < 4 * size:
            if not self.more(space):
                break
        return space.newtext(self.take(utf8.byte_index(self.buffer, self.position, size)))

    def descr_write(self, space, w_text):
        self.check_writable(space)
        if not space.isinstance_w(w_text, space.w_str):
            raise oefmt(space.w_TypeError, "write() argument must be str, not %T", w_text)
        self.write_text(space, w_text)
        return space.len(w_text)

    def write_text(self, space, w_text):
        """Write a boxed str. Raises UnicodeEncodeError."""
        text = space.text_w(w_text)
        has_line_end = text.find('\n') >= 0
        if has_line_end and self.newline not in (TRANSLATED, UNTRANSLATED, '\n'):
            text = replace(text, '\n', self.newline)
        self.put(space, self.codec.encode(space, text, self.errors_name()))
        if self.is_unbuffered or (self.line_buffering and (has_line_end or text.find('\r') >= 0)):
            self.flush(space)

    def descr_repr(self, space):
        return space.newtext("<_io.TextIOWrapper name=%s mode='%s' encoding='%s'>" % (
            space.text_w(space.repr(self.w_name)), self.mode, self.encoding))

    def fget_encoding(self, space):
        return space.newtext(self.encoding)

    def fget_errors(self, space):
        return space.newtext(self.errors_name())

    def fget_line_buffering(self, space):
        return space.newbool(self.line_buffering)


def _methods(cls):
    return dict(
        __iter__=interp2app(cls.descr_iter),
        __next__=interp2app(W_Root.descr_next),
        __enter__=interp2app(cls.descr_enter),
        __exit__=interp2app(cls.descr_exit),
        __repr__=interp2app(cls.descr_repr),
        read=interp2app(cls.descr_read),
        readline=interp2app(cls.descr_readline),
        readlines=interp2app(cls.descr_readlines),
        write=interp2app(cls.descr_write),
        writelines=interp2app(cls.descr_writelines),
        flush=interp2app(cls.descr_flush),
        close=interp2app(cls.descr_close),
        fileno=interp2app(cls.descr_fileno),
        isatty=interp2app(cls.descr_isatty),
        readable=interp2app(cls.descr_readable),
        writable=interp2app(cls.descr_writable),
        closed=GetSetProperty(cls.fget_closed),
        mode=GetSetProperty(cls.fget_mode))


W_BinaryFile.typedef = TypeDef('BufferedFile', module='_io', has_dict=False, **_methods(W_BinaryFile))
W_BinaryFile.typedef.add(name=GetSetProperty(W_BinaryFile.fget_name))
W_TextFile.typedef = TypeDef(
    'TextIOWrapper', module='_io',
    encoding=GetSetProperty(W_TextFile.fget_encoding),
    errors=GetSetProperty(W_TextFile.fget_errors),
    line_buffering=GetSetProperty(W_TextFile.fget_line_buffering),
    **_methods(W_TextFile))
W_TextFile.typedef.add(name=GetSetProperty(W_TextFile.fget_name))
