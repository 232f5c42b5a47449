"""W_FloatObject, floatmath and floattext at interp level; behaviour is in tests/app/apptest_float.py."""
import sys

import pytest
from rpython.rlib.rbigint import rbigint
from rpython.rlib.rfloat import INFINITY, NAN

from interpreter.error import OperationError
from objspace.floatmath import UNORDERED, compare_bigint, compare_int
from objspace.floatobject import W_FloatObject, float_to_int
from objspace.floattext import float_hex, parse_hex
from objspace.intobject import W_IntObject
from objspace.longobject import W_LongObject
from objspace.number_hash import hash_bigint, hash_float
from objspace.numberparsing import NumberSyntaxError, scan_float, string_to_float
from objspace.space import space

FLOATS = [0.0, 1.0, -1.5, 2.0 ** 53, 2.0 ** 63, -2.0 ** 63, 1e19, -1e300, 5e-324, 9.223372036854774784e18]
INTS = [0, 1, -1, 2 ** 53, 2 ** 53 + 1, sys.maxint, -sys.maxint - 1, 2 ** 62 + 1]


def test_comparison_with_machine_ints_is_exact():
    for value in FLOATS:
        for i in INTS:
            assert compare_int(value, i) == (value > i) - (value < i), (value, i)


def test_comparison_with_bigints_is_exact():
    for value in FLOATS + [INFINITY, -INFINITY]:
        for i in (2 ** 63, -2 ** 63 - 1, 10 ** 19, 10 ** 400, -10 ** 400):
            assert compare_bigint(value, rbigint.fromlong(i)) == (value > i) - (value < i)


def test_nan_is_unordered():
    assert compare_int(NAN, 1) == compare_bigint(NAN, rbigint.fromint(1)) == UNORDERED


def test_float_to_int_chooses_the_representation():
    assert isinstance(float_to_int(space, -2.0 ** 63), W_IntObject)
    assert isinstance(float_to_int(space, 2.0 ** 63), W_LongObject)
    with pytest.raises(OperationError):
        float_to_int(space, INFINITY)


def test_identity_is_of_bits():
    assert space.is_w(W_FloatObject(1.5), W_FloatObject(1.5))
    assert not space.is_w(W_FloatObject(0.0), W_FloatObject(-0.0))


@pytest.mark.parametrize('value', [2.0 ** 53, -2.0 ** 61, 2.0 ** 62 + 2.0 ** 20, 1e300])
def test_hash_of_integral_floats_is_that_of_the_int(value):
    assert hash_float(value) == hash_bigint(rbigint.fromfloat(value))


def test_hex_round_trip():
    for value in FLOATS + [0.1, 1.7976931348623157e308, 2.2250738585072014e-308]:
        assert parse_hex(float_hex(value)) == value


def test_scan_stops_at_the_first_character_that_does_not_fit():
    assert [scan_float(text, 0, len(text)) for text in ('1e5x', '1e+', '.5.', '+', '-infinity', 'nanx', '1_0')] \
        == [3, 1, 2, 0, 9, 3, 1]


def test_string_to_float_rejects_what_the_host_accepts():
    for text in ('1e5L', '0x10', ' ', '1 2'):
        with pytest.raises(NumberSyntaxError):
            string_to_float(text)
