"""The list type, except sort (apptest_list_sort.py)."""


def raises(exc, f, *args):
    """Return the message of the exception that f(*args) raises."""
    try:
        f(*args)
    except exc as e:
        assert type(e) is exc, type(e)
        return str(e)
    raise AssertionError('did not raise ' + exc.__name__)


KINDS = [
    [1, 2, 3, 4, 5, 6],
    [1.5, 2.5, 3.5, 4.5, 5.5, 6.5],
    ['a', 'b', 'c', 'd', 'e', 'f'],
    [1, 'b', 2.5, None, (), []],
]


def test_construction():
    assert list() == []
    assert list((1, 2)) == [1, 2]
    assert list('ab') == ['a', 'b']
    assert list(x for x in range(3)) == [0, 1, 2]
    l = [1]
    assert list(l) == l and list(l) is not l


def test_construction_errors():
    assert raises(TypeError, list, 1) == "'int' object is not iterable"
    assert raises(TypeError, list, 1, 2) == "list expected at most 1 argument, got 2"
    assert raises(TypeError, lambda: list(a=1)) == "list() takes no keyword arguments"


def test_init_again_replaces():
    l = [1, 2]
    l.__init__('ab')
    assert l == ['a', 'b']
    l.__init__()
    assert l == []


def test_subscripts():
    for l in KINDS:
        assert l[0] == l[-6]
        assert l[5] == l[-1]
    assert raises(IndexError, lambda: [1][1]) == "list index out of range"
    assert raises(IndexError, lambda: [1][-2]) == "list index out of range"
    assert raises(IndexError, lambda: [][0]) == "list index out of range"
    l = [1]
    assert raises(TypeError, lambda: l['a']) == "list indices must be integers or slices, not str"
    assert raises(IndexError, lambda: [1][2 ** 100]) == "cannot fit 'int' into an index-sized integer"


def test_setitem():
    l = [1, 2, 3]
    l[1] = 20
    assert l == [1, 20, 3]
    l[-1] = 'c'
    assert l == [1, 20, 'c']

    def assign(i):
        l[i] = 0
    assert raises(IndexError, assign, 3) == "list assignment index out of range"
    assert raises(TypeError, assign, 'a') == "list indices must be integers or slices, not str"


def test_delitem():
    l = [1, 2, 3]
    del l[1]
    assert l == [1, 3]
    del l[-1]
    assert l == [1]

    def delete(i):
        del l[i]
    assert raises(IndexError, delete, 1) == "list assignment index out of range"
    assert raises(TypeError, delete, 'a') == "list indices must be integers or slices, not str"


def test_index_protocol():
    class One:
        def __index__(self):
            return 1
    l = [1, 2, 3]
    assert l[One()] == 2
    l[One()] = 5
    assert l == [1, 5, 3]
    assert l * One() == l


def test_slices():
    for l in KINDS:
        a, b, c, d, e, f = l
        assert l[:] == l and l[:] is not l
        assert l[1:3] == [b, c]
        assert l[-2:] == [e, f]
        assert l[4:2] == []
        assert l[::2] == [a, c, e]
        assert l[::-1] == [f, e, d, c, b, a]
        assert l[4:0:-2] == [e, c]
        assert l[-100:100] == l
    assert raises(ValueError, lambda: [][::0]) == "slice step cannot be zero"
    assert raises(TypeError, lambda: []['a':]) == \
        "slice indices must be integers or None or have an __index__ method"


def test_every_slice_agrees_with_single_subscripts():
    base = list(range(7))
    for start in [None, -9, -3, 0, 2, 6, 9]:
        for stop in [None, -9, -2, 0, 3, 7, 9]:
            for step in [None, 1, 2, 3, -1, -2]:
                part = base[start:stop:step]
                indices = slice(start, stop, step).indices(7)
                assert part == [base[i] for i in range(*indices)]


def test_slice_assignment():
    for l in KINDS:
        for new in [[], [9], [9, 8], [9, 8, 7, 6], ['x', 1]]:
            for start in range(7):
                for stop in range(start, 7):
                    copy = l[:]
                    copy[start:stop] = new
                    assert copy == l[:start] + new + l[stop:], (l, new, start, stop, copy)


