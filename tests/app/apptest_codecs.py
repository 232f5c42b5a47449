"""_codecs: the functions behind the library's codecs, the registry, error handlers; UTF-7 and character maps."""
import _codecs


def raises(exception, function, *args):
    try:
        function(*args)
    except exception as e:
        return str(e)
    assert False, 'no exception'


def test_incremental_decoding_leaves_an_incomplete_end():
    assert _codecs.utf_8_decode(b'ab\xe2\x82') == ('ab', 2)
    assert _codecs.utf_8_decode(b'\xe2\x82\xac', 'strict', True) == ('\u20ac', 3)
    assert _codecs.utf_16_le_decode(b'a\0b') == ('a', 2)
    assert _codecs.utf_32_be_decode(b'\0\0\0ab') == ('a', 4)
    assert _codecs.utf_7_decode(b'a+AG') == ('a', 1)
    assert _codecs.unicode_escape_decode('a\\u12', None, False) == ('a', 1)
    assert _codecs.raw_unicode_escape_decode(b'a\\u0041\\', None, False) == ('aA', 7)
    assert 'unexpected end of data' in raises(UnicodeDecodeError, _codecs.utf_8_decode, b'\xe2', None, True)


def test_byte_orders():
    assert _codecs.utf_16_ex_decode(b'\xff\xfea\0', None, 0, True) == ('a', 4, -1)
    assert _codecs.utf_16_ex_decode(b'\xfe\xff\0a\0') == ('a', 4, 1)
    assert _codecs.utf_32_ex_decode(b'a\0\0\0') == ('a', 4, 0)
    assert _codecs.utf_16_encode('a', None, 1) == (b'\0a', 1)
    assert _codecs.utf_32_encode('a') == (b'\xff\xfe\0\0a\0\0\0', 1)


def test_utf7():
    text = 'a+b\xe9\U00012345~-x'
    assert _codecs.utf_7_encode(text) == (b'a+-b+AOnYCN9FAH4--x', 8)
    assert _codecs.utf_7_decode(b'a+-b+AOnYCN9FAH4--x', None, True) == (text, 19)
    for data, reason in [(b'a\x80', 'unexpected special character'), (b'+A.', 'partial character in shift sequence'),
                         (b'+AGF.', 'non-zero padding bits in shift sequence'), (b'+.', 'ill-formed sequence'),
                         (b'+AG', 'unterminated shift sequence')]:
        assert raises(UnicodeDecodeError, data.decode, 'utf-7').endswith(reason), data
    assert b'+.b+A'.decode('utf-7', 'replace') == '\ufffdb\ufffd'


def test_character_maps():
    assert _codecs.charmap_decode(b'ab\xff', 'replace', 'xyz' * 60) == ('yz\ufffd', 3)
    assert _codecs.charmap_decode(b'abc', 'ignore', {97: 'xx', 98: 0x20ac, 99: None}) == ('xx\u20ac', 3)
    assert _codecs.charmap_build('abb') == {97: 0, 98: 2}
    mapping = _codecs.charmap_build('\0abc\ufffe\xe9')
    assert type(mapping).__name__ == 'EncodingMap'
    assert _codecs.charmap_encode('cab\xe9', 'strict', mapping) == (b'\x03\x01\x02\x05', 4)
    assert raises(UnicodeEncodeError, _codecs.charmap_encode, 'caxyz', 'strict', mapping) == (
        "'charmap' codec can't encode characters in position 2-4: character maps to <undefined>")
    assert _codecs.charmap_encode('xy', 'replace', {120: b'ab', 63: 33}) == (b'ab!', 2)
    assert raises(TypeError, _codecs.charmap_encode, 'a', 'strict', {97: 256}) == (
        'character mapping must be in range(256)')
    assert raises(TypeError, _codecs.charmap_decode, b'a', 'strict', {97: 1.5}) == (
        'character mapping must return integer, None or str')


