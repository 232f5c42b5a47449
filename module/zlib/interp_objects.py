"""compressobj() and decompressobj(): streams that are fed piece by piece."""
from interpreter.error import oefmt
from interpreter.gateway import interp2app, unwrap_spec
from interpreter.root import W_Root
from interpreter.typedef import GetSetProperty, TypeDef, interp_attrproperty
from module.zlib.stream import FINISH, NO_FLUSH, SYNC_FLUSH, Deflate, Inflate
from objspace.bytescore import buffer_of, buffer_or_none
from rpython.rlib import rzlib


def check_copy(space, copied, what):
    """Raise what copying a stream that failed to be copied raises."""
    if copied.code == rzlib.Z_OK:
        return
    if copied.code == rzlib.Z_STREAM_ERROR:
        raise oefmt(space.w_ValueError, "Inconsistent stream state")
    if copied.code == rzlib.Z_MEM_ERROR:
        raise oefmt(space.w_MemoryError, "Can't allocate memory for %s object", what)
    raise copied.error(space, "while copying %s object" % what)


def check_started(space, stream, what):
    """Raise what a refused initialisation raises."""
    if stream.code == rzlib.Z_OK:
        return
    if stream.code == rzlib.Z_MEM_ERROR:
        raise oefmt(space.w_MemoryError, "Can't allocate memory for %s object", what)
    if stream.code == rzlib.Z_STREAM_ERROR:
        raise oefmt(space.w_ValueError, "Invalid initialization option")
    raise stream.error(space, "while creating %s object" % what)


# ---- compression

class W_Compress(W_Root):
    """A compressor"""

    def __init__(self, stream):
        self.stream = stream

    def descr_compress(self, space, w_data):
        """Compress more data; return what has come out so far, which may be nothing."""
        data = buffer_of(space, w_data)
        stream = self.stream
        stream.acquire()
        try:
            result = stream.run(data, NO_FLUSH, -1, None)
            if stream.code == rzlib.Z_STREAM_ERROR:
                raise stream.error(space, "while compressing data")
        finally:
            stream.release()
        return space.newbytes(result)

    @unwrap_spec(mode=int)
    def descr_flush(self, space, mode=FINISH):
        """Compress what is held back; after Z_FINISH, the default mode, the stream is at its end."""
        if mode == NO_FLUSH:
            return space.newbytes('')
        stream = self.stream
        stream.acquire()
        try:
            result = stream.run('', mode, -1, None)
            if stream.code == rzlib.Z_STREAM_END and mode == FINISH:
                stream.code = stream.end()
                if stream.code != rzlib.Z_OK:
                    raise stream.error(space, "while finishing compression")
            elif stream.code != rzlib.Z_OK and stream.code != rzlib.Z_BUF_ERROR:
                raise stream.error(space, "while flushing")
        finally:
            stream.release()
        return space.newbytes(result)

    def descr_copy(self, space):
        """Another compressor in the same state."""
        stream = self.stream
        stream.acquire()
        try:
            copied = stream.copy()
        finally:
            stream.release()
        check_copy(space, copied, "compression")
        return W_Compress(copied)

    def descr_copy_dunder(self, space):
        return self.descr_copy(space)

    def descr_deepcopy(self, space, w_memo):
        return self.descr_copy(space)


@unwrap_spec(level=int, method=int, wbits=int, memLevel=int, strategy=int)
def compressobj(space, level=rzlib.Z_DEFAULT_COMPRESSION, method=rzlib.Z_DEFLATED, wbits=rzlib.MAX_WBITS,
                memLevel=rzlib.DEF_MEM_LEVEL, strategy=rzlib.Z_DEFAULT_STRATEGY, w_zdict=None):
    """Make an object that compresses in pieces.

    level: 0 to 9, or -1 for zlib's own choice. method: DEFLATED. wbits: 9 to 15 with zlib's header,
    -9 to -15 without one, 25 to 31 with gzip's. memLevel: 1 to 9. strategy: one of Z_DEFAULT_STRATEGY,
    Z_FILTERED, Z_HUFFMAN_ONLY. zdict: bytes that are likely to occur, the most likely ones last.
    """
    zdict = None
    if w_zdict is not None:
        zdict = buffer_of(space, w_zdict)
    stream = Deflate()
    stream.start(level, method, wbits, memLevel, strategy)
    check_started(space, stream, "compression")
    if zdict is not None:
        stream.code = stream.set_dictionary(zdict)
        if stream.code == rzlib.Z_STREAM_ERROR:
            raise oefmt(space.w_ValueError, "Invalid dictionary")
        if stream.code != rzlib.Z_OK:
            raise oefmt(space.w_ValueError, "deflateSetDictionary()")
    return W_Compress(stream)


# ---- decompression

