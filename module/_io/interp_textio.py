"""TextIOWrapper: its methods and attributes; the machinery is in interp_textiobase.py and interp_textio_seek.py."""
from interpreter.error import OperationError, oefmt
from interpreter.gateway import interp2app, unwrap_spec
from interpreter.typedef import GetSetProperty, TypeDef
from module._io.interp_buffered import close_both
from module._io.interp_config import stream_options
from module._io.interp_fileio import name_repr
from module._io.interp_iobase import TEXT_TYPEDEF, W_IOBase, method_of, size_w, unsupported, watch
from module._io.interp_newline import is_newline
from module._io.interp_textcodec import find_text_codec
from module._io.interp_textio_seek import descr_seek, descr_tell, descr_truncate
from module._io.interp_textiobase import W_TextIOWrapper
from objspace import codec_registry as codecs
from objspace.strcore import W_StrObject


def text_option(space, w_value, function, name):
    """A str argument boxed, None for None. Raises TypeError."""
    if w_value is None or space.is_none(w_value):
        return None
    if not space.isinstance_w(w_value, space.w_str):
        raise oefmt(space.w_TypeError, "%s() argument '%s' must be str or None, not %T", function, name, w_value)
    return w_value


def newline_option(space, w_value, function):
    """The newline argument; None for None. Raises TypeError."""
    w_text = text_option(space, w_value, function, 'newline')
    if w_text is None:
        return None
    return space.c_text_w(w_text)


def cut_text(space, w_text):
    """A str as reconfigure() takes it: up to the first null character. Raises UnicodeEncodeError."""
    text = space.strict_text_w(w_text)
    end = text.find('\0')
    if end >= 0:
        return text[:end]
    return text


@unwrap_spec(line_buffering=bool, write_through=bool)
def descr_init(self, space, w_buffer, w_encoding=None, w_errors=None, w_newline=None, line_buffering=False,
               write_through=False):
    w_encoding = text_option(space, w_encoding, 'TextIOWrapper', 'encoding')
    w_errors = text_option(space, w_errors, 'TextIOWrapper', 'errors')
    newline = newline_option(space, w_newline, 'TextIOWrapper')
    self.start(space, w_buffer, w_encoding, w_errors, newline, line_buffering, write_through)


def descr_repr(self, space):
    if self.state == W_TextIOWrapper.NEW:
        self.check_state(space)
    text = '<_io.TextIOWrapper'
    for attribute in ['name', 'mode']:
        w_value = None
        try:
            w_value = space.getattr_text(self, attribute)
        except OperationError as e:
            if attribute == 'name' and not e.match(space, space.w_Exception):
                raise
            if attribute == 'mode' and not e.match(space, space.w_AttributeError):
                raise
        if w_value is not None:
            text += ' %s=%s' % (attribute, name_repr(space, self, w_value))
    return space.newtext(text + ' encoding=' + space.text_w(space.repr(self.w_encoding)) + '>')


def descr_detach(self, space):
    """Disconnect the buffer below and return it."""
    self.check_state(space)
    space.call_method(self, 'flush')
    w_buffer = self.w_buffer
    self.w_buffer = None
    self.state = W_TextIOWrapper.DETACHED
    if isinstance(w_buffer, W_IOBase):
        w_buffer.watch()
    return w_buffer


def _flag(space, w_value, old):
    if w_value is None or space.is_none(w_value):
        return old
    return space.gateway_int_w(w_value) != 0


def descr_reconfigure(self, space, __kwonly__=None, w_encoding=None, w_errors=None, w_newline=None,
                      w_line_buffering=None, w_write_through=None):
    """Reconfigure the text stream with new parameters."""
    w_encoding = text_option(space, w_encoding, 'reconfigure', 'encoding')
    w_errors = text_option(space, w_errors, 'reconfigure', 'errors')
    newline = None
    w_text = text_option(space, w_newline, 'reconfigure', 'newline')
    if w_text is not None:
        newline = cut_text(space, w_text)
    has_newline = w_newline is not None
    self.check_state(space)
    if self.w_decoded is not None and (w_encoding is not None or w_errors is not None or has_newline):
        raise unsupported(space, "It is not possible to set the encoding or newline of stream after the first read")
    if not is_newline(newline):
        raise oefmt(space.w_ValueError, "illegal newline value: %s", newline)
    line_buffering = _flag(space, w_line_buffering, self.line_buffering)
    write_through = _flag(space, w_write_through, self.write_through)
    codec = self.codec
    if w_errors is not None:
        w_errors = space.newtext(cut_text(space, w_errors))
        codecs.check_arguments(space, None, space.text_w(w_errors))
    if w_encoding is not None:
        name = cut_text(space, w_encoding)
        if space.text_w(w_encoding) == 'locale':
            name = stream_options.encoding
            w_encoding = space.newtext(name)
        codec = find_text_codec(space, name)
    space.call_method(self, 'flush')
    if has_newline:
        self.set_newline(newline)
    if w_encoding is not None or w_errors is not None or has_newline:
        if w_errors is None:
            w_errors = self.w_errors if w_encoding is None else space.newtext('strict')
        if w_encoding is not None:
            self.w_encoding = w_encoding
        self.codec = codec
        self.w_errors = w_errors
        self.make_coders(space, self.w_buffer, space.text_w(w_errors))
        self.reset_read(None)
        self.fix_encoder(space)
    self.line_buffering = line_buffering
    self.write_through = write_through
    return space.w_None


