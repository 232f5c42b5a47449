"""Codings of bytes as text, and checksums, on RPython strings: base64, uuencode, quoted-printable, CRC."""
from objspace.codec_escape import hex_value
from rpython.rlib import jit
from rpython.rlib.rstring import StringBuilder

BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
# the value of each character, 64 for those that are no digits of base64
BASE64_VALUES = [BASE64.index(chr(_i)) if chr(_i) in BASE64 else 64 for _i in range(256)]
HEX_DIGITS = '0123456789ABCDEF'
# quoted-printable lines get no longer, the '=' of a soft line break included
LINE_LENGTH = 76


class CodingError(Exception):
    """The text is no valid coding of anything."""

    def __init__(self, message):
        self.message = message


# ---- base64

@jit.elidable
def base64_text(data):
    """Data in base64, padded, in one line without its end."""
    builder = StringBuilder(len(data) // 3 * 4 + 4)
    length = len(data)
    for i in range(0, length, 3):
        bits = ord(data[i]) << 16
        if i + 1 < length:
            bits |= ord(data[i + 1]) << 8
        if i + 2 < length:
            bits |= ord(data[i + 2])
        builder.append(BASE64[bits >> 18])
        builder.append(BASE64[(bits >> 12) & 63])
        builder.append(BASE64[(bits >> 6) & 63] if i + 1 < length else '=')
        builder.append(BASE64[bits & 63] if i + 2 < length else '=')
    return builder.build()


def base64_data(text, is_strict):
    """The data in base64 text; unless it is strict, other characters are skipped. Raises CodingError."""
    builder = StringBuilder(len(text) // 4 * 3 + 3)
    in_group = pads = 0
    digits = 0
    bits = 0
    has_padding = False
    for i in range(len(text)):
        c = text[i]
        if c == '=':
            if is_strict and i == 0:
                raise CodingError("Leading padding not allowed")
            has_padding = True
            if in_group >= 2:
                pads += 1
                if in_group + pads >= 4:
                    if is_strict and i + 1 < len(text):
                        raise CodingError("Excess data after padding")
                    return builder.build()
            continue
        value = BASE64_VALUES[ord(c)]
        if value == 64:
            if is_strict:
                raise CodingError("Only base64 data is allowed")
            continue
        if is_strict and has_padding:
            raise CodingError("Discontinuous padding not allowed")
        pads = 0
        digits += 1
        bits = (bits << 6 | value) & 0xffff
        in_group = (in_group + 1) & 3
        if in_group == 2:
            builder.append(chr((bits >> 4) & 255))
        elif in_group == 3:
            builder.append(chr((bits >> 2) & 255))
        elif in_group == 0:
            builder.append(chr(bits & 255))
    if in_group == 1:
        raise CodingError("Invalid base64-encoded string: number of data characters (%d) cannot be 1 more than"
                          " a multiple of 4" % digits)
    if in_group != 0:
        raise CodingError("Incorrect padding")
    return builder.build()


# ---- uuencode

def uu_text(data, backtick):
    """A line of up to 45 bytes, with its end; zero is written as a space or as a backtick."""
    builder = StringBuilder(len(data) // 3 * 4 + 6)
    zero = '`' if backtick else ' '
    builder.append(_uu_char(len(data), zero))
    for i in range(0, len(data), 3):
        bits = ord(data[i]) << 16
        if i + 1 < len(data):
            bits |= ord(data[i + 1]) << 8
        if i + 2 < len(data):
            bits |= ord(data[i + 2])
        shift = 18
        while shift >= 0:
            builder.append(_uu_char((bits >> shift) & 63, zero))
            shift -= 6
    builder.append('\n')
    return builder.build()


def _uu_char(value, zero):
    if value == 0:
        return zero
    return chr(32 + value)


def uu_data(text):
    """The data of a line; missing characters count as zero. Raises CodingError."""
    wanted = 32
    if len(text) > 0:
        wanted = (ord(text[0]) - 32) & 63
    builder = StringBuilder(wanted)
    i = 1
    bits = n_bits = 0
    while wanted > 0:
        value = 0
        if i < len(text) and text[i] != '\n' and text[i] != '\r':
            value = ord(text[i]) - 32
            if value < 0 or value > 64:
                raise CodingError("Illegal char")
            value &= 63
        i += 1
        bits = (bits << 6 | value) & 0xffff
        n_bits += 6
        if n_bits >= 8:
            n_bits -= 8
            builder.append(chr((bits >> n_bits) & 255))
            wanted -= 1
    while i < len(text):
        if ' `\n\r'.find(text[i]) < 0:
            raise CodingError("Trailing garbage")
        i += 1
    return builder.build()


# ---- quoted-printable

class QuotedWriter(object):
    """One run of b2a_qp().  `column` is the length of the line so far."""

    def __init__(self, data, quotes_tabs, is_text, is_header):
        self.data = data
        self.quotes_tabs = quotes_tabs
        self.is_text = is_text
        self.is_header = is_header
        self.column = 0
        self.out = []
        line_end = data.find('\n')
        # the first line end decides how all are written
        self.has_crlf = line_end > 0 and data[line_end - 1] == '\r'

    def run(self):
        """Return the text."""
        data, out = self.data, self.out
        i = 0
        while i < len(data):
            c = data[i]
            if self._is_quoted(i):
                if self.column + 3 >= LINE_LENGTH:
                    self._soft_break()
                self._quote(c)
                self.column += 3
            elif self.is_text and (c == '\n' or c == '\r' and i + 1 < len(data) and data[i + 1] == '\n'):
                self._quote_trailing_blank()
                self._line_end()
                if c == '\r':
                    i += 1
            else:
                if self.column + 1 >= LINE_LENGTH and i + 1 < len(data) and data[i + 1] != '\n':
                    self._soft_break()
                self.column += 1
                out.append('_' if self.is_header and c == ' ' else c)
            i += 1
        return ''.join(out)

    def _is_quoted(self, i):
        data = self.data
        c = data[i]
        is_last = i + 1 == len(data)
        if c > '~' or c == '=' or (self.is_header and c == '_'):
            return True
        if c == '.' and self.column == 0:
            return is_last or data[i + 1] == '\n' or data[i + 1] == '\r' or data[i + 1] == '\x00'
        if c == '\r' or c == '\n':
            return not self.is_text
        if c == ' ' or c == '\t':
            return is_last or self.quotes_tabs
        return c < ' '

    def _quote(self, c):
        self.out.append('=')
        self.out.append(HEX_DIGITS[ord(c) >> 4])
        self.out.append(HEX_DIGITS[ord(c) & 15])

    def _quote_trailing_blank(self):
        if len(self.out) > 0:
            last = self.out[len(self.out) - 1]
            if last == ' ' or last == '\t':
                self.out.pop()
                self._quote(last)

    def _soft_break(self):
        self.out.append('=')
        self._line_end()

    def _line_end(self):
        if self.has_crlf:
            self.out.append('\r')
        self.out.append('\n')
        self.column = 0


def quoted_data(text, is_header):
    """The data of quoted-printable text; what is no valid escape stays as it is."""
    builder = StringBuilder(len(text))
    i = 0
    while i < len(text):
        c = text[i]
        i += 1
        if c == '_' and is_header:
            builder.append(' ')
        elif c != '=':
            builder.append(c)
        elif i >= len(text):
            break
        elif text[i] == '\n' or text[i] == '\r':
            while i < len(text) and text[i] != '\n':
                i += 1
            i += 1
        elif text[i] == '=':
            builder.append('=')
            i += 1
        elif i + 1 < len(text) and hex_value(text[i]) >= 0 and hex_value(text[i + 1]) >= 0:
            builder.append(chr(hex_value(text[i]) << 4 | hex_value(text[i + 1])))
            i += 2
        else:
            builder.append('=')
    return builder.build()


# ---- checksums

def _crc32_table():
    table = []
    for value in range(256):
        for _ in range(8):
            value = value >> 1 ^ (0xedb88320 if value & 1 else 0)
        table.append(value)
    return table


def _crc_hqx_table():
    table = []
    for value in range(256):
        value <<= 8
        for _ in range(8):
            value = (value << 1 ^ (0x1021 if value & 0x8000 else 0)) & 0xffff
        table.append(value)
    return table


CRC32_TABLE = _crc32_table()
CRC_HQX_TABLE = _crc_hqx_table()


@jit.elidable
def crc32(data, start):
    """CRC-32 of data, going on from that of what was before."""
    crc = start ^ 0xffffffff
    for c in data:
        crc = crc >> 8 ^ CRC32_TABLE[(crc ^ ord(c)) & 255]
    return crc ^ 0xffffffff


@jit.elidable
def crc_hqx(data, start):
    """CRC-CCITT of data, as in BinHex files."""
    crc = start
    for c in data:
        crc = (crc << 8) & 0xff00 ^ CRC_HQX_TABLE[(crc >> 8) ^ ord(c)]
    return crc
