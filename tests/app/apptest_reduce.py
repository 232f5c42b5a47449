"""`__getstate__` and the errors of `__reduce_ex__`; more in apptest_reduce_full.py."""


def raises(exception, function, *args):
    try:
        function(*args)
    except exception as e:
        return str(e)
    raise AssertionError('not raised')


def test_getstate():
    class A:
        pass

    class S:
        __slots__ = 'a', '__b', '__dict__'
    a = A()
    assert a.__getstate__() is None
    a.x = 1
    assert a.__getstate__() == {'x': 1}
    s = S()
    assert s.__getstate__() is None
    s.a, s.y = 1, 2
    assert s.__getstate__() == ({'y': 2}, {'a': 1})


def test_reduce_is_preferred():
    class A:
        def __reduce__(self):
            return 'name'
    assert A().__reduce_ex__(2) == 'name' == A().__reduce_ex__(0)


def test_what_cannot_be_pickled():
    def g():
        yield
    assert raises(TypeError, g().__reduce_ex__, 2) == "cannot pickle 'generator' object"


def test_builtin_functions_reduce_to_names():
    assert len.__reduce__() == 'len'
    assert [].append.__reduce__() == (getattr, ([], 'append'))
    assert list.append.__reduce__() == (getattr, (list, 'append'))


def test_bad_new_arguments():
    class A:
        def __getnewargs__(self):
            return 1
    assert raises(TypeError, A().__reduce_ex__, 2) == "__getnewargs__ should return a tuple, not 'int'"
