"""The library's re on _sre, with many cases; the matcher against CPython's is tested in tests/interp/module/test_sre.py."""
import copy
import copyreg
import re
import weakref

UNTRANSLATED = False


def message_of(error, function):
    try:
        function()
    except error as e:
        return str(e)
    assert False, 'did not raise'


def test_templates():
    assert re.sub(r'(\w+) (\w+)', r'\2 \g<1>!', 'hello world') == 'world hello!'
    assert re.sub('(?P<a>x)|y', r'<\g<a>>', 'xyz') == '<x><>z'
    assert re.match('a(b)?(?P<x>c)', 'ac').expand(r'\2-\1') == 'c-'
    assert re.subn(b'a', rb'\n', b'bab') == (b'b\nb', 1)
    assert message_of(re.error, lambda: re.sub('a', r'\1', 'a')) == 'invalid group reference 1 at position 1'
    assert re.sub('a', 'b', 'xyz') == 'xyz'
    assert re.sub('', '-', 'abc') == '-a-b-c-'
    assert re.sub('x*', '-', 'abxd') == '-a-b--d-'


def test_errors_of_sub():
    p = re.compile('a')
    assert message_of(TypeError, lambda: p.sub(lambda m: 3, 'cac')) == 'sequence item 1: expected str instance, int found'
    assert message_of(TypeError, lambda: p.sub(b'x', 'ac')) == 'sequence item 0: expected str instance, bytes found'
    assert p.sub(lambda m: None, 'cac') == 'cc'


def test_split_and_findall():
    assert re.split(r'(-)|,', 'a-b,c') == ['a', '-', 'b', None, 'c']
    assert re.split(r'\s+', 'a  b c', maxsplit=1) == ['a', 'b c']
    assert re.split('x*', 'axbc') == ['', 'a', '', 'b', 'c', '']
    assert re.findall(r'(\w)(\d)?', 'a1b') == [('a', '1'), ('b', '')]
    assert re.findall(r'\b', 'a b') == ['', '', '', '']


def test_repr():
    assert repr(re.compile('a', re.I | re.M)) == "re.compile('a', re.IGNORECASE|re.MULTILINE)"
    assert repr(re.compile(b"a'", re.X)) == 're.compile(b"a\'", re.VERBOSE)'
    assert repr(re.compile('a', re.A)) == "re.compile('a', re.ASCII)"
    assert len(repr(re.compile('a' * 300))) == 212
    assert repr(re.match('.*', 'a' * 90)) == "<re.Match object; span=(0, 90), match='" + 'a' * 49 + '>'


def test_subclass_of_str():
    class S(str):
        pass
    s = S('abc')
    assert type(re.sub('x', 'y', s)) is str and type(re.match('abc', s).group()) is str and re.match('a', s).string is s


def test_identity_and_copies():
    p = re.compile('a(b)')
    assert copy.copy(p) is p and copy.deepcopy(p) is p and weakref.ref(p)() is p
    m = p.match('ab')
    assert copy.copy(m) is m and copy.deepcopy(m) is m
    re.purge()
    q = re.compile('a(b)')
    assert p == q and hash(p) == hash(q) and p != re.compile('a(c)')
    assert re.Pattern[str].__origin__ is re.Pattern
    assert copyreg.dispatch_table[re.Pattern](p)[1] == ('a(b)', 32)


def test_pos_and_endpos():
    p = re.compile('^b')
    assert p.match('ab', 1) is None and re.compile('(?<=a)b').match('ab', 1).span() == (1, 2)
    assert re.compile('b$').search('abc', 0, 2).span() == (1, 2)
    assert re.compile('').search('aaa', 5).span() == (3, 3)
    assert re.compile('a').match('aaa', -2).span() == (0, 1)


def test_unicode_and_case():
    assert re.findall(r'\w+', 'h\xe9llo w\xf6rld \u4e2d\u6587') == ['h\xe9llo', 'w\xf6rld', '\u4e2d\u6587']
    assert re.findall(r'\w+', 'h\xe9', re.A) == ['h']
    assert re.match('(?i)\u0130', 'i\u0307').end() == 1 and re.match('(?i)k', '\u212a') and re.match('(?i)\xb5', '\u03bc')
    assert re.match('(?i)stra\xdfe', 'STRA\u1e9eE') and re.findall('[\U0001f600-\U0001f64f]', 'x\U0001f601') == ['\U0001f601']


def test_possessive_and_atomic():
    assert re.match('a++a', 'aaa') is None and re.match('(?>a+)b', 'aab') and re.match('(?:ab)*+abc', 'ababc') is None


def test_long_texts():
    text = 'ab' * 500000
    assert re.match('(?:a|b)*', text).end() == 1000000
    assert re.match('(?:ab|c)*', text).end() == 1000000
    assert re.match('(?:(a)|b)*$', text).end() == 1000000
    assert re.match('(?:a|b)*?$', text).end() == 1000000
    assert re.match('(' * 50 + 'a' + ')' * 50, 'a').lastindex == 1


def test_scanner_of_the_library():
    scanner = re.Scanner([(r'\d+', lambda s, t: int(t)), (r'\w+', lambda s, t: t), (r'\s+', None)])
    assert scanner.scan('12 ab 3') == ([12, 'ab', 3], '')


def test_callable_iterator():
    iterator = re.finditer('a', 'aa')
    assert type(iterator).__name__ == 'callable_iterator' and iter(iterator) is iterator
    assert [m.start() for m in iterator] == [0, 1] and next(iterator, None) is None


def test_changed_buffer():
    data = bytearray(b'abcdef')
    m = re.match(b'abc(def)', data)
    del data[4:]
    assert m.group(1) == b'd' and m.span(1) == (3, 6)
