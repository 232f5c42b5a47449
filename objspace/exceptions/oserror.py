"""OSError, and the choice of its subclass by errno."""
import errno

from interpreter.error import OperationError, oefmt
from interpreter.gateway import interp2app
from interpreter.typedef import TypeDef, GetSetProperty
from objspace.exceptions.base import W_BaseException, member, text_of

# PEP 3151: the subclass that OSError(errno, ...) makes.
ERRNO_NAMES = [
    ('BlockingIOError', [errno.EAGAIN, errno.EALREADY, errno.EINPROGRESS]),
    ('BrokenPipeError', [errno.EPIPE, errno.ESHUTDOWN]),
    ('ChildProcessError', [errno.ECHILD]),
    ('ConnectionAbortedError', [errno.ECONNABORTED]),
    ('ConnectionRefusedError', [errno.ECONNREFUSED]),
    ('ConnectionResetError', [errno.ECONNRESET]),
    ('FileExistsError', [errno.EEXIST]),
    ('FileNotFoundError', [errno.ENOENT]),
    ('IsADirectoryError', [errno.EISDIR]),
    ('NotADirectoryError', [errno.ENOTDIR]),
    ('InterruptedError', [errno.EINTR]),
    ('PermissionError', [errno.EACCES, errno.EPERM]),
    ('ProcessLookupError', [errno.ESRCH]),
    ('TimeoutError', [errno.ETIMEDOUT]),
]
NAME_OF_ERRNO = dict((number, name) for name, numbers in ERRNO_NAMES for number in numbers)


class W_OSError(W_BaseException):
    """`errno`, `strerror`, `filename`, `filename2`; `written` is `characters_written` or -1.

    With two to five arguments they come from the arguments; the file names are then
    left out of `args`.
    """

    def __init__(self, space):
        W_BaseException.__init__(self, space)
        self.w_errno = None
        self.w_strerror = None
        self.w_filename = None
        self.w_filename2 = None
        self.written = -1

    def take_arguments(self, space, args_w):
        """Fill the fields from the constructor's arguments."""
        self.args_w = args_w
        count = len(args_w)
        if count < 2 or count > 5:
            return
        self.w_errno = args_w[0]
        self.w_strerror = args_w[1]
        if count < 3 or space.is_none(args_w[2]):
            return
        if space.isinstance_w(self, space.w_BlockingIOError) and space.isinstance_w(args_w[2], space.w_int):
            self.written = space.int_w(args_w[2])
            return
        self.w_filename = args_w[2]
        if count == 5 and not space.is_none(args_w[4]):
            self.w_filename2 = args_w[4]
        self.args_w = [args_w[0], args_w[1]]

    def descr_init(self, space, __args__):
        if _takes_arguments_in_init(space, space.type(self)):
            _refuse_keywords(space, space.type(self), __args__)
            self.take_arguments(space, __args__.args_w)

    def descr_str(self, space):
        if self.w_filename is not None:
            prefix = '[Errno %s] %s: %s' % (
                text_of(space, self.w_errno), text_of(space, self.w_strerror),
                space.text_w(space.repr(self.w_filename)))
            if self.w_filename2 is not None:
                return space.newtext(prefix + ' -> ' + space.text_w(space.repr(self.w_filename2)))
            return space.newtext(prefix)
        if self.w_errno is not None and self.w_strerror is not None:
            return space.newtext('[Errno %s] %s' % (
                text_of(space, self.w_errno), text_of(space, self.w_strerror)))
        return W_BaseException.descr_str(self, space)

    def descr_reduce(self, space):
        args_w = self.args_w
        if len(args_w) == 2 and self.w_filename is not None:
            args_w = [args_w[0], args_w[1], self.w_filename]
            if self.w_filename2 is not None:
                args_w = args_w + [space.w_None, self.w_filename2]
        return space.newtuple2(space.type(self), space.newtuple(args_w))

    def fget_written(self, space):
        if self.written == -1:
            raise oefmt(space.w_AttributeError, "characters_written")
        return space.newint(self.written)

    def fset_written(self, space, w_value):
        self.written = space.index_w(w_value)

    def fdel_written(self, space):
        if self.written == -1:
            raise oefmt(space.w_AttributeError, "characters_written")
        self.written = -1


def _refuse_keywords(space, w_type, args):
    if args.has_keywords():
        raise oefmt(space.w_TypeError, "%s() takes no keyword arguments", w_type.getname())


def _takes_arguments_in_init(space, w_type):
    """True if a subclass overrides `__init__` but not `__new__`: it may change the arguments."""
    w_os_error = space.w_OSError
    return (not space.is_w(space.lookup_in_type(w_type, '__init__'),
                           space.lookup_in_type(w_os_error, '__init__')) and
            space.is_w(space.lookup_in_type(w_type, '__new__'),
                       space.lookup_in_type(w_os_error, '__new__')))


def descr_new_oserror(space, w_type, __args__):
    """`OSError(errno, strerror[, filename[, winerror[, filename2]]])`, or any arguments."""
    in_init = _takes_arguments_in_init(space, w_type)
    args_w = __args__.args_w
    if not in_init:
        _refuse_keywords(space, w_type, __args__)
        if space.is_w(w_type, space.w_OSError) and 2 <= len(args_w) <= 5:
            w_type = class_of_errno(space, args_w[0])
    w_exc = space.allocate_instance(W_OSError, w_type)
    W_OSError.__init__(w_exc, space)
    if not in_init:
        w_exc.take_arguments(space, args_w)
    return w_exc


def class_of_errno(space, w_errno):
    """The OSError subclass for an errno, or OSError itself."""
    if space.isinstance_w(w_errno, space.w_int):
        try:
            number = space.int_w(w_errno)
        except OperationError:
            return space.w_OSError
        name = NAME_OF_ERRNO.get(number, None)
        if name is not None:
            return space.exception_type(name)
    return space.w_OSError


def define(exception_typedef):
    """Make the TypeDef of OSError; called once by table.py."""
    W_OSError.typedef = TypeDef(
        'OSError', exception_typedef,
        __new__=interp2app(descr_new_oserror),
        __init__=interp2app(W_OSError.descr_init),
        __str__=interp2app(W_OSError.descr_str),
        __reduce__=interp2app(W_OSError.descr_reduce),
        errno=member(W_OSError, 'w_errno'),
        strerror=member(W_OSError, 'w_strerror'),
        filename=member(W_OSError, 'w_filename'),
        filename2=member(W_OSError, 'w_filename2'),
        characters_written=GetSetProperty(W_OSError.fget_written, W_OSError.fset_written,
                                          W_OSError.fdel_written))