def test_escapes_of_bytes():
    assert _codecs.escape_decode(b'a\\x41\\n\\101\\\nb') == (b'aA\nAb', 14)
    assert _codecs.escape_encode(b"a'\\\n\xff") == (b"a\\'\\\\\\n\\xff", 5)
    assert raises(ValueError, _codecs.escape_decode, b'a\\x4') == 'invalid \\x escape at position 1'
    assert _codecs.escape_decode(b'\\x4', 'replace') == (b'?', 3)
    assert _codecs.readbuffer_encode('\xe9') == (b'\xc3\xa9', 2)


def search(name):
    if name != 'mine_x':
        return None

    def encode(text, errors='none'):
        return b'<' + text.encode() + errors.encode() + b'>', len(text)

    def decode(data, errors='none'):
        if data == b'bad':
            raise ValueError('oops')
        return (['not text'], 3) if data == b'list' else ('decoded', 3)
    return encode, decode, None, None


def test_registered_codec():
    _codecs.register(search)
    try:
        assert 'abc'.encode('Mine X') == b'<abcnone>'
        assert 'abc'.encode('mine-x', 'foo') == b'<abcfoo>'
        assert b'q'.decode('mine_x') == str(b'q', 'mine_x') == 'decoded'
        assert _codecs.encode('q', 'mine x', 'e') == b'<qe>' and _codecs.decode(b'list', 'mine-x') == ['not text']
        assert raises(TypeError, b'list'.decode, 'mine-x') == (
            "'mine-x' decoder returned 'list' instead of 'str'; use codecs.decode() to decode to arbitrary types")
        try:
            b'bad'.decode('mine-x')
        except ValueError as e:
            assert str(e) == "decoding with 'mine-x' codec failed (ValueError: oops)"
            assert repr(e.__cause__) == "ValueError('oops')"
        else:
            assert False
    finally:
        _codecs.unregister(search)
    assert raises(LookupError, 'abc'.encode, 'mine-x') == 'unknown encoding: mine-x'


def test_registered_error_handlers():
    seen = []

    def handler(e):
        seen.append((e.encoding, e.object, e.start, e.end, e.reason))
        return '[]', e.end
    _codecs.register_error('t.handler', handler)
    assert _codecs.lookup_error('t.handler') is handler
    assert 'a\xe9\u1234b'.encode('ascii', 't.handler') == b'a[]b'
    assert b'a\xffb'.decode('utf-8', 't.handler') == 'a[]b'
    assert seen == [('ascii', 'a\xe9\u1234b', 1, 3, 'ordinal not in range(128)'),
                    ('utf-8', b'a\xffb', 1, 2, 'invalid start byte')]
    _codecs.register_error('t.back', lambda e: (b'#', -1))
    assert 'a\ud800xyzb'.encode('utf-8', 't.back') == b'a#b'
    _codecs.register_error('t.far', lambda e: ('#', 100))
    assert raises(IndexError, 'a\ud800'.encode, 'utf-8', 't.far') == 'position 100 from error handler out of bounds'
    _codecs.register_error('t.bad', lambda e: 'x')
    assert raises(TypeError, 'a\ud800'.encode, 'utf-8', 't.bad') == (
        'encoding error handler must return (str/bytes, int) tuple')
    assert raises(LookupError, _codecs.lookup_error, 'zz') == "unknown error handler name 'zz'"


def test_standard_error_handlers_are_callable():
    encode = UnicodeEncodeError('ascii', 'a\xe9\udc80', 1, 3, 'r')
    decode = UnicodeDecodeError('utf-8', b'a\xff\xed\xb0\x80', 2, 3, 'r')
    translate = UnicodeTranslateError('a\xe9\u1234', 1, 3, 'r')
    expected = {
        'ignore': [('', 3), ('', 3), ('', 3)], 'replace': [('??', 3), ('\ufffd', 3), ('\ufffd\ufffd', 3)],
        'xmlcharrefreplace': [('&#233;&#56448;', 3), None, None],
        'backslashreplace': [('\\xe9\\udc80', 3), ('\\xed', 3), ('\\xe9\\u1234', 3)],
        'namereplace': [('\\N{LATIN SMALL LETTER E WITH ACUTE}\\udc80', 3), None, None],
        'surrogateescape': [encode, ('\udced', 3), None], 'surrogatepass': [encode, ('\udc00', 5), None],
        'strict': [encode, decode, translate]}
    for name, results in expected.items():
        for error, result in zip([encode, decode, translate], results):
            try:
                assert _codecs.lookup_error(name)(error) == result, name
            except UnicodeError as e:
                assert e is error is result, name
            except TypeError as e:
                assert result is None, name
                assert str(e) == "don't know how to handle %s in error callback" % type(error).__name__


