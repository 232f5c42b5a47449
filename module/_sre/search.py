"""Searching: where to try a match at all; and the two matcher classes, for str and for unicode."""
from module._sre.characters import char_at, in_charset
from module._sre.matcher import BaseMatcher, MatchLoop
from module._sre.program import INFO_AT, PREFIX_AT
from module._sre.steps import MatchSteps
from rpython.rlib.objectmodel import import_from_mixin


class MatchSearch(object):

    def search(self, start):
        """Find the first match at `start` or later; True if there is one."""
        self.reset()
        program = self.program
        last = self.end - program.least
        if start > last:
            return False
        if program.prefix_length == 1:
            return self.search_character(start, last)
        if program.prefix_length > 1:
            return self.search_prefix(start)
        if program.has_charset:
            return self.search_set(start, last)
        body = program.body
        while start <= last:
            if self.run(body, start):
                self.match_start = start
                return True
            if program.is_anchored:
                return False
            start += 1
        return False

    def after_prefix(self, start):
        """Match what follows the prefix found at `start`."""
        program = self.program
        self.match_start = start
        if program.is_literal:
            self.match_end = start + program.prefix_length
            return True
        skip = program.prefix_skip
        return self.run(program.body + 2 * skip, start + skip)

    def search_character(self, start, last):
        string = self.string
        character = self.program.code[PREFIX_AT]
        last = min(last, self.end - 1)
        while True:
            while start <= last and char_at(string, start) != character:
                start += 1
            if start > last:
                return False
            if self.after_prefix(start):
                return True
            start += 1

    def search_prefix(self, ptr):
        """Knuth, Morris and Pratt: the overlap table tells how much of the prefix is there already."""
        string = self.string
        end = self.end
        code = self.program.code
        length = self.program.prefix_length
        overlap = PREFIX_AT + length
        first = code[PREFIX_AT]
        known = 0
        while True:
            if known == 0:
                while ptr < end and char_at(string, ptr) != first:
                    ptr += 1
                if ptr >= end:
                    return False
                known = 1
                ptr += 1
            if ptr >= end:
                return False
            if char_at(string, ptr) == code[PREFIX_AT + known]:
                ptr += 1
                known += 1
                if known == length:
                    if self.after_prefix(ptr - length):
                        return True
                    known = code[overlap + known - 1]
            else:
                known = code[overlap + known - 1]

    def search_set(self, start, last):
        string = self.string
        program = self.program
        code = program.code
        body = program.body
        last = min(last, self.end - 1)
        number = program.charset_table
        while start <= last:
            ch = char_at(string, start)
            if ch < 256 and number >= 0:
                found = program.tables[number][ch] != '\0'
            else:
                found = in_charset(code, INFO_AT, ch)
            if found and self.run(body, start):
                self.match_start = start
                return True
            start += 1
        return False


class StrMatcher(BaseMatcher):
    """For ASCII text and bytes."""
    _immutable_fields_ = ['string']
    import_from_mixin(MatchLoop)
    import_from_mixin(MatchSteps)
    import_from_mixin(MatchSearch)

    def __init__(self, space, program, string, end, pos=0):
        BaseMatcher.__init__(self, space, program, end, pos)
        self.string = string

    def piece(self, start, stop):
        assert 0 <= start <= stop
        return self.string[start:stop]


class UnicodeMatcher(BaseMatcher):
    """For all other text."""
    _immutable_fields_ = ['string']
    import_from_mixin(MatchLoop)
    import_from_mixin(MatchSteps)
    import_from_mixin(MatchSearch)

    def __init__(self, space, program, string, end, pos=0):
        BaseMatcher.__init__(self, space, program, end, pos)
        self.string = string
