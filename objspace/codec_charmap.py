"""Character maps: the codec behind most encodings of the library, and `charmap_build`'s EncodingMap.

The mapping is None (Latin-1), a str (decoding), an EncodingMap (encoding) or anything with items.
"""
from interpreter.error import OperationError, oefmt
from interpreter.gateway import interp2app
from interpreter.root import W_Root
from interpreter.typedef import TypeDef
from objspace.bytescore import W_BytesObject
from objspace.codec_errors import decode_error, encode_error, encode_exception
from objspace.codec_utf8 import decode_latin1, encode_latin1
from objspace.strcore import W_StrObject, from_unicode
from objspace.unicodehelpers import MAX_CODE
from rpython.rlib.rstring import StringBuilder, UnicodeBuilder

_REASON = 'character maps to <undefined>'
_UNDEFINED = 0xfffe


class W_EncodingMap(W_Root):
    """What charmap_build() makes: code point -> byte."""

    def __init__(self, table):
        self.table = table

    def descr_size(self, space):
        """Return the size (bytes) of this object"""
        return space.newint(8 * len(self.table))


W_EncodingMap.typedef = TypeDef(
    'EncodingMap', acceptable_as_base=False, size=interp2app(W_EncodingMap.descr_size))


def _fits_encoding_map(w_map, size):
    """CPython's condition: byte 0 is NUL, no other is, and all characters are in the basic plane."""
    if size == 0 or w_map.code_at(0) != 0:
        return False
    for i in range(1, size):
        if w_map.code_at(i) == 0 or w_map.code_at(i) > 0xffff:
            return False
    return True


def charmap_build(space, w_map):
    """An EncodingMap (or else a dict) from the str that maps bytes to characters; of equal characters the last counts."""
    size = min(w_map.length(), 256)
    if not _fits_encoding_map(w_map, size):
        w_dict = space.newdict()
        for i in range(size):
            space.setitem(w_dict, space.newint(w_map.code_at(i)), space.newint(i))
        return w_dict
    table = {}
    for i in range(size):
        code = w_map.code_at(i)
        if code != _UNDEFINED:
            table[code] = i
    return W_EncodingMap(table)


def _entry(space, w_mapping, code):
    """mapping[code], or None."""
    try:
        w_value = space.getitem(w_mapping, space.newint(code))
    except OperationError as e:
        if not e.match(space, space.w_LookupError):
            raise
        return None
    if space.is_none(w_value):
        return None
    return w_value


# ---- decoding

def _decoded(space, w_mapping, byte):
    """The unicode for a byte; empty text is possible, None means undefined."""
    if isinstance(w_mapping, W_StrObject):
        if byte >= w_mapping.length() or w_mapping.code_at(byte) == _UNDEFINED:
            return None
        return unichr(w_mapping.code_at(byte)) + u''
    w_value = _entry(space, w_mapping, byte)
    if w_value is None:
        return None
    if isinstance(w_value, W_StrObject):
        text = w_value.unicode()
        if text == u'\ufffe':
            return None
        return text
    if not space.isinstance_w(w_value, space.w_int):
        raise oefmt(space.w_TypeError, "character mapping must return integer, None or str")
    code = space.getindex_w(w_value, None)
    if code == _UNDEFINED:
        return None
    if code < 0 or code > MAX_CODE:
        raise oefmt(space.w_TypeError, "character mapping must be in range(0x110000)")
    return unichr(code) + u''


def decode_charmap(space, data, errors, w_mapping):
    """Decode through a mapping; (W_StrObject, bytes consumed)."""
    if w_mapping is None or space.is_none(w_mapping):
        return decode_latin1(space, data, errors)
    builder = UnicodeBuilder(len(data))
    position = 0
    while position < len(data):
        text = _decoded(space, w_mapping, ord(data[position]))
        if text is None:
            text, position, data = decode_error(space, errors, 'charmap', _REASON, data, position, position + 1)
        else:
            position += 1
        builder.append(text)
    return from_unicode(builder.build()), position


# ---- encoding

def _encoded(space, w_mapping, code):
    """The bytes for a code point, None for undefined."""
    if isinstance(w_mapping, W_EncodingMap):
        byte = w_mapping.table.get(code, -1)
        return chr(byte) if byte >= 0 else None
    w_value = _entry(space, w_mapping, code)
    if w_value is None:
        return None
    if isinstance(w_value, W_BytesObject):
        return w_value.data
    if not space.isinstance_w(w_value, space.w_int):
        raise oefmt(space.w_TypeError, "character mapping must return integer, bytes or None, not %T", w_value)
    byte = space.getindex_w(w_value, None)
    if not 0 <= byte < 256:
        raise oefmt(space.w_TypeError, "character mapping must be in range(256)")
    return chr(byte)


def encode_charmap(space, w_str, errors, w_mapping):
    """Encode through a mapping; an RPython str."""
    if w_mapping is None or space.is_none(w_mapping):
        return encode_latin1(space, w_str, errors)
    text = w_str.unicode()
    builder = StringBuilder(len(text))
    i = 0
    while i < len(text):
        data = _encoded(space, w_mapping, ord(text[i]))
        if data is not None:
            builder.append(data)
            i += 1
            continue
        end = i + 1
        while end < len(text) and _encoded(space, w_mapping, ord(text[end])) is None:
            end += 1
        replacement = encode_error(space, errors, 'charmap', _REASON, text, i, end)
        if replacement.data is not None:
            builder.append(replacement.data)
        else:
            for k in range(len(replacement.text)):
                data = _encoded(space, w_mapping, ord(replacement.text[k]))
                if data is None:
                    raise encode_exception(space, 'charmap', _REASON, text, i, end)
                builder.append(data)
        i = replacement.position
    return builder.build()
