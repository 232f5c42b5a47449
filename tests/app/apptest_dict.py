"""The dict type, except its views (apptest_dict_views.py)."""


def raises(exc, f, *args):
    """Return the message of the exception that f(*args) raises."""
    try:
        f(*args)
    except exc as e:
        assert type(e) is exc, type(e)
        return str(e)
    raise AssertionError('did not raise ' + exc.__name__)


def key_error(f, *args):
    """Return the argument of the KeyError that f(*args) raises."""
    try:
        f(*args)
    except KeyError as e:
        assert len(e.args) == 1
        return e.args[0]
    raise AssertionError('did not raise KeyError')


class Equal:
    """Equal to what it holds, with the same hash; a key of no special kind."""

    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        if isinstance(other, Equal):
            other = other.value
        return self.value == other

    def __hash__(self):
        return hash(self.value)


# a dict of each kind of keys
def dicts():
    return [
        {},
        {'a': 1, 'b': 2, 'c': 3},
        {1: 'x', 2: 'y', 3: 'z'},
        {1: 'x', 'b': 2, None: 3},
        {(1, 2): 3, 2.5: 4},
    ]


def test_construction():
    assert dict() == {}
    assert dict({'a': 1}) == {'a': 1}
    assert dict([('a', 1), (2, 'b')]) == {'a': 1, 2: 'b'}
    assert dict(['ab', 'cd']) == {'a': 'b', 'c': 'd'}
    assert dict(a=1, b=2) == {'a': 1, 'b': 2}
    assert dict({'a': 1}, a=2, b=3) == {'a': 2, 'b': 3}
    assert dict([[1, 2]]) == {1: 2}
    assert dict(self=1) == {'self': 1}
    for d in dicts():
        copy = dict(d)
        assert copy == d and copy is not d


def test_construction_from_keys_and_getitem():
    class Mapping:
        def keys(self):
            return ['a', 'b']

        def __getitem__(self, key):
            return key * 2
    assert dict(Mapping()) == {'a': 'aa', 'b': 'bb'}


def test_construction_errors():
    assert raises(TypeError, dict, 1) == "'int' object is not iterable"
    assert raises(TypeError, dict, 1, 2) == "dict expected at most 1 argument, got 2"
    assert raises(TypeError, dict, [1]) == \
        "cannot convert dictionary update sequence element #0 to a sequence"
    assert raises(TypeError, dict, [(1, 2), 3]) == \
        "cannot convert dictionary update sequence element #1 to a sequence"
    assert raises(ValueError, dict, [(1, 2, 3)]) == \
        "dictionary update sequence element #0 has length 3; 2 is required"
    assert raises(ValueError, dict, ['ab', 'c']) == \
        "dictionary update sequence element #1 has length 1; 2 is required"


def test_error_inside_an_iterable_pair_passes():
    def bad():
        raise ZeroDivisionError
        yield
    raises(ZeroDivisionError, dict, [bad()])


def test_getitem():
    d = {'a': 1, 2: 'b'}
    assert d['a'] == 1
    assert d[2] == 'b'
    assert key_error(lambda: d['x']) == 'x'
    assert key_error(lambda: d[(1, 2)]) == (1, 2)
    error = ValueError('v')
    assert key_error(lambda: d[error]) is error
    assert raises(KeyError, lambda: d['x']) == "'x'"


def test_equal_keys_of_different_types():
    d = {1: 'a'}
    assert d[True] == 'a'
    assert d[1.0] == 'a'
    assert d[Equal(1)] == 'a'
    d[1.0] = 'b'
    assert d == {1: 'b'}
    assert type(list(d)[0]) is int
    d[True] = 'c'
    assert list(d.items()) == [(1, 'c')]


def test_text_keys_and_equal_objects():
    class S(str):
        pass
    d = {'a': 1}
    assert d[S('a')] == 1
    assert d[Equal('a')] == 1
    d[S('a')] = 2
    assert d == {'a': 2}
    assert type(list(d)[0]) is str
    assert S('b') not in d


def test_text_keys_and_other_keys():
    d = {'a': 1}
    assert 1 not in d
    assert None not in d
    assert 1.5 not in d
    assert (1, 2) not in d
    assert b'a' not in d
    assert Equal(1) not in d
    assert d == {'a': 1}


