"""`__import__`: what the import statement and the function of that name do.

`import_name` is the entry for both.  A module that is in sys.modules is found here; all else is done by
importlib (importing_start.py), or by importing_plain.py where there is no library.  The rules are those of
CPython's PyImport_ImportModuleLevelObject and of "The import system" in the language reference.
"""
import os
import time

from interpreter import importing_plain
from interpreter.error import OperationError, oefmt
from interpreter.importing_plain import module_not_found, parent_name
from interpreter.importing_start import BOOTSTRAP_FILE, EXTERNAL_FILE, ImportSystem, start, state
from interpreter.warning import warn_text


class ImportTimes(object):
    """What -X importtime prints: `depth` of the imports running, and the time spent in imports inside them."""

    def __init__(self):
        self.is_wanted = False
        self.depth = 0
        self.inner = 0.0


import_times = ImportTimes()


# ---- __import__

def import_name(space, w_name, w_globals, w_fromlist, level):
    """Return the top package, or with a from-list the module itself. Raises ImportError and its kin."""
    if not space.isinstance_w(w_name, space.w_str):
        raise oefmt(space.w_TypeError, "module name must be a string")
    if level < 0:
        raise oefmt(space.w_ValueError, "level must be >= 0")
    name = space.text_w(w_name)
    if level > 0:
        full_name = absolute_name(space, name, w_globals, level)
    else:
        if name == '':
            raise oefmt(space.w_ValueError, "Empty module name")
        full_name = name
    w_module = find_and_load(space, full_name)
    if w_fromlist is not None and not space.is_none(w_fromlist) and space.is_true(w_fromlist):
        if space.findattr_text(w_module, '__path__') is not None:
            return import_submodules(space, w_module, w_fromlist)
        return w_module
    dot = name.find('.')
    if level == 0:
        if dot < 0:
            return w_module
        return find_and_load(space, name[:dot])
    if name == '' or dot < 0:
        return w_module
    end = len(full_name) - (len(name) - dot)
    assert end >= 0
    top = full_name[:end]
    w_module = space.finditem_text(space.sys.get_modules(space), top)
    if w_module is None:
        raise oefmt(space.w_KeyError, "%R not in sys.modules as expected", space.newtext(top))
    return w_module


def absolute_name(space, name, w_globals, level):
    """Resolve a relative name against the package of the importing module."""
    if w_globals is None or not space.isinstance_w(w_globals, space.w_dict):
        raise oefmt(space.w_TypeError, "globals must be a dict")
    package = _package_of(space, w_globals)
    if package == '':
        raise oefmt(space.w_ImportError, "attempted relative import with no known parent package")
    for _ in range(level - 1):
        package = parent_name(package)
        if package == '':
            raise oefmt(space.w_ImportError, "attempted relative import beyond top-level package")
    if name == '':
        return package
    return package + '.' + name


def _value_of(space, w_globals, name):
    "A value that is there and not None, else None."
    w_value = space.finditem_text(w_globals, name)
    if w_value is None or space.is_none(w_value):
        return None
    return w_value


def _package_of(space, w_globals):
    w_package = _value_of(space, w_globals, '__package__')
    w_spec = _value_of(space, w_globals, '__spec__')
    if w_package is not None:
        if not space.isinstance_w(w_package, space.w_str):
            raise oefmt(space.w_TypeError, "package must be a string")
        if w_spec is not None:
            w_parent = space.getattr_text(w_spec, 'parent')
            if not space.eq_w(w_package, w_parent):
                warn_text(space, space.w_ImportWarning, '__package__ != __spec__.parent')
        return space.text_w(w_package)
    if w_spec is not None:
        w_parent = space.getattr_text(w_spec, 'parent')
        if not space.isinstance_w(w_parent, space.w_str):
            raise oefmt(space.w_TypeError, "__spec__.parent must be a string")
        return space.text_w(w_parent)
    warn_text(space, space.w_ImportWarning, "can't resolve package from __spec__ or __package__, "
              "falling back on __name__ and __path__")
    w_name = space.finditem_text(w_globals, '__name__')
    if w_name is None:
        raise oefmt(space.w_KeyError, "'__name__' not in globals")
    if not space.isinstance_w(w_name, space.w_str):
        raise oefmt(space.w_TypeError, "__name__ must be a string")
    name = space.text_w(w_name)
    if space.finditem_text(w_globals, '__path__') is not None:
        return name
    return parent_name(name)


