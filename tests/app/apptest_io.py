"""_io in short: streams in memory, buffers, text, subclasses. The long lists are in apptest_io_*_full.py."""
import _io
import sys

PATH = '/tmp/apptest_io_short_%s' % sys.implementation.name


def error_of(function, *args):
    try:
        function(*args)
    except Exception as e:
        return type(e).__name__ + ': ' + str(e)
    return None


def test_bytesio():
    stream = _io.BytesIO(b'one\ntwo')
    assert stream.readline() == b'one\n' and stream.tell() == 4
    stream.seek(0, 2)
    assert stream.write(b'!') == 1 and stream.getvalue() == b'one\ntwo!'
    view = stream.getbuffer()
    view[0] = 65
    assert error_of(stream.write, b'x') == 'BufferError: Existing exports of data: object cannot be re-sized'
    view.release()
    assert stream.getvalue() == b'Ane\ntwo!'


def test_stringio_newlines():
    text = 'a\nb\r\nc\rd'
    assert _io.StringIO(text, None).readlines() == ['a\n', 'b\n', 'c\n', 'd']
    assert _io.StringIO(text, '').readlines() == ['a\n', 'b\r\n', 'c\r', 'd']
    assert _io.StringIO(text).readlines() == ['a\n', 'b\r\n', 'c\rd']
    assert _io.StringIO(text, '\r\n').getvalue() == 'a\r\nb\r\r\nc\rd'


def test_write_at_a_position():
    stream = _io.StringIO('abcdef')
    stream.seek(2)
    stream.write('\u20ac')
    assert stream.getvalue() == 'ab\u20acdef'
    stream.seek(8)
    stream.write('x')
    assert stream.getvalue() == 'ab\u20acdef\0\0x'


def test_buffered_reader_reads_ahead():
    reads = []

    class Raw(_io._RawIOBase):
        def readable(self):
            return True

        def readinto(self, buffer):
            reads.append(len(buffer))
            data = b'abcdefgh'[:len(buffer)] if len(reads) < 3 else b''
            buffer[:len(data)] = data
            return len(data)

    stream = _io.BufferedReader(Raw(), 16)
    assert (stream.read(3), stream.peek(), stream.read(7), stream.read()) == (b'abc', b'defgh', b'defghab', b'cdefgh')


def test_writer_that_would_block():
    class Raw(_io._RawIOBase):
        def writable(self):
            return True

        def write(self, data):
            return None

    stream = _io.BufferedWriter(Raw(), 4)
    assert stream.write(b'abc') == 3
    try:
        stream.write(b'defgh')
    except BlockingIOError as e:
        assert e.characters_written == 1
    else:
        assert False
    Raw.write = lambda self, data: len(data)
    stream.close()


def test_random_access():
    with open(PATH, 'wb+') as stream:
        stream.write(b'0123456789')
        stream.seek(3)
        assert stream.read(2) == b'34'
        stream.write(b'XY')
        assert stream.tell() == 7 and stream.read() == b'789'
        stream.seek(0)
        assert stream.read() == b'01234XY789'


def test_text_position_survives_decoding():
    with open(PATH, 'w', encoding='utf-8') as stream:
        stream.write('a\u20ac\r\nb')
    with open(PATH, encoding='utf-8') as stream:
        stream._CHUNK_SIZE = 2
        places = []
        while True:
            place, char = stream.tell(), stream.read(1)
            if not char:
                break
            places.append((place, char))
        assert [char for _, char in places] == ['a', '\u20ac', '\n', 'b']
        for place, char in reversed(places):
            stream.seek(place)
            assert stream.read(1) == char


def test_subclass_of_text_wrapper():
    class Upper(_io.TextIOWrapper):
        def write(self, text):
            return super().write(text.upper())
    stream = Upper(_io.BytesIO())
    print('hello', file=stream, flush=True)
    assert stream.buffer.getvalue() == b'HELLO\n'


