"""Names of characters: name_of() and code_of(), with aliases and named sequences.

Aliases and sequences have private code points of their own here, as in CPython (see alias_target and sequence).
"""
from interpreter.unicode import data14
from interpreter.unicode.database import byte2, byte3
from rpython.rlib import jit
from rpython.rlib.rstring import StringBuilder

WORDS = data14.WORDS
WORD_OFFSETS = data14.WORD_OFFSETS
NAME_RUNS = data14.NAME_RUNS
NAME_OFFSETS = data14.NAME_OFFSETS
NAME_DATA = data14.NAME_DATA
NAME_RANGES = data14.NAME_RANGES
SORTED_NAMES = data14.SORTED_NAMES
ALIASES = data14.ALIASES
SEQUENCES = data14.SEQUENCES
SHORT_WORDS = data14.SHORT_WORDS

FIRST_ALIAS, FIRST_SEQUENCE = 0xf0000, 0xf0200
SEQUENCE_SIZE = 13
CJK = 'CJK UNIFIED IDEOGRAPH-'
HANGUL = 'HANGUL SYLLABLE '
HANGUL_FIRST, HANGUL_COUNT = 0xac00, 11172
_LEADS = ['G', 'GG', 'N', 'D', 'DD', 'R', 'M', 'B', 'BB', 'S', 'SS', '', 'J', 'JJ', 'C', 'K', 'T', 'P', 'H']
_VOWELS = ['A', 'AE', 'YA', 'YAE', 'EO', 'E', 'YEO', 'YE', 'O', 'WA', 'WAE', 'OE', 'YO', 'U', 'WEO', 'WE', 'WI',
           'YU', 'EU', 'YI', 'I']
_TAILS = ['', 'G', 'GG', 'GS', 'N', 'NJ', 'NH', 'D', 'L', 'LG', 'LM', 'LB', 'LS', 'LT', 'LP', 'LH', 'M', 'B', 'BS',
          'S', 'SS', 'NG', 'J', 'C', 'K', 'T', 'P', 'H']


def _find_run(value, field):
    """Index of the last run whose field (0: code point, 3: ordinal) is at most `value`, or -1."""
    low = 0
    high = len(NAME_RUNS) // 6 - 1              # the last entry is the sentinel
    while low < high:
        middle = (low + high) >> 1
        if byte3(NAME_RUNS, 6 * middle + field) <= value:
            low = middle + 1
        else:
            high = middle
    return low - 1


def _name_by_ordinal(ordinal):
    builder = StringBuilder(40)
    at = byte3(NAME_OFFSETS, 3 * ordinal)
    end = byte3(NAME_OFFSETS, 3 * ordinal + 3)
    while at < end:
        if builder.getlength() > 0:
            builder.append(' ')
        word = ord(NAME_DATA[at])
        if word >= SHORT_WORDS:
            word = SHORT_WORDS + ((word - SHORT_WORDS) << 8) + ord(NAME_DATA[at + 1])
            at += 1
        at += 1
        builder.append_slice(WORDS, byte3(WORD_OFFSETS, 3 * word), byte3(WORD_OFFSETS, 3 * word + 3))
    return builder.build()


def _upper_hex(code):
    return ('%x' % code).upper()


