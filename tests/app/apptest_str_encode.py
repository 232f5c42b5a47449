"""Codecs and error handlers, through str.encode and bytes.decode."""


def error(kind, function, *args):
    "Return the message of the exception that the call raises."
    try:
        function(*args)
    except kind as e:
        return str(e)
    raise AssertionError('no exception')


def decode_error(data, encoding='utf-8'):
    "Return (start, end, reason) of the UnicodeDecodeError."
    try:
        data.decode(encoding)
    except UnicodeDecodeError as e:
        assert e.object == data
        return e.start, e.end, e.reason
    raise AssertionError('no exception')


EURO = '\u20ac'
CLEF = '\U0001d11e'


def test_utf8():
    for text in ['', 'abc', '\xe9', EURO, CLEF, 'a\xe9' + EURO + CLEF, '\x00\x7f\x80\u07ff\u0800\uffff\U0010ffff']:
        assert text.encode('utf-8').decode('utf-8') == text
    assert EURO.encode() == b'\xe2\x82\xac' and CLEF.encode('utf8') == b'\xf0\x9d\x84\x9e'
    assert b'\xed\x9f\xbf\xee\x80\x80'.decode() == '\ud7ff\ue000'


def test_names():
    for name in ['utf-8', 'UTF-8', 'utf8', 'Utf_8', 'utf 8', 'U8']:
        assert EURO.encode(name) == b'\xe2\x82\xac'
    for name in ['latin-1', 'latin1', 'ISO-8859-1', 'iso8859-1', 'L1', 'latin_1']:
        assert '\xe9'.encode(name) == b'\xe9'
    for name in ['ascii', 'US-ASCII', 'us_ascii', '646']:
        assert b'a'.decode(name) == 'a'


def test_unknown_names():
    assert error(LookupError, 'a'.encode, 'nonesuch') == 'unknown encoding: nonesuch'
    assert error(LookupError, b'a'.decode, 'nonesuch') == 'unknown encoding: nonesuch'
    assert error(LookupError, '\u20ac'.encode, 'ascii', 'nonesuch') == "unknown error handler name 'nonesuch'"
    assert error(LookupError, b'\xff'.decode, 'ascii', 'nonesuch') == "unknown error handler name 'nonesuch'"
    assert 'a'.encode('ascii', 'nonesuch') == b'a'
    assert error(TypeError, 'a'.encode, 1) == "encode() argument 'encoding' must be str, not int"
    assert error(TypeError, b'a'.decode, None) == "decode() argument 'encoding' must be str, not None"
    assert error(TypeError, 'a'.encode, 'ascii', 1) == "encode() argument 'errors' must be str, not int"


def test_keywords():
    assert '\xe9'.encode(encoding='ascii', errors='replace') == b'?'
    assert b'\xff'.decode(errors='replace') == '\ufffd'


def test_utf8_invalid_start_bytes():
    for byte in [0x80, 0xbf, 0xc0, 0xc1, 0xf5, 0xff]:
        assert decode_error(b'a' + bytes([byte]) + b'b') == (1, 2, 'invalid start byte')


def test_utf8_truncated():
    for data in [b'\xc3', b'\xe2', b'\xe2\x82', b'\xf0', b'\xf0\x9d', b'\xf0\x9d\x84', b'\xed\x9f']:
        assert decode_error(b'a' + data) == (1, 1 + len(data), 'unexpected end of data')


def test_utf8_invalid_continuation():
    assert decode_error(b'\xc3a') == (0, 1, 'invalid continuation byte')
    assert decode_error(b'\xe2a') == (0, 1, 'invalid continuation byte')
    assert decode_error(b'\xe2\x82a') == (0, 2, 'invalid continuation byte')
    assert decode_error(b'\xf0\x9d\x84a') == (0, 3, 'invalid continuation byte')
    assert decode_error(b'\xe0\x80\x80') == (0, 1, 'invalid continuation byte')
    assert decode_error(b'\xed\xa0\x80') == (0, 1, 'invalid continuation byte')
    assert decode_error(b'\xf0\x80\x80\x80') == (0, 1, 'invalid continuation byte')
    assert decode_error(b'\xf4\x90\x80\x80') == (0, 1, 'invalid continuation byte')
    assert decode_error(b'\xed\xa0') == (0, 1, 'invalid continuation byte')


