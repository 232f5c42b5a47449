"""float: text in both directions, arithmetic rules, methods."""


def raises(exc, f, *args):
    """Return the message of the exception that f(*args) raises."""
    try:
        f(*args)
    except exc as e:
        assert type(e) is exc, type(e)
        return str(e)
    raise AssertionError("did not raise " + exc.__name__)


INF = float('inf')
NAN = float('nan')


def is_negative_zero(x):
    return x == 0.0 and repr(x) == '-0.0'


def test_repr_is_shortest():
    for text in ['0.1', '1e+16', '1e-05', '0.0001', '123456789012345.0', '1e+22', '5e-324',
                 '1.7976931348623157e+308', '-0.0', '1.0', 'inf', '-inf', 'nan', '9007199254740992.0']:
        assert repr(float(text)) == text


def test_from_text():
    assert float(' 1.5\n') == 1.5
    assert float('1_0.2_5e1_0') == 10.25e10
    assert float('-Infinity') == -INF and float('+inf') == INF
    assert float('NaN') != float('nan')
    assert float('\u0661.\u0662') == 1.2
    assert float(b'1.5') == 1.5
    assert float('.5') == 0.5 and float('5.') == 5.0
    assert float('1e400') == INF


def test_bad_text():
    for text in ['', 'x', '1__0', '_1', '1_', '1_.5', '1._5', '1e_5', 'inf_', 'infinit', '0x10', '1e', '.',
                 '.e5', '1.5.2', '1\0', '--1']:
        assert raises(ValueError, float, text) == 'could not convert string to float: ' + repr(text)
    assert raises(ValueError, float, b'x') == "could not convert string to float: b'x'"


def test_constructor():
    class Float:
        def __float__(self):
            return 2.5

    class Index:
        def __index__(self):
            return 3

    class Bad:
        def __float__(self):
            return 'x'
    assert float() == 0.0
    assert float(Float()) == 2.5 and float(Index()) == 3.0
    assert raises(TypeError, float, None) == "float() argument must be a string or a real number, not 'NoneType'"
    assert raises(TypeError, float, Bad()) == 'Bad.__float__ returned non-float (type str)'


def test_subclass():
    class F(float):
        pass
    x = F('1.5')
    assert type(x) is F and x == 1.5
    assert type(x + 1) is float and type(+x) is float and type(float(x)) is float
    assert type(F.fromhex('0x1p1')) is F
    x.attribute = 1
    assert x.attribute == 1


def test_remainder_has_the_divisors_sign():
    assert 7.5 % -2 == -0.5 and -7.5 % 2 == 0.5
    assert is_negative_zero(0.0 % -5) and not is_negative_zero(-0.0 % 5)
    assert 5.0 % INF == 5.0 and -5.0 % INF == INF
    assert repr(INF % 3) == 'nan'


def test_floor_division():
    assert 5.0 // 0.3 == 16.0 and -5.0 // 0.3 == -17.0
    assert divmod(5.0, -3) == (-2.0, -1.0)
    assert -5.0 // INF == -1.0
    assert divmod(-7, 2.0) == (-4.0, 1.0)


