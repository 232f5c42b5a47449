"""_codecs: encoding and decoding functions with counts, error handlers registered and misbehaving, lookups."""
import _codecs as c

print(c.utf_8_encode('aé€😀'), c.utf_8_decode(b'a\xc3\xa9'), c.ascii_encode('abc'), c.ascii_decode(b'abc'), c.latin_1_encode('é\xff'), c.latin_1_decode(b'\xe9\xff'), c.utf_16_le_encode('a€'), c.utf_16_be_decode(b'\x00a\x20\xac'), c.utf_32_le_encode('a'), c.utf_7_encode('a€+'), c.utf_7_decode(b'a+IKw-'))
print(c.unicode_escape_encode('a\né€😀'), c.unicode_escape_decode(rb'a\n\xe9\u20ac\N{BULLET}'), c.raw_unicode_escape_encode('a€\n'), c.raw_unicode_escape_decode(rb'\u20ac\n'), c.escape_encode(b'a\n\x01'), c.escape_decode(rb'a\n\x41\101'))
print(c.utf_8_decode(b'ab\xe2\x82', 'strict', False), c.utf_8_decode(b'a\xffb', 'replace'), c.utf_16_decode(b'\xff\xfea\x00'), c.utf_16_ex_decode(b'\xfe\xff\x00a', 'strict', 0, False), c.charmap_encode('ab', 'strict', {97: 88, 98: b'YZ'}), c.charmap_decode(b'\x00\x01', 'strict', 'pq'), c.charmap_decode(b'\x05', 'replace', {5: None}), c.charmap_build('ab').__class__.__name__)
text, data = 'aé€b', b'a\xff\xfeb'
for name in ('strict', 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace', 'namereplace', 'surrogateescape', 'surrogatepass'):
    for action in (lambda: text.encode('ascii', name), lambda: ascii(data.decode('utf-8', name)), lambda: ('\udcff\ud800').encode('utf-8', name), lambda: data.decode('ascii', name) if name == 'ignore' else c.lookup_error(name).__name__):
        try:
            print(name, action(), end='; ')
        except Exception as e:
            print(name, type(e).__name__, ascii(str(e)), end='; ')
    print()
seen = []


def dashes(e):
    seen.append((type(e).__name__, e.encoding, e.start, e.end, e.reason))
    return ('-' * (e.end - e.start), e.end) if isinstance(e, UnicodeEncodeError) else ('?', e.start + 1)


handlers = {'dashes': dashes, 'backwards': lambda e: ('!', -1), 'notuple': lambda e: 'x', 'wrongtypes': lambda e: (1, 'x'), 'bytes': lambda e: (b'\x80', e.end), 'raises': lambda e: (_ for _ in ()).throw(OSError('handler failed')), 'far': lambda e: ('', 999), 'again': lambda e: ('é', e.end)}
for name, handler in handlers.items():
    c.register_error(name, handler)
    for action in (lambda: text.encode('ascii', name), lambda: data.decode('utf-8', name)):
        try:
            print(name, ascii(action()))
        except Exception as e:
            print(name, type(e).__name__, ascii(str(e)))
print(seen, c.lookup_error('dashes') is dashes)


class Info(tuple):
    def __new__(cls, encode, decode): return super().__new__(cls, (encode, decode, None, None))


def search(name):
    if name == 'rot1':
        return Info(lambda s, errors='strict': (bytes((ord(x) + 1) % 256 for x in s), len(s)), lambda b, errors='strict': (''.join(chr(x - 1) for x in b), len(b)))
    return (1, 2) if name == 'broken' else None


c.register(search)
print(c.encode('abc', 'rot1'), c.decode(b'bcd', 'rot1'), 'HAL'.encode('Rot1'), c.lookup('ROT1') is c.lookup('rot1'))
for code in ("'x'.encode('no_such')", "b'x'.decode('broken')", "c.lookup('nope')", "c.lookup(5)", "c.register(5)", "c.register_error('x', 5)", "c.register_error(5, dashes)", "c.lookup_error('nope')", "'é'.encode('ascii', 'nope')", "c.utf_8_encode(5)", "c.utf_8_decode('x')", "c.ascii_decode(b'\\xff')", "c.ascii_encode('é')", "c.utf_8_decode()", "c.charmap_encode('z', 'strict', {})", "c.unicode_escape_decode(b'\\\\x1')", "c.escape_decode(b'\\\\x1')", "c.encode('x', 'utf-8', 'strict', 1)",
             "c.decode(b'x')", "c.unregister(search)", "c.unregister(5)", "c.lookup('rot1')", "c.utf_16_decode(b'a', 'strict', True)", "c.utf_32_decode(b'abcd', 'strict', True)", "c.utf_8_decode(b'\\xed\\xa0\\x80')", "'\\ud800'.encode('utf-16')"):
    try:
        print(code, eval(code))
    except Exception as e:
        print(code, '->', type(e).__name__, ascii(str(e)))
