"""str: operators, methods, constructor, errors."""


def error(kind, function, *args):
    "Return the message of the exception that the call raises."
    try:
        function(*args)
    except kind as e:
        return str(e)
    raise AssertionError('no exception')


SHARP = '\xdf'
EURO = '\u20ac'
CLEF = '\U0001d11e'


# ---- representation

def test_ascii_and_wide_texts_do_not_mix_up():
    s = 'a' + EURO
    assert s[0] == 'a' and s[1] == EURO and len(s) == 2
    assert s[:1] == 'a' and hash(s[:1]) == hash('a')
    assert {'a': 1}[s[:1]] == 1
    assert s[:1].isascii() and not s.isascii()


def test_astral_characters_have_length_one():
    assert len(CLEF) == 1
    assert ord(CLEF) == 0x1d11e
    assert ('a' + CLEF + 'b')[2] == 'b'


def test_lone_surrogates_are_kept():
    s = '\ud800x\udc00'
    assert len(s) == 3 and s[0] == '\ud800' and s[2] == '\udc00'


def test_one_character_strings_are_shared():
    s, t = 'abc', 'xbx'
    assert s[1] is t[1]
    assert s[1:1] is t[2:2]


# ---- operators

def test_add():
    assert 'ab' + 'cd' == 'abcd'
    assert 'ab' + EURO == 'ab\u20ac'
    assert EURO + 'ab' == '\u20acab'
    assert '' + 'a' == 'a'


def test_add_errors():
    assert error(TypeError, lambda: 'a' + 1) == 'can only concatenate str (not "int") to str'
    assert error(TypeError, lambda: 'a' + b'b') == 'can only concatenate str (not "bytes") to str'


def test_add_asks_radd():
    class X:
        def __radd__(self, other):
            return 'radd ' + other
    assert 'a' + X() == 'radd a'


def test_mul():
    assert 'ab' * 3 == 'ababab'
    assert 2 * EURO == EURO + EURO
    assert 'ab' * 0 == '' and 'ab' * -1 == ''
    assert 'a' * True == 'a'


def test_mul_errors():
    assert error(TypeError, lambda: 'a' * 'b') == "can't multiply sequence by non-int of type 'str'"
    assert error(TypeError, lambda: 'a' * 1.5) == "can't multiply sequence by non-int of type 'float'"


def test_contains():
    assert 'b' in 'abc' and '' in 'abc' and 'bc' in 'abc'
    assert 'd' not in 'abc' and EURO not in 'abc'
    assert EURO in 'a' + EURO and 'a' in 'a' + EURO
    assert error(TypeError, lambda: 1 in 'abc') == "'in <string>' requires string as left operand, not int"


def test_getitem():
    assert 'abc'[0] == 'a' and 'abc'[-1] == 'c'
    assert error(IndexError, lambda: 'abc'[3]) == 'string index out of range'
    assert error(IndexError, lambda: 'abc'[-4]) == 'string index out of range'
    assert error(TypeError, lambda: 'abc'['a']) == "string indices must be integers, not 'str'"
    assert error(TypeError, lambda: 'abc'[1.0]) == "string indices must be integers, not 'float'"
    assert error(IndexError, lambda: 'abc'[10 ** 30]) == "cannot fit 'int' into an index-sized integer"


def test_getitem_uses_index():
    class I:
        def __index__(self):
            return 1
    assert 'abc'[I()] == 'b'
    assert 'abc'[I():] == 'bc'


def test_slices():
    s = 'abcdef'
    assert s[1:3] == 'bc' and s[:] == s and s[-2:] == 'ef' and s[4:2] == ''
    assert s[::2] == 'ace' and s[::-1] == 'fedcba' and s[5:0:-2] == 'fdb'
    assert s[10:] == '' and s[-100:2] == 'ab'
    w = 'ab\u20accd'
    assert w[1:3] == 'b\u20ac' and w[::-1] == 'dc\u20acba' and w[::2] == 'a\u20acd'


def test_item_assignment_is_an_error():
    def f():
        'abc'[0] = 'x'
    assert error(TypeError, f) == "'str' object does not support item assignment"


