"""Numbers in every base: int() with bases, digits, literals and all the parsing errors."""
DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz'


def to_base(n, base):
    if not 2 <= base <= 36:
        raise ValueError('base %r out of range' % base)
    if n < 0:
        return '-' + to_base(-n, base)
    out = ''
    while True:
        n, digit = divmod(n, base)
        out = DIGITS[digit] + out
        if not n:
            return out


for n in (0, 255, -1000, 10 ** 20):
    texts = [to_base(n, base) for base in (2, 3, 7, 16, 36)]
    print(n, texts[1:], all(int(t, b) == n for t, b in zip(texts, (2, 3, 7, 16, 36))), texts[0] == format(n, 'b'))
print(0b1010, 0o17, 0xFF, 0B1_0, 0X_f, 1_000_000, int('0b101', 0), int('0o17', 0), int('0xff', 16), int('  -0x1F ', 0), int('1_000'), int(b'12'), int(bytearray(b'z'), 36), int('+5'), int('00'), int('0_0', 0), int('\u0661\u0662'), int('\t7\n'), int('\u20035\u2003'), int(), int('ff', base=16), int(3.9), int(True), int('9' * 25))
for args in (('',), ('abc',), ('12', 2), ('1__0',), ('_1',), ('1_',), ('0x10',), ('010', 0), ('0b2', 0), ('z', 35), ('1', 1), ('1', 37), ('1', -1), (5, 10), ('1.5',), (None,), ([],), ('--1',), ('- 1',), ('1 2',), ('5', '10'), ('5', 2.0), (b'\xff',), ('\ud800',), ('é' * 3,), ('x' * 210,), ('0x', 16), ('+',), ('\x00',), ('1\x00',), ('5', 2 ** 70), (1.5, 2), ('0_',  0), ('1e5',)):
    try:
        print(args, int(*args))
    except Exception as e:
        print(ascii(args), type(e).__name__, ascii(str(e)))
for thunk in (lambda: to_base(5, 1), lambda: int(base=10), lambda: int(x=5), lambda: hex(1.5), lambda: bin('a'), lambda: oct(None), lambda: chr(-1), lambda: chr(0x110000), lambda: ord('ab'), lambda: ord(b''), lambda: chr('a'), lambda: ord(5), lambda: int('5', 10, 3), lambda: to_base(2.5, 2)):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