class W_Decompress(W_Root):
    """
    zdict           the dictionary, or None
    unused_data     what came after the end of the compressed data
    unconsumed_tail what was left over because of max_length
    """

    def __init__(self, stream, zdict):
        self.stream = stream
        self.zdict = zdict
        self.unused_data = ''
        self.unconsumed_tail = ''
        self.is_at_end = False

    def keep_rest(self, data):
        """Note what libz has not used of `data`."""
        consumed = self.stream.consumed
        assert consumed >= 0
        if self.stream.code == rzlib.Z_STREAM_END:
            self.unused_data += data[consumed:]
            if self.unconsumed_tail == '':
                return              # only a tail that was there is replaced
        self.unconsumed_tail = data[consumed:]

    def run(self, space, data, flush, most):
        """Feed the stream; the lock is taken. Raises zlib.error for a wrong dictionary."""
        stream = self.stream
        was_asked = self.zdict is not None
        result = stream.run(data, flush, most, self.zdict)
        if was_asked and stream.code == rzlib.Z_DATA_ERROR and not stream.c_stream.c_msg:
            # only refusing a dictionary leaves no message
            raise stream.error(space, "while setting zdict")
        return result

    @unwrap_spec(max_length='index')
    def descr_decompress(self, space, w_data, max_length=0):
        """Decompress more data.

        With max_length, at most that many bytes are returned; the data that was not needed for them is in
        unconsumed_tail then, and is to be given again.
        """
        data = buffer_of(space, w_data)
        if max_length < 0:
            raise oefmt(space.w_ValueError, "max_length must be non-negative")
        stream = self.stream
        stream.acquire()
        try:
            result = self.run(space, data, SYNC_FLUSH, max_length if max_length > 0 else -1)
            self.keep_rest(data)
            if stream.code == rzlib.Z_STREAM_END:
                self.is_at_end = True
            elif stream.code != rzlib.Z_OK and stream.code != rzlib.Z_BUF_ERROR:
                raise stream.error(space, "while decompressing data")
        finally:
            stream.release()
        return space.newbytes(result)

    @unwrap_spec(length='index')
    def descr_flush(self, space, length=16384):
        """Decompress what is held back; `length` is a hint."""
        if length <= 0:
            raise oefmt(space.w_ValueError, "length must be greater than zero")
        stream = self.stream
        stream.acquire()
        try:
            data = self.unconsumed_tail
            result = self.run(space, data, FINISH, -1)
            self.keep_rest(data)
            if stream.code == rzlib.Z_STREAM_END and not stream.is_ended:
                self.is_at_end = True
                stream.code = stream.end()
                if stream.code != rzlib.Z_OK:
                    raise stream.error(space, "while finishing decompression")
        finally:
            stream.release()
        return space.newbytes(result)

    def descr_copy(self, space):
        """Another decompressor in the same state."""
        stream = self.stream
        stream.acquire()
        try:
            copied = stream.copy()
        finally:
            stream.release()
        check_copy(space, copied, "decompression")
        w_copy = W_Decompress(copied, self.zdict)
        w_copy.unused_data = self.unused_data
        w_copy.unconsumed_tail = self.unconsumed_tail
        w_copy.is_at_end = self.is_at_end
        return w_copy

    def descr_copy_dunder(self, space):
        return self.descr_copy(space)

    def descr_deepcopy(self, space, w_memo):
        return self.descr_copy(space)

    def fget_eof(self, space):
        return space.newbool(self.is_at_end)


@unwrap_spec(wbits=int)
def decompressobj(space, wbits=rzlib.MAX_WBITS, w_zdict=None):
    """Make an object that decompresses in pieces; wbits and zdict as the compressor had them."""
    zdict = None
    if w_zdict is not None:
        zdict = buffer_or_none(space, w_zdict)
        if zdict is None:
            raise oefmt(space.w_TypeError, "zdict argument must support the buffer protocol")
    stream = Inflate()
    stream.start(wbits)
    check_started(space, stream, "decompression")
    if zdict is not None and wbits < 0:
        stream.code = stream.set_dictionary(zdict)
        if stream.code != rzlib.Z_OK:
            raise stream.error(space, "while setting zdict")
    return W_Decompress(stream, zdict)


W_Compress.typedef = TypeDef(
    'Compress', module='zlib', acceptable_as_base=False,
    compress=interp2app(W_Compress.descr_compress),
    flush=interp2app(W_Compress.descr_flush),
    copy=interp2app(W_Compress.descr_copy),
    __copy__=interp2app(W_Compress.descr_copy_dunder),
    __deepcopy__=interp2app(W_Compress.descr_deepcopy),
)

W_Decompress.typedef = TypeDef(
    'Decompress', module='zlib', acceptable_as_base=False,
    decompress=interp2app(W_Decompress.descr_decompress, kw='max_length'),
    flush=interp2app(W_Decompress.descr_flush),
    copy=interp2app(W_Decompress.descr_copy),
    __copy__=interp2app(W_Decompress.descr_copy_dunder),
    __deepcopy__=interp2app(W_Decompress.descr_deepcopy),
    unused_data=interp_attrproperty('unused_data', cls=W_Decompress, wrapfn='newbytes'),
    unconsumed_tail=interp_attrproperty('unconsumed_tail', cls=W_Decompress, wrapfn='newbytes'),
    eof=GetSetProperty(W_Decompress.fget_eof),
)
