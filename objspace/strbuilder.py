"""TextBuilder: a text put together piece by piece, ASCII for as long as the pieces are.

Used by join, the formatters and the f-string opcode.
"""
from interpreter.error import oefmt
from objspace.strcore import W_StrObject, from_ascii, from_unicode
from objspace.unicodehelpers import widen_latin1
from rpython.rlib.rstring import StringBuilder, UnicodeBuilder


class TextBuilder(object):
    """States: narrow (`wide` is None, the text is in `narrow`) and wide (all of it is in `wide`)."""

    def __init__(self, size=32):
        self.narrow = StringBuilder(size)
        self.wide = None

    def _widen(self):
        if self.wide is None:
            wide = UnicodeBuilder(self.narrow.getlength() * 2 + 16)
            wide.append(widen_latin1(self.narrow.build()))
            self.wide = wide

    def append_ascii(self, text):
        """Append an RPython str known to be ASCII."""
        if self.wide is None:
            self.narrow.append(text)
        else:
            self.wide.append(widen_latin1(text))

    def append_unicode(self, text):
        """Append an RPython unicode."""
        self._widen()
        self.wide.append(text)

    def append(self, w_str):
        """Append a W_StrObject."""
        if w_str.asc is not None:
            self.append_ascii(w_str.asc)
        else:
            self.append_unicode(w_str.uni)

    def append_slice(self, w_str, start, stop):
        """Append w_str[start:stop], where 0 <= start <= stop <= length."""
        assert 0 <= start <= stop
        asc = w_str.asc
        if asc is None:
            self._widen()
            self.wide.append_slice(w_str.uni, start, stop)
        elif self.wide is None:
            self.narrow.append_slice(asc, start, stop)
        else:
            self.wide.append(widen_latin1(asc[start:stop]))

    def append_code(self, code):
        """Append one code point."""
        if self.wide is None and code < 128:
            self.narrow.append(chr(code))
        else:
            self._widen()
            self.wide.append(unichr(code))

    def append_repeated(self, code, times):
        """Append a code point `times` times."""
        if times <= 0:
            return
        if self.wide is None and code < 128:
            self.narrow.append_multiple_char(chr(code), times)
        else:
            self._widen()
            self.wide.append_multiple_char(unichr(code), times)

    def length(self):
        if self.wide is None:
            return self.narrow.getlength()
        return self.wide.getlength()

    def build(self):
        """Return the W_StrObject."""
        if self.wide is None:
            return from_ascii(self.narrow.build())
        return from_unicode(self.wide.build())


def join_pieces(space, texts_w):
    """Concatenate a list of W_StrObjects (the pieces of an f-string)."""
    size = 0
    for i in range(len(texts_w)):
        w_text = texts_w[i]
        if not isinstance(w_text, W_StrObject):
            # from a tree that Python code has made
            raise oefmt(space.w_TypeError, "sequence item %d: expected str instance, %T found", i, w_text)
        size += w_text.length()
    builder = TextBuilder(size)
    for w_text in texts_w:
        assert isinstance(w_text, W_StrObject)
        builder.append(w_text)
    return builder.build()