def test_comparison():
    assert 'a' < 'b' and 'a' < 'aa' and not 'b' < 'a' and 'a' <= 'a' and 'b' > 'a' and 'b' >= 'b'
    assert 'z' < EURO < CLEF
    assert 'a' == 'a' and 'a' != 'b' and not 'a' != 'a'
    assert not 'a' == b'a' and 'a' != 1
    assert error(TypeError, lambda: 'a' < 1) == "'<' not supported between instances of 'str' and 'int'"


def test_hash_is_that_of_the_contents():
    assert hash('ab' + 'c') == hash('abc')
    assert hash('a' + EURO) == hash(('xa' + EURO)[1:])


def test_iteration():
    assert list('abc') == ['a', 'b', 'c']
    assert list('a' + EURO) == ['a', EURO]
    it = iter('ab')
    assert next(it) == 'a' and iter(it) is it and next(it) == 'b'
    assert error(StopIteration, next, it) == ''
    assert it.__length_hint__() == 0


def test_iterator_types():
    assert type(iter('a')).__name__ == 'str_ascii_iterator'
    assert type(iter(EURO)).__name__ == 'str_iterator'

    class Sub(str):
        pass
    for text in ['', 'ab', EURO]:
        it = iter(Sub(text))
        assert type(it).__name__ == 'str_iterator' and type(it.__reduce__()[1][0]) is Sub
        assert list(it) == list(text)


def test_truth_and_len():
    assert not '' and 'a' and len('') == 0 and len('abc') == 3


# ---- constructor

def test_constructor():
    assert str() == '' and str(1) == '1' and str('a') == 'a' and str(None) == 'None'
    assert str(object='x') == 'x'
    assert str(b'abc') == "b'abc'"


def test_constructor_decodes():
    assert str(b'abc', 'ascii') == 'abc'
    assert str(b'\xe2\x82\xac', encoding='utf-8') == EURO
    assert str(b'a\xff', errors='replace') == 'a\ufffd'
    assert error(TypeError, str, 'a', 'utf-8') == 'decoding str is not supported'
    assert error(TypeError, str, 1, 'utf-8') == 'decoding to str: need a bytes-like object, int found'
    assert error(TypeError, str, b'a', 1) == "str() argument 'encoding' must be str, not int"


def test_str_calls_dunder_str():
    class A:
        def __str__(self):
            return 'shown'

    class B:
        def __str__(self):
            return 1
    assert str(A()) == 'shown'
    assert error(TypeError, str, B()) == '__str__ returned non-string (type int)'


def test_subclass():
    class S(str):
        pass
    s = S('abc')
    assert s == 'abc' and type(s) is S and hash(s) == hash('abc') and len(s) == 3
    s.x = 1
    assert s.x == 1
    for made in (s.upper(), s + '', '' + s, s * 1, s[:], str(s), s.strip(), s.center(2), s.replace('x', 'y'),
                 s.removeprefix('q'), s.ljust(1), ''.join([s]), s.zfill(0)):
        assert type(made) is str, made
    assert {'abc': 1}[s] == 1
    assert isinstance(s, str)


def test_subclass_new_arguments():
    class S(str):
        def __new__(cls, value, extra):
            self = str.__new__(cls, value)
            self.extra = extra
            return self
    assert S('a', 2) == 'a' and S('a', 2).extra == 2


# ---- searching

def test_find():
    assert 'abcabc'.find('c') == 2 and 'abcabc'.find('c', 3) == 5 and 'abc'.find('d') == -1
    assert 'abcabc'.find('c', 0, 2) == -1 and 'abc'.find('c', -1) == 2 and 'abc'.find('a', -2) == -1
    assert 'abc'.find('', 3) == 3 and 'abc'.find('', 4) == -1 and 'abc'.find('') == 0
    assert 'abc'.find(EURO) == -1 and ('ab' + EURO).find(EURO) == 2 and ('ab' + EURO).find('b') == 1
    assert 'abc'.find('b', None, None) == 1
    assert 'abc'.find('b', -10 ** 30, 10 ** 30) == 1


def test_rfind():
    assert 'abcabc'.rfind('c') == 5 and 'abcabc'.rfind('c', 0, 5) == 2 and 'abc'.rfind('d') == -1
    assert 'abc'.rfind('') == 3 and 'abc'.rfind('', 4) == -1 and 'abc'.rfind('', 0, 2) == 2
    assert (EURO + 'a' + EURO).rfind(EURO) == 2


