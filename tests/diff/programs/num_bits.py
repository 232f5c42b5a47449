"""Bit tricks: population counts, Gray code, bit fields, a bitset class, sign bits."""


class BitSet:
    def __init__(self, items=()):
        self.mask = 0
        for item in items:
            self.mask |= 1 << item

    def __iter__(self):
        mask = self.mask
        while mask:
            low = mask & -mask
            yield low.bit_length() - 1
            mask ^= low

    def __len__(self):
        return self.mask.bit_count()

    def __contains__(self, item):
        return bool(self.mask >> item & 1)

    def __and__(self, other):
        return self._new(self.mask & other.mask)

    def __xor__(self, other):
        return self._new(self.mask ^ other.mask)

    def __invert__(self):
        return self._new(~self.mask & 0xff)

    @classmethod
    def _new(cls, mask):
        result = cls()
        result.mask = mask
        return result

    def __repr__(self):
        return f'BitSet({list(self)})'


a, b = BitSet([1, 3, 5, 70]), BitSet(range(4, 8))
print(a, b, a & b, a ^ b, ~a, len(a), 70 in a, 71 in a, bool(BitSet()))
print([n ^ n >> 1 for n in range(9)], [f'{n ^ n >> 1:03b}' for n in range(8)], [bin(n).count('1') == n.bit_count() for n in (-7, 2 ** 80 - 1)])
print([n & n - 1 == 0 for n in (1, 2, 3, 64, 2 ** 90)], int(f'{0b1011:08b}'[::-1], 2), -5 >> 1, -5 & 0xff, ~-5, -1 >> 100, 1 << 70 >> 69, -2 ** 70 >> 69, 5 ^ -5, -8 | 3, 6 & -6, 0xdeadbeef >> 16 & 0xff, True << 3, True | False, type(True & True), type(True & 1), ~True, True ^ True)


def rotate(n, k, width=32):
    return (n << k | n >> width - k) & (1 << width) - 1


def crc(data):
    c = 0xffffffff
    for byte in data:
        c ^= byte
        for _ in range(8):
            c = c >> 1 ^ (0xedb88320 & -(c & 1))
    return c ^ 0xffffffff


print(hex(rotate(0xf000000f, 4)), hex(crc(b'123456789')), hex(crc(b'')), crc(b'123456789') == __import__('binascii').crc32(b'123456789'))
for thunk in (lambda: BitSet([-1]), lambda: 'x' in a, lambda: a & 5, lambda: rotate(1.5, 1), lambda: crc('text'), lambda: 1 & None, lambda: 1 << 2.0, lambda: rotate(1, 33), lambda: (1.5).bit_length(), lambda: -5 >> -1, lambda: [] >> 1, lambda: ~'a', lambda: 'a' | 'b', lambda: {} | 1):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
