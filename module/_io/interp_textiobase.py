"""W_TextIOWrapper: text over a buffered stream; its state, and reading and writing.

What Python code sees of it is in interp_textio.py, positions are in interp_textio_seek.py.
"""
from interpreter import warning
from interpreter.error import OperationError, oefmt
from module._io.interp_buffered import W_BufferedRandom, W_BufferedReader, W_BufferedWriter, read1, write
from module._io.interp_bufferedbase import W_Buffered
from module._io.interp_bytesio import W_BytesIO
from module._io.interp_config import stream_options
from module._io.interp_iobase import W_IOBase, unsupported
from module._io.interp_newline import (
    NewlineTranslator, has_feed, has_return, is_newline, join_texts, line_end, with_line_ends)
from module._io.interp_textcodec import find_text_codec
from objspace import codec_registry as codecs
from objspace.bytescore import W_BytesObject
from objspace.strcore import EMPTY, W_StrObject

CHUNK_SIZE = 8192


class W_TextIOWrapper(W_IOBase):
    """States: NEW, READY, DETACHED.

    w_decoded, used    text that has been read and where the reader is in it; w_decoded is None before the first read
    pending            encoded output that the buffer below has not got yet
    snapshot           with tell(): the bytes that gave w_decoded, for a decoder in state snapshot_flags
    newline            the argument of that name, or None
    newlines           recognises line ends of the input if newline is None or ''
    """
    NEW, READY, DETACHED = range(3)
    is_text = True

    def __init__(self):
        W_IOBase.__init__(self)
        self.state = W_TextIOWrapper.NEW
        self.w_buffer = None
        self.w_encoding = None
        self.w_errors = None
        self.codec = None
        self.decoder = None
        self.encoder = None
        self.newline = None
        self.newlines = None
        self.line_buffering = False
        self.write_through = False
        self.seekable = False
        self.telling = False
        self.has_read1 = False
        self.chunk_size = CHUNK_SIZE
        self.reset_read(None)
        # bytes per character of the last chunk
        self.ratio = 0.0
        self.pending = []
        self.pending_size = 0

    def has_pending(self):
        return self.pending_size > 0

    # ---- construction

    def start(self, space, w_buffer, w_encoding, w_errors, newline, line_buffering, write_through):
        """__init__ with checked arguments; encoding and errors boxed or None. Raises LookupError, ValueError."""
        self.state = W_TextIOWrapper.NEW
        encoding = None
        if w_encoding is None:
            if stream_options.warns_about_encoding:
                warning.warn(space, space.newtext("'encoding' argument not specified"), space.w_EncodingWarning, 1,
                             None)
        elif space.c_text_w(w_encoding) != 'locale':
            encoding = space.c_text_w(w_encoding)
        if encoding is None:
            if w_encoding is None:
                encoding = stream_options.default_encoding()
            else:
                encoding = stream_options.encoding
            w_encoding = space.newtext(encoding)
        errors = 'strict'
        if w_errors is not None:
            errors = space.c_text_w(w_errors)
            codecs.check_arguments(space, None, errors)
        else:
            w_errors = space.newtext('strict')
        if not is_newline(newline):
            raise oefmt(space.w_ValueError, "illegal newline value: %s", newline)
        self.codec = find_text_codec(space, encoding)
        self.w_encoding = w_encoding
        self.w_errors = w_errors
        self.line_buffering = line_buffering
        self.write_through = write_through
        self.chunk_size = CHUNK_SIZE
        self.pending = []
        self.pending_size = 0
        self.set_newline(newline)
        self.make_coders(space, w_buffer, errors)
        self.w_buffer = w_buffer
        self.reset_read(None)
        if type(w_buffer) is W_BufferedReader or type(w_buffer) is W_BufferedRandom or type(w_buffer) is W_BytesIO:
            self.has_read1 = True
        else:
            self.has_read1 = space.findattr_text(w_buffer, 'read1') is not None
        self.seekable = space.is_true(space.call_method(w_buffer, 'seekable'))
        self.telling = self.seekable
        self.state = W_TextIOWrapper.READY
        self.fix_encoder(space)

    def set_newline(self, newline):
        self.newline = newline
        self.newlines = None
        if newline is None or newline == '':
            self.newlines = NewlineTranslator(newline is None)

    def make_coders(self, space, w_buffer, errors):
        """Make the decoder of a readable, the encoder of a writable buffer."""
        self.decoder = None
        self.encoder = None
        if space.is_true(space.call_method(w_buffer, 'readable')):
            self.decoder = self.codec.make_decoder(space, errors)
        if space.is_true(space.call_method(w_buffer, 'writable')):
            self.encoder = self.codec.make_encoder(space, errors)

    def fix_encoder(self, space):
        """No byte order mark unless the stream is at its start."""
        if self.seekable and self.encoder is not None:
            w_position = space.call_method(self.w_buffer, 'tell')
            if not space.eq_w(w_position, space.newint(0)):
                self.encoder.restart(space, False)

    # ---- checks

    def check_state(self, space):
        if self.state != W_TextIOWrapper.READY:
            if self.state == W_TextIOWrapper.DETACHED:
                raise oefmt(space.w_ValueError, "underlying buffer has been detached")
            raise oefmt(space.w_ValueError, "I/O operation on uninitialized object")

    def check_usable(self, space):
        """Raise ValueError if the stream is closed or has no buffer."""
        self.check_state(space)
        if self.is_text_closed(space):
            raise oefmt(space.w_ValueError, "I/O operation on closed file.")

    def is_text_closed(self, space):
        if type(self) is W_TextIOWrapper:
            w_buffer = self.w_buffer
            if type(w_buffer) is W_BufferedReader or type(w_buffer) is W_BufferedWriter or \
                    type(w_buffer) is W_BufferedRandom:
                assert isinstance(w_buffer, W_Buffered)
                if w_buffer.state == W_Buffered.READY:
                    return w_buffer.is_raw_closed(space)
            return space.is_true(space.getattr_text(w_buffer, 'closed'))
        return self.is_closed(space)

    # ---- reading

    def reset_read(self, w_decoded):
        """Forget what has been read."""
        self.w_decoded = w_decoded
        self.used = 0
        self.has_snapshot = False
        self.snapshot = ''
        self.snapshot_flags = 0

    def set_decoded(self, w_decoded):
        self.w_decoded = w_decoded
        self.used = 0

    def take(self, size):
        """The next `size` characters that are decoded, all if it is negative."""
        w_decoded = self.w_decoded
        if w_decoded is None:
            return EMPTY
        left = w_decoded.length() - self.used
        if size < 0 or size > left:
            size = left
        start = self.used
        self.used = start + size
        return w_decoded.slice(start, start + size)

    def decode(self, space, data, final):
        w_text = self.decoder.decode(space, data, final)
        if self.newlines is not None:
            return self.newlines.feed(w_text, final)
        return w_text

    def decoder_state(self, space):
        """(bytes, flags) of the decoder, with the flag of the newlines."""
        data, flags = self.decoder.getstate(space)
        if self.newlines is not None:
            flags <<= 1
            if self.newlines.holds:
                flags |= 1
        return data, flags

    def set_decoder_state(self, space, data, flags):
        if self.newlines is not None:
            self.newlines.holds = flags & 1 == 1
            flags >>= 1
        self.decoder.setstate(space, data, flags)

    def reset_decoder(self, space):
        self.decoder.reset(space)
        if self.newlines is not None:
            self.newlines.reset()

    def read_buffer(self, space, size):
        """Bytes from the buffer below; '' at the end."""
        w_buffer = self.w_buffer
        if type(w_buffer) is W_BufferedReader or type(w_buffer) is W_BufferedRandom:
            assert isinstance(w_buffer, W_Buffered)
            return read1(w_buffer, space, size)
        name = 'read1' if self.has_read1 else 'read'
        w_data = space.call_method(w_buffer, name, space.newint(size))
        if isinstance(w_data, W_BytesObject):
            return w_data.data
        buf = w_data.buffer_w(space)
        if buf is None:
            raise oefmt(space.w_TypeError, "underlying %s() should have returned a bytes-like object, not '%T'",
                        name, w_data)
        return buf.as_str()

    def check_readable(self, space):
        if self.decoder is None:
            raise unsupported(space, "not readable")

    def read_chunk(self, space, size_hint):
        """Decode the next chunk; False at the end of the file."""
        self.check_readable(space)
        held = ''
        flags = 0
        if self.telling:
            held, flags = self.decoder_state(space)
        if size_hint > 0:
            size_hint = int(max(self.ratio, 1.0) * size_hint)
        data = self.read_buffer(space, max(self.chunk_size, size_hint))
        at_end = len(data) == 0
        w_text = self.decode(space, data, at_end)
        self.set_decoded(w_text)
        length = w_text.length()
        if length > 0:
            self.ratio = float(len(data)) / float(length)
            at_end = False
        else:
            self.ratio = 0.0
        if self.telling:
            self.has_snapshot = True
            self.snapshot = held + data
            self.snapshot_flags = flags
        return not at_end

    def read_all(self, space):
        w_rest = space.call_method(self.w_buffer, 'read')
        buf = w_rest.buffer_w(space)
        if buf is None:
            raise oefmt(space.w_TypeError, "underlying read() should have returned a bytes-like object, not '%T'",
                        w_rest)
        w_text = self.decode(space, buf.as_str(), True)
        w_before = self.take(-1)
        if w_before.length() > 0:
            w_text = w_before.concat(w_text) if w_text.length() > 0 else w_before
        if self.has_snapshot:
            self.set_decoded(None)
            self.has_snapshot = False
            self.snapshot = ''
        return w_text

    def read_size(self, space, size):
        """Up to `size` characters, fewer only at the end."""
        w_piece = self.take(size)
        if w_piece.length() == size:
            return w_piece
        pieces_w = []
        if w_piece.length() > 0:
            pieces_w.append(w_piece)
        left = size - w_piece.length()
        while left > 0:
            if not self.read_chunk(space, left):
                break
            w_piece = self.take(left)
            left -= w_piece.length()
            if w_piece.length() > 0:
                pieces_w.append(w_piece)
        return join_texts(pieces_w)

    def read_line(self, space, limit):
        """The next line, at most `limit` characters if not negative."""
        newline = '\n' if self.newline is None else self.newline
        pieces_w = []
        length = 0
        while True:
            w_decoded = self.w_decoded
            if w_decoded is None or self.used >= w_decoded.length():
                is_more = self.read_chunk(space, 0)
                w_decoded = self.w_decoded
                while is_more and w_decoded.length() == 0:
                    is_more = self.read_chunk(space, 0)
                    w_decoded = self.w_decoded
                if not is_more:
                    self.set_decoded(None)
                    self.has_snapshot = False
                    self.snapshot = ''
                    break
            start = self.used
            if newline == '\r\n' and length > 0 and w_decoded.code_at(start) == 10 and _ends_in_return(pieces_w):
                # the two characters came in different chunks
                stop = start + 1
            else:
                stop = line_end(w_decoded, start, newline)
            found = stop >= 0
            if not found:
                stop = w_decoded.length()
            if limit >= 0 and stop - start >= limit - length:
                stop = start + limit - length
                found = True
            w_piece = self.take(stop - start)
            if found and length == 0:
                return w_piece
            pieces_w.append(w_piece)
            length += w_piece.length()
            if found:
                break
        return join_texts(pieces_w)

    def descr_line(self, space, limit):
        """readline() as a W_StrObject."""
        self.check_usable(space)
        if self.pending_size > 0:
            self.write_pending(space)
        return self.read_line(space, limit)

    def next_line(self, space):
        self.check_state(space)
        self.telling = False
        if type(self) is W_TextIOWrapper:
            w_line = self.descr_line(space, -1)
        else:
            w_line = space.call_method(self, 'readline')
            if not isinstance(w_line, W_StrObject):
                raise oefmt(space.w_OSError, "readline() should have returned a str object, not '%T'", w_line)
        if w_line.length() == 0:
            # the end is known: positions can be told again
            self.has_snapshot = False
            self.telling = self.seekable
            return None
        return w_line

    # ---- writing

    def write_pending(self, space):
        """Hand the encoded output to the buffer below."""
        if self.pending_size == 0:
            return
        if len(self.pending) == 1:
            data = self.pending[0]
        else:
            data = ''.join(self.pending)
        self.pending = []
        self.pending_size = 0
        w_buffer = self.w_buffer
        if type(w_buffer) is W_BufferedWriter or type(w_buffer) is W_BufferedRandom:
            assert isinstance(w_buffer, W_Buffered)
            write(w_buffer, space, data)
        else:
            space.call_method(w_buffer, 'write', space.newbytes(data))

    def flush_buffer(self, space):
        self.write_pending(space)
        space.call_method(self.w_buffer, 'flush')

    def write_text(self, space, w_text):
        """write() of a W_StrObject. Raises UnicodeEncodeError."""
        self.check_usable(space)
        encoder = self.encoder
        if encoder is None:
            raise unsupported(space, "not writable")
        newline = self.newline
        has_line_end = False
        if self.line_buffering:
            has_line_end = has_feed(w_text) or has_return(w_text)
        if newline is not None and newline.startswith('\r'):
            data = encoder.encode(space, with_line_ends(w_text, newline))
        elif encoder.keeps_ascii and w_text.asc is not None:
            data = w_text.asc
        else:
            data = encoder.encode(space, w_text)
        if self.pending_size + len(data) > self.chunk_size:
            self.write_pending(space)
        self.pending.append(data)
        self.pending_size += len(data)
        if self.pending_size >= self.chunk_size or has_line_end or self.write_through:
            self.write_pending(space)
            if has_line_end:
                space.call_method(self.w_buffer, 'flush')
        elif not self.is_registered:
            self.note_pending()
        if self.w_decoded is not None:
            self.reset_read(None)
            if self.decoder is not None:
                self.reset_decoder(space)

    # ---- closing

    def dealloc_warn(self, space):
        try:
            space.call_method(self.w_buffer, '_dealloc_warn', self)
        except OperationError:
            pass


def _ends_in_return(pieces_w):
    w_last = pieces_w[-1]
    return w_last.length() > 0 and w_last.code_at(w_last.length() - 1) == 13
