"""_json: make_scanner and scanstring, which read JSON. Writing is in interp_encode.py.

Positions in error messages are those CPython's accelerator gives, which the library's tests check.
"""
from interpreter import importing
from interpreter.error import OperationError, oefmt
from interpreter.gateway import interp2app
from interpreter.root import W_Root
from interpreter.typedef import TypeDef, interp_attrproperty, interp_attrproperty_w
from module._json.interp_text import string_argument
from objspace.intobject import W_IntObject
from objspace.numberparsing import NumberSyntaxError, parse_int, string_to_float
from objspace.strbuilder import TextBuilder
from objspace.strcore import from_ascii
from rpython.rlib import rstackovf


def machine_index(space, w_index):
    """An index argument. Raises TypeError, and OverflowError with the text of C's argument parsing."""
    w_value = space.index(w_index)
    if not isinstance(w_value, W_IntObject):
        raise oefmt(space.w_OverflowError, "Python int too large to convert to C ssize_t")
    return w_value.intval


def decode_error(space, message, w_text, position):
    """The json.JSONDecodeError for a place in the text."""
    w_type = space.getattr_text(importing.find_and_load(space, 'json.decoder'), 'JSONDecodeError')
    w_error = space.call_function(w_type, space.newtext(message), w_text, space.newint(position))
    return OperationError(space.type(w_error), w_error)


def stop_at(space, position):
    """The StopIteration that says where a value was expected."""
    return OperationError(space.w_StopIteration, space.call_function(space.w_StopIteration, space.newint(position)))


def scanstring(space, w_string, w_end, w_strict=None):
    """scanstring(string, end, strict=True) -> (string, end)

    Scan the string s for a JSON string. End is the index of the
    character in s after the quote that started the JSON string.
    Unescapes all valid JSON string escape sequences and raises ValueError
    on attempt to decode an invalid string. If strict is False then literal
    control characters are allowed in the string.

    Returns a tuple of the decoded string and the index of the character in s
    after the end quote."""
    end = machine_index(space, w_end)
    strict = w_strict is None or space.is_true(w_strict)
    w_string = string_argument(space, w_string)
    if end < 0 or end > w_string.length():
        raise oefmt(space.w_ValueError, "end is out of bounds")
    reader = Reader(space, w_string, strict)
    w_result = reader.read_string(end)
    return space.newtuple2(w_result, space.newint(reader.pos))


