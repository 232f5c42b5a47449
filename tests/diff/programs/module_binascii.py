"""binascii: hexadecimal, base64, quoted-printable, uu and checksums over many inputs."""
import binascii as b

samples = [b'', b'a', b'ab', b'abc', b'hello world', bytes(range(0, 256, 17)), b'\x00\xff' * 5, 'x'.encode() * 40]
for s in samples:
    h, e = b.hexlify(s), b.b2a_base64(s)
    print(h, e, b.unhexlify(h) == s, b.a2b_base64(e) == s, b.crc32(s), b.crc_hqx(s, 0), b.b2a_base64(s, newline=False))
print(b.hexlify(b'\x01\x02\x03\x04', '-'), b.hexlify(b'\x01\x02\x03\x04\x05', ':', 2), b.hexlify(b'\x01\x02\x03\x04\x05', b'_', -2), b.a2b_hex('DEADbeef'), b.b2a_hex(bytearray(b'xy')), b.unhexlify(memoryview(b'6162')))
print(b.crc32(b'world', b.crc32(b'hello ')) == b.crc32(b'hello world'), b.crc32(b'x', -1), b.crc_hqx(b'abc', 0x1d0f), b.crc_hqx(b'abc', 99999))
print(b.a2b_base64('aGVs\nbG8='), b.a2b_base64(b'aG!Vs*bG8='), b.a2b_base64('YQ=='), b.a2b_base64('YWI=YWI='), b.a2b_base64(b'YWJj', strict_mode=True))
q = b.b2a_qp(b'caf\xc3\xa9 = 100%\t\nline two \n' + b'x' * 90)
print(q, b.a2b_qp(q), b.b2a_qp(b'a b\t_', quotetabs=True), b.b2a_qp(b'a b_', header=True), b.a2b_qp(b'a_b=20', header=True), b.b2a_qp(b'\r\nx', istext=False), b.a2b_qp(b'a=\nb=ZZ=4'))
for s in (b'', b'cat', b'hello world', bytes(45)):
    u = b.b2a_uu(s)
    print(u, b.a2b_uu(u) == s, b.b2a_uu(s, backtick=True))
for text in ("b.unhexlify('abc')", "b.unhexlify('zz')", "b.unhexlify(5)", "b.unhexlify('é')", "b.hexlify('x')", "b.hexlify(b'a', 'ab')", "b.hexlify(b'a', 5)", "b.hexlify(b'a', 'é')", "b.hexlify()", "b.a2b_base64('YQ')", "b.a2b_base64('Y')", "b.a2b_base64('YWJjZ')", "b.a2b_base64('=')", "b.a2b_base64('YQ==YQ', strict_mode=True)", "b.a2b_base64('Y Q==', strict_mode=True)",
             "b.a2b_base64('=YQ=', strict_mode=True)", "b.a2b_base64('YWJj=', strict_mode=True)", "b.a2b_base64('YQ=', strict_mode=True)", "b.a2b_base64('é')", "b.a2b_base64(None)", "b.b2a_base64('x')", "b.b2a_base64(b'x', False)", "b.crc32('x')", "b.crc32()", "b.crc32(b'x', 'y')", "b.crc_hqx(b'x')", "b.a2b_uu(b'!')", "b.a2b_uu(b'#~~~')", "b.a2b_uu(b'\"AAAA junk')", "b.b2a_uu(bytes(46))", "b.b2a_uu('x')", "b.a2b_qp('é')",
             "b.Error.__mro__[1].__name__", "b.Incomplete.__name__", "b.a2b_hex(b'0')", "b.b2a_qp('x')"):
    try:
        print(text, eval(text))
    except Exception as e:
        print(text, '->', type(e).__name__, e)