def test_slice_assignment_from_iterables():
    l = [1, 2, 3]
    l[1:2] = (7, 8)
    assert l == [1, 7, 8, 3]
    l[:] = 'ab'
    assert l == ['a', 'b']
    l[1:] = (x for x in range(2))
    assert l == ['a', 0, 1]


def test_slice_assignment_of_itself():
    l = [1, 2, 3]
    l[1:1] = l
    assert l == [1, 1, 2, 3, 2, 3]
    l = [1, 2, 3]
    l[::-1] = l
    assert l == [3, 2, 1]


def test_slice_assignment_with_stop_before_start():
    l = [1, 2, 3]
    l[2:1] = [9]
    assert l == [1, 2, 9, 3]


def test_extended_slice_assignment():
    for l in KINDS:
        copy = l[:]
        copy[::2] = [9, 8, 7]
        assert copy == [9, l[1], 8, l[3], 7, l[5]]
        copy = l[:]
        copy[5::-2] = ['x', 'y', 'z']
        assert copy == [l[0], 'z', l[2], 'y', l[4], 'x']

    def assign(value):
        l = [1, 2, 3, 4]
        l[::2] = value
    assert raises(ValueError, assign, [1]) == \
        "attempt to assign sequence of size 1 to extended slice of size 2"
    assert raises(TypeError, assign, 1) == "must assign iterable to extended slice"


def test_slice_assignment_of_no_iterable():
    def assign():
        l = [1, 2]
        l[0:1] = 5
    assert raises(TypeError, assign) == "can only assign an iterable"


def test_slice_deletion():
    for l in KINDS:
        for start in range(-1, 7):
            for stop in range(-1, 7):
                for step in [1, 2, 3, -1, -2]:
                    copy = l[:]
                    del copy[start:stop:step]
                    gone = set(range(*slice(start, stop, step).indices(6)))
                    assert copy == [l[i] for i in range(6) if i not in gone]


def test_append():
    l = []
    l.append(1)
    l.append(2)
    assert l == [1, 2]
    l.append('a')
    assert l == [1, 2, 'a']
    l = [1.5]
    l.append(2)
    assert l == [1.5, 2] and type(l[0]) is float and type(l[1]) is int
    l = [1]
    l.append(True)
    assert l[1] is True
    l = [1]
    l.append(2 ** 100)
    assert l == [1, 2 ** 100]
    assert raises(TypeError, l.append) == "list.append() takes exactly one argument (0 given)"


def test_extend():
    l = []
    l.extend([1, 2])
    assert l == [1, 2]
    l.extend((3,))
    l.extend(x for x in [4, 5])
    assert l == [1, 2, 3, 4, 5]
    l.extend('ab')
    assert l == [1, 2, 3, 4, 5, 'a', 'b']
    assert raises(TypeError, l.extend, 1) == "'int' object is not iterable"


def test_extend_with_itself():
    for l in KINDS:
        copy = l[:]
        copy.extend(copy)
        assert copy == l + l
    l = []
    l.extend(l)
    assert l == []


def test_extend_keeps_what_came_before_an_error():
    def items():
        yield 1
        yield 2
        raise ZeroDivisionError
    l = [0]
    raises(ZeroDivisionError, l.extend, items())
    assert l == [0, 1, 2]


def test_insert():
    for l in KINDS:
        copy = l[:]
        copy.insert(0, l[1])
        assert copy == [l[1]] + l
        copy = l[:]
        copy.insert(-1, 'x')
        assert copy == l[:-1] + ['x'] + l[-1:]
    l = []
    l.insert(5, 1)
    l.insert(-5, 0)
    l.insert(100, 2)
    assert l == [0, 1, 2]
    assert raises(TypeError, l.insert, 'a', 1) == "'str' object cannot be interpreted as an integer"


def test_pop():
    for l in KINDS:
        copy = l[:]
        assert copy.pop() == l[5]
        assert copy.pop(0) == l[0]
        assert copy.pop(-2) == l[3]
        assert copy == [l[1], l[2], l[4]]
    assert raises(IndexError, [].pop) == "pop from empty list"
    assert raises(IndexError, [1].pop, 1) == "pop index out of range"
    assert raises(IndexError, [1].pop, -2) == "pop index out of range"
    assert raises(TypeError, [1].pop, 'a') == "'str' object cannot be interpreted as an integer"


