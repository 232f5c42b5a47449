"""A bit set in a bytearray: set algebra, iteration, growth, packing to ints; a sieve and a bitmap on top."""


class BitSet:
    def __init__(self, bits=(), size=0):
        self.data = bytearray((size + 7) // 8)
        for bit in bits:
            self.add(bit)

    def add(self, bit):
        byte, offset = divmod(bit, 8)
        if byte < 0:
            raise IndexError(f'negative bit {bit}')
        if byte >= len(self.data):
            self.data.extend(bytes(byte + 1 - len(self.data)))
        self.data[byte] |= 1 << offset

    def discard(self, bit):
        if 0 <= bit < len(self.data) * 8:
            self.data[bit >> 3] &= ~(1 << (bit & 7))

    def __contains__(self, bit):
        return 0 <= bit < len(self.data) * 8 and bool(self.data[bit >> 3] >> (bit & 7) & 1)

    def __iter__(self):
        return (i * 8 + j for i, byte in enumerate(self.data) for j in range(8) if byte >> j & 1)

    def __len__(self):
        return sum(byte.bit_count() for byte in self.data)

    def __int__(self):
        return int.from_bytes(self.data, 'little')

    def _join(self, other, operation):
        if not isinstance(other, BitSet):
            return NotImplemented
        out, value = BitSet(), operation(int(self), int(other))
        out.data[:] = value.to_bytes((value.bit_length() + 7) // 8, 'little')
        return out

    __or__ = lambda self, other: self._join(other, int.__or__)
    __and__ = lambda self, other: self._join(other, int.__and__)
    __xor__ = lambda self, other: self._join(other, int.__xor__)
    __sub__ = lambda self, other: self._join(other, lambda a, b: a & ~b)

    def __eq__(self, other):
        return int(self) == int(other) if isinstance(other, BitSet) else NotImplemented

    def __le__(self, other):
        return not self - other

    def __repr__(self):
        return '<' + ','.join(map(str, self)) + '>'


a, b = BitSet([1, 5, 8, 30]), BitSet([5, 7, 8, 100])
print(a, b, a | b, a & b, a ^ b, a - b, len(a), int(a), a.data.hex(), len(b.data), 5 in a, 6 in a, 999 in a, -1 in a)
print(a & b <= a, a <= b, a == BitSet([30, 8, 5, 1], 900), a != b, a == 5, bool(a - a), [*map(hex, a.data)], sorted({*a} ^ {*b}), bin(a), ) if hasattr(a, '__index__') else print(a & b <= a, a <= b, a == BitSet([30, 8, 5, 1], 900), a != b, a == 5, bool(a - a))
a.discard(30), a.discard(31), a.discard(5000), a.add(True)
print(a, a.data, a.data.find(b'\x01'), BitSet(size=17).data, BitSet(map(ord, 'hello')))
sieve = BitSet(range(2, 200))
for n in range(2, 15):
    if n in sieve:
        for m in range(n * n, 200, n):
            sieve.discard(m)
print(len(sieve), sieve, hash(bytes(sieve.data)) == hash(bytes(sieve.data)))
picture = [BitSet(x for x in range(16) if (x - 7.5) ** 2 + (y - 7.5) ** 2 < 50) for y in range(0, 16, 2)]
for row in picture:
    print(''.join('.#'[x in row] for x in range(16)), row.data.hex('-'), f'{int(row):016b}')
for thunk in (lambda: a.add(-1), lambda: a.add(1.5), lambda: a.add('x'), lambda: 'x' in a, lambda: 1.5 in a, lambda: a | 5, lambda: {1} | a, lambda: a | {1}, lambda: a <= 5, lambda: a < b, lambda: hash(a), lambda: a[0], lambda: hex(a), lambda: BitSet(5), lambda: BitSet([None]), lambda: BitSet(size='x'), lambda: BitSet(size=-20).data, lambda: a.data.__setitem__(0, 256), lambda: a.data.__setitem__(0, -1), lambda: a.data.__setitem__(0, 'a'), lambda: a.data.__setitem__(99, 1), lambda: a.data.append(300), lambda: a.data.extend('ab'), lambda: a.data.extend([1, 256]), lambda: a.data.__setitem__(slice(0, 1), 'ab'), lambda: a.data.__setitem__(slice(0, 3, 2), b'abc'), lambda: a.data.__ior__(1), lambda: a.data.pop(77), lambda: bytearray().pop(), lambda: a.data.remove(77), lambda: ~a, lambda: (5).to_bytes(0, 'little'), lambda: (-5).to_bytes(2, 'little'), lambda: int.from_bytes([1, 300], 'big'), lambda: int.from_bytes(a.data, 'middle')):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
