"""posix: scandir(), its iterator and os.DirEntry. Rule: PEP 471."""
import errno

from interpreter.error import OperationError
from interpreter.gateway import interp2app, unwrap_spec
from interpreter.root import W_Root
from interpreter.ticker import Action, ticker
from interpreter.typedef import TypeDef, interp_attrproperty_w
from interpreter.warning import warn
from module.posix.interp_dirs import close_directory, next_entry, open_directory
from module.posix.interp_path import directory_arg
from module.posix.interp_stat import stat_of
from module.posix.libc import AT_FDCWD
from objspace.genericalias import class_getitem
from rpython.rlib import rgc, rposix_scandir
from rpython.rlib.rarithmetic import intmask

_MODE_MASK = 0xf000
_DIRECTORY = 0x4000
_REGULAR = 0x8000
_LINK = 0xa000


def scandir(space, w_path=None):
    """An iterator of os.DirEntry objects for the names in a directory."""
    path = directory_arg(space, w_path, 'scandir')
    w_result = W_ScandirIterator(path, open_directory(space, path))
    scandir_queue.register_finalizer(w_result)
    return w_result


class W_ScandirIterator(W_Root):
    """States: open (`dirp`), closed (`dirp` is NULL): at the end, by close(), or by an error."""

    def __init__(self, path, dirp):
        self.path = path
        self.dirp = dirp
        prefix = path.text
        if not prefix.endswith('/'):
            prefix += '/'
        self.prefix = '' if path.is_fd else prefix

    def close(self):
        """Close the directory, if it is open."""
        dirp = self.dirp
        if dirp:
            self.dirp = rposix_scandir.NULL_DIRP
            close_directory(dirp, self.path.is_fd)

    def next_or_none(self, space):
        if not self.dirp:
            return None
        path = self.path
        done = False
        try:
            entry = next_entry(space, self.dirp, path.w_path)
            if entry:
                done = True
        finally:
            if not done:
                self.close()
        if not done:
            return None
        name = rposix_scandir.get_name_bytes(entry)
        kind = intmask(rposix_scandir.get_known_type(entry))
        inode = intmask(rposix_scandir.get_inode(entry))
        full = self.prefix + name
        dir_fd = path.fd if path.is_fd else AT_FDCWD
        return W_DirEntry(path.box(space, name), path.box(space, full), full, dir_fd, kind, inode)

    def finalize(self, space):
        """It was forgotten while open: warn, and close it."""
        if not self.dirp:
            return
        try:
            w_text = space.newtext('unclosed scandir iterator %s' % space.text_w(space.repr(self)))
            warn(space, w_text, space.w_ResourceWarning, 1, self)
        finally:
            self.close()

    def descr_enter(self, space):
        return self

    def descr_exit(self, space, args_w):
        """Close the directory."""
        self.close()

    def descr_close(self, space):
        """Close the directory."""
        self.close()


class ScandirQueue(rgc.FinalizerQueue):
    """The collector's queue of forgotten iterators."""
    Class = W_ScandirIterator

    def finalizer_trigger(self):
        ticker.fire()


class ScandirAction(Action):
    """Closes forgotten iterators between two instructions."""

    def perform(self, space):
        while True:
            w_iterator = scandir_queue.next_dead()
            if w_iterator is None:
                return
            try:
                w_iterator.finalize(space)
            except OperationError as e:
                space.sys.write_unraisable(space, e, w_iterator)


scandir_queue = ScandirQueue()
ticker.register(ScandirAction())


