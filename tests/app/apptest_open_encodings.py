"""open(): encodings, error handlers, newlines."""
import sys

PATH = '/tmp/apptest_open_%s' % sys.implementation.name


def put(data):
    with open(PATH, 'wb') as file:
        file.write(data)


def get():
    with open(PATH, 'rb') as file:
        return file.read()


def raises(exception, *args, **kwargs):
    try:
        open(*args, **kwargs)
    except exception as e:
        return str(e)
    assert False, 'no exception'


def test_encodings():
    for encoding, text, data in [
            ('utf-16', 'a\u20ac\n\U00012345', b'\xff\xfea\0\xac \n\0\x08\xd8E\xdf'),
            ('utf-32', 'ab', b'\xff\xfe\0\0a\0\0\0b\0\0\0'), ('latin-1', 'a\xe9\nb', b'a\xe9\nb'),
            ('utf-8-sig', '\ufeff\xe9x', b'\xef\xbb\xbf\xef\xbb\xbf\xc3\xa9x'), ('utf-16-be', 'x\ud7ff', b'\0x\xd7\xff'),
            ('utf-7', 'a+\xe9b', b'a+-+AOk-b'), ('utf-8', '\xe9\U00012345', b'\xc3\xa9\xf0\x92\x8d\x85')]:
        with open(PATH, 'w', encoding=encoding) as file:
            file.write(text[:2])
            file.write(text[2:])
            assert file.encoding == encoding and file.errors == 'strict'
        assert get() == data, encoding
        with open(PATH, 'a', encoding=encoding) as file:
            file.write('z')
        with open(PATH, encoding=encoding) as file:
            assert file.read() == text + 'z', encoding
        with open(PATH, encoding=encoding) as file:
            assert list(file) == (text + 'z').splitlines(True), encoding


def test_characters_across_pieces():
    text = '\u20ac' * 9000 + '\n'
    for encoding in ['utf-8', 'utf-16', 'utf-32-be', 'utf-7']:
        put(('x' + text).encode(encoding))
        with open(PATH, encoding=encoding) as file:
            assert file.read() == 'x' + text, encoding


def test_error_handlers():
    put(b'a\xff\xe2\x82b')
    for errors, expected in [('replace', 'a\ufffd\ufffdb'), ('ignore', 'ab'), ('surrogateescape', 'a\udcff\udce2\udc82b'),
                             ('backslashreplace', 'a\\xff\\xe2\\x82b')]:
        with open(PATH, errors=errors, encoding='utf-8') as file:
            assert file.errors == errors and file.read() == expected
    try:
        with open(PATH, encoding='ascii') as file:
            file.read()
    except UnicodeDecodeError as e:
        assert (e.encoding, e.start, e.end) == ('ascii', 1, 2)
    else:
        assert False
    with open(PATH, 'w', encoding='latin-1', errors='xmlcharrefreplace') as file:
        file.write('a\u20ac\xe9')
    assert get() == b'a&#8364;\xe9'


def test_newlines():
    put(b'a\r\nb\rc\n\r\rd\n\ne\r')
    for newline, lines in [(None, ['a\n', 'b\n', 'c\n', '\n', '\n', 'd\n', '\n', 'e\n']),
                           ('', ['a\r\n', 'b\r', 'c\n', '\r', '\r', 'd\n', '\n', 'e\r']),
                           ('\n', ['a\r\n', 'b\rc\n', '\r\rd\n', '\n', 'e\r']),
                           ('\r', ['a\r', '\nb\r', 'c\n\r', '\r', 'd\n\ne\r']), ('\r\n', ['a\r\n', 'b\rc\n\r\rd\n\ne\r'])]:
        with open(PATH, newline=newline) as file:
            assert file.readlines() == lines, newline
        with open(PATH, newline=newline) as file:
            assert file.read() == ''.join(lines), newline
    for newline, data in [(None, b'a\nb\r\nc'), ('', b'a\nb\r\nc'), ('\n', b'a\nb\r\nc'), ('\r', b'a\rb\r\rc'),
                          ('\r\n', b'a\r\nb\r\r\nc')]:
        with open(PATH, 'w', newline=newline) as file:
            file.write('a\nb\r\nc')
        assert get() == data, newline


def test_line_end_across_pieces():
    put(('x' * 8191 + '\r\n').encode() * 3)
    for newline, length in [(None, 8192), ('', 8193), ('\r\n', 8193), ('\n', 8193)]:
        with open(PATH, newline=newline) as file:
            assert [len(line) for line in file] == [length] * 3


def test_wrong_arguments():
    assert raises(LookupError, PATH, 'w', encoding='xyz') == 'unknown encoding: xyz'
    assert raises(ValueError, PATH, 'wb', errors='strict') == "binary mode doesn't take an errors argument"
    assert raises(ValueError, PATH, 'w', newline='x') == 'illegal newline value: x'
    assert raises(TypeError, PATH, 'w', newline=1) == "open() argument 'newline' must be str or None, not int"
    assert raises(TypeError, PATH, 'w', encoding=1) == "open() argument 'encoding' must be str or None, not int"
    assert raises(ValueError, PATH, 'w', buffering=0) == "can't have unbuffered text I/O"
    assert raises(ValueError, PATH, closefd=False) == 'Cannot use closefd=False with file name'


def test_path_and_opener():
    class Path:
        def __fspath__(self):
            return PATH
    put(b'abc')
    with open(Path()) as file:
        assert file.read() == 'abc'
    assert raises(ValueError, PATH, opener=lambda path, flags: -1) == 'opener returned -1'
    assert raises(TypeError, PATH, opener=lambda path, flags: 'x') == 'expected integer from opener'