class Reader(object):
    """Reads one text. Each read_ method leaves `pos` after what it read.

    scanner     the W_Scanner with the hooks; None if only strings are read
    memo        the keys met so far, so that equal keys are one object; wide_memo those that are not ASCII
    in_array    what was begun last was an array: for the message if the stack is too small
    """

    def __init__(self, space, w_text, strict):
        self.space = space
        self.w_text = w_text
        self.asc = w_text.asc
        self.uni = w_text.uni
        self.size = w_text.length()
        self.strict = strict
        self.pos = 0
        self.scanner = None
        self.memo = {}
        self.wide_memo = {}
        self.in_array = False

    def at(self, i):
        """The code point at i, or -1 behind the end."""
        assert i >= 0
        if i >= self.size:
            return -1
        if self.asc is not None:
            return ord(self.asc[i])
        return ord(self.uni[i])

    def skip_spaces(self, i):
        """The index of the first character from i on that is no white space."""
        code = self.at(i)
        while code == 32 or code == 10 or code == 13 or code == 9:
            i += 1
            code = self.at(i)
        return i

    def has_word(self, word, i):
        """Whether the text goes on with an ASCII word at i."""
        if i + len(word) > self.size:
            return False
        for k in range(len(word)):
            if self.at(i + k) != ord(word[k]):
                return False
        return True

    def error(self, message, position):
        return decode_error(self.space, message, self.w_text, position)

    # ---- strings

    def read_string(self, start):
        """The string whose first character, after the quote, is at `start`. Raises JSONDecodeError."""
        end = self.chunk_end(start, start)
        if self.at(end) == 34:
            self.pos = end + 1
            assert end >= start >= 0
            return self.w_text.slice(start, end)
        builder = TextBuilder()
        begin = start
        while True:
            assert end >= start >= 0
            builder.append_slice(self.w_text, start, end)
            if self.at(end) == 34:
                self.pos = end + 1
                return builder.build()
            start = self.read_escape(builder, begin, end)
            end = self.chunk_end(begin, start)

    def chunk_end(self, begin, i):
        """The index of the next quote or backslash."""
        asc = self.asc
        assert i >= 0
        if asc is not None:
            while i < len(asc):
                c = asc[i]
                if c == '"' or c == '\\':
                    return i
                if c < ' ' and self.strict:
                    raise self.error("Invalid control character at", i)
                i += 1
        else:
            uni = self.uni
            while i < len(uni):
                code = ord(uni[i])
                if code == 34 or code == 92:
                    return i
                if code < 32 and self.strict:
                    raise self.error("Invalid control character at", i)
                i += 1
        raise self.error("Unterminated string starting at", begin - 1)

    def read_escape(self, builder, begin, i):
        """Append what the escape with its backslash at i stands for; return the index after it."""
        code = self.at(i + 1)
        if code < 0:
            raise self.error("Unterminated string starting at", begin - 1)
        if code == ord('u'):
            return self.read_unicode_escape(builder, i)
        if code == ord('n'):
            code = 10
        elif code == ord('r'):
            code = 13
        elif code == ord('t'):
            code = 9
        elif code == ord('b'):
            code = 8
        elif code == ord('f'):
            code = 12
        elif code != 34 and code != 92 and code != ord('/'):
            raise self.error("Invalid \\escape", i)
        builder.append_code(code)
        return i + 2

    def read_unicode_escape(self, builder, i):
        code = self.hex_value(i)
        if code < 0:
            raise self.error("Invalid \\uXXXX escape", i + 1)
        i += 6
        if 0xd800 <= code <= 0xdbff and self.at(i) == 92 and self.at(i + 1) == ord('u'):
            # anything wrong with the second escape is found when it is read for itself
            low = self.hex_value(i)
            if 0xdc00 <= low <= 0xdfff:
                code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00)
                i += 6
        builder.append_code(code)
        return i

    def hex_value(self, i):
        """The value of the escape `\\uXXXX` at i; -1 if it is malformed or nothing follows it."""
        if i + 6 >= self.size:
            return -1
        value = 0
        for k in range(i + 2, i + 6):
            code = self.at(k)
            if 48 <= code <= 57:
                digit = code - 48
            elif 97 <= code <= 102:
                digit = code - 87
            elif 65 <= code <= 70:
                digit = code - 55
            else:
                return -1
            value = value << 4 | digit
        return value

    # ---- values

    def read_value(self, i):
        """The value at i. Raises JSONDecodeError, and StopIteration where there is none."""
        space = self.space
        code = self.at(i)
        if code == 34:
            return self.read_string(i + 1)
        if code == ord('{'):
            self.in_array = False
            return self.read_object(i + 1)
        if code == ord('['):
            self.in_array = True
            return self.read_array(i + 1)
        if code == ord('n') and self.has_word('null', i):
            self.pos = i + 4
            return space.w_None
        if code == ord('t') and self.has_word('true', i):
            self.pos = i + 4
            return space.w_True
        if code == ord('f') and self.has_word('false', i):
            self.pos = i + 5
            return space.w_False
        if code == ord('N') and self.has_word('NaN', i):
            return self.read_constant('NaN', i)
        if code == ord('I') and self.has_word('Infinity', i):
            return self.read_constant('Infinity', i)
        if code == ord('-') and self.has_word('-Infinity', i):
            return self.read_constant('-Infinity', i)
        return self.read_number(i)

    def read_constant(self, word, i):
        self.pos = i + len(word)
        return self.space.call_function(self.scanner.w_parse_constant, self.space.newtext(word))

    def is_digit(self, i):
        return 48 <= self.at(i) <= 57

    def skip_digits(self, i):
        while self.is_digit(i):
            i += 1
        return i

    def read_number(self, start):
        """The number at `start`; a fraction or exponent without digits is not part of it."""
        space = self.space
        scanner = self.scanner
        i = start
        if self.at(i) == ord('-'):
            i += 1
        if not self.is_digit(i):
            raise stop_at(space, start)
        if self.at(i) == 48:
            i += 1
        else:
            i = self.skip_digits(i)
        is_float = False
        if self.at(i) == ord('.') and self.is_digit(i + 1):
            is_float = True
            i = self.skip_digits(i + 1)
        if self.at(i) == ord('e') or self.at(i) == ord('E'):
            k = i + 1
            if self.at(k) == ord('-') or self.at(k) == ord('+'):
                k += 1
            if self.is_digit(k):
                is_float = True
                i = self.skip_digits(k)
        self.pos = i
        text = self.ascii_slice(start, i)
        if is_float:
            if not space.is_w(scanner.w_parse_float, space.w_float):
                return space.call_function(scanner.w_parse_float, from_ascii(text))
            try:
                return space.newfloat(string_to_float(text))
            except NumberSyntaxError:
                raise stop_at(space, start)
        if not space.is_w(scanner.w_parse_int, space.w_int):
            return space.call_function(scanner.w_parse_int, from_ascii(text))
        return parse_int(space, text, 10, self.w_text)

    def ascii_slice(self, start, stop):
        """Characters known to be ASCII, as an RPython str."""
        assert 0 <= start <= stop
        if self.asc is not None:
            return self.asc[start:stop]
        return self.w_text.slice(start, stop).utf8()

    def read_array(self, i):
        """The array whose bracket is before i."""
        items_w = []
        i = self.skip_spaces(i)
        if self.at(i) == ord(']'):
            self.pos = i + 1
            return self.space.newlist(items_w)
        while True:
            items_w.append(self.read_value(i))
            i = self.skip_spaces(self.pos)
            code = self.at(i)
            if code == ord(']'):
                self.pos = i + 1
                return self.space.newlist(items_w)
            if code != ord(','):
                raise self.error("Expecting ',' delimiter", i)
            i = self.skip_spaces(i + 1)

    def read_object(self, i):
        """The object whose brace is before i, passed through the scanner's hook."""
        space = self.space
        scanner = self.scanner
        w_dict = None
        pairs_w = []
        if space.is_none(scanner.w_object_pairs_hook):
            w_dict = space.newdict()
        i = self.skip_spaces(i)
        if self.at(i) == ord('}'):
            i += 1
        else:
            while True:
                if self.at(i) != 34:
                    raise self.error("Expecting property name enclosed in double quotes", i)
                w_key = self.shared_key(self.read_string(i + 1))
                i = self.skip_spaces(self.pos)
                if self.at(i) != ord(':'):
                    raise self.error("Expecting ':' delimiter", i)
                w_value = self.read_value(self.skip_spaces(i + 1))
                if w_dict is not None:
                    w_dict.setitem(w_key, w_value)
                else:
                    pairs_w.append(space.newtuple2(w_key, w_value))
                i = self.skip_spaces(self.pos)
                code = self.at(i)
                i += 1
                if code == ord('}'):
                    break
                if code != ord(','):
                    raise self.error("Expecting ',' delimiter", i - 1)
                i = self.skip_spaces(i)
        self.pos = i
        if w_dict is None:
            return space.call_function(scanner.w_object_pairs_hook, space.newlist(pairs_w))
        if not space.is_none(scanner.w_object_hook):
            return space.call_function(scanner.w_object_hook, w_dict)
        return w_dict

    def shared_key(self, w_key):
        asc = w_key.asc
        if asc is not None:
            w_known = self.memo.get(asc, None)
            if w_known is None:
                self.memo[asc] = w_known = w_key
            return w_known
        w_known = self.wide_memo.get(w_key.uni, None)
        if w_known is None:
            self.wide_memo[w_key.uni] = w_known = w_key
        return w_known


