"""open(): its arguments and errors; the files themselves are in interp_file.py."""
import errno
import os

from interpreter.error import OperationError, oefmt
from interpreter.gateway import unwrap_spec
from interpreter.hostpath import host_path
from interpreter.oserrors import wrap_oserror
from module.builtins.interp_file import W_BinaryFile, W_TextFile
from module.builtins.interp_textcodec import TRANSLATED, UNTRANSLATED, find_text_codec


class OpenMode(object):
    """A parsed mode string: `flags` for os.open, and what is asked for."""

    def __init__(self):
        self.flags = 0
        self.is_binary = False
        self.readable = False
        self.writable = False


def parse_mode(space, mode):
    """Return an OpenMode. Raises ValueError as CPython for bad modes."""
    result = OpenMode()
    kinds = 0
    kind = ' '
    updating = False
    text = False
    for i in range(len(mode)):
        c = mode[i]
        if mode.find(c) != i or c not in 'axrwb+tU':
            raise oefmt(space.w_ValueError, "invalid mode: '%s'", mode)
        if c in 'axrw':
            kinds += 1
            kind = c
        elif c == '+':
            updating = True
        elif c == 'b':
            result.is_binary = True
        elif c == 't':
            text = True
        else:
            raise oefmt(space.w_ValueError, "invalid mode: '%s'", mode)
    if text and result.is_binary:
        raise oefmt(space.w_ValueError, "can't have text and binary mode at once")
    if kinds != 1:
        raise oefmt(space.w_ValueError,
                    "must have exactly one of create/read/write/append mode")
    result.readable = kind == 'r' or updating
    result.writable = kind != 'r' or updating
    if updating:
        flags = os.O_RDWR
    elif kind == 'r':
        flags = os.O_RDONLY
    else:
        flags = os.O_WRONLY
    if kind == 'w':
        flags |= os.O_CREAT | os.O_TRUNC
    elif kind == 'a':
        flags |= os.O_CREAT | os.O_APPEND
    elif kind == 'x':
        flags |= os.O_CREAT | os.O_EXCL
    result.flags = flags
    return result


def _text_or_none(space, w_value, name):
    """The text of a str argument, None for None. Raises TypeError."""
    if w_value is None or space.is_none(w_value):
        return None
    if not space.isinstance_w(w_value, space.w_str):
        raise oefmt(space.w_TypeError, "open() argument '%s' must be str or None, not %T", name, w_value)
    return space.text_w(w_value)


@unwrap_spec(mode='text', buffering=int, closefd=bool)
def open_file(space, w_file, mode='r', buffering=-1, w_encoding=None, w_errors=None, w_newline=None,
              closefd=True, w_opener=None):
    """open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)"""
    encoding = _text_or_none(space, w_encoding, 'encoding')
    errors = _text_or_none(space, w_errors, 'errors')
    newline = _text_or_none(space, w_newline, 'newline')
    parsed = parse_mode(space, mode)
    if parsed.is_binary:
        for name, value in [('encoding', encoding), ('errors', errors), ('newline', newline)]:
            if value is not None:
                raise oefmt(space.w_ValueError, "binary mode doesn't take %s %s argument",
                            'a' if name == 'newline' else 'an', name)
    if space.isinstance_w(w_file, space.w_int):
        fd = space.int_w(w_file)
        if fd < 0:
            raise oefmt(space.w_ValueError, "negative file descriptor")
    else:
        if not closefd:
            raise oefmt(space.w_ValueError, "Cannot use closefd=False with file name")
        fd = _open_path(space, w_file, parsed.flags, w_opener)
    if parsed.is_binary:
        return W_BinaryFile(fd, w_file, mode, parsed.readable, parsed.writable, closefd)
    w_result = W_TextFile(fd, w_file, mode, parsed.readable, parsed.writable, closefd)
    try:
        if buffering == 0:
            raise oefmt(space.w_ValueError, "can't have unbuffered text I/O")
        w_result.codec = find_text_codec(space, encoding, errors)
        if newline is not None and newline not in ('', '\n', '\r', '\r\n'):
            raise oefmt(space.w_ValueError, "illegal newline value: %s", newline)
    except OperationError:
        if closefd:
            os.close(fd)
        raise
    w_result.encoding = 'UTF-8' if encoding is None or encoding == 'locale' else encoding
    w_result.errors = 'strict' if errors is None else errors
    w_result.newline = TRANSLATED if newline is None else UNTRANSLATED if newline == '' else newline
    w_result.line_buffering = buffering == 1
    if parsed.flags & os.O_APPEND and not _is_empty(fd):
        w_result.codec.skip_mark()
    return w_result


def _is_empty(fd):
    """False if the file has contents; True for what has no size."""
    try:
        return os.lseek(fd, 0, 2) == 0
    except OSError:
        return True


def _open_path(space, w_file, flags, w_opener):
    w_path = w_file
    if not space.isinstance_w(w_file, space.w_str) and not space.isinstance_w(w_file, space.w_bytes):
        w_method = space.lookup(w_file, '__fspath__')
        if w_method is not None:
            w_path = space.get_and_call_function(w_method, w_file)
    if space.isinstance_w(w_path, space.w_str):
        path = space.text_w(w_path)
    elif space.isinstance_w(w_path, space.w_bytes):
        path = space.bytes_w(w_path)
    else:
        raise oefmt(space.w_TypeError,
                    "expected str, bytes or os.PathLike object, not %T", w_file)
    if path.find('\0') >= 0:
        raise oefmt(space.w_ValueError, "embedded null byte")
    if w_opener is not None and not space.is_none(w_opener):
        return _call_opener(space, w_opener, w_file, flags)
    try:
        fd = os.open(host_path(path), flags, 438)          # 0o666
    except OSError as e:
        raise wrap_oserror(space, e, w_file)
    if os.path.isdir(host_path(path)):
        os.close(fd)
        raise wrap_oserror(space, OSError(errno.EISDIR, 'Is a directory'), w_file)
    return fd


def _call_opener(space, w_opener, w_file, flags):
    w_fd = space.call_function(w_opener, w_file, space.newint(flags))
    if not space.isinstance_w(w_fd, space.w_int):
        raise oefmt(space.w_TypeError, "expected integer from opener")
    fd = space.int_w(w_fd)
    if fd < 0:
        raise oefmt(space.w_ValueError, "opener returned %d", fd)
    return fd
