"""unicodedata: properties, names, normal forms; all of Unicode is in tests/binary/check_unicode.py."""
import unicodedata as u


def raises(exception, function, *args):
    try:
        function(*args)
    except exception as e:
        return e.args[0]
    assert False, 'no exception'


def test_properties():
    assert u.unidata_version == '14.0.0'
    assert [u.category(c) for c in 'aA1 \u0301\U0001f600\u0378'] == ['Ll', 'Lu', 'Nd', 'Zs', 'Mn', 'So', 'Cn']
    assert u.bidirectional('\u05d0') == 'R' and u.bidirectional('\u0378') == ''
    assert u.combining('\u0301') == 230 and u.mirrored('(') == 1 and u.mirrored('a') == 0
    assert u.east_asian_width('\u4e00') == 'W' and u.decomposition('\xbc') == '<fraction> 0031 2044 0034'
    assert u.decomposition('\xe9') == '0065 0301' and u.decomposition('a') == ''


def test_numbers():
    assert u.decimal('\u0663') == 3 and u.digit('\xb2') == 2 and u.numeric('\xbd') == 0.5
    assert u.decimal('x', None) is None and u.digit('x', 7) == 7 and u.numeric('x', 'd') == 'd'
    assert raises(ValueError, u.decimal, '\xb2') == 'not a decimal'
    assert raises(ValueError, u.digit, 'x') == 'not a digit'
    assert raises(ValueError, u.numeric, 'x') == 'not a numeric character'


def test_names():
    for code in [0x61, 0xe9, 0xac01, 0x4e00, 0xf900, 0x1f600, 0x1b170]:
        assert u.lookup(u.name(chr(code))) == chr(code)
    assert u.name('\xe9') == 'LATIN SMALL LETTER E WITH ACUTE' and u.name('\uac01') == 'HANGUL SYLLABLE GAG'
    assert u.lookup('lf') == '\n' and u.lookup('KEYCAP NUMBER SIGN') == '#\ufe0f\u20e3'
    assert '\N{LF}\N{latin small letter e with acute}' == '\n\xe9'
    assert u.name('\n', None) is None and raises(ValueError, u.name, '\n') == 'no such name'
    assert raises(KeyError, u.lookup, 'NO SUCH') == "undefined character name 'NO SUCH'"
    assert 'a\xe9\u0378'.encode('ascii', 'namereplace') == b'a\\N{LATIN SMALL LETTER E WITH ACUTE}\\u0378'


def test_normal_forms():
    text = '\xe9\ufb01\u1e9b\u0323\uac01\u0958'
    assert [ascii(u.normalize(form, text)) for form in ('NFC', 'NFD', 'NFKC', 'NFKD')] == [
        "'\\xe9\\ufb01\\u1e9b\\u0323\\uac01\\u0915\\u093c'",
        "'e\\u0301\\ufb01\\u017f\\u0323\\u0307\\u1100\\u1161\\u11a8\\u0915\\u093c'",
        "'\\xe9fi\\u1e69\\uac01\\u0915\\u093c'", "'e\\u0301fis\\u0323\\u0307\\u1100\\u1161\\u11a8\\u0915\\u093c'"]
    assert u.is_normalized('NFC', '\xe9') and not u.is_normalized('NFD', '\xe9') and u.is_normalized('NFKC', 'abc')
    assert raises(ValueError, u.normalize, 'NFX', 'a') == 'invalid normalization form'


def test_wrong_arguments():
    assert raises(TypeError, u.category, 'ab') == 'category() argument must be a unicode character, not str'
    assert raises(TypeError, u.decimal, 1) == 'decimal() argument 1 must be a unicode character, not int'


def test_old_database():
    old = u.ucd_3_2_0
    assert old.unidata_version == '3.2.0' and type(old) is u.UCD
    assert old.category('\u0221') == 'Cn' and old.category('a') == 'Ll' and old.bidirectional('\u05d0') == 'R'
    assert old.name('\u0221', None) is None and old.name('a') == 'LATIN SMALL LETTER A'
    assert raises(KeyError, old.lookup, 'LATIN SMALL LETTER D WITH CURL').startswith('undefined character name')
    assert old.decomposition('\xe9') == '0065 0301' and old.decomposition('\u0958') == '0915 093C'
    assert old.normalize('NFC', '\U0002f868\xe9') == '\U0002136a\xe9' and old.is_normalized('NFC', 'e')
    assert old.numeric('\xbd') == 0.5 and old.digit('\xb2') == 2 and old.decimal('x', 1) == 1
    assert old.combining('\u0301') == 230 and old.mirrored('(') == 1 and old.east_asian_width('\u4e00') == 'W'
