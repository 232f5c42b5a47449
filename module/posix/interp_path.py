"""Arguments of posix functions: paths, file descriptors, user and group numbers; and names from the system.

A path is a str, bytes, an object with __fspath__, for some functions also a number of an open file.
"""
from interpreter.error import oefmt
from interpreter.hostpath import host_path
from interpreter.warning import warn_text
from module.posix.libc import AT_FDCWD
from objspace.codec_utf8 import decode_utf8, encode_utf8
from objspace.int_base import W_AbstractIntObject
from objspace.strobject import W_StrObject

_MAX_INT = 2 ** 31 - 1
_MIN_INT = -2 ** 31


class Path(object):
    """A path argument: the object itself, for errors, and either `text` (what the system gets) or `fd`."""
    _immutable_ = True

    def __init__(self, w_path, text, fd, is_fd, is_bytes):
        self.w_path = w_path
        self.text = host_path(text)
        self.fd = fd
        self.is_fd = is_fd
        self.is_bytes = is_bytes

    def box(self, space, name):
        """A name from the system as the kind that the argument was."""
        if self.is_bytes:
            return space.newbytes(name)
        return fs_decode(space, name)


def fs_decode(space, name):
    """A str of a name from the system."""
    w_text, _ = decode_utf8(space, name, 'surrogateescape')
    return w_text


def fs_encode(space, w_text):
    """What the system gets for a str. Raises UnicodeEncodeError, ValueError."""
    assert isinstance(w_text, W_StrObject)
    text = encode_utf8(space, w_text, 'surrogateescape')
    if text.find('\0') >= 0:
        raise oefmt(space.w_ValueError, "embedded null byte")
    return text


def fspath(space, w_path):
    """os.fspath(): a str or bytes as it is, else the result of __fspath__()."""
    if space.isinstance_w(w_path, space.w_str) or space.isinstance_w(w_path, space.w_bytes):
        return w_path
    w_result = _from_method(space, w_path)
    if w_result is None:
        raise oefmt(space.w_TypeError, "expected str, bytes or os.PathLike object, not %T", w_path)
    return w_result


def _from_method(space, w_path):
    """The result of __fspath__(), None if there is no such method. Raises TypeError for wrong results."""
    w_method = space.lookup(w_path, '__fspath__')
    if w_method is None or space.is_none(w_method):
        return None
    w_result = space.get_and_call_function(w_method, w_path)
    if not space.isinstance_w(w_result, space.w_str) and not space.isinstance_w(w_result, space.w_bytes):
        raise oefmt(space.w_TypeError, "expected %T.__fspath__() to return str or bytes, not %T", w_path, w_result)
    return w_result


def fs_bytes(space, w_path):
    """The bytes of a str, bytes or os.PathLike, as os.fsencode() gives them, without NUL."""
    w_name = fspath(space, w_path)
    if space.isinstance_w(w_name, space.w_str):
        return fs_encode(space, w_name)
    data = space.bytes_w(w_name)
    if data.find('\0') >= 0:
        raise oefmt(space.w_ValueError, "embedded null byte")
    return data


def _kinds(allows_fd, allows_none):
    """How error messages call what is allowed."""
    if allows_fd:
        if allows_none:
            return 'string, bytes, os.PathLike, integer or None'
        return 'string, bytes, os.PathLike or integer'
    if allows_none:
        return 'string, bytes, os.PathLike or None'
    return 'string, bytes or os.PathLike'


def convert(space, w_path, function, argument, allows_fd, allows_none):
    """Return the Path of an argument. Raises TypeError, ValueError, UnicodeEncodeError, OverflowError."""
    if w_path is None or allows_none and space.is_none(w_path):
        return Path(None, '.', -1, False, False)
    w_name = w_path
    is_text = space.isinstance_w(w_path, space.w_str)
    if not is_text and not space.isinstance_w(w_path, space.w_bytes):
        if allows_fd and space.type(w_path).slots.index is not None:
            return Path(w_path, '', c_fd(space, w_path), True, False)
        buf = w_path.buffer_w(space)
        if buf is not None:
            warn_text(space, space.w_DeprecationWarning, '%s: %s should be %s, not %s' % (
                function, argument, _kinds(allows_fd, allows_none), space.type(w_path).name))
            w_name = space.newbytes(buf.as_str())
        else:
            w_name = _from_method(space, w_path)
            if w_name is None:
                raise oefmt(space.w_TypeError, "%s: %s should be %s, not %T", function, argument,
                            _kinds(allows_fd, allows_none), w_path)
            is_text = space.isinstance_w(w_name, space.w_str)
    if is_text:
        return Path(w_path, fs_encode(space, w_name), -1, False, False)
    data = space.bytes_w(w_name)
    if data.find('\0') >= 0:
        raise oefmt(space.w_ValueError, "%s: embedded null character in %s", function, argument)
    return Path(w_path, data, -1, False, True)


