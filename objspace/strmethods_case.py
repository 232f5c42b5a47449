"""Methods of str about character properties: case mappings and the is...() predicates.

ASCII texts never reach the Unicode database.
"""
from objspace.strcore import W_StrObject, from_unicode
from objspace.unicodehelpers import (
    fold_codes, is_alnum, is_alpha, is_case_ignorable, is_cased, is_decimal, is_digit,
    is_identifier_part, is_identifier_start, is_lower, is_numeric, is_printable_code, is_space,
    is_title, is_upper, lower_codes, title_codes, upper_codes)
from rpython.rlib import jit
from rpython.rlib.rstring import StringBuilder, UnicodeBuilder

_FINAL_SIGMA, _SMALL_SIGMA, _CAPITAL_SIGMA = 0x3c2, 0x3c3, 0x3a3


# ---- ASCII, shared with bytes

@jit.elidable
def ascii_swapcase(text):
    builder = StringBuilder(len(text))
    for c in text:
        if 'a' <= c <= 'z':
            c = chr(ord(c) - 32)
        elif 'A' <= c <= 'Z':
            c = chr(ord(c) + 32)
        builder.append(c)
    return builder.build()


@jit.elidable
def ascii_title(text):
    """Upper case where no letter precedes, lower case elsewhere."""
    builder = StringBuilder(len(text))
    in_word = False
    for c in text:
        if 'a' <= c <= 'z':
            if not in_word:
                c = chr(ord(c) - 32)
            in_word = True
        elif 'A' <= c <= 'Z':
            if in_word:
                c = chr(ord(c) + 32)
            in_word = True
        else:
            in_word = False
        builder.append(c)
    return builder.build()


def ascii_capitalize(text):
    if len(text) == 0:
        return text
    return text[0].upper() + text[1:].lower()


@jit.elidable
def ascii_is_title(text):
    found = in_word = False
    for c in text:
        if 'A' <= c <= 'Z':
            if in_word:
                return False
            found = in_word = True
        elif 'a' <= c <= 'z':
            if not in_word:
                return False
        else:
            in_word = False
    return found


@jit.elidable
def ascii_is_cased(text, first, last, other_first, other_last):
    """True if there is a letter in first..last and none in other_first..other_last."""
    found = False
    for c in text:
        if first <= c <= last:
            found = True
        elif other_first <= c <= other_last:
            return False
    return found


def ascii_is_lower(text):
    return ascii_is_cased(text, 'a', 'z', 'A', 'Z')


def ascii_is_upper(text):
    return ascii_is_cased(text, 'A', 'Z', 'a', 'z')


@jit.elidable
def ascii_is_alpha(text):
    for c in text:
        if not ('a' <= c <= 'z' or 'A' <= c <= 'Z'):
            return False
    return len(text) > 0


@jit.elidable
def ascii_is_digit(text):
    for c in text:
        if not '0' <= c <= '9':
            return False
    return len(text) > 0


@jit.elidable
def ascii_is_alnum(text):
    for c in text:
        if not ('a' <= c <= 'z' or 'A' <= c <= 'Z' or '0' <= c <= '9'):
            return False
    return len(text) > 0


@jit.elidable
def _ascii_is_space(text):
    for c in text:
        if not is_space(ord(c)):
            return False
    return len(text) > 0


@jit.elidable
def _ascii_is_printable(text):
    for c in text:
        if not ' ' <= c <= '~':
            return False
    return True


@jit.elidable
def _ascii_is_identifier(text):
    if len(text) == 0 or '0' <= text[0] <= '9':
        return False
    for c in text:
        if not ('a' <= c <= 'z' or 'A' <= c <= 'Z' or '0' <= c <= '9' or c == '_'):
            return False
    return True


# ---- case mappings

def _append_codes(builder, codes):
    for code in codes:
        builder.append(unichr(code))


@jit.elidable
def _unicode_upper(text):
    builder = UnicodeBuilder(len(text))
    for i in range(len(text)):
        _append_codes(builder, upper_codes(ord(text[i])))
    return builder.build()


def _is_final_sigma(text, i):
    """The Final_Sigma condition of the Unicode standard (3.13, table 3-17)."""
    j = i - 1
    while j >= 0 and is_case_ignorable(ord(text[j])):
        j -= 1
    if j < 0 or not is_cased(ord(text[j])):
        return False
    j = i + 1
    while j < len(text) and is_case_ignorable(ord(text[j])):
        j += 1
    return j == len(text) or not is_cased(ord(text[j]))


def _append_lower(builder, text, i):
    code = ord(text[i])
    if code == _CAPITAL_SIGMA:
        builder.append(unichr(_FINAL_SIGMA if _is_final_sigma(text, i) else _SMALL_SIGMA))
    else:
        _append_codes(builder, lower_codes(code))


@jit.elidable
def _unicode_lower(text):
    builder = UnicodeBuilder(len(text))
    for i in range(len(text)):
        _append_lower(builder, text, i)
    return builder.build()


@jit.elidable
def _unicode_swapcase(text):
    builder = UnicodeBuilder(len(text))
    for i in range(len(text)):
        code = ord(text[i])
        if is_upper(code):
            _append_lower(builder, text, i)
        elif is_lower(code):
            _append_codes(builder, upper_codes(code))
        else:
            builder.append(text[i])
    return builder.build()


@jit.elidable
def _unicode_title(text):
    builder = UnicodeBuilder(len(text))
    in_word = False
    for i in range(len(text)):
        code = ord(text[i])
        if in_word:
            _append_lower(builder, text, i)
        else:
            _append_codes(builder, title_codes(code))
        in_word = is_cased(code)
    return builder.build()


