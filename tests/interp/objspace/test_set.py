"""Set strategies at interp level; behaviour is in tests/app/apptest_set.py."""
import pytest

from interpreter.error import OperationError
from objspace.setobject import new_frozenset, new_set, new_set_from_iterable
from objspace.setstrategy import (
    EmptySetStrategy, IntSetStrategy, ObjectSetStrategy, TextSetStrategy)
from objspace.space import space

w_1, w_2, w_3 = space.newint(1), space.newint(2), space.newint(3)
w_a = space.newtext('a')


def kind(w_set):
    return w_set.strategy.__class__


def make(*items_w):
    w_set = new_set(space)
    for w_item in items_w:
        w_set.add(w_item)
    return w_set


@pytest.mark.parametrize('items_w, expected', [
    ([], EmptySetStrategy),
    ([w_1, w_2], IntSetStrategy),
    ([w_a], TextSetStrategy),
    ([space.w_None], ObjectSetStrategy),
    ([w_1, w_a], ObjectSetStrategy),
])
def test_strategy_by_the_elements(items_w, expected):
    w_set = make(*items_w)
    assert kind(w_set) is expected
    assert w_set.length() == len(items_w)
    for w_item in items_w:
        assert w_set.has(w_item)


def test_lookups_of_other_types_do_not_generalize():
    w_set = make(w_1)
    assert not w_set.has(w_a)
    assert not w_set.remove(space.w_None)
    assert kind(w_set) is IntSetStrategy
    w_set = make(w_a)
    assert not w_set.has(w_1)
    assert kind(w_set) is TextSetStrategy


def test_lookup_that_may_be_equal_generalizes():
    w_set = make(w_1)
    assert w_set.has(space.newfloat(1.0))
    assert kind(w_set) is ObjectSetStrategy


def test_intersection_has_its_own_strategy():
    w_result = make(w_1, w_a).intersection_with(space, make(w_1, w_2))
    assert w_result.length() == 1
    assert kind(w_result) is IntSetStrategy


def test_copy_does_not_share():
    w_set = make(w_1)
    w_copy = w_set.copy_real(space)
    w_copy.add(w_2)
    assert w_set.length() == 1


def test_update_of_an_empty_set_copies():
    w_set, w_source = make(), make(w_1)
    w_set.update_from(space, w_source)
    w_set.add(w_2)
    assert w_source.length() == 1


def test_iterator():
    it = make(w_1, w_2).iterator()
    assert [space.int_w(it.next_or_none()), space.int_w(it.next_or_none())] == [1, 2]
    assert it.next_or_none() is None
    assert it.w_set is None


def test_size_change():
    w_set = make(w_1)
    it = w_set.iterator()
    w_set.add(w_2)
    with pytest.raises(OperationError) as info:
        it.next_or_none()
    assert info.value.match(space, space.w_RuntimeError)


def test_iteration_goes_on_after_a_change_of_strategy():
    w_set = make(w_1, w_2)
    it = w_set.iterator()
    assert space.int_w(it.next_or_none()) == 1
    w_set.strategy.generalize(w_set)
    assert space.int_w(it.next_or_none()) == 2


def test_hash_is_cpythons():
    w_set = new_frozenset(space)
    assert space.hash_w(w_set) == 133146708735736
    w_set = new_frozenset(space)
    for w_item in (w_3, w_1, w_2):
        w_set.add(w_item)
    assert space.hash_w(w_set) == -272375401224217160


def test_hash_is_computed_once():
    w_set = new_frozenset(space)
    w_set.hash = 77
    assert space.hash_w(w_set) == 77


def test_new_set_from_iterable():
    w_set = new_set_from_iterable(space, space.newlist([w_1, w_1]))
    assert w_set.length() == 1
    assert new_set_from_iterable(space, None).length() == 0
