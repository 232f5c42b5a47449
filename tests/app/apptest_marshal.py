"""marshal: bytes of every version, round trips, and errors."""
import marshal

VALUES = [None, True, False, StopIteration, Ellipsis, 0, -1, 2 ** 31, -2 ** 31, 2 ** 63, -10 ** 30, 1.5,
          float('inf'), 1 + 2j, b'ab', '', 'ab', 'a b', 'é', '\ud800', 'x' * 300, (), (1, (2,)), [1, [2]],
          {1: 2, 'a': []}, {1, 'x'}, frozenset([3]), tuple(range(300))]


def raises(error, text, function, *args):
    try:
        function(*args)
    except error as e:
        assert str(e) == text, (str(e), text)
    else:
        assert False, 'did not raise'


def test_round_trip():
    for value in VALUES:
        for version in range(5):
            result = marshal.loads(marshal.dumps(value, version))
            assert result == value and type(result) is type(value)


def test_bytes():
    assert marshal.dumps(1, 2) == b'i\x01\x00\x00\x00'
    assert marshal.dumps(-2 ** 31, 2) == b'i\x00\x00\x00\x80'
    assert marshal.dumps(2 ** 31, 2) == b'l\x03\x00\x00\x00\x00\x00\x00\x00\x02\x00'
    assert marshal.dumps(0.1, 0) == b'f\x130.10000000000000001'
    assert marshal.dumps(1.5, 2) == b'g\x00\x00\x00\x00\x00\x00\xf8?'
    assert marshal.dumps('\xe9', 2) == b'u\x02\x00\x00\x00\xc3\xa9'
    value = ('a', 'a', 1, 1)
    assert marshal.dumps(value) == b'\xa9\x04\xda\x01ar\x01\x00\x00\x00\xe9\x01\x00\x00\x00r\x02\x00\x00\x00'
    assert marshal.dumps({3, 2, 1}, 2) == b'<\x03\x00\x00\x00' + b''.join(marshal.dumps(i, 2) for i in (1, 2, 3))


def test_references():
    shared = [1]
    result = marshal.loads(marshal.dumps([shared, shared]))
    assert result[0] is result[1]
    cyclic = marshal.loads(b'\xdb\x01\x00\x00\x00r\x00\x00\x00\x00')
    assert cyclic[0] is cyclic


def test_code():
    def f(a, b=2):
        def g():
            try:
                yield a
            except ValueError:
                pass
            yield b
        return list(g())
    code = marshal.loads(marshal.dumps(f.__code__))
    assert code == f.__code__
    assert type(f)(code, {'list': list, 'ValueError': ValueError})(1, 3) == [1, 3]


def test_bad_data():
    for data, text in [(b'', 'EOF read where object expected'), (b'i\0', 'marshal data too short'),
                       (b's\x05\0\0\0ab', 'marshal data too short'), (b'Z', 'EOF read where not expected')]:
        raises(EOFError, text, marshal.loads, data)
    for data, text in [(b'?', 'unknown type code'), (b'r\0\0\0\0', 'invalid reference'),
                       (b'(\xff\xff\xff\xff', 'tuple size out of range'),
                       (b'l\x01\0\0\0\0\0', 'unnormalized long data'),
                       (b'l\x01\0\0\0\xff\xff', 'digit out of range in long'),
                       (b's\xff\xff\xff\xff', 'bytes object size out of range')]:
        raises(ValueError, 'bad marshal data (%s)' % text, marshal.loads, data)
    raises(TypeError, 'NULL object in marshal data for tuple', marshal.loads, b'(\x01\0\0\x000')
    raises(TypeError, "a bytes-like object is required, not 'str'", marshal.loads, '')
    raises(ValueError, 'unmarshallable object', marshal.dumps, [object()])


def test_depth():
    value = []
    for _ in range(2000):
        value = [value]
    raises(ValueError, 'object too deeply nested to marshal', marshal.dumps, value)
    raises(ValueError, 'recursion limit exceeded', marshal.loads, b'[\1\0\0\0' * 2000 + b'N')
    assert type(marshal.loads(marshal.dumps(value[0]))) is list


class File:
    def __init__(self, data=b''):
        self.data = data

    def write(self, data):
        self.data += data
        return len(data)

    def read(self, n):
        result, self.data = self.data[:n], self.data[n:]
        return result

    def readinto(self, buffer):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)


def test_files():
    file = File()
    for value in ((1, 'a'), 2 ** 100, 'next'):
        marshal.dump(value, file)
    assert marshal.load(file) == (1, 'a') and marshal.load(file) == 2 ** 100
    assert marshal.load(file) == 'next'
    raises(TypeError, 'file.read() returned not bytes but str', marshal.load, File(''))