def test_int_keys_and_other_keys():
    d = {1: 'a'}
    assert 'a' not in d
    assert None not in d
    assert 1.5 not in d
    assert (1,) not in d
    assert 2 ** 100 not in d
    d[2 ** 100] = 'long'
    assert d[2 ** 100] == 'long'


def test_keys_outside_ascii():
    d = {'\u20ac': 1, '\xe9': 2, '\U0001f600': 3}
    assert d['\u20ac'] == 1
    assert list(d) == ['\u20ac', '\xe9', '\U0001f600']


def test_unhashable_keys():
    for d in dicts():
        assert raises(TypeError, lambda: d[[]]) == "unhashable type: 'list'"
        assert raises(TypeError, d.get, {}) == "unhashable type: 'dict'"
        assert raises(TypeError, d.__setitem__, [], 1) == "unhashable type: 'list'"
        assert raises(TypeError, d.__delitem__, []) == "unhashable type: 'list'"
        assert raises(TypeError, d.__contains__, set()) == "unhashable type: 'set'"
        if d:       # an empty dict does not look at the key
            assert raises(TypeError, d.pop, []) == "unhashable type: 'list'"
        assert raises(TypeError, d.setdefault, []) == "unhashable type: 'list'"
        assert raises(TypeError, d.get, ([],)) == "unhashable type: 'list'"
    assert dicts()[0] == {}


def test_setitem_keeps_the_order():
    d = {}
    for key in ['z', 'a', 'm']:
        d[key] = key
    d['z'] = 1
    assert list(d) == ['z', 'a', 'm']
    d[5] = 5
    d[None] = None
    assert list(d) == ['z', 'a', 'm', 5, None]
    del d['z']
    d['z'] = 2
    assert list(d) == ['a', 'm', 5, None, 'z']


def test_delitem():
    for d in dicts():
        for key in list(d):
            del d[key]
            assert key not in d
        assert d == {} and len(d) == 0
    d = {1: 2}
    assert key_error(d.__delitem__, 'x') == 'x'
    assert key_error({}.__delitem__, 1) == 1


def test_contains():
    assert 'a' in {'a': None}
    assert 'b' not in {'a': None}
    assert 1 in {1: 0}


def test_get():
    d = {'a': 1}
    assert d.get('a') == 1
    assert d.get('b') is None
    assert d.get('b', 5) == 5
    assert raises(TypeError, d.get) == "get expected at least 1 argument, got 0"


def test_setdefault():
    for d in dicts():
        assert d.setdefault('new', 5) == 5
        assert d.setdefault('new', 6) == 5
        assert d.setdefault('other') is None
        assert d['other'] is None


def test_setdefault_hashes_once():
    class Key:
        def __init__(self):
            self.hashed = 0

        def __hash__(self):
            self.hashed += 1
            return 42
    d = {Key(): 0}
    key = Key()
    d.setdefault(key, 1)
    assert key.hashed == 1


def test_pop():
    for d in dicts():
        for key, value in list(d.items()):
            assert d.pop(key) == value
            assert d.pop(key, 'default') == 'default'
            assert key_error(d.pop, key) == key
    assert key_error({}.pop, 'x') == 'x'
    assert raises(TypeError, {}.pop) == "pop expected at least 1 argument, got 0"


def test_popitem():
    for d in dicts():
        expected = list(d.items())
        popped = []
        while d:
            popped.append(d.popitem())
        assert popped == expected[::-1]
        assert key_error(d.popitem) == 'popitem(): dictionary is empty'


def test_update():
    d = {'a': 1}
    assert d.update({'b': 2}) is None
    d.update([('c', 3)], d=4)
    d.update(e=5)
    d.update()
    d.update(d)
    assert list(d.items()) == [('a', 1), ('b', 2), ('c', 3), ('d', 4), ('e', 5)]
    assert raises(TypeError, d.update, 1, 2) == "update expected at most 1 argument, got 2"
    assert raises(TypeError, d.update, 1) == "'int' object is not iterable"


