"""Dijkstra's shortest paths with a hand-written binary heap."""


class Heap:
    def __init__(self):
        self.items = []

    def push(self, item):
        items, i = self.items, len(self.items)
        items.append(item)
        while i and items[i] < items[(i - 1) // 2]:
            parent = (i - 1) // 2
            items[i], items[parent] = items[parent], items[i]
            i = parent

    def pop(self):
        items = self.items
        items[0], items[-1] = items[-1], items[0]
        result, i = items.pop(), 0
        while (child := 2 * i + 1) < len(items):
            if child + 1 < len(items) and items[child + 1] < items[child]:
                child += 1
            if not items[child] < items[i]:
                break
            items[i], items[child] = items[child], items[i]
            i = child
        return result

    def __bool__(self):
        return bool(self.items)


ROADS = {'a': {'b': 7, 'c': 9, 'f': 14}, 'b': {'a': 7, 'c': 10, 'd': 15}, 'c': {'a': 9, 'b': 10, 'd': 11, 'f': 2},
         'd': {'b': 15, 'c': 11, 'e': 6}, 'e': {'d': 6, 'f': 9}, 'f': {'a': 14, 'c': 2, 'e': 9}, 'z': {}}


def distances(start):
    heap, best = Heap(), {start: (0, None)}
    heap.push((0, start))
    while heap:
        cost, node = heap.pop()
        if cost > best[node][0]:
            continue
        for other, length in ROADS[node].items():
            if other not in best or cost + length < best[other][0]:
                best[other] = cost + length, node
                heap.push((cost + length, other))
    return best


for start in 'aez':
    print(start, distances(start))
try:
    distances('q')
except KeyError as e:
    print(type(e).__name__, e)
try:
    Heap().pop()
except IndexError as e:
    print(type(e).__name__, e)
mixed = Heap()
mixed.push((1, 'a'))
try:
    mixed.push((1, None))
except TypeError as e:
    print(type(e).__name__, e)
