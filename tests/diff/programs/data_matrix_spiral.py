"""Spirals, rotations, transposes and Pascal's triangle with nested lists."""


def spiral(rows):
    rows = [list(r) for r in rows]
    while rows:
        yield from rows.pop(0)
        rows = [list(r) for r in zip(*rows)][::-1]


grid = [list(range(r * 4, r * 4 + 4)) for r in range(3)]
print(list(spiral(grid)), list(zip(*grid[::-1])), [row[::-1] for row in grid], [sum(column) for column in zip(*grid)])
triangle = [[1]]
for _ in range(6):
    triangle.append([a + b for a, b in zip([0] + triangle[-1], triangle[-1] + [0])])
print('\n'.join(' '.join(map(str, row)).center(20).rstrip() for row in triangle))
for row in grid:
    row[1:3] = [sum(row[1:3])]
print(grid, [x for row in grid for x in row if x % 2], list(map(max, grid)), [*map(len, grid)])
for thunk in (lambda: list(spiral([1])), lambda: list(spiral(5)), lambda: grid[0][9], lambda: grid['a'], lambda: grid[0, 1], lambda: sum(grid), lambda: [a for a, b in grid], lambda: list(spiral(['ab', 'c']))):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
