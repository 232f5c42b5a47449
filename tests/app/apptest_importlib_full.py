"""The import system as the library's importlib makes it: finders, specs, packages, tracebacks, `_imp`."""
import sys

UNTRANSLATED = False

SAMPLES = __file__.rpartition('/')[0] + '/import_samples'
if SAMPLES not in sys.path:
    sys.path.append(SAMPLES)


def raised(exception, source, **names):
    try:
        exec(source, names)
    except exception as e:
        return e
    raise AssertionError('not raised')


def functions_of(traceback):
    """(file name, function) of each entry."""
    result = []
    while traceback is not None:
        code = traceback.tb_frame.f_code
        result.append((code.co_filename, code.co_name))
        traceback = traceback.tb_next
    return result


def test_finders():
    names = [getattr(finder, '__name__', None) for finder in sys.meta_path]
    assert names[-3:] == ['BuiltinImporter', 'FrozenImporter', 'PathFinder']
    assert len(sys.path_hooks) == 2
    assert SAMPLES in sys.path_importer_cache or __import__('plain')


def test_modules_of_importlib():
    import importlib
    import importlib._bootstrap
    import importlib.machinery
    assert sys.modules['_frozen_importlib'] is importlib._bootstrap
    assert importlib.machinery.ModuleSpec is importlib._bootstrap.ModuleSpec
    assert sys.modules['_frozen_importlib'].__spec__.loader is importlib.machinery.FrozenImporter
    assert importlib._bootstrap.__file__.endswith('/importlib/_bootstrap.py')


def test_builtin_specs():
    import importlib.machinery
    import itertools
    for module in [sys, itertools]:
        assert module.__spec__.loader is importlib.machinery.BuiltinImporter
        assert module.__spec__.origin == 'built-in' and module.__loader__ is importlib.machinery.BuiltinImporter
        assert module.__package__ == ''
    assert repr(sys) == "<module 'sys' (built-in)>"


def test_source_spec():
    import importlib.machinery
    import plain
    spec = plain.__spec__
    assert isinstance(spec.loader, importlib.machinery.SourceFileLoader) and spec.has_location
    assert spec.origin == SAMPLES + '/plain.py' and spec.cached == plain.__cached__
    assert plain.__cached__.endswith('.pyc') and sys.implementation.cache_tag in plain.__cached__
    assert spec.loader.get_source('plain').startswith('"""A module for apptest_import."""')
    assert repr(plain) == "<module 'plain' from %r>" % spec.origin


def test_namespace_package():
    import namespace_package
    import namespace_package.inside
    assert type(namespace_package.__path__).__name__ == '_NamespacePath'
    assert list(namespace_package.__path__) == [SAMPLES + '/namespace_package']
    assert namespace_package.__spec__.origin is None and getattr(namespace_package, '__file__', None) is None
    assert repr(namespace_package).startswith("<module 'namespace_package' (<_frozen_importlib_external.Namespace")


def test_import_module_and_reload():
    import importlib
    import plain
    assert importlib.import_module('.sub', 'package').__name__ == 'package.sub'
    plain.value = 10
    assert importlib.reload(plain) is plain and plain.value != 10


def test_find_spec():
    import importlib.util
    assert importlib.util.find_spec('plain').origin == SAMPLES + '/plain.py'
    assert importlib.util.find_spec('nothing_here') is None
    spec = importlib.util.spec_from_file_location('other_name', SAMPLES + '/plain.py')
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.__name__ == 'other_name' and 'other_name' not in sys.modules


def test_own_finder():
    import importlib.machinery

    class Loader:
        def create_module(self, spec):
            return None

        def exec_module(self, module):
            module.answer = 42

    class Finder:
        def find_spec(self, name, path=None, target=None):
            if name == 'made_by_finder':
                return importlib.machinery.ModuleSpec(name, Loader(), origin='nowhere')

    finder = Finder()
    sys.meta_path.append(finder)
    try:
        import made_by_finder
    finally:
        sys.meta_path.remove(finder)
    assert made_by_finder.answer == 42 and repr(made_by_finder) == "<module 'made_by_finder' (nowhere)>"
    del sys.modules['made_by_finder']


def test_import_error_has_no_frames_of_importlib():
    error = raised(ModuleNotFoundError, 'import nothing_here')
    assert functions_of(error.__traceback__)[1:] == [('<string>', '<module>')]
    assert error.name == 'nothing_here' and error.__context__ is None
    error = raised(ModuleNotFoundError, 'import failing')
    assert functions_of(error.__traceback__)[1:] == [
        ('<string>', '<module>'), (SAMPLES + '/failing/__init__.py', '<module>')] or \
        functions_of(error.__traceback__)[1:] == [('<string>', '<module>'), (SAMPLES + '/failing.py', '<module>')]
    error = raised(ModuleNotFoundError, 'import plain.nothing')
    assert str(error) == "No module named 'plain.nothing'; 'plain' is not a package"


def test_error_of_a_module_has_no_frames_of_importlib():
    error = raised(ValueError, 'import raising')
    assert functions_of(error.__traceback__)[1:] == [
        ('<string>', '<module>'), (SAMPLES + '/raising.py', '<module>')]


def test_error_of_importlib_itself_keeps_its_frames():
    class Finder:
        def find_spec(self, name, path=None, target=None):
            if name == 'breaks_the_finder':
                raise RuntimeError('in the finder')

    finder = Finder()
    sys.meta_path.insert(0, finder)
    try:
        error = raised(RuntimeError, 'import breaks_the_finder')
    finally:
        sys.meta_path.remove(finder)
    names = functions_of(error.__traceback__)
    assert ('<frozen importlib._bootstrap>', '_find_and_load') in names and names[-1][1] == 'find_spec'


