"""The conversion below a text stream: decoders and encoders that keep the state between pieces.

Built-in encodings go straight to objspace/codec_*.py; others use the incremental decoder and encoder
of the registered codec.  States of decoders are those of the library's, since tell() packs them.
"""
from interpreter.error import oefmt
from module._io.interp_iobase import data_w
from objspace import codec_registry as codecs
from objspace.codec_utf16 import NATIVE, mark_order
from objspace.strcore import W_StrObject, from_ascii
from objspace.unicodehelpers import is_ascii

_MARKED = {codecs.UTF16: codecs.UTF16_LE, codecs.UTF32: codecs.UTF32_LE, codecs.UTF8_SIG: codecs.UTF8}
_BIG = {codecs.UTF16: codecs.UTF16_BE, codecs.UTF32: codecs.UTF32_BE}


class Decoder(object):
    """Base: the conversion of one stream from bytes to text."""

    def decode(self, space, data, final):
        """Return a W_StrObject."""
        raise NotImplementedError

    def getstate(self, space):
        """Return (bytes not decoded yet, flags)."""
        raise NotImplementedError

    def setstate(self, space, data, flags):
        raise NotImplementedError

    def reset(self, space):
        raise NotImplementedError


class NativeDecoder(Decoder):
    """A built-in codec.

    codec    its number
    current  what is used now: after a byte order mark, another than `codec`
    held     bytes of an incomplete character
    """

    def __init__(self, codec, errors):
        self.codec = codec
        self.current = codec
        self.errors = errors
        self.held = ''

    def decode(self, space, data, final):
        if len(self.held) > 0:
            data = self.held + data
        current = self.current
        if current <= codecs.LATIN1 and is_ascii(data):
            self.held = ''
            return from_ascii(data)
        if current in _MARKED:
            return self._decode_marked(space, data, final)
        w_text, consumed = codecs.decode_builtin(space, current, data, self.errors, final)
        assert consumed >= 0
        self.held = data[consumed:]
        return w_text

    def _decode_marked(self, space, data, final):
        codec = self.codec
        needed = 3 if codec == codecs.UTF8_SIG else 2 if codec == codecs.UTF16 else 4
        if len(data) < needed and not final:
            if codec != codecs.UTF8_SIG or codecs.UTF8_MARK.startswith(data):
                self.held = data
                return from_ascii('')
        if len(data) == 0:
            self.held = ''
            return from_ascii('')
        w_text, consumed = codecs.decode_builtin(space, codec, data, self.errors, final)
        if codec != codecs.UTF8_SIG and consumed >= needed and mark_order(data, needed) == NATIVE:
            raise oefmt(space.w_UnicodeError, "%s stream does not start with BOM",
                        'UTF-16' if codec == codecs.UTF16 else 'UTF-32')
        if codec == codecs.UTF16 and data.startswith('\xfe\xff'):
            self.current = codecs.UTF16_BE
        elif codec == codecs.UTF32 and data.startswith('\0\0\xfe\xff'):
            self.current = codecs.UTF32_BE
        else:
            self.current = _MARKED[codec]
        assert consumed >= 0
        self.held = data[consumed:]
        return w_text

    def getstate(self, space):
        flags = 0
        if self.codec in _MARKED:
            if self.codec == codecs.UTF8_SIG:
                flags = 1 if self.current == self.codec else 0
            elif self.current == self.codec:
                flags = 2
            elif self.current == _BIG[self.codec]:
                flags = 1
        return self.held, flags

    def setstate(self, space, data, flags):
        self.held = data
        self.current = self.codec
        if self.codec == codecs.UTF8_SIG:
            if flags == 0:
                self.current = codecs.UTF8
        elif self.codec in _MARKED:
            if flags == 0:
                self.current = _MARKED[self.codec]
            elif flags == 1:
                self.current = _BIG[self.codec]

    def reset(self, space):
        self.held = ''
        self.current = self.codec


