"""Unicode 3.2.0, for unicodedata.ucd_3_2_0, which internationalised domain names need (RFC 3454)."""
from interpreter.unicode import data14
from interpreter.unicode.database import CATEGORIES, DIRECTIONS, NUMERIC_VALUES, PAGE_BITS, WIDTHS, byte2
from rpython.rlib import jit

OLD_PAGES = data14.OLD_PAGES
OLD_RECORD_NUMBERS = data14.OLD_RECORD_NUMBERS
OLD_RECORDS = data14.OLD_RECORDS
OLD_DECOMPOSITIONS = data14.OLD_DECOMPOSITIONS

RECORD_SIZE = 8


@jit.elidable
def _field(code, index):
    page = byte2(OLD_PAGES, (code >> PAGE_BITS) << 1)
    place = page << PAGE_BITS | (code & ((1 << PAGE_BITS) - 1))
    return ord(OLD_RECORDS[byte2(OLD_RECORD_NUMBERS, place << 1) * RECORD_SIZE + index])


def category(code):
    """The general category, two letters."""
    return CATEGORIES[_field(code, 0)]


def is_old(code):
    """True if the code point was assigned."""
    return category(code) != 'Cn'


def direction(code):
    """The bidirectional class, '' for none."""
    return DIRECTIONS[_field(code, 1)]


def combining(code):
    """The canonical combining class."""
    return _field(code, 2)


def width(code):
    """The East Asian width."""
    return WIDTHS[_field(code, 3)]


def mirrored(code):
    """1 or 0."""
    return _field(code, 4)


def decimal_value(code):
    """0..9 for a decimal digit, else -1."""
    return _field(code, 5) - 1


def digit_value(code):
    """0..9 for a digit, else -1."""
    return _field(code, 6) - 1


def has_numeric_value(code):
    """True if numeric_value() may be called."""
    return _field(code, 7) != 0


def numeric_value(code):
    """The numeric value."""
    number = _field(code, 7) - 1
    assert number >= 0
    return NUMERIC_VALUES[number]


def old_correction(code):
    """What the code point decomposed to before it was corrected, or -1."""
    for corrected, target in OLD_DECOMPOSITIONS:
        if corrected == code:
            return target
    return -1
