"""The cache of compiled code: its folder, and the code of the two modules that importlib itself is made of.

All other modules are cached by importlib, which is told where by sys.pycache_prefix.  The library's own
`__pycache__` folders are CPython's; ours is a folder of the user's cache (XDG_CACHE_HOME), with a name that
changes with the compiler, so that code made by another one is never run.
"""
import hashlib
import os

from interpreter import compiling
from interpreter.code import W_Code
from interpreter.error import OperationError
from interpreter.hostpath import host_path
from rpython.rlib.objectmodel import we_are_translated

# What compiled code depends on.
SOURCES = ['compiler', 'syntax', 'opcode_table.py', 'code.py', 'code_fields.py', '../module/marshal']


def _source_files(here):
    "The files of SOURCES (host level)."
    for name in SOURCES:
        path = os.path.join(here, name)
        if os.path.isfile(path):
            yield path
        elif os.path.isdir(path):
            for file_name in sorted(os.listdir(path)):
                if file_name.endswith('.py'):
                    yield os.path.join(path, file_name)


def _make_build_id():
    "A name for this version of the compiler (host level)."
    digest = hashlib.sha256()
    for path in _source_files(os.path.dirname(os.path.abspath(__file__))):
        with open(path, 'rb') as source:
            digest.update(source.read())
    return digest.hexdigest()[:12]


BUILD_ID = _make_build_id()
# The first four bytes of a cached file: CPython's end in CR LF, ours never.
MAGIC = ''.join([chr(int(BUILD_ID[i:i + 2], 16)) for i in (0, 2, 4)]) + '\n'


def default_folder():
    """The folder for compiled code, '' if the user has no cache folder."""
    base = os.environ.get('XDG_CACHE_HOME')
    if base is None or not base.startswith('/'):
        home = os.environ.get('HOME')
        if home is None or not home.startswith('/'):
            return ''
        base = home + '/.cache'
    folder = base + '/pypy_async/code-' + BUILD_ID
    if not we_are_translated():
        folder += '-untranslated'
    return folder


def load_code(space, path, code_name, folder, may_write):
    """The code object of a source file, from the cache if it is there.

    `code_name` is its co_filename.  Raises OSError (of the host), and what the compiler raises.
    """
    status = os.stat(host_path(path))
    header = '%s\n%d %d\n' % (path, int(status.st_mtime), int(status.st_size))
    cached = folder + '/' + cached_name(path)
    if folder != '':
        code = _read_cached(space, cached, header)
        if code is not None:
            return code
    code = compiling.compile_bytes(space, compiling.read_file(path), code_name, 'exec', 0, True, 0)
    if folder != '' and may_write:
        _write_cached(space, code, folder, cached, header)
    return code


def cached_name(path):
    """The name of a cached file: the last part of the path, without its suffix."""
    start = path.rfind('/') + 1
    end = path.rfind('.')
    if end < start:
        end = len(path)
    assert start >= 0 and end >= 0
    return path[start:end] + '.code'


def _read_cached(space, cached, header):
    try:
        data = compiling.read_file(cached)
    except OSError:
        return None
    if not data.startswith(header):
        return None
    start = len(header)
    module = space.builtin_modules.get('marshal', None)
    if module is None:
        return None
    try:
        w_code = space.call_function(space.getattr_text(module, 'loads'), space.newbytes(data[start:]))
    except OperationError:
        return None                     # a damaged file is as good as none
    if not isinstance(w_code, W_Code):
        return None
    return w_code


def _write_cached(space, code, folder, cached, header):
    module = space.builtin_modules.get('marshal', None)
    if module is None:
        return
    w_data = space.call_function(space.getattr_text(module, 'dumps'), code)
    temporary = '%s.%d' % (cached, os.getpid())
    try:
        make_folders(folder)
        fd = os.open(host_path(temporary), os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
        try:
            write_all(fd, header + space.bytes_w(w_data))
        finally:
            os.close(fd)
        os.rename(host_path(temporary), host_path(cached))
    except OSError:
        return                          # a cache that cannot be written is no error


def write_all(fd, data):
    """Write all of `data`. Raises OSError (of the host)."""
    while data != '':
        count = os.write(fd, data)
        assert count >= 0
        data = data[count:]


def make_folders(path):
    """Make a folder and those above it. Raises OSError (of the host)."""
    if path == '' or os.path.isdir(host_path(path)):
        return
    end = path.rfind('/')
    if end > 0:
        make_folders(path[:end])
    os.mkdir(host_path(path), 0o777)
