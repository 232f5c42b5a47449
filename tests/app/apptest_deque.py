"""collections.deque."""
import _collections
from _collections import deque


def error(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except Exception as e:
        return '%s: %s' % (type(e).__name__, e)
    return 'no error'


def test_both_ends():
    d = deque()
    for i in range(100):
        d.append(i)
        d.appendleft(-i)
    assert [d.popleft() for _ in range(3)] + [d.pop(), d.pop()] == [-99, -98, -97, 99, 98]
    assert (len(d), d[0], d[-1]) == (195, -96, 97)
    d.clear()
    assert not d
    assert error(d.pop) == error(d.popleft) == 'IndexError: pop from an empty deque'


def test_extend():
    d = deque('ab')
    d.extend('cd')
    d.extendleft('xy')
    assert d == deque('yxabcd')
    d.extend(d)
    assert len(d) == 12


def test_maxlen():
    d = deque('abc', 2)
    assert list(d) == ['b', 'c'] and d.maxlen == 2
    d.append('d')
    d.appendleft('e')
    assert list(d) == ['e', 'c']
    assert error(d.insert, 0, 1) == 'IndexError: deque already at its maximum size'
    assert list(d * 3) == ['e', 'c'] and (d + deque('z')).maxlen == 2
    assert list(deque('ab', 0)) == []
    assert error(deque, [], -1) == 'ValueError: maxlen must be non-negative'
    assert error(deque, [], 'a') == 'TypeError: an integer is required'
    assert deque([1]).maxlen is None


def test_rotate_and_reverse():
    for n in range(-25, 26):
        d = deque(range(10))
        d.rotate(n)
        assert list(d) == [(i - n) % 10 for i in range(10)]
    d.reverse()
    assert list(d) == [(i - 25) % 10 for i in range(9, -1, -1)]


def test_indexing():
    d = deque(range(20))
    d.rotate(3)
    d[0], d[-1] = 'a', 'z'
    assert (d[0], d[1], d[-1]) == ('a', 18, 'z')
    del d[1], d[-2]
    assert len(d) == 18 and d[1] == 19
    assert error(lambda: d[18]) == 'IndexError: deque index out of range'
    assert error(lambda: d['a']) == "TypeError: sequence index must be integer, not 'str'"
    assert error(lambda: d[1:2]) == "TypeError: sequence index must be integer, not 'slice'"


def test_insert():
    for i in range(-7, 8):
        d, expected = deque(range(5)), list(range(5))
        d.insert(i, 'x')
        expected.insert(i, 'x')
        assert list(d) == expected


def test_searching():
    d = deque('abcb')
    assert (d.index('b'), d.index('b', 2), d.count('b'), 'c' in d, 'z' in d) == (1, 3, 2, True, False)
    d.remove('b')
    assert list(d) == ['a', 'c', 'b']
    assert error(d.index, 'z') == error(d.remove, 'z') == "ValueError: 'z' is not in deque"
    assert error(d.index, 'a', 1) == "ValueError: 'a' is not in deque"


def test_operators():
    d = deque([1, 2])
    assert d + deque([3]) == deque([1, 2, 3]) and d * 2 == 2 * d == deque([1, 2, 1, 2])
    e = d
    e += [5]
    e *= 2
    assert e is d and list(d) == [1, 2, 5, 1, 2, 5]
    assert deque([1, 2]) < deque([1, 3]) <= deque([1, 3]) and deque([1]) != [1] and deque([2]) >= deque([1, 5])
    assert error(lambda: d + [1]) == 'TypeError: can only concatenate deque (not "list") to deque'
    assert error(lambda: d * 1.5) == "TypeError: can't multiply sequence by non-int of type 'float'"
    assert error(hash, d) == "TypeError: unhashable type: 'collections.deque'"


def test_repr():
    d = deque([1], 3)
    assert repr(d) == 'deque([1], maxlen=3)'
    d.append(d)
    assert repr(d) == 'deque([1, [...]], maxlen=3)'


def test_iteration():
    d = deque([1, 2, 3])
    assert list(reversed(d)) == [3, 2, 1]
    it = iter(d)
    next(it)
    assert it.__length_hint__() == 2 and it.__reduce__() == (_collections._deque_iterator, (d, 1))
    assert list(_collections._deque_iterator(d, 2)) == [3]
    assert list(_collections._deque_reverse_iterator(d, 1)) == [2, 1]
    d.append(4)
    assert error(next, it) == 'RuntimeError: deque mutated during iteration'


def test_mutation_by_a_comparison():
    class Adds:
        def __eq__(self, other):
            d.append(1)
            return False
    for name, exception in [('index', 'RuntimeError'), ('count', 'RuntimeError'), ('remove', 'IndexError')]:
        d = deque([1, Adds(), 3])
        assert error(getattr(d, name), 9) == exception + ': deque mutated during iteration'


def test_remove_hands_on_what_a_comparison_raises():
    class Failing:
        def __eq__(self, other):
            raise RuntimeError('failing')

    d = deque([1, Failing()])
    assert error(d.remove, 2) == 'RuntimeError: failing'
    assert len(d) == 2


def test_copy_and_reduce():
    class Sub(deque):
        pass
    d = Sub([1], 2)
    d.attribute = 3
    assert d.__reduce__()[:3] == (Sub, ((), 2), {'attribute': 3})
    assert type(d.copy()) is Sub and d.copy().maxlen == 2 and repr(d.__copy__()) == 'Sub([1], maxlen=2)'
    parts = deque([1]).__reduce__()
    assert parts[:3] == (deque, (), None) and list(parts[3]) == [1]
    assert d.__init__('xyz') is None and list(d) == ['x', 'y', 'z'] and d.maxlen is None


def test_tuplegetter():
    getter = _collections._tuplegetter(1, 'doc')

    class Pair(tuple):
        second = getter
        third = _collections._tuplegetter(2, '')
    assert Pair((5, 6)).second == 6 and Pair.second is getter and getter.__doc__ == 'doc'
    assert repr(getter) == "_tuplegetter(1, 'doc')"
    assert getter.__reduce__() == (_collections._tuplegetter, (1, 'doc'))
    assert error(lambda: Pair((5, 6)).third) == 'IndexError: tuple index out of range'
    assert error(setattr, Pair(), 'second', 1) == "AttributeError: can't set attribute"
    assert error(getter.__get__, 3, int) == \
        "TypeError: descriptor for index '1' for tuple subclasses doesn't apply to 'int' object"
