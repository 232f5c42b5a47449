"""encode() and decode(): from the name of an encoding to its codec.

Built-in encodings are recognised by normalised name; other names go to the search functions
that Python code has registered, whose answers are cached.  The library's `encodings` package
registers one when it is imported, which happens at the first lookup that needs it.
"""
from interpreter.error import OperationError, oefmt
from interpreter.traceback import caught_value
from objspace.bytescore import W_BytesObject
from objspace.codec_errors import check_handler
from objspace.codec_escape import (
    decode_raw_unicode_escape, decode_unicode_escape, encode_raw_unicode_escape, encode_unicode_escape)
from objspace.codec_utf7 import decode_utf7, encode_utf7
from objspace.codec_utf8 import (
    decode_ascii, decode_latin1, decode_utf8, encode_ascii, encode_latin1, encode_utf8)
from objspace.codec_utf16 import (
    BIG, LITTLE, NATIVE, decode_utf16, decode_utf32, encode_utf16, encode_utf32)
from objspace.strcore import EMPTY, W_StrObject
from rpython.rlib import jit
from rpython.rlib.rstring import StringBuilder

(UTF8, ASCII, LATIN1, UTF16, UTF16_LE, UTF16_BE, UTF32, UTF32_LE, UTF32_BE,
 UNICODE_ESCAPE, RAW_UNICODE_ESCAPE, UTF7, UTF8_SIG) = range(13)

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
    'utf_7': UTF7, 'utf7': UTF7, 'u7': UTF7, 'unicode_1_1_utf_7': UTF7,
    'utf_8_sig': UTF8_SIG,
    'unicode_escape': UNICODE_ESCAPE, 'raw_unicode_escape': RAW_UNICODE_ESCAPE,
}


# prefix of the functions in _codecs, by number of the codec
FUNCTION_NAMES = ['utf_8', 'ascii', 'latin_1', 'utf_16', 'utf_16_le', 'utf_16_be', 'utf_32', 'utf_32_le', 'utf_32_be',
                  'unicode_escape', 'raw_unicode_escape', 'utf_7', '']
UTF8_MARK = '\xef\xbb\xbf'


class CodecState(object):
    """Search functions of codecs.register() and their cached answers; one prebuilt instance.

    checks_arguments   in the development mode (-X dev): encoding and errors must exist even if they are not needed
    """

    def __init__(self):
        self.search_path_w = []
        self.checks_arguments = False
        self.cache_w = {}
        self.is_importing = False

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


def _import_library(space):
    """Import `encodings`, which registers its search function; do without it if it is not there."""
    if STATE.is_importing:
        return
    STATE.is_importing = True
    try:
        space.call_function(space.builtin('__import__'), space.newtext('encodings'))
    except OperationError as e:
        if not e.match(space, space.w_ImportError):
            raise
    finally:
        STATE.is_importing = False


def _without_library(space, name):
    """What lookup() answers for a built-in codec if nothing is registered, or None."""
    codec = find_builtin(name)
    if codec < 0 or FUNCTION_NAMES[codec] == '':
        return None
    w_module = space.call_function(space.builtin('__import__'), space.newtext('_codecs'))
    w_encode = space.getattr_text(w_module, FUNCTION_NAMES[codec] + '_encode')
    w_decode = space.getattr_text(w_module, FUNCTION_NAMES[codec] + '_decode')
    return space.newtuple([w_encode, w_decode, space.w_None, space.w_None])


def lookup_codec(space, encoding):
    """Return the codec's 4-tuple that a search function gives for the name. Raises LookupError."""
    name = normalized_name(encoding)
    w_info = STATE.cache_w.get(name, None)
    if w_info is not None:
        return w_info
    if len(STATE.search_path_w) == 0:
        _import_library(space)
    w_name = space.newtext(name)
    for w_search in STATE.search_path_w:
        w_info = space.call_function(w_search, w_name)
        if not space.is_none(w_info):
            if not space.isinstance_w(w_info, space.w_tuple) or space.len_w(w_info) != 4:
                raise oefmt(space.w_TypeError, "codec search functions must return 4-tuples")
            STATE.cache_w[name] = w_info
            return w_info
    w_info = _without_library(space, name)
    if w_info is not None:
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


def check_arguments(space, encoding, errors):
    """In the development mode: raise LookupError for an unknown encoding or error handler; None for the default."""
    if not STATE.checks_arguments or STATE.is_importing:
        return
    if encoding is not None and find_builtin(encoding) < 0:
        lookup_codec(space, encoding)
    if errors is not None and errors != '':
        check_handler(space, errors)


def _explained(space, error, operation, encoding):
    """The exception with the codec's name in its text and the original as cause, if its type permits that."""
    w_type = error.w_type
    w_value = caught_value(space, error)
    for name in ['__new__', '__init__']:
        w_own = space.lookup_in_type(w_type, name)
        w_base = space.lookup_in_type(space.w_BaseException, name)
        if w_own is not w_base and w_own is not space.lookup_in_type(space.w_Exception, name):
            return error
    args_w = space.fixedview(space.getattr_text(w_value, 'args'))
    if len(args_w) > 1 or (len(args_w) == 1 and not isinstance(args_w[0], W_StrObject)):
        return error
    w_dict = w_value.getdict(space)
    if w_dict is not None and space.is_true(w_dict):
        return error
    text = "%s with '%s' codec failed (%s: %s)" % (
        operation, encoding, space.text_w(space.getattr_text(w_type, '__name__')), space.text_w(space.str(w_value)))
    w_new = space.call_function(w_type, space.newtext(text))
    space.setattr(w_new, space.newtext('__cause__'), w_value)
    return OperationError(w_type, w_new)


