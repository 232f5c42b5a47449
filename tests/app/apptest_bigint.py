"""ints beyond the machine word: text, powers, bit operations."""


def naive_text(n):
    digits = ''
    while n:
        n, digit = divmod(n, 10)
        digits = chr(48 + digit) + digits
    return digits


def test_text():
    for n in (2 ** 63, 10 ** 18, 10 ** 36, 10 ** 36 + 7, 2 ** 200 - 1, 3 ** 240, 3 ** 250):
        assert str(n) == naive_text(n) and str(-n) == '-' + naive_text(n)
        assert int(str(n)) == n


def test_power_of_two_bases():
    for n in (2 ** 64, 2 ** 123 + 5, 3 ** 200, 7 ** 300):
        assert int(hex(n), 16) == n == int(oct(n), 8) == int(bin(n), 2) == int(hex(n).upper(), 0)
        assert int('-' + hex(n)[2:], 16) == -n


def test_power():
    n = 12345678901234567890123
    product = 1
    for exponent in range(12):
        assert n ** exponent == product and (-n) ** exponent == (-product if exponent & 1 else product)
        product *= n
    assert (2 ** 63) ** 3 == 2 ** 189 == 8 ** 63


def test_and():
    for a in (2 ** 64 + 5, 3 ** 100, 2 ** 126 - 1):
        for b in (2 ** 64 + 3, 7 ** 90, 2 ** 130 - 1, 5):
            assert a & b == a + b - (a | b) and -a & b == b - (a - 1 & b)
