"""formatspec and format_number at interp level; behaviour is in tests/app/apptest_format_number.py."""
import pytest
from rpython.rlib.rbigint import rbigint

from interpreter.error import OperationError
from objspace.format_number import _group, int_text_in_base
from objspace.formatspec import check_str_spec, pad, pad_counts, parse_spec
from objspace.space import space

w_text = space.newtext('abc')


def parsed(text):
    return parse_spec(space, text, w_text, 's', '<')


def test_defaults():
    spec = parsed(u'')
    assert (spec.fill, spec.align, spec.sign, spec.width, spec.precision) == (32, '<', '\0', -1, -1)
    assert (spec.thousands, spec.type_char(), spec.alternate, spec.zero_negative) == ('\0', 's', False, False)


def test_all_fields():
    spec = parsed(u'*^+z#012_.34f')
    assert (spec.fill, spec.align, spec.sign, spec.width, spec.precision) == (ord('*'), '^', '+', 12, 34)
    assert (spec.thousands, spec.type_char(), spec.alternate, spec.zero_negative) == ('_', 'f', True, True)


def test_zero_means_sign_aware_padding_only_for_right_aligned_types():
    assert parsed(u'05').align == '<'
    assert parse_spec(space, u'05', w_text, 'd', '>').align == '='
    assert parse_spec(space, u'<05', w_text, 'd', '>').align == '<'


def test_pad_counts():
    assert pad_counts(parsed(u'^6'), 3) == (1, 2)
    assert pad_counts(parsed(u'>6'), 3) == (3, 0)
    assert pad_counts(parsed(u'2'), 3) == (0, 0)


def test_pad_with_a_wide_fill_character():
    assert pad(parsed(u'\u20ac>3'), 'a', 1) == '\xe2\x82\xac\xe2\x82\xaca'


def test_grouping_with_zeros():
    assert _group('12345', 3, ',', 0) == '12,345'
    assert _group('5', 3, ',', 10) == '00,000,005'
    assert _group('5', 3, ',', 8) == '0,000,005'


@pytest.mark.parametrize('text,message', [
    (u'+', 'Sign not allowed in string format specifier'),
    (u' ', 'Space not allowed in string format specifier'),
    (u'z', 'Negative zero coercion (z) not allowed in string format specifier'),
    (u'#', 'Alternate form (#) not allowed in string format specifier'),
    (u'=5', "'=' alignment not allowed in string format specifier"),
    (u'd', "Unknown format code 'd' for object of type 'str'"),
    (u',', "Cannot specify ',' with 's'."),
    (u'ab', "Invalid format specifier 'ab' for object of type 'str'"),
    (u'\xe9', "Unknown format code '\\xe9' for object of type 'str'")])
def test_errors_for_str(text, message):
    with pytest.raises(OperationError) as info:
        check_str_spec(space, parsed(text), w_text)
    assert info.value.errorstr(space) == 'ValueError: ' + message


def test_text_in_base():
    assert [int_text_in_base(rbigint.fromint(-10), base) for base in (2, 8, 16)] == ['-0b1010', '-0o12', '-0xa']
    assert int_text_in_base(rbigint.fromint(0), 16) == '0x0'
