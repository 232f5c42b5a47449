"""range: a lazy sequence of ints of any size."""


def raises(exc, f, *args):
    """Return the message of the exception that f(*args) raises."""
    try:
        f(*args)
    except exc as e:
        assert type(e) is exc, type(e)
        return str(e)
    raise AssertionError("did not raise " + exc.__name__)


BIG = 2 ** 70


class Index:
    def __index__(self):
        return 5


def test_items():
    assert list(range(5)) == [0, 1, 2, 3, 4]
    assert list(range(1, 10, 3)) == [1, 4, 7]
    assert list(range(10, 0, -4)) == [10, 6, 2]
    assert list(range(0)) == list(range(5, 5)) == list(range(0, 5, -1)) == []
    assert list(range(Index())) == [0, 1, 2, 3, 4]


def test_big_items():
    assert list(range(BIG, BIG + 3)) == [BIG, BIG + 1, BIG + 2]
    assert list(range(BIG, 0, -BIG + 1)) == [BIG, 1]
    assert list(range(2 ** 63 - 3, 2 ** 63 + 2, 2)) == [2 ** 63 - 3, 2 ** 63 - 1, 2 ** 63 + 1]
    assert list(range(-2 ** 63, 2 ** 63 - 1, 2 ** 63)) == [-2 ** 63, 0]
    assert list(range(2 ** 63 - 2, 2 ** 63 - 1)) == [2 ** 63 - 2]


def test_constructor_errors():
    assert raises(ValueError, range, 1, 2, 0) == 'range() arg 3 must not be zero'
    assert raises(TypeError, range, 1.5) == "'float' object cannot be interpreted as an integer"
    assert raises(TypeError, range, 1, None) == "'NoneType' object cannot be interpreted as an integer"
    assert raises(TypeError, range) == 'range expected at least 1 argument, got 0'
    assert raises(TypeError, type, 'R', (range,), {}) == "type 'range' is not an acceptable base type"


def test_length():
    assert [len(r) for r in (range(5), range(1, 10, 3), range(10, 0, -4), range(3, 0))] == [5, 3, 3, 0]
    assert raises(OverflowError, len, range(BIG)) == 'Python int too large to convert to C ssize_t'
    assert range(BIG) and not range(0)


def test_index_and_slice():
    r = range(10, 20)
    assert r[0] == 10 and r[-1] == 19 and r[Index()] == 15
    assert r[1:3] == range(11, 13) and repr(r[::-2]) == 'range(19, 9, -2)'
    assert r[5:2] == range(0)
    assert range(BIG)[2 ** 65] == 2 ** 65 and range(BIG)[-1] == BIG - 1
    assert repr(range(BIG)[1:BIG:2]) == 'range(1, %d, 2)' % BIG
    for i in (10, -11, BIG):
        assert raises(IndexError, lambda: r[i]) == 'range object index out of range'
    assert raises(TypeError, lambda: r['x']) == 'range indices must be integers or slices, not str'
    assert raises(ValueError, lambda: r[::0]) == 'slice step cannot be zero'


def test_contains():
    r = range(0, 10, 3)
    assert [x for x in range(-3, 13) if x in r] == [0, 3, 6, 9]
    assert [x for x in range(-3, 13) if x in range(9, -1, -3)] == [0, 3, 6, 9]
    assert 3.0 in r and 'a' not in r and True not in r and False in r
    assert BIG - 1 in range(BIG) and BIG not in range(BIG)


def test_index_and_count():
    r = range(0, 10, 3)
    assert r.index(6) == 2 and r.index(6.0) == 2
    assert r.count(6) == 1 and r.count(7) == 0 and r.count(3.0) == 1 and r.count('a') == 0
    assert range(2 ** 64).index(2 ** 63) == 2 ** 63
    assert raises(ValueError, r.index, 7) == '7 is not in range'
    assert raises(ValueError, r.index, 'a') == 'sequence.index(x): x not in sequence'


def test_reversed():
    assert list(reversed(range(1, 10, 3))) == [7, 4, 1]
    assert list(reversed(range(0))) == []
    assert list(reversed(range(BIG, BIG + 2))) == [BIG + 1, BIG]
    assert list(reversed(range(-2 ** 63, -2 ** 63 + 2))) == [-2 ** 63 + 1, -2 ** 63]


def test_equality_and_hash():
    assert range(0, 10, 2) == range(0, 9, 2) and range(0) == range(5, 1) and range(1, 2) == range(1, 9, 9)
    assert range(3) != range(4) and range(3) != [0, 1, 2]
    assert hash(range(0, 10, 2)) == hash(range(0, 9, 2))
    assert hash(range(0)) == hash(range(1, 1)) and hash(range(5)) == hash((5, 0, 1))
    assert raises(TypeError, lambda: range(3) < range(4)) == \
        "'<' not supported between instances of 'range' and 'range'"


def test_attributes_and_repr():
    r = range(True, 5)
    assert (r.start, r.stop, r.step) == (1, 5, 1) and type(r.start) is int
    assert repr(r) == 'range(1, 5)' and repr(range(5)) == 'range(0, 5)'
    assert repr(range(1, 5, 2)) == 'range(1, 5, 2)'
    assert r.__reduce__() == (range, (1, 5, 1))


def test_iterator():
    it = iter(range(0, 10, 2))
    assert type(it).__name__ == 'range_iterator' and iter(it) is it
    assert it.__length_hint__() == 5
    assert next(it) == 0 and it.__length_hint__() == 4
    it.__setstate__(4)
    assert list(it) == [8] and next(it, None) is None
    assert type(iter(range(BIG))).__name__ == 'longrange_iterator'
    assert iter(range(BIG)).__length_hint__() == BIG


def test_iterator_reduce():
    for r in (range(5), range(0, 10, 2), range(BIG)):
        it = iter(r)
        next(it)
        assert it.__reduce__() == (iter, (r,), 1)