def _explained_builtin(space, error, operation, codec, encoding):
    """As _explained; the codecs that CPython calls without a look at its registry raise the error as it is."""
    if codec == UTF8 or codec == ASCII or codec == LATIN1 or codec == UTF16 or codec == UTF32:
        return error
    return _explained(space, error, operation, encoding)


def _call_codec(space, w_info, index, w_obj, errors, encoding):
    """Call the encoder (index 0) or decoder (1) of a codec; return the first item of its answer."""
    w_function = space.getitem(w_info, space.newint(index))
    try:
        if errors is None:
            w_pair = space.call_function(w_function, w_obj)
        else:
            w_pair = space.call_function(w_function, w_obj, space.newtext(errors))
    except OperationError as e:
        raise _explained(space, e, 'encoding' if index == 0 else 'decoding', encoding)
    if not space.isinstance_w(w_pair, space.w_tuple) or space.len_w(w_pair) != 2:
        raise oefmt(space.w_TypeError, "%s must return a tuple (object, integer)",
                    'encoder' if index == 0 else 'decoder')
    return space.getitem(w_pair, space.newint(0))


def encode_object(space, w_obj, encoding, errors):
    """`codecs.encode(obj, encoding, errors)`: any object to any object; errors may be None."""
    return _call_codec(space, lookup_codec(space, encoding), 0, w_obj, errors, encoding)


def decode_object(space, w_obj, encoding, errors):
    """`codecs.decode(obj, encoding, errors)`."""
    return _call_codec(space, lookup_codec(space, encoding), 1, w_obj, errors, encoding)


def encode_text(space, w_str, encoding, errors):
    """Encode a W_StrObject by a built-in codec; None if `encoding` is not one."""
    codec = find_builtin(encoding)
    if codec < 0:
        return None
    return encode_builtin(space, codec, w_str, errors)


def encode_builtin(space, codec, w_str, errors):
    """Encode by the number of a built-in codec; return an RPython str."""
    if codec == UTF8:
        return encode_utf8(space, w_str, errors)
    if codec == ASCII:
        return encode_ascii(space, w_str, errors)
    if codec == LATIN1:
        return encode_latin1(space, w_str, errors)
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
    if codec == UTF7:
        return encode_utf7(space, w_str, errors)
    if codec == UTF8_SIG:
        return UTF8_MARK + encode_utf8(space, w_str, errors)
    return encode_raw_unicode_escape(space, w_str, errors)


def encode(space, w_str, encoding, errors):
    """`str.encode(encoding, errors)`: return a bytes object. Raises LookupError, UnicodeEncodeError.

    errors is None when it was not given.
    """
    check_arguments(space, encoding, errors)
    codec = find_builtin(encoding)
    if codec >= 0:
        try:
            return W_BytesObject(encode_builtin(space, codec, w_str, 'strict' if errors is None else errors))
        except OperationError as e:
            raise _explained_builtin(space, e, 'encoding', codec, encoding)
    w_info = _lookup_text_codec(space, encoding, 'codecs.encode()')
    w_result = _call_codec(space, w_info, 0, w_str, errors, encoding)
    if not isinstance(w_result, W_BytesObject):
        raise oefmt(space.w_TypeError,
                    "'%s' encoder returned '%T' instead of 'bytes'; use codecs.encode() to encode "
                    "to arbitrary types", encoding, w_result)
    return w_result


def decode_builtin(space, codec, data, errors, final=True):
    """Decode by the number of a built-in codec; return (W_StrObject, bytes consumed)."""
    if codec == UTF8:
        return decode_utf8(space, data, errors, final)
    if codec == ASCII:
        return decode_ascii(space, data, errors)
    if codec == LATIN1:
        return decode_latin1(space, data, errors)
    if codec == UTF16:
        return decode_utf16(space, data, errors, NATIVE, final)
    if codec == UTF16_LE:
        return decode_utf16(space, data, errors, LITTLE, final)
    if codec == UTF16_BE:
        return decode_utf16(space, data, errors, BIG, final)
    if codec == UTF32:
        return decode_utf32(space, data, errors, NATIVE, final)
    if codec == UTF32_LE:
        return decode_utf32(space, data, errors, LITTLE, final)
    if codec == UTF32_BE:
        return decode_utf32(space, data, errors, BIG, final)
    if codec == UNICODE_ESCAPE:
        return decode_unicode_escape(space, data, errors, final)
    if codec == UTF7:
        return decode_utf7(space, data, errors, final)
    if codec == UTF8_SIG:
        if data.startswith(UTF8_MARK):
            w_text, consumed = decode_utf8(space, data[3:], errors, final)
            return w_text, consumed + 3
        return decode_utf8(space, data, errors, final)
    return decode_raw_unicode_escape(space, data, errors, final)


def decode(space, data, encoding, errors):
    """`bytes.decode(encoding, errors)`: return a str. Raises LookupError, UnicodeDecodeError.

    errors is None when it was not given.
    """
    check_arguments(space, encoding, errors)
    if len(data) == 0:
        return EMPTY            # CPython does not even look for the codec
    codec = find_builtin(encoding)
    if codec >= 0:
        try:
            w_text, _ = decode_builtin(space, codec, data, 'strict' if errors is None else errors)
        except OperationError as e:
            raise _explained_builtin(space, e, 'decoding', codec, encoding)
        return w_text
    w_info = _lookup_text_codec(space, encoding, 'codecs.decode()')
    w_result = _call_codec(space, w_info, 1, W_BytesObject(data), errors, encoding)
    if not isinstance(w_result, W_StrObject):
        raise oefmt(space.w_TypeError,
                    "'%s' decoder returned '%T' instead of 'str'; use codecs.decode() to decode "
                    "to arbitrary types", encoding, w_result)
    return w_result
