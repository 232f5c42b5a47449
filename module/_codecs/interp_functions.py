"""Functions of _codecs that are not regular: escapes of bytes, character maps, byte orders.

The regular ones are in interp_codecs.py, the registry in interp_registry.py.
"""
from interpreter.error import oefmt
from interpreter.gateway import unwrap_spec
from module._codecs.interp_codecs import data_of, data_or_text, errors_of, pair, text_of
from objspace import codec_charmap
from objspace.codec_bytes import escape_bytes, unescape_bytes
from objspace.codec_utf16 import (
    BIG, LITTLE, NATIVE, decode_utf16, decode_utf32, encode_utf16, encode_utf32, mark_order)


def escape_decode(space, w_data, w_errors=None):
    """Decode the escapes of bytes literals."""
    errors = errors_of(space, w_errors, 'escape_decode')
    data = data_or_text(space, w_data)
    return pair(space, space.newbytes(unescape_bytes(space, data, errors)), len(data))


def escape_encode(space, w_data, w_errors=None):
    """Escape bytes as in a bytes literal."""
    errors_of(space, w_errors, 'escape_encode')
    if not space.isinstance_w(w_data, space.w_bytes):
        raise oefmt(space.w_TypeError, "escape_encode() argument 1 must be bytes, not %s",
                    space.type_name_or_none(w_data))
    data = space.bytes_w(w_data)
    return pair(space, space.newbytes(escape_bytes(data)), len(data))


def readbuffer_encode(space, w_data, w_errors=None):
    """The bytes of a str or a buffer, unchanged."""
    errors_of(space, w_errors, 'readbuffer_encode')
    data = data_or_text(space, w_data)
    return pair(space, space.newbytes(data), len(data))


def charmap_decode(space, w_data, w_errors=None, w_mapping=None):
    """Decode through a mapping."""
    errors = errors_of(space, w_errors, 'charmap_decode')
    data = data_of(space, w_data)
    w_text, _ = codec_charmap.decode_charmap(space, data, errors, w_mapping)
    return pair(space, w_text, len(data))


def charmap_encode(space, w_str, w_errors=None, w_mapping=None):
    """Encode through a mapping."""
    w_text = text_of(space, w_str, 'charmap_encode')
    errors = errors_of(space, w_errors, 'charmap_encode')
    data = codec_charmap.encode_charmap(space, w_text, errors, w_mapping)
    return pair(space, space.newbytes(data), w_text.length())


def charmap_build(space, w_map):
    """Make a fast mapping for charmap_encode()."""
    if not space.isinstance_w(w_map, space.w_str):
        raise oefmt(space.w_TypeError, "charmap_build() argument must be str, not %s", space.type_name_or_none(w_map))
    return codec_charmap.charmap_build(space, text_of(space, w_map, 'charmap_build'))


# ---- byte orders: -1 little, 1 big, 0 by mark

def _order(byteorder):
    if byteorder == 0:
        return NATIVE
    return LITTLE if byteorder < 0 else BIG


@unwrap_spec(byteorder=int)
def utf_16_encode(space, w_str, w_errors=None, byteorder=0):
    """Encode to UTF-16."""
    w_text = text_of(space, w_str, 'utf_16_encode')
    data = encode_utf16(space, w_text, errors_of(space, w_errors, 'utf_16_encode'), _order(byteorder))
    return pair(space, space.newbytes(data), w_text.length())


@unwrap_spec(byteorder=int)
def utf_32_encode(space, w_str, w_errors=None, byteorder=0):
    """Encode to UTF-32."""
    w_text = text_of(space, w_str, 'utf_32_encode')
    data = encode_utf32(space, w_text, errors_of(space, w_errors, 'utf_32_encode'), _order(byteorder))
    return pair(space, space.newbytes(data), w_text.length())


def _with_order(space, w_text, consumed, data, byteorder, width):
    found = byteorder
    if byteorder == 0:
        order = mark_order(data, width)
        if order != NATIVE:
            found = -1 if order == LITTLE else 1
    return space.newtuple([w_text, space.newint(consumed), space.newint(found)])


@unwrap_spec(byteorder=int, final=bool)
def utf_16_ex_decode(space, w_data, w_errors=None, byteorder=0, final=False):
    """Decode UTF-16; return (text, consumed, byte order found)."""
    errors = errors_of(space, w_errors, 'utf_16_ex_decode')
    data = data_of(space, w_data)
    w_text, consumed = decode_utf16(space, data, errors, _order(byteorder), final)
    return _with_order(space, w_text, consumed, data, byteorder, 2)


@unwrap_spec(byteorder=int, final=bool)
def utf_32_ex_decode(space, w_data, w_errors=None, byteorder=0, final=False):
    """Decode UTF-32; return (text, consumed, byte order found)."""
    errors = errors_of(space, w_errors, 'utf_32_ex_decode')
    data = data_of(space, w_data)
    w_text, consumed = decode_utf32(space, data, errors, _order(byteorder), final)
    return _with_order(space, w_text, consumed, data, byteorder, 4)
