"""A ring buffer over preallocated storage: overwrite policy, indexing, slices, iteration guards."""


class Full(Exception):
    """Raised when a strict ring has no room."""


class Ring:
    def __init__(self, size, items=(), *, overwrite=False):
        if size < 1:
            raise ValueError('size must be at least 1, got %r' % size)
        self._store, self._start, self._count, self._version = [None] * size, 0, 0, 0
        self.overwrite = overwrite
        for item in items:
            self.push(item)

    def push(self, item):
        if self._count == len(self._store):
            if not self.overwrite:
                raise Full(item, self._count)
            self._start = (self._start + 1) % self._count
            self._count -= 1
        self._store[(self._start + self._count) % len(self._store)] = item
        self._count += 1
        self._version += 1

    def pop(self):
        if not self:
            raise IndexError('pop from an empty ring')
        item, self._store[self._start] = self._store[self._start], None
        self._start = (self._start + 1) % len(self._store)
        self._count -= 1
        self._version += 1
        return item

    def __len__(self):
        return self._count

    def _place(self, index):
        index = index.__index__()
        if not -self._count <= index < self._count:
            raise IndexError(f'ring index {index} out of range')
        return (self._start + index % self._count) % len(self._store)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return [self._store[self._place(i)] for i in range(*index.indices(self._count))]
        return self._store[self._place(index)]

    def __setitem__(self, index, item):
        self._store[self._place(index)] = item

    def __iter__(self):
        version = self._version
        for i in range(self._count):
            yield self[i]
            if version != self._version:
                raise RuntimeError('ring changed during iteration')

    def __repr__(self):
        return f'Ring({len(self._store)}, {list(self)})'


r = Ring(4, 'abc')
print(r, len(r), r[0], r[-1], r[1:], r[::-1], r[-2:9], 'b' in r, list(reversed(r)))
print(r.pop(), r.push('d'), r.push('e'), r, r._store, r[:], max(r))
r[1] = r[-1] = '!'
print(r, r._store, sorted(r), tuple(r), '-'.join(r), [*zip(r, range(9))], bool(Ring(1)))
log = Ring(3, range(10), overwrite=True)
print(log, log._store, sum(log), log[True], first := log.pop(), log, first)
one = Ring(1, 'xyz', overwrite=True)
print(one, one.pop(), one, len(one), list(one))
means, window = [], Ring(3, overwrite=True)
for sample in (4, 8, 15, 16, 23, 42):
    window.push(sample)
    means.append(round(sum(window) / len(window), 2))
print(means)
def grow():
    for x in log:
        log.push(x)
for thunk in (lambda: r.push(1) or r.push(2), lambda: Ring(0), lambda: Ring(-1, 'a'), lambda: Ring('a'), lambda: Ring(2.5), lambda: Ring(2, 'abc'), lambda: Ring(2, 5), lambda: Ring(2, 'a', True), lambda: one.pop(), lambda: r[4], lambda: r[-5], lambda: r['a'], lambda: r[1.0], lambda: r[None], lambda: r.__setitem__(9, 0), lambda: r.__setitem__(slice(1), 'a'), lambda: r.__delitem__(0), lambda: r[::0], lambda: r['a':], lambda: one[0], lambda: grow(), lambda: Ring(), lambda: r + r, lambda: r == [*r], lambda: Ring(10 ** 20), lambda: r[2 ** 70], lambda: r[-2 ** 70:2 ** 70]):
    try:
        print(thunk())
    except Full as e:
        print('full', e, e.args, repr(e), type(e).__doc__)
    except (Exception, MemoryError) as e:
        print(type(e).__name__, e)
