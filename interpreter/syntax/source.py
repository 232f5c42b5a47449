"""From source bytes to the UTF-8 text the tokenizer reads, and lines of it for messages.

Here: byte order mark, coding cookie (PEP 263), newline translation, NUL bytes, validity of
the encoding.  The result always ends in a newline.
"""
from interpreter.syntax.charmaps import CHARMAPS
from interpreter.syntax.errors import SyntaxFailure, bare_failure
from interpreter.syntax.identifiers import encode_code_point

BOM = '\xef\xbb\xbf'
_UTF8 = 'utf-8'
_ENCODINGS = {
    'utf-8': _UTF8, 'utf8': _UTF8, 'u8': _UTF8, 'utf': _UTF8, 'cp65001': _UTF8,
    'utf-8-sig': _UTF8,
    'latin-1': 'iso-8859-1', 'latin1': 'iso-8859-1', 'iso-8859-1': 'iso-8859-1',
    'iso8859-1': 'iso-8859-1', 'iso-latin-1': 'iso-8859-1', 'l1': 'iso-8859-1',
    'latin': 'iso-8859-1', '8859': 'iso-8859-1', 'cp819': 'iso-8859-1',
    'iso-ir-100': 'iso-8859-1', 'ibm819': 'iso-8859-1', 'iso8859': 'iso-8859-1',
    'ascii': 'ascii', 'us-ascii': 'ascii', '646': 'ascii', 'ansi-x3.4-1968': 'ascii',
    'iso646-us': 'ascii', 'us': 'ascii', 'iso-ir-6': 'ascii', 'cp367': 'ascii',
}


def line_of(text, lineno):
    "Line `lineno` (from 1) of the text with its newline; '' past the end."
    start = line_offset(text, lineno)
    assert start >= 0
    end = text.find('\n', start)
    if end < 0:
        return text[start:]
    end += 1
    assert end >= 0
    return text[start:end]


def line_offset(text, lineno):
    "Where line `lineno` begins; the length of the text past the end."
    start = 0
    while lineno > 1:
        end = text.find('\n', start)
        if end < 0:
            return len(text)
        start = end + 1
        assert start >= 0
        lineno -= 1
    return start


def translate_newlines(text):
    "'\\r\\n' and '\\r' become '\\n', and there is one at the end."
    if text.find('\r') < 0:
        if text.endswith('\n'):
            return text
        return text + '\n'
    text = '\n'.join('\n'.join(text.split('\r\n')).split('\r'))
    if not text.endswith('\n'):
        text += '\n'
    return text


# ---- the coding cookie

def _cookie_name_char(char):
    return char.isalnum() or char == '-' or char == '_' or char == '.'


def _cookie_in(text, start, stop):
    "The encoding named in this line, or '' ; only white space may precede the '#'."
    i = start
    while i < stop and (text[i] == ' ' or text[i] == '\t' or text[i] == '\x0c'):
        i += 1
    if i >= stop or text[i] != '#':
        return ''
    while True:
        i = text.find('coding', i, stop)
        if i < 0:
            return ''
        i += 6
        if i < stop and (text[i] == ':' or text[i] == '='):
            i += 1
            while i < stop and (text[i] == ' ' or text[i] == '\t'):
                i += 1
            begin = i
            while i < stop and _cookie_name_char(text[i]):
                i += 1
            if i > begin:
                assert begin >= 0
                return text[begin:i]


def _is_blank_or_comment(text, start, stop):
    i = start
    while i < stop:
        char = text[i]
        if char == '#':
            return True
        if not (char == ' ' or char == '\t' or char == '\x0c'):
            return False
        i += 1
    return True


def find_cookie(text):
    "The encoding the first two lines declare, or ''."
    start = 0
    for _ in range(2):
        stop = start
        while stop < len(text) and text[stop] != '\n' and text[stop] != '\r':
            stop += 1
        name = _cookie_in(text, start, stop)
        if name != '':
            return name
        if not _is_blank_or_comment(text, start, stop):
            return ''
        start = stop + 1
        if start < len(text) and text[stop] == '\r' and text[start] == '\n':
            start += 1
        if start >= len(text):
            return ''
    return ''


def normal_name(name):
    "The name as CPython's tokenizer spells it: only two encodings have their own spelling."
    normal = '-'.join(name[:12].lower().split('_'))
    if normal == _UTF8 or normal.startswith('utf-8-'):
        return _UTF8
    for latin in ['latin-1', 'iso-8859-1', 'iso-latin-1']:
        if normal == latin or normal.startswith(latin + '-'):
            return 'iso-8859-1'
    return name


def canonical_encoding(name):
    "'utf-8', 'iso-8859-1', 'ascii', a name in CHARMAPS, or '' for an encoding not known here."
    name = '-'.join(name.lower().split('_'))
    if name in _ENCODINGS:
        return _ENCODINGS[name]
    if name in CHARMAPS:
        return name
    # 'utf-8-unix' and the like: editors append the kind of newline
    name = normal_name(name)
    if name in _ENCODINGS:
        return _ENCODINGS[name]
    return ''


def declares_encoding(source):
    "Whether source bytes have a byte order mark or a cookie."
    return source.startswith(BOM) or find_cookie(source) != ''


# ---- decoding

class InvalidUTF8(object):
    "Where the first invalid sequence is, and the codec's reason."
    _attrs_ = ['position', 'end', 'reason']

    def __init__(self, position, end, reason):
        self.position = position
        self.end = end
        self.reason = reason


