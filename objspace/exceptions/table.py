"""The tree of exception classes, in an order where bases come first.

A class that differs from its base only by name is a row here; its instances are of the
base's RPython class.  EXCEPTION_TYPEDEFS is what the space makes types of: each is
reachable as `space.w_<Name>`.
"""
from interpreter.gateway import interp2app
from interpreter.typedef import TypeDef
from objspace.exceptions import fields, group, oserror, syntax, unicodeerror
from objspace.exceptions.base import W_BaseException


def _rows(base, names):
    return [(name, base) for name in names.split()]


# Name and base of the classes without anything of their own.
SIMPLE = (
    _rows('BaseException', 'Exception GeneratorExit KeyboardInterrupt') +
    _rows('Exception', 'ArithmeticError AssertionError BufferError EOFError LookupError MemoryError'
                       ' ReferenceError RuntimeError StopAsyncIteration SystemError TypeError ValueError Warning') +
    _rows('ArithmeticError', 'FloatingPointError OverflowError ZeroDivisionError') +
    _rows('ImportError', 'ModuleNotFoundError') +
    _rows('LookupError', 'IndexError') +
    _rows('NameError', 'UnboundLocalError') +
    _rows('OSError', 'BlockingIOError ChildProcessError ConnectionError FileExistsError FileNotFoundError'
                     ' InterruptedError IsADirectoryError NotADirectoryError PermissionError ProcessLookupError'
                     ' TimeoutError') +
    _rows('ConnectionError', 'BrokenPipeError ConnectionAbortedError ConnectionRefusedError ConnectionResetError') +
    _rows('RuntimeError', 'NotImplementedError RecursionError') +
    _rows('SyntaxError', 'IndentationError') +
    _rows('IndentationError', 'TabError') +
    _rows('ValueError', 'UnicodeError') +
    _rows('Warning', 'BytesWarning DeprecationWarning EncodingWarning FutureWarning ImportWarning'
                     ' PendingDeprecationWarning ResourceWarning RuntimeWarning SyntaxWarning UnicodeWarning'
                     ' UserWarning')
)


def _make_typedefs():
    made = {'BaseException': W_BaseException.typedef}
    order = ['BaseException']

    def add(typedef):
        made[typedef.name] = typedef
        order.append(typedef.name)

    def add_simple_rows_of(base):
        for name, row_base in SIMPLE:
            if row_base == base:
                add(TypeDef(name, made[base]))
                add_simple_rows_of(name)

    add_simple_rows_of('BaseException')
    exception = made['Exception']
    add(TypeDef('KeyError', made['LookupError'], __str__=interp2app(fields.descr_str_of_key_error)))
    fields.define(exception)
    oserror.define(exception)
    syntax.define(exception)
    unicodeerror.define(made['UnicodeError'])
    group.define()
    for cls in [fields.W_StopIteration, fields.W_SystemExit, fields.W_NameError,
                fields.W_AttributeError, fields.W_ImportError, oserror.W_OSError, syntax.W_SyntaxError,
                unicodeerror.W_UnicodeEncodeError, unicodeerror.W_UnicodeDecodeError,
                unicodeerror.W_UnicodeTranslateError, group.W_BaseExceptionGroup]:
        add(cls.typedef)
        add_simple_rows_of(cls.typedef.name)
    # the one built-in class with two bases
    add(TypeDef('ExceptionGroup', group.W_BaseExceptionGroup.typedef, extra_base=exception))
    return [made[name] for name in order]


EXCEPTION_TYPEDEFS = _make_typedefs()
# Other names of OSError since Python 3.3.
ALIASES = ['EnvironmentError', 'IOError']
