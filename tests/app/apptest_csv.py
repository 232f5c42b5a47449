"""_csv: dialects, the reader, the writer."""
import _csv

READ = [
    (['a,b,c'], {}, [['a', 'b', 'c']]), (['a,b\n', 'c,d\r\n', '\n', 'e'], {}, [['a', 'b'], ['c', 'd'], [], ['e']]),
    (['"a","b""c",d'], {}, [['a', 'b"c', 'd']]), (['"a\n', 'b",c'], {}, [['a\nb', 'c']]), (['"a'], {}, [['a']]),
    (['"a" ,b'], {}, [['a ', 'b']]), (['a"b,c'], {}, [['a"b', 'c']]), ([',', '"",""', ''], {}, [['', ''], ['', ''], []]),
    (['a\\,b,\\"c', '"\\""'], {'escapechar': '\\'}, [['a,b', '"c'], ['"']]), (['\\'], {'escapechar': '\\'}, [['\n']]),
    (['a\\\n', 'b', 'c'], {'escapechar': '\\'}, [['a\nbc']]), (['"a\\\n', 'b"'], {'escapechar': '\\'}, [['a\nb']]),
    (['"a",b'], {'quoting': 3}, [['"a"', 'b']]), (['1,2.5,"3"'], {'quoting': 2}, [[1.0, 2.5, '3']]),
    (['"a""b"'], {'doublequote': False}, [['a"b"']]), ([' a, "b"'], {'skipinitialspace': True}, [['a', 'b']]),
    (["'a;b';c"], {'delimiter': ';', 'quotechar': "'"}, [['a;b', 'c']]), (['\xe9,\U0001f600'], {}, [['\xe9', '\U0001f600']]),
]
WRITTEN = [
    (['a', 'b'], {}, 'a,b\r\n'), ([], {}, '\r\n'), ([''], {}, '""\r\n'), ([None, 1, 2.5], {}, ',1,2.5\r\n'),
    (['a,b', 'c"d', 'e\nf', ' g '], {}, '"a,b","c""d","e\nf", g \r\n'), (['a', 1], {'quoting': 1}, '"a","1"\r\n'),
    (['a', 1, None], {'quoting': 2}, '"a",1,""\r\n'), (['a,b\\'], {'quoting': 3, 'escapechar': '\\'}, 'a\\,b\\\\\r\n'),
    (['a"b\\'], {'escapechar': '\\'}, '"a""b\\\\"\r\n'), (['a"b'], {'doublequote': False, 'escapechar': '\\'}, 'a\\"b\r\n'),
    (['x!y', 'z'], {'lineterminator': '!'}, '"x!y",z!'), ('abc', {'delimiter': ' '}, 'a b c\r\n'), (['\xe9'], {}, '\xe9\r\n'),
]


class Lines:
    def __init__(self):
        self.lines = []

    def write(self, line):
        self.lines.append(line)
        return len(line)


def error(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except Exception as e:
        return '%s: %s' % (type(e).__name__, e)
    return 'no error'


def test_reading():
    for lines, options, rows in READ:
        assert list(_csv.reader(lines, **options)) == rows, (lines, options)
    reader = _csv.reader(['"a', 'b"', 'c'])
    assert (next(reader), reader.line_num, next(reader), reader.line_num) == (['ab'], 2, ['c'], 3)


def test_errors_of_reading():
    def read(*lines, **options):
        return error(list, _csv.reader(lines, **options))
    assert read('"a"b', strict=True) == "Error: ',' expected after '\"'"
    assert read('"a', strict=True) == 'Error: unexpected end of data'
    assert read('a\nb').startswith('Error: new-line character seen in unquoted field - do you need to open')
    assert read(b'a') == 'Error: iterator should return strings, not bytes (the file should be opened in text mode)'
    assert read('x', quoting=2) == "ValueError: could not convert string to float: 'x'"
    assert error(_csv.reader, 1) == "TypeError: 'int' object is not iterable"
    limit = _csv.field_size_limit(3)
    assert list(_csv.reader(['abc'])) == [['abc']] and read('abcd') == 'Error: field larger than field limit (3)'
    assert _csv.field_size_limit(limit) == 3
    assert error(_csv.field_size_limit, 1.0) == 'TypeError: limit must be an integer'


def test_writing():
    for row, options, line in WRITTEN:
        file = Lines()
        assert _csv.writer(file, **options).writerow(row) == len(line) and file.lines == [line], (row, options)
    file = Lines()
    assert _csv.writer(file).writerows([[1], (2, 3)]) is None and file.lines == ['1\r\n', '2,3\r\n']


def test_errors_of_writing():
    def write(row, **options):
        return error(_csv.writer(Lines(), **options).writerow, row)
    assert write(5) == 'Error: iterable expected, not int'
    assert write(['a,b'], quoting=3) == 'Error: need to escape, but no escapechar set'
    assert write([''], quoting=3) == 'Error: single empty field record must be quoted'
    assert error(_csv.writer, 5) == 'TypeError: argument 1 must have a "write" method'


def test_dialects():
    def shown(dialect):
        return [getattr(dialect, name) for name in ('delimiter', 'doublequote', 'escapechar', 'lineterminator',
                                                    'quotechar', 'quoting', 'skipinitialspace', 'strict')]
    assert shown(_csv.Dialect()) == [',', True, None, '\r\n', '"', 0, False, False]

    class Given:
        delimiter = ';'
        quoting = 3
    assert shown(_csv.Dialect(Given, quoting=1)) == [';', True, None, '\r\n', '"', 1, False, False]
    dialect = _csv.Dialect(delimiter=';')
    assert _csv.Dialect(dialect) is dialect and _csv.Dialect(quotechar=None).quoting == 3
    assert error(setattr, dialect, 'strict', True) == 'AttributeError: readonly attribute'
    assert error(_csv.Dialect, delimiter='') == 'TypeError: "delimiter" must be a 1-character string'
    assert error(_csv.Dialect, quotechar=1) == 'TypeError: "quotechar" must be string or None, not int'
    assert error(_csv.Dialect, quoting=4) == 'TypeError: bad "quoting" value'
    assert error(_csv.Dialect, quotechar=None, quoting=0) == 'TypeError: quotechar must be set if quoting enabled'
    _csv.register_dialect('name', dialect, strict=True)
    assert shown(_csv.get_dialect('name')) == [';', True, None, '\r\n', '"', 0, False, True]
    assert 'name' in _csv.list_dialects() and list(_csv.reader(['a;b'], 'name')) == [['a', 'b']]
    _csv.unregister_dialect('name')
    assert error(_csv.get_dialect, 'name') == error(_csv.unregister_dialect, 'name') == 'Error: unknown dialect'
    assert error(_csv.register_dialect, 1) == 'TypeError: dialect name must be a string'
    unnamed = "TypeError: 'foo' is an invalid keyword argument for this function"
    assert error(_csv.Dialect, foo=1) == error(_csv.reader, [], foo=1) == unnamed
    assert error(_csv.Dialect, *range(11)) == 'TypeError: function takes at most 9 arguments (11 given)'
