"""The tuple type."""


def raises(exc, f, *args):
    """Return the message of the exception that f(*args) raises."""
    try:
        f(*args)
    except exc as e:
        assert type(e) is exc, type(e)
        return str(e)
    raise AssertionError('did not raise ' + exc.__name__)


def test_construction():
    assert tuple() == ()
    assert tuple([1, 2]) == (1, 2)
    assert tuple('ab') == ('a', 'b')
    t = (1, 2)
    assert tuple(t) is t


def test_construction_errors():
    assert raises(TypeError, tuple, 1) == "'int' object is not iterable"
    assert raises(TypeError, tuple, 1, 2) == "tuple expected at most 1 argument, got 2"


def test_index_subscript():
    t = (1, 2, 3)
    assert t[0] == 1
    assert t[-1] == 3
    assert t[True] == 2


def test_subscript_errors():
    t = (1, 2)
    assert raises(IndexError, lambda: t[2]) == "tuple index out of range"
    assert raises(IndexError, lambda: t[-3]) == "tuple index out of range"
    assert raises(TypeError, lambda: t['a']) == "tuple indices must be integers or slices, not str"
    assert raises(IndexError, lambda: t[2 ** 100]) == "cannot fit 'int' into an index-sized integer"


def test_slices():
    t = (0, 1, 2, 3, 4, 5)
    assert t[:] is t
    assert t[1:3] == (1, 2)
    assert t[::-1] == (5, 4, 3, 2, 1, 0)
    assert t[::2] == (0, 2, 4)
    assert t[4:1:-2] == (4, 2)
    assert t[10:] == ()


def test_immutable():
    t = (1, 2)

    def assign():
        t[0] = 1

    def delete():
        del t[0]
    assert raises(TypeError, assign) == "'tuple' object does not support item assignment"
    assert raises(TypeError, delete) == "'tuple' object doesn't support item deletion"


def test_concatenation():
    t = (1,)
    assert t + (2, 3) == (1, 2, 3)
    assert () + t is t
    assert t + () is t
    assert raises(TypeError, lambda: t + [2]) == 'can only concatenate tuple (not "list") to tuple'


def test_repetition():
    t = (1, 2)
    assert t * 2 == (1, 2, 1, 2)
    assert 2 * t == (1, 2, 1, 2)
    assert t * 0 == ()
    assert t * -1 == ()
    assert t * 1 is t
    assert raises(TypeError, lambda: t * 'a') == "can't multiply sequence by non-int of type 'str'"
    assert raises(TypeError, lambda: t * 1.5) == "can't multiply sequence by non-int of type 'float'"


def test_repetition_too_long():
    raises(MemoryError, lambda: (1, 2) * (2 ** 62))


def test_reflected_operators_of_user_classes():
    class Right:
        def __radd__(self, other):
            return 'radd'

        def __rmul__(self, other):
            return 'rmul'
    assert (1,) + Right() == 'radd'
    assert (1,) * Right() == 'rmul'


def test_equality():
    assert (1, 2) == (1, 2)
    assert (1, 2) == (1.0, 2)
    assert (1, 2) != (1, 3)
    assert (1, 2) != (1, 2, 3)
    assert (1, 2) != [1, 2]
    assert not (1, 2) != (1, 2)


def test_equality_tries_identity_first():
    nan = float('nan')
    assert (nan,) == (nan,)


def test_ordering():
    assert (1, 2) < (1, 3)
    assert (1, 2) < (1, 2, 0)
    assert (1, 2) <= (1, 2)
    assert (2,) > (1, 5)
    assert (1, 2, 0) >= (1, 2)
    assert not (1, 2) < (1, 2)
    assert raises(TypeError, lambda: (1,) < [1]) == \
        "'<' not supported between instances of 'tuple' and 'list'"
    assert raises(TypeError, lambda: (1,) < ('a',)) == \
        "'<' not supported between instances of 'int' and 'str'"


def test_hash():
    assert hash((1, 2)) == hash((1, 2))
    assert hash((1, 2)) == hash((1.0, 2.0))
    assert hash((1, 2)) != hash((2, 1))
    assert hash(()) == hash(())
    assert hash((1, (2, 3))) == hash((1, (2, 3)))
    assert raises(TypeError, hash, (1, [])) == "unhashable type: 'list'"


def test_hash_spreads():
    hashes = {hash((x, y)) & 0xffff for x in range(20) for y in range(20)}
    assert len(hashes) > 350


def test_repr():
    assert repr(()) == '()'
    assert repr((1,)) == '(1,)'
    assert repr((1, 'a')) == "(1, 'a')"
    assert str((1, 2)) == '(1, 2)'


def test_recursive_repr():
    l = []
    t = (l,)
    l.append(t)
    assert repr(t) == '([(...)],)'
    assert repr(t) == '([(...)],)'


def test_repr_after_an_error():
    class Bad:
        def __repr__(self):
            raise ZeroDivisionError
    t = (Bad(),)
    raises(ZeroDivisionError, repr, t)
    raises(ZeroDivisionError, repr, t)


def test_count():
    assert (1, 2, 1).count(1) == 2
    assert (1, 2, 1).count('a') == 0
    assert raises(TypeError, ().count) == "tuple.count() takes exactly one argument (0 given)"


def test_index():
    t = (1, 2, 3, 1)
    assert t.index(1) == 0
    assert t.index(1, 1) == 3
    assert t.index(3, -2) == 2
    assert raises(ValueError, t.index, 4) == "tuple.index(x): x not in tuple"
    assert raises(ValueError, t.index, 1, 1, 3) == "tuple.index(x): x not in tuple"
    assert t.index(3, -1000, 1000) == 2
    assert raises(TypeError, t.index, 1, 'a') == \
        "slice indices must be integers or have an __index__ method"


def test_contains():
    assert 1 in (1, 2)
    assert 'a' not in (1, 2)


def test_iteration():
    it = iter((1, 2))
    assert iter(it) is it
    assert it.__length_hint__() == 2
    assert next(it) == 1
    assert it.__length_hint__() == 1
    assert next(it) == 2
    raises(StopIteration, next, it)
    raises(StopIteration, next, it)
    assert type(it).__name__ == 'tuple_iterator'


def test_subclass():
    class T(tuple):
        def extra(self):
            return len(self)
    t = T([1, 2])
    assert t == (1, 2)
    assert t.extra() == 2
    assert type(t[:]) is tuple
    assert type(t + ()) is tuple
    assert type(t * 1) is tuple
    assert type(tuple(t)) is tuple
    t.attribute = 1
    assert t.attribute == 1


def test_subclass_new():
    class Pair(tuple):
        def __new__(cls, a, b):
            return super().__new__(cls, (a, b))
    assert Pair(1, 2) == (1, 2)
    assert isinstance(Pair(1, 2), tuple)


def test_len_and_truth():
    assert len((1, 2)) == 2
    assert not ()
    assert bool((0,))


def test_unpacking():
    a, b = (1, 2)
    assert (a, b) == (1, 2)
    a, *b = (1, 2, 3)
    assert b == [2, 3]

    def unpack(t):
        a, b = t
    assert raises(ValueError, unpack, (1,)) == "not enough values to unpack (expected 2, got 1)"
    assert raises(ValueError, unpack, (1, 2, 3)) == "too many values to unpack (expected 2)"


def test_getnewargs():
    assert (1, 2).__getnewargs__() == ((1, 2),)
