"""select: select(), poll and epoll on standard descriptors. Pipes and signals are in apptest_signal_full.py."""
import posix
import select
import sys


def raised(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except Exception as e:
        return '%s: %s' % (type(e).__name__, e)
    return None


class File:
    def __init__(self, fd):
        self.fd = fd

    def fileno(self):
        return self.fd


def test_select():
    reader, writer = posix.pipe()
    file = File(writer)
    assert select.select([reader], [file], [], 0) == ([], [file], [])
    posix.write(writer, b'x')
    assert select.select([reader], [file], [], None) == ([reader], [file], [])
    assert select.select([], (), {}, 0.001) == ([], [], [])
    posix.close(reader)
    posix.close(writer)


def test_select_errors():
    assert raised(select.select, 1, 2, 3) == 'TypeError: arguments 1-3 must be sequences'
    assert raised(select.select, [], [], [], -1) == 'ValueError: timeout must be non-negative'
    assert raised(select.select, [], [], [], 'x') == 'TypeError: timeout must be a float or None'
    assert raised(select.select, ['x'], [], []) == 'TypeError: argument must be an int, or have a fileno() method.'
    assert raised(select.select, [-1], [], []) == 'ValueError: file descriptor cannot be a negative integer (-1)'
    assert raised(select.select, [5000], [], []) == 'ValueError: filedescriptor out of range in select()'
    assert raised(select.select, [File('x')], [], []) == 'TypeError: fileno() returned a non-integer'


def test_poll():
    reader, writer = posix.pipe()
    poll = select.poll()
    poll.register(reader, select.POLLIN)
    poll.register(File(writer))
    assert poll.poll() == [(writer, select.POLLOUT)]
    posix.write(writer, b'x')
    assert poll.poll(0.5) == [(reader, select.POLLIN), (writer, select.POLLOUT)]
    poll.modify(writer, select.POLLIN)
    assert poll.poll(100) == [(reader, select.POLLIN)]
    poll.unregister(reader)
    assert poll.poll(1) == []
    assert raised(poll.unregister, reader) == 'KeyError: %d' % reader
    assert raised(poll.modify, reader, 1) == 'FileNotFoundError: [Errno 2] No such file or directory'
    posix.close(reader)
    posix.close(writer)


def test_poll_arguments():
    poll = select.poll()
    assert raised(poll.register, 1, 'x') == 'TypeError: an integer is required'
    assert raised(poll.register, 1, -1) == 'ValueError: value must be positive'
    assert raised(poll.register, 1, 70000) == 'OverflowError: Python int too large for C unsigned short'
    assert raised(poll.poll, 'x') == 'TypeError: timeout must be an integer or None'
    assert raised(poll.poll, 2 ** 40) == 'OverflowError: timeout is too large'
    assert raised(type(poll)) == "TypeError: cannot create 'select.poll' instances"


def test_epoll():
    reader, writer = posix.pipe()
    epoll = select.epoll()
    assert not epoll.closed
    epoll.register(reader, select.EPOLLIN)
    epoll.register(fd=File(writer), eventmask=select.EPOLLOUT)
    assert epoll.poll() == [(writer, select.EPOLLOUT)]
    posix.write(writer, b'x')
    assert sorted(epoll.poll(0)) == [(reader, select.EPOLLIN), (writer, select.EPOLLOUT)]
    assert len(epoll.poll(timeout=None, maxevents=1)) == 1
    epoll.modify(writer, 0)
    epoll.unregister(reader)
    assert epoll.poll(0.001) == []
    assert raised(epoll.register, writer) == 'FileExistsError: [Errno 17] File exists'
    with epoll as entered:
        assert entered is epoll
    assert epoll.closed
    epoll.close()
    for function in [epoll.fileno, epoll.poll, epoll.__enter__, lambda: epoll.register(1)]:
        assert raised(function) == 'ValueError: I/O operation on closed epoll object'
    posix.close(reader)
    posix.close(writer)


def test_epoll_arguments():
    assert raised(select.epoll, -2) == 'ValueError: negative sizehint'
    assert raised(select.epoll, -1, 5) == 'OSError: invalid flags'
    with select.epoll(sizehint=3, flags=select.EPOLL_CLOEXEC) as epoll:
        assert raised(epoll.poll, 0, 0) == 'ValueError: maxevents must be greater than 0, got 0'
        assert raised(epoll.poll, 'x') == 'TypeError: timeout must be an integer or None'
        copy = select.epoll.fromfd(posix.dup(epoll.fileno()))
        assert copy.poll(0) == []
        copy.close()


def test_names():
    assert select.error is OSError
    assert select.PIPE_BUF == 4096
    assert select.EPOLLET == 1 << 31
    assert not hasattr(select, 'kqueue') and not hasattr(select, 'devpoll')


def test_list_that_fileno_changes():
    reading, writing = posix.pipe()
    files = []

    class Shrinking:
        def fileno(self):
            del files[-1]
            return writing

    files[:] = [Shrinking()] * 10
    assert len(select.select([], files, [])[1]) == len(files) == 5
    posix.close(reading)
    posix.close(writing)
