"""Base64, base32 and ascii85 written by hand and checked against binascii."""
import binascii

B64 = b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
B32 = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'


class DecodeError(ValueError):
    pass


def encode(data, alphabet, bits):
    out, held, have = bytearray(), 0, 0
    for byte in memoryview(data):
        held, have = held << 8 | byte, have + 8
        while have >= bits:
            have -= bits
            out.append(alphabet[held >> have & (1 << bits) - 1])
        held &= (1 << have) - 1
    if have:
        out.append(alphabet[held << bits - have])
    group = {6: 4, 5: 8}[bits]
    return bytes(out) + b'=' * (-len(out) % group)


def decode(text, alphabet, bits):
    body = text.rstrip(b'=')
    if len(text) % {6: 4, 5: 8}[bits]:
        raise DecodeError('length %d' % len(text))
    held = have = 0
    out = []
    for i, c in enumerate(body):
        value = alphabet.find(c)
        if value < 0:
            raise DecodeError(f'bad byte {c:#04x} ({chr(c)!r}) at {i}')
        held, have = held << bits | value, have + bits
        if have >= 8:
            have -= 8
            out.append(held >> have & 255)
    return bytes(out)


def a85(data):
    pad = -len(data) % 4
    data += bytes(pad)
    out = b''
    for i in range(0, len(data), 4):
        n, word = int.from_bytes(data[i:i + 4], 'big'), []
        for _ in range(5):
            n, digit = divmod(n, 85)
            word.insert(0, digit + 33)
        out += bytes(word)
    return out[:len(out) - pad]


for data in (b'', b'f', b'fo', b'foo', b'foobar', bytes(range(250, 256)), 'naïve ☃'.encode(), bytearray(b'\0\0\0')):
    e = encode(data, B64, 6)
    print(bytes(data), e, e == binascii.b2a_base64(data, newline=False), decode(e, B64, 6) == data, encode(data, B32, 5), decode(encode(data, B32, 5), B32, 5) == data, a85(bytes(data)))
print(encode(b'\xfb\xff', B64.translate(bytes.maketrans(b'+/', b'-_')), 6), binascii.a2b_base64(b'Zm9v\nYmFy!!'), binascii.a2b_base64('Zm8='), binascii.b2a_base64(b'x' * 5))
for bad in (b'Zm9', b'Zm9*', b'Zm 9', b'\xffAAA', b'AA=A', b'====', 'Zm9v', b'Zg==Zg==', None, 5):
    for f in (lambda b: decode(b, B64, 6), binascii.a2b_base64, lambda b: binascii.a2b_base64(b, strict_mode=True)):
        try:
            print(f(bad), end=' | ')
        except Exception as e:
            print(type(e).__name__, e, end=' | ')
    print()
for thunk in (lambda: encode('text', B64, 6), lambda: encode(b'ab', B64, 7), lambda: encode([1], B64, 6), lambda: a85('abc'), lambda: a85(bytearray(b'ab')), lambda: binascii.b2a_base64('é'), lambda: binascii.a2b_base64('é'), lambda: binascii.a2b_hex('abc'), lambda: binascii.a2b_hex(b'zz'), lambda: bytes.fromhex('0g'), lambda: bytes.maketrans(b'a', b'bc')):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
