"""Sets and frozensets: laws of algebra, comparisons, updates and errors."""
from itertools import combinations

a, b, c = set(range(0, 12, 2)), set(range(0, 12, 3)), {1, 6, 'x'}


def show(s):
    return sorted(s, key=lambda item: (str(type(item)), item))


print(show(a & b), show(a | c), show(a - b), show(a ^ c), show(b.union('zz', [99])), show(a.intersection(b, c)))
print(a - (b | c) == (a - b) & (a - c), a ^ b == (a | b) - (a & b), a.isdisjoint({1, 3}), {6} < b, b >= {0, 3}, a < b, b <= b)
subsets = {frozenset(s) for r in range(4) for s in combinations('abc', r)}
print(len(subsets), frozenset('ba') in subsets, set('ab') in subsets, sorted(map(sorted, subsets)))
c |= {2}
c -= {'x'}
c ^= {1, 100}
print(show(c))
c.update('de', (5,))
c.difference_update('d', [2])
c.intersection_update({5, 6, 'e', 'q'})
c.symmetric_difference_update([5, 8])
print(show(c), c.discard('nothing'), c.copy() == c, type(frozenset('a') | {1}), type({1} | frozenset('a')))
print(set(), frozenset(), {1}, frozenset([2]), {True, 1, 1.0}, {0: 'zero'}.keys() & {0, 1}, {1: 2}.items() ^ {(1, 2), (3, 4)})
big = set(range(20))
for item in list(big):
    if item % 7:
        big.remove(item)
print(show(big), len(big), sum(big), big == {0, 7, 14}, big != {0})
for thunk in (lambda: big.remove(1), lambda: set().pop(), lambda: {[]}, lambda: a | [1], lambda: a < [1], lambda: a.union(5), lambda: set(1, 2),
              lambda: a & 'a', lambda: hash(a), lambda: frozenset().add(1), lambda: {1: 2}.keys() | 5, lambda: {(1, []): 1}, lambda: {1}.remove({2})):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
try:
    for item in big:
        big.add(item + 100)
except RuntimeError as e:
    print(type(e).__name__, e)
