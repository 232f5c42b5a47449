"""`__reduce__` and `__setstate__` of itertools, as the pickles of CPython 3.11 show them."""
import itertools
from itertools import (
    accumulate, chain, combinations, combinations_with_replacement, count, cycle, dropwhile, groupby, islice,
    permutations, product, repeat, takewhile, tee, zip_longest)


def rebuilt(it):
    parts = it.__reduce__()
    copy = parts[0](*parts[1])
    if len(parts) > 2 and parts[2] is not None:
        copy.__setstate__(parts[2])
    return copy


def test_count_and_repeat():
    assert count(3).__reduce__() == (count, (3,))
    assert count(3, 2).__reduce__() == (count, (3, 2))
    assert repeat(1).__reduce__() == (repeat, (1,))
    assert repeat(1, 2).__reduce__() == (repeat, (1, 2))


def test_cycle():
    c = cycle([1, 2])
    assert c.__reduce__()[2] == ([], False)
    next(c)
    assert c.__reduce__()[2] == ([1], False)
    next(c), next(c)
    assert c.__reduce__()[2] == ([1, 2], True)
    copy = rebuilt(c)
    assert [next(copy) for _ in range(3)] == [2, 1, 2]


def test_chain():
    c = chain('ab', 'cd')
    assert list(rebuilt(c)) == ['a', 'b', 'c', 'd']
    c = chain('ab', 'cd')
    next(c)
    assert len(c.__reduce__()[2]) == 2
    assert list(rebuilt(c)) == ['b', 'c', 'd']
    assert c.__reduce__()[1:] == ((), c.__reduce__()[2])


def test_predicates():
    assert dropwhile(int, [1]).__reduce__()[2] == 0
    t = takewhile(int, [1])
    t.__setstate__(True)
    assert list(t) == [] and t.__reduce__()[2] == 1


def test_islice():
    i = islice([1, 2, 3, 4], 1, None, 2)
    assert i.__reduce__()[1][1:] + i.__reduce__()[2:] == (1, None, 2, 0)
    next(i)
    assert i.__reduce__()[1][1:] + i.__reduce__()[2:] == (3, None, 2, 2)
    assert list(i) == [4]
    assert i.__reduce__()[1][1:] == (0,)


def test_accumulate():
    a = accumulate([1, 2, 3])
    assert a.__reduce__()[1][1] is None and a.__reduce__()[2] is None
    next(a)
    assert a.__reduce__()[2] == 1
    assert list(rebuilt(a)) == [3, 6]
    a = accumulate([None, 3], lambda x, y: y)
    next(a)
    assert a.__reduce__()[0] is islice
    assert list(rebuilt(a)) == [3]
    assert list(rebuilt(accumulate([1, 2], initial=5))) == [5, 6, 8]


def test_groupby():
    g = groupby('AAB')
    assert len(g.__reduce__()) == 2
    key, group = next(g)
    next(group)
    assert group.__reduce__() == (itertools._grouper, (g, 'A'))
    next(group)
    next(g)
    assert g.__reduce__()[2] == ('B', 'B', 'B')
    assert group.__reduce__() == (iter, ((),))


def test_zip_longest():
    z = zip_longest('ab', 'c', fillvalue=0)
    assert z.__reduce__()[2] == 0
    assert list(rebuilt(z)) == [('a', 'c'), ('b', 0)]


def test_combinatoric():
    for make, args, state in [
            (product, ('ab', 'xy'), (0, 1)), (permutations, ('abc', 2), ((0, 2, 1), (3, 1))),
            (combinations, ('abcd', 2), (0, 2)), (combinations_with_replacement, ('abc', 2), (0, 1))]:
        it = make(*args)
        assert len(it.__reduce__()) == 2
        everything = list(make(*args))
        next(it), next(it)
        assert it.__reduce__()[2] == state
        copy = rebuilt(it)
        assert list(copy) == everything[2:]
        assert len(copy.__reduce__()) == 2 and not any(copy.__reduce__()[1][:1])


def test_combinatoric_state_is_clamped():
    p = permutations('abcd')
    next(p)
    p.__setstate__(((3, 9, -1, 2), (1, 5, 0, 0)))
    assert next(p) == ('d', 'c', 'd', 'a')
    for bad in (3, (), (1, 2, 3)):
        try:
            combinations('abc', 2).__setstate__(bad)
        except ValueError as e:
            assert str(e) == 'invalid arguments'
        else:
            assert False


def test_tee():
    a, = tee([1, 2, 3], 1)
    next(a)
    function, args, (block, index) = a.__reduce__()
    assert (function, args, index) == (itertools._tee, ((),), 1)
    assert block.__reduce__()[1][1:] == ([1], None)
    assert list(rebuilt(a)) == [2, 3]
