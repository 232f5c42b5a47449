"""Collatz walks with a memo, records, histograms and guards against bad starts."""
from _collections import defaultdict, deque

lengths = {1: 1}


def walk(n):
    """Yield the walk of n down to 1."""
    if not isinstance(n, int):
        raise TypeError('%r is not a whole number' % (n,))
    if n < 1:
        raise ValueError(f'{n} is not positive')
    while n != 1:
        yield n
        n = n // 2 if n % 2 == 0 else 3 * n + 1
    yield 1


def length(n):
    path = []
    while n not in lengths:
        path.append(n)
        n = n >> 1 if not n & 1 else 3 * n + 1
    count = lengths[n]
    while path:
        count += 1
        lengths[path.pop()] = count
    return count


for n in (1, 2, 3, 7, 12, True, 2 ** 66):
    steps = list(walk(n))
    print(n, len(steps), max(steps), steps[:12], length(n) == len(steps))
best = 0
for n in range(1, 1200):
    if length(n) > best:
        best = length(n)
        print(n, best, end=', ')
print(len(lengths) > 1200, max(lengths))
groups = defaultdict(list)
for n in range(1, 40):
    groups[length(n)].append(n)
for count in sorted(groups):
    print(f'{count:4}', *groups[count])
level, tree = deque([1]), []
for depth in range(9):
    tree.append(sorted(level))
    for _ in range(len(level)):
        m = level.popleft()
        level.append(2 * m)
        if m % 6 == 4 and m > 4:
            level.append((m - 1) // 3)
print(tree)
for bad in (0, -5, 2.0, '7', None, (1,), (1, 2)):
    it = walk(bad) if not isinstance(bad, tuple) or len(bad) == 1 else walk(*bad[:1])
    try:
        print(bad, next(it), next(it, 'done'), next(it))
    except StopIteration as stop:
        print('stop', stop.value, stop.args)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    walk(1, 2)
except TypeError as e:
    print(e)
