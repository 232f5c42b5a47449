"""List strategies and W_ListObject at interp level; behaviour is in tests/app/apptest_list*.py."""
import pytest

from interpreter.error import OperationError
from objspace.listobject import W_ListObject, new_empty_list, new_int_list, new_list
from objspace.liststrategy import (
    EmptyListStrategy, FloatListStrategy, IntListStrategy, ObjectListStrategy)
from objspace.space import space
from objspace.strategycache import strategy_instance

STRATEGIES = [EmptyListStrategy, IntListStrategy, FloatListStrategy, ObjectListStrategy]


def wrap(value):
    if isinstance(value, bool):
        return space.newbool(value)
    if isinstance(value, int):
        return space.newint(value)
    if isinstance(value, float):
        return space.newfloat(value)
    return space.newtext(value)


def unwrap(w_obj):
    if space.isinstance_w(w_obj, space.w_int):
        return space.int_w(w_obj)
    if space.isinstance_w(w_obj, space.w_float):
        return space.float_w(w_obj)
    return space.text_w(w_obj)


def make(values):
    return new_list(space, [wrap(value) for value in values])


def content(w_list):
    return [unwrap(w_item) for w_item in w_list.getitems()]


def kind(w_list):
    return w_list.strategy.__class__


@pytest.mark.parametrize('values, expected', [
    ([], EmptyListStrategy),
    ([1, 2], IntListStrategy),
    ([1.5, 2.5], FloatListStrategy),
    (['a'], ObjectListStrategy),
    ([1, 2.5], ObjectListStrategy),
    ([True], ObjectListStrategy),
])
def test_strategy_of_a_new_list(values, expected):
    w_list = make(values)
    assert kind(w_list) is expected
    assert content(w_list) == values


def test_one_instance_per_strategy():
    for cls in STRATEGIES:
        assert strategy_instance(space, cls) is strategy_instance(space, cls)


def test_first_item_decides():
    for value, expected in [(1, IntListStrategy), (1.5, FloatListStrategy), ('a', ObjectListStrategy)]:
        w_list = new_empty_list(space)
        w_list.append(wrap(value))
        assert kind(w_list) is expected


def test_ints_generalize_only_when_they_must():
    w_list = make([1, 2])
    w_list.append(wrap(3))
    assert kind(w_list) is IntListStrategy
    w_list.append(wrap('x'))
    assert kind(w_list) is ObjectListStrategy
    assert content(w_list) == [1, 2, 3, 'x']


def test_int_beyond_a_machine_word_generalizes():
    w_list = make([1])
    w_list.append(space.mul(wrap(1 << 62), wrap(1 << 62)))
    assert kind(w_list) is ObjectListStrategy


def test_setitem_generalizes():
    w_list = make([1, 2])
    w_list.setitem(0, wrap(1.5))
    assert kind(w_list) is ObjectListStrategy
    assert content(w_list) == [1.5, 2]


def test_insert_generalizes():
    w_list = make([1.5])
    w_list.insert(0, wrap('a'))
    assert content(w_list) == ['a', 1.5]


def test_extend_of_an_empty_list_takes_the_strategy_over():
    w_list = new_empty_list(space)
    w_other = make([1, 2])
    w_list.extend(space, w_other)
    assert kind(w_list) is IntListStrategy
    w_list.append(wrap(3))
    assert content(w_other) == [1, 2]


def test_extend_with_an_empty_list_keeps_the_strategy():
    w_list = make([1])
    w_list.extend(space, new_empty_list(space))
    assert kind(w_list) is IntListStrategy


def test_clear_makes_it_empty():
    w_list = make([1])
    w_list.clear(space)
    assert kind(w_list) is EmptyListStrategy


def test_getitems_fixed_is_a_copy():
    w_list = make(['a'])
    items_w = w_list.getitems_fixed()
    items_w[0] = None
    assert content(w_list) == ['a']


def test_new_int_list():
    w_list = new_int_list(space, [1, 2, 3])
    assert kind(w_list) is IntListStrategy
    assert content(w_list) == [1, 2, 3]


def test_sort_keeps_the_strategy():
    for values in ([3, 1, 2], [2.5, 1.5], ['b', 'a']):
        w_list = make(values)
        before = w_list.strategy
        space.call_method(w_list, 'sort')
        assert w_list.strategy is before
        assert content(w_list) == sorted(values)


def test_sort_by_key_keeps_the_strategy():
    w_list = make([3, 1, 2])
    w_list.descr_sort(space, None, space.w_float)
    assert kind(w_list) is IntListStrategy
    assert content(w_list) == [1, 2, 3]


def test_setslice_of_other_kinds():
    for values in ([], [1, 2, 3], [1.5, 2.5], ['a', 'b', 'c']):
        for new in ([], [9], [9.5, 8.5], ['x', 'y', 'z', 'w']):
            for start in range(len(values) + 1):
                for stop in range(start, len(values) + 1):
                    w_list = make(values)
                    w_new = make(new)
                    w_list.strategy.setslice(w_list, start, 1, stop - start, w_new)
                    assert content(w_list) == values[:start] + new + values[stop:]
                    assert content(w_new) == new


def test_a_nan_is_found_by_identity():
    nan = float('nan')
    w_list = make([1.0, nan])
    assert w_list.find(w_list.getitem(1)) == 1
    assert w_list.find(wrap(nan)) == -1
    assert w_list.find(wrap(1.0)) == 0
    assert w_list.find(wrap(2.0)) == -1


def test_iterator_boxes_on_the_way():
    w_iter = space.iter(make([1, 2]))
    assert unwrap(w_iter.next_or_none(space)) == 1
    assert unwrap(w_iter.next_or_none(space)) == 2
    assert w_iter.next_or_none(space) is None
    assert w_iter.w_list is None


def test_index_out_of_range():
    with pytest.raises(OperationError) as info:
        space.getitem(make([1]), wrap(1))
    assert info.value.match(space, space.w_IndexError)


def test_results_of_a_user_subclass_are_plain_lists():
    w_cls = space.call_function(space.w_type, space.newtext('L'), space.newtuple([space.w_list]),
                                space.newdict())
    w_list = space.call_function(w_cls, make([1]))
    assert isinstance(w_list, W_ListObject) and w_list.is_user_instance
    assert type(w_list.clone()) is W_ListObject