# ---- reading and writing

def descr_write(self, space, w_text):
    """Write a str; return the number of characters."""
    self.check_state(space)
    if not isinstance(w_text, W_StrObject):
        raise oefmt(space.w_TypeError, "write() argument must be str, not %T", w_text)
    self.write_text(space, w_text)
    return space.newint(w_text.length())


def descr_read(self, space, w_size=None):
    """Read at most size characters; all if it is negative or None."""
    size = size_w(space, w_size)
    self.check_usable(space)
    self.check_readable(space)
    self.write_pending(space)
    if size < 0:
        return self.read_all(space)
    return self.read_size(space, size)


@unwrap_spec(size='index')
def descr_readline(self, space, size=-1):
    """Read until newline or the end."""
    return self.descr_line(space, size)


def descr_flush(self, space):
    """Flush the output to the buffer, and the buffer."""
    self.check_usable(space)
    self.telling = self.seekable
    self.flush_buffer(space)
    return space.w_None


def descr_close(self, space):
    """Flush and close the stream."""
    self.check_state(space)
    if self.is_text_closed(space):
        return space.w_None
    if self.finalizing:
        self.dealloc_warn(space)
    close_both(space, self, 'flush', self.w_buffer, 'close')
    return space.w_None


# ---- the buffer below

def _delegated(name):
    def method(self, space):
        self.check_state(space)
        return space.call_method(self.w_buffer, name)
    method.__name__ = 'buffer_' + name
    method.__doc__ = "%s() of the buffer" % name
    return method


def _delegated_attribute(name):
    def fget(self, space):
        self.check_state(space)
        return space.getattr_text(self.w_buffer, name)
    fget.__name__ = 'fget_buffer_' + name
    return GetSetProperty(fget, cls=W_TextIOWrapper)


def fget_buffer(self, space):
    return space.w_None if self.w_buffer is None else self.w_buffer


def fget_encoding(self, space):
    return space.w_None if self.w_encoding is None else self.w_encoding


def fget_errors(self, space):
    if self.state == W_TextIOWrapper.NEW:
        self.check_state(space)
    return self.w_errors


def fget_newlines(self, space):
    self.check_state(space)
    if self.newlines is None or self.decoder is None:
        return space.w_None
    return self.newlines.seen_newlines(space)


def fget_line_buffering(self, space):
    return space.newbool(self.line_buffering)


def fget_write_through(self, space):
    return space.newbool(self.write_through)


def fget_finalizing(self, space):
    return space.newbool(self.finalizing)


def fget_chunk_size(self, space):
    self.check_state(space)
    return space.newint(self.chunk_size)


def fset_chunk_size(self, space, w_size):
    self.check_state(space)
    size = space.getindex_w(w_size, space.w_ValueError)
    if size <= 0:
        raise oefmt(space.w_ValueError, "a strictly positive integer is required")
    self.chunk_size = size


def fdel_chunk_size(self, space):
    raise oefmt(space.w_AttributeError, "cannot delete attribute")


def descr_new_text(space, w_type, __args__):
    w_result = space.allocate_instance(W_TextIOWrapper, w_type)
    W_TextIOWrapper.__init__(w_result)
    watch(w_result, w_type, W_TextIOWrapper.typedef)
    return w_result


def _method(function, name, kw=''):
    return method_of(W_TextIOWrapper, function, name, kw)


def _property(fget, fset=None, fdel=None):
    return GetSetProperty(fget, fset, fdel, cls=W_TextIOWrapper)


W_TextIOWrapper.typedef = TypeDef(
    'TextIOWrapper', TEXT_TYPEDEF, module='_io', has_map=False,
    doc="Character and line based layer over a BufferedIOBase object, buffer.",
    __new__=interp2app(descr_new_text),
    __init__=method_of(W_TextIOWrapper, descr_init, None, '*'),
    __repr__=method_of(W_TextIOWrapper, descr_repr),
    __next__=interp2app(W_TextIOWrapper.descr_next_line),
    detach=_method(descr_detach, 'detach'),
    reconfigure=_method(descr_reconfigure, 'reconfigure'),
    write=_method(descr_write, 'write'),
    read=_method(descr_read, 'read'),
    readline=_method(descr_readline, 'readline'),
    flush=_method(descr_flush, 'flush'),
    close=_method(descr_close, 'close'),
    fileno=_method(_delegated('fileno'), 'fileno'),
    seekable=_method(_delegated('seekable'), 'seekable'),
    readable=_method(_delegated('readable'), 'readable'),
    writable=_method(_delegated('writable'), 'writable'),
    isatty=_method(_delegated('isatty'), 'isatty'),
    seek=_method(descr_seek, 'seek'),
    tell=_method(descr_tell, 'tell'),
    truncate=_method(descr_truncate, 'truncate'),
    encoding=_property(fget_encoding),
    buffer=_property(fget_buffer),
    line_buffering=_property(fget_line_buffering),
    write_through=_property(fget_write_through),
    _finalizing=_property(fget_finalizing),
    closed=_delegated_attribute('closed'),
    newlines=_property(fget_newlines),
    errors=_property(fget_errors),
    _CHUNK_SIZE=_property(fget_chunk_size, fset_chunk_size, fdel_chunk_size),
)
W_TextIOWrapper.typedef.add(name=_delegated_attribute('name'))
