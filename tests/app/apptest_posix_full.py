"""posix through the library's os: the longer lists of cases."""
import gc
import os
import posix
import tempfile
import warnings

UNTRANSLATED = False


def raises(kind, text, function, *args, **keywords):
    try:
        function(*args, **keywords)
    except kind as e:
        assert str(e) == text, str(e)
        return e
    raise AssertionError('nothing raised')


def test_supports():
    assert {os.stat, os.open, os.unlink, os.rename, os.mkdir, os.utime} <= os.supports_dir_fd
    assert {os.listdir, os.scandir, os.execve, os.chdir, os.truncate} <= os.supports_fd
    assert {os.stat, os.chown, os.link, os.utime} <= os.supports_follow_symlinks
    assert os.access in os.supports_effective_ids


def test_os_on_top():
    with tempfile.TemporaryDirectory() as folder:
        os.makedirs(os.path.join(folder, 'a', 'b'))
        with open(os.path.join(folder, 'a', 'file'), 'w') as f:
            f.write('text')
        assert [(p, d, f) for p, d, f in os.walk(folder)] == [
            (folder, ['a'], []), (folder + '/a', ['b'], ['file']), (folder + '/a/b', [], [])]
        assert [row[1:3] for row in os.fwalk(folder)] == [(['a'], []), (['b'], ['file']), ([], [])]
        before = os.getcwd()
        os.chdir(folder)
        assert os.getcwdb() == os.fsencode(os.getcwd()) and os.path.samefile(os.getcwd(), folder)
        os.chdir(before)
    assert not os.path.exists(folder)


def test_argument_errors():
    kinds = 'string, bytes or os.PathLike'
    raises(ValueError, "stat: can't specify dir_fd without matching path", posix.stat, 0, dir_fd=3)
    raises(ValueError, "chown: can't specify both dir_fd and fd", posix.chown, 0, 1, 1, dir_fd=3)
    raises(TypeError, 'rename: src should be %s, not int' % kinds, posix.rename, 1, 'b')
    raises(TypeError, 'link: dst should be %s, not int' % kinds, posix.link, 'a', 1)
    raises(TypeError, "utime: 'times' must be either a tuple of two ints or None", posix.utime, '.', 1)
    raises(ValueError, "utime: you may specify either 'times' or 'ns' but not both", posix.utime, '.', (1, 2),
           ns=(1, 2))
    raises(TypeError, "utime: 'ns' must be a tuple of two ints", posix.utime, '.', ns=1)
    raises(ValueError, 'Invalid value NaN (not a number)', posix.utime, '.', (float('nan'), 1))
    raises(OverflowError, 'timestamp out of range for platform time_t', posix.utime, '.', (1e300, 1))
    raises(TypeError, 'uid should be integer, not str', posix.chown, '.', 'a', 1)
    raises(OverflowError, 'gid is less than minimum', posix.chown, '.', 0, -2)
    raises(ValueError, 'execv() arg 2 must not be empty', posix.execv, 'x', [])
    raises(TypeError, 'execv() arg 2 must be a tuple or list', posix.execv, 'x', 1)
    raises(TypeError, 'execve: environment must be a mapping object', posix.execve, 'x', ['a'], 1)
    raises(ValueError, 'illegal environment variable name', posix.execve, 'x', ['a'], {'a=': 'b'})
    raises(ValueError, 'unrecognized configuration name', posix.sysconf, 'foo')
    raises(TypeError, 'configuration names must be strings or integers', posix.confstr, 1.5)
    raises(ValueError, 'negative argument not allowed', posix.urandom, -1)
    raises(ValueError, "process stopped by delivery of signal 19", posix.waitstatus_to_exitcode, 0x137f)
    raises(TypeError, 'readv() arg 2 must be a sequence', posix.readv, 0, 1)
    raises(BufferError, 'Object is not writable.', posix.readv, 0, [b'a'])
    raises(ValueError, 'negative CPU number', posix.sched_setaffinity, 0, [-1])
    raises(TypeError, 'setgroups argument must be a sequence', posix.setgroups, {})
    raises(TypeError, "cannot create 'posix.DirEntry' instances", posix.DirEntry)
    assert repr(posix.DirEntry[int]) == 'posix.DirEntry[int]'


def test_scandir():
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(os.path.join(folder, 'sub'))
        os.symlink('nowhere', os.path.join(folder, 'broken'))
        entries = {e.name: e for e in os.scandir(os.fsencode(folder))}
        assert sorted(entries) == [b'broken', b'sub'] and repr(entries[b'sub']) == "<DirEntry b'sub'>"
        broken = entries[b'broken']
        assert not broken.is_file() and not broken.is_dir() and broken.is_symlink()
        assert broken.stat(follow_symlinks=False) == os.lstat(broken) and os.fspath(broken) == broken.path
        raises(FileNotFoundError, '[Errno 2] No such file or directory: %r' % broken.path, broken.stat)
        assert entries[b'sub'].inode() == entries[b'sub'].stat().st_ino
        fd = os.open(folder, os.O_RDONLY)
        assert sorted(e.path for e in os.scandir(fd)) == ['broken', 'sub'] == sorted(os.listdir(fd))
        os.close(fd)
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter('always')
            iterator = os.scandir(folder)
            next(iterator)
            del iterator
            for _ in range(3):
                gc.collect()
        assert [w.category for w in caught] == [ResourceWarning]
        assert str(caught[0].message).startswith('unclosed scandir iterator <posix.ScandirIterator object at 0x')


