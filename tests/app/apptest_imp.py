"""_imp: built-in modules, no frozen ones, the lock, the hash of sources."""
import _imp


def raises(error, text, function, *args):
    try:
        function(*args)
    except error as e:
        assert str(e) == text, (str(e), text)
        return e
    assert False, 'did not raise'


def test_builtin_modules():
    assert _imp.is_builtin('sys') == _imp.is_builtin('builtins') == -1
    assert _imp.is_builtin('marshal') == 1 and _imp.is_builtin('nosuch') == 0

    class Spec:
        name = 'nosuch'
    assert _imp.create_builtin(Spec) is None
    Spec.name = 'sys'
    import sys
    assert _imp.create_builtin(Spec) is sys and _imp.exec_builtin(sys) == 0


def test_frozen_modules():
    assert _imp.is_frozen('nosuch') is False and _imp.find_frozen('nosuch') is None
    error = raises(ImportError, "No such frozen object named 'nosuch'", _imp.get_frozen_object, 'nosuch')
    assert error.name == 'nosuch'


def test_lock():
    assert not _imp.lock_held()
    _imp.acquire_lock()
    assert _imp.lock_held()
    _imp.release_lock()
    raises(RuntimeError, 'not holding the import lock', _imp.release_lock)


def test_source_hash():
    assert _imp.source_hash(1, b'') == b'\x81%\x96N\xbf\x0eJ\xc4'
    assert _imp.source_hash(123456789, b'hello world') == b'.\x98h\n\xf3C\xa5('
    assert _imp.source_hash(-1, b'x' * 17) == b'8^\x03%c\xfb\x16\x99'


def test_fix_co_filename():
    def f():
        def g():
            pass
        return g
    code = f.__code__
    _imp._fix_co_filename(code, 'zz')
    assert code.co_filename == f().__code__.co_filename == 'zz'
