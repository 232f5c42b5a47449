"""re.Match."""
from interpreter import importing
from interpreter.error import oefmt
from interpreter.gateway import interp2app
from interpreter.root import W_Root
from interpreter.typedef import GetSetProperty, TypeDef, interp_attrproperty, interp_attrproperty_w
from objspace.bytescore import W_BytesObject, contiguous_or_none
from objspace.genericalias import class_getitem
from objspace.intobject import W_IntObject
from objspace.strcore import W_StrObject


def library_function(space, name):
    """A function of the library's module re."""
    return space.getattr_text(importing.find_and_load(space, 're'), name)


def subject_slice(space, w_string, start, stop):
    """The part of a subject between two positions; less of it if that is a buffer that has shrunk."""
    assert 0 <= start <= stop
    if isinstance(w_string, W_StrObject):
        return w_string.slice(start, stop)
    data = contiguous_or_none(space, w_string)
    if data is None:
        raise oefmt(space.w_TypeError, "expected string or bytes-like object, got '%T'", w_string)
    if start == 0 and stop >= len(data) and space.is_exact(w_string, W_BytesObject):
        return w_string
    stop = min(stop, len(data))
    start = min(start, stop)
    return space.newbytes(data[start:stop])


class W_Match(W_Root):
    """The result of re.match() and re.search().

    `spans` has start and end of the match and of each group, -1 for none.
    """
    _immutable_fields_ = ['w_pattern', 'w_string', 'spans[*]', 'lastindex', 'pos', 'endpos']

    def __init__(self, w_pattern, w_string, spans, lastindex, pos, endpos):
        self.w_pattern = w_pattern
        self.w_string = w_string
        self.spans = spans
        self.lastindex = lastindex
        self.pos = pos
        self.endpos = endpos
        self.w_regs = None

    # ---- by interp-level group number

    def slice_or(self, space, group, w_default):
        start = self.spans[2 * group]
        if start < 0:
            return w_default
        return subject_slice(space, self.w_string, start, self.spans[2 * group + 1])

    def span_of(self, space, group):
        return space.newtuple2(space.newint(self.spans[2 * group]), space.newint(self.spans[2 * group + 1]))

    def number_of(self, space, w_group):
        """The number that a number or a name stands for. Raises IndexError."""
        if isinstance(w_group, W_IntObject):
            number = w_group.intval
        elif space.lookup(w_group, '__index__') is not None:
            number = space.getindex_w(w_group, None)
        else:
            number = self.w_pattern.number_of_name(space, w_group)
        if number < 0 or number >= len(self.spans) // 2:
            raise oefmt(space.w_IndexError, "no such group")
        return number

    def number_or_zero(self, space, w_group):
        if w_group is None:
            return 0
        return self.number_of(space, w_group)

    # ---- methods

    def descr_group(self, space, args_w):
        """group([group1, ...]) -> str or tuple.
    Return subgroup(s) of the match by indices or names.
    For 0 returns the entire match."""
        if len(args_w) == 0:
            return self.slice_or(space, 0, space.w_None)
        if len(args_w) == 1:
            return self.descr_getitem(space, args_w[0])
        items_w = [self.descr_getitem(space, w_group) for w_group in args_w]
        return space.newtuple(items_w[:])

    def descr_getitem(self, space, w_group):
        """Return self[key]."""
        return self.slice_or(space, self.number_of(space, w_group), space.w_None)

    def descr_start(self, space, w_group=None):
        """Return index of the start of the substring matched by group."""
        return space.newint(self.spans[2 * self.number_or_zero(space, w_group)])

    def descr_end(self, space, w_group=None):
        """Return index of the end of the substring matched by group."""
        return space.newint(self.spans[2 * self.number_or_zero(space, w_group) + 1])

    def descr_span(self, space, w_group=None):
        """For match object m, return the 2-tuple (m.start(group), m.end(group))."""
        return self.span_of(space, self.number_or_zero(space, w_group))

    def descr_groups(self, space, w_default=None):
        """Return a tuple containing all the subgroups of the match, from 1.

  default
    Is used for groups that did not participate in the match."""
        if w_default is None:
            w_default = space.w_None
        items_w = [self.slice_or(space, i, w_default) for i in range(1, len(self.spans) // 2)]
        return space.newtuple(items_w[:])

    def descr_groupdict(self, space, w_default=None):
        """Return a dictionary containing all the named subgroups of the match, keyed by the subgroup name.

  default
    Is used for groups that did not participate in the match."""
        if w_default is None:
            w_default = space.w_None
        w_result = space.newdict()
        for w_name in space.unpackiterable(self.w_pattern.w_groupindex):
            w_value = self.slice_or(space, self.number_of(space, w_name), w_default)
            space.setitem(w_result, w_name, w_value)
        return w_result

    def descr_expand(self, space, w_template):
        """Return the string obtained by doing backslash substitution on the template, as sub() does."""
        return space.call_function(library_function(space, '_expand'), self.w_pattern, self, w_template)

    def descr_copy(self, space):
        return self

    def descr_deepcopy(self, space, w_memo):
        return self

    def descr_repr(self, space):
        """Return repr(self)."""
        w_shown = space.repr(self.slice_or(space, 0, space.w_None))
        assert isinstance(w_shown, W_StrObject)
        if w_shown.length() > 50:
            w_shown = w_shown.slice(0, 50)
        return space.newtext("<re.Match object; span=(%d, %d), match=%s>" % (
            self.spans[0], self.spans[1], w_shown.utf8()))

    # ---- attributes

    def fget_lastindex(self, space):
        if self.lastindex < 0:
            return space.w_None
        return space.newint(self.lastindex)

    def fget_lastgroup(self, space):
        return self.w_pattern.name_of_number(space, self.lastindex)

    def fget_regs(self, space):
        if self.w_regs is None:
            items_w = [self.span_of(space, i) for i in range(len(self.spans) // 2)]
            self.w_regs = space.newtuple(items_w[:])
        return self.w_regs


def new_match(space, w_pattern, w_string, matcher):
    """The W_Match of what a matcher has found."""
    marks = matcher.marks
    spans = [-1] * (len(marks) + 2)
    spans[0] = matcher.match_start
    spans[1] = matcher.match_end
    for i in range(0, len(marks), 2):
        start = marks[i]
        stop = marks[i + 1]
        if start >= 0 and stop >= 0:
            if start > stop:
                raise oefmt(space.w_SystemError,
                            "The span of capturing group is wrong, please report a bug for the re module.")
            spans[i + 2] = start
            spans[i + 3] = stop
    return W_Match(w_pattern, w_string, spans, matcher.lastindex, matcher.pos, matcher.end)


W_Match.typedef = TypeDef(
    'Match', module='re',
    doc="The result of re.match() and re.search().\nMatch objects always have a boolean value of True.",
    __getitem__=interp2app(W_Match.descr_getitem),
    __copy__=interp2app(W_Match.descr_copy),
    __deepcopy__=interp2app(W_Match.descr_deepcopy),
    __class_getitem__=interp2app(class_getitem, as_classmethod=True),
    __repr__=interp2app(W_Match.descr_repr),
    group=interp2app(W_Match.descr_group),
    start=interp2app(W_Match.descr_start),
    end=interp2app(W_Match.descr_end),
    span=interp2app(W_Match.descr_span),
    groups=interp2app(W_Match.descr_groups, kw='*'),
    groupdict=interp2app(W_Match.descr_groupdict, kw='*'),
    expand=interp2app(W_Match.descr_expand, kw='*'),
    string=interp_attrproperty_w('w_string', cls=W_Match, doc="The string passed to match() or search()."),
    re=interp_attrproperty_w('w_pattern', cls=W_Match, doc="The regular expression object."),
    pos=interp_attrproperty('pos', cls=W_Match, wrapfn='newint',
                            doc="The index into the string at which the RE engine started looking for a match."),
    endpos=interp_attrproperty('endpos', cls=W_Match, wrapfn='newint',
                               doc="The index into the string beyond which the RE engine will not go."),
    lastindex=GetSetProperty(W_Match.fget_lastindex, doc="The integer index of the last matched capturing group."),
    lastgroup=GetSetProperty(W_Match.fget_lastgroup, doc="The name of the last matched capturing group."),
    regs=GetSetProperty(W_Match.fget_regs),
)
