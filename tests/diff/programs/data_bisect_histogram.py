"""Binary search by hand over sorted data, percentile tables and merged intervals."""


def bisect(items, x, low=0, high=None, right=True, key=None):
    if low < 0:
        raise ValueError('low must be non-negative')
    high = len(items) if high is None else high
    while low < high:
        middle = (low + high) // 2
        value = items[middle] if key is None else key(items[middle])
        if value < x or right and not x < value:
            low = middle + 1
        else:
            high = middle
    return low


def merge(spans):
    out = []
    for start, end in sorted(spans):
        if start > end:
            raise ValueError(f'inverted span {start}..{end}')
        if out and start <= out[-1][1]:
            out[-1][1] = max(out[-1][1], end)
        else:
            out.append([start, end])
    return out


grades = [(60, 'D'), (70, 'C'), (80, 'B'), (90, 'A')]
print([('F' + ''.join(g for _, g in grades))[bisect(grades, score, key=lambda pair: pair[0])] for score in (33, 99, 77, 70, 89, 90, 100)])
data = sorted([5, 3, 9, 3, 7, 1, 3])
print(data, bisect(data, 3), bisect(data, 3, right=False), bisect(data, 100), bisect(data, -1), bisect([], 5), bisect('aacdz', 'b'), bisect(range(0, 1000, 7), 500), bisect([0.5, 1, True, 2.5], 1), bisect([(1, 'x'), (2,)], (1, 'y')))
for x in (4, 0, 10):
    data.insert(bisect(data, x), x)
print(data == sorted(data), [data[min(len(data) - 1, len(data) * p // 100)] for p in (0, 25, 50, 75, 100)], merge([(8, 10), (1, 3), (2, 6), (15, 18), (17, 20)]), merge([]), merge(['ab', 'bd', 'xz']))
for thunk in (lambda: bisect([1, 'a', 3], 2), lambda: bisect(data, None), lambda: bisect(5, 1), lambda: bisect(data, 1, -1), lambda: bisect(data, 1, 0, 99), lambda: bisect({1: 2}, 5), lambda: bisect(data, 1, key=len), lambda: merge([(3, 1)]), lambda: merge([1]), lambda: merge([(1, 2, 3)]), lambda: merge([(1, 'a'), ('b', 2)]), lambda: bisect(data, 1, hi=2), lambda: bisect(data)):
    try:
        print(thunk())
    except Exception as e:
        print(type(e).__name__, e)
