"""A growing buffer that encodes and decodes length-prefixed messages."""


class Buffer:
    def __init__(self):
        self.data = bytearray()

    def put(self, payload):
        if isinstance(payload, str):
            payload = payload.encode()
        self.data += len(payload).to_bytes(2, 'big') + payload

    def take(self):
        if len(self.data) < 2:
            raise EOFError('need 2 bytes, have %d' % len(self.data))
        size = int.from_bytes(self.data[:2], 'big')
        if len(self.data) < 2 + size:
            raise EOFError('need %d bytes, have %d' % (2 + size, len(self.data)))
        message = bytes(self.data[2:2 + size])
        del self.data[:2 + size]
        return message


buffer = Buffer()
for payload in ('hello', b'\x00\xff', 'žluť', ''):
    buffer.put(payload)
print(buffer.data)
try:
    while True:
        print(buffer.take())
except EOFError as e:
    print(type(e).__name__, e)
data = bytearray(b'abcdef')
data[1:3] = b'XYZ'
data[::2] = b'____'[:len(data[::2])]
data.insert(0, 0x41)
data.append(10)
data.extend([1, 2])
print(data, data.pop(), data.pop(0), data.count(b'_'), data.find(b'Y'), data.hex('-', 2), data.index(10))
data.reverse()
data *= 2
data.remove(10)
print(data, data.upper(), data.replace(b'_', b''), data.split(b'_'), data.partition(b'Y'), data == bytes(data), data < b'b')
print(bytearray(3), bytearray('é', 'latin-1'), bytearray([65, 66]), bytearray.fromhex('de ad BE'), bytearray(b"it's"), bytearray(b'"\''))
for thunk in (lambda: data.append(256), lambda: data.append('a'), lambda: data.extend([300]), lambda: data.extend('ab'), lambda: bytearray('x'), lambda: bytearray([1, -1]),
              lambda: bytearray(-1), lambda: data.__setitem__(0, -1), lambda: data.__setitem__(500, 1), lambda: bytearray().pop(), lambda: data.remove(99),
              lambda: bytearray.fromhex('0g'), lambda: data + 'a', lambda: hash(data), lambda: data.index(b'none'), lambda: data.__setitem__(slice(0, 4, 2), b'a'),
              lambda: data.join(['a']), lambda: data.decode('ascii') and bytearray(b'\xff').decode('ascii')):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
