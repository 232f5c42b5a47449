"""str.format's parser at interp level; behaviour is in tests/app/apptest_str_format.py."""
import pytest

from interpreter.error import OperationError
from objspace.space import space
from objspace.strformat import (
    CONVERT_ASCII, CONVERT_REPR, CONVERT_STR, NO_CONVERSION, FieldNumbering, FieldSource, FormatParser,
    format_value, parse_index)


def run(template, args_w=[], names=None, kwargs_w=None):
    w_str = space.newunicode(template)
    source = FieldSource(args_w, names, kwargs_w, None)
    return FormatParser(space, w_str, 0, w_str.length(), source, FieldNumbering(), 1).run()


def test_literals_and_doubled_braces():
    assert run(u'a{{b}}c').asc == 'a{b}c'
    assert run(u'').asc == ''


def test_result_is_ascii_where_possible():
    assert run(u'{}', [space.newtext('a')]).asc == 'a'
    assert run(u'{:.1}', [space.newunicode(u'a\u20ac')]).asc == 'a'
    assert run(u'\u20ac{}', [space.newtext('a')]).uni == u'\u20aca'


def test_names_are_found_by_their_utf8():
    assert run(u'{\u20ac}', [], ['a', '\xe2\x82\xac'], [space.newint(1), space.newint(2)]).asc == '2'


def test_numbering_is_shared_with_nested_specifiers():
    args_w = [space.newtext('a'), space.newint(3), space.newtext('b')]
    assert run(u'{:{}}{}', args_w).asc == 'a  b'


@pytest.mark.parametrize('text, expected', [('12', 12), ('', -1), ('1a', -1), ('-1', -1), ('007', 7)])
def test_parse_index(text, expected):
    w_text = space.newtext(text)
    assert parse_index(space, w_text, 0, len(text)) == expected


def test_parse_index_overflow():
    w_text = space.newtext('9' * 30)
    with pytest.raises(OperationError) as info:
        parse_index(space, w_text, 0, 30)
    assert info.value.errorstr(space) == 'ValueError: Too many decimal digits in format string'


def test_format_value():
    w_text = space.newtext("a'b")
    assert format_value(space, w_text, NO_CONVERSION, None) is w_text
    assert format_value(space, w_text, CONVERT_STR, None) is w_text
    assert format_value(space, w_text, CONVERT_REPR, None).asc == '"a\'b"'
    assert format_value(space, space.newunicode(u'\xe9'), CONVERT_ASCII, None).asc == "'\\xe9'"
    assert format_value(space, space.newint(5), NO_CONVERSION, space.newtext('03d')).asc == '005'
    assert format_value(space, space.newint(5), NO_CONVERSION, None).asc == '5'
