"""Puzzles by search: a sudoku with constraint propagation, eight queens, knapsack, coin change, partitions."""
from _functools import reduce
from itertools import combinations, permutations

PUZZLE = '53..7.... 6..195... .98....6. 8...6...3 4..8.3..1 7...2...6 .6....28. ...419..5 ....8..79'


class Contradiction(Exception):
    pass


PEERS = [frozenset(j for j in range(81) if j != i and (i // 9 == j // 9 or i % 9 == j % 9 or (i // 27, i % 9 // 3) == (j // 27, j % 9 // 3))) for i in range(81)]


def assign(cells, i, digit):
    if digit not in cells[i]:
        raise Contradiction(f'{digit} at row {i // 9 + 1}, column {i % 9 + 1}')
    cells[i] = digit
    for j in sorted(PEERS[i]):
        if digit in cells[j]:
            if len(cells[j]) == 1:
                raise Contradiction(f'nothing left at {divmod(j, 9)}')
            cells[j] = cells[j].replace(digit, '')
            if len(cells[j]) == 1:
                assign(cells, j, cells[j])


def solve(text):
    grid = text.replace(' ', '')
    if len(grid) != 81:
        raise ValueError('%d cells' % len(grid))
    cells = ['123456789'] * 81
    for i, c in enumerate(grid):
        if c != '.':
            assign(cells, i, c)
    open_cells = [i for i in range(81) if len(cells[i]) > 1]
    return cells, len(open_cells)


def queens(n):
    return [p for p in permutations(range(n)) if len({p[i] + i for i in range(n)}) == len({p[i] - i for i in range(n)}) == n]


def knapsack(items, room):
    best = {0: (0, ())}
    for name, (weight, worth) in items.items():
        for used, (value, names) in [*best.items()]:
            if used + weight <= room and best.get(used + weight, (-1,))[0] < value + worth:
                best[used + weight] = value + worth, names + (name,)
    return max(best.values())


def partitions(n, largest=None):
    if n == 0:
        yield ()
    for first in range(min(n, largest or n), 0, -1):
        for rest in partitions(n - first, first):
            yield first, *rest


cells, left = solve(PUZZLE)
for i in range(0, 81, 9):
    print(' '.join(cells[i:i + 9]), sum(map(int, cells[i:i + 9])))
print(left, {len(p) for p in PEERS}, sorted(PEERS[0])[:9])
print([len(queens(n)) for n in range(1, 7)], queens(6)[0], queens(3))
items = {'book': (3, 4), 'lamp': (4, 5), 'pan': (7, 10), 'cup': (1, 1), 'rug': (5, 7)}
print([knapsack(items, room) for room in (0, 1, 8, 12, 100)])
print(reduce(lambda ways, coin: [sum(ways[i::-coin]) for i in range(len(ways))], (5, 10, 25), [1] * 31)[::5])
print([*partitions(5)], [sum(1 for _ in partitions(n)) for n in range(12)], [c for c in combinations(range(1, 9), 3) if sum(c) == 12])
print(['%d+%d=%d' % (a * 10 + b, b * 10 + a, s) for a, b in permutations(range(1, 10), 2) if str(s := (a + b) * 11) == str(s)[::-1] and a < b][:6])
for thunk in (lambda: solve(PUZZLE.replace('53', '55', 1)), lambda: solve('1' * 81), lambda: solve('12'), lambda: solve(PUZZLE.replace('5', 'x', 1)), lambda: solve(None), lambda: solve(b'.' * 81), lambda: solve('.' * 81)[1], lambda: queens(-1), lambda: queens('a'), lambda: queens(0), lambda: knapsack({'a': (1,)}, 5), lambda: knapsack({'a': 5}, 5), lambda: knapsack({}, 5), lambda: knapsack({'a': ('x', 1)}, 5), lambda: knapsack([], 5), lambda: [*partitions(-1)], lambda: [*partitions('a')], lambda: [*partitions(2.0)], lambda: list(permutations(5)), lambda: list(combinations('ab', -1)), lambda: list(combinations('ab', 'x')), lambda: list(permutations('ab', -1)), lambda: list(permutations('ab', 1.5)), lambda: list(combinations('ab')), lambda: list(permutations('abc', 5)), lambda: list(combinations([], 0))):
    try:
        print(thunk())
    except Contradiction as e:
        print('contradiction:', e)
    except Exception as e:
        print(type(e).__name__, e)
