"""Program: a code list checked once, with what the matcher (matcher.py) finds useful beside it.

Nothing in the matcher checks an index of the code again: a list that passes here is safe to run.
"""
from module._sre.characters import in_charset, is_item
from module._sre.constants import (
    ANY, ANY_ALL, ASSERT, ASSERT_NOT, AT, AT_BEGINNING, AT_BEGINNING_STRING, AT_UNI_NON_BOUNDARY, ATOMIC_GROUP,
    BIGCHARSET, BRANCH, CATEGORY, CHARSET, FAILURE, GROUPREF, GROUPREF_EXISTS, GROUPREF_IGNORE, GROUPREF_LOC_IGNORE,
    GROUPREF_UNI_IGNORE, IN, IN_IGNORE, IN_LOC_IGNORE, IN_UNI_IGNORE, INFO, INFO_CHARSET, INFO_LITERAL, INFO_PREFIX,
    JUMP, LITERAL, LITERAL_IGNORE, LITERAL_LOC_IGNORE, LITERAL_UNI_IGNORE, LOC_NOT_WORD, LOC_WORD, MARK, MAX_UNTIL,
    MAXGROUPS, MIN_REPEAT_ONE, MIN_UNTIL, NEGATE, NOT_LITERAL, NOT_LITERAL_IGNORE, NOT_LITERAL_LOC_IGNORE,
    NOT_LITERAL_UNI_IGNORE, POSSESSIVE_REPEAT, POSSESSIVE_REPEAT_ONE, RANGE, RANGE_UNI_IGNORE, REPEAT, REPEAT_ONE,
    SUCCESS, UNI_NOT_LINEBREAK)
from rpython.rlib.rarithmetic import intmask

INFO_AT = 5                             # of an INFO block: where the prefix's length or the set is
PREFIX_AT = 7                           # where the prefix itself is

_SETS = [IN, IN_IGNORE, IN_UNI_IGNORE, IN_LOC_IGNORE]
_LITERALS = [LITERAL, NOT_LITERAL, LITERAL_IGNORE, NOT_LITERAL_IGNORE, LITERAL_UNI_IGNORE, NOT_LITERAL_UNI_IGNORE,
             LITERAL_LOC_IGNORE, NOT_LITERAL_LOC_IGNORE]
_WITHOUT_TABLE = [LITERAL, NOT_LITERAL, LITERAL_LOC_IGNORE, NOT_LITERAL_LOC_IGNORE, IN_LOC_IGNORE]
_REFERENCES = [GROUPREF, GROUPREF_IGNORE, GROUPREF_UNI_IGNORE, GROUPREF_LOC_IGNORE]


class InvalidCode(Exception):
    """The list is not what re._compiler makes."""


