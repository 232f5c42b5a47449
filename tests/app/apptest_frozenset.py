"""The frozenset type, where it differs from set."""


def raises(exc, f, *args):
    """Return the message of the exception that f(*args) raises."""
    try:
        f(*args)
    except exc as e:
        assert type(e) is exc, type(e)
        return str(e)
    raise AssertionError('did not raise ' + exc.__name__)


def test_construction():
    assert frozenset() == set()
    assert frozenset('aab') == {'a', 'b'}
    f = frozenset([1])
    assert frozenset(f) is f
    assert raises(TypeError, frozenset, 1) == "'int' object is not iterable"
    assert raises(TypeError, frozenset, 1, 2) == "frozenset expected at most 1 argument, got 2"


def test_immutable():
    f = frozenset([1])
    for name in ('add', 'remove', 'discard', 'pop', 'clear', 'update'):
        assert not hasattr(f, name)
    g = f
    g |= {2}
    assert f == {1} and g == {1, 2} and type(g) is frozenset


def test_hash():
    assert hash(frozenset([1, 2, 3])) == hash(frozenset([3, 2, 1]))
    assert hash(frozenset([1])) == hash(frozenset([1.0]))
    assert hash(frozenset([1])) != hash(frozenset([2]))
    f = frozenset(['a'])
    assert hash(f) == hash(f)
    assert {frozenset([1]): 'x'}[frozenset([1])] == 'x'


def test_hash_spreads():
    hashes = {hash(frozenset([x, y])) & 0xffff for x in range(20) for y in range(20)}
    assert len(hashes) > 180


def test_result_types():
    f, s = frozenset([1, 2]), {2, 3}
    assert type(f | s) is frozenset
    assert type(s | f) is set
    assert type(f & s) is frozenset
    assert type(s & f) is set
    assert type(f - s) is frozenset
    assert type(s ^ f) is set
    assert type(f.union(s)) is frozenset
    assert f | s == s | f == {1, 2, 3}
    assert s - f == {3}
    assert f - s == {1}


def test_equal_to_set():
    assert frozenset([1]) == {1}
    assert {1} == frozenset([1])
    assert frozenset([1]) <= {1, 2}


def test_copy():
    f = frozenset([1])
    assert f.copy() is f

    class F(frozenset):
        pass
    g = F([1])
    assert type(g.copy()) is frozenset
    assert g.copy() == g


def test_repr():
    assert repr(frozenset()) == 'frozenset()'
    assert repr(frozenset([1])) == 'frozenset({1})'

    class F(frozenset):
        pass
    assert repr(F('a')) == "F({'a'})"


def test_subclass():
    class F(frozenset):
        def __new__(cls, *items):
            return super().__new__(cls, items)
    f = F(1, 2)
    assert f == {1, 2}
    assert type(frozenset(f)) is frozenset


def test_reduce():
    assert frozenset([1]).__reduce__()[:2] == (frozenset, ([1],))
