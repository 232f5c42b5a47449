"""itertools in pipelines: grouping, windows, products, accumulate, islice, tee, starmap, and lazy errors."""
import itertools as it


def windows(seq, n):
    its = it.tee(seq, n)
    for i, x in enumerate(its):
        next(it.islice(x, i, i), None)
    return zip(*its)


words = 'the quick brown fox jumps over the lazy dog and the cat'.split()
print({k: list(g) for k, g in it.groupby(sorted(words, key=len), key=len)})
print([(k, len(list(g))) for k, g in it.groupby('aaabbcaa')], list(windows(range(5), 3)))
print([''.join(p) for p in it.permutations('abc', 2)], list(it.combinations(range(4), 2)), list(it.combinations_with_replacement('ab', 2)))
print(list(it.product('ab', repeat=2)), list(it.product([1], [], [2])), list(it.product()), len(list(it.product(range(3), 'ab', [1, 2]))))
print(list(it.accumulate([1, 2, 3, 4])), list(it.accumulate([3, 1, 4], max)), list(it.accumulate([1, 2], lambda a, b: a * 10 + b, initial=9)), list(it.accumulate([])), list(it.accumulate([], initial=5)))
print(list(it.islice(it.count(10, 3), 4)), list(it.islice('abcdefg', 1, None, 2)), list(it.islice(it.cycle('ab'), 5)), list(it.islice(it.repeat(7), 3)), list(it.repeat('x', 2)))
print(list(it.chain('ab', [1], ())), list(it.chain.from_iterable([[1, 2], 'x', {}])), list(it.compress('abcdef', [1, 0, 1, 0, 1, 1])), list(it.dropwhile(lambda x: x < 3, [1, 3, 2])), list(it.takewhile(str.isalpha, 'ab1c')))
print(list(it.filterfalse(lambda x: x % 2, range(6))), list(it.filterfalse(None, [0, 1, '', 'a'])), list(it.starmap(pow, [(2, 3), (3, 2)])), list(it.zip_longest('abc', [1], fillvalue='-')), list(it.pairwise('abcd')))
print(list(it.count(0.5, 0.25).__class__(1, 2).__reduce__()[1]), repr(it.count(5)), repr(it.count(1, 2)), repr(it.repeat('a', 3)), repr(it.repeat(None)))
a, b = it.tee(iter([1, 2, 3]))
print(next(a), list(b), list(a))
groups = it.groupby('aab')
first = next(groups)
second = next(groups)
print(list(first[1]), list(second[1]), next(groups, 'end'))


def failing():
    yield 1
    raise OSError('late')


for text in ('list(it.chain([1], 5))', 'list(it.chain.from_iterable([1]))', 'it.islice([1], -1)', 'it.islice([1], 1, 2, 0)', 'it.islice([1])', 'it.islice([1], "a")', 'list(it.accumulate(["a", 1]))', 'list(it.accumulate(failing()))', 'it.combinations([1], -1)',
             'it.permutations([1], "x")', 'it.product(1)', 'it.product([1], repeat=-1)', 'it.product([1], times=2)', 'it.count("a")', 'it.repeat()', 'it.repeat(1, "x")', 'list(it.starmap(pow, [1]))', 'list(it.starmap(5, [(1,)]))', 'it.zip_longest([1], fill=2)', 'it.tee([1], -1)',
             'it.tee(5)', 'list(it.takewhile(5, [1]))', 'it.cycle(5)', 'next(it.cycle([]))', 'list(it.groupby([1], 5))', 'it.groupby()', 'it.pairwise()', 'list(it.compress("ab", 5))', 'list(it.pairwise(failing()))', 'it.count(1, 2, 3)', 'it.chain(x=1)', 'it.islice([1], 1, 2, 3, 4)'):
    try:
        print(eval(text))
    except Exception as e:
        print(text, '->', type(e).__name__, e)
