"""repr() of str and bytes, and ascii()."""
from objspace.codec_errors import escape_code
from objspace.strcore import W_StrObject, from_ascii
from objspace.unicodehelpers import is_printable_code
from rpython.rlib import jit
from rpython.rlib.rstring import StringBuilder, UnicodeBuilder


def _quote(has_single, has_double):
    """Single quotes, unless the text has those and no double ones."""
    if has_single and not has_double:
        return '"'
    return "'"


def _escape_ascii(code, quote):
    """Return how repr shows a code point below 128."""
    c = chr(code)
    if c == quote or c == '\\':
        return '\\' + c
    if c == '\n':
        return '\\n'
    if c == '\r':
        return '\\r'
    if c == '\t':
        return '\\t'
    if 32 <= code < 127:
        return c
    return escape_code(code)


@jit.elidable
def repr_bytes_text(data, prefix=''):
    """repr() of an ASCII text, or of bytes with prefix 'b'."""
    quote = _quote(data.find("'") >= 0, data.find('"') >= 0)
    builder = StringBuilder(len(data) + 3)
    builder.append(prefix)
    builder.append(quote)
    for c in data:
        code = ord(c)
        if code < 128:
            builder.append(_escape_ascii(code, quote))
        else:
            builder.append(escape_code(code))
    builder.append(quote)
    return builder.build()


@jit.elidable
def repr_unicode(text):
    """repr() of a text that is not ASCII, as unicode: printable characters stay."""
    quote = _quote(text.find(u"'") >= 0, text.find(u'"') >= 0)
    builder = UnicodeBuilder(len(text) + 2)
    builder.append(unichr(ord(quote[0])))
    for i in range(len(text)):
        code = ord(text[i])
        if code >= 128 and is_printable_code(code):
            builder.append(text[i])
        elif code < 128:
            _append(builder, _escape_ascii(code, quote))
        else:
            _append(builder, escape_code(code))
    builder.append(unichr(ord(quote[0])))
    return builder.build()


def _append(builder, text):
    for c in text:
        builder.append(unichr(ord(c)))


@jit.elidable
def escape_non_ascii(text):
    """Return a unicode as ASCII, other characters as escapes: what ascii() does to a repr."""
    builder = StringBuilder(len(text) * 2)
    for i in range(len(text)):
        code = ord(text[i])
        if code < 128:
            builder.append(chr(code))
        else:
            builder.append(escape_code(code))
    return builder.build()


def str_repr(self, space):
    """`repr(str)`."""
    if self.asc is not None:
        return W_StrObject(repr_bytes_text(self.asc))
    return W_StrObject.from_unicode(repr_unicode(self.uni))


def ascii_of(space, w_obj):
    """`ascii(obj)`: the repr with non-ASCII characters escaped."""
    w_repr = space.repr(w_obj)
    assert isinstance(w_repr, W_StrObject)
    if w_repr.asc is not None:
        return w_repr
    return from_ascii(escape_non_ascii(w_repr.uni))
