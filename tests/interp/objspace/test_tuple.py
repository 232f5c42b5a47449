"""W_TupleObject at interp level; behaviour is in tests/app/apptest_tuple.py."""
import pytest

from interpreter.error import OperationError
from objspace.space import space
from objspace.tupleobject import W_TupleIterator, W_TupleObject, fixed_size_copy

w_1, w_2, w_3 = space.newint(1), space.newint(2), space.newint(3)


def ints(w_obj):
    return [space.int_w(w_item) for w_item in space.listview(w_obj)]


def test_slice_of_everything_is_the_tuple_itself():
    w_tuple = space.newtuple([w_1, w_2])
    w_slice = space.newslice(space.w_None, space.w_None, space.w_None)
    assert space.getitem(w_tuple, w_slice) is w_tuple


def test_slice_with_step():
    w_tuple = space.newtuple([w_1, w_2, w_3])
    w_slice = space.newslice(space.w_None, space.w_None, space.newint(-2))
    assert ints(space.getitem(w_tuple, w_slice)) == [3, 1]


def test_hash_of_the_empty_tuple_is_cpythons():
    assert W_TupleObject([]).hash_items(space) == 5740354900026072187


def test_hash_is_never_minus_one():
    for i in range(100):
        assert W_TupleObject([space.newint(i)]).hash_items(space) != -1


def test_find_stops_at_the_bound():
    w_tuple = W_TupleObject([w_1, w_2, w_3])
    assert w_tuple.find(space, w_3, 0, 2) == -1
    assert w_tuple.find(space, w_3, 0, 100) == 2


def test_iterator_protocol_without_stop_iteration():
    w_iter = space.iter(space.newtuple([w_1]))
    assert isinstance(w_iter, W_TupleIterator)
    assert w_iter.next_or_none(space) is w_1
    assert w_iter.next_or_none(space) is None
    with pytest.raises(OperationError) as info:
        space.next(w_iter)
    assert info.value.match(space, space.w_StopIteration)


def test_fixed_size_copy():
    items = [w_1]
    items.append(w_2)
    copy = fixed_size_copy(items)
    assert copy == items and copy is not items
