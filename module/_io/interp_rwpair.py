"""BufferedRWPair: a reader and a writer as one stream, as for the two ends of a pipe."""
from interpreter.error import oefmt
from interpreter.gateway import interp2app, unwrap_spec
from interpreter.typedef import GetSetProperty, TypeDef
from module._io.interp_buffered import W_BufferedReader, W_BufferedWriter, close_both
from module._io.interp_iobase import (
    BUFFERED_TYPEDEF, DEFAULT_BUFFER_SIZE, W_IOBase, check_ability, method_of, watch)


class W_BufferedRWPair(W_IOBase):
    """`w_reader` and `w_writer` are None before __init__."""

    def __init__(self):
        W_IOBase.__init__(self)
        self.w_reader = None
        self.w_writer = None

    @unwrap_spec(buffer_size='index')
    def descr_init(self, space, w_reader, w_writer, buffer_size=DEFAULT_BUFFER_SIZE):
        check_ability(space, w_reader, 'readable')
        check_ability(space, w_writer, 'writable')
        w_size = space.newint(buffer_size)
        self.w_reader = space.call_function(W_BufferedReader.typedef.w_type, w_reader, w_size)
        self.w_writer = space.call_function(W_BufferedWriter.typedef.w_type, w_writer, w_size)

    def reader(self, space):
        if self.w_reader is None:
            raise oefmt(space.w_ValueError, "I/O operation on uninitialized object")
        return self.w_reader

    def writer(self, space):
        if self.w_writer is None:
            raise oefmt(space.w_ValueError, "I/O operation on uninitialized object")
        return self.w_writer

    def descr_isatty(self, space):
        """True if one of the two is a terminal."""
        w_result = space.call_method(self.writer(space), 'isatty')
        if space.is_true(w_result):
            return w_result
        return space.call_method(self.reader(space), 'isatty')

    def descr_close(self, space):
        """Close both."""
        close_both(space, self.writer(space), 'close', self.reader(space), 'close')
        return space.w_None

    def fget_closed(self, space):
        return space.getattr_text(self.writer(space), 'closed')


def _of_reader(name):
    def method(self, space, args_w):
        return space.call_list(space.getattr_text(self.reader(space), name), args_w)
    method.__name__ = 'reader_' + name
    method.__doc__ = "%s() of the reader" % name
    return method_of(W_BufferedRWPair, method, name)


def _of_writer(name):
    def method(self, space, args_w):
        return space.call_list(space.getattr_text(self.writer(space), name), args_w)
    method.__name__ = 'writer_' + name
    method.__doc__ = "%s() of the writer" % name
    return method_of(W_BufferedRWPair, method, name)


def descr_new_pair(space, w_type, __args__):
    w_result = space.allocate_instance(W_BufferedRWPair, w_type)
    W_BufferedRWPair.__init__(w_result)
    watch(w_result, w_type, W_BufferedRWPair.typedef)
    return w_result


W_BufferedRWPair.typedef = TypeDef(
    'BufferedRWPair', BUFFERED_TYPEDEF, module='_io', has_map=False,
    doc="A buffered reader and writer object together.",
    __new__=interp2app(descr_new_pair),
    __init__=interp2app(W_BufferedRWPair.descr_init),
    read=_of_reader('read'),
    peek=_of_reader('peek'),
    read1=_of_reader('read1'),
    readinto=_of_reader('readinto'),
    readinto1=_of_reader('readinto1'),
    readable=_of_reader('readable'),
    write=_of_writer('write'),
    flush=_of_writer('flush'),
    writable=_of_writer('writable'),
    close=interp2app(W_BufferedRWPair.descr_close),
    isatty=interp2app(W_BufferedRWPair.descr_isatty),
    closed=GetSetProperty(W_BufferedRWPair.fget_closed),
)
