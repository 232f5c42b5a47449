"""str.format(), str.format_map(), str.__format__() and FORMAT_VALUE.

Here: replacement fields.  The mini-language of format specifiers is in formatspec.py.
Rule: "Format String Syntax" in the library reference.
"""
from interpreter.error import OperationError, oefmt
from objspace.formatspec import check_str_spec, pad_counts, parse_spec
from objspace.strbuilder import TextBuilder
from objspace.strcore import EMPTY, W_StrObject
from objspace.strrepr import ascii_of

# numbering of fields: not decided yet, or one of two ways that must not be mixed
UNDECIDED, AUTOMATIC, MANUAL = 0, 1, 2

MAX_DEPTH = 2


class FieldNumbering(object):
    """State of the automatic numbering, shared by a format string and its nested specifiers."""

    def __init__(self):
        self.state = UNDECIDED
        self.next_index = 0


class FieldSource(object):
    """Where the values of replacement fields come from: arguments, or one mapping."""

    def __init__(self, args_w, names, kwargs_w, w_mapping):
        self.args_w = args_w
        self.names = names
        self.kwargs_w = kwargs_w
        self.w_mapping = w_mapping

    def by_index(self, space, index):
        args_w = self.args_w
        if self.w_mapping is not None:
            raise oefmt(space.w_ValueError, "Format string contains positional fields")
        if index >= len(args_w):
            raise oefmt(space.w_IndexError,
                        "Replacement index %d out of range for positional args tuple", index)
        return args_w[index]

    def by_name(self, space, w_name):
        if self.w_mapping is not None:
            return space.getitem(self.w_mapping, w_name)
        if self.names is not None:
            name = w_name.utf8()
            for i in range(len(self.names)):
                if self.names[i] == name:
                    return self.kwargs_w[i]
        raise OperationError(space.w_KeyError, w_name)


def parse_index(space, w_text, start, stop):
    """Return the number in w_text[start:stop], or -1 if it is not all digits (or empty)."""
    value = 0
    if start == stop:
        return -1
    for i in range(start, stop):
        code = w_text.code_at(i)
        if not 48 <= code <= 57:
            return -1
        if value > (space.maxint - 9) // 10:
            raise oefmt(space.w_ValueError, "Too many decimal digits in format string")
        value = value * 10 + (code - 48)
    return value


