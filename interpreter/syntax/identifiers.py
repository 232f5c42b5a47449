"""Identifiers (PEP 3131) and UTF-8: code points, the XID properties, NFKC.

The tokenizer asks here about names with non-ASCII characters only.  The database is
interpreter/unicode/.
"""
from interpreter.unicode.database import PRINTABLE, XID_CONTINUE, XID_START, has_flag
from interpreter.unicode.normal import composed


def is_xid_start(code):
    return has_flag(code, XID_START)


def is_xid_continue(code):
    return has_flag(code, XID_CONTINUE)


def is_printable(code):
    return has_flag(code, PRINTABLE)


# ---- UTF-8

def decode_utf8(text):
    "The code points of a str that is known to be valid UTF-8 (surrogates included)."
    codes = []
    i = 0
    size = len(text)
    while i < size:
        first = ord(text[i])
        if first < 0x80:
            codes.append(first)
            i += 1
        elif first < 0xE0:
            codes.append((first & 0x1F) << 6 | (ord(text[i + 1]) & 0x3F))
            i += 2
        elif first < 0xF0:
            codes.append((first & 0x0F) << 12 | (ord(text[i + 1]) & 0x3F) << 6
                         | (ord(text[i + 2]) & 0x3F))
            i += 3
        else:
            codes.append((first & 0x07) << 18 | (ord(text[i + 1]) & 0x3F) << 12
                         | (ord(text[i + 2]) & 0x3F) << 6 | (ord(text[i + 3]) & 0x3F))
            i += 4
    return codes


def encode_code_point(code):
    "The UTF-8 of one code point, surrogates included."
    if code < 0x80:
        return chr(code)
    if code < 0x800:
        return chr(0xC0 | code >> 6) + chr(0x80 | code & 0x3F)
    if code < 0x10000:
        return (chr(0xE0 | code >> 12) + chr(0x80 | code >> 6 & 0x3F)
                + chr(0x80 | code & 0x3F))
    return (chr(0xF0 | code >> 18) + chr(0x80 | code >> 12 & 0x3F)
            + chr(0x80 | code >> 6 & 0x3F) + chr(0x80 | code & 0x3F))


def encode_utf8(codes):
    return ''.join([encode_code_point(code) for code in codes])


def is_ascii(text):
    for char in text:
        if ord(char) >= 0x80:
            return False
    return True


def character_count(text, start, stop):
    "How many characters begin in text[start:stop]."
    count = 0
    if stop > len(text):
        stop = len(text)
    for i in range(start, stop):
        if ord(text[i]) & 0xC0 != 0x80:
            count += 1
    return count


# ---- names

def first_invalid(codes):
    "Index of the first code point that cannot stand at its place in a name, or -1."
    if not codes:
        return 0
    if not (codes[0] == 0x5F or is_xid_start(codes[0])):
        return 0
    for i in range(1, len(codes)):
        if not is_xid_continue(codes[i]):
            return i
    return -1


def normalize_name(text):
    "NFKC of a name given as UTF-8 (Unicode Standard Annex 15)."
    return encode_utf8(composed(decode_utf8(text), True))
