"""The Unicode database: all of its tables against python3.11's unicodedata, and how they are made."""
import hashlib
import os
import subprocess

from interpreter.unicode import database, generate, names, normal

PYTHON3 = os.environ.get('PYTHON3', 'python3.11')
PROPERTIES = r'''
import hashlib, sys, unicodedata as u
digest = hashlib.sha256()
for code in range(0, 0x110000, STEP):
    c = chr(code)
    numeric = u.numeric(c, None)
    fields = [u.category(c), u.bidirectional(c), u.combining(c), u.east_asian_width(c), u.mirrored(c),
              u.decimal(c, -1), u.digit(c, -1), '' if numeric is None else '%.12f' % numeric,
              int(c.isalpha()), int(c.isspace()), int(c.islower()), int(c.isupper()), int(c.isprintable()),
              int(c.isidentifier()), u.name(c, '')]
    digest.update('|'.join(str(field) for field in fields).encode())
    for text in (c.upper(), c.title(), c.casefold()):
        digest.update(' '.join('%x' % ord(x) for x in text).encode())
    for form in ('NFC', 'NFD', 'NFKC', 'NFKD'):
        digest.update(' '.join('%x' % ord(x) for x in u.normalize(form, c + '\u0301\u0327')).encode())
print(digest.hexdigest())
'''
STEP = 7                # coprime to the page size; the whole range is for tests/binary/check_unicode.py


def _flag(code, flag):
    return int(database.has_flag(code, flag))


def _hex(codes):
    return ' '.join(['%x' % code for code in codes])


def test_all_tables_are_those_of_python3():
    digest = hashlib.sha256()
    for code in range(0, 0x110000, STEP):
        numeric = '%.12f' % database.numeric_value(code) if database.has_numeric_value(code) else ''
        fields = [database.category(code), database.direction(code), database.combining(code), database.width(code),
                  _flag(code, database.MIRRORED), database.decimal_value(code), database.digit_value(code), numeric,
                  _flag(code, database.ALPHA), _flag(code, database.SPACE), _flag(code, database.LOWER),
                  _flag(code, database.UPPER), _flag(code, database.PRINTABLE), _flag(code, database.XID_START),
                  names.name_of(code)]
        digest.update('|'.join([str(field) for field in fields]))
        for mapping in (database.upper_codes, database.title_codes, database.fold_codes):
            digest.update(_hex(mapping(code)))
        marked = [code, 0x301, 0x327]
        digest.update(_hex(normal.composed(marked, False)) + _hex(normal.decomposed(marked, False)))
        digest.update(_hex(normal.composed(marked, True)) + _hex(normal.decomposed(marked, True)))
    script = PROPERTIES.replace('STEP', str(STEP))
    assert subprocess.check_output([PYTHON3, '-c', script]).strip() == digest.hexdigest()


def test_names_lead_back_to_their_characters():
    for code in [0x20, 0x41, 0xe9, 0xac01, 0xd7a3, 0x4e00, 0xf900, 0x18b00, 0x1b170, 0x1f600, 0xe01ef]:
        assert names.code_of(names.name_of(code)) == code
        assert names.literal_code(names.name_of(code)) == code
    assert names.code_of('latin small letter a') == 97
    for name in ['', 'HANGUL SYLLABLE ', 'HANGUL SYLLABLE GAX', 'hangul syllable ga', 'CJK UNIFIED IDEOGRAPH-ABCDEF',
                 'CJK UNIFIED IDEOGRAPH-4e00', 'LATIN SMALL LETTER', 'ZZZ']:
        assert names.code_of(name) == -1


def test_aliases_and_sequences():
    assert names.literal_code('LF') == 10 and names.name_of(10) == ''
    assert names.literal_code('KEYCAP NUMBER SIGN') == -1
    assert names.sequence(names.code_of('KEYCAP NUMBER SIGN')) == [0x23, 0xfe0f, 0x20e3]
    assert names.name_of(0xf0000) == '' and names.name_of(0xf0000, True) == 'NULL'


def test_tables_are_made_when_missing_or_stale(tmpdir, monkeypatch):
    target = tmpdir.join('data14.py')
    monkeypatch.setattr(generate, 'TABLES', str(target))
    generator = tmpdir.join('generator.py')
    generator.write('import hashlib, sys\n'
                    'digest = hashlib.sha256(open(__file__, "rb").read()).hexdigest()\n'
                    'open(sys.argv[1], "w").write("DIGEST = \'%s\'\\n" % digest)\n')
    monkeypatch.setattr(generate, 'GENERATOR', str(generator))
    assert not generate.is_current()
    generate.ensure_tables()
    assert generate.is_current()
    generator.write(generator.read() + '# changed\n')
    assert not generate.is_current()
