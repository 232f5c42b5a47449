"""A binary search tree of intervals with bisecting, ordering and iteration."""


class Node:
    __slots__ = ('key', 'value', 'left', 'right')

    def __init__(self, key, value):
        self.key, self.value, self.left, self.right = key, value, None, None


class Tree:
    def __init__(self, pairs=()):
        self.root, self.size = None, 0
        for key, value in pairs:
            self[key] = value

    def __setitem__(self, key, value):
        if self.root is None:
            self.root, self.size = Node(key, value), 1
            return
        node = self.root
        while True:
            if key == node.key:
                node.value = value
                return
            side = 'left' if key < node.key else 'right'
            child = getattr(node, side)
            if child is None:
                setattr(node, side, Node(key, value))
                self.size += 1
                return
            node = child

    def __getitem__(self, key):
        if isinstance(key, slice):
            return [(k, v) for k, v in self if (key.start is None or key.start <= k) and (key.stop is None or k < key.stop)]
        node = self.root
        while node is not None:
            if key == node.key:
                return node.value
            node = node.left if key < node.key else node.right
        raise KeyError(key)

    def __iter__(self, node=Ellipsis):
        if node is ...:
            node = self.root
        if node:
            yield from self.__iter__(node.left)
            yield node.key, node.value
            yield from self.__iter__(node.right)

    def __len__(self):
        return self.size

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True


tree = Tree((n * 7 % 11, chr(97 + n)) for n in range(11))
tree[3] = 'changed'
print(list(tree), len(tree), tree[3], tree[2:5], tree[:2], tree[9:], 4 in tree, 99 in tree, bool(Tree()))
words = Tree({'pear': 1, 'apple': 2, 'fig': 3}.items())
print(dict(words), words['b':'g'], max(words), [k for k, _ in words])
spans = Tree([((1, 5), 'a'), ((0, 9), 'b'), ((1, 3), 'c')])
print(list(spans), spans[(1,):])
for thunk in (lambda: tree[50], lambda: words[1], lambda: tree['x'], lambda: 'x' in tree, lambda: tree.__setitem__(None, 1), lambda: tree.root.none, lambda: setattr(tree.root, 'none', 1), lambda: words[1:], lambda: Tree([1]), lambda: Tree(['ab', 'c']), lambda: tree.__delitem__(1), lambda: vars(tree.root), lambda: tree > tree, lambda: next(tree), lambda: list(reversed(tree))):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
