"""UTF-16 and UTF-32 in both byte orders, with and without byte order mark.

Decoders return (W_StrObject, bytes consumed), encoders an RPython str, as in codec_utf8.py.
"""
from objspace.codec_errors import append_unit, decode_error, encode_error, read_unit
from objspace.codec_utf8 import replacement_ascii
from objspace.strcore import from_unicode
from rpython.rlib.rstring import StringBuilder, UnicodeBuilder

# byte orders; NATIVE reads a mark and otherwise means little-endian, as on the machines we run on
LITTLE, BIG, NATIVE = 0, 1, 2


def mark_order(data, width):
    """The byte order that a mark at the start of the data gives, NATIVE if there is none."""
    if len(data) >= width:
        if read_unit(data, 0, width, False) == 0xfeff:
            return LITTLE
        if read_unit(data, 0, width, True) == 0xfeff:
            return BIG
    return NATIVE


def _skip_mark(data, width, order):
    """Return (is_big_endian, start) after looking for a byte order mark."""
    if order != NATIVE:
        return order == BIG, 0
    marked = mark_order(data, width)
    return marked == BIG, 0 if marked == NATIVE else width


def _unit_encoding(width, is_big_endian):
    name = 'utf-16' if width == 2 else 'utf-32'
    return name + ('-be' if is_big_endian else '-le')


def decode_utf16(space, data, errors, order, final=True):
    """Decode UTF-16; with final false, an incomplete end is left unconsumed."""
    is_big_endian, position = _skip_mark(data, 2, order)
    encoding = _unit_encoding(2, is_big_endian)
    builder = UnicodeBuilder(len(data) // 2)
    size = len(data)
    while position < size:
        if position + 2 > size:
            if not final:
                break
            reason = 'truncated data'
            end = size
        else:
            unit = read_unit(data, position, 2, is_big_endian)
            if not 0xd800 <= unit <= 0xdfff:
                builder.append(unichr(unit))
                position += 2
                continue
            end = position + 2
            if unit >= 0xdc00:
                reason = 'illegal encoding'
            elif position + 4 > size:
                if not final:
                    break
                reason = 'unexpected end of data'
                end = size
            else:
                low = read_unit(data, position + 2, 2, is_big_endian)
                if 0xdc00 <= low <= 0xdfff:
                    builder.append(unichr(0x10000 + ((unit & 0x3ff) << 10) + (low & 0x3ff)))
                    position += 4
                    continue
                reason = 'illegal UTF-16 surrogate'
        text, position, data = decode_error(space, errors, encoding, reason, data, position, end)
        size = len(data)
        builder.append(text)
    return from_unicode(builder.build()), position


def decode_utf32(space, data, errors, order, final=True):
    """Decode UTF-32; with final false, an incomplete end is left unconsumed."""
    is_big_endian, position = _skip_mark(data, 4, order)
    encoding = _unit_encoding(4, is_big_endian)
    builder = UnicodeBuilder(len(data) // 4)
    size = len(data)
    while position < size:
        if position + 4 > size:
            if not final:
                break
            reason = 'truncated data'
            end = size
        else:
            code = read_unit(data, position, 4, is_big_endian)
            end = position + 4
            if 0xd800 <= code <= 0xdfff:
                reason = 'code point in surrogate code point range(0xd800, 0xe000)'
            elif code > 0x10ffff:
                reason = 'code point not in range(0x110000)'
            else:
                builder.append(unichr(code))
                position += 4
                continue
        text, position, data = decode_error(space, errors, encoding, reason, data, position, end)
        size = len(data)
        builder.append(text)
    return from_unicode(builder.build()), position


def _append_code(builder, code, width, is_big_endian):
    if width == 2 and code >= 0x10000:
        code -= 0x10000
        append_unit(builder, 0xd800 | (code >> 10), 2, is_big_endian)
        append_unit(builder, 0xdc00 | (code & 0x3ff), 2, is_big_endian)
    else:
        append_unit(builder, code, width, is_big_endian)


def _encode(space, text, errors, width, order):
    is_big_endian = order == BIG
    if order == NATIVE:
        encoding = 'utf-16' if width == 2 else 'utf-32'
    else:
        encoding = _unit_encoding(width, is_big_endian)
    builder = StringBuilder(len(text) * width + width)
    if order == NATIVE:
        append_unit(builder, 0xfeff, width, False)
    i = 0
    while i < len(text):
        code = ord(text[i])
        if not 0xd800 <= code <= 0xdfff:
            _append_code(builder, code, width, is_big_endian)
            i += 1
            continue
        replacement = encode_error(space, errors, encoding, 'surrogates not allowed', text, i, i + 1)
        if replacement.data is None:
            for char in replacement_ascii(space, replacement, encoding, text, i, i + 1):
                append_unit(builder, ord(char), width, is_big_endian)
        elif len(replacement.data) % width != 0:
            encode_error(space, 'strict', encoding, 'surrogates not allowed', text, i, i + 1)
        else:
            builder.append(replacement.data)
        i = replacement.position
    return builder.build()


def encode_utf16(space, w_str, errors, order):
    """Encode to UTF-16; NATIVE writes a byte order mark."""
    return _encode(space, w_str.unicode(), errors, 2, order)


def encode_utf32(space, w_str, errors, order):
    """Encode to UTF-32; NATIVE writes a byte order mark."""
    return _encode(space, w_str.unicode(), errors, 4, order)
