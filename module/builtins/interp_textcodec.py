"""The conversion in a text file: between the bytes of its encoding and UTF-8, piece by piece, and newlines.

Built-in encodings go straight to objspace/codec_*.py; others use the incremental decoder and encoder
of the library's `encodings`.
"""
from interpreter import utf8
from interpreter.error import oefmt
from objspace import codec_registry as codecs
from objspace.strcore import W_StrObject

# newline=None (also on output: '\n' stays) and newline=''; otherwise the newline itself
TRANSLATED, UNTRANSLATED = '\n?', ''

# codecs that read and write a byte order mark -> what is used after it
_AFTER_MARK = {codecs.UTF16: codecs.UTF16_LE, codecs.UTF32: codecs.UTF32_LE, codecs.UTF8_SIG: codecs.UTF8}


class TextCodec(object):
    """State of the conversion of one file.

    reading, writing  numbers of built-in codecs, or -1: then w_decoder and w_encoder do it
    undecoded         bytes of an incomplete character at the end of what was read
    held              a carriage return at the end of what was decoded: a newline may follow
    """

    def __init__(self, codec=codecs.UTF8):
        self.reading = codec
        self.writing = codec
        self.w_decoder = None
        self.w_encoder = None
        self.undecoded = ''
        self.held = ''

    def skip_mark(self):
        """Write no byte order mark: the file is not empty."""
        self.writing = _AFTER_MARK.get(self.writing, self.writing)

    def encode(self, space, text, errors):
        """The bytes for UTF-8 text."""
        if self.writing == codecs.UTF8 and utf8.is_valid(text):
            return text
        w_text = W_StrObject.from_utf8(text)
        if self.writing < 0:
            return space.bytes_w(space.call_method(self.w_encoder, 'encode', w_text))
        data = codecs.encode_builtin(space, self.writing, w_text, errors)
        self.skip_mark()
        return data

    def decode(self, space, chunk, errors, newline, final):
        """The UTF-8 text for a piece of input; an incomplete end is kept for the next."""
        data = self.undecoded + chunk
        self.undecoded = ''
        if self.reading < 0:
            w_text = space.call_method(self.w_decoder, 'decode', space.newbytes(data), space.newbool(final))
            text = space.text_w(w_text)
        elif self.reading == codecs.UTF8 and utf8.is_valid(data):
            text = data
        else:
            text = self._decode_builtin(space, data, errors, final)
        if newline != TRANSLATED and newline != UNTRANSLATED:
            return text
        text = self.held + text
        self.held = ''
        if not final and text.endswith('\r'):
            end = len(text) - 1
            assert end >= 0
            text = text[:end]
            self.held = '\r'
        if newline == TRANSLATED:
            text = utf8.with_universal_newlines(text)
        return text

    def _decode_builtin(self, space, data, errors, final):
        if self.reading in _AFTER_MARK and not final and len(data) < 4:
            self.undecoded = data               # the mark is not complete
            return ''
        w_text, consumed = codecs.decode_builtin(space, self.reading, data, errors, final)
        if self.reading in _AFTER_MARK:
            if self.reading == codecs.UTF16 and data.startswith('\xfe\xff'):
                self.reading = codecs.UTF16_BE
            elif self.reading == codecs.UTF32 and data.startswith('\0\0\xfe\xff'):
                self.reading = codecs.UTF32_BE
            else:
                self.reading = _AFTER_MARK[self.reading]
        assert consumed >= 0
        self.undecoded = data[consumed:]
        return w_text.utf8()


def find_text_codec(space, encoding, errors):
    """The TextCodec for the arguments of open(), which may be None. Raises LookupError."""
    if encoding is None or encoding == 'locale':
        return TextCodec()
    codec = codecs.find_builtin(encoding)
    if codec >= 0:
        return TextCodec(codec)
    w_info = codecs.lookup_codec(space, encoding)
    w_is_text = space.findattr(w_info, space.newtext('_is_text_encoding'))
    if w_is_text is not None and not space.is_true(w_is_text):
        raise oefmt(space.w_LookupError, "'%s' is not a text encoding; use codecs.open() to handle arbitrary codecs",
                    encoding)
    result = TextCodec(-1)
    w_errors = space.newtext('strict' if errors is None else errors)
    result.w_decoder = space.call_method(w_info, 'incrementaldecoder', w_errors)
    result.w_encoder = space.call_method(w_info, 'incrementalencoder', w_errors)
    return result


def end_of_any_line(text, start):
    """Index after the first '\\n', '\\r' or '\\r\\n' in text[start:], or 0."""
    assert start >= 0
    feed = text.find('\n', start)
    stop = len(text) if feed < 0 else feed
    assert stop >= 0
    end = text.find('\r', start, stop)
    if end < 0:
        return feed + 1
    if end + 1 == feed:
        return end + 2
    return end + 1
