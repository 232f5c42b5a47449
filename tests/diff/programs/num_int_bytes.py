"""Integers to bytes and back: variable-length numbers, endianness, signs, errors."""


def write_varint(n):
    if n < 0:
        raise ValueError('negative varint')
    out = bytearray()
    while n > 127:
        out.append(n & 127 | 128)
        n >>= 7
    return bytes(out + n.to_bytes(1, 'little'))


def read_varint(data):
    n = 0
    for i, byte in enumerate(data):
        n |= (byte & 127) << 7 * i
        if byte < 128:
            return n, data[i + 1:]
    raise EOFError(f'varint cut after {len(data)} bytes')


for n in (0, 127, 128, 300, 2 ** 32, 10 ** 20):
    data = write_varint(n)
    print(n, data.hex(), read_varint(data + b'rest'))
for n in (0, 1, 255, 256, -1, -128, -129, 2 ** 63, -(2 ** 63)):
    size = max(1, (n.bit_length() + 8) // 8)
    print(n, [n.to_bytes(size, order, signed=True).hex() for order in ('big', 'little')], int.from_bytes(n.to_bytes(size, 'big', signed=True), 'big', signed=True) == n)
print((5).to_bytes(), (0).to_bytes(0, 'big'), int.from_bytes(b'', 'big'), int.from_bytes([1, 2], 'big'), int.from_bytes(bytearray(b'\xff\xfe'), 'little', signed=True), int.from_bytes(range(3)), int.from_bytes(memoryview(b'\x01\x00')), True.to_bytes(2, 'little'), int.from_bytes(b'\x80' + b'\0' * 15, 'big', signed=True))
for thunk in (lambda: (256).to_bytes(1, 'big'), lambda: (-1).to_bytes(2, 'big'), lambda: (128).to_bytes(1, 'big', signed=True), lambda: (1).to_bytes(-1, 'big'), lambda: (1).to_bytes(1, 'middle'), lambda: (1).to_bytes('a'), lambda: int.from_bytes('ab', 'big'), lambda: int.from_bytes([256]), lambda: int.from_bytes(5, 'big'),
              lambda: int.from_bytes(b'a', 'up'), lambda: (2 ** 100).to_bytes(8, 'big'), lambda: (1).to_bytes(0, 'big'), lambda: (1).to_bytes(1, 'big', True), lambda: write_varint(-1), lambda: read_varint(b'\xff'), lambda: int.from_bytes(), lambda: (1).to_bytes(1, 5), lambda: bytes(-5), lambda: bytes([1, 'a']), lambda: bytes(2 ** 70), lambda: bytes([2 ** 70])):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
