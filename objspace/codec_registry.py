"""encode() and decode(): from the name of an encoding to its codec.

Built-in encodings are recognised by normalised name; other names go to the search functions
that Python code has registered (the library's `encodings` package), whose answers are cached.
"""
from interpreter.error import oefmt
from objspace.bytescore import W_BytesObject
from objspace.codec_escape import (
    decode_raw_unicode_escape, decode_unicode_escape, encode_raw_unicode_escape, encode_unicode_escape)
from objspace.codec_utf8 import (
    decode_ascii, decode_latin1, decode_utf8, encode_ascii, encode_latin1, encode_utf8)
from objspace.codec_utf16 import (
    BIG, LITTLE, NATIVE, decode_utf16, decode_utf32, encode_utf16, encode_utf32)
from objspace.strcore import W_StrObject
from rpython.rlib import jit
from rpython.rlib.rstring import StringBuilder

(UTF8, ASCII, LATIN1, UTF16, UTF16_LE, UTF16_BE, UTF32, UTF32_LE, UTF32_BE,
 UNICODE_ESCAPE, RAW_UNICODE_ESCAPE) = range(11)

# normalised name -> codec
BUILTIN_CODECS = {
    'utf_8': UTF8, 'utf8': UTF8, 'u8': UTF8, 'utf': UTF8, 'cp65001': UTF8,
    'ascii': ASCII, 'us_ascii': ASCII, '646': ASCII,
    'latin_1': LATIN1, 'latin1': LATIN1, 'latin': LATIN1, 'l1': LATIN1, 'iso_8859_1': LATIN1,
    'iso8859_1': LATIN1, '8859': LATIN1, 'cp819': LATIN1,
    'utf_16': UTF16, 'utf16': UTF16, 'u16': UTF16,
    'utf_16_le': UTF16_LE, 'utf_16le': UTF16_LE, 'unicodelittleunmarked': UTF16_LE,
    'utf_16_be': UTF16_BE, 'utf_16be': UTF16_BE, 'unicodebigunmarked': UTF16_BE,
    'utf_32': UTF32, 'utf32': UTF32, 'u32': UTF32,
    'utf_32_le': UTF32_LE, 'utf_32le': UTF32_LE,
    'utf_32_be': UTF32_BE, 'utf_32be': UTF32_BE,
    'unicode_escape': UNICODE_ESCAPE, 'raw_unicode_escape': RAW_UNICODE_ESCAPE,
}


class CodecState(object):
    """Search functions of codecs.register() and their cached answers; one prebuilt instance."""

    def __init__(self):
        self.search_path_w = []
        self.cache_w = {}

    def register(self, w_search):
        self.search_path_w.append(w_search)

    def unregister(self, w_search):
        if w_search in self.search_path_w:
            self.search_path_w.remove(w_search)
            self.cache_w = {}


STATE = CodecState()


@jit.elidable
def normalized_name(encoding):
    """Return the name in lower case, with runs of other characters than letters, digits and dots as '_'."""
    builder = StringBuilder(len(encoding))
    pending = False
    for c in encoding:
        if 'A' <= c <= 'Z':
            c = chr(ord(c) + 32)
        if 'a' <= c <= 'z' or '0' <= c <= '9' or c == '.':
            if pending and builder.getlength() > 0:
                builder.append('_')
            pending = False
            builder.append(c)
        else:
            pending = True
    return builder.build()


@jit.elidable
def find_builtin(encoding):
    """Return the number of a built-in codec, or -1."""
    return BUILTIN_CODECS.get(normalized_name(encoding), -1)


def lookup_codec(space, encoding):
    """Return what a registered search function answers for the name. Raises LookupError."""
    name = encoding.lower().replace(' ', '_')
    w_info = STATE.cache_w.get(name, None)
    if w_info is not None:
        return w_info
    w_name = space.newtext(name)
    for w_search in STATE.search_path_w:
        w_info = space.call_function(w_search, w_name)
        if not space.is_none(w_info):
            if not space.isinstance_w(w_info, space.w_tuple) or space.len_w(w_info) != 4:
                raise oefmt(space.w_TypeError, "codec search functions must return 4-tuples")
            STATE.cache_w[name] = w_info
            return w_info
    raise oefmt(space.w_LookupError, "unknown encoding: %s", encoding)


