"""What single instructions do with a text: counting items, alternatives, positions, references.

A mixin of the matchers (search.py); the loop that calls it is in matcher.py.
"""
from module._sre.characters import (
    char_at, is_item, is_word_ascii, is_word_locale, is_word_unicode, lower_ascii, lower_locale, lower_unicode)
from module._sre.constants import (
    ANY, ANY_ALL, AT_BEGINNING, AT_BEGINNING_LINE, AT_BEGINNING_STRING, AT_BOUNDARY, AT_END, AT_END_LINE,
    AT_END_STRING, AT_LOC_BOUNDARY, AT_LOC_NON_BOUNDARY, AT_NON_BOUNDARY, AT_UNI_BOUNDARY, GROUPREF, GROUPREF_IGNORE,
    GROUPREF_UNI_IGNORE, IN, LITERAL, MAXREPEAT, NOT_LITERAL)


class MatchSteps(object):

    def count(self, item, ptr, most):
        """Return the position after as many items as there are from `ptr` on, at most `most`."""
        string = self.string
        end = self.end
        code = self.program.code
        assert item >= 0
        if most != MAXREPEAT and most < end - ptr:
            end = ptr + most
        op = code[item]
        if op == ANY_ALL:
            return end
        if op == ANY:
            while ptr < end and char_at(string, ptr) != 10:
                ptr += 1
            return ptr
        if op == LITERAL:
            literal = code[item + 1]
            while ptr < end and char_at(string, ptr) == literal:
                ptr += 1
            return ptr
        if op == NOT_LITERAL:
            literal = code[item + 1]
            while ptr < end and char_at(string, ptr) != literal:
                ptr += 1
            return ptr
        assert item >= 0
        number = self.program.aux[item]
        if number >= 0:
            table = self.program.tables[number]
            while ptr < end:
                ch = char_at(string, ptr)
                if ch < 256:
                    if table[ch] == '\0':
                        break
                elif not is_item(code, item, ch):
                    break
                ptr += 1
            return ptr
        while ptr < end and is_item(code, item, char_at(string, ptr)):
            ptr += 1
        return ptr

    def one_more(self, item, ptr, high, literal):
        """Return the next position at which a lazy repeat may stop, -1 for none: after one item more, and
        before `literal` unless that is -1."""
        string = self.string
        code = self.program.code
        assert item >= 0
        number = self.program.aux[item]
        end = self.end
        while ptr < high:
            ch = char_at(string, ptr)
            if ch < 256 and number >= 0:
                if self.program.tables[number][ch] == '\0':
                    return -1
            elif not is_item(code, item, ch):
                return -1
            ptr += 1
            if literal < 0 or (ptr < end and char_at(string, ptr) == literal):
                return ptr
        return -1

    def viable(self, alternative, ptr):
        """Return the first alternative, from the one given on, whose first character is there; or the end of them."""
        code = self.program.code
        while True:
            assert alternative >= 0
            skip = code[alternative]
            if skip == 0:
                return alternative
            op = code[alternative + 1]
            if op == LITERAL:
                if ptr < self.end and char_at(self.string, ptr) == code[alternative + 2]:
                    return alternative
            elif op == IN:
                if ptr < self.end:
                    ch = char_at(self.string, ptr)
                    number = self.program.aux[alternative + 1]
                    if ch < 256 and number >= 0:
                        if self.program.tables[number][ch] != '\0':
                            return alternative
                    elif is_item(code, alternative + 1, ch):
                        return alternative
            else:
                return alternative
            alternative += skip

    def is_at(self, where, ptr):
        """True if the position is what an AT instruction asks for."""
        string = self.string
        end = self.end
        if where == AT_BEGINNING or where == AT_BEGINNING_STRING:
            return ptr == 0
        if where == AT_BEGINNING_LINE:
            return ptr == 0 or char_at(string, ptr - 1) == 10
        if where == AT_END:
            return ptr == end or (ptr + 1 == end and char_at(string, ptr) == 10)
        if where == AT_END_LINE:
            return ptr == end or char_at(string, ptr) == 10
        if where == AT_END_STRING:
            return ptr == end
        if end == 0:
            return False                # the empty text has no boundary, and is no place without one either
        before = False
        after = False
        if where == AT_BOUNDARY or where == AT_NON_BOUNDARY:
            if ptr > 0:
                before = is_word_ascii(char_at(string, ptr - 1))
            if ptr < end:
                after = is_word_ascii(char_at(string, ptr))
        elif where == AT_LOC_BOUNDARY or where == AT_LOC_NON_BOUNDARY:
            if ptr > 0:
                before = is_word_locale(char_at(string, ptr - 1))
            if ptr < end:
                after = is_word_locale(char_at(string, ptr))
        else:
            if ptr > 0:
                before = is_word_unicode(char_at(string, ptr - 1))
            if ptr < end:
                after = is_word_unicode(char_at(string, ptr))
        if where == AT_BOUNDARY or where == AT_LOC_BOUNDARY or where == AT_UNI_BOUNDARY:
            return before != after
        return before == after

    def after_reference(self, op, group, ptr):
        """Return the position after a repetition of a group's text, or -1."""
        start = self.marks[2 * group]
        stop = self.marks[2 * group + 1]
        if start < 0 or stop < start or stop - start > self.end - ptr:
            return -1
        string = self.string
        while start < stop:
            ch = char_at(string, start)
            other = char_at(string, ptr)
            if ch != other:
                if op == GROUPREF:
                    return -1
                if op == GROUPREF_IGNORE:
                    if lower_ascii(ch) != lower_ascii(other):
                        return -1
                elif op == GROUPREF_UNI_IGNORE:
                    if lower_unicode(ch) != lower_unicode(other):
                        return -1
                elif lower_locale(ch) != lower_locale(other):
                    return -1
            start += 1
            ptr += 1
        return ptr
