"""StringIO: a stream of text in memory."""
from interpreter.error import oefmt
from interpreter.gateway import interp2app, unwrap_spec
from interpreter.typedef import GetSetProperty, TypeDef
from module._io.interp_bytesio import short_name, take_dict
from module._io.interp_iobase import TEXT_TYPEDEF, W_IOBase, size_w
from module._io.interp_newline import NewlineTranslator, is_newline, join_texts, line_end, with_line_ends
from objspace.strcore import EMPTY, W_StrObject


class W_StringIO(W_IOBase):
    """A text in memory.

    States: NEW (no __init__ yet), OPEN, CLOSED. The text is `w_text` followed by the `added_w`, whose
    length is `added`: what is written at the end is joined only when it is asked for.
    """
    NEW, OPEN, CLOSED = range(3)

    def __init__(self):
        W_IOBase.__init__(self)
        self.state = W_StringIO.NEW
        self.w_text = EMPTY
        self.added_w = []
        self.added = 0
        self.pos = 0
        self.newline = '\n'
        self.newlines = None

    # ---- the text

    def text(self):
        """All of the text, joined."""
        if self.added > 0:
            if self.w_text.length() > 0:
                self.added_w.insert(0, self.w_text)
            self.w_text = join_texts(self.added_w)
            self.added_w = []
            self.added = 0
        return self.w_text

    def length(self):
        return self.w_text.length() + self.added

    def replace(self, w_text):
        self.w_text = w_text
        self.added_w = []
        self.added = 0

    def check(self, space):
        if self.state != W_StringIO.OPEN:
            if self.state == W_StringIO.NEW:
                raise oefmt(space.w_ValueError, "I/O operation on uninitialized object")
            raise oefmt(space.w_ValueError, "I/O operation on closed file")

    def put(self, space, w_text):
        """Write at the position."""
        if self.newlines is not None:
            w_text = self.newlines.feed(w_text, True)
        if self.newline is not None and self.newline.startswith('\r'):
            w_text = with_line_ends(w_text, self.newline)
        size = w_text.length()
        if size == 0:
            return
        length = self.length()
        if self.pos == length:
            self.added_w.append(w_text)
            self.added += size
        elif self.pos > length:
            self.added_w.append(W_StrObject('\0' * (self.pos - length), None))
            self.added_w.append(w_text)
            self.added += self.pos - length + size
        else:
            w_old = self.text()
            stop = self.pos + size
            w_new = w_old.slice(0, self.pos).concat(w_text)
            if stop < length:
                w_new = w_new.concat(w_old.slice(stop, length))
            self.replace(w_new)
        self.pos += size

    def descr_init(self, space, w_initial_value=None, w_newline=None):
        newline = '\n'
        if w_newline is not None:
            newline = None
            if not space.is_none(w_newline):
                if not space.isinstance_w(w_newline, space.w_str):
                    raise oefmt(space.w_TypeError, "newline must be str or None, not %s",
                                space.type(w_newline).name)
                newline = space.text_w(w_newline)
        if not is_newline(newline):
            raise oefmt(space.w_ValueError, "illegal newline value: %R", w_newline)
        if w_initial_value is not None and not space.is_none(w_initial_value):
            if not isinstance(w_initial_value, W_StrObject):
                raise oefmt(space.w_TypeError, "initial_value must be str or None, not %s",
                            space.type(w_initial_value).name)
        self.state = W_StringIO.OPEN
        self.newline = newline
        self.newlines = None
        if newline is None or newline == '':
            self.newlines = NewlineTranslator(newline is None)
        self.replace(EMPTY)
        self.pos = 0
        if isinstance(w_initial_value, W_StrObject):
            self.put(space, w_initial_value)
        self.pos = 0

    # ---- reading and writing

    def take(self, size):
        w_text = self.text()
        start = self.pos
        left = w_text.length() - start
        if left <= 0:
            return EMPTY
        if size < 0 or size > left:
            size = left
        self.pos = start + size
        return w_text.slice(start, start + size)

    def descr_read(self, space, w_size=None):
        """Read at most size characters, returned as a string."""
        self.check(space)
        return self.take(size_w(space, w_size))

    def line(self, limit):
        w_text = self.text()
        start = self.pos
        if start >= w_text.length():
            return EMPTY
        stop = line_end(w_text, start, '\n' if self.newline is None else self.newline)
        if stop < 0:
            stop = w_text.length()
        size = stop - start
        if 0 <= limit < size:
            size = limit
        return self.take(size)

    def descr_readline(self, space, w_size=None):
        """Read until newline or EOF."""
        self.check(space)
        return self.line(size_w(space, w_size))

    def next_line(self, space):
        self.check(space)
        if space.type(self) is W_StringIO.typedef.w_type:
            w_line = self.line(-1)
        else:
            w_line = space.call_method(self, 'readline')
            if not isinstance(w_line, W_StrObject):
                raise oefmt(space.w_OSError, "readline() should have returned a str object, not '%T'", w_line)
        if w_line.length() == 0:
            return None
        return w_line

    def descr_write(self, space, w_text):
        """Write string to file; return the number of characters written."""
        self.check(space)
        if not isinstance(w_text, W_StrObject):
            raise oefmt(space.w_TypeError, "string argument expected, got '%T'", w_text)
        self.put(space, w_text)
        return space.newint(w_text.length())

    def descr_truncate(self, space, w_size=None):
        """Truncate size to pos."""
        self.check(space)
        if w_size is None or space.is_none(w_size):
            size = self.pos
        else:
            size = size_w(space, w_size)
            if size < 0:
                raise oefmt(space.w_ValueError, "Negative size value %d", size)
        if size < self.length():
            self.replace(self.text().slice(0, size))
        return space.newint(size)

    @unwrap_spec(pos='index', whence=int)
    def descr_seek(self, space, pos, whence=0):
        """Change stream position."""
        self.check(space)
        if whence < 0 or whence > 2:
            raise oefmt(space.w_ValueError, "Invalid whence (%d, should be 0, 1 or 2)", whence)
        if pos < 0 and whence == 0:
            raise oefmt(space.w_ValueError, "Negative seek position %d", pos)
        if whence != 0 and pos != 0:
            raise oefmt(space.w_OSError, "Can't do nonzero cur-relative seeks")
        if whence == 1:
            pos = self.pos
        elif whence == 2:
            pos = self.length()
        self.pos = pos
        return space.newint(pos)

    def descr_tell(self, space):
        """Tell the current file position."""
        self.check(space)
        return space.newint(self.pos)

    def descr_getvalue(self, space):
        """Retrieve the entire contents of the object."""
        self.check(space)
        return self.text()

    # ---- what it is

    def descr_close(self, space):
        """Close the IO object."""
        self.state = W_StringIO.CLOSED
        self.replace(EMPTY)
        return space.w_None

    def descr_true(self, space):
        """Returns True if the IO object can do this."""
        self.check(space)
        return space.w_True

    def fget_closed(self, space):
        if self.state == W_StringIO.NEW:
            self.check(space)
        return space.newbool(self.state == W_StringIO.CLOSED)

    def fget_newlines(self, space):
        self.check(space)
        if self.newlines is None:
            return space.w_None
        return self.newlines.seen_newlines(space)

    def fget_line_buffering(self, space):
        self.check(space)
        return space.w_False

    def descr_getstate(self, space):
        w_value = self.descr_getvalue(space)
        w_dict = space.w_None
        if self.w_dict is not None or self.is_user_instance:
            w_dict = space.call_method(self.getdict(space), 'copy')
        return space.newtuple([w_value, space.newtext_or_none(self.newline), space.newint(self.pos), w_dict])

    def descr_setstate(self, space, w_state):
        if self.state == W_StringIO.CLOSED:
            self.check(space)
        if not space.isinstance_w(w_state, space.w_tuple) or space.len_w(w_state) < 4:
            raise oefmt(space.w_TypeError, "%s.__setstate__ argument should be 4-tuple, got %s",
                        short_name(space, self), space.type(w_state).name)
        items_w = space.fixedview(w_state)
        self.descr_init(space, items_w[0], items_w[1])
        w_text = items_w[0]
        if isinstance(w_text, W_StrObject):
            self.replace(w_text)
        if not space.isinstance_w(items_w[2], space.w_int):
            raise oefmt(space.w_TypeError, "third item of state must be an integer, got %s",
                        space.type(items_w[2]).name)
        position = space.int_w(items_w[2])
        if position < 0:
            raise oefmt(space.w_ValueError, "position value cannot be negative")
        self.pos = position
        take_dict(space, self, items_w[3], 'fourth')
        return space.w_None


