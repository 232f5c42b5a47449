"""posix: extended attributes of files."""
import errno

from interpreter.error import oefmt
from interpreter.gateway import unwrap_spec
from module.posix.errors import last_error, os_error
from module.posix.interp_path import convert, fs_decode, directory_arg, path_or_fd_arg
from module.posix.libc import INT, SIZE_T, TEXT, blocking
from rpython.rlib import rposix
from rpython.rlib.rarithmetic import intmask
from rpython.rtyper.lltypesystem import rffi

SSIZE_T = rffi.SSIZE_T

c_getxattr = blocking('getxattr', [TEXT, TEXT, TEXT, SIZE_T], SSIZE_T)
c_lgetxattr = blocking('lgetxattr', [TEXT, TEXT, TEXT, SIZE_T], SSIZE_T)
c_fgetxattr = blocking('fgetxattr', [INT, TEXT, TEXT, SIZE_T], SSIZE_T)
c_setxattr = blocking('setxattr', [TEXT, TEXT, TEXT, SIZE_T, INT])
c_lsetxattr = blocking('lsetxattr', [TEXT, TEXT, TEXT, SIZE_T, INT])
c_fsetxattr = blocking('fsetxattr', [INT, TEXT, TEXT, SIZE_T, INT])
c_removexattr = blocking('removexattr', [TEXT, TEXT])
c_lremovexattr = blocking('lremovexattr', [TEXT, TEXT])
c_fremovexattr = blocking('fremovexattr', [INT, TEXT])
c_listxattr = blocking('listxattr', [TEXT, TEXT, SIZE_T], SSIZE_T)
c_llistxattr = blocking('llistxattr', [TEXT, TEXT, SIZE_T], SSIZE_T)
c_flistxattr = blocking('flistxattr', [INT, TEXT, SIZE_T], SSIZE_T)

_SMALL = 256
_LARGE = 65536


def _check_link(space, path, follows, function):
    if path.fd > 0 and not follows:
        raise oefmt(space.w_ValueError, "%s: cannot use fd and follow_symlinks together", function)


def _fetch(path, follows, name, size):
    """(length, bytes) of an attribute, or of the list of names for name ''; a negative length is an error."""
    with rffi.scoped_alloc_buffer(size) as buf:
        if name == '':
            if path.is_fd:
                length = intmask(c_flistxattr(path.fd, buf.raw, size))
            elif follows:
                length = intmask(c_listxattr(path.text, buf.raw, size))
            else:
                length = intmask(c_llistxattr(path.text, buf.raw, size))
        elif path.is_fd:
            length = intmask(c_fgetxattr(path.fd, name, buf.raw, size))
        elif follows:
            length = intmask(c_getxattr(path.text, name, buf.raw, size))
        else:
            length = intmask(c_lgetxattr(path.text, name, buf.raw, size))
        if length < 0:
            return length, ''
        return length, buf.str(length)


def _fetch_all(space, path, follows, name):
    length, data = _fetch(path, follows, name, _SMALL)
    if length < 0 and rposix.get_saved_errno() == errno.ERANGE:
        length, data = _fetch(path, follows, name, _LARGE)
    if length < 0:
        raise os_error(space, rposix.get_saved_errno(), path.w_path)
    return data


@unwrap_spec(follow_symlinks=bool)
def getxattr(space, w_path, w_attribute, __kwonly__=None, follow_symlinks=True):
    """The value of an extended attribute."""
    path = path_or_fd_arg(space, w_path, 'getxattr')
    attribute = convert(space, w_attribute, 'getxattr', 'attribute', False, False)
    _check_link(space, path, follow_symlinks, 'getxattr')
    return space.newbytes(_fetch_all(space, path, follow_symlinks, attribute.text))


@unwrap_spec(flags=int, follow_symlinks=bool)
def setxattr(space, w_path, w_attribute, w_value, flags=0, __kwonly__=None, follow_symlinks=True):
    """Set an extended attribute."""
    path = path_or_fd_arg(space, w_path, 'setxattr')
    attribute = convert(space, w_attribute, 'setxattr', 'attribute', False, False)
    value = space.readbuf_w(w_value).as_str()
    _check_link(space, path, follow_symlinks, 'setxattr')
    with rffi.scoped_nonmovingbuffer(value) as buf:
        if path.is_fd:
            result = intmask(c_fsetxattr(path.fd, attribute.text, buf, len(value), flags))
        elif follow_symlinks:
            result = intmask(c_setxattr(path.text, attribute.text, buf, len(value), flags))
        else:
            result = intmask(c_lsetxattr(path.text, attribute.text, buf, len(value), flags))
    if result < 0:
        raise last_error(space, path.w_path)


@unwrap_spec(follow_symlinks=bool)
def removexattr(space, w_path, w_attribute, __kwonly__=None, follow_symlinks=True):
    """Remove an extended attribute."""
    path = path_or_fd_arg(space, w_path, 'removexattr')
    attribute = convert(space, w_attribute, 'removexattr', 'attribute', False, False)
    _check_link(space, path, follow_symlinks, 'removexattr')
    if path.is_fd:
        result = intmask(c_fremovexattr(path.fd, attribute.text))
    elif follow_symlinks:
        result = intmask(c_removexattr(path.text, attribute.text))
    else:
        result = intmask(c_lremovexattr(path.text, attribute.text))
    if result < 0:
        raise last_error(space, path.w_path)


@unwrap_spec(follow_symlinks=bool)
def listxattr(space, w_path=None, __kwonly__=None, follow_symlinks=True):
    """The names of the extended attributes of a file, of the current directory by default."""
    path = directory_arg(space, w_path, 'listxattr')
    _check_link(space, path, follow_symlinks, 'listxattr')
    names = _fetch_all(space, path, follow_symlinks, '').split('\0')
    return space.newlist([fs_decode(space, name) for name in names if name != ''])
