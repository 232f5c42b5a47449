"""Unpacking in assignments, and starred items in displays."""


def message(exception, function, *args):
    try:
        function(*args)
    except exception as e:
        return str(e)
    raise AssertionError('not raised')


def test_plain():
    a, b = 1, 2
    assert (a, b) == (1, 2)
    [a, (b, c)] = [1, [2, 3]]
    assert (a, b, c) == (1, 2, 3)
    a, b, c, d = 'abcd'
    assert a + b + c + d == 'abcd'
    a, b = b, a
    assert (a, b) == ('b', 'a')
    x, = [5]
    assert x == 5
    () = []


def test_from_iterator_and_dict():
    a, b = iter([1, 2])
    c, d = {'k': 1, 'l': 2}
    e, f = (x for x in range(2))
    assert (a, b, c, d, e, f) == (1, 2, 'k', 'l', 0, 1)


def test_wrong_count():
    def two(x):
        a, b = x
    assert message(ValueError, two, [1]) == "not enough values to unpack (expected 2, got 1)"
    assert message(ValueError, two, ()) == "not enough values to unpack (expected 2, got 0)"
    assert message(ValueError, two, [1, 2, 3]) == "too many values to unpack (expected 2)"
    assert message(ValueError, two, iter([1])) == "not enough values to unpack (expected 2, got 1)"
    assert message(ValueError, two, iter([1, 2, 3])) == "too many values to unpack (expected 2)"
    assert message(ValueError, two, 'abc') == "too many values to unpack (expected 2)"


def test_not_iterable():
    def two(x):
        a, b = x

    def star(x):
        a, *b = x
    assert message(TypeError, two, 3) == "cannot unpack non-iterable int object"
    assert message(TypeError, star, None) == "cannot unpack non-iterable NoneType object"

    class Blocked:
        __iter__ = None
    assert message(TypeError, two, Blocked()) == "'Blocked' object is not iterable"


def test_iterator_error_passes():
    class C:
        def __iter__(self):
            return self

        def __next__(self):
            raise KeyError('x')

    def two():
        a, b = C()
    assert message(KeyError, two) == "'x'"


def test_old_sequence_protocol():
    class C:
        def __getitem__(self, i):
            if i < 2:
                return i * 10
            raise IndexError
    a, b = C()
    assert (a, b) == (0, 10)


def test_star_target():
    a, *b = [1, 2, 3]
    assert (a, b) == (1, [2, 3])
    *a, b = (1, 2, 3)
    assert (a, b) == ([1, 2], 3)
    a, *b, c = 'wxyz'
    assert (a, b, c) == ('w', ['x', 'y'], 'z')
    a, b, *c = range(2)
    assert (a, b, c) == (0, 1, [])
    *a, = (1,)
    assert a == [1]


def test_star_target_makes_a_new_list():
    source = [1, 2]
    *copy, = source
    copy.append(3)
    assert source == [1, 2]


def test_star_target_errors():
    def f(x):
        a, *b, c = x

    def g(x):
        a, b, *c = x
    assert message(ValueError, f, [1]) == "not enough values to unpack (expected at least 2, got 1)"
    assert message(ValueError, g, [1]) == "not enough values to unpack (expected at least 2, got 1)"
    assert message(ValueError, g, iter([])) == "not enough values to unpack (expected at least 2, got 0)"


def test_displays():
    a = [1, 2]
    assert [*a, 3, *'xy'] == [1, 2, 3, 'x', 'y']
    assert (*a, *a) == (1, 2, 1, 2)
    assert {*a, 2, 5} == {1, 2, 5}
    assert {**{'a': 1}, 'b': 2, **{'a': 3}} == {'a': 3, 'b': 2}
    assert [*iter(a)] == [1, 2]


def test_display_errors():
    assert message(TypeError, lambda: [*3]) == "Value after * must be an iterable, not int"
    assert message(TypeError, lambda: (1, *3)) == "Value after * must be an iterable, not int"
    assert message(TypeError, lambda: {*3}) == "'int' object is not iterable"
    assert message(TypeError, lambda: {**3}) == "'int' object is not a mapping"


def test_order_of_targets():
    a = [1, 2]
    i = 0
    i, a[i] = 1, 5
    assert a == [1, 5] and i == 1


def test_for_targets():
    assert [(a, b) for a, *b in [(1, 2, 3), 'xy']] == [(1, [2, 3]), ('x', ['y'])]
    result = []
    for i, (a, b) in enumerate([(1, 2), (3, 4)]):
        result.append((i, a, b))
    assert result == [(0, 1, 2), (1, 3, 4)]


def test_chained_assignment():
    a = b, c = [1, 2]
    assert a == [1, 2] and (b, c) == (1, 2)