def test_decode_error_texts():
    assert error(UnicodeDecodeError, b'a\xff'.decode) == \
        "'utf-8' codec can't decode byte 0xff in position 1: invalid start byte"
    assert error(UnicodeDecodeError, b'\xe2\x82'.decode) == \
        "'utf-8' codec can't decode bytes in position 0-1: unexpected end of data"
    assert error(UnicodeDecodeError, b'\xe9'.decode, 'ascii') == \
        "'ascii' codec can't decode byte 0xe9 in position 0: ordinal not in range(128)"


def test_encode_error_texts():
    assert error(UnicodeEncodeError, '\u20ac'.encode, 'ascii') == \
        "'ascii' codec can't encode character '\\u20ac' in position 0: ordinal not in range(128)"
    assert error(UnicodeEncodeError, 'a\u20ac\xe9'.encode, 'ascii') == \
        "'ascii' codec can't encode characters in position 1-2: ordinal not in range(128)"
    assert error(UnicodeEncodeError, 'a\u20ac\xe9'.encode, 'latin-1') == \
        "'latin-1' codec can't encode character '\\u20ac' in position 1: ordinal not in range(256)"
    assert error(UnicodeEncodeError, 'a\ud800'.encode) == \
        "'utf-8' codec can't encode character '\\ud800' in position 1: surrogates not allowed"


def test_decode_handlers():
    data = b'a\xff\xe2\x82b'
    assert data.decode('utf-8', 'ignore') == 'ab' and data.decode('utf-8', 'replace') == 'a\ufffd\ufffdb'
    assert data.decode('utf-8', 'backslashreplace') == 'a\\xff\\xe2\\x82b'
    assert data.decode('utf-8', 'surrogateescape') == 'a\udcff\udce2\udc82b'
    assert b'\xed\xa0\x80'.decode('utf-8', 'surrogatepass') == '\ud800'
    assert error(TypeError, data.decode, 'utf-8', 'xmlcharrefreplace') == \
        "don't know how to handle UnicodeDecodeError in error callback"
    assert b'\xe9a'.decode('ascii', 'replace') == '\ufffda'


def test_encode_handlers():
    text = 'a\xe9\u20ac\U0001d11e'
    assert text.encode('ascii', 'ignore') == b'a' and text.encode('ascii', 'replace') == b'a???'
    assert text.encode('ascii', 'xmlcharrefreplace') == b'a&#233;&#8364;&#119070;'
    assert text.encode('ascii', 'backslashreplace') == b'a\\xe9\\u20ac\\U0001d11e'
    assert text.encode('latin-1', 'replace') == b'a\xe9??'
    assert '\xe9'.encode('ascii', 'namereplace') == b'\\N{LATIN SMALL LETTER E WITH ACUTE}'


def test_surrogates():
    assert '\ud800'.encode('utf-8', 'surrogatepass') == b'\xed\xa0\x80' and '\ud800'.encode('utf-8', 'replace') == b'?'
    assert 'a\udcff'.encode('utf-8', 'surrogateescape') == b'a\xff' and '\udcff'.encode('ascii', 'surrogateescape') == b'\xff'
    assert error(UnicodeEncodeError, '\ud800\udc80'.encode, 'utf-8', 'surrogateescape') == \
        "'utf-8' codec can't encode characters in position 0-1: surrogates not allowed"
    data = bytes(range(256))
    assert data.decode('utf-8', 'surrogateescape').encode('utf-8', 'surrogateescape') == data


def test_utf16():
    text = 'a' + EURO + CLEF
    for name in ['utf-16', 'utf-16-le', 'utf-16-be', 'UTF_16LE']:
        assert text.encode(name).decode(name) == text
    assert 'a'.encode('utf-16') == b'\xff\xfea\0' and 'a'.encode('utf-16-be') == b'\0a' and b'\xfe\xff\0a'.decode('utf-16') == 'a'
    assert CLEF.encode('utf-16-le') == b'\x34\xd8\x1e\xdd' and b'a\0'.decode('utf-16') == 'a'
    assert '\ud800'.encode('utf-16-le', 'surrogatepass') == b'\x00\xd8'


