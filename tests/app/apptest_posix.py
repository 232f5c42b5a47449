"""posix: paths and their errors, files, directories, processes. More is in apptest_posix_full.py."""
import posix
import sys


class PathLike:
    def __init__(self, path):
        self.path = path

    def __fspath__(self):
        return self.path


def raises(kind, text, function, *args, **keywords):
    try:
        function(*args, **keywords)
    except kind as e:
        assert str(e) == text, str(e)
        return e
    raise AssertionError('nothing raised')


def new_folder():
    """A new folder under /tmp."""
    number = 0
    while True:
        folder = '/tmp/apptest_posix_%d_%d' % (posix.getpid(), number)
        try:
            posix.mkdir(folder, 0o700)
            return folder
        except FileExistsError:
            number += 1


def write_file(path, data):
    fd = posix.open(path, posix.O_WRONLY | posix.O_CREAT | posix.O_TRUNC, 0o600)
    assert posix.write(fd, data) == len(data)
    posix.close(fd)


def test_path_errors():
    kinds = 'string, bytes, os.PathLike or integer'
    raises(TypeError, 'stat: path should be %s, not list' % kinds, posix.stat, [])
    raises(TypeError, 'open: path should be string, bytes or os.PathLike, not int', posix.open, 1, 0)
    raises(TypeError, 'listdir: path should be string, bytes, os.PathLike, integer or None, not float',
           posix.listdir, 1.5)
    raises(ValueError, 'embedded null byte', posix.stat, 'a\0b')
    raises(ValueError, 'stat: embedded null character in path', posix.stat, b'a\0b')
    raises(TypeError, 'expected PathLike.__fspath__() to return str or bytes, not int', posix.stat, PathLike(3))
    raises(OverflowError, 'fd is greater than maximum', posix.stat, 1 << 70)
    raises(TypeError, 'argument should be integer or None, not str', posix.stat, 'x', dir_fd='a')
    raises(TypeError, 'expected str, bytes or os.PathLike object, not int', posix.fspath, 1)
    error = raises(FileNotFoundError, "[Errno 2] No such file or directory: '/nonexistent'", posix.stat, '/nonexistent')
    assert error.filename == '/nonexistent' and error.errno == 2
    error = raises(FileNotFoundError, "[Errno 2] No such file or directory: '/none/a' -> b'/none/b'",
                   posix.rename, '/none/a', b'/none/b')
    assert (error.filename, error.filename2) == ('/none/a', b'/none/b')
    raises(OSError, '[Errno 9] Bad file descriptor', posix.close, 9999)
    raises(ValueError, 'file descriptor cannot be a negative integer (-1)', posix.fsync, -1)


def test_files_and_names():
    folder = new_folder()
    path = folder + '/a'
    fd = posix.open(path, posix.O_RDWR | posix.O_CREAT, mode=0o600)
    assert not posix.get_inheritable(fd)
    assert posix.write(fd, b'hello') == 5 and posix.write(fd, bytearray(b' world')) == 6
    assert posix.lseek(fd, 0, 0) == 0 and posix.read(fd, 100) == b'hello world' and posix.read(fd, 1) == b''
    assert posix.pread(fd, 3, 6) == b'wor' and posix.pwrite(fd, b'W', 6) == 1
    piece, rest = bytearray(2), bytearray(20)
    posix.lseek(fd, 0, 0)
    assert posix.readv(fd, [piece, rest]) == 11
    assert piece == b'he' and rest[:9] == b'llo World'
    posix.ftruncate(fd, 4)
    st = posix.fstat(fd)
    assert st.st_size == 4 == st[6] and st.st_mode == 0o100600 and len(st) == 10
    assert type(st.st_mtime) is float and st[8] == int(st.st_mtime) == st.st_mtime_ns // 10 ** 9
    posix.close(fd)
    assert posix.stat(PathLike(path)) == posix.stat(path.encode()) == st
    posix.utime(path, ns=(5, 1500000001))
    st = posix.stat(path)
    assert (st.st_atime_ns, st.st_mtime_ns, st.st_mtime) == (5, 1500000001, 1.500000001)
    posix.symlink('a', folder + '/link')
    assert posix.readlink(folder + '/link') == 'a' and posix.readlink(folder.encode() + b'/link') == b'a'
    assert posix.stat(folder + '/link').st_size == 4 and posix.lstat(folder + '/link').st_size == 1
    dir_fd = posix.open(folder, posix.O_RDONLY)
    posix.mkdir('sub', dir_fd=dir_fd)
    assert posix.stat('a', dir_fd=dir_fd).st_size == 4 and posix.access('a', posix.R_OK, dir_fd=dir_fd)
    assert not posix.access('b', posix.F_OK, dir_fd=dir_fd)
    assert sorted(posix.listdir(dir_fd)) == sorted(posix.listdir(folder)) == ['a', 'link', 'sub']
    assert sorted(posix.listdir(folder.encode())) == [b'a', b'link', b'sub']
    with posix.scandir(folder) as entries:
        found = sorted([(e.name, e.path, e.is_dir(), e.is_file(), e.is_symlink()) for e in entries])
    assert found == [('a', path, False, True, False), ('link', folder + '/link', False, True, True),
                     ('sub', folder + '/sub', True, False, False)]
    posix.rename('a', 'b', src_dir_fd=dir_fd, dst_dir_fd=dir_fd)
    posix.close(dir_fd)
    posix.unlink(folder + '/b')
    posix.remove(folder + '/link')
    raises(IsADirectoryError, "[Errno 21] Is a directory: '%s/sub'" % folder, posix.unlink, folder + '/sub')
    posix.rmdir(folder + '/sub')
    posix.rmdir(folder)


