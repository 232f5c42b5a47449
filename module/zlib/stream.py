"""Stream: one z_stream of libz, and the loop that feeds it and collects what comes out.

The functions are in interp_zlib.py, the objects with a stream of their own in interp_objects.py.
"""
from interpreter.error import oefmt
from interpreter.typedef import TypeDef
from objspace.exceptions.table import EXCEPTION_TYPEDEFS
from rpython.rlib import rgc, rthread, rzlib
from rpython.rlib.rarithmetic import intmask
from rpython.rlib.rstring import StringBuilder
from rpython.rtyper.lltypesystem import lltype, rffi

# zlib.h, version 1.2: all of these are part of libz's interface
CONSTANTS = [
    ('DEFLATED', 8), ('DEF_BUF_SIZE', 16384), ('DEF_MEM_LEVEL', rzlib.DEF_MEM_LEVEL), ('MAX_WBITS', rzlib.MAX_WBITS),
    ('Z_NO_COMPRESSION', 0), ('Z_BEST_SPEED', 1), ('Z_BEST_COMPRESSION', 9), ('Z_DEFAULT_COMPRESSION', -1),
    ('Z_FILTERED', 1), ('Z_HUFFMAN_ONLY', 2), ('Z_RLE', 3), ('Z_FIXED', 4), ('Z_DEFAULT_STRATEGY', 0),
    ('Z_NO_FLUSH', 0), ('Z_PARTIAL_FLUSH', 1), ('Z_SYNC_FLUSH', 2), ('Z_FULL_FLUSH', 3), ('Z_FINISH', 4),
    ('Z_BLOCK', 5), ('Z_TREES', 6),
]

NO_FLUSH, SYNC_FLUSH, FINISH = 0, 2, 4
VERSION_ERROR = -6
OUTPUT_SIZE = 32 * 1024


def _exception_typedef():
    for typedef in EXCEPTION_TYPEDEFS:
        if getattr(typedef, 'name', '') == 'Exception':
            return typedef


ERROR = TypeDef('error', _exception_typedef(), module='zlib')

_deflate_copy = rzlib.zlib_external('deflateCopy', [rzlib.z_stream_p, rzlib.z_stream_p], rffi.INT)
_inflate_copy = rzlib.zlib_external('inflateCopy', [rzlib.z_stream_p, rzlib.z_stream_p], rffi.INT)
_deflate_set_dictionary = rzlib.zlib_external('deflateSetDictionary', [rzlib.z_stream_p, rzlib.Bytefp, rzlib.uInt],
                                              rffi.INT)
_inflate_set_dictionary = rzlib.zlib_external('inflateSetDictionary', [rzlib.z_stream_p, rzlib.Bytefp, rzlib.uInt],
                                              rffi.INT)


