"""Codecs at interp level; behaviour is in tests/app/apptest_str_encode.py."""
import pytest

from interpreter.error import OperationError
from interpreter.gateway import interp2app
from interpreter.builtinfunction import W_BuiltinFunction
from objspace import codec_errors, codec_registry
from objspace.codec_registry import ASCII, LATIN1, UTF8, UTF16_LE, decode, encode, find_builtin, normalized_name
from objspace.codec_utf8 import decode_utf8, encode_utf8
from objspace.codec_utf16 import BIG, LITTLE, NATIVE, decode_utf16, decode_utf32
from objspace.space import space


def function(f):
    return W_BuiltinFunction(interp2app(f).make_code(f.__name__))


def test_ascii_is_not_copied():
    text = 'some text'
    w_str = space.newtext(text)
    for name in ['utf-8', 'ascii', 'latin-1']:
        assert encode(space, w_str, name, 'strict').data is text
        assert decode(space, text, name, 'strict').asc is text


def test_agrees_with_the_host():
    for code in list(range(0, 0xd800, 97)) + list(range(0xe000, 0x110000, 4099)):
        text = unichr(code)
        data = encode_utf8(space, space.newunicode(text), 'strict')
        assert data == text.encode('utf-8')
        w_str, consumed = decode_utf8(space, data, 'strict')
        assert w_str.unicode() == text and consumed == len(data)


@pytest.mark.parametrize('name, normal', [('UTF-8', 'utf_8'), ('  Utf  8 ', 'utf_8'), ('latin1', 'latin1'), ('a.b', 'a.b')])
def test_normalized_name(name, normal):
    assert normalized_name(name) == normal


def test_find_builtin():
    assert find_builtin('UTF-8') == UTF8 and find_builtin('us-ascii') == ASCII and find_builtin('L1') == LATIN1
    assert find_builtin('utf-16LE') == UTF16_LE and find_builtin('cp1252') == -1


@pytest.mark.parametrize('data, consumed', [
    ('ab', 2), ('a\xe2', 1), ('a\xe2\x82', 1), ('a\xe2\x82\xac', 4), ('\xf0\x9d\x84', 0), ('', 0),
    ('\xed\xa0', 0)])         # may become an error, or a surrogate with 'surrogatepass'
def test_incomplete_utf8_is_left(data, consumed):
    assert decode_utf8(space, data, 'strict', False)[1] == consumed


@pytest.mark.parametrize('data', ['\xe0\x80', '\xf0\x80', '\xf4\x90', '\xed\xa0\x80'])
def test_incomplete_but_wrong_utf8_is_an_error(data):
    with pytest.raises(OperationError):
        decode_utf8(space, data, 'strict', False)


def test_incomplete_utf16_and_utf32_are_left():
    assert decode_utf16(space, 'a\0b', 'strict', LITTLE, False)[1] == 2
    assert decode_utf16(space, '\x34\xd8\x1e', 'strict', LITTLE, False)[1] == 0
    assert decode_utf32(space, 'a\0\0\0b', 'strict', LITTLE, False)[1] == 4


def test_byte_order_marks():
    assert decode_utf16(space, '\xfe\xff\0a', 'strict', NATIVE)[0].asc == 'a'
    assert decode_utf16(space, '\xff\xfea\0', 'strict', NATIVE)[0].asc == 'a'
    assert decode_utf16(space, '\0a', 'strict', BIG)[0].asc == 'a'
    assert decode_utf16(space, '\xff\xfea\0', 'strict', LITTLE)[0].unicode() == u'\ufeffa'


def test_registered_decode_handler():
    def handler(space, w_exc):
        return space.newtuple([space.newunicode(u'<\u20ac>'), space.newint(-1)])
    codec_errors.HANDLERS.register('test_decode', function(handler))
    assert decode(space, 'a\xff\xffb', 'utf-8', 'test_decode').unicode() == u'a<\u20ac>b'


def test_registered_encode_handler():
    def text_handler(space, w_exc):
        return space.newtuple([space.newtext('<>'), space.newint(2)])

    def bytes_handler(space, w_exc):
        return space.newtuple([space.newbytes('\xff'), space.newint(2)])
    codec_errors.HANDLERS.register('test_text', function(text_handler))
    codec_errors.HANDLERS.register('test_bytes', function(bytes_handler))
    w_str = space.newunicode(u'a\u20acb')
    assert encode(space, w_str, 'ascii', 'test_text').data == 'a<>b'
    assert encode(space, w_str, 'ascii', 'test_bytes').data == 'a\xffb'


def test_handler_position_is_checked():
    def handler(space, w_exc):
        return space.newtuple([space.newtext(''), space.newint(9)])
    codec_errors.HANDLERS.register('test_position', function(handler))
    with pytest.raises(OperationError) as info:
        decode(space, 'a\xff', 'utf-8', 'test_position')
    assert info.value.errorstr(space) == 'IndexError: position 9 from error handler out of bounds'


def test_handler_result_is_checked():
    def handler(space, w_exc):
        return space.w_None
    codec_errors.HANDLERS.register('test_result', function(handler))
    with pytest.raises(OperationError) as info:
        decode(space, '\xff', 'utf-8', 'test_result')
    assert info.value.errorstr(space) == 'TypeError: decoding error handler must return (str, int) tuple'


def test_check_handler():
    codec_errors.check_handler(space, 'surrogatepass')
    with pytest.raises(OperationError) as info:
        codec_errors.check_handler(space, 'nonesuch')
    assert info.value.errorstr(space) == "LookupError: unknown error handler name 'nonesuch'"


def test_search_functions():
    asked = []

    def encoder(space, w_str, w_errors):
        return space.newtuple([space.newbytes('encoded'), space.newint(1)])

    def decoder(space, w_data, w_errors):
        return space.newtuple([space.newtext('decoded'), space.newint(1)])

    def search(space, w_name):
        asked.append(space.text_w(w_name))
        if space.text_w(w_name) != 'my_codec':
            return space.w_None
        return space.newtuple([function(encoder), function(decoder), space.w_None, space.w_None])
    w_search = function(search)
    codec_registry.STATE.register(w_search)
    try:
        assert encode(space, space.newtext('a'), 'My-Codec', 'strict').data == 'encoded'
        assert decode(space, 'a', 'my-codec', 'strict').asc == 'decoded'
        assert asked == ['my_codec']
        with pytest.raises(OperationError) as info:
            decode(space, 'a', 'other', 'strict')
        assert info.value.errorstr(space) == 'LookupError: unknown encoding: other'
    finally:
        codec_registry.STATE.unregister(w_search)
    codec_registry.STATE.is_importing = True        # this bare space has no library to import
    try:
        with pytest.raises(OperationError):
            encode(space, space.newtext('a'), 'my-codec', 'strict')
    finally:
        codec_registry.STATE.is_importing = False
