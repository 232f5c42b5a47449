"""Types, messages, places and texts of syntax errors against python3.11."""
import sys

import pytest

import oracle
from interpreter.syntax.api import parse
from interpreter.syntax.errors import SyntaxFailure


@pytest.fixture(scope='module')
def table():
    "source -> (python3.11's answer, ours)"
    sys.setrecursionlimit(30000)
    sources = oracle.read_sources('sources.txt')
    answers = oracle.ask([('text', source, 'exec', 0) for source in sources])
    return dict((source, (answer, oracle.ours('text', source, 'exec', 0)))
                for source, answer in zip(sources, answers))


@pytest.mark.parametrize('source', oracle.read_sources('sources.txt'),
                         ids=lambda source: repr(source))
def test_source(table, source):
    wanted, got = table[source]
    assert got == wanted


def test_table_has_enough_errors(table):
    kinds = {}
    for wanted, _ in table.values():
        if not wanted.startswith('Module('):
            kinds.setdefault(wanted.split('|')[1], 0)
    assert len(kinds) > 150
    for msg in ['invalid syntax. Perhaps you forgot a comma?', "'(' was never closed",
                'Generator expression must be parenthesized', "f-string: expecting '}'",
                'unindent does not match any outer indentation level',
                'inconsistent use of tabs and spaces in indentation']:
        assert msg in kinds


BYTES = [
    '\xff', 'x="\xff"', '# c\nx = 1\ny = "\xff"\n', '# \xff\n', 'x = 1 # \xff\n',
    'x = 1\n\xe9 = 1\n', 'x = "\xe9\xe9"', '\xef\xbb\xbfx = 1\n', '\xef\xbb\xbf x',
    '# -*- coding: foo -*-\n', '# -*- coding: ascii -*-\nx="\xe9"\n',
    '# -*- coding: latin-1 -*-\nx="\xe9"\n\xe9 y', '# coding: utf-8\nx="\xc3\xa9" y',
    '#!/x\n# vim: set fileencoding=latin-1 :\nx="\xe9"\n', 'x = 1\n# coding: latin-1\nx="\xe9"\n',
    '\n# coding: latin-1\nx="\xe9"\n', '\n\n# coding: latin-1\nx="\xe9"\n',
    '\xef\xbb\xbf# coding: latin-1\nx=1\n', '\xef\xbb\xbf# coding: utf-8\nx=1\n',
    '\xef\xbb\xbf# coding: utf8\nx=1\n', '# coding: UTF-8\nx=1', '# coding: utf_8\nx="\xc3\xa9"',
    '# coding: Latin_1\nx="\xe9"', '# coding: utf-8-sig\nx="\xc3\xa9"', '# coding:\nx="\xc3\xa9"',
    '#coding : latin-1\nx="\xc3\xa9"', '"""\n# coding: latin-1\n"""', 'x = "\xc3"', 'x = "\xc3\n',
    'x = "\xe2\x82"', 'x = "\xed\xa0\x80"', 'x = "\xf5\x80\x80\x80"', 'x = "\xc0\x80"',
    'x = "\xe2\x28\xa1"', 'x = (1,\n"\xff"', 'if x:\n  "\xff"', 'x = 1\ny z\nw = "\xff"',
    'x = """\n\n\xff\n"""', 'b"\xff"', '# coding: iso-8859-15\nx="\xa4"', '\x0c# coding: latin-1\nx = "\xe9"',
    '# coding: iso-8859-1-unix\nx = "\xe9"', 'x = "\xc3\xa9" y', '("\xc3\xa9" y)', '\xc3\xa9 $',
    '\xc3\xa9 = 01', '\xc3\xa9 = "abc', '(\xc3\xa9, f(', 'a\0b', 'x\r\ny\rz\r\n  a',
    '"""a\r\nb\rc"""', 'a\\\r\nb', 'x=1\n\xc2\xa0y', '\x07', 'x = \x7f', 'x = "\x01"',
    'x \xe2\x80\x8b', 'x = "\xe2\x80\xa8"', '\xf0\x9f\x98\x80', '"\xf0\x9f\x98\x80" x',
]


def test_bytes():
    oracle.assert_all_equal([('bytes', source, 'exec', 0) for source in BYTES])


def test_text_with_control_characters_and_marks():
    oracle.assert_all_equal([('text', source, 'exec', 0) for source in [
        'a\0b', '\xef\xbb\xbfx = 1', 'x\xef\xbb\xbf', '\ta\n', 'a\x0c\nb\n', '  \x0cx\n',
        '\x0cx\n y', 'if x:\n  \x0c  y\n    z\n', 'x\r\ny z\r', '# coding: latin-1\nx = "\xc3\xa9"']])


def test_file_that_is_not_utf8():
    with pytest.raises(SyntaxFailure) as info:
        parse('x = 1\ny = "\xff"\n', 'some.py', 'exec', 0, True)
    assert info.value.msg == (
        "Non-UTF-8 code starting with '\\xff' in file some.py on line 2, but no encoding "
        "declared; see https://peps.python.org/pep-0263/ for details")


def test_file_with_null_bytes():
    with pytest.raises(SyntaxFailure) as info:
        parse('a\0b', 'some.py', 'exec', 0, True)
    assert info.value.msg == 'source code cannot contain null bytes'


def test_limits():
    blocks = ''.join([' ' * i + 'if x:\n' for i in range(99)]) + ' ' * 99 + 'pass'
    deeper = ''.join([' ' * i + 'if x:\n' for i in range(105)]) + ' ' * 105 + 'pass'
    oracle.assert_all_equal([('text', source, 'exec', 0) for source in [
        '(' * 201, '(' * 10000, blocks, deeper, 'y = ' + '1' * 4301,
        'f(' + '1' * 4301 + ', b c)']])


def test_warnings_are_collected():
    for source in [r'x = "\d" + b"\q" + f"\e{y}"', r'w = "\400"', 'z = 1if x else 2',
                   'x = 0x1for y in z', '1jand 2', 'f"{0o1if x else 2}"',
                   '"\\d\\e" """\n\\z"""\n"\\q"', r'f"\{x}"', '1not in x', 'x = "a" + \\\n"\\d"']:
        warnings = []
        try:
            parse(source + '\n', '<f>', 'exec', 0, False, warnings)
        except SyntaxFailure:
            pass
        got = ['%s|%s|%d' % (w.category, w.msg, w.lineno) for w in warnings]
        script = ('import sys, warnings\n'
                  'with warnings.catch_warnings(record=True) as records:\n'
                  '    warnings.simplefilter("always")\n'
                  '    try:\n'
                  '        compile(sys.argv[1] + "\\n", "<f>", "exec", 1024)\n'
                  '    except SyntaxError:\n'
                  '        records.clear()\n'
                  'for w in records:\n'
                  '    print("%s|%s|%d" % (w.category.__name__, w.message, w.lineno))\n')
        wanted = oracle.python3('-c', script, source).split('\n')[:-1]
        assert sorted(got) == sorted(wanted)
