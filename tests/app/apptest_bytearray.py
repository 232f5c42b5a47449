"""bytearray: changing it, operators, errors; methods shared with bytes are only sampled."""


def error(kind, function, *args):
    "Return the message of the exception that the call raises."
    try:
        function(*args)
    except kind as e:
        return str(e)
    raise AssertionError('no exception')


def test_constructor():
    assert bytearray() == b'' and bytearray(3) == b'\0\0\0' and bytearray([65, 66]) == b'AB'
    assert bytearray('\xe9', 'utf-8') == b'\xc3\xa9' and bytearray(source=b'a') == b'a'
    assert bytearray(memoryview(b'abcd')[::2]) == b'ac'
    assert error(TypeError, bytearray, 'a') == 'string argument without an encoding'
    assert error(TypeError, bytearray, 1, 'ascii') == 'encoding without a string argument'
    assert error(TypeError, bytearray, b'a', b'b') == "bytearray() argument 'encoding' must be str, not bytes"
    assert error(ValueError, bytearray, [256]) == 'byte must be in range(0, 256)'
    assert error(TypeError, bytearray, 1.5) == "cannot convert 'float' object to bytearray"


def test_init_again_replaces_contents():
    b = bytearray(b'abc')
    b.__init__(b'z')
    assert b == b'z'


def test_subscripts():
    b = bytearray(b'abcdef')
    assert b[0] == 97 and b[-1] == 102 and b[1:3] == b'bc' and b[::-2] == b'fdb' and type(b[:1]) is bytearray
    b[0] = 65
    b[1:3] = b'XYZ'
    assert b == b'AXYZdef'
    b[::3] = [1, 2, 3]
    assert b == b'\1XY\2de\3'
    del b[0], b[-1], b[::2]
    assert b == b'Y' + b'd'
    b[:0] = b
    assert b == b'YdYd'
    b[1:1] = memoryview(b'--')
    assert b == b'Y--dYd'


def test_subscript_errors():
    b = bytearray(b'abcdef')
    assert error(IndexError, b.__getitem__, 9) == 'bytearray index out of range'
    assert error(TypeError, b.__getitem__, 'a') == 'bytearray indices must be integers or slices, not str'
    assert error(ValueError, b.__setitem__, 0, 256) == 'byte must be in range(0, 256)'
    assert error(TypeError, b.__setitem__, slice(0, 1), 'a') == (
        'can assign only bytes, buffers, or iterables of ints in range(0, 256)')
    assert error(ValueError, b.__setitem__, slice(0, 5, 2), b'a') == (
        'attempt to assign bytes of size 1 to extended slice of size 3')
    assert b == b'abcdef'


def test_growing_and_shrinking_at_both_ends():
    b = bytearray()
    expected = b''
    for i in range(300):
        piece = bytes([i & 255]) * (i % 7)
        b += piece
        b.append(1)
        expected += piece + b'\1'
        if i % 3 == 0:
            del b[:i % 11]
            expected = expected[i % 11:]
        if i % 5 == 0:
            b.insert(0, 7)
            expected = b'\7' + expected
    assert b == expected and len(b) == len(expected)
    while b:
        assert b.pop(0) == expected[0]
        expected = expected[1:]


def test_methods_that_change():
    b = bytearray(b'abc')
    b.append(100)
    b.extend([101])
    b.extend(b'f')
    b.insert(-100, 33)
    assert b == b'!abcdef' and b.pop() == 102 and b.pop(0) == 33
    b.remove(99)
    b.reverse()
    assert b == b'edba' and b.copy() == b and b.copy() is not b
    b *= 2
    assert b == b'edbaedba'
    b.clear()
    assert b == b'' and bytearray().__alloc__() == 0 and bytearray(b'abc').__alloc__() == 4
    assert error(IndexError, b.pop) == 'pop from empty bytearray'
    assert error(IndexError, bytearray(b'a').pop, 4) == 'pop index out of range'
    assert error(ValueError, b.remove, 4) == 'value not found in bytearray'
    assert error(TypeError, b.extend, 1) == "can't extend bytearray with int"


def test_operators():
    b = bytearray(b'ab')
    assert b + b'c' == b'abc' and type(b'c' + b) is bytes and type(b + b'c') is bytearray and b * 2 == b'abab'
    assert b == b'ab' and b'ab' == b and b != b'b' and b < b'b' and b'b' > b and b > memoryview(b'a')
    assert 97 in b and b'ab' in b and b in b'cab' and 99 not in b
    assert b'%s' % b == b'ab' and bytearray(b'%d-%s') % (3, b) == b'3-ab'
    assert error(TypeError, bytearray(b'a').__mod__, b) == 'not all arguments converted during bytes formatting'
    assert error(TypeError, lambda: b + 'a') == "can't concat str to bytearray"
    assert error(TypeError, hash, b) == "unhashable type: 'bytearray'"
    same = b
    b += b'c'
    assert same is b


