"""The functions of unicodedata; the database is interpreter/unicode/.  ucd_3_2_0 is in interp_old.py."""
from interpreter.error import OperationError, oefmt
from interpreter.unicode import database, names, normal
from objspace.strcore import W_StrObject, from_code, from_unicode
from rpython.rlib.rstring import UnicodeBuilder

MAX_NAME = 256


def code_argument(space, w_char, function, position=''):
    """The code point of a one-character str. Raises TypeError."""
    if isinstance(w_char, W_StrObject) and w_char.length() == 1:
        return w_char.code_at(0)
    raise oefmt(space.w_TypeError, "%s() argument%s must be a unicode character, not %s", function, position,
                space.type_name_or_none(w_char))


def default_value(space, w_default, message):
    if w_default is None:
        raise OperationError(space.w_ValueError, space.newtext(message))
    return w_default


def category(space, w_chr):
    """Return the general category of a character, two letters."""
    return space.newtext(database.category(code_argument(space, w_chr, 'category')))


def bidirectional(space, w_chr):
    """Return the bidirectional class of a character, '' if it has none."""
    return space.newtext(database.direction(code_argument(space, w_chr, 'bidirectional')))


def combining(space, w_chr):
    """Return the canonical combining class of a character."""
    return space.newint(database.combining(code_argument(space, w_chr, 'combining')))


def mirrored(space, w_chr):
    """Return 1 if the character is mirrored in bidirectional text, else 0."""
    return space.newint(int(database.has_flag(code_argument(space, w_chr, 'mirrored'), database.MIRRORED)))


def east_asian_width(space, w_chr):
    """Return the East Asian width of a character."""
    return space.newtext(database.width(code_argument(space, w_chr, 'east_asian_width')))


def hex4(code):
    digits = ('%x' % code).upper()
    while len(digits) < 4:
        digits = '0' + digits
    return digits


def decomposition(space, w_chr):
    """Return the decomposition mapping of a character, '' if it has none."""
    code = code_argument(space, w_chr, 'decomposition')
    parts = [hex4(part) for part in normal.decomposition(code)]
    tag = normal.decomposition_tag(code)
    if tag != '':
        parts.insert(0, tag)
    return space.newtext(' '.join(parts))


def decimal(space, w_chr, w_default=None):
    """Return the decimal value of a character, or default, or raise ValueError."""
    value = database.decimal_value(code_argument(space, w_chr, 'decimal', ' 1'))
    if value < 0:
        return default_value(space, w_default, 'not a decimal')
    return space.newint(value)


def digit(space, w_chr, w_default=None):
    """Return the digit value of a character, or default, or raise ValueError."""
    value = database.digit_value(code_argument(space, w_chr, 'digit', ' 1'))
    if value < 0:
        return default_value(space, w_default, 'not a digit')
    return space.newint(value)


def numeric(space, w_chr, w_default=None):
    """Return the numeric value of a character as a float, or default, or raise ValueError."""
    code = code_argument(space, w_chr, 'numeric', ' 1')
    if not database.has_numeric_value(code):
        return default_value(space, w_default, 'not a numeric character')
    return space.newfloat(database.numeric_value(code))


def name(space, w_chr, w_default=None):
    """Return the name of a character, or default, or raise ValueError."""
    text = names.name_of(code_argument(space, w_chr, 'name', ' 1'))
    if text == '':
        return default_value(space, w_default, 'no such name')
    return space.newtext(text)


def lookup(space, w_name):
    """Return the character, or the sequence of characters, with a name. Raises KeyError."""
    if isinstance(w_name, W_StrObject):
        text = w_name.utf8()
    else:
        text = space.bytes_w(w_name)
    if len(text) > MAX_NAME:
        raise oefmt(space.w_KeyError, "name too long")
    code = names.code_of(text)
    if code < 0:
        raise oefmt(space.w_KeyError, "undefined character name '%s'", text)
    if names.is_sequence(code):
        return _text_of(names.sequence(code))
    return from_code(names.alias_target(code))


def _text_of(codes):
    builder = UnicodeBuilder(len(codes))
    for code in codes:
        builder.append(unichr(code))
    return from_unicode(builder.build())


def normalized(space, function, w_form, w_str, old=False):
    """Check the arguments and return the normal form."""
    for position, w_arg in [(1, w_form), (2, w_str)]:
        if not isinstance(w_arg, W_StrObject):
            raise oefmt(space.w_TypeError, "%s() argument %d must be str, not %s", function, position,
                        space.type_name_or_none(w_arg))
    assert isinstance(w_str, W_StrObject)
    form = space.text_w(w_form)
    if form not in ('NFC', 'NFD', 'NFKC', 'NFKD'):
        raise oefmt(space.w_ValueError, "invalid normalization form")
    if w_str.asc is not None:
        return W_StrObject(w_str.asc)
    text = w_str.uni
    codes = [ord(text[i]) for i in range(len(text))]
    if form == 'NFC' or form == 'NFKC':
        return _text_of(normal.composed(codes, form == 'NFKC', old))
    return _text_of(normal.decomposed(codes, form == 'NFKD', old))


def normalize(space, w_form, w_unistr):
    """Return a normal form of a string: NFC, NFD, NFKC or NFKD."""
    return normalized(space, 'normalize', w_form, w_unistr)


def is_normalized(space, w_form, w_unistr):
    """Return whether a string is in a normal form."""
    w_result = normalized(space, 'is_normalized', w_form, w_unistr)
    return space.newbool(space.eq_w(w_result, w_unistr))