def test_copying():
    first, second = os.memfd_create('x'), os.memfd_create('y')
    os.write(first, b'abcdef')
    assert os.sendfile(second, first, 2, 3) == 3 and os.pread(second, 10, 0) == b'cde'
    assert os.copy_file_range(first, second, 2, offset_src=0, offset_dst=0) == 2
    assert os.pread(second, 10, 0) == b'abe' and os.pwritev(first, [b'Z', b'Y'], 0) == 2
    target = bytearray(3)
    assert os.preadv(first, [target], 1) == 3 and target == b'Ycd'
    os.posix_fallocate(first, 0, 100)
    assert os.fstat(first).st_size == 100
    os.truncate(first, 3)
    assert os.fstat(first).st_size == 3
    counter = os.eventfd(5)
    os.eventfd_write(counter, 7)
    assert os.eventfd_read(counter) == 12
    for fd in (first, second, counter):
        os.close(fd)


def test_exec_and_spawn():
    pid = os.fork()
    if pid == 0:
        os.execve('/bin/sh', ['sh', '-c', 'exit $A'], {'A': '9'})
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 9
    reader, writer = os.pipe()
    pid = os.posix_spawnp('sh', ['sh', '-c', 'echo $X'], {'X': 'y', 'PATH': os.environ['PATH']}, file_actions=[
        (os.POSIX_SPAWN_DUP2, writer, 1), (os.POSIX_SPAWN_CLOSE, writer),
        (os.POSIX_SPAWN_OPEN, 5, '/dev/null', os.O_RDONLY, 0)], setsigmask=[2], setsigdef=[13], setpgroup=0)
    assert os.read(reader, 100) == b'y\n'
    result = os.waitid(os.P_PID, pid, os.WEXITED)
    assert (result.si_pid, result.si_status, result.si_code) == (pid, 0, os.CLD_EXITED)
    raises(FileNotFoundError, "[Errno 2] No such file or directory: '/nonexistent'", os.posix_spawn, '/nonexistent',
           ['a'], {})
    raises(TypeError, 'A dup2 file_action tuple must have 3 elements', os.posix_spawn, '/bin/true', ['a'], {},
           file_actions=[(os.POSIX_SPAWN_DUP2, 1)])
    os.close(reader)
    os.close(writer)
    pid = os.spawnvp(os.P_NOWAIT, 'true', ['true'])
    assert os.wait4(pid, 0)[1] == 0
    with os.popen('echo popen') as f:
        assert f.read() == 'popen\n'


def test_terminal():
    master, slave = os.openpty()
    assert os.isatty(slave) and os.ttyname(slave).startswith('/dev/')
    assert not os.get_inheritable(master) and os.get_terminal_size(slave) == (0, 0)
    os.close(master)
    os.close(slave)
    pid, fd = os.forkpty()
    if pid == 0:
        os.write(1, b'hi')
        os._exit(4)
    assert os.read(fd, 10) == b'hi' and os.WEXITSTATUS(os.waitpid(pid, 0)[1]) == 4
    os.close(fd)
    raises(OSError, '[Errno 9] Bad file descriptor', os.get_terminal_size, 9999)


def test_system():
    assert os.sched_getaffinity(0) and os.cpu_count() >= len(os.sched_getaffinity(0))
    param = os.sched_param(sched_priority=0)
    assert repr(param) == 'posix.sched_param(sched_priority=0)' and os.sched_getparam(0) == param
    assert os.makedev(os.major(2053), os.minor(2053)) == 2053 and len(os.getloadavg()) == 3
    assert os.getresuid()[0] == os.getuid() and os.getpgid(0) == os.getpgrp()
    assert os.confstr('CS_PATH') and os.pathconf('/', 'PC_NAME_MAX') == 255
    mask = os.umask(0o22)
    assert os.umask(mask) == 0o22
    assert os.statvfs('/').f_bsize == os.statvfs('/')[0] and len(os.times()) == 5


def test_attributes():
    with tempfile.NamedTemporaryFile(dir='.') as f:
        try:
            os.setxattr(f.name, 'user.test', b'value')
        except OSError:
            return                  # not every file system has them
        assert os.getxattr(f.fileno(), b'user.test') == b'value' and 'user.test' in os.listxattr(f.name)
        os.removexattr(f.name, 'user.test')
        raises(OSError, '[Errno 61] No data available: %r' % f.name, os.getxattr, f.name, 'user.test')
