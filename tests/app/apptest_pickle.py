"""_pickle: bytes of every protocol, the memo, errors; more in apptest_pickle_full.py."""
import _pickle


class File:
    """What _pickle needs of a file."""

    def __init__(self, data=b''):
        self.data = data
        self.position = 0

    def write(self, data):
        self.data += bytes(data)

    def read(self, count):
        start = self.position
        self.position += count
        return self.data[start:start + count]

    def readline(self):
        stop = self.data.find(b'\n', self.position) + 1
        return self.read((stop or len(self.data)) - self.position)


def raises(exception, function, *args):
    try:
        function(*args)
    except exception as e:
        return str(e)
    raise AssertionError('not raised')


def test_atoms():
    value = [None, True, -1, 255, 256, 65536, 2 ** 40, 1.5, 'a\n\u20ac']
    assert _pickle.dumps(value, 0) == (
        b'(lp0\nNaI01\naI-1\naI255\naI256\naI65536\naL1099511627776L\naF1.5\naVa\\u000a\\u20ac\np1\na.')
    assert _pickle.dumps(value, 2) == (
        b'\x80\x02]q\x00(N\x88J\xff\xff\xff\xffK\xffM\x00\x01J\x00\x00\x01\x00\x8a\x06\x00\x00\x00\x00\x00\x01'
        b'G?\xf8\x00\x00\x00\x00\x00\x00X\x05\x00\x00\x00a\n\xe2\x82\xacq\x01e.')
    for protocol in range(6):
        assert _pickle.loads(_pickle.dumps(value, protocol)) == value


def test_frames():
    assert _pickle.dumps([]) == b'\x80\x04]\x94.'
    assert _pickle.dumps([1]) == b'\x80\x04\x95\x06\x00\x00\x00\x00\x00\x00\x00]\x94K\x01a.'
    data = _pickle.dumps([b'x' * 70000, 1], 5)
    assert data.startswith(b'\x80\x05]\x94(B\x70\x11\x01\x00xxx')
    assert data.endswith(b'xxx\x95\x05\x00\x00\x00\x00\x00\x00\x00\x94K\x01e.')
    assert _pickle.loads(data) == [b'x' * 70000, 1]


def test_containers():
    value = {'k': (1, 2), 'l': [(), (1, 2, 3, 4)], 's': {5}, 'f': frozenset([6]), 'b': bytearray(b'x')}
    assert _pickle.dumps(value, 5) == (
        b'\x80\x05\x95E\x00\x00\x00\x00\x00\x00\x00}\x94(\x8c\x01k\x94K\x01K\x02\x86\x94\x8c\x01l\x94]\x94()'
        b'(K\x01K\x02K\x03K\x04t\x94e\x8c\x01s\x94\x8f\x94(K\x05\x90\x8c\x01f\x94(K\x06\x91\x94'
        b'\x8c\x01b\x94\x96\x01\x00\x00\x00\x00\x00\x00\x00x\x94u.')
    assert _pickle.loads(_pickle.dumps(value, 5)) == value
    assert len(_pickle.loads(_pickle.dumps(list(range(2001)), 1))) == 2001


def test_circles():
    items = []
    items.append((items,))
    for protocol in range(6):
        found = _pickle.loads(_pickle.dumps(items, protocol))
        assert found[0][0] is found
        found = _pickle.loads(_pickle.dumps(items[0], protocol))
        assert found[0][0] is found


def test_file():
    f = File()
    pickler = _pickle.Pickler(f, 2)
    shared = ['x']
    pickler.dump(shared)
    pickler.dump([shared])
    assert f.data == b'\x80\x02]q\x00X\x01\x00\x00\x00xq\x01a.\x80\x02]q\x02h\x00a.'
    assert sorted(pickler.memo.copy().values())[0] == (0, shared)
    unpickler = _pickle.Unpickler(f)
    first = unpickler.load()
    assert first == ['x']
    assert unpickler.load()[0] is first
    assert raises(EOFError, unpickler.load) == 'Ran out of input'


def test_persistent_ids():
    class Pickler(_pickle.Pickler):
        def persistent_id(self, obj):
            return 'id' if obj is Pickler else None

    class Unpickler(_pickle.Unpickler):
        def persistent_load(self, pid):
            return (pid, pid)
    for protocol in range(6):
        f = File()
        Pickler(f, protocol).dump([Pickler, 1])
        assert Unpickler(f).load() == [('id', 'id'), 1]


def test_buffers():
    buffers = []
    value = [_pickle.PickleBuffer(b'read'), _pickle.PickleBuffer(bytearray(b'write'))]
    data = _pickle.dumps(value, 5, buffer_callback=buffers.append)
    assert data == b'\x80\x05\x95\x08\x00\x00\x00\x00\x00\x00\x00]\x94(\x97\x98\x97e.'
    assert [bytes(b) for b in buffers] == [b'read', b'write']
    found = _pickle.loads(data, buffers=[bytearray(b'r'), bytearray(b'w')])
    assert found[0].readonly and found[1] == bytearray(b'w')
    value[0].release()
    assert raises(ValueError, value[0].raw) == 'operation forbidden on released PickleBuffer object'


def test_broken_pickles():
    error = _pickle.UnpicklingError
    assert raises(EOFError, _pickle.loads, b'') == 'Ran out of input'
    assert raises(error, _pickle.loads, b'C\x02a') == 'pickle data was truncated'
    assert raises(error, _pickle.loads, b'(a.') == 'unexpected MARK found'
    assert raises(error, _pickle.loads, b'.') == 'unpickling stack underflow'
    assert raises(error, _pickle.loads, b'h\x05.') == 'Memo value not found at index 5'
    assert raises(error, _pickle.loads, b'\xff') == "invalid load key, '\\xff'."
    assert raises(ValueError, _pickle.loads, b'\x80\x06.') == 'unsupported pickle protocol: 6'


def test_settings():
    assert raises(ValueError, _pickle.dumps, 1, 6) == 'pickle protocol must be <= 5'
    assert raises(TypeError, _pickle.Pickler, 1) == "file must have a 'write' attribute"
    assert raises(TypeError, _pickle.Unpickler, 1) == "file must have 'read' and 'readline' attributes"
    assert _pickle.PickleError.__mro__[1] is Exception
    assert _pickle.PicklingError.__base__ is _pickle.UnpicklingError.__base__ is _pickle.PickleError
    pickler = _pickle.Pickler(File())
    assert pickler.fast == 0 and pickler.bin == 1
    pickler.fast = 1
    items = []
    items.append(items)
    assert raises(ValueError, pickler.dump, items).startswith('fast mode: can\'t pickle cyclic objects')


def test_a_view_of_a_pickle_buffer_names_the_wrapped_object():
    for wrapped in [b'abc', bytearray(b'abc')]:
        view = memoryview(_pickle.PickleBuffer(wrapped))
        assert view.obj is wrapped and view.readonly == isinstance(wrapped, bytes) and bytes(view) == b'abc'
