"""Lazy pipelines of generators and itertools-like helpers."""


def numbers():
    n = 0
    while True:
        n += 1
        yield n


def take(n, iterable):
    for _, item in zip(range(n), iterable):
        yield item


def primes(source):
    source = iter(source)
    next(source)
    while True:
        prime = next(source)
        yield prime
        source = filter(lambda n, p=prime: n % p, source)


def pairwise(iterable):
    iterator = iter(iterable)
    previous = next(iterator)
    for item in iterator:
        yield previous, item
        previous = item


def chunks(iterable, size):
    chunk = []
    for item in iterable:
        chunk.append(item)
        if len(chunk) == size:
            yield tuple(chunk)
            chunk = []
    if chunk:
        yield tuple(chunk)


print(list(take(12, primes(numbers()))))
print(list(pairwise('abcd')), list(chunks(range(7), 3)))
squares = (n * n for n in numbers())
print(next(squares), next(squares), list(take(3, squares)))
words = 'the quick brown fox jumps over the lazy dog'.split()
print(dict((length, [w for w in words if len(w) == length]) for length in sorted({len(w) for w in words})))
nested = ((x, y) for x in range(3) for y in range(x) if (x + y) % 2)
print(list(nested), list(nested))
print(list(map(lambda a, b: a * b, range(4), range(2, 9))), any(n > 5 for n in numbers()))
