"""Normalisation forms (Unicode Standard Annex 15), on lists of code points."""
from interpreter.unicode import data14
from interpreter.unicode.database import COMPOSES, DECOMPOSES, byte3, combining, has_flag
from interpreter.unicode.old_database import is_old, old_correction

DECOMPOSITION_TAGS = data14.DECOMPOSITION_TAGS
DECOMPOSITION_CODES = data14.DECOMPOSITION_CODES
DECOMPOSITION_OFFSETS = data14.DECOMPOSITION_OFFSETS
DECOMPOSITIONS = data14.DECOMPOSITIONS
COMPOSITIONS = data14.COMPOSITIONS

_HANGUL_L, _HANGUL_V, _HANGUL_T, _HANGUL_S = 0x1100, 0x1161, 0x11A7, 0xAC00
_HANGUL_V_COUNT, _HANGUL_T_COUNT, _HANGUL_S_COUNT, _HANGUL_L_COUNT = 21, 28, 11172, 19


def _decomposition_index(code):
    """Index of the code point in DECOMPOSITION_CODES, where it is known to be."""
    low = 0
    high = len(DECOMPOSITION_CODES) // 3
    while low + 1 < high:
        middle = (low + high) >> 1
        if byte3(DECOMPOSITION_CODES, 3 * middle) <= code:
            low = middle
        else:
            high = middle
    return low


def decomposition_tag(code):
    """'<compat>' and the like, '' for a canonical decomposition or none."""
    if not has_flag(code, DECOMPOSES):
        return ''
    at = byte3(DECOMPOSITION_OFFSETS, 3 * _decomposition_index(code))
    return DECOMPOSITION_TAGS[ord(DECOMPOSITIONS[at])]


def decomposition(code):
    """The code points it decomposes to in one step; empty for none, and for Hangul."""
    result = []
    if has_flag(code, DECOMPOSES):
        index = _decomposition_index(code)
        at = byte3(DECOMPOSITION_OFFSETS, 3 * index) + 1
        end = byte3(DECOMPOSITION_OFFSETS, 3 * index + 3)
        while at < end:
            result.append(byte3(DECOMPOSITIONS, at))
            at += 3
    return result


def _decompose_into(result, code, compatibility, old):
    if old and not is_old(code):
        result.append(code)
    elif old and old_correction(code) >= 0:
        result.append(old_correction(code))
    elif _HANGUL_S <= code < _HANGUL_S + _HANGUL_S_COUNT:
        index = code - _HANGUL_S
        result.append(_HANGUL_L + index // (_HANGUL_V_COUNT * _HANGUL_T_COUNT))
        result.append(_HANGUL_V + index % (_HANGUL_V_COUNT * _HANGUL_T_COUNT) // _HANGUL_T_COUNT)
        if index % _HANGUL_T_COUNT:
            result.append(_HANGUL_T + index % _HANGUL_T_COUNT)
    elif has_flag(code, DECOMPOSES) and (compatibility or decomposition_tag(code) == ''):
        for part in decomposition(code):
            _decompose_into(result, part, compatibility, old)
    else:
        result.append(code)


def _sort_marks(codes):
    """Canonical ordering: combining marks by class, stable."""
    for i in range(1, len(codes)):
        code = codes[i]
        order = combining(code)
        if order == 0:
            continue
        j = i
        while j > 0 and combining(codes[j - 1]) > order:
            codes[j] = codes[j - 1]
            j -= 1
        codes[j] = code


def decomposed(codes, compatibility, old=False):
    """NFD, or NFKD if `compatibility`; with the decompositions of Unicode 3.2.0 if `old`."""
    result = []
    for code in codes:
        if code < 128:
            result.append(code)
        else:
            _decompose_into(result, code, compatibility, old)
    _sort_marks(result)
    return result


def _pair(first, second):
    """The composition of two code points, or -1."""
    if _HANGUL_V <= second < _HANGUL_V + _HANGUL_V_COUNT and _HANGUL_L <= first < _HANGUL_L + _HANGUL_L_COUNT:
        return _HANGUL_S + ((first - _HANGUL_L) * _HANGUL_V_COUNT + second - _HANGUL_V) * _HANGUL_T_COUNT
    if (_HANGUL_T < second < _HANGUL_T + _HANGUL_T_COUNT and _HANGUL_S <= first < _HANGUL_S + _HANGUL_S_COUNT
            and (first - _HANGUL_S) % _HANGUL_T_COUNT == 0):
        return first + second - _HANGUL_T
    if not has_flag(second, COMPOSES):
        return -1
    low = 0
    high = len(COMPOSITIONS) // 9
    while low < high:
        middle = (low + high) >> 1
        a = byte3(COMPOSITIONS, 9 * middle)
        b = byte3(COMPOSITIONS, 9 * middle + 3)
        if a == first and b == second:
            return byte3(COMPOSITIONS, 9 * middle + 6)
        if a < first or (a == first and b < second):
            low = middle + 1
        else:
            high = middle
    return -1


def composed(codes, compatibility, old=False):
    """NFC, or NFKC if `compatibility`; with the decompositions of Unicode 3.2.0 if `old`."""
    result = []
    starter = -1                # index in result of the last starter
    last_class = 0
    for code in decomposed(codes, compatibility, old):
        order = combining(code)
        if starter >= 0:
            is_blocked = starter < len(result) - 1 and last_class >= order
            if not is_blocked:
                together = _pair(result[starter], code)
                if together >= 0:
                    result[starter] = together
                    continue
        if order == 0:
            starter = len(result)
        last_class = order
        result.append(code)
    return result