def test_wrong_arguments():
    assert raises(TypeError, _codecs.utf_8_decode, 'a') == "a bytes-like object is required, not 'str'"
    assert raises(TypeError, _codecs.utf_8_encode, 1) == 'utf_8_encode() argument 1 must be str, not int'
    assert raises(TypeError, _codecs.utf_8_encode, 'a', 1) == 'utf_8_encode() argument 2 must be str or None, not int'
    assert raises(TypeError, _codecs.register, 1) == 'argument must be callable'
    assert raises(TypeError, _codecs.register_error, 'a', 1) == 'handler must be callable'
    assert raises(TypeError, _codecs.encode, 'a', 1) == "encode() argument 'encoding' must be str, not int"


def test_all_names_are_there():
    names = [name for name in dir(_codecs) if name[0] != '_']
    assert len(names) == 39 and 'utf_32_ex_decode' in names


def test_handler_that_replaces_the_data():
    def handler(e):
        if e.object == b'ab\xffcd':
            e.object = b'XYZ\xffQ'
            return '?', 1
        return '!', e.end
    _codecs.register_error('test.replacing', handler)
    assert b'ab\xffcd'.decode('utf-8', 'test.replacing') == 'ab?YZ!Q'
    assert b'ab\xffcd'.decode('ascii', 'test.replacing') == 'ab?YZ!Q'
    assert _codecs.charmap_decode(b'ab\xffcd', 'test.replacing', dict(zip(b'abYZQ', 'abYZQ'))) == ('ab?YZ!Q', 5)


def test_surrogate_cut_in_two():
    for data in (b'\xed', b'\xed\xa0', b'\xed\xbf'):
        assert _codecs.utf_8_decode(data, 'surrogatepass', False) == ('', 0)
        assert _codecs.utf_8_decode(data, 'strict', False) == ('', 0)
    assert _codecs.utf_8_decode(b'\xed\xa0\x80', 'surrogatepass', False) == ('\ud800', 3)
    raises(UnicodeDecodeError, _codecs.utf_8_decode, b'\xed\xa0', 'strict', True)
    raises(UnicodeDecodeError, _codecs.utf_8_decode, b'\xed\xa0a', 'strict', False)


def test_replacement_for_surrogates_is_ascii():
    _codecs.register_error('test.snake', lambda error: ('\U0001f40d', error.end))
    _codecs.register_error('test.surrogate', lambda error: ('\udcff', error.end))
    for encoding in ('utf-8', 'utf-16', 'utf-32', 'utf-16-be'):
        for handler in ('test.snake', 'test.surrogate'):
            try:
                '[\udc80]'.encode(encoding, handler)
            except UnicodeEncodeError as e:
                assert (e.start, e.end, e.object) == (1, 2, '[\udc80]')
            else:
                assert False
        assert '[\udc80]'.encode(encoding, 'backslashreplace') == r'[\udc80]'.encode(encoding)


def failing(text, errors='strict'):
    raise ValueError('inner')


def test_cause_of_a_wrapped_error_has_a_traceback():
    _codecs.register(lambda name: (failing, failing, None, None) if name == 'test_failing' else None)
    try:
        _codecs.encode('x', 'test_failing')
    except ValueError as e:
        assert str(e) == "encoding with 'test_failing' codec failed (ValueError: inner)"
        assert e.__cause__.__traceback__ is not None
    else:
        assert False