class W_Scanner(W_Root):
    """`_json.Scanner`: the settings of a json.JSONDecoder."""
    _immutable_fields_ = ['strict', 'w_object_hook', 'w_object_pairs_hook', 'w_parse_float', 'w_parse_int',
                          'w_parse_constant']

    def __init__(self, strict, w_object_hook, w_object_pairs_hook, w_parse_float, w_parse_int, w_parse_constant):
        self.strict = strict
        self.w_object_hook = w_object_hook
        self.w_object_pairs_hook = w_object_pairs_hook
        self.w_parse_float = w_parse_float
        self.w_parse_int = w_parse_int
        self.w_parse_constant = w_parse_constant

    def descr_call(self, space, w_string, w_idx):
        """Return the value at an index of the text, and the index after it."""
        start = machine_index(space, w_idx)
        w_string = string_argument(space, w_string)
        if start < 0:
            raise oefmt(space.w_ValueError, "idx cannot be negative")
        if start >= w_string.length():
            raise stop_at(space, start)
        reader = Reader(space, w_string, self.strict)
        reader.scanner = self
        try:
            w_value = reader.read_value(start)
        except rstackovf.StackOverflow:
            rstackovf.check_stack_overflow()
            raise oefmt(space.w_RecursionError,
                        "maximum recursion depth exceeded while decoding a JSON %s from a unicode string",
                        'array' if reader.in_array else 'object')
        return space.newtuple2(w_value, space.newint(reader.pos))


def descr_new_scanner(space, w_type, w_context):
    """JSON scanner object"""
    strict = space.is_true(space.getattr_text(w_context, 'strict'))
    w_object_hook = space.getattr_text(w_context, 'object_hook')
    w_object_pairs_hook = space.getattr_text(w_context, 'object_pairs_hook')
    w_parse_float = space.getattr_text(w_context, 'parse_float')
    w_parse_int = space.getattr_text(w_context, 'parse_int')
    return W_Scanner(strict, w_object_hook, w_object_pairs_hook, w_parse_float, w_parse_int,
                     space.getattr_text(w_context, 'parse_constant'))


W_Scanner.typedef = TypeDef(
    'Scanner',
    module='_json',
    doc="JSON scanner object",
    acceptable_as_base=False,
    __new__=interp2app(descr_new_scanner, kw='context', name='make_scanner'),
    __call__=interp2app(W_Scanner.descr_call, kw='string idx', name='scan_once'),
    strict=interp_attrproperty('strict', cls=W_Scanner, wrapfn='newbool', doc="strict"),
    object_hook=interp_attrproperty_w('w_object_hook', cls=W_Scanner, doc="object_hook"),
    object_pairs_hook=interp_attrproperty_w('w_object_pairs_hook', cls=W_Scanner),
    parse_float=interp_attrproperty_w('w_parse_float', cls=W_Scanner, doc="parse_float"),
    parse_int=interp_attrproperty_w('w_parse_int', cls=W_Scanner, doc="parse_int"),
    parse_constant=interp_attrproperty_w('w_parse_constant', cls=W_Scanner, doc="parse_constant"),
)
