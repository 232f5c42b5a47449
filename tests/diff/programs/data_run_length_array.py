"""A run-length encoded sequence: item access by bisection, slices, edits that merge runs, comparison."""
from itertools import accumulate, groupby, repeat, chain


def bisect(items, x):
    low, high = 0, len(items)
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if x < items[middle] else (middle + 1, high)
    return low


class RunList:
    def __init__(self, items=(), /):
        self.runs = [(key, sum(1 for _ in group)) for key, group in groupby(items)]

    @classmethod
    def from_runs(cls, *runs):
        out = cls()
        for value, count in runs:
            if count < 0:
                raise ValueError('negative run of %r: %+d' % (value, count))
            if not count:
                continue
            if out.runs and out.runs[-1][0] == value:
                value, count = value, count + out.runs.pop()[1]
            out.runs.append((value, count))
        return out

    def __len__(self):
        return sum(count for _, count in self.runs)

    def __iter__(self):
        return chain.from_iterable(repeat(*run) for run in self.runs)

    def __reversed__(self):
        for value, count in self.runs[::-1]:
            yield from repeat(value, count)

    def __getitem__(self, i):
        if isinstance(i, slice):
            return type(self)([*self][i])
        n = len(self)
        if not -n <= i < n:
            raise IndexError('{} not in [{}, {})'.format(i, -n, n))
        return self.runs[bisect([*accumulate(c for _, c in self.runs)], i % n)][0]

    def __setitem__(self, i, value):
        self[i]
        i %= len(self)
        self.runs = self.from_runs(*self[:i].runs, (value, 1), *self[i + 1:].runs).runs

    def __delitem__(self, i):
        self[i]
        i %= len(self)
        self.runs = self.from_runs(*self[:i].runs, *self[i + 1:].runs).runs

    def __add__(self, other):
        return self.from_runs(*self.runs, *RunList(other).runs)

    def __mul__(self, n):
        return self.from_runs(*self.runs * n)

    def __eq__(self, other):
        return self.runs == other.runs if isinstance(other, RunList) else NotImplemented

    def __repr__(self):
        return ' '.join(f'{v!r}*{c}' if c > 1 else repr(v) for v, c in self.runs) or '-'


r = RunList('aaabccdddd')
print(r, len(r), [r[i] for i in range(-10, 10)], r[2:6], r[::-2], ''.join(r), ''.join(reversed(r)), 'c' in r, 'z' in r)
r[3] = 'a'
print(r, len(r.runs))
r[4] = r[5] = 'a'
print(r, r[True], r + 'dde', r * 2, RunList('ab') * 3, RunList('a') * 3, r * 0, r + [], RunList() + r == r)
del r[0], r[-1], r[4]
print(r, r == RunList(list(r)), r == [*r], r != RunList(), bool(RunList()), sorted(RunList([3, 3, 1, True, 1.0])), RunList([3, 3, 1, True, 1.0]))
print(RunList.from_runs(('x', 2), ('y', 0), ('x', 1)), RunList([float('nan')] * 3), RunList([None, None, [], []]), sum(RunList.from_runs((2, 1000), (3, 500))), max(RunList('abcb')), dict(RunList('aab').runs))
image = ['..##..', '.####.', '.####.', '..##..']
print([RunList(line) for line in image], RunList(image), RunList(map(tuple, image)).runs[1][1])
it = iter(repeat('x', 2))
print([*it], next(it, 'end'), repeat('x', 3), [*repeat(1, -5)], repeat(1, 4).__length_hint__(), [k for k, g in groupby([1, -1, 2, 3, -3], abs)], [[*g] for k, g in groupby('AaBb', str.lower)])
for thunk in (lambda: r[99], lambda: r[-99], lambda: r['a'], lambda: r[1.0], lambda: r.__setitem__(99, 1), lambda: r.__delitem__(-50), lambda: RunList(5), lambda: RunList(items='a'), lambda: RunList.from_runs(('a', -1)), lambda: RunList.from_runs('a'), lambda: RunList.from_runs(('a', 'b')), lambda: RunList.from_runs(5), lambda: r + 5, lambda: 'a' + r, lambda: r * 'a', lambda: 2 * r, lambda: hash(r), lambda: r < r, lambda: repeat(), lambda: repeat(1, 'a'), lambda: repeat(1, 1.5), lambda: repeat(1, 2, 3), lambda: repeat(1).__length_hint__(), lambda: len(repeat(1, 2)), lambda: list(groupby(5)), lambda: list(groupby('ab', 5)), lambda: groupby(), lambda: [*chain.from_iterable([5])], lambda: [*chain(5)], lambda: chain.from_iterable(5), lambda: RunList()[0], lambda: RunList(['a']) * 2.5):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
