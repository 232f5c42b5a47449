"""_imp and errno: locks, built-in modules, suffixes, and names of error numbers used by OSError subclasses."""
import errno
import _imp

print(_imp.is_builtin('sys'), _imp.is_builtin('no_such'), _imp.is_frozen('no_such'), _imp.lock_held(), _imp.acquire_lock(), _imp.lock_held(), _imp.release_lock(), _imp.lock_held())
names = ('EPERM', 'ENOENT', 'EINTR', 'EIO', 'EAGAIN', 'EACCES', 'EEXIST', 'ENOTDIR', 'EISDIR', 'EPIPE', 'ECONNRESET', 'ETIMEDOUT', 'EINVAL', 'ENOSPC', 'ERANGE', 'EWOULDBLOCK', 'ECHILD', 'ESRCH', 'ECONNREFUSED', 'EINPROGRESS')
print([(n, getattr(errno, n), errno.errorcode[getattr(errno, n)]) for n in names])
for n in names:
    error = OSError(getattr(errno, n), 'text', 'name')
    print(n, type(error).__name__, error.errno, str(error), isinstance(error, ConnectionError))


class Mine(OSError):
    pass


print(type(Mine(errno.ENOENT, 'x')).__name__, type(OSError('only text')).__name__, OSError('only').errno, type(FileNotFoundError(errno.EPERM, 'kept')).__name__, BlockingIOError(errno.EAGAIN, 'b', 7).characters_written)
for text in ('_imp.release_lock()', '_imp.is_builtin(5)', '_imp.is_builtin()', 'errno.NOTHING', 'errno.errorcode[99999]', 'OSError(1, 2).characters_written', 'OSError(1, "a").filename', '_imp.nothing'):
    try:
        print(text, eval(text))
    except Exception as e:
        print(text, '->', type(e).__name__, e)