class W_DirEntry(W_Root):
    """A name in a directory: `full` is what stat() gets, relative to dir_fd; `kind` is the DT_ number."""

    def __init__(self, w_name, w_path, full, dir_fd, kind, inode):
        self.w_name = w_name
        self.w_path = w_path
        self.full = full
        self.dir_fd = dir_fd
        self.kind = kind
        self.inode = inode
        self.w_stat = None
        self.w_lstat = None

    def get_lstat(self, space):
        """lstat() of the file, remembered."""
        if self.w_lstat is None:
            self.w_lstat = stat_of(space, self.full, self.dir_fd, False, self.w_path)
        return self.w_lstat

    def get_stat(self, space, follows):
        """stat() of the file, remembered. Raises OSError."""
        if not follows:
            return self.get_lstat(space)
        if self.w_stat is None:
            if self.is_link(space):
                self.w_stat = stat_of(space, self.full, self.dir_fd, True, self.w_path)
            else:
                self.w_stat = self.get_lstat(space)
        return self.w_stat

    def is_link(self, space):
        if self.kind == rposix_scandir.DT_UNKNOWN:
            return self.has_mode(space, False, _LINK)
        return self.kind == rposix_scandir.DT_LNK

    def has_mode(self, space, follows, expected):
        """True if the stat mode says `expected`; False for a file that is gone. Raises OSError."""
        try:
            w_stat = self.get_stat(space, follows)
        except OperationError as e:
            if not e.match(space, space.w_OSError):
                raise
            if not space.eq_w(space.getattr_text(e.get_w_value(space), 'errno'), space.newint(errno.ENOENT)):
                raise
            return False
        mode = space.int_w(space.getattr_text(w_stat, 'st_mode'))
        return mode & _MODE_MASK == expected

    def is_kind(self, space, follows, kind, expected):
        if self.kind == rposix_scandir.DT_UNKNOWN or follows and self.is_link(space):
            return self.has_mode(space, follows, expected)
        return self.kind == kind

    @unwrap_spec(follow_symlinks=bool)
    def descr_is_dir(self, space, __kwonly__=None, follow_symlinks=True):
        """True if it is a directory."""
        return space.newbool(self.is_kind(space, follow_symlinks, rposix_scandir.DT_DIR, _DIRECTORY))

    @unwrap_spec(follow_symlinks=bool)
    def descr_is_file(self, space, __kwonly__=None, follow_symlinks=True):
        """True if it is a regular file."""
        return space.newbool(self.is_kind(space, follow_symlinks, rposix_scandir.DT_REG, _REGULAR))

    def descr_is_symlink(self, space):
        """True if it is a symbolic link."""
        return space.newbool(self.is_link(space))

    @unwrap_spec(follow_symlinks=bool)
    def descr_stat(self, space, __kwonly__=None, follow_symlinks=True):
        """The os.stat_result of the file, remembered."""
        return self.get_stat(space, follow_symlinks)

    def descr_inode(self, space):
        """The number of the file in its file system."""
        return space.newint(self.inode)

    def descr_fspath(self, space):
        """The path, for os.fspath()."""
        return self.w_path

    def descr_repr(self, space):
        return space.newtext('<DirEntry %s>' % space.text_w(space.repr(self.w_name)))


W_ScandirIterator.typedef = TypeDef(
    'ScandirIterator', module='posix', acceptable_as_base=False,
    __iter__=interp2app(W_Root.descr_self),
    __next__=interp2app(W_Root.descr_next),
    __enter__=interp2app(W_ScandirIterator.descr_enter),
    __exit__=interp2app(W_ScandirIterator.descr_exit),
    close=interp2app(W_ScandirIterator.descr_close),
)

W_DirEntry.typedef = TypeDef(
    'DirEntry', module='posix', acceptable_as_base=False,
    __class_getitem__=interp2app(class_getitem, as_classmethod=True),
    path=interp_attrproperty_w('w_path', cls=W_DirEntry),
    is_dir=interp2app(W_DirEntry.descr_is_dir),
    is_file=interp2app(W_DirEntry.descr_is_file),
    is_symlink=interp2app(W_DirEntry.descr_is_symlink),
    stat=interp2app(W_DirEntry.descr_stat),
    inode=interp2app(W_DirEntry.descr_inode),
    __fspath__=interp2app(W_DirEntry.descr_fspath),
    __repr__=interp2app(W_DirEntry.descr_repr),
)
W_DirEntry.typedef.add(name=interp_attrproperty_w('w_name', cls=W_DirEntry))
