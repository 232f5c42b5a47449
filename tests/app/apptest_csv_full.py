"""The library's csv over _csv: rows as dicts, the sniffer, and files."""
import csv
import io

UNTRANSLATED = False


def test_dict_reader():
    reader = csv.DictReader(io.StringIO('a,b\r\n1,2\r\n\r\n3\r\n4,5,6\r\n'), restval='-')
    assert reader.fieldnames == ['a', 'b']
    assert list(reader) == [{'a': '1', 'b': '2'}, {'a': '3', 'b': '-'}, {'a': '4', 'b': '5', None: ['6']}]
    assert reader.line_num == 5


def test_dict_writer():
    file = io.StringIO()
    writer = csv.DictWriter(file, ['x', 'y'], dialect='unix')
    writer.writeheader()
    writer.writerows([{'x': 1, 'y': 'a"b'}, {'y': None}])
    assert file.getvalue() == '"x","y"\n"1","a""b"\n"",""\n'
    try:
        writer.writerow({'z': 1})
    except ValueError as error:
        assert str(error) == "dict contains fields not in fieldnames: 'z'"
    else:
        assert False


def test_dialects():
    assert csv.list_dialects()[:3] == ['excel', 'excel-tab', 'unix']

    class Piped(csv.excel):
        delimiter = '|'
        quoting = csv.QUOTE_NONE
    assert list(csv.reader(['a|"b"'], Piped)) == [['a', '"b"']]

    class Wrong(csv.Dialect):
        delimiter = ',,'
        quotechar = '"'
        lineterminator = '\n'
        quoting = csv.QUOTE_ALL
    try:
        Wrong()
    except csv.Error as error:
        assert str(error) == '"delimiter" must be a 1-character string'
    else:
        assert False


def test_sniffer():
    sample = 'name;age\n"Ann; B";31\n"Carl";45\n'
    dialect = csv.Sniffer().sniff(sample)
    assert (dialect.delimiter, dialect.quotechar) == (';', '"')
    assert csv.Sniffer().has_header(sample)
    assert list(csv.reader(sample.splitlines(), dialect))[1] == ['Ann; B', '31']


def test_error_has_the_line():
    reader = csv.reader(['a,b', '"x"y'], strict=True)
    assert next(reader) == ['a', 'b']
    try:
        next(reader)
    except csv.Error as error:
        assert str(error) == "',' expected after '\"'" and reader.line_num == 2
    else:
        assert False


def test_long_field():
    old = csv.field_size_limit(10)
    try:
        assert list(csv.reader(['a' * 10])) == [['a' * 10]]
        list(csv.reader(['a' * 11]))
    except csv.Error as error:
        assert str(error) == 'field larger than field limit (10)'
    else:
        assert False
    finally:
        assert csv.field_size_limit(old) == 10
