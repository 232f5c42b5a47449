"""Methods of bytes that split, strip, join and pad, and hex()/fromhex()."""
from interpreter.error import oefmt
from interpreter.gateway import unwrap_spec
from objspace.bytescore import W_BytesObject, buffer_of, contiguous_or_none, exact_bytes
from objspace.codec_escape import hex_value
from objspace.strcore import MAX_SIZE, W_StrObject, from_ascii
from objspace.strmethods_split import BOTH, LEFT, RIGHT, center_left
from objspace.strsearch import (
    expand_tabs, expanded_size, is_iterable, left_of_chars, raw_find, raw_rfind, right_of_chars)
from rpython.rlib import jit, rstring
from rpython.rlib.rstring import StringBuilder

_SPACES = ' \t\n\r\x0b\x0c'


def _bytes_list(space, pieces):
    return space.newlist([W_BytesObject(piece) for piece in pieces])


def _separator(space, w_sep):
    sep = buffer_of(space, w_sep)
    if len(sep) == 0:
        raise oefmt(space.w_ValueError, "empty separator")
    return sep


@jit.elidable
def _strip(data, chars, sides):
    start = left_of_chars(data, chars) if sides & LEFT else 0
    stop = right_of_chars(data, chars, start) if sides & RIGHT else len(data)
    assert 0 <= start <= stop
    return data[start:stop]


@unwrap_spec(maxsplit='index')
def bytes_split(self, space, w_sep=None, maxsplit=-1):
    """Return the list of parts, separated by sep or, if it is None, by ASCII white space."""
    if w_sep is None or space.is_none(w_sep):
        return _bytes_list(space, rstring.split(self.data, None, maxsplit))
    return _bytes_list(space, rstring.split(self.data, _separator(space, w_sep), maxsplit))


@unwrap_spec(maxsplit='index')
def bytes_rsplit(self, space, w_sep=None, maxsplit=-1):
    """Like split(), but splits are counted from the end."""
    if w_sep is None or space.is_none(w_sep):
        return _bytes_list(space, rstring.rsplit(self.data, None, maxsplit))
    return _bytes_list(space, rstring.rsplit(self.data, _separator(space, w_sep), maxsplit))


def _split_lines(data, keepends):
    """Only \\n, \\r and \\r\\n end a line of bytes."""
    pieces = []
    i = 0
    length = len(data)
    while i < length:
        start = i
        while i < length and data[i] != '\n' and data[i] != '\r':
            i += 1
        stop = i
        if i < length:
            if data[i] == '\r' and i + 1 < length and data[i + 1] == '\n':
                i += 1
            i += 1
            if keepends:
                stop = i
        assert 0 <= start <= stop
        pieces.append(data[start:stop])
    return pieces


@unwrap_spec(keepends=int)
def bytes_splitlines(self, space, keepends=0):
    """Return the list of lines, without their line breaks unless keepends is true."""
    return _bytes_list(space, _split_lines(self.data, keepends != 0))


def bytes_partition(self, space, w_sep):
    """Return (head, sep, tail) at the first occurrence of sep, or (self, b'', b'')."""
    sep = _separator(space, w_sep)
    index = raw_find(self.data, sep, 0, len(self.data))
    if index < 0:
        return space.newtuple([exact_bytes(self), W_BytesObject(''), W_BytesObject('')])
    return space.newtuple([W_BytesObject(self.data[:index]), W_BytesObject(sep),
                           W_BytesObject(self.data[index + len(sep):])])


def bytes_rpartition(self, space, w_sep):
    """Return (head, sep, tail) at the last occurrence of sep, or (b'', b'', self)."""
    sep = _separator(space, w_sep)
    index = raw_rfind(self.data, sep, 0, len(self.data))
    if index < 0:
        return space.newtuple([W_BytesObject(''), W_BytesObject(''), exact_bytes(self)])
    return space.newtuple([W_BytesObject(self.data[:index]), W_BytesObject(sep),
                           W_BytesObject(self.data[index + len(sep):])])


