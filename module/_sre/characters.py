"""Character classes, case and sets: what one item of a pattern says about one code point.

The items are given by their place in a program's code (program.py checks it beforehand).
"""
from interpreter.unicode import database
from module._sre.constants import (
    ANY, ANY_ALL, BIGCHARSET, CATEGORY, CHARSET, DIGIT, FAILURE, IN, IN_IGNORE, IN_LOC_IGNORE, IN_UNI_IGNORE, LINEBREAK,
    LITERAL, LITERAL_IGNORE, LITERAL_LOC_IGNORE, LITERAL_UNI_IGNORE, LOC_WORD, NEGATE, NOT_LITERAL, NOT_LITERAL_IGNORE,
    NOT_LITERAL_LOC_IGNORE, NOT_LITERAL_UNI_IGNORE, RANGE, RANGE_UNI_IGNORE, SPACE, UNI_DIGIT, UNI_LINEBREAK, UNI_SPACE,
    UNI_WORD, WORD)
from rpython.rlib import rlocale
from rpython.rlib.objectmodel import always_inline, specialize

ALNUM = database.ALPHA | database.DECIMAL | database.DIGIT | database.NUMERIC


@always_inline
@specialize.argtype(0)
def char_at(string, index):
    """The code point at an index known not to be negative."""
    assert index >= 0
    return ord(string[index])


def lower_ascii(ch):
    if 65 <= ch <= 90:
        return ch + 32
    return ch


def _first_mapping(ch, kind):
    """The first code point of the full case mapping (so CPython: no simple mapping where there is a longer one)."""
    at = database.byte2(database.RECORDS, database.record_of(ch) + kind) * database.CASE_MAP_SIZE
    code = database.byte3(database.CASE_MAPS, at + 1)
    if database.CASE_MAPS[at] == '\0':
        return ch + code - database.MAX_CODE - 1
    return code


def lower_unicode(ch):
    if ch < 128:
        return lower_ascii(ch)
    if ch > database.MAX_CODE:
        return ch
    return _first_mapping(ch, database.LOWER_AT)


def upper_unicode(ch):
    if ch < 128:
        if 97 <= ch <= 122:
            return ch - 32
        return ch
    if ch > database.MAX_CODE:
        return ch
    return _first_mapping(ch, database.UPPER_AT)


def lower_locale(ch):
    if ch < 256:
        return rlocale.tolower(ch) & 255
    return ch


def upper_locale(ch):
    if ch < 256:
        return rlocale.toupper(ch) & 255
    return ch


def is_word_ascii(ch):
    return 97 <= ch <= 122 or 65 <= ch <= 90 or 48 <= ch <= 57 or ch == 95


def is_word_locale(ch):
    return ch == 95 or (ch < 256 and rlocale.isalnum(ch) != 0)


def is_word_unicode(ch):
    if ch < 128:
        return is_word_ascii(ch)
    return database.has_flag(ch, ALNUM)


def _is_linebreak_unicode(ch):
    return 10 <= ch <= 13 or 0x1c <= ch <= 0x1e or ch == 0x85 or ch == 0x2028 or ch == 0x2029


def in_category(category, ch):
    """True if the code point is of a category: the odd numbers are the complements of the even ones."""
    base = category & -2
    if base == UNI_WORD:
        found = is_word_unicode(ch)
    elif base == UNI_SPACE:
        found = database.has_flag(ch, database.SPACE)
    elif base == UNI_DIGIT:
        found = database.has_flag(ch, database.DECIMAL)
    elif base == DIGIT:
        found = 48 <= ch <= 57
    elif base == SPACE:
        found = ch == 32 or 9 <= ch <= 13
    elif base == WORD:
        found = is_word_ascii(ch)
    elif base == LOC_WORD:
        found = is_word_locale(ch)
    elif base == LINEBREAK:
        found = ch == 10
    else:
        assert base == UNI_LINEBREAK
        found = _is_linebreak_unicode(ch)
    return found != (category & 1 != 0)


def in_charset(code, pos, ch):
    """True if the code point is in the set at an index of the code."""
    found = True
    while True:
        assert pos >= 0
        op = code[pos]
        if op == FAILURE:
            return not found
        if op == LITERAL:
            if ch == code[pos + 1]:
                return found
            pos += 2
        elif op == RANGE:
            if code[pos + 1] <= ch <= code[pos + 2]:
                return found
            pos += 3
        elif op == CATEGORY:
            if in_category(code[pos + 1], ch):
                return found
            pos += 2
        elif op == CHARSET:
            if ch < 256 and code[pos + 1 + (ch >> 5)] & (1 << (ch & 31)):
                return found
            pos += 9
        elif op == BIGCHARSET:
            if ch < 65536:
                block = (code[pos + 2 + (ch >> 10)] >> (((ch >> 8) & 3) << 3)) & 255
                if code[pos + 66 + (block << 3) + ((ch & 255) >> 5)] & (1 << (ch & 31)):
                    return found
            pos += 66 + (code[pos + 1] << 3)
        elif op == NEGATE:
            found = not found
            pos += 1
        else:
            assert op == RANGE_UNI_IGNORE
            low = code[pos + 1]
            high = code[pos + 2]
            if low <= ch <= high or low <= upper_unicode(ch) <= high:
                return found
            pos += 3


def _is_literal_locale(ch, literal):
    return ch == literal or lower_locale(ch) == literal or upper_locale(ch) == literal


def is_item(code, pos, ch):
    """True if the item (an instruction for one character) at an index of the code accepts the code point."""
    assert pos >= 0
    op = code[pos]
    if op == IN:
        return in_charset(code, pos + 2, ch)
    if op == LITERAL:
        return ch == code[pos + 1]
    if op == NOT_LITERAL:
        return ch != code[pos + 1]
    if op == ANY:
        return ch != 10
    if op == ANY_ALL:
        return True
    if op == CATEGORY:
        return in_category(code[pos + 1], ch)
    if op == IN_UNI_IGNORE:
        return in_charset(code, pos + 2, lower_unicode(ch))
    if op == LITERAL_UNI_IGNORE:
        return lower_unicode(ch) == code[pos + 1]
    if op == NOT_LITERAL_UNI_IGNORE:
        return lower_unicode(ch) != code[pos + 1]
    if op == IN_IGNORE:
        return in_charset(code, pos + 2, lower_ascii(ch))
    if op == LITERAL_IGNORE:
        return lower_ascii(ch) == code[pos + 1]
    if op == NOT_LITERAL_IGNORE:
        return lower_ascii(ch) != code[pos + 1]
    if op == LITERAL_LOC_IGNORE:
        return _is_literal_locale(ch, code[pos + 1])
    if op == NOT_LITERAL_LOC_IGNORE:
        return not _is_literal_locale(ch, code[pos + 1])
    assert op == IN_LOC_IGNORE
    low = lower_locale(ch)
    if in_charset(code, pos + 2, low):
        return True
    up = upper_locale(ch)
    return up != low and in_charset(code, pos + 2, up)
