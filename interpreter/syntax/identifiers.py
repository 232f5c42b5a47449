"""Identifiers (PEP 3131) and UTF-8: code points, the XID properties, NFKC.

The tokenizer asks here about names with non-ASCII characters only.  The properties come
from `unicode_tables.py`; the decompositions from rlib's database.
"""
from rpython.rlib.rarithmetic import r_longlong
from rpython.rlib.unicodedata import unicodedb_8_0_0 as unicodedb
from interpreter.syntax import unicode_tables

_HANGUL_L, _HANGUL_V, _HANGUL_T, _HANGUL_S = 0x1100, 0x1161, 0x11A7, 0xAC00
_HANGUL_V_COUNT, _HANGUL_T_COUNT, _HANGUL_S_COUNT, _HANGUL_L_COUNT = 21, 28, 11172, 19


def _has_property(boundaries, code):
    low = 0
    high = len(boundaries)
    while low < high:
        middle = (low + high) >> 1
        if boundaries[middle] <= code:
            low = middle + 1
        else:
            high = middle
    return low & 1 == 1


def is_xid_start(code):
    return _has_property(unicode_tables.XID_START, code)


def is_xid_continue(code):
    return _has_property(unicode_tables.XID_CONTINUE, code)


def is_printable(code):
    return _has_property(unicode_tables.PRINTABLE, code)


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


def _decompose(code, result):
    if _HANGUL_S <= code < _HANGUL_S + _HANGUL_S_COUNT:
        index = code - _HANGUL_S
        result.append(_HANGUL_L + index // (_HANGUL_V_COUNT * _HANGUL_T_COUNT))
        result.append(_HANGUL_V + index % (_HANGUL_V_COUNT * _HANGUL_T_COUNT)
                      // _HANGUL_T_COUNT)
        if index % _HANGUL_T_COUNT:
            result.append(_HANGUL_T + index % _HANGUL_T_COUNT)
        return
    parts = unicodedb.compat_decomposition(code)
    if len(parts) == 0:
        result.append(code)
    else:
        for part in parts:
            result.append(part)


def _sort_marks(codes):
    "Canonical ordering: combining marks by class, stable."
    for i in range(1, len(codes)):
        code = codes[i]
        order = unicodedb.combining(code)
        if order == 0:
            continue
        j = i
        while j > 0 and unicodedb.combining(codes[j - 1]) > order:
            codes[j] = codes[j - 1]
            j -= 1
        codes[j] = code


def _pair(first, second):
    "The composition of two code points, or -1."
    if (_HANGUL_L <= first < _HANGUL_L + _HANGUL_L_COUNT
            and _HANGUL_V <= second < _HANGUL_V + _HANGUL_V_COUNT):
        return _HANGUL_S + (((first - _HANGUL_L) * _HANGUL_V_COUNT + second - _HANGUL_V)
                            * _HANGUL_T_COUNT)
    if (_HANGUL_S <= first < _HANGUL_S + _HANGUL_S_COUNT
            and (first - _HANGUL_S) % _HANGUL_T_COUNT == 0
            and _HANGUL_T < second < _HANGUL_T + _HANGUL_T_COUNT):
        return first + second - _HANGUL_T
    return int(unicodedb._composition.get(r_longlong(first) << 32 | r_longlong(second), -1))


def normalize_name(text):
    "NFKC of a name given as UTF-8 (Unicode Standard Annex 15)."
    codes = []
    for code in decode_utf8(text):
        _decompose(code, codes)
    _sort_marks(codes)
    result = []
    starter = -1                # index in result of the last starter
    last_class = 0
    for code in codes:
        order = unicodedb.combining(code)
        if starter >= 0:
            blocked = starter < len(result) - 1 and last_class >= order
            if not blocked:
                composed = _pair(result[starter], code)
                if composed >= 0:
                    result[starter] = composed
                    continue
        if order == 0:
            starter = len(result)
        last_class = order
        result.append(code)
    return encode_utf8(result)
