"""Well-known recipes built on itertools: powerset, round robin, sieve, unique, batched, flatten, partitions."""
from itertools import chain, combinations, count, cycle, filterfalse, groupby, islice, repeat, starmap, takewhile, tee, zip_longest


def powerset(items):
    s = list(items)
    return chain.from_iterable(combinations(s, r) for r in range(len(s) + 1))


def roundrobin(*iterables):
    pending, nexts = len(iterables), cycle(iter(i).__next__ for i in iterables)
    while pending:
        try:
            for n in nexts:
                yield n()
        except StopIteration:
            pending -= 1
            nexts = cycle(islice(nexts, pending))


def sieve():
    numbers = count(2)
    while True:
        prime = next(numbers)
        yield prime
        numbers = filterfalse(prime.__rmod__, numbers)


def unique(items, key=None):
    seen = set()
    for item in items:
        k = key(item) if key else item
        if k not in seen:
            seen.add(k)
            yield item


def grouper(items, n, fill=None):
    return zip_longest(*[iter(items)] * n, fillvalue=fill)


def partition(pred, items):
    a, b = tee(items)
    return list(filterfalse(pred, a)), list(filter(pred, b))


def partitions(n, largest=None):
    if n == 0:
        yield ()
    for first in range(min(n, largest or n), 0, -1):
        for rest in partitions(n - first, first):
            yield (first,) + rest


def run_length(text):
    return ''.join(f'{len(list(g))}{c}' for c, g in groupby(text))


def nth(items, n, default=None):
    return next(islice(items, n, None), default)


print(list(powerset('abc')), ''.join(roundrobin('ABC', 'D', 'EF')), list(takewhile(lambda p: p < 30, sieve())))
print(list(unique('AAbbCcab')), list(unique('AAbbCcab', str.lower)), list(grouper('abcdefg', 3, 'x')), partition(lambda x: x > 2, [1, 2, 3, 4]))
print(list(partitions(5)), run_length('aaabccdddd'), nth(count(5), 3), nth('abc', 9, 'none'), sum(starmap(lambda a, b: a * b, zip([1, 2, 3], repeat(2)))))
print(dict(zip('abc', count())), list(map(pow, [2, 3], repeat(2))), [x for x, _ in groupby(sorted('banana'))], sorted(powerset([3, 1, 2]), key=lambda s: (sum(s), s)))
for action in (lambda: list(unique([[]])), lambda: nth(5, 1), lambda: list(roundrobin('a', 5)), lambda: run_length(5), lambda: list(grouper([1], 'a')), lambda: partition(5, [1])):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
import sys
print(type(count()).__name__, count().__class__.__module__, sys.modules['itertools'] is not None)
