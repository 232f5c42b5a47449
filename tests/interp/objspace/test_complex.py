"""W_ComplexObject at interp level; behaviour is in tests/app/apptest_complex.py."""
import pytest
from rpython.rlib.rfloat import INFINITY, NAN, isnan

from objspace.complexobject import modulus, to_complex
from objspace.number_hash import hash_complex
from objspace.numberparsing import NumberSyntaxError, string_to_complex
from objspace.space import space


@pytest.mark.parametrize('text,expected', [
    ('1', (1.0, 0.0)), ('1j', (0.0, 1.0)), ('j', (0.0, 1.0)), ('+j', (0.0, 1.0)), ('1-J', (1.0, -1.0)),
    ('1e5-2.5e-1j', (1e5, -0.25)), ('( 2 )', (2.0, 0.0)), ('infj', (0.0, INFINITY))])
def test_parse(text, expected):
    assert string_to_complex(text) == expected


@pytest.mark.parametrize('text', ['', '(', '()', 'jj', '1 + 2j', '1+2', '1+2jj', '1j+', '+'])
def test_parse_errors(text):
    with pytest.raises(NumberSyntaxError):
        string_to_complex(text)


def test_modulus_of_infinities_wins_over_nan():
    assert modulus(NAN, -INFINITY) == INFINITY
    assert isnan(modulus(NAN, 1.0))


def test_to_complex_takes_any_number():
    assert to_complex(space, space.newint(2)) == (2.0, 0.0)
    assert to_complex(space, space.newcomplex(1.0, 2.0)) == (1.0, 2.0)


def test_hash_is_never_minus_one():
    assert hash_complex(-1, 0) == -2
