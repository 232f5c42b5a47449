"""binascii: hexadecimal, base64, uuencode, quoted-printable, checksums, errors."""
import binascii
from binascii import (a2b_base64, a2b_qp, a2b_uu, b2a_base64, b2a_qp, b2a_uu, crc32, crc_hqx, hexlify,
                      unhexlify)


def error(function, *args, kind=binascii.Error, **kwargs):
    "Return the message of the exception that the call raises."
    try:
        function(*args, **kwargs)
    except kind as e:
        return str(e)
    raise AssertionError('no exception')


ALL = bytes(range(256))


def test_hexadecimal():
    assert hexlify(b'a\xff') == b'61ff' and hexlify(b'abcde', '-', 2) == b'61-6263-6465' and unhexlify('6A') == b'j'
    assert unhexlify(hexlify(ALL)) == ALL and binascii.a2b_hex(binascii.b2a_hex(memoryview(b'ab'))) == b'ab'
    assert error(unhexlify, b'616') == 'Odd-length string' and error(unhexlify, '6z') == 'Non-hexadecimal digit found'
    assert error(unhexlify, '\xe9', kind=ValueError) == 'string argument should contain only ASCII characters'
    assert error(unhexlify, 1, kind=TypeError) == "argument should be bytes, buffer or ASCII string, not 'int'"


def test_base64():
    assert b2a_base64(b'abc') == b'YWJj\n' and b2a_base64(b'a', newline=False) == b'YQ==' and b2a_base64(b'') == b'\n'
    assert a2b_base64(b2a_base64(ALL)) == ALL and a2b_base64('YW\nJ!j') == b'abc' and a2b_base64('YQ==YQ==') == b'a'
    assert error(a2b_base64, 'YQ=') == 'Incorrect padding'
    assert error(a2b_base64, 'YWJjY') == ('Invalid base64-encoded string: number of data characters (5) cannot be'
                                          ' 1 more than a multiple of 4')


def test_base64_strict():
    assert a2b_base64(b'YQ==', strict_mode=True) == b'a'
    for text, message in [(b'=YQ==', 'Leading padding not allowed'), (b'YQ=a=', 'Discontinuous padding not allowed'),
                          (b'YQ==\n', 'Excess data after padding'), (b'YW!Jj', 'Only base64 data is allowed')]:
        assert error(a2b_base64, text, strict_mode=True) == message


def test_uu():
    assert b2a_uu(b'abcd') == b'$86)C9   \n' and b2a_uu(b'\0a', backtick=True) == b'"`&$`\n'
    assert a2b_uu(b2a_uu(ALL[:45])) == ALL[:45] and a2b_uu(b'#86)C') == b'abc' and a2b_uu(b'#86)') == b'ab@'
    assert error(b2a_uu, ALL[:46]) == 'At most 45 bytes at once'
    assert error(a2b_uu, b'#8\x016)') == 'Illegal char' and error(a2b_uu, b'#86)Cxyz\n') == 'Trailing garbage'


def test_quoted_printable():
    assert b2a_qp(b'a=b\xe9 \nc\t') == b'a=3Db=E9=20\nc=09' and b2a_qp(b'x' * 77) == b'x' * 75 + b'=\nxx'
    assert b2a_qp(b'a b_', header=True) == b'a_b=5F' and b2a_qp(b'a\r\nb', istext=False) == b'a=0D=0Ab'
    assert b2a_qp(b'a b', quotetabs=True) == b'a=20b' and b2a_qp(b'.\n.a') == b'=2E\n.a'
    assert a2b_qp(b'a=3Db=\nc=e9 =zz=') == b'a=bc\xe9 =zz' and a2b_qp('a_b', header=True) == b'a b'
    assert a2b_qp(b2a_qp(ALL, istext=False)) == ALL


def test_checksums():
    assert crc32(b'hello') == 907060870 and crc32(b'lo', crc32(b'hel')) == 907060870 and crc32(b'', -1) == 0xffffffff
    assert crc_hqx(b'hello', 0) == 50018 and crc_hqx(b'lo', crc_hqx(b'hel', 0)) == 50018


def test_exceptions():
    assert issubclass(binascii.Error, ValueError) and binascii.Incomplete.__bases__ == (Exception,)
