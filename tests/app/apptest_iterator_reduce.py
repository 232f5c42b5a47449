"""`__reduce__` and `__setstate__` of the built-in iterators."""


def test_reduce_before_and_after_a_step():
    for it, function, args, first, second in [
            (iter([1, 2]), iter, ([1, 2],), (0,), (1,)), (reversed([1, 2]), reversed, ([1, 2],), (1,), (0,)),
            (iter((1, 2)), iter, ((1, 2),), (0,), (1,)), (iter('ab'), iter, ('ab',), (0,), (1,)),
            (iter(b'ab'), iter, (b'ab',), (0,), (1,)), (iter(range(2)), iter, (range(0, 2),), (0,), (1,)),
            (reversed((1, 2)), reversed, ((1, 2),), (1,), (0,))]:
        assert it.__reduce__() == (function, args) + first
        next(it)
        assert it.__reduce__() == (function, args) + second


def test_reduce_of_hashed_containers():
    d = {1: 2, 3: 4}
    for it, items in [(iter(d), [1, 3]), (iter(d.values()), [2, 4]), (iter(d.items()), [(1, 2), (3, 4)]),
                      (reversed(d), [3, 1]), (reversed(d.items()), [(3, 4), (1, 2)]), (iter({5}), [5])]:
        assert it.__reduce__() == (iter, (items,))
        assert it.__reduce__() == (iter, (items,))      # it has not moved
        next(it)
        assert it.__reduce__() == (iter, (items[1:],))
        list(it)
        assert it.__reduce__() == (iter, ([],))


def test_reduce_of_exhausted():
    for it, function, empty in [(iter([1]), iter, []), (reversed([1]), iter, []), (iter((1,)), iter, ()),
                                (iter('a'), iter, ''), (iter(b'a'), iter, ()), (reversed((1,)), reversed, ())]:
        list(it)
        assert it.__reduce__() == (function, (empty,))


def test_setstate_clamps():
    for make in (lambda: iter([1, 2, 3]), lambda: iter((1, 2, 3)), lambda: iter(range(1, 4))):
        for state, rest in [(1, [2, 3]), (-5, [1, 2, 3]), (100, [])]:
            it = make()
            it.__setstate__(state)
            assert list(it) == rest
    for state, rest in [(1, [2, 1]), (-5, []), (100, [3, 2, 1])]:
        for it in (reversed([1, 2, 3]), reversed((1, 2, 3))):
            it.__setstate__(state)
            assert list(it) == rest


def test_sequence_and_callable():
    class Sequence:
        def __getitem__(self, i):
            if i > 2:
                raise IndexError
            return i
    s = Sequence()
    it = iter(s)
    next(it)
    assert it.__reduce__() == (iter, (s,), 1)
    it.__setstate__(-4)
    assert list(it) == [0, 1, 2] and it.__reduce__() == (iter, ((),))
    it = iter(int, 0)
    assert it.__reduce__() == (iter, (int, 0))
    assert list(it) == [] and it.__reduce__() == (iter, ((),))


def test_adaptors():
    it = iter('ab')
    e = enumerate(it, 5)
    next(e)
    assert e.__reduce__() == (enumerate, (it, 6))
    assert zip(it).__reduce__() == (zip, (it,))
    z = zip(it, strict=True)
    assert z.__reduce__() == (zip, (it,), True)
    z.__setstate__(0)
    assert z.__reduce__() == (zip, (it,))
    assert map(int, it).__reduce__() == (map, (int, it))
    assert filter(None, it).__reduce__() == (filter, (None, it))
    assert filter(bool, it).__reduce__() == (filter, (bool, it))


def test_generic_alias_iterator():
    it = iter(list[int])
    assert type(it).__name__ == 'generic_alias_iterator' and it.__reduce__() == (iter, (list[int],))
    assert repr(next(it)) == '*list[int]' and it.__reduce__() == (iter, ((),))


def test_found_the_end_or_not_yet():
    for sequence in ((1, 2), 'ab', '\u1234b', b'ab', [1, 2]):
        it = iter(sequence)
        next(it), next(it)
        assert it.__reduce__() == (iter, (sequence,), 2)
        assert next(it, None) is None
        assert it.__reduce__() in ((iter, (sequence[:0],)), (iter, ((),)))
        it.__setstate__(0)
        assert list(it) == []


def test_index_of_setstate():
    def error_of(it, state):
        try:
            it.__setstate__(state)
        except Exception as e:
            return '%s: %s' % (type(e).__name__, e)
    for it in (iter(()), iter([]), iter(''), iter('\u1234'), iter(b''), iter(bytearray()), reversed([]), reversed(())):
        assert error_of(it, '') == 'TypeError: an integer is required'
        assert error_of(it, 2 ** 70) == 'OverflowError: Python int too large to convert to C ssize_t'
    assert error_of(iter(range(3)), 2 ** 70) == 'OverflowError: Python int too large to convert to C long'
    assert error_of(iter(range(3)), '') == "TypeError: 'str' object cannot be interpreted as an integer"
