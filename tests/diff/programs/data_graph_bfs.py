"""Breadth first search over a maze and over a word graph, with a deque."""
from _collections import deque

MAZE = '''
S.#.....
..#.###.
#...#...
..###.#E
'''.strip().splitlines()


def find(mark):
    for y, row in enumerate(MAZE):
        x = row.find(mark)
        if x >= 0:
            return x, y
    raise LookupError('no %r in the maze' % mark)


def neighbours(x, y):
    for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
        nx, ny = x + dx, y + dy
        if 0 <= ny < len(MAZE) and 0 <= nx < len(MAZE[ny]) and MAZE[ny][nx] != '#':
            yield nx, ny


def shortest(start, goal):
    queue, came = deque([start]), {start: None}
    while queue:
        here = queue.popleft()
        if here == goal:
            path = []
            while here is not None:
                path.append(here)
                here = came[here]
            return path[::-1]
        for step in neighbours(*here):
            if step not in came:
                came[step] = here
                queue.append(step)
    return None


path = shortest(find('S'), find('E'))
print(len(path), path)
print('\n'.join(''.join('*' if (x, y) in path else c for x, c in enumerate(row)) for y, row in enumerate(MAZE)))
try:
    find('Q')
except LookupError as e:
    print(type(e).__name__, e, e.args)
try:
    deque().popleft()
except IndexError as e:
    print(type(e).__name__, e)
print(shortest((0, 0), (2, 0)))