def test_error_in_from_import_of_submodule():
    error = raised(ImportError, 'from package import nothing')
    assert str(error) == "cannot import name 'nothing' from 'package' (%s/package/__init__.py)" % SAMPLES
    assert error.name == 'package' and error.path == SAMPLES + '/package/__init__.py'


def test_relative_import_without_package():
    for globals_, exception, text in [
            ({'__name__': 'a'}, ImportError, 'attempted relative import with no known parent package'),
            ({'__name__': 'a', '__package__': 5}, TypeError, 'package must be a string'),
            ({}, KeyError, '"\'__name__\' not in globals"'),
            ({'__name__': 'a', '__package__': 'package'}, ImportError,
             'attempted relative import beyond top-level package')]:
        try:
            __import__('x', globals_, None, ['y'], 2 if 'package' in globals_.values() else 1)
        except exception as e:
            assert str(e) == text, (str(e), text)
        else:
            raise AssertionError(globals_)


def test_bad_arguments_of_dunder_import():
    for arguments, exception, text in [
            (('',), ValueError, 'Empty module name'),
            ((5,), TypeError, 'module name must be a string'),
            (('sys', None, None, (), -1), ValueError, 'level must be >= 0')]:
        try:
            __import__(*arguments)
        except exception as e:
            assert str(e) == text
        else:
            raise AssertionError(arguments)


def test_module_removed_while_it_is_loaded():
    import importlib.machinery

    class Loader:
        def create_module(self, spec):
            return None

        def exec_module(self, module):
            del sys.modules[module.__name__]

    class Finder:
        def find_spec(self, name, path=None, target=None):
            if name == 'removes_itself':
                return importlib.machinery.ModuleSpec(name, Loader())

    finder = Finder()
    sys.meta_path.append(finder)
    try:
        assert raised(KeyError, 'import removes_itself').args == ('removes_itself',)
    finally:
        sys.meta_path.remove(finder)


def test_import_in_threads():
    import threading
    for name in ['wsgiref.headers', 'wsgiref']:
        sys.modules.pop(name, None)
    results = []

    def work():
        import wsgiref.headers
        results.append(wsgiref.headers.Headers)
    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(results) == 4 and len(set(results)) == 1


def test_zip_file(folder='/tmp'):
    import os
    import shutil
    import tempfile
    import zipfile
    folder = tempfile.mkdtemp()
    try:
        path = os.path.join(folder, 'packed.zip')
        with zipfile.ZipFile(path, 'w') as archive:
            archive.writestr('inside_zip/__init__.py', 'from . import part\n')
            archive.writestr('inside_zip/part.py', 'x = 3\n')
        sys.path.append(path)
        import inside_zip
        assert inside_zip.part.x == 3 and type(inside_zip.__loader__).__name__ == 'zipimporter'
        assert sys.path_hooks[0].__name__ == 'zipimporter'
        sys.path.remove(path)
    finally:
        shutil.rmtree(folder)


def test_imp():
    import _imp
    assert _imp.is_builtin('sys') == -1 and _imp.is_builtin('itertools') == 1 and _imp.is_builtin('types') == 0
    assert _imp.find_frozen('no_such_module') is None and not _imp.is_frozen('no_such_module')
    assert raised(ImportError, 'import _imp\n_imp.get_frozen_object("no_such_module")').name == 'no_such_module'
    assert isinstance(_imp.extension_suffixes(), list) and _imp.check_hash_based_pycs == 'default'
    assert _imp.source_hash(0, b'abc') != _imp.source_hash(1, b'abc') and len(_imp.source_hash(0, b'')) == 8
    _imp.acquire_lock()
    assert _imp.lock_held()
    _imp.release_lock()
    assert str(raised(RuntimeError, 'import _imp\nwhile True: _imp.release_lock()')) == 'not holding the import lock'


def test_fix_co_filename():
    import _imp
    code = compile('def f():\n    def g(): pass\n', '/old/name', 'exec')
    _imp._fix_co_filename(code, '/new/name')
    inner = code.co_consts[0]
    assert code.co_filename == inner.co_filename == inner.co_consts[1].co_filename == '/new/name'


def test_compiled_code_round_trip():
    import marshal
    source = 'import sys\nasync def f(x, *a, k=1, **kw):\n    async with x as y:\n        return [z async for z in y], k\n' \
             'def g():\n    try:\n        yield 1.5, "\\u20ac", b"\\xff", 1 << 70, 2j, frozenset({1}), ...\n    finally:\n        pass\n'
    code = compile(source, 'name', 'exec')
    again = marshal.loads(marshal.dumps(code))
    assert again == code and again.co_consts == code.co_consts
    assert [c.co_exceptiontable for c in again.co_consts if hasattr(c, 'co_code')] == \
        [c.co_exceptiontable for c in code.co_consts if hasattr(c, 'co_code')]
    names = {}
    exec(again, names)
    assert next(names['g']()) == (1.5, '\u20ac', b'\xff', 1 << 70, 2j, frozenset({1}), ...)


def test_prefixes():
    import os
    assert os.path.dirname(os.__file__) == sys._stdlib_dir
    assert sys._stdlib_dir in sys.path and sys.base_prefix == sys.base_exec_prefix
    assert sys._stdlib_dir == os.path.join(sys.base_prefix, sys.platlibdir, 'python3.11')
    assert os.path.join(sys.base_prefix, sys.platlibdir, 'python311.zip') in sys.path