def test_find_errors():
    assert error(TypeError, 'a'.find, 1) == 'must be str, not int'
    assert error(TypeError, 'a'.find, 'a', 'b') == \
        'slice indices must be integers or None or have an __index__ method'


def test_index():
    assert 'abc'.index('b') == 1 and 'abcb'.rindex('b') == 3
    assert error(ValueError, 'abc'.index, 'd') == 'substring not found'
    assert error(ValueError, 'abc'.rindex, 'd') == 'substring not found'


def test_count():
    assert 'aaaa'.count('aa') == 2 and 'abc'.count('') == 4 and 'abc'.count('', 3) == 1
    assert 'abc'.count('', 4) == 0 and 'abc'.count('d') == 0 and 'abcabc'.count('a', 1) == 1
    assert (EURO * 3).count(EURO) == 3 and 'abc'.count(EURO) == 0


def test_startswith():
    assert 'abc'.startswith('ab') and not 'abc'.startswith('b') and 'abc'.startswith('')
    assert 'abc'.startswith('b', 1) and not 'abc'.startswith('bc', 1, 2)
    assert 'abc'.startswith(('x', 'a')) and not 'abc'.startswith(()) and not 'abc'.startswith('', 4)
    assert ('a' + EURO).startswith('a') and not 'a'.startswith(EURO)
    assert error(TypeError, 'a'.startswith, 1) == 'startswith first arg must be str or a tuple of str, not int'
    assert error(TypeError, 'a'.startswith, (1,)) == 'tuple for startswith must only contain str, not int'


def test_endswith():
    assert 'abc'.endswith('bc') and not 'abc'.endswith('b') and 'abc'.endswith('')
    assert 'abc'.endswith('b', 0, 2) and not 'abc'.endswith('abc', 1)
    assert 'abc'.endswith(('x', 'c')) and ('a' + EURO).endswith(EURO)
    assert error(TypeError, 'a'.endswith, b'a') == 'endswith first arg must be str or a tuple of str, not bytes'


def test_remove_affixes():
    assert 'abc'.removeprefix('ab') == 'c' and 'abc'.removeprefix('b') == 'abc' and 'abc'.removeprefix('') == 'abc'
    assert 'abc'.removesuffix('bc') == 'a' and 'abc'.removesuffix('b') == 'abc' and 'abc'.removesuffix('') == 'abc'
    assert ('a' + EURO).removesuffix(EURO) == 'a'
    assert error(TypeError, 'a'.removeprefix, 1) == 'removeprefix() argument must be str, not int'


def test_replace():
    assert 'abcabc'.replace('b', 'xx') == 'axxcaxxc' and 'abcabc'.replace('b', '', 1) == 'acabc'
    assert 'abc'.replace('', '-') == '-a-b-c-' and 'abc'.replace('', '-', 2) == '-a-bc'
    assert 'abc'.replace('', '-', 100) == '-a-b-c-' and 'abc'.replace('d', 'e') == 'abc'
    assert 'abc'.replace('a', 'b', 0) == 'abc' and ''.replace('', 'x') == 'x'
    assert 'abc'.replace('b', EURO) == 'a' + EURO + 'c'
    assert ('a' + EURO).replace(EURO, 'b') == 'ab' and 'abc'.replace(EURO, 'x') == 'abc'
    assert error(TypeError, 'a'.replace, 1, 'a') == 'replace() argument 1 must be str, not int'
    assert error(TypeError, 'a'.replace, 'a', None) == 'replace() argument 2 must be str, not None'


def test_partition():
    assert 'a-b-c'.partition('-') == ('a', '-', 'b-c') and 'a-b-c'.rpartition('-') == ('a-b', '-', 'c')
    assert 'abc'.partition('-') == ('abc', '', '') and 'abc'.rpartition('-') == ('', '', 'abc')
    assert ('a' + EURO + 'b').partition(EURO) == ('a', EURO, 'b') and 'ab'.partition(EURO) == ('ab', '', '')
    assert error(ValueError, 'a'.partition, '') == 'empty separator'
    assert error(TypeError, 'a'.partition, 1) == 'must be str, not int'


