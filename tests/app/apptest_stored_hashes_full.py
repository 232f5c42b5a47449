"""`__hash__` is called once for each element or key that is stored, and not again when sets and dicts meet."""
UNTRANSLATED = False


class Counted(int):
    calls = 0

    def __hash__(self):
        Counted.calls += 1
        return int.__hash__(self)


def calls(function, *args):
    Counted.calls = 0
    function(*args)
    return Counted.calls


def test_stores():
    d, s = {}, set()
    assert calls(d.__setitem__, Counted(1), 2) == calls(d.__setitem__, Counted(2), 2) == 1
    assert calls(d.setdefault, Counted(3), 2) == calls({}.setdefault, Counted(3), 2) == 1
    assert calls({'a': 1}.setdefault, Counted(3), 2) == calls({'a': 1}.__setitem__, Counted(3), 2) == 1
    assert calls(s.add, Counted(1)) == calls(s.add, Counted(1)) == calls(s.discard, Counted(1)) == 1


def test_sets_and_dicts_that_meet():
    d = dict.fromkeys([Counted(i) for i in range(10)])
    for cls in (set, frozenset):
        s, other = cls(d), cls([Counted(3), Counted(30)])
        for function, *args in [
                (cls, d), (cls, s), (s.union, d), (s.difference, d), (s.difference, other), (s.symmetric_difference, d),
                (s.symmetric_difference, other), (s.intersection, other), (other.intersection, s), (s.issubset, other),
                (s.__eq__, cls(d)), (s.__or__, other), (s.__sub__, other), (s.__xor__, other), (s.__and__, other),
                (dict.fromkeys, s), (dict.fromkeys, d), (dict.fromkeys, s, 1), (s.copy,), (hash, frozenset(s)),
                ({1, 2}.union, s), ({'a'}.union, s), (set().union, s), ({'a'}.difference, s), ({1}.symmetric_difference, d)]:
            assert calls(function, *args) == 0, (function, args)


def test_results_of_mixed_elements():
    s = {Counted(i) for i in range(4)}
    assert s == set(range(4)) and {'a', 1} | s == {'a'} | set(range(4)) and {1, 2, 50} ^ s == {0, 3, 50}
    assert {1, 2, 50} - s == {50} and s - {1, 2} == {0, 3} and s >= {1, 2} and {1.0} <= s and not {1.0, 'a'} <= s
    assert hash(frozenset(s)) == hash(frozenset(range(4)))


class Meddling:
    """Its first hash changes the dict it is on its way into."""

    def __init__(self, change):
        self.change = change

    def __hash__(self):
        change, self.change = self.change, None
        if change is not None:
            change()
        return 1

    def __eq__(self, other):
        return isinstance(other, Meddling)


def test_hash_that_fills_the_dict():
    """What `__hash__` has stored stays, and is found."""
    for store in ['__setitem__', 'setdefault']:
        d = {}
        getattr(d, store)(Meddling(lambda: d.update(a=1)), 2)
        assert list(d.values()) == [1, 2] and d['a'] == 1 and d[Meddling(None)] == 2
    d = {}
    assert d.setdefault(Meddling(lambda: d.__setitem__(Meddling(None), 7)), 2) == 7 and len(d) == 1
