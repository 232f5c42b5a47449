"""A line diff by longest common subsequence: edit scripts, unified hunks, patching and conflicts."""


class PatchError(Exception):
    def __init__(self, line, expected, found):
        super().__init__(f'line {line}: expected {expected!r}, found {found!r}')
        self.line = line


def table(a, b):
    rows = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) - 1, -1, -1):
        for j in range(len(b) - 1, -1, -1):
            rows[i][j] = rows[i + 1][j + 1] + 1 if a[i] == b[j] else max(rows[i + 1][j], rows[i][j + 1])
    return rows


def script(a, b):
    rows, i, j = table(a, b), 0, 0
    while i < len(a) or j < len(b):
        if i < len(a) and j < len(b) and a[i] == b[j]:
            yield ' ', a[i]
            i, j = i + 1, j + 1
        elif j == len(b) or i < len(a) and rows[i + 1][j] >= rows[i][j + 1]:
            yield '-', a[i]
            i += 1
        else:
            yield '+', b[j]
            j += 1


def hunks(edits, context=1):
    marks = [op != ' ' for op, _ in edits]
    keep = [any(marks[max(0, i - context):i + context + 1]) for i in range(len(edits))]
    old = new = 1
    inside = False
    for (op, line), wanted in zip(edits, keep):
        if wanted and not inside:
            yield '@@ -%d +%d @@' % (old, new)
        if wanted:
            yield op + line
        inside = wanted
        old += op != '+'
        new += op != '-'


def patch(lines, edits):
    source = iter(enumerate(lines, 1))
    for op, text in edits:
        if op != '+':
            number, line = next(source, (len(lines) + 1, None))
            if line != text:
                raise PatchError(number, text, line)
        if op != '-':
            yield text
    for number, line in source:
        raise PatchError(number, None, line)


OLD = 'the quick\nbrown fox\njumps\nover\nthe lazy\ndog\n.\nend'.splitlines()
NEW = 'the quick\nred fox\njumps\nover\nthe very\nlazy\ndog\nend\n!'.splitlines()
edits = list(script(OLD, NEW))
print(*(op + line for op, line in edits), sep='\n')
print(*hunks(edits), sep='\n')
print(*hunks(edits, 0), sep=' / ')
print(list(patch(OLD, edits)) == NEW, [*patch(NEW, [('+' if op == '-' else '-' if op == '+' else op, t) for op, t in edits])] == OLD)
for a, b in (('ABCBDAB', 'BDCABA'), ('', 'abc'), ('abc', ''), ('same', 'same'), ('kitten', 'sitting')):
    ops = [*script(a, b)]
    print(''.join(op.strip() + c for op, c in ops), table(a, b)[0][0], ''.join(c for op, c in ops if op == ' '))
for thunk in (lambda: list(patch(OLD[1:], edits)), lambda: list(patch(OLD[:-1], edits)), lambda: list(patch(OLD + ['more'], edits)), lambda: list(script(5, 'a')), lambda: list(script({'a'}, 'a')), lambda: list(patch(OLD, [('-',)])), lambda: list(hunks(['abc'])), lambda: list(hunks(iter([]))), lambda: list(patch(OLD, 'ab'))):
    try:
        print(thunk())
    except PatchError as e:
        print('conflict', e.line, e, e.args == (str(e),), repr(e))
    except Exception as e:
        print(type(e).__name__, e)
