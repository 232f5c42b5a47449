"""A small regular expression engine: parser to nodes, backtracking by generators, groups, errors."""


class PatternError(ValueError):
    def __init__(self, message, pattern, position):
        self.position = position
        super().__init__(f'{message} at position {position}: {pattern!r}')


class Parser:
    def __init__(self, pattern):
        self.p, self.i, self.groups = pattern, 0, 0

    def fail(self, message):
        raise PatternError(message, self.p, self.i)

    def peek(self):
        return self.p[self.i:self.i + 1]

    def take(self):
        if self.i >= len(self.p):
            self.fail('unexpected end')
        self.i += 1
        return self.p[self.i - 1]

    def alternatives(self):
        branches = [self.sequence()]
        while self.peek() == '|':
            self.take()
            branches.append(self.sequence())
        return branches[0] if len(branches) == 1 else ('alt', branches)

    def sequence(self):
        items = []
        while self.peek() not in ('', '|', ')'):
            item = self.atom()
            if (c := self.peek()) and c in '*+?':
                self.take()
                lazy = self.peek() == '?' and bool(self.take())
                item = ('repeat', item, *{'*': (0, 99), '+': (1, 99), '?': (0, 1)}[c], lazy)
            items.append(item)
        return ('seq', items)

    def atom(self):
        match self.take():
            case '(':
                self.groups += 1
                number, inner = self.groups, self.alternatives()
                if self.peek() != ')':
                    self.fail('missing )')
                self.take()
                return ('group', number, inner)
            case '[':
                negative = self.peek() == '^' and bool(self.take())
                allowed = set()
                while (c := self.take()) != ']':
                    if self.peek() == '-' and self.p[self.i + 1:self.i + 2] not in ('', ']'):
                        self.take()
                        allowed.update(map(chr, range(ord(c), ord(self.take()) + 1)))
                    else:
                        allowed.add(c)
                return ('set', lambda ch: (ch in allowed) != negative)
            case '.':
                return ('set', lambda ch: ch != '\n')
            case '\\':
                kind = self.take()
                return ('set', {'d': str.isdigit, 'w': lambda ch: ch == '_' or ch.isalnum(), 's': str.isspace}.get(kind, kind.__eq__))
            case '^' | '$' as anchor:
                return ('at', anchor)
            case '*' | '+' | '?':
                self.i -= 1
                self.fail('nothing to repeat')
            case c:
                return ('set', c.__eq__)


def run(node, text, i, caught):
    match node:
        case 'set', test:
            if i < len(text) and test(text[i]):
                yield i + 1, caught
        case 'at', anchor:
            if i == (0 if anchor == '^' else len(text)):
                yield i, caught
        case 'seq', []:
            yield i, caught
        case 'seq', [first, *rest]:
            for j, more in run(first, text, i, caught):
                yield from run(('seq', rest), text, j, more)
        case 'alt', branches:
            for branch in branches:
                yield from run(branch, text, i, caught)
        case 'group', number, inner:
            for j, more in run(inner, text, i, caught):
                yield j, more | {number: text[i:j]}
        case 'repeat', inner, low, high, lazy:
            if lazy and low <= 0:
                yield i, caught
            if high > 0:
                for j, more in run(inner, text, i, caught):
                    if j > i:
                        yield from run(('repeat', inner, low - 1, high - 1, lazy), text, j, more)
            if not lazy and low <= 0:
                yield i, caught


def search(pattern, text):
    parser = Parser(pattern)
    tree = parser.alternatives()
    if parser.i < len(pattern):
        parser.fail('unbalanced')
    for start in range(len(text) + 1):
        for end, caught in run(tree, text, start, {}):
            return text[start:end], [caught.get(n) for n in range(1, parser.groups + 1)]


for pattern, text in (('a+b', 'xaaab'), ('(a|ab)(c|bcd)(d*)', 'abcd'), ('^\\d+-\\d+$', '12-345'), ('<.+?>', '<b>x</b>'), ('<.+>', '<b>x</b>'), ('[a-c]+[^a-c]', 'zzabcd'), ('(\\w+)@(\\w+)\\.(com|org)', 'to bob_1@site.org!'), ('x*', 'aaa'), ('(a*)*b', 'aaac'), ('^$', ''), ('\\s\\.', 'a .'), ('(x)?y', 'y'), ('[-z]', '-'), ('☃|é', 'né☃')):
    print(pattern, repr(text), search(pattern, text))
for bad in ('(a', 'a)', '*a', '[ab', 'a\\', 'a|+', '(?', '[z-a', 5, None, b'a'):
    try:
        print(search(bad, 'abc'))
    except PatternError as e:
        print(type(e).__name__, e, e.position)
    except Exception as e:
        print(type(e).__name__, e)