# ---- finding and loading

def find_and_load(space, name):
    """Return the module, from sys.modules or newly loaded. Raises ImportError and its kin."""
    w_module = space.finditem_text(space.sys.get_modules(space), name)
    if w_module is not None and not space.is_none(w_module):
        if state.phase == ImportSystem.RUNNING and _is_initializing(space, w_module):
            # another thread may be at it
            space.call_function(state.w_lock_unlock_module, space.newtext(name))
        return w_module
    if state.phase == ImportSystem.WAITING and name not in space.builtin_modules:
        start(space)
    if state.phase != ImportSystem.RUNNING:
        return _load_plainly(space, name)
    started = 0.0
    outer = import_times.inner
    if import_times.is_wanted:
        started = time.time()
        import_times.inner = 0.0
        import_times.depth += 1
    try:
        return space.call_function(state.w_find_and_load, space.newtext(name), state.w_import)
    except OperationError as e:
        trim_frames(space, e)
        raise
    finally:
        if import_times.is_wanted:
            _end_timing(name, started, outer)


def _load_plainly(space, name):
    """Import without importlib; say what to do if it is a module of the missing library."""
    try:
        return importing_plain.find_and_load(space, name)
    except OperationError as e:
        if not state.is_library_missing or not e.match(space, space.w_ModuleNotFoundError):
            raise
        w_missing = space.findattr_text(e.get_w_value(space), 'name')
        w_names = space.sys.get(space, 'stdlib_module_names')
        if w_missing is None or w_names is None or not space.contains(w_names, w_missing):
            raise
        missing = space.text_w(w_missing)
        raise module_not_found(
            space, "No module named '%s' (the standard library of Python 3.11 was not found; install it, as "
            "`apt-get install libpython3.11-stdlib` does, or set PYTHONHOME to the prefix of a CPython 3.11, or "
            "PYPY_ASYNC_STDLIB to its folder lib/python3.11)" % missing, missing)


def _is_initializing(space, w_module):
    w_spec = space.findattr_text(w_module, '__spec__')
    if w_spec is None or space.is_none(w_spec):
        return False
    w_flag = space.findattr_text(w_spec, '_initializing')
    return w_flag is not None and space.is_true(w_flag)


def import_submodules(space, w_module, w_names):
    """Import the names of a from-list that are submodules and not there yet; return the module."""
    if state.phase != ImportSystem.RUNNING:
        importing_plain.import_submodules(space, w_module, w_names, False)
        return w_module
    try:
        return space.call_function(state.w_handle_fromlist, w_module, w_names, state.w_import)
    except OperationError as e:
        trim_frames(space, e)
        raise


# ---- tracebacks

def is_importlib(tb):
    """True for an entry in importlib's own code."""
    filename = tb.frame.code.filename
    return filename == BOOTSTRAP_FILE or filename == EXTERNAL_FILE


def trim_frames(space, operr):
    """Take importlib's frames out of a traceback: all of them for an ImportError, else those that end in a call
    of `_call_with_frames_removed` (CPython's remove_importlib_frames)."""
    if state.is_verbose:
        return
    always = operr.match(space, space.w_ImportError)
    before_chunk = None         # the last entry before the importlib entries at hand
    previous = None             # the last entry that stays, or may stay
    was_inside = False
    tb = operr.tb
    while tb is not None:
        is_inside = is_importlib(tb)
        if is_inside and not was_inside:
            before_chunk = previous
        was_inside = is_inside
        if is_inside and (always or tb.frame.code.name == '_call_with_frames_removed'):
            if before_chunk is None:
                operr.tb = tb.next
            else:
                before_chunk.next = tb.next
            previous = before_chunk
        else:
            previous = tb
        tb = tb.next


# ---- -X importtime

def _end_timing(name, started, outer):
    spent = time.time() - started
    own = spent - import_times.inner
    import_times.inner = outer + spent
    import_times.depth -= 1
    own_text = str(int(own * 1000000.0))
    spent_text = str(int(spent * 1000000.0))
    line = 'import time: %s | %s | %s%s\n' % (
        _right(own_text, 9), _right(spent_text, 10), ' ' * (2 * import_times.depth), name)
    try:
        os.write(2, line)
    except OSError:
        return


def _right(text, width):
    "The text at the right end of a column."
    return ' ' * max(0, width - len(text)) + text