class Program(object):
    """`code` is the list; `aux[i]` belongs to the instruction at i: for an item the number of its table (which has a
    byte for each code point below 256) or -1; for a repeated item the literal that must follow it, or -1.

    `body` is the index after the INFO block, `least` the smallest length of a match.  At most one of `prefix_length`
    and `has_charset` is set; `is_anchored` if a match can only be at the beginning of the text.
    `spare` is a stack for the next match to use.
    """
    _immutable_fields_ = ['code[*]', 'aux[*]', 'tables[*]', 'groups', 'body', 'least', 'prefix_length', 'prefix_skip',
                          'is_literal', 'has_charset', 'charset_table', 'is_anchored']

    def __init__(self, code, groups):
        """Check and prepare. Raises InvalidCode."""
        if groups < 0 or groups > MAXGROUPS or not code:
            raise InvalidCode
        checker = Checker(code[:], groups)
        self.code = checker.code
        self.groups = groups
        self.spare = None
        self.body = 0
        self.least = 0
        self.prefix_length = 0
        self.prefix_skip = 0
        self.is_literal = False
        self.has_charset = False
        self.charset_table = -1
        last = len(code) - 1
        if code[last] != SUCCESS:
            raise InvalidCode
        if code[0] == INFO:
            self._read_info(checker, last)
        if checker.check(self.body, last) != last:
            raise InvalidCode
        self._check_prefix()
        self.is_anchored = code[self.body] == AT and (
            code[self.body + 1] == AT_BEGINNING or code[self.body + 1] == AT_BEGINNING_STRING)
        self.aux = checker.aux
        self.tables = checker.tables[:]

    def has_code_of(self, other):
        """True if two programs have equal codes."""
        if len(self.code) != len(other.code):
            return False
        for i in range(len(self.code)):
            if self.code[i] != other.code[i]:
                return False
        return True

    def code_hash(self):
        value = 0
        for code in self.code:
            value = intmask(value * 1000003) ^ code
        return value

    def _read_info(self, checker, last):
        code = self.code
        if last < INFO_AT:
            raise InvalidCode
        body = checker.target(1, last)
        if body < INFO_AT:
            raise InvalidCode
        self.body = body
        mask = code[2]
        self.least = code[3]
        if mask & ~(INFO_PREFIX | INFO_LITERAL | INFO_CHARSET):
            raise InvalidCode
        if mask & INFO_PREFIX:
            if mask & INFO_CHARSET or body < PREFIX_AT or code[INFO_AT] == 0 or code[INFO_AT + 1] > code[INFO_AT] or \
                    PREFIX_AT + 2 * code[INFO_AT] != body:
                raise InvalidCode
            self.prefix_length = code[INFO_AT]
            self.prefix_skip = code[INFO_AT + 1]
            self.is_literal = mask & INFO_LITERAL != 0
            for i in range(self.prefix_length):
                if code[PREFIX_AT + self.prefix_length + i] > i:
                    raise InvalidCode
        elif mask & INFO_LITERAL:
            raise InvalidCode
        elif mask & INFO_CHARSET:
            self.has_charset = True
            if checker.check_charset(INFO_AT, body):
                self.charset_table = checker.add_set_table(INFO_AT)

    def _check_prefix(self):
        """A search continues behind the prefix: the body must begin with it."""
        code = self.code
        at = self.body
        for i in range(self.prefix_skip):
            if code[at] != LITERAL or code[at + 1] != code[PREFIX_AT + i]:
                raise InvalidCode
            at += 2