def test_update_between_kinds():
    for d in dicts():
        for e in dicts():
            merged = dict(d)
            merged.update(e)
            assert merged == {**d, **e}
            assert len(merged) == len(set(d) | set(e))


def test_update_of_an_empty_dict_copies():
    source = {'a': 1}
    d = {}
    d.update(source)
    source['b'] = 2
    assert d == {'a': 1}


def test_update_asks_an_overridden_iter():
    class D(dict):
        def __iter__(self):
            return iter(['a'])

        def keys(self):
            return ['k']

        def __getitem__(self, key):
            return 'got ' + key
    d = {}
    d.update(D(x=1))
    assert d == {'k': 'got k'}


def test_fromkeys():
    assert dict.fromkeys('ab') == {'a': None, 'b': None}
    assert dict.fromkeys([1, 2], 0) == {1: 0, 2: 0}
    assert {}.fromkeys([]) == {}

    class D(dict):
        def __setitem__(self, key, value):
            dict.__setitem__(self, key, [value])
    d = D.fromkeys('a', 1)
    assert type(d) is D
    assert d == {'a': [1]}
    assert raises(TypeError, dict.fromkeys, 1) == "'int' object is not iterable"


def test_copy():
    for d in dicts():
        copy = d.copy()
        assert copy == d and copy is not d
        copy['new'] = 1
        assert 'new' not in d


def test_clear():
    for d in dicts():
        assert d.clear() is None
        assert d == {}
        d['a'] = 1
        assert d == {'a': 1}


def test_or():
    assert {'a': 1} | {'b': 2} == {'a': 1, 'b': 2}
    assert list({'a': 1, 'b': 2} | {'a': 3}) == ['a', 'b']
    d = e = {'a': 1}
    d |= {'b': 2}
    d |= [('c', 3)]
    assert d is e
    assert d == {'a': 1, 'b': 2, 'c': 3}
    assert raises(TypeError, lambda: {} | []) == "unsupported operand type(s) for |: 'dict' and 'list'"
    assert raises(TypeError, lambda: [] | {}) == "unsupported operand type(s) for |: 'list' and 'dict'"


def test_equality():
    assert {'a': 1, 'b': 2} == {'b': 2, 'a': 1}
    assert {'a': 1} != {'a': 2}
    assert {'a': 1} != {'b': 1}
    assert {1: 'a'} == {1.0: 'a'}
    assert {} != []
    assert not {} != {}
    nan = float('nan')
    assert {1: nan} == {1: nan}


def test_no_ordering():
    assert raises(TypeError, lambda: {} < {}) == "'<' not supported between instances of 'dict' and 'dict'"


def test_unhashable():
    assert raises(TypeError, hash, {}) == "unhashable type: 'dict'"


def test_repr():
    assert repr({}) == '{}'
    assert repr({'a': 1, 2: 'b'}) == "{'a': 1, 2: 'b'}"
    d = {}
    d['self'] = d
    assert repr(d) == "{'self': {...}}"
    l = [d]
    d['l'] = l
    assert repr(l) == "[{'self': {...}, 'l': [...]}]"


def test_len_and_truth():
    assert len({}) == 0 and not {}
    assert len({1: 2}) == 1 and {1: 2}


def test_iteration_order():
    for d in dicts():
        assert list(d) == list(d.keys())
        assert list(zip(d.keys(), d.values())) == list(d.items())


def test_reversed():
    for d in dicts():
        assert list(reversed(d)) == list(d)[::-1]


def test_size_change_during_iteration():
    for d in dicts()[1:]:
        def loop():
            for key in d:
                d['new'] = 1
        assert raises(RuntimeError, loop) == "dictionary changed size during iteration"
    d = {'a': 1, 'b': 2}

    def loop_deleting():
        for key in d:
            del d[key]
    assert raises(RuntimeError, loop_deleting) == "dictionary changed size during iteration"


def test_size_change_error_is_repeated():
    d = {'a': 1, 'b': 2}
    it = iter(d)
    next(it)
    d['c'] = 3
    raises(RuntimeError, next, it)
    raises(RuntimeError, next, it)
    del d['c']
    raises(RuntimeError, next, it)


