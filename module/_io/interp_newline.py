"""Newlines: their translation, the search for the end of a line, and IncrementalNewlineDecoder."""
from interpreter.error import oefmt
from interpreter.gateway import interp2app, unwrap_spec
from interpreter.root import W_Root
from interpreter.typedef import GetSetProperty, TypeDef
from interpreter.utf8 import with_universal_newlines
from objspace.strcore import EMPTY, W_StrObject, from_ascii, from_unicode
from rpython.rlib.rstring import StringBuilder, UnicodeBuilder, replace

SEEN_CR, SEEN_LF, SEEN_CRLF = 1, 2, 4
RETURN = W_StrObject('\r', None)


def has_return(w_text):
    if w_text.asc is not None:
        return w_text.asc.find('\r') >= 0
    return w_text.uni.find(u'\r') >= 0


def has_feed(w_text):
    if w_text.asc is not None:
        return w_text.asc.find('\n') >= 0
    return w_text.uni.find(u'\n') >= 0


def _translated_unicode(text):
    builder = UnicodeBuilder(len(text))
    i = 0
    while i < len(text):
        c = text[i]
        i += 1
        if c == u'\r':
            if i < len(text) and text[i] == u'\n':
                i += 1
            c = u'\n'
        builder.append(c)
    return builder.build()


def _kinds(w_text):
    "The kinds of line ends in a text, as bits."
    seen = 0
    length = w_text.length()
    i = 0
    while i < length and seen != SEEN_CR | SEEN_LF | SEEN_CRLF:
        code = w_text.code_at(i)
        i += 1
        if code == 10:
            seen |= SEEN_LF
        elif code == 13:
            if i < length and w_text.code_at(i) == 10:
                seen |= SEEN_CRLF
                i += 1
            else:
                seen |= SEEN_CR
    return seen


class NewlineTranslator(object):
    """State of the recognition of line ends in pieces of text.

    translates  line ends become '\\n'
    holds       a carriage return at the end of what came so far: a line feed may follow
    seen        the kinds of line ends so far
    """

    def __init__(self, translates):
        self.translates = translates
        self.holds = False
        self.seen = 0

    def feed(self, w_text, final):
        """Return the piece with its line ends translated, if they are to be."""
        if self.holds and (final or w_text.length() > 0):
            w_text = RETURN.concat(w_text) if w_text.length() > 0 else RETURN
            self.holds = False
        if not has_return(w_text):
            if self.seen & SEEN_LF == 0 and has_feed(w_text):
                self.seen |= SEEN_LF
            return w_text
        length = w_text.length()
        if not final and w_text.code_at(length - 1) == 13:
            w_text = w_text.slice(0, length - 1)
            self.holds = True
        self.seen |= _kinds(w_text)
        if not self.translates:
            return w_text
        if w_text.asc is not None:
            return from_ascii(with_universal_newlines(w_text.asc))
        return from_unicode(_translated_unicode(w_text.uni))

    def reset(self):
        self.seen = 0
        self.holds = False

    def seen_newlines(self, space):
        """The attribute `newlines`: None, a str or a tuple of str."""
        found_w = []
        if self.seen & SEEN_CR:
            found_w.append(space.newtext('\r'))
        if self.seen & SEEN_LF:
            found_w.append(space.newtext('\n'))
        if self.seen & SEEN_CRLF:
            found_w.append(space.newtext('\r\n'))
        if len(found_w) == 0:
            return space.w_None
        if len(found_w) == 1:
            return found_w[0]
        return space.newtuple(found_w[:])


# ---- the end of a line; `newline` is '\n', '\r', '\r\n', or '' for any of them

def line_end(w_text, start, newline):
    """Index after the first line end at or after `start`, or -1."""
    assert start >= 0
    if w_text.asc is not None:
        if newline != '':
            found = w_text.asc.find(newline, start)
            return found if found < 0 else found + len(newline)
        return _any_end(w_text.asc.find('\n', start), w_text.asc.find('\r', start))
    if newline == '\n':
        found = w_text.uni.find(u'\n', start)
        return found if found < 0 else found + 1
    if newline == '\r':
        found = w_text.uni.find(u'\r', start)
        return found if found < 0 else found + 1
    if newline == '\r\n':
        found = w_text.uni.find(u'\r\n', start)
        return found if found < 0 else found + 2
    return _any_end(w_text.uni.find(u'\n', start), w_text.uni.find(u'\r', start))


def _any_end(feed, carriage):
    if carriage < 0 or 0 <= feed < carriage:
        return feed if feed < 0 else feed + 1
    if feed == carriage + 1:
        return carriage + 2
    return carriage + 1


def is_newline(newline):
    """True for what the newline argument of a text stream may be."""
    return newline is None or newline == '' or newline == '\n' or newline == '\r' or newline == '\r\n'


