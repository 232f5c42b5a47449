"""decimal_text() of objspace/bigint_fast.py against the host's str()."""
from objspace.bigint_fast import decimal_text
from rpython.rlib.rbigint import rbigint


def check(value):
    assert decimal_text(rbigint.fromlong(value)) == str(value)


def test_around_powers_of_ten():
    for exponent in list(range(0, 60)) + [99, 100, 270, 300, 303, 304, 400]:
        for delta in (-1, 0, 1):
            check(10 ** exponent + delta)
            check(-10 ** exponent + delta)


def test_around_powers_of_two():
    for exponent in list(range(50, 200, 3)) + [629, 630, 1007, 1008, 1009]:
        for delta in (-1, 0, 1):
            check(2 ** exponent + delta)


def test_zeros_in_the_middle():
    for exponent in (9, 18, 27, 100, 250):
        check(123 * 10 ** exponent + 7)
        check(-(10 ** 9) ** 3 * exponent)