def test_values_may_change_during_iteration():
    for d in dicts():
        for key in d:
            d[key] = 'new'
        assert all(value == 'new' for value in d.values())


def test_lookups_during_iteration():
    d = {1: 'a', 2: 'b', 3: 'c'}
    seen = []
    for key, value in d.items():
        assert Equal(1) in d
        seen.append((key, value))
    assert seen == [(1, 'a'), (2, 'b'), (3, 'c')]
    d = {1: 'a', 2: 'b'}
    seen = []
    for key, value in d.items():
        Equal(1) in d
        d[2] = 'changed'
        seen.append(value)
    assert seen == ['a', 'changed']


def test_exhausted_iterator_stays_exhausted():
    d = {'a': 1}
    it = iter(d)
    assert list(it) == ['a']
    d['b'] = 2
    assert list(it) == []


def test_iterator_length_hint():
    it = iter({'a': 1, 'b': 2})
    assert it.__length_hint__() == 2
    next(it)
    assert it.__length_hint__() == 1
    assert type(it).__name__ == 'dict_keyiterator'


def test_missing():
    class D(dict):
        def __missing__(self, key):
            return key, 'missing'
    d = D(a=1)
    assert d['a'] == 1
    assert d['b'] == ('b', 'missing')
    assert d.get('b') is None
    assert 'b' not in d


def test_missing_only_on_the_class():
    d = {}

    class D(dict):
        pass
    d = D()
    d.__missing__ = lambda key: 1
    assert key_error(lambda: d['x']) == 'x'


def test_subclass():
    class D(dict):
        pass
    d = D(a=1)
    assert d == {'a': 1}
    assert type(d.copy()) is dict
    assert type(d | {}) is dict
    assert repr(d) == "{'a': 1}"
    d.attribute = 5
    assert d.attribute == 5 and 'attribute' not in d


def test_error_in_eq_passes():
    class Bad:
        def __hash__(self):
            return 1

        def __eq__(self, other):
            raise ZeroDivisionError
    d = {Bad(): 1}
    raises(ZeroDivisionError, lambda: d[Bad()])
    raises(ZeroDivisionError, d.__setitem__, Bad(), 1)
    assert len(d) == 1


def test_identity_comes_before_eq():
    class Never:
        def __eq__(self, other):
            return False

        def __hash__(self):
            return 1
    key = Never()
    d = {key: 1}
    assert d[key] == 1
    nan = float('nan')
    assert {nan: 1}[nan] == 1


def test_comprehension_and_display():
    assert {x: x * x for x in range(3)} == {0: 0, 1: 1, 2: 4}
    assert {**{'a': 1}, 'b': 2, **{'a': 3}} == {'a': 3, 'b': 2}


def test_keyword_arguments():
    def f(**kwargs):
        return kwargs
    assert f(a=1, **{'b': 2}) == {'a': 1, 'b': 2}


def test_many_keys():
    d = {}
    for i in range(1000):
        d[i] = i
    for i in range(0, 1000, 2):
        del d[i]
    assert list(d) == list(range(1, 1000, 2))
    assert sum(d.values()) == sum(range(1, 1000, 2))


def test_instance_dict():
    class C:
        pass
    c = C()
    c.x = 1
    d = c.__dict__
    assert d == {'x': 1}
    d['y'] = 2
    assert c.y == 2
    del d['x']
    assert not hasattr(c, 'x')
    d.update(z=3)
    assert list(d.items()) == [('y', 2), ('z', 3)]
    assert d.pop('y') == 2
    assert d.popitem() == ('z', 3)
    assert d == {}


made_global = None


def test_module_globals():
    g = globals()
    g['made_global'] = 1
    assert made_global == 1
    g['made_global'] = 2
    assert made_global == 2
    del g['made_global']
    raises(NameError, lambda: made_global)
    g['made_global'] = None
    assert 'test_module_globals' in g


def test_equality_with_comparisons_that_empty_the_dict():
    class Emptying:
        def __hash__(self):
            return 13

        def __eq__(self, other):
            a.clear()
            return True

    a, b = {Emptying(): 0, 1: 1}, {Emptying(): 0, 1: 1}
    assert a == b and a == {}
