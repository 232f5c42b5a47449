"""cmath: values, infinities and NaNs, errors."""
import cmath


def raises(kind, text, function, *args):
    try:
        function(*args)
    except kind as e:
        assert str(e) == text, str(e)
    else:
        assert False, 'nothing raised'


def test_values():
    assert cmath.sqrt(-4) == 2j
    assert cmath.acos(1 + 1j) == 0.9045568943023814 - 1.0612750619050357j
    assert cmath.polar(1j) == (1.0, 1.5707963267948966)
    assert cmath.rect(2, 0) == 2 + 0j
    assert cmath.log(8, 2) == 3 + 0j
    assert cmath.phase(-1) == cmath.pi


def test_special_values():
    assert repr(cmath.sqrt(complex(cmath.inf, -cmath.inf))) == '(inf-infj)'
    assert repr(cmath.exp(complex(-cmath.inf, cmath.nan))) == '0j'
    assert repr(cmath.log(0, 2)) == '(-inf+nanj)'
    assert (repr(cmath.infj), repr(cmath.nanj)) == ('infj', 'nanj')


def test_errors():
    raises(ValueError, 'math domain error', cmath.log, 0)
    raises(ValueError, 'math domain error', cmath.log, 2, 1)
    raises(OverflowError, 'math range error', cmath.exp, 1000)
    raises(TypeError, 'must be real number, not str', cmath.sin, 'a')


def test_isclose():
    assert cmath.isclose(1, 1 + 1e-10j) and not cmath.isclose(1, 2j)
    assert cmath.isclose(1, 1 + .1j, abs_tol=.2)