# ---- splitting and joining

def test_split_spaces():
    assert ' a  b\tc\n'.split() == ['a', 'b', 'c'] and ''.split() == [] and '   '.split() == []
    assert ' a  b  c '.split(None, 1) == ['a', 'b  c '] and ' a b '.split(maxsplit=0) == ['a b ']
    assert 'a\x1cb\x85c\u2003d'.split() == ['a', 'b', 'c', 'd']
    assert 'a\x1cb'.split() == ['a', 'b']


def test_split_separator():
    assert 'a,b,,c'.split(',') == ['a', 'b', '', 'c'] and 'a,b,c'.split(',', 1) == ['a', 'b,c']
    assert 'a<>b<>c'.split('<>') == ['a', 'b', 'c'] and ''.split(',') == [''] and 'abc'.split(sep='b') == ['a', 'c']
    assert 'a<>b<>c'.split('<>', 1) == ['a', 'b<>c'] and 'abc'.split('b', 0) == ['abc']
    assert ('a' + EURO + 'b').split(EURO) == ['a', 'b'] and 'ab'.split(EURO) == ['ab']
    assert error(ValueError, 'a'.split, '') == 'empty separator'
    assert error(TypeError, 'a'.split, 1) == 'must be str or None, not int'


def test_rsplit():
    assert ' a  b  c '.rsplit(None, 1) == [' a  b', 'c'] and 'a b c'.rsplit() == ['a', 'b', 'c']
    assert 'a,b,c'.rsplit(',', 1) == ['a,b', 'c'] and 'a,b,c'.rsplit(',') == ['a', 'b', 'c']
    assert ' a b '.rsplit(maxsplit=0) == [' a b'] and ('a' + EURO + 'b').rsplit(EURO, 1) == ['a', 'b']
    assert error(ValueError, 'a'.rsplit, '') == 'empty separator'


def test_splitlines():
    assert 'a\nb\r\nc\rd'.splitlines() == ['a', 'b', 'c', 'd'] and 'a\n'.splitlines() == ['a']
    assert 'a\n\nb'.splitlines(True) == ['a\n', '\n', 'b'] and 'a\r\nb'.splitlines(keepends=True) == ['a\r\n', 'b']
    assert ''.splitlines() == [] and '\n'.splitlines() == ['']
    assert 'a\x0bb\x0cc\x1cd\x1de\x1ef\x85g\u2028h\u2029i'.splitlines() == list('abcdefghi')
    assert 'a\x0bb\x1fc'.splitlines() == ['a', 'b\x1fc']


def test_join():
    assert ', '.join(['a', 'b', 'c']) == 'a, b, c' and ''.join([]) == '' and ','.join('abc') == 'a,b,c'
    assert EURO.join(['a', 'b']) == 'a' + EURO + 'b' and ','.join(['a', EURO]) == 'a,' + EURO
    assert '-'.join(c for c in 'xy') == 'x-y'
    assert error(TypeError, ','.join, ['a', 1]) == 'sequence item 1: expected str instance, int found'
    assert error(TypeError, ','.join, [b'a']) == 'sequence item 0: expected str instance, bytes found'
    assert error(TypeError, ','.join, 1) == 'can only join an iterable'


def test_strip():
    assert '  a b\t\n'.strip() == 'a b' and '  a '.lstrip() == 'a ' and '  a '.rstrip() == '  a'
    assert 'xxaxx'.strip('x') == 'a' and 'xyaxy'.lstrip('yx') == 'axy' and 'xyaxy'.rstrip('yx') == 'xya'
    assert '   '.strip() == '' and 'xx'.strip('x') == '' and 'ab'.strip('') == 'ab' and ' a '.strip(None) == 'a'
    assert ('\u2003a' + EURO + '\u2003').strip() == 'a' + EURO and ('a' + EURO).rstrip(EURO) == 'a'
    assert 'aba'.strip(EURO + 'a') == 'b' and '\x1fa\x1c'.strip() == 'a'
    assert error(TypeError, 'a'.strip, 1) == 'strip arg must be None or str'


# ---- layout

