"""Bytes-like objects where the language and the built-in types accept them."""


def error(kind, function, *args):
    "Return the message of the exception that the call raises."
    try:
        function(*args)
    except kind as e:
        return str(e)
    raise AssertionError('no exception')


def test_methods_of_bytes():
    b = bytearray(b',')
    assert b'a,b'.split(b) == [b'a', b'b'] and b'a,b'.find(memoryview(b)) == 1 and b'x'.join([b, b'y']) == b',xy'
    assert b'a,b'.replace(b, memoryview(b'--')) == b'a--b' and b'abc'.startswith((bytearray(b'a'),))
    assert b + b'a' == b',a' and b'a' + b == b'a,' and b in b'a,b' and b'' + memoryview(b'ab') == b'ab'
    assert b'%s %b' % (b, memoryview(b'a')) == b', a' and b'%c' % b == b','
    assert b'abc'.translate(bytearray(range(256)), memoryview(b'a')) == b'bc' and b'a'.center(3, b) == b',a,'
    assert error(TypeError, b'a'.center, 3, memoryview(b'*')) == (
        'center() argument 2 must be a byte string of length 1, not memoryview')


def test_not_contiguous():
    view = memoryview(b'abcd')[::2]
    assert bytes(view) == b'ac' and error(TypeError, lambda: b'a' + view) == "can't concat memoryview to bytes"
    assert error(TypeError, b'-'.join, [view]) == 'sequence item 0: expected a bytes-like object, memoryview found'
    assert error(BufferError, b'a'.replace, view, b'') == 'memoryview: underlying buffer is not C-contiguous'


def test_numbers_and_text():
    assert int(bytearray(b'12')) == 12 and int(memoryview(b'7')) == 7 and int(bytearray(b'ff'), 16) == 255
    assert float(bytearray(b'1.5')) == 1.5 and ord(bytearray(b'a')) == 97
    assert int.from_bytes(bytearray(b'\1\2'), 'big') == 258 and int.from_bytes(memoryview(b'\1\2'), 'little') == 513
    assert str(bytearray(b'a'), 'ascii') == 'a' and str(memoryview(b'\xe9'), 'latin-1') == '\xe9'
    assert error(ValueError, float, bytearray(b'x')) == "could not convert string to float: bytearray(b'x')"
    assert error(TypeError, int, memoryview(b'1'), 16) == "int() can't convert non-string with explicit base"


def test_source_code():
    assert eval(bytearray(b'1+1')) == 2 and eval(memoryview(b'2*3')) == 6
    assert eval(compile(bytearray(b'4'), 'x', 'eval')) == 4


def test_sequence_patterns():
    def first(value):
        match value:
            case [a, *_]:
                return a
        return None

    assert first(memoryview(b'a')) == 97 and first(bytearray(b'a')) is None and first(b'a') is None
