"""array.array: every typecode, subscripts, methods, buffers, errors."""
import array as array_module
from array import array


def error(kind, function, *args):
    "Return the message of the exception that the call raises."
    try:
        function(*args)
    except kind as e:
        return str(e)
    raise AssertionError('no exception')


def test_typecodes():
    assert array_module.typecodes == 'bBuhHiIlLqQfd' and array_module.ArrayType is array
    for code, size, low, high in [('b', 1, -128, 127), ('B', 1, 0, 255), ('h', 2, -2 ** 15, 2 ** 15 - 1),
                                  ('H', 2, 0, 2 ** 16 - 1), ('i', 4, -2 ** 31, 2 ** 31 - 1), ('I', 4, 0, 2 ** 32 - 1),
                                  ('l', 8, -2 ** 63, 2 ** 63 - 1), ('L', 8, 0, 2 ** 64 - 1),
                                  ('q', 8, -2 ** 63, 2 ** 63 - 1), ('Q', 8, 0, 2 ** 64 - 1)]:
        a = array(code, [low, high, 5])
        assert a.tolist() == [low, high, 5] and a.itemsize == size and a.typecode == code
        assert memoryview(a).tolist() == [low, high, 5] and memoryview(a).format == code
        error(OverflowError, a.append, low - 1)
        error(OverflowError, a.append, high + 1)
    assert array('f', [1.1, 1e300]).tolist() == [1.100000023841858, float('inf')]
    assert array('d', [1.1]).tobytes() == b'\x9a\x99\x99\x99\x99\x99\xf1?'
    assert array('u', 'a\u20ac\U0001f600').tounicode() == 'a\u20ac\U0001f600'


def test_constructor():
    assert array('i', b'\1\0\0\0') == array('i', [1]) and array('B', bytearray(b'ab')).tolist() == [97, 98]
    assert array('h', memoryview(b'ab')).tolist() == [97, 98] and array('h', array('b', [-1])).tolist() == [-1]
    assert error(ValueError, array, 'z') == 'bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)'
    assert error(TypeError, array, 1) == 'array() argument 1 must be a unicode character, not int'
    assert error(TypeError, array, 'i', 'abc') == "cannot use a str to initialize an array with typecode 'i'"
    assert error(TypeError, array, 'i', [1.5]) == "'float' object cannot be interpreted as an integer"
    assert error(ValueError, array, 'i', b'abc') == 'bytes length not a multiple of item size'
    assert error(OverflowError, array, 'b', [128]) == 'signed char is greater than maximum'
    assert error(OverflowError, array, 'I', [-1]) == "can't convert negative value to unsigned int"


def test_subscripts():
    a = array('h', range(8))
    assert a[3] == 3 and a[-1] == 7 and a[2:4].tolist() == [2, 3] and a[::-3].tolist() == [7, 4, 1]
    a[0] = -5
    a[1:3] = array('h', [9])
    assert a.tolist() == [-5, 9, 3, 4, 5, 6, 7]
    a[::3] = array('h', [0, 0, 0])
    del a[1], a[-1], a[::2]
    assert a.tolist() == [3, 5]
    assert error(IndexError, a.__getitem__, 4) == 'array index out of range'
    assert error(TypeError, a.__setitem__, slice(0, 1), [1]) == 'can only assign array (not "list") to array slice'
    assert error(TypeError, a.__getitem__, 'x') == 'array indices must be integers'


def test_operators():
    a = array('i', [1, 2])
    assert (a + a).tolist() == [1, 2, 1, 2] and (a * 2).tolist() == (2 * a).tolist() == [1, 2, 1, 2] and 2 in a
    assert a == array('d', [1.0, 2.0]) and a < array('i', [1, 3]) and a >= array('i', [1]) and a != [1, 2]
    a += array('i', [3])
    a *= 2
    assert a.tolist() == [1, 2, 3, 1, 2, 3]
    assert error(TypeError, lambda: a + [1]) == 'can only append array (not "list") to array'
    assert error(TypeError, a.__iadd__, array('h')) == 'can only extend with array of same kind'


def test_methods():
    a = array('i', [1, 2, 3])
    a.append(4)
    a.extend([5, 6])
    a.insert(0, 0)
    a.insert(-1, 9)
    assert a.tolist() == [0, 1, 2, 3, 4, 5, 9, 6] and a.pop() == 6 and a.pop(0) == 0 and a.index(9) == 5
    a.remove(9)
    a.reverse()
    assert a.tolist() == [5, 4, 3, 2, 1] and a.count(3) == 1
    a.byteswap()
    assert a[0] == 5 << 24
    a.frombytes(b'\1\0\0\0')
    a.fromlist([7])
    assert a.tolist()[5:] == [1, 7] and list(a)[5:] == [1, 7]
    assert error(TypeError, a.fromlist, [1, 'a']) == "'str' object cannot be interpreted as an integer"
    assert len(a) == 7 and error(ValueError, a.remove, 99) == 'array.remove(x): x not in array'


def test_buffer():
    a = array('i', [1, 2, 3])
    m = memoryview(a)
    m[0] = -1
    assert a[0] == -1 and m == a and m.nbytes == 12 and bytes(m) == a.tobytes()
    assert memoryview(array('d', [1, 2])) == memoryview(array('b', [1, 2]))
    assert error(BufferError, a.append, 1) == 'cannot resize an array that is exporting buffers'
    m.release()
    a.append(4)
    assert a.tolist() == [-1, 2, 3, 4]


def test_sequence_pattern():
    match array('i', [1, 2, 3]):
        case [a, *b]:
            assert a == 1 and b == [2, 3]
        case _:
            assert False


def test_repr_copy_pickle():
    assert repr(array('i')) == "array('i')" and repr(array('d', [1])) == "array('d', [1.0])"
    assert repr(array('u', 'ab')) == "array('u', 'ab')"
    a = array('h', [1, -2])
    assert a.__copy__() == a and a.__reduce_ex__(2) == (array, ('h', [1, -2]), None)
    function, args, state = a.__reduce_ex__(3)
    assert function(*args) == a and args == (array, 'h', 4, b'\1\0\xfe\xff')
    assert function(array, 'h', 5, b'\0\1').tolist() == [1] and function(array, 'd', 15, b'?\x80\0\0')[0] == 1.0


class File:
    def __init__(self, data=b''):
        self.data = data

    def write(self, data):
        self.data += data

    def read(self, n):
        data, self.data = self.data[:n], self.data[n:]
        return data


def test_files():
    f = File()
    a = array('h', range(5))
    a.tofile(f)
    b = array('h')
    b.fromfile(f, 3)
    assert b.tolist() == [0, 1, 2]
    assert error(EOFError, b.fromfile, f, 3) == "read() didn't return enough bytes" and b == a
