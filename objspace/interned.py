"""Interned texts: one str object per text, for names (of variables, functions, attributes) and sys.intern()."""
from objspace.strcore import W_StrObject
from rpython.rlib import jit


class InternTable(object):
    """The interned strs by their UTF-8 text. They live for ever, as in CPython 3.12 and later."""

    def __init__(self):
        self.texts_w = {}


interned = InternTable()


@jit.dont_look_inside
def interned_text(text):
    """Return the one interned str of a text."""
    w_text = interned.texts_w.get(text, None)
    if w_text is None:
        w_text = W_StrObject.from_utf8(text)
        interned.texts_w[text] = w_text
    return w_text


def intern_object(text, w_text):
    """Return the interned str of a text; the given one becomes it if there is none."""
    w_interned = interned.texts_w.get(text, None)
    if w_interned is None:
        interned.texts_w[text] = w_text
        return w_text
    return w_interned
