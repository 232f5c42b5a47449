"""Pascal's triangle: rows, diagonals, identities, Sierpinski's picture and binomial rounding."""
import itertools
import math


def rows():
    row = [1]
    while True:
        yield tuple(row)
        row = [1, *map(sum, itertools.pairwise(row)), 1]


first = list(itertools.islice(rows(), 12))
widest = len(' '.join(map(str, first[-1])))
for row in first:
    print(' '.join(map(str, row)).center(widest, '.'))
for n, row in enumerate(first):
    assert row == tuple(math.comb(n, k) for k in range(n + 1)), n
    print(n, sum(row), sum(row[::2]), sum(v * (-1) ** k for k, v in enumerate(row)), sum(v * v for v in row) == math.comb(2 * n, n), end=' | ')
print()
print([sum(math.comb(n - k, k) for k in range(n // 2 + 1)) for n in range(20)])
print([math.comb(n, n // 2) // (n // 2 + 1) for n in range(0, 30, 2)], [row[2] for row in first if len(row) > 2])
for row in itertools.islice(rows(), 16):
    print(''.join(' *'[v % 2] + ' ' for v in row).rstrip().center(32).rstrip())
for row in itertools.islice(rows(), 9):
    print(''.join(str(v % 3) for v in row), end=' ')
print()
print(math.comb(100, 50), math.comb(60, 3), math.comb(5, 9), math.perm(10, 3), math.perm(6), math.comb(True, 1), math.comb(2 ** 70, 2))
print([float(math.comb(40, k)) / 2 ** 40 for k in range(0, 41, 8)], math.fsum(math.comb(20, k) * .3 ** k * .7 ** (20 - k) for k in range(21)))
for thunk in (lambda: math.comb(-1, 2), lambda: math.comb(5, -1), lambda: math.comb(5.0, 1), lambda: math.comb(5), lambda: math.perm(-1), lambda: math.perm(3, -1), lambda: math.perm(3, 'x'), lambda: math.factorial(-1), lambda: math.factorial(2.5), lambda: math.factorial('3'), lambda: math.comb(2 ** 80, 2 ** 70), lambda: math.perm(2 ** 70), lambda: math.perm(1, 2, 3), lambda: math.comb(n=1, k=1), lambda: math.comb('a', 1)):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
