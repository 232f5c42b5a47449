"""List, set and dict comprehensions, and generator expressions."""


def test_list():
    assert [x * 2 for x in range(4)] == [0, 2, 4, 6]
    assert [x for x in range(10) if x % 2 if x > 4] == [5, 7, 9]
    assert [(x, y) for x in range(2) for y in 'ab'] == [(0, 'a'), (0, 'b'), (1, 'a'), (1, 'b')]


def test_set_and_dict():
    assert {x % 3 for x in range(10)} == {0, 1, 2}
    assert {k: v for k, v in [('a', 1), ('b', 2)]} == {'a': 1, 'b': 2}
    assert {x: [y for y in range(x)] for x in range(3)} == {0: [], 1: [0], 2: [0, 1]}


def test_generator_expression():
    g = (x * x for x in range(4))
    assert next(g) == 0
    assert list(g) == [1, 4, 9]
    assert sum(x for x in range(5)) == 10


def test_own_scope():
    x = 'outer'
    assert [x for x in range(3)] == [0, 1, 2]
    assert x == 'outer'


def test_sees_outer_variables():
    k = 10
    assert [x + k for x in range(2)] == [10, 11]
    assert [[x + y + k for y in range(2)] for x in range(2)] == [[10, 11], [11, 12]]


def test_first_iterable_is_evaluated_outside():
    class C:
        items = [1, 2]
        doubled = [x * 2 for x in items]
    assert C.doubled == [2, 4]

    def later():
        raise KeyError
    try:
        (x for x in later())
    except KeyError:
        pass
    else:
        raise AssertionError('evaluated late')


def test_closures_share_variable():
    assert [f() for f in [lambda: i for i in range(3)]] == [2, 2, 2]


def test_walrus():
    assert [y for x in range(4) if (y := x * x) > 1] == [4, 9]
    assert y == 9


def test_unpacking_in_comprehension():
    assert [a + b for a, b in [(1, 2), (3, 4)]] == [3, 7]
    assert {k: v for k, (v, _) in {'a': (1, 2)}.items()} == {'a': 1}


def test_conditional_expression():
    assert ['e' if x % 2 == 0 else 'o' for x in range(3)] == ['e', 'o', 'e']


def test_exception_inside():
    try:
        [1 // x for x in [1, 0]]
    except ZeroDivisionError:
        pass
    else:
        raise AssertionError


def test_generator_expression_is_lazy():
    log = []

    def note(x):
        log.append(x)
        return x
    g = (note(x) for x in range(3))
    assert log == []
    next(g)
    assert log == [0]