def test_remove():
    l = [1, 2, 1]
    l.remove(1)
    assert l == [2, 1]
    l.remove(1.0)
    assert l == [2]
    assert raises(ValueError, l.remove, 'a') == "list.remove(x): x not in list"
    assert raises(ValueError, l.remove, 5) == "list.remove(x): x not in list"


def test_index():
    l = [1, 2, 3, 1]
    assert l.index(1) == 0
    assert l.index(1, 1) == 3
    assert l.index(2.0) == 1
    assert l.index(1, -1) == 3
    assert l.index(1, -100, 100) == 0
    assert raises(ValueError, l.index, 4) == "4 is not in list"
    assert raises(ValueError, l.index, 'a') == "'a' is not in list"
    assert raises(ValueError, l.index, 1, 1, 3) == "1 is not in list"
    assert raises(TypeError, l.index, 1, None) == \
        "slice indices must be integers or have an __index__ method"


def test_count():
    assert [1, 2, 1].count(1) == 2
    assert [1, 2, 1].count(1.0) == 2
    assert [1, 2, 1].count('a') == 0
    assert [1.5, 2.5].count(1.5) == 1
    assert ['a', 'a'].count('a') == 2
    assert [1, True, 1.0].count(True) == 3


def test_reverse():
    for l in KINDS:
        copy = l[:]
        assert copy.reverse() is None
        assert copy == l[::-1]


def test_copy_and_clear():
    for l in KINDS:
        copy = l.copy()
        assert copy == l and copy is not l
        copy.clear()
        assert copy == []
        copy.append('new')
        assert copy == ['new']


def test_contains():
    assert 1 in [1, 2]
    assert 1.0 in [1, 2]
    assert True in [1, 2]
    assert 'a' not in [1, 2]
    assert 3 not in [1, 2]
    assert 1.5 in [1.5]
    assert 2 in [1.0, 2.0]


def test_contains_tries_identity_first():
    nan = float('nan')
    assert nan in [nan]
    assert nan in [nan, 'a']
    assert [nan].index(nan) == 0


def test_contains_uses_eq_of_the_items():
    class Equal:
        def __eq__(self, other):
            return True
    assert Equal() in [1]
    assert 1 in [Equal()]


def test_search_in_a_list_that_shrinks():
    class Eq:
        def __eq__(self, other):
            del l[:]
            return False
    l = [Eq(), Eq(), Eq()]
    assert 5 not in l
    assert l == []
    l = [Eq(), Eq(), Eq()]
    assert raises(ValueError, l.remove, 5) == "list.remove(x): x not in list"


def test_concatenation():
    for l in KINDS:
        for m in KINDS:
            assert l + m == [*l, *m]
    l = [1]
    assert (l + []) is not l
    assert raises(TypeError, lambda: [1] + (2,)) == 'can only concatenate list (not "tuple") to list'
    assert raises(TypeError, lambda: [1] + 2) == 'can only concatenate list (not "int") to list'


def test_iadd():
    l = m = [1]
    l += [2]
    l += (3,)
    l += 'a'
    assert l is m
    assert l == [1, 2, 3, 'a']

    def add():
        l = []
        l += 1
    assert raises(TypeError, add) == "'int' object is not iterable"


def test_repetition():
    for l in KINDS:
        assert l * 2 == l + l
        assert 2 * l == l + l
        assert l * 0 == []
        assert l * -3 == []
        assert l * 1 == l and l * 1 is not l
    assert [] * 5 == []
    assert raises(TypeError, lambda: [1] * 'a') == "can't multiply sequence by non-int of type 'str'"
    assert raises(TypeError, lambda: [1] * 1.0) == "can't multiply sequence by non-int of type 'float'"
    raises(MemoryError, lambda: [1, 2] * (2 ** 62))


def test_imul():
    for kind in KINDS:
        l = m = kind[:]
        l *= 2
        assert l is m
        assert l == kind + kind
        l *= 0
        assert l is m
        assert l == []


def test_reflected_operators_of_user_classes():
    class Right:
        def __radd__(self, other):
            return 'radd'

        def __rmul__(self, other):
            return 'rmul'
    assert [1] + Right() == 'radd'
    assert [1] * Right() == 'rmul'


