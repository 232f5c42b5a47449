"""The format mini-language for numbers: results and error texts."""


def check(value, table):
    """table: specification -> text, or an exception instance with the type and text expected."""
    for spec, expected in table.items():
        try:
            result = format(value, spec)
        except Exception as e:
            result = e
        if isinstance(expected, Exception):
            assert type(result) is type(expected) and str(result) == str(expected), (spec, result)
        else:
            assert result == expected, (spec, result)


def test_int_types():
    check(255, {
        '': '255',
        'd': '255',
        'n': '255',
        'b': '11111111',
        '#b': '0b11111111',
        'o': '377',
        '#o': '0o377',
        'x': 'ff',
        'X': 'FF',
        '#x': '0xff',
        '#X': '0XFF',
        'c': 'ÿ',
        'e': '2.550000e+02',
        'f': '255.000000',
        'g': '255',
        '%': '25500.000000%',
        '.2f': '255.00',
    })


def test_int_layout():
    check(-12345, {
        '10': '    -12345',
        '<10': '-12345    ',
        '>10': '    -12345',
        '^10': '  -12345  ',
        '=10': '-    12345',
        '010': '-000012345',
        '+': '-12345',
        '-': '-12345',
        ' ': '-12345',
        '*^+12': '***-12345***',
        '<010': '-123450000',
        ',': '-12,345',
        '_': '-12_345',
        '012,': '-000,012,345',
        '08_x': '-00_3039',
        '#014_b': '-0b11_0000_0011_1001',
        'x<10': '-12345xxxx',
        '€>8': '€€-12345',
    })


def test_big_int():
    check(10**30, {
        '': '1000000000000000000000000000000',
        ',': '1,000,000,000,000,000,000,000,000,000,000',
        '_x': 'c_9f2c_9cd0_4674_edea_4000_0000',
        '#o': '0o1447626234640431647336510000000000',
        '+d': '+1000000000000000000000000000000',
        'e': '1.000000e+30',
        '.3g': '1e+30',
        '40,': '1,000,000,000,000,000,000,000,000,000,000',
    })


def test_int_errors():
    check(5, {
        's': ValueError("Unknown format code 's' for object of type 'int'"),
        'y': ValueError("Unknown format code 'y' for object of type 'int'"),
        '.2': ValueError('Precision not allowed in integer format specifier'),
        '.2d': ValueError('Precision not allowed in integer format specifier'),
        'z': ValueError('Negative zero coercion (z) not allowed in integer format specifier'),
        '+c': ValueError("Sign not allowed with integer format specifier 'c'"),
        '#c': ValueError("Alternate form (#) not allowed with integer format specifier 'c'"),
        ',c': ValueError("Cannot specify ',' with 'c'."),
        ',x': ValueError("Cannot specify ',' with 'x'."),
        ',_': ValueError("Cannot specify both ',' and '_'."),
        '_,': ValueError("Cannot specify both ',' and '_'."),
        ',,': ValueError("Cannot specify ',' with ','."),
        '__': ValueError("Cannot specify '_' with '_'."),
        'dd': ValueError("Invalid format specifier 'dd' for object of type 'int'"),
        'zz>5': ValueError("Invalid format specifier 'zz>5' for object of type 'int'"),
        '.': ValueError('Format specifier missing precision'),
        '111111111111111111111111111111': ValueError('Too many decimal digits in format string'),
        '<<<': ValueError("Unknown format code '<' for object of type 'int'"),
        'é': ValueError("Unknown format code '\\xe9' for object of type 'int'"),
    })


def test_char_errors():
    check(0x110000, {
        'c': OverflowError('%c arg not in range(0x110000)'),
    })


def test_bool_value():
    check(True, {
        '': 'True',
        'd': '1',
        '5': '    1',
        's': ValueError("Unknown format code 's' for object of type 'bool'"),
    })


def test_float_types():
    check(1234.5678, {
        '': '1234.5678',
        'e': '1.234568e+03',
        'E': '1.234568E+03',
        'f': '1234.567800',
        'F': '1234.567800',
        'g': '1234.57',
        'G': '1234.57',
        'n': '1234.57',
        '%': '123456.780000%',
        '.0f': '1235',
        '#.0f': '1235.',
        '.2': '1.2e+03',
        '.3e': '1.235e+03',
        '.10g': '1234.5678',
        '#g': '1234.57',
        ',': '1,234.5678',
        '_.2f': '1_234.57',
    })


def test_float_layout():
    check(-1234.5, {
        '12': '     -1234.5',
        '<12': '-1234.5     ',
        '^12': '  -1234.5   ',
        '=12': '-     1234.5',
        '012': '-000001234.5',
        '+': '-1234.5',
        '012,': '-0,001,234.5',
        '015,.2f': '-000,001,234.50',
        '*^+12.1f': '**-1234.5***',
        ' ': '-1234.5',
        '020_.1f': '-0_000_000_001_234.5',
    })


def test_float_special():
    check(float("nan"), {
        '': 'nan',
        '010': '0000000nan',
        '+': '+nan',
        'F': 'NAN',
        '%': 'nan%',
        '8.2f': '     nan',
        '010,': '0000000nan',
    })


def test_float_infinity():
    check(float("-inf"), {
        '': '-inf',
        '010': '-000000inf',
        'E': '-INF',
        '<10': '-inf      ',
        '010,': '-000000inf',
    })


def test_negative_zero():
    check(-0.0, {
        '': '-0.0',
        'z': '0.0',
        'z.1f': '0.0',
        '.0f': '-0',
        'ze': '0.000000e+00',
        'z%': '0.000000%',
    })


def test_small_negative():
    check(-0.001, {
        'z.2f': '0.00',
        '.2f': '-0.00',
        'z.3f': '-0.001',
        'z.0e': '-1e-03',
    })


def test_float_repr_style():
    check(1e16, {
        '': '1e+16',
        '.3': '1e+16',
        '.17': '1e+16',
        'g': '1e+16',
        '#': '1.e+16',
        'f': '10000000000000000.000000',
    })


def test_float_errors():
    check(1.5, {
        'd': ValueError("Unknown format code 'd' for object of type 'float'"),
        's': ValueError("Unknown format code 's' for object of type 'float'"),
        'x': ValueError("Unknown format code 'x' for object of type 'float'"),
        'c': ValueError("Unknown format code 'c' for object of type 'float'"),
        'yy': ValueError("Invalid format specifier 'yy' for object of type 'float'"),
        ',x': ValueError("Cannot specify ',' with 'x'."),
        '.': ValueError('Format specifier missing precision'),
        ',_': ValueError("Cannot specify both ',' and '_'."),
        '=+10d': ValueError("Unknown format code 'd' for object of type 'float'"),
    })

def test_type_name_of_a_subclass():
    class MyInt(int):
        pass
    try:
        format(MyInt(5), 's')
    except ValueError as e:
        assert str(e) == "Unknown format code 's' for object of type 'MyInt'"
    assert format(MyInt(5), '') == '5'


def test_spec_must_be_str():
    try:
        (5).__format__(3)
    except TypeError as e:
        assert str(e) == '__format__() argument must be str, not int'
    else:
        assert False
