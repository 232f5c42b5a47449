"""The matcher: runs a Program (program.py) on a text, with a stack of its own, never the host's.

Matching goes forward through the code until something fails; then the newest frame of the stack is asked for another
way.  A frame is a few integers with its kind on top.  What a repeat has to remember (its count and where its last round
began) are frames, too, never changed by what comes later, so that going back needs no repair; only groups are
recorded (F_MARK) and put back.  An atomic part or an assertion is entered with an F_BARRIER; when it has matched, all
frames above are dropped but those of groups.

The methods are in mixins, of which each kind of text has a copy: str (ASCII text, bytes) and unicode.  What single
instructions do is in steps.py; searching, and the two classes, are in search.py.
"""
from interpreter.ticker import ticker
from module._sre.characters import char_at, is_item
from module._sre.constants import (
    ANY, ANY_ALL, ASSERT, ASSERT_NOT, AT, ATOMIC_GROUP, BRANCH, FAILURE, GROUPREF, GROUPREF_EXISTS, GROUPREF_IGNORE,
    GROUPREF_LOC_IGNORE, GROUPREF_UNI_IGNORE, IN, IN_IGNORE, IN_LOC_IGNORE, IN_UNI_IGNORE, JUMP, LITERAL, MARK,
    MAX_UNTIL, MAXREPEAT, MIN_REPEAT_ONE, MIN_UNTIL, NOT_LITERAL, POSSESSIVE_REPEAT, POSSESSIVE_REPEAT_ONE, REPEAT,
    REPEAT_ONE, SUCCESS)

F_MARK = 1          # group mark, old position, old lastindex
F_BRANCH = 2        # next alternative, position, repeat
F_ONE = 3           # tail, smallest position, position, repeat, literal that must follow or -1
F_MIN_ONE = 4       # instruction, position, largest position, repeat, literal
F_RECORD = 5        # REPEAT instruction, count, where the last round began, outer repeat, position
F_MAX = 6           # the same; the other way is to stop repeating
F_MIN = 7           # the same; the other way is one more round
F_BARRIER = 8       # instruction, position, repeat, outer barrier, rounds done

SMALL = 4           # size of F_MARK and F_BRANCH
LARGE = 6           # of all others
FIRST_STACK = 128
LARGEST_SPARE = 1 << 14
MARGIN = 16
SIGNALS_EVERY = 0x1fff


class BaseMatcher(object):
    """One subject and one program; `marks` are the groups' ends, -1 for none.

    `match_start`, `match_end`, `lastindex` and `marks` are the result when match() or search() returned True.
    `pos` is where all begins, `start` where the next search does, -1 at the end; `forbidden_end` is where the next
    match may not end (an empty one after an empty one), or -1.
    """
    _immutable_fields_ = ['space', 'program', 'end', 'pos']

    def __init__(self, space, program, end, pos=0):
        self.space = space
        self.pos = pos
        self.start = pos
        self.program = program
        self.end = end
        self.marks = [-1] * (2 * program.groups)
        self.lastindex = -1
        self.match_start = 0
        self.match_end = 0
        self.forbidden_end = -1
        self.is_full = False
        self.steps = 0

    def reset(self):
        """Forget the groups of the last match."""
        if self.lastindex >= 0:
            self.lastindex = -1
            marks = self.marks
            for i in range(len(marks)):
                marks[i] = -1

    def match(self, start):
        """Match at `start`; True if it does."""
        self.reset()
        self.match_start = start
        program = self.program
        if self.end - start < program.least:
            return False
        return self.run(program.body, start)

    def run(self, pos, ptr):
        """Match from an index of the code and a position of the text on."""
        raise NotImplementedError

    def search(self, start):
        """Find the first match at `start` or later."""
        raise NotImplementedError

    def find_next(self):
        """Find the match after the last one; True if there is one."""
        if self.start < 0 or self.start > self.end or not self.search(self.start):
            self.start = -1
            return False
        self.step_behind()
        return True

    def match_next(self):
        """Match where the last match ended; True if it does."""
        if self.start < 0 or self.start > self.end or not self.match(self.start):
            self.start = -1
            return False
        self.step_behind()
        return True

    def step_behind(self):
        self.start = self.match_end
        self.forbidden_end = -1
        if self.match_end == self.match_start:
            self.forbidden_end = self.start

    def piece(self, start, stop):
        """The bytes between two positions."""
        raise NotImplementedError

    def take_stack(self):
        stack = self.program.spare
        if stack is None:
            return [0] * FIRST_STACK
        self.program.spare = None
        return stack

    def give_back(self, stack):
        if len(stack) <= LARGEST_SPARE:
            self.program.spare = stack

    def check_signals(self):
        if ticker.is_set():
            ticker.perform(self.space)