def test_equality():
    assert [1, 2] == [1, 2]
    assert [1, 2] == [1.0, 2.0]
    assert [1, 2] != [1, 3]
    assert [1] != [1, 2]
    assert [1, 2] != (1, 2)
    assert ['a'] == ['a']
    assert not [1, 2] != [1, 2]


def test_ordering():
    assert [1, 2] < [1, 3]
    assert [1] < [1, 0]
    assert [1.5] > [1]
    assert [] <= []
    assert [2] >= [1, 2]
    assert raises(TypeError, lambda: [1] < ['a']) == \
        "'<' not supported between instances of 'int' and 'str'"
    assert raises(TypeError, lambda: [1] < (1,)) == \
        "'<' not supported between instances of 'list' and 'tuple'"


def test_unhashable():
    assert raises(TypeError, hash, []) == "unhashable type: 'list'"


def test_repr():
    assert repr([]) == '[]'
    assert repr([1, 'a', 2.5]) == "[1, 'a', 2.5]"
    l = [1]
    l.append(l)
    assert repr(l) == '[1, [...]]'
    assert repr(l) == '[1, [...]]'
    assert repr([[], [[]]]) == '[[], [[]]]'


def test_iteration():
    it = iter([1, 2])
    assert iter(it) is it
    assert it.__length_hint__() == 2
    assert [next(it), next(it)] == [1, 2]
    raises(StopIteration, next, it)
    assert type(it).__name__ == 'list_iterator'


def test_iteration_sees_appended_items():
    l = [1]
    seen = []
    for x in l:
        seen.append(x)
        if len(l) < 4:
            l.append(x + 1)
    assert seen == [1, 2, 3, 4]


def test_exhausted_iterator_stays_exhausted():
    l = [1]
    it = iter(l)
    assert list(it) == [1]
    l.append(2)
    assert list(it) == []
    assert it.__length_hint__() == 0


def test_iteration_over_a_list_that_changes_its_kind():
    l = [1, 2, 3]
    seen = []
    for x in l:
        seen.append(x)
        l[2] = 'c'
    assert seen == [1, 2, 'c']


def test_iteration_setstate():
    it = iter([1, 2, 3])
    it.__setstate__(2)
    assert list(it) == [3]


def test_reversed():
    for l in KINDS:
        assert list(reversed(l)) == l[::-1]
    it = reversed([1, 2])
    assert it.__length_hint__() == 2
    assert next(it) == 2
    assert it.__length_hint__() == 1
    assert type(it).__name__ == 'list_reverseiterator'


def test_reversed_of_a_list_that_shrinks():
    l = [1, 2, 3]
    it = reversed(l)
    next(it)
    l.clear()
    assert list(it) == []


def test_subclass():
    class L(list):
        def __init__(self, items, name):
            super().__init__(items)
            self.name = name
    l = L([1, 2], 'n')
    assert l == [1, 2]
    assert l.name == 'n'
    assert type(l[:]) is list
    assert type(l + []) is list
    assert type(l.copy()) is list
    assert type(l * 2) is list
    l += [3]
    assert type(l) is L
    assert repr(l) == '[1, 2, 3]'


def test_subclass_iter_is_honoured():
    class L(list):
        def __iter__(self):
            return iter('xy')
    assert list(L([1])) == ['x', 'y']
    l = []
    l.extend(L([1]))
    assert l == ['x', 'y']


def test_comprehension():
    assert [x * 2 for x in range(4) if x % 2] == [2, 6]


def test_unpacking():
    a, b, c = [1, 2.5, 'x']
    assert (a, b, c) == (1, 2.5, 'x')
    assert [*[1], *(2,), *'a'] == [1, 2, 'a']
    first, *rest = [1, 2, 3]
    assert first == 1 and rest == [2, 3]


def test_numbers_keep_their_types():
    l = [1, 2]
    assert [type(x) for x in l] == [int, int]
    l[0] = 1.0
    assert [type(x) for x in l] == [float, int]
    l = [1.0, 2.0]
    l.append(3)
    assert [type(x) for x in l] == [float, float, int]
    l = [True, False]
    assert l[0] is True


def test_negative_zero_is_kept():
    assert repr([0.0, -0.0]) == '[0.0, -0.0]'
