"""iter, reversed, enumerate, zip, map, filter."""


def raises(exc, f, *args):
    """Return the message of the exception that f(*args) raises."""
    try:
        f(*args)
    except exc as e:
        assert type(e) is exc, type(e)
        return str(e)
    raise AssertionError('did not raise ' + exc.__name__)


class Sequence:
    """The old protocol: `__getitem__` and `__len__`."""

    def __init__(self, n):
        self.n = n

    def __getitem__(self, i):
        if i >= self.n:
            raise IndexError
        return i * 10

    def __len__(self):
        return self.n


class Endless:
    def __iter__(self):
        return self

    def __next__(self):
        return 1


def test_sequence_iterator():
    it = iter(Sequence(3))
    assert type(it).__name__ == 'iterator'
    assert it.__length_hint__() == 3
    assert list(it) == [0, 10, 20]
    assert list(it) == []
    assert it.__length_hint__() == 0
    assert 10 in Sequence(3)
    assert 5 not in Sequence(3)


def test_sequence_iterator_error_passes():
    class Bad:
        def __getitem__(self, i):
            raise ZeroDivisionError
    raises(ZeroDivisionError, next, iter(Bad()))


def test_sequence_iterator_ends_at_stop_iteration():
    class Stops:
        def __getitem__(self, i):
            raise StopIteration
    assert list(iter(Stops())) == []


def test_callable_iterator():
    numbers = [1, 2, 3, 4]
    it = iter(numbers.pop, 2)
    assert type(it).__name__ == 'callable_iterator'
    assert list(it) == [4, 3]
    assert list(it) == []
    assert raises(TypeError, iter, 1, 2) == "iter(v, w): v must be callable"


def test_callable_iterator_ends_at_stop_iteration():
    def stops():
        raise StopIteration
    assert list(iter(stops, 0)) == []


def test_iter_errors():
    assert raises(TypeError, iter, 1) == "'int' object is not iterable"

    class Bad:
        def __iter__(self):
            return 1
    assert raises(TypeError, iter, Bad()) == "iter() returned non-iterator of type 'int'"
    assert raises(TypeError, next, 1) == "'int' object is not an iterator"


def test_next_with_default():
    assert next(iter([]), 5) == 5
    assert next(iter([1]), 5) == 1


def test_reversed():
    it = reversed(Sequence(3))
    assert type(it) is reversed
    assert iter(it) is it
    assert it.__length_hint__() == 3
    assert list(it) == [20, 10, 0]
    assert it.__length_hint__() == 0
    assert list(reversed((1, 2))) == [2, 1]
    assert list(reversed('ab')) == ['b', 'a']


def test_reversed_calls_the_special_method():
    class R:
        def __reversed__(self):
            return 'own'
    assert reversed(R()) == 'own'


def test_reversed_errors():
    assert raises(TypeError, reversed, 1) == "'int' object is not reversible"
    assert raises(TypeError, reversed, {1}) == "'set' object is not reversible"

    class No(Sequence):
        __reversed__ = None
    assert raises(TypeError, reversed, No(1)) == "'No' object is not reversible"

    class NoLen:
        def __getitem__(self, i):
            return i
    assert raises(TypeError, reversed, NoLen()) == "object of type 'NoLen' has no len()"


def test_enumerate():
    assert list(enumerate('ab')) == [(0, 'a'), (1, 'b')]
    assert list(enumerate('ab', 5)) == [(5, 'a'), (6, 'b')]
    assert list(enumerate('ab', start=-1)) == [(-1, 'a'), (0, 'b')]
    assert list(enumerate(iterable='a')) == [(0, 'a')]
    assert list(enumerate('ab', True)) == [(1, 'a'), (2, 'b')]


def test_enumerate_beyond_machine_ints():
    big = 2 ** 63 - 1
    assert list(enumerate('abc', big)) == [(big, 'a'), (big + 1, 'b'), (big + 2, 'c')]
    assert list(enumerate('a', 2 ** 100)) == [(2 ** 100, 'a')]


def test_enumerate_errors():
    assert raises(TypeError, enumerate, 1) == "'int' object is not iterable"
    assert raises(TypeError, enumerate, [], 'a') == "'str' object cannot be interpreted as an integer"
    assert raises(TypeError, enumerate) == "enumerate() missing required argument 'iterable'"


