"""A sales report built from itertools: accumulate, groupby, chain, starmap and friends."""
from itertools import accumulate, chain, combinations, combinations_with_replacement, compress, cycle, dropwhile, filterfalse, groupby, islice, pairwise, repeat, starmap, takewhile, tee, zip_longest
import _operator as operator

sales = [('north', 'jan', 10), ('north', 'feb', 20), ('south', 'jan', 5), ('south', 'mar', 25), ('west', 'feb', 7)]
for region, rows in groupby(sales, operator.itemgetter(0)):
    amounts = [amount for *_, amount in rows]
    print(f'{region:>6}: {sum(amounts):3} {list(accumulate(amounts))} {max(amounts)}')
print(list(accumulate([3, 1, 4, 1, 5], max)), list(accumulate([1, 2, 3], operator.mul, initial=10)), list(accumulate([])), list(accumulate('abc')))
print(list(chain.from_iterable(['ab', [1], ()])), list(compress('abcdef', cycle([1, 0]))) if False else list(compress('abcdef', [1, 0, 1, 0, 1])), list(dropwhile(str.isdigit, '12ab3')), list(takewhile(lambda r: r[0] == 'north', sales)), list(filterfalse(None, [0, 1, '', 'x'])))
print(list(starmap(pow, [(2, 5), (3, 2), (10, -1)])), list(zip_longest('abc', [1], fillvalue='-')), list(pairwise([1, 4, 9, 16])), list(islice(cycle('xyz'), 2, 9, 3)), list(repeat('z', 3)), list(combinations('abcd', 3))[:3], list(combinations_with_replacement('ab', 2)))
left, right = tee(iter(range(5)))
print(next(left), next(left), list(right), list(left), list(map(operator.sub, range(5), repeat(2))))
rows = sorted(sales, key=operator.itemgetter(1, 2))
print(rows[0], operator.attrgetter('real', 'imag.real')(3 + 4j), operator.methodcaller('split', '-', maxsplit=1)('a-b-c'), operator.itemgetter(slice(1, 3))('abcd'), operator.length_hint(iter([1, 2])), operator.countOf('banana', 'a'), operator.indexOf([5, 6], 6), operator.concat([1], [2]), operator.contains('abc', 'b'), operator.index(True))
print(repeat(1, 2), repeat('x'), operator.itemgetter(1, 'a'), operator.attrgetter('a.b'), operator.methodcaller('f', 1, k=2))
for thunk in (lambda: list(accumulate([1, 'a'])), lambda: list(accumulate(5)), lambda: list(islice([1], -1)), lambda: list(islice([1], 0, None, 0)), lambda: combinations('a', -1), lambda: list(chain(5)), lambda: list(starmap(pow, [5])), lambda: list(starmap(pow, [(1,)])), lambda: tee([1], -1), lambda: tee(5), lambda: list(zip_longest(5)), lambda: zip_longest(a=1),
              lambda: list(compress(5, [1])), lambda: list(takewhile(5, [1])), lambda: repeat(), lambda: repeat(1, 'a'), lambda: list(pairwise(5)), lambda: operator.itemgetter(), lambda: operator.itemgetter(5)([1]), lambda: operator.attrgetter('x')(5), lambda: operator.attrgetter(5), lambda: operator.methodcaller(), lambda: operator.methodcaller('none')(5), lambda: operator.indexOf([], 1), lambda: operator.concat(1, 2), lambda: operator.index(1.5), lambda: cycle(), lambda: list(filterfalse(len, [1])), lambda: operator.add(1), lambda: operator.truediv(1, 0)):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
