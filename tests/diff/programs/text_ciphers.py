"""Caesar, Vigenere and Atbash ciphers with translate and frequency analysis."""
import itertools
LOWER = 'abcdefghijklmnopqrstuvwxyz'


def caesar(text, key):
    key %= 26
    moved = LOWER[key:] + LOWER[:key]
    return text.translate(str.maketrans(LOWER + LOWER.upper(), moved + moved.upper()))


def vigenere(text, key, sign=1):
    if not key.isalpha():
        raise ValueError('bad key: %r' % key)
    shifts = itertools.cycle(LOWER.index(c) for c in key.lower())
    return ''.join(caesar(c, sign * next(shifts)) if c.isalpha() else c for c in text)


def crack(text):
    counts = {c: text.lower().count(c) for c in LOWER}
    common = max(counts, key=counts.get)
    return (LOWER.index(common) - LOWER.index('e')) % 26


message = 'Meet me near the evergreen tree, Steven!'
secret = caesar(message, 7)
print(secret, caesar(secret, -7), crack(secret), caesar(secret, -crack(secret)) == message, caesar(message, 26) == message)
hidden = vigenere(message, 'Lemon')
print(hidden, vigenere(hidden, 'lemon', -1))
print(message.translate(str.maketrans(LOWER, LOWER[::-1], 'M!,')), caesar(caesar('Hello', 13), 13))
print('abc'.translate({97: 'A', 98: None, 99: 0x20ac}), 'xyz'.translate(str.maketrans({'x': 'ECKS', 'y': None, 122: 'Z'})), 'ab'.translate([0] * 97 + ['first', 'second']))
print(b'hello'.translate(bytes.maketrans(b'el', b'ip')), b'hello'.translate(None, b'l'), bytearray(b'abc').translate(bytes(range(256))[::-1]).hex())


class Table:
    def __getitem__(self, code):
        if code == 100:
            raise LookupError
        return chr(code + 1) * 2


print('abcd'.translate(Table()))
for thunk in (lambda: vigenere('x', 'a1'), lambda: str.maketrans('ab', 'c'), lambda: str.maketrans({'ab': 'c'}), lambda: str.maketrans(5), lambda: str.maketrans('a', 5), lambda: 'a'.translate({97: 1.5}),
              lambda: 'a'.translate({97: -1}), lambda: 'a'.translate(5), lambda: b'a'.translate(b'short'), lambda: bytes.maketrans(b'a', b'bc'), lambda: b'a'.translate('x' * 256), lambda: str.maketrans({1.5: 'a'}),
              lambda: 'a'.translate({97: 0x110000}), lambda: vigenere('é', 'b')):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