def test_surrogates_in_names():
    folder = new_folder()
    write_file(folder.encode() + b'/\xff\xe4', b'')
    assert posix.listdir(folder) == ['\udcff\udce4'] and posix.listdir(folder.encode()) == [b'\xff\xe4']
    assert posix.stat(folder + '/\udcff\udce4').st_size == 0
    posix.unlink(folder + '/\udcff\udce4')
    posix.rmdir(folder)


def test_pipe_and_dup():
    reader, writer = posix.pipe()
    assert not posix.get_inheritable(reader) and posix.get_blocking(reader)
    posix.set_blocking(reader, False)
    raises(BlockingIOError, '[Errno 11] Resource temporarily unavailable', posix.read, reader, 1)
    assert posix.writev(writer, [b'ab', bytearray(b'c')]) == 3
    other = posix.dup(reader)
    assert posix.read(other, 10) == b'abc' and not posix.get_inheritable(other)
    assert posix.dup2(reader, other) == other and posix.get_inheritable(other)
    for fd in (reader, writer, other):
        posix.close(fd)


def test_fork_and_wait():
    sys.stdout.flush()
    calls = []
    posix.register_at_fork(before=lambda: calls.append('before'), after_in_parent=lambda: calls.append('parent'),
                           after_in_child=lambda: calls.append('child'))
    pid = posix.fork()
    if pid == 0:
        posix._exit(7 if calls == ['before', 'child'] else 1)
    assert calls == ['before', 'parent']
    done, status = posix.waitpid(pid, 0)
    assert done == pid and posix.WIFEXITED(status) and posix.WEXITSTATUS(status) == 7
    assert posix.waitstatus_to_exitcode(status) == 7 and posix.waitstatus_to_exitcode(9) == -9
    raises(ChildProcessError, '[Errno 10] No child processes', posix.waitpid, pid, 0)
    raises(TypeError, 'At least one argument is required.', posix.register_at_fork)


def test_environment():
    assert all(type(name) is bytes and type(text) is bytes for name, text in posix.environ.items())
    assert posix.environ[b'PATH']
    raises(ValueError, 'illegal environment variable name', posix.putenv, 'a=b', 'c')
    posix.putenv('APPTEST_POSIX', 'x')
    assert posix.waitstatus_to_exitcode(posix.system('test "$APPTEST_POSIX" = x')) == 0
    posix.unsetenv(b'APPTEST_POSIX')
    assert posix.waitstatus_to_exitcode(posix.system('test "$APPTEST_POSIX" = x')) == 1


def test_shared_names():
    assert posix.error is OSError and posix.stat_result.__module__ == 'os'
    assert posix.stat_result(range(10)).st_mtime == 8 and posix.stat_result.n_unnamed_fields == 3
    assert repr(posix.terminal_size((80, 24))) == 'os.terminal_size(columns=80, lines=24)'
    assert 'HAVE_FSTATAT' in posix._have_functions
    assert posix._path_normpath('/a/../b//c/./d') == '/b/c/d' and posix._path_normpath('a/..') == ''
    assert len(posix.urandom(300)) == 300 and posix.strerror(2) == 'No such file or directory'
    assert posix.uname().sysname == posix.uname()[0] and posix.sysconf('SC_PAGESIZE') > 0


def test_inheritable():
    reading, writing = posix.pipe()
    for value in (True, False, True):
        posix.set_inheritable(reading, value)
        assert posix.get_inheritable(reading) is value
    posix.close(reading)
    posix.close(writing)
    raises(OSError, '[Errno 9] Bad file descriptor', posix.set_inheritable, reading, True)
