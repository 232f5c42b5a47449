"""W_StrObject at interp level: representation, conversions, shared code; behaviour is in tests/app/apptest_str.py."""
import pytest

from objspace import strsearch, unicodehelpers
from objspace.space import space
from objspace.strbuilder import TextBuilder
from objspace.strcore import ASCII_CHARS, EMPTY, W_AsciiIterator, W_StrIterator, W_StrObject
from objspace.strmethods_split import center_left
from objspace.strobject import ascii_of, join_pieces

TEXTS = [u'', u'a', u'abc', u'\xe9', u'a\u20ac', u'\U0001d11e', u'\ud800', u'x\udcffy', u'\x00\x7f\x80']


def is_canonical(w_str):
    if w_str.uni is None:
        return all(ord(c) < 128 for c in w_str.asc)
    return w_str.asc is None and any(ord(c) >= 128 for c in w_str.uni)


@pytest.mark.parametrize('text', TEXTS)
def test_representation_is_canonical(text):
    w_str = space.newunicode(text)
    assert is_canonical(w_str)
    assert w_str.unicode() == text and w_str.length() == len(text)


@pytest.mark.parametrize('text', TEXTS)
def test_utf8_round_trip(text):
    w_str = space.newunicode(text)
    w_again = space.newtext(w_str.utf8())
    assert is_canonical(w_again) and w_again.eq(w_str) and w_again.hash_value() == w_str.hash_value()


def test_utf8_of_surrogates_has_three_bytes():
    assert space.newunicode(u'\ud800').utf8() == '\xed\xa0\x80'


def test_utf8_of_ascii_is_the_text_itself():
    text = 'some text'
    assert space.newtext(text).utf8() is text


@pytest.mark.parametrize('text', TEXTS)
def test_slices_are_canonical(text):
    w_str = space.newunicode(text)
    for i in range(len(text) + 1):
        for j in range(i, len(text) + 1):
            w_slice = w_str.slice(i, j)
            assert is_canonical(w_slice) and w_slice.unicode() == text[i:j]


def test_small_strings_are_prebuilt():
    assert space.newtext('') is EMPTY and space.newtext('a') is ASCII_CHARS[97]
    assert space.newunicode(u'a') is ASCII_CHARS[97]
    assert space.newunicode(u'\u20aca').char_at(1) is ASCII_CHARS[97]
    assert space.newtext('abc').slice(1, 2) is ASCII_CHARS[98]


def test_full_slice_is_the_string_itself():
    w_str = space.newtext('abc')
    assert w_str.slice(0, 3) is w_str
    assert space.getitem(w_str, space.newslice(space.w_None, space.w_None, space.w_None)) is w_str


def test_equality_and_order():
    texts = sorted([u'', u'a', u'ab', u'b', u'\xe9', u'\u20ac', u'\uffff', u'\U0001d11e'])
    boxed = [space.newunicode(text) for text in texts]
    for i in range(len(texts)):
        for j in range(len(texts)):
            assert boxed[i].eq(boxed[j]) == (i == j)
            assert boxed[i].compare(boxed[j]) == (i > j) - (i < j)


def test_eq_w_knows_strings():
    assert space.eq_w(space.newtext('abc'), space.newtext('ab' + 'c'))
    assert not space.eq_w(space.newtext('abc'), space.newbytes('abc'))


def test_iterators():
    w_iter = space.iter(space.newtext('ab'))
    assert isinstance(w_iter, W_AsciiIterator)
    assert space.next_or_none(w_iter) is ASCII_CHARS[97] and space.next_or_none(w_iter) is ASCII_CHARS[98]
    assert space.next_or_none(w_iter) is None and space.next_or_none(w_iter) is None
    w_iter = space.iter(space.newunicode(u'\u20ac'))
    assert isinstance(w_iter, W_StrIterator)
    assert space.next_or_none(w_iter).unicode() == u'\u20ac' and space.next_or_none(w_iter) is None


