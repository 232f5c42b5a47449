"""dict.keys(), values() and items()."""


def raises(exc, f, *args):
    """Return the message of the exception that f(*args) raises."""
    try:
        f(*args)
    except exc as e:
        assert type(e) is exc, type(e)
        return str(e)
    raise AssertionError('did not raise ' + exc.__name__)


D = {'a': 1, 'b': 2, 'c': 3}


def test_live():
    d = {}
    keys, values, items = d.keys(), d.values(), d.items()
    d['x'] = 1
    assert list(keys) == ['x']
    assert list(values) == [1]
    assert list(items) == [('x', 1)]
    assert len(keys) == len(values) == len(items) == 1


def test_repr():
    assert repr(D.keys()) == "dict_keys(['a', 'b', 'c'])"
    assert repr(D.values()) == "dict_values([1, 2, 3])"
    assert repr(D.items()) == "dict_items([('a', 1), ('b', 2), ('c', 3)])"
    assert repr({}.keys()) == 'dict_keys([])'


def test_recursive_repr():
    d = {}
    d[1] = d.values()
    assert repr(d) == '{1: dict_values([{...}])}' or repr(d) == '{1: dict_values([...])}'


def test_types():
    assert type(D.keys()).__name__ == 'dict_keys'
    assert type(iter(D.keys())).__name__ == 'dict_keyiterator'
    assert type(iter(D.values())).__name__ == 'dict_valueiterator'
    assert type(iter(D.items())).__name__ == 'dict_itemiterator'
    assert type(reversed(D)).__name__ == 'dict_reversekeyiterator'
    assert type(reversed(D.values())).__name__ == 'dict_reversevalueiterator'
    assert type(reversed(D.items())).__name__ == 'dict_reverseitemiterator'
    assert raises(TypeError, type(D.keys())) == "cannot create 'dict_keys' instances"


def test_contains():
    assert 'a' in D.keys()
    assert 'x' not in D.keys()
    assert 1 in D.values()
    assert 9 not in D.values()
    assert ('a', 1) in D.items()
    assert ('a', 2) not in D.items()
    assert ('a',) not in D.items()
    assert 'a' not in D.items()
    assert raises(TypeError, lambda: [] in D.keys()) == "unhashable type: 'list'"


def test_comparison():
    assert D.keys() == {'a', 'b', 'c'}
    assert {'a', 'b', 'c'} == D.keys()
    assert D.keys() != {'a'}
    assert D.keys() > {'a'}
    assert D.keys() >= {'a', 'b', 'c'}
    assert {'a'} < D.keys()
    assert D.keys() <= {'a', 'b', 'c', 'd'}
    assert not D.keys() < {'a', 'b', 'c'}
    assert D.items() == {('a', 1), ('b', 2), ('c', 3)}
    assert D.keys() == D.copy().keys()
    assert D.keys() != ['a', 'b', 'c']
    assert D.values() != D.values()
    assert raises(TypeError, lambda: D.keys() < 1) == \
        "'<' not supported between instances of 'dict_keys' and 'int'"


def test_set_operations():
    assert D.keys() & {'a', 'x'} == {'a'}
    assert D.keys() | ['x'] == {'a', 'b', 'c', 'x'}
    assert D.keys() - {'a'} == {'b', 'c'}
    assert D.keys() ^ {'a', 'x'} == {'b', 'c', 'x'}
    assert {'a', 'x'} & D.keys() == {'a'}
    assert {'a', 'x'} - D.keys() == {'x'}
    assert ['a', 'x'] | D.keys() == {'a', 'b', 'c', 'x'}
    assert ['a', 'x'] - D.keys() == {'x'}
    assert D.items() & {('a', 1), ('b', 3)} == {('a', 1)}
    assert D.items() - [('a', 1)] == {('b', 2), ('c', 3)}
    assert type(D.keys() & []) is set
    assert D.keys() & D.keys() == {'a', 'b', 'c'}
    assert raises(TypeError, lambda: D.keys() & 1) == "'int' object is not iterable"


def test_items_with_unhashable_values():
    d = {'a': []}
    assert ('a', []) in d.items()
    assert d.items() >= set()
    assert raises(TypeError, lambda: d.items() | []) == "unhashable type: 'list'"


def test_isdisjoint():
    assert D.keys().isdisjoint(['x'])
    assert not D.keys().isdisjoint(['a'])
    assert D.items().isdisjoint([])
    assert not D.keys().isdisjoint(D.keys())
    assert {}.keys().isdisjoint({}.keys())


def test_values_have_no_set_operations():
    raises(TypeError, lambda: D.values() | [])


def test_mapping():
    for view in (D.keys(), D.values(), D.items()):
        assert view.mapping == D
        assert type(view.mapping).__name__ == 'mappingproxy'


def test_reversed():
    assert list(reversed(D.keys())) == ['c', 'b', 'a']
    assert list(reversed(D.values())) == [3, 2, 1]
    assert list(reversed(D.items())) == [('c', 3), ('b', 2), ('a', 1)]


def test_reversed_and_size_change():
    d = {1: 1, 2: 2}
    it = reversed(d)
    next(it)
    d[3] = 3
    assert raises(RuntimeError, next, it) == "dictionary changed size during iteration"


def test_unhashable():
    assert raises(TypeError, hash, D.keys()) == "unhashable type: 'dict_keys'"
    assert raises(TypeError, hash, D.items()) == "unhashable type: 'dict_items'"
    hash(D.values())


def test_size_change():
    for make in (dict.keys, dict.values, dict.items):
        d = {1: 1, 2: 2}
        it = iter(make(d))
        next(it)
        d[3] = 3
        assert raises(RuntimeError, next, it) == "dictionary changed size during iteration"


def test_length_hint():
    it = iter(D.items())
    assert it.__length_hint__() == 3
    next(it)
    assert it.__length_hint__() == 2
