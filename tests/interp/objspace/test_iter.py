"""The general iterators at interp level; behaviour is in tests/app/apptest_iterators.py."""
import pytest

from interpreter.error import OperationError
from objspace.iterobject import W_CallableIterator, W_Enumerate, W_Filter, W_Map, W_SequenceIterator
from objspace.space import space
from objspace.zipobject import W_Zip


def ints(*values):
    return space.newlist([space.newint(value) for value in values])


def drain(w_iter):
    result = []
    while True:
        w_item = space.next_or_none(w_iter)
        if w_item is None:
            return result
        result.append(space.text_w(space.repr(w_item)))


def test_sequence_iterator():
    w_iter = W_SequenceIterator(ints(1, 2))
    assert drain(w_iter) == ['1', '2']
    assert w_iter.w_seq is None
    assert drain(w_iter) == []


def test_callable_iterator():
    w_pop = space.getattr_text(ints(1, 2, 3), 'pop')
    w_iter = W_CallableIterator(w_pop, space.newint(1))
    assert drain(w_iter) == ['3', '2']
    assert w_iter.w_callable is None


def test_enumerate_overflows_to_long():
    w_iter = W_Enumerate(space.iter(ints(7, 8, 9)), space.maxint - 1, None)
    assert drain(w_iter) == ['(9223372036854775806, 7)', '(9223372036854775807, 8)',
                             '(9223372036854775808, 9)']


def test_map_with_one_and_with_many():
    w_iter = W_Map(space.w_str, [space.iter(ints(1))])
    assert w_iter.w_single is not None
    assert drain(w_iter) == ["'1'"]
    w_pow = space.getattr_text(space.w_int, '__pow__')
    w_iter = W_Map(w_pow, [space.iter(ints(2, 3)), space.iter(ints(5, 2))])
    assert w_iter.w_single is None
    assert drain(w_iter) == ['32', '9']


def test_filter():
    assert drain(W_Filter(space.w_None, None, space.iter(ints(0, 1, 2)))) == ['1', '2']


def test_zip():
    assert drain(W_Zip([], False)) == []
    assert drain(W_Zip([space.iter(ints(1, 2)), space.iter(ints(3))], False)) == ['(1, 3)']


def test_strict_zip():
    w_zip = W_Zip([space.iter(ints(1)), space.iter(ints(1, 2))], True)
    space.next_or_none(w_zip)
    with pytest.raises(OperationError) as info:
        space.next_or_none(w_zip)
    assert info.value.match(space, space.w_ValueError)


def test_exposed_next_raises_stop_iteration():
    w_zip = W_Zip([space.iter(ints())], False)
    with pytest.raises(OperationError) as info:
        space.next(w_zip)
    assert info.value.match(space, space.w_StopIteration)
