"""complex: arithmetic, text in both directions, the constructor."""


def raises(exc, f, *args):
    """Return the message of the exception that f(*args) raises."""
    try:
        f(*args)
    except exc as e:
        assert type(e) is exc, type(e)
        return str(e)
    raise AssertionError("did not raise " + exc.__name__)



class Complex:
    def __complex__(self):
        return 2j


def test_repr():
    assert repr(1 + 2j) == '(1+2j)'
    assert repr(2j) == '2j'
    assert repr(complex(0, -0.0)) == '-0j'
    assert repr(complex(-0.0, 1)) == '(-0+1j)'
    assert repr(complex('nan+nanj')) == '(nan+nanj)'
    assert repr(1e20 + 1e-7j) == '(1e+20+1e-07j)'


def test_from_text():
    assert complex('1+2j') == complex(' ( 1+2j ) ') == 1 + 2j
    assert complex('j') == 1j and complex('-J') == -1j and complex('1-j') == 1 - 1j
    assert complex('1e5j') == 1e5j and complex('1_0+2_0j') == 10 + 20j
    assert complex('1') == 1 and complex('\u0661') == 1
    assert repr(complex('nan+infj')) == '(nan+infj)'
    for text in ['', 'x', '1+2', '1+ 2j', '((1))', '1j1', '+-1j', '(1+2j', '1j+2']:
        assert raises(ValueError, complex, text) == 'complex() arg is a malformed string'
    assert raises(ValueError, complex, '1_') == "could not convert string to complex: '1_'"


def test_constructor():
    assert complex() == 0 and complex(1, 2) == 1 + 2j and complex(real=1, imag=2) == 1 + 2j
    assert complex(1j, 1j) == -1 + 1j and complex(imag=2j) == -2
    assert complex(Complex()) == 2j and complex(Complex(), 1) == 3j
    assert repr(complex(-0.0, -0.0)) == '(-0-0j)'


def test_constructor_errors():
    assert raises(TypeError, complex, '1j', 2) == "complex() can't take second arg if first is a string"
    assert raises(TypeError, complex, 1, '2') == "complex() second arg can't be a string"
    assert raises(TypeError, complex, None) == \
        "complex() first argument must be a string or a number, not 'NoneType'"
    assert raises(TypeError, complex, 1, Complex()) == "complex() second argument must be a number, not 'Complex'"
    assert raises(TypeError, complex, b'1') == "complex() first argument must be a string or a number, not 'bytes'"
    assert raises(OverflowError, complex, 10 ** 400) == 'int too large to convert to float'


def test_subclass():
    class C(complex):
        pass
    x = C(1, 2)
    assert type(x) is C and x == 1 + 2j
    assert type(x + 0) is complex and type(+x) is complex


def test_arithmetic():
    assert (1 + 2j) * (3 - 4j) == 11 + 2j
    assert (1 + 2j) / (3 - 4j) == -0.2 + 0.4j
    assert 1 - 2j - 1 == -2j and 2 / 1j == -2j
    assert -(1 + 2j) == -1 - 2j
    assert abs(3 + 4j) == 5.0 and (1 + 2j).conjugate() == 1 - 2j
    assert (1 + 2j).real == 1.0 and (1 + 2j).imag == 2.0
    assert bool(0j) is False and bool(1j) is True


def test_arithmetic_errors():
    assert raises(ZeroDivisionError, lambda: 1j / 0) == 'complex division by zero'
    assert raises(OverflowError, lambda: abs(1.7e308 + 1.7e308j)) == 'absolute value too large'
    assert raises(OverflowError, lambda: 1j + 10 ** 400) == 'int too large to convert to float'
    assert raises(TypeError, lambda: 1j // 1) == "unsupported operand type(s) for //: 'complex' and 'int'"
    assert raises(TypeError, lambda: 1j < 2) == "'<' not supported between instances of 'complex' and 'int'"


def test_power():
    assert 1j ** 2 == -1 and (1 + 1j) ** 3 == -2 + 2j and (1 + 1j) ** -2 == -0.5j
    assert 0j ** 0 == 1 and 0j ** 1.5 == 0
    assert 1j ** 1.5 == -0.7071067811865475 + 0.7071067811865476j
    assert (-8.0) ** (1 / 3) == 1.0000000000000002 + 1.7320508075688772j
    assert raises(ZeroDivisionError, lambda: 0j ** -1) == '0.0 to a negative or complex power'
    assert raises(ZeroDivisionError, lambda: 0j ** 1j) == '0.0 to a negative or complex power'
    assert raises(OverflowError, lambda: (1e200 + 1j) ** 3) == 'complex exponentiation'
    assert raises(ValueError, pow, 2j, 3, 1) == 'complex modulo'


def test_equality_and_hash():
    assert 1 + 0j == 1 == 1.0 + 0j and not 1j == 1
    assert not 1j == 10 ** 400
    assert hash(1 + 0j) == 1 and hash(1j) == 1000003 and hash(1 + 2j) == 2000007 and hash(-1j) == -2000006


def test_format():
    z = 1.5 - 2.5j
    assert format(z, '') == '(1.5-2.5j)' and format(z, '.2f') == '1.50-2.50j'
    assert format(z, '>15') == '     (1.5-2.5j)' and format(z, '*<+12g') == '+1.5-2.5j***'
    assert format(1 + 2j, '#') == '(1.+2.j)' and format(1e6 + 2j, ',') == '(1,000,000+2j)'
    assert raises(ValueError, format, z, '020') == 'Zero padding is not allowed in complex format specifier'
    assert raises(ValueError, format, z, '=20') == \
        "'=' alignment flag is not allowed in complex format specifier"
    assert raises(ValueError, format, z, 'd') == "Unknown format code 'd' for object of type 'complex'"


def test_getnewargs():
    assert (1 + 2j).__getnewargs__() == (1.0, 2.0)
    assert (1 + 2j).__complex__() == 1 + 2j
