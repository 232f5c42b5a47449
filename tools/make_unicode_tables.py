"""Write the Unicode 14 tables of the interpreter; run by interpreter/unicode/generate.py, with python3.11.

    python3.11 tools/make_unicode_tables.py OUTPUT

The source of everything is the running Python's `unicodedata` and its str methods.  The layout of the
tables is described here, next to the code that makes each; the readers are in interpreter/unicode/.
"""
import base64
import hashlib
import os
import sys
import tempfile
import textwrap
import unicodedata
import zlib

MAX_CODE = 0x10ffff
PAGE_BITS = 7
FIRST_ALIAS, FIRST_SEQUENCE = 0xf0000, 0xf0200      # where `unicodedata` itself keeps such names
LAST_SEQUENCE = 0xf0fff

HEADER = '''"""Unicode tables, made by tools/make_unicode_tables.py, which describes them: do not edit."""
import base64
import zlib


def _unpack(text):
    return zlib.decompress(base64.b64decode(text))


'''


def number(value, size):
    """The bytes of an unsigned number, most significant first."""
    return value.to_bytes(size, 'big')


# ---- properties: a record for each distinct combination

FLAGS = ['alpha', 'decimal', 'digit', 'numeric', 'space', 'lower', 'upper', 'title',
         'cased', 'ignorable', 'printable', 'xid_start', 'xid_continue', 'mirrored', 'decomposes', 'composes']


def is_cased(char):
    return (char + 'A').title()[-1] == 'a'


def is_case_ignorable(char):
    # the condition of the final sigma looks through case-ignorable characters
    if is_cased(char):
        return ('1' + char + '\u03a3').lower()[-1] == '\u03c3'
    return ('A' + char + '\u03a3').lower()[-1] == '\u03c2'


def flags_of(char, second_parts):
    values = [
        char.isalpha(), char.isdecimal(), char.isdigit(), char.isnumeric(), char.isspace(),
        char.islower(), char.isupper(), char.istitle() and not char.isupper(),
        is_cased(char), is_case_ignorable(char), char.isprintable(), char.isidentifier(),
        ('a' + char).isidentifier(), unicodedata.mirrored(char) != 0,
        unicodedata.decomposition(char) != '', char in second_parts]
    return sum(1 << i for i, value in enumerate(values) if value)


class Numbering(dict):
    """Numbers for values in the order of their first appearance."""

    def __missing__(self, value):
        self[value] = len(self)
        return self[value]


def case_map(char, mapped):
    """Ten bytes: a count and so many code points; count 0 means one difference, plus 0x110000."""
    if len(mapped) == 1:
        return b'\0' + number(ord(mapped) - ord(char) + MAX_CODE + 1, 3) + bytes(6)
    assert len(mapped) <= 3
    return number(len(mapped), 1) + b''.join(number(ord(c), 3) for c in mapped).ljust(9, b'\0')


def compositions():
    """{(first, second): composed}, without the composition exclusions."""
    result = {}
    for code in range(MAX_CODE + 1):
        parts = unicodedata.decomposition(chr(code)).split()
        if len(parts) == 2 and parts[0][0] != '<':
            pair = ''.join(chr(int(part, 16)) for part in parts)
            if unicodedata.normalize('NFC', pair) == chr(code):
                result[pair] = code
    return result


def record_tables(out, pairs):
    """PAGES[code >> 7] -> page; RECORD_NUMBERS[page << 7 | code & 127] -> record; RECORDS -> 17 bytes each:

    category, bidirectional class, combining class, width; flags (2); decimal + 1, digit + 1, number of the
    numeric value + 1; numbers of the upper, lower, title and folding maps (2 each).
    """
    second_parts = set(pair[1] for pair in pairs)
    categories, directions, widths = Numbering(), Numbering(), Numbering()
    numerics, maps, records, pages = Numbering(), Numbering(), Numbering(), Numbering()
    maps[case_map('a', 'a')]
    page_numbers = []
    page = b''
    for code in range(MAX_CODE + 1):
        char = chr(code)
        numeric = unicodedata.numeric(char, None)
        record = bytes([
            categories[unicodedata.category(char)], directions[unicodedata.bidirectional(char)],
            unicodedata.combining(char), widths[unicodedata.east_asian_width(char)]])
        record += number(flags_of(char, second_parts), 2)
        record += bytes([
            unicodedata.decimal(char, -1) + 1, unicodedata.digit(char, -1) + 1,
            0 if numeric is None else numerics[repr(numeric)] + 1])
        for mapped in (char.upper(), char.lower(), char.title(), char.casefold()):
            if char == '\u03a3' and mapped == '\u03c2':
                mapped = '\u03c3'
            record += number(maps[case_map(char, mapped)], 2)
        page += number(records[record], 2)
        if (code + 1) & ((1 << PAGE_BITS) - 1) == 0:
            page_numbers.append(pages[page])
            page = b''
    old_record_tables(out, categories, directions, widths, numerics)
    out.constant('CATEGORIES', list(categories))
    out.constant('DIRECTIONS', list(directions))
    out.constant('WIDTHS', list(widths))
    out.constant('NUMERIC_VALUES', [float(value) for value in numerics])
    out.table('PAGES', b''.join(number(n, 2) for n in page_numbers))
    out.table('RECORD_NUMBERS', b''.join(pages))
    out.table('RECORDS', b''.join(records))
    out.table('CASE_MAPS', b''.join(maps))


