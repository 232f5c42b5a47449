"""fcntl and resource: control of files, locks, limits."""
import fcntl
import posix
import resource


def raises(kind, text, function, *args):
    try:
        function(*args)
    except kind as e:
        assert str(e) == text, str(e)
        return
    raise AssertionError('nothing raised')


def test_fcntl():
    reader, writer = posix.pipe()
    flags = fcntl.fcntl(reader, fcntl.F_GETFD)
    assert flags == fcntl.FD_CLOEXEC and fcntl.fcntl(reader, fcntl.F_SETFD, 0) == 0
    assert fcntl.fcntl(reader, fcntl.F_GETFD, 'abc') == b'abc' and posix.get_inheritable(reader)
    raises(TypeError, 'argument must be an int, or have a fileno() method.', fcntl.fcntl, 'a', 1)
    raises(ValueError, 'file descriptor cannot be a negative integer (-1)', fcntl.fcntl, -1, 1)
    raises(ValueError, 'fcntl string arg too long', fcntl.fcntl, reader, 1, b'a' * 2000)
    raises(TypeError, "'float' object cannot be interpreted as an integer", fcntl.fcntl, reader, 1, 1.5)
    raises(OSError, '[Errno 9] Bad file descriptor', fcntl.fcntl, 9999, 1)
    posix.write(writer, b'12345')
    size = bytearray(4)
    assert fcntl.ioctl(reader, 0x541b, size) == 0 and size == b'\5\0\0\0'
    assert fcntl.ioctl(reader, 0x541b, b'\0\0\0\0') == b'\5\0\0\0'
    assert fcntl.ioctl(reader, 0x541b, bytearray(4), False) == b'\5\0\0\0'
    raises(OSError, '[Errno 25] Inappropriate ioctl for device', fcntl.ioctl, reader, 0x5413, b'abcdefgh')
    posix.close(reader)
    posix.close(writer)


def test_locks():
    path = '/tmp/apptest_fcntl_%d' % posix.getpid()
    fd = posix.open(path, posix.O_RDWR | posix.O_CREAT)
    other = posix.open(path, posix.O_RDWR)
    assert fcntl.flock(fd, fcntl.LOCK_EX) is None
    raises(BlockingIOError, '[Errno 11] Resource temporarily unavailable', fcntl.flock, other,
           fcntl.LOCK_EX | fcntl.LOCK_NB)
    fcntl.flock(fd, fcntl.LOCK_UN)
    assert fcntl.lockf(fd, fcntl.LOCK_EX, 10, 5) is None and fcntl.lockf(fd, fcntl.LOCK_UN) is None
    raises(ValueError, 'unrecognized lockf argument', fcntl.lockf, fd, 0)
    posix.close(fd)
    posix.close(other)
    posix.unlink(path)


def test_resource():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    assert len(usage) == 16 and type(usage.ru_utime) is float and usage.ru_maxrss > 0
    assert resource.getpagesize() == posix.sysconf('SC_PAGESIZE')
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    assert resource.prlimit(0, resource.RLIMIT_NOFILE) == (soft, hard)
    raises(ValueError, 'invalid who parameter', resource.getrusage, 99)
    raises(ValueError, 'invalid resource specified', resource.getrlimit, 99)
    raises(ValueError, 'expected a tuple of 2 integers', resource.setrlimit, 7, (1,))
    raises(ValueError, 'current limit exceeds maximum limit', resource.setrlimit, 7, (5, 1))
    assert resource.error is OSError and resource.RLIM_INFINITY == -1
