"""range and its iterators at interp level; behaviour is in tests/app/apptest_range.py."""
import sys

from objspace.rangeiterator import W_LongRangeIterator, W_RangeIterator, W_StepOneRangeIterator
from objspace.space import space

MAX = sys.maxint


def make(*bounds):
    return space.call_function(space.w_range, *[space.newint(bound) for bound in bounds])


def items(w_range):
    return [space.int_w(w_item) for w_item in space.unpackiterable(w_range)]


def test_kinds_of_iterators():
    assert type(make(5).descr_iter(space)) is W_StepOneRangeIterator
    assert type(make(0, 5, 2).descr_iter(space)) is W_RangeIterator
    # the value past the last item would overflow
    assert type(make(0, MAX, MAX - 1).descr_iter(space)) is W_LongRangeIterator


def test_items_at_the_edge_of_the_word():
    assert items(make(0, MAX, MAX - 1)) == [0, MAX - 1]
    assert items(make(MAX - 2, MAX)) == [MAX - 2, MAX - 1]
    assert items(make(-MAX - 1, MAX, MAX)) == [-MAX - 1, -1, MAX - 1]
    assert items(make(MAX, -MAX - 1, -MAX - 1)) == [MAX, -1]


def test_length_that_overflows_is_boxed():
    w_range = make(-MAX - 1, MAX)
    assert not w_range.is_small
    assert w_range.w_length.asbigint().tolong() == 2 * MAX + 1


def test_contains_at_the_edge_of_the_word():
    w_range = make(-MAX - 1, MAX, MAX)
    assert w_range.contains(space, space.newint(MAX - 1))
    assert not w_range.contains(space, space.newint(MAX))


def test_an_exhausted_iterator_stays_exhausted():
    for w_range in (make(1), make(0, 2, 2), make(0, MAX, MAX)):
        w_iterator = w_range.descr_iter(space)
        assert w_iterator.next_or_none(space) is not None
        assert w_iterator.next_or_none(space) is None
        assert w_iterator.next_or_none(space) is None
