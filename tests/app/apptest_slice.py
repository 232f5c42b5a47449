"""slice objects."""


def raises(exc, f, *args):
    """Return the message of the exception that f(*args) raises."""
    try:
        f(*args)
    except exc as e:
        assert type(e) is exc, type(e)
        return str(e)
    raise AssertionError("did not raise " + exc.__name__)


BIG = 2 ** 70


def test_construction_and_repr():
    s = slice(1)
    assert (s.start, s.stop, s.step) == (None, 1, None)
    assert repr(slice(1, 2)) == 'slice(1, 2, None)' and repr(slice('a', 2.5, [])) == "slice('a', 2.5, [])"
    assert raises(TypeError, slice) == 'slice expected at least 1 argument, got 0'
    assert raises(TypeError, slice, 1, 2, 3, 4) == 'slice expected at most 3 arguments, got 4'
    assert raises(TypeError, type, 'S', (slice,), {}) == "type 'slice' is not an acceptable base type"


def test_indices():
    assert slice(None).indices(5) == (0, 5, 1)
    assert slice(None, None, -1).indices(5) == (4, -1, -1)
    assert slice(1, None, -2).indices(5) == (1, -1, -2)
    assert slice(-2, 100).indices(5) == (3, 5, 1)
    assert slice(-100, -100, -1).indices(5) == (-1, -1, -1)
    assert slice(2).indices(BIG) == (0, 2, 1)
    assert slice(BIG).indices(2 * BIG) == (0, BIG, 1)
    assert slice(None, None, -BIG).indices(2 * BIG) == (2 * BIG - 1, -1, -BIG)


def test_indices_errors():
    message = 'slice indices must be integers or None or have an __index__ method'
    assert raises(TypeError, slice('a').indices, 5) == message
    assert raises(TypeError, slice(1.5).indices, 5) == message
    assert raises(ValueError, slice(1, 2, 0).indices, 5) == 'slice step cannot be zero'
    assert raises(ValueError, slice(1).indices, -1) == 'length should not be negative'
    assert raises(TypeError, slice(1).indices, 'x') == "'str' object cannot be interpreted as an integer"


def test_in_subscripts():
    items = [0, 1, 2, 3, 4]
    assert items[::-2] == [4, 2, 0] and items[-BIG:BIG] == items and items[BIG:] == []
    assert items[3:-100:-BIG] == [3] and items[::BIG] == [0]
    assert items[4:1:-2 ** 63] == [4]
    assert raises(TypeError, lambda: items[1.5:]) == \
        'slice indices must be integers or None or have an __index__ method'
    assert raises(ValueError, lambda: items[::0]) == 'slice step cannot be zero'


def test_uses_index():
    class Index:
        def __index__(self):
            return 2
    assert [0, 1, 2, 3][Index():] == [2, 3]
    assert slice(Index()).indices(5) == (0, 2, 1)


def test_comparison():
    assert slice(1, 2) == slice(1, 2.0) and slice(1) != slice(2) and slice(1) != 1
    assert slice(1, 2, 3) < slice(1, 2, 4) and slice(2, 3, 4) >= slice(1, 3, 4)
    assert slice(1).__eq__(5) is NotImplemented


def test_unhashable():
    assert raises(TypeError, hash, slice(1)) == "unhashable type: 'slice'"


def test_reduce():
    assert slice(1).__reduce__() == (slice, (None, 1, None))
