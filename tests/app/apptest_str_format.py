"""str.format, str.format_map, str.__format__ and the fields of f-strings."""


def error(kind, function, *args, **kwargs):
    "Return the message of the exception that the call raises."
    try:
        function(*args, **kwargs)
    except kind as e:
        return str(e)
    raise AssertionError('no exception')


def test_positional_fields():
    assert '{} {}'.format(1, 'a') == '1 a' and '{1} {0} {1}'.format(1, 2) == '2 1 2' and ''.format() == ''
    assert 'no fields'.format(1) == 'no fields' and '{0}{0}'.format('\u20ac') == '\u20ac\u20ac'
    assert '\u20ac{}'.format(1) == '\u20ac1'


def test_named_fields():
    assert '{a} {b}'.format(a=1, b=2) == '1 2' and '{0} {a}'.format(1, a=2) == '1 2' and '{} {a}'.format(1, a=2) == '1 2'
    assert '{\u20ac}'.format(**{'\u20ac': 1}) == '1' and '{ a}'.format(**{' a': 1}) == '1'
    assert error(KeyError, '{b}'.format, a=1) == "'b'"


def test_braces():
    assert '{{}}'.format() == '{}' and '{{{}}}'.format(1) == '{1}' and 'a{{b}}c'.format() == 'a{b}c'
    assert error(ValueError, '{'.format) == "Single '{' encountered in format string"
    assert error(ValueError, 'a}'.format) == "Single '}' encountered in format string"
    assert error(ValueError, '{{}'.format) == "Single '}' encountered in format string"
    assert error(ValueError, '}a'.format) == "Single '}' encountered in format string"


def test_attributes_and_items():
    class A:
        x = [1, {'k': 'v', ']': 2}]
    a = A()
    assert '{0.x}'.format(a) == "[1, {'k': 'v', ']': 2}]" and '{0.x[0]}'.format(a) == '1' and '{.x[1][k]}'.format(a) == 'v'
    assert '{a.x[0]}'.format(a=a) == '1' and '{[0]}'.format([5]) == '5' and '{0[a}b]}'.format({'a}b': 1}) == '1'
    assert '{0[-1]}'.format({'-1': 'text key'}) == 'text key'
    assert error(AttributeError, '{0.y}'.format, a) == "'A' object has no attribute 'y'"
    assert error(IndexError, '{0[5]}'.format, [1]) == 'list index out of range'


def test_field_name_errors():
    assert error(ValueError, '{0[}'.format, [1]) == "expected '}' before end of string"
    assert error(ValueError, '{0[]}'.format, [1]) == 'Empty attribute in format string'
    assert error(ValueError, '{0[0]a}'.format, [1]) == "Only '.' or '[' may follow ']' in format field specifier"
    assert error(ValueError, '{0.}'.format, [1]) == 'Empty attribute in format string'
    assert error(ValueError, '{0'.format, 1) == "expected '}' before end of string"
    assert error(ValueError, '{a{b}}'.format, 1) == "unexpected '{' in field name"
    assert error(ValueError, '{99999999999999999999}'.format, 1) == 'Too many decimal digits in format string'


def test_numbering_errors():
    assert error(IndexError, '{}'.format) == 'Replacement index 0 out of range for positional args tuple'
    assert error(IndexError, '{2}'.format, 1) == 'Replacement index 2 out of range for positional args tuple'
    assert error(ValueError, '{0} {}'.format, 1, 2) == \
        'cannot switch from manual field specification to automatic field numbering'
    assert error(ValueError, '{} {0}'.format, 1, 2) == \
        'cannot switch from automatic field numbering to manual field specification'


def test_conversions():
    assert '{!r} {!s} {!a}'.format('a', 'b', '\xe9') == "'a' b '\\xe9'" and '{0!r:>5}'.format('a') == "  'a'"
    assert error(ValueError, '{!x}'.format, 1) == 'Unknown conversion specifier x'
    assert error(ValueError, '{!\xe9}'.format, 1) == 'Unknown conversion specifier \\xe9'
    assert error(ValueError, '{!}'.format, 1) == "unmatched '{' in format spec"
    assert error(ValueError, '{0!'.format, 1) == 'end of string while looking for conversion specifier'
    assert error(ValueError, '{0!r'.format, 1) == "unmatched '{' in format spec"
    assert error(ValueError, '{0!rr}'.format, 1) == "expected ':' after conversion specifier"


