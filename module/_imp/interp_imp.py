"""The functions of _imp: built-in modules, and the "no" to frozen and extension modules."""
from rpython.rlib.rarithmetic import intmask, r_uint

from interpreter.argument import Arguments
from interpreter.code import W_Code
from interpreter.error import OperationError, oefmt
from interpreter.gateway import unwrap_spec
from module._imp.siphash import siphash13
from objspace.bytescore import buffer_of


class ImportLock(object):
    """The lock that acquire_lock() takes: a count, for nothing waits for it."""

    def __init__(self):
        self.count = 0


import_lock = ImportLock()


def import_error(space, message, w_name, w_path):
    """An ImportError with its `name` and `path`."""
    args = Arguments(space, [space.newtext(message)], ['name', 'path'], [w_name, w_path])
    return OperationError(space.w_ImportError, space.call_args(space.w_ImportError, args))


# ---- built-in modules

@unwrap_spec(name='text')
def is_builtin(space, name):
    """Return 1 for a built-in module, -1 for one that cannot be loaded again, else 0."""
    if name == 'sys' or name == 'builtins':
        return space.newint(-1)
    return space.newint(int(name in space.builtin_modules))


def create_builtin(space, w_spec):
    """Create a built-in module; None if there is none of the spec's name."""
    w_name = space.getattr_text(w_spec, 'name')
    module = space.builtin_modules.get(space.text_w(w_name), None)
    if module is None:
        return space.w_None
    module.startup(space)
    return module


def exec_builtin(space, w_module):
    """Initialize a built-in module: nothing is left to do."""
    return space.newint(0)


# ---- frozen modules: there are none

@unwrap_spec(name='text')
def is_frozen(space, name):
    """False."""
    return space.w_False


@unwrap_spec(name='text')
def is_frozen_package(space, name):
    """Raises ImportError."""
    raise _no_frozen(space, name)


@unwrap_spec(name='text')
def get_frozen_object(space, name, w_data=None):
    """Create a code object for a frozen module: raises ImportError."""
    raise _no_frozen(space, name)


def _no_frozen(space, name):
    w_name = space.newtext(name)
    message = 'No such frozen object named %s' % space.text_w(space.repr(w_name))
    return import_error(space, message, w_name, space.w_None)


@unwrap_spec(name='text')
def init_frozen(space, name):
    """None."""
    return space.w_None


@unwrap_spec(name='text')
def find_frozen(space, name, __kwonly__=None, w_withdata=None):
    """None."""
    return space.w_None


def frozen_module_names(space):
    """The list of available frozen modules."""
    return space.newlist([])


@unwrap_spec(override=int)
def override_frozen_modules_for_tests(space, override):
    """(internal-only) There are no frozen modules to switch on or off."""
    return space.w_None


# ---- extension modules: none can be loaded

def extension_suffixes(space):
    """The file name suffixes of extension modules."""
    return space.newlist([])


def create_dynamic(space, w_spec, w_file=None):
    """Create an extension module: raises ImportError."""
    w_name = space.getattr_text(w_spec, 'name')
    w_path = space.getattr_text(w_spec, 'origin')
    message = '%s: extension modules cannot be loaded' % space.text_w(space.str(w_path))
    raise import_error(space, message, w_name, w_path)


def exec_dynamic(space, w_module):
    """Initialize an extension module."""
    return space.newint(0)


# ---- the lock

def lock_held(space):
    """Return True if the import lock is currently held, else False."""
    return space.newbool(import_lock.count > 0)


def acquire_lock(space):
    """Acquires the interpreter's import lock for the current thread."""
    import_lock.count += 1


def release_lock(space):
    """Release the interpreter's import lock."""
    if import_lock.count == 0:
        raise oefmt(space.w_RuntimeError, "not holding the import lock")
    import_lock.count -= 1


# ---- code

def fix_co_filename(space, w_code, w_path):
    """Changes code.co_filename to specify the passed-in path, in the nested code objects too."""
    if not isinstance(w_code, W_Code):
        raise oefmt(space.w_TypeError, "_fix_co_filename() argument 1 must be code, not %T", w_code)
    if not space.isinstance_w(w_path, space.w_str):
        raise oefmt(space.w_TypeError, "_fix_co_filename() argument 2 must be str, not %T", w_path)
    _fix_filename(w_code, w_code.filename, space.text_w(w_path))


def _fix_filename(code, old, new):
    if code.filename != old or old == new:
        return
    code.filename = new
    for w_const in code.consts_w:
        if isinstance(w_const, W_Code):
            _fix_filename(w_const, old, new)


@unwrap_spec(key='bigint')
def source_hash(space, key, w_source):
    """The hash of a source file, by which hash-based .pyc files are checked."""
    number = siphash13(key.uintmask(), r_uint(0), buffer_of(space, w_source))
    pieces = []
    for i in range(8):
        pieces.append(chr(intmask(number >> (8 * i)) & 0xff))
    return space.newbytes(''.join(pieces))
