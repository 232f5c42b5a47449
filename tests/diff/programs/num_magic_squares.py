"""Magic squares of odd, doubly even and singly even order, with checks."""


def odd(n):
    square = [[0] * n for _ in range(n)]
    row, column = 0, n // 2
    for value in range(1, n * n + 1):
        square[row][column] = value
        nr, nc = (row - 1) % n, (column + 1) % n
        if square[nr][nc]:
            nr, nc = (row + 1) % n, column
        row, column = nr, nc
    return square


def doubly_even(n):
    return [[n * n - v if (r % 4 in (0, 3)) == (c % 4 in (0, 3)) else v + 1 for c in range(n) for v in [r * n + c]] for r in range(n)]


def singly_even(n):
    half, k = n // 2, (n - 2) // 4
    part, out = odd(half), [[0] * n for _ in range(n)]
    for r, line in enumerate(part):
        for c, v in enumerate(line):
            for dr, dc, add in ((0, 0, 0), (half, half, 1), (0, half, 2), (half, 0, 3)):
                out[r + dr][c + dc] = v + add * half * half
    for r in range(half):
        for c in [*range(k)] + [*range(n - k + 1, n)]:
            c += r == half // 2 and c < k
            out[r][c], out[r + half][c] = out[r + half][c], out[r][c]
    return out


def magic(n):
    match n:
        case bool() | float():
            raise TypeError(f'order must be an int, not {type(n).__qualname__}')
        case 2:
            raise ValueError('no magic square of order 2')
        case int() if n < 1:
            raise ValueError('order %+d' % n)
        case int():
            return (odd if n % 2 else singly_even if n % 4 else doubly_even)(n)
        case _:
            raise NotImplementedError(n)


def report(square):
    n = len(square)
    sums = {sum(line) for line in square} | {sum(line) for line in zip(*square)}
    sums |= {sum(square[i][i] for i in range(n)), sum(square[i][~i] for i in range(n))}
    return sorted(sums), sorted(sum(square, [])) == list(range(1, n * n + 1))


for order in (1, 3, 4, 5, 6, 8, 10):
    square = magic(order)
    width = len(str(order * order))
    for line in square:
        print(' '.join(f'{v:{width}d}' for v in line))
    print(order, *report(square), order * (order ** 2 + 1) // 2)
rotated = [list(line) for line in zip(*magic(5)[::-1])]
print(rotated, report(rotated), [*map(max, rotated)], min(map(tuple, rotated)))
for bad in (2, 0, -3, 3.0, True, '3', None, [3]):
    try:
        print(magic(bad))
    except Exception as e:
        print(type(e).__name__, e, e.args)
