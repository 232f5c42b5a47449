"""Registering error handlers of our own, and calling the standard ones by hand."""
import _codecs


def shout(error):
    if isinstance(error, UnicodeEncodeError):
        return '<%s>' % ','.join('%x' % ord(c) for c in error.object[error.start:error.end]), error.end
    if isinstance(error, UnicodeDecodeError):
        return '[%s]' % error.object[error.start:error.end].hex(), error.end
    raise error


_codecs.register_error('test.shout', shout)
print('é€ab😀'.encode('ascii', 'test.shout'), 'é€'.encode('latin-1', 'test.shout'), b'a\xff\xfeb\xc3'.decode('utf-8', 'test.shout'), b'\x80'.decode('ascii', 'test.shout'))
_codecs.register_error('test.skip', lambda e: ('', e.end + 1))
print('aéxb'.encode('ascii', 'test.skip'), b'a\xffxb'.decode('ascii', 'test.skip'))
_codecs.register_error('test.bytes', lambda e: (b'\xfe\xff', -1))
print('aéb€c'.encode('latin-1', 'test.bytes')[:4])
print(_codecs.lookup_error('test.shout') is shout, _codecs.lookup_error('ignore')(UnicodeEncodeError('ascii', 'abc', 1, 2, 'why')))
for name in ('strict', 'replace', 'xmlcharrefreplace', 'backslashreplace', 'namereplace', 'surrogateescape', 'surrogatepass'):
    for error in (UnicodeEncodeError('utf-8', 'a\udcffé', 1, 2, 'why'), UnicodeDecodeError('utf-8', b'a\xff\xed\xb0\x80', 1, 2, 'because'), UnicodeTranslateError('aéb', 1, 2, 'so'), ValueError('plain')):
        try:
            print(name, type(error).__name__, ascii(_codecs.lookup_error(name)(error)))
        except Exception as e:
            print(name, type(error).__name__, '->', type(e).__name__, ascii(str(e)))
for number, result in enumerate((('x',), 'x', ('x', 'y'), (5, 1), None, ('€', 1), ('x', 99), ('x', -99), (b'x', 1))):
    _codecs.register_error('test.bad', lambda e, result=result: result)
    for thunk in (lambda: 'é'.encode('ascii', 'test.bad'), lambda: b'\xff'.decode('ascii', 'test.bad')):
        try:
            print(number, thunk())
        except Exception as e:
            print(number, type(e).__name__, e)
for thunk in (lambda: _codecs.lookup_error('no.such'), lambda: _codecs.register_error('x', 5), lambda: _codecs.lookup_error(5), lambda: UnicodeEncodeError('a'), lambda: UnicodeDecodeError('a', 'text', 0, 1, 'r'), lambda: UnicodeEncodeError('a', b'x', 0, 1, 'r')):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
print(UnicodeEncodeError('enc', 'abcdef', 1, 4, 'many'), '|', UnicodeDecodeError('enc', b'abc', 0, 1, 'one'), '|', UnicodeTranslateError('€', 0, 1, 'tr'), '|', UnicodeEncodeError('enc', '😀', 0, 1, 'wide'), '|', UnicodeDecodeError('e', b'', 5, 9, 'odd'))
