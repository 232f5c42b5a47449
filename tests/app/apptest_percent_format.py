"""The % operator of str and bytes."""


def error(kind, function, *args):
    "Return the message of the exception that the call raises."
    try:
        function(*args)
    except kind as e:
        return str(e)
    raise AssertionError('no exception')


def fmt(template, values):
    "Keeps constant folding away."
    return template % values


def test_conversions():
    assert fmt('%s %r %a', ('x', 'x', '\xe9')) == "x 'x' '\\xe9'"
    assert fmt('%d %i %u', (1, -2, 3)) == '1 -2 3' and fmt('%x %X %o', (255, 255, 8)) == 'ff FF 10'
    assert fmt('%c%c', (65, 'b')) == 'Ab' and fmt('%c', 0x20ac) == '\u20ac'
    assert fmt('%%', ()) == '%' and fmt('100%%', ()) == '100%' and fmt('a', ()) == 'a'


def test_floats():
    assert fmt('%f %.2f %.0f', (1.5, 2.345, 2.5)) == '1.500000 2.35 2' or fmt('%.2f', 2.345) == '2.35'
    assert fmt('%e %E', (12345.678, 0.00012)) == '1.234568e+04 1.200000E-04'
    assert fmt('%g %G', (1e10, 1e-10)) == '1e+10 1E-10' and fmt('%g', 100000.0) == '100000'
    assert fmt('%5.1f|%-8.2f|%+.1f|% .1f', (1.25, 1.5, 2.0, 2.0)) == '  1.2|1.50    |+2.0| 2.0'
    assert fmt('%f %F', (float('inf'), float('nan'))) == 'inf NAN' and fmt('%05f', float('-inf')) == '-0inf'
    assert fmt('%#.0f %#g', (1.0, 1.0)) == '1. 1.00000' and fmt('%f', 3) == '3.000000'


def test_flags_and_width():
    assert fmt('%-05d|%05d|%+x|%#o|%#X', (3, -4, 255, 8, 255)) == '3    |-0004|+ff|0o10|0XFF'
    assert fmt('%.3d|%8.3d|%-8.3d|%08.3d', (7, 7, 7, 7)) == '007|     007|007     |00000007'
    assert fmt('%5s|%-5s|%.2s|%5.1s|%05s', ('ab', 'ab', 'xyz', 'xyz', 'a')) == '   ab|ab   |xy|    x|    a'
    assert fmt('%#x %#x % d %+d', (-10, 0, 5, 5)) == '-0xa 0x0  5 +5' and fmt('%#010x', 255) == '0x000000ff'
    assert fmt('%5c|%-3c|', ('a', 66)) == '    a|B  |' and fmt('%ld %hd %Ld', (1, 2, 3)) == '1 2 3'


def test_star():
    assert fmt('%*d|%-*d|%.*f', (5, 1, 5, 2, 2, 3.14159)) == '    1|2    |3.14'
    assert fmt('%*d|', (-4, 1)) == '1   |' and fmt('%.*f', (-1, 1.6)) == '2'
    assert error(TypeError, fmt, '%*d', ('a', 1)) == '* wants int'


def test_star_out_of_range():
    for template in ('%.*d', b'%.*d', '%+.*g%(a)0-'):
        for precision in (2 ** 31, -2 ** 31 - 1, 2 ** 63 - 1, -2 ** 63, 2 ** 70):
            for values in (precision, (precision, 3)):
                text = error(OverflowError, fmt, template, values)
                assert text == 'Python int too large to convert to C int', (template, values, text)
    assert fmt('%*d', (-2 ** 63, 3)) == '3' and fmt('%.*d', (-2 ** 31, 3)) == '3'
    assert error(OverflowError, fmt, '%*d', (2 ** 63, 3)) == 'Python int too large to convert to C ssize_t'
    try:
        fmt('%*d', (2 ** 63 - 1, 3))
    except MemoryError as e:
        assert e.args == ()
    else:
        raise AssertionError('so wide')


def test_mapping():
    assert fmt('%(a)s-%(b)d', {'a': 1, 'b': 2}) == '1-2' and fmt('%(a)5s|', {'a': 'x'}) == '    x|'
    assert fmt('no keys', {'a': 1}) == 'no keys' and fmt('%(a(b))s', {'a(b)': 3}) == '3' and fmt('%()s', {'': 1}) == '1'
    assert fmt('%s', {}) == '{}' and fmt('%(\u20ac)s', {'\u20ac': 1}) == '1'
    assert error(KeyError, fmt, '%(b)s', {'a': 1}) == "'b'"
    assert error(TypeError, fmt, '%(a)s', 1) == 'format requires a mapping'
    assert error(TypeError, fmt, '%(a)s', (1,)) == 'format requires a mapping'
    assert error(TypeError, fmt, '%(a)s', 'a') == 'format requires a mapping'


def test_mapping_subclass():
    class D(dict):
        def __missing__(self, key):
            return 'missing ' + key
    assert fmt('%(x)s', D()) == 'missing x'


def test_argument_counts():
    assert error(TypeError, fmt, '%s %s', 'a') == 'not enough arguments for format string'
    assert error(TypeError, fmt, '%s', ()) == 'not enough arguments for format string'
    assert error(TypeError, fmt, 'a', 1) == 'not all arguments converted during string formatting'
    assert error(TypeError, fmt, '%s', (1, 2)) == 'not all arguments converted during string formatting'
    assert fmt('a', []) == 'a' and fmt('%s', [1]) == '[1]' and fmt('%s', ((1, 2),)) == '(1, 2)'


