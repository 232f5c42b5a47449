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
        """Returns a bytes object containing compressed data.

          data
            Binary data to be compressed.

        After calling this function, some of the input data may still
        be stored in internal buffers for later processing.
        Call the flush() method to clear these buffers.
        """
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
        """Return a bytes object containing any remaining compressed data.

          mode
            One of the constants Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH.
            If mode == Z_FINISH, the compressor object can no longer be
            used after calling the flush() method.  Otherwise, more data
            can still be compressed.
        """
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
        """Return a copy of the compression object."""
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
    """Return a compressor object.

      level
        The compression level (an integer in the range 0-9 or -1; default is
        currently equivalent to 6).  Higher compression levels are slower,
        but produce smaller results.
      method
        The compression algorithm.  If given, this must be DEFLATED.
      wbits
        +9 to +15: The base-two logarithm of the window size.  Include a zlib
            container.
        -9 to -15: Generate a raw stream.
        +25 to +31: Include a gzip container.
      memLevel
        Controls the amount of memory used for internal compression state.
        Valid values range from 1 to 9.  Higher values result in higher memory
        usage, faster compression, and smaller output.
      strategy
        Used to tune the compression algorithm.  Possible values are
        Z_DEFAULT_STRATEGY, Z_FILTERED, and Z_HUFFMAN_ONLY.
      zdict
        The predefined compression dictionary - a sequence of bytes
        containing subsequences that are likely to occur in the input data.
    """
    zdict = None
    if w_zdict is not None and not space.is_none(w_zdict):
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
            self.unconsumed_tail = ''
        else:
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
        """Return a bytes object containing the decompressed version of the data.

          data
            The binary data to decompress.
          max_length
            The maximum allowable length of the decompressed data.
            Unconsumed input data will be stored in
            the unconsumed_tail attribute.

        After calling this function, some of the input data may still be stored in
        internal buffers for later processing.
        Call the flush() method to clear these buffers.
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
        """Return a bytes object containing any remaining decompressed data.

          length
            the initial size of the output buffer.
        """
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
        """Return a copy of the decompression object."""
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
    """Return a decompressor object.

      wbits
        The window buffer size and container format.
      zdict
        The predefined compression dictionary.  This must be the same
        dictionary as used by the compressor that produced the input data.
    """
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
