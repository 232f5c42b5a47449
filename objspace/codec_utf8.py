"""UTF-8, ASCII and Latin-1: decoding to and encoding from str.

Decoders return (W_StrObject, number of bytes consumed); encoders an RPython str.  Error
handling is in codec_errors.py.  Validity of UTF-8: Unicode standard 3.9, table 3-7.
"""
from objspace.codec_errors import decode_error, encode_error
from objspace.strcore import W_StrObject, from_ascii, from_unicode
from objspace.unicodehelpers import append_utf8, is_ascii, narrow_latin1, widen_latin1
from rpython.rlib import jit
from rpython.rlib.rstring import StringBuilder, UnicodeBuilder


# ---- UTF-8

def _sequence_length(first):
    """Return the length of the sequence that a byte starts, 0 for an invalid start byte."""
    if first < 0x80:
        return 1
    if 0xc2 <= first < 0xe0:
        return 2
    if 0xe0 <= first < 0xf0:
        return 3
    if 0xf0 <= first < 0xf5:
        return 4
    return 0


def _is_valid_second(first, second):
    if first == 0xe0:
        return 0xa0 <= second <= 0xbf
    if first == 0xed:
        return 0x80 <= second <= 0x9f
    if first == 0xf0:
        return 0x90 <= second <= 0xbf
    if first == 0xf4:
        return 0x80 <= second <= 0x8f
    return 0x80 <= second <= 0xbf


def _valid_length(data, position, first, length):
    """Return how many bytes of the sequence at `position` are there and valid."""
    if position + 1 >= len(data) or not _is_valid_second(first, ord(data[position + 1])):
        return 1
    k = 2
    while k < length and position + k < len(data) and ord(data[position + k]) & 0xc0 == 0x80:
        k += 1
    return k


def _is_cut_surrogate(data, position):
    "True if the data ends in the first two of a surrogate's three bytes, which a handler may let pass."
    return (position + 2 == len(data) and data[position] == '\xed'
            and 0xa0 <= ord(data[position + 1]) <= 0xbf)


def _sequence_code(data, position, first, length):
    if length == 2:
        code = first & 0x1f
    elif length == 3:
        code = first & 0x0f
    else:
        code = first & 0x07
    for k in range(1, length):
        code = code << 6 | (ord(data[position + k]) & 0x3f)
    return code


def _decode_valid_utf8(data, builder, position):
    """Append what is valid from `position` on; return where it ends."""
    size = len(data)
    while position < size:
        first = ord(data[position])
        if first < 0x80:
            builder.append(unichr(first))
            position += 1
            continue
        length = _sequence_length(first)
        if length == 0 or _valid_length(data, position, first, length) < length:
            break
        builder.append(unichr(_sequence_code(data, position, first, length)))
        position += length
    return position


def decode_utf8(space, data, errors, final=True):
    """Decode UTF-8; with final false, an incomplete sequence at the end is left unconsumed."""
    if is_ascii(data):
        return from_ascii(data), len(data)
    builder = UnicodeBuilder(len(data))
    position = 0
    while True:
        position = _decode_valid_utf8(data, builder, position)
        if position >= len(data):
            break
        first = ord(data[position])
        length = _sequence_length(first)
        if length == 0:
            reason = 'invalid start byte'
            end = position + 1
        else:
            end = position + _valid_length(data, position, first, length)
            reason = 'invalid continuation byte'
            if not final and _is_cut_surrogate(data, position):
                break
            if end == len(data):
                if not final:
                    break
                reason = 'unexpected end of data'
        text, position, data = decode_error(space, errors, 'utf-8', reason, data, position, end)
        builder.append(text)
    return from_unicode(builder.build()), position


def encode_utf8(space, w_str, errors):
    """Encode to UTF-8; surrogates go to the error handler."""
    if w_str.asc is not None:
        return w_str.asc
    text = w_str.uni
    builder = StringBuilder(len(text) + (len(text) >> 1))
    i = 0
    while True:
        i = _encode_valid_utf8(text, builder, i)
        if i >= len(text):
            return builder.build()
        end = i + 1
        while end < len(text) and 0xd800 <= ord(text[end]) <= 0xdfff:
            end += 1
        replacement = encode_error(space, errors, 'utf-8', 'surrogates not allowed', text, i, end)
        if replacement.data is not None:
            builder.append(replacement.data)
        else:
            builder.append(replacement_ascii(space, replacement, 'utf-8', text, i, end))
        i = replacement.position


def _encode_valid_utf8(text, builder, i):
    while i < len(text):
        code = ord(text[i])
        if 0xd800 <= code <= 0xdfff:
            break
        append_utf8(builder, code)
        i += 1
    return i


def replacement_ascii(space, replacement, encoding, text, start, end):
    """The ASCII text that a handler has put for surrogates. Raises the original error for other text, as CPython."""
    if not _fits(replacement.text, 128):
        encode_error(space, 'strict', encoding, 'surrogates not allowed', text, start, end)
    return narrow_latin1(replacement.text)


# ---- ASCII and Latin-1

def decode_ascii(space, data, errors):
    """Decode ASCII."""
    if is_ascii(data):
        return from_ascii(data), len(data)
    builder = UnicodeBuilder(len(data))
    position = 0
    while position < len(data):
        code = ord(data[position])
        if code < 128:
            builder.append(unichr(code))
            position += 1
            continue
        text, position, data = decode_error(space, errors, 'ascii', 'ordinal not in range(128)',
                                            data, position, position + 1)
        builder.append(text)
    return from_unicode(builder.build()), position


def decode_latin1(space, data, errors):
    """Decode Latin-1, which cannot fail."""
    if is_ascii(data):
        return from_ascii(data), len(data)
    return W_StrObject(None, widen_latin1(data)), len(data)


@jit.elidable
def _fits(text, limit):
    for i in range(len(text)):
        if ord(text[i]) >= limit:
            return False
    return True


def encode_ascii(space, w_str, errors):
    """Encode to ASCII."""
    if w_str.asc is not None:
        return w_str.asc
    return _encode_narrow(space, w_str.uni, errors, 128, 'ascii', 'ordinal not in range(128)')


def encode_latin1(space, w_str, errors):
    """Encode to Latin-1."""
    if w_str.asc is not None:
        return w_str.asc
    return _encode_narrow(space, w_str.uni, errors, 256, 'latin-1', 'ordinal not in range(256)')


def _encode_narrow(space, text, errors, limit, encoding, reason):
    if _fits(text, limit):
        return narrow_latin1(text)
    builder = StringBuilder(len(text))
    i = 0
    while i < len(text):
        code = ord(text[i])
        if code < limit:
            builder.append(chr(code))
            i += 1
            continue
        end = i + 1
        while end < len(text) and ord(text[end]) >= limit:
            end += 1
        replacement = encode_error(space, errors, encoding, reason, text, i, end)
        if replacement.data is not None:
            builder.append(replacement.data)
        elif _fits(replacement.text, limit):
            builder.append(narrow_latin1(replacement.text))
        else:
            # a handler that answers with unencodable text: the original error, as CPython
            encode_error(space, 'strict', encoding, reason, text, i, end)
        i = replacement.position
    return builder.build()
