"""open(), open_code() and text_encoding(): their arguments and errors; the streams are in the other files."""
import os

from interpreter import warning
from interpreter.error import OperationError, oefmt
from interpreter.gateway import unwrap_spec
from interpreter.traceback import caught_value
from module._io.interp_buffered import W_BufferedRandom, W_BufferedReader, W_BufferedWriter
from module._io.interp_config import stream_options
from module._io.interp_fileio import W_FileIO
from module._io.interp_textio import newline_option, text_option
from module._io.interp_textiobase import W_TextIOWrapper


class OpenMode(object):
    """A parsed mode string. `raw` is what FileIO is given."""

    def __init__(self):
        self.raw = ''
        self.kind = ''
        self.is_updating = False
        self.is_binary = False


def parse_mode(space, mode):
    """Return an OpenMode. Raises ValueError as CPython for bad modes."""
    result = OpenMode()
    kinds = 0
    is_text = False
    for i in range(len(mode)):
        c = mode[i]
        if mode.find(c, i + 1) >= 0 or 'axrwb+t'.find(c) < 0:
            raise oefmt(space.w_ValueError, "invalid mode: '%s'", mode)
        if c == '+':
            result.is_updating = True
        elif c == 'b':
            result.is_binary = True
        elif c == 't':
            is_text = True
        else:
            kinds += 1
            result.kind = c
    if is_text and result.is_binary:
        raise oefmt(space.w_ValueError, "can't have text and binary mode at once")
    if kinds > 1:
        raise oefmt(space.w_ValueError, "must have exactly one of create/read/write/append mode")
    result.raw = result.kind if kinds == 1 else ''
    if result.is_updating:
        result.raw += '+'
    return result


def _path_or_descriptor(space, w_file):
    """The first argument of open(), with `__fspath__` called. Raises TypeError."""
    if space.isinstance_w(w_file, space.w_int) or space.isinstance_w(w_file, space.w_str) or \
            space.isinstance_w(w_file, space.w_bytes):
        return w_file
    w_method = space.lookup(w_file, '__fspath__')
    if w_method is None:
        if space.lookup(w_file, '__index__') is not None:
            return w_file
        raise oefmt(space.w_TypeError, "expected str, bytes or os.PathLike object, not %s", space.type(w_file).name)
    w_path = space.get_and_call_function(w_method, w_file)
    if not space.isinstance_w(w_path, space.w_str) and not space.isinstance_w(w_path, space.w_bytes):
        raise oefmt(space.w_TypeError, "expected %s.__fspath__() to return str or bytes, not %s",
                    space.type(w_file).name, space.type(w_path).name)
    return w_path


@unwrap_spec(buffering=int, closefd=bool)
def open_file(space, w_file, w_mode=None, buffering=-1, w_encoding=None, w_errors=None, w_newline=None,
              closefd=True, w_opener=None):
    """open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)"""
    mode = 'r'
    if w_mode is not None:
        mode = required_text(space, w_mode, 'open', 'mode')
    w_encoding = text_option(space, w_encoding, 'open', 'encoding')
    w_errors = text_option(space, w_errors, 'open', 'errors')
    newline = newline_option(space, w_newline, 'open')
    w_file = _path_or_descriptor(space, w_file)
    parsed = parse_mode(space, mode)
    if parsed.is_binary:
        if w_encoding is not None:
            raise oefmt(space.w_ValueError, "binary mode doesn't take an encoding argument")
        if w_errors is not None:
            raise oefmt(space.w_ValueError, "binary mode doesn't take an errors argument")
        if newline is not None:
            raise oefmt(space.w_ValueError, "binary mode doesn't take a newline argument")
        if buffering == 1:
            warning.warn_text(space, space.w_RuntimeWarning,
                              "line buffering (buffering=1) isn't supported in binary mode, "
                              "the default buffer size will be used")
    w_raw = W_FileIO()
    w_raw.descr_init(space, w_file, parsed.raw, closefd, w_opener)
    return wrap_raw(space, w_raw, parsed, mode, buffering, w_encoding, w_errors, newline)


def wrap_raw(space, w_raw, parsed, mode, buffering, w_encoding, w_errors, newline):
    """Put the buffer and the text stream on a FileIO that open() has made; it is closed if that fails."""
    w_result = w_raw
    try:
        line_buffering = False
        if buffering == 1 or (buffering < 0 and os.isatty(w_raw.fd)):
            buffering = -1
            line_buffering = True
        if buffering < 0:
            buffering = w_raw.blksize
        if buffering == 0:
            if not parsed.is_binary:
                raise oefmt(space.w_ValueError, "can't have unbuffered text I/O")
            w_raw.watch()
            return w_raw
        w_buffer = make_buffer(space, w_raw, parsed, buffering)
        w_result = w_buffer
        if parsed.is_binary:
            w_buffer.watch()
            return w_buffer
        w_text = W_TextIOWrapper()
        w_text.start(space, w_buffer, w_encoding, w_errors, newline, line_buffering, False)
        w_text.watch()
        space.setattr_text(w_text, 'mode', space.newtext(mode))
        return w_text
    except OperationError as e:
        try:
            space.call_method(w_result, 'close')
        except OperationError as second:
            space.set_exception_context(second.get_w_value(space), caught_value(space, e))
            raise second
        raise


def make_buffer(space, w_raw, parsed, size):
    """Return the buffered stream that a mode asks for."""
    if parsed.is_updating:
        w_random = W_BufferedRandom()
        w_random.descr_init(space, w_raw, size)
        return w_random
    if parsed.kind == 'r':
        w_reader = W_BufferedReader()
        w_reader.readable = True
        w_reader.start(space, w_raw, size)
        return w_reader
    w_writer = W_BufferedWriter()
    w_writer.writable = True
    w_writer.start(space, w_raw, size)
    return w_writer


def required_text(space, w_value, function, name):
    """A str argument. Raises TypeError."""
    if not space.isinstance_w(w_value, space.w_str):
        raise oefmt(space.w_TypeError, "%s() argument '%s' must be str, not %s", function, name,
                    space.type_name_or_none(w_value))
    return space.c_text_w(w_value)


def open_code(space, w_path):
    """Open a file whose contents are to be run as code."""
    required_text(space, w_path, 'open_code', 'path')
    return open_file(space, w_path, space.newtext('rb'))


@unwrap_spec(stacklevel=int)
def text_encoding(space, w_encoding, stacklevel=2):
    """The encoding that a text stream made with this argument uses: 'locale' or 'utf-8' for None."""
    if not space.is_none(w_encoding):
        return w_encoding
    if stream_options.warns_about_encoding:
        warning.warn(space, space.newtext("'encoding' argument not specified"), space.w_EncodingWarning, stacklevel,
                     None)
    return space.newtext('utf-8' if stream_options.utf8_mode else 'locale')
