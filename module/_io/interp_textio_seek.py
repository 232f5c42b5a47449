"""Positions of a TextIOWrapper: the cookies of tell() and seek().

A cookie is one integer of five fields: where the buffer below is to go, the decoder's flags there, how many
bytes to feed to the decoder, whether to tell it that the input ends, how many characters to skip then.
"""
from interpreter.error import oefmt
from module._io.interp_iobase import unsupported
from objspace.bytescore import W_BytesObject
from rpython.rlib.rbigint import rbigint
from rpython.rlib.rarithmetic import intmask

# of the five fields: 64 + 32 + 32 + 32 + 8
COOKIE_BITS = 168


class Cookie(object):
    """The fields of a cookie."""

    def __init__(self):
        self.start_pos = 0
        self.dec_flags = 0
        self.bytes_to_feed = 0
        self.chars_to_skip = 0
        self.need_eof = False

    def pack(self, space):
        """The boxed integer."""
        if self.dec_flags == 0 and self.bytes_to_feed == 0 and self.chars_to_skip == 0 and not self.need_eof:
            return space.newint(self.start_pos)
        result = rbigint.fromint(1 if self.need_eof else 0).lshift(32)
        result = result.or_(rbigint.fromint(self.chars_to_skip)).lshift(32)
        result = result.or_(rbigint.fromint(self.bytes_to_feed)).lshift(32)
        result = result.or_(rbigint.fromint(self.dec_flags)).lshift(64)
        result = result.or_(rbigint.fromint(self.start_pos))
        return space.newbigint(result)


def _field(number, shift, bits):
    mask = rbigint.fromint(1).lshift(bits).sub(rbigint.fromint(1))
    return intmask(number.rshift(shift).and_(mask).toint())


def unpack_cookie(space, w_cookie):
    """The Cookie of an integer that is not negative. Raises OverflowError."""
    cookie = Cookie()
    number = space.bigint_w(w_cookie)
    if number.bit_length() > COOKIE_BITS:
        raise oefmt(space.w_OverflowError, "int too big to convert")
    cookie.start_pos = _field(number, 0, 63)
    cookie.dec_flags = _field(number, 64, 32)
    cookie.bytes_to_feed = _field(number, 96, 32)
    cookie.chars_to_skip = _field(number, 128, 32)
    cookie.need_eof = _field(number, 160, 8) != 0
    return cookie


def _set_state(space, self, flags, at_start):
    if at_start and flags == 0:
        self.reset_decoder(space)
    else:
        self.set_decoder_state(space, '', flags)


def descr_tell(self, space):
    """Return the stream position as an opaque number, for seek()."""
    self.check_usable(space)
    if not self.seekable:
        raise unsupported(space, "underlying stream is not seekable")
    if not self.telling:
        raise oefmt(space.w_OSError, "telling position disabled by next() call")
    self.write_pending(space)
    space.call_method(self, 'flush')
    w_position = space.call_method(self.w_buffer, 'tell')
    if self.decoder is None or not self.has_snapshot:
        return w_position
    cookie = Cookie()
    data = self.snapshot
    cookie.start_pos = space.int_w(w_position) - len(data)
    cookie.dec_flags = self.snapshot_flags
    if self.w_decoded is None or self.used == 0:
        return cookie.pack(space)
    cookie.chars_to_skip = self.used
    saved, saved_flags = self.decoder_state(space)
    try:
        _find_start(space, self, cookie, data)
    finally:
        self.set_decoder_state(space, saved, saved_flags)
    return cookie.pack(space)


