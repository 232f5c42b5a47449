"""zlib with texts larger than its buffers: levels, flushes in between, limits on the output."""
import zlib

UNTRANSLATED = False
BIG = bytes(range(256)) * 700


def test_whole():
    for level in range(-1, 10):
        for text in (BIG, bytes(100000)):
            assert zlib.decompress(zlib.compress(text, level)) == text


def test_flushes():
    for level in (0, 1, 6):
        for mode in (zlib.Z_NO_FLUSH, zlib.Z_PARTIAL_FLUSH, zlib.Z_SYNC_FLUSH, zlib.Z_FULL_FLUSH):
            stream = zlib.compressobj(level)
            packed = stream.compress(BIG) + stream.flush(mode) + stream.compress(b'abc') + stream.flush()
            assert zlib.decompress(packed) == BIG + b'abc'


def test_limits():
    packed = zlib.compress(BIG)
    for limit in (1000, 32768, 65536):
        stream = zlib.decompressobj()
        pieces = [stream.decompress(packed, limit)]
        while not stream.eof:
            pieces.append(stream.decompress(stream.unconsumed_tail, limit))
        assert b''.join(pieces) == BIG and max(map(len, pieces)) == limit
