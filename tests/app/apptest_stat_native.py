"""_stat: kinds of files, permissions, filemode."""
import _stat


def error_of(function, mode):
    try:
        function(mode)
    except (TypeError, OverflowError) as error:
        return type(error), str(error)
    raise AssertionError('no error')


def test_kinds():
    kinds = {'DIR': _stat.S_IFDIR, 'CHR': _stat.S_IFCHR, 'BLK': _stat.S_IFBLK, 'REG': _stat.S_IFREG,
             'FIFO': _stat.S_IFIFO, 'LNK': _stat.S_IFLNK, 'SOCK': _stat.S_IFSOCK}
    for name, function in vars(_stat).items():
        if name.startswith('S_IS') and callable(function):
            for kind, bits in kinds.items():
                assert function(bits | 0o644) is (name == 'S_IS' + kind), (name, kind)


def test_parts():
    assert _stat.S_IMODE(0o107755) == 0o7755
    assert _stat.S_IFMT(0o107755) == _stat.S_IFREG == 0o100000


def test_filemode():
    for mode, text in [(0o100644, '-rw-r--r--'), (0o040755, 'drwxr-xr-x'), (0o107777, '-rwsrwsrwt'),
                       (0o107666, '-rwSrwSrwT'), (0o120777, 'lrwxrwxrwx'), (1, '?--------x'),
                       (0o140000, 's---------'), (0o020400, 'cr--------')]:
        assert _stat.filemode(mode) == text


def test_errors():
    assert error_of(_stat.filemode, 1.0) == (TypeError, 'an integer is required')
    assert error_of(_stat.filemode, -1) == (OverflowError, "can't convert negative value to unsigned int")
    assert error_of(_stat.S_IFMT, 2 ** 32) == (OverflowError, 'mode out of range')
    assert error_of(_stat.S_ISDIR, 2 ** 64) == (
        OverflowError, 'Python int too large to convert to C unsigned long')
