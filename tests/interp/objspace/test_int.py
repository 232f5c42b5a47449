"""W_IntObject at interp level; behaviour is in tests/app/apptest_int.py."""
import sys

import pytest
from rpython.rlib.rbigint import rbigint

from interpreter.error import OperationError
from objspace import intobject
from objspace.intobject import W_IntObject
from objspace.longobject import W_LongObject
from objspace.number_hash import hash_bigint, hash_int
from objspace.space import space

MAX, MIN = sys.maxint, -sys.maxint - 1
EDGES = [0, 1, -1, 2, -2, 7, -7, 2 ** 31, 2 ** 61 - 1, 2 ** 61, MAX, MAX - 1, MIN, MIN + 1]


def unwrapped(w_obj):
    if isinstance(w_obj, W_IntObject):
        return w_obj.intval
    assert isinstance(w_obj, W_LongObject)
    value = w_obj.num.tolong()
    assert not MIN <= value <= MAX, 'a W_LongObject is always outside the machine word'
    return value


@pytest.mark.parametrize('name,operation', [
    ('add', lambda a, b: a + b), ('sub', lambda a, b: a - b), ('mul', lambda a, b: a * b),
    ('floordiv', lambda a, b: a // b), ('mod', lambda a, b: a % b),
    ('and', lambda a, b: a & b), ('or', lambda a, b: a | b), ('xor', lambda a, b: a ^ b)])
def test_fast_functions_on_all_edges(name, operation):
    function = getattr(intobject, 'int_' + name)
    for a in EDGES:
        for b in EDGES:
            if b == 0 and name in ('floordiv', 'mod'):
                with pytest.raises(OperationError) as info:
                    function(space, a, b)
                assert info.value.match(space, space.w_ZeroDivisionError)
            else:
                assert unwrapped(function(space, a, b)) == operation(a, b), (a, b)


def test_shifts_on_all_edges():
    for a in EDGES:
        for b in (0, 1, 31, 62, 63, 64, 100):
            assert unwrapped(intobject.int_lshift(space, a, b)) == a << b
            assert unwrapped(intobject.int_rshift(space, a, b)) == a >> b


def test_pow_crosses_the_word():
    for a in (2, -2, 3, -3, 10, MIN):
        for b in (0, 1, 2, 19, 40, 62, 63, 64):
            assert unwrapped(intobject.int_pow(space, a, b)) == a ** b


def test_newbigint_normalises():
    assert isinstance(space.newbigint(rbigint.fromint(MAX)), W_IntObject)
    assert isinstance(space.newbigint(rbigint.fromint(MAX).int_add(1)), W_LongObject)


def test_equal_exact_ints_are_identical_but_not_bools():
    assert space.is_w(W_IntObject(1000), W_IntObject(1000))
    assert not space.is_w(W_IntObject(1), space.w_True)
    assert not space.is_w(space.w_True, W_IntObject(1))


def test_exact_makes_a_plain_int_of_a_bool():
    w_int = space.w_True.exact(space)
    assert type(w_int) is W_IntObject and w_int.intval == 1


@pytest.mark.parametrize('value', EDGES + [2 ** 61 - 2, -2 ** 61 + 1])
def test_both_hashes_agree(value):
    assert hash_int(value) == hash_bigint(rbigint.fromlong(value))


def test_bit_count_of_the_smallest_int():
    assert W_IntObject(MIN).bit_count() == 1