def old_record_tables(out, categories, directions, widths, numerics):
    """As record_tables, for unicodedata.ucd_3_2_0, with records of 8 bytes: category, bidirectional class, combining
    class, width, mirrored, decimal + 1, digit + 1, number of the numeric value + 1.

    OLD_DECOMPOSITIONS: the few (code point, what it decomposes to when normalised) that were corrected later.
    """
    old = unicodedata.ucd_3_2_0
    records, pages = Numbering(), Numbering()
    page_numbers, corrections = [], []
    page = b''
    for code in range(MAX_CODE + 1):
        char = chr(code)
        numeric = old.numeric(char, None)
        record = bytes([
            categories[old.category(char)], directions[old.bidirectional(char)], old.combining(char),
            widths[old.east_asian_width(char)], old.mirrored(char), old.decimal(char, -1) + 1, old.digit(char, -1) + 1,
            0 if numeric is None else numerics[repr(numeric)] + 1])
        page += number(records[record], 2)
        if (code + 1) & ((1 << PAGE_BITS) - 1) == 0:
            page_numbers.append(pages[page])
            page = b''
        if old.category(char) != 'Cn' and old.normalize('NFD', char) != unicodedata.normalize('NFD', char):
            corrections.append((code, ord(old.normalize('NFD', char))))
    out.constant('OLD_DECOMPOSITIONS', corrections)
    out.table('OLD_PAGES', b''.join(number(n, 2) for n in page_numbers))
    out.table('OLD_RECORD_NUMBERS', b''.join(pages))
    out.table('OLD_RECORDS', b''.join(records))


# ---- decomposition and composition

def decomposition_tables(out, pairs):
    """DECOMPOSITION_CODES (3 bytes each, sorted), DECOMPOSITION_OFFSETS (3 bytes) into DECOMPOSITIONS:
    the number of the tag, then code points.  COMPOSITIONS: first, second, result, sorted.
    """
    tags = Numbering({'': 0})
    codes, offsets, data = b'', b'', b''
    for code in range(MAX_CODE + 1):
        parts = unicodedata.decomposition(chr(code)).split()
        if parts:
            codes += number(code, 3)
            offsets += number(len(data), 3)
            data += bytes([tags[parts.pop(0) if parts[0][0] == '<' else '']])
            data += b''.join(number(int(part, 16), 3) for part in parts)
    out.constant('DECOMPOSITION_TAGS', list(tags))
    out.table('DECOMPOSITION_CODES', codes)
    out.table('DECOMPOSITION_OFFSETS', offsets + number(len(data), 3))
    out.table('DECOMPOSITIONS', data)
    out.table('COMPOSITIONS', b''.join(
        number(ord(pair[0]), 3) + number(ord(pair[1]), 3) + number(code, 3) for pair, code in sorted(pairs.items())))


# ---- names

def alias_name(code):
    """The alias or named sequence that `unicodedata` keeps at a private code point, or ''."""
    text = chr(code).encode('ascii', 'namereplace').decode()
    return text[3:-1] if text.startswith('\\N{') else ''


def prefix_of(code, name):
    """The part before the code point in a name that ends with it, or ''."""
    ending = '-%X' % code
    return name[:-len(ending) + 1] if name.endswith(ending) else ''


def split_names():
    """Return (names by code, ranges (first, last, prefix) of names that end with their code point)."""
    names, ranges = {}, []
    for code in range(MAX_CODE + 1):
        name = unicodedata.name(chr(code), '') or (alias_name(code) if code >= FIRST_ALIAS else '')
        if not name or name.startswith('HANGUL SYLLABLE '):
            continue
        prefix = prefix_of(code, name)
        if not prefix:
            names[code] = name
        elif ranges and ranges[-1][1] == code - 1 and ranges[-1][2] == prefix:
            ranges[-1][1] = code
        else:
            ranges.append([code, code, prefix])
    return names, [tuple(item) for item in ranges]