def descr_new_stringio(space, w_type, __args__):
    w_result = space.allocate_instance(W_StringIO, w_type)
    W_StringIO.__init__(w_result)
    return w_result


W_StringIO.typedef = TypeDef(
    'StringIO', TEXT_TYPEDEF, module='_io', has_map=False, doc="Text I/O implementation using an in-memory buffer.",
    __new__=interp2app(descr_new_stringio),
    __init__=interp2app(W_StringIO.descr_init, kw='*'),
    __next__=interp2app(W_StringIO.descr_next_line),
    __getstate__=interp2app(W_StringIO.descr_getstate),
    __setstate__=interp2app(W_StringIO.descr_setstate),
    close=interp2app(W_StringIO.descr_close),
    getvalue=interp2app(W_StringIO.descr_getvalue),
    read=interp2app(W_StringIO.descr_read),
    readline=interp2app(W_StringIO.descr_readline),
    tell=interp2app(W_StringIO.descr_tell),
    truncate=interp2app(W_StringIO.descr_truncate),
    seek=interp2app(W_StringIO.descr_seek),
    write=interp2app(W_StringIO.descr_write),
    seekable=interp2app(W_StringIO.descr_true, name='seekable'),
    readable=interp2app(W_StringIO.descr_true, name='readable'),
    writable=interp2app(W_StringIO.descr_true, name='writable'),
    closed=GetSetProperty(W_StringIO.fget_closed),
    newlines=GetSetProperty(W_StringIO.fget_newlines),
    line_buffering=GetSetProperty(W_StringIO.fget_line_buffering),
)
