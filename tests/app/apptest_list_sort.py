"""list.sort and sorted."""


def raises(exc, f, *args):
    """Return the message of the exception that f(*args) raises."""
    try:
        f(*args)
    except exc as e:
        assert type(e) is exc, type(e)
        return str(e)
    raise AssertionError('did not raise ' + exc.__name__)


def scrambled(n):
    return [(i * 7919 + 13) % n for i in range(n)]


def test_ints():
    l = scrambled(101)
    assert l.sort() is None
    assert l == list(range(101))


def test_floats():
    l = [x / 2 for x in scrambled(51)]
    l.sort()
    assert l == [x / 2 for x in range(51)]


def test_strings():
    l = ['pear', 'apple', 'fig', 'banana']
    l.sort()
    assert l == ['apple', 'banana', 'fig', 'pear']


def test_mixed_numbers():
    l = [3, 1.5, True, 2 ** 70]
    l.sort()
    assert l == [True, 1.5, 3, 2 ** 70]


def test_empty_and_single():
    l = []
    l.sort()
    assert l == []
    l = ['a']
    l.sort(key=len, reverse=True)
    assert l == ['a']


def test_reverse():
    l = scrambled(20)
    l.sort(reverse=True)
    assert l == list(range(19, -1, -1))
    l = ['a', 'c', 'b']
    l.sort(reverse=True)
    assert l == ['c', 'b', 'a']


def test_key():
    l = ['ccc', 'a', 'bb']
    l.sort(key=len)
    assert l == ['a', 'bb', 'ccc']
    l.sort(key=None)
    assert l == ['a', 'bb', 'ccc']
    l = [3, -1, 2]
    l.sort(key=abs)
    assert l == [-1, 2, 3]


def test_stable():
    pairs = [(i % 3, i) for i in range(30)]
    pairs.sort(key=lambda p: p[0])
    assert pairs == [(k, i) for k in range(3) for i in range(30) if i % 3 == k]


def test_reverse_is_stable():
    pairs = [(i % 3, i) for i in range(12)]
    pairs.sort(key=lambda p: p[0], reverse=True)
    assert pairs == [(k, i) for k in (2, 1, 0) for i in range(12) if i % 3 == k]
    l = [0.0, -0.0]
    l.sort(reverse=True)
    assert repr(l) == '[0.0, -0.0]'


def test_only_less_than_is_used():
    class Item:
        def __init__(self, value):
            self.value = value

        def __lt__(self, other):
            return self.value < other.value
    items = [Item(x) for x in scrambled(15)]
    items.sort()
    assert [item.value for item in items] == list(range(15))


def test_keyword_only():
    assert raises(TypeError, [].sort, len) == "sort() takes no positional arguments"
    assert raises(TypeError, lambda: [].sort(cmp=1)) == \
        "'cmp' is an invalid keyword argument for sort()"
    assert raises(TypeError, lambda: [].sort(reverse='a')) == \
        "'str' object cannot be interpreted as an integer"


def test_incomparable():
    l = [1, 'a']
    assert raises(TypeError, l.sort) == "'<' not supported between instances of 'str' and 'int'"
    assert sorted(l, key=str) == [1, 'a']


def test_error_in_key_leaves_the_list():
    l = [3, 2, 0, 1]
    raises(ZeroDivisionError, lambda: l.sort(key=lambda x: 1 // x))
    assert l == [3, 2, 0, 1]


def test_error_in_comparison_keeps_all_items():
    class Bad:
        def __lt__(self, other):
            raise ZeroDivisionError
    items = [Bad(), Bad(), Bad()]
    l = items[:]
    raises(ZeroDivisionError, l.sort)
    assert len(l) == 3
    assert all(any(x is item for x in l) for item in items)


def test_list_looks_empty_during_sort():
    sizes = []
    l = [3, 1, 2]
    l.sort(key=lambda x: sizes.append(len(l)) or x)
    assert sizes == [0, 0, 0]
    assert l == [1, 2, 3]


def test_modified_during_sort():
    class Item:
        def __init__(self, value):
            self.value = value

        def __lt__(self, other):
            l.append(0)
            return self.value < other.value
    l = [Item(x) for x in (3, 1, 2)]
    assert raises(ValueError, l.sort) == "list modified during sort"
    assert [item.value for item in l] == [1, 2, 3]


def test_modified_by_the_key_function():
    l = [3, 1, 2]

    def key(x):
        l.append(9)
        return x
    assert raises(ValueError, lambda: l.sort(key=key)) == "list modified during sort"
    assert l == [1, 2, 3]


def test_sorted_leaves_its_argument():
    l = [3, 1, 2]
    assert sorted(l) == [1, 2, 3]
    assert l == [3, 1, 2]
    assert sorted('cab') == ['a', 'b', 'c']
    assert sorted((1, 3, 2), reverse=True) == [3, 2, 1]
    assert sorted(['b', 'A'], key=str.lower) == ['A', 'b']


def test_sorted_runs():
    assert sorted(list(range(50)) + list(range(50))) == [x for x in range(50) for _ in range(2)]
    assert sorted(range(100, 0, -1)) == list(range(1, 101))


def test_tuples():
    l = [(2, 'a'), (1, 'b'), (1, 'a')]
    l.sort()
    assert l == [(1, 'a'), (1, 'b'), (2, 'a')]
