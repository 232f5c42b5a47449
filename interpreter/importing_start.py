"""The start of the import system: importlib of the installed library takes over.

CPython has `importlib._bootstrap` and `_bootstrap_external` frozen in its binary; here they are run from
the library (their code comes from the cache, importing_cache.py), under the same names and with the same
file names in tracebacks.  Then sys.meta_path is filled, and every import goes through `_find_and_load`.

Where the library is: importing_library.py.  What `__import__` does: importing.py.  Without a library:
importing_plain.py.
"""
import os

from interpreter import compiling
from interpreter.error import OperationError, oefmt
from interpreter.importing_cache import MAGIC, default_folder, load_code
from interpreter.importing_library import folder_of, is_file
from interpreter.moduleobject import W_Module
from interpreter.oserrors import wrap_oserror
from interpreter.hostpath import host_path
from rpython.rlib.rbigint import rbigint

BOOTSTRAP = '_frozen_importlib'
EXTERNAL = '_frozen_importlib_external'
# co_filename of the two, as in CPython; their frames are taken out of tracebacks.
BOOTSTRAP_FILE = '<frozen importlib._bootstrap>'
EXTERNAL_FILE = '<frozen importlib._bootstrap_external>'
# What the two import.
NEEDED = ['_imp', '_io', '_thread', '_warnings', '_weakref', 'marshal', 'posix']


class ImportSystem(object):
    """The state of the import system of this process.

    States, told by `phase`:
    PLAIN    no library is known: importing_plain.py does it all
    WAITING  the library is known, importlib has not been needed yet
    RUNNING  importlib does it; the w_ fields are its functions
    """
    PLAIN, WAITING, RUNNING = range(3)

    def __init__(self):
        self.phase = ImportSystem.PLAIN
        self.stdlib = ''
        self.is_library_missing = False
        self.cache_folder = ''
        self.may_write_cache = False
        self.is_verbose = False
        self.is_importing_zipimport = False
        self.w_find_and_load = None
        self.w_handle_fromlist = None
        self.w_lock_unlock_module = None
        self.w_zip_hook = None          # made by module/startup.py, as is the next
        self.w_import = None            # the `__import__` that importlib calls, whatever a program put in its place


state = ImportSystem()


def prepare(space, library, options):
    """Note where the library is and what the command line says of the cache; nothing is run yet."""
    state.phase = ImportSystem.PLAIN
    state.stdlib = library.stdlib
    state.is_library_missing = not library.is_found()
    state.is_verbose = options.verbose > 0
    folder = options.pycache_prefix
    if folder == '':
        folder = default_folder()
    state.cache_folder = folder
    # without a folder of our own, importlib would write beside the sources, where CPython's files are
    state.may_write_cache = options.dont_write_bytecode == 0 and folder != ''
    space.sys.set(space, 'pycache_prefix', space.newtext(folder) if folder != '' else space.w_None)
    space.sys.set(space, 'dont_write_bytecode', space.newbool(not state.may_write_cache))
    if library.is_found() and has_needed_modules(space):
        state.phase = ImportSystem.WAITING


def has_needed_modules(space):
    """True if this interpreter was made with the built-in modules that importlib needs."""
    for name in NEEDED:
        if name not in space.builtin_modules:
            return False
    return True


def start(space):
    """Run importlib. Raises what goes wrong in it; the plain importer is in force then."""
    if state.phase != ImportSystem.WAITING:
        return
    state.phase = ImportSystem.PLAIN
    w_modules = space.sys.get_modules(space)
    imp = space.builtin_modules['_imp']
    imp.startup(space)
    space.setitem_text(w_modules, '_imp', imp)
    w_bootstrap = _run_frozen(space, BOOTSTRAP, '_bootstrap', BOOTSTRAP_FILE)
    try:
        space.call_method(w_bootstrap, '_install', space.sys, imp)
        state.w_find_and_load = space.getattr_text(w_bootstrap, '_find_and_load')
        state.w_handle_fromlist = space.getattr_text(w_bootstrap, '_handle_fromlist')
        state.w_lock_unlock_module = space.getattr_text(w_bootstrap, '_lock_unlock_module')
        state.phase = ImportSystem.RUNNING
        w_external = _run_frozen(space, EXTERNAL, '_bootstrap_external', EXTERNAL_FILE)
        _set_magic(space, w_external)
        space.call_method(w_bootstrap, '_install_external_importers')
        _describe(space, w_bootstrap, w_bootstrap, BOOTSTRAP)
        _describe(space, w_bootstrap, w_external, EXTERNAL)
        if state.w_zip_hook is not None:
            space.call_method(space.sys.get(space, 'path_hooks'), 'insert', space.newint(0), state.w_zip_hook)
    except OperationError:
        state.phase = ImportSystem.PLAIN
        for name in [BOOTSTRAP, EXTERNAL]:
            space.call_method(w_modules, 'pop', space.newtext(name), space.w_None)
        raise


