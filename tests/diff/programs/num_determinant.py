"""Determinants by three methods, and Gaussian elimination with singular systems."""
from itertools import permutations
import math


def by_permutations(m):
    total = 0
    for p in permutations(range(len(m))):
        inversions = sum(p[i] > p[j] for i in range(len(p)) for j in range(i + 1, len(p)))
        total += (-1) ** inversions * math.prod(m[i][p[i]] for i in range(len(p)))
    return total


def by_minors(m):
    if not m:
        return 1
    return sum((-1) ** j * x * by_minors([row[:j] + row[j + 1:] for row in m[1:]]) for j, x in enumerate(m[0]) if x)


def bareiss(m):
    m, sign, previous = [row[:] for row in m], 1, 1
    for k in range(len(m) - 1):
        if not m[k][k]:
            for i in range(k + 1, len(m)):
                if m[i][k]:
                    m[k], m[i], sign = m[i], m[k], -sign
                    break
            else:
                return 0
        for i in range(k + 1, len(m)):
            for j in range(k + 1, len(m)):
                m[i][j] = (m[i][j] * m[k][k] - m[i][k] * m[k][j]) // previous
        previous = m[k][k]
    return sign * m[-1][-1]


def solve(m, b):
    m = [list(map(float, row)) + [float(y)] for row, y in zip(m, b)]
    for i in range(len(m)):
        pivot = max(range(i, len(m)), key=lambda r: abs(m[r][i]))
        m[i], m[pivot] = m[pivot], m[i]
        m[i] = [x / m[i][i] for x in m[i]]
        for r in range(len(m)):
            if r != i:
                m[r] = [x - m[r][i] * y for x, y in zip(m[r], m[i])]
    return [round(row[-1], 9) + 0.0 for row in m]


for m in ([[5]], [[1, 2], [3, 4]], [[0, 1, 2], [1, 0, 3], [4, -3, 8]], [[1, 2], [2, 4]], [[10 ** 20, 1], [3, 10 ** 20]], [[2, 0, 1, 3], [1, 1, 0, 2], [0, 5, 2, 1], [3, 1, 1, 1]]):
    print(m, by_permutations(m), by_minors(m), bareiss(m))
print(solve([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]], [8, -11, -3]), solve([[1e-20, 1], [1, 1]], [1, 2]))
for thunk in (lambda: solve([[1, 2], [2, 4]], [1, 2]), lambda: solve([['x']], [1]), lambda: bareiss([[1, 2], [3]]), lambda: by_minors([1]), lambda: solve([[1j]], [1])):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
