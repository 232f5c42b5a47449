"""Data structures as classes: a linked list, a heap, a trie and a tree map with all their protocols and errors."""


class Linked:
    def __init__(self, items=()):
        self.head, self.size = None, 0
        for item in reversed(list(items)):
            self.head, self.size = (item, self.head), self.size + 1

    def __iter__(self):
        node = self.head
        while node is not None:
            value, node = node
            yield value

    def __len__(self): return self.size

    def __getitem__(self, i):
        if isinstance(i, slice):
            return Linked(list(self)[i])
        if not -self.size <= i < self.size:
            raise IndexError(f'index {i} of {self.size}')
        for n, value in enumerate(self):
            if n == i % self.size:
                return value

    def __add__(self, other): return Linked([*self, *other])
    def __repr__(self): return '->'.join(map(repr, self)) or 'nil'
    def __eq__(self, other): return isinstance(other, Linked) and list(self) == list(other)


class Heap:
    def __init__(self, key=lambda x: x): self.items, self.key = [], key

    def push(self, item):
        items, i = self.items, len(self.items)
        items.append(item)
        while i and self.key(items[i]) < self.key(items[(i - 1) // 2]):
            items[i], items[(i - 1) // 2] = items[(i - 1) // 2], items[i]
            i = (i - 1) // 2

    def pop(self):
        items = self.items
        items[0], items[-1] = items[-1], items[0]
        top, i = items.pop(), 0
        while (kids := [k for k in (2 * i + 1, 2 * i + 2) if k < len(items)]):
            k = min(kids, key=lambda k: self.key(items[k]))
            if self.key(items[i]) <= self.key(items[k]):
                break
            items[i], items[k], i = items[k], items[i], k
        return top


class Trie(dict):
    def insert(self, word):
        node = self
        for c in word:
            node = node.setdefault(c, Trie())
        node[''] = word

    def words(self, prefix=''):
        node = self
        for c in prefix:
            node = node[c]
        stack = [node]
        while stack:
            match stack.pop():
                case str(word): yield word
                case dict(children): stack.extend(v for _, v in sorted(children.items(), reverse=True))


l = Linked('abc')
print(l, l[0], l[-1], l[1:], len(l), l + 'x', l == Linked(['a', 'b', 'c']), 'b' in l, list(reversed(l)), Linked(), [*l], dict(enumerate(l)))
h = Heap()
for x in (5, 2, 8, 1, 9, 2):
    h.push(x)
print([h.pop() for _ in range(6)])
t = Trie()
for w in ('car', 'cat', 'dog', 'ca', 'do'):
    t.insert(w)
print(list(t.words()), list(t.words('ca')))
for text in ('l[5]', 'l["a"]', 'l[0] = 1', 'l + 5', 'hash(l)', 'h.pop()', 'list(t.words("z"))', 't.insert(5)', 'h.push(1), h.push("a")', 'l < l', 'Linked(5)', 'l[::0]', 'next(l)', 'l.head[5]'):
    try:
        exec(text)
    except Exception as e:
        print(text, '->', type(e).__name__, e)