@jit.elidable
def _unicode_capitalize(text):
    builder = UnicodeBuilder(len(text))
    if len(text) > 0:
        _append_codes(builder, title_codes(ord(text[0])))
    for i in range(1, len(text)):
        _append_lower(builder, text, i)
    return builder.build()


@jit.elidable
def _unicode_casefold(text):
    builder = UnicodeBuilder(len(text))
    for i in range(len(text)):
        _append_codes(builder, fold_codes(ord(text[i])))
    return builder.build()


def str_upper(self, space):
    """Return a copy converted to upper case."""
    if self.asc is not None:
        return W_StrObject(self.asc.upper())
    return from_unicode(_unicode_upper(self.uni))


def str_lower(self, space):
    """Return a copy converted to lower case."""
    if self.asc is not None:
        return W_StrObject(self.asc.lower())
    return from_unicode(_unicode_lower(self.uni))


def str_casefold(self, space):
    """Return a copy for caseless comparison."""
    if self.asc is not None:
        return W_StrObject(self.asc.lower())
    return from_unicode(_unicode_casefold(self.uni))


def str_swapcase(self, space):
    """Return a copy with upper and lower case exchanged."""
    if self.asc is not None:
        return W_StrObject(ascii_swapcase(self.asc))
    return from_unicode(_unicode_swapcase(self.uni))


def str_title(self, space):
    """Return a copy where each word starts with a title-case letter."""
    if self.asc is not None:
        return W_StrObject(ascii_title(self.asc))
    return from_unicode(_unicode_title(self.uni))


def str_capitalize(self, space):
    """Return a copy with the first character in title case, the rest in lower case."""
    if self.asc is not None:
        return W_StrObject(ascii_capitalize(self.asc))
    return from_unicode(_unicode_capitalize(self.uni))


# ---- predicates

def _make_all(is_member, name):
    @jit.elidable
    def all_are(text):
        for i in range(len(text)):
            if not is_member(ord(text[i])):
                return False
        return True
    all_are.__name__ = 'unicode_all_' + name
    return all_are


_all_alpha = _make_all(is_alpha, 'alpha')
_all_alnum = _make_all(is_alnum, 'alnum')
_all_decimal = _make_all(is_decimal, 'decimal')
_all_digit = _make_all(is_digit, 'digit')
_all_numeric = _make_all(is_numeric, 'numeric')
_all_space = _make_all(is_space, 'space')
_all_printable = _make_all(is_printable_code, 'printable')


@jit.elidable
def _unicode_is_lower(text):
    found = False
    for i in range(len(text)):
        code = ord(text[i])
        if is_upper(code) or is_title(code):
            return False
        if is_lower(code):
            found = True
    return found


@jit.elidable
def _unicode_is_upper(text):
    found = False
    for i in range(len(text)):
        code = ord(text[i])
        if is_lower(code) or is_title(code):
            return False
        if is_upper(code):
            found = True
    return found


@jit.elidable
def _unicode_is_title(text):
    found = in_word = False
    for i in range(len(text)):
        code = ord(text[i])
        if is_upper(code) or is_title(code):
            if in_word:
                return False
            found = in_word = True
        elif is_lower(code):
            if not in_word:
                return False
        else:
            in_word = False
    return found


@jit.elidable
def _unicode_is_identifier(text):
    code = ord(text[0])
    if not (code == ord('_') or is_identifier_start(code)):
        return False
    for i in range(1, len(text)):
        if not is_identifier_part(ord(text[i])):
            return False
    return True


def is_identifier(w_str):
    """str.isidentifier() as a bool."""
    if w_str.asc is not None:
        return _ascii_is_identifier(w_str.asc)
    return _unicode_is_identifier(w_str.uni)


def is_printable_text(w_str):
    """str.isprintable() as a bool."""
    if w_str.asc is not None:
        return _ascii_is_printable(w_str.asc)
    return _all_printable(w_str.uni)


def str_isalnum(self, space):
    if self.asc is not None:
        return space.newbool(ascii_is_alnum(self.asc))
    return space.newbool(_all_alnum(self.uni))


def str_isalpha(self, space):
    if self.asc is not None:
        return space.newbool(ascii_is_alpha(self.asc))
    return space.newbool(_all_alpha(self.uni))


def str_isascii(self, space):
    return space.newbool(self.asc is not None)


def str_isdecimal(self, space):
    if self.asc is not None:
        return space.newbool(ascii_is_digit(self.asc))
    return space.newbool(_all_decimal(self.uni))


def str_isdigit(self, space):
    if self.asc is not None:
        return space.newbool(ascii_is_digit(self.asc))
    return space.newbool(_all_digit(self.uni))


def str_isnumeric(self, space):
    if self.asc is not None:
        return space.newbool(ascii_is_digit(self.asc))
    return space.newbool(_all_numeric(self.uni))


def str_isidentifier(self, space):
    return space.newbool(is_identifier(self))


def str_islower(self, space):
    if self.asc is not None:
        return space.newbool(ascii_is_lower(self.asc))
    return space.newbool(_unicode_is_lower(self.uni))


def str_isupper(self, space):
    if self.asc is not None:
        return space.newbool(ascii_is_upper(self.asc))
    return space.newbool(_unicode_is_upper(self.uni))


def str_istitle(self, space):
    if self.asc is not None:
        return space.newbool(ascii_is_title(self.asc))
    return space.newbool(_unicode_is_title(self.uni))


def str_isspace(self, space):
    if self.asc is not None:
        return space.newbool(_ascii_is_space(self.asc))
    return space.newbool(_all_space(self.uni))


def str_isprintable(self, space):
    return space.newbool(is_printable_text(self))
