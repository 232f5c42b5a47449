"""The itertools module: results, arguments, errors. Pickling protocol: apptest_itertools_reduce.py."""
import itertools
from itertools import (
    accumulate, chain, combinations, combinations_with_replacement, compress, count, cycle, dropwhile,
    filterfalse, groupby, islice, pairwise, permutations, product, repeat, starmap, takewhile, tee, zip_longest)


def error(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except Exception as e:
        return '%s: %s' % (type(e).__name__, e)
    return 'no error'


def test_count():
    assert list(islice(count(), 3)) == [0, 1, 2]
    assert list(islice(count(5, -2), 3)) == [5, 3, 1]
    assert list(islice(count(0.5, 0.25), 3)) == [0.5, 0.75, 1.0]
    assert list(islice(count(start=2 ** 63 - 2, step=2), 3)) == [2 ** 63 - 2, 2 ** 63, 2 ** 63 + 2]
    assert [repr(c) for c in (count(7), count(7, 2), count(1.5), count(2 ** 70))] == [
        'count(7)', 'count(7, 2)', 'count(1.5)', 'count(%d)' % 2 ** 70]
    assert error(count, 'a') == 'TypeError: a number is required'


def test_count_repr_after_steps():
    c = count(10, 5)
    next(c)
    assert repr(c) == 'count(15, 5)'


def test_cycle():
    assert list(islice(cycle('ab'), 5)) == ['a', 'b', 'a', 'b', 'a']
    assert list(cycle([])) == []


def test_repeat():
    assert list(repeat('x', 3)) == ['x'] * 3
    assert list(repeat('x', times=-1)) == []
    assert (repr(repeat(1)), repr(repeat(1, 2)), repr(repeat(1, -5))) == ('repeat(1)', 'repeat(1, 2)', 'repeat(1, 0)')
    assert repeat(1, 4).__length_hint__() == 4
    assert error(repeat(1).__length_hint__) == 'TypeError: len() of unsized object'


def test_chain():
    assert list(chain('ab', [], (1, 2))) == ['a', 'b', 1, 2]
    assert list(chain.from_iterable(['ab', 'c'])) == ['a', 'b', 'c']
    assert error(list, chain([1], 5)) == "TypeError: 'int' object is not iterable"
    assert error(chain, a=1) == 'TypeError: chain() takes no keyword arguments'


def test_selecting():
    assert list(compress('abcdef', [1, 0, 1, 0, 1])) == ['a', 'c', 'e']
    assert list(dropwhile(lambda x: x < 5, [1, 4, 6, 4, 1])) == [6, 4, 1]
    assert list(takewhile(lambda x: x < 5, [1, 4, 6, 4, 1])) == [1, 4]
    assert list(filterfalse(lambda x: x % 2, range(5))) == [0, 2, 4]
    assert list(filterfalse(None, [0, 1, ''])) == [0, '']
    assert list(starmap(pow, [(2, 5), [3, 2]])) == [32, 9]


def test_islice():
    assert list(islice(range(10), 3)) == [0, 1, 2]
    assert list(islice(range(10), 2, None, 3)) == [2, 5, 8]
    assert list(islice(range(10), None)) == list(range(10))
    it = iter(range(10))
    assert list(islice(it, 2, 4)) == [2, 3]
    assert next(it) == 4
    where = ' must be None or an integer: 0 <= x <= sys.maxsize.'
    assert error(islice, [], -1) == 'ValueError: Stop argument for islice()' + where
    assert error(islice, [], 'a', 1) == 'ValueError: Indices for islice()' + where
    assert error(islice, [], 0, 1, 0) == 'ValueError: Step for islice() must be a positive integer or None.'


def test_accumulate():
    assert list(accumulate([1, 2, 3])) == [1, 3, 6]
    assert list(accumulate([1, 2, 3], lambda a, b: a * b, initial=10)) == [10, 10, 20, 60]
    assert list(accumulate([], initial=None)) == []


def test_groupby():
    assert [(k, ''.join(g)) for k, g in groupby('AABBBA')] == [('A', 'AA'), ('B', 'BBB'), ('A', 'A')]
    assert [k for k, g in groupby(range(6), key=lambda x: x // 4)] == [0, 1]


def test_group_ends_when_groupby_goes_on():
    groups = groupby('AAB')
    first = next(groups)[1]
    assert next(first) == 'A'
    next(groups)
    assert list(first) == []


def test_pairwise_and_zip_longest():
    assert list(pairwise('abc')) == [('a', 'b'), ('b', 'c')]
    assert list(pairwise('a')) == []
    assert list(zip_longest('abc', 'x', fillvalue='-')) == [('a', 'x'), ('b', '-'), ('c', '-')]
    assert list(zip_longest()) == []
    assert error(zip_longest, a=1) == 'TypeError: zip_longest() got an unexpected keyword argument'


def test_product():
    assert [''.join(p) for p in product('ab', 'xy')] == ['ax', 'ay', 'bx', 'by']
    assert list(product([0, 1], repeat=2)) == [(0, 0), (0, 1), (1, 0), (1, 1)]
    assert list(product()) == list(product('ab', repeat=0)) == [()]
    assert list(product('ab', '')) == []
    assert error(product, 'a', repeat=-1) == 'ValueError: repeat argument cannot be negative'


def test_permutations():
    assert [''.join(p) for p in permutations('abc')] == ['abc', 'acb', 'bac', 'bca', 'cab', 'cba']
    assert [''.join(p) for p in permutations('abc', 2)] == ['ab', 'ac', 'ba', 'bc', 'ca', 'cb']
    assert list(permutations([])) == list(permutations('ab', 0)) == [()]
    assert list(permutations('ab', 3)) == []
    assert error(permutations, 'a', 'b') == 'TypeError: Expected int as r'


def test_combinations():
    assert [''.join(p) for p in combinations('abcd', 2)] == ['ab', 'ac', 'ad', 'bc', 'bd', 'cd']
    assert [''.join(p) for p in combinations_with_replacement('abc', 2)] == ['aa', 'ab', 'ac', 'bb', 'bc', 'cc']
    assert list(combinations('ab', 3)) == list(combinations_with_replacement('', 2)) == []
    assert error(combinations, 'a', -1) == 'ValueError: r must be non-negative'


def test_tee():
    a, b = tee(iter(range(200)))
    assert sum(a) == sum(b) == 19900
    a, b, c = tee([1, 2], 3)
    assert (list(a), next(b), list(b), list(c)) == ([1, 2], 1, [2], [1, 2])
    assert tee([], 0) == ()
    assert error(tee, [], -1) == 'ValueError: n must be >= 0'
    d, = tee([1, 2, 3], 1)
    next(d)
    assert list(d.__copy__()) == list(d) == [2, 3]


def test_tee_is_not_reentrant():
    class Again:
        def __iter__(self):
            return self

        def __next__(self):
            return next(copy)

    copy = tee(Again())[0]
    assert error(next, copy) == 'RuntimeError: cannot re-enter the tee iterator'


def test_subclass_may_override_next():
    class Fives(chain):
        def __next__(self):
            return 5
    assert list(islice(Fives(), 3)) == [5, 5, 5]

    class Counter(count):
        pass
    assert repr(Counter(3)) == 'Counter(3)'


def test_names():
    assert repr(chain) == "<class 'itertools.chain'>"
    assert (chain.__name__, chain.__qualname__, chain.__module__) == ('chain', 'chain', 'itertools')
    assert error(lambda: count().foo) == "AttributeError: 'itertools.count' object has no attribute 'foo'"
    assert error(type, 'X', (itertools._tee,), {}) == "TypeError: type 'itertools._tee' is not an acceptable base type"


def test_stop_iteration_of_a_called_function_ends_the_iteration():
    assert list(starmap(lambda: next(iter([])), [()])) == []


def test_subclass_with_its_own_init_takes_keywords():
    class Plain(chain):
        pass

    class Own(chain):
        def __init__(self, *args, keyword=None):
            self.keyword = keyword
    assert 'takes no keyword arguments' in error(Plain, keyword=3)
    assert Own([1], keyword=3).keyword == 3
