"""A prefix tree with insertion, deletion and completion."""


class Trie:
    __slots__ = 'children', 'final'

    def __init__(self, words=()):
        self.children, self.final = {}, False
        for word in words:
            self.add(word)

    def add(self, word):
        node = self
        for letter in word:
            node = node.children.setdefault(letter, Trie())
        node.final = True

    def find(self, prefix):
        node = self
        for i, letter in enumerate(prefix, 1):
            try:
                node = node.children[letter]
            except KeyError:
                raise KeyError(prefix[:i]) from None
        return node

    def __contains__(self, word):
        try:
            return self.find(word).final
        except KeyError:
            return False

    def __iter__(self):
        if self.final:
            yield ''
        for letter, child in sorted(self.children.items()):
            for rest in child:
                yield letter + rest

    def __len__(self):
        return self.final + sum(map(len, self.children.values()))

    def remove(self, word):
        node = self.find(word)
        if not node.final:
            raise KeyError(word)
        node.final = False


trie = Trie('tea ten to team inn in i a'.split())
print(list(trie), len(trie), bool(Trie()))
print([w in trie for w in ('tea', 'te', 'team', '', 'zebra')])
print(['te' + rest for rest in trie.find('te')])
trie.remove('tea')
trie.add('')
print(list(trie), '' in trie)
for word in ('te', 'teapot', 'x'):
    try:
        trie.remove(word)
    except KeyError as e:
        print(type(e).__name__, e, e.__cause__, e.__suppress_context__)
try:
    trie.colour = 'red'
except AttributeError as e:
    print(type(e).__name__, e)
