"""_heapq and _bisect: results, comparisons, errors."""
from _bisect import bisect_left, bisect_right, insort_left, insort_right
from _heapq import (
    _heapify_max, _heappop_max, _heapreplace_max, heapify, heappop, heappush, heappushpop, heapreplace)


def error(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except Exception as e:
        return type(e).__name__ + ': ' + str(e)
    raise AssertionError('no exception')


class Counted:
    n = 0

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        Counted.n += 1
        return self.value < other.value


VALUES = [7, 3, 9, 1, 8, 2, 6, 3, 0, 5, 4]
PUSHED = [0, 1, 2, 3, 4, 9, 6, 7, 3, 8, 5]
HEAPIFIED = [0, 1, 2, 3, 4, 9, 6, 3, 7, 5, 8]


def test_push_and_pop():
    for make in (int, float, str, lambda i: (i, None)):
        heap = []
        for i in VALUES:
            assert heappush(heap, make(i)) is None
        assert heap == [make(i) for i in PUSHED]
        assert [heappop(heap) for i in VALUES] == [make(i) for i in sorted(VALUES)] and heap == []


def test_heapify():
    for make in (int, float, str, lambda i: i if i % 2 else float(i)):
        heap = [make(i) for i in VALUES]
        assert heapify(heap) is None and heap == [make(i) for i in HEAPIFIED]
        assert [heappop(heap) for i in VALUES] == [make(i) for i in sorted(VALUES)]


def test_replace():
    heap = HEAPIFIED[:]
    assert heapreplace(heap, 10) == 0 and heap == [1, 3, 2, 3, 4, 9, 6, 10, 7, 5, 8]
    assert heappushpop(heap, 1) == 1 and heappushpop(heap, 2.5) == 1 and heap[0] == 2
    assert heappushpop([], 5) == 5


def test_largest_first():
    heap = VALUES[:]
    assert _heapify_max(heap) is None and heap[0] == 9
    assert _heapreplace_max(heap, 4) == 9
    assert [_heappop_max(heap) for i in VALUES] == [8, 7, 6, 5, 4, 4, 3, 3, 2, 1, 0]


def test_number_of_comparisons():
    Counted.n = 0
    heap = [Counted(i) for i in VALUES]
    heapify(heap)
    counts = [Counted.n]
    for action in (lambda: heappop(heap), lambda: heappush(heap, Counted(5)), lambda: heapreplace(heap, Counted(5)),
                   lambda: heappushpop(heap, Counted(3)), lambda: _heapify_max(heap), lambda: _heappop_max(heap)):
        Counted.n = 0
        action()
        counts.append(Counted.n)
    assert counts == [13, 4, 1, 4, 6, 12, 5]


def test_list_changed_by_comparison():
    class Clears:
        def __lt__(self, other):
            heap.clear()
            return True

    for action in (heapify, _heapify_max, heappop, _heappop_max, lambda heap: heappush(heap, Clears()),
                   lambda heap: heapreplace(heap, Clears())):
        heap = [Clears() for i in range(5)]
        assert error(action, heap) == 'RuntimeError: list changed size during iteration'
    heap = [Clears()]
    assert error(heappushpop, heap, Clears()) == 'IndexError: index out of range'


def test_heap_errors():
    assert error(heappop, []) == error(_heappop_max, []) == 'IndexError: index out of range'
    assert error(heapreplace, [], 1) == error(_heapreplace_max, [], 1) == 'IndexError: index out of range'
    assert error(heappush, (), 1) == 'TypeError: heappush() argument 1 must be list, not tuple'
    assert error(heapify, None) == 'TypeError: heapify() argument must be list, not None'
    heap = [1]
    assert error(heappush, heap, 'a') == "TypeError: '<' not supported between instances of 'str' and 'int'"
    assert heap == [1, 'a']


def test_bisect():
    for numbers in ([1, 2, 2, 2, 5], (1.0, 2.0, 2.0, 2.0, 5.0), range(1, 6)):
        assert bisect_left(numbers, 0) == 0 == bisect_right(numbers, 0) and bisect_left(numbers, 2) == 1
        assert bisect_right(numbers, 5) == 5 and bisect_left(a=numbers, x=6, lo=1, hi=3) == 3
    assert bisect_right([1, 2, 2, 2, 5], 2) == 4 and bisect_right([1, 2, 2, 2, 5], 2, 0, 3) == 3
    assert bisect_left([5, 3, 1], -3, key=lambda i: -i) == 1
    assert bisect_right([1, 2], 1, 0, -1) == 1 and bisect_right([1], 1, 0, -5) == 0
    large = 9223372036854775807
    assert bisect_right(range(large - 1), large - 4, large - 100) == large - 3


def test_insort():
    items = [1, 3]
    assert insort_left(items, 1.0) is None
    insort_right(items, True)
    assert [type(i) for i in items] == [float, int, bool, int]
    items = [9, 5, 1]
    insort_left(items, 4, key=lambda i: -i)
    insort_right(items, 0, 100)
    assert items == [9, 5, 4, 1, 0]

    class Shown(list):
        def insert(self, index, item):
            list.insert(self, index, (item,))

    items = Shown([1, 3])
    insort_left(items, 2)
    assert items == [1, (2,), 3]


def test_bisect_errors():
    assert error(bisect_left, [1], 1, -1) == 'ValueError: lo must be non-negative'
    assert error(bisect_left, [1], 1, 'x', 'x') == "TypeError: 'str' object cannot be interpreted as an integer"
    assert error(bisect_left, [1], 1, -1, 'x') == "TypeError: argument should be integer or None, not 'str'"
    assert error(bisect_left, [1], 2, 0, 5) == 'IndexError: list index out of range'
    assert error(bisect_left, [1], 2, 10 ** 30) == 'OverflowError: Python int too large to convert to C ssize_t'
    assert error(bisect_left, {0: 1}, 1) == error(bisect_left, {0: 1}, 1, 0, 1) == 'TypeError: dict is not a sequence'
    assert error(bisect_left, {1}, 1) == "TypeError: 'set' object does not support indexing"
    assert error(bisect_left, 5, 1) == "TypeError: object of type 'int' has no len()"
    assert error(bisect_right, [1], 'a') == "TypeError: '<' not supported between instances of 'str' and 'int'"
    assert error(bisect_left, [1], 'a') == "TypeError: '<' not supported between instances of 'int' and 'str'"
    assert error(bisect_left, [1], 1, 0, None, None) == (
        'TypeError: bisect_left() takes at most 4 positional arguments (5 given)')
    assert error(insort_left, (), 1) == "AttributeError: 'tuple' object has no attribute 'insert'"
