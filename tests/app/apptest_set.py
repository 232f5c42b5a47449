"""The set type; what frozenset adds is in apptest_frozenset.py."""


def raises(exc, f, *args):
    """Return the message of the exception that f(*args) raises."""
    try:
        f(*args)
    except exc as e:
        assert type(e) is exc, type(e)
        return str(e)
    raise AssertionError('did not raise ' + exc.__name__)


KINDS = [
    set(),
    {1, 2, 3},
    {'a', 'b', 'c'},
    {1, 'b', None, 2.5},
    {(1, 2), 3},
]


def test_construction():
    assert set() == set([])
    assert set('aab') == {'a', 'b'}
    assert set({1: 2}) == {1}
    assert set(x for x in range(3)) == {0, 1, 2}
    assert set({1, 2}) == {1, 2}
    assert raises(TypeError, set, 1) == "'int' object is not iterable"
    assert raises(TypeError, set, 1, 2) == "set expected at most 1 argument, got 2"
    assert raises(TypeError, set, [[]]) == "unhashable type: 'list'"
    assert raises(TypeError, lambda: set(a=1)) == "set() takes no keyword arguments"


def test_init_again_replaces():
    s = {1, 2}
    s.__init__('a')
    assert s == {'a'}


def test_add():
    s = set()
    assert s.add(1) is None
    s.add(2)
    s.add(1)
    assert s == {1, 2}
    s.add('a')
    s.add(None)
    assert s == {1, 2, 'a', None}
    assert raises(TypeError, s.add, []) == "unhashable type: 'list'"
    assert raises(TypeError, set().add, {}) == "unhashable type: 'dict'"


def test_equal_elements_of_different_types():
    s = {1}
    s.add(True)
    s.add(1.0)
    assert len(s) == 1
    assert type(list(s)[0]) is int
    assert True in s
    assert 1.0 in s


def test_contains():
    for s in KINDS:
        for x in s:
            assert x in s
        assert 'missing' not in s
        assert 12345 not in s
        assert 1.25 not in s
        assert raises(TypeError, lambda: [] in s) == "unhashable type: 'list'"


def test_set_as_element_means_its_frozenset():
    s = {frozenset([1, 2])}
    assert {1, 2} in s
    assert {1} not in s
    s.discard({1})
    s.remove({1, 2})
    assert s == set()
    assert raises(KeyError, s.remove, {1}) == "{1}"


def test_remove_and_discard():
    s = {1, 'a'}
    assert s.remove(1) is None
    assert s == {'a'}
    assert s.discard('b') is None
    s.discard('a')
    assert s == set()
    try:
        s.remove((1, 2))
    except KeyError as e:
        assert e.args == ((1, 2),)
    else:
        assert False
    assert raises(TypeError, s.remove, []) == "unhashable type: 'list'"
    assert raises(TypeError, s.discard, []) == "unhashable type: 'list'"


def test_pop():
    for kind in KINDS:
        s = set(kind)
        popped = set()
        while s:
            popped.add(s.pop())
        assert popped == kind
        assert raises(KeyError, s.pop) == "'pop from an empty set'"


def test_clear_and_copy():
    for kind in KINDS:
        s = kind.copy()
        assert s == kind and s is not kind
        assert s.clear() is None
        assert s == set()
        s.add('x')
        assert s == {'x'}


def test_operators_between_kinds():
    for a in KINDS:
        for b in KINDS:
            both = [x for x in a if x in b]
            assert a & b == set(both)
            assert a | b == set(list(a) + list(b))
            assert a - b == set(x for x in a if x not in b)
            assert a ^ b == (a | b) - (a & b)
            assert (a <= b) == all(x in b for x in a)
            assert (a >= b) == all(x in a for x in b)
            assert (a < b) == (a <= b and len(a) < len(b))
            assert (a > b) == (b < a)
            assert (a == b) == (a <= b and b <= a)
            assert (a != b) == (not a == b)
            assert a.isdisjoint(b) == (not both)


def test_operators_need_sets():
    assert raises(TypeError, lambda: {1} | [2]) == "unsupported operand type(s) for |: 'set' and 'list'"
    assert raises(TypeError, lambda: {1} & [2]) == "unsupported operand type(s) for &: 'set' and 'list'"
    assert raises(TypeError, lambda: {1} - [2]) == "unsupported operand type(s) for -: 'set' and 'list'"
    assert raises(TypeError, lambda: {1} ^ [2]) == "unsupported operand type(s) for ^: 'set' and 'list'"
    assert raises(TypeError, lambda: {1} < [2]) == \
        "'<' not supported between instances of 'set' and 'list'"
    assert {1} != [1]


