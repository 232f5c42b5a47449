"""A binary message protocol: headers by struct, checksums, fragmentation, a resynchronising reader."""
import binascii
from _struct import Struct, calcsize, error, iter_unpack, pack_into, unpack_from

HEADER = Struct('>2sBHI')
KINDS = {1: ('ping', ''), 2: ('point', '<dd'), 3: ('name', None), 4: ('samples', '>h'), 5: ('flags', '<?3xbB')}


class ProtocolError(Exception):
    pass


def build(kind, *values):
    name, layout = KINDS[kind]
    if layout is None:
        body = values[0].encode()
    elif name == 'samples':
        body = b''.join(Struct(layout).pack(v) for v in values)
    else:
        body = Struct(layout).pack(*values)
    return HEADER.pack(b'\xa5Z', kind, len(body), binascii.crc32(body)) + body


def parse(kind, body):
    name, layout = KINDS[kind]
    if layout is None:
        return name, body.decode()
    if name == 'samples':
        return name, *(v for v, in iter_unpack(layout, body))
    return name, *Struct(layout).unpack(body)


class Reader:
    def __init__(self):
        self.buffer, self.dropped = bytearray(), 0

    def feed(self, data):
        self.buffer += data
        while True:
            at = self.buffer.find(b'\xa5Z')
            skip = at if at >= 0 else max(0, len(self.buffer) - 1)
            self.dropped += skip
            del self.buffer[:skip]
            if at < 0 or len(self.buffer) < HEADER.size:
                return
            _, kind, size, check = HEADER.unpack_from(self.buffer)
            if len(self.buffer) < HEADER.size + size:
                return
            body = bytes(self.buffer[HEADER.size:HEADER.size + size])
            if kind not in KINDS or binascii.crc32(body) != check:
                yield ProtocolError('kind %d, crc %08x, expected %08x' % (kind, binascii.crc32(body), check))
                del self.buffer[:2]
                self.dropped += 2
                continue
            del self.buffer[:HEADER.size + size]
            try:
                yield parse(kind, body)
            except (error, UnicodeDecodeError) as e:
                yield e


messages = [build(1), build(2, 1.5, -2), build(3, 'naïve ☃'), build(4, 1, -2, 32767), build(5, True, -7, 200)]
for m in messages:
    print(m.hex(' ', 4), len(m))
broken = bytearray(messages[1])
broken[-1] ^= 0xff
stream = b'noise' + messages[0] + messages[1] + bytes(broken) + b'\xa5' + messages[2] + HEADER.pack(b'\xa5Z', 4, 3, binascii.crc32(b'abc')) + b'abc' + HEADER.pack(b'\xa5Z', 3, 1, binascii.crc32(b'\xff')) + b'\xff' + messages[3] + messages[4] + b'\xa5'
for chunk in (1, 7, 1000):
    reader, out = Reader(), []
    for i in range(0, len(stream), chunk):
        out += reader.feed(stream[i:i + chunk])
    print(chunk, len(out), reader.dropped, bytes(reader.buffer), out if chunk == 7 else [type(x).__name__ for x in out])
page = bytearray(16)
pack_into('<IhB', page, 3, 0xdeadbeef, -2, 255)
print(page.hex(), unpack_from('<Ih', page, 3), [calcsize(f) for f in ('b', '@bi', '=bi', '>3s2x', 'P', '0i', '@b0q', 'n')], HEADER.format, HEADER.size, [*iter_unpack('<H', page[3:7])], Struct('3p').pack(b'abcdef'), Struct('<e').pack(1.5), Struct('4s').pack(b'ab'))
for thunk in (lambda: build(9), lambda: build(2, 1), lambda: build(2, 'a', 1), lambda: build(3), lambda: build(3, 5), lambda: build(4, 40000), lambda: build(4, 1.5), lambda: build(5, 1, 200, 1), lambda: build(5, 1, 1, -1), lambda: build(5, 1, 1, 256), lambda: HEADER.pack(b'abc', 1, 2, 3), lambda: HEADER.pack('ab', 1, 2, 3), lambda: HEADER.pack(b'ab', 1, 70000, 3), lambda: HEADER.pack(b'ab', 1, 2, -1), lambda: HEADER.pack(b'ab', 1, 2, 2 ** 40), lambda: HEADER.unpack(b'abc'), lambda: HEADER.unpack('abc'), lambda: HEADER.unpack_from(page, 10), lambda: unpack_from('<I', page, -20), lambda: unpack_from('<I', page, -2), lambda: pack_into('<I', page, 14, 1), lambda: pack_into('<I', b'abcd', 0, 1), lambda: pack_into('<I', page, -99, 1), lambda: Struct('z'), lambda: Struct('<P'), lambda: Struct('3'), lambda: Struct('i3'), lambda: Struct(5), lambda: Struct('é'), lambda: [*iter_unpack('<H', b'abc')], lambda: [*iter_unpack('', b'')], lambda: Struct('c').pack('a'), lambda: Struct('c').pack(b'ab'), lambda: Struct('f').pack(1e39), lambda: Struct('e').pack(70000.0), lambda: Struct('?').pack([]), lambda: calcsize('99999999999999999999i'), lambda: Struct('q').pack(2 ** 63), lambda: Struct('B').pack(None)):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
