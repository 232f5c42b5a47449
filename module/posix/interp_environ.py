"""posix: environment variables; os.fspath() and the normal form of paths."""
import os

from interpreter.error import oefmt
from module.posix.errors import check
from module.posix.interp_path import fs_bytes, fspath as fspath_of
from module.posix.libc import INT, TEXT, quick
from rpython.rlib.rarithmetic import intmask

c_setenv = quick('setenv', [TEXT, TEXT, INT])
c_unsetenv = quick('unsetenv', [TEXT])


def fill_environ(space, w_environ):
    """Put the environment of this process into a dict, names and values as bytes."""
    for name, text in os.environ.items():
        space.setitem(w_environ, space.newbytes(name), space.newbytes(text))


def putenv(space, w_name, w_value):
    """Set an environment variable for the programs that will be started."""
    name = fs_bytes(space, w_name)
    text = fs_bytes(space, w_value)
    if name.find('=') >= 0:
        raise oefmt(space.w_ValueError, "illegal environment variable name")
    check(space, intmask(c_setenv(name, text, 1)))


def unsetenv(space, w_name):
    """Remove an environment variable for the programs that will be started."""
    check(space, intmask(c_unsetenv(fs_bytes(space, w_name))))


def fspath(space, w_path):
    """A str or bytes as it is, the result of __fspath__() for other objects."""
    return fspath_of(space, w_path)


def normal_path(text):
    """A path without empty and `.` components, and `..` where it can be resolved; '' if nothing is left.

    Rule: posixpath.normpath, which makes '.' of the latter.
    """
    prefix = ''
    if text.startswith('/'):
        # two slashes at the start, but not three, mean something else in POSIX
        prefix = '//' if text.startswith('//') and not text.startswith('///') else '/'
    components = []
    for component in text.split('/'):
        if component == '' or component == '.':
            continue
        if component != '..' or prefix == '' and (not components or components[-1] == '..'):
            components.append(component)
        elif components:
            components.pop()
    return prefix + '/'.join(components)


def _path_normpath(space, w_path):
    """The normal form of a path that is a str."""
    if not space.isinstance_w(w_path, space.w_str):
        raise oefmt(space.w_TypeError, "expected 'str', not '%T'", w_path)
    text = space.text_w(w_path)
    return space.newtext(normal_path(text))
