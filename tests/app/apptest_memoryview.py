"""memoryview: subscripts, casts, several dimensions, comparison, release, errors."""


def error(kind, function, *args):
    "Return the message of the exception that the call raises."
    try:
        function(*args)
    except kind as e:
        return str(e)
    raise AssertionError('no exception')


def test_attributes():
    b = bytearray(b'abcd')
    m = memoryview(b)
    assert (m.format, m.itemsize, m.ndim, m.shape, m.strides, m.suboffsets, m.nbytes) == ('B', 1, 1, (4,), (1,), (), 4)
    assert m.obj is b and not m.readonly and m.contiguous and m.c_contiguous and m.f_contiguous
    assert memoryview(m).obj is b and memoryview(b'a').readonly and m.toreadonly().readonly
    assert m[::2].strides == (2,) and not m[::2].contiguous and m[::2].nbytes == 2 and m[1:].obj is b


def test_constructor_errors():
    assert error(TypeError, memoryview, 'a') == "memoryview: a bytes-like object is required, not 'str'"
    assert error(TypeError, memoryview) == "memoryview() missing required argument 'object' (pos 1)"
    assert error(TypeError, type, 'X', (memoryview,), {}) == "type 'memoryview' is not an acceptable base type"
    assert not hasattr(memoryview, '__class_getitem__')


def test_getitem():
    m = memoryview(b'abcdef')
    assert m[0] == 97 and m[-1] == 102 and m[1:3].tobytes() == b'bc' and m[::-1].tobytes() == b'fedcba'
    assert m[4:1:-2].tolist() == [101, 99] and list(m) == [97, 98, 99, 100, 101, 102] and len(m) == 6
    assert list(reversed(m)) == [102, 101, 100, 99, 98, 97] and 97 in m and m[::2][::2].tobytes() == b'ae'
    assert error(IndexError, m.__getitem__, 6) == 'index out of bounds on dimension 1'
    assert error(TypeError, m.__getitem__, 'a') == 'memoryview: invalid slice key'
    assert error(TypeError, m.__getitem__, (0, 0)) == 'cannot index 1-dimension view with 2-element tuple'


def test_setitem():
    b = bytearray(b'abcdef')
    m = memoryview(b)
    m[0] = 65
    m[1:3] = b'XY'
    m[-1:-3:-1] = memoryview(b'zw')
    assert b == b'AXYdwz'
    m[:3] = m[3:]
    assert b == b'dwzdwz'
    m[1:] = m[:-1]
    assert b == b'ddwzdw'
    assert error(ValueError, m.__setitem__, 0, 256) == "memoryview: invalid value for format 'B'"
    assert error(TypeError, m.__setitem__, 0, 'a') == "memoryview: invalid type for format 'B'"
    assert error(ValueError, m.__setitem__, slice(0, 2), b'a') == (
        'memoryview assignment: lvalue and rvalue have different structures')
    assert error(TypeError, m.__setitem__, slice(0, 2), 'ab') == "a bytes-like object is required, not 'str'"
    assert error(TypeError, m.__delitem__, 0) == 'cannot delete memory'
    assert error(TypeError, memoryview(b'a').__setitem__, 0, 1) == 'cannot modify read-only memory'


def test_cast():
    b = bytearray(range(8))
    assert memoryview(b).cast('H').tolist() == [256, 770, 1284, 1798] and memoryview(b).cast('@I').format == '@I'
    assert memoryview(b'\xff\xff').cast('h')[0] == -1 and memoryview(b'ab').cast('c').tolist() == [b'a', b'b']
    assert memoryview(b'\0\2').cast('?').tolist() == [False, True]
    m = memoryview(b).cast('d')
    m[0] = 1.5
    assert bytes(b) == b'\0\0\0\0\0\0\xf8?' and m.tolist() == [1.5]
    q = memoryview(b).cast('Q')
    q[0] = 2 ** 64 - 1
    assert b == b'\xff' * 8 and q.cast('B').cast('q')[0] == -1
    assert error(ValueError, q.__setitem__, 0, -1) == "memoryview: invalid value for format 'Q'"
    assert error(TypeError, q.cast, 'h') == 'memoryview: cannot cast between two non-byte formats'
    assert error(TypeError, memoryview(b'abc').cast, 'h') == 'memoryview: length is not a multiple of itemsize'
    assert error(TypeError, memoryview(b'abcd')[::2].cast, 'h') == (
        'memoryview: casts are restricted to C-contiguous views')
    assert error(ValueError, memoryview(b).cast, '<i') == ('memoryview: destination format must be a native single '
                                                           "character format prefixed with an optional '@'")


def test_several_dimensions():
    m = memoryview(bytes(range(12))).cast('B', [2, 3, 2])
    assert m.shape == (2, 3, 2) and m.strides == (6, 2, 1) and m.ndim == 3 and len(m) == 2
    assert m.tolist() == [[[0, 1], [2, 3], [4, 5]], [[6, 7], [8, 9], [10, 11]]] and m[1, 2, 0] == 10
    assert m.tobytes('F') == bytes([0, 6, 2, 8, 4, 10, 1, 7, 3, 9, 5, 11]) and m[1:].tolist()[0][0] == [6, 7]
    assert m.c_contiguous and not m.f_contiguous and m[::-1].tobytes() == bytes(range(6, 12)) + bytes(range(6))
    assert m.cast('B').shape == (12,) and m == m[:] and m != m.cast('B')
    zero = memoryview(b'\5\0').cast('h', [])
    assert zero[()] == 5 and zero.tolist() == 5 and zero.shape == () and zero[...] is zero
    assert error(NotImplementedError, m.__getitem__, 0) == 'multi-dimensional sub-views are not implemented'
    assert error(IndexError, m.__getitem__, (0, 3, 0)) == 'index out of bounds on dimension 2'
    assert error(TypeError, m.cast, 'B', [4, 3]) == 'memoryview: cast must be 1D -> ND or ND -> 1D'
    assert error(TypeError, m.cast('B').cast, 'B', [5]) == 'memoryview: product(shape) * itemsize != buffer size'


def test_comparison_and_hash():
    m = memoryview(b'abc')
    assert m == b'abc' and bytearray(b'abc') == m and m != b'abd' and m != 'abc' and m[::-1] == b'cba'
    assert m.cast('b') == m and m.cast('c') != m
    assert hash(m) == hash(b'abc') and {b'abc': 1}[m] == 1
    assert error(ValueError, hash, memoryview(bytearray(b'a'))) == 'cannot hash writable memoryview object'
    assert error(ValueError, hash, memoryview(b'ab').cast('h')) == (
        "memoryview: hashing is restricted to formats 'B', 'b' or 'c'")
    assert error(TypeError, lambda: m < m) == "'<' not supported between instances of 'memoryview' and 'memoryview'"


def test_release():
    with memoryview(b'abc') as m:
        part = m[1:]
    forbidden = 'operation forbidden on released memoryview object'
    for use in [lambda: m[0], lambda: m.obj, lambda: len(m), m.tobytes, lambda: m.shape, m.__enter__,
                lambda: memoryview(m), lambda: bytes(m)]:
        assert error(ValueError, use) == forbidden
    m.release()
    assert part.tobytes() == b'bc' and m == m and m != b'abc' and repr(m).startswith('<released memory at 0x')


def test_text_forms():
    m = memoryview(b'abcd')
    assert m.hex() == '61626364' and m[::2].hex('-') == '61-63' and repr(m).startswith('<memory at 0x')
    assert error(ValueError, m.tobytes, 'X') == "order must be 'C', 'F' or 'A'"