def _strip_method(space, w_self, w_chars, sides):
    if w_chars is None or space.is_none(w_chars):
        chars = _SPACES
    else:
        chars = buffer_of(space, w_chars)
    return W_BytesObject(_strip(w_self.data, chars, sides))


def bytes_strip(self, space, w_bytes=None):
    """Return a copy without leading and trailing white space, or the given bytes."""
    return _strip_method(space, self, w_bytes, BOTH)


def bytes_lstrip(self, space, w_bytes=None):
    """Return a copy without leading white space, or the given bytes."""
    return _strip_method(space, self, w_bytes, LEFT)


def bytes_rstrip(self, space, w_bytes=None):
    """Return a copy without trailing white space, or the given bytes."""
    return _strip_method(space, self, w_bytes, RIGHT)


def bytes_join(self, space, w_iterable):
    """Concatenate the bytes-like objects of an iterable, with self between them."""
    if not is_iterable(space, w_iterable):
        raise oefmt(space.w_TypeError, "can only join an iterable")
    items_w = space.unpackiterable(w_iterable)
    if len(items_w) == 1:
        w_item = items_w[0]
        if isinstance(w_item, W_BytesObject) and not w_item.is_user_instance:
            return w_item
    pieces = []
    for i in range(len(items_w)):
        piece = contiguous_or_none(space, items_w[i])
        if piece is None:
            raise oefmt(space.w_TypeError, "sequence item %d: expected a bytes-like object, %T found",
                        i, items_w[i])
        pieces.append(piece)
    return W_BytesObject(self.data.join(pieces))


# ---- padding

def _fill_char(space, w_fill, name):
    if w_fill is None:
        return ' '
    fill = ''
    if space.isinstance_w(w_fill, space.w_bytes) or space.isinstance_w(w_fill, space.w_bytearray):
        fill = space.bytes_w(w_fill)
    if len(fill) != 1:
        raise oefmt(space.w_TypeError, "%s() argument 2 must be a byte string of length 1, not %s",
                    name, space.type_name_or_none(w_fill))
    return fill[0]


def _pad(space, w_self, left, right, fill):
    if left <= 0 and right <= 0:
        return exact_bytes(w_self)
    if left < 0:
        left = 0
    if right < 0:
        right = 0
    if left + right > MAX_SIZE - len(w_self.data):
        raise oefmt(space.w_OverflowError, "padded string is too long")
    return W_BytesObject(fill * left + w_self.data + fill * right)


@unwrap_spec(width='index')
def bytes_center(self, space, width, w_fillchar=None):
    """Return self centred in bytes of length width."""
    fill = _fill_char(space, w_fillchar, 'center')
    length = len(self.data)
    if width <= length:
        return exact_bytes(self)
    left = center_left(length, width)
    return _pad(space, self, left, width - length - left, fill)


@unwrap_spec(width='index')
def bytes_ljust(self, space, width, w_fillchar=None):
    """Return self left-justified in bytes of length width."""
    fill = _fill_char(space, w_fillchar, 'ljust')
    return _pad(space, self, 0, width - len(self.data), fill)


@unwrap_spec(width='index')
def bytes_rjust(self, space, width, w_fillchar=None):
    """Return self right-justified in bytes of length width."""
    fill = _fill_char(space, w_fillchar, 'rjust')
    return _pad(space, self, width - len(self.data), 0, fill)


@unwrap_spec(width='index')
def bytes_zfill(self, space, width):
    """Pad with zeros on the left, after a sign."""
    data = self.data
    missing = width - len(data)
    if missing <= 0:
        return exact_bytes(self)
    if len(data) > 0 and (data[0] == '+' or data[0] == '-'):
        return W_BytesObject(data[0] + '0' * missing + data[1:])
    return _pad(space, self, missing, 0, '0')


@unwrap_spec(tabsize=int)
def bytes_expandtabs(self, space, tabsize=8):
    """Return a copy where tabs are expanded to the next multiple of tabsize."""
    if expanded_size(self.data, tabsize) < 0:
        raise oefmt(space.w_OverflowError, "result too long")
    return W_BytesObject(expand_tabs(self.data, tabsize))


# ---- hexadecimal