def join_texts(pieces_w):
    """Return the W_StrObject of a list of them joined."""
    if len(pieces_w) == 0:
        return EMPTY
    if len(pieces_w) == 1:
        return pieces_w[0]
    narrow = True
    size = 0
    for w_piece in pieces_w:
        size += w_piece.length()
        if w_piece.asc is None:
            narrow = False
    if narrow:
        builder = StringBuilder(size)
        for w_piece in pieces_w:
            builder.append(w_piece.asc)
        return from_ascii(builder.build())
    wide = UnicodeBuilder(size)
    for w_piece in pieces_w:
        wide.append(w_piece.unicode())
    return from_unicode(wide.build())


def with_line_ends(w_text, newline):
    """Return the text with '\n' replaced by `newline`, which is '\r' or '\r\n'."""
    if not has_feed(w_text):
        return w_text
    if w_text.asc is not None:
        return from_ascii(replace(w_text.asc, '\n', newline))
    builder = UnicodeBuilder(w_text.length() + 8)
    wide = u'\r' if newline == '\r' else u'\r\n'
    for c in w_text.uni:
        if c == u'\n':
            builder.append(wide)
        else:
            builder.append(c)
    return from_unicode(builder.build())


# ---- the type

class W_IncrementalNewlineDecoder(W_Root):
    """Translates newlines on top of another decoder; `w_decoder` may be None. State NEW: `newlines` is None."""

    def __init__(self):
        self.w_decoder = None
        self.newlines = None

    @unwrap_spec(translate=int)
    def descr_init(self, space, w_decoder, translate, w_errors=None):
        self.w_decoder = w_decoder
        self.newlines = NewlineTranslator(translate != 0)

    def state(self, space):
        newlines = self.newlines
        if newlines is None:
            raise oefmt(space.w_ValueError, "IncrementalNewlineDecoder.__init__() not called")
        return newlines

    @unwrap_spec(final=bool)
    def descr_decode(self, space, w_input, final=False):
        """Decode, and translate the newlines."""
        newlines = self.state(space)
        w_text = w_input
        if not space.is_none(self.w_decoder):
            w_text = space.call_method(self.w_decoder, 'decode', w_input, space.newbool(final))
        if not isinstance(w_text, W_StrObject):
            raise oefmt(space.w_TypeError, "decoder should return a string result, not '%T'", w_text)
        return newlines.feed(w_text, final)

    def descr_getstate(self, space):
        """Return (bytes not decoded yet, flags)."""
        newlines = self.state(space)
        w_buffer = space.newbytes('')
        flags = 0
        if not space.is_none(self.w_decoder):
            w_state = space.call_method(self.w_decoder, 'getstate')
            if not space.isinstance_w(w_state, space.w_tuple) or space.len_w(w_state) != 2:
                raise oefmt(space.w_TypeError, "illegal decoder state")
            items_w = space.fixedview(w_state)
            w_buffer = items_w[0]
            flags = space.int_w(items_w[1])
        flags <<= 1
        if newlines.holds:
            flags |= 1
        return space.newtuple2(w_buffer, space.newint(flags))

    def descr_setstate(self, space, w_state):
        """Return to a state that getstate() gave."""
        newlines = self.state(space)
        if not space.isinstance_w(w_state, space.w_tuple):
            raise oefmt(space.w_TypeError, "state argument must be a tuple")
        if space.len_w(w_state) != 2:
            raise oefmt(space.w_TypeError, "setstate(): illegal state argument")
        items_w = space.fixedview(w_state)
        flags = space.int_w(items_w[1])
        newlines.holds = flags & 1 == 1
        if not space.is_none(self.w_decoder):
            space.call_method(self.w_decoder, 'setstate', space.newtuple2(items_w[0], space.newint(flags >> 1)))
        return space.w_None

    def descr_reset(self, space):
        """Return to the initial state."""
        self.state(space).reset()
        if not space.is_none(self.w_decoder):
            space.call_method(self.w_decoder, 'reset')
        return space.w_None

    def fget_newlines(self, space):
        return self.state(space).seen_newlines(space)


def descr_new_newline_decoder(space, w_type, __args__):
    w_result = space.allocate_instance(W_IncrementalNewlineDecoder, w_type)
    W_IncrementalNewlineDecoder.__init__(w_result)
    return w_result


W_IncrementalNewlineDecoder.typedef = TypeDef(
    'IncrementalNewlineDecoder', module='_io',
    doc="Codec used when reading a file in universal newlines mode.",
    __new__=interp2app(descr_new_newline_decoder),
    __init__=interp2app(W_IncrementalNewlineDecoder.descr_init, kw='*'),
    decode=interp2app(W_IncrementalNewlineDecoder.descr_decode, kw='*'),
    getstate=interp2app(W_IncrementalNewlineDecoder.descr_getstate),
    setstate=interp2app(W_IncrementalNewlineDecoder.descr_setstate),
    reset=interp2app(W_IncrementalNewlineDecoder.descr_reset),
    newlines=GetSetProperty(W_IncrementalNewlineDecoder.fget_newlines),
)
