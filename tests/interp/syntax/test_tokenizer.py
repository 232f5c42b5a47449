"""The tokenizer alone: kinds, places, layout; and the normal form of names."""
import pytest

import oracle
from interpreter.syntax import tokens as t
from interpreter.syntax import identifiers
from interpreter.syntax.literals import number_value
from interpreter.syntax.tokenizer import Tokenizer


def tokenize(text):
    tokenizer = Tokenizer(text, '<f>')
    tokenizer.tokenize()
    return tokenizer


def kinds(text):
    return [token.kind for token in tokenize(text).tokens]


def places(text):
    return [(token.text, token.lineno, token.col, token.end_lineno, token.end_col)
            for token in tokenize(text).tokens if token.kind >= t.FIRST_SOLID]


def test_simple_line():
    assert kinds('x = 1\n') == [t.NAME, t.EQUAL, t.NUMBER, t.NEWLINE, t.ENDMARKER]


def test_places_are_in_bytes():
    assert places('\xc3\xa9 += "\xc3\xa9"\n') == [
        ('\xc3\xa9', 1, 0, 1, 2), ('+=', 1, 3, 1, 5), ('"\xc3\xa9"', 1, 6, 1, 10)]


def test_blocks():
    assert kinds('if x:\n  y\nz\n') == [
        t.K_IF, t.NAME, t.COLON, t.NEWLINE, t.INDENT, t.NAME, t.NEWLINE, t.DEDENT, t.NAME,
        t.NEWLINE, t.ENDMARKER]


def test_blank_lines_and_comments_make_no_tokens():
    assert kinds('\n# c\n   # d\n\n') == [t.ENDMARKER]


def test_brackets_and_backslashes_join_lines():
    assert kinds('(a,\n  b)\n') == [t.LPAR, t.NAME, t.COMMA, t.NAME, t.RPAR, t.NEWLINE,
                                    t.ENDMARKER]
    assert kinds('a + \\\n b\n') == [t.NAME, t.PLUS, t.NAME, t.NEWLINE, t.ENDMARKER]


def test_all_operators():
    for text, kind in t.OPERATORS.items():
        if text not in '()[]{}':
            assert kinds(text + '\n') == [kind, t.NEWLINE, t.ENDMARKER]


def test_longest_operator():
    assert [text for text, _, _, _, _ in places('a**=b//c->d...e<<=f!=g:=h\n')] == [
        'a', '**=', 'b', '//', 'c', '->', 'd', '...', 'e', '<<=', 'f', '!=', 'g', ':=', 'h']


def test_keywords():
    for text, kind in t.KEYWORDS.items():
        assert kinds(text + '\n')[0] == kind
    assert kinds('match case _ print\n')[:4] == [t.NAME] * 4


@pytest.mark.parametrize('prefix', ['', 'r', 'R', 'b', 'B', 'u', 'U', 'f', 'F', 'br', 'Rb', 'rF', 'fR'])
@pytest.mark.parametrize('quote', ["'", '"', "'''", '"""'])
def test_string_prefixes(prefix, quote):
    text = prefix + quote + 'a' + quote
    assert places(text + '\n') == [(text, 1, 0, 1, len(text))]


def test_string_over_lines():
    assert places('x = """a\nb""" + c\n') == [
        ('x', 1, 0, 1, 1), ('=', 1, 2, 1, 3), ('"""a\nb"""', 1, 4, 2, 4), ('+', 2, 5, 2, 6),
        ('c', 2, 7, 2, 8)]


@pytest.mark.parametrize('text', ['0', '1', '1_000', '0x_fF', '0o17', '0B1', '1.', '.5', '1e5',
                                  '1E-5', '1_0.0_1', '1j', '0.5J', '00', '0_0', '007.5'])
def test_numbers(text):
    assert places(text + '\n') == [(text, 1, 0, 1, len(text))]


def test_number_values():
    assert number_value('0x_ff').value.toint() == 255
    assert number_value('1_0').value.toint() == 10
    assert number_value('1' * 30).value.str() == '1' * 30
    assert number_value('1_0.5e1').value == 105.0
    assert number_value('1e400').value == float('inf')
    assert (number_value('2.5j').real, number_value('2.5j').imag) == (0.0, 2.5)
    assert number_value('1' * 4301) is None


def test_level_counts_open_brackets():
    assert [token.level for token in tokenize('([a])\n').tokens][:5] == [1, 2, 2, 1, 0]


def test_error_token_is_last():
    tokenizer = tokenize('a\nb "c\nd\n')
    assert tokenizer.tokens[-1].kind == t.ERROR
    assert tokenizer.failure.msg == 'unterminated string literal (detected at line 2)'


def test_time_is_linear():
    # a quadratic tokenizer would not come back from this
    count = len(tokenize('x = (1, "abc", f"{x}")\n' * 20000).tokens)
    assert count == 20000 * 10 + 1


NAMES = [u'\xe9', u'e\u0301', u'\ufb01', u'\xaa', u'\u1e9b\u0323', u'\uac00', u'\u1100\u1161\u11a8',
         u'\U0001d431', u'\u0958', u'a\u0315\u0300\u05ae', u'\u2126', u'\uf900', u'\u3131']


def test_normalized_names():
    script = ("import sys, unicodedata\n"
              "sys.stdout.buffer.write('|'.join(unicodedata.normalize('NFKC', name) for name in %r)"
              ".encode('utf-8'))" % ([name.encode('unicode_escape') for name in NAMES],))
    script = script.replace('\\\\', '\\')
    wanted = oracle.python3('-c', script).split('|')
    assert [identifiers.normalize_name(name.encode('utf-8')) for name in NAMES] == wanted
