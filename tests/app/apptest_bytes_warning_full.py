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


# Runs each source; prints its number and the warnings that it showed, or the exception that ended it.
PROGRAM = """
import sys, warnings
for number, source in enumerate(%r):
    shown = []
    warnings.showwarning = lambda message, category, *rest: shown.append(category.__name__ + ': ' + str(message))
    try:
        exec(source, {})
    except Warning as error:
        shown.append('raised ' + type(error).__name__ + ': ' + str(error))
    sys.stderr.write(str(number) + ' ' + repr(shown) + chr(10))
"""


def check(option, prefix, source=PROGRAM % [case[0] for case in CASES]):
    status, shown = exit_of(source, *option)
    lines = ['%d %r' % (i, [] if text is None or prefix is None else [prefix + 'BytesWarning: ' + text])
             for i, (_, text) in enumerate(CASES)]
    assert status == 0 and shown.splitlines() == lines, [pair for pair in zip(shown.splitlines(), lines) if pair[0] != pair[1]]


def test_warnings():
    check(['-b'], '')


def test_errors():
    check(['-bb'], 'raised ')


def test_without_the_option():
    check([], None)


def test_what_the_process_shows():
    assert exit_of("str(b'a')", '-b') == (0, '<string>:1: BytesWarning: ' + STR + '\n')
    status, shown = exit_of("str(b'a')", '-bb')
    assert status == 1 and shown.endswith('\nBytesWarning: ' + STR + '\n')
    assert exit_of("import warnings\nwarnings.simplefilter('ignore')\nstr(b'a')", '-b') == (0, '')
