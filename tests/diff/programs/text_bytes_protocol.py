"""A line-based wire protocol: parsing requests and chunked bodies out of bytes."""


class ProtocolError(Exception):
    def __init__(self, status, message):
        super().__init__(status, message)
        self.status = status


def request(data):
    head, separator, body = data.partition(b'\r\n\r\n')
    if not separator:
        raise ProtocolError(400, 'no end of headers')
    first, *lines = head.split(b'\r\n')
    try:
        method, path, version = first.decode('ascii').split(' ')
    except UnicodeDecodeError as e:
        raise ProtocolError(400, str(e)) from e
    except ValueError as e:
        raise ProtocolError(400, f'bad request line {first!r}: {e}') from None
    headers = {}
    for line in lines:
        name, colon, value = line.partition(b':')
        if not colon or name != name.strip():
            raise ProtocolError(400, b'bad header %b' % line)
        headers[name.title().decode()] = value.strip().decode('latin-1')
    if headers.get('Transfer-Encoding') == 'chunked':
        body = b''.join(chunks(body))
    elif (length := int(headers.get('Content-Length', 0))) != len(body):
        raise ProtocolError(411, 'expected %d bytes, got %d' % (length, len(body)))
    return method, path, version[-3:], headers, body


def chunks(data):
    while True:
        size, separator, data = data.partition(b'\r\n')
        n = int(size, 16)
        if n == 0:
            return
        yield data[:n]
        if data[n:n + 2] != b'\r\n':
            raise ProtocolError(400, 'chunk of %d not ended' % n)
        data = data[n + 2:]


for data in (b'GET / HTTP/1.1\r\nHost: a.b\r\nX-Long:  caf\xe9  \r\n\r\n', b'POST /x HTTP/1.0\r\ncontent-length: 3\r\n\r\nabc', b'PUT / HTTP/1.1\r\nTransfer-Encoding:chunked\r\n\r\n4\r\nwiki\r\nA\r\n0123456789\r\n0\r\n\r\n', bytearray(b'GET /b HTTP/1.1\r\n\r\n'),
             b'GET /\r\n\r\n', b'GET', b'', b'G\xffT / 1\r\n\r\n', b'GET / HTTP/1.1\r\nbad\r\n\r\n', b'GET / HTTP/1.1\r\nContent-Length: x\r\n\r\n', b'GET / HTTP/1.1\r\nContent-Length: 5\r\n\r\nabc', b'GET / HTTP/1.1\r\nTransfer-Encoding:chunked\r\n\r\n3\r\nabcd', b'GET / HTTP/1.1\r\nTransfer-Encoding:chunked\r\n\r\nzz\r\n', 'GET / HTTP'):
    try:
        print(request(data))
    except ProtocolError as e:
        print(type(e).__name__, e.status, e.args[1], repr(e.__cause__))
    except Exception as e:
        print(type(e).__name__, e)
print(b'%s|%5d|%-6b|%x|%c|%a|%r|%.2f|%%' % (b'x', 3, b'y', 255, 65, 'é', [1], 2.5), b'%(k)b' % {b'k': b'v'}, bytearray(b'%d') % 5, b'a,b,,c'.split(b','), b' x y '.split(), b'xx-yy'.rpartition(b'-'), b'abcabc'.replace(b'b', b'ZZ', 1), b'abc'.startswith((b'x', b'ab')), b'abc'.removeprefix(b'ab'), b'aXbX'.rfind(b'X'), b'abc'.find(98), b', '.join([b'a', bytearray(b'b')]), 97 in b'abc', b'bc' in b'abc', b'ab' < b'b', b'a' == 'a', b'a' + bytearray(b'b'), b'\t\n'.strip() or b'none')
for thunk in (lambda: b'%s' % 'text', lambda: b'%b' % 5, lambda: b'%c' % 256, lambda: b'%c' % b'ab', lambda: b'%d' % b'1', lambda: b'%y' % 1, lambda: b'a' + 'b', lambda: b'a' in 'abc', lambda: 'a' in b'abc', lambda: 300 in b'a', lambda: b'a'.join(['b']), lambda: b'a'.startswith('a'), lambda: b'a'.find('a'), lambda: b'a'.replace('a', 'b'), lambda: b'a' < 'a', lambda: b'a' * 'b', lambda: b'abc'['x'], lambda: b'abc'[9], lambda: b'%(a)s' % b'x', lambda: b'a'.strip('a'), lambda: b'a'.index(b'z'), lambda: b'a'.count(400), lambda: b'a'.endswith([b'a'])):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