def test_specifiers():
    assert '{:>5}|{:<5}|{:^5}|{:*^5}'.format('a', 'b', 'c', 'd') == '    a|b    |  c  |**d**'
    assert '{:5d}|{:05d}|{:x}|{:,}'.format(1, 2, 255, 1234567) == '    1|00002|ff|1,234,567'
    assert '{:.2f}|{:e}'.format(1.5, 1.5) == '1.50|1.500000e+00'
    assert '{:{}}|'.format('a', 3) == 'a  |' and '{:{w}.{p}}'.format('abcdef', w=5, p=2) == 'ab   '
    assert '{0:{1}{2}}'.format('a', '>', 3) == '  a' and '{:}}}'.format(1) == '1}'
    assert error(ValueError, '{0:'.format, 1) == "unmatched '{' in format spec"
    assert error(ValueError, '{0:{'.format, 1) == "unmatched '{' in format spec"
    assert error(ValueError, '{0:{1:{2}}}'.format, 1, 2, 3) == 'Max string recursion exceeded'


def test_custom_format():
    class A:
        def __format__(self, spec):
            return '<' + spec + '>'

    class B:
        def __format__(self, spec):
            return 1
    assert '{:abc}{}'.format(A(), A()) == '<abc><>'
    assert error(TypeError, '{}'.format, B()) == '__format__ must return a str, not int'


def test_object_refuses_specifiers():
    assert error(TypeError, '{:5}'.format, object()) == 'unsupported format string passed to object.__format__'
    assert error(TypeError, '{:5}'.format, [1]) == 'unsupported format string passed to list.__format__'


def test_format_map():
    class D(dict):
        def __missing__(self, key):
            return 'missing ' + key
    assert '{a} {b}'.format_map(D(a=1)) == '1 missing b' and '{a[0]}'.format_map({'a': [2]}) == '2'
    assert error(ValueError, '{}'.format_map, {}) == 'Format string contains positional fields'
    assert error(ValueError, '{0}'.format_map, {}) == 'Format string contains positional fields'


# ---- str.__format__

def test_str_format_spec():
    assert format('abc') == 'abc' and format('abc', '') == 'abc' and format('abc', 's') == 'abc'
    assert format('abc', '6') == 'abc   ' and format('abc', '>6') == '   abc' and format('abc', '^6s') == ' abc  '
    assert format('abc', '.2') == 'ab' and format('abc', '*<6.2s') == 'ab****' and format('abc', '2') == 'abc'
    assert format('\u20ac', '>3') == '  \u20ac' and format('a', '\u20ac^3') == '\u20aca\u20ac' and format('a', '05') == 'a0000'


def test_str_format_spec_errors():
    assert error(ValueError, format, 'a', 'd') == "Unknown format code 'd' for object of type 'str'"
    assert error(ValueError, format, 'a', '+') == 'Sign not allowed in string format specifier'
    assert error(ValueError, format, 'a', ' ') == 'Space not allowed in string format specifier'
    assert error(ValueError, format, 'a', '#') == 'Alternate form (#) not allowed in string format specifier'
    assert error(ValueError, format, 'a', '=5') == "'=' alignment not allowed in string format specifier"
    assert error(ValueError, format, 'a', ',') == "Cannot specify ',' with 's'."
    assert error(ValueError, format, 'a', '5.') == 'Format specifier missing precision'
    assert error(ValueError, format, 'a', 'xyz') == "Invalid format specifier 'xyz' for object of type 'str'"
    assert error(TypeError, 'a'.__format__, 1) == '__format__() argument must be str, not int'


# ---- f-strings

def test_f_strings():
    a, w, e = 'x', 5, '\u20ac'
    assert f'{a}' == 'x' and f'{a!r}{w}' == "'x'5" and f'{a:>{w}}|' == '    x|' and f'{e!a}' == "'\\u20ac'"
    assert f'a{e}b{a}' == 'a\u20acbx' and f'{w:03d}' == '005' and f'{w!s:>3}' == '  5' and f'{{{w}}}' == '{5}'
    assert f'{w=}' == 'w=5'


def test_f_string_of_str_subclass_calls_format():
    class S(str):
        def __format__(self, spec):
            return 'formatted'
    assert f'{S("a")}' == 'formatted' and '{}'.format(S('a')) == 'formatted'