def test_zip():
    assert list(zip()) == []
    assert list(zip('ab')) == [('a',), ('b',)]
    assert list(zip('ab', [1, 2, 3])) == [('a', 1), ('b', 2)]
    assert list(zip(Endless(), 'ab', range(5))) == [(1, 'a', 0), (1, 'b', 1)]
    assert raises(TypeError, zip, 1) == "'int' object is not iterable"


def test_zip_stops_at_the_first_exhausted():
    it = iter([1, 2, 3])
    assert list(zip('a', it)) == [('a', 1)]
    assert next(it) == 2
    it = iter([1, 2, 3])
    assert list(zip(it, 'a')) == [(1, 'a')]
    assert next(it) == 3


def test_zip_strict():
    assert list(zip('ab', [1, 2], strict=True)) == [('a', 1), ('b', 2)]
    assert list(zip(strict=True)) == []
    assert raises(ValueError, lambda: list(zip('ab', [1], strict=True))) == \
        "zip() argument 2 is shorter than argument 1"
    assert raises(ValueError, lambda: list(zip('ab', [1, 2], 'x', strict=True))) == \
        "zip() argument 3 is shorter than arguments 1-2"
    assert raises(ValueError, lambda: list(zip('a', [1, 2], strict=True))) == \
        "zip() argument 2 is longer than argument 1"
    assert raises(ValueError, lambda: list(zip('a', [1], 'xy', strict=True))) == \
        "zip() argument 3 is longer than arguments 1-2"


def test_map():
    assert list(map(str, [1, 2])) == ['1', '2']
    assert list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])) == [11, 22]
    assert list(map(lambda *args: args, 'a', 'b', 'c', 'd', 'e', 'f')) == [('a', 'b', 'c', 'd', 'e', 'f')]
    assert raises(TypeError, map, str) == "map() must have at least two arguments."
    assert raises(TypeError, map) == "map() must have at least two arguments."
    assert raises(TypeError, map, str, 1) == "'int' object is not iterable"


def test_map_is_lazy():
    it = map(lambda x: 1 // x, [1, 0])
    assert next(it) == 1
    raises(ZeroDivisionError, next, it)
    raises(StopIteration, next, it)


def test_map_ends_when_the_function_raises_stop_iteration():
    def stops(x):
        raise StopIteration
    assert list(map(stops, [1, 2])) == []


def test_filter():
    assert list(filter(None, [0, 1, '', 'a'])) == [1, 'a']
    assert list(filter(bool, [0, 1])) == [1]
    assert list(filter(lambda x: x > 1, [1, 2, 3])) == [2, 3]
    assert list(filter(lambda x: x, [[], [1]])) == [[1]]
    assert raises(TypeError, filter, None) == "filter expected 2 arguments, got 1"
    assert raises(TypeError, filter, None, 1) == "'int' object is not iterable"


def test_iterators_are_their_own_iterators():
    for it in (enumerate([]), zip([]), map(str, []), filter(None, []), reversed(Sequence(0))):
        assert iter(it) is it
        raises(StopIteration, next, it)


def test_types_are_classes():
    for cls in (enumerate, zip, map, filter, reversed):
        assert isinstance(cls, type)


def test_subclasses():
    class E(enumerate):
        pass
    assert list(E('ab')) == [(0, 'a'), (1, 'b')]

    class Z(zip):
        pass
    assert list(Z('ab', 'cd')) == [('a', 'c'), ('b', 'd')]

    class M(map):
        pass
    assert next(M(str, [1])) == '1'

    class F(filter):
        pass
    assert [x for x in F(None, [0, 1])] == [1]

    class R(reversed):
        pass
    assert list(R(Sequence(2))) == [10, 0]


def test_subclass_next_is_honoured():
    class M(map):
        def __next__(self):
            return 'own ' + super().__next__()
    assert list(M(str, [1, 2])) == ['own 1', 'own 2']


def test_user_iterator():
    class Count:
        def __init__(self, n):
            self.n = n

        def __iter__(self):
            return self

        def __next__(self):
            if self.n == 0:
                raise StopIteration
            self.n -= 1
            return self.n
    assert list(Count(3)) == [2, 1, 0]
    assert [x for x in Count(2)] == [1, 0]
    assert list(zip(Count(2), Count(5))) == [(1, 4), (0, 3)]
    assert tuple(Count(2)) == (1, 0)
