"""%-formatting at interp level; behaviour is in tests/app/apptest_percent_format.py."""
import pytest

from interpreter.error import OperationError
from objspace.space import space
from objspace.strpercent import BytesPercent, TextPercent
from objspace.strpercent_number import (
    FLAG_ALTERNATE, FLAG_BLANK, FLAG_LEFT, FLAG_PLUS, FLAG_ZERO, number_percent)


@pytest.mark.parametrize('value', [0, 1, -1, 42, -255, 10 ** 6])
@pytest.mark.parametrize('kind', 'diuxXo')
@pytest.mark.parametrize('flags, spelling', [
    (0, ''), (FLAG_LEFT, '-'), (FLAG_PLUS, '+'), (FLAG_BLANK, ' '), (FLAG_ZERO, '0'), (FLAG_PLUS | FLAG_ZERO, '+0')])
@pytest.mark.parametrize('width, precision', [(-1, -1), (9, -1), (-1, 4), (9, 4)])
def test_integers_agree_with_the_host(value, kind, flags, spelling, width, precision):
    template = '%' + spelling + (str(width) if width >= 0 else '') + \
        ('.%d' % precision if precision >= 0 else '') + kind
    assert number_percent(space, space.newint(value), kind, flags, width, precision) == template % value


@pytest.mark.parametrize('value', [0.0, -1.5, 3.14159, 1e100, float('inf')])
@pytest.mark.parametrize('kind', 'eEfFgG')
@pytest.mark.parametrize('flags, spelling', [(0, ''), (FLAG_ALTERNATE, '#'), (FLAG_ZERO, '0'), (FLAG_LEFT, '-')])
@pytest.mark.parametrize('width, precision', [(-1, -1), (12, 2)])
def test_floats_agree_with_the_host(value, kind, flags, spelling, width, precision):
    template = '%' + spelling + (str(width) if width >= 0 else '') + \
        ('.%d' % precision if precision >= 0 else '') + kind
    expected = template % value
    if kind.isupper():
        expected = expected.upper()
    assert number_percent(space, space.newfloat(value), kind, flags, width, precision) == expected


def test_octal_prefix_is_python_3s():
    assert number_percent(space, space.newint(8), 'o', FLAG_ALTERNATE, -1, -1) == '0o10'


def run_text(template, w_values):
    formatter = TextPercent(space, space.newunicode(template), w_values)
    formatter.run()
    return formatter.builder.build()


def test_result_is_ascii_where_possible():
    assert run_text(u'%.1s', space.newunicode(u'a\u20ac')).asc == 'a'
    assert run_text(u'%s', space.newunicode(u'a\u20ac')).uni == u'a\u20ac'


def test_state_is_reset_between_specifiers():
    w_values = space.newtuple([space.newint(1), space.newint(2)])
    assert run_text(u'%-05.3d|%d', w_values).asc == '001  |2'


def test_bytes_keep_high_bytes():
    formatter = BytesPercent(space, '\xff%s', space.newbytes('\xfe'))
    formatter.run()
    assert formatter.builder.build() == '\xff\xfe'


def test_mapping_key_resets_the_values():
    w_dict = space.newdict()
    space.setitem(w_dict, space.newtext('a'), space.newint(1))
    with pytest.raises(OperationError) as info:
        run_text(u'%(a)s %s', w_dict)
    assert info.value.errorstr(space) == 'TypeError: not enough arguments for format string'
