"""The % operator of str and bytes.

PercentFormatter has what both share: parsing of specifiers and fetching of values.
TextPercent and BytesPercent add literals, padding and the conversions s r a b c; numbers are
laid out in strpercent_number.py.
Rule: "printf-style String Formatting" in the library reference.
"""
import sys

from interpreter.error import oefmt
from objspace.bytescore import W_BytesObject, buffer_or_none
from objspace.floatobject import W_FloatObject
from objspace.strpercent_number import (
    FLAG_ALTERNATE, FLAG_BLANK, FLAG_LEFT, FLAG_PLUS, FLAG_ZERO, number_percent, percent_char_code)
from objspace.intobject import W_IntObject
from objspace.strbuilder import TextBuilder
from objspace.strcore import W_StrObject, from_code
from objspace.strrepr import ascii_of
from objspace.tupleobject import W_TupleObject
from objspace.unicodehelpers import unicode_to_utf8
from rpython.rlib.rarithmetic import ovfcheck
from rpython.rlib.rstring import StringBuilder

_MAX_PRECISION = 2147483647


def _flag(code):
    if code == ord('-'):
        return FLAG_LEFT
    if code == ord('+'):
        return FLAG_PLUS
    if code == ord(' '):
        return FLAG_BLANK
    if code == ord('#'):
        return FLAG_ALTERNATE
    if code == ord('0'):
        return FLAG_ZERO
    return 0


class PercentFormatter(object):
    """One run of `format % values`.

    The format is `narrow` (ASCII, or the data of bytes) or else `wide`.  While a specifier is
    handled, `flags`, `width`, `precision` (-1: none) and `kind` describe it; `digits_end` is where the
    last digits of a width or precision ended.
    """
    noun = ''

    def __init__(self, space, narrow, wide, w_values):
        self.space = space
        self.narrow = narrow
        self.wide = wide
        self.size = len(narrow) if narrow is not None else len(wide)
        self.position = 0
        self.w_mapping = None
        self.w_single = None
        self.values_w = []
        self.next_value = 0
        if isinstance(w_values, W_TupleObject):
            self.values_w = space.fixedview(w_values)
        else:
            self.w_single = w_values
            if self.is_mapping(w_values):
                self.w_mapping = w_values
        self.flags = 0
        self.width = -1
        self.precision = -1
        self.kind = 0
        self.digits_end = -1

    # ---- what the two kinds of formats do differently

    def is_text_like(self, w_values):
        "True if values of this type are never a mapping although they have items."
        raise NotImplementedError

    def key_object(self, start, stop):
        "The boxed mapping key in the format's slice."
        raise NotImplementedError

    def add_literal(self, start, stop):
        raise NotImplementedError

    def add_ascii(self, text):
        raise NotImplementedError

    def add_fill(self, fill, times):
        raise NotImplementedError

    def convert_other(self, w_value):
        "Handle a kind that is not a number's; return False if there is no such kind."
        raise NotImplementedError

    def check_number(self, w_value):
        "Raise TypeError where this kind of format has a message of its own for a wrong number."

    # ---- the format

    def code_at(self, i):
        assert i >= 0
        if self.narrow is not None:
            return ord(self.narrow[i])
        return ord(self.wide[i])

    def run(self):
        """Format everything into the builder."""
        while self.position < self.size:
            start = self.position
            i = start
            while i < self.size and self.code_at(i) != ord('%'):
                i += 1
            if i > start:
                self.add_literal(start, i)
            if i == self.size:
                break
            self.position = i + 1
            self.specifier()
        if self.has_value() and self.w_mapping is None:
            raise oefmt(self.space.w_TypeError, "not all arguments converted during %s formatting",
                        self.noun)

    def specifier(self):
        self.flags = 0
        self.width = -1
        self.precision = -1
        start = self.position
        if self.peek_code() == ord('('):
            self.mapping_key()
        while self.position < self.size and _flag(self.code_at(self.position)):
            self.flags |= _flag(self.code_at(self.position))
            self.position += 1
        self.width = self.number('width')
        if self.position < self.size and self.code_at(self.position) == ord('.'):
            self.position += 1
            self.precision = self.number('precision')
            if self.precision < 0:
                self.precision = 0
        code = self.peek_code()
        if code == ord('%') and self.position == start:
            self.position += 1
            self.add_ascii('%')
            return
        if code == ord('h') or code == ord('l') or code == ord('L'):
            self.position += 1
            code = self.peek_code()
        self.position += 1
        self.kind = code
        self.convert(self.value())

    def unsupported(self):
        code = self.kind
        shown = chr(code) if 31 <= code < 127 else '?'
        return oefmt(self.space.w_ValueError, "unsupported format character '%s' (0x%x) at index %d",
                     shown, code, self.position - 1)

    def peek_code(self):
        if self.position >= self.size:
            raise oefmt(self.space.w_ValueError, "incomplete format")
        return self.code_at(self.position)

    def mapping_key(self):
        space = self.space
        if self.w_mapping is None:
            raise oefmt(space.w_TypeError, "format requires a mapping")
        start = self.position + 1
        i = start
        depth = 1
        while i < self.size:
            code = self.code_at(i)
            if code == ord('('):
                depth += 1
            elif code == ord(')'):
                depth -= 1
                if depth == 0:
                    break
            i += 1
        if i == self.size:
            raise oefmt(space.w_ValueError, "incomplete format key")
        self.w_single = space.getitem(self.w_mapping, self.key_object(start, i))
        self.values_w = []
        self.next_value = 0
        self.position = i + 1

    def number(self, what):
        """Parse digits or `*`; return -1 if there are none. A negative * sets FLAG_LEFT for the width."""
        space = self.space
        code = self.peek_code()
        if code == ord('*'):
            self.position += 1
            w_value = self.value()
            if not space.isinstance_w(w_value, space.w_int):
                raise oefmt(space.w_TypeError, "* wants int")
            if not isinstance(w_value, W_IntObject):
                raise oefmt(space.w_OverflowError, "Python int too large to convert to C %s",
                            'ssize_t' if what == 'width' else 'int')
            value = w_value.intval
            if what == 'precision' and not -_MAX_PRECISION - 1 <= value <= _MAX_PRECISION:
                raise oefmt(space.w_OverflowError, "Python int too large to convert to C int")
            if value < 0:
                if what == 'width':
                    self.flags |= FLAG_LEFT
                    # the least int is its own negation
                    return -value if value >= -sys.maxint else -1
                return 0
            return value
        if not ord('0') <= code <= ord('9'):
            return -1
        value = 0
        try:
            while self.position < self.size:
                code = self.code_at(self.position)
                if not ord('0') <= code <= ord('9'):
                    break
                value = ovfcheck(ovfcheck(value * 10) + (code - 48))
                self.position += 1
        except OverflowError:
            raise oefmt(space.w_ValueError, "%s too big", what)
        self.digits_end = self.position
        if what == 'precision' and value > _MAX_PRECISION:
            raise oefmt(space.w_ValueError, "precision too big")
        return value

    # ---- the values

    def is_mapping(self, w_values):
        slots = self.space.type(w_values).slots
        return slots.getitem is not None and not self.is_text_like(w_values)

    def has_value(self):
        return self.w_single is not None or self.next_value < len(self.values_w)

    def value(self):
        """Return the next value. Raises TypeError if there is none."""
        w_value = self.w_single
        if w_value is not None:
            self.w_single = None
            return w_value
        if self.next_value >= len(self.values_w):
            raise oefmt(self.space.w_TypeError, "not enough arguments for format string")
        w_value = self.values_w[self.next_value]
        self.next_value += 1
        return w_value

    # ---- conversions

    def convert(self, w_value):
        """Format the value as `kind` says."""
        code = self.kind
        if 0 < code < 128 and 'diouxXeEfFgG'.find(chr(code)) >= 0:
            self.check_number(w_value)
            self.add_ascii(number_percent(self.space, w_value, chr(self.kind & 127), self.flags, self.width,
                                          self.precision))
        elif not self.convert_other(w_value):
            raise self.unsupported()


