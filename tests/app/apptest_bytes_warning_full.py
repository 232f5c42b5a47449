"""The options -b and -bb: BytesWarning for str() of bytes and for comparing bytes with text and ints."""
from process_help import exit_of

UNTRANSLATED = False

STR = 'str() on a bytes instance'
WITH_TEXT = 'Comparison between bytes and string'
WITH_INT = 'Comparison between bytes and int'

# (source, the text of its warning or None)
CASES = [
    ("str(b'a')", STR), ("'%s' % b'a'", STR), ("'{}'.format(b'a')", STR), ("f'{b\"a\"}'", STR), ("format(b'a')", STR),
    ("str(bytearray(b'x'))", 'str() on a bytearray instance'), ("b'x'.__str__()", STR),
    ("class B(bytes): pass\nstr(B(b'x'))", STR),
    ("'%r' % b'a'", None), ("repr(b'a')", None), ("str(b'a', 'ascii')", None), ("str([b'a'])", None),
    ("b'%s' % b'a'", None), ("class B(bytes):\n  __str__ = lambda self: 'q'\nstr(B(b'x'))", None),
    ("b'a' == 'a'", WITH_TEXT), ("b'a' != 'a'", WITH_TEXT), ("'a' == b'a'", WITH_TEXT), ("b'a' in ['a']", WITH_TEXT),
    ("bytearray(b'a') == 'a'", 'Comparison between bytearray and string'), ("('a',).count(b'a')", WITH_TEXT),
    ("bytes.__eq__(b'a', 'a')", WITH_TEXT), ("{b'a': 1, 'a': 2}", WITH_TEXT), ("dict.fromkeys(['a', b'a'])", WITH_TEXT),
    ("b'a' == 5", WITH_INT), ("5 == b'a'", WITH_INT), ("b'' == True", WITH_INT), ("bytearray() == 5", None),
    ("b'a' == None", None), ("'a'.__eq__(b'a')", None), ("memoryview(b'a') == 'a'", None), ("b'a' < b'b'", None),
]


def test_warnings():
    for source, text in CASES:
        status, shown = exit_of(source, '-b')
        assert status == 0, (source, shown)
        assert (shown == '') == (text is None), (source, shown)
        assert text is None or shown.rstrip().endswith(': BytesWarning: ' + text), (source, shown)


def test_errors():
    for source, text in CASES:
        status, shown = exit_of(source, '-bb')
        assert status == (0 if text is None else 1), (source, shown)
        assert text is None or shown.rstrip().endswith('\nBytesWarning: ' + text), (source, shown)


def test_without_the_option():
    for source, _ in CASES:
        assert exit_of(source) == (0, '')
    assert exit_of("import warnings\nwarnings.simplefilter('ignore')\nstr(b'a')", '-b') == (0, '')
