"""Pattern.sub() and subn()."""
from interpreter.error import oefmt
from module._sre.interp_match import library_function, new_match
from objspace.bytescore import contiguous_or_none
from objspace.strbuilder import TextBuilder
from objspace.strcore import W_StrObject


class TextPieces(object):
    """The result for a str; an item that is no str is complained of at the end, as join() would."""

    def __init__(self, w_string):
        self.w_string = w_string
        self.builder = TextBuilder(w_string.length() + 16)
        self.count = 0
        self.w_wrong = None
        self.wrong_at = 0

    def append_slice(self, start, stop):
        self.count += 1
        self.builder.append_slice(self.w_string, start, stop)

    def append(self, w_item):
        if isinstance(w_item, W_StrObject):
            self.builder.append(w_item)
        elif self.w_wrong is None:
            self.w_wrong = w_item
            self.wrong_at = self.count
        self.count += 1

    def build(self, space):
        if self.w_wrong is not None:
            raise oefmt(space.w_TypeError, "sequence item %d: expected str instance, %T found",
                        self.wrong_at, self.w_wrong)
        return self.builder.build()


def _is_literal(space, w_template):
    """True if a template is text without backslashes."""
    if isinstance(w_template, W_StrObject):
        if w_template.asc is not None:
            return w_template.asc.find('\\') < 0
        return w_template.uni.find(u'\\') < 0
    data = contiguous_or_none(space, w_template)
    return data is not None and data.find('\\') < 0


def substitute(space, w_pattern, w_template, w_string, count):
    """Replace the first `count` matches (all for 0); returns the text and the number of them, a pair."""
    w_filter = w_template
    is_called = space.callable_w(w_template)
    if not is_called and not _is_literal(space, w_template):
        w_filter = space.call_function(library_function(space, '_subx'), w_pattern, w_template)
        is_called = space.callable_w(w_filter)
    matcher = w_pattern.new_matcher(space, w_string)
    pieces = None
    pieces_w = []
    if isinstance(w_string, W_StrObject):
        pieces = TextPieces(w_string)
    done = 0
    last = 0
    while (count == 0 or done < count) and matcher.find_next():
        start = matcher.match_start
        if last < start:
            if pieces is not None:
                pieces.append_slice(last, start)
            else:
                pieces_w.append(space.newbytes(matcher.piece(last, start)))
        last = matcher.match_end
        w_item = w_filter
        if is_called:
            w_item = space.call_function(w_filter, new_match(space, w_pattern, w_string, matcher))
        if not space.is_none(w_item):
            if pieces is not None:
                pieces.append(w_item)
            else:
                pieces_w.append(w_item)
        done += 1
    if done == 0:
        return w_pattern.part(space, matcher, w_string, 0, matcher.end), 0
    if pieces is not None:
        if last < matcher.end:
            pieces.append_slice(last, matcher.end)
        return pieces.build(space), done
    if last < matcher.end:
        pieces_w.append(space.newbytes(matcher.piece(last, matcher.end)))
    return space.call_method(space.newbytes(''), 'join', space.newlist(pieces_w)), done