def test_what_has_no_such_operation():
    assert error_of(_io.BytesIO().fileno) == 'UnsupportedOperation: fileno'
    assert issubclass(_io.UnsupportedOperation, OSError) and issubclass(_io.UnsupportedOperation, ValueError)
    assert error_of(open, '/', 'r') == "IsADirectoryError: [Errno 21] Is a directory: '/'"
    assert error_of(open, PATH, 'q') == "ValueError: invalid mode: 'q'"


def test_closed():
    stream = open(PATH, 'w')
    stream.close()
    assert stream.closed and error_of(stream.write, 'x') == 'ValueError: I/O operation on closed file.'
    assert error_of(stream.buffer.write, b'x') == 'ValueError: write to closed file'


def test_newline_decoder():
    decoder = _io.IncrementalNewlineDecoder(None, True)
    assert decoder.decode('a\r') == 'a' and decoder.getstate() == (b'', 1)
    assert decoder.decode('\nb\r', True) == '\nb\n' and decoder.newlines == ('\r', '\r\n')


def test_open_is_shared():
    assert open is _io.open and open.__module__ == 'io'


class Pieces(_io._RawIOBase):
    """A raw stream of the pieces given, one for each call; what is written is collected."""

    def __init__(self, *pieces):
        self.pieces = list(pieces)
        self.written = []

    def readable(self):
        return True

    writable = readable

    def readinto(self, buffer):
        data = self.pieces.pop(0) if self.pieces else b''
        buffer[:len(data)] = data
        return len(data)

    def write(self, data):
        self.written.append(bytes(data))
        return len(data)


def test_readinto1_does_one_raw_read():
    reader = _io.BufferedReader(Pieces(b'abc', b'de', b'fgh', b'jkl', b'm'), 10)
    assert reader.peek() == b'abc'
    small, large = bytearray(2), bytearray(20)
    assert [reader.readinto1(small) for _ in range(3)] == [2, 1, 2] and small == b'de'
    assert reader.peek() == b'fgh'
    # what does not fit into the read-ahead is read past it
    assert reader.readinto1(large) == 6 and large[:6] == b'fghjkl'
    assert reader.readinto1(large) == 1 and reader.readinto1(large) == 0


def test_buffers_that_are_too_large():
    for cls in (_io.BufferedReader, _io.BufferedWriter):
        assert error_of(cls, Pieces(), sys.maxsize) == 'MemoryError: '
        assert error_of(cls, Pieces(), 0) == 'ValueError: buffer size must be strictly positive'


def test_text_is_handed_on_in_chunks():
    raw = Pieces()
    text = _io.TextIOWrapper(raw, 'ascii')
    text.write('abc')
    text.write('def')
    assert raw.written == []
    text.write('x' * 8193)
    text.write('ghi')
    text.write('x' * 8192)
    assert [len(data) for data in raw.written] == [6, 8193, 3, 8192]


def test_cookies_have_five_fields():
    text = _io.TextIOWrapper(_io.BytesIO(b'abcdef'), 'ascii')
    assert text.seek(1 << 160) == 1 << 160
    assert error_of(text.seek, 1 << 168) == 'OverflowError: int too big to convert'


def test_names_that_are_no_c_strings():
    for name in ('utf-8\0', 'nope\0'):
        for arguments in [(name,), ('utf-8', name), ('utf-8', None, name)]:
            assert error_of(_io.TextIOWrapper, _io.BytesIO(), *arguments) == 'ValueError: embedded null character'
    for arguments in [('\udcfe',), ('utf-8', '\udcfe'), ('utf-8', None, '\udcfe')]:
        assert error_of(_io.TextIOWrapper, _io.BytesIO(), *arguments).startswith('UnicodeEncodeError: ')
    text = _io.TextIOWrapper(_io.BytesIO(), 'utf-8')
    assert error_of(lambda: text.reconfigure(encoding='\udcfe')).startswith('UnicodeEncodeError: ')
    assert error_of(lambda: text.reconfigure(errors='\udcfe')).startswith('UnicodeEncodeError: ')
    assert error_of(lambda: text.reconfigure(encoding='locale\0')) == 'LookupError: unknown encoding: locale'
    assert error_of(lambda: text.reconfigure(newline='xyz\0')) == 'ValueError: illegal newline value: xyz'