class Checker(object):
    """Goes through a code list and fills `aux` and `tables`."""

    def __init__(self, code, groups):
        self.code = code
        self.groups = groups
        self.aux = [-1] * len(code)
        self.tables = []

    def target(self, pos, end):
        """Where the skip at `pos` leads to; not beyond `end`."""
        if pos >= end:
            raise InvalidCode
        skip = self.code[pos]
        if skip < 1 or skip > end - pos:
            raise InvalidCode
        return pos + skip

    def add_table(self, pos):
        """Have a table for the item at `pos`."""
        self.aux[pos] = len(self.tables)
        self.tables.append(''.join(['\1' if is_item(self.code, pos, i) else '\0' for i in range(256)]))

    def add_set_table(self, pos):
        """Make a table for the set at `pos`; returns its number."""
        self.tables.append(''.join(['\1' if in_charset(self.code, pos, i) else '\0' for i in range(256)]))
        return len(self.tables) - 1

    def check_charset(self, pos, end):
        """Check a set, which ends with FAILURE just before `end`; returns False if it depends on the locale."""
        code = self.code
        fixed = True
        last = end - 1
        if last < pos or code[last] != FAILURE:
            raise InvalidCode
        while pos < last:
            op = code[pos]
            if op == NEGATE:
                pos += 1
            elif op == LITERAL:
                pos += 2
            elif op == RANGE or op == RANGE_UNI_IGNORE:
                pos += 3
            elif op == CHARSET:
                pos += 9
            elif op == CATEGORY:
                if pos + 1 >= last or code[pos + 1] > UNI_NOT_LINEBREAK:
                    raise InvalidCode
                if code[pos + 1] == LOC_WORD or code[pos + 1] == LOC_NOT_WORD:
                    fixed = False
                pos += 2
            elif op == BIGCHARSET:
                pos = self._check_bigcharset(pos, last)
            else:
                raise InvalidCode
        if pos != last:
            raise InvalidCode
        return fixed

    def _check_bigcharset(self, pos, last):
        code = self.code
        if pos + 66 > last:
            raise InvalidCode
        count = code[pos + 1]
        if count > 256:
            raise InvalidCode
        for i in range(pos + 2, pos + 66):
            word = code[i]
            for shift in range(0, 32, 8):
                if (word >> shift) & 255 >= count:
                    raise InvalidCode
        return pos + 66 + 8 * count

    def check_item(self, pos, end):
        """Check an instruction for one character; returns the index after it, or -1 if it is another one."""
        code = self.code
        op = code[pos]
        if op == ANY or op == ANY_ALL:
            return pos + 1
        fixed = op not in _WITHOUT_TABLE
        if op in _SETS:
            after = self.target(pos + 1, end)
            if not self.check_charset(pos + 2, after):
                fixed = False
        elif op in _LITERALS:
            after = pos + 2
        elif op == CATEGORY:
            after = pos + 2
            if after > end or code[pos + 1] > UNI_NOT_LINEBREAK:
                raise InvalidCode
            fixed = code[pos + 1] != LOC_WORD and code[pos + 1] != LOC_NOT_WORD
        else:
            return -1
        if after > end:
            raise InvalidCode
        if fixed:
            self.add_table(pos)
        return after

    def check(self, pos, end):
        """Check instructions up to `end` or to a JUMP; returns where that is."""
        code = self.code
        while pos < end:
            op = code[pos]
            after = self.check_item(pos, end)
            if after >= 0:
                pos = after
            elif op == SUCCESS or op == FAILURE:
                pos += 1
            elif op == JUMP:
                return pos
            elif op == BRANCH:
                pos = self._check_branch(pos, end)
            elif op == REPEAT_ONE or op == MIN_REPEAT_ONE or op == POSSESSIVE_REPEAT_ONE:
                pos = self._check_repeat_one(pos, end)
            elif op == REPEAT or op == POSSESSIVE_REPEAT:
                pos = self._check_repeat(pos, end)
            elif op == ASSERT or op == ASSERT_NOT:
                pos = self._check_block(pos, pos + 3, end)
            elif op == ATOMIC_GROUP:
                pos = self._check_block(pos, pos + 2, end)
            else:
                if pos + 2 > end:
                    raise InvalidCode
                arg = code[pos + 1]
                if op == MARK:
                    if arg >= 2 * self.groups:
                        raise InvalidCode
                elif op == AT:
                    if arg > AT_UNI_NON_BOUNDARY:
                        raise InvalidCode
                elif op == GROUPREF_EXISTS or op in _REFERENCES:
                    if arg >= self.groups:
                        raise InvalidCode
                else:
                    raise InvalidCode
                if op == GROUPREF_EXISTS:
                    pos = self._check_condition(pos, end)
                else:
                    pos += 2
        return pos

    def _check_block(self, pos, start, end):
        "Something that ends with SUCCESS."
        after = self.target(pos + 1, end)
        last = after - 1
        if last < start or self.code[last] != SUCCESS or self.check(start, last) != last:
            raise InvalidCode
        return after

    def _check_limits(self, pos, end):
        if pos + 4 > end or self.code[pos + 2] > self.code[pos + 3]:
            raise InvalidCode
        return self.target(pos + 1, end)

    def _check_repeat_one(self, pos, end):
        code = self.code
        after = self._check_limits(pos, end)
        last = after - 1
        if last <= pos + 4 or code[last] != SUCCESS or self.check_item(pos + 4, last) != last:
            raise InvalidCode
        tail = after
        while code[tail] == MARK and tail + 2 < len(code):
            tail += 2
        if code[tail] == LITERAL:
            self.aux[pos] = code[tail + 1]
        return after

    def _check_repeat(self, pos, end):
        code = self.code
        last = self._check_limits(pos, end)
        if last < pos + 4 or last >= end or self.check(pos + 4, last) != last:
            raise InvalidCode
        op = code[last]
        if code[pos] == POSSESSIVE_REPEAT:
            if op != SUCCESS:
                raise InvalidCode
        elif op != MAX_UNTIL and op != MIN_UNTIL:
            raise InvalidCode
        return last + 1

    def _check_branch(self, pos, end):
        "All alternatives end with a jump to behind the last."
        code = self.code
        alternative = pos + 1
        target = -1
        while True:
            if alternative >= end:
                raise InvalidCode
            if code[alternative] == 0:
                break
            after = self.target(alternative, end)
            if self.check(alternative + 1, after) != after - 2:
                raise InvalidCode
            goal = self.target(after - 1, end)
            if target >= 0 and goal != target:
                raise InvalidCode
            target = goal
            alternative = after
        if target >= 0 and target != alternative + 1:
            raise InvalidCode
        return alternative + 1

    def _check_condition(self, pos, end):
        after = self.target(pos + 2, end + 1) - 1
        if after < pos + 3:
            raise InvalidCode
        stop = self.check(pos + 3, after)
        if stop == after:
            return after
        if stop != after - 2:
            raise InvalidCode
        goal = self.target(after - 1, end)
        if self.check(after, goal) != goal:
            raise InvalidCode
        return goal