def test_text_builder_stays_narrow():
    builder = TextBuilder()
    builder.append_ascii('ab')
    builder.append_repeated(ord('-'), 3)
    builder.append_code(ord('c'))
    assert builder.wide is None and builder.length() == 6 and builder.build().asc == 'ab---c'


def test_text_builder_widens():
    builder = TextBuilder()
    builder.append_ascii('ab')
    builder.append(space.newunicode(u'\u20ac'))
    builder.append_slice(space.newtext('xyz'), 1, 3)
    builder.append_repeated(0x20ac, 2)
    builder.append_repeated(ord('c'), 1)
    assert builder.length() == 8 and builder.build().uni == u'ab\u20acyz\u20ac\u20acc'


def test_text_builder_result_is_canonical():
    builder = TextBuilder()
    builder.append_slice(space.newunicode(u'\u20acabc'), 1, 3)
    assert builder.build().asc == 'ab'


def test_join_pieces():
    w_joined = join_pieces(space, [space.newtext('a'), space.newunicode(u'\u20ac'), space.newtext('b')])
    assert w_joined.uni == u'a\u20acb'
    assert join_pieces(space, []) is EMPTY


def test_join_of_one_is_the_string_itself():
    w_str = space.newtext('abc')
    assert space.call_method(space.newtext(','), 'join', space.newtuple([w_str])) is w_str


def test_ascii_of():
    assert ascii_of(space, space.newunicode(u'\xe9')).asc == "'\\xe9'"


@pytest.mark.parametrize('start, end, expected', [(None, None, (0, 5)), (-2, -1, (3, 4)), (-9, 9, (0, 5)), (7, 3, (7, 3))])
def test_search_bounds(start, end, expected):
    def boxed(value):
        return space.w_None if value is None else space.newint(value)
    assert (strsearch.search_start(space, boxed(start), 5), strsearch.search_end(space, boxed(end), 5)) == expected
    assert strsearch.search_start(space, None, 5) == 0 and strsearch.search_end(space, None, 5) == 5


@pytest.mark.parametrize('text', ['', 'a', ' a  b ', 'abc', '\ta\x1cb'])
@pytest.mark.parametrize('maxsplit', [-1, 0, 1, 2])
def test_splitting_agrees_for_both_representations(text, maxsplit):
    wide = unicodehelpers.widen_latin1(text)
    assert [piece.encode('ascii') for piece in strsearch.split_spaces(wide, maxsplit)] == \
        strsearch.split_spaces(text, maxsplit)
    assert [piece.encode('ascii') for piece in strsearch.rsplit_spaces(wide, maxsplit)] == \
        strsearch.rsplit_spaces(text, maxsplit)


def test_expanded_size_overflow():
    assert strsearch.expanded_size('a\tb', 8) == 9
    assert strsearch.expanded_size('a\t\t', space.maxint) == -1


def test_center_puts_the_odd_one_as_cpython():
    assert center_left(2, 5) == 2 and center_left(3, 6) == 1 and center_left(2, 6) == 2


def test_database_is_asked_through_the_helpers():
    assert unicodehelpers.decimal_value(0x661) == 1 and unicodehelpers.decimal_value(ord('a')) == -1
    assert unicodehelpers.upper_codes(0xdf) == [83, 83] and unicodehelpers.fold_codes(0xdf) == [115, 115]
    assert unicodehelpers.is_space(0x1c) and unicodehelpers.is_line_break(0x2028)
    assert not unicodehelpers.is_printable_code(0x200b)


def test_user_subclass_is_made_exact():
    w_type = space.call_function(space.w_type, space.newtext('S'), space.newtuple([space.w_str]), space.newdict())
    w_sub = space.call_function(w_type, space.newtext('abc'))
    assert isinstance(w_sub, W_StrObject) and space.type(w_sub) is w_type
    assert space.type(w_sub.slice(0, 3)) is space.w_str