def grown(stack):
    """A larger stack with the same contents."""
    size = len(stack)
    if size > (1 << 58):
        raise MemoryError
    result = [0] * (2 * size)
    for i in range(size):
        result[i] = stack[i]
    return result


def drop_frames(stack, base, sp):
    """Drop the barrier at `base` and the frames above it, but keep the groups' (moved down); returns the new top."""
    top = base + LARGE
    if sp == top:
        return base
    kept = []
    while sp > top:
        kind = stack[sp - 1]
        if kind == F_MARK:
            kept.append(sp)
            sp -= SMALL
        elif kind == F_BRANCH:
            sp -= SMALL
        else:
            sp -= LARGE
    i = len(kept) - 1
    while i >= 0:
        at = kept[i]
        stack[base] = stack[at - 4]
        stack[base + 1] = stack[at - 3]
        stack[base + 2] = stack[at - 2]
        stack[base + 3] = F_MARK
        base += SMALL
        i -= 1
    return base


class MatchLoop(object):
    """The forward and backward steps; `self.string` is the text."""

    def run(self, pos, ptr):
        program = self.program
        code = program.code
        aux = program.aux
        tables = program.tables
        string = self.string
        end = self.end
        marks = self.marks
        stack = self.take_stack()
        limit = len(stack) - MARGIN
        sp = 0
        repeat = -1
        barrier = -1
        while True:
            if sp > limit:
                stack = grown(stack)
                limit = len(stack) - MARGIN
            assert pos >= 0 and sp >= 0 and ptr >= 0        # for the translator: no check of negative indexes
            op = code[pos]
            if op == LITERAL:
                if ptr < end and char_at(string, ptr) == code[pos + 1]:
                    ptr += 1
                    pos += 2
                    continue
            elif op == MARK:
                mark = code[pos + 1]
                assert mark >= 0
                stack[sp] = mark
                stack[sp + 1] = marks[mark]
                stack[sp + 2] = self.lastindex
                stack[sp + 3] = F_MARK
                sp += SMALL
                if mark & 1:
                    self.lastindex = (mark >> 1) + 1
                marks[mark] = ptr
                pos += 2
                continue
            elif op == IN:
                if ptr < end:
                    ch = char_at(string, ptr)
                    number = aux[pos]
                    if ch < 256 and number >= 0:
                        found = tables[number][ch] != '\0'
                    else:
                        found = is_item(code, pos, ch)
                    if found:
                        ptr += 1
                        pos += 1 + code[pos + 1]
                        continue
            elif op == REPEAT_ONE:
                low = ptr + code[pos + 2]
                if low <= end:
                    ptr = self.count(pos + 4, ptr, code[pos + 3])
                    if ptr >= low:
                        tail = pos + 1 + code[pos + 1]
                        literal = aux[pos]
                        if literal >= 0:
                            if ptr == end and ptr > low:
                                ptr -= 1
                            while ptr > low and char_at(string, ptr) != literal:
                                ptr -= 1
                        if ptr > low:
                            stack[sp] = tail
                            stack[sp + 1] = low
                            stack[sp + 2] = ptr
                            stack[sp + 3] = repeat
                            stack[sp + 4] = literal
                            stack[sp + 5] = F_ONE
                            sp += LARGE
                        pos = tail
                        continue
            elif op == BRANCH:
                pos = self.viable(pos + 1, ptr)
                if code[pos] != 0:
                    other = self.viable(pos + code[pos], ptr)
                    if code[other] != 0:
                        stack[sp] = other
                        stack[sp + 1] = ptr
                        stack[sp + 2] = repeat
                        stack[sp + 3] = F_BRANCH
                        sp += SMALL
                    pos += 1
                    continue
            elif op == JUMP:
                pos += 1 + code[pos + 1]
                continue
            elif op == MAX_UNTIL:
                assert repeat >= 0
                origin = stack[repeat]
                assert origin >= 0
                count = stack[repeat + 1] + 1
                last = stack[repeat + 2]
                kind = F_RECORD
                if count >= code[origin + 2]:
                    kind = F_MAX
                    if count >= code[origin + 3] and code[origin + 3] != MAXREPEAT or last == ptr:
                        repeat = stack[repeat + 3]
                        pos += 1
                        continue
                    last = ptr
                outer = stack[repeat + 3]
                repeat = sp
                stack[sp] = origin
                stack[sp + 1] = count
                stack[sp + 2] = last
                stack[sp + 3] = outer
                stack[sp + 4] = ptr
                stack[sp + 5] = kind
                sp += LARGE
                pos = origin + 4
                continue
            elif op == MIN_UNTIL:
                assert repeat >= 0
                origin = stack[repeat]
                assert origin >= 0
                count = stack[repeat + 1] + 1
                outer = stack[repeat + 3]
                stack[sp] = origin
                stack[sp + 1] = count
                stack[sp + 2] = stack[repeat + 2]
                stack[sp + 3] = outer
                stack[sp + 4] = ptr
                if count < code[origin + 2]:
                    stack[sp + 5] = F_RECORD
                    repeat = sp
                    pos = origin + 4
                else:
                    stack[sp + 5] = F_MIN
                    repeat = outer
                    pos += 1
                sp += LARGE
                continue
            elif op == REPEAT:
                stack[sp] = pos
                stack[sp + 1] = -1
                stack[sp + 2] = -1
                stack[sp + 3] = repeat
                stack[sp + 4] = ptr
                stack[sp + 5] = F_RECORD
                repeat = sp
                sp += LARGE
                pos += 1 + code[pos + 1]
                continue
            elif op == MIN_REPEAT_ONE:
                low = ptr + code[pos + 2]
                if low <= end:
                    if low > ptr:
                        ptr = self.count(pos + 4, ptr, low - ptr)
                    if ptr >= low:
                        most = code[pos + 3]
                        high = end
                        if most != MAXREPEAT and most - code[pos + 2] < end - ptr:
                            high = ptr + most - code[pos + 2]
                        stack[sp] = pos
                        stack[sp + 1] = ptr
                        stack[sp + 2] = high
                        stack[sp + 3] = repeat
                        stack[sp + 4] = aux[pos]
                        stack[sp + 5] = F_MIN_ONE
                        sp += LARGE
                        pos += 1 + code[pos + 1]
                        continue
            elif op == SUCCESS:
                if barrier < 0:
                    if not (self.is_full and ptr != end) and ptr != self.forbidden_end:
                        self.match_end = ptr
                        self.give_back(stack)
                        return True
                else:
                    base = barrier
                    assert base >= 0
                    pos = stack[base]
                    assert pos >= 0
                    start = stack[base + 1]
                    repeat = stack[base + 2]
                    barrier = stack[base + 3]
                    count = stack[base + 4] + 1
                    op = code[pos]
                    if op == ASSERT_NOT:
                        sp = self.undo(stack, base + LARGE, sp) - LARGE
                    else:
                        sp = drop_frames(stack, base, sp)
                        if op == POSSESSIVE_REPEAT:
                            if ptr != start and (count < code[pos + 3] or code[pos + 3] == MAXREPEAT):
                                stack[sp] = pos
                                stack[sp + 1] = ptr
                                stack[sp + 2] = repeat
                                stack[sp + 3] = barrier
                                stack[sp + 4] = count
                                stack[sp + 5] = F_BARRIER
                                barrier = sp
                                sp += LARGE
                                pos += 4
                                continue
                            pos += 2 + code[pos + 1]
                            continue
                        if op == ASSERT:
                            ptr = start
                        pos += 1 + code[pos + 1]
                        continue
            elif op == ANY:
                if ptr < end and char_at(string, ptr) != 10:
                    ptr += 1
                    pos += 1
                    continue
            elif op == ANY_ALL:
                if ptr < end:
                    ptr += 1
                    pos += 1
                    continue
            elif op == NOT_LITERAL:
                if ptr < end and char_at(string, ptr) != code[pos + 1]:
                    ptr += 1
                    pos += 2
                    continue
            elif op == AT:
                if self.is_at(code[pos + 1], ptr):
                    pos += 2
                    continue
            elif op == POSSESSIVE_REPEAT_ONE:
                low = ptr + code[pos + 2]
                if low <= end:
                    ptr = self.count(pos + 4, ptr, code[pos + 3])
                    if ptr >= low:
                        pos += 1 + code[pos + 1]
                        continue
            elif op == GROUPREF_EXISTS:
                mark = 2 * code[pos + 1]
                if marks[mark] >= 0 and marks[mark + 1] >= 0:
                    pos += 3
                else:
                    pos += 1 + code[pos + 2]
                continue
            elif op == GROUPREF or op == GROUPREF_IGNORE or op == GROUPREF_UNI_IGNORE or op == GROUPREF_LOC_IGNORE:
                ptr = self.after_reference(op, code[pos + 1], ptr)
                if ptr >= 0:
                    pos += 2
                    continue
            elif op == FAILURE:
                pass
            elif op == ASSERT or op == ASSERT_NOT or op == ATOMIC_GROUP or op == POSSESSIVE_REPEAT:
                entry = 2
                back = 0
                if op == POSSESSIVE_REPEAT:
                    entry = 4
                elif op != ATOMIC_GROUP:
                    entry = 3
                    back = code[pos + 2]
                if op == POSSESSIVE_REPEAT and code[pos + 3] == 0:
                    pos += 2 + code[pos + 1]
                    continue
                if ptr >= back:
                    stack[sp] = pos
                    stack[sp + 1] = ptr
                    stack[sp + 2] = repeat
                    stack[sp + 3] = barrier
                    stack[sp + 4] = 0
                    stack[sp + 5] = F_BARRIER
                    barrier = sp
                    sp += LARGE
                    ptr -= back
                    pos += entry
                    continue
                if op == ASSERT_NOT:
                    pos += 1 + code[pos + 1]
                    continue
            else:               # all other items for one character
                if ptr < end:
                    ch = char_at(string, ptr)
                    number = aux[pos]
                    if ch < 256 and number >= 0:
                        found = tables[number][ch] != '\0'
                    else:
                        found = is_item(code, pos, ch)
                    if found:
                        ptr += 1
                        if op == IN_UNI_IGNORE or op == IN_IGNORE or op == IN_LOC_IGNORE:
                            pos += 1 + code[pos + 1]
                        else:
                            pos += 2
                        continue

            # ---- it failed: the newest frame that knows another way
            self.steps += 1
            if self.steps & SIGNALS_EVERY == 0:
                self.check_signals()
            while True:
                if sp == 0:
                    self.give_back(stack)
                    return False
                top = sp - 1
                assert top >= 0
                kind = stack[top]
                if kind == F_MARK:
                    sp -= SMALL
                    assert sp >= 0
                    mark = stack[sp]
                    assert mark >= 0
                    marks[mark] = stack[sp + 1]
                    self.lastindex = stack[sp + 2]
                elif kind == F_BRANCH:
                    base = sp - SMALL
                    assert base >= 0
                    pos = stack[base]
                    assert pos >= 0
                    ptr = stack[base + 1]
                    repeat = stack[base + 2]
                    other = self.viable(pos + code[pos], ptr)
                    if code[other] != 0:
                        stack[base] = other
                    else:
                        sp = base
                    pos += 1
                    break
                elif kind == F_ONE:
                    base = sp - LARGE
                    assert base >= 0
                    low = stack[base + 1]
                    ptr = stack[base + 2] - 1
                    literal = stack[base + 4]
                    if literal >= 0:
                        while ptr > low and char_at(string, ptr) != literal:
                            ptr -= 1
                    pos = stack[base]
                    repeat = stack[base + 3]
                    if ptr > low:
                        stack[base + 2] = ptr
                    else:
                        sp = base
                    break
                elif kind == F_MAX:
                    sp -= LARGE
                    assert sp >= 0
                    pos = stack[sp]
                    assert pos >= 0
                    repeat = stack[sp + 3]
                    ptr = stack[sp + 4]
                    pos += 2 + code[pos + 1]
                    break
                elif kind == F_RECORD:
                    sp -= LARGE
                elif kind == F_MIN_ONE:
                    base = sp - LARGE
                    assert base >= 0
                    pos = stack[base]
                    assert pos >= 0
                    ptr = self.one_more(pos + 4, stack[base + 1], stack[base + 2], stack[base + 4])
                    if ptr >= 0:
                        stack[base + 1] = ptr
                        repeat = stack[base + 3]
                        pos += 1 + code[pos + 1]
                        break
                    sp = base
                elif kind == F_MIN:
                    base = sp - LARGE
                    assert base >= 0
                    pos = stack[base]
                    assert pos >= 0
                    ptr = stack[base + 4]
                    most = code[pos + 3]
                    if (stack[base + 1] < most or most == MAXREPEAT) and ptr != stack[base + 2]:
                        stack[base + 2] = ptr
                        stack[base + 5] = F_RECORD
                        repeat = base
                        pos += 4
                        break
                    sp = base
                else:
                    assert kind == F_BARRIER
                    sp -= LARGE
                    assert sp >= 0
                    pos = stack[sp]
                    assert pos >= 0
                    ptr = stack[sp + 1]
                    repeat = stack[sp + 2]
                    barrier = stack[sp + 3]
                    op = code[pos]
                    if op == ASSERT_NOT:
                        pos += 1 + code[pos + 1]
                        break
                    if op == POSSESSIVE_REPEAT and stack[sp + 4] >= code[pos + 2]:
                        pos += 2 + code[pos + 1]
                        break

    def undo(self, stack, base, sp):
        """Drop the frames above `base`, putting the groups back."""
        marks = self.marks
        while sp > base:
            kind = stack[sp - 1]
            if kind == F_MARK:
                sp -= SMALL
                marks[stack[sp]] = stack[sp + 1]
                self.lastindex = stack[sp + 2]
            elif kind == F_BRANCH:
                sp -= SMALL
            else:
                sp -= LARGE
        return sp
