"""A skip list with seeded levels: insert, delete, find, ranges, ranks; checked against a sorted list."""
from _random import Random


class Node:
    __slots__ = 'key', 'value', 'next'

    def __init__(self, key, value, height):
        self.key, self.value, self.next = key, value, [None] * height


class SkipList:
    def __init__(self, seed=1, limit=6):
        self.head, self.rng, self.size = Node(None, None, limit), Random(seed), 0

    def _before(self, key):
        node, out = self.head, [None] * len(self.head.next)
        for level in reversed(range(len(out))):
            while (after := node.next[level]) is not None and after.key < key:
                node = after
            out[level] = node
        return out

    def __setitem__(self, key, value):
        before = self._before(key)
        node = before[0].next[0]
        if node is not None and node.key == key:
            node.value = value
            return
        height = 1
        while height < len(before) and self.rng.getrandbits(1):
            height += 1
        node = Node(key, value, height)
        for level in range(height):
            node.next[level], before[level].next[level] = before[level].next[level], node
        self.size += 1

    def __getitem__(self, key):
        if isinstance(key, slice):
            if key.step is not None:
                raise ValueError('no steps')
            return [(k, v) for k, v in self.items(key.start) if key.stop is None or k < key.stop]
        node = self._before(key)[0].next[0]
        if node is None or node.key != key:
            raise KeyError(key)
        return node.value

    def __delitem__(self, key):
        before = self._before(key)
        node = before[0].next[0]
        if node is None or key < node.key:
            raise KeyError(key)
        for level, after in enumerate(node.next):
            before[level].next[level] = after
        self.size -= 1

    def items(self, start=None):
        node = self.head.next[0] if start is None else self._before(start)[0].next[0]
        while node is not None:
            yield node.key, node.value
            node = node.next[0]

    def __iter__(self):
        return (key for key, _ in self.items())

    def __len__(self):
        return self.size

    def heights(self):
        node, out = self.head.next[0], []
        while node:
            out.append(len(node.next))
            node = node.next[0]
        return out


s, model = SkipList(7), {}
for i in range(60):
    key = i * 37 % 53
    s[key] = model[key] = f'v{i}'
print(list(s.items()) == sorted(model.items()), len(s), s[10], s[0], s[:5], s[48:], s[20:23], s[60:])
print(s.heights(), sum(s.heights()), [*SkipList()], len(SkipList()))
for key in range(0, 53, 2):
    del s[key]
    del model[key]
print(list(s.items()) == sorted(model.items()), len(s), [*s], s.heights(), 3 in s, 4 in s, s[2:8])
words = SkipList(3, 3)
for w in 'the quick brown fox jumps over the lazy dog'.split():
    words[w] = words[w] + 1 if w in words else 1
print(dict(words.items()), words['l':'q'], words.heights(), min(words), max(words.items(), key=lambda kv: kv[1]))
for thunk in (lambda: s[4], lambda: s[None], lambda: s['a'], lambda: s.__delitem__(4), lambda: s.__delitem__(99), lambda: s[1:2:3], lambda: s['a':], lambda: s.__setitem__('a', 1), lambda: words[3], lambda: words[('a',)], lambda: SkipList(limit=0)[1], lambda: SkipList(1, -1).__setitem__(1, 1), lambda: s.head.other, lambda: setattr(s.head, 'other', 1), lambda: Node(1, 2), lambda: s.rng.getrandbits(0), lambda: s.rng.getrandbits(-1), lambda: s.rng.getrandbits('a'), lambda: s.rng.random(1), lambda: s.rng.seed(1, 2), lambda: Node(1, 2, 'a'), lambda: s.head.__dict__, lambda: del_twice()):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
