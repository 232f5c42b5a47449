"""Encoding and decoding through every error handler."""
text = 'naïve €5 😀 \udc80 ok'
handlers = ['strict', 'ignore', 'replace', 'xmlcharrefreplace', 'backslashreplace', 'namereplace', 'surrogateescape', 'surrogatepass', 'nosuch']
for encoding in ('ascii', 'latin-1', 'utf-8', 'utf-16-le', 'utf-32-be'):
    for handler in handlers:
        try:
            print(encoding, handler, text.encode(encoding, handler))
        except Exception as e:
            print(encoding, handler, type(e).__name__, e)
data = b'a\xffb\xc3\xa9\xed\xb0\x80\xe2\x82\xf0\x9f\x98\x80\xc0\x80\xf4\x90\x80\x80z\xe2'
for encoding in ('ascii', 'utf-8', 'utf-16-le', 'latin-1', 'utf-32-le'):
    for handler in handlers:
        try:
            print(encoding, handler, ascii(data.decode(encoding, handler)))
        except Exception as e:
            print(encoding, handler, type(e).__name__, e)
try:
    'abc\xe9\xe9d'.encode('ascii')
except UnicodeEncodeError as e:
    print(e.encoding, ascii(e.object), e.start, e.end, e.reason, len(e.args))
try:
    b'ab\x80'.decode('utf8')
except UnicodeDecodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason)
print('é'.encode('UTF8'), 'é'.encode('Latin_1'), 'é'.encode('iso-8859-1'), 'é'.encode('U8'), 'a'.encode('US-ASCII'), b'\xef\xbb\xbfx'.decode('utf-8'), str(b'\xc3\xa9', 'utf-8'), bytes('é', 'latin1'))
for thunk in (lambda: 'a'.encode(5), lambda: b'a'.decode(None), lambda: str(b'a', 5), lambda: bytes('a'), lambda: str('a', 'utf-8'), lambda: bytes(5, 'utf-8'), lambda: 'a'.encode('utf-8', errors=3), lambda: str(5, 'ascii')):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