def path_arg(space, w_path, function):
    """A path."""
    return convert(space, w_path, function, 'path', False, False)


def path_or_fd_arg(space, w_path, function):
    """A path or the number of an open file."""
    return convert(space, w_path, function, 'path', True, False)


def directory_arg(space, w_path, function):
    """A path, the number of an open directory, or None for the current directory."""
    return convert(space, w_path, function, 'path', True, True)


def refuse_dir_fd(space, path, dir_fd, function):
    """A dir_fd is of no use where the path is no path. Raises ValueError."""
    if path.is_fd and dir_fd != AT_FDCWD:
        raise oefmt(space.w_ValueError, "%s: can't specify both dir_fd and fd", function)


def c_fd(space, w_fd):
    """An int as the number of a file. Raises OverflowError."""
    w_index = space.index(w_fd)
    assert isinstance(w_index, W_AbstractIntObject)
    num = w_index.bigint_w(space)
    try:
        fd = num.toint()
    except OverflowError:
        fd = _MAX_INT + 1 if num.sign > 0 else _MIN_INT - 1
    if fd > _MAX_INT:
        raise oefmt(space.w_OverflowError, "fd is greater than maximum")
    if fd < _MIN_INT:
        raise oefmt(space.w_OverflowError, "fd is less than minimum")
    return fd


def dir_fd_arg(space, w_fd):
    """The number of the directory that a relative path starts at; the current one for None."""
    if w_fd is None or space.is_none(w_fd):
        return AT_FDCWD
    if space.type(w_fd).slots.index is None:
        raise oefmt(space.w_TypeError, "argument should be integer or None, not %T", w_fd)
    return c_fd(space, w_fd)


def fileno_arg(space, w_file):
    """An int, or the result of a method fileno(). Raises TypeError, ValueError."""
    w_fd = w_file
    if not space.isinstance_w(w_file, space.w_int):
        w_method = space.findattr_text(w_file, 'fileno')
        if w_method is None:
            raise oefmt(space.w_TypeError, "argument must be an int, or have a fileno() method.")
        w_fd = space.call_function(w_method)
        if not space.isinstance_w(w_fd, space.w_int):
            raise oefmt(space.w_TypeError, "fileno() returned a non-integer")
    fd = space.gateway_int_w(w_fd)
    if fd < 0:
        raise oefmt(space.w_ValueError, "file descriptor cannot be a negative integer (%d)", fd)
    return fd


def id_arg(space, w_id, kind):
    """A user or group number; -1 stands for none. `kind` is 'uid' or 'gid'. Raises TypeError, OverflowError."""
    if space.type(w_id).slots.index is None:
        raise oefmt(space.w_TypeError, "%s should be integer, not %T", kind, w_id)
    num = space.bigint_w(w_id)
    try:
        value = num.toint()
    except OverflowError:
        if num.sign > 0:
            raise oefmt(space.w_OverflowError, "%s is greater than maximum", kind)
        value = -2
    if not -1 <= value <= 0xffffffff:
        # so CPython calls too large numbers, too
        raise oefmt(space.w_OverflowError, "%s is less than minimum", kind)
    return value


def offset_arg(space, w_offset):
    """A position in a file (off_t). Raises OverflowError."""
    try:
        return space.bigint_w(w_offset).toint()
    except OverflowError:
        raise oefmt(space.w_OverflowError, "Python int too large to convert to C long")


def is_sequence(space, w_obj):
    """True for what can be indexed and is no dict."""
    return space.type(w_obj).slots.getitem is not None and not space.isinstance_w(w_obj, space.w_dict)
