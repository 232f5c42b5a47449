"""W_SliceObject.indices() against the host's; behaviour is in tests/app/apptest_slice.py."""
import sys

import pytest

from interpreter.error import OperationError
from objspace.sliceobject import W_SliceObject, item_count
from objspace.space import space

BOUNDS = [None, 0, 1, 3, 5, 9, -1, -4, -9, sys.maxint, -sys.maxint - 1]
STEPS = [None, 1, 2, 7, -1, -2, -7, sys.maxint, -sys.maxint]


def boxed(value):
    return space.w_None if value is None else space.newint(value)


def test_against_the_host():
    for length in (0, 1, 5):
        for start in BOUNDS:
            for stop in BOUNDS:
                for step in STEPS:
                    w_slice = W_SliceObject(boxed(start), boxed(stop), boxed(step))
                    result = w_slice.indices(space, length)
                    expected = slice(start, stop, step).indices(length)
                    assert result[:3] == expected
                    assert result[3] == len(range(*expected))


def test_the_smallest_step():
    assert item_count(4, 1, -sys.maxint - 1) == 1
    assert item_count(1, 4, -sys.maxint - 1) == 0


def test_huge_indices_are_clamped():
    w_huge = space.lshift(space.newint(1), space.newint(100))
    assert W_SliceObject(space.neg(w_huge), w_huge, w_huge).indices(space, 3) == (0, 3, sys.maxint, 1)


def test_bad_index():
    with pytest.raises(OperationError) as info:
        W_SliceObject(space.newfloat(1.5), space.w_None, space.w_None).indices(space, 3)
    assert info.value.errorstr(space) == \
        'TypeError: slice indices must be integers or None or have an __index__ method'
