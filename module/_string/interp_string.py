"""The two parsers behind string.Formatter: of format strings, and of field names.

str.format() itself, which builds text while it parses, is objspace/strformat.py.
"""
from interpreter.error import OperationError, oefmt
from interpreter.gateway import interp2app
from interpreter.root import W_Root
from interpreter.typedef import TypeDef
from objspace.strbuilder import TextBuilder
from objspace.strcore import EMPTY, W_StrObject
from objspace.strformat import parse_index


def _error(space, message):
    return OperationError(space.w_ValueError, space.newtext(message))


class W_FormatterIterator(W_Root):
    """Iterates over (literal, field name, format spec, conversion)."""

    def __init__(self, w_str):
        self.w_str = w_str
        self.position = 0

    def next_or_none(self, space):
        w_str = self.w_str
        if self.position >= w_str.length():
            return None
        builder = TextBuilder(16)
        has_field = self.literal(space, builder)
        w_literal = builder.build()
        if not has_field:
            return space.newtuple([w_literal, space.w_None, space.w_None, space.w_None])
        return self.field(space, w_literal)

    def literal(self, space, builder):
        """Copy up to a field (then true, the position is after its '{'), a doubled brace or the end."""
        w_str = self.w_str
        length = w_str.length()
        i = self.position
        while i < length:
            code = w_str.code_at(i)
            i += 1
            if code == ord('{') or code == ord('}'):
                if i < length and w_str.code_at(i) == code:
                    builder.append_code(code)
                    self.position = i + 1
                    return False
                if code == ord('}'):
                    raise _error(space, "Single '}' encountered in format string")
                if i == length:
                    raise _error(space, "Single '{' encountered in format string")
                self.position = i
                return True
            builder.append_code(code)
        self.position = i
        return False

    def field(self, space, w_literal):
        w_str = self.w_str
        length = w_str.length()
        start = i = self.position
        in_brackets = False
        while True:
            if i >= length:
                raise _error(space, "expected '}' before end of string")
            code = w_str.code_at(i)
            if code == ord('{'):
                raise _error(space, "unexpected '{' in field name")
            if code == ord('['):
                in_brackets = True
            elif code == ord(']'):
                in_brackets = False
            elif not in_brackets and (code == ord('}') or code == ord(':') or code == ord('!')):
                break
            i += 1
        w_name = w_str.slice(start, i)
        w_conversion = space.w_None
        w_spec = EMPTY
        i += 1
        if code == ord('!'):
            if i >= length:
                raise _error(space, "end of string while looking for conversion specifier")
            w_conversion = w_str.char_at(i)
            i += 1
            if i >= length:
                raise _error(space, "unmatched '{' in format spec")
            code = w_str.code_at(i)
            i += 1
            if code != ord(':') and code != ord('}'):
                raise _error(space, "expected ':' after conversion specifier")
        if code == ord(':'):
            start = i
            depth = 1
            while True:
                if i >= length:
                    raise _error(space, "unmatched '{' in format spec")
                code = w_str.code_at(i)
                if code == ord('{'):
                    depth += 1
                elif code == ord('}'):
                    depth -= 1
                    if depth == 0:
                        break
                i += 1
            w_spec = w_str.slice(start, i)
            i += 1
        self.position = i
        return space.newtuple([w_literal, w_name, w_spec, w_conversion])


class W_FieldNameIterator(W_Root):
    """Iterates over (is_attribute, name or index) of the rest of a field name."""

    def __init__(self, w_str, position):
        self.w_str = w_str
        self.position = position

    def next_or_none(self, space):
        w_str = self.w_str
        length = w_str.length()
        i = self.position
        if i >= length:
            return None
        code = w_str.code_at(i)
        i += 1
        start = i
        if code == ord('.'):
            i = end_of_first(w_str, i)
            self.position = i
            if i == start:
                raise _error(space, "Empty attribute in format string")
            return space.newtuple2(space.w_True, w_str.slice(start, i))
        if code != ord('['):
            raise _error(space, "Only '.' or '[' may follow ']' in format field specifier")
        while i < length and w_str.code_at(i) != ord(']'):
            i += 1
        if i >= length:
            raise _error(space, "Missing ']' in format string")
        self.position = i + 1
        if i == start:
            raise _error(space, "Empty attribute in format string")
        return space.newtuple2(space.w_False, name_or_index(space, w_str, start, i))


def end_of_first(w_str, i):
    """Index of the next '.' or '[' from i on, or the length."""
    while i < w_str.length() and w_str.code_at(i) != ord('.') and w_str.code_at(i) != ord('['):
        i += 1
    return i


def name_or_index(space, w_str, start, stop):
    """A part of a field name: an int if it is all digits."""
    index = parse_index(space, w_str, start, stop)
    if index >= 0:
        return space.newint(index)
    return w_str.slice(start, stop)


def _iterator_typedef(name, cls):
    return TypeDef(name, acceptable_as_base=False, __iter__=interp2app(cls.descr_self),
                   __next__=interp2app(cls.descr_next))


W_FormatterIterator.typedef = _iterator_typedef('formatteriterator', W_FormatterIterator)
W_FieldNameIterator.typedef = _iterator_typedef('fieldnameiterator', W_FieldNameIterator)


def formatter_parser(space, w_string):
    """Parse a format string; return an iterator."""
    if not isinstance(w_string, W_StrObject):
        raise oefmt(space.w_TypeError, "expected str, got %T", w_string)
    return W_FormatterIterator(w_string)


def formatter_field_name_split(space, w_string):
    """Split a field name; return (first, iterator over the rest)."""
    if not isinstance(w_string, W_StrObject):
        raise oefmt(space.w_TypeError, "expected str, got %T", w_string)
    end = end_of_first(w_string, 0)
    return space.newtuple2(name_or_index(space, w_string, 0, end), W_FieldNameIterator(w_string, end))
