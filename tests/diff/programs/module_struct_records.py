"""_struct: packed records, formats, alignment, iter_unpack, buffers, and format errors."""
import _struct as struct
from _struct import Struct, calcsize, error, iter_unpack, pack, pack_into, unpack, unpack_from

header = Struct('<4sHHIq?f')
data = header.pack(b'RIFF', 1, 65535, 2 ** 32 - 1, -5, True, 1.5)
print(data.hex(), header.unpack(data), header.size, header.format)
for fmt in ('b', '>h', '<h', '!i', '=l', '@q', '>Q', '<d', '>f', '<e', '5s', '5p', '3x', '?', 'c', '2H', '4c', '<bhiq', '@bhiq', '>bhiq', 'b0i', 'i b h', '<2s3x2s', 'n', 'N', '', '0s', '=?'):
    print(fmt, calcsize(fmt), end=' ')
print()
for fmt, values in (('>bBhH', (-1, 255, -2, 65535)), ('<iI', (-3, 4)), ('>qQ', (-2 ** 63, 2 ** 64 - 1)), ('<fd', (0.1, 0.1)), ('<e', (1.0009765625,)), ('>10s', (b'short',)), ('>3s', (b'too long',)), ('4p', (b'abcdef',)), ('<2c', (b'x', b'y')), ('<???', (0, [], 'x')), ('>xhx', (1,)), ('<d', (float('-inf'),)), ('>3h', (1, 2, 3))):
    packed = pack(fmt, *values)
    print(fmt, packed.hex(), unpack(fmt, packed))
buffer = bytearray(12)
pack_into('<hi', buffer, 2, -1, 7)
header2 = Struct('>H')
header2.pack_into(buffer, 10, 0xabcd)
print(buffer.hex(), unpack_from('<hi', buffer, 2), header2.unpack_from(buffer, -2), list(iter_unpack('>HH', bytes(range(8)))), [x for x, in Struct('b').iter_unpack(b'\xff\x01')], unpack('<H', memoryview(b'\x01\x02')), unpack_from('b', b'abc'), pack('<i', True))


class Index:
    def __index__(self): return 300


print(pack('<h', Index()), struct.error is error, error.__module__, issubclass(error, Exception), pack(b'<h', 1))
for text in ("pack('<h', 40000)", "pack('b', 200)", "pack('B', -1)", "pack('<I', -1)", "pack('<q', 2 ** 63)", "pack('>Q', -1)", "pack('h', 1.5)", "pack('h', 'x')", "pack('f', 'x')", "pack('<f', 1e40)", "pack('<e', 1e6)", "pack('c', b'ab')", "pack('c', 1)", "pack('3s', 'abc')", "pack('h')", "pack('h', 1, 2)", "pack('z', 1)",
             "pack('<n', 1)", "pack('3')", "pack('h' * 3, 1)", "pack(5)", "pack()", "unpack('h', b'abc')", "unpack('h', 'ab')", "unpack('h')", "unpack_from('h', b'a')", "unpack_from('h', b'abc', 2)", "unpack_from('h', b'abc', -5)", "pack_into('h', bytearray(1), 0, 1)", "pack_into('h', b'ab', 0, 1)", "pack_into('h', bytearray(4), 3, 1)", "pack_into('h', bytearray(4), -9, 1)",
             "pack_into('h')", "iter_unpack('', b'')", "iter_unpack('h', b'abc')", "list(iter_unpack('h', 5))", "calcsize('q' * 2 + '!')", "calcsize('99999999999999999999s')", "Struct()", "Struct('y')", "Struct(5)", "header.unpack(b'')", "header.size2", "next(iter_unpack('h', b''))", "pack('p', 5)", "pack('?', 5)", "pack('<P', 1)", "calcsize('P')", "unpack('<e', b'\\x00\\x3c')", "pack('\\xe9', 1)"):
    try:
        print(text, eval(text))
    except Exception as e:
        print(text, '->', type(e).__name__, e)
