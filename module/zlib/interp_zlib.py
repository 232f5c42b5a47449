"""The functions of zlib that need no object: compress, decompress and the checksums."""
from interpreter.error import oefmt
from interpreter.gateway import unwrap_spec
from module.zlib.stream import ERROR, FINISH, Deflate, Inflate
from objspace.bytescore import buffer_of
from rpython.rlib import rzlib
from rpython.rlib.rarithmetic import intmask

MASK = 0xffffffff


@unwrap_spec(level=int, wbits=int)
def compress(space, w_data, level=rzlib.Z_DEFAULT_COMPRESSION, wbits=rzlib.MAX_WBITS):
    """Compress at once. level: 0 to 9 or -1; wbits as for compressobj()."""
    data = buffer_of(space, w_data)
    stream = Deflate()
    stream.start(level, rzlib.Z_DEFLATED, wbits, rzlib.DEF_MEM_LEVEL, rzlib.Z_DEFAULT_STRATEGY)
    if stream.code == rzlib.Z_MEM_ERROR:
        raise oefmt(space.w_MemoryError, "Out of memory while compressing data")
    if stream.code == rzlib.Z_STREAM_ERROR:
        raise oefmt(ERROR.w_type, "Bad compression level")
    if stream.code != rzlib.Z_OK:
        raise stream.error(space, "while compressing data")
    result = stream.run(data, FINISH, -1, None)
    if stream.code == rzlib.Z_STREAM_ERROR:
        raise stream.error(space, "while compressing data")
    stream.code = stream.end()
    if stream.code != rzlib.Z_OK:
        raise stream.error(space, "while finishing compression")
    return space.newbytes(result)


def _size_of(space, w_size):
    """A Py_ssize_t argument. Raises OverflowError."""
    try:
        return space.bigint_w(space.index(w_size)).toint()
    except OverflowError:
        raise oefmt(space.w_OverflowError, "Python int too large to convert to C ssize_t")


@unwrap_spec(wbits=int)
def decompress(space, w_data, wbits=rzlib.MAX_WBITS, w_bufsize=None):
    """Decompress at once. wbits as for decompressobj(); bufsize is a hint."""
    data = buffer_of(space, w_data)
    if w_bufsize is not None and _size_of(space, w_bufsize) < 0:
        raise oefmt(space.w_ValueError, "bufsize must be non-negative")
    stream = Inflate()
    stream.start(wbits)
    if stream.code == rzlib.Z_MEM_ERROR:
        raise oefmt(space.w_MemoryError, "Out of memory while decompressing data")
    if stream.code != rzlib.Z_OK:
        raise stream.error(space, "while preparing to decompress data")
    result = stream.run(data, FINISH, -1, None)
    if stream.code == rzlib.Z_MEM_ERROR:
        raise oefmt(space.w_MemoryError, "Out of memory while decompressing data")
    if stream.code != rzlib.Z_STREAM_END:
        raise stream.error(space, "while decompressing data")
    stream.code = stream.end()
    if stream.code != rzlib.Z_OK:
        raise stream.error(space, "while finishing decompression")
    return space.newbytes(result)


def _start(space, w_value, start):
    """The checksum to go on from: the low 32 bits of an argument."""
    if w_value is None:
        return start
    return intmask(space.bigint_w(space.index(w_value)).uintmask()) & MASK


def _boxed(space, checksum):
    return space.newint(intmask(checksum) & MASK)


def adler32(space, w_data, w_value=None):
    """The Adler-32 checksum of the data; `value` is that of the data before it."""
    return _boxed(space, rzlib.adler32(buffer_of(space, w_data), _start(space, w_value, 1)))


def crc32(space, w_data, w_value=None):
    """The CRC-32 checksum of the data; `value` is that of the data before it."""
    return _boxed(space, rzlib.crc32(buffer_of(space, w_data), _start(space, w_value, 0)))