class TextPercent(PercentFormatter):
    """`str % values`."""
    noun = 'string'

    def __init__(self, space, w_format, w_values):
        PercentFormatter.__init__(self, space, w_format.asc, w_format.uni, w_values)
        self.w_format = w_format
        self.builder = TextBuilder(self.size + 16)

    def is_text_like(self, w_values):
        return isinstance(w_values, W_StrObject)

    def key_object(self, start, stop):
        return self.w_format.slice(start, stop)

    def add_literal(self, start, stop):
        self.builder.append_slice(self.w_format, start, stop)

    def add_ascii(self, text):
        self.builder.append_ascii(text)

    def add_fill(self, fill, times):
        self.builder.append_repeated(ord(fill), times)

    def convert_other(self, w_value):
        space = self.space
        code = self.kind
        if code == ord('s'):
            self.add_text(space.str(w_value))
        elif code == ord('r'):
            self.add_text(space.repr(w_value))
        elif code == ord('a'):
            self.add_text(ascii_of(space, w_value))
        elif code == ord('c'):
            self.precision = -1
            self.add_text(self.character(w_value))
        else:
            return False
        return True

    def character(self, w_value):
        space = self.space
        if isinstance(w_value, W_StrObject):
            if w_value.length() == 1:
                return w_value
            raise oefmt(space.w_TypeError, "%%c requires int or char")
        return from_code(percent_char_code(space, w_value))

    def add_text(self, w_text):
        assert isinstance(w_text, W_StrObject)
        length = w_text.length()
        if 0 <= self.precision < length:
            length = self.precision
        missing = self.width - length
        if not self.flags & FLAG_LEFT:
            self.add_fill(' ', missing)
            missing = 0
        self.builder.append_slice(w_text, 0, length)
        self.add_fill(' ', missing)


