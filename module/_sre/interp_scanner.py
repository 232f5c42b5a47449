"""SRE_Scanner, and the iterator of finditer()."""
from interpreter.gateway import interp2app
from interpreter.root import W_Root
from interpreter.typedef import TypeDef, interp_attrproperty_w
from module._sre.interp_match import new_match
from objspace.buffer import Export
from objspace.iterobject import W_CallableIterator


class W_Scanner(W_Root):
    """Matches one after the other; the matcher knows how far it is.

    Bytes that could change their length are not allowed to, as long as `export` is alive.
    """
    _immutable_fields_ = ['w_pattern', 'w_string', 'matcher']

    def __init__(self, space, w_pattern, w_string, matcher):
        self.w_pattern = w_pattern
        self.w_string = w_string
        self.matcher = matcher
        self.export = None
        buf = w_string.buffer_w(space)
        if buf is not None and not buf.readonly:
            self.export = Export(buf)
            self.export.views = 1

    def release(self):
        """Allow the bytes to change their length again."""
        if self.export is not None:
            self.export.views = 0
            self.export = None

    def next_found(self, space):
        "The next match by searching, or None."
        if not self.matcher.find_next():
            return None
        return new_match(space, self.w_pattern, self.w_string, self.matcher)

    def descr_match(self, space):
        if not self.matcher.match_next():
            return space.w_None
        return new_match(space, self.w_pattern, self.w_string, self.matcher)

    def descr_search(self, space):
        w_match = self.next_found(space)
        if w_match is None:
            return space.w_None
        return w_match


W_Scanner.typedef = TypeDef(
    'SRE_Scanner', module='_sre',
    match=interp2app(W_Scanner.descr_match),
    search=interp2app(W_Scanner.descr_search),
    pattern=interp_attrproperty_w('w_pattern', cls=W_Scanner),
)


class W_MatchIterator(W_CallableIterator):
    """`iter(scanner.search, None)`, without the calls; `scanner` is None when exhausted."""

    def __init__(self, space, scanner):
        W_CallableIterator.__init__(self, space.getattr_text(scanner, 'search'), space.w_None)
        self.scanner = scanner

    def next_or_none(self, space):
        if self.w_callable is None:
            return None
        w_match = self.scanner.next_found(space)
        if w_match is None:
            self.w_callable = None
            self.scanner.release()
        return w_match