def test_justify():
    assert 'ab'.ljust(4) == 'ab  ' and 'ab'.rjust(4, '*') == '**ab' and 'ab'.center(6, '-') == '--ab--'
    assert 'ab'.center(5) == '  ab ' and 'abc'.center(6) == ' abc  ' and 'abc'.center(2) == 'abc'
    assert 'a'.ljust(3, EURO) == 'a' + EURO * 2 and EURO.rjust(2) == ' ' + EURO
    assert error(TypeError, 'a'.ljust, 3, 'ab') == 'The fill character must be exactly one character long'
    assert error(TypeError, 'a'.center, 3, 1) == 'The fill character must be a unicode character, not int'


def test_zfill():
    assert '42'.zfill(5) == '00042' and '-42'.zfill(5) == '-0042' and '+1'.zfill(4) == '+001'
    assert 'abc'.zfill(2) == 'abc' and ''.zfill(2) == '00' and (EURO).zfill(3) == '00' + EURO


def test_expandtabs():
    assert 'a\tb'.expandtabs() == 'a       b' and 'a\tb'.expandtabs(4) == 'a   b' and 'a\tb'.expandtabs(0) == 'ab'
    assert 'ab\n\tc'.expandtabs(tabsize=4) == 'ab\n    c' and (EURO + '\t' + 'x').expandtabs(4) == EURO + '   x'
    assert '\ta'.expandtabs(-1) == 'a'


# ---- case

def test_case_ascii():
    s = 'hELLO wORLD 1x'
    assert s.upper() == 'HELLO WORLD 1X' and s.lower() == 'hello world 1x' and s.swapcase() == 'Hello World 1X'
    assert s.capitalize() == 'Hello world 1x' and s.title() == 'Hello World 1X' and s.casefold() == 'hello world 1x'
    assert ''.capitalize() == '' and "they're".title() == "They'Re"


def test_case_unicode():
    assert '\xe9'.upper() == '\xc9' and '\xc9'.lower() == '\xe9' and '\xe9a'.capitalize() == '\xc9a'
    assert (SHARP).upper() == 'SS' and SHARP.casefold() == 'ss' and SHARP.title() == 'Ss'
    assert '\ufb01x'.capitalize() == 'Fix' and '\u01c6'.title() == '\u01c5' and '\u0130'.lower() == 'i\u0307'
    assert '\xe9\xc9'.swapcase() == '\xc9\xe9' and '\xb5'.casefold() == '\u03bc'
    assert '\u212a'.lower() == 'k' and '\u212a'.lower().isascii()


def test_final_sigma():
    assert '\u0391\u03a3'.lower() == '\u03b1\u03c2' and '\u0391\u03a3\u0392'.lower() == '\u03b1\u03c3\u03b2'
    assert '\u03a3'.lower() == '\u03c3' and '\u0391\u03a3.'.lower() == '\u03b1\u03c2.'


def test_predicates_ascii():
    assert 'abc'.isalpha() and not 'a1'.isalpha() and not ''.isalpha()
    assert 'a1'.isalnum() and not 'a_'.isalnum() and '123'.isdigit() and '123'.isdecimal() and '1'.isnumeric()
    assert not ''.isdigit() and not '1a'.isdigit()
    assert 'abc1'.islower() and not '1'.islower() and not 'aB'.islower() and 'AB1'.isupper() and not 'Ab'.isupper()
    assert 'Ab Cd'.istitle() and not 'ab'.istitle() and not 'AB'.istitle() and not ''.istitle() and 'A1B'.istitle()
    assert ' \t\n\x1f'.isspace() and not ''.isspace() and not ' a'.isspace()
    assert 'a b'.isprintable() and not 'a\n'.isprintable() and ''.isprintable() and not '\x7f'.isprintable()
    assert 'a_1'.isidentifier() and not '1a'.isidentifier() and not ''.isidentifier() and 'def'.isidentifier()
    assert ''.isascii() and 'a\x7f'.isascii() and not '\x80'.isascii()


