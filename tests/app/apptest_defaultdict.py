"""collections.defaultdict, `__missing__`, and _count_elements."""
from _collections import _count_elements, defaultdict


def error(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except Exception as e:
        return '%s: %s' % (type(e).__name__, e)
    return 'no error'


def test_missing_keys_are_made():
    d = defaultdict(list)
    d['a'].append(1)
    d['a'].append(2)
    assert d == {'a': [1, 2]} and d.get('b') is None and 'b' not in d


def test_without_factory():
    assert error(lambda: defaultdict()['x']) == error(lambda: defaultdict(None)['x']) == "KeyError: 'x'"
    assert error(defaultdict, 3) == 'TypeError: first argument must be callable or None'


def test_items_of_constructor():
    assert defaultdict(int, {'a': 1}, b=2) == {'a': 1, 'b': 2}
    assert defaultdict(factory=int) == {'factory': int}
    assert error(defaultdict, int, 1, 2) == 'TypeError: dict expected at most 1 argument, got 2'


def test_default_factory_can_be_changed():
    d = defaultdict(int)
    d.default_factory = str
    assert d['a'] == '' and d.default_factory is str
    del d.default_factory
    assert d.default_factory is None and error(d.__missing__, 5) == 'KeyError: 5'


def test_repr():
    assert repr(defaultdict(int, a=1)) == "defaultdict(<class 'int'>, {'a': 1})"
    d = defaultdict(None)
    d['d'] = d
    assert repr(d) == "defaultdict(None, {'d': defaultdict(None, {...})})"


def test_copies():
    class Sub(defaultdict):
        pass
    d = Sub(int, a=1)
    copy = d.copy()
    assert type(copy) is Sub and copy.default_factory is int and copy == d and d.__copy__() == d
    parts = d.__reduce__()
    assert parts[:4] == (Sub, (int,), None, None) and list(parts[4]) == [('a', 1)]
    assert defaultdict().__reduce__()[1] == ()


def test_or():
    d = defaultdict(int, a=1)
    assert repr(d | {'b': 2}) == "defaultdict(<class 'int'>, {'a': 1, 'b': 2})"
    assert repr({'b': 2} | d) == "defaultdict(<class 'int'>, {'b': 2, 'a': 1})"


def test_missing_of_subclasses():
    class Own(defaultdict):
        def __missing__(self, key):
            return 'own', key

    class Plain(dict):
        def __missing__(self, key):
            return 'plain', key
    assert Own(int)[1] == ('own', 1) and Plain()[1] == ('plain', 1) and Plain().get(1) is None


def test_count_elements():
    counts = {'a': 1}
    _count_elements(counts, 'aab')
    assert counts == {'a': 3, 'b': 1}
    log = []

    class Logged(dict):
        def __setitem__(self, key, value):
            log.append((key, value))
            dict.__setitem__(self, key, value)
    _count_elements(Logged(), 'aa')
    assert log == [('a', 1), ('a', 2)]