class BytesPercent(PercentFormatter):
    """`bytes % values`."""
    noun = 'bytes'

    def __init__(self, space, data, w_values):
        PercentFormatter.__init__(self, space, data, None, w_values)
        self.builder = StringBuilder(self.size + 16)

    def is_text_like(self, w_values):
        return isinstance(w_values, W_StrObject) or isinstance(w_values, W_BytesObject) or (
            self.space.isinstance_w(w_values, self.space.w_bytearray))

    def unsupported(self):
        space = self.space
        code = self.kind
        if code >= 128 and self.digits_end != self.position - 1:
            # as CPython, where only the code after digits is not taken as a signed char
            return oefmt(space.w_OverflowError, "character argument not in range(0x110000)")
        return oefmt(space.w_ValueError, "unsupported format character '%s' (0x%x) at index %d",
                     unicode_to_utf8(unichr(code) + u''), code, self.position - 1)

    def key_object(self, start, stop):
        assert 0 <= start <= stop
        return W_BytesObject(self.narrow[start:stop])

    def add_literal(self, start, stop):
        self.builder.append_slice(self.narrow, start, stop)

    def add_ascii(self, text):
        self.builder.append(text)

    def add_fill(self, fill, times):
        if times > 0:
            self.builder.append_multiple_char(fill[0], times)

    def check_number(self, w_value):
        space = self.space
        if self.kind == ord('i'):
            # as CPython: %i of bytes is called %d in messages
            self.kind = ord('d')
        if 'eEfFgG'.find(chr(self.kind & 127)) >= 0 and not isinstance(w_value, W_FloatObject):
            slots = space.type(w_value).slots
            if slots.float is None and slots.index is None:
                raise oefmt(space.w_TypeError, "float argument required, not %T", w_value)

    def convert_other(self, w_value):
        code = self.kind
        if code == ord('s') or code == ord('b'):
            self.add_data(self.buffer_argument(w_value))
        elif code == ord('r') or code == ord('a'):
            self.add_data(ascii_of(self.space, w_value).asc)
        elif code == ord('c'):
            self.precision = -1
            self.add_data(self.character(w_value))
        else:
            return False
        return True

    def buffer_argument(self, w_value):
        space = self.space
        data = buffer_or_none(space, w_value)
        if data is not None:
            return data
        w_method = space.lookup(w_value, '__bytes__')
        if w_method is None:
            raise oefmt(space.w_TypeError,
                        "%%b requires a bytes-like object, or an object that implements __bytes__, not '%T'",
                        w_value)
        w_result = space.get_and_call_function(w_method, w_value)
        if not isinstance(w_result, W_BytesObject):
            raise oefmt(space.w_TypeError, "__bytes__ returned non-bytes (type %T)", w_result)
        return w_result.data

    def character(self, w_value):
        space = self.space
        if space.isinstance_w(w_value, space.w_bytes) or space.isinstance_w(w_value, space.w_bytearray):
            data = space.bytes_w(w_value)
            if len(data) == 1:
                return data
        elif space.type(w_value).slots.index is not None:
            code = space.getindex_w(w_value, None)
            if code < 0 or code > 255:
                raise oefmt(space.w_OverflowError, "%%c arg not in range(256)")
            return chr(code)
        raise oefmt(space.w_TypeError, "%%c requires an integer in range(256) or a single byte")

    def add_data(self, data):
        assert data is not None
        length = len(data)
        if 0 <= self.precision < length:
            length = self.precision
        missing = self.width - length
        if not self.flags & FLAG_LEFT:
            self.add_fill(' ', missing)
            missing = 0
        self.builder.append_slice(data, 0, length)
        self.add_fill(' ', missing)


def str_mod(self, space, w_values):
    """`str % values`."""
    formatter = TextPercent(space, self, w_values)
    formatter.run()
    return formatter.builder.build()


def bytes_mod(self, space, w_values):
    """`bytes % values`."""
    formatter = BytesPercent(space, self.data, w_values)
    formatter.run()
    return W_BytesObject(formatter.builder.build())


def str_rmod(self, space, w_format):
    """Reflected `%`: only reached when the left operand's `__mod__` was overridden."""
    if not isinstance(w_format, W_StrObject):
        return space.w_NotImplemented
    return str_mod(w_format, space, self)


def bytes_rmod(self, space, w_format):
    """Reflected `%` of bytes, as str_rmod."""
    if not isinstance(w_format, W_BytesObject):
        return space.w_NotImplemented
    return bytes_mod(w_format, space, self)
