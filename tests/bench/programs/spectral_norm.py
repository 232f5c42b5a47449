"""Spectral norm of an infinite matrix: float sums over generator expressions. One operation is one power iteration of size 60."""
SIZE = 60


def entry(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(vector):
    return [sum(entry(i, j) * value for j, value in enumerate(vector)) for i in range(len(vector))]


def transposed_times(vector):
    return [sum(entry(j, i) * value for j, value in enumerate(vector)) for i in range(len(vector))]


def run(n):
    u = [1.0] * SIZE
    v = u
    for _ in range(n):
        v = transposed_times(times(u))
        u = transposed_times(times(v))
    product = squares = 0.0
    for left, right in zip(u, v):
        product += left * right
        squares += right * right
    return '%.9f' % (product / squares) ** 0.5
