"""UTF-7 (RFC 2152).

Decoder and encoder have the signatures of those in codec_utf8.py.
"""
from objspace.codec_errors import decode_error
from objspace.strcore import from_unicode
from rpython.rlib.rstring import StringBuilder, UnicodeBuilder

_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
# what stands for itself, white space and the optional direct characters included
_DIRECT = ' \t\n\r!"#$%&\'()*,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}'


class _ShiftState(object):
    """A base64 run being decoded: `bits` bits in `buffer`, and a high surrogate that waits (0: none)."""

    def __init__(self):
        self.buffer = 0
        self.bits = 0
        self.surrogate = 0

    def add(self, builder, digit):
        """Add six bits; write a code unit when it is complete."""
        self.buffer = self.buffer << 6 | digit
        self.bits += 6
        if self.bits < 16:
            return
        unit = self.buffer >> (self.bits - 16)
        self.bits -= 16
        self.buffer &= (1 << self.bits) - 1
        if self.surrogate != 0:
            high = self.surrogate
            self.surrogate = 0
            if 0xdc00 <= unit <= 0xdfff:
                builder.append(unichr(0x10000 + ((high & 0x3ff) << 10) + (unit & 0x3ff)))
                return
            builder.append(unichr(high))
        if 0xd800 <= unit <= 0xdbff:
            self.surrogate = unit
        else:
            builder.append(unichr(unit))

    def end_error(self):
        """The reason why the run must not end here, or ''."""
        if self.bits >= 6:
            return 'partial character in shift sequence'
        if self.bits > 0 and self.buffer != 0:
            return 'non-zero padding bits in shift sequence'
        return ''

    def is_unfinished(self):
        return self.surrogate != 0 or self.bits >= 6 or (self.bits > 0 and self.buffer != 0)


def decode_utf7(space, data, errors, final=True):
    """Decode UTF-7; with final false, a base64 run that is open at the end is left unconsumed."""
    builder = UnicodeBuilder(len(data))
    size = len(data)
    position = 0
    start = 0                       # of the open base64 run
    before_shift = 0                # how much had been decoded there
    shift = None
    while True:
        if position >= size:
            if shift is None or not final:
                break
            is_unfinished = shift.is_unfinished()
            shift = None
            if is_unfinished:
                text, position, data = decode_error(space, errors, 'utf7', 'unterminated shift sequence',
                                                    data, start, size)
                size = len(data)
                builder.append(text)
            continue
        c = data[position]
        reason = ''
        if shift is not None:
            digit = _DIGITS.find(c)
            if digit >= 0:
                shift.add(builder, digit)
                position += 1
                continue
            reason = shift.end_error()
            if reason != '':
                position += 1
            else:
                if shift.surrogate != 0 and ord(c) < 128:
                    builder.append(unichr(shift.surrogate))
                if c == '-':
                    position += 1
            shift = None
        elif c == '+':
            start = position
            position += 1
            if position < size and data[position] == '-':
                position += 1
                builder.append(u'+')
            elif position < size and _DIGITS.find(data[position]) < 0:
                position += 1
                reason = 'ill-formed sequence'
            else:
                shift = _ShiftState()
                before_shift = builder.getlength()
        elif ord(c) < 128:
            builder.append(unichr(ord(c)))
            position += 1
        else:
            start = position
            position += 1
            reason = 'unexpected special character'
        if reason != '':
            text, position, data = decode_error(space, errors, 'utf7', reason, data, start, position)
            size = len(data)
            builder.append(text)
    result = builder.build()
    if shift is not None:
        assert before_shift >= 0
        return from_unicode(result[:before_shift]), start
    return from_unicode(result), position


def encode_utf7(space, w_str, errors):
    """Encode to UTF-7, surrogates too; nothing can fail."""
    text = w_str.unicode()
    builder = StringBuilder(len(text) + 8)
    buffer = 0
    bits = 0
    in_shift = False
    for i in range(len(text)):
        code = ord(text[i])
        is_direct = code < 128 and _DIRECT.find(chr(code & 0x7f)) >= 0
        if in_shift and is_direct:
            if bits > 0:
                builder.append(_DIGITS[(buffer << (6 - bits)) & 63])
            buffer = 0
            bits = 0
            in_shift = False
            c = chr(code & 0x7f)
            if c == '-' or _DIGITS.find(c) >= 0:
                builder.append('-')
        if is_direct:
            builder.append(chr(code & 0x7f))
            continue
        if not in_shift:
            builder.append('+')
            if code == ord('+'):
                builder.append('-')
                continue
            in_shift = True
        if code >= 0x10000:
            buffer = buffer << 16 | 0xd800 | (code - 0x10000) >> 10
            bits += 16
            bits = _write_digits(builder, buffer, bits)
            buffer &= (1 << bits) - 1
            code = 0xdc00 | (code & 0x3ff)
        buffer = buffer << 16 | code
        bits += 16
        bits = _write_digits(builder, buffer, bits)
        buffer &= (1 << bits) - 1
    if bits > 0:
        builder.append(_DIGITS[(buffer << (6 - bits)) & 63])
    if in_shift:
        builder.append('-')
    return builder.build()


def _write_digits(builder, buffer, bits):
    """Write all complete digits of the lowest `bits` bits; return how many bits are left."""
    while bits >= 6:
        bits -= 6
        builder.append(_DIGITS[(buffer >> bits) & 63])
    return bits