def test_utf16_errors():
    assert error(UnicodeDecodeError, b'\x00\xd8\x00'.decode, 'utf-16-le') == \
        "'utf-16-le' codec can't decode bytes in position 0-2: unexpected end of data"
    assert error(UnicodeDecodeError, b'\x00\xd8\x00\x00'.decode, 'utf-16') == \
        "'utf-16-le' codec can't decode bytes in position 0-1: illegal UTF-16 surrogate"
    assert error(UnicodeDecodeError, b'\xdc\x00'.decode, 'utf-16-be') == \
        "'utf-16-be' codec can't decode bytes in position 0-1: illegal encoding"
    assert error(UnicodeDecodeError, b'\x00'.decode, 'utf-16') == \
        "'utf-16-le' codec can't decode byte 0x00 in position 0: truncated data"
    assert error(UnicodeEncodeError, '\ud800'.encode, 'utf-16') == \
        "'utf-16' codec can't encode character '\\ud800' in position 0: surrogates not allowed"


def test_utf32():
    text = 'a' + EURO + CLEF
    for name in ['utf-32', 'utf-32-le', 'utf-32-be']:
        assert text.encode(name).decode(name) == text
    assert 'a'.encode('utf-32') == b'\xff\xfe\0\0a\0\0\0'
    assert error(UnicodeDecodeError, b'\xff\xff\xff\xff'.decode, 'utf-32') == \
        "'utf-32-le' codec can't decode bytes in position 0-3: code point not in range(0x110000)"
    assert error(UnicodeDecodeError, b'\x00\xd8\x00\x00'.decode, 'utf-32') == \
        "'utf-32-le' codec can't decode bytes in position 0-3: code point in surrogate code point range(0xd800, 0xe000)"
    assert error(UnicodeDecodeError, b'\x00\xd8\x00'.decode, 'utf-32') == \
        "'utf-32-le' codec can't decode bytes in position 0-2: truncated data"


def test_unicode_escape():
    assert b'a\\n\\x41\\u20ac\\U0001d11e\\101\\\\\\q\\N{BULLET}\xe9'.decode('unicode_escape') == \
        'a\nA\u20ac\U0001d11eA\\\\q\u2022\xe9'
    assert b'a\\\nb\\0\\777'.decode('unicode_escape') == 'ab\0\u01ff'
    assert 'a\n\\\xe9\u1234\U00012345\t\r\0\''.encode('unicode_escape') == b"a\\n\\\\\\xe9\\u1234\\U00012345\\t\\r\\x00'"


def test_unicode_escape_errors():
    for data, message in [
            (b'ab\\u12', 'bytes in position 2-5: truncated \\uXXXX escape'),
            (b'ab\\U00110000z', 'bytes in position 2-11: illegal Unicode character'),
            (b'ab\\N{xx}z', 'bytes in position 2-7: unknown Unicode character name'),
            (b'ab\\N{xx', 'bytes in position 2-6: malformed \\N character escape'),
            (b'ab\\Nx', 'bytes in position 2-3: malformed \\N character escape'),
            (b'ab\\', 'byte 0x5c in position 2: \\ at end of string'),
            (b'ab\\x1', 'bytes in position 2-4: truncated \\xXX escape')]:
        assert error(UnicodeDecodeError, data.decode, 'unicode_escape') == \
            "'unicodeescape' codec can't decode " + message
    assert b'ab\\x1g'.decode('unicode_escape', 'replace') == 'ab\ufffdg'


def test_raw_unicode_escape():
    assert b'a\\u20ac\\n\\\\u1234\xe9'.decode('raw_unicode_escape') == 'a\u20ac\\n\\\\u1234\xe9'
    assert 'a\n\\\xe9\u1234\U00012345'.encode('raw_unicode_escape') == b'a\n\\\xe9\\u1234\\U00012345'
    assert error(UnicodeDecodeError, b'ab\\u12'.decode, 'raw_unicode_escape') == \
        "'rawunicodeescape' codec can't decode bytes in position 2-5: truncated \\uXXXX escape"
    assert error(UnicodeDecodeError, b'ab\\U00110000z'.decode, 'raw_unicode_escape') == \
        "'rawunicodeescape' codec can't decode bytes in position 2-11: \\Uxxxxxxxx out of range"


def test_exception_fields():
    try:
        'a\u20ac'.encode('ascii')
    except UnicodeEncodeError as e:
        assert (e.encoding, e.object, e.start, e.end, e.reason) == ('ascii', 'a\u20ac', 1, 2, 'ordinal not in range(128)')
        assert isinstance(e, ValueError)


def test_surrogate_pairs_are_no_characters():
    def both():
        return 'z\U0001d120x', 'z\ud834\udd20x'
    whole, pair = both()
    assert (len(whole), len(pair)) == (3, 4) and whole != pair and hash(whole) != hash(pair)