def test_predicates_unicode():
    assert '\xe9\u4e2d'.isalpha() and not EURO.isalpha()
    assert '\u0661'.isdecimal() and '\xb2'.isdigit() and not '\xb2'.isdecimal() and '\xbd'.isnumeric()
    assert not '\xbd'.isdigit() and '\u0661a'.isalnum()
    assert '\xe9'.islower() and '\xc9'.isupper() and '\u01c5'.istitle() and not '\u01c5'.isupper()
    assert '\u2003'.isspace() and '\x85'.isspace() and not '\u200b'.isspace()
    assert EURO.isprintable() and not '\u200b'.isprintable() and not '\ud800'.isprintable() and not '\xa0'.isprintable()
    assert '\xe9t\xe9'.isidentifier() and not ('a' + EURO).isidentifier() and 'a\u0301'.isidentifier()


# ---- translate

def test_translate():
    assert 'abc'.translate({97: 'x', 98: None, 99: 0x20ac}) == 'x' + EURO
    assert 'abc'.translate({}) == 'abc' and 'abc'.translate(['q'] * 98) == 'qbc'
    assert error(TypeError, 'a'.translate, {97: 1.5}) == 'character mapping must return integer, None or str'
    assert error(ValueError, 'a'.translate, {97: 0x110000}) == 'character mapping must be in range(0x110000)'


def test_maketrans():
    assert str.maketrans('ab', 'xy') == {97: 120, 98: 121} and str.maketrans('a', 'b', 'c') == {97: 98, 99: None}
    assert str.maketrans({'a': 1, 98: 'z'}) == {97: 1, 98: 'z'}
    assert error(TypeError, str.maketrans, 'a') == 'if you give only one argument to maketrans it must be a dict'
    assert error(ValueError, str.maketrans, 'a', 'bc') == 'the first two maketrans arguments must have equal length'
    assert error(ValueError, str.maketrans, {'ab': 1}) == 'string keys in translate table must be of length 1'
    assert error(TypeError, str.maketrans, {None: 1}) == 'keys in translate table must be strings or integers'
    assert error(TypeError, str.maketrans, 1, 'a') == \
        'first maketrans argument must be a string if there is a second argument'
    assert error(TypeError, str.maketrans, 'a', 1) == 'maketrans() argument 2 must be str, not int'


# ---- repr

def test_repr():
    assert repr('abc') == "'abc'" and repr("a'b") == '"a\'b"' and repr('a"b') == "'a\"b'"
    assert repr('\'"') == "'\\'\"'" and repr('\n\r\t\\') == "'\\n\\r\\t\\\\'" and repr('\x00\x7f') == "'\\x00\\x7f'"
    assert repr('\xe9' + EURO) == "'\xe9\u20ac'" and repr('\x80\xad') == "'\\x80\\xad'"
    assert repr('\ud800') == "'\\ud800'" and repr('\u200b') == "'\\u200b'" and repr('\U000e0001') == "'\\U000e0001'"
    assert repr("\xe9'") == '"\xe9\'"'


def test_ascii():
    assert ascii('a\xe9') == "'a\\xe9'" and ascii(EURO) == "'\\u20ac'" and ascii(CLEF) == "'\\U0001d11e'"
    assert ascii(['\xe9']) == "['\\xe9']" and ascii('a') == "'a'"


def test_wrong_self():
    assert error(TypeError, str.upper, 1) == "descriptor 'upper' for 'str' objects doesn't apply to a 'int' object"


def test_getnewargs():
    assert 'abc'.__getnewargs__() == ('abc',)


def test_iterator_state():
    for text in ('abc', 'ab\u20ac'):
        it = iter(text)
        next(it)
        assert it.__reduce__() == (iter, (text,), 1)
        it.__setstate__(2)
        assert list(it) == [text[2]]
        assert it.__reduce__() == (iter, ('',))


def test_rmod():
    assert 'a'.__rmod__('<%s>') == '<a>' and 'a'.__rmod__(1) is NotImplemented


def test_an_iterator_lets_go_of_what_it_has_come_to_the_end_of():
    import gc
    from _weakref import ref

    class Text(str):
        pass

    text = Text('ab')
    reference = ref(text)
    iterator = iter(text)
    del text
    assert next(iterator) == 'a'
    gc.collect()
    assert reference() == 'ab'
    assert list(iterator) == ['b']
    for _ in range(3):
        gc.collect()
    assert reference() is None
    assert list(iterator) == []
    assert iterator.__reduce__() == (iter, ('',))
    iterator.__setstate__(0)
    assert list(iterator) == []
