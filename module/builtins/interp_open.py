"""open(): its arguments and errors; the files themselves are in interp_file.py."""
import errno
import os

from interpreter.error import oefmt
from interpreter.gateway import unwrap_spec
from interpreter.hostpath import host_path
from interpreter.oserrors import wrap_oserror
from module.builtins.interp_file import W_BinaryFile, W_TextFile


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


def is_utf8_name(encoding):
    """True for the names of UTF-8."""
    name = encoding.lower().replace('_', '-')
    return name == 'utf-8' or name == 'utf8' or name == 'locale'


@unwrap_spec(mode='text', buffering=int, closefd=bool)
def open_file(space, w_file, mode='r', buffering=-1, w_encoding=None, w_errors=None, w_newline=None,
              closefd=True, w_opener=None):
    """open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)"""
    parsed = parse_mode(space, mode)
    if w_encoding is not None and not space.is_none(w_encoding):
        if parsed.is_binary:
            raise oefmt(space.w_ValueError, "binary mode doesn't take an encoding argument")
        if not is_utf8_name(space.text_w(w_encoding)):
            raise oefmt(space.w_LookupError, "unknown encoding: %S", w_encoding)
    translates = True
    if w_newline is not None and not space.is_none(w_newline):
        if parsed.is_binary:
            raise oefmt(space.w_ValueError, "binary mode doesn't take a newline argument")
        translates = False
    if space.isinstance_w(w_file, space.w_int):
        fd = space.int_w(w_file)
        if fd < 0:
            raise oefmt(space.w_ValueError, "negative file descriptor")
    else:
        fd = _open_path(space, w_file, parsed.flags)
    if parsed.is_binary:
        return W_BinaryFile(fd, w_file, mode, parsed.readable, parsed.writable, closefd)
    w_result = W_TextFile(fd, w_file, mode, parsed.readable, parsed.writable, closefd)
    w_result.encoding = 'UTF-8'
    w_result.line_buffering = buffering == 1
    w_result.translates = translates
    return w_result


def _open_path(space, w_file, flags):
    if space.isinstance_w(w_file, space.w_str):
        path = space.text_w(w_file)
    elif space.isinstance_w(w_file, space.w_bytes):
        path = space.bytes_w(w_file)
    else:
        raise oefmt(space.w_TypeError,
                    "expected str, bytes or os.PathLike object, not %T", w_file)
    if path.find('\0') >= 0:
        raise oefmt(space.w_ValueError, "embedded null byte")
    try:
        fd = os.open(host_path(path), flags, 438)          # 0o666
    except OSError as e:
        raise wrap_oserror(space, e, w_file)
    if os.path.isdir(host_path(path)):
        os.close(fd)
        raise wrap_oserror(space, OSError(errno.EISDIR, 'Is a directory'), w_file)
    return fd
