"""Union-find and Kruskal's spanning tree, islands in a grid, two-colouring."""


class Groups:
    def __init__(self, items):
        self.parent = {item: item for item in items}

    def find(self, item):
        while (parent := self.parent[item]) != item:
            self.parent[item] = item = self.parent[parent]
        return item

    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b:
            return False
        self.parent[max(a, b)] = min(a, b)
        return True

    def __iter__(self):
        groups = {}
        for item in self.parent:
            groups.setdefault(self.find(item), []).append(item)
        yield from groups.values()


edges = {('a', 'b'): 7, ('a', 'd'): 5, ('b', 'c'): 8, ('b', 'd'): 9, ('b', 'e'): 7, ('c', 'e'): 5, ('d', 'e'): 15, ('d', 'f'): 6, ('e', 'f'): 8, ('e', 'g'): 9, ('f', 'g'): 11}
groups = Groups(sorted({node for edge in edges for node in edge}))
tree = [edge for edge in sorted(edges, key=edges.__getitem__) if groups.union(*edge)]
print(tree, sum(map(edges.get, tree)), list(groups))
grid = ['##..#', '#..##', '.....', '#.###']
land = {(x, y) for y, row in enumerate(grid) for x, c in enumerate(row) if c == '#'}
islands = Groups(sorted(land))
for x, y in sorted(land):
    for step in ((x + 1, y), (x, y + 1)):
        if step in land:
            islands.union((x, y), step)
print(sorted(map(len, islands)), next(iter(islands)))


def colours(edges, start):
    colour, todo = {start: 0}, [start]
    while todo:
        here = todo.pop()
        for a, b in edges:
            if here in (a, b):
                other = b if here == a else a
                if other not in colour:
                    colour[other] = 1 - colour[here]
                    todo.append(other)
                elif colour[other] == colour[here]:
                    raise ValueError(f'odd cycle through {here}{other}')
    return colour


print(sorted(colours(['ab', 'bc', 'cd', 'da'], 'a').items()))
for thunk in (lambda: colours(edges, 'a'), lambda: groups.find('zz'), lambda: groups.union('a', []), lambda: Groups([[]]), lambda: colours(['abc'], 'a'), lambda: Groups([1, 'x']).union(1, 'x'), lambda: groups.union('a'), lambda: groups.union(*'abc')):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