def _lookup_text_codec(space, encoding, alternative):
    w_info = lookup_codec(space, encoding)
    w_is_text = space.findattr(w_info, space.newtext('_is_text_encoding'))
    if w_is_text is not None and not space.is_true(w_is_text):
        raise oefmt(space.w_LookupError,
                    "'%s' is not a text encoding; use %s to handle arbitrary codecs",
                    encoding, alternative)
    return w_info


def encode_text(space, w_str, encoding, errors):
    """Encode a W_StrObject by a built-in codec; None if `encoding` is not one."""
    codec = find_builtin(encoding)
    if codec == UTF8:
        return encode_utf8(space, w_str, errors)
    if codec == ASCII:
        return encode_ascii(space, w_str, errors)
    if codec == LATIN1:
        return encode_latin1(space, w_str, errors)
    return _encode_rare(space, codec, w_str, errors)


def _encode_rare(space, codec, w_str, errors):
    if codec == UTF16:
        return encode_utf16(space, w_str, errors, NATIVE)
    if codec == UTF16_LE:
        return encode_utf16(space, w_str, errors, LITTLE)
    if codec == UTF16_BE:
        return encode_utf16(space, w_str, errors, BIG)
    if codec == UTF32:
        return encode_utf32(space, w_str, errors, NATIVE)
    if codec == UTF32_LE:
        return encode_utf32(space, w_str, errors, LITTLE)
    if codec == UTF32_BE:
        return encode_utf32(space, w_str, errors, BIG)
    if codec == UNICODE_ESCAPE:
        return encode_unicode_escape(space, w_str, errors)
    if codec == RAW_UNICODE_ESCAPE:
        return encode_raw_unicode_escape(space, w_str, errors)
    return None


def encode(space, w_str, encoding, errors):
    """`str.encode(encoding, errors)`: return a bytes object. Raises LookupError, UnicodeEncodeError."""
    data = encode_text(space, w_str, encoding, errors)
    if data is not None:
        return W_BytesObject(data)
    w_info = _lookup_text_codec(space, encoding, 'codecs.encode()')
    w_result = _first_of_pair(space, space.call_function(
        space.getitem(w_info, space.newint(0)), w_str, space.newtext(errors)), 'encoder')
    if not isinstance(w_result, W_BytesObject):
        raise oefmt(space.w_TypeError,
                    "'%s' encoder returned '%T' instead of 'bytes'; use codecs.encode() to encode "
                    "to arbitrary types", encoding, w_result)
    return w_result


def _first_of_pair(space, w_pair, kind):
    if not space.isinstance_w(w_pair, space.w_tuple) or space.len_w(w_pair) != 2:
        raise oefmt(space.w_TypeError, "%s must return a tuple (object, integer)", kind)
    return space.getitem(w_pair, space.newint(0))


def decode_builtin(space, codec, data, errors):
    """Decode by a built-in codec; return (W_StrObject, bytes consumed)."""
    if codec == UTF8:
        return decode_utf8(space, data, errors)
    if codec == ASCII:
        return decode_ascii(space, data, errors)
    if codec == LATIN1:
        return decode_latin1(space, data, errors)
    if codec == UTF16:
        return decode_utf16(space, data, errors, NATIVE)
    if codec == UTF16_LE:
        return decode_utf16(space, data, errors, LITTLE)
    if codec == UTF16_BE:
        return decode_utf16(space, data, errors, BIG)
    if codec == UTF32:
        return decode_utf32(space, data, errors, NATIVE)
    if codec == UTF32_LE:
        return decode_utf32(space, data, errors, LITTLE)
    if codec == UTF32_BE:
        return decode_utf32(space, data, errors, BIG)
    if codec == UNICODE_ESCAPE:
        return decode_unicode_escape(space, data, errors)
    return decode_raw_unicode_escape(space, data, errors)


def decode(space, data, encoding, errors):
    """`bytes.decode(encoding, errors)`: return a str. Raises LookupError, UnicodeDecodeError."""
    codec = find_builtin(encoding)
    if codec >= 0:
        w_text, _ = decode_builtin(space, codec, data, errors)
        return w_text
    w_info = _lookup_text_codec(space, encoding, 'codecs.decode()')
    w_result = _first_of_pair(space, space.call_function(
        space.getitem(w_info, space.newint(1)), W_BytesObject(data), space.newtext(errors)), 'decoder')
    if not isinstance(w_result, W_StrObject):
        raise oefmt(space.w_TypeError,
                    "'%s' decoder returned '%T' instead of 'str'; use codecs.decode() to decode "
                    "to arbitrary types", encoding, w_result)
    return w_result
