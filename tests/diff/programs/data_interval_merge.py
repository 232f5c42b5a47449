"""Sets of half-open intervals: merge, union, intersection, complement, gaps and queries."""


class Intervals:
    def __init__(self, pairs=()):
        self.pairs = []
        for low, high in sorted(pairs):
            if low > high:
                raise ValueError(f'reversed interval [{low}, {high})')
            if low == high:
                continue
            if self.pairs and low <= self.pairs[-1][1]:
                self.pairs[-1] = self.pairs[-1][0], max(high, self.pairs[-1][1])
            else:
                self.pairs.append((low, high))

    def __or__(self, other):
        return Intervals([*self.pairs, *other.pairs]) if isinstance(other, Intervals) else NotImplemented

    def __and__(self, other):
        return Intervals((max(a, c), min(b, d)) for a, b in self.pairs for c, d in other.pairs if max(a, c) < min(b, d))

    def __invert__(self):
        edges = [float('-inf'), *(x for pair in self.pairs for x in pair), float('inf')]
        return Intervals(zip(edges[::2], edges[1::2]))

    def __sub__(self, other):
        return self & ~other

    def __contains__(self, x):
        return any(a <= x < b for a, b in self.pairs)

    def __eq__(self, other):
        return isinstance(other, Intervals) and self.pairs == other.pairs

    def __bool__(self):
        return bool(self.pairs)

    def __iter__(self):
        return iter(self.pairs)

    def __repr__(self):
        return ' '.join('[%g,%g)' % pair for pair in self) or '{}'


a, b = Intervals([(5, 8), (1, 3), (2, 4), (8, 9), (20, 20)]), Intervals([(0, 1.5), (3.5, 6), (30, 40)])
print(a, '|', b, '|', a | b, '|', a & b, '|', a - b, '|', b - a, '|', ~a, '|', ~~a == a, '|', ~Intervals(), '|', a & ~a, bool(a & ~a))
print([x for x in range(10) if x in a], 1.49 in b, 1.5 in b, float('nan') in ~Intervals(), sum(q - p for p, q in a), *a, max(b), (a | b) == (b | a), a - b | a & b == a)
meetings = {'ann': [(9, 10), (12, 13)], 'bob': [(9.5, 11), (15, 16)], 'eve': [(8, 9), (16, 18)]}
busy = Intervals(pair for list_ in meetings.values() for pair in list_)
print('free:', Intervals([(8, 18)]) - busy, {who: Intervals(own) & busy == Intervals(own) for who, own in meetings.items()})
print(Intervals(['az', 'bz', 'xy']).pairs, 'q' in Intervals(['az']), Intervals([((1, 2), (1, 5)), ((1, 4), (2, 0))]).pairs)
for thunk in (lambda: Intervals([(3, 1)]), lambda: Intervals([(1, 2, 3)]), lambda: Intervals([1]), lambda: Intervals(['abc']), lambda: Intervals([(1, 'a')]), lambda: Intervals([(1, 2), ('a', 'b')]), lambda: Intervals(5), lambda: a | 5, lambda: a & 5, lambda: 5 - a, lambda: a - [(1, 2)], lambda: 'x' in a, lambda: a < b, lambda: hash(a), lambda: len(a), lambda: a[0], lambda: Intervals(['ab']), lambda: repr(Intervals(['az'])), lambda: ~Intervals(['az']), lambda: Intervals([(1j, 2j)]), lambda: Intervals([(1, None)])):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
