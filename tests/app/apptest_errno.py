"""errno: names and numbers of the system."""
import errno


def test_numbers():
    assert (errno.EPERM, errno.ENOENT, errno.EINTR) == (1, 2, 4)
    assert errno.EWOULDBLOCK == errno.EAGAIN and errno.ENOTSUP == errno.EOPNOTSUPP
    assert errno.ECANCELED and errno.EOWNERDEAD and errno.ENOTRECOVERABLE


def test_errorcode():
    assert errno.errorcode[2] == 'ENOENT' and errno.errorcode[errno.EAGAIN] == 'EAGAIN'
    for number, name in errno.errorcode.items():
        assert getattr(errno, name) == number
