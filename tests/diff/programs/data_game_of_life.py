"""Conway's life on sets, sudoku by constraint, queens by backtracking."""
from itertools import product, permutations


def step(cells):
    counts = {}
    for x, y in cells:
        for dx, dy in product((-1, 0, 1), repeat=2):
            if dx or dy:
                counts[x + dx, y + dy] = counts.get((x + dx, y + dy), 0) + 1
    return {cell for cell, n in counts.items() if n == 3 or n == 2 and cell in cells}


def show(cells, width, height):
    return '/'.join(''.join('.#'[(x, y) in cells] for x in range(width)) for y in range(height))


glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for _ in range(4):
    print(show(glider, 5, 5))
    glider = step(glider)
print(step({(0, 1), (1, 1), (2, 1)}) == {(1, 0), (1, 1), (1, 2)}, step({(0, 0)}), step({(0, 0), (0, 1), (1, 0), (1, 1)}) == {*product(range(2), range(2))})
print([p for p in permutations(range(5)) if len({p[i] + i for i in range(5)}) == len({p[i] - i for i in range(5)}) == 5][:4])


def solve(board):
    for i, cell in enumerate(board):
        if cell == '.':
            r, c = divmod(i, 4)
            used = set(board[r * 4:r * 4 + 4]) | set(board[c::4]) | {board[j] for j in range(16) if j // 8 == r // 2 and j % 4 // 2 == c // 2}
            for digit in '1234':
                if digit not in used:
                    yield from solve(board[:i] + digit + board[i + 1:])
            return
    yield board


print(list(solve('1..4' '..1.' '.3..' '2..1')), next(solve('.' * 16)), list(solve('11' + '.' * 14)) == [], list(product('ab', [1, 2], repeat=1)), list(product()), len(list(product(range(3), repeat=0))))
for thunk in (lambda: step([1]), lambda: step({(1, 2, 3)}), lambda: list(solve(None)), lambda: product(5), lambda: product('a', repeat=-1), lambda: product('a', repeat='x'), lambda: permutations('ab', -1), lambda: permutations(), lambda: list(solve('.')), lambda: show({}, 'a', 2), lambda: product('a', times=2)):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
