"""Properties and case mappings of code points, from the tables that tools/make_unicode_tables.py describes.

A code point has a record of bytes, reached through two levels of pages.
"""
from interpreter.unicode import data14
from rpython.rlib import jit

PAGES = data14.PAGES
RECORD_NUMBERS = data14.RECORD_NUMBERS
RECORDS = data14.RECORDS
CASE_MAPS = data14.CASE_MAPS
NUMERIC_VALUES = data14.NUMERIC_VALUES
CATEGORIES = data14.CATEGORIES
DIRECTIONS = data14.DIRECTIONS
WIDTHS = data14.WIDTHS

MAX_CODE = 0x10ffff
PAGE_BITS = 7
RECORD_SIZE = 17
UPPER_AT, LOWER_AT, TITLE_AT, FOLD_AT = 9, 11, 13, 15
CASE_MAP_SIZE = 10

(ALPHA, DECIMAL, DIGIT, NUMERIC, SPACE, LOWER, UPPER, TITLE, CASED, IGNORABLE, PRINTABLE, XID_START, XID_CONTINUE,
 MIRRORED, DECOMPOSES, COMPOSES) = [1 << _i for _i in range(16)]


def byte2(table, at):
    """The two-byte number at an index of a table."""
    return ord(table[at]) << 8 | ord(table[at + 1])


def byte3(table, at):
    """The three-byte number at an index of a table."""
    return ord(table[at]) << 16 | ord(table[at + 1]) << 8 | ord(table[at + 2])


@jit.elidable
def record_of(code):
    """Index of the code point's record in RECORDS; 0 <= code <= MAX_CODE."""
    page = byte2(PAGES, (code >> PAGE_BITS) << 1)
    place = page << PAGE_BITS | (code & ((1 << PAGE_BITS) - 1))
    return byte2(RECORD_NUMBERS, place << 1) * RECORD_SIZE


def has_flag(code, flag):
    """True if the code point has a property (or one of several, or-ed)."""
    return byte2(RECORDS, record_of(code) + 4) & flag != 0


def category(code):
    """The general category, two letters."""
    return CATEGORIES[ord(RECORDS[record_of(code)])]


def direction(code):
    """The bidirectional class, '' for none."""
    return DIRECTIONS[ord(RECORDS[record_of(code) + 1])]


def combining(code):
    """The canonical combining class."""
    return ord(RECORDS[record_of(code) + 2])


def width(code):
    """The East Asian width."""
    return WIDTHS[ord(RECORDS[record_of(code) + 3])]


def decimal_value(code):
    """0..9 for a decimal digit, else -1."""
    return ord(RECORDS[record_of(code) + 6]) - 1


def digit_value(code):
    """0..9 for a digit, else -1."""
    return ord(RECORDS[record_of(code) + 7]) - 1


def numeric_value(code):
    """The value of a character for which has_flag(code, NUMERIC) holds."""
    number = ord(RECORDS[record_of(code) + 8]) - 1
    assert number >= 0
    return NUMERIC_VALUES[number]


def has_numeric_value(code):
    """True if numeric_value() may be called."""
    return RECORDS[record_of(code) + 8] != '\0'


def _case_map(code, kind):
    at = byte2(RECORDS, record_of(code) + kind) * CASE_MAP_SIZE
    count = ord(CASE_MAPS[at])
    if count == 0:
        return [code + byte3(CASE_MAPS, at + 1) - MAX_CODE - 1]
    return [byte3(CASE_MAPS, at + 1 + 3 * i) for i in range(count)]


def upper_codes(code):
    """The full upper-case mapping, a list of code points."""
    return _case_map(code, UPPER_AT)


def lower_codes(code):
    """The full lower-case mapping, without the final-sigma rule."""
    return _case_map(code, LOWER_AT)


def title_codes(code):
    """The full title-case mapping."""
    return _case_map(code, TITLE_AT)


def fold_codes(code):
    """The full case folding."""
    return _case_map(code, FOLD_AT)
