"""Edit distance with the edit script, longest common subsequence and a line diff."""
from _functools import reduce


def distance(a, b):
    previous = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        current = [i]
        for j, y in enumerate(b, 1):
            current.append(min(previous[j] + 1, current[-1] + 1, previous[j - 1] + (x != y)))
        previous = current
    return previous[-1]


def diff(a, b):
    table = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) - 1, -1, -1):
        for j in reversed(range(len(b))):
            table[i][j] = 1 + table[i + 1][j + 1] if a[i] == b[j] else max(table[i + 1][j], table[i][j + 1])
    i = j = 0
    while i < len(a) or j < len(b):
        if i < len(a) and j < len(b) and a[i] == b[j]:
            yield ' ', a[i]
            i, j = i + 1, j + 1
        elif j == len(b) or i < len(a) and table[i + 1][j] >= table[i][j + 1]:
            yield '-', a[i]
            i += 1
        else:
            yield '+', b[j]
            j += 1


for a, b in (('kitten', 'sitting'), ('', 'abc'), ('same', 'same'), ('flaw', 'lawn'), ('straße', 'strasse')):
    print(a, b, distance(a, b), ''.join(x for mark, x in diff(a, b) if mark == ' '), f'{1 - distance(a, b) / max(len(a), len(b)):.3f}')
old, new = 'one two three four five'.split(), 'zero one tree four five six'.split()
print('\n'.join(map(' '.join, diff(old, new))))
words = ['apple', 'ape', 'apply', 'maple', 'people']
print(sorted(words, key=lambda w: (distance(w, 'aple'), w)), min(words, key=lambda w: distance(w, 'pepole')))
print(reduce(lambda p, w: p if w.startswith(p) else next(p[:n] for n in range(len(p), -1, -1) if w.startswith(p[:n])), words[:3]), reduce(max, map(len, words)), reduce(lambda a, b: a + b, [], 'start'))
for thunk in (lambda: distance('a', None), lambda: list(diff(None, 'b')), lambda: reduce(max, []), lambda: reduce(5, [1, 2]), lambda: reduce(max), lambda: min([]), lambda: max(), lambda: min(5), lambda: max([1, 'a']), lambda: min(1, 2, default=3), lambda: max([1], key=3)):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
