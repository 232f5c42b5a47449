"""Hexadecimal floats both ways, and the bits of a double."""
import _struct
for value in (0.0, -0.0, 1.0, 0.1, -3.5, 1e300, 5e-324, 2.2250738585072014e-308, 1 / 3, float('inf'), float('-inf'), float('nan'), 255.9375):
    text = value.hex()
    bits = int.from_bytes(_struct.pack('>d', abs(value)), 'big')
    print(text, float.fromhex(text) == value, f'{bits:016x}', bits >> 52, hex(bits & (1 << 52) - 1))
for text in ('0x1p3', '1.8', '0xA.8p-1', ' -0X1.8P+1\n', '0x.1p4', 'inf', '-Infinity', 'NaN', '0x1.fffffffffffff8p0', '0x1.fffffffffffff7p0', '1p-1074', '0x1p-1075', '0x1.8p-1075', '0x0p99999', 'a.p1', '+0x10', '0x1.00000000000008p0', '0x1.000000000000081p0', '0x1.', '0x1p1024', '0x1.fffffffffffff8p1023', '', '0x', 'p5', '0x1p', '0x1.g', '1 2', '0x1p1.5', '--1', '0x1p99999999999999999999', '0x1p-99999999999999999', '0xp', 'infx'):
    try:
        print(repr(text), float.fromhex(text))
    except Exception as e:
        print(repr(text), type(e).__name__, e)


class Celsius(float):
    def __repr__(self):
        return 'Celsius(%s)' % float.__repr__(self)

    def __add__(self, other):
        return Celsius(float(self) + other)


t = Celsius.fromhex('0x1.4p4')
print(t, type(t).__name__, t + 1, 1 + t, t.hex(), str(t), f'{t:.3f}', '%s' % t, t == 20, hash(t) == hash(20), t.real, type(t.real).__name__, Celsius('1e2'), -t, type(-t).__name__)
for thunk in (lambda: float.fromhex(5), lambda: float.fromhex(b'0x1'), lambda: float.fromhex(), lambda: (1).hex(), lambda: Celsius('warm'), lambda: Celsius(1, 2), lambda: t.hex(1), lambda: float(x=1)):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
