"""Prefix-sum trees: Fenwick and segment tree with any monoid, inversions, range minimum, against brute force."""
import _operator
import math
from itertools import accumulate


class Fenwick:
    def __init__(self, values):
        self.tree = [0, *values]
        for i in range(1, len(self.tree)):
            if (parent := i + (i & -i)) < len(self.tree):
                self.tree[parent] += self.tree[i]

    def add(self, i, amount):
        if not 0 <= i < len(self.tree) - 1:
            raise IndexError(i)
        i += 1
        while i < len(self.tree):
            self.tree[i] += amount
            i += i & -i

    def prefix(self, i):
        total = 0
        while i > 0:
            total += self.tree[i]
            i &= i - 1
        return total

    def __getitem__(self, index):
        start, stop, step = index.indices(len(self.tree) - 1)
        if step != 1:
            raise ValueError('step %d' % step)
        return self.prefix(stop) - self.prefix(start)


class Segments:
    def __init__(self, values, join, unit):
        values = list(values)
        self.n, self.join, self.unit = len(values), join, unit
        self.tree = [unit] * self.n + values
        for i in reversed(range(1, self.n)):
            self.tree[i] = join(self.tree[2 * i], self.tree[2 * i + 1])

    def __setitem__(self, i, value):
        i += self.n
        self.tree[i] = value
        while i > 1:
            i //= 2
            self.tree[i] = self.join(self.tree[2 * i], self.tree[2 * i + 1])

    def query(self, low, high):
        left, right, low, high = self.unit, self.unit, low + self.n, high + self.n
        while low < high:
            if low & 1:
                left = self.join(left, self.tree[low])
                low += 1
            if high & 1:
                high -= 1
                right = self.join(self.tree[high], right)
            low, high = low // 2, high // 2
        return self.join(left, right)


values = [i * i * 7 % 31 - 9 for i in range(23)]
f = Fenwick(values)
print(values, f.tree, f[:], f[3:9], f[-4:], f[9:3])
assert all(f[a:b] == sum(values[a:b]) for a in range(24) for b in range(a, 24))
f.add(5, 100), f.add(22, -1)
print(f[:], f[5:6], [f.prefix(i) for i in range(0, 24, 4)], [0, *accumulate(values)][23])
for join, unit, data in ((min, math.inf, values), (max, -math.inf, values), (_operator.add, '', 'segment tree words'), (math.gcd, 0, [12, 18, 30, 42, 77]), (_operator.or_, 0, [1, 2, 4, 8]), (_operator.add, (), [(c,) for c in 'vwxyz'])):
    s = Segments(data, join, unit)
    print(join.__name__, repr(s.query(0, s.n)), repr(s.query(1, 4)), repr(s.query(2, 2)), [s.query(i, i + 2) for i in range(3)])
    s[1] = data[0]
    print('  ', repr(s.query(0, s.n)), repr(s.query(0, 2)))
def inversions(items):
    ranks = {x: i for i, x in enumerate(sorted(dict.fromkeys(items)))}
    seen, total = Fenwick([0] * len(ranks)), 0
    for x in reversed(items):
        total += seen.prefix(ranks[x])
        seen.add(ranks[x], 1)
    return total
print([inversions(x) for x in ([1, 2, 3], [3, 2, 1], values, 'inversion', [], [1.0, True, 0])], Fenwick([])[:], Fenwick([.5, .25])[:], Fenwick([1j, 2])[1:])
for thunk in (lambda: f.add(23, 1), lambda: f.add(-1, 1), lambda: f.add('a', 1), lambda: f.add(1, 'a'), lambda: f[5], lambda: f[::2], lambda: f['a':], lambda: f.prefix(99), lambda: f.prefix(1.5), lambda: Fenwick(['a']).tree, lambda: Fenwick(['a'])[:], lambda: Fenwick('ab').tree, lambda: Fenwick(5), lambda: Segments([1, 'a'], min, 0), lambda: Segments([1], None, 0).query(0, 1), lambda: Segments([1, 2], len, 0), lambda: Segments([1, 2], min, 0).query(0, 9), lambda: Segments([1, 2], min, 0).__setitem__(5, 1), lambda: Segments([1.5], math.gcd, 0).query(0, 1), lambda: inversions([1, 'a']), lambda: inversions(5), lambda: inversions([[1], [2]]), lambda: f.tree[1:2] + f[0:1], lambda: list(accumulate([1, 'a'])), lambda: list(accumulate([1, 2], initial='a')), lambda: list(accumulate([3, 1, 2], max, initial=2)), lambda: list(accumulate([1, 2], lambda a: a))):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
