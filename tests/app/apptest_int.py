"""int: arithmetic over the machine word, conversions, methods, error texts."""


def raises(exc, f, *args):
    """Return the message of the exception that f(*args) raises."""
    try:
        f(*args)
    except exc as e:
        assert type(e) is exc, type(e)
        return str(e)
    raise AssertionError("did not raise " + exc.__name__)


BIG = 10 ** 30


class MyInt(int):
    pass


class Index:
    def __index__(self):
        return 5


def test_overflow_to_big_and_back():
    top = 2 ** 63 - 1
    assert top + 1 == 9223372036854775808
    assert (top + 1) - 1 == top
    assert -top - 2 == -9223372036854775809
    assert top * top == 85070591730234615847396907784232501249
    assert -(-2 ** 63) == 2 ** 63
    assert abs(-2 ** 63) == 2 ** 63
    assert (-2 ** 63) // -1 == 2 ** 63
    assert (-2 ** 63) % -1 == 0
    assert divmod(-2 ** 63, -1) == (2 ** 63, 0)


def test_floor_division_and_remainder_signs():
    assert [(a // b, a % b) for a in (7, -7) for b in (3, -3)] == [(2, 1), (-3, -2), (-3, 2), (2, -1)]
    assert [(a // b, a % b) for a in (BIG, -BIG) for b in (7, -7)] == [
        (142857142857142857142857142857, 1), (-142857142857142857142857142858, -6),
        (-142857142857142857142857142858, 6), (142857142857142857142857142857, -1)]
    assert divmod(-7, 2) == (-4, 1)


def test_division_by_zero():
    assert raises(ZeroDivisionError, lambda: 1 // 0) == 'integer division or modulo by zero'
    assert raises(ZeroDivisionError, lambda: 1 % 0) == 'integer modulo by zero'
    assert raises(ZeroDivisionError, lambda: 1 / 0) == 'division by zero'
    assert raises(ZeroDivisionError, divmod, 1, 0) == 'integer division or modulo by zero'
    assert raises(ZeroDivisionError, lambda: BIG % 0) == 'integer modulo by zero'


def test_true_division_is_correctly_rounded():
    assert 7 / 2 == 3.5
    assert (2 ** 64) / 3 == 6.148914691236517e+18
    assert 10 ** 400 / 10 ** 399 == 10.0
    assert raises(OverflowError, lambda: 10 ** 400 / 3) == 'integer division result too large for a float'


def test_power():
    assert 3 ** 40 == 12157665459056928801
    assert 2 ** -2 == 0.25
    assert (-2) ** -3 == -0.125
    assert 0 ** 0 == 1
    assert raises(ZeroDivisionError, lambda: 0 ** -1) == '0.0 cannot be raised to a negative power'


def test_power_with_modulus():
    assert pow(2, 10 ** 20, 10 ** 9 + 7) == 855473248
    assert pow(5, 3, -7) == -1
    assert pow(5, 0, 1) == 0
    assert pow(3, -1, 7) == 5
    assert pow(10, -2, 7) == 4
    assert raises(ValueError, pow, 2, -1, 4) == 'base is not invertible for the given modulus'
    assert raises(ValueError, pow, 2, 3, 0) == 'pow() 3rd argument cannot be 0'


def test_shifts():
    assert 1 << 64 == 18446744073709551616
    assert -1 << 63 == -2 ** 63
    assert -5 >> 100 == -1
    assert 5 >> (1 << 70) == 0
    assert 0 << (1 << 70) == 0
    assert (1 << 100) >> 98 == 4
    assert -(1 << 100) >> 101 == -1
    assert raises(ValueError, lambda: 1 << -1) == 'negative shift count'
    assert raises(ValueError, lambda: 1 >> -1) == 'negative shift count'
    assert raises(OverflowError, lambda: 1 << (1 << 70)) == 'too many digits in integer'


def test_bitwise():
    assert -1 & BIG == BIG
    assert -2 ** 70 | 5 == -1180591620717411303419
    assert 6 ^ 3 == 5
    assert ~BIG == -BIG - 1


def test_comparison_with_float_is_exact():
    assert 2 ** 53 == 2.0 ** 53
    assert not 2 ** 53 + 1 == 2.0 ** 53
    assert 2 ** 53 + 1 > 2.0 ** 53
    assert 10 ** 400 < float('inf')
    assert 10 ** 400 > 1e308
    assert not 1 < float('nan')
    assert 2 ** 63 == 9.223372036854775808e18
    assert 2 ** 63 - 1 < 9.223372036854775808e18


def test_from_text():
    assert int(' 12 ') == 12
    assert int('-1_000') == -1000
    assert int('0x_ff', 16) == int('0xff', 0) == int('ff', 16) == 255
    assert int('0o17', 0) == 15
    assert int('0b101', 2) == 5
    assert int('z', 36) == 35
    assert int('\u0661\u0662') == 12
    assert int('123456789012345678901234567890') == 123456789012345678901234567890
    assert int('-ffffffffffffffffffff', 16) == -0xffffffffffffffffffff
    assert int(b'12') == 12
    assert int('00', 0) == 0


def test_bad_text():
    for text in ['', 'x', '1__2', '_1', '1_', '- 1', '+-1', '0x10', '1.5', '1\x002']:
        assert raises(ValueError, int, text) == 'invalid literal for int() with base 10: ' + repr(text)
    for text in ['07', '0_7', '0b2', '']:
        assert raises(ValueError, int, text, 0) == 'invalid literal for int() with base 0: ' + repr(text)
    assert raises(ValueError, int, '0x', 16) == "invalid literal for int() with base 16: '0x'"
    assert raises(ValueError, int, b'1x') == "invalid literal for int() with base 10: b'1x'"
    assert raises(ValueError, int, 'y' * 300) == "invalid literal for int() with base 10: '" + 'y' * 199


def test_constructor_errors():
    assert raises(TypeError, int, None) == \
        "int() argument must be a string, a bytes-like object or a real number, not 'NoneType'"
    assert raises(TypeError, int, 12, 3) == "int() can't convert non-string with explicit base"
    assert raises(ValueError, int, '12', 1) == 'int() base must be >= 2 and <= 36, or 0'
    assert raises(ValueError, int, '12', 1 << 70) == 'int() base must be >= 2 and <= 36, or 0'
    assert raises(TypeError, int, '12', 2.0) == "'float' object cannot be interpreted as an integer"
    assert raises(TypeError, lambda: int(base=10)) == 'int() missing string argument'
    assert raises(OverflowError, int, float('inf')) == 'cannot convert float infinity to integer'
    assert raises(ValueError, int, float('nan')) == 'cannot convert float NaN to integer'


def test_from_objects():
    class Int:
        def __int__(self):
            return 7

    class Bad:
        def __int__(self):
            return 'x'
    assert int(Int()) == 7
    assert int(Index()) == 5
    assert int('12', Index()) == 7
    assert int(-1.9) == -1
    assert int(1e30) == 1000000000000000019884624838656
    assert raises(TypeError, int, Bad()) == '__int__ returned non-int (type str)'


def test_digit_limit():
    assert raises(ValueError, int, '1' * 5000) == (
        'Exceeds the limit (4300 digits) for integer string conversion: value has 5000 digits; '
        'use sys.set_int_max_str_digits() to increase the limit')
    for convert in (str, repr, '{:d}'.format):
        assert raises(ValueError, convert, 10 ** 5000) == (
            'Exceeds the limit (4300 digits) for integer string conversion; '
            'use sys.set_int_max_str_digits() to increase the limit')
    assert len(str(10 ** 4299)) == 4300
    assert int('f' * 5000, 16) == 16 ** 5000 - 1


def test_subclass():
    x = MyInt('5')
    assert type(x) is MyInt and x == 5
    big = MyInt(BIG)
    assert type(big) is MyInt and big == BIG and big + 1 == BIG + 1
    for y in (x + 1, +x, abs(x), int(x), round(x), x.real, x.conjugate(), x.__index__(), x.__trunc__()):
        assert type(y) is int
    assert type(+big) is int
    assert type(MyInt.from_bytes(b'a', 'big')) is MyInt
    x.attribute = 1
    assert x.attribute == 1
    assert {x: 1}[5] == 1


def test_round():
    assert [round(x, -1) for x in (5, 15, 25, -5, -15, 26)] == [0, 20, 20, 0, -20, 30]
    assert round(12350, -2) == 12400
    assert round(BIG + 5 * 10 ** 28, -29) == BIG
    assert round(5, 10 ** 10) == 5
    assert round(5, -2) == 0
    assert raises(TypeError, (5).__round__, 1.0) == "'float' object cannot be interpreted as an integer"


def test_bits():
    assert [x.bit_length() for x in (0, 1, -1, 255, -256, 2 ** 63, BIG)] == [0, 1, 1, 8, 9, 64, 100]
    assert [x.bit_count() for x in (0, 255, -255, -2 ** 63, 2 ** 100 - 1)] == [0, 8, 8, 1, 100]


def test_to_bytes():
    assert (1).to_bytes() == b'\x01'
    assert (258).to_bytes(4, 'big') == b'\0\0\x01\x02'
    assert (258).to_bytes(length=3, byteorder='little') == b'\x02\x01\0'
    assert (-1).to_bytes(2, 'big', signed=True) == b'\xff\xff'
    assert (-2 ** 71).to_bytes(9, 'big', signed=True) == b'\x80' + bytes(8)
    assert (0).to_bytes(0, 'big') == b''
    assert raises(OverflowError, (256).to_bytes, 1, 'big') == 'int too big to convert'
    assert raises(OverflowError, (1).to_bytes, 0, 'big') == 'int too big to convert'
    assert raises(OverflowError, (-1).to_bytes, 1, 'big') == "can't convert negative int to unsigned"
    assert raises(ValueError, (1).to_bytes, -1, 'big') == 'length argument must be non-negative'
    assert raises(ValueError, (1).to_bytes, 1, 'x') == "byteorder must be either 'little' or 'big'"
    assert raises(TypeError, (1).to_bytes, 1, 5) == "to_bytes() argument 'byteorder' must be str, not int"


def test_from_bytes():
    assert int.from_bytes(b'\x01\x02', 'big') == 258
    assert int.from_bytes(b'\x01\x02', 'little') == 513
    assert int.from_bytes(b'\xff' * 20, 'little', signed=True) == -1
    assert int.from_bytes([1, 2], 'big') == 258
    assert int.from_bytes(b'') == 0
    assert raises(TypeError, int.from_bytes, 'ab') == "cannot convert 'str' object to bytes"
    assert raises(TypeError, int.from_bytes, 5) == "cannot convert 'int' object to bytes"


def test_hash():
    assert hash(-1) == -2
    assert hash(2 ** 61 - 1) == 0
    assert hash(2 ** 61) == 1
    assert hash(-2 ** 63) == -4
    assert hash(10 ** 30) == 465258685558744706
    assert hash(-10 ** 30) == -465258685558744706
    assert hash(2 ** 100) == hash(2.0 ** 100)


def test_number_tower():
    assert (5).numerator == (5).real == 5
    assert (5).denominator == 1 and (5).imag == 0
    assert (5).as_integer_ratio() == (5, 1)
    assert (5).__floor__() == (5).__ceil__() == (5).__trunc__() == 5
    assert (5).__getnewargs__() == (5,)


def test_not_implemented():
    assert (5).__add__(2.0) is NotImplemented
    assert (5).__lt__('x') is NotImplemented
    assert (5).__pow__(2, 3.0) is NotImplemented
    assert (2).__rsub__(5) == 3
    assert (5).__rpow__(2) == 32
    assert (7).__rdivmod__(50) == (7, 1)


def test_float_overflow():
    assert raises(OverflowError, float, 10 ** 400) == 'int too large to convert to float'
    assert raises(OverflowError, lambda: 10 ** 400 + 1.0) == 'int too large to convert to float'
