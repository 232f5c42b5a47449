"""Binary records: a file header and a table written and read with struct."""
import _struct as struct

HEADER = struct.Struct('>4sHBxI')
ENTRY = '<8sihd?'


def write(entries):
    parts = [HEADER.pack(b'DATA', 1, len(entries), 0xdeadbeef)]
    for name, a, b, c, flag in entries:
        parts.append(struct.pack(ENTRY, name.encode(), a, b, c, flag))
    return b''.join(parts)


def read(blob):
    magic, version, n, check = HEADER.unpack_from(blob)
    if magic != b'DATA':
        raise ValueError('bad magic %r' % magic)
    rows = [(name.rstrip(b'\0').decode(), *rest) for name, *rest in struct.iter_unpack(ENTRY, blob[HEADER.size:])]
    return version, n, hex(check), rows


blob = write([('alpha', -1, 300, 1.5, True), ('a very long name', 2 ** 31 - 1, -32768, -0.0, False)])
print(len(blob), blob.hex(' ', 4))
print(read(blob))
print(struct.calcsize('<iqd'), struct.calcsize('=bhi'), HEADER.size, HEADER.format, struct.pack('3h', 1, 2, 3) == struct.pack('hhh', 1, 2, 3))
print(struct.unpack('<e f 2s 3p c', struct.pack('<e f 2s 3p c', 0.5, 1.25, b'z', b'abc', b'!')), struct.pack('>qQ', -2, 2 ** 64 - 1))
room = bytearray(8)
struct.pack_into('>H', room, 3, 0x4142)
print(room, struct.unpack_from('>B', room, -4))
for thunk in (lambda: read(b'NOPE' + blob[4:]), lambda: read(blob[:5]), lambda: read(blob + b'x'), lambda: struct.pack('h', 40000), lambda: struct.pack('B', -1), lambda: struct.pack('i', 'a'),
              lambda: struct.pack('i'), lambda: struct.pack('ii', 1), lambda: struct.pack('z', 1), lambda: struct.unpack('i', b'abc'), lambda: struct.pack('c', b'ab'),
              lambda: struct.pack('s', 'text'), lambda: struct.pack('<I', 2 ** 32), lambda: struct.pack('f', 1e300), lambda: struct.pack('d', 'x'), lambda: struct.calcsize('5'),
              lambda: struct.pack_into('i', room, 6, 1), lambda: struct.pack_into('i', room, -20, 1), lambda: struct.unpack_from('i', room, 7), lambda: struct.pack('<q', 2 ** 63),
              lambda: struct.pack('?', []), lambda: struct.pack('e', 1e6), lambda: struct.pack_into('b', b'const', 0, 1)):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
