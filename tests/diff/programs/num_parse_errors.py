"""Reading numbers out of text and bytes: what int() and float() take, and what they say otherwise."""

TEXTS = ['0', '-0', '+7', ' 42\n', '1_000', '_1', '1_', '1__0', '0x1f', '0b11', '0o17', '1e3', '1.5', '.5', '5.', '.', '', ' ', '-', '+-1', '1 2', 'inf', '-Infinity', 'nan', '+NaN', 'infin', '1e', '1e+', '1e-5', '1E5', '1_0.0_1', '1._5', '1_e5', '٣٤', '１２.５', '²', '½', 'Ⅷ', '1\x00', '\x00', '\u20031\u2003', 'abc', "it's", 'é', '1e400', '-1e400', '1e-400', '0_7', '007', '\ud800', '9' * 30]
for text in TEXTS:
    line = [ascii(text)]
    for kind in (int, float):
        try:
            line.append(repr(kind(text)))
        except Exception as e:
            line.append('%s: %s' % (type(e).__name__, ascii(str(e))))
    print(' | '.join(line))
for text, base in (('ff', 16), ('0xff', 16), ('0xff', 0), ('0b1', 2), ('0b1', 16), ('0o8', 0), ('z', 36), ('Z_z', 36), ('12', 2), ('010', 0), ('0', 0), ('00', 0), ('0_0', 0), ('0x_f', 0), ('0x', 16), ('1', 1), ('1', 37), ('1', -2), (' -0b101 ', 0), ('0b', 0), ('', 0), ('9', 8), ('x', 2 ** 70), ('1', '2'), (1, 10), (1.5, 10), (b'11', 2), (bytearray(b'ff'), 16), (b'fg', 16), ('1', 2.0), ('1', True), ('1', None)):
    try:
        print(repr(text), base, int(text, base))
    except Exception as e:
        print(repr(text), repr(base), type(e).__name__, e)
for value in (b'12', b' 1.5 ', bytearray(b'7'), memoryview(b'9'), b'x', b'\xff', b'', None, [], {}, object, 1j, 1.9, -1.9, True, 1e300 * 1e10, float('nan'), '1' * 5):
    for kind in (int, float):
        try:
            print(kind.__name__, kind(value), end='; ')
        except Exception as e:
            print(kind.__name__, type(e).__name__, e, end='; ')
    print()


class Odd:
    def __init__(self, **methods):
        self.methods = methods

    def __int__(self):
        return self.methods['i']

    def __float__(self):
        return self.methods['f']

    def __index__(self):
        return self.methods['x']


for odd in (Odd(i=3, f=2.5, x=4), Odd(i='3', f='2', x='4'), Odd(i=2.0, f=2, x=1.0), Odd(i=None, f=None, x=None), Odd()):
    for kind in (int, float, complex, hex, bytes, '{:d}'.format, '%d'.__mod__, '%f'.__mod__, [1, 2, 3, 4, 5].__getitem__, range):
        try:
            print(kind(odd), end='; ')
        except Exception as e:
            print(type(e).__name__, e, end='; ')
    print()