def name_tables(out):
    """Each name has an ordinal.  NAME_RUNS: runs of consecutive code points, the first one and its ordinal (3
    bytes each), closed by a sentinel.  NAME_OFFSETS (3 bytes by ordinal) into NAME_DATA: numbers of words,
    one byte if below SHORT_WORDS and two otherwise.  WORD_OFFSETS (3 bytes) into WORDS.
    SORTED_NAMES: ordinals (2 bytes) in the order of the names.
    """
    names, ranges = split_names()
    uses = {}
    for name in names.values():
        for word in name.split(' '):
            uses[word] = uses.get(word, 0) + 1
    words = sorted(uses, key=lambda word: (-uses[word], word))
    short = 256 - -(-len(words) // 256)
    index = {word: i for i, word in enumerate(words)}

    def packed(word):
        i = index[word]
        return number(i, 1) if i < short else number((short << 8) + i - short, 2)

    runs, offsets, data = b'', b'', b''
    ordered = sorted(names)
    for ordinal, code in enumerate(ordered):
        if code - 1 not in names:
            runs += number(code, 3) + number(ordinal, 3)
        offsets += number(len(data), 3)
        data += b''.join(packed(word) for word in names[code].split(' '))
    word_offsets = [0]
    for word in words:
        word_offsets.append(word_offsets[-1] + len(word))
    out.line('SHORT_WORDS = %d' % short)
    out.table('WORDS', ''.join(words).encode())
    out.table('WORD_OFFSETS', b''.join(number(offset, 3) for offset in word_offsets))
    out.table('NAME_RUNS', runs + number(MAX_CODE + 1, 3) + number(len(ordered), 3))
    out.table('NAME_OFFSETS', offsets + number(len(data), 3))
    out.table('NAME_DATA', data)
    by_name = sorted(range(len(ordered)), key=lambda ordinal: names[ordered[ordinal]])
    out.table('SORTED_NAMES', b''.join(number(ordinal, 2) for ordinal in by_name))
    out.constant('NAME_RANGES', ranges)
    alias_tables(out, names)


def alias_tables(out, names):
    """ALIASES: the code point (3 bytes) of each alias from 0xf0000 on.  SEQUENCES: for each named sequence from
    0xf0200 on its length and four code points (13 bytes).
    """
    aliases, sequences = b'', b''
    for code in range(FIRST_ALIAS, LAST_SEQUENCE):
        if code in names:
            target = unicodedata.lookup(names[code])
            if code < FIRST_SEQUENCE:
                assert len(aliases) == 3 * (code - FIRST_ALIAS)
                aliases += number(ord(target), 3)
            else:
                assert len(sequences) == 13 * (code - FIRST_SEQUENCE) and len(target) <= 4
                sequences += number(len(target), 1) + b''.join(number(ord(c), 3) for c in target).ljust(12, b'\0')
    out.table('ALIASES', aliases)
    out.table('SEQUENCES', sequences)


# ---- output

class Output(object):
    """The text of the data module."""

    def __init__(self):
        self.pieces = [HEADER]
        self.size = 0

    def line(self, text):
        self.pieces.append(text + '\n')

    def constant(self, name, value):
        self.pieces.append('%s = [%s]\n' % (name, ''.join('\n    %r,' % (item,) for item in value)))

    def table(self, name, data):
        self.size += len(data)
        text = base64.b64encode(zlib.compress(data, 9)).decode()
        self.pieces.append("%s = _unpack('''\n%s\n''')\n" % (name, '\n'.join(textwrap.wrap(text, 110))))


def main(path):
    if unicodedata.unidata_version != '14.0.0':
        sys.exit('Unicode 14.0.0 is needed (Python 3.11); this Python has %s' % unicodedata.unidata_version)
    with open(os.path.abspath(__file__), 'rb') as file:
        digest = hashlib.sha256(file.read()).hexdigest()
    out = Output()
    pairs = compositions()
    record_tables(out, pairs)
    decomposition_tables(out, pairs)
    name_tables(out)
    out.pieces.append("UNIDATA_VERSION = '14.0.0'\nDIGEST = '%s'\n" % digest)
    # several processes may be at it: only a complete file ever has the name
    handle, temporary = tempfile.mkstemp(prefix='.unicode', suffix='.tmp', dir=os.path.dirname(os.path.abspath(path)))
    with os.fdopen(handle, 'w') as file:
        file.write(''.join(out.pieces))
    os.chmod(temporary, 0o644)
    os.rename(temporary, path)
    return out.size


if __name__ == '__main__':
    main(sys.argv[1])