def _run_frozen(space, name, file_name, code_name):
    "Make a module of the library's importlib, as if its code were a part of the interpreter."
    path = '%s/importlib/%s.py' % (state.stdlib, file_name)
    try:
        code = load_code(space, path, code_name, state.cache_folder, state.may_write_cache)
    except OSError as e:
        raise wrap_oserror(space, e, space.newtext(path))
    module = W_Module(space)
    module.init_names(space, space.newtext(name), space.w_None)
    space.setitem_text(module.w_dict, '__package__', space.newtext(''))
    space.setitem_text(module.w_dict, '__builtins__', space.builtins)
    w_modules = space.sys.get_modules(space)
    space.setitem_text(w_modules, name, module)
    compiling.run_in_namespace(space, code, module.w_dict)
    return module


def _set_magic(space, w_external):
    "The magic number of compiled files: the library's is CPython's, whose code is not ours."
    space.setattr_text(w_external, 'MAGIC_NUMBER', space.newbytes(MAGIC))
    w_number = space.newbigint(rbigint.frombytes(MAGIC, 'little', False))
    space.setattr_text(w_external, '_RAW_MAGIC_NUMBER', w_number)


def _describe(space, w_bootstrap, w_module, name):
    "Give the two modules the spec of a frozen module."
    w_loader = space.getattr_text(w_bootstrap, 'FrozenImporter')
    w_spec = space.call_method(w_bootstrap, 'ModuleSpec', space.newtext(name), w_loader)
    space.setattr_text(w_spec, 'origin', space.newtext('frozen'))
    space.setattr_text(w_module, '__spec__', w_spec)
    space.setattr_text(w_module, '__loader__', w_loader)


# ---- zip files on sys.path

def zip_hook(space, w_path):
    """The first of sys.path_hooks until a file is on sys.path: then zipimport is imported and takes its place."""
    if state.is_importing_zipimport or not space.isinstance_w(w_path, space.w_str) \
            or not leads_to_file(space.text_w(w_path)):
        raise oefmt(space.w_ImportError, "not a Zip file: %R", w_path)
    state.is_importing_zipimport = True         # zipimport itself is not looked for in zip files
    try:
        w_module = space.call_function(state.w_import, space.newtext('zipimport'))
    finally:
        state.is_importing_zipimport = False
    _forget_failures(space)
    w_importer = space.getattr_text(w_module, 'zipimporter')
    w_hooks = space.sys.get(space, 'path_hooks')
    if w_hooks is not None and space.isinstance_w(w_hooks, space.w_list):
        hooks_w = space.unpackiterable(w_hooks)
        for i in range(len(hooks_w)):
            if hooks_w[i] is state.w_zip_hook:
                space.setitem(w_hooks, space.newint(i), w_importer)
    return space.call_function(w_importer, w_path)


def _forget_failures(space):
    "Other zip files on sys.path may have been refused meanwhile."
    w_cache = space.sys.get(space, 'path_importer_cache')
    if w_cache is None or not space.isinstance_w(w_cache, space.w_dict):
        return
    for w_key in space.unpackiterable(w_cache):
        w_finder = space.finditem(w_cache, w_key)
        if w_finder is not None and space.is_none(w_finder):
            space.delitem(w_cache, w_key)


def leads_to_file(path):
    """True if a path, or the beginning of it, is a file and not a folder."""
    if '\0' in path:
        return False
    while path != '' and path != '/':
        if os.path.exists(host_path(path)):
            return is_file(path)
        if path.find('/') < 0:
            return False
        path = folder_of(path)
    return False
