"""re.Pattern.  sub() is in interp_replace.py, scanners are in interp_scanner.py."""
import sys

from interpreter.error import oefmt
from interpreter.gateway import interp2app, unwrap_spec
from interpreter.lifeline import Weakrefable
from interpreter.root import W_Root
from interpreter.typedef import GetSetProperty, TypeDef, interp_attrproperty, interp_attrproperty_w
from module._sre.constants import FLAG_ASCII, FLAG_LOCALE, FLAG_NAMES, FLAG_UNICODE
from module._sre.interp_match import new_match
from module._sre.interp_replace import substitute
from module._sre.interp_scanner import W_MatchIterator, W_Scanner
from module._sre.search import StrMatcher, UnicodeMatcher
from objspace.bytescore import W_BytesObject, contiguous_or_none
from objspace.genericalias import class_getitem
from objspace.intobject import W_IntObject
from objspace.strcore import W_StrObject

FOR_ANY, FOR_TEXT, FOR_BYTES = 0, 1, 2


class W_Pattern(Weakrefable, W_Root):
    """A compiled pattern; `kind` says what it may be used on (FOR_ANY if it has no source text)."""
    _immutable_fields_ = ['w_source', 'kind', 'flags', 'program', 'w_groupindex', 'w_indexgroup', 'groups']

    def __init__(self, w_source, kind, flags, program, w_groupindex, w_indexgroup):
        self.w_source = w_source
        self.kind = kind
        self.flags = flags
        self.program = program
        self.groups = program.groups
        self.w_groupindex = w_groupindex
        self.w_indexgroup = w_indexgroup

    def number_of_name(self, space, w_name):
        """The number of a named group, -1 for none. Raises TypeError if the name is unhashable."""
        w_number = space.finditem(self.w_groupindex, w_name)
        if w_number is not None and isinstance(w_number, W_IntObject):
            return w_number.intval
        return -1

    def name_of_number(self, space, number):
        """The name of a group, or None."""
        if 0 <= number < space.len_w(self.w_indexgroup):
            return space.getitem(self.w_indexgroup, space.newint(number))
        return space.w_None

    def new_matcher(self, space, w_string, pos=0, endpos=sys.maxint):
        """The matcher for a subject. Raises TypeError if it is none."""
        if isinstance(w_string, W_StrObject):
            if self.kind == FOR_BYTES:
                raise oefmt(space.w_TypeError, "cannot use a bytes pattern on a string-like object")
            endpos = min(max(endpos, 0), w_string.length())
            pos = min(max(pos, 0), w_string.length())
            if w_string.asc is not None:
                return StrMatcher(space, self.program, w_string.asc, endpos, pos)
            return UnicodeMatcher(space, self.program, w_string.uni, endpos, pos)
        data = contiguous_or_none(space, w_string)
        if data is None:
            raise oefmt(space.w_TypeError, "expected string or bytes-like object, got '%T'", w_string)
        if self.kind == FOR_TEXT:
            raise oefmt(space.w_TypeError, "cannot use a string pattern on a bytes-like object")
        endpos = min(max(endpos, 0), len(data))
        pos = min(max(pos, 0), len(data))
        return StrMatcher(space, self.program, data, endpos, pos)

    def part(self, space, matcher, w_string, start, stop):
        """The part of the subject between two positions."""
        if isinstance(w_string, W_StrObject):
            return w_string.slice(start, stop)
        if start == 0 and isinstance(w_string, W_BytesObject) and space.is_exact(w_string, W_BytesObject) \
                and stop == len(w_string.data):
            return w_string
        return space.newbytes(matcher.piece(start, stop))

    def group_or(self, space, matcher, w_string, group, w_default):
        """The text of a group of what the matcher has found."""
        start = matcher.marks[2 * group - 2]
        stop = matcher.marks[2 * group - 1]
        if start < 0 or stop < start:
            return w_default
        return self.part(space, matcher, w_string, start, stop)

    # ---- methods

    @unwrap_spec(pos='index', endpos='index')
    def descr_match(self, space, w_string, pos=0, endpos=sys.maxint):
        """Matches zero or more characters at the beginning of the string."""
        matcher = self.new_matcher(space, w_string, pos, endpos)
        if not matcher.match_next():
            return space.w_None
        return new_match(space, self, w_string, matcher)

    @unwrap_spec(pos='index', endpos='index')
    def descr_fullmatch(self, space, w_string, pos=0, endpos=sys.maxint):
        """Matches against all of the string."""
        matcher = self.new_matcher(space, w_string, pos, endpos)
        matcher.is_full = True
        if not matcher.match_next():
            return space.w_None
        return new_match(space, self, w_string, matcher)

    @unwrap_spec(pos='index', endpos='index')
    def descr_search(self, space, w_string, pos=0, endpos=sys.maxint):
        """Scan through string looking for a match, and return a corresponding match object instance.

Return None if no position in the string matches."""
        matcher = self.new_matcher(space, w_string, pos, endpos)
        if not matcher.find_next():
            return space.w_None
        return new_match(space, self, w_string, matcher)

    @unwrap_spec(pos='index', endpos='index')
    def descr_findall(self, space, w_string, pos=0, endpos=sys.maxint):
        """Return a list of all non-overlapping matches of pattern in string."""
        matcher = self.new_matcher(space, w_string, pos, endpos)
        w_empty = self.part(space, matcher, w_string, 0, 0)
        result_w = []
        while matcher.find_next():
            if self.groups == 0:
                w_item = self.part(space, matcher, w_string, matcher.match_start, matcher.match_end)
            elif self.groups == 1:
                w_item = self.group_or(space, matcher, w_string, 1, w_empty)
            else:
                items_w = [self.group_or(space, matcher, w_string, i, w_empty) for i in range(1, self.groups + 1)]
                w_item = space.newtuple(items_w[:])
            result_w.append(w_item)
        return space.newlist(result_w)

    @unwrap_spec(pos='index', endpos='index')
    def descr_finditer(self, space, w_string, pos=0, endpos=sys.maxint):
        """Return an iterator over all non-overlapping matches for the RE pattern in string.

For each match, the iterator returns a match object."""
        matcher = self.new_matcher(space, w_string, pos, endpos)
        return W_MatchIterator(space, W_Scanner(space, self, w_string, matcher))

    @unwrap_spec(pos='index', endpos='index')
    def descr_scanner(self, space, w_string, pos=0, endpos=sys.maxint):
        return W_Scanner(space, self, w_string, self.new_matcher(space, w_string, pos, endpos))

    @unwrap_spec(maxsplit='index')
    def descr_split(self, space, w_string, maxsplit=0):
        """Split string by the occurrences of pattern."""
        matcher = self.new_matcher(space, w_string)
        result_w = []
        done = 0
        last = 0
        while (maxsplit == 0 or done < maxsplit) and matcher.find_next():
            result_w.append(self.part(space, matcher, w_string, last, matcher.match_start))
            for i in range(1, self.groups + 1):
                result_w.append(self.group_or(space, matcher, w_string, i, space.w_None))
            last = matcher.match_end
            done += 1
        result_w.append(self.part(space, matcher, w_string, last, matcher.end))
        return space.newlist(result_w)

    @unwrap_spec(count='index')
    def descr_sub(self, space, w_repl, w_string, count=0):
        """Return the string with its matches, all or the first `count`, replaced by repl."""
        w_result, _ = substitute(space, self, w_repl, w_string, count)
        return w_result

    @unwrap_spec(count='index')
    def descr_subn(self, space, w_repl, w_string, count=0):
        """Return the pair of what sub() returns and the number of replacements."""
        w_result, done = substitute(space, self, w_repl, w_string, count)
        return space.newtuple2(w_result, space.newint(done))

    def descr_copy(self, space):
        return self

    def descr_deepcopy(self, space, w_memo):
        return self

    def descr_eq(self, space, w_other):
        """Return self==value."""
        if not isinstance(w_other, W_Pattern):
            return space.w_NotImplemented
        return space.newbool(self.is_same(space, w_other))

    def descr_ne(self, space, w_other):
        """Return self!=value."""
        if not isinstance(w_other, W_Pattern):
            return space.w_NotImplemented
        return space.newbool(not self.is_same(space, w_other))

    def is_same(self, space, other):
        """True if the source and the code are the same."""
        if self is other:
            return True
        if self.flags != other.flags or self.kind != other.kind or self.groups != other.groups or \
                not self.program.has_code_of(other.program):
            return False
        return space.eq_w(self.w_source, other.w_source)

    def descr_hash(self, space):
        """Return hash(self)."""
        value = self.program.code_hash() ^ space.hash_w(self.w_source) ^ self.flags ^ self.kind ^ self.groups
        if value == -1:
            value = -2
        return space.newint(value)

    def descr_repr(self, space):
        """Return repr(self)."""
        flags = self.flags
        if self.kind == FOR_TEXT and flags & (FLAG_LOCALE | FLAG_UNICODE | FLAG_ASCII) == FLAG_UNICODE:
            flags &= ~FLAG_UNICODE
        names = []
        for bit, name in FLAG_NAMES:
            if flags & bit:
                names.append('re.' + name)
                flags &= ~bit
        if flags:
            names.append('0x%x' % flags)
        w_shown = space.repr(self.w_source)
        assert isinstance(w_shown, W_StrObject)
        if w_shown.length() > 200:
            w_shown = w_shown.slice(0, 200)
        shown = w_shown.utf8()
        if names:
            shown += ', ' + '|'.join(names)
        return space.newtext('re.compile(' + shown + ')')

    def fget_groupindex(self, space):
        return space.new_mappingproxy(self.w_groupindex)


