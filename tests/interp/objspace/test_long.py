"""W_LongObject at interp level; behaviour is in tests/app/apptest_int.py."""
import pytest
from rpython.rlib.rbigint import rbigint

from interpreter.error import OperationError
from objspace.longobject import MAX_SHIFT, W_LongObject, long_lshift, long_pow_mod, long_rshift
from objspace.numberparsing import bigint_text, digit_limit
from objspace.space import space

BIG = rbigint.fromlong(10 ** 30)


def test_typedef_is_shared_with_small_ints():
    assert space.type(W_LongObject(BIG)) is space.type(space.newint(1)) is space.w_int


def test_int_w_overflows():
    with pytest.raises(OperationError) as info:
        W_LongObject(BIG).int_w(space)
    assert info.value.match(space, space.w_OverflowError)
    assert info.value.errorstr(space) == 'OverflowError: Python int too large to convert to C long'


def test_huge_shift_counts_are_not_tried():
    huge = rbigint.fromlong(MAX_SHIFT + 1)
    assert space.int_w(long_rshift(space, BIG.neg(), huge)) == -1
    assert space.int_w(long_lshift(space, rbigint.fromint(0), BIG)) == 0
    with pytest.raises(OperationError) as info:
        long_lshift(space, BIG, huge)
    assert info.value.match(space, space.w_OverflowError)


@pytest.mark.parametrize('modulus', [7, -7, 10 ** 20 + 39])
def test_inverse(modulus):
    num = rbigint.fromlong(modulus)
    w_inverse = long_pow_mod(space, BIG, rbigint.fromint(-1), num)
    assert w_inverse.asbigint().tolong() * 10 ** 30 % modulus == 1 % modulus


def test_digit_limit_can_be_changed():
    assert digit_limit.value == 4300
    try:
        digit_limit.value = 0
        assert len(bigint_text(space, rbigint.fromlong(10 ** 4300))) == 4301
        digit_limit.value = 640
        assert len(bigint_text(space, rbigint.fromlong(-10 ** 639))) == 641
        with pytest.raises(OperationError):
            bigint_text(space, rbigint.fromlong(-10 ** 640))
    finally:
        digit_limit.value = 4300