def _find_start(space, self, cookie, data):
    """Move the cookie to the last safe place before the position: one where the decoder holds no bytes."""
    skip = int(self.ratio * cookie.chars_to_skip)
    if skip > len(data):
        skip = len(data)
    back = 1
    while skip > 0:
        _set_state(space, self, cookie.dec_flags, cookie.start_pos == 0)
        assert skip >= 0
        count = self.decode(space, data[:skip], False).length()
        if count <= cookie.chars_to_skip:
            held, flags = self.decoder_state(space)
            if len(held) == 0:
                cookie.dec_flags = flags
                cookie.chars_to_skip -= count
                break
            skip -= len(held)
            back = 1
        else:
            skip -= back
            back *= 2
    if skip <= 0:
        skip = 0
        _set_state(space, self, cookie.dec_flags, cookie.start_pos == 0)
    cookie.start_pos += skip
    if cookie.chars_to_skip == 0:
        return
    decoded = 0
    for i in range(skip, len(data)):
        decoded += self.decode(space, data[i], False).length()
        cookie.bytes_to_feed += 1
        held, flags = self.decoder_state(space)
        if len(held) == 0 and decoded <= cookie.chars_to_skip:
            cookie.start_pos += cookie.bytes_to_feed
            cookie.chars_to_skip -= decoded
            cookie.dec_flags = flags
            cookie.bytes_to_feed = 0
            decoded = 0
        if decoded >= cookie.chars_to_skip:
            return
    decoded += self.decode(space, '', True).length()
    cookie.need_eof = True
    if decoded < cookie.chars_to_skip:
        raise oefmt(space.w_OSError, "can't reconstruct logical file position")


def descr_seek(self, space, w_cookie, w_whence=None):
    """Go to a position that tell() gave."""
    self.check_usable(space)
    whence = 0 if w_whence is None else space.gateway_int_w(w_whence)
    if not self.seekable:
        raise unsupported(space, "underlying stream is not seekable")
    w_zero = space.newint(0)
    if whence == 1:
        if not space.eq_w(w_cookie, w_zero):
            raise unsupported(space, "can't do nonzero cur-relative seeks")
        w_cookie = space.call_method(self, 'tell')
    elif whence == 2:
        if not space.eq_w(w_cookie, w_zero):
            raise unsupported(space, "can't do nonzero end-relative seeks")
        space.call_method(self, 'flush')
        self.reset_read(None)
        if self.decoder is not None:
            self.reset_decoder(space)
        w_result = space.call_method(self.w_buffer, 'seek', w_zero, space.newint(2))
        if self.encoder is not None:
            self.encoder.restart(space, space.eq_w(w_result, w_zero))
        return w_result
    elif whence != 0:
        raise oefmt(space.w_ValueError, "invalid whence (%d, should be 0, 1 or 2)", whence)
    if space.is_true(space.lt(w_cookie, w_zero)):
        raise oefmt(space.w_ValueError, "negative seek position %R", w_cookie)
    space.call_method(self, 'flush')
    cookie = unpack_cookie(space, space.index(w_cookie))
    space.call_method(self.w_buffer, 'seek', space.newint(cookie.start_pos))
    self.reset_read(None)
    if self.decoder is not None:
        _set_state(space, self, cookie.dec_flags, cookie.start_pos == 0)
        self.has_snapshot = True
        self.snapshot_flags = cookie.dec_flags
        if cookie.chars_to_skip > 0:
            w_data = space.call_method(self.w_buffer, 'read', space.newint(cookie.bytes_to_feed))
            if not isinstance(w_data, W_BytesObject):
                raise oefmt(space.w_TypeError, "underlying read() should have returned a bytes object, not '%T'",
                            w_data)
            self.snapshot = w_data.data
            w_text = self.decode(space, w_data.data, cookie.need_eof)
            if w_text.length() < cookie.chars_to_skip:
                raise oefmt(space.w_OSError, "can't restore logical file position")
            self.set_decoded(w_text)
            self.used = cookie.chars_to_skip
    if self.encoder is not None:
        self.encoder.restart(space, cookie.start_pos == 0 and cookie.dec_flags == 0)
    return w_cookie


def descr_truncate(self, space, w_pos=None):
    """Truncate the buffer below."""
    self.check_state(space)
    space.call_method(self, 'flush')
    return space.call_method(self.w_buffer, 'truncate', space.w_None if w_pos is None else w_pos)