class Base(object):
    """What streams of both directions share.

    code        what libz's last call returned
    consumed    how much of the last input it has used
    is_ended    the stream has been given up: libz refuses it from then on
    """

    def __init__(self):
        self.c_stream = lltype.malloc(rzlib.z_stream, flavor='raw', zero=True)
        rgc.add_memory_pressure(rffi.sizeof(rzlib.z_stream))
        self.lock = rthread.allocate_lock()
        self.code = rzlib.Z_OK
        self.consumed = 0
        self.is_ended = True

    def step(self, flush):
        """Call deflate() or inflate() once; return its code."""
        raise NotImplementedError

    def set_dictionary(self, zdict):
        """Give libz the dictionary; return its code."""
        raise NotImplementedError

    def end(self):
        """Give the stream up; return libz's code."""
        raise NotImplementedError

    def copy(self):
        """Return a copy, whose `code` says whether libz could make it."""
        raise NotImplementedError

    def error(self, space, what):
        """The zlib.error for the last code."""
        code = self.code
        reason = ''
        if code == VERSION_ERROR:
            reason = 'library version mismatch'
        elif self.c_stream.c_msg:
            reason = rffi.charp2str(self.c_stream.c_msg)
        elif code == rzlib.Z_BUF_ERROR:
            reason = 'incomplete or truncated stream'
        elif code == rzlib.Z_STREAM_ERROR:
            reason = 'inconsistent stream state'
        elif code == rzlib.Z_DATA_ERROR:
            reason = 'invalid input data'
        if reason == '':
            return oefmt(ERROR.w_type, "Error %d %s", code, what)
        return oefmt(ERROR.w_type, "Error %d %s: %s", code, what, reason)

    def run(self, data, flush, most, zdict):
        """Feed `data` and return what comes out, at most `most` bytes (-1: all there is).

        Sets `code` and `consumed`.  A dictionary that libz asks for is `zdict`, if not None.
        """
        stream = self.c_stream
        total = len(data)
        pos = 0
        result = StringBuilder()
        with rffi.scoped_nonmovingbuffer(data) as inbuf:
            with lltype.scoped_alloc(rffi.CCHARP.TO, OUTPUT_SIZE) as outbuf:
                while True:
                    given = min(total - pos, rzlib.INPUT_BUFFER_MAX)
                    stream.c_next_in = rffi.cast(rzlib.Bytefp, rffi.ptradd(inbuf, pos))
                    rffi.setintfield(stream, 'c_avail_in', given)
                    room = OUTPUT_SIZE
                    if most >= 0:
                        room = min(room, most - result.getlength())
                    stream.c_next_out = rffi.cast(rzlib.Bytefp, outbuf)
                    rffi.setintfield(stream, 'c_avail_out', room)
                    mode = flush
                    if flush == FINISH and pos + given < total:
                        mode = NO_FLUSH
                    self.code = self.step(mode)
                    pos += given - intmask(stream.c_avail_in)
                    left = intmask(stream.c_avail_out)
                    result.append_charpsize(outbuf, room - left)
                    if self.code == rzlib.Z_NEED_DICT and zdict is not None:
                        self.code = self.set_dictionary(zdict)
                        if self.code != rzlib.Z_OK:
                            break
                        zdict = None
                        continue
                    # Z_BUF_ERROR: there was no room, or nothing to do
                    if self.code != rzlib.Z_OK and self.code != rzlib.Z_BUF_ERROR:
                        break
                    if most >= 0 and result.getlength() >= most:
                        break
                    # with room left libz has nothing more to give for this input
                    if left > 0 and (pos >= total or self.code == rzlib.Z_BUF_ERROR):
                        break
        self.consumed = pos
        stream.c_next_in = lltype.nullptr(rzlib.Bytefp.TO)
        rffi.setintfield(stream, 'c_avail_in', 0)
        return result.build()

    def acquire(self):
        """Keep other threads out while libz may run without the GIL."""
        self.lock.acquire(True)

    def release(self):
        self.lock.release()


class Deflate(Base):
    """A compressing stream. After the constructor `code` says whether libz accepted the arguments."""

    def __init__(self):
        Base.__init__(self)

    def start(self, level, method, wbits, mem_level, strategy):
        self.code = intmask(rzlib._deflateInit2(self.c_stream, level, method, wbits, mem_level, strategy))
        self.is_ended = self.code != rzlib.Z_OK

    @rgc.must_be_light_finalizer
    def __del__(self):
        if not self.is_ended:
            rzlib._deflateEnd(self.c_stream)
        lltype.free(self.c_stream, flavor='raw')

    def step(self, flush):
        return intmask(rzlib._deflate(self.c_stream, flush))

    def set_dictionary(self, zdict):
        with rffi.scoped_nonmovingbuffer(zdict) as buf:
            return intmask(_deflate_set_dictionary(self.c_stream, rffi.cast(rzlib.Bytefp, buf), len(zdict)))

    def end(self):
        self.is_ended = True
        return intmask(rzlib._deflateEnd(self.c_stream))

    def copy(self):
        result = Deflate()
        result.code = intmask(_deflate_copy(result.c_stream, self.c_stream))
        result.is_ended = result.code != rzlib.Z_OK
        return result


class Inflate(Base):
    """A decompressing stream."""

    def __init__(self):
        Base.__init__(self)

    def start(self, wbits):
        self.code = intmask(rzlib._inflateInit2(self.c_stream, wbits))
        self.is_ended = self.code != rzlib.Z_OK

    @rgc.must_be_light_finalizer
    def __del__(self):
        if not self.is_ended:
            rzlib._inflateEnd(self.c_stream)
        lltype.free(self.c_stream, flavor='raw')

    def step(self, flush):
        return intmask(rzlib._inflate(self.c_stream, flush))

    def set_dictionary(self, zdict):
        with rffi.scoped_nonmovingbuffer(zdict) as buf:
            return intmask(_inflate_set_dictionary(self.c_stream, rffi.cast(rzlib.Bytefp, buf), len(zdict)))

    def end(self):
        self.is_ended = True
        return intmask(rzlib._inflateEnd(self.c_stream))

    def copy(self):
        result = Inflate()
        result.code = intmask(_inflate_copy(result.c_stream, self.c_stream))
        result.is_ended = result.code != rzlib.Z_OK
        return result
