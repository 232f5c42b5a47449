"""Dict strategies and W_DictObject at interp level; behaviour is in tests/app/apptest_dict*.py."""
import pytest

from interpreter.error import OperationError
from objspace.dictobject import new_dict, new_dict_from_text_pairs
from objspace.dictstrategy import EmptyDictStrategy
from objspace.dictstrategy_hashed import IntKeyStrategy, ObjectKeyStrategy, TextKeyStrategy
from objspace.space import space

w_1, w_2, w_3 = space.newint(1), space.newint(2), space.newint(3)
w_a, w_b = space.newtext('a'), space.newtext('b')


def kind(w_dict):
    return w_dict.get_strategy().__class__


def make(*keys_w):
    w_dict = new_dict(space)
    for w_key in keys_w:
        w_dict.setitem(w_key, w_1)
    return w_dict


@pytest.mark.parametrize('keys_w, expected', [
    ([], EmptyDictStrategy),
    ([w_a], TextKeyStrategy),
    ([w_1], IntKeyStrategy),
    ([space.w_None], ObjectKeyStrategy),
    ([space.w_True], ObjectKeyStrategy),
    ([w_a, w_1], ObjectKeyStrategy),
    ([w_1, w_a], ObjectKeyStrategy),
])
def test_strategy_by_the_keys(keys_w, expected):
    w_dict = make(*keys_w)
    assert kind(w_dict) is expected
    assert w_dict.length() == len(keys_w)
    for w_key in keys_w:
        assert w_dict.getitem(w_key) is w_1


def test_missing_keys_of_other_types_do_not_generalize():
    w_text, w_int = make(w_a), make(w_1)
    for w_key in [w_2, space.w_None, space.newfloat(1.5), space.newtuple([w_1]), space.newbytes('a')]:
        assert w_text.getitem(w_key) is None
        assert not w_text.delitem(w_key)
    assert kind(w_text) is TextKeyStrategy
    for w_key in [w_a, space.w_None, space.newtuple([w_1])]:
        assert w_int.getitem(w_key) is None
        assert not w_int.delitem(w_key)
    assert kind(w_int) is IntKeyStrategy


def test_bool_finds_int_keys():
    w_dict = make(w_1)
    assert w_dict.getitem(space.w_True) is w_1
    assert kind(w_dict) is IntKeyStrategy


def test_text_api():
    for w_dict in [make(), make(w_1), make(w_b), make(space.w_None)]:
        length = w_dict.length()
        assert w_dict.getitem_text('a') is None
        assert not w_dict.delitem_text('a')
        w_dict.setitem_text('a', w_2)
        assert w_dict.getitem_text('a') is w_2
        assert w_dict.getitem(w_a) is w_2
        assert w_dict.length() == length + 1
        assert w_dict.delitem_text('a')
        assert w_dict.length() == length


def test_iteration_api():
    w_dict = make(w_b, w_a)
    it = w_dict.iteritems()
    seen = []
    while it.next_item():
        seen.append((space.text_w(it.w_key), it.w_value))
    assert seen == [('b', w_1), ('a', w_1)]
    assert not it.next_item()
    assert it.w_key is None and it.w_dict is None


def test_lists_of_the_content():
    w_dict = make(w_1, w_2)
    assert [space.int_w(w_key) for w_key in w_dict.w_keys_list()] == [1, 2]
    assert w_dict.w_values_list() == [w_1, w_1]
    assert [space.len_w(w_pair) for w_pair in w_dict.items_list(space)] == [2, 2]


def test_iteration_goes_on_after_a_change_of_strategy():
    w_dict = make(w_1, w_2)
    it = w_dict.iteritems()
    assert it.next_item()
    w_dict.get_strategy().generalize(w_dict)
    w_dict.setitem(w_2, w_3)
    assert it.next_item()
    assert it.w_value is w_3
    assert not it.next_item()


def test_key_that_vanished_after_a_change_of_strategy():
    w_dict = make(w_1, w_2)
    it = w_dict.iteritems()
    assert it.next_item()
    w_dict.delitem(w_2)
    w_dict.setitem(w_a, w_3)
    with pytest.raises(OperationError) as info:
        it.next_item()
    assert info.value.match(space, space.w_RuntimeError)
    assert space.text_w(space.str(info.value.get_w_value(space))) == \
        "dictionary keys changed during iteration"


def test_copy_does_not_share():
    for w_dict in [make(), make(w_a), make(w_1), make(space.w_None)]:
        w_copy = w_dict.copy()
        w_copy.setitem(w_b, w_2)
        assert w_dict.getitem(w_b) is None
        assert w_copy.length() == w_dict.length() + 1


def test_clear_makes_it_empty():
    w_dict = make(space.w_None)
    w_dict.clear()
    assert kind(w_dict) is EmptyDictStrategy


def test_pop_and_setdefault():
    for w_dict in [make(), make(w_b), make(w_1), make(space.w_None)]:
        assert w_dict.pop(w_a) is None
        assert w_dict.setdefault(w_a, w_3) is w_3
        assert w_dict.setdefault(w_a, w_2) is w_3
        assert w_dict.pop(w_a) is w_3
        assert w_dict.getitem(w_a) is None


def test_new_dict_from_text_pairs():
    w_dict = new_dict_from_text_pairs(space, ['x', 'y'], [w_1, w_2])
    assert kind(w_dict) is TextKeyStrategy
    assert w_dict.getitem_text('y') is w_2


def test_unhashable_key_leaves_the_dict_as_it_was():
    w_dict = make()
    with pytest.raises(OperationError) as info:
        w_dict.setitem(space.newlist([]), w_1)
    assert info.value.match(space, space.w_TypeError)
    assert kind(w_dict) is EmptyDictStrategy


def test_update_of_an_empty_dict_takes_the_strategy_over():
    w_dict, w_source = make(), make(w_a)
    space.call_method(w_dict, 'update', w_source)
    assert kind(w_dict) is TextKeyStrategy
    w_dict.setitem(w_b, w_2)
    assert w_source.getitem(w_b) is None