def test_methods_of_bytes_give_bytearrays():
    b = bytearray(b' a,b ')
    for value in [b.strip(), b.split(b',')[0], b.partition(b',')[1], b.replace(b'a', bytearray(b'x')), b.upper(),
                  b.join([b'x', b]), b.center(9), bytearray.fromhex('61 62')]:
        assert type(value) is bytearray
    assert b.find(b',') == 2 and b.startswith(b' a') and b.hex() == '20612c6220' and b.decode() == ' a,b '
    assert b.split(b',') == [b' a', b'b '] and b.translate(None, b' ') == b'a,b' and not b.isalpha()
    assert bytearray.maketrans(b'a', b'b')[97] == 98


def test_iterator():
    b = bytearray(b'abc')
    it = iter(b)
    assert next(it) == 97 and it.__length_hint__() == 2 and it.__reduce__()[1:] == ((b,), 1)
    del b[1:]
    assert list(it) == [] and list(reversed(bytearray(b'ab'))) == [98, 97]


def test_repr_and_subclass():
    assert repr(bytearray(b'a\n')) == "bytearray(b'a\\n')" and repr(bytearray(b"'")) == 'bytearray(b"\\\'")'

    class Sub(bytearray):
        pass

    s = Sub(b'q')
    s.x = 1
    assert repr(s) == "Sub(b'q')" and type(s.copy()) is bytearray and type(Sub.fromhex('61')) is Sub
    assert s.__reduce_ex__(3) == (Sub, (b'q',), {'x': 1})
    assert bytearray(b'\xe9').__reduce_ex__(2) == (bytearray, ('\xe9', 'latin-1'), None)


def test_exported():
    b = bytearray(b'abc')
    view = memoryview(b)[1:]
    for change in [lambda: b.append(1), lambda: b.pop(), b.clear, lambda: b.__delitem__(0), lambda: b.__init__(),
                   lambda: b.__iadd__(b'x'), lambda: b.__setitem__(slice(0, 1), b'')]:
        assert error(BufferError, change) == 'Existing exports of data: object cannot be re-sized'
    b[0] = 65
    b[1:2] = b'B'
    assert view.tobytes() == b'Bc'
    view.release()
    b.append(100)
    assert b == b'ABcd'


def test_dropped_view_does_not_count():
    b = bytearray(b'abc')
    for _ in range(3):
        assert bytes(memoryview(b)[1:]) == b[1:]
        b.append(1)
    assert len(b) == 6


def error_of(function, *args):
    try:
        function(*args)
    except Exception as e:
        return '%s: %s' % (type(e).__name__, e)


def test_slice_is_checked_before_the_value():
    v = bytearray(b'abcd')
    indices = 'TypeError: slice indices must be integers or None or have an __index__ method'
    assert error_of(v.__setitem__, slice(True, None, 0), 1) == 'ValueError: slice step cannot be zero'
    assert error_of(v.__setitem__, slice(''), 9) == indices
    assert error_of(v.__setitem__, slice(0, 1), ...) == "TypeError: cannot convert 'ellipsis' object to bytearray"
    for value in (1, 1.5, 2j, 'a'):
        assert error_of(v.__setitem__, slice(0, 1), value) == (
            'TypeError: can assign only bytes, buffers, or iterables of ints in range(0, 256)')
    for function in (v.count, v.find, b''.index, ''.find, ''.count, ''.startswith):
        assert error_of(function, -4, '') == indices

    class Emptying:
        def __iter__(self):
            v.clear()
            return iter([1, 2])
    v[2:] = Emptying()
    assert v == bytearray(b'\x01\x02')


def test_percent_of_an_unknown_code():
    for data, text in [(b'%\x81', 'OverflowError: character argument not in range(0x110000)'),
                       (b'%-\xff', 'OverflowError: character argument not in range(0x110000)'),
                       (b'%5\x81', "ValueError: unsupported format character '\x81' (0x81) at index 2"),
                       (b'%\x19', "ValueError: unsupported format character '\x19' (0x19) at index 1")]:
        assert error_of(data.__mod__, 0) == error_of(bytearray(data).__mod__, 0) == text


def test_size_that_is_no_int_after_all():
    class Plain:
        def __index__(self):
            raise TypeError('no')

    class Iterable(Plain):
        def __iter__(self):
            return iter([1, 2])
    for function in (bytes, bytearray):
        assert error_of(function, Plain()) == "TypeError: cannot convert 'Plain' object to %s" % function.__name__
        assert function(Iterable()) == b'\x01\x02'