@jit.elidable
def name_of(code, with_aliases=False):
    """The name, or '' if there is none; with_aliases also knows the private code points."""
    if HANGUL_FIRST <= code < HANGUL_FIRST + HANGUL_COUNT:
        index = code - HANGUL_FIRST
        return HANGUL + _LEADS[index // 588] + _VOWELS[index % 588 // 28] + _TAILS[index % 28]
    for first, last, prefix in NAME_RANGES:
        if first <= code <= last:
            return prefix + _upper_hex(code)
    if code >= FIRST_ALIAS and not with_aliases and is_private(code):
        return ''
    run = _find_run(code, 0)
    if run < 0:
        return ''
    ordinal = byte3(NAME_RUNS, 6 * run + 3) + code - byte3(NAME_RUNS, 6 * run)
    if ordinal >= byte3(NAME_RUNS, 6 * run + 9):
        return ''
    return _name_by_ordinal(ordinal)


def is_private(code):
    """True for the code points that stand for aliases and sequences."""
    return FIRST_ALIAS <= code < FIRST_SEQUENCE + len(SEQUENCES) // SEQUENCE_SIZE


def _longest(parts, name, start):
    """Index of the longest of the parts with which name[start:] starts, or -1."""
    found = -1
    length = -1
    for i in range(len(parts)):
        part = parts[i]
        if len(part) > length and start + len(part) <= len(name):
            stop = start + len(part)
            assert 0 <= start <= stop
            if name[start:stop] == part:
                found = i
                length = len(part)
    return found


def _hangul_code(name):
    at = len(HANGUL)
    lead = _longest(_LEADS, name, at)
    if lead < 0:
        return -1
    at += len(_LEADS[lead])
    vowel = _longest(_VOWELS, name, at)
    if vowel < 0:
        return -1
    at += len(_VOWELS[vowel])
    tail = _longest(_TAILS, name, at)
    if tail < 0 or at + len(_TAILS[tail]) != len(name):
        return -1
    return HANGUL_FIRST + (lead * 21 + vowel) * 28 + tail


def _hex_code(name, start):
    """The number written in four or five upper-case hexadecimal digits at the end of the name, or -1."""
    if not 4 <= len(name) - start <= 5:
        return -1
    code = 0
    for i in range(start, len(name)):
        c = name[i]
        if '0' <= c <= '9':
            code = code << 4 | (ord(c) - 48)
        elif 'A' <= c <= 'F':
            code = code << 4 | (ord(c) - 55)
        else:
            return -1
    return code


def _code_in_ranges(name):
    for first, last, prefix in NAME_RANGES:
        if name.startswith(prefix):
            code = _hex_code(name, len(prefix))
            if first <= code <= last and (prefix == CJK or prefix + _upper_hex(code) == name):
                return code
    return -1


@jit.elidable
def code_of(name):
    """The code point with this name in any case (a private one for an alias or sequence), or -1."""
    if name.startswith(HANGUL):
        return _hangul_code(name)
    if name.startswith(CJK):
        return _code_in_ranges(name)
    name = name.upper()
    if name.startswith(CJK) or name.startswith(HANGUL):
        return -1                               # CPython compares these two with regard to case
    code = _code_in_ranges(name)
    if code >= 0:
        return code
    low = 0
    high = len(SORTED_NAMES) // 2
    while low < high:
        middle = (low + high) >> 1
        ordinal = byte2(SORTED_NAMES, 2 * middle)
        candidate = _name_by_ordinal(ordinal)
        if candidate == name:
            run = _find_run(ordinal, 3)
            return byte3(NAME_RUNS, 6 * run) + ordinal - byte3(NAME_RUNS, 6 * run + 3)
        if candidate < name:
            low = middle + 1
        else:
            high = middle
    return -1


def is_sequence(code):
    """True for a result of code_of() that means a named sequence."""
    return code >= FIRST_SEQUENCE and is_private(code)


def alias_target(code):
    """The real code point for a result of code_of() that is not a sequence."""
    if FIRST_ALIAS <= code < FIRST_SEQUENCE:
        return byte3(ALIASES, 3 * (code - FIRST_ALIAS))
    return code


def sequence(code):
    """The code points of a named sequence."""
    at = SEQUENCE_SIZE * (code - FIRST_SEQUENCE)
    return [byte3(SEQUENCES, at + 1 + 3 * i) for i in range(ord(SEQUENCES[at]))]


def literal_code(name):
    """The code point of \\N{name}: names and aliases, no sequences; -1 if there is none."""
    code = code_of(name)
    if code < 0 or is_sequence(code):
        return -1
    return alias_target(code)
