"""Morse, base64, hex, uuencode-like and percent coding of text, with binascii."""
import binascii

MORSE = dict(zip('abcdefghijklmnopqrstuvwxyz', '.- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --..'.split()))
BACK = {code: letter for letter, code in MORSE.items()}


def encode(text):
    return ' / '.join(' '.join(MORSE[c] for c in word) for word in text.lower().split())


def decode(code):
    return ' '.join(''.join(BACK[part] for part in word.split()) for word in code.split('/'))


def quote(text, safe='/'):
    return ''.join(chr(b) if chr(b).isalnum() and b < 128 or chr(b) in safe + '-_.~' else f'%{b:02X}' for b in text.encode())


def unquote(text):
    first, *parts = text.split('%')
    return (first.encode() + b''.join(bytes.fromhex(p[:2]) + p[2:].encode() for p in parts)).decode()


print(encode('Hello big World'), decode(encode('sos rescue')), len(BACK))
print(quote('a b/ü&c=~€'), unquote('%C3%BC%20x%e2%82%acy'), unquote(quote('ž 100%')))
for data in (b'', b'a', b'ab', b'abc', b'\xff\xfe\x00', bytes(range(20))):
    code = binascii.b2a_base64(data, newline=False)
    print(code, binascii.a2b_base64(code) == data, binascii.hexlify(data), data.hex(':'), data.hex('_', -3), binascii.crc32(data), binascii.crc_hqx(data, 0), binascii.b2a_uu(data[:45]))
print(binascii.unhexlify('DEADbeef'), binascii.a2b_hex(b'00ff'), bytes.fromhex(' 0a 0B\t'), binascii.a2b_base64(b'YW Jj\n'), binascii.a2b_uu(b'#86)C'), binascii.b2a_qp(b'a=\xe9 \n'), binascii.a2b_qp(b'a=3D=C3=A9=\nz'), binascii.hexlify(b'abcd', '-', 2))
for thunk in (lambda: encode('no 1'), lambda: decode('........'), lambda: unquote('%zz'), lambda: unquote('%ff'), lambda: binascii.unhexlify('abc'), lambda: binascii.unhexlify('zz'), lambda: binascii.a2b_base64('a'), lambda: binascii.a2b_base64('abc'), lambda: binascii.a2b_base64('é'), lambda: binascii.b2a_base64('text'), lambda: bytes.fromhex('a'), lambda: bytes.fromhex('abz'), lambda: bytes.fromhex(b'aa'),
              lambda: b'ab'.hex('--'), lambda: b'ab'.hex(5), lambda: b'ab'.hex('é'), lambda: binascii.b2a_uu(b'x' * 46), lambda: binascii.crc32('x'), lambda: binascii.a2b_uu(b'!' * 3 + b'~~'), lambda: issubclass(binascii.Error, ValueError), lambda: binascii.hexlify(5), lambda: binascii.a2b_base64(b'ab=c', strict_mode=True), lambda: quote(b'x'), lambda: bytes.fromhex('é0')):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
