"""defaultdict: grouping, counting, nested trees, factories that fail, __missing__ overridden, copies and unions."""
from _collections import defaultdict

text = 'it was the best of times it was the worst of times'
counts, by_length, first = defaultdict(int), defaultdict(list), defaultdict(lambda: 'nobody')
for word in text.split():
    counts[word] += 1
    by_length[len(word)].append(word)
    first.setdefault(word[0], word)
print(sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])), dict(by_length), first['b'], first['z'], len(first), 'q' in first, first.get('q'))


def tree():
    return defaultdict(tree)


t = tree()
t['a']['b']['c'] = 1
t['a']['d']
print({k: {q: dict(w) for q, w in v.items()} for k, v in t.items()}, t.default_factory is tree)
graph = defaultdict(set, {1: {2}})
for a, b in ((1, 3), (3, 4), (4, 1)):
    graph[a].add(b)


def reach(n, seen=()):
    return seen if n in seen else max((reach(m, seen + (n,)) for m in sorted(graph[n])), key=len, default=seen + (n,))


print(reach(1), sorted(graph))
d = defaultdict(None, a=1)
e = defaultdict(list, [('x', [1])], y=2)
print(d, e, repr(defaultdict(int)), e.copy(), type(e.copy()).__name__, e | {'z': 1}, {'z': 1} | e, type({'z': 1} | e).__name__, e == {'x': [1], 'y': 2}, e.__reduce__()[1], list(e.__reduce__()[4]))
e.default_factory = str
print(e['new'], e)
e.default_factory = None


class Keyed(defaultdict):
    def __missing__(self, key):
        if self.default_factory is None:
            raise LookupError(f'nothing for {key}')
        self[key] = value = self.default_factory(key)
        return value


k = Keyed(lambda key: key * 2)
print(k['ab'], k[4], dict(k), Keyed(None, {1: 2})[1])


def bad():
    raise OSError('factory failed')


for text in ('d["zz"]', 'e["zz"]', 'defaultdict(5)', 'defaultdict(bad)["k"]', 'defaultdict(lambda x: x)["k"]', 'defaultdict(list)[[]]', 'Keyed(None)["q"]', 'e | 5', 'd.__missing__("m")', 'defaultdict(int).__missing__()', 'defaultdict(int, 5)', 'defaultdict(int, [1])', 'defaultdict(list, [(1, 2)], [3])', 'hash(e)',
             'del counts["zz"]', 'counts.pop("zz")', 'd.default_factory = 5; d["k"]', 'defaultdict("x")', 'defaultdict(a=1)["a"] + 1', 'defaultdict(int)["a", "b"]'):
    try:
        exec(text)
        print(text, 'fine')
    except Exception as error:
        print(text, '->', type(error).__name__, error)
f = defaultdict(lambda: f)
print(f['self'] is f, f['a']['b'] is f, len(f), defaultdict(int, a=1).__missing__('b'))
r = defaultdict(list)
r['r'] = r
print(repr(r))
