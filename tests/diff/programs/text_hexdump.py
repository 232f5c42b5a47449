"""A hex dump, its reverse, bytes.hex with separators, and readers of dump text."""


def dump(data, width=16, start=0, group=2):
    for at in range(0, len(data), width):
        line = data[at:at + width]
        text = ''.join(chr(b) if 32 <= b < 127 else '.' for b in line)
        yield f'{start + at:08x}  {line.hex(" ", -group):<{width * 2 + width // group - 1}}  |{text}|'


def undump(lines):
    out = bytearray()
    for number, line in enumerate(lines, 1):
        offset, _, rest = line.partition('  ')
        if int(offset, 16) != len(out):
            raise ValueError('line %d: offset %s, expected %08x' % (number, offset, len(out)))
        out += bytes.fromhex(rest[:rest.index('|')])
    return out


sample = b'Hello, World!\r\n\t' + bytes(range(0, 256, 9)) + 'žluť'.encode('utf-8') + b'|pipe|'
lines = list(dump(sample))
print(*lines, sep='\n')
print(undump(lines) == sample, type(undump(lines)).__name__, list(dump(b'')), *dump(bytearray(b'abc'), 4, 0xffff, 1))
print(*dump(memoryview(sample)[::3], 8, group=4), sep='\n')
for data in (b'', b'\x01', b'abcdefg', bytearray(b'xyz!'), memoryview(b'12345')):
    print(data.hex(), data.hex(':'), data.hex('-', 2), data.hex('_', -2), data.hex(b' ', 3), data.hex(sep='.', bytes_per_sep=4), data.hex(' ', 0), data.hex(' ', 100), sep=' | ')
for text in ('', '00 ff', ' 0aA0\n0b\t', 'abc', 'a bc', '0x10', '1g', '１２', 'é0', 'ff' * 4, 'f f', b'ff', None, '0\x00'):
    try:
        print(ascii(text), bytes.fromhex(text), bytearray.fromhex(text))
    except Exception as e:
        print(ascii(text), type(e).__name__, e)
for thunk in (lambda: b'ab'.hex(''), lambda: b'ab'.hex('ab'), lambda: b'ab'.hex('é'), lambda: b'ab'.hex(5), lambda: b'ab'.hex(None), lambda: b'ab'.hex(' ', None), lambda: b'ab'.hex(' ', 1.5), lambda: b'ab'.hex(b'\xff'), lambda: list(dump('text')), lambda: list(dump(b'abc', 0)), lambda: list(dump(b'abc', -1)), lambda: undump(['zz  00 |']), lambda: undump(['00000001  00  |']), lambda: undump(['00000000  00']), lambda: undump(['00000000  0x |']), lambda: undump('abc'), lambda: undump([b'00000000  00']), lambda: int('', 16), lambda: list(dump(b'abc', 16, 'x')), lambda: list(dump([1, 2]))):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
