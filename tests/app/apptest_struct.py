"""_struct: formats, byte orders, alignment, functions, the Struct class, errors."""
import _struct
from _struct import Struct, calcsize, iter_unpack, pack, pack_into, unpack, unpack_from


def error(function, *args, kind=_struct.error):
    "Return the message of the exception that the call raises."
    try:
        function(*args)
    except kind as e:
        return str(e)
    raise AssertionError('no exception')


def test_integers():
    for code, size, signed in [('b', 1, 1), ('B', 1, 0), ('h', 2, 1), ('H', 2, 0), ('i', 4, 1), ('I', 4, 0),
                               ('l', 4, 1), ('L', 4, 0), ('q', 8, 1), ('Q', 8, 0)]:
        low = -1 << (8 * size - 1) if signed else 0
        high = (1 << (8 * size - signed)) - 1
        for value in [low, high, 5, high // 3]:
            for order, name in [('<', 'little'), ('>', 'big'), ('!', 'big')]:
                data = pack(order + code, value)
                assert data == value.to_bytes(size, name, signed=bool(signed)) and unpack(order + code, data) == (value,)
        error(pack, '<' + code, low - 1)
        error(pack, '<' + code, high + 1)


def test_floats():
    assert pack('<d', 1.5) == b'\0\0\0\0\0\0\xf8?' and pack('>f', -2.0) == b'\xc0\0\0\0' and pack('>e', 1.5) == b'>\0'
    assert unpack('<fd', pack('<fd', 0.5, 0.1)) == (0.5, 0.1) and unpack('<e', b'\0\x3c') == (1.0,)
    assert unpack('<f', pack('<f', 1.1)) == (1.100000023841858,) and pack('f', 1e300) == b'\0\0\x80\x7f'
    assert error(pack, '<f', 1e300, kind=OverflowError) == 'float too large to pack with f format'
    assert error(pack, 'd', 'a') == 'required argument is not a float'


def test_other_formats():
    assert pack('3s2p?cx', b'ab', b'xyz', 5, b'z') == b'ab\0\1x\1z\0' and pack('5p', b'ab') == b'\2ab\0\0'
    assert unpack('3s2p?cx', b'ab\0\1x\1z\0') == (b'ab\0', b'x', True, b'z') and unpack('2c', b'ab') == (b'a', b'b')
    assert pack('0s', b'a') == b'' and unpack('0s', b'') == (b'',) and pack('> b i ', 1, 2) == b'\1\0\0\0\2'
    assert unpack('P', pack('P', 2 ** 63)) == (2 ** 63,) and calcsize('nN') == 16


def test_alignment():
    assert calcsize('bi') == 8 and calcsize('=bi') == 5 and calcsize('b0i') == 4 and calcsize('bhilqfd?cPn') == 64
    assert pack('@bh', 1, 2) == b'\1\0\2\0' and calcsize('l') == 8 and calcsize('<l') == 4 and calcsize('ib') == 5


def test_buffers():
    b = bytearray(b'abcdefgh')
    pack_into('>hx', b, 2, -2)
    assert b == b'ab\xff\xfe\0fgh' and unpack_from('>h', b, 2) == (-2,)
    pack_into('<h', memoryview(b)[4:], -2, 1)
    assert b == b'ab\xff\xfe\0f\1\0' and unpack_from('<h', buffer=b, offset=-2) == (1,)
    assert list(iter_unpack('<h', b'\1\0\2\0')) == [(1,), (2,)] and unpack('h', memoryview(b'\1\0')) == (1,)


def test_struct_class():
    s = Struct('>hb')
    assert s.size == 3 and s.format == '>hb' and s.pack(1, 2) == b'\0\1\2' and s.unpack(b'\0\1\2') == (1, 2)
    assert s.unpack_from(b'x\0\1\2', 1) == (1, 2) and list(s.iter_unpack(b'\0\1\2' * 2)) == [(1, 2), (1, 2)]
    b = bytearray(4)
    s.pack_into(b, 1, 1, 2)
    assert b == b'\0\0\1\2' and Struct(b'i').format == 'i'

    class Sub(Struct):
        pass

    assert Sub('i').pack(1) == b'\1\0\0\0'


def test_errors():
    assert _struct.error.__module__ == 'struct'
    assert error(pack, 'i') == 'pack expected 1 items for packing (got 0)'
    assert error(pack, 'z', 1) == 'bad char in struct format' and error(pack, '<n', 1) == 'bad char in struct format'
    assert error(pack, '3', 1) == 'repeat count given without format specifier'
    assert error(pack, '9223372036854775807i') == 'total struct size too long'
    assert error(pack, 'i', 'a') == 'required argument is not an integer'
    assert error(pack, 'i', 1 << 31) == "'i' format requires -2147483648 <= number <= 2147483647"
    assert error(pack, 'b', 200) == 'byte format requires -128 <= number <= 127'
    assert error(pack, 'Q', -1) == 'argument out of range'
    assert error(pack, 'c', 'a') == 'char format requires a bytes object of length 1'
    assert error(pack, 's', 'a') == "argument for 's' must be a bytes object"
    assert error(unpack, 'i', b'abc') == 'unpack requires a buffer of 4 bytes'
    assert error(unpack_from, 'i', b'abcd', 1) == ('unpack_from requires a buffer of at least 5 bytes for unpacking'
                                                   ' 4 bytes at offset 1 (actual buffer size is 4)')
    assert error(pack_into, 'i', bytearray(4), -1, 1) == 'no space to pack 4 bytes at offset -1'
    assert error(iter_unpack, 'i', b'abc') == 'iterative unpacking requires a buffer of a multiple of 4 bytes'
    assert error(pack_into, 'i', b'aaaa', 0, 1, kind=TypeError) == (
        'argument must be read-write bytes-like object, not bytes')