class FormatParser(object):
    """Formats the text w_str[position:stop]."""

    def __init__(self, space, w_str, position, stop, source, numbering, depth):
        self.space = space
        self.w_str = w_str
        self.position = position
        self.stop = stop
        self.source = source
        self.numbering = numbering
        self.depth = depth
        self.builder = TextBuilder(stop - position + 16)

    def error(self, message):
        return OperationError(self.space.w_ValueError, self.space.newtext(message))

    def run(self):
        """Return the formatted W_StrObject."""
        if self.depth > MAX_DEPTH:
            raise self.error("Max string recursion exceeded")
        while self.position < self.stop:
            self.literal()
            if self.position < self.stop:
                self.field()
        return self.builder.build()

    def literal(self):
        """Copy up to a field; the position is then after its '{'."""
        w_str = self.w_str
        i = start = self.position
        stop = self.stop
        while i < stop:
            code = w_str.code_at(i)
            if code == ord('{') or code == ord('}'):
                if i > start:
                    self.builder.append_slice(w_str, start, i)
                is_doubled = i + 1 < stop and w_str.code_at(i + 1) == code
                if not is_doubled:
                    if code == ord('}'):
                        raise self.error("Single '}' encountered in format string")
                    if i + 1 == stop:
                        raise self.error("Single '{' encountered in format string")
                    self.position = i + 1
                    return
                self.builder.append_code(code)
                i += 2
                start = i
            else:
                i += 1
        if i > start:
            self.builder.append_slice(w_str, start, i)
        self.position = stop

    def field(self):
        """Handle a replacement field; the position is after its '{'."""
        space = self.space
        name_start = self.position
        name_stop = self.find_name_end()
        conversion = -1
        code = self.w_str.code_at(name_stop)
        position = name_stop + 1
        if code == ord('!'):
            if position >= self.stop:
                raise self.error("end of string while looking for conversion specifier")
            conversion = self.w_str.code_at(position)
            position += 1
            if position >= self.stop:
                raise self.error("unmatched '{' in format spec")
            code = self.w_str.code_at(position)
            if code != ord('}') and code != ord(':'):
                raise self.error("expected ':' after conversion specifier")
            position += 1
        w_spec = None
        spec_start = position
        spec_stop = position
        if code == ord(':'):
            spec_stop = self.find_spec_end(position)
            position = spec_stop + 1
        self.position = position
        w_value = self.field_value(name_start, name_stop)
        if conversion >= 0:
            w_value = self.convert(w_value, conversion)
        w_spec = self.expanded_spec(spec_start, spec_stop)
        w_text = space.format(w_value, w_spec)
        assert isinstance(w_text, W_StrObject)
        self.builder.append(w_text)

    def find_name_end(self):
        """Return the index of the '}', '!' or ':' after the field name."""
        i = self.position
        in_brackets = False
        while i < self.stop:
            code = self.w_str.code_at(i)
            if code == ord('{') and not in_brackets:
                raise self.error("unexpected '{' in field name")
            if code == ord('['):
                in_brackets = True
            elif code == ord(']'):
                in_brackets = False
            elif not in_brackets and (code == ord('}') or code == ord('!') or code == ord(':')):
                return i
            i += 1
        raise self.error("expected '}' before end of string")

    def find_spec_end(self, i):
        """Return the index of the '}' that ends the field whose specifier starts at `i`."""
        depth = 1
        while i < self.stop:
            code = self.w_str.code_at(i)
            if code == ord('{'):
                depth += 1
            elif code == ord('}'):
                depth -= 1
                if depth == 0:
                    return i
            i += 1
        raise self.error("unmatched '{' in format spec")

    def expanded_spec(self, start, stop):
        """Return the specifier with its own replacement fields replaced."""
        if start == stop:
            return EMPTY
        for i in range(start, stop):
            if self.w_str.code_at(i) == ord('{'):
                return FormatParser(self.space, self.w_str, start, stop, self.source,
                                    self.numbering, self.depth + 1).run()
        return self.w_str.slice(start, stop)

    def convert(self, w_value, conversion):
        space = self.space
        if conversion == ord('r'):
            return space.repr(w_value)
        if conversion == ord('s'):
            return space.str(w_value)
        if conversion == ord('a'):
            return ascii_of(space, w_value)
        if 32 < conversion < 127:
            raise self.error("Unknown conversion specifier " + chr(conversion))
        raise self.error("Unknown conversion specifier \\x%x" % conversion)

    # ---- field names

    def field_value(self, start, stop):
        """Return the object that the field name in [start, stop) refers to."""
        i = start
        while i < stop and self.w_str.code_at(i) != ord('.') and self.w_str.code_at(i) != ord('['):
            i += 1
        w_value = self.first_value(start, i)
        while i < stop:
            if self.w_str.code_at(i) == ord('.'):
                w_value, i = self.attribute(w_value, i + 1, stop)
            elif self.w_str.code_at(i) == ord('['):
                w_value, i = self.item(w_value, i + 1, stop)
            else:
                raise self.error("Only '.' or '[' may follow ']' in format field specifier")
        return w_value

    def first_value(self, start, stop):
        space = self.space
        numbering = self.numbering
        index = parse_index(space, self.w_str, start, stop)
        if index < 0 and start < stop:
            return self.source.by_name(space, self.w_str.slice(start, stop))
        if index < 0:
            if numbering.state == MANUAL:
                raise self.error("cannot switch from manual field specification "
                                 "to automatic field numbering")
            numbering.state = AUTOMATIC
            index = numbering.next_index
            numbering.next_index = index + 1
        else:
            if numbering.state == AUTOMATIC:
                raise self.error("cannot switch from automatic field numbering "
                                 "to manual field specification")
            numbering.state = MANUAL
        return self.source.by_index(space, index)

    def attribute(self, w_value, start, stop):
        i = start
        while i < stop and self.w_str.code_at(i) != ord('.') and self.w_str.code_at(i) != ord('['):
            i += 1
        if i == start:
            raise self.error("Empty attribute in format string")
        return self.space.getattr(w_value, self.w_str.slice(start, i)), i

    def item(self, w_value, start, stop):
        space = self.space
        i = start
        while i < stop and self.w_str.code_at(i) != ord(']'):
            i += 1
        if i == stop:
            raise self.error("Missing ']' in format string")
        if i == start:
            raise self.error("Empty attribute in format string")
        index = parse_index(space, self.w_str, start, i)
        if index >= 0:
            w_index = space.newint(index)
        else:
            w_index = self.w_str.slice(start, i)
        return space.getitem(w_value, w_index), i + 1


def _run(space, w_format, source):
    return FormatParser(space, w_format, 0, w_format.length(), source, FieldNumbering(), 1).run()


def str_format(self, space, __args__):
    """Return a copy whose replacement fields are filled from the arguments."""
    return _run(space, self, FieldSource(__args__.args_w, __args__.names, __args__.kwargs_w, None))


def str_format_map(self, space, w_mapping):
    """Like format(**mapping), but the mapping is used directly."""
    return _run(space, self, FieldSource([], None, None, w_mapping))


def str_dunder_format(self, space, w_spec):
    """`format(str, spec)`."""
    if not isinstance(w_spec, W_StrObject):
        raise oefmt(space.w_TypeError, "__format__() argument must be str, not %s",
                    space.type_name_or_none(w_spec))
    if w_spec.length() == 0:
        return space.str(self)
    spec = parse_spec(space, w_spec.unicode(), self, 's', '<')
    check_str_spec(space, spec, self)
    length = self.length()
    if 0 <= spec.precision < length:
        length = spec.precision
    left, right = pad_counts(spec, length)
    builder = TextBuilder(length + left + right)
    builder.append_repeated(spec.fill, left)
    builder.append_slice(self, 0, length)
    builder.append_repeated(spec.fill, right)
    return builder.build()


# conversions of FORMAT_VALUE
NO_CONVERSION, CONVERT_STR, CONVERT_REPR, CONVERT_ASCII = 0, 1, 2, 3


def format_value(space, w_value, conversion, w_spec):
    """The value of an f-string field; w_spec is None if it has no specifier."""
    if conversion == CONVERT_STR:
        w_value = space.str(w_value)
    elif conversion == CONVERT_REPR:
        w_value = space.repr(w_value)
    elif conversion == CONVERT_ASCII:
        w_value = ascii_of(space, w_value)
    if w_spec is None:
        if isinstance(w_value, W_StrObject) and not w_value.is_user_instance:
            return w_value
        w_spec = EMPTY
    return space.format(w_value, w_spec)
