"""_json: scanner, encoder and string functions. Lists of cases are in apptest_json_full.py."""
import _json


class Context:
    strict = True
    object_hook = object_pairs_hook = None
    parse_float = float
    parse_int = int
    parse_constant = 'constant {}'.format


def scan(text, **settings):
    context = Context()
    context.__dict__.update(settings)
    return _json.make_scanner(context)(text, 0)


def encode(obj, markers=None, default=None, encoder=_json.encode_basestring_ascii, sort_keys=False,
           skipkeys=False, allow_nan=True):
    parts = _json.make_encoder(markers, default, encoder, None, ': ', ', ', sort_keys, skipkeys, allow_nan)(obj, 0)
    return ''.join(parts)


def error_of(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except Exception as error:
        return type(error), str(error)
    raise AssertionError('no error')


def test_scan_values():
    text = '{"a": [1, -2.5e3, true, false, null], "\\u00e9\\ud834\\udd20": {} , "b":"x\\ny"}'
    assert scan(text) == ({'a': [1, -2500.0, True, False, None], '\xe9\U0001d120': {}, 'b': 'x\ny'}, len(text))
    assert scan('1.') == (1, 1)
    assert scan('1.5e+') == (1.5, 3)
    assert scan('01') == (0, 1)
    assert scan('123456789012345678901') == (123456789012345678901, 21)
    assert scan('[NaN, -Infinity]')[0] == ['constant NaN', 'constant -Infinity']


def test_scan_hooks():
    assert scan('{"a": {"b": 1}}', object_hook=lambda d: sorted(d))[0] == ['a']
    assert scan('{"a": 1, "a": 2}', object_pairs_hook=tuple)[0] == (('a', 1), ('a', 2))
    assert scan('[1, 2.5]', parse_int=str, parse_float=repr)[0] == ['1', "'2.5'"]


def test_scan_stops():
    for text, position in [('', 0), ('[', 1), ('[1,]', 3), ('nul', 0), ('-', 0), ('{"a": ]', 6)]:
        try:
            scan(text)
        except StopIteration as stop:
            assert stop.value == position
        else:
            assert False, text


def test_scanstring():
    assert _json.scanstring('a\\ud834\\u0020x"', 0) == ('a\ud834 x', 15)
    assert _json.scanstring('a\nb"', 0, False) == ('a\nb', 4)
    assert error_of(_json.scanstring, 'abc', 4) == (ValueError, 'end is out of bounds')
    assert error_of(_json.scanstring, b'abc', 0) == (TypeError, 'first argument must be a string, not bytes')


def test_encode_strings():
    text = 'a\xe9\x7f\U0001d120\ud800"\\\n\r\t\b\f\x01'
    assert _json.encode_basestring_ascii(text) == '"a\\u00e9\\u007f\\ud834\\udd20\\ud800\\"\\\\\\n\\r\\t\\b\\f\\u0001"'
    assert _json.encode_basestring(text) == '"a\xe9\x7f\U0001d120\ud800\\"\\\\\\n\\r\\t\\b\\f\\u0001"'


def test_encode_values():
    assert encode({'a': [1, 2.5, None, True], None: (), 3: {}, 1.5: float('-inf')}) == (
        '{"a": [1, 2.5, null, true], "null": [], "3": {}, "1.5": -Infinity}')
    assert encode({'b': 1, 'a': 2}, sort_keys=True) == '{"a": 2, "b": 1}'
    assert encode({(): 1, 'a': 2}, skipkeys=True) == '{"a": 2}'
    assert encode([3j], default=str) == '["3j"]'
    assert encode(['x'], encoder=str.upper) == '[X]'


def test_encode_errors():
    circle = []
    circle.append(circle)
    assert error_of(encode, circle, {}) == (ValueError, 'Circular reference detected')
    assert error_of(encode, {(): 1}) == (TypeError, 'keys must be str, int, float, bool or None, not tuple')
    assert error_of(encode, [float('nan')], allow_nan=False) == (
        ValueError, 'Out of range float values are not JSON compliant')
    assert error_of(encode, 'x', encoder=len) == (TypeError, 'encoder() must return a string, not int')
