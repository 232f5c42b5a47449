"""bytes: operators, methods, constructor, errors."""


def error(kind, function, *args):
    "Return the message of the exception that the call raises."
    try:
        function(*args)
    except kind as e:
        return str(e)
    raise AssertionError('no exception')


# ---- constructor

def test_constructor():
    assert bytes() == b'' and bytes(3) == b'\0\0\0' and bytes([65, 66]) == b'AB' and bytes(b'abc') == b'abc'
    assert bytes(range(3)) == b'\0\1\2' and bytes((x for x in [1, 2])) == b'\1\2' and bytes(source=2) == b'\0\0'
    assert bytes('a\xe9', 'latin-1') == b'a\xe9' and bytes('\xe9', encoding='utf-8') == b'\xc3\xa9'
    assert bytes('\u20ac', 'ascii', 'ignore') == b''


def test_constructor_errors():
    assert error(TypeError, bytes, 'a') == 'string argument without an encoding'
    assert error(TypeError, bytes, 1, 'ascii') == 'encoding without a string argument'
    assert error(TypeError, lambda: bytes(encoding='ascii')) == 'encoding without a string argument'
    assert error(TypeError, lambda: bytes(b'a', errors='strict')) == 'errors without a string argument'
    assert error(TypeError, lambda: bytes('a', errors='strict')) == 'string argument without an encoding'
    assert error(ValueError, bytes, [256]) == 'bytes must be in range(0, 256)'
    assert error(ValueError, bytes, [-1]) == 'bytes must be in range(0, 256)'
    assert error(TypeError, bytes, ['a']) == "'str' object cannot be interpreted as an integer"
    assert error(ValueError, bytes, -1) == 'negative count'
    assert error(TypeError, bytes, 1.5) == "cannot convert 'float' object to bytes"
    assert error(TypeError, bytes, None) == "cannot convert 'NoneType' object to bytes"
    assert error(OverflowError, bytes, 10 ** 30) == "cannot fit 'int' into an index-sized integer"


def test_dunder_bytes():
    class A:
        def __bytes__(self):
            return b'made'

    class B:
        def __bytes__(self):
            return 'x'
    assert bytes(A()) == b'made'
    assert error(TypeError, bytes, B()) == '__bytes__ returned non-bytes (type str)'


def test_subclass():
    class S(bytes):
        pass
    s = S(b'abc')
    assert s == b'abc' and type(s) is S and hash(s) == hash(b'abc')
    for made in (s.upper(), s + b'', s * 1, s[:], bytes(s), s.strip(), s.center(2), b''.join([s])):
        assert type(made) is bytes
    assert type(S.fromhex('41')) is S


# ---- operators

def test_items_are_ints():
    assert b'abc'[0] == 97 and b'abc'[-1] == 99 and list(b'ab') == [97, 98] and b'\xff'[0] == 255
    assert b'abc'[1:] == b'bc' and b'abc'[::-1] == b'cba' and b'abc'[5:] == b''
    assert error(IndexError, lambda: b'abc'[3]) == 'index out of range'
    assert error(TypeError, lambda: b'abc'['a']) == 'byte indices must be integers or slices, not str'


def test_add_and_mul():
    assert b'a' + b'b' == b'ab' and b'ab' * 2 == b'abab' and 2 * b'a' == b'aa' and b'a' * -1 == b''
    assert error(TypeError, lambda: b'a' + 'b') == "can't concat str to bytes"
    assert error(TypeError, lambda: b'a' + 1) == "can't concat int to bytes"
    assert error(TypeError, lambda: b'a' * b'b') == "can't multiply sequence by non-int of type 'bytes'"


def test_contains():
    assert b'b' in b'abc' and 98 in b'abc' and b'' in b'' and 100 not in b'abc'
    assert error(TypeError, lambda: 'a' in b'a') == "a bytes-like object is required, not 'str'"
    assert error(ValueError, lambda: 256 in b'a') == 'byte must be in range(0, 256)'


def test_comparison_and_hash():
    assert b'a' < b'b' and b'a' <= b'a' and b'b' > b'a' and b'\xff' > b'a' and b'a' != b'b' and b'a' == b'a'
    assert not b'a' == 'a' and b'a' != 'a' and hash(b'a' + b'b') == hash(b'ab')
    assert error(TypeError, lambda: b'a' < 'a') == "'<' not supported between instances of 'bytes' and 'str'"


def test_iterator():
    it = iter(b'ab')
    assert type(it).__name__ == 'bytes_iterator' and next(it) == 97 and it.__length_hint__() == 1
    assert next(it) == 98 and error(StopIteration, next, it) == ''


def test_repr():
    assert repr(b'abc') == "b'abc'" and repr(b"'") == 'b"\'"' and repr(b'\x00\xff\n\\') == "b'\\x00\\xff\\n\\\\'"
    assert repr(b'\'"') == "b'\\'\"'" and str(b'a') == "b'a'"


# ---- searching