class LibraryDecoder(Decoder):
    """An incremental decoder written in Python."""

    def __init__(self, w_decoder):
        self.w_decoder = w_decoder

    def decode(self, space, data, final):
        w_text = space.call_method(self.w_decoder, 'decode', space.newbytes(data), space.newbool(final))
        if not isinstance(w_text, W_StrObject):
            raise oefmt(space.w_TypeError, "decoder should return a string result, not '%T'", w_text)
        return w_text

    def getstate(self, space):
        w_state = space.call_method(self.w_decoder, 'getstate')
        if not space.isinstance_w(w_state, space.w_tuple) or space.len_w(w_state) != 2:
            raise oefmt(space.w_TypeError, "illegal decoder state")
        items_w = space.fixedview(w_state)
        if not space.isinstance_w(items_w[0], space.w_bytes):
            raise oefmt(space.w_TypeError, "illegal decoder state: the first item should be a bytes object, not '%T'",
                        items_w[0])
        return space.bytes_w(items_w[0]), space.int_w(items_w[1])

    def setstate(self, space, data, flags):
        space.call_method(self.w_decoder, 'setstate', space.newtuple2(space.newbytes(data), space.newint(flags)))

    def reset(self, space):
        space.call_method(self.w_decoder, 'reset')


class Encoder(object):
    """Base: the conversion of one stream from text to bytes."""
    # True if ASCII text is its own encoding
    keeps_ascii = False

    def encode(self, space, w_text):
        """Return an RPython str."""
        raise NotImplementedError

    def restart(self, space, at_start):
        """The next text is at the start of the stream, or not (then no byte order mark is written)."""
        raise NotImplementedError


class NativeEncoder(Encoder):
    """A built-in codec; `current` as in NativeDecoder."""

    def __init__(self, codec, errors):
        self.codec = codec
        self.current = codec
        self.errors = errors
        self.keeps_ascii = codec <= codecs.LATIN1

    def encode(self, space, w_text):
        if self.keeps_ascii and w_text.asc is not None:
            return w_text.asc
        data = codecs.encode_builtin(space, self.current, w_text, self.errors)
        if self.current in _MARKED:
            self.current = _MARKED[self.current]
        return data

    def restart(self, space, at_start):
        self.current = self.codec
        if not at_start and self.codec in _MARKED:
            self.current = _MARKED[self.codec]


class LibraryEncoder(Encoder):
    """An incremental encoder written in Python."""

    def __init__(self, w_encoder):
        self.w_encoder = w_encoder

    def encode(self, space, w_text):
        w_data = space.call_method(self.w_encoder, 'encode', w_text)
        if not space.isinstance_w(w_data, space.w_bytes):
            raise oefmt(space.w_TypeError, "encoder should return a bytes object, not '%T'", w_data)
        return data_w(space, w_data)

    def restart(self, space, at_start):
        if at_start:
            space.call_method(self.w_encoder, 'reset')
        else:
            space.call_method(self.w_encoder, 'setstate', space.newint(0))


class TextCodec(object):
    """What an encoding's name stands for: a built-in codec's number, or else (-1) a CodecInfo."""

    def __init__(self, number, w_info):
        self.number = number
        self.w_info = w_info

    def make_decoder(self, space, errors):
        if self.number >= 0:
            return NativeDecoder(self.number, errors)
        return LibraryDecoder(space.call_method(self.w_info, 'incrementaldecoder', space.newtext(errors)))

    def make_encoder(self, space, errors):
        if self.number >= 0:
            return NativeEncoder(self.number, errors)
        return LibraryEncoder(space.call_method(self.w_info, 'incrementalencoder', space.newtext(errors)))


def find_text_codec(space, encoding):
    """Return the TextCodec of a name. Raises LookupError."""
    number = codecs.find_builtin(encoding)
    if number >= 0:
        return TextCodec(number, None)
    w_info = codecs.lookup_codec(space, encoding)
    w_is_text = space.findattr(w_info, space.newtext('_is_text_encoding'))
    if w_is_text is not None and not space.is_true(w_is_text):
        raise oefmt(space.w_LookupError, "'%s' is not a text encoding; use codecs.open() to handle arbitrary codecs",
                    encoding)
    return TextCodec(-1, w_info)
