"""zlib: whole texts, streams in pieces, limits, dictionaries, copies, checksums, errors."""
import zlib

TEXT = b'hello' * 100
PACKED = zlib.compress(TEXT)


def error(kind, function, *args, **kwargs):
    "Return the message of the exception that the call raises."
    try:
        function(*args, **kwargs)
    except kind as e:
        return str(e)
    raise AssertionError('no exception')


def test_whole():
    assert len(PACKED) < 30 and zlib.decompress(PACKED) == TEXT and zlib.decompress(PACKED + b'tail') == TEXT
    for wbits in (-15, 15, 31):
        assert zlib.decompress(zlib.compress(memoryview(TEXT), 9, wbits=wbits), wbits=wbits, bufsize=1) == TEXT
    big = bytes(40000)
    assert zlib.decompress(zlib.compress(big, level=0)) == big
    assert error(zlib.error, zlib.compress, b'', 10) == 'Bad compression level'
    message = 'Error -5 while decompressing data: incomplete or truncated stream'
    assert error(zlib.error, zlib.decompress, PACKED[:-1]) == message
    assert error(zlib.error, zlib.decompress, b'') == message
    assert error(zlib.error, zlib.decompress, b'abc') == 'Error -3 while decompressing data: incorrect header check'
    assert error(TypeError, zlib.compress, 'a') == "a bytes-like object is required, not 'str'"


def test_compressobj():
    stream = zlib.compressobj(level=9, memLevel=9)
    start = stream.compress(b'abc' * 9)
    start += stream.flush(zlib.Z_SYNC_FLUSH)
    assert start.endswith(b'\x00\x00\xff\xff') and stream.flush(zlib.Z_NO_FLUSH) == b''
    other = stream.copy()
    assert zlib.decompress(start + stream.flush()) == b'abc' * 9
    assert zlib.decompress(start + other.compress(b'x') + other.flush()) == b'abc' * 9 + b'x'
    assert error(zlib.error, stream.flush) == 'Error -2 while flushing: inconsistent stream state'
    assert error(zlib.error, stream.compress, b'') == 'Error -2 while compressing data: inconsistent stream state'
    assert error(ValueError, stream.copy) == 'Inconsistent stream state'
    assert error(ValueError, zlib.compressobj, wbits=100) == 'Invalid initialization option'


def test_decompressobj():
    stream = zlib.decompressobj()
    assert stream.decompress(PACKED[:10]) + stream.decompress(PACKED[10:] + b'tail') == TEXT
    assert stream.eof and stream.unused_data == b'tail' and stream.unconsumed_tail == b''
    assert stream.decompress(b'more') == b'' and stream.unused_data == b'tailmore' and stream.flush() == b''
    stream = zlib.decompressobj()
    assert stream.decompress(PACKED, 10) == b'hellohello' and not stream.eof and len(stream.unconsumed_tail) > 0
    assert stream.copy().flush() == TEXT[10:]
    assert stream.decompress(stream.unconsumed_tail, max_length=490) == TEXT[10:] and stream.eof
    assert error(ValueError, stream.decompress, b'', -1) == 'max_length must be non-negative'
    assert error(ValueError, stream.flush, 0) == 'length must be greater than zero'


def test_dictionary():
    for wbits in (-15, 15):
        stream = zlib.compressobj(wbits=wbits, zdict=b'hello world')
        packed = stream.compress(b'hello world') + stream.flush()
        assert zlib.decompressobj(wbits, zdict=b'hello world').decompress(packed) == b'hello world'
    assert error(zlib.error, zlib.decompress, packed) == 'Error 2 while decompressing data'
    wrong = zlib.decompressobj(zdict=b'hello')
    assert error(zlib.error, wrong.decompress, packed) == 'Error -3 while setting zdict: invalid input data'
    assert error(TypeError, zlib.decompressobj, zdict=5) == 'zdict argument must support the buffer protocol'


def test_checksums():
    assert zlib.crc32(b'abc') == 891568578 and zlib.crc32(b'c', zlib.crc32(b'ab')) == 891568578
    assert zlib.adler32(b'abc') == 38600999 and zlib.adler32(b'abc', -1) == 42074420
    assert zlib.crc32(b'abc', 2 ** 100 + 5) == 871334697 and zlib.adler32(b'') == 1


def test_names():
    assert zlib.ZLIB_RUNTIME_VERSION[0] == zlib.ZLIB_VERSION[0] == '1' and zlib.DEF_BUF_SIZE == 16384
    assert zlib.Z_TREES == 6 and zlib.error.__module__ == 'zlib' and type(zlib.compressobj()).__name__ == 'Compress'


def test_tail_after_the_end():
    stream = zlib.decompressobj()
    stream.decompress(PACKED + b'xyz', 10)
    assert len(stream.flush(5)) == len(TEXT) - 10
    assert (stream.unconsumed_tail, stream.unused_data, stream.eof) == (b'xyz', b'xyz', True)


def test_texts_of_wrong_arguments():
    assert error(TypeError, zlib.compressobj, zdict=None) == "a bytes-like object is required, not 'NoneType'"
    message = 'Python int too large to convert to C ssize_t'
    assert error(OverflowError, zlib.decompress, PACKED, 15, 1 << 70) == message
    assert error(AttributeError, setattr, zlib.decompressobj(), 'unused_data', b'') == 'readonly attribute'