def test_find():
    assert b'abcabc'.find(b'c') == 2 and b'abc'.find(98) == 1 and b'abc'.find(b'd') == -1
    assert b'abcabc'.rfind(b'c') == 5 and b'abc'.find(b'', 4) == -1 and b'abc'.index(b'b') == 1
    assert b'abab'.rindex(97) == 2 and b'aaaa'.count(b'aa') == 2 and b'aaa'.count(97) == 3 and b'abc'.count(b'') == 4
    assert error(ValueError, b'a'.index, b'b') == 'subsection not found'
    assert error(ValueError, b'a'.rindex, b'b') == 'subsection not found'
    assert error(TypeError, b'a'.find, 'a') == "argument should be integer or bytes-like object, not 'str'"
    assert error(ValueError, b'a'.find, 256) == 'byte must be in range(0, 256)'


def test_affixes():
    assert b'abc'.startswith(b'ab') and b'abc'.endswith((b'x', b'c')) and not b'abc'.startswith(b'b')
    assert b'abc'.startswith(b'b', 1) and b'abc'.removeprefix(b'ab') == b'c' and b'abc'.removesuffix(b'c') == b'ab'
    assert error(TypeError, b'a'.startswith, 'a') == 'startswith first arg must be bytes or a tuple of bytes, not str'
    assert error(TypeError, b'a'.endswith, ('a',)) == "a bytes-like object is required, not 'str'"
    assert error(TypeError, b'a'.removeprefix, 'a') == "a bytes-like object is required, not 'str'"


def test_replace():
    assert b'abcabc'.replace(b'b', b'xx') == b'axxcaxxc' and b'abc'.replace(b'', b'-', 2) == b'-a-bc'
    assert error(TypeError, b'a'.replace, 'a', b'b') == "a bytes-like object is required, not 'str'"


def test_partition():
    assert b'a-b-c'.partition(b'-') == (b'a', b'-', b'b-c') and b'a-b-c'.rpartition(b'-') == (b'a-b', b'-', b'c')
    assert b'abc'.partition(b'-') == (b'abc', b'', b'') and b'abc'.rpartition(b'-') == (b'', b'', b'abc')
    assert error(ValueError, b'a'.partition, b'') == 'empty separator'


# ---- splitting and joining

def test_split():
    assert b' a  b\tc\n'.split() == [b'a', b'b', b'c'] and b'a,b,c'.split(b',', 1) == [b'a', b'b,c']
    assert b' a  b  c '.split(None, 1) == [b'a', b'b  c '] and b'a\x1cb'.split() == [b'a\x1cb']
    assert b' a  b  c '.rsplit(None, 1) == [b' a  b', b'c'] and b'a,b,c'.rsplit(b',', 1) == [b'a,b', b'c']
    assert b' a b '.split(maxsplit=0) == [b'a b '] and b' a b '.rsplit(maxsplit=0) == [b' a b']
    assert b''.split() == [] and b''.split(b',') == [b'']
    assert error(TypeError, b'a'.split, 'a') == "a bytes-like object is required, not 'str'"
    assert error(ValueError, b'a'.split, b'') == 'empty separator'


def test_splitlines():
    assert b'a\nb\r\nc\rd'.splitlines() == [b'a', b'b', b'c', b'd'] and b'a\x0bb'.splitlines() == [b'a\x0bb']
    assert b'a\r\nb'.splitlines(True) == [b'a\r\n', b'b']


def test_join():
    assert b','.join([b'a', b'b']) == b'a,b' and b''.join(()) == b''
    assert error(TypeError, b','.join, ['a']) == 'sequence item 0: expected a bytes-like object, str found'
    assert error(TypeError, b','.join, 1) == 'can only join an iterable'


def test_strip():
    assert b' \t a \n'.strip() == b'a' and b'xax'.strip(b'x') == b'a' and b'xax'.lstrip(b'x') == b'ax'
    assert b'xax'.rstrip(b'x') == b'xa' and b' a '.strip(None) == b'a' and b'\x1fa'.strip() == b'\x1fa'
    assert error(TypeError, b'a'.strip, 'a') == "a bytes-like object is required, not 'str'"


def test_layout():
    assert b'ab'.ljust(4) == b'ab  ' and b'ab'.rjust(4, b'*') == b'**ab' and b'ab'.center(5) == b'  ab '
    assert b'-1'.zfill(4) == b'-001' and b'a\tb'.expandtabs(4) == b'a   b'
    assert error(TypeError, b'a'.ljust, 3, 'x') == 'ljust() argument 2 must be a byte string of length 1, not str'


# ---- case

def test_case():
    assert b'aB1'.upper() == b'AB1' and b'aB1'.lower() == b'ab1' and b'aB'.swapcase() == b'Ab'
    assert b'ab cd'.title() == b'Ab Cd' and b'aBC'.capitalize() == b'Abc' and b'\xe9'.upper() == b'\xe9'


