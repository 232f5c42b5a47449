"""str.translate and bytes.translate: maketrans forms, deletion, lazy tables, classic uses and mistakes."""


class Upside(dict):
    def __missing__(self, key):
        if chr(key).isdigit():
            raise LookupError
        self[key] = chr(key).upper() if key % 2 else None
        return self[key]


class Indexed:
    def __init__(self):
        self.asked = []

    def __getitem__(self, key):
        self.asked.append(key)
        if key < 60:
            raise IndexError(key)
        if key == 122:
            raise KeyError('z')
        if key == 121:
            raise ValueError('y!')
        return key + 1


rot13 = str.maketrans({**{c: chr((i + 13) % 26 + 97) for i, c in enumerate('abcdefghijklmnopqrstuvwxyz')}, **{chr(65 + i): chr((i + 13) % 26 + 65) for i in range(26)}})
print('Hello, World'.translate(rot13), 'Hello, World'.translate(rot13).translate(rot13), len(rot13))
print(str.maketrans('abc', 'xyz'), str.maketrans('ab', 'éé', 'q☃'), str.maketrans({'a': None, 98: 'BB', 'c': 67}), str.maketrans('', ''), str.maketrans({}))
print('abcabc-q☃'.translate(str.maketrans('ab', 'éé', 'q☃')), 'abcd'.translate({97: None, 98: 'BB', 99: 67, 100: ''}), 'abc'.translate({}), 'abc'.translate(['x'] * 98), 'a\U0001f600'.translate({0x1f600: 'smile', 97: 0x1f600}))
up = Upside()
print('abcdef123 ß'.translate(up), sorted(up.items(), key=lambda kv: kv[0]))
ix = Indexed()
print('Az09'.translate(ix) if 0 else 'A09b'.translate(ix), ix.asked)
for text in ('zz', 'ay', ''):
    try:
        print(repr(text.translate(Indexed())))
    except Exception as e:
        print(type(e).__name__, e)
table = bytes.maketrans(b'abc', b'ABC')
print(b'aabbcc-d'.translate(table), b'aabbcc-d'.translate(None, b'a-'), b'aabbcc-d'.translate(table, b'b'), b'abc'.translate(table, delete=b''), bytearray(b'cab').translate(table), len(table), b'x'.translate(bytes(range(255, -1, -1))))
marks = {ord(c): None for c in '!?.,;:'}
squeeze = {ord('\t'): ' ', ord('\n'): ' | ', ord('&'): '&amp;', ord('<'): '&lt;'}
print('So?! "yes", <b>: no...\n\tx & y'.translate(marks), 'a<b\t&\nc'.translate(squeeze), 'Ağ İıß'.translate({ord(c): c.lower() for c in 'Aİ'}).encode('unicode_escape'))
for thunk in (lambda: str.maketrans('ab', 'c'), lambda: str.maketrans('a', 5), lambda: str.maketrans(5), lambda: str.maketrans('ab'), lambda: str.maketrans({'ab': 1}), lambda: str.maketrans({1.5: 1}), lambda: str.maketrans({'': 1}), lambda: str.maketrans({'a': 1}, 'b'), lambda: str.maketrans('a', 'b', 3), lambda: 'abc'.translate({97: 1.5}), lambda: 'abc'.translate({97: -1}), lambda: 'abc'.translate({97: 0x110000}), lambda: 'abc'.translate({97: b'x'}), lambda: 'abc'.translate(None), lambda: 'abc'.translate(), lambda: 'abc'.translate(5), lambda: 'abc'.translate('xyz' * 40), lambda: b'abc'.translate(b'short'), lambda: b'abc'.translate({}), lambda: b'abc'.translate(None, 'a'), lambda: b'abc'.translate(), lambda: b'abc'.translate(None, None), lambda: bytes.maketrans(b'a'), lambda: bytes.maketrans('a', 'b'), lambda: bytes.maketrans(b'ab', b'a'), lambda: str.maketrans(), lambda: 'abc'.translate({97: 2 ** 70})):
    try:
        print(ascii(thunk()))
    except Exception as e:
        print(type(e).__name__, e)