def test_methods_take_iterables():
    s = {1, 2, 3}
    assert s.union([3, 4], (5,)) == {1, 2, 3, 4, 5}
    assert s.union() == s and s.union() is not s
    assert s.intersection([2, 3, 4], {3}) == {3}
    assert s.intersection() == s
    assert s.difference([1], 'a', {2: 0}) == {3}
    assert s.symmetric_difference([3, 4, 4]) == {1, 2, 4}
    assert s.issubset([1, 2, 3, 4])
    assert s.issuperset([1])
    assert s.isdisjoint('ab')
    assert not s.isdisjoint([1])
    assert s == {1, 2, 3}
    assert raises(TypeError, s.union, 1) == "'int' object is not iterable"
    assert raises(TypeError, s.issubset, 1) == "'int' object is not iterable"


def test_methods_with_itself():
    s = {1, 2}
    assert s - s == set()
    assert s ^ s == set()
    assert s & s == s
    assert s | s == s
    assert not s.isdisjoint(s)
    t = s.copy()
    t -= t
    assert t == set()
    t = s.copy()
    t ^= t
    assert t == set()
    t = s.copy()
    t.difference_update(t)
    assert t == set()
    t = s.copy()
    t.update(t)
    assert t == s


def test_update_methods():
    s = {1, 2}
    assert s.update([3], 'a') is None
    assert s == {1, 2, 3, 'a'}
    s.intersection_update([1, 2, 'a', 9], [1, 'a'])
    assert s == {1, 'a'}
    s.difference_update([1], ())
    assert s == {'a'}
    s.symmetric_difference_update(['a', 'b'])
    assert s == {'b'}


def test_inplace_operators():
    for a in KINDS:
        for b in KINDS:
            s = t = set(a)
            s |= b
            assert s is t and s == a | b
            s = t = set(a)
            s &= b
            assert s is t and s == a & b
            s = t = set(a)
            s -= b
            assert s is t and s == a - b
            s = t = set(a)
            s ^= b
            assert s is t and s == a ^ b

    def bad():
        s = set()
        s |= []
    assert raises(TypeError, bad) == "unsupported operand type(s) for |=: 'set' and 'list'"


def test_copies_do_not_share():
    s = {1}
    t = set()
    t |= s
    t.add(2)
    assert s == {1}
    u = s | set()
    u.add(3)
    assert s == {1}


def test_repr():
    assert repr(set()) == 'set()'
    assert repr({1}) == '{1}'
    assert repr({'a'}) == "{'a'}"

    class S(set):
        pass
    assert repr(S([1])) == 'S({1})'
    assert repr(S()) == 'S()'


def test_unhashable():
    assert raises(TypeError, hash, set()) == "unhashable type: 'set'"


def test_size_change_during_iteration():
    for kind in KINDS[1:]:
        s = set(kind)

        def loop():
            for x in s:
                s.add('a new one')
        assert raises(RuntimeError, loop) == "Set changed size during iteration"


def test_iteration():
    it = iter({1})
    assert iter(it) is it
    assert it.__length_hint__() == 1
    assert next(it) == 1
    assert it.__length_hint__() == 0
    raises(StopIteration, next, it)
    assert type(it).__name__ == 'set_iterator'


def test_exhausted_iterator_stays_exhausted():
    s = {1}
    it = iter(s)
    assert list(it) == [1]
    s.add(2)
    assert list(it) == []


def test_len_and_truth():
    assert len({1, 2}) == 2
    assert not set()
    assert {0}


def test_subclass():
    class S(set):
        def __init__(self, items=(), name='n'):
            super().__init__(items)
            self.name = name
    s = S([1, 2], name='m')
    assert s == {1, 2} and s.name == 'm'
    assert s == S([1, 2])


def test_comprehension():
    assert {x % 3 for x in range(10)} == {0, 1, 2}
    assert {*[1], *(2,)} == {1, 2}


def test_error_in_eq_passes():
    class Bad:
        def __hash__(self):
            return 1

        def __eq__(self, other):
            raise ZeroDivisionError
    s = {Bad()}
    raises(ZeroDivisionError, s.add, Bad())
    raises(ZeroDivisionError, s.discard, Bad())


def test_reduce():
    cls, args, state = {1}.__reduce__()
    assert cls is set and args == ([1],) and state is None


def test_many_elements():
    s = set(range(1000))
    for i in range(0, 1000, 2):
        s.remove(i)
    assert s == set(range(1, 1000, 2))


def test_comparisons_that_empty_the_operand():
    class Emptying:
        def __hash__(self):
            return hash(0)

        def __eq__(self, other):
            operand.clear()
            return False

    for operation in (set.update, set.difference_update, set.symmetric_difference_update, set.intersection, set.issuperset):
        operand = set()
        operand = {Emptying()}
        operation({0, 1}, operand)
        assert operand == set(), operation

    class Equal(Emptying):
        __hash__ = Emptying.__hash__

        def __eq__(self, other):
            operand.clear()
            return True
    operand = {Equal(), 7}
    assert operand <= {0, 1} and operand == set()