def test_predicates():
    assert b'ab'.isalpha() and b'a1'.isalnum() and b'12'.isdigit() and b'a'.islower() and b'A'.isupper()
    assert b'Ab'.istitle() and b' \x0b'.isspace() and not b'\x1f'.isspace() and b'a'.isascii() and not b'\x80'.isascii()
    assert not b''.isalpha() and not b'\xe9'.isalpha()


# ---- translate, hex, decode

def test_translate():
    table = bytes.maketrans(b'ab', b'xy')
    assert len(table) == 256 and b'abc'.translate(table) == b'xyc' and b'abc'.translate(table, b'c') == b'xy'
    assert b'abc'.translate(None, b'b') == b'ac' and b'abc'.translate(None, delete=b'a') == b'bc'
    assert error(ValueError, b'a'.translate, b'x') == 'translation table must be 256 characters long'
    assert error(ValueError, bytes.maketrans, b'a', b'bc') == 'maketrans arguments must have same length'


def test_hex():
    assert b'\x00\xffA'.hex() == '00ff41' and b'abcd'.hex(':') == '61:62:63:64' and b'abcde'.hex('-', 2) == '61-6263-6465'
    assert b'abcde'.hex('-', -2) == '6162-6364-65' and b'abc'.hex(b'_') == '61_62_63' and b''.hex(':') == ''
    assert error(ValueError, b'a'.hex, '::') == 'sep must be length 1.'
    assert error(ValueError, b'a'.hex, '\xe9') == 'sep must be ASCII.'
    assert error(TypeError, b'a'.hex, 1) in ('sep must be str or bytes.', "object of type 'int' has no len()")


def test_fromhex():
    assert bytes.fromhex('41 4243\n') == b'ABC' and bytes.fromhex('') == b'' and bytes.fromhex('fF') == b'\xff'
    assert error(ValueError, bytes.fromhex, '4') == 'non-hexadecimal number found in fromhex() arg at position 1'
    assert error(ValueError, bytes.fromhex, 'x4') == 'non-hexadecimal number found in fromhex() arg at position 0'
    assert error(ValueError, bytes.fromhex, '4 1') == 'non-hexadecimal number found in fromhex() arg at position 1'
    assert error(TypeError, bytes.fromhex, b'41') == 'fromhex() argument must be str, not bytes'


def test_decode():
    assert b'abc'.decode() == 'abc' and b'\xe9'.decode('latin-1') == '\xe9' and b'\xff'.decode(errors='ignore') == ''


def test_getnewargs():
    assert b'abc'.__getnewargs__() == (b'abc',)


def test_iterator_state():
    it = iter(b'abc')
    next(it)
    assert it.__reduce__() == (iter, (b'abc',), 1)
    it.__setstate__(2)
    assert list(it) == [99]


def test_fromhex_of_text_outside_ascii():
    for text, position in (('{\xe9', 1), ('11 1{ \xe9', 6), ('zz\u0661', 2), ('\U00010661', 0), ('1g', 1), ('g1', 0)):
        for cls in (bytes, bytearray):
            try:
                cls.fromhex(text)
            except ValueError as e:
                assert str(e) == 'non-hexadecimal number found in fromhex() arg at position %d' % position, text


def test_names_of_encodings_are_c_strings():
    surrogate = "'utf-8' codec can't encode character '\\udc80' in position 0: surrogates not allowed"
    calls = [lambda name: bytes('', name), lambda name: bytearray('', encoding=name), lambda name: str(b'', name),
             lambda name: bytearray('', 'utf-8', name), lambda name: str(b'', 'utf-8', name), ''.encode,
             b''.decode, lambda name: b''.decode('utf-8', name), lambda name: compile('1', 'f', name),
             float.__getformat__]
    for call in calls:
        for name, expected in (('\udc80', surrogate), ('a\0', 'embedded null character')):
            try:
                call(name)
            except ValueError as e:
                assert str(e) == expected
            else:
                assert False, (call, name)


def test_surrogates_in_text_that_must_be_utf8():
    for call in (float.fromhex, eval, exec, lambda text: compile(text, 'f', 'exec')):
        try:
            call('\udc80')
        except UnicodeEncodeError as e:
            assert e.start == 0 and e.reason == 'surrogates not allowed'
        else:
            assert False, call


def test_sizes_that_are_too_large():
    for size, error, text in ((2 ** 63 - 1, OverflowError, 'byte string is too large'),
                              (2 ** 63 - 33, OverflowError, 'byte string is too large'),
                              (2 ** 63 - 34, MemoryError, ''), (2 ** 62, MemoryError, '')):
        try:
            bytes(size)
        except (OverflowError, MemoryError) as e:
            assert type(e) is error and str(e) == text
        try:
            bytearray(size)
        except MemoryError as e:
            assert str(e) == ''


def test_in_forgets_errors_of_index():
    class Bad:
        def __index__(self):
            return 1 / 0
    for value in (b'', bytearray()):
        try:
            Bad() in value
        except TypeError as e:
            assert str(e) == "a bytes-like object is required, not 'Bad'"
