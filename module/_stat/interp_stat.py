"""_stat: what the bits of a file's mode mean. The numbers are those of Linux, as <sys/stat.h> has them."""
from interpreter.error import oefmt
from interpreter.gateway import interp2app
from objspace.int_base import W_AbstractIntObject
from rpython.rlib.rbigint import rbigint

TYPE_MASK = 0o170000
PERMISSION_MASK = 0o7777
LARGEST_MODE = 2 ** 32 - 1
ULONG_BITS = 64

S_IFDIR, S_IFCHR, S_IFBLK, S_IFREG = 0o040000, 0o020000, 0o060000, 0o100000
S_IFIFO, S_IFLNK, S_IFSOCK = 0o010000, 0o120000, 0o140000

CONSTANTS = {
    'S_IFDIR': S_IFDIR, 'S_IFCHR': S_IFCHR, 'S_IFBLK': S_IFBLK, 'S_IFREG': S_IFREG, 'S_IFIFO': S_IFIFO,
    'S_IFLNK': S_IFLNK, 'S_IFSOCK': S_IFSOCK,
    # kinds of files of other systems
    'S_IFDOOR': 0, 'S_IFPORT': 0, 'S_IFWHT': 0,
    'S_ISUID': 0o4000, 'S_ISGID': 0o2000, 'S_ENFMT': 0o2000, 'S_ISVTX': 0o1000,
    'S_IREAD': 0o400, 'S_IWRITE': 0o200, 'S_IEXEC': 0o100,
    'S_IRWXU': 0o700, 'S_IRUSR': 0o400, 'S_IWUSR': 0o200, 'S_IXUSR': 0o100,
    'S_IRWXG': 0o070, 'S_IRGRP': 0o040, 'S_IWGRP': 0o020, 'S_IXGRP': 0o010,
    'S_IRWXO': 0o007, 'S_IROTH': 0o004, 'S_IWOTH': 0o002, 'S_IXOTH': 0o001,
    'UF_NODUMP': 0x1, 'UF_IMMUTABLE': 0x2, 'UF_APPEND': 0x4, 'UF_OPAQUE': 0x8, 'UF_NOUNLINK': 0x10,
    'UF_COMPRESSED': 0x20, 'UF_HIDDEN': 0x8000,
    'SF_ARCHIVED': 0x10000, 'SF_IMMUTABLE': 0x20000, 'SF_APPEND': 0x40000, 'SF_NOUNLINK': 0x100000,
    'SF_SNAPSHOT': 0x200000,
    'ST_MODE': 0, 'ST_INO': 1, 'ST_DEV': 2, 'ST_NLINK': 3, 'ST_UID': 4, 'ST_GID': 5, 'ST_SIZE': 6,
    'ST_ATIME': 7, 'ST_MTIME': 8, 'ST_CTIME': 9,
}

# function, the kind of file it tells, and how its docstring names that; a kind of 0 is never there
_TESTS = [
    ('S_ISDIR', S_IFDIR, 'a directory'), ('S_ISCHR', S_IFCHR, 'a character special device file'),
    ('S_ISBLK', S_IFBLK, 'a block special device file'), ('S_ISREG', S_IFREG, 'a regular file'),
    ('S_ISFIFO', S_IFIFO, 'a FIFO (named pipe)'), ('S_ISLNK', S_IFLNK, 'a symbolic link'),
    ('S_ISSOCK', S_IFSOCK, 'a socket'), ('S_ISDOOR', 0, 'a door'), ('S_ISPORT', 0, 'an event port'),
    ('S_ISWHT', 0, 'a whiteout'),
]


def mode_argument(space, w_mode):
    """A mode as a machine int. Raises TypeError, OverflowError."""
    if not isinstance(w_mode, W_AbstractIntObject):
        raise oefmt(space.w_TypeError, "an integer is required")
    num = w_mode.asbigint()
    if num.lt(rbigint.fromint(0)):
        raise oefmt(space.w_OverflowError, "can't convert negative value to unsigned int")
    if num.bit_length() > ULONG_BITS:
        raise oefmt(space.w_OverflowError, "Python int too large to convert to C unsigned long")
    if num.gt(rbigint.fromint(LARGEST_MODE)):
        raise oefmt(space.w_OverflowError, "mode out of range")
    return num.toint()


def _kind_test(name, kind, what):
    def is_kind(space, w_mode):
        mode = mode_argument(space, w_mode)
        return space.newbool(kind != 0 and mode & TYPE_MASK == kind)
    is_kind.__name__ = name
    return interp2app(is_kind, name=name, doc='%s(mode) -> bool\n\nReturn True if mode is from %s.' % (name, what))


TEST_FUNCTIONS = dict([(name, _kind_test(name, kind, what)) for name, kind, what in _TESTS])


def S_IMODE(space, w_mode):
    """Return the portion of the file's mode that can be set by os.chmod()."""
    return space.newint(mode_argument(space, w_mode) & PERMISSION_MASK)


def S_IFMT(space, w_mode):
    """Return the portion of the file's mode that describes the file type."""
    return space.newint(mode_argument(space, w_mode) & TYPE_MASK)


def _kind_letter(mode):
    kind = mode & TYPE_MASK
    if kind == S_IFREG:
        return '-'
    if kind == S_IFDIR:
        return 'd'
    if kind == S_IFLNK:
        return 'l'
    if kind == S_IFBLK:
        return 'b'
    if kind == S_IFCHR:
        return 'c'
    if kind == S_IFIFO:
        return 'p'
    if kind == S_IFSOCK:
        return 's'
    return '?'


def _permissions(bits, is_special, letter, capital):
    """Three letters for three bits; the special bit shows where that of execution does."""
    text = ('r' if bits & 4 else '-') + ('w' if bits & 2 else '-')
    if is_special:
        return text + (letter if bits & 1 else capital)
    return text + ('x' if bits & 1 else '-')


def filemode(space, w_mode):
    """Convert a file's mode to a string of the form '-rwxrwxrwx'"""
    mode = mode_argument(space, w_mode)
    return space.newtext(_kind_letter(mode)
                         + _permissions(mode >> 6, mode & 0o4000 != 0, 's', 'S')
                         + _permissions(mode >> 3, mode & 0o2000 != 0, 's', 'S')
                         + _permissions(mode, mode & 0o1000 != 0, 't', 'T'))