def test_division_by_zero():
    assert raises(ZeroDivisionError, lambda: 1.0 / 0) == 'float division by zero'
    assert raises(ZeroDivisionError, lambda: 1.0 // 0) == 'float floor division by zero'
    assert raises(ZeroDivisionError, lambda: 1.0 % 0) == 'float modulo'
    assert raises(ZeroDivisionError, lambda: 1 / 0.0) == 'float division by zero'
    assert raises(ZeroDivisionError, divmod, 1.0, 0) == 'float divmod()'


def test_power():
    assert (-2.0) ** 3 == -8.0 and 2.0 ** -1 == 0.5 and 4.0 ** 0.5 == 2.0
    assert 1.0 ** NAN == 1.0 and NAN ** 0 == 1.0
    assert (-1.0) ** INF == 1.0 and 0.5 ** INF == 0.0 and 2.0 ** INF == INF
    assert (-INF) ** 3 == -INF and is_negative_zero((-INF) ** -3)
    assert is_negative_zero((-0.0) ** 3)
    assert type((-8.0) ** 0.5) is complex and type((-8) ** 0.5) is complex
    assert raises(ZeroDivisionError, lambda: 0.0 ** -1) == '0.0 cannot be raised to a negative power'
    assert raises(OverflowError, lambda: 10.0 ** 400) == "(34, 'Numerical result out of range')"
    assert raises(TypeError, pow, 2.0, 3, 1) == 'pow() 3rd argument not allowed unless all arguments are integers'


def test_round():
    assert [round(x) for x in (0.5, 1.5, 2.5, -0.5, -1.5, 1e20)] == [0, 2, 2, 0, -2, 10 ** 20]
    assert type(round(1.0)) is int and type(round(1.0, 0)) is float
    assert round(2.675, 2) == 2.67 and round(0.125, 2) == 0.12
    assert round(12345.0, -2) == 12300.0 and round(25.0, -1) == 20.0
    assert round(1.5, 10 ** 30) == 1.5 and is_negative_zero(round(-1.5, -400))
    assert raises(OverflowError, round, 1.7e308, -308) == 'rounded value too large to represent'
    assert raises(ValueError, round, NAN) == 'cannot convert float NaN to integer'
    assert round(INF, 2) == INF


def test_comparison():
    assert not NAN == NAN and NAN != NAN and not NAN < 1 and not NAN >= 10 ** 30
    assert 1e308 < 10 ** 400 and -INF < -10 ** 400
    assert 0.5 < 1 and 0.5 > 0 and 2.0 == 2
    assert not 9007199254740992.0 == 9007199254740993
    assert -0.0 == 0


def test_hash():
    assert hash(1.5) == 1152921504606846977
    assert hash(-1.0) == -2 and hash(-0.0) == 0
    assert hash(INF) == 314159 and hash(-INF) == -314159
    assert hash(1e300) == 1224995262755759164
    assert hash(3.14) == 322818021289917443
    assert hash(5e-324) == 16777216


def test_integer_ratio():
    assert (0.1).as_integer_ratio() == (3602879701896397, 36028797018963968)
    assert (-2.5).as_integer_ratio() == (-5, 2)
    assert raises(OverflowError, INF.as_integer_ratio) == 'cannot convert Infinity to integer ratio'
    assert raises(ValueError, NAN.as_integer_ratio) == 'cannot convert NaN to integer ratio'


def test_integer_neighbours():
    assert (1.0).is_integer() and not (1.5).is_integer() and not INF.is_integer()
    assert (-1.5).__floor__() == -2 and (-1.5).__ceil__() == -1 and (-1.5).__trunc__() == -1
    assert raises(OverflowError, INF.__floor__) == 'cannot convert float infinity to integer'


def test_hex():
    assert (1.5).hex() == '0x1.8000000000000p+0'
    assert (-0.0).hex() == '-0x0.0p+0'
    assert (5e-324).hex() == '0x0.0000000000001p-1022'
    assert INF.hex() == 'inf'


def test_fromhex():
    assert float.fromhex(' 0x1.8p1 ') == 3.0
    assert float.fromhex('-.8') == -0.5
    assert float.fromhex('0x1.fffffffffffff7p1023') == 1.7976931348623157e308
    assert float.fromhex('0x0.8p-1074') == 0.0
    assert float.fromhex('0x0.80000001p-1074') == 5e-324
    assert float.fromhex('0x1p-99999999999999999999') == 0.0
    assert float.fromhex('infinity') == INF
    for text in ['', 'x', '0x', '1p', '0x1 2', 'nan1', '+0x.p1']:
        assert raises(ValueError, float.fromhex, text) == 'invalid hexadecimal floating-point string'
    for text in ['0x1p1024', '0x1.fffffffffffff8p1023', '0x1p99999999999999999999']:
        assert raises(OverflowError, float.fromhex, text) == 'hexadecimal value too large to represent as a float'


def test_attributes():
    assert (1.5).real == 1.5 and (1.5).imag == 0.0
    assert (1.5).conjugate() == 1.5
    assert (1.5).__getnewargs__() == (1.5,)
    assert float.__getformat__('double') == 'IEEE, little-endian'
    assert raises(ValueError, float.__getformat__, 'x') == "__getformat__() argument 1 must be 'double' or 'float'"


def test_identity_survives_containers():
    x = 1.5
    items = [x, 2.5]
    assert items[0] is x


def test_identity_of_nans():
    a, b = float('nan'), float('nan')
    assert a is a and a is not b and id(a) != id(b)
    assert [a] == [a] and [a] != [b] and a in [a] and b not in [a, 1.0]
    items = [1.5]
    items.append(a)
    assert items[1] is a and items.count(b) == 0 and items == items[:]
    items[0] = b
    assert items[0] is b

    class C:
        pass
    c = C()
    c.x = 1.5
    c.x = a
    assert c.x is a


def test_sign_of_nan():
    import math
    for text, expected in [('nan', 1.0), ('-nan', -1.0), ('+nan', 1.0)]:
        assert math.copysign(1.0, float(text)) == math.copysign(1.0, float.fromhex(text)) == expected
        assert math.copysign(1.0, complex(text).real) == expected


def test_sign_of_the_constant():
    import cmath
    import math
    for value in (math.nan, cmath.nan, cmath.nanj.imag, math.fsum([1.0, math.nan])):
        assert math.copysign(1.0, value) == 1.0
    assert math.copysign(1.0, abs(-math.nan)) == math.copysign(1.0, float(b' +NaN ')) == 1.0
    for value in (-math.nan, -float('nan'), complex('-nanj').imag, math.fmod(1.0, -math.nan), math.inf - math.inf, math.inf * 0.0):
        assert math.copysign(1.0, value) == -1.0
