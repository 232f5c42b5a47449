"""A multimap and an inverted index: dict subclasses with __missing__, views, queries and ranking."""
import math


class MultiMap(dict):
    def __init__(self, pairs=(), **more):
        super().__init__()
        for key, value in pairs:
            self.add(key, value)
        for key, values in more.items():
            self[key].extend(values)

    def __missing__(self, key):
        return self.setdefault(key, [])

    def add(self, key, value):
        self[key].append(value)

    def invert(self):
        return type(self)((v, k) for k, vs in self.items() for v in vs)

    def __repr__(self):
        return f'{self.__class__.__name__}{super().__repr__()}'

    def __or__(self, other):
        out = type(self)((k, v) for m in (self, other) for k, vs in m.items() for v in vs)
        return out


DOCS = {'d1': 'the cat sat on the mat', 'd2': 'the dog sat', 'd3': 'a cat and a dog and a bird', 'd4': 'Birds! Cats? DOGS...', 'd5': ''}


def words(text):
    return [w.strip('!?.,').casefold().removesuffix('s') for w in text.split()]


index = MultiMap((w, name) for name, text in DOCS.items() for w in words(text))
print({w: names for w, names in sorted(index.items())}, len(index))


def query(text):
    """AND by default, 'or' joins, '-' excludes."""
    found = None
    for clause in text.split(' or '):
        docs = set(DOCS)
        for term in clause.split():
            docs = docs - {*index.get(term[1:], ())} if term.startswith('-') else docs & set(index.get(term, ()))
        found = docs if found is None else found | docs
    return sorted(found)


for q in ('cat', 'cat dog', 'cat -dog', 'mat or bird', '-cat', 'zebra', '', 'sat dog or mat -bird'):
    print(repr(q), query(q))


def rank(q):
    scores = {}
    for term in words(q):
        names = index.get(term, [])
        weight = math.log(len(DOCS) / len(set(names))) if names else 0
        for name in names:
            scores[name] = scores.get(name, 0) + weight
    return [f'{name}:{score:.4f}' for name, score in sorted(scores.items(), key=lambda p: (-p[1], p[0]))]


print(rank('cat'), rank('the bird sat'), rank('nothing'), rank(''))
m = MultiMap([('a', 1), ('b', 2), ('a', 3)], c='xy', a=(9,))
print(m, m.invert(), m.invert().invert() == m, m | MultiMap(b='z'), m['new'], len(m), m.get('q'), 'q' in m, dict(m) == m, m.pop('new'), list(m.values()), m.copy().__class__.__name__, (m | {}).__class__.__name__, MultiMap.fromkeys('pq', [1]) if 0 else sorted(m.keys() & {'a', 'zz'}))
def mutate():
    for key in m:
        m[key * 2]
for thunk in (lambda: MultiMap([1]), lambda: MultiMap([(1, 2, 3)]), lambda: MultiMap(['ab', 'c']), lambda: MultiMap(5), lambda: MultiMap(a=5), lambda: MultiMap([([], 1)]), lambda: m[[]], lambda: m[{}], lambda: m | 5, lambda: 5 | m, lambda: m | {'a': 5}, lambda: m.invert().add([], 1), lambda: MultiMap(self=[1]), lambda: MultiMap([], [], a=1), mutate, lambda: m.pop('nope'), lambda: m.popitem(), lambda: MultiMap().popitem(), lambda: MultiMap.fromkeys('ab', 0), lambda: m.update([1]), lambda: m.update(['abc']), lambda: m.update(5), lambda: m.setdefault(), lambda: m.__getitem__(), lambda: hash(m), lambda: m < m, lambda: m.keys() < {'a'}, lambda: m.keys() | 5, lambda: m.items() & [('a', 1)], lambda: m.values()[0], lambda: {**m, **5}, lambda: dict(**{1: 2}), lambda: query(5), lambda: m.update({1: 2}, 3)):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