def test_type_errors():
    assert error(TypeError, fmt, '%d', 'a') == '%d format: a real number is required, not str'
    assert error(TypeError, fmt, '%i', None) == '%i format: a real number is required, not NoneType'
    assert error(TypeError, fmt, '%x', 1.5) == '%x format: an integer is required, not float'
    assert error(TypeError, fmt, '%o', 'a') == '%o format: an integer is required, not str'
    assert error(TypeError, fmt, '%f', 'a') == 'must be real number, not str'
    assert error(TypeError, fmt, '%c', 'ab') == '%c requires int or char'
    assert error(TypeError, fmt, '%c', 1.5) == '%c requires int or char'
    assert error(OverflowError, fmt, '%c', 0x110000) == '%c arg not in range(0x110000)'
    assert error(OverflowError, fmt, '%c', -1) == '%c arg not in range(0x110000)'


def test_bad_formats():
    assert error(ValueError, fmt, '%y', 1) == "unsupported format character 'y' (0x79) at index 1"
    assert error(ValueError, fmt, 'ab%5!', 1) == "unsupported format character '!' (0x21) at index 4"
    assert error(ValueError, fmt, '%\xe9', 1) == "unsupported format character '?' (0xe9) at index 1"
    assert error(ValueError, fmt, '%5%', 1) == "unsupported format character '%' (0x25) at index 2"
    assert error(TypeError, fmt, '%5%', ()) == 'not enough arguments for format string'
    assert error(ValueError, fmt, '%', 1) == 'incomplete format'
    assert error(ValueError, fmt, '%5', 1) == 'incomplete format'
    assert error(ValueError, fmt, '%(a', {}) == 'incomplete format key'
    assert error(ValueError, fmt, '%(a)', {'a': 1}) == 'incomplete format'
    assert error(ValueError, fmt, '%99999999999999999999d', 1) == 'width too big'
    assert error(ValueError, fmt, '%.99999999999999999999d', 1) == 'precision too big'


def test_number_protocols():
    class I:
        def __index__(self):
            return 17

    class F:
        def __float__(self):
            return 2.5
    assert fmt('%x %d %c', (I(), I(), I())) == '11 17 \x11' and fmt('%.1f', F()) == '2.5' and fmt('%d', 3.99) == '3'
    assert fmt('%d', True) == '1' and fmt('%d', 10 ** 30) == '1' + '0' * 30 and fmt('%x', -2 ** 70) == '-4' + '0' * 17
    assert fmt('%d', -2 ** 63) == '-9223372036854775808' and fmt('%o', -8) == '-10'


def test_wide_texts():
    assert fmt('\u20ac%s', 'a') == '\u20aca' and fmt('%s\u20ac', 1) == '1\u20ac' and fmt('%s', '\u20ac') == '\u20ac'
    assert fmt('%.1s', '\u20aca') == '\u20ac' and fmt('%3s', '\u20ac') == '  \u20ac' and fmt('%.1s', 'a\u20ac').isascii()


def test_str_subclass_result():
    class S(str):
        pass
    assert type(fmt(S('%s'), 'a')) is str


def test_rmod():
    class R:
        def __rmod__(self, other):
            return 'never'
    assert fmt('%s', (R(),)).startswith('<')


# ---- bytes

def test_bytes_conversions():
    assert fmt(b'%s %b', (b'x', b'y')) == b'x y' and fmt(b'%d %x %05.1f', (10, 255, 1.25)) == b'10 ff 001.2'
    assert fmt(b'%r %a', ('\xe9', 2)) == b"'\\xe9' 2" and fmt(b'%c%c', (65, b'b')) == b'Ab' and fmt(b'%%', ()) == b'%'
    assert fmt(b'%5s|%-4s|%.1s', (b'a', b'b', b'xyz')) == b'    a|b   |x' and fmt(b'\xff%d', 1) == b'\xff1'
    assert fmt(b'%(k)s', {b'k': b'v'}) == b'v'


def test_bytes_dunder():
    class A:
        def __bytes__(self):
            return b'made'
    assert fmt(b'%s', A()) == b'made'


def test_bytes_errors():
    assert error(TypeError, fmt, b'%s', 'a') == \
        "%b requires a bytes-like object, or an object that implements __bytes__, not 'str'"
    assert error(TypeError, fmt, b'%d', 'a') == '%d format: a real number is required, not str'
    assert error(TypeError, fmt, b'%x', 1.5) == '%x format: an integer is required, not float'
    assert error(TypeError, fmt, b'%f', 'a') == 'float argument required, not str'
    assert error(OverflowError, fmt, b'%c', 256) == '%c arg not in range(256)'
    assert error(TypeError, fmt, b'%c', b'ab') == '%c requires an integer in range(256) or a single byte'
    assert error(TypeError, fmt, b'%c', 'a') == '%c requires an integer in range(256) or a single byte'
    assert error(TypeError, fmt, b'a', 1) == 'not all arguments converted during bytes formatting'
    assert error(TypeError, fmt, b'%s', ()) == 'not enough arguments for format string'
    assert error(ValueError, fmt, b'%y', 1) == "unsupported format character 'y' (0x79) at index 1"
    assert error(ValueError, fmt, b'%', 1) == 'incomplete format'
