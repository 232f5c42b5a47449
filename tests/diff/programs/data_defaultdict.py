"""Grouping and counting with defaultdict."""
from _collections import defaultdict

text = 'the quick brown fox jumps over the lazy dog the end'
groups, counts = defaultdict(list), defaultdict(int)
for word in text.split():
    groups[len(word)].append(word)
    counts[word] += 1
print(groups)
print(counts, counts['missing'], len(counts), counts.get('other'), 'other' in counts)


def tree():
    return defaultdict(tree)


def plain(node):
    return {key: plain(child) for key, child in node.items()}


root = tree()
root['usr']['lib']['python']
root['usr']['bin']
root['etc']
print(plain(root), root.default_factory is tree)
copy = counts.copy()
copy['new'] -= 1
print(type(copy).__name__, copy['new'], 'new' in counts, counts == copy, dict(counts)['the'])
empty = defaultdict(None, a=1)
print(empty, empty | {'b': 2}, {'b': 2} | empty, defaultdict(lambda: 'x', [(1, 2)])[5])


class Squares(defaultdict):
    def __missing__(self, key):
        if key < 0:
            raise LookupError('negative %d' % key)
        self[key] = key * key
        return self[key]


squares = Squares()
print(squares[4], squares[5], squares, squares.pop(4), squares.get(9))
for thunk in (lambda: empty['b'], lambda: squares[-1], lambda: defaultdict(5), lambda: defaultdict(list)[{}], lambda: squares['x'],
              lambda: defaultdict(lambda x: 1)[0], lambda: empty | 3):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
empty.default_factory = dict
print(empty['q'], empty)
