"""The errno module: the host's table of error numbers, read when the interpreter is made."""
import errno

from interpreter.module_def import BuiltinModule

# Names that Python 3.11 knows and the errno module of the host Python does not.
LATER_NAMES = {'ENOTSUP': errno.EOPNOTSUPP, 'ECANCELED': 125, 'EOWNERDEAD': 130, 'ENOTRECOVERABLE': 131,
               'ENOKEY': 126, 'EKEYEXPIRED': 127, 'EKEYREVOKED': 128, 'EKEYREJECTED': 129,
               'ERFKILL': 132, 'ENOMEDIUM': 123, 'EMEDIUMTYPE': 124}


def error_numbers():
    """The number of each name (host level)."""
    result = dict((name, number) for number, name in errno.errorcode.items())
    result.update((name, getattr(errno, name)) for name in dir(errno) if name.startswith('E'))
    for name in LATER_NAMES:
        result.setdefault(name, LATER_NAMES[name])
    return result


# Of two names for one number, the one that `errorcode` has.
PREFERRED = ['EAGAIN', 'EDEADLOCK', 'ENOTSUP']


class Module(BuiltinModule):
    """errno"""

    name = 'errno'
    doc = ('This module makes available standard errno system symbols.\n\n'
           'The value of each symbol is the corresponding integer value,\n'
           'e.g., on most systems, errno.ENOENT equals the integer 2.\n\n'
           'The dictionary errno.errorcode maps numeric codes to symbol names,\n'
           "e.g., errno.errorcode[2] could be the string 'ENOENT'.\n\n"
           'Symbols that are not relevant to the underlying system are not defined.\n\n'
           'To map error codes to error messages, use os.strerror(),\n'
           'e.g. os.strerror(2) could return \'No such file or directory\'.')
    members = {}

    def __init__(self, space):
        BuiltinModule.__init__(self, space)
        numbers = error_numbers()
        w_codes = space.newdict()
        for name in sorted(numbers, key=lambda name: (numbers[name], name in PREFERRED)):
            self.set(space, name, space.newint(numbers[name]))
            space.setitem(w_codes, space.newint(numbers[name]), space.newtext(name))
        self.set(space, 'errorcode', w_codes)
