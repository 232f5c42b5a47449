"""Importing modules and packages from files, and built-in modules. The files are in import_samples/."""
import sys

SAMPLES = __file__.rpartition('/')[0] + '/import_samples'
if SAMPLES not in sys.path:
    sys.path.append(SAMPLES)


def message(exception, source, **names):
    try:
        exec(source, names)
    except exception as e:
        return str(e)
    raise AssertionError('not raised')


def test_builtin_modules():
    import builtins
    import time
    assert sys.modules['sys'] is sys and sys.modules['builtins'] is builtins
    assert sys.modules['time'] is time and builtins.len is len
    assert repr(sys) == "<module 'sys' (built-in)>"


def test_module_attributes():
    import plain
    assert plain.__name__ == 'plain' and plain.__package__ == ''
    assert plain.__file__ == SAMPLES + '/plain.py'
    assert plain.__doc__ == 'A module for apptest_import.'
    assert plain.__spec__.name == 'plain' and plain.__spec__.origin == plain.__file__
    assert repr(plain) == "<module 'plain' from %r>" % plain.__file__
    assert plain.function() == 1
    plain.value = 2
    assert plain.function() == 2
    plain.value = 1


def test_module_is_loaded_once():
    import plain
    plain.count.append(1)
    import plain as again
    assert again is plain and again.count == plain.count
    assert sys.modules['plain'] is plain


def test_package():
    import package.sub.leaf
    assert package.loaded and package.__path__ == [SAMPLES + '/package']
    assert package.__package__ == 'package' and package.sub.__package__ == 'package.sub'
    assert package.sub.leaf.__package__ == 'package.sub'
    assert package.sub.leaf.above is sys.modules['package.second']


def test_import_as():
    import package.sub.leaf as leaf
    assert leaf.__name__ == 'package.sub.leaf'


def test_from_import_of_submodules():
    from package import first, second as other
    assert first.name == 'package.second' and first.second is other and first.loaded


def test_dunder_import():
    assert __import__('package.sub').__name__ == 'package'
    assert __import__('package.sub', fromlist=['leaf']).__name__ == 'package.sub'
    assert __import__('sub', {'__package__': 'package', '__name__': 'x'}, None, [], 1).__name__ == 'package.sub'


def test_import_star():
    names = {}
    exec('from with_all import *', names)
    assert names['public'] == 1 and names['_listed'] == 2 and 'other' not in names
    names = {}
    exec('from without_all import *', names)
    assert names['public'] == 1 and '_private' not in names


def test_not_found():
    assert message(ModuleNotFoundError, 'import nothing_here') == "No module named 'nothing_here'"
    assert message(ModuleNotFoundError, 'import package.nothing') == "No module named 'package.nothing'"
    assert message(ModuleNotFoundError, 'import plain.nothing') == (
        "No module named 'plain.nothing'; 'plain' is not a package")
    assert message(ImportError, 'from plain import nothing') == (
        "cannot import name 'nothing' from 'plain' (%s/plain.py)" % SAMPLES)
    assert message(ImportError, 'from time import nothing') == "cannot import name 'nothing' from 'time' (unknown location)"
    try:
        import nothing_here
    except ModuleNotFoundError as e:
        assert e.name == 'nothing_here'


def test_error_inside_a_package_is_not_hidden():
    assert message(ModuleNotFoundError, 'import failing') == "No module named 'missing_module_of_failing'"
    assert 'failing' not in sys.modules


def test_failed_module_is_removed():
    assert message(ValueError, 'import raising') == 'while importing'
    assert 'raising' not in sys.modules


def test_none_in_sys_modules():
    sys.modules['blocked'] = None
    assert message(ModuleNotFoundError, 'import blocked') == 'import of blocked halted; None in sys.modules'
    del sys.modules['blocked']


def test_circular_import():
    import circular_a
    b = circular_a.circular_b
    assert b.attribute_message == (
        "partially initialized module 'circular_a' has no attribute 'late' "
        "(most likely due to a circular import)")
    assert b.import_message == (
        "cannot import name 'late' from partially initialized module 'circular_a' "
        "(most likely due to a circular import) (%s/circular_a.py)" % SAMPLES)


def test_relative_import_errors():
    assert message(ImportError, 'from . import x', __name__='top', __package__=None) == (
        'attempted relative import with no known parent package')
    assert message(ImportError, 'from . import x', __name__='top', __package__='') == (
        'attempted relative import with no known parent package')
    assert message(ImportError, 'import package.sub.beyond') == (
        'attempted relative import beyond top-level package')


def test_namespace_package():
    import namespace_package.inside
    assert namespace_package.inside.package == 'namespace_package'
    assert namespace_package.inside.path is None
    assert not hasattr(namespace_package, '__file__') or namespace_package.__file__ is None


def test_module_may_replace_itself():
    import package.replaced
    assert package.replaced == 'replaced'


def test_module_getattr():
    import has_getattr
    assert has_getattr.dynamic == 42
    assert message(AttributeError, 'import has_getattr\nhas_getattr.other') == 'no other'
    assert dir(has_getattr) == ['dynamic']


def test_import_errors_of_arguments():
    def error(*args):
        try:
            __import__(*args)
        except Exception as e:
            return type(e), str(e)
    assert error('') == (ValueError, 'Empty module name')
    assert error(1) == (TypeError, 'module name must be a string')
    assert error('a', {}, {}, (), -1) == (ValueError, 'level must be >= 0')


def test_module_type():
    module = type(sys)
    m = module('name', 'doc')
    assert m.__name__ == 'name' and m.__doc__ == 'doc' and m.__spec__ is None
    assert repr(m) == "<module 'name'>"
    m.x = 1
    assert m.x == 1 and vars(m)['x'] == 1
    try:
        m.y
    except AttributeError as e:
        assert str(e) == "module 'name' has no attribute 'y'"


def test_subclass_of_module():
    class Mine(type(sys)):
        extra = 3

        @property
        def computed(self):
            return self.x + 1
    m = Mine('name')
    m.x = 1
    assert m.computed == 2 and m.extra == 3 and m.__name__ == 'name' and m.__dict__['x'] == 1
    assert repr(m) == "<module 'name'>"