def check_utf8(text):
    "None when the text is valid UTF-8 (surrogates are not)."
    i = 0
    size = len(text)
    while i < size:
        first = ord(text[i])
        if first < 0x80:
            i += 1
            continue
        if first < 0xC2 or first > 0xF4:
            return InvalidUTF8(i, i + 1, 'invalid start byte')
        length = 2
        if first >= 0xF0:
            length = 4
        elif first >= 0xE0:
            length = 3
        for k in range(1, length):
            if i + k >= size:
                return InvalidUTF8(i, size, 'unexpected end of data')
            byte = ord(text[i + k])
            valid = byte & 0xC0 == 0x80
            if k == 1:
                if ((first == 0xE0 and byte < 0xA0) or (first == 0xED and byte >= 0xA0)
                        or (first == 0xF0 and byte < 0x90)
                        or (first == 0xF4 and byte >= 0x90)):
                    valid = False
            if not valid:
                return InvalidUTF8(i, i + k, 'invalid continuation byte')
        i += length
    return None


def replace_invalid(text):
    "The text with U+FFFD for what is not UTF-8, as the 'replace' error handler."
    invalid = check_utf8(text)
    if invalid is None:
        return text
    pieces = []
    while invalid is not None:
        position = invalid.position
        end = invalid.end
        assert position >= 0
        assert end >= 0
        pieces.append(text[:position])
        pieces.append('\xef\xbf\xbd')
        text = text[end:]
        invalid = check_utf8(text)
    pieces.append(text)
    return ''.join(pieces)


def _invalid_utf8_failure(text, invalid, filename):
    "What CPython says when it reads a file; it has no location."
    start = invalid.position
    lineno = 1
    for i in range(start):
        if text[i] == '\n':
            lineno += 1
    return bare_failure(
        'SyntaxError', "Non-UTF-8 code starting with '\\x%s' in file %s on line %d, but no "
        'encoding declared; see https://peps.python.org/pep-0263/ for details'
        % (_hex2(ord(text[start])), filename, lineno), filename)


def unicode_error(text):
    "The message for text that is not UTF-8, or ''; positions count from its start."
    invalid = check_utf8(text)
    if invalid is None:
        return ''
    start = invalid.position
    if invalid.end - start > 1:
        place = 'bytes in position %d-%d' % (start, invalid.end - 1)
    else:
        place = 'byte 0x%s in position %d' % (_hex2(ord(text[start])), start)
    return "(unicode error) 'utf-8' codec can't decode %s: %s" % (place, invalid.reason)


def _hex2(byte):
    return '0123456789abcdef'[byte >> 4] + '0123456789abcdef'[byte & 15]


def _from_latin1(text):
    pieces = []
    for char in text:
        pieces.append(encode_code_point(ord(char)))
    return ''.join(pieces)


def _from_charmap(text, table, name, filename, from_file):
    pieces = []
    for i in range(len(text)):
        code = ord(text[i])
        if code >= 0x80:
            byte = code
            code = table[code - 0x80]
            if code < 0:
                raise _encoding_failure(
                    'encoding problem: %s' % name if from_file else
                    "'charmap' codec can't decode byte 0x%s in position %d: character maps to <undefined>"
                    % (_hex2(byte), i), filename, from_file)
        pieces.append(encode_code_point(code))
    return ''.join(pieces)


def _null_byte_in_file(text, filename):
    "CPython reads line by line, and C strings end at the null byte."
    place = text.find('\0')
    assert place >= 0
    before = text[:place]
    start = before.rfind('\n') + 1
    assert start >= 0
    lineno = before.count('\n') + 1
    return SyntaxFailure('SyntaxError', 'source code cannot contain null bytes', filename, lineno, 0,
                         before[start:] + '\n', lineno, 0)


def check_null_bytes(text, filename, from_file):
    if text.find('\0') >= 0:
        if from_file:
            raise _null_byte_in_file(text, filename)
        raise bare_failure('SyntaxError', 'source code string cannot contain null bytes',
                           filename)


def decode_source(source, filename, from_file):
    """The UTF-8 text of source bytes.

    `from_file` chooses what CPython does when it reads the file itself.  Otherwise bytes that
    are not UTF-8 are left for the tokenizer and the literals to refuse, since CPython accepts
    them in comments.  Raises SyntaxFailure.
    """
    check_null_bytes(source, filename, from_file)
    text = source
    has_bom = text.startswith(BOM)
    if has_bom:
        text = text[3:]
    name = find_cookie(text)
    encoding = _UTF8
    if name != '':
        encoding = canonical_encoding(name)
        if has_bom and normal_name(name) != _UTF8:
            raise _encoding_failure('encoding problem: %s with BOM' % normal_name(name), filename, from_file)
        if encoding == '':
            raise _encoding_failure('encoding problem: %s' % name if from_file
                                    else 'unknown encoding: %s' % name, filename, from_file)
    if encoding == _UTF8:
        if from_file:
            invalid = check_utf8(text)
            if invalid is not None:
                raise _invalid_utf8_failure(text, invalid, filename)
        return text
    if encoding == 'ascii':
        for i in range(len(text)):
            if ord(text[i]) >= 0x80:
                raise _encoding_failure(
                    'encoding problem: ascii' if from_file else
                    "'ascii' codec can't decode byte 0x%s in position %d: ordinal not in range(128)"
                    % (_hex2(ord(text[i])), i), filename, from_file)
        return text
    if encoding == 'iso-8859-1':
        return _from_latin1(text)
    return _from_charmap(text, CHARMAPS[encoding], name, filename, from_file)


def _encoding_failure(msg, filename, from_file):
    "CPython gives no location when it reads the file itself."
    if from_file:
        return bare_failure('SyntaxError', msg, filename)
    return SyntaxFailure('SyntaxError', msg, filename, 0, -1, None, 0, -1)
