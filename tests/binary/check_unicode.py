"""Text over the whole of Unicode: the binary must answer as python3.11, method by method.

    python3.11 tests/binary/check_unicode.py [command of the interpreter ...]

One script runs on both; it prints a checksum for each method and block of code points.  With STEP in the
environment only every STEP-th code point is tried (for the slow, untranslated interpreter).
"""
import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

SCRIPT = r'''
BLOCK = 0x4000

def checksum(text, value=0):
    for c in text:
        value = (value * 1000003 ^ ord(c)) & 0xffffffffffffff
    return value

def encoded(encoding, errors):
    def method(c):
        try:
            return ('a' + c + 'b').encode(encoding, errors).decode('latin-1')
        except UnicodeEncodeError as e:
            return '%s %d %d %s' % (e.encoding, e.start, e.end, e.reason)
    return method

def back(encoding):
    def method(c):
        return (c + 'x').encode(encoding, 'surrogatepass').decode(encoding, 'surrogatepass')
    return method

def int_of(c):
    try:
        return str(int(c))
    except ValueError as e:
        return str(e)

METHODS = [
    ('upper', lambda c: c.upper()), ('lower', lambda c: c.lower()), ('title', lambda c: ('a' + c + c + ' ' + c).title()),
    ('capitalize', lambda c: (c + c).capitalize()), ('swapcase', lambda c: c.swapcase()),
    ('casefold', lambda c: c.casefold()), ('sigma', lambda c: ('A' + c + '\u03a3' + c).lower()),
    ('predicates', lambda c: ''.join([str(int(x)) for x in (
        c.isalpha(), c.isalnum(), c.isdecimal(), c.isdigit(), c.isnumeric(), c.isspace(), c.islower(), c.isupper(),
        c.istitle(), c.isprintable(), c.isidentifier(), ('a' + c).isidentifier(), c.isascii())])),
    ('split', lambda c: '|'.join(('a' + c + 'b').split() + ('a' + c + 'b').rsplit(None, 1))),
    ('splitlines', lambda c: '|'.join(('a' + c + 'b').splitlines() + ('a' + c + '\r').splitlines(True))),
    ('strip', lambda c: (c + 'a' + c).strip() + '|' + (c + 'a' + c).strip(c)),
    ('repr', lambda c: repr(c) + ascii(c)), ('int', int_of),
    ('utf-8', back('utf-8')), ('utf-16', back('utf-16')), ('utf-32-be', back('utf-32-be')),
    ('unicode-escape', lambda c: (c + 'x').encode('unicode-escape').decode('unicode-escape')),
    ('raw-unicode-escape', lambda c: (c + 'x').encode('raw-unicode-escape').decode('raw-unicode-escape')),
    ('utf-7', lambda c: (c + 'x').encode('utf-7').decode('latin-1')),
    ('namereplace', encoded('ascii', 'namereplace')), ('xmlcharrefreplace', encoded('latin-1', 'xmlcharrefreplace')),
    ('backslashreplace', encoded('latin-1', 'backslashreplace')), ('strict', encoded('utf-8', 'strict')),
    ('replace', encoded('utf-16-le', 'replace')), ('surrogateescape', encoded('utf-8', 'surrogateescape')),
    ('padding', lambda c: 'ab'.center(5, c) + format('ab', c + '^5') + c.zfill(3) + ('a\t' + c).expandtabs(3)),
    ('translate', lambda c: (c + 'b').translate({ord(c): 'xy', 98: None})),
    ('compare', lambda c: str([c < '\uffff', c < '\U00010000', c == chr(ord(c)), max(c, 'a') == c])),
]
try:
    import unicodedata as u
except ImportError:
    u = None
if u is not None:
    o = u.ucd_3_2_0
    METHODS += [
        ('name', lambda c: u.name(c, '')), ('category', lambda c: u.category(c) + u.bidirectional(c)),
        ('numbers', lambda c: '%s %s %s' % (u.decimal(c, None), u.digit(c, None), u.numeric(c, None))),
        ('decomposition', lambda c: u.decomposition(c)),
        ('width', lambda c: '%s %d %d' % (u.east_asian_width(c), u.combining(c), u.mirrored(c))),
        ('normal forms', lambda c: '|'.join([u.normalize(form, c + '\u0301\u0327') + u.normalize(form, c)
                                             for form in ('NFC', 'NFD', 'NFKC', 'NFKD')])),
        ('ucd_3_2_0', lambda c: '|'.join([str(x) for x in (
            o.category(c), o.bidirectional(c), o.combining(c), o.mirrored(c), o.east_asian_width(c), o.decomposition(c),
            o.decimal(c, 'x'), o.digit(c, 'x'), o.numeric(c, 'x'), o.name(c, ''), o.normalize('NFKC', c + '\u0301'),
            o.normalize('NFD', c))])),
        ('lookup', lambda c: u.lookup(u.name(c, 'SPACE'))),
    ]
for name, method in METHODS:
    for start in range(0, 0x110000, BLOCK):
        value = 0
        for code in range(start + (-start) % STEP, start + BLOCK, STEP):
            value = checksum(method(chr(code)), value)
        print('%s %x: %x' % (name, start, value))
'''


def output(command, script):
    result = subprocess.run(command + ['-c', script], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                            cwd=ROOT)
    if result.returncode != 0:
        sys.exit('%s failed:\n%s%s' % (command, result.stdout[-500:], result.stderr[-2000:]))
    return result.stdout.splitlines()


def main(arguments):
    script = 'STEP = %d\n%s' % (int(os.environ.get('STEP', '1')), SCRIPT)
    expected = output([sys.executable], script)
    got = output(arguments or [os.path.join(ROOT, 'pypy-async')], script)
    wrong = [(a, b) for a, b in zip(expected, got) if a != b]
    for a, b in wrong[:40]:
        print('CPython %s, here %s' % (a, b.split(': ')[1]))
    if len(expected) != len(got):
        print('%d lines expected, %d got' % (len(expected), len(got)))
        print('0 passed, 1 failed')
        return 1
    print('%d passed, %d failed' % (len(expected) - len(wrong), len(wrong)))
    return 1 if wrong else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
