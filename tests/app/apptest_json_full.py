"""json with its native part: error positions, subclasses, recursion."""
import json
import json.decoder
import json.encoder

UNTRANSLATED = False

# text, and the error it ends with
BAD = [
    ('', 'Expecting value: line 1 column 1 (char 0)'),
    ('[1 2]', "Expecting ',' delimiter: line 1 column 4 (char 3)"),
    ('[1,\n]', 'Expecting value: line 2 column 1 (char 4)'),
    ('{', 'Expecting property name enclosed in double quotes: line 1 column 2 (char 1)'),
    ('{"a"', "Expecting ':' delimiter: line 1 column 5 (char 4)"),
    ('{"a":', 'Expecting value: line 1 column 6 (char 5)'),
    ('{"a": 1', "Expecting ',' delimiter: line 1 column 8 (char 7)"),
    ('{"a": 1,}', 'Expecting property name enclosed in double quotes: line 1 column 9 (char 8)'),
    ('["abc', 'Unterminated string starting at: line 1 column 2 (char 1)'),
    ('"a\\', 'Unterminated string starting at: line 1 column 1 (char 0)'),
    ('"a\nb"', 'Invalid control character at: line 1 column 3 (char 2)'),
    ('"a\\x"', 'Invalid \\escape: line 1 column 3 (char 2)'),
    ('"a\\u12g4"', 'Invalid \\uXXXX escape: line 1 column 4 (char 3)'),
    ('"a\\ud834\\udd2"', 'Invalid \\uXXXX escape: line 1 column 10 (char 9)'),
    ('"\\u1234', 'Invalid \\uXXXX escape: line 1 column 3 (char 2)'),
    ('1 2', 'Extra data: line 1 column 3 (char 2)'),
]


class Int(int):
    def __repr__(self):
        return 'no'


class Float(float):
    def __repr__(self):
        return 'no'


class Text(str):
    pass


class Items(dict):
    def items(self):
        return [('z', 1), ('y', 2)]


def test_native_part_is_used():
    assert json.decoder.scanstring.__module__ == json.encoder.c_make_encoder.__module__ == '_json'


def test_bad_texts():
    for text, message in BAD:
        try:
            json.loads(text)
        except json.JSONDecodeError as error:
            assert str(error) == message, (text, str(error))
        else:
            assert False, text


def test_round_trip():
    value = {'a': [1, 2 ** 80, -1.5e300, None, True, 'x\u20ac\U0001f600"\\'], '': {'b': [[], {}]}}
    for ensure_ascii in (True, False):
        for indent in (None, 2):
            assert json.loads(json.dumps(value, ensure_ascii=ensure_ascii, indent=indent)) == value


def test_subclasses():
    assert json.dumps([Int(3), Float(4.5), Text('x'), {Int(1): 1, Float(2.5): 2, Text('s'): 3, True: 4}]) == (
        '[3, 4.5, "x", {"1": 4, "2.5": 2, "s": 3}]')
    assert json.dumps(Items(a=1), sort_keys=True) == '{"y": 2, "z": 1}'


def test_keys_met_again():
    a, b = json.loads('[{"a_key": 1, "b_\xe9": 2}, {"a_key": 3, "b_\xe9": 4}]')
    assert a == {'a_key': 1, 'b_\xe9': 2} and list(a) == list(b)


def test_recursion():
    for text in ('[' * 200000, '{"a":' * 200000):
        try:
            json.loads(text)
        except RecursionError as error:
            assert str(error).startswith('maximum recursion depth exceeded')
        else:
            assert False
    deep = []
    for _ in range(200000):
        deep = [deep]
    try:
        json.dumps(deep, check_circular=False)
    except RecursionError as error:
        assert str(error) == 'maximum recursion depth exceeded while encoding a JSON object'
    else:
        assert False
    while deep:
        deep = deep[0]


def test_digit_limit():
    for function, argument in ((json.loads, '9' * 5000), (json.dumps, 10 ** 5000)):
        try:
            function(argument)
        except ValueError as error:
            assert str(error).startswith('Exceeds the limit (4300 digits) for integer string conversion')
        else:
            assert False