@jit.elidable
def _to_hex(data):
    builder = StringBuilder(2 * len(data))
    for c in data:
        builder.append('0123456789abcdef'[ord(c) >> 4])
        builder.append('0123456789abcdef'[ord(c) & 15])
    return builder.build()


def _to_hex_groups(data, separator, group):
    """Hexadecimal with a separator every `group` bytes, counted from the right if positive."""
    builder = StringBuilder(3 * len(data))
    length = len(data)
    for i in range(length):
        if i > 0:
            if group > 0:
                at_border = (length - i) % group == 0
            else:
                at_border = i % -group == 0
            if at_border:
                builder.append(separator)
        builder.append('0123456789abcdef'[ord(data[i]) >> 4])
        builder.append('0123456789abcdef'[ord(data[i]) & 15])
    return builder.build()


@unwrap_spec(bytes_per_sep=int)
def bytes_hex(self, space, w_sep=None, bytes_per_sep=1):
    """Return the bytes in hexadecimal, with sep after every bytes_per_sep bytes."""
    if w_sep is not None and isinstance(w_sep, W_StrObject) and w_sep.length() == 1 and w_sep.asc is None:
        raise oefmt(space.w_ValueError, "sep must be ASCII.")
    return from_ascii(hexadecimal(space, self.data, w_sep, bytes_per_sep))


def hexadecimal(space, data, w_sep, bytes_per_sep):
    """`data` in hexadecimal with separators (which may be Latin-1), as an RPython str."""
    if w_sep is None:
        return _to_hex(data)
    if isinstance(w_sep, W_StrObject):
        if w_sep.length() != 1:
            raise oefmt(space.w_ValueError, "sep must be length 1.")
        if w_sep.code_at(0) > 0xff:
            raise oefmt(space.w_ValueError, "sep must be ASCII.")
        separator = chr(w_sep.code_at(0))
    elif isinstance(w_sep, W_BytesObject):
        separator = w_sep.data
        if len(separator) != 1:
            raise oefmt(space.w_ValueError, "sep must be length 1.")
        if ord(separator[0]) >= 128:
            raise oefmt(space.w_ValueError, "sep must be ASCII.")
    else:
        if space.len_w(w_sep) != 1:
            raise oefmt(space.w_ValueError, "sep must be length 1.")
        raise oefmt(space.w_TypeError, "sep must be str or bytes.")
    if bytes_per_sep == 0:
        return _to_hex(data)
    return _to_hex_groups(data, separator, bytes_per_sep)


def bytes_fromhex(space, w_type, w_text):
    """Make bytes from a string of hexadecimal digits; white space between bytes is skipped."""
    if not isinstance(w_text, W_StrObject):
        raise oefmt(space.w_TypeError, "fromhex() argument must be str, not %s",
                    space.type_name_or_none(w_text))
    w_result = W_BytesObject(from_hex(space, w_text))
    if w_type is space.w_bytes:
        return w_result
    return space.call_function(w_type, w_result)


NOT_HEX = "non-hexadecimal number found in fromhex() arg at position %d"


def _hex_digit_at(w_text, i):
    """Return the value of the digit at i, or -1."""
    if i >= w_text.length():
        return -1
    return hex_value(chr(w_text.code_at(i)))


def _position_of_wide(w_text):
    """The position of the first character outside ASCII."""
    i = 0
    while w_text.code_at(i) < 128:
        i += 1
    return i


def from_hex(space, w_text):
    """The bytes that pairs of hexadecimal digits stand for. Raises ValueError; for text outside ASCII without reading it."""
    builder = StringBuilder(w_text.length() // 2)
    if w_text.asc is None:
        raise oefmt(space.w_ValueError, NOT_HEX, _position_of_wide(w_text))
    i = 0
    while i < w_text.length():
        code = w_text.code_at(i)
        if code == 32 or 9 <= code <= 13:
            i += 1
            continue
        high = _hex_digit_at(w_text, i)
        low = _hex_digit_at(w_text, i + 1)
        if high < 0 or low < 0:
            raise oefmt(space.w_ValueError, NOT_HEX, i if high < 0 else i + 1)
        builder.append(chr(high << 4 | low))
        i += 2
    return builder.build()
