"""Collatz, perfect squares, Egyptian fractions, Bernoulli numbers, Catalan, partitions."""
from itertools import accumulate, islice, takewhile
import math


def collatz(n):
    if n != int(n) or n < 1:
        raise ValueError('positive integer expected, got %r' % (n,))
    while n != 1:
        yield n
        n = 3 * n + 1 if n & 1 else n >> 1
    yield 1


def egyptian(n, d):
    while n:
        k = -(-d // n)
        yield k
        n, d = n * k - d, d * k


def partitions(n, largest=None):
    largest = n if largest is None else largest
    if n == 0:
        yield ()
    for k in range(min(n, largest), 0, -1):
        for rest in partitions(n - k, k):
            yield (k, *rest)


def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


print(list(collatz(11)), max(range(1, 30), key=lambda n: sum(1 for _ in collatz(n))), list(egyptian(5, 121)), list(partitions(5)), sum(1 for _ in partitions(12)))
print([math.comb(2 * n, n) // (n + 1) for n in range(10)], list(takewhile(lambda n: n < 200, fibonacci())), next(islice(fibonacci(), 300, None)), list(accumulate(range(1, 9), lambda a, b: a * b)), [n for n in range(200) if math.isqrt(n) ** 2 == n and n % 2], [n for n in range(100, 1000) if sum(int(d) ** 3 for d in str(n)) == n])
print([sum(d for d in range(1, n) if n % d == 0) for n in (6, 28, 220, 284)], int(''.join(map(str, range(1, 30)))) % 9, sum(map(int, str(2 ** 200))), len(str(math.factorial(60))), math.prod(range(1, 20, 2)))
for thunk in (lambda: list(collatz(0)), lambda: list(collatz(2.5)), lambda: list(collatz('5')), lambda: list(collatz(4.0)), lambda: list(egyptian(1, 0)), lambda: list(partitions(-1)), lambda: list(partitions('a')), lambda: next(islice([], 0, None)), lambda: list(takewhile(None, [1])), lambda: sum(5), lambda: sum([], [1]), lambda: sum([1], start='a'), lambda: math.prod(5)):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
