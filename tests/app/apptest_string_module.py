"""_string: the parsers behind string.Formatter."""
import _string


def raises(function, *args):
    try:
        result = function(*args)
        list(result if function is _string.formatter_parser else result[1])
    except (TypeError, ValueError) as e:
        return str(e)
    assert False, 'no exception'


def test_formatter_parser():
    assert list(_string.formatter_parser('a{x!r:>{w}}b{{c}}{}\xe9')) == [
        ('a', 'x', '>{w}', 'r'), ('b{', None, None, None), ('c}', None, None, None), ('', '', '', None),
        ('\xe9', None, None, None)]
    assert list(_string.formatter_parser('')) == []
    assert list(_string.formatter_parser('{a[:]}')) == [('', 'a[:]', '', None)]


def test_formatter_field_name_split():
    for text, first, rest in [('0.a[3][x]', 0, [(True, 'a'), (False, 3), (False, 'x')]), ('', '', []),
                              ('name', 'name', []), ('[a]', '', [(False, 'a')])]:
        got, iterator = _string.formatter_field_name_split(text)
        assert got == first and list(iterator) == rest


def test_errors():
    for text, message in [('}', "Single '}' encountered in format string"),
                          ('a{', "Single '{' encountered in format string"), ('{a', "expected '}' before end of string"),
                          ('{a{', "unexpected '{' in field name"),
                          ('{a!', 'end of string while looking for conversion specifier'),
                          ('{a!r', "unmatched '{' in format spec"), ('{a:', "unmatched '{' in format spec"),
                          ('{!rx}', "expected ':' after conversion specifier")]:
        assert raises(_string.formatter_parser, text) == message, text
    for text, message in [('a.', 'Empty attribute in format string'), ('a[]', 'Empty attribute in format string'),
                          ('a[1', "Missing ']' in format string"),
                          ('a[1]b', "Only '.' or '[' may follow ']' in format field specifier")]:
        assert raises(_string.formatter_field_name_split, text) == message, text
    assert raises(_string.formatter_parser, 1) == 'expected str, got int'