def _method(function):
    return interp2app(function, kw='*')


W_Pattern.typedef = TypeDef(
    'Pattern', module='re',
    doc="Compiled regular expression object.",
    match=_method(W_Pattern.descr_match),
    fullmatch=_method(W_Pattern.descr_fullmatch),
    search=_method(W_Pattern.descr_search),
    sub=_method(W_Pattern.descr_sub),
    subn=_method(W_Pattern.descr_subn),
    findall=_method(W_Pattern.descr_findall),
    split=_method(W_Pattern.descr_split),
    finditer=_method(W_Pattern.descr_finditer),
    scanner=_method(W_Pattern.descr_scanner),
    pattern=interp_attrproperty_w('w_source', cls=W_Pattern,
                                  doc="The pattern string from which the RE object was compiled."),
    flags=interp_attrproperty('flags', cls=W_Pattern, wrapfn='newint', doc="The regex matching flags."),
    groups=interp_attrproperty('groups', cls=W_Pattern, wrapfn='newint',
                               doc="The number of capturing groups in the pattern."),
    groupindex=GetSetProperty(W_Pattern.fget_groupindex, doc="A dictionary mapping group names to group numbers."),
    __copy__=interp2app(W_Pattern.descr_copy),
    __deepcopy__=interp2app(W_Pattern.descr_deepcopy),
    __class_getitem__=interp2app(class_getitem, as_classmethod=True),
    __eq__=interp2app(W_Pattern.descr_eq),
    __ne__=interp2app(W_Pattern.descr_ne),
    __hash__=interp2app(W_Pattern.descr_hash),
    __repr__=interp2app(W_Pattern.descr_repr),
)
